//! Before the upgrade: what can be refused with a status is refused there.

use axum::extract::State;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};

use super::close::{Close, End};
use super::conversation;
use super::line::Line;
use crate::graphql::error::TopCode;
use crate::http::answer::problem;
use crate::http::caller::{call, foreign_origin, language, origin_allowed};
use crate::http::router::Service;
use crate::telemetry::live::Transport;

const PROTOCOL: &str = "graphql-transport-ws";
/// What the protocol was called before it was another one.
const LEGACY: &str = "graphql-ws";

/// The library would take 128 KiB for each: a socket waits most of its life.
const READ_BUFFER: usize = 4 << 10;
const WRITE_BUFFER: usize = 4 << 10;

pub async fn get(
    State(service): State<Service>,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    let Ok(upgrade) = upgrade else {
        return not_a_socket(&service, &headers);
    };
    let lang = language(&headers);
    let refused = |reason| service.api.metrics().live().refused(reason);
    // Cookies travel on sockets of foreign pages too, and no browser asks first: a page
    // that names its origin must be one of ours.
    if headers.contains_key(header::ORIGIN) && !origin_allowed(&service, &headers) {
        refused("origin");
        return foreign_origin(&service, &headers).await;
    }
    let mut place = match service.place(Transport::WebSocket) {
        Ok(place) => place,
        Err(refusal) => return refusal.response(lang),
    };
    let most = service.settings.body_bytes;
    let upgrade = upgrade
        .read_buffer_size(READ_BUFFER)
        .write_buffer_size(WRITE_BUFFER)
        .max_message_size(most)
        .max_frame_size(most);
    if !offered(&headers).any(|name| name == PROTOCOL) {
        // The protocol wants this said by a close frame, which a client reads only when he
        // is not told that he got what he did not offer.
        return upgrade.protocols([LEGACY]).on_upgrade(move |socket| async move {
            let end = End::Close(Close::NOT_OUR_PROTOCOL);
            place.because("subprotocol");
            Line::new(socket).end(end).await;
        });
    }
    let call = match call(&service, &headers, true).await {
        Ok(call) => call,
        Err(refusal) => {
            refused("unauthenticated");
            return refusal;
        }
    };
    if let Some(caller) = &call.caller
        && let Err(refusal) = place.belongs_to(caller)
    {
        return refusal.response(lang);
    }
    upgrade
        .protocols([PROTOCOL])
        .on_upgrade(move |socket| conversation::run(Line::new(socket), service, call, place))
}

fn offered(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    headers
        .get_all(header::SEC_WEBSOCKET_PROTOCOL)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
}

/// A plain GET: a person with a browser is shown the way, a program the rule.
fn not_a_socket(service: &Service, headers: &HeaderMap) -> Response {
    let wants_page =
        headers.get(header::ACCEPT).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains("text/html"));
    if service.settings.dev && wants_page {
        return Redirect::temporary("/graphiql").into_response();
    }
    let text = "Queries and mutations are sent by POST, subscriptions over a WebSocket.";
    problem(StatusCode::METHOD_NOT_ALLOWED, TopCode::BadRequest, text)
}
