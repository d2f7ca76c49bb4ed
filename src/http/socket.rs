//! `GET /graphql` as a WebSocket, subprotocol `graphql-transport-ws`.

use std::sync::Arc;
use std::time::Duration;

use async_graphql::{Data, Executor, Request, Response as Answer};
use async_graphql_axum::{GraphQLProtocol, GraphQLWebSocket};
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::{FromRequestParts as _, State, WebSocketUpgrade};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use futures_util::StreamExt as _;
use futures_util::stream::BoxStream;
use serde::Deserialize;

use super::answer::problem;
use super::caller::{call, origin_allowed};
use super::router::Service;
use crate::app::sessions;
use crate::graphql::error::TopCode;
use crate::graphql::{Api, Call};
use crate::identity::Token;

const PROTOCOL: &str = "graphql-transport-ws";

/// Runs what comes over one socket as the caller of that socket.
#[derive(Clone)]
struct Socket(Api);

impl Socket {
    fn call(data: Option<&Arc<Data>>) -> Option<Call> {
        use std::any::TypeId;
        data?.get(&TypeId::of::<Call>())?.downcast_ref::<Call>().cloned()
    }
}

impl Executor for Socket {
    /// The library asks this of batches only, which are not served.
    async fn execute(&self, _: Request) -> Answer {
        crate::graphql::error::refusal(TopCode::BadRequest, "Batches are not served.")
    }

    fn execute_stream(&self, request: Request, data: Option<Arc<Data>>) -> BoxStream<'static, Answer> {
        match Self::call(data.as_ref()) {
            Some(call) => self.0.stream(call, request),
            None => futures_util::stream::empty().boxed(),
        }
    }
}

/// What a client may say when it opens the connection: browsers cannot set headers there.
#[derive(Deserialize)]
struct Init {
    #[serde(alias = "Authorization")]
    authorization: Option<String>,
}

pub async fn get(
    State(service): State<Service>,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    let Ok(upgrade) = upgrade else {
        return not_a_socket(&service, &headers);
    };
    // Cookies travel on sockets of foreign pages too, and no browser asks first: a page
    // that names its origin must be one of ours.
    if headers.contains_key(header::ORIGIN) && !origin_allowed(&service, &headers) {
        let text = "The origin of the page is not allowed.";
        return problem(StatusCode::FORBIDDEN, TopCode::Forbidden, text);
    }
    let offered = headers.get(header::SEC_WEBSOCKET_PROTOCOL).and_then(|v| v.to_str().ok()).unwrap_or("");
    if !offered.split(',').any(|name| name.trim() == PROTOCOL) {
        let text = "Offer the subprotocol graphql-transport-ws.";
        return problem(StatusCode::BAD_REQUEST, TopCode::BadRequest, text);
    }
    let known = match call(&service, &headers, true).await {
        Ok(call) => call,
        Err(refusal) => return refusal,
    };
    let Some(protocol) = protocol().await else {
        return problem(StatusCode::INTERNAL_SERVER_ERROR, TopCode::Internal, "No such subprotocol.");
    };
    upgrade
        .protocols([PROTOCOL])
        .max_message_size(service.settings.body_bytes)
        .on_upgrade(move |stream| {
            let api = service.api.clone();
            GraphQLWebSocket::new(stream, Socket(api.clone()), protocol)
                .on_connection_init(move |payload| async move { init(&api, known, payload).await })
                .keepalive_timeout(Duration::from_secs(120))
                .serve()
        })
        .into_response()
}

/// The library reads the protocol from the headers and would take the legacy one where a
/// client offers both: it is shown the one that was agreed.
async fn protocol() -> Option<GraphQLProtocol> {
    let request =
        axum::http::Request::builder().header(header::SEC_WEBSOCKET_PROTOCOL, PROTOCOL).body(()).ok()?;
    GraphQLProtocol::from_request_parts(&mut request.into_parts().0, &()).await.ok()
}

/// Decides who the socket belongs to: the header or cookie of the upgrade, or a token in
/// the first message. Nobody's sockets are not served.
#[expect(clippy::disallowed_types, reason = "the library's callback asks for its own error type")]
async fn init(api: &Api, mut call: Call, payload: serde_json::Value) -> async_graphql::Result<Data> {
    let refuse = || async_graphql::Error::new(TopCode::Unauthenticated.message(call.lang));
    let text = serde_json::from_value::<Init>(payload).ok().and_then(|init| init.authorization);
    if let Some(text) = text {
        let token = text.split_once(' ').filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        let token = token.and_then(|(_, token)| Token::read(token.trim())).ok_or_else(refuse)?;
        let caller = sessions::caller(api.env(), &token).await.map_err(|_| refuse())?;
        call.caller = Some(caller.ok_or_else(refuse)?);
    }
    if call.caller.is_none() {
        return Err(refuse());
    }
    let mut data = Data::default();
    data.insert(call);
    Ok(data)
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
