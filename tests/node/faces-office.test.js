// The office at work in the browser: a proposal is signed by another, the titolare answers point by point, the answer is judged; a
// practice is named to somebody; a draw is promised; a session is ended from elsewhere.
"use strict";

const assert = require("node:assert");
const { after, before, test } = require("node:test");

const { PEOPLE, PORTOS_URL, barriers, launch, open, picture } = require("./browser");
const { ask, line, serve, until } = require("./service");

let service;
let way;
let browser;
let practice;
before(async () => {
  way = await line();
  service = await serve();
  browser = await launch();
  const window = await open(browser, { person: PEOPLE.titolare });
  await window.page.goto(`${PORTOS_URL}/progetti`);
  const { practices } = await ask(window.page, "{ practices(list: MY_PROJECTS) { nodes { id title sentAt } } }");
  practice = practices.nodes.find(({ sentAt }) => sentAt);
  await window.context.close();
}, { timeout: 120_000 });
after(async () => {
  await browser?.close();
  await service?.stop();
  way?.end();
});

/** One line for each barrier and each complaint of the window. */
async function clean({ page, complaints }, name) {
  assert.deepStrictEqual([...(await barriers(page)), ...complaints.splice(0)], [], name);
  await picture(page, `${name}-1366-it`);
}

test("integrations: proposed, signed, answered, judged", { timeout: 120_000 }, async () => {
  const head = await open(browser, { person: PEOPLE.responsabile });
  await head.page.goto(`${PORTOS_URL}/ufficio/pratiche/${practice.id}`);
  await head.page.getByRole("button", { name: /^Firma…/ }).click();
  const dialog = head.page.getByRole("dialog");
  await dialog.getByText("SHA-256").waitFor();
  await clean(head, "ufficio-firma");
  await dialog.getByRole("button", { name: "Firma nel portale" }).click();
  await dialog.waitFor({ state: "hidden" });
  await head.page.getByText("In attesa di risposta", { exact: true }).first().waitFor();

  // The titolare finds it in his list, and answers each point.
  const mine = await open(browser, { person: PEOPLE.titolare });
  await until("the notice is notified", async () => {
    await mine.page.goto(`${PORTOS_URL}/pratiche/${practice.id}/avvisi`);
    await mine.page.locator("h1").waitFor();
    await until("the page is loaded", async () => (await mine.page.locator(".waiting").count()) === 0);
    return (await mine.page.getByRole("button", { name: /^Rispondi ?: punto/ }).count()) === 2;
  });
  await clean(mine, "avvisi");
  await mine.page.getByRole("button", { name: /^Rispondi ?: punto 1/ }).click();
  await clean(mine, "avvisi-risposta");
  await mine.page.getByRole("button", { name: "Invia la risposta" }).click();
  await mine.page.getByText("Risposta in parte").waitFor();
  await mine.page.getByRole("button", { name: /^Rispondi ?: punto 2/ }).click();
  await mine.page.getByLabel("Non pertinente, con motivo").check();
  assert.ok(await mine.page.getByRole("button", { name: "Invia la risposta" }).isDisabled(), "a reason is needed");
  await mine.page.getByLabel("Motivo", { exact: true }).fill("La copertura è prefabbricata: il nodo non esiste.");
  await mine.page.getByRole("button", { name: "Invia la risposta" }).click();
  await mine.page.getByText("Risposta completa").waitFor();

  // The office sees the answers without a reload, and judges them.
  const one = head.page.getByRole("button", { name: /^Sufficiente ?: punto 1/ });
  await one.waitFor();
  await one.click();
  await head.page.getByText("ritenuta sufficiente").waitFor();
  await head.page.getByRole("button", { name: /^Sufficiente ?: punto 2/ }).click();
  await head.page.getByText("Risposte valutate").waitFor();
  await clean(head, "ufficio-integrazioni");

  // In the fascicolo everybody who may reads the same.
  await mine.page.goto(`${PORTOS_URL}/fascicolo/${practice.id}#avvisi`);
  await mine.page.getByText("Risposte valutate").waitFor();
  await clean(mine, "fascicolo-avvisi");

  // The chronology leads to what each entry is about, and shows what its reader chooses.
  await mine.page.getByRole("tab", { name: "Cronologia" }).click();
  const events = mine.page.locator(".time-line li");
  await events.filter({ hasText: "ricevuta (PDF)" }).first().waitFor();
  const paper = await events.filter({ hasText: "Richiesta di integrazioni" }).getByRole("link").first().getAttribute("href");
  assert.strictEqual((await mine.page.request.get(new URL(paper, PORTOS_URL).href)).status(), 200);
  await mine.page.getByLabel("Avvisi e integrazioni").check();
  await until("only notices are left", async () => (await events.filter({ hasText: "ricevuta (PDF)" }).count()) === 0 && (await events.count()) > 3);
  await clean(mine, "fascicolo-cronologia-filtrata");
  await head.context.close();
  await mine.context.close();
});

