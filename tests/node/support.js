// What the scripts share: where the service is, a writer over HTTP, a network that can be cut.
"use strict";

const net = require("node:net");
const runner = require("node:test");

const { PORTOS_URL, PORTOS_TOKEN, PORTOS_SHORT_TOKEN, PORTOS_PRACTICE } = process.env;
const SOCKET_URL = `${PORTOS_URL.replace("http", "ws")}/graphql`;

const CHANGES =
  "subscription($id: ID!, $after: String) { practiceChanged(practiceId: $id, after: $after) { live event sequence cursor } }";

async function post(query, variables) {
  const answer = await fetch(`${PORTOS_URL}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${PORTOS_TOKEN}` },
    body: JSON.stringify({ query, variables }),
  });
  return answer.json();
}

let subjects = 0;

/** One event in the practice. */
async function change() {
  const name = `N${process.pid}x${(subjects += 1)}`;
  const subject = { role: "ALTRO", lastName: name, foreignId: name, personKind: "NATURAL" };
  const input = { practiceId: PORTOS_PRACTICE, subject, idempotencyKey: name };
  const query = "mutation($input: AddSubjectInput!) { addSubject(input: $input) { errors { code } } }";
  const { data } = await post(query, { input });
  if (data.addSubject.errors.length !== 0) throw new Error(JSON.stringify(data));
}

/** A way to the service that can be cut. */
async function network() {
  const open = new Set();
  const { hostname, port } = new URL(PORTOS_URL);
  const server = net.createServer((near) => {
    const far = net.connect(Number(port), hostname);
    for (const [one, other] of [[near, far], [far, near]]) {
      open.add(one);
      one.on("error", () => {});
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    cut: () => open.forEach((socket) => socket.destroy()),
    end: () => {
      server.close();
      open.forEach((socket) => socket.destroy());
    },
  };
}

/** A list that is filled elsewhere and can be waited for. */
function inbox() {
  const items = [];
  const waiting = [];
  return {
    push(item) {
      const first = waiting.shift();
      if (first) first(item);
      else items.push(item);
    },
    next: () =>
      new Promise((resolve, reject) => {
        if (items.length !== 0) return resolve(items.shift());
        const timer = setTimeout(() => reject(new Error("nothing within ten seconds")), 10_000);
        waiting.push((item) => {
          clearTimeout(timer);
          resolve(item);
        });
      }),
    get size() {
      return items.length;
    },
  };
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A line of the metrics. */
async function metric(name) {
  const text = await (await fetch(`${PORTOS_URL}/metrics`)).text();
  const line = text.split("\n").find((found) => found.startsWith(`${name} `));
  return line ? Number(line.slice(name.length + 1)) : 0;
}

async function until(name, value) {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await metric(name)) === value) return;
    await pause(25);
  }
  throw new Error(`${name} is ${await metric(name)} and not ${value}`);
}

/** A test that does not wait for ever. */
const test = (name, body) => runner.test(name, { timeout: 30_000 }, body);
test.skip = (name, body) => runner.test(name, { skip: true }, body);

module.exports = {
  CHANGES, PORTOS_PRACTICE, PORTOS_SHORT_TOKEN, PORTOS_TOKEN, PORTOS_URL, SOCKET_URL,
  change, inbox, network, pause, test, until,
};
