// From the compiled practice to the office: the titolare closes, each person states his own, it is paid and sent, and the office sees it
// arrive. What other scripts do by hand (documents, signatures, the geologist's part) goes over the API here.
"use strict";

const assert = require("node:assert");
const crypto = require("node:crypto");
const { after, before, test } = require("node:test");

const { PEOPLE, PORTOS_URL, barriers, launch, open, picture } = require("./browser");
const { ask, line, pdf, serve, until } = require("./service");

let service;
let way;
let browser;
/** The practice once it was sent. */
let sent;
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

const key = () => crypto.randomUUID();
const today = () => new Intl.DateTimeFormat("it-IT", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "Europe/Rome" }).format(new Date());

/** One mutation that must succeed. */
async function act(page, name, type, input, selection) {
  const data = await ask(page, `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} errors { code message } } }`, { input });
  assert.deepStrictEqual(data[name].errors, [], name);
  return data[name];
}

async function attach(page, practiceId, section, code) {
  const bytes = pdf(`${code}-${key()}`);
  const file = { section, code, name: `${code}.pdf`, mediaType: "application/pdf", size: bytes.length, sha256: crypto.createHash("sha256").update(bytes).digest("hex") };
  const { files } = await act(page, "createUpload", "CreateUploadInput", { practiceId, files: [file] }, "files { ticket { id url method headers { name value } } errors { message } }");
  const { ticket, errors } = files[0];
  assert.deepStrictEqual(errors, []);
  const status = await page.evaluate(async ({ url, headers, text }) => {
    const answer = await fetch(url, { method: "PUT", headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])), body: text });
    return answer.status;
  }, { ...ticket, text: bytes.toString("latin1") });
  assert.strictEqual(status, 204);
  return (await act(page, "addAttachment", "AddAttachmentInput", { uploadId: ticket.id }, "attachment { id }")).attachment.id;
}

async function sign(page, practiceId, attachmentIds) {
  const { catalogue } = await ask(page, "{ catalogue { signatureStatement { version } } }");
  const { outcomes } = await act(page, "signAttachments", "SignAttachmentsInput", { practiceId, attachmentIds, statementVersion: catalogue.signatureStatement.version, idempotencyKey: key() }, "outcomes { signed errors { message } }");
  assert.ok(outcomes.every(({ signed }) => signed), JSON.stringify(outcomes));
}

const GEOLOGY = {
  investigationClass: "CLASS_2", geomorphologicalHazard: "G_2", hydraulicHazard: "I_1", localSeismicHazard: "S_3", feasibility: "Fattibilità con normali vincoli.",
  geomorphologicalContext: "VALLEY_FLOOR", lithology: "Limi sabbiosi su ghiaie", geologicalUnit: "Depositi alluvionali terrazzati", subsoilCategory: "B", vsEquivalent: "412",
  bedrockDepth: "28", topographicCategory: "T1", groundwaterAbsent: false, groundwaterDepth: "6.4", liquefaction: "EXCLUDED", fundamentalFrequency: "3.8",
  fundamentalAmplitude: "3.1", localResponse: "SIMPLIFIED", microzonationLevel: 1, geologicalModel: "Alluvioni recenti su substrato lacustre.",
  investigations: [{ kind: "CORED_BOREHOLE", date: "2025-09-23", depth: "15.0", point: { lon: "11.3861", lat: "43.9551" }, existing: false, performedBy: "Sondaggi Prova srl" }],
};

