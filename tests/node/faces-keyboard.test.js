// A whole compilation by keyboard alone: open, fill in, add a subject, attach, sign, check. Every stop can be seen.
"use strict";

const assert = require("node:assert");
const { after, before, test } = require("node:test");

const { PEOPLE, PORTOS_URL, launch, open } = require("./browser");
const { line, pdf, serve, until } = require("./service");

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

test("a practice is compiled by keyboard alone", { timeout: 200_000 }, async () => {
  const { context, page, complaints } = await open(browser, { person: PEOPLE.titolare });
  const { keyboard } = page;
  // Asked for early: until the browser knows that somebody takes them, it opens its own.
  const chooser = new Promise((resolve) => page.once("filechooser", resolve));
  /** What a reader would say of the thing that has the focus. */
  const focused = () => page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "";
    const label = element.labels?.[0]?.textContent ?? "";
    const group = element.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
    return [element.getAttribute("aria-label"), label, group, element.tagName === "SELECT" ? "" : element.textContent].map((part) => part?.trim()).filter(Boolean).join(" | ");
  });
  /** Tabs on to what is called so; each stop on the way shows that it has the focus. */
  const to = async (text, most = 150, exact = false) => {
    for (let steps = 0; steps < most; steps += 1) {
      await keyboard.press("Tab");
      const name = await focused();
      if (!name) continue;
      const seen = await page.evaluate(() => {
        const shows = (element) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
        };
        const element = document.activeElement;
        return shows(element) || (element.type === "file" && shows(element.nextElementSibling));
      });
      assert.ok(seen, `the focus is seen on: ${name}`);
      if (exact ? name.split(" | ").includes(text) : name.includes(text)) return;
    }
    throw new Error(`no way by Tab to ${text}; the focus is on ${await focused()}`);
  };
  const press = async (text, most) => {
    await to(text, most);
    await keyboard.press("Enter");
  };
  const type = async (label, text) => {
    await to(label, 150, true);
    await keyboard.type(text);
  };
  /** As a reader does: the first letters of the value. */
  const choose = async (label, text) => {
    await to(label, 150, true);
    await keyboard.type(text);
  };
  const heading = (name) => page.getByRole("heading", { level: 1, name }).waitFor();
  const saved = () => page.locator(".save-clean", { hasText: "Salvato alle" }).waitFor();

  await page.goto(`${PORTOS_URL}/progetti`);
  await page.waitForSelector(".card-row");
  await keyboard.press("Tab");
  assert.match(await focused(), /Vai al contenuto principale/, "the first stop leads to the content");
  await keyboard.press("Enter");
  await press("Aggiungi progetto", 12);
  await page.getByRole("dialog").waitFor();
  await keyboard.press("Escape");
  await until("Escape closes the dialog", async () => (await page.getByRole("dialog").count()) === 0);
  await until("the focus is back on the button", async () => (await focused()).includes("Aggiungi progetto"));
  await keyboard.press("Enter");
  await type("Oggetto dei lavori", "Muro di sostegno in via della Fonte");
  await press("Crea il progetto", 4);
  await heading("1. Dettagli principali");
  await until("the focus went to the heading", () => page.evaluate(() => document.activeElement?.tagName === "H1"));

  await choose("Tipo di opera", "Altro");
  await choose("Norma tecnica", "NTC 2018");
  await type("Comune", "Borgo San Lorenzo");
  await press("Riferimenti catastali | Aggiungi");
  await until("the focus is in the new row", async () => (await focused()).includes("Catasto"));
  await type("Foglio", "12");
  await type("Particella", "345/a");
  await saved();
  assert.strictEqual(await page.locator("#f-workKind").inputValue(), "OTHER");
  assert.strictEqual(await page.locator("#f-comuneName").inputValue(), "Borgo San Lorenzo");

  await press("Avanti");
  await heading("2. Anagrafica soggetti");
  await press("Aggiungi soggetto");
  await choose("Ruolo", "Committente");
  await type("Codice fiscale", "BNCLRA72M51D612Z");
  await type("Nome", "Laura");
  await type("Cognome", "Bianchi");
  await press("Salva");
  await page.locator(".card-title", { hasText: "Laura Bianchi" }).waitFor();

  await press("Avanti");
  await heading("3. Descrizione edificio");
  await type("Altezza massima (m)", "3,5");
  await press("Avanti");
  await heading("4. Sezione geologica");
  await choose("Classe d'indagine (36/R, art. 7)", "Classe 2");
  await type("Litologia prevalente", "Limi sabbiosi");
  await saved();
  assert.strictEqual(await page.locator("#f-investigationClass").inputValue(), "CLASS_2");
  await press("Avanti");
  await heading("5. Allegati");
  await choose("Tipo di documento", "A3");
  await to("Scegli i file da allegare");
  await keyboard.press("Enter");
  await (await chooser).setFiles({ name: "Relazione generale.pdf", mimeType: "application/pdf", buffer: pdf("Relazione generale") });
  await page.locator("#doc-A3 .file-name").waitFor();
  await to("Scegli per la firma: Relazione generale.pdf");
  await keyboard.press("Space");
  await page.locator("#doc-files").focus();
  await press("Firma 1 documento");
  await press("Confermo e firmo", 4);
  await page.getByText("Firmati 1 documenti su 1").waitFor();
  await press("Chiudi", 4);
  await page.locator("#doc-A3 .signatures", { hasText: "Paolo Landi" }).waitFor();

  await press("Avanti");
  await heading("6. Asseverazioni");
  await press("Avanti");
  await heading("Verifica e deleghe");
  await press("Verifica tutta la pratica");
  await page.locator("#findings").waitFor();
  await until("the focus is on the findings", () => page.evaluate(() => document.activeElement?.id === "findings"));
  await press("Classe d'uso", 40);
  await heading("1. Dettagli principali");
  await until("the finding led to its field", () => page.evaluate(() => document.activeElement?.id === "f-useClass"));
  assert.deepStrictEqual(complaints, []);
  await context.close();
});
