//! Operations on a socket: their messages, their ids, their number.

use serde_json::{Value, json};

use super::client::{Client, Heard};
use super::{LISTENERS, PRACTICE, STREAMS, app_with, until};
use crate::support::people::TITOLARE;
use crate::support::story::Story;
use crate::support::{App, Person};

#[tokio::test(flavor = "multi_thread")]
async fn queries_and_mutations_answer_once_and_complete() {
    let app = App::start().await;
    let mut client = Client::open(&app.person(TITOLARE).await).await;
    client.subscribe("q", "{ viewer { fiscalCode } }", Value::Null).await;
    let cost = json!({ "cost": 1, "limit": null, "remaining": null, "reset": null });
    let expected =
        json!({ "data": { "viewer": { "fiscalCode": TITOLARE } }, "extensions": { "cost": cost } });
    assert_eq!(client.message().await, json!({ "id": "q", "type": "next", "payload": expected }));
    assert_eq!(client.message().await, json!({ "id": "q", "type": "complete" }));
    // The same id again, and the same key as over HTTP.
    let input = json!({ "title": "Mia", "idempotencyKey": Person::key() });
    let mutation =
        "mutation($input: CreatePracticeInput!) { createPractice(input: $input) { practice { id } } }";
    let mut ids = Vec::new();
    for _ in 0..2 {
        client.subscribe("q", mutation, json!({ "input": input })).await;
        ids.push(client.message().await["payload"]["data"]["createPractice"]["practice"]["id"].clone());
        assert_eq!(client.message().await["type"], "complete");
    }
    assert!(ids[0].is_string() && ids[0] == ids[1], "{ids:?}");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_run_is_one_error_message() {
    let app = App::start().await;
    let person = app.person(TITOLARE).await;
    let mut client = Client::open(&person).await;
    let id = "\"weird\" \\ id\n";
    let aliases: String = (0..60).map(|at| format!("a{at}: __typename ")).collect();
    for (query, code) in [
        ("{", "BAD_REQUEST"),
        ("", "BAD_REQUEST"),
        ("{ nothing }", "BAD_REQUEST"),
        ("subscription { nothing }", "BAD_REQUEST"),
        ("subscription { practiceChanged(practiceId: 1.5) { live } }", "BAD_REQUEST"),
        (&format!("{{ {aliases} }}"), "LIMIT_EXCEEDED"),
        (&"{".repeat(100_000), "LIMIT_EXCEEDED"),
    ] {
        client.subscribe(id, query, Value::Null).await;
        let message = client.message().await;
        assert_eq!((&message["type"], &message["id"]), (&json!("error"), &json!(id)), "{message}");
        let extensions = &message["payload"][0]["extensions"];
        assert_eq!(extensions["code"], code, "{query:.60}: {message}");
        assert!(extensions["requestId"].is_string(), "{message}");
    }
    // The id was free at once each time, and nothing more was said under it.
    client.subscribe(id, "{ __typename }", Value::Null).await;
    assert_eq!(client.message().await["type"], "next");
    assert_eq!(client.message().await["type"], "complete");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn complete_ends_a_stream_at_once_and_frees_its_id() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let mut client = Client::open(&story.titolare).await;
    client.complete("unknown").await;
    let id = json!({ "id": story.practice });
    for _ in 0..3 {
        client.subscribe("a", PRACTICE, id.clone()).await;
        let first = client.message().await;
        assert_eq!(first["payload"]["data"]["practiceChanged"]["live"], "SNAPSHOT");
        client.complete("a").await;
        until(&app, STREAMS, 0).await;
        // What is left is the watch over the session of the socket.
        until(&app, LISTENERS, 1).await;
    }
    story.save(&story.titolare, 1, json!({ "details": { "locality": "Ronta" } })).await;
    client.complete("a").await;
    client.say(json!({ "type": "ping" })).await;
    assert_eq!(client.message().await, json!({ "type": "pong" }));
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn streams_share_a_socket_and_not_more_than_twenty() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let mut client = Client::open(&story.titolare).await;
    let id = json!({ "id": story.practice });
    for at in 0..20 {
        client.subscribe(&at.to_string(), PRACTICE, id.clone()).await;
        assert_eq!(client.message().await["type"], "next");
    }
    for _ in 0..2 {
        client.subscribe("one more", PRACTICE, id.clone()).await;
        let refused = client.message().await;
        assert_eq!((&refused["type"], &refused["id"]), (&json!("error"), &json!("one more")));
        assert_eq!(refused["payload"][0]["extensions"]["code"], "LIMIT_EXCEEDED");
    }
    story.save(&story.titolare, 1, json!({ "details": { "locality": "Ronta" } })).await;
    let mut heard: Vec<String> = Vec::new();
    for _ in 0..20 {
        let message = client.message().await;
        assert_eq!(message["payload"]["data"]["practiceChanged"]["event"], "SECTION_SAVED");
        heard.push(message["id"].as_str().unwrap().to_owned());
    }
    heard.sort();
    heard.dedup();
    assert_eq!(heard.len(), 20);
    client.complete("7").await;
    client.subscribe("one more", PRACTICE, id).await;
    assert_eq!(client.message().await["type"], "next");
    drop(client);
    until(&app, STREAMS, 0).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_subscriptions_at_once_do_no_harm() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let client = Client::open(&story.titolare).await;
    let (mut sink, mut stream) = futures_util::StreamExt::split(client.socket);
    let send = async {
        for at in 0..10_000 {
            let payload = json!({ "query": PRACTICE, "variables": { "id": story.practice } });
            let message = json!({ "type": "subscribe", "id": at.to_string(), "payload": payload });
            let message = tokio_tungstenite::tungstenite::Message::text(message.to_string());
            futures_util::SinkExt::send(&mut sink, message).await.unwrap();
        }
    };
    let hear = async {
        let (mut opened, mut refused) = (0, 0);
        while opened + refused < 10_000 {
            let message = futures_util::StreamExt::next(&mut stream).await.unwrap().unwrap();
            let Ok(text) = message.to_text() else { continue };
            let Ok(message) = serde_json::from_str::<Value>(text) else { continue };
            match message["type"].as_str().unwrap() {
                "next" => opened += 1,
                "error" => refused += 1,
                other => panic!("{other}"),
            }
        }
        (opened, refused)
    };
    let ((), counts) = tokio::join!(send, hear);
    assert_eq!(counts, (20, 9_980));
    drop((sink, stream));
    until(&app, STREAMS, 0).await;
    until(&app, LISTENERS, 0).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fault_of_one_operation_is_its_own() {
    let app = app_with(|sockets| sockets.streams = 2).await;
    let mut client = Client::open(&app.person(TITOLARE).await).await;
    // Without a database the answer is a code, and the socket stays.
    app.env.pool.close();
    client.subscribe("1", "{ practices(list: MY_PROJECTS, first: 1) { nodes { id } } }", Value::Null).await;
    let Heard::Message(message) = client.hear().await else { panic!() };
    assert!(message.to_string().contains("UNAVAILABLE"), "{message}");
    loop {
        client.say(json!({ "type": "ping" })).await;
        if client.message().await["type"] == "pong" {
            break;
        }
    }
    app.end().await;
}