test("a notice is drafted, edited, proposed and given back; its author does not sign a decision", { timeout: 60_000 }, async () => {
  const window = await open(browser, { person: PEOPLE.ufficio });
  const { page } = window;
  await page.goto(`${PORTOS_URL}/ufficio/pratiche/${practice.id}`);
  await page.getByRole("button", { name: "Nuovo avviso" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Tipo di avviso").selectOption("RICHIESTA_INTEGRAZIONI");
  await dialog.getByLabel("Oggetto").fill("Seconda richiesta");
  await dialog.getByLabel("Testo").fill("Si chiede quanto segue.");
  assert.ok(await dialog.getByRole("button", { name: "Salva la bozza" }).isDisabled(), "a point is needed");
  await dialog.getByLabel("Punto 1", { exact: true }).fill("La verifica dei nodi.");
  await dialog.getByRole("button", { name: "Aggiungi un punto" }).click();
  await dialog.getByLabel("Punto 2", { exact: true }).fill("La tavola 7.");
  await clean(window, "ufficio-bozza");
  await dialog.getByRole("button", { name: "Salva la bozza" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: /^Modifica ?: Seconda richiesta$/ }).click();
  await dialog.getByLabel("Oggetto").fill("Seconda richiesta di integrazioni");
  await dialog.getByRole("button", { name: "Salva la bozza" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: /^Proponi alla firma ?: Seconda richiesta di integrazioni$/ }).click();
  // A reviewer does not sign: he is not offered it.
  const back = page.getByRole("button", { name: /^Rimanda in bozza ?: Seconda richiesta di integrazioni$/ });
  await back.waitFor();
  assert.strictEqual(await page.getByRole("button", { name: /^Firma…/ }).count(), 0);
  await back.click();
  await page.getByRole("button", { name: /^Proponi alla firma ?: Seconda richiesta di integrazioni$/ }).waitFor();
  await window.context.close();
});

test("a practice is taken, named to another and found under its tab; what was opened is read", { timeout: 60_000 }, async () => {
  const [reviewer, head] = [await open(browser, { person: PEOPLE.ufficio }), await open(browser, { person: PEOPLE.responsabile })];
  await head.page.goto(`${PORTOS_URL}/ufficio`);
  await head.page.getByRole("tab", { name: /^Tutte/ }).waitFor();
  await reviewer.page.goto(`${PORTOS_URL}/ufficio/pratiche/${practice.id}`);
  await reviewer.page.getByRole("button", { name: "Prendi in carico" }).click();
  await reviewer.page.getByText("Assegnata a Federico Martini.").waitFor();
  await head.page.getByText("Assegnata a Federico Martini").waitFor();
  await head.page.getByRole("tab", { name: /^Mie/ }).click();
  await head.page.getByText("Nessuna pratica in questa scheda.").waitFor();
  await head.page.goto(`${PORTOS_URL}/ufficio/pratiche/${practice.id}`);
  await head.page.getByLabel("Assegna a").selectOption({ label: "Luca Neri – Responsabile del procedimento" });
  await head.page.getByRole("button", { name: "Assegna", exact: true }).click();
  await head.page.getByText("Assegnata a Luca Neri.").waitFor();
  await head.page.getByRole("link", { name: "Pratiche della sede" }).click();
  await head.page.getByRole("tab", { name: /^Mie/ }).click();
  await head.page.locator(".card-row", { hasText: practice.title }).waitFor();
  // He has just seen it.
  await head.page.getByLabel("Solo da leggere").check();
  await head.page.getByText("Niente da leggere in questa scheda.").waitFor();
  await clean(head, "ufficio-mie");
  await reviewer.context.close();
  await head.context.close();
});

test("a draw is promised; whoever does not operate draws only looks", { timeout: 60_000 }, async () => {
  const window = await open(browser, { person: PEOPLE.sorteggi });
  const { page } = window;
  await page.goto(`${PORTOS_URL}/ufficio/sede/FI/sorteggi`);
  await page.getByRole("button", { name: "Nuovo sorteggio" }).click();
  await page.getByRole("button", { name: "Prometti il sorteggio" }).click();
  await page.getByText("Scrivi la data come gg/mm/aaaa.").first().waitFor();
  await clean(window, "sorteggi-nuovo");
  const day = new Intl.DateTimeFormat("it-IT", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "Europe/Rome" });
  await page.getByLabel("Primo giorno di protocollo").fill(day.format(Date.now() + 86_400_000));
  await page.getByLabel("Ultimo giorno di protocollo").fill(day.format(Date.now() + 7 * 86_400_000));
  await page.getByRole("button", { name: "Prometti il sorteggio" }).click();
  await page.getByText("Impronta del seme", { exact: true }).waitFor();
  // The period is not over: the list cannot be closed, and the page says why.
  await page.getByRole("button", { name: /^Chiudi l’elenco/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Chiudi l’elenco" }).click();
  await page.getByRole("dialog").locator(".notice-danger").waitFor();
  await clean(window, "sorteggi-chiusura");
  const other = await open(browser, { person: PEOPLE.ufficio });
  await other.page.goto(`${PORTOS_URL}/ufficio/sede/FI/sorteggi`);
  await other.page.getByText("Impronta del seme", { exact: true }).waitFor();
  assert.strictEqual(await other.page.getByRole("button", { name: "Nuovo sorteggio" }).count(), 0);
  await other.context.close();
  await window.context.close();
});

test("a session is ended from another device, and a token is made and revoked", { timeout: 60_000 }, async () => {
  const [here, there] = [await open(browser, { person: PEOPLE.geologo }), await open(browser, { person: PEOPLE.geologo })];
  await there.page.goto(`${PORTOS_URL}/deleghe`);
  await there.page.locator("h1").waitFor();
  await here.page.goto(`${PORTOS_URL}/accessi`);
  await here.page.getByRole("button", { name: /^Chiudi ?: accesso/ }).first().waitFor();
  await clean(here, "accessi");
  await here.page.getByRole("button", { name: "Chiudi tutti gli altri" }).click();
  await here.page.getByRole("button", { name: /^Chiudi ?: accesso/ }).first().waitFor({ state: "detached" });
  await there.page.getByText("La sessione è terminata").waitFor();
  await here.page.getByRole("button", { name: "Nuovo token" }).click();
  const dialog = here.page.getByRole("dialog");
  await dialog.getByLabel("Nome").fill("Il mio gestionale");
  await dialog.getByLabel("Indirizzo per gli avvisi di scadenza").fill("studio@example.org");
  await clean(here, "accessi-token");
  await dialog.getByRole("button", { name: "Crea il token" }).click();
  await dialog.getByText(/^portos_/).waitFor();
  await dialog.getByRole("button", { name: "L’ho copiato" }).click();
  await here.page.getByRole("button", { name: /^Revoca ?: Il mio gestionale$/ }).click();
  await here.page.getByText("Revocato").waitFor();
  await here.context.close();
  await there.context.close();
});

test("an opinion is asked of another office and taken back", { timeout: 60_000 }, async () => {
  const window = await open(browser, { person: PEOPLE.ufficio });
  const { page } = window;
  await page.goto(`${PORTOS_URL}/ufficio/pratiche/${practice.id}`);
  const part = page.getByRole("region", { name: "Pareri" });
  await part.getByText("Nessun parere richiesto.").waitFor();
  await part.getByRole("button", { name: "Chiedi un parere" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Che cosa si chiede").fill("Si chiede un parere sulle fondazioni.");
  await dialog.getByLabel("Ufficio o ente").fill("Genio civile");
  await dialog.getByLabel("Nome e cognome").fill("Anna Verdi");
  await dialog.getByLabel("Codice fiscale").fill(PEOPLE.stranger.toLowerCase());
  await dialog.getByLabel("Indirizzo e-mail").fill("anna.verdi@ente.example");
  const send = dialog.getByRole("button", { name: "Invia la richiesta" });
  assert.ok(await send.isDisabled(), "a document is needed");
  await dialog.getByRole("checkbox").first().check();
  await clean(window, "ufficio-parere");
  await send.click();
  await part.getByText("Richiesto", { exact: true }).waitFor();
  await clean(window, "ufficio-pareri");
  await part.getByRole("button", { name: /^Ritira la richiesta/ }).click();
  await part.getByText("Richiesta ritirata").waitFor();
  await window.context.close();
});
