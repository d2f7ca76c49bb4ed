//! Who may knock: languages, cookies and origins, sockets.

use reqwest::{RequestBuilder, StatusCode};
use serde_json::{Value, json};
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::Error;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::http::HeaderMap;

use super::code;
use crate::support::people::TITOLARE;
use crate::support::ws::{self, End};
use crate::support::{App, Person};

#[tokio::test(flavor = "multi_thread")]
async fn messages_come_in_the_language_that_was_asked_for() {
    let app = App::start().await;
    let person = app.person(TITOLARE).await;
    let italian = "Testo o elenco troppo lungo: al massimo 500.";
    let english = "Text or list too long: at most 500.";
    let cases = [
        ("it", italian),
        ("en", english),
        ("en-GB,it;q=0.5", english),
        ("it-IT", italian),
        ("de, en;q=0.9", english),
        ("de", italian),
        ("", italian),
        ("è\u{301}", italian),
        ("en;q=0, it", italian),
        ("it;q=0.1, en;q=0.9", english),
    ];
    for (header, expected) in cases {
        let query =
            "mutation($i: CreatePracticeInput!) { createPractice(input: $i) { errors { code message } } }";
        let input = json!({ "title": "x".repeat(501), "idempotencyKey": "k" });
        let request = person
            .http
            .post(format!("{}/graphql", app.url))
            .bearer_auth(person.token.as_ref().unwrap())
            .header("accept-language", header.as_bytes())
            .json(&json!({ "query": query, "variables": { "i": input } }));
        let answer: Value = request.send().await.unwrap().json().await.unwrap();
        assert_eq!(answer["data"]["createPractice"]["errors"][0]["message"], expected, "{header:?}");
        assert_eq!(answer["data"]["createPractice"]["errors"][0]["code"], "TOO_LONG");
    }
    // The same at the top level.
    for (language, expected) in [("it", "Accesso richiesto"), ("en", "Sign in")] {
        let nobody = Person { language, ..app.nobody() };
        let answer = nobody.ask("{ practice(id: \"x\") { id } }", json!({})).await;
        assert_eq!(code(&answer), "UNAUTHENTICATED");
        assert!(answer["errors"][0]["message"].as_str().unwrap().starts_with(expected), "{answer}");
    }
    app.end().await;
}

/// The cookie of a session, as a browser would keep it.
async fn cookie(app: &App) -> String {
    let login =
        app.nobody().http.post(format!("{}/dev/login", app.url)).json(&json!({ "fiscalCode": TITOLARE }));
    let answer = login.send().await.unwrap();
    let cookie = answer.headers()["set-cookie"].to_str().unwrap().to_owned();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    cookie.split(';').next().unwrap().to_owned()
}

fn asking(app: &App) -> RequestBuilder {
    let query = json!({ "query": "{ viewer { fiscalCode } }" });
    app.nobody().http.post(format!("{}/graphql", app.url)).json(&query)
}

