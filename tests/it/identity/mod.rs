//! Who is calling: ways to sign in, sessions, machine tokens, people of the office, limits, doors, and the trail.

mod browser;
mod cards;
mod deprecated;
mod doors;
mod eid;
mod limits;
mod lockout;
mod misbehaving;
mod office;
mod pki;
mod provider;
mod proxies;
mod sessions;
mod tls;
mod tokens;
mod trail;
mod visit;
mod world;

use reqwest::{Response, StatusCode};
use serde_json::{Value, json};

use crate::support::{App, Person};

const VIEWER: &str = "{ viewer { fiscalCode } }";

/// The answer to a small question: its status, and the code of its first error or OK.
async fn ask(person: &Person) -> (StatusCode, String) {
    let (status, answer) = person.post(json!({ "query": VIEWER }).to_string()).await;
    (status, code(&answer))
}

fn code(answer: &Value) -> String {
    answer.pointer("/errors/0/extensions/code").and_then(Value::as_str).unwrap_or("OK").to_owned()
}

/// A login with more than a fiscal code.
async fn login(app: &App, body: Value) -> Response {
    app.nobody().http.post(format!("{}/dev/login", app.url)).json(&body).send().await.unwrap()
}

/// Somebody who signed in so.
async fn person(app: &App, body: Value) -> Person {
    let answer = login(app, body).await;
    assert_eq!(answer.status(), StatusCode::OK);
    let body: Value = answer.json().await.unwrap();
    Person { token: Some(body["token"].as_str().unwrap().to_owned()), ..app.nobody() }
}

/// Somebody who calls by this token.
fn by(app: &App, token: &str) -> Person {
    Person { token: Some(token.to_owned()), ..app.nobody() }
}

/// The trail as lines `KIND detail method/level`, of one person or of all, in the order of writing.
async fn trail(app: &App, fiscal_code: Option<&str>) -> Vec<String> {
    let sql = "SELECT kind || ' ' || detail || ' ' || method || '/' || level FROM identity_audit \
               WHERE $1::text IS NULL OR person_code = $1 ORDER BY at, seq";
    let rows = app.database.owner().await.query(sql, &[&fiscal_code]).await.unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}

/// Whether the trail has a row that begins so.
async fn noted(app: &App, fiscal_code: Option<&str>, start: &str) -> bool {
    trail(app, fiscal_code).await.iter().any(|line| line.starts_with(start))
}
