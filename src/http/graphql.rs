//! `POST /graphql`: JSON in, JSON out, nothing else.
//!
//! Other content types are refused: a page of a foreign origin can send `text/plain` and
//! multipart forms with the visitor's cookie, and the library would read both.

use async_graphql_axum::GraphQLResponse;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;

use super::answer::problem;
use super::caller;
use super::operation::Payload;
use super::router::Service;
use crate::graphql::budget::retry_after;
use crate::graphql::error::TopCode;

const JSON: &str = "application/json";
const GRAPHQL: &str = "application/graphql-response+json";

/// The media type of a content type, without its parameters.
fn media_type(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    Some(value.split(';').next()?.trim().to_ascii_lowercase())
}

/// What the caller would rather read.
fn answer_type(headers: &HeaderMap) -> &'static str {
    let accepts = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or("");
    if accepts.contains(GRAPHQL) { GRAPHQL } else { JSON }
}

/// The whole body of a JSON request, or what [`problem`] says about it.
pub fn json_body(
    service: &Service,
    headers: &HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Bytes, (StatusCode, TopCode, String)> {
    if media_type(headers).as_deref() != Some(JSON) {
        let text = "Send the operation as application/json.".to_owned();
        return Err((StatusCode::UNSUPPORTED_MEDIA_TYPE, TopCode::BadRequest, text));
    }
    body.map_err(|rejection| {
        if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
            let text = format!("The body is larger than {} bytes.", service.settings.body_bytes);
            return (StatusCode::PAYLOAD_TOO_LARGE, TopCode::LimitExceeded, text);
        }
        (StatusCode::BAD_REQUEST, TopCode::BadRequest, "The body did not arrive whole.".to_owned())
    })
}

pub async fn post(
    State(service): State<Service>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let body = match json_body(&service, &headers, body) {
        Ok(body) => body,
        Err((status, code, text)) => return problem(status, code, text),
    };
    let call = match caller::call(&service, &headers, true).await {
        Ok(call) => call,
        Err(refusal) => return refusal,
    };
    // An array is a batch, which is not served; the reader below would take its items for fields.
    if body.trim_ascii_start().first() != Some(&b'{') {
        let text = "The body is one JSON object: {\"query\": \"…\", \"variables\": {…}}.";
        return problem(StatusCode::BAD_REQUEST, TopCode::BadRequest, text);
    }
    let payload: Payload = match serde_json::from_slice(&body) {
        Ok(payload) => payload,
        Err(error) => {
            let text =
                format!("The body is no GraphQL request: line {}, column {}.", error.line(), error.column());
            return problem(StatusCode::BAD_REQUEST, TopCode::BadRequest, text);
        }
    };
    if payload.needs_document(&service, &call) {
        let code = TopCode::DocumentNeeded;
        return problem(StatusCode::BAD_REQUEST, code, code.message(call.lang));
    }
    let request = match payload.request() {
        Ok(request) => request,
        Err(TopCode::BadRequest) => {
            let text = "Send either query or documentId; extensions.dryRun is true or false.";
            return problem(StatusCode::BAD_REQUEST, TopCode::BadRequest, text);
        }
        Err(code) => return problem(StatusCode::BAD_REQUEST, code, code.message(call.lang)),
    };
    let answer_type = answer_type(&headers);
    if let Err(after) = caller::look_up(&service, call.address, &request.query).await {
        return caller::too_many(call.lang, after);
    }
    let mut answer = match service.api.answer(&call, request).await {
        Ok(text) => text.into_response(),
        Err(refused) => unanswered(refused, answer_type),
    };
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(answer_type));
    answer
}

/// A request that came to no data. In the newer media type one that was never executed, so that no field is at
/// fault, says so by its status and has no `data` (GraphQL over HTTP, draft of 2025, 6.4.2).
fn unanswered(refused: async_graphql::Response, answer_type: &str) -> Response {
    if let Some(seconds) = retry_after(&refused) {
        let mut response = (StatusCode::TOO_MANY_REQUESTS, GraphQLResponse::from(refused)).into_response();
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        return response;
    }
    let executed = refused.errors.is_empty() || refused.errors.iter().any(|error| !error.path.is_empty());
    if executed || answer_type == JSON {
        return GraphQLResponse::from(refused).into_response();
    }
    let body = serde_json::json!({ "errors": refused.errors, "extensions": refused.extensions });
    (StatusCode::BAD_REQUEST, body.to_string()).into_response()
}
