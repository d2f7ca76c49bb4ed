// What the first screen of the fascicolo costs, in requests, bytes and time, and what of it goes on paper.
"use strict";

const assert = require("node:assert");
const { after, before, test } = require("node:test");

const { PEOPLE, PORTOS_URL, launch, open } = require("./browser");
const { ask, line, serve, until } = require("./service");

let service;
let way;
let browser;
before(async () => {
  way = await line();
  service = await serve();
  browser = await launch();
}, { timeout: 120_000 });
after(async () => {
  await browser?.close();
  await service?.stop();
  way?.end();
});

test("the first screen of the fascicolo takes two requests and 60 KB of data at most", { timeout: 200_000 }, async () => {
  const { context, page: first } = await open(browser, { person: PEOPLE.titolare, width: 390 });
  await first.goto(`${PORTOS_URL}/progetti`);
  const { practices } = await ask(first, "{ practices(list: MY_PROJECTS) { nodes { id sentAt } } }");
  await first.close();
  const page = await context.newPage();
  const requests = [];
  page.on("response", (answer) => { if (answer.url().endsWith("/graphql") && answer.request().method() === "POST") requests.push(answer.body()); });
  await page.goto(`${PORTOS_URL}/fascicolo/${practices.nodes.find(({ sentAt }) => sentAt).id}`);
  await page.waitForSelector("h1");
  await until("the subjects are there", async () => (await page.locator(".waiting").count()) === 0);
  const bytes = (await Promise.all(requests)).reduce((sum, body) => sum + body.length, 0);
  assert.ok(requests.length <= 2 && bytes <= 60_000, `${requests.length} requests, ${bytes} bytes`);
  console.log(`# fascicolo: ${requests.length} requests, ${bytes} bytes of data`);
  // On paper: everything, without what is for the screen only.
  await page.emulateMedia({ media: "print" });
  assert.strictEqual(await page.locator("header.top").isVisible(), false);
  await context.close();
});

test("the fascicolo on a phone with a slow line: figures", { timeout: 200_000 }, async () => {
  const warm = await open(browser, { person: PEOPLE.titolare });
  await warm.page.goto(`${PORTOS_URL}/progetti`);
  const { practices } = await ask(warm.page, "{ practices(list: MY_PROJECTS) { nodes { id sentAt } } }");
  await warm.context.close();
  const address = `${PORTOS_URL}/fascicolo/${practices.nodes.find(({ sentAt }) => sentAt).id}`;
  // A window that has seen nothing of the service yet.
  const { context, page: cold } = await open(browser, { person: PEOPLE.titolare, width: 390 });
  const session = await context.newCDPSession(cold);
  // A good 3G line, as audits of pages take it.
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 });
  await cold.goto(address);
  await cold.waitForSelector("h1");
  const { paint, shown, bytes } = await cold.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    shown: performance.now(),
    bytes: performance.getEntriesByType("resource").reduce((sum, { transferSize }) => sum + transferSize, 0),
  }));
  console.log(`# fascicolo at 1.6 Mbit/s and 150 ms: first paint ${Math.round(paint)} ms, the practice shown ${Math.round(shown)} ms, ${bytes} bytes`);
  assert.ok(bytes < 300_000, `${bytes} bytes`);
  await context.close();
});
