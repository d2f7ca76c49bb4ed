//! Answers that never reached the schema: the same form as its errors, with a status.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Version, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use serde_json::json;

use super::address;
use super::router::Service;
use crate::app::UserError;
use crate::domain::violation::Lang;
use crate::graphql::error::TopCode;

/// Names the request in answers and logs.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What a refusal says, until it leaves and learns which request it answers.
#[derive(Clone)]
struct Problem {
    code: &'static str,
    message: String,
    params: Vec<String>,
}

/// A coded error with its status. Its text is written by [`with_headers`].
pub fn problem(status: StatusCode, code: TopCode, message: impl Into<String>) -> Response {
    let mut response = status.into_response();
    response.extensions_mut().insert(Problem {
        code: code.code(),
        message: message.into(),
        params: Vec::new(),
    });
    response
}

/// What the caller can fix, where there is no payload to say it in.
pub fn refused(status: StatusCode, error: &UserError, lang: Lang) -> Response {
    let mut response = status.into_response();
    let (code, message) = (error.code.code(), error.message(lang));
    response.extensions_mut().insert(Problem { code, message, params: error.params.clone() });
    response
}

/// Headers of every answer, unless the route said otherwise.
const FIXED: [(HeaderName, HeaderValue); 7] = [
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    // An answer of the API is no page: whatever a browser makes of it, nothing in it is loaded or run.
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        ),
    ),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
];

/// A year, for this host: what lies beside it under the domain is not ours to promise.
const TLS_ONLY: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// Gives every request an id of ours, whatever the client sent, every refusal its text, and
/// every answer its headers: one layer, since each costs every request.
pub async fn with_headers(State(service): State<Service>, mut request: Request, next: Next) -> Response {
    let id = service.api.env().clock.new_id().to_string();
    let header_value = HeaderValue::from_str(&id);
    if let Ok(value) = &header_value {
        request.headers_mut().insert(REQUEST_ID, value.clone());
    }
    address::note(&mut request, &service.settings.proxies);
    let version = request.version();
    let mut response = next.run(request).await;
    if let Some(Problem { code, message, params }) = response.extensions_mut().remove() {
        let mut extensions = if params.is_empty() {
            json!({ "code": code, "requestId": id })
        } else {
            json!({ "code": code, "params": params, "requestId": id })
        };
        let wait = response.headers().get(header::RETRY_AFTER).and_then(|value| value.to_str().ok());
        if let Some(seconds) = wait.and_then(|seconds| seconds.parse::<u64>().ok()) {
            extensions.as_object_mut().map(|all| all.insert("retryAfter".to_owned(), seconds.into()));
        }
        let body = json!({ "errors": [{ "message": message, "extensions": extensions }] });
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        response.headers_mut().remove(header::CONTENT_LENGTH);
        *response.body_mut() = body.to_string().into();
    }
    // A process that is about to stop asks for the next request elsewhere. A body that is too
    // large stays unread, and with it the connection ends: the client must not use it again.
    let ends = service.draining.is_cancelled() || response.status() == StatusCode::PAYLOAD_TOO_LARGE;
    if ends && version < Version::HTTP_2 {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    let headers = response.headers_mut();
    if let Ok(value) = header_value {
        headers.insert(REQUEST_ID, value);
    }
    for (name, value) in FIXED {
        headers.entry(name).or_insert(value);
    }
    if service.settings.secure_cookies {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, TLS_ONLY);
    }
    response
}

/// The id of the request that these headers came with.
pub fn request_id(headers: &HeaderMap) -> Arc<str> {
    headers.get(REQUEST_ID).and_then(|value| value.to_str().ok()).unwrap_or_default().into()
}

/// Names the methods that the address takes.
pub fn with_methods(mut response: Response, methods: &[Method]) -> Response {
    let names: Vec<&str> = methods.iter().map(Method::as_str).collect();
    if let Ok(value) = HeaderValue::from_str(&names.join(", ")) {
        response.headers_mut().insert(header::ALLOW, value);
    }
    response
}
