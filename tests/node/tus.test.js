// npm tus-js-client against the address of a ticket, over a line that breaks (tests/it/uploads/library.rs).
"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const test = require("node:test");
const tus = require("tus-js-client");

const { PORTOS_TOKEN, PORTOS_UPLOAD_URL, PORTOS_UPLOAD_TOKEN, PORTOS_FILE, PORTOS_CUTS } = process.env;

/** Uploads the file and answers every request that was sent, with its status. */
function upload(options) {
  const requests = [];
  return new Promise((resolve, reject) => {
    new tus.Upload(fs.createReadStream(PORTOS_FILE), {
      uploadUrl: PORTOS_UPLOAD_URL,
      headers: { authorization: `Bearer ${PORTOS_TOKEN}`, "upload-token": PORTOS_UPLOAD_TOKEN },
      retryDelays: Array(40).fill(20),
      onAfterResponse(request, response) {
        requests.push({
          method: request.getMethod(),
          from: request.getHeader("Upload-Offset"),
          status: response.getStatus(),
          offset: response.getHeader("Upload-Offset"),
        });
      },
      onError: reject,
      onSuccess: () => resolve(requests),
      ...options,
    }).start();
  });
}

test("an upload goes on where the line broke", async () => {
  const size = fs.statSync(PORTOS_FILE).size;
  const requests = await upload({});
  const looks = requests.filter((request) => request.method === "HEAD");
  assert.ok(looks.length > Number(PORTOS_CUTS), JSON.stringify(requests));
  // Every look says more than the one before, and nobody ever has to say that bytes are there already.
  const offsets = looks.map((look) => Number(look.offset));
  assert.ok(offsets.every((offset, at) => at === 0 || offset > offsets[at - 1]), JSON.stringify(offsets));
  assert.ok(requests.every((request) => request.status < 300), JSON.stringify(requests));
  assert.strictEqual(Number(requests.at(-1).offset), size);
});

test("an upload that is complete is complete", async () => {
  const requests = await upload({});
  assert.deepStrictEqual(requests.map((request) => request.method), ["HEAD"]);
});
