//! Answers that never reached the schema: the same form as its errors, with a status.

use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::json;

use crate::graphql::error::TopCode;

/// A coded error with its status.
pub fn problem(status: StatusCode, code: TopCode, message: impl AsRef<str>) -> Response {
    let body = json!({ "errors": [{ "message": message.as_ref(), "extensions": { "code": code.code() } }] });
    (status, [(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}

/// Names the methods that the address takes.
pub fn with_methods(mut response: Response, methods: &[Method]) -> Response {
    let names: Vec<&str> = methods.iter().map(Method::as_str).collect();
    if let Ok(value) = HeaderValue::from_str(&names.join(", ")) {
        response.headers_mut().insert(header::ALLOW, value);
    }
    response
}
