// A provider of OpenID Connect with the claims of the Italian profile, for tests/it/identity/browser.rs and `make eid`.
//
// Writes our keys and the file of the providers into PORTOS_FOLDER, says where it listens, and begins to serve once the
// service answers: at PORTOS_URL, else at the address that standard input tells. Anybody may sign in, under any password:
// who names a fiscal code and a name ("GRLCLD70E02D612W Claudio Grilli") as that person, else as an invented one.

const crypto = require("node:crypto");
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const readline = require("node:readline");
const { pathToFileURL } = require("node:url");

const FISCAL = "https://attributes.eid.gov.it/fiscal_number";
const SPID2 = "https://www.spid.gov.it/SpidL2";
const folder = process.env.PORTOS_FOLDER;
const write = (name, text) => fs.writeFileSync(path.join(folder, name), text, { mode: 0o600 });

// RSA at one client, curves at the other: both ways to sign and to open.
function key(kind) {
  const options = kind === "RSA" ? ["rsa", { modulusLength: 2048 }] : ["ec", { namedCurve: "P-256" }];
  const { privateKey } = crypto.generateKeyPairSync(...options);
  write(`${kind}.pem`, privateKey.export({ type: "pkcs8", format: "pem" }));
}

/** Given name, family name and fiscal code of who signed in under these words. */
function person(login) {
  const [code, given = "Persona", ...family] = login.trim().split(/\s+/);
  return /^[A-Z0-9]{16}$/.test(code) ? [given, family.join(" ") || "di Prova", code] : ["Ginevra", "Pontarelli", "PNTGVR84E57E335O"];
}

/** What the service publishes of itself is all that the provider knows of it. */
async function relying_party(url) {
  for (;;) {
    const answer = await fetch(`${url}/.well-known/openid-relying-party`).catch(() => undefined);
    if (answer?.ok) return answer.json();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function client(id, kind, ours) {
  const [signs, opens] = kind === "RSA" ? ["RS256", "RSA-OAEP-256"] : ["ES256", "ECDH-ES"];
  return {
    client_id: id,
    redirect_uris: ours.redirect_uris,
    response_types: ["code"],
    grant_types: ["authorization_code"],
    token_endpoint_auth_method: "private_key_jwt",
    token_endpoint_auth_signing_alg: signs,
    id_token_signed_response_alg: "RS256",
    userinfo_signed_response_alg: "RS256",
    userinfo_encrypted_response_alg: opens,
    userinfo_encrypted_response_enc: kind === "RSA" ? "A256CBC-HS512" : "A128GCM",
    jwks: ours.jwks,
  };
}

// The pages of the provider: a login of level 2 under any name, then consent; either may be refused.
async function interact(op, request, response) {
  const { prompt, params, session } = await op.interactionDetails(request, response);
  if (request.method === "GET") {
    const fields = prompt.name === "login" ? '<input name="login"><input name="password" type="password">' : "";
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<!doctype html><form method="post">${fields}<button name="go" value="on">${prompt.name}</button>
      <button name="go" value="back" id="cancel">cancel</button></form>`);
    return;
  }
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  const finish = (result) => op.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
  if (form.get("go") === "back") return finish({ error: "access_denied", error_description: "the person gave up" });
  if (prompt.name === "login") return finish({ login: { accountId: form.get("login"), acr: SPID2 } });
  const grant = new op.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope("openid profile email");
  grant.addOIDCClaims(["acr", "auth_time", "email", "given_name", "family_name", FISCAL]);
  return finish({ consent: { grantId: await grant.save() } });
}

async function main() {
  const library = path.join(process.env.NODE_PATH, "oidc-provider", "lib", "index.js");
  const { default: Provider } = await import(pathToFileURL(library));
  const server = http.createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = (name, kind, label, key) => ({
    name, kind, label, issuer, clientId: name, key: `${key}.pem`, scopes: ["openid", "profile", "email"],
  });
  const providers = [provider("spid", "SPID", "SPID", "RSA"), provider("cie", "CIE", "CIE", "EC")];
  ["RSA", "EC"].forEach(key);
  write("providers.json", JSON.stringify({ providers }));
  console.log(issuer);

  const told = new Promise((resolve) => readline.createInterface({ input: process.stdin }).once("line", resolve));
  const ours = await relying_party(process.env.PORTOS_URL ?? (await told));
  const { privateKey } = crypto.generateKeyPairSync("rsa", { modulusLength: 2048 });
  const algorithms = ["RSA-OAEP", "RSA-OAEP-256", "ECDH-ES"];
  const op = new Provider(issuer, {
    clients: [client("spid", "RSA", ours), client("cie", "EC", ours)],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "one" }] },
    acrValues: [SPID2],
    claims: { openid: ["sub", "acr"], profile: ["given_name", "family_name", FISCAL], email: ["email"], acr: null },
    findAccount: (_, sub) => {
      const [given_name, family_name, code] = person(sub);
      const claims = { sub, given_name, family_name, email: "person@example.it", [FISCAL]: `TINIT-${code}` };
      return { accountId: sub, claims: () => claims };
    },
    features: {
      claimsParameter: { enabled: true },
      encryption: { enabled: true },
      jwtUserinfo: { enabled: true },
      devInteractions: { enabled: false },
    },
    enabledJWA: {
      userinfoEncryptionAlgValues: algorithms,
      userinfoEncryptionEncValues: ["A128GCM", "A256CBC-HS512"],
      clientAuthSigningAlgValues: ["RS256", "ES256"],
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    cookies: { keys: ["test"] },
  });
  const serve = op.callback();
  server.on("request", (request, response) => {
    if (!request.url.startsWith("/interaction/")) return serve(request, response);
    interact(op, request, response).catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  op.on("server_error", (_, error) => console.error(error));
  op.on("grant.error", (_, error) => console.error("grant", error.message, error.error_description, error.error_detail));
  op.on("authorization.error", (_, error) => console.error("authorization", error.message, error.error_description));
  op.on("userinfo.error", (_, error) => console.error("userinfo", error.message, error.error_description));
  console.log("ready");
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
