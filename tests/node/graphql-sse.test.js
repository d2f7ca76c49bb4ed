// The client library of GraphQL over Server-Sent Events, distinct connections mode.
"use strict";

const assert = require("node:assert/strict");
const { createClient } = require("graphql-sse");
const {
  CHANGES, PORTOS_PRACTICE, PORTOS_TOKEN, PORTOS_URL, change, inbox, network, test, until,
} = require("./support");

const LISTEN = { query: CHANGES, variables: { id: PORTOS_PRACTICE } };
const OPEN = 'portos_live_connections{transport="sse"}';

function client(more = {}) {
  return createClient({
    url: `${PORTOS_URL}/graphql/stream`,
    headers: () => ({ authorization: `Bearer ${PORTOS_TOKEN}` }),
    retry: () => Promise.resolve(),
    ...more,
  });
}

function listen(through, payload) {
  const heard = inbox();
  const stop = through.subscribe(payload, {
    next: (result) => heard.push(result),
    error: (error) => heard.push({ error }),
    complete: () => heard.push("complete"),
  });
  return { next: heard.next, stop };
}

test("a query is one result", async () => {
  const stream = listen(client(), { query: "{ viewer { name } }" });
  assert.equal(typeof (await stream.next()).data.viewer.name, "string");
  assert.equal(await stream.next(), "complete");
});

test("what does not run is a result with errors", async () => {
  for (const query of ["{ nothing }", "{", "subscription { nothing }"]) {
    const stream = listen(client(), { query });
    assert.equal((await stream.next()).errors[0].extensions.code, "BAD_REQUEST");
    assert.equal(await stream.next(), "complete");
  }
});

test("a bad token is a status", async () => {
  const through = client({ headers: { authorization: "Bearer nobody" }, retryAttempts: 0 });
  const { error } = await listen(through, LISTEN).next();
  assert.equal(error.response.status, 401);
});

test("a subscription is heard until it is cancelled", async () => {
  const stream = listen(client(), LISTEN);
  assert.equal((await stream.next()).data.practiceChanged.live, "SNAPSHOT");
  await change();
  assert.equal((await stream.next()).data.practiceChanged.live, "CHANGE");
  stream.stop();
  await until(OPEN, 0);
});


test("a subscription resumes by Last-Event-ID", async () => {
  const way = await network();
  let cursor;
  let connected = 0;
  const through = client({
    url: `${way.url}/graphql/stream`,
    retryAttempts: 10,
    headers: () => {
      const headers = { authorization: `Bearer ${PORTOS_TOKEN}` };
      return cursor ? { ...headers, "last-event-id": cursor } : headers;
    },
    on: { connected: () => (connected += 1) },
  });
  const stream = listen(through, LISTEN);
  const message = async () => {
    const { practiceChanged } = (await stream.next()).data;
    cursor = practiceChanged.cursor;
    return practiceChanged;
  };
  const first = await message();
  assert.equal(first.live, "SNAPSHOT");
  let expected = first.sequence;
  for (let round = 0; round < 3; round += 1) {
    way.cut();
    for (let at = 0; at < 3; at += 1) await change();
    for (let at = 0; at < 3; at += 1) {
      const next = await message();
      assert.deepEqual([next.live, next.sequence], ["CHANGE", (expected += 1)]);
    }
  }
  assert.ok(connected >= 4, `${connected} connections`);
  stream.stop();
  way.end();
  await until(OPEN, 0);
});
