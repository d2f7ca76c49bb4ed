// What happens when the line breaks, the service stops, the session ends: nothing that was typed or sent is lost, and each says what to do.
"use strict";

const assert = require("node:assert");
const { after, afterEach, before, test } = require("node:test");

const { PEOPLE, PORTOS_URL, barriers, launch, open, picture } = require("./browser");
const { ask, line, pdf, serve, until } = require("./service");

let service;
let way;
let browser;
let practice;
before(async () => {
  way = await line();
  service = await serve();
  browser = await launch();
  const { context, page } = await open(browser, { person: PEOPLE.titolare });
  await page.goto(`${PORTOS_URL}/progetti`);
  const { practices } = await ask(page, "{ practices(list: MY_PROJECTS) { nodes { id state activeDelegation { id } } } }");
  practice = practices.nodes.find(({ state, activeDelegation }) => state === "IN_COMPILAZIONE" && !activeDelegation).id;
  await context.close();
}, { timeout: 120_000 });
afterEach(() => way.mend());
after(async () => {
  await browser?.close();
  await service?.stop();
  way?.end();
});

const edificio = async (page) => {
  await page.goto(`${PORTOS_URL}/pratiche/${practice}/edificio`);
  await page.getByLabel("Occupanti").waitFor();
};
const stored = async (page, field) =>
  (await ask(page, `query($id: ID!) { practice(id: $id) { section(kind: BUILDING) { ... on BuildingSection { data { ${field} } } } } }`, { id: practice })).practice.section.data[field];
