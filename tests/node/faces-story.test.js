// The story of the slides with two browsers at once: the titolare gives the geologist section 4, who compiles, signs, declares and
// concludes it, and each sees what the other does without a reload. Then two writers of one field, and a compilation by keyboard alone.
"use strict";

const assert = require("node:assert");
const { after, before, test } = require("node:test");

const { PEOPLE, PORTOS_URL, barriers, launch, open, picture } = require("./browser");
const { ask, line, pdf, serve, until } = require("./service");

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

const saved = (page) => page.locator(".save-clean").waitFor();
const settled = async (page) => assert.deepStrictEqual(await barriers(page), []);

/** The demo draft whose subjects are there and whose section 4 is free. */
async function draft(page) {
  const { practices } = await ask(page, "{ practices(list: MY_PROJECTS) { nodes { id title state activeDelegation { id } } } }");
  return practices.nodes.find(({ state, activeDelegation }) => state === "IN_COMPILAZIONE" && !activeDelegation);
}

const GEOLOGY = [
  ["Classe d'indagine (36/R, art. 7)", "CLASS_2"],
  ["Contesto geomorfologico", "VALLEY_FLOOR"],
  ["Litologia prevalente", "Limi sabbiosi su ghiaie"],
  ["Unità geologica", "Depositi alluvionali terrazzati"],
  ["Pericolosità geomorfologica", "G_2"],
  ["Pericolosità idraulica", "I_1"],
  ["Pericolosità sismica locale", "S_3"],
  ["Fattibilità e prescrizioni", "Fattibilità con normali vincoli."],
  ["Categoria di sottosuolo", "B"],
  ["Categoria topografica", "T1"],
  ["Velocità equivalente Vs,eq (NTC 2018) (m/s)", "412"],
  ["Profondità del substrato (m)", "28"],
  ["Profondità della falda (m)", "6,4"],
  ["Liquefazione", "EXCLUDED"],
  ["Risposta sismica locale", "SIMPLIFIED"],
  ["Livello dello studio di microzonazione (0–3)", "1"],
  ["Frequenza fondamentale f0 (Hz)", "3,8"],
  ["Ampiezza alla frequenza fondamentale", "3,1"],
  ["Modello geologico", "Alluvioni recenti su substrato lacustre."],
];

async function fill(page, name, value) {
  const field = page.getByLabel(name, { exact: true }).first();
  if ((await field.evaluate((element) => element.tagName)) === "SELECT") await field.selectOption(value);
  else await field.fill(value);
}

