//! Registered operations: by their hash, and for who has not signed in nothing else.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::support::app::Options;
use crate::support::people::TITOLARE;
use crate::support::{App, ws};

/// The hash under which an operation of the contract is published.
fn id_of(name: &str) -> String {
    let list: Value =
        serde_json::from_str(include_str!("../../../frontend-contract/generated/persisted-documents.json"))
            .unwrap();
    let (bare, taking) = (format!("query {name} "), format!("query {name}("));
    list.as_object()
        .unwrap()
        .iter()
        .find(|(_, text)| {
            [&bare, &taking].iter().any(|start| text.as_str().unwrap().starts_with(start.as_str()))
        })
        .unwrap()
        .0
        .clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_registered_operation_runs_by_its_hash() {
    let app = App::start().await;
    let person = app.person(TITOLARE).await;
    let (status, answer) = person.post(json!({ "documentId": id_of("Viewer") }).to_string()).await;
    assert_eq!((status, &answer["data"]["viewer"]["fiscalCode"]), (StatusCode::OK, &json!(TITOLARE)));
    // With variables, and with the empty text that a library for sockets sends along.
    let body = json!({ "query": "", "documentId": id_of("MyProjects"), "variables": { "first": 1 } });
    let (status, answer) = person.post(body.to_string()).await;
    assert_eq!((status, &answer["data"]["practices"]["totalCount"]), (StatusCode::OK, &json!(0)), "{answer}");
    for (body, code) in [
        (json!({ "documentId": "sha256:0" }), "PERSISTED_QUERY_NOT_FOUND"),
        (json!({ "documentId": id_of("Viewer"), "query": "{ viewer { name } }" }), "BAD_REQUEST"),
        (json!({ "variables": {} }), "BAD_REQUEST"),
    ] {
        let (status, answer) = person.post(body.to_string()).await;
        let found = &answer["errors"][0]["extensions"]["code"];
        assert_eq!((status, found), (StatusCode::BAD_REQUEST, &json!(code)), "{body}");
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_not_signed_in_sends_registered_operations_only() {
    let app = App::with(Options { dev: false, ..Options::default() }).await;
    let nobody = app.nobody();
    let (status, answer) = nobody.post(json!({ "query": "{ viewer { name } }" }).to_string()).await;
    let code = &answer["errors"][0]["extensions"]["code"];
    assert_eq!((status, code), (StatusCode::BAD_REQUEST, &json!("OPERATION_NOT_REGISTERED")));
    let (status, answer) = nobody.post(json!({ "documentId": id_of("Viewer") }).to_string()).await;
    assert_eq!((status, &answer["data"]["viewer"]), (StatusCode::OK, &Value::Null), "{answer}");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn under_strict_operations_a_page_sends_registered_ones_and_a_token_what_it_likes() {
    let app = App::with(Options { strict: true, ..Options::default() }).await;
    let person = app.person(TITOLARE).await;
    let from_page = async |path: &str, body: Value| {
        let request = person.http.post(format!("{}{path}", app.url)).header("origin", &app.url);
        let cookie = format!("portos_session={}", person.token.as_deref().unwrap());
        let request =
            request.header("cookie", cookie).header("accept", "text/event-stream, application/json");
        let answer = request.json(&body).send().await.unwrap();
        (answer.status(), answer.text().await.unwrap())
    };
    let free = json!({ "query": "{ viewer { name } }" });
    for path in ["/graphql", "/graphql/stream"] {
        let (status, text) = from_page(path, free.clone()).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{path}: {text}");
        assert!(text.contains("OPERATION_NOT_REGISTERED"), "{path}: {text}");
        let (status, text) = from_page(path, json!({ "documentId": id_of("Viewer") })).await;
        assert!(status == StatusCode::OK && text.contains(TITOLARE), "{path}: {text}");
    }
    assert_eq!(person.post(free.to_string()).await.0, StatusCode::OK);

    // The same on a socket, where a library sends an empty text along.
    let known = json!({ "query": "", "documentId": id_of("Viewer") });
    let cookie = format!("portos_session={}", person.token.as_deref().unwrap());
    let of_a_page = [("origin", app.url.as_str()), ("cookie", &cookie)];
    let by_page = [(known.clone(), "next", TITOLARE), (free.clone(), "error", "OPERATION_NOT_REGISTERED")];
    for (payload, kind, text) in by_page {
        let answer = on_socket(ws::connect_with(&person, &of_a_page).await, &json!({}), payload).await;
        assert!(answer["type"] == kind && answer["payload"].to_string().contains(text), "{answer}");
    }
    let bearer = json!({ "authorization": format!("Bearer {}", person.token.as_deref().unwrap()) });
    let answer = on_socket(ws::connect(&person).await, &bearer, free).await;
    assert_eq!(answer["type"], "next", "{answer}");
    app.end().await;
}

/// Runs an operation on a fresh socket; the first thing that it answers.
async fn on_socket(mut socket: ws::Socket, init: &Value, payload: Value) -> Value {
    ws::send(&mut socket, json!({ "type": "connection_init", "payload": init })).await;
    assert_eq!(ws::receive(&mut socket).await.unwrap()["type"], "connection_ack");
    ws::send(&mut socket, json!({ "type": "subscribe", "id": "1", "payload": payload })).await;
    ws::receive(&mut socket).await.unwrap()
}
