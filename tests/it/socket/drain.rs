//! The service takes leave: nobody is cut short, nobody is let in.

use std::time::{Duration, Instant};

use chrono::Duration as Span;
use reqwest::StatusCode;
use serde_json::{Value, json};
use tokio_tungstenite::tungstenite::Error;

use super::client::{Client, Heard, PROTOCOL};
use super::events::Events;
use super::{EVENT_STREAMS, PRACTICE, SOCKETS, until};
use crate::support::story::Story;
use crate::support::{App, Person};

#[tokio::test(flavor = "multi_thread")]
async fn streams_end_without_being_complete_and_sockets_close_1001() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let mut client = Client::open(&story.titolare).await;
    client.subscribe("1", PRACTICE, json!({ "id": story.practice })).await;
    assert_eq!(client.message().await["type"], "next");
    let mut idle = Client::open(&story.titolare).await;
    let mut early = Client::silent(&app.url).await;
    let body = json!({ "query": PRACTICE, "variables": { "id": story.practice } });
    let mut events = Events::open(&story.titolare, body, None).await;
    assert_eq!(events.message().await.1["live"], "SNAPSHOT");

    let start = Instant::now();
    app.draining.cancel();
    let going = Heard::Closed(1001, "Going away: connect again".to_owned());
    assert_eq!(idle.hear().await, going);
    assert_eq!(early.hear().await, going);
    // Who listens is told to go elsewhere, and from where on; not `complete`: his library would
    // not listen again.
    let last = client.message().await;
    let said = &last["payload"]["data"]["practiceChanged"];
    assert_eq!((&last["type"], &said["live"]), (&json!("next"), &json!("MOVED")), "{last}");
    assert!(said["cursor"].as_str().unwrap().starts_with("cursor_"));
    assert_eq!(client.hear().await, going);
    assert_eq!(events.message().await.1["live"], "MOVED");
    assert!(events.next().await.is_none());
    assert!(start.elapsed() < Duration::from_secs(4), "{:?}", start.elapsed());
    until(&app, SOCKETS, 0).await;
    until(&app, EVENT_STREAMS, 0).await;
    app.end().await;
}

const LOCK: &str = "SELECT 1 FROM practices FOR UPDATE";
const MUTATION: &str =
    "mutation($input: AddSubjectInput!) { addSubject(input: $input) { subject { id } errors { code } } }";

fn writing(story: &Story) -> Value {
    let subject = json!({ "role": "ALTRO", "lastName": "Tardi", "foreignId": "T1", "personKind": "NATURAL" });
    json!({ "input": { "practiceId": story.practice, "subject": subject, "idempotencyKey": Person::key() } })
}

#[tokio::test(flavor = "multi_thread")]
async fn what_still_waits_when_the_session_ends_is_cut() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    app.clock.advance(Span::hours(12) - Span::seconds(3));
    let over = Instant::now() + Duration::from_secs(3);
    let mut owner = app.database.owner().await;
    let lock = owner.transaction().await.unwrap();
    lock.execute(LOCK, &[]).await.unwrap();
    let mut client = Client::open(&story.titolare).await;
    client.subscribe("1", MUTATION, writing(&story)).await;
    let body = json!({ "query": MUTATION, "variables": writing(&story) });
    let mut events = Events::open(&story.titolare, body, None).await;
    assert_eq!(client.closed().await, Some(4403));
    let last = events.next().await.unwrap();
    assert!(last.data.contains("UNAUTHENTICATED"), "{last:?}");
    assert_eq!(events.next().await.unwrap().kind, "complete");
    assert!(events.next().await.is_none());
    let late = Instant::now().saturating_duration_since(over);
    assert!(late < Duration::from_secs(2), "{late:?}");
    lock.rollback().await.unwrap();
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn open_mutations_answer_and_nothing_new_begins() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let mut client = Client::open(&story.titolare).await;
    // A row that somebody else holds keeps the mutation waiting.
    let mut owner = app.database.owner().await;
    let lock = owner.transaction().await.unwrap();
    lock.execute(LOCK, &[]).await.unwrap();
    client.subscribe("slow", MUTATION, writing(&story)).await;
    client.say(json!({ "type": "ping" })).await;
    assert_eq!(client.message().await["type"], "pong");

    app.draining.cancel();
    client.subscribe("new", "{ __typename }", Value::Null).await;
    let refused = client.message().await;
    assert_eq!((&refused["id"], &refused["type"]), (&json!("new"), &json!("error")));
    assert_eq!(refused["payload"][0]["extensions"]["code"], "UNAVAILABLE");
    tokio::time::sleep(Duration::from_secs(3)).await;
    lock.rollback().await.unwrap();
    let answer = client.message().await;
    assert!(answer["payload"]["data"]["addSubject"]["subject"]["id"].is_string(), "{answer}");
    assert_eq!(client.message().await, json!({ "id": "slow", "type": "complete" }));
    assert_eq!(client.closed().await, Some(1001));
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn doors_are_closed_and_say_so() {
    let app = App::start().await;
    let person = app.person(crate::support::people::TITOLARE).await;
    let ready = format!("{}/health/ready", app.url);
    assert_eq!(app.nobody().http.get(&ready).send().await.unwrap().status(), StatusCode::OK);
    app.draining.cancel();

    let Err(Error::Http(answer)) = Client::upgrade(&app.url, &[("sec-websocket-protocol", PROTOCOL)]).await
    else {
        panic!("not refused")
    };
    assert_eq!((answer.status().as_u16(), &answer.headers()["retry-after"]), (503, &"2".parse().unwrap()));
    let body: Value = serde_json::from_slice(answer.body().as_deref().unwrap()).unwrap();
    assert_eq!(body["errors"][0]["extensions"]["code"], "UNAVAILABLE");
    let request =
        person.http.post(format!("{}/graphql/stream", app.url)).header("accept", "text/event-stream");
    let answer = request.bearer_auth(person.token.as_ref().unwrap()).json(&json!({ "query": "{ a }" }));
    assert_eq!(answer.send().await.unwrap().status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(app.nobody().http.get(&ready).send().await.unwrap().status(), StatusCode::SERVICE_UNAVAILABLE);

    // Requests are answered as long as somebody listens, and asked to go elsewhere next time.
    let request =
        person.http.post(format!("{}/graphql", app.url)).json(&json!({ "query": "{ __typename }" }));
    let answer = request.send().await.unwrap();
    assert_eq!(
        (answer.status(), answer.headers()["connection"].to_str().unwrap()),
        (StatusCode::OK, "close")
    );
    app.end().await;
}
