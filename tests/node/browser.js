// A browser of the system, people signed in with it, the accessibility rules, and pictures of what was seen.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");

const { PORTOS_URL } = process.env;
const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/** Pictures of the last run. */
const PICTURES = path.join(__dirname, "../../var/screens");
const BINARIES = [process.env.PORTOS_TEST_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const PEOPLE = {
  titolare: "LNDPLA63B11B036E",
  geologo: "GRLCLD70E02D612W",
  ufficio: "MRTFRC75D12D612T",
  responsabile: "NRELCU80A01D612W",
  sorteggi: "CNTMRA70A41D612U",
  direttrice: "CPPGLI85T58D612X",
  ditta: "FBBNDR81R23G999P",
  committente: "BNCLRA72M51D612Z",
  stranger: "VRDNNA80A41F205K",
};

async function launch() {
  const executablePath = BINARIES.find((file) => file && fs.existsSync(file));
  if (!executablePath) throw new Error("no Chromium here; `make browser` installs it");
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"] });
}

/** A window of one person: signed in, in a language and width, that fails on whatever a page complains of. */
async function open(browser, { person, lang = "it", width = 1366, url = PORTOS_URL } = {}) {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    locale: "it-IT",
    timezoneId: "Europe/Rome",
    reducedMotion: "reduce",
  });
  const complaints = [];
  await context.addInitScript((chosen) => {
    if (location.protocol.startsWith("http")) localStorage.setItem("portos:lang", chosen);
    addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  }, lang);
  if (person) {
    const answer = await context.request.post(`${url}/dev/login`, { data: { fiscalCode: person } });
    if (!answer.ok()) throw new Error(`login: ${answer.status()} ${await answer.text()}`);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    // A line that is cut on purpose is told by the browser itself.
    if (message.type() === "error" && !/net::|WebSocket connection|Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url())) complaints.push(`another host: ${request.url()}`);
  });
  return { context, page, complaints };
}

/** Findings of axe at WCAG 2.1 AA, one line each. */
async function barriers(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary.split("\n").slice(1).join(" ")}`));
  });
}

/** What sticks out of the page to the right, where nothing scrolls there on purpose. */
async function overflow(page) {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}

async function picture(page, name) {
  fs.mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true });
}

module.exports = { PEOPLE, PORTOS_URL, barriers, launch, open, overflow, picture };
