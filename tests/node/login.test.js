// People sign in with a browser: tests/it/identity/browser.rs starts the service and the provider.

const assert = require("node:assert");
const { after, before, test } = require("node:test");
const { chromium } = require("playwright-core");

const url = process.env.PORTOS_URL;
let browser;

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.PORTOS_CHROMIUM, args: ["--no-sandbox"] });
});
after(() => browser?.close());

async function viewer(context) {
  const query = "{ viewer { fiscalCode name authMethod authLevel freshUntil } loginDiagnostics { problem ended steps { state } } }";
  const answer = await context.request.post(`${url}/graphql`, { data: { query }, headers: { origin: url } });
  return (await answer.json()).data;
}

// The pages of provider.js: any name and password, then consent, which it remembers.
async function at_the_provider(page, consent, login = "ginevra") {
  await page.fill('input[name="login"]', login);
  await page.fill('input[name="password"]', "any");
  await page.click("button >> text=login");
  if (consent) await page.click("button >> text=consent");
}

for (const [name, method] of [["spid", "SPID"], ["cie", "CIE"]]) {
  test(`a person signs in by ${method}`, async () => {
    const context = await browser.newContext({ locale: "it-IT" });
    const page = await context.newPage();
    const refused = [];
    page.on("console", (message) => message.text().includes("Content Security Policy") && page.url().startsWith(url) && refused.push(message.text()));
    await page.goto(`${url}/login`);
    assert.equal(await page.getAttribute("html", "lang"), "it");
    await page.click(`a[href="/login/${name}"]`);
    await at_the_provider(page, true);
    await page.waitForURL(`${url}/login`);
    assert.match(await page.textContent("#viewer"), /Ginevra Pontarelli/);
    const cookies = await context.cookies(url);
    const session = cookies.find((cookie) => cookie.name === "portos_session");
    assert.ok(session.httpOnly && session.sameSite === "Lax");
    const data = await viewer(context);
    assert.equal(data.viewer.fiscalCode, "PNTGVR84E57E335O");
    assert.equal(data.viewer.authMethod, method);
    assert.equal(data.viewer.authLevel, 2);
    assert.ok(data.viewer.freshUntil);
    assert.ok(data.loginDiagnostics.ended && data.loginDiagnostics.steps.every((step) => step.state === "PASSED"));

    // A second login refreshes the proof: the session is a new one, the person the same.
    await page.goto(`${url}/login/${name}?next=/login/diagnostics`);
    await at_the_provider(page, false);
    await page.waitForURL(`${url}/login/diagnostics`);
    const renewed = (await context.cookies(url)).find((cookie) => cookie.name === "portos_session");
    assert.notEqual(renewed.value, session.value);
    assert.equal((await viewer(context)).viewer.fiscalCode, "PNTGVR84E57E335O");
    const old = await context.request.post(`${url}/graphql`, {
      data: { query: "{ viewer { name } }" },
      headers: { origin: url, cookie: "", authorization: `Bearer ${session.value}` },
    });
    assert.equal(old.status(), 401);
    assert.deepEqual(refused, []);
    await context.close();
  });
}

test("a person signs in at the provider of tests under a fiscal code of his own", async () => {
  const context = await browser.newContext({ locale: "it-IT" });
  const page = await context.newPage();
  await page.goto(`${url}/login/spid`);
  await at_the_provider(page, true, "GRLCLD70E02D612W Claudio Grilli");
  await page.waitForURL(`${url}/login`);
  const { viewer: known } = await viewer(context);
  assert.deepEqual([known.fiscalCode, known.name], ["GRLCLD70E02D612W", "Claudio Grilli"]);
  await context.close();
});

test("a person who gives up at the provider is told so, in both languages", async () => {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(`${url}/login`);
  assert.equal(await page.getAttribute("html", "lang"), "en");
  await page.click('a[href="/login/spid"]');
  await page.click("#cancel");
  await page.waitForURL(/\/login\/callback/);
  assert.equal(await page.textContent("code"), "REFUSED_BY_PROVIDER");
  assert.ok((await page.locator("section[lang=it]").count()) && (await page.locator("section[lang=en]").count()));
  await page.goto(`${url}/login/diagnostics`);
  assert.equal(await page.locator("li.FAILED").count(), 1);
  assert.equal((await viewer(context)).viewer, null);
  await context.close();
});
