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

/** Collects what the browser itself measures, from the first moment on. */
function observe() {
  window.vitals = { usable: 0, lcp: 0, cls: 0, blocked: 0 };
  // The heading of the page comes with all that can be done there: nothing is drawn before it answers.
  new MutationObserver((_, observer) => {
    if (!document.querySelector("h1")) return;
    window.vitals.usable = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch("largest-contentful-paint", ({ startTime }) => { window.vitals.lcp = startTime; });
  watch("layout-shift", ({ value, hadRecentInput }) => { if (!hadRecentInput) window.vitals.cls += value; });
  watch("longtask", ({ duration }) => { window.vitals.blocked += duration - 50; });
}

test("the largest pages on a slow phone with a slow line: figures", { timeout: 200_000 }, async () => {
  const warm = await open(browser, { person: PEOPLE.titolare });
  await warm.page.goto(`${PORTOS_URL}/progetti`);
  const { practices } = await ask(warm.page, "{ practices(list: MY_PROJECTS) { nodes { id state sentAt } } }");
  await warm.context.close();
  const [sent, draft] = [practices.nodes.find(({ sentAt }) => sentAt).id, practices.nodes.find(({ state }) => state === "IN_COMPILAZIONE").id];
  const pages = [
    ["fascicolo", "titolare", `/fascicolo/${sent}`, 300_000],
    ["section 3 of a practice", "titolare", `/pratiche/${draft}/edificio`, 400_000],
    ["review of a practice", "ufficio", `/ufficio/pratiche/${sent}`, 400_000],
  ];
  for (const [name, who, address, most] of pages) {
    // A window that has seen nothing of the service yet.
    const { context, page: cold } = await open(browser, { person: PEOPLE[who], width: 390 });
    await cold.addInitScript(observe);
    const session = await context.newCDPSession(cold);
    // A good 3G line and a phone of the middle class, as audits of pages take them.
    await session.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 });
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await cold.goto(PORTOS_URL + address);
    await cold.waitForSelector("h1");
    await until(`${name} is loaded`, async () => (await cold.locator(".waiting").count()) === 0);
    const { paint, usable, lcp, cls, blocked, loaded, files, early } = await cold.evaluate(() => {
      const all = performance.getEntriesByType("resource");
      const of = (pattern) => all.filter(({ name }) => pattern.test(name));
      return {
        ...window.vitals,
        loaded: performance.now(),
        paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
        files: all.map(({ name, transferSize }) => ({ name, transferSize })),
        early: Math.min(...of(/graphql$/).map(({ startTime }) => startTime)) < Math.max(...of(/common-.*\.js$/).map(({ responseEnd }) => responseEnd)),
      };
    });
    const bytes = files.reduce((sum, { transferSize }) => sum + transferSize, 0);
    const ms = (value) => `${Math.round(value)} ms`;
    console.log(`# ${name} at 1.6 Mbit/s, 150 ms, a quarter of the processor: first paint ${ms(paint)}, usable ${ms(usable)}, largest paint ${ms(lcp)}, everything ${ms(loaded)}, blocked ${ms(blocked)}, shift ${cls.toFixed(3)}, ${bytes} bytes in ${files.length} files`);
    assert.ok(bytes < most, `${name}: ${bytes} bytes`);
    assert.ok(early, `${name}: its data is asked for while its scripts come`);
    await context.close();
  }
});
