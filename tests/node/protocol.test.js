// The cases by which the graphql-ws package tests its own server, told to ours message by message.
"use strict";

const assert = require("node:assert/strict");
const WebSocket = require("ws");
const {
  CHANGES, PORTOS_PRACTICE, PORTOS_TOKEN, SOCKET_URL, change, inbox, pause, test,
} = require("./support");

const INIT = { type: "connection_init", payload: { authorization: `Bearer ${PORTOS_TOKEN}` } };
const QUERY = { query: "{ viewer { name } }" };
const LISTEN = { query: CHANGES, variables: { id: PORTOS_PRACTICE } };

async function connect(protocol = "graphql-transport-ws", options = {}) {
  const socket = new WebSocket(SOCKET_URL, protocol, options);
  const heard = inbox();
  const closed = new Promise((resolve) =>
    socket.on("close", (code, reason) => resolve({ code, reason: String(reason) })));
  socket.on("message", (data) => heard.push(JSON.parse(String(data))));
  await new Promise((resolve, reject) => socket.on("open", resolve).on("error", reject));
  const say = (message) => socket.send(typeof message === "string" ? message : JSON.stringify(message));
  return { socket, say, hear: heard.next, closed, heard };
}

async function acknowledged() {
  const client = await connect();
  client.say(INIT);
  assert.deepEqual(await client.hear(), { type: "connection_ack" });
  return client;
}

async function closes(client, code) {
  const closed = await client.closed;
  assert.equal(closed.code, code, closed.reason);
  assert.ok(closed.reason.length > 0);
}

test("closes a socket with a mismatched protocol", async () => {
  await closes(await connect("graphql-ws"), 4406);
  await closes(await connect([]), 4406);
  await assert.rejects(connect("another-protocol"), /subprotocol/);
});

test("closes the socket on what is no message of a client", async () => {
  const bad = [
    "nonsense", "{}", '{"type":"unknown"}', '{"type":"connection_ack"}', '{"type":"complete"}',
    '{"id":"1","type":"subscribe"}', '{"id":1,"type":"subscribe","payload":{"query":"{a}"}}',
    '{"id":"1","type":"subscribe","payload":{}}', '{"id":"1","type":"next","payload":{}}',
  ];
  for (const text of bad) {
    const client = await acknowledged();
    client.say(text);
    await closes(client, 4400);
  }
});

test("acknowledges the connection by header, too", async () => {
  const headers = { authorization: `Bearer ${PORTOS_TOKEN}` };
  const client = await connect("graphql-transport-ws", { headers });
  client.say({ type: "connection_init" });
  assert.deepEqual(await client.hear(), { type: "connection_ack" });
  client.socket.close();
});

test("refuses a connection whose token is not good", async () => {
  const client = await connect();
  client.say({ type: "connection_init", payload: { authorization: "Bearer nobody" } });
  await closes(client, 4403);
});

test("closes a socket that is not initialised in time", async () => {
  await closes(await connect(), 4408);
});

test("does not close an initialised socket after that time", async () => {
  const client = await acknowledged();
  await pause(1_500);
  client.say({ type: "ping" });
  assert.deepEqual(await client.hear(), { type: "pong" });
  client.socket.close();
});

test("closes on a second initialisation, pending or not", async () => {
  const pending = await connect();
  pending.say(INIT);
  pending.say(INIT);
  await closes(pending, 4429);
  const done = await acknowledged();
  done.say(INIT);
  await closes(done, 4429);
});

test("answers a ping with a pong that carries its payload, acknowledged or not", async () => {
  for (const client of [await connect(), await acknowledged()]) {
    client.say({ type: "ping" });
    assert.deepEqual(await client.hear(), { type: "pong" });
    client.say({ type: "ping", payload: { iCome: "back" } });
    assert.deepEqual(await client.hear(), { type: "pong", payload: { iCome: "back" } });
    client.say({ type: "pong" });
    await pause(100);
    assert.equal(client.heard.size, 0);
    client.socket.close();
  }
});

test("closes when something is asked before the acknowledgement", async () => {
  const client = await connect();
  client.say({ id: "1", type: "subscribe", payload: QUERY });
  await closes(client, 4401);
});

test("executes a query, says next and then complete", async () => {
  const client = await acknowledged();
  client.say({ id: "1", type: "subscribe", payload: QUERY });
  const next = await client.hear();
  assert.deepEqual([next.id, next.type, typeof next.payload.data.viewer.name], ["1", "next", "string"]);
  assert.deepEqual(await client.hear(), { id: "1", type: "complete" });
  client.socket.close();
});

test("says error, and nothing else, because of validation errors", async () => {
  const client = await acknowledged();
  for (const query of ["{ notExists }", "{", "subscription { notExists }"]) {
    client.say({ id: "1", type: "subscribe", payload: { query } });
    const error = await client.hear();
    assert.deepEqual([error.id, error.type, Array.isArray(error.payload)], ["1", "error", true]);
    assert.equal(error.payload[0].extensions.code, "BAD_REQUEST");
  }
  await pause(100);
  assert.equal(client.heard.size, 0);
  client.socket.close();
});

test("streams what is published, and stops when the client completes", async () => {
  const client = await acknowledged();
  client.say({ id: "s", type: "subscribe", payload: LISTEN });
  assert.equal((await client.hear()).payload.data.practiceChanged.live, "SNAPSHOT");
  await change();
  const next = await client.hear();
  assert.deepEqual([next.id, next.payload.data.practiceChanged.live], ["s", "CHANGE"]);
  client.say({ id: "s", type: "complete" });
  client.say({ type: "ping" });
  // Another test may write in between.
  let last = await client.hear();
  while (last.type !== "pong") last = await client.hear();
  await change();
  await pause(200);
  assert.equal(client.heard.size, 0);
  client.socket.close();
});

test("closes on an id in use, also while its operation is still preparing", async () => {
  const client = await acknowledged();
  client.say({ id: "1", type: "subscribe", payload: LISTEN });
  client.say({ id: "1", type: "subscribe", payload: LISTEN });
  await closes(client, 4409);
});

test("takes an id again once its operation is over", async () => {
  const client = await acknowledged();
  for (let round = 0; round < 3; round += 1) {
    client.say({ id: "1", type: "subscribe", payload: QUERY });
    assert.equal((await client.hear()).type, "next");
    assert.equal((await client.hear()).type, "complete");
  }
  client.say({ id: "1", type: "subscribe", payload: LISTEN });
  client.say({ id: "1", type: "complete" });
  client.say({ id: "1", type: "subscribe", payload: LISTEN });
  assert.equal((await client.hear()).payload.data.practiceChanged.live, "SNAPSHOT");
  client.socket.close();
});

test("ignores a complete of what is not known", async () => {
  const client = await acknowledged();
  client.say({ id: "0", type: "complete" });
  client.say({ type: "ping" });
  assert.deepEqual(await client.hear(), { type: "pong" });
  client.socket.close();
});
