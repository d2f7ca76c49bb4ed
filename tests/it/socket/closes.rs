//! One test a close code.

use std::time::{Duration, Instant};

use chrono::Duration as Span;
use futures_util::future::join_all;
use serde_json::{Value, json};
use tokio_tungstenite::tungstenite::protocol::frame::coding::{Data, OpCode};
use tokio_tungstenite::tungstenite::protocol::frame::{Frame, FrameHeader};
use tokio_tungstenite::tungstenite::{Error, Message};

use super::client::{Client, Heard, PROTOCOL};
use super::{PRACTICE, SOCKETS, STREAMS, app_with, ended, metric, until};
use crate::support::App;
use crate::support::people::TITOLARE;
use crate::support::story::Story;

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_message_closes_4400() {
    let app = App::start().await;
    let person = app.person(TITOLARE).await;
    let bad = [
        json!(17),
        json!([]),
        json!({ "type": "nonsense" }),
        json!({ "type": "connection_ack" }),
        json!({ "type": "subscribe", "payload": { "query": "{ __typename }" } }),
        json!({ "type": "subscribe", "id": "", "payload": { "query": "{ __typename }" } }),
        json!({ "type": "subscribe", "id": "1" }),
        json!({ "type": "subscribe", "id": "1", "payload": { "query": "{ __typename }", "variables": [] } }),
        json!({ "type": "complete" }),
        json!({ "type": "ping", "payload": "x" }),
    ];
    for message in &bad {
        let mut client = Client::open(&person).await;
        client.say(message.clone()).await;
        assert_eq!(client.closed().await, Some(4400), "{message}");
        // Before the acknowledgement it is the same.
        let mut client = Client::silent(&app.url).await;
        client.say(message.clone()).await;
        let early = message["type"] == "subscribe" && message["payload"]["query"].is_string();
        let early = early && message["id"].as_str().is_some_and(|id| !id.is_empty());
        let variables = message["payload"]["variables"].is_array();
        let expected = if early && !variables { 4401 } else { 4400 };
        assert_eq!(client.closed().await, Some(expected), "{message}");
    }
    let deep = format!("{{\"type\":{}", "[".repeat(100_000));
    for text in ["", "{", "\u{0}", &deep] {
        let mut client = Client::open(&person).await;
        client.send(Message::text(text)).await.unwrap();
        assert_eq!(client.closed().await, Some(4400), "{:.20}", text);
    }
    let mut client = Client::open(&person).await;
    client.send(Message::binary(br#"{"type":"ping"}"#.to_vec())).await.unwrap();
    let reason = "Binary messages are not served".to_owned();
    assert_eq!(client.hear().await, Heard::Closed(4400, reason));
    until(&app, SOCKETS, 0).await;
    assert_eq!(metric(&app, &ended("bad_message")).await, i64::try_from(bad.len() * 2 + 5).unwrap());
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn bytes_that_are_no_text_close_1007() {
    let app = App::start().await;
    let mut client = Client::open(&app.person(TITOLARE).await).await;
    let header = FrameHeader { opcode: OpCode::Data(Data::Text), ..FrameHeader::default() };
    let frame = Frame::from_payload(header, vec![b'{', 0xff, 0xfe, b'}'].into());
    client.send(Message::Frame(frame)).await.unwrap();
    assert_eq!(client.closed().await, Some(1007));
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_of_ten_megabytes_closes_1009() {
    let app = App::start().await;
    let person = app.person(TITOLARE).await;
    let mut other = Client::open(&person).await;
    let client = Client::open(&person).await;
    let (mut sink, stream) = futures_util::StreamExt::split(client.socket);
    let send = async {
        // It breaks off when the service hangs up.
        let _ = futures_util::SinkExt::send(&mut sink, Message::text("x".repeat(10_000_000))).await;
    };
    let hear = async {
        let mut stream = std::pin::pin!(stream);
        loop {
            match futures_util::StreamExt::next(&mut stream).await {
                Some(Ok(Message::Close(Some(frame)))) => return u16::from(frame.code),
                Some(Ok(_)) => {}
                other => panic!("{other:?}"),
            }
        }
    };
    let ((), code) = tokio::join!(send, hear);
    assert_eq!(code, 1009);
    // In pieces it is as large.
    let mut client = Client::open(&person).await;
    for at in 0..20 {
        let opcode = if at == 0 { Data::Text } else { Data::Continue };
        let header = FrameHeader { opcode: OpCode::Data(opcode), is_final: false, ..FrameHeader::default() };
        let frame = Frame::from_payload(header, vec![b'x'; 100_000].into());
        if client.send(Message::Frame(frame)).await.is_err() {
            break;
        }
    }
    assert_eq!(client.closed().await, Some(1009));
    other.subscribe("1", "{ __typename }", Value::Null).await;
    assert_eq!(other.message().await["type"], "next");
    drop(other);
    until(&app, SOCKETS, 0).await;
    assert_eq!(metric(&app, &ended("too_large")).await, 2);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_subscription_before_the_acknowledgement_closes_4401() {
    let app = App::start().await;
    let mut client = Client::silent(&app.url).await;
    client.subscribe("1", PRACTICE, json!({ "id": "x" })).await;
    assert_eq!(client.hear().await, Heard::Closed(4401, "Unauthorized".to_owned()));
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_not_good_closes_4403() {
    let app = App::start().await;
    let inits = [
        Value::Null,
        json!({}),
        json!({ "authorization": null }),
        json!({ "authorization": "" }),
        json!({ "authorization": "Bearer" }),
        json!({ "authorization": "Bearer x" }),
        json!({ "Authorization": format!("Bearer {}", "a".repeat(43)) }),
        json!({ "authorization": 17 }),
    ];
    for payload in inits {
        let mut client = Client::silent(&app.url).await;
        client.say(json!({ "type": "connection_init", "payload": payload })).await;
        assert_eq!(client.hear().await, Heard::Closed(4403, "Forbidden".to_owned()), "{payload}");
    }
    // A good header and a bad first message: what is presented must be good.
    let person = app.person(TITOLARE).await;
    let bearer = format!("Bearer {}", person.token.as_ref().unwrap());
    let headers = [("sec-websocket-protocol", PROTOCOL), ("authorization", bearer.as_str())];
    let mut client = Client::upgrade(&app.url, &headers).await.unwrap();
    client.say(json!({ "type": "connection_init", "payload": { "authorization": "Bearer x" } })).await;
    assert_eq!(client.closed().await, Some(4403));
    let mut client = Client::upgrade(&app.url, &headers).await.unwrap();
    client.say(json!({ "type": "connection_init" })).await;
    assert_eq!(client.message().await["type"], "connection_ack");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_sockets_close_4403_within_two_seconds_of_their_session() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    app.clock.advance(Span::hours(12) - Span::seconds(5));
    let over = Instant::now() + Duration::from_secs(5);
    let mut clients = join_all((0..50).map(|_| Client::open(&story.titolare))).await;
    for client in &mut clients[..25] {
        client.subscribe("1", PRACTICE, json!({ "id": story.practice })).await;
        assert_eq!(client.message().await["payload"]["data"]["practiceChanged"]["live"], "SNAPSHOT");
    }
    assert!(Instant::now() < over, "too slow to say anything");
    let ends = join_all(clients.iter_mut().enumerate().map(async |(at, client)| {
        if at < 25 {
            let last = client.message().await;
            assert_eq!(last["payload"]["data"]["practiceChanged"]["live"], "ENDED");
            assert_eq!(client.message().await, json!({ "type": "complete", "id": "1" }));
        }
        client.hear().await
    }));
    let ends = ends.await;
    let late = Instant::now().saturating_duration_since(over);
    let reason = "The session is over: sign in again".to_owned();
    assert!(ends.iter().all(|end| *end == Heard::Closed(4403, reason.clone())), "{ends:?}");
    assert!(late < Duration::from_secs(2), "{late:?}");
    drop(clients);
    until(&app, SOCKETS, 0).await;
    until(&app, STREAMS, 0).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_subprotocol_closes_4406() {
    let app = App::start().await;
    // The client library of the legacy protocol reads the close frame: it is told its name.
    let legacy = [("sec-websocket-protocol", "graphql-ws")];
    let mut client = Client::upgrade(&app.url, &legacy).await.unwrap();
    assert_eq!(client.closed().await, Some(4406));
    // So does one that offers nothing.
    let mut client = Client::upgrade(&app.url, &[]).await.unwrap();
    assert_eq!(client.closed().await, Some(4406));
    // Whatever else is not agreed to, which ends the handshake.
    let other = Client::upgrade(&app.url, &[("sec-websocket-protocol", "mqtt")]).await;
    assert!(matches!(other, Err(Error::Protocol(_))));
    until(&app, SOCKETS, 0).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_socket_that_does_not_say_who_it_is_closes_4408() {
    let app = app_with(|sockets| sockets.init = Duration::from_millis(300)).await;
    let mut client = Client::silent(&app.url).await;
    // Pings do not count as saying so.
    client.say(json!({ "type": "ping", "payload": { "a": 1 } })).await;
    assert_eq!(client.message().await, json!({ "type": "pong", "payload": { "a": 1 } }));
    assert_eq!(client.closed().await, Some(4408));
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_in_use_closes_4409() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let mut client = Client::open(&story.titolare).await;
    client.subscribe("a", PRACTICE, json!({ "id": story.practice })).await;
    assert_eq!(client.message().await["type"], "next");
    client.subscribe("a", "{ __typename }", Value::Null).await;
    assert_eq!(client.closed().await, Some(4409));
    until(&app, STREAMS, 0).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_init_closes_4429() {
    let app = App::start().await;
    let person = app.person(TITOLARE).await;
    let mut client = Client::open(&person).await;
    client.init(&person).await;
    assert_eq!(client.closed().await, Some(4429));
    // At once, too.
    let mut client = Client::silent(&app.url).await;
    client.init(&person).await;
    client.init(&person).await;
    assert_eq!(client.closed().await, Some(4429));
    app.end().await;
}