/** In the grid of signatures the titolare sets who signs first, refuses to sign, and thinks better of it. */
async function grid(page, id) {
  await page.goto(`${PORTOS_URL}/pratiche/${id}/verifica`);
  const row = page.locator(".grid-row", { hasText: "Relazione sui materiali" });
  await row.getByLabel("Ordine delle firme: A4.pdf").selectOption({ label: "Progettista, poi Direttore dei lavori" });
  await row.getByText("Firma per 2º: attende chi precede").waitFor();
  await row.getByRole("button", { name: /^Rifiuta di firmare…/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^Motivo/).fill("Mancano i certificati dell'acciaio.");
  assert.deepStrictEqual(await barriers(page), []);
  await dialog.getByRole("button", { name: "Rifiuta", exact: true }).click();
  await row.getByText("«Mancano i certificati dell'acciaio.»").waitFor();
  await row.getByText("Firma rifiutata").waitFor();
  assert.deepStrictEqual(await barriers(page), []);
  await picture(page, "firma-rifiutata-1366-it");
  await row.getByRole("button", { name: /^Ritira il rifiuto/ }).click();
  await until("the refusal is gone", async () => (await row.getByText("Firma rifiutata").count()) === 0);
}

/** The delegated demo practice, compiled to its end by its people. */
async function compile(windows) {
  const [mine, his, hers] = [windows.titolare.page, windows.geologo.page, windows.direttrice.page];
  const { practices } = await ask(mine, "{ practices(list: MY_PROJECTS) { nodes { id title activeDelegation { id } subjects { id role } } } }");
  const { id, title, activeDelegation, subjects } = practices.nodes.find((practice) => practice.activeDelegation);
  await act(his, "saveSection", "SaveSectionInput", { practiceId: id, expectedVersion: 0, section: { geology: GEOLOGY } }, "section { version }");
  await sign(his, id, [await attach(his, id, "GEOLOGY", "A5"), await attach(his, id, "GEOLOGY", "IND")]);
  await act(his, "declareSection", "DeclareSectionInput", { practiceId: id, section: "GEOLOGY", idempotencyKey: key() }, "declaration { id }");
  await act(his, "concludeDelegation", "ConcludeDelegationInput", { delegationId: activeDelegation.id, idempotencyKey: key() }, "delegation { id }");
  const own = [];
  for (const code of ["A1", "A3", "A4", "A6", "A7", "A8", "A9", "A10", "A11", "A12"]) own.push(await attach(mine, id, "ATTACHMENTS", code));
  await grid(mine, id);
  await sign(mine, id, own);
  const subjectId = subjects.find(({ role }) => role === "DIRETTORE_LAVORI").id;
  const given = await act(mine, "activateDelegation", "ActivateDelegationInput", { practiceId: id, section: "ATTACHMENTS", subjectId, idempotencyKey: key() }, "delegation { id }");
  await sign(hers, id, [own[2]]);
  await act(hers, "concludeDelegation", "ConcludeDelegationInput", { delegationId: given.delegation.id, idempotencyKey: key() }, "delegation { id }");
  return { id, title };
}

test("the practice is closed, stated, paid and sent, and the office sees it arrive", { timeout: 200_000 }, async () => {
  const windows = {};
  for (const who of ["titolare", "geologo", "direttrice", "ditta", "committente", "ufficio"]) {
    windows[who] = await open(browser, { person: PEOPLE[who] });
    await windows[who].page.goto(`${PORTOS_URL}/${who === "ufficio" ? "ufficio" : "deleghe"}`);
    await windows[who].page.waitForSelector("h1");
  }
  const office = windows.ufficio.page;
  await office.locator(".card-row").first().waitFor();
  const received = await office.locator(".card-row").count();
  const { id, title } = await compile(windows);
  const mine = windows.titolare.page;

  await mine.goto(`${PORTOS_URL}/pratiche/${id}/asseverazioni`);
  await mine.getByRole("button", { name: "Chiudi la compilazione" }).click();
  await mine.getByRole("dialog").getByRole("button", { name: "Conferma" }).click();
  await mine.locator(".progress-way .now", { hasText: "Da asseverare" }).waitFor();

  // Each person finds his statement under the link, reads the text and confirms.
  for (const who of ["titolare", "direttrice", "ditta", "committente"]) {
    const { page } = windows[who];
    await page.goto(`${PORTOS_URL}/pratiche/${id}`);
    await page.waitForURL("**/asseverazioni");
    await page.locator(".own").first().waitFor();
    assert.deepStrictEqual(await barriers(page), []);
    await picture(page, `asseverazioni-${who}-1366-it`);
    for (let left = await page.locator(".own").count(); left > 0; left -= 1) {
      await page.getByRole("button", { name: /^Confermo e dichiaro/ }).first().click();
      await until("it is confirmed", async () => (await page.locator(".own").count()) < left);
    }
  }
  // The last one moved the practice on, and the titolare's page with it.
  await mine.locator(".progress-way .now", { hasText: "Da pagare" }).waitFor();
  await mine.getByRole("button", { name: "Dichiara il pagamento" }).click();
  await mine.getByText("Scrivi il numero della ricevuta").waitFor();
  assert.deepStrictEqual(await barriers(mine), []);
  await picture(mine, "pagamento-1366-it");
  await mine.getByLabel("Numero della ricevuta").fill("CRO 2026/118");
  await mine.getByLabel("Data del pagamento").fill(today());
  await mine.getByRole("button", { name: "Dichiara il pagamento" }).click();
  await mine.getByRole("button", { name: "Invia la pratica" }).click();
  await mine.getByRole("dialog").getByRole("button", { name: "Invia", exact: true }).click();
  await mine.getByText("Conserva la ricevuta qui sotto").waitFor();
  const [file] = await Promise.all([mine.waitForEvent("download"), mine.getByRole("button", { name: "Scarica la ricevuta sigillata" }).click()]);
  const paper = await mine.request.get(new URL(await mine.getByRole("link", { name: "Ricevuta (PDF)" }).getAttribute("href"), PORTOS_URL).href);
  assert.deepStrictEqual([paper.status(), (await paper.body()).subarray(0, 5).toString()], [200, "%PDF-"]);
  assert.match(file.suggestedFilename(), /^ricevuta-.*\.jws$/);
  assert.deepStrictEqual(await barriers(mine), []);
  await picture(mine, "inviata-1366-it");

  // The office sees it without a reload; nothing moves under the reader before he asks, or it stands in the list already.
  await until("the office sees it", async () => {
    const button = office.getByRole("button", { name: /mostra/ });
    if (await button.count()) await button.click();
    return (await office.locator(".card-row").count()) === received + 1;
  });
  await office.locator(".card-row", { hasText: title }).getByRole("link").click();
  await office.getByRole("heading", { level: 1, name: title }).waitFor();
  sent = { id, title };
  for (const { context, complaints } of Object.values(windows)) {
    assert.deepStrictEqual(complaints, []);
    await context.close();
  }
});

/** One line for each barrier and each complaint of the window. */
async function clean({ page, complaints }, name) {
  assert.deepStrictEqual([...(await barriers(page)), ...complaints.splice(0)], [], name);
  await picture(page, `${name}-1366-it`);
}

test("the office contests a receipt, another is declared and found in order", { timeout: 100_000 }, async () => {
  const [office, titolare] = [await open(browser, { person: PEOPLE.responsabile }), await open(browser, { person: PEOPLE.titolare })];
  await titolare.page.goto(`${PORTOS_URL}/pratiche/${sent.id}/asseverazioni`);
  await titolare.page.getByRole("region", { name: "Pagamento" }).getByText("Pagamento dichiarato").waitFor();
  const theirs = office.page.getByRole("region", { name: "Pagamento" });
  await office.page.goto(`${PORTOS_URL}/ufficio/pratiche/${sent.id}`);
  await theirs.getByText("CRO 2026/118").waitFor();
  await theirs.getByRole("button", { name: "Contesta…" }).click();
  const dialog = office.page.getByRole("dialog");
  assert.ok(await dialog.getByRole("button", { name: "Contesta", exact: true }).isDisabled(), "a reason is needed");
  await dialog.getByLabel("Motivo, per chi ha pagato").fill("La ricevuta è di un’altra pratica.");
  await clean(office, "ufficio-ricevuta-contestata");
  await dialog.getByRole("button", { name: "Contesta", exact: true }).click();
  await theirs.getByText("Pagamento contestato").waitFor();

  // He reads why without a reload, and declares another.
  const his = titolare.page.getByRole("region", { name: "Pagamento" });
  await his.getByText("La ricevuta è di un’altra pratica.").waitFor();
  await clean(titolare, "pagamento-contestato");
  await his.getByLabel("Numero della ricevuta").fill("CRO 2026/119");
  await his.getByLabel("Data del pagamento").fill(today());
  await his.getByRole("button", { name: "Dichiara il pagamento" }).click();
  await theirs.getByText("CRO 2026/119").waitFor();
  await theirs.getByRole("button", { name: "Ricevuta regolare" }).click();
  await theirs.getByText("Pagamento verificato").waitFor();
  await his.getByText("Pagamento verificato").waitFor();
  await clean(office, "ufficio-ricevuta-regolare");
  await office.context.close();
  await titolare.context.close();
});

test("a draw is closed and drawn, computed again by the browser, and the practice goes its way", { timeout: 100_000 }, async () => {
  const before = await open(browser, { person: PEOPLE.sorteggi });
  await before.page.goto(`${PORTOS_URL}/ufficio/sede/FI/sorteggi`);
  await before.page.getByRole("button", { name: "Nuovo sorteggio" }).click();
  await before.page.getByLabel("Primo giorno di protocollo").fill(today());
  await before.page.getByLabel("Ultimo giorno di protocollo").fill(today());
  await before.page.getByRole("button", { name: "Prometti il sorteggio" }).click();
  await before.page.getByText("Impronta del seme", { exact: true }).waitFor();
  await before.context.close();
  // Two days later the period is over.
  await service.stop();
  service = await serve({ PORTOS_DEV_DAYS_AHEAD: "2" });
  const window = await open(browser, { person: PEOPLE.sorteggi });
  const { page } = window;
  await page.goto(`${PORTOS_URL}/ufficio/sede/FI/sorteggi`);
  await page.getByRole("button", { name: /^Chiudi l’elenco/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Chiudi l’elenco" }).click();
  await page.getByText("Impronta dell’elenco", { exact: true }).waitFor();
  await page.locator("summary", { hasText: "1 deposito" }).click();
  await clean(window, "sorteggi-elenco");
  await page.getByRole("button", { name: /^Estrai/ }).click();
  await page.getByRole("dialog").getByText("Non si ripete.").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Estrai" }).click();
  // Of one filing one is drawn: a quota never rounds down to nothing.
  await page.getByText("estratto", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Verifica", exact: true }).click();
  await page.locator(".notice-success").waitFor();
  await clean(window, "sorteggi-estratto");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Scarica il verbale (JSON)" }).click()]);
  assert.match(file.suggestedFilename(), /^sorteggio-.*\.json$/);
  await window.context.close();
  const titolare = await open(browser, { person: PEOPLE.titolare });
  await titolare.page.goto(`${PORTOS_URL}/fascicolo/${sent.id}#cronologia`);
  await titolare.page.locator(".time-line").getByText("Estratta a sorteggio").waitFor();
  await titolare.context.close();
});

test("later istanze: one is given up, another described, sent and withdrawn", { timeout: 100_000 }, async () => {
  const window = await open(browser, { person: PEOPLE.titolare });
  const { page } = window;
  const heading = (name) => page.getByRole("heading", { level: 1, name }).waitFor();
  const dialog = page.getByRole("dialog");
  await page.goto(`${PORTOS_URL}/fascicolo/${sent.id}`);
  await page.getByRole("link", { name: "Varianti, fine lavori e altre istanze" }).click();
  await heading("Istanze della pratica");
  await page.getByRole("button", { name: "Variante non sostanziale" }).click();
  await heading("Variante non sostanziale");
  await clean(window, "istanza-variante");
  await page.getByRole("button", { name: "Abbandona…" }).click();
  await dialog.getByRole("button", { name: "Abbandona", exact: true }).click();
  await heading("Istanze della pratica");
  await page.getByRole("button", { name: "Annullamento" }).click();
  await heading("Annullamento");
  await page.getByLabel("Motivo").fill("Il committente rinuncia ai lavori.");
  await clean(window, "istanza-annullamento");
  await page.getByRole("button", { name: "Salva" }).click();
  await page.getByText("Salvato.").waitFor();
  await page.getByRole("link", { name: "Chiudi e invia" }).click();
  await page.getByRole("button", { name: "Invia l’istanza" }).click();
  await dialog.getByRole("button", { name: "Invia", exact: true }).click();
  await heading("Istanze della pratica");
  // Once it has its number it may be withdrawn; the page learns of it by itself.
  await page.getByRole("button", { name: /^Ritira… ?: Annullamento/ }).click();
  await dialog.getByLabel("Motivo").fill("I lavori si fanno.");
  await clean(window, "istanze-ritiro");
  await dialog.getByRole("button", { name: "Ritira", exact: true }).click();
  await page.getByRole("region", { name: /^Annullamento/ }).getByText("Ritirata").waitFor();
  await clean(window, "istanze");
  await window.context.close();
});
