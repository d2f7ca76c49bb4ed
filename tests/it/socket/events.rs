//! GraphQL over Server-Sent Events.

use std::time::Duration;

use chrono::Duration as Span;
use futures_util::StreamExt as _;
use futures_util::stream::BoxStream;
use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{EVENT_STREAMS, PRACTICE, STREAMS, until};
use crate::support::people::TITOLARE;
use crate::support::story::Story;
use crate::support::{App, Person};

/// An event stream as it comes in.
pub struct Events {
    bytes: BoxStream<'static, reqwest::Result<bytes::Bytes>>,
    text: String,
}

/// One event.
#[derive(Debug)]
pub struct Event {
    pub kind: String,
    pub id: Option<String>,
    pub data: String,
}

impl Events {
    pub async fn open(person: &Person, body: Value, last: Option<&str>) -> Self {
        let answer = ask(person, body, last).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        Self { bytes: answer.bytes_stream().boxed(), text: String::new() }
    }

    /// The next event; nothing at the end.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some((event, rest)) = self.text.split_once("\n\n") {
                let field = |name: &str| {
                    let line = event.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
                    line.map(str::to_owned)
                };
                let kind = field("event");
                let found =
                    kind.map(|kind| Event { kind, id: field("id"), data: field("data").unwrap_or_default() });
                self.text = rest.to_owned();
                if found.is_some() {
                    return found;
                }
            } else {
                let more = tokio::time::timeout(Duration::from_secs(20), self.bytes.next()).await;
                let more = more.expect("something within twenty seconds")?.ok()?;
                self.text.push_str(std::str::from_utf8(&more).unwrap());
            }
        }
    }

    /// The message of the next event, which is a result.
    pub async fn message(&mut self) -> (Option<String>, Value) {
        let event = self.next().await.expect("an event");
        assert_eq!(event.kind, "next");
        let answer: Value = serde_json::from_str(&event.data).unwrap();
        (event.id, answer["data"]["practiceChanged"].clone())
    }
}

fn ask(person: &Person, body: Value, last: Option<&str>) -> reqwest::RequestBuilder {
    let mut request = person.http.post(format!("{}/graphql/stream", person.url));
    request = request.header("accept", "text/event-stream").json(&body);
    if let Some(token) = &person.token {
        request = request.bearer_auth(token);
    }
    match last {
        Some(last) => request.header("last-event-id", last),
        None => request,
    }
}