async fn answer(request: RequestBuilder) -> (StatusCode, Value) {
    let answer = request.send().await.unwrap();
    (answer.status(), answer.json().await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cookie_acts_only_for_pages_of_an_allowed_origin() {
    let app = App::start().await;
    let cookie = cookie(&app).await;
    let foreign = [
        "https://evil.example",
        "null",
        "http://127.0.0.1:1",
        &app.url.replace("http:", "https:"),
        &format!("{}.evil.example", app.url),
    ];
    for origin in foreign {
        let (status, body) = answer(asking(&app).header("cookie", &cookie).header("origin", origin)).await;
        assert_eq!((status, code(&body)), (StatusCode::FORBIDDEN, "FORBIDDEN"), "{origin}");
    }
    let (status, body) = answer(asking(&app).header("cookie", &cookie)).await;
    assert_eq!((status, code(&body)), (StatusCode::FORBIDDEN, "FORBIDDEN"), "no origin");
    let (status, body) = answer(asking(&app).header("cookie", &cookie).header("origin", &app.url)).await;
    assert_eq!((status, &body["data"]["viewer"]["fiscalCode"]), (StatusCode::OK, &json!(TITOLARE)));

    // A bearer token is never sent by a browser on its own: it needs no origin.
    let token = cookie.split_once('=').unwrap().1.to_owned();
    let (status, body) = answer(asking(&app).bearer_auth(&token)).await;
    assert_eq!((status, &body["data"]["viewer"]["fiscalCode"]), (StatusCode::OK, &json!(TITOLARE)));
    let (status, _) = answer(asking(&app).bearer_auth(&token).header("origin", "https://evil.example")).await;
    assert_eq!(status, StatusCode::OK);
    // A token that is presented must be good.
    for wrong in ["x", "", &"a".repeat(43), &format!("{token}x"), "\u{1}"] {
        let request = asking(&app).header("authorization", format!("Bearer {wrong}").replace('\u{1}', "\t"));
        let (status, body) = answer(request).await;
        assert_eq!((status, code(&body)), (StatusCode::UNAUTHORIZED, "UNAUTHENTICATED"), "{wrong:?}");
    }
    // Uploads change something too, a download does not.
    let url = format!("{}/uploads/00000000-0000-0000-0000-000000000000", app.url);
    let put = app.nobody().http.put(url).header("cookie", &cookie);
    assert_eq!(answer(put.header("origin", "https://evil.example")).await.0, StatusCode::FORBIDDEN);
    let get = app.nobody().http.get(format!("{}/files/attachment_x", app.url)).header("cookie", &cookie);
    assert_eq!(answer(get).await.0, StatusCode::NOT_FOUND);
    app.end().await;
}

async fn upgrade(app: &App, headers: &[(&'static str, &str)]) -> Result<HeaderMap, StatusCode> {
    let mut request = format!("{}/graphql", app.url.replacen("http", "ws", 1)).into_client_request().unwrap();
    for (name, value) in headers {
        request.headers_mut().insert(*name, value.parse().unwrap());
    }
    match connect_async(request).await {
        Ok((_socket, answer)) => Ok(answer.headers().clone()),
        Err(Error::Http(answer)) => {
            let body: Value = serde_json::from_slice(answer.body().as_deref().unwrap_or_default()).unwrap();
            code(&body);
            Err(StatusCode::from_u16(answer.status().as_u16()).unwrap())
        }
        Err(error) => panic!("{error}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_socket_opens_for_allowed_origins_and_the_one_protocol() {
    let app = App::start().await;
    let cookie = cookie(&app).await;
    let new = ("sec-websocket-protocol", "graphql-transport-ws");
    assert_eq!(
        upgrade(&app, &[new, ("origin", "https://evil.example"), ("cookie", &cookie)]).await.unwrap_err(),
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        upgrade(&app, &[new, ("origin", "https://evil.example")]).await.unwrap_err(),
        StatusCode::FORBIDDEN
    );
    assert_eq!(upgrade(&app, &[new, ("cookie", &cookie)]).await.unwrap_err(), StatusCode::FORBIDDEN);
    assert_eq!(
        upgrade(&app, &[new, ("authorization", "Bearer x")]).await.unwrap_err(),
        StatusCode::UNAUTHORIZED
    );
    // Who offers both gets the one that is served.
    let both = ("sec-websocket-protocol", "graphql-ws, graphql-transport-ws");
    let headers = upgrade(&app, &[both, ("origin", &app.url), ("cookie", &cookie)]).await.unwrap();
    assert_eq!(headers["sec-websocket-protocol"], "graphql-transport-ws");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_socket_without_a_good_token_is_closed() {
    let app = App::start().await;
    let nobody = app.nobody();
    let inits = [
        json!({ "type": "connection_init" }),
        json!({ "type": "connection_init", "payload": {} }),
        json!({ "type": "connection_init", "payload": { "authorization": null } }),
        json!({ "type": "connection_init", "payload": { "authorization": "Bearer x" } }),
        json!({ "type": "connection_init", "payload": { "authorization": 17 } }),
        json!({ "type": "connection_init", "payload": [] }),
        // Subscribing before anything was said.
        json!({ "type": "subscribe", "id": "1", "payload": { "query": "subscription { practiceChanged(practiceId: \"x\") { live } }" } }),
        json!({ "type": "nonsense" }),
    ];
    for init in inits {
        let mut socket = ws::connect(&nobody).await;
        ws::send(&mut socket, init.clone()).await;
        loop {
            match ws::receive(&mut socket).await {
                Ok(message) if message["type"] == "ping" => {}
                // The library may say why before it closes; never that all is well.
                Ok(message) => assert!(
                    message["type"] != "connection_ack" && message["type"] != "next",
                    "{init}: {message}"
                ),
                Err(End::Closed(_)) => break,
                Err(end) => panic!("{init}: {end:?}"),
            }
        }
    }
    // Garbage does no harm to the others.
    let mut socket = ws::connect(&nobody).await;
    ws::send(&mut socket, Value::String("x".repeat(2_000_000))).await;
    assert!(ws::receive(&mut socket).await.is_err());
    super::still_serves(&app.person(TITOLARE).await).await;
    app.end().await;
}
