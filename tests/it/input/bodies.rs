//! What arrives before it is GraphQL: bodies, content types, methods.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use super::{code, still_serves, stored};
use crate::support::people::TITOLARE;
use crate::support::{App, Person};

async fn send(app: &App, request: reqwest::RequestBuilder) -> (StatusCode, Value) {
    let answer = request.send().await.unwrap();
    let status = answer.status();
    assert!(answer.headers().contains_key("x-request-id"), "{} says no request id", app.url);
    let text = answer.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or_else(|_| panic!("no JSON: {text:?}")))
}

fn mutation() -> String {
    json!({
        "query": "mutation($i: CreatePracticeInput!) { createPractice(input: $i) { practice { id } } }",
        "variables": { "i": { "title": "Casa", "idempotencyKey": Person::key() } },
    })
    .to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_is_no_request_is_refused_with_a_code() {
    let app = App::start().await;
    let person = app.person(TITOLARE).await;
    let before = stored(&app).await;
    let deep = "[".repeat(100_000);
    let nested = format!(r#"{{"query":"{{ viewer {{ name }} }}","variables":{{"a":{deep}"#);
    let bodies: Vec<Vec<u8>> = vec![
        b"".to_vec(),
        b"{".to_vec(),
        b"null".to_vec(),
        b"17".to_vec(),
        b"\"{ viewer { name } }\"".to_vec(),
        b"{\"query\": 17}".to_vec(),
        b"{\"query\": \"{ viewer { name } }\", \"variables\": [1]}".to_vec(),
        b"{\"query\": \"{ viewer { name } }\"} trailing".to_vec(),
        b"\xff\xfe{}".to_vec(),
        b"{\"query\": \"\xff\"}".to_vec(),
        // A batch, and an array that the reader could take for the fields of one request.
        b"[{\"query\": \"{ viewer { name } }\"}]".to_vec(),
        b" [\"{ viewer { name } }\", null, {}, {}]".to_vec(),
        deep.into_bytes(),
        nested.into_bytes(),
        // A lone surrogate, in the query and in a variable.
        br#"{"query": "{ viewer { name } } # \ud800"}"#.to_vec(),
        br#"{"query": "query($a: ID!) { node(id: $a) { id } }", "variables": {"a": "\udfff"}}"#.to_vec(),
    ];
    for body in bodies {
        let shown = String::from_utf8_lossy(&body[..body.len().min(80)]).into_owned();
        let (status, answer) = person.post(body).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{shown}: {answer}");
        assert_eq!(code(&answer), "BAD_REQUEST", "{shown}");
    }
    // An empty object is a request without a document.
    let (status, answer) = person.post("{}").await;
    assert_eq!((status, code(&answer)), (StatusCode::BAD_REQUEST, "BAD_REQUEST"));
    assert_eq!(stored(&app).await, before);
    still_serves(&person).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_json_is_read() {
    let app = App::start().await;
    let person = app.person(TITOLARE).await;
    let before = stored(&app).await;
    let post = |kind: Option<&str>, body: String| {
        let request =
            person.http.post(format!("{}/graphql", app.url)).bearer_auth(person.token.as_ref().unwrap());
        match kind {
            Some(kind) => request.header("content-type", kind).body(body),
            None => request.body(body),
        }
    };
    let operations = "--b\r\ncontent-disposition: form-data; name=\"operations\"\r\n\
                      content-type: multipart/form-data; boundary=c\r\n\r\n{}\r\n--b--\r\n";
    for (kind, body) in [
        (None, mutation()),
        (Some("text/plain"), mutation()),
        (Some("text/plain; charset=application/json"), mutation()),
        (Some("application/x-www-form-urlencoded"), "query=%7B+viewer+%7B+name+%7D+%7D".to_owned()),
        (Some("application/graphql"), "{ viewer { name } }".to_owned()),
        (Some("multipart/form-data; boundary=b"), operations.to_owned()),
        (Some("application/cbor"), mutation()),
    ] {
        let (status, answer) = send(&app, post(kind, body)).await;
        assert_eq!((status, code(&answer)), (StatusCode::UNSUPPORTED_MEDIA_TYPE, "BAD_REQUEST"), "{kind:?}");
    }
    assert_eq!(stored(&app).await, before);
    let served = send(&app, post(Some("Application/JSON; charset=utf-8"), mutation())).await;
    assert!(served.1["data"]["createPractice"]["practice"]["id"].is_string(), "{served:?}");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn queries_and_mutations_are_never_sent_by_get() {
    let app = App::start().await;
    let person = app.person(TITOLARE).await;
    let before = stored(&app).await;
    let query = serde_json::from_str::<Value>(&mutation()).unwrap();
    let pairs = [
        ("query", query["query"].as_str().unwrap().to_owned()),
        ("variables", query["variables"].to_string()),
    ];
    let url = format!("{}/graphql", app.url);
    for method in [Method::GET, Method::PUT, Method::DELETE, Method::PATCH] {
        let request = person.http.request(method.clone(), &url).query(&pairs);
        let (status, answer) = send(&app, request.bearer_auth(person.token.as_ref().unwrap())).await;
        assert_eq!((status, code(&answer)), (StatusCode::METHOD_NOT_ALLOWED, "BAD_REQUEST"), "{method}");
    }
    let (status, answer) = send(&app, person.http.get(format!("{}/nowhere", app.url))).await;
    assert_eq!((status, code(&answer)), (StatusCode::NOT_FOUND, "NOT_FOUND"));
    assert_eq!(stored(&app).await, before);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_of_ten_megabytes_is_refused() {
    let app = App::start().await;
    let person = app.person(TITOLARE).await;
    let large =
        json!({ "query": "{ viewer { name } }", "variables": { "a": "x".repeat(10 << 20) } }).to_string();
    let request = person
        .http
        .post(format!("{}/graphql", app.url))
        .header("content-type", "application/json")
        .bearer_auth(person.token.as_ref().unwrap())
        .body(large);
    // The server may close before all was sent: an answer is read, or the sending fails.
    if let Ok(answer) = request.send().await {
        assert_eq!(answer.status(), StatusCode::PAYLOAD_TOO_LARGE);
        let answer: Value = answer.json().await.unwrap();
        assert_eq!(code(&answer), "LIMIT_EXCEEDED");
    }
    // Little more than the limit is always read and answered.
    let over =
        json!({ "query": "{ viewer { name } }", "variables": { "a": "x".repeat(1 << 20) } }).to_string();
    let (status, answer) = person.post(over).await;
    assert_eq!((status, code(&answer)), (StatusCode::PAYLOAD_TOO_LARGE, "LIMIT_EXCEEDED"));
    // Streamed without a length, it is cut where the limit is.
    let chunks = (0..200).map(|_| Ok::<_, std::io::Error>(vec![b' '; 65_536]));
    let body = reqwest::Body::wrap_stream(futures_util::stream::iter(chunks));
    let request = person.http.post(format!("{}/graphql", app.url)).header("content-type", "application/json");
    if let Ok(answer) = request.body(body).send().await {
        assert_eq!(answer.status(), StatusCode::PAYLOAD_TOO_LARGE);
    }
    still_serves(&person).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_login_that_is_no_login_opens_no_session() {
    let app = App::start().await;
    let nobody = app.nobody();
    for body in [
        json!({}),
        json!({ "fiscalCode": 17 }),
        json!({ "fiscalCode": "RSSMRA80A01H501X" }),
        json!({ "fiscalCode": "LNDPLA70A01D612\u{0}" }),
        json!({ "fiscalCode": TITOLARE, "name": "a\u{0}b" }),
        json!({ "fiscalCode": TITOLARE, "name": "x".repeat(10_000) }),
    ] {
        let (status, answer) =
            send(&app, nobody.http.post(format!("{}/dev/login", app.url)).json(&body)).await;
        let shown = body.to_string().chars().take(80).collect::<String>();
        assert_eq!((status, code(&answer)), (StatusCode::BAD_REQUEST, "BAD_REQUEST"), "{shown}");
    }
    let owner = app.database.owner().await;
    let sessions: i64 = owner.query_one("SELECT count(*) FROM sessions", &[]).await.unwrap().get(0);
    assert_eq!(sessions, 0);
    app.end().await;
}
