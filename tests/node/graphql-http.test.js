// The audits of npm graphql-http: every MUST and SHOULD of GraphQL over HTTP, and of the MAYs all that this service wants to be.
"use strict";

const assert = require("node:assert");
const { serverAudits } = require("graphql-http");

const { PORTOS_TOKEN, PORTOS_URL, test } = require("./support");

// Operations are sent by POST only: an address that reads with a cookie can be put into any page.
const NOT_HERE = new Map([
  ["5A70", "no queries by GET"],
  ["D6D5", "no queries by GET"],
  ["6A70", "no queries by GET"],
]);

const fetchFn = (url, options) =>
  fetch(url, { ...options, headers: { ...options?.headers, authorization: `Bearer ${PORTOS_TOKEN}` } });

for (const audit of serverAudits({ url: `${PORTOS_URL}/graphql`, fetchFn })) {
  if (NOT_HERE.has(audit.id)) {
    test(`${audit.id} is answered otherwise: ${NOT_HERE.get(audit.id)}`, async () => {
      assert.notStrictEqual((await audit.fn()).status, "ok");
    });
    continue;
  }
  test(`${audit.id} ${audit.name}`, async () => {
    const { status, reason } = await audit.fn();
    assert.strictEqual(status, "ok", reason);
  });
}
