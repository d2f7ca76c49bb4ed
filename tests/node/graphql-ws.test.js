// The client library of graphql-transport-ws, as a web client uses it.
"use strict";

const assert = require("node:assert/strict");
const WebSocket = require("ws");
const { CloseCode, createClient } = require("graphql-ws");
const {
  CHANGES, PORTOS_PRACTICE, PORTOS_SHORT_TOKEN, PORTOS_TOKEN, SOCKET_URL, change, inbox, network, test, until,
} = require("./support");

const init = (token) => ({ authorization: `Bearer ${token}` });
// The library tries 4403 again unless told otherwise; the contract tells clients to do this.
const shouldRetry = (event) => event.code !== CloseCode.Forbidden;

function client(more = {}) {
  return createClient({
    url: SOCKET_URL, webSocketImpl: WebSocket, connectionParams: init(PORTOS_TOKEN), shouldRetry,
    retryWait: () => Promise.resolve(), ...more,
  });
}

/** Subscribes; `variables` is asked for each time the library subscribes, also after a break. */
function listen(through, payload) {
  const heard = inbox();
  const stop = through.subscribe(payload, {
    next: (result) => heard.push(result),
    error: (error) => heard.push({ error }),
    complete: () => heard.push("complete"),
  });
  return { next: heard.next, stop };
}

test("queries, mutations and errors", async () => {
  const through = client();
  const query = listen(through, { query: "{ viewer { name } }" });
  assert.equal(typeof (await query.next()).data.viewer.name, "string");
  assert.equal(await query.next(), "complete");
  const wrong = listen(through, { query: "{ nothing }" });
  assert.equal((await wrong.next()).error[0].extensions.code, "BAD_REQUEST");
  const hidden = listen(through, { query: 'subscription { practiceChanged(practiceId: "x") { live } }' });
  assert.equal((await hidden.next()).errors[0].extensions.code, "NOT_FOUND");
  assert.equal(await hidden.next(), "complete");
  await through.dispose();
});

test("a subscription resumes after a break without losing or repeating anything", async () => {
  const way = await network();
  let connected = 0;
  const through = client({
    url: `${way.url.replace("http", "ws")}/graphql`,
    retryAttempts: 10,
    on: { connected: () => (connected += 1) },
  });
  let cursor = null;
  // The library keeps the payload and sends it again: the getter gives it the cursor of then.
  const variables = { id: PORTOS_PRACTICE, get after() { return cursor; } };
  const stream = listen(through, { query: CHANGES, variables });
  const message = async () => {
    const { practiceChanged } = (await stream.next()).data;
    cursor = practiceChanged.cursor;
    return practiceChanged;
  };
  const first = await message();
  assert.equal(first.live, "SNAPSHOT");
  let expected = first.sequence;
  for (let round = 0; round < 5; round += 1) {
    way.cut();
    for (let at = 0; at < 3; at += 1) await change();
    // Other scripts write too, so there may be more; never a gap, never twice.
    for (let at = 0; at < 3; at += 1) {
      const next = await message();
      assert.deepEqual([next.live, next.sequence], ["CHANGE", (expected += 1)]);
    }
  }
  assert.ok(connected >= 6, `${connected} connections`);
  stream.stop();
  assert.equal(await stream.next(), "complete");
  await through.dispose();
  way.end();
});

test("stopping a subscription frees it at the service", async () => {
  const through = client({ lazyCloseTimeout: 5_000 });
  const streams = [1, 2, 3].map(() => listen(through, { query: CHANGES, variables: { id: PORTOS_PRACTICE } }));
  for (const stream of streams) assert.equal((await stream.next()).data.practiceChanged.live, "SNAPSHOT");
  for (const stream of streams) stream.stop();
  for (const stream of streams) assert.equal(await stream.next(), "complete");
  const again = listen(through, { query: "{ __typename }" });
  assert.equal((await again.next()).data.__typename, "Query");
  await through.dispose();
});

test("a token that is not good is not tried again", async () => {
  let tries = 0;
  const through = client({
    connectionParams: init("nobody"), retryAttempts: 5, on: { opened: () => (tries += 1) },
  });
  const stream = listen(through, { query: "{ __typename }" });
  const { error } = await stream.next();
  assert.deepEqual([error.code, error.reason, tries], [4403, "Forbidden", 1]);
});

test("the end of a session ends its streams and is not tried again", async () => {
  let tries = 0;
  const through = client({
    connectionParams: init(PORTOS_SHORT_TOKEN), lazy: false, retryAttempts: 5,
    on: { opened: () => (tries += 1) },
    onNonLazyError: (event) => ended.push(event),
  });
  const ended = inbox();
  const stream = listen(through, { query: CHANGES, variables: { id: PORTOS_PRACTICE } });
  assert.equal((await stream.next()).data.practiceChanged.live, "SNAPSHOT");
  let last = await stream.next();
  while (last.data.practiceChanged.live === "CHANGE") last = await stream.next();
  assert.equal(last.data.practiceChanged.live, "ENDED");
  assert.equal(await stream.next(), "complete");
  const { code } = await ended.next();
  assert.deepEqual([code, tries], [4403, 1]);
});

test("the library's own keep-alive is answered", async () => {
  const pongs = inbox();
  const through = client({
    lazy: false, keepAlive: 100, on: { pong: (received, payload) => received && pongs.push(payload ?? null) },
  });
  for (let at = 0; at < 3; at += 1) assert.equal(await pongs.next(), null);
  await through.dispose();
});
