//! Development only: login without proof, and a page that shows the way.
//! These routes exist under `serve --dev` alone, which listens on loopback alone.

use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse as _, Response};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::json;

use super::address;
use super::answer::problem;
use super::caller::{admit, fault, foreign_origin, language, origin_allowed, too_many};
use super::router::Service;
use super::session_cookie::{seconds_left, sign_in};
use crate::app::demo;
use crate::app::logins::{self, Failure};
use crate::app::sessions::OpenError;
use crate::domain::identity::{AuthMethod, Identity};
use crate::domain::person::{Email, FiscalCode};
use crate::graphql::error::TopCode;

/// A login; everything but the fiscal code lets a client see what other logins look like.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Login {
    fiscal_code: String,
    name: Option<String>,
    /// 1 to 3.
    level: Option<i16>,
    /// When the person proved himself; now, unless told.
    proven_at: Option<DateTime<Utc>>,
    email: Option<String>,
    /// The provider refused him: counted as a failed login.
    #[serde(default)]
    refused: bool,
}

/// What a login costs its address.
const LOGIN: u32 = 5;

/// Opens a session for any valid fiscal code.
pub async fn login(
    State(service): State<Service>,
    headers: HeaderMap,
    body: Result<Json<Login>, JsonRejection>,
) -> Response {
    let bad = |text: &str| problem(StatusCode::BAD_REQUEST, TopCode::BadRequest, text);
    let (lang, address) = (language(&headers), address::of(&headers));
    if headers.contains_key(header::ORIGIN) && !origin_allowed(&service, &headers) {
        return foreign_origin(&service, &headers).await;
    }
    if let Err(after) = admit(&service, address, LOGIN).await {
        return too_many(lang, after);
    }
    let Ok(Json(login)) = body else {
        return bad("Send {\"fiscalCode\": \"…\"} as application/json.");
    };
    let Ok(fiscal_code) = FiscalCode::parse(&login.fiscal_code) else {
        return bad("No valid fiscal code.");
    };
    if login.name.as_ref().is_some_and(|name| name.chars().any(char::is_control) || name.len() > 200) {
        return bad("No valid name.");
    }
    if login.email.as_ref().is_some_and(|email| Email::parse(email).is_err()) {
        return bad("No valid mail address.");
    }
    let level = login.level.unwrap_or(2);
    if !(1..=3).contains(&level) {
        return bad("A level is 1, 2 or 3.");
    }
    if login.refused {
        let failure = Failure {
            person: Some(fiscal_code),
            address,
            reason: "REFUSED_BY_PROVIDER",
            method: Some(AuthMethod::Dev),
            issuer: String::new(),
        };
        return match logins::failed(service.api.env(), failure).await {
            Ok(Some(until)) => locked(&service, &headers, until),
            Ok(None) => {
                let code = TopCode::Unauthenticated;
                problem(StatusCode::UNAUTHORIZED, code, code.message(lang))
            }
            Err(error) => {
                let (status, code) = fault(error);
                problem(status, code, code.message(lang))
            }
        };
    }
    let name = login
        .name
        .or_else(|| demo::name_of(fiscal_code.as_str()).map(str::to_owned))
        .unwrap_or_else(|| fiscal_code.to_string());
    let identity = Identity {
        fiscal_code,
        name: name.clone(),
        method: AuthMethod::Dev,
        level,
        issuer: "dev".to_owned(),
        at: login.proven_at.unwrap_or_else(|| service.api.env().clock.now()),
        email: login.email,
    };
    match sign_in(&service, &headers, identity).await {
        Ok((opened, cookie)) => {
            let token = opened.token.reveal();
            let body = json!({ "token": token, "name": name, "expiresAt": opened.expires_at });
            let json = HeaderValue::from_static("application/json");
            ([(header::SET_COOKIE, cookie), (header::CONTENT_TYPE, json)], body.to_string()).into_response()
        }
        Err(OpenError::Locked(until)) => locked(&service, &headers, until),
        Err(OpenError::App(error)) => {
            let (status, code) = fault(error);
            problem(status, code, code.message(lang))
        }
    }
}

/// Makes the world of `serve --mock` anew: whoever was signed in is not any more.
pub async fn reset(State(service): State<Service>, headers: HeaderMap) -> Response {
    if headers.contains_key(header::ORIGIN) && !origin_allowed(&service, &headers) {
        return foreign_origin(&service, &headers).await;
    }
    let Some(reset) = &service.reset else {
        let text = "There is a world to make anew under `portos serve --dev --mock` only.";
        return problem(StatusCode::NOT_FOUND, TopCode::NotFound, text);
    };
    match reset().await {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => {
            tracing::error!(%error, "the demo world could not be made anew");
            let code = TopCode::Internal;
            problem(StatusCode::INTERNAL_SERVER_ERROR, code, code.message(language(&headers)))
        }
    }
}

/// The refusal of a login while logins are locked, with the seconds to wait.
fn locked(service: &Service, headers: &HeaderMap, until: DateTime<Utc>) -> Response {
    let code = TopCode::LoginLocked;
    let mut response = problem(StatusCode::TOO_MANY_REQUESTS, code, code.message(language(headers)));
    let left = HeaderValue::from(seconds_left(service, until));
    response.headers_mut().insert(header::RETRY_AFTER, left);
    response
}

/// The buttons of the page: sign in, then go where the address says.
const SIGN_IN: &str = r#"document.addEventListener("click", async (event) => {
  const row = event.target.closest("button")?.closest("tr");
  if (!row) return;
  const body = JSON.stringify({ fiscalCode: row.querySelector("code").textContent });
  const answer = await fetch("/dev/login", { method: "POST", headers: { "content-type": "application/json" }, body });
  if (!answer.ok) return;
  // Back to where the person was going, and to no other host.
  const next = new URLSearchParams(location.search).get("next") ?? "/";
  location.assign(/^\/(?![\/\\])/.test(next) ? next : "/");
});
"#;

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:3rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}
td,th{border-bottom:1px solid #ccc;padding:.4rem .6rem;text-align:left}
code{font-size:.95em}
";

/// Script of the page; the content policy takes none from the page itself.
pub async fn script() -> Response {
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], SIGN_IN).into_response()
}

pub async fn style() -> Response {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE).into_response()
}

/// The way for who opens the address in a browser.
pub async fn home() -> Response {
    let people: String = demo::PEOPLE
        .iter()
        .map(|person| {
            format!(
                "<tr><td>{}</td><td>{}</td><td><code>{}</code></td><td><button>Entra</button></td></tr>",
                person.name, person.about, person.fiscal_code
            )
        })
        .collect();
    let page = Html(format!(
        "<!doctype html><html lang=\"it\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>PORTOS 2.0</title>\
         <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"/dev/home.css\">\
         <h1>PORTOS 2.0</h1><p>Ambiente di sviluppo. L’API GraphQL è su <code>/graphql</code>; \
         per provarla: <a href=\"/graphiql\">GraphiQL</a>. \
         Le pagine: <a href=\"/\">professionisti</a>, <a href=\"/ufficio\">ufficio</a>.</p>\
         <h2>Persone dimostrative</h2><table><tr><th>Nome</th><th>Chi è</th><th>Codice fiscale</th><th></th></tr>{people}</table>\
         <p>Accesso da programma: <code>POST /dev/login {{\"fiscalCode\": \"…\"}}</code></p>\
         <script src=\"/dev/home.js\"></script></html>"
    ));
    let policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; \
                  base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    ([(header::CONTENT_SECURITY_POLICY, policy)], page).into_response()
}
