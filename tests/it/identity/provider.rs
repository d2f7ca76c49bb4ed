//! A provider of OpenID Connect that does what a test wants of it, also what no provider should.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::{Form, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use portos::identity::Seal;
use ring::hmac;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::pki::CODICE;

pub const CLIENT: &str = "portos";
pub const SPID: &str = "https://www.spid.gov.it/SpidL";

/// What it says, and how.
#[derive(Clone)]
pub struct How {
    /// Seconds since 1970.
    pub now: i64,
    pub algorithm: &'static str,
    /// Members of the ID token, over the usual ones; null removes one.
    pub token: Value,
    /// The same for UserInfo.
    pub person: Value,
    pub signed_person: bool,
    /// Who it says that it is.
    pub issuer: Option<String>,
    /// Paths that never answer, and those that never stop.
    pub silent: Option<&'static str>,
    pub endless: Option<&'static str>,
}

struct Grant {
    nonce: String,
    challenge: String,
}

struct Inner {
    url: String,
    how: How,
    seal: Seal,
    grants: HashMap<String, Grant>,
    asked: HashMap<&'static str, usize>,
}

#[derive(Clone)]
pub struct Provider {
    pub url: String,
    inner: Arc<Mutex<Inner>>,
    stop: CancellationToken,
}

fn seal() -> Seal {
    Seal::read(&Seal::generate().unwrap()).unwrap()
}

impl Provider {
    #[expect(clippy::disallowed_methods, reason = "ends with the test")]
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let how = How {
            now: 0,
            algorithm: "ES256",
            token: json!({}),
            person: json!({}),
            signed_person: true,
            issuer: None,
            silent: None,
            endless: None,
        };
        let inner =
            Inner { url: url.clone(), how, seal: seal(), grants: HashMap::new(), asked: HashMap::new() };
        let provider = Self { url, inner: Arc::new(Mutex::new(inner)), stop: CancellationToken::new() };
        let routes = Router::new()
            .route("/.well-known/openid-configuration", get(metadata))
            .route("/jwks", get(keys))
            .route("/token", post(token))
            .route("/me", get(person))
            .with_state(provider.clone());
        let stop = provider.stop.clone();
        tokio::spawn(async move {
            tokio::select! {
                _ = axum::serve(listener, routes) => {}
                () = stop.cancelled() => {}
            }
        });
        provider
    }

    /// The file that names it, with members over the usual ones.
    pub fn file(&self, folder: &std::path::Path, more: Value) -> std::path::PathBuf {
        let mut provider = json!({
            "name": "prova", "kind": "SPID", "label": "Prova & <b>figli</b>", "issuer": self.url, "clientId": CLIENT,
        });
        lay_over(&mut provider, &more);
        let path = folder.join("providers.json");
        std::fs::write(&path, json!({ "providers": [provider] }).to_string()).unwrap();
        path
    }

    pub fn set(&self, change: impl FnOnce(&mut How)) {
        change(&mut self.inner.lock().unwrap().how);
    }

    /// The person signed in: a code for him.
    pub fn grant(&self, nonce: &str, challenge: &str) -> String {
        let mut inner = self.inner.lock().unwrap();
        let code =
            format!("code-{}-{}", inner.grants.len(), portos::identity::Token::generate().unwrap().reveal());
        inner.grants.insert(code.clone(), Grant { nonce: nonce.to_owned(), challenge: challenge.to_owned() });
        code
    }

    /// New keys; what the old ones signed is good no longer.
    pub fn rotate(&self) {
        self.inner.lock().unwrap().seal = seal();
    }

    pub fn metadata(&self) -> Value {
        described(&self.inner.lock().unwrap())
    }

    pub fn keys(&self) -> Value {
        json!({ "keys": [self.inner.lock().unwrap().seal.public().jwk()] })
    }

    pub fn asked(&self, what: &str) -> usize {
        self.inner.lock().unwrap().asked.get(what).copied().unwrap_or(0)
    }

    pub fn end(&self) {
        self.stop.cancel();
    }

    /// Counts a question; what the answer is when it is none of the usual.
    async fn odd(&self, what: &'static str) -> Option<Response> {
        let (silent, endless) = {
            let mut inner = self.inner.lock().unwrap();
            *inner.asked.entry(what).or_default() += 1;
            (inner.how.silent == Some(what), inner.how.endless == Some(what))
        };
        if silent {
            std::future::pending::<()>().await;
        }
        if !endless {
            return None;
        }
        let piece = Bytes::from(vec![b' '; 1 << 20]);
        let pieces =
            futures_util::stream::iter((0..100).map(move |_| Ok::<_, std::io::Error>(piece.clone())));
        Some(([(header::CONTENT_TYPE, "application/json")], Body::from_stream(pieces)).into_response())
    }
}