fn listening(story: &Story) -> Value {
    json!({ "query": PRACTICE, "variables": { "id": story.practice } })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_subscription_is_a_stream_of_events_with_cursors() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let mut events = Events::open(&story.titolare, listening(&story), None).await;
    let (id, first) = events.message().await;
    assert_eq!((&first["live"], first["cursor"].as_str()), (&json!("SNAPSHOT"), id.as_deref()));
    story.save(&story.titolare, 1, json!({ "details": { "locality": "Ronta" } })).await;
    let (id, change) = events.message().await;
    assert_eq!((&change["event"], change["cursor"].as_str()), (&json!("SECTION_SAVED"), id.as_deref()));
    until(&app, EVENT_STREAMS, 1).await;
    drop(events);
    until(&app, EVENT_STREAMS, 0).await;
    until(&app, STREAMS, 0).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_event_id_goes_on_where_it_broke_off() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let mut events = Events::open(&story.titolare, listening(&story), None).await;
    let (id, first) = events.message().await;
    drop(events);
    for (version, place) in [(1, "Ronta"), (2, "Panicaglia")] {
        story.save(&story.titolare, version, json!({ "details": { "locality": place } })).await;
    }
    let mut events = Events::open(&story.titolare, listening(&story), id.as_deref()).await;
    for missed in 1..=2 {
        let (_, change) = events.message().await;
        assert_eq!(change["live"], "CHANGE");
        assert_eq!(change["sequence"], first["sequence"].as_i64().unwrap() + missed);
    }
    // It counts more than an `after` of the time of the first connection.
    let query = "subscription($id: ID!, $after: String) { practiceChanged(practiceId: $id, after: $after) { \
                 live event sequence cursor } }";
    let variables = json!({ "id": story.practice, "after": id });
    let (newest, _) = Events::open(&story.titolare, listening(&story), None).await.message().await;
    let body = json!({ "query": query, "variables": variables });
    let mut events = Events::open(&story.titolare, body, newest.as_deref()).await;
    story.save(&story.titolare, 3, json!({ "details": { "locality": "Luco" } })).await;
    let (_, change) = events.message().await;
    assert_eq!(change["sequence"], first["sequence"].as_i64().unwrap() + 3);
    // One that is none of ours is refused, not overlooked.
    let mut events = Events::open(&story.titolare, listening(&story), Some("events.x.1")).await;
    assert!(events.next().await.unwrap().data.contains("BAD_REQUEST"));
    assert_eq!(events.next().await.unwrap().kind, "complete");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn queries_and_errors_come_as_events_too() {
    let app = App::start().await;
    let person = app.person(TITOLARE).await;
    for (query, expected) in [
        ("{ viewer { fiscalCode } }", TITOLARE),
        ("{ nothing }", "BAD_REQUEST"),
        ("{", "BAD_REQUEST"),
        ("subscription { practiceChanged(practiceId: \"x\") { live } }", "NOT_FOUND"),
    ] {
        let mut events = Events::open(&person, json!({ "query": query }), Some("events.x.1")).await;
        let event = events.next().await.unwrap();
        assert_eq!((event.kind.as_str(), &event.id), ("next", &None));
        let answer: Value = serde_json::from_str(&event.data).unwrap();
        assert!(answer.get("data").is_some() && event.data.contains(expected), "{answer}");
        assert_eq!(events.next().await.unwrap().kind, "complete");
        assert!(events.next().await.is_none());
    }
    until(&app, EVENT_STREAMS, 0).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_for_wrongly_is_refused_with_a_status() {
    let app = App::start().await;
    let person = app.person(TITOLARE).await;
    let url = format!("{}/graphql/stream", app.url);
    let token = person.token.clone().unwrap();
    let post = || person.http.post(&url).header("accept", "text/event-stream");
    let query = json!({ "query": "{ __typename }" });
    let json = ("content-type", "application/json");
    let cookie = ("cookie", format!("portos_session={token}"));
    let cases = [
        (post().json(&query), 401),
        (post().json(&query).bearer_auth("x"), 401),
        (person.http.post(&url).json(&query).bearer_auth(&token), 406),
        (post().body(query.to_string()).header("content-type", "text/plain").bearer_auth(&token), 415),
        (post().body("[]").header(json.0, json.1).bearer_auth(&token), 400),
        (post().body("{\"query\": 1}").header(json.0, json.1).bearer_auth(&token), 400),
        (post().body(vec![b'{', 0xff]).header(json.0, json.1).bearer_auth(&token), 400),
        (post().body(vec![b' '; 2_000_000]).header(json.0, json.1).bearer_auth(&token), 413),
        (person.http.get(&url).header("accept", "text/event-stream").bearer_auth(&token), 405),
        // A cookie needs the origin of a page of ours.
        (post().json(&query).header(cookie.0, &cookie.1), 403),
        (post().json(&query).header(cookie.0, &cookie.1).header("origin", "https://evil.example"), 403),
        (post().json(&query).header(cookie.0, &cookie.1).header("origin", &app.url), 200),
    ];
    for (at, (request, status)) in cases.into_iter().enumerate() {
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status().as_u16(), status, "case {at}");
        if status != 200 {
            let body: Value = answer.json().await.unwrap();
            assert!(body["errors"][0]["extensions"]["code"].is_string(), "{body}");
        }
    }
    until(&app, EVENT_STREAMS, 0).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_stream_ends_with_its_session() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    app.clock.advance(Span::hours(12) - Span::seconds(2));
    let mut events = Events::open(&story.titolare, listening(&story), None).await;
    assert_eq!(events.message().await.1["live"], "SNAPSHOT");
    assert_eq!(events.message().await.1["live"], "ENDED");
    assert_eq!(events.next().await.unwrap().kind, "complete");
    assert!(events.next().await.is_none());
    app.end().await;
}