test("titolare and geologist compile together", { timeout: 200_000 }, async () => {
  const titolare = await open(browser, { person: PEOPLE.titolare });
  const geologist = await open(browser, { person: PEOPLE.geologo });
  const [mine, his] = [titolare.page, geologist.page];
  await his.goto(`${PORTOS_URL}/deleghe`);
  await his.waitForSelector(".card-row");
  const before = await his.locator(".card-row").count();

  // The titolare gives the delegation; the geologist's list grows by itself.
  await mine.goto(`${PORTOS_URL}/progetti`);
  const practice = await draft(mine);
  await mine.goto(`${PORTOS_URL}/pratiche/${practice.id}/verifica`);
  await mine.getByRole("button", { name: "Attiva una delega" }).click();
  await mine.getByLabel("Soggetto").waitFor();
  await settled(mine);
  await picture(mine, "delega-1366-it");
  await mine.getByRole("button", { name: "Attiva la delega" }).click();
  await mine.getByText("Delega attivata. Claudio Grilli").waitFor();
  await mine.getByRole("button", { name: "Chiudi", exact: true }).last().click();
  await until("the delegation is listed for the geologist", async () => (await his.locator(".card-row").count()) === before + 1);
  await his.getByText("Delega attivata").waitFor();

  // By the link of the mail he stands in his section; each sees that the other is there.
  await his.goto(`${PORTOS_URL}/pratiche/${practice.id}`);
  await his.getByRole("heading", { level: 1, name: "4. Sezione geologica" }).waitFor();
  await mine.goto(`${PORTOS_URL}/pratiche/${practice.id}/geologia`);
  await mine.getByText("La sezione è delegata a Claudio Grilli").waitFor();
  await mine.locator(".present", { hasText: "Claudio Grilli" }).waitFor();
  await his.locator(".present", { hasText: "Paolo Landi" }).waitFor();

  // The check before anything is filled in: each finding leads to its field.
  await his.getByRole("button", { name: "Verifica la sezione" }).click();
  const finding = his.locator("#findings a", { hasText: "Categoria di sottosuolo" });
  await finding.waitFor();
  await settled(his);
  await picture(his, "rilievi-1366-it");
  await finding.click();
  await until("the focus is on the field", () => his.evaluate(() => document.activeElement?.id === "f-subsoilCategory"));

  // What he types is saved by itself and is there for the titolare.
  for (const [name, value] of GEOLOGY) await fill(his, name, value);
  await saved(his);
  await mine.getByText("Limi sabbiosi su ghiaie").waitFor();
  await mine.getByText("6,4 m").waitFor();

  // An investigation, and two documents at once, signed in one act.
  await his.locator("#f-investigations").getByRole("button", { name: "Aggiungi" }).click();
  await his.getByLabel("Tipo di indagine").selectOption("CORED_BOREHOLE");
  await his.locator("#f-investigations").getByLabel("Data di esecuzione").fill("23/09/2025");
  await his.locator("#f-investigations").getByLabel("Profondità raggiunta (m)").fill("15,5");
  await his.locator("#f-investigations").getByLabel("Longitudine").fill("11,3861");
  await his.locator("#f-investigations").getByLabel("Latitudine").fill("43,9551");
  await his.locator("#f-investigations").getByLabel("Esecutore").fill("Sondaggi Prova srl");
  const attach = async (code, files) => {
    await his.getByLabel("Tipo di documento").selectOption(code);
    await his.locator("#doc-files").setInputFiles(files.map((name) => ({ name, mimeType: "application/pdf", buffer: pdf(name) })));
    for (const name of files) await his.locator(`#doc-${code} .file-name`, { hasText: name }).waitFor();
  };
  await attach("A5", ["Relazione geologica.pdf"]);
  await attach("IND", ["Sondaggio S1.pdf", "Sondaggio S2.pdf"]);
  await his.locator("#doc-files").setInputFiles({ name: "appunti.docx", mimeType: "application/msword", buffer: Buffer.from("x") });
  await his.getByText("servono file PDF o P7M").waitFor();
  await his.getByLabel("Scegli tutti quelli da firmare").check();
  await his.getByRole("button", { name: "Firma 3 documenti" }).click();
  await his.getByText("di sottoscriverne il contenuto").waitFor();
  await settled(his);
  await picture(his, "firma-1366-it");
  await his.getByRole("button", { name: "Confermo e firmo" }).click();
  await his.getByText("Firmati 3 documenti su 3").waitFor();
  await his.getByRole("button", { name: "Chiudi", exact: true }).last().click();
  await his.locator(".signatures", { hasText: "Firma da applicativo – Claudio Grilli" }).first().waitFor();
  await picture(his, "geologia-compilata-1366-it");

  // Declare and conclude; the practice leaves his list, the titolare is told without a reload.
  await his.getByRole("button", { name: "Verifica e dichiara" }).click();
  await his.getByRole("heading", { name: "Dichiarazione di responsabilità" }).waitFor();
  await his.locator("dialog .statement").waitFor();
  await settled(his);
  await picture(his, "dichiarazione-1366-it");
  await his.getByRole("button", { name: "Conferma", exact: true }).click();
  await his.getByText("Dichiarazione confermata").waitFor();
  await his.getByRole("button", { name: "Concludi delega" }).click();
  await his.getByRole("button", { name: "Conferma", exact: true }).click();
  await his.waitForURL("**/deleghe");
  await until("the practice left the list", async () => (await his.locator(".card-title", { hasText: practice.title }).count()) === 0);
  await mine.getByText("Delega conclusa").waitFor();
  await until("the section is the titolare's again", async () => (await mine.getByText("La sezione è delegata a").count()) === 0);
  assert.deepStrictEqual([titolare.complaints, geologist.complaints], [[], []]);
  await titolare.context.close();
  await geologist.context.close();
});

test("two writers of one field each see the other's value, and nothing is overwritten", { timeout: 200_000 }, async () => {
  const one = await open(browser, { person: PEOPLE.titolare });
  const two = await open(browser, { person: PEOPLE.titolare });
  await one.page.goto(`${PORTOS_URL}/progetti`);
  const { id } = await draft(one.page);
  for (const { page } of [one, two]) {
    await page.goto(`${PORTOS_URL}/pratiche/${id}/edificio`);
    await page.getByLabel("Piani fuori terra").waitFor();
  }
  // One field each: both are kept, and each sees the other's.
  await one.page.getByLabel("Altezza in gronda (m)").fill("7,2");
  await saved(one.page);
  await two.page.getByLabel("Piani interrati").fill("1");
  await saved(two.page);
  await until("the other field arrived", async () => (await two.page.getByLabel("Altezza in gronda (m)").inputValue()) === "7,2");
  await until("and there too", async () => (await one.page.getByLabel("Piani interrati").inputValue()) === "1");
  // The same field: who is second chooses.
  await two.context.setOffline(true);
  await two.page.getByLabel("Piani fuori terra").fill("3");
  await one.page.getByLabel("Piani fuori terra").fill("2");
  await saved(one.page);
  await two.context.setOffline(false);
  const notice = two.page.locator(".conflict");
  await notice.waitFor();
  assert.match(await notice.innerText(), /Il tuo valore\s+3[\s\S]*Il valore salvato\s+2/);
  await settled(two.page);
  await picture(two.page, "conflitto-1366-it");
  await notice.getByRole("button", { name: "Tieni il mio" }).click();
  await saved(two.page);
  await until("the choice is stored", async () => (await one.page.getByLabel("Piani fuori terra").inputValue()) === "3");
  assert.deepStrictEqual([one.complaints, two.complaints], [[], []]);
  await one.context.close();
  await two.context.close();
});
