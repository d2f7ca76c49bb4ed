// The service as a process that a script starts and stops, and the line to it, which can be cut.
"use strict";

const { spawn } = require("node:child_process");
const net = require("node:net");

const { PORTOS_TEST_SERVICE, PORTOS_URL, PORTOS_LISTEN } = process.env;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** One `portos serve --dev`, with the variables of this process and these. */
async function serve(variables = {}) {
  const child = spawn(PORTOS_TEST_SERVICE, ["serve", "--dev"], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ...variables } });
  const ended = new Promise((done) => child.once("exit", done));
  for (let tries = 0; ; tries += 1) {
    const ready = await fetch(`http://${PORTOS_LISTEN}/health/ready`).catch(() => null);
    if (ready?.ok) break;
    if (tries > 1200 || child.exitCode !== null) throw new Error("the service is not ready");
    await pause(50);
  }
  return {
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** The line from the address that people use to the one that the service listens at. */
async function line() {
  const open = new Set();
  const [host, port] = PORTOS_LISTEN.split(":");
  let down = false;
  let budget = Number.POSITIVE_INFINITY;
  const server = net.createServer((near) => {
    if (down) return near.destroy();
    const far = net.connect(Number(port), host);
    for (const [one, other] of [[near, far], [far, near]]) {
      open.add(one);
      one.on("error", () => {});
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
    near.on("data", (bytes) => {
      budget -= bytes.length;
      if (budget > 0) return;
      budget = Number.POSITIVE_INFINITY;
      cut();
    });
    return undefined;
  });
  const cut = () => {
    down = true;
    open.forEach((socket) => socket.destroy());
  };
  await new Promise((ready) => server.listen(Number(new URL(PORTOS_URL).port), "127.0.0.1", ready));
  return {
    cut,
    mend: () => { down = false; },
    /** Breaks by itself once so many bytes have gone to the service. */
    cutAfter: (bytes) => { budget = bytes; },
    end: () => {
      server.close();
      open.forEach((socket) => socket.destroy());
    },
  };
}

/** Waits until something holds, and says what it was. */
async function until(what, holds, seconds = 40) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error(`not within ${seconds} seconds: ${what}`);
}

/** A request of the API in the name of whoever a window belongs to. */
async function ask(page, query, variables = {}) {
  const body = await page.evaluate(async (sent) => {
    const answer = await fetch("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body: sent });
    return answer.json();
  }, JSON.stringify({ query, variables }));
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

/** The body of a small pdf that is like no other. */
function pdf(name, size = 0) {
  const head = `%PDF-1.4\n% ${name}\n1 0 obj\n<< /Type /Catalog >>\nendobj\n`;
  const tail = "trailer << /Root 1 0 R >>\n%%EOF\n";
  const fill = Math.max(0, size - head.length - tail.length);
  // Comment lines: the look at the file passes over them.
  const filler = fill ? `%${"x".repeat(78)}\n`.repeat(Math.ceil(fill / 80)) : "";
  return Buffer.from(head + filler + tail);
}

module.exports = { ask, line, pause, pdf, serve, until };
