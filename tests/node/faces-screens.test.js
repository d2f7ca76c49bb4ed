// Every screen at both widths and in both languages: no barrier that axe knows, nothing that sticks out, no complaint of the browser.
"use strict";

const assert = require("node:assert");
const { after, before, test } = require("node:test");

const { PEOPLE, PORTOS_URL, barriers, launch, open, overflow, picture } = require("./browser");
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

/** Addresses of the demo world: who looks, where. */
async function screens() {
  const window = await open(browser, { person: PEOPLE.titolare });
  await window.page.goto(`${PORTOS_URL}/progetti`);
  const { practices } = await ask(window.page, "{ practices(list: MY_PROJECTS) { nodes { id state sentAt activeDelegation { id } } } }");
  await window.context.close();
  const [sent, draft, delegated, asked] = [
    practices.nodes.find(({ sentAt }) => sentAt),
    practices.nodes.find(({ state, activeDelegation }) => state === "IN_COMPILAZIONE" && !activeDelegation),
    practices.nodes.find(({ activeDelegation }) => activeDelegation),
    practices.nodes.find(({ state }) => state === "DA_ASSEVERARE"),
  ].map(({ id }) => id);
  return [
    ["welcome", null, "/"],
    ["progetti", "titolare", "/progetti"],
    ["progetti-filtrati", "titolare", "/progetti?stato=DINIEGO&committente=Bianchi&dal=2026-01-01"],
    ["deleghe", "geologo", "/deleghe"],
    ["altri", "geologo", "/altri"],
    ["archivio", "stranger", "/archivio"],
    ["archivio-deleghe", "geologo", "/archivio-deleghe"],
    ["dettagli", "titolare", `/pratiche/${delegated}/dettagli`],
    ["soggetti", "titolare", `/pratiche/${delegated}/soggetti`],
    ["edificio", "titolare", `/pratiche/${draft}/edificio`],
    ["geologia-lettura", "titolare", `/pratiche/${delegated}/geologia`],
    ["geologia", "geologo", `/pratiche/${delegated}`],
    ["allegati", "titolare", `/pratiche/${draft}/allegati`],
    ["asseverazioni", "titolare", `/pratiche/${draft}/asseverazioni`],
    ["da-asseverare", "titolare", `/pratiche/${asked}`],
    ["verifica", "titolare", `/pratiche/${delegated}/verifica`],
    ["pratica-vietata", "stranger", `/pratiche/${delegated}`],
    ["fascicolo", "titolare", `/fascicolo/${sent}`],
    ["fascicolo-cronologia", "geologo", `/fascicolo/${sent}#cronologia`],
    ["fascicolo-dettaglio", "titolare", `/fascicolo/${sent}#dettaglio`],
    ["fascicolo-comunicazioni", "titolare", `/fascicolo/${sent}#comunicazioni`],
    ["fascicolo-vietato", "stranger", `/fascicolo/${sent}`],
    ["fascicolo-accesso", null, `/fascicolo/${sent}`],
    ["api", "titolare", "/docs"],
    ["ufficio", "ufficio", "/ufficio"],
    ["ufficio-pratica", "ufficio", `/ufficio/pratiche/${sent}`],
    ["ufficio-coda", "ufficio", "/ufficio/sede/FI?scheda=UNASSIGNED"],
    ["ufficio-numeri", "ufficio", "/ufficio/sede/FI/numeri"],
    ["ufficio-sorteggi", "sorteggi", "/ufficio/sede/FI/sorteggi"],
    ["ufficio-pratica-responsabile", "responsabile", `/ufficio/pratiche/${sent}`],
    ["accessi", "titolare", "/accessi"],
    ["avvisi", "titolare", `/pratiche/${sent}/avvisi`],
    ["istanze", "titolare", `/pratiche/${sent}/istanze`],
    ["fascicolo-avvisi", "titolare", `/fascicolo/${sent}#avvisi`],
    ["ufficio-estraneo", "stranger", "/ufficio"],
    ["ufficio-accesso", null, "/ufficio"],
    ["ufficio-pratica-vietata", "ufficio", "/ufficio/pratiche/nessuna"],
    ["indirizzo-errato", "titolare", "/progetti/nessuno"],
  ];
}

// All of them, or those that the runner names: "it-390".
const chosen = process.env.PORTOS_TEST_SCREENS;
for (const lang of ["it", "en"]) {
  for (const width of [1366, 390].filter((width) => !chosen || chosen === `${lang}-${width}`)) {
    test(`screens in ${lang} at ${width}`, { timeout: 200_000 }, async () => {
      const windows = new Map();
      const found = [];
      for (const [name, who, path] of await screens()) {
        if (!windows.has(who)) windows.set(who, await open(browser, { person: PEOPLE[who], lang, width }));
        const { page, complaints } = windows.get(who);
        await page.goto(PORTOS_URL + path);
        await page.waitForSelector("h1");
        await until(`${name} is loaded`, async () => (await page.locator(".waiting").count()) === 0);
        assert.strictEqual(await page.locator("h1").count(), 1, `${name}: one h1`);
        assert.strictEqual(await page.getAttribute("html", "lang"), lang);
        found.push(...(await barriers(page)).map((barrier) => `${name}: ${barrier}`));
        const wide = await overflow(page);
        if (wide) found.push(`${name}: ${wide} pixels stick out`);
        found.push(...complaints.splice(0).map((complaint) => `${name}: ${complaint}`));
        await picture(page, `${name}-${width}-${lang}`);
      }
      assert.deepStrictEqual(found, []);
      for (const { context } of windows.values()) await context.close();
    });
  }
}
