//! Development only: login without proof, and a page that shows the way.
//! These routes exist under `serve --dev` alone, which listens on loopback alone.

use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use serde::Deserialize;
use serde_json::json;

use super::answer::problem;
use super::caller::COOKIE;
use super::router::Service;
use crate::app::demo;
use crate::app::sessions::{self, Proven};
use crate::domain::person::FiscalCode;
use crate::graphql::error::TopCode;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Login {
    fiscal_code: String,
    name: Option<String>,
}

/// Opens a session for any valid fiscal code.
pub async fn login(State(service): State<Service>, body: Result<Json<Login>, JsonRejection>) -> Response {
    let bad = |text: &str| problem(StatusCode::BAD_REQUEST, TopCode::BadRequest, text);
    let Ok(Json(login)) = body else {
        return bad("Send {\"fiscalCode\": \"…\"} as application/json.");
    };
    let Ok(fiscal_code) = FiscalCode::parse(&login.fiscal_code) else {
        return bad("No valid fiscal code.");
    };
    if login.name.as_ref().is_some_and(|name| name.chars().any(char::is_control) || name.len() > 200) {
        return bad("No valid name.");
    }
    let name = login
        .name
        .or_else(|| demo::name_of(fiscal_code.as_str()).map(str::to_owned))
        .unwrap_or_else(|| fiscal_code.to_string());
    let proven = Proven { fiscal_code, name: name.clone(), method: "DEV".to_owned(), level: 2 };
    match sessions::open(service.api.env(), proven).await {
        Ok((token, expires_at)) => {
            let secure = if service.settings.secure_cookies { "; Secure" } else { "" };
            let cookie = format!("{COOKIE}={}; Path=/; HttpOnly; SameSite=Lax{secure}", token.reveal());
            let body = json!({ "token": token.reveal(), "name": name, "expiresAt": expires_at });
            let headers =
                [(header::SET_COOKIE, cookie), (header::CONTENT_TYPE, "application/json".to_owned())];
            (headers, body.to_string()).into_response()
        }
        Err(error) => {
            let code = crate::graphql::error::GqlError::from(error).code();
            problem(StatusCode::SERVICE_UNAVAILABLE, code, code.message(crate::domain::violation::Lang::It))
        }
    }
}

/// The buttons of the page: sign in, then try the API with the cookie.
const SIGN_IN: &str = r#"<script>
document.addEventListener("click", async (event) => {
  const row = event.target.closest("button")?.closest("tr");
  if (!row) return;
  const body = JSON.stringify({ fiscalCode: row.querySelector("code").textContent });
  const answer = await fetch("/dev/login", { method: "POST", headers: { "content-type": "application/json" }, body });
  if (answer.ok) location.assign("/graphiql");
});
</script>"#;

/// Where the link of a mail leads as long as no web client is installed: to signing in.
pub async fn practice_link() -> Redirect {
    Redirect::temporary("/")
}

/// The way for who opens the address in a browser.
pub async fn home() -> Html<String> {
    let people: String = demo::PEOPLE
        .iter()
        .map(|person| {
            format!(
                "<tr><td>{}</td><td>{}</td><td><code>{}</code></td><td><button>Entra</button></td></tr>",
                person.name, person.about, person.fiscal_code
            )
        })
        .collect();
    Html(format!(
        "<!doctype html><html lang=\"it\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>PORTOS 2.0</title>\
         <style>body{{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:3rem auto;padding:0 1rem}}\
         table{{border-collapse:collapse;width:100%}}td,th{{border-bottom:1px solid #ccc;padding:.4rem .6rem;text-align:left}}\
         code{{font-size:.95em}}</style>\
         <h1>PORTOS 2.0</h1><p>Ambiente di sviluppo. L’API GraphQL è su <code>/graphql</code>; \
         per provarla: <a href=\"/graphiql\">GraphiQL</a>.</p>\
         <h2>Persone dimostrative</h2><table><tr><th>Nome</th><th>Chi è</th><th>Codice fiscale</th><th></th></tr>{people}</table>\
         <p>Accesso da programma: <code>POST /dev/login {{\"fiscalCode\": \"…\"}}</code></p>{SIGN_IN}</html>"
    ))
}