/** As from another device of the same person, past the line that the pages use. */
async function endAllSessions() {
  const post = async (path, body, token) => {
    const headers = { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
    return (await fetch(`http://${process.env.PORTOS_LISTEN}${path}`, { method: "POST", headers, body: JSON.stringify(body) })).json();
  };
  const { token } = await post("/dev/login", { fiscalCode: PEOPLE.titolare });
  const { data } = await post("/graphql", { query: "mutation { endAllSessions(input: {}) { endedSessions errors { code } } }" }, token);
  assert.deepStrictEqual(data.endAllSessions.errors, []);
}
const saved = (page) => page.locator(".save-clean", { hasText: "Salvato alle" }).waitFor();

test("what is typed while the line is cut is saved when it is back, and live messages go on", { timeout: 200_000 }, async () => {
  const one = await open(browser, { person: PEOPLE.titolare });
  const two = await open(browser, { person: PEOPLE.titolare });
  await edificio(one.page);
  await edificio(two.page);
  way.cut();
  await one.page.getByLabel("Occupanti").fill("12");
  await one.page.getByText("Non salvato: riprovo da solo").waitFor();
  await one.page.locator(".line").waitFor();
  assert.deepStrictEqual(await barriers(one.page), []);
  await picture(one.page, "linea-interrotta-1366-it");
  way.mend();
  await saved(one.page);
  await until("the line is well again", async () => (await one.page.locator(".line").count()) === 0);
  assert.strictEqual(await stored(one.page, "occupants"), 12);
  await until("the other window learned of it", async () => (await two.page.getByLabel("Occupanti").inputValue()) === "12");
  for (const { context, complaints } of [one, two]) {
    assert.deepStrictEqual(complaints, []);
    await context.close();
  }
});

test("the service restarts in the middle of the form", { timeout: 200_000 }, async () => {
  const { context, page, complaints } = await open(browser, { person: PEOPLE.titolare });
  await edificio(page);
  await service.kill();
  await page.getByLabel("Unità immobiliari").fill("4");
  await page.getByText("Non salvato: riprovo da solo").waitFor();
  service = await serve();
  await saved(page);
  assert.strictEqual(await stored(page, "units"), 4);
  // The stream is there again too.
  await until("live messages arrive", async () => (await page.locator(".line").count()) === 0);
  assert.deepStrictEqual(complaints, []);
  await context.close();
});

test("the session ends in the middle of the form, and a closed window gives back what was typed", { timeout: 200_000 }, async () => {
  const { context, page, complaints } = await open(browser, { person: PEOPLE.titolare });
  await edificio(page);
  // It ends while the line is cut, so that something is typed and not saved when the page learns of it.
  way.cut();
  await page.getByLabel("Anno di costruzione").fill("1968");
  await page.getByText("Non salvato: riprovo da solo").waitFor();
  await endAllSessions();
  way.mend();
  await page.getByRole("heading", { name: "La sessione è terminata" }).waitFor();
  assert.deepStrictEqual(await barriers(page), []);
  await picture(page, "sessione-terminata-1366-it");
  assert.match(await page.getByRole("link", { name: "Accedi di nuovo" }).getAttribute("href"), /^\/login\?next=%2Fpratiche%2F/);
  await page.getByRole("button", { name: "Ho fatto accesso: continua" }).click();
  await page.getByText("Non risulta ancora un accesso valido").waitFor();
  // As the new tab does it.
  assert.ok((await context.request.post(`${PORTOS_URL}/dev/login`, { data: { fiscalCode: PEOPLE.titolare } })).ok());
  await page.getByRole("button", { name: "Ho fatto accesso: continua" }).click();
  await saved(page);
  assert.strictEqual(await page.getByText("Ripresi i dati scritti").count(), 0, "the form stayed as it was");
  assert.strictEqual(await stored(page, "constructionYear"), 1968);

  // Live messages come again in the new session.
  const other = await open(browser, { person: PEOPLE.titolare });
  await edificio(other.page);
  await other.page.getByLabel("Piani interrati").fill("2");
  await until("a message of somebody else arrived", async () => (await page.getByLabel("Piani interrati").inputValue()) === "2");
  await other.context.close();

  // The window is closed before anything could be saved.
  way.cut();
  await page.getByLabel("Anno di costruzione").fill("1969");
  await page.getByText("Non salvato: riprovo da solo").waitFor();
  await page.close();
  way.mend();
  const again = await context.newPage();
  await edificio(again);
  await again.getByText("Ripresi i dati scritti").waitFor();
  await saved(again);
  assert.strictEqual(await stored(again, "constructionYear"), 1969);
  assert.deepStrictEqual(complaints, []);
  await context.close();
});

test("an upload goes on where it was, after a break of the line and after a reload", { timeout: 200_000 }, async () => {
  const { context, page, complaints } = await open(browser, { person: PEOPLE.titolare });
  const size = 12_000_000;
  const offsets = [];
  page.on("request", (request) => { if (request.method() === "PATCH") offsets.push(Number(request.headers()["upload-offset"])); });
  await page.goto(`${PORTOS_URL}/pratiche/${practice}/allegati`);
  const choose = async (name) => {
    await page.getByLabel("Tipo di documento").selectOption("A3");
    await page.locator("#doc-files").setInputFiles({ name, mimeType: "application/pdf", buffer: pdf(name, size) });
  };
  await page.getByLabel("Tipo di documento").waitFor();
  way.cutAfter(4_000_000);
  await choose("Grande.pdf");
  await page.locator(".upload-waiting, .upload-sending").first().waitFor();
  await until("the line broke", async () => (await page.locator(".line").count()) === 1 || (await page.locator(".upload-waiting").count()) === 1, 30);
  way.mend();
  await page.locator("#doc-A3 .file-name", { hasText: "Grande.pdf" }).waitFor({ timeout: 40_000 });
  assert.ok(offsets.length > 1 && offsets.at(-1) > 0, `went on at ${offsets}`);

  // The page is left in the middle; the same file chosen again goes on too.
  offsets.length = 0;
  way.cutAfter(4_000_000);
  await choose("Seconda.pdf");
  await until("the line broke again", async () => (await page.locator(".line").count()) === 1 || (await page.locator(".upload-waiting").count()) === 1, 30);
  page.on("dialog", (dialog) => void dialog.accept());
  // Left before the line is back: else the page itself may have sent all by then.
  await page.goto("about:blank");
  way.mend();
  await page.goto(`${PORTOS_URL}/pratiche/${practice}/allegati`);
  await page.getByLabel("Tipo di documento").waitFor();
  offsets.length = 0;
  await choose("Seconda.pdf");
  await page.locator("#doc-A3 .file-name", { hasText: "Seconda.pdf" }).waitFor({ timeout: 40_000 });
  assert.ok(offsets.length > 0 && offsets[0] > 0, `began at ${offsets}`);
  assert.deepStrictEqual(complaints, []);
  await context.close();
});
