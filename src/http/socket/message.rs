//! The messages of `graphql-transport-ws`, read and written.

use std::borrow::Cow;

use axum::extract::ws::Message;
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::http::operation::Payload;

/// Ids are the client's and are kept while a stream is open.
const LONGEST_ID: usize = 256;

/// What a client says.
pub enum Incoming<'a> {
    Init(Option<&'a RawValue>),
    Ping(Option<&'a RawValue>),
    Pong,
    Subscribe { id: Cow<'a, str>, payload: Box<Payload> },
    Complete { id: Cow<'a, str> },
}

#[derive(Deserialize)]
struct Raw<'a> {
    #[serde(borrow, rename = "type")]
    kind: Cow<'a, str>,
    #[serde(borrow)]
    id: Option<Cow<'a, str>>,
    #[serde(borrow)]
    payload: Option<&'a RawValue>,
}

/// Nothing when the text is no message of the protocol that a client may send.
pub fn read(text: &str) -> Option<Incoming<'_>> {
    if !is_object(text.trim_ascii_start()) {
        return None;
    }
    let Raw { kind, id, payload } = serde_json::from_str(text).ok()?;
    let object = payload.is_none_or(|payload| is_object(payload.get()));
    let id = id.filter(|id| !id.is_empty() && id.len() <= LONGEST_ID);
    match (&*kind, id) {
        ("connection_init", _) if object => Some(Incoming::Init(payload)),
        ("ping", _) if object => Some(Incoming::Ping(payload)),
        ("pong", _) if object => Some(Incoming::Pong),
        ("subscribe", Some(id)) => {
            Some(Incoming::Subscribe { id, payload: Box::new(Payload::read(payload?.get())?) })
        }
        ("complete", Some(id)) => Some(Incoming::Complete { id }),
        _ => None,
    }
}

fn is_object(text: &str) -> bool {
    text.starts_with('{')
}

pub fn acknowledged() -> Message {
    Message::Text(axum::extract::ws::Utf8Bytes::from_static(r#"{"type":"connection_ack"}"#))
}

/// The answer to a ping carries what came with it.
pub fn pong(payload: Option<&RawValue>) -> Message {
    match payload {
        Some(payload) => Message::text(format!(r#"{{"type":"pong","payload":{}}}"#, payload.get())),
        None => Message::Text(axum::extract::ws::Utf8Bytes::from_static(r#"{"type":"pong"}"#)),
    }
}

pub fn next(id: &str, json: &[u8]) -> Message {
    with_payload(id, "next", json)
}

pub fn error(id: &str, json: &[u8]) -> Message {
    with_payload(id, "error", json)
}

pub fn complete(id: &str) -> Message {
    Message::text(format!(r#"{{"id":{},"type":"complete"}}"#, quoted(id)))
}

/// The payload is text already: it is put between two others and not read again.
fn with_payload(id: &str, kind: &str, json: &[u8]) -> Message {
    let json = String::from_utf8_lossy(json);
    let id = quoted(id);
    let mut text = String::with_capacity(id.len() + kind.len() + json.len() + 28);
    for part in [r#"{"id":"#, &id, r#","type":""#, kind, r#"","payload":"#, &json, "}"] {
        text.push_str(part);
    }
    Message::text(text)
}

fn quoted(id: &str) -> String {
    serde_json::Value::from(id).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> &'static str {
        match read(text) {
            None => "bad",
            Some(Incoming::Init(_)) => "init",
            Some(Incoming::Ping(_)) => "ping",
            Some(Incoming::Pong) => "pong",
            Some(Incoming::Subscribe { .. }) => "subscribe",
            Some(Incoming::Complete { .. }) => "complete",
        }
    }

    #[test]
    fn messages_of_the_protocol_are_read() {
        for (text, expected) in [
            (r#"{"type":"connection_init"}"#, "init"),
            (r#" {"type":"connection_init","payload":null}"#, "init"),
            (r#"{"type":"connection_init","payload":{"a":[1]},"more":1}"#, "init"),
            (r#"{"type":"ping","payload":{}}"#, "ping"),
            (r#"{"type":"pong"}"#, "pong"),
            (r#"{"type":"complete","id":"a"}"#, "complete"),
            (r#"{"id":"\u0061","type":"subscribe","payload":{"query":"{a}"}}"#, "subscribe"),
            (
                r#"{"id":"a","type":"subscribe","payload":{"query":"","variables":null,"extensions":null,"operationName":null}}"#,
                "subscribe",
            ),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
    }

    #[test]
    fn everything_else_is_bad() {
        for text in [
            "",
            "{",
            "null",
            "17",
            "[]",
            r#"["ping"]"#,
            r#""ping""#,
            "{}",
            r#"{"type":7}"#,
            r#"{"type":"nonsense"}"#,
            r#"{"type":"connection_ack"}"#,
            r#"{"type":"next","id":"a","payload":{}}"#,
            r#"{"type":"connection_init","payload":[]}"#,
            r#"{"type":"connection_init","payload":""}"#,
            r#"{"type":"ping","payload":1}"#,
            r#"{"type":"complete"}"#,
            r#"{"type":"complete","id":1}"#,
            r#"{"type":"subscribe","payload":{"query":"{a}"}}"#,
            r#"{"type":"subscribe","id":"","payload":{"query":"{a}"}}"#,
            r#"{"type":"subscribe","id":"a"}"#,
            r#"{"type":"subscribe","id":"a","payload":null}"#,
            r#"{"type":"subscribe","id":"a","payload":"{a}"}"#,
            r#"{"type":"subscribe","id":"a","payload":["{a}"]}"#,
            r#"{"type":"subscribe","id":"a","payload":{}}"#,
            r#"{"type":"subscribe","id":"a","payload":{"query":1}}"#,
            r#"{"type":"subscribe","id":"a","payload":{"query":"{a}","variables":[]}}"#,
            r#"{"type":"subscribe","id":"a","payload":{"query":"{a}","variables":"{}"}}"#,
            r#"{"type":"subscribe","id":"a","payload":{"query":"{a}","operationName":1}}"#,
            r#"{"type":"subscribe","id":"a","payload":{"query":"{a}","extensions":"x"}}"#,
            r#"{"type":"ping"} {"type":"ping"}"#,
        ] {
            assert_eq!(kind(text), "bad", "{text}");
        }
        assert_eq!(kind(&format!(r#"{{"type":"complete","id":"{}"}}"#, "a".repeat(257))), "bad");
    }

    #[test]
    fn ids_are_escaped_and_payloads_are_carried() {
        let Message::Text(text) = next("\"\\\n", br#"{"data":{"a":1}}"#) else { panic!() };
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["id"], "\"\\\n");
        assert_eq!((&value["type"], &value["payload"]["data"]["a"]), (&"next".into(), &1.into()));
        let ping = read(r#"{"type":"ping","payload":{"n":1.50}}"#);
        let Some(Incoming::Ping(payload)) = ping else { panic!() };
        let Message::Text(text) = pong(payload) else { panic!() };
        assert_eq!(text.as_str(), r#"{"type":"pong","payload":{"n":1.50}}"#);
    }
}