/// Members over members; null takes one away.
fn lay_over(value: &mut Value, more: &Value) {
    for (name, member) in more.as_object().unwrap() {
        match member {
            Value::Null => {
                value.as_object_mut().unwrap().remove(name);
            }
            member => value[name] = member.clone(),
        }
    }
}

fn described(inner: &Inner) -> Value {
    let url = &inner.url;
    json!({
        "issuer": inner.how.issuer.clone().unwrap_or_else(|| url.clone()),
        "authorization_endpoint": format!("{url}/auth"),
        "token_endpoint": format!("{url}/token"),
        "userinfo_endpoint": format!("{url}/me"),
        "jwks_uri": format!("{url}/jwks"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256", "RS256", "none", "HS256"],
    })
}

fn said(value: &Value) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], value.to_string()).into_response()
}

async fn metadata(State(provider): State<Provider>) -> Response {
    match provider.odd("metadata").await {
        Some(odd) => odd,
        None => said(&provider.metadata()),
    }
}

async fn keys(State(provider): State<Provider>) -> Response {
    match provider.odd("keys").await {
        Some(odd) => odd,
        None => said(&provider.keys()),
    }
}

async fn token(State(provider): State<Provider>, Form(asked): Form<HashMap<String, String>>) -> Response {
    if let Some(odd) = provider.odd("token").await {
        return odd;
    }
    let wrong = |error: &str| (StatusCode::BAD_REQUEST, said(&json!({ "error": error }))).into_response();
    let mut inner = provider.inner.lock().unwrap();
    // We are who we say: by a key, for this address, once.
    let assertion = asked.get("client_assertion").and_then(|text| text.split('.').nth(1).map(str::to_owned));
    let claims = assertion.and_then(|text| URL_SAFE_NO_PAD.decode(text).ok());
    let claims: Value = claims.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    if claims["sub"] != CLIENT || claims["aud"] != format!("{}/token", inner.url) {
        return wrong("invalid_client");
    }
    let Some(grant) = asked.get("code").and_then(|code| inner.grants.remove(code)) else {
        return wrong("invalid_grant");
    };
    let verifier = asked.get("code_verifier").map(String::as_bytes).unwrap_or_default();
    if URL_SAFE_NO_PAD.encode(ring::digest::digest(&ring::digest::SHA256, verifier)) != grant.challenge {
        return wrong("invalid_grant");
    }
    let mut claims = json!({
        "iss": inner.url, "aud": CLIENT, "sub": "subject", "nonce": grant.nonce,
        "iat": inner.how.now, "exp": inner.how.now + 300, "auth_time": inner.how.now, "acr": format!("{SPID}2"),
    });
    lay_over(&mut claims, &inner.how.token.clone());
    let id_token = sign(&inner, &claims);
    said(&json!({ "access_token": "opens", "token_type": "Bearer", "expires_in": 60, "id_token": id_token }))
}

async fn person(State(provider): State<Provider>) -> Response {
    if let Some(odd) = provider.odd("me").await {
        return odd;
    }
    let inner = provider.inner.lock().unwrap();
    let mut claims = json!({
        "iss": inner.url, "aud": CLIENT, "sub": "subject",
        "given_name": "Ginevra", "family_name": "Pontarelli",
        "https://attributes.eid.gov.it/fiscal_number": format!("TINIT-{CODICE}"),
        // What others would stumble over.
        "place_of_birth": { "locality": "E335" }, "birthdate": "1984-05-17", "address": "Via Roma 1",
    });
    lay_over(&mut claims, &inner.how.person.clone());
    if inner.how.signed_person {
        (
            [(header::CONTENT_TYPE, "application/jwt")],
            inner.seal.seal("JWT", claims.to_string().as_bytes()).unwrap(),
        )
            .into_response()
    } else {
        said(&claims)
    }
}

fn sign(inner: &Inner, claims: &Value) -> String {
    let unsigned = |header: Value| {
        let encode = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        format!("{}.{}", encode(&header), encode(claims))
    };
    match inner.how.algorithm {
        "none" => unsigned(json!({ "alg": "none" })) + ".",
        // The public key, which everybody has, as if it were a secret.
        "HS256" => {
            let text = unsigned(json!({ "alg": "HS256", "kid": inner.seal.public().id }));
            let key = hmac::Key::new(hmac::HMAC_SHA256, &inner.seal.public().spki());
            let tag = URL_SAFE_NO_PAD.encode(hmac::sign(&key, text.as_bytes()));
            format!("{text}.{tag}")
        }
        "foreign" => seal().seal("JWT", claims.to_string().as_bytes()).unwrap(),
        // Names the right key and is signed by another.
        "borrowed" => {
            let text = unsigned(json!({ "alg": "ES256", "kid": inner.seal.public().id }));
            let foreign = seal().seal("JWT", claims.to_string().as_bytes()).unwrap();
            format!("{text}.{}", foreign.rsplit('.').next().unwrap())
        }
        _ => inner.seal.seal("JWT", claims.to_string().as_bytes()).unwrap(),
    }
}
