//! `POST /graphql/stream`: GraphQL over Server-Sent Events, one operation a connection, for
//! networks that break WebSockets.
//!
//! A subscription's events carry its cursor as their id; `Last-Event-ID` goes on from there.

use std::collections::HashMap;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use futures_util::stream::unfold;
use serde::Deserialize;
use tokio::select;
use tokio::time::{Instant, Interval, interval_at, sleep_until};
use tokio_stream::StreamExt as _;

use super::admission::Place;
use super::answer::problem;
use super::caller;
use super::graphql::json_body;
use super::leave::{Cause, Leave};
use super::operation::{Part, Payload, Running, errors};
use super::router::Service;
use crate::domain::violation::Lang;
use crate::graphql::error::TopCode;
use crate::telemetry::live::Transport;

const EVENT_STREAM: &str = "text/event-stream";
/// Keeps proxies from taking silence for an end.
const COMMENT_EVERY: Duration = Duration::from_secs(15);
const COMMENT: Bytes = Bytes::from_static(b":\n\n");
const COMPLETE: Bytes = Bytes::from_static(b"event: complete\ndata: \n\n");
/// A cursor is far shorter.
const LONGEST_EVENT_ID: usize = 256;

pub async fn post(
    State(service): State<Service>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let lang = caller::language(&headers);
    if !accepts_events(&headers) {
        let text = "Accept text/event-stream here; POST /graphql answers JSON.";
        return problem(StatusCode::NOT_ACCEPTABLE, TopCode::BadRequest, text);
    }
    let body = match json_body(&service, &headers, body) {
        Ok(body) => body,
        Err((status, code, text)) => return problem(status, code, text),
    };
    let Some(payload) = std::str::from_utf8(&body).ok().and_then(Payload::read) else {
        let text = "The body is one JSON object: {\"query\": \"…\", \"variables\": {…}}.";
        return problem(StatusCode::BAD_REQUEST, TopCode::BadRequest, text);
    };
    let mut place = match service.place(Transport::EventStream) {
        Ok(place) => place,
        Err(refusal) => return refusal.response(lang),
    };
    let call = match caller::call(&service, &headers, true).await {
        Ok(call) => call,
        Err(refusal) => return refusal,
    };
    // As on a socket: a connection that stays open belongs to somebody.
    let Some(caller) = &call.caller else {
        let code = TopCode::Unauthenticated;
        return problem(StatusCode::UNAUTHORIZED, code, code.message(lang));
    };
    if let Err(refusal) = place.belongs_to(caller) {
        return refusal.response(lang);
    }
    if payload.needs_document(&service, &call) {
        let code = TopCode::DocumentNeeded;
        return problem(StatusCode::BAD_REQUEST, code, code.message(lang));
    }
    let running = Running::start(&service.api, &call, payload, resume(&headers));
    let draining = service.draining.clone();
    let events = Events {
        running,
        ended: Box::pin(service.api.ended(&call)),
        draining: Box::pin(async move { draining.cancelled().await }),
        comments: interval_at(Instant::now() + COMMENT_EVERY, COMMENT_EVERY),
        leave: None,
        over: false,
        lang,
        request_id: Arc::clone(&call.request_id),
        place,
    };
    let stream = unfold(events, |mut events| async move {
        let event = events.next().await?;
        Some((Ok::<_, Infallible>(event), events))
    });
    let headers = [
        (header::CONTENT_TYPE, EVENT_STREAM),
        (header::CACHE_CONTROL, "no-store"),
        // Proxies of one well-known kind would gather events before they pass them on.
        (header::HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    (headers, Body::from_stream(stream)).into_response()
}

fn accepts_events(headers: &HeaderMap) -> bool {
    let accepts = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    accepts.flat_map(|value| value.split(',')).any(|range| {
        let kind = range.split(';').next().unwrap_or(range).trim();
        kind.eq_ignore_ascii_case(EVENT_STREAM)
    })
}

fn resume(headers: &HeaderMap) -> Option<Arc<str>> {
    let id = headers.get("last-event-id")?.to_str().ok()?.trim();
    // A longer one is none of ours; the stream refuses what is left of it.
    (!id.is_empty()).then(|| id.get(..LONGEST_EVENT_ID).unwrap_or(id).into())
}

/// The events of one operation.
struct Events {
    running: Running,
    ended: Pin<Box<dyn Future<Output = ()> + Send>>,
    draining: Pin<Box<dyn Future<Output = ()> + Send>>,
    comments: Interval,
    leave: Option<Leave>,
    over: bool,
    lang: Lang,
    request_id: Arc<str>,
    place: Place,
}

impl Events {
    async fn next(&mut self) -> Option<Bytes> {
        if self.over {
            return None;
        }
        let subscribes = self.running.subscribes;
        loop {
            let until = self.leave.map(|leave| leave.until(subscribes));
            select! {
                biased;
                () = &mut self.ended, if self.leave.is_none() => self.leave_for(Cause::SessionOver),
                () = &mut self.draining, if self.leave.is_none() => self.leave_for(Cause::Draining),
                () = sleep_until(until.unwrap_or_else(Instant::now)), if until.is_some() => return self.cut(),
                Some(part) = self.running.next() => return self.event(part),
                _ = self.comments.tick() => return Some(COMMENT),
            }
        }
    }

    fn leave_for(&mut self, cause: Cause) {
        self.leave = Some(Leave::new(cause));
        self.place.because(match cause {
            Cause::SessionOver => "session_over",
            Cause::Draining => "draining",
        });
    }

    fn event(&mut self, part: Part) -> Option<Bytes> {
        match part {
            Part::Result(json) => {
                let id = self.running.subscribes.then(|| cursor(&json)).flatten();
                Some(next(id.as_deref(), &json))
            }
            Part::Refused(errors) => {
                self.over = true;
                Some(last(&errors))
            }
            Part::End => {
                self.over = true;
                let hidden = self.leave.is_some_and(|leave| leave.hides_end(self.running.subscribes));
                (!hidden).then_some(COMPLETE)
            }
        }
    }

    /// The operation did not end by itself. When the process stops, the connection just
    /// ends: clients take that for a break and go on elsewhere.
    fn cut(&mut self) -> Option<Bytes> {
        self.over = true;
        let cause = self.leave.map(|leave| leave.cause);
        let code = TopCode::Unauthenticated;
        (cause == Some(Cause::SessionOver))
            .then(|| last(&errors(code, code.message(self.lang), &self.request_id)))
    }
}

/// One `next` event. JSON text of ours has no line breaks.
fn next(id: Option<&str>, json: &[u8]) -> Bytes {
    let mut event = Vec::with_capacity(json.len() + id.map_or(0, |id| id.len() + 5) + 20);
    event.extend_from_slice(b"event: next\n");
    if let Some(id) = id {
        event.extend_from_slice(b"id: ");
        event.extend_from_slice(id.as_bytes());
        event.push(b'\n');
    }
    event.extend_from_slice(b"data: ");
    event.extend_from_slice(json);
    event.extend_from_slice(b"\n\n");
    event.into()
}

/// Errors as a result, and the end.
fn last(errors: &[u8]) -> Bytes {
    let result = [br#"{"data":null,"errors":"#.as_slice(), errors, b"}"].concat();
    [next(None, &result), COMPLETE].concat().into()
}

/// The cursor of a live message, when the client asked for it.
fn cursor(json: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Message {
        cursor: Option<String>,
    }
    #[derive(Deserialize)]
    struct Answer {
        data: Option<HashMap<String, Option<Message>>>,
    }
    let answer: Answer = serde_json::from_slice(json).ok()?;
    let cursor = answer.data?.into_values().flatten().find_map(|message| message.cursor)?;
    let fits = !cursor.is_empty() && cursor.len() <= LONGEST_EVENT_ID && !cursor.contains(char::is_control);
    fits.then_some(cursor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_an_event_is_the_cursor_of_its_message() {
        let of = |json: &str| cursor(json.as_bytes());
        assert_eq!(of(r#"{"data":{"x":{"live":"CHANGE","cursor":"e.1"}}}"#).as_deref(), Some("e.1"));
        for none in [
            r#"{"data":null,"errors":[]}"#,
            r#"{"data":{"x":null}}"#,
            r#"{"data":{"x":{"live":"CHANGE"}}}"#,
            r#"{"data":{"x":{"cursor":"a\nid: b"}}}"#,
            r#"{"data":{"x":{"cursor":""}}}"#,
            "nonsense",
        ] {
            assert_eq!(of(none), None, "{none}");
        }
    }

    #[test]
    fn events_have_the_form_of_the_protocol() {
        assert_eq!(next(Some("c"), b"{}"), "event: next\nid: c\ndata: {}\n\n");
        assert_eq!(
            last(b"[]"),
            "event: next\ndata: {\"data\":null,\"errors\":[]}\n\nevent: complete\ndata: \n\n"
        );
    }
}
