//! Bytes in and out: uploads by ticket, downloads for who reads the section.

use axum::body::{Body, BodyDataStream};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use tokio_util::io::ReaderStream;
use uuid::Uuid;

use super::answer::problem;
use super::caller::call;
use super::router::Service;
use crate::app::uploads::ReceiveError;
use crate::app::{AppError, Op, attachments, uploads};
use crate::domain::ids::AttachmentId;
use crate::files::PutError;
use crate::graphql::error::{GqlError, TopCode};
use crate::identity::Token;

async fn op(service: &Service, headers: &HeaderMap, changes: bool) -> Result<Op, Response> {
    let call = call(service, headers, changes).await?;
    let lang = call.lang;
    let caller = call.caller.ok_or_else(|| {
        let code = TopCode::Unauthenticated;
        problem(StatusCode::UNAUTHORIZED, code, code.message(lang))
    })?;
    Ok(Op { caller, now: service.api.env().clock.now(), lang })
}

fn fault(error: AppError, op: &Op) -> Response {
    if let AppError::Rejected(_) = error {
        return problem(StatusCode::NOT_FOUND, TopCode::NotFound, TopCode::NotFound.message(op.lang));
    }
    let code = GqlError::from(error).code();
    let status = if code == TopCode::Unavailable {
        StatusCode::SERVICE_UNAVAILABLE
    } else {
        StatusCode::INTERNAL_SERVER_ERROR
    };
    problem(status, code, code.message(op.lang))
}

/// Takes the bytes of a ticket, streaming: memory stays at one chunk.
pub async fn upload(State(service): State<Service>, Path(id): Path<String>, request: Request) -> Response {
    let op = match op(&service, request.headers(), true).await {
        Ok(op) => op,
        Err(refusal) => return refusal,
    };
    let unknown =
        || problem(StatusCode::NOT_FOUND, TopCode::NotFound, "No such upload ticket for this session.");
    let token = request.headers().get("upload-token").and_then(|v| v.to_str().ok()).and_then(Token::read);
    let (Ok(id), Some(token)) = (Uuid::parse_str(&id), token) else {
        return unknown();
    };
    let bytes: BodyDataStream = request.into_body().into_data_stream();
    match uploads::receive(service.api.env(), &op, id, &token, bytes).await {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(ReceiveError::Unknown) => unknown(),
        Err(ReceiveError::Gone) => {
            problem(StatusCode::GONE, TopCode::NotFound, "The ticket expired or was used: ask for a new one.")
        }
        Err(ReceiveError::Put(error @ PutError::Size { expected, actual })) if actual > expected => {
            problem(StatusCode::PAYLOAD_TOO_LARGE, TopCode::BadRequest, error.to_string())
        }
        Err(ReceiveError::Put(PutError::Store(error))) => fault(AppError::fault(error), &op),
        Err(ReceiveError::Put(error)) => {
            problem(StatusCode::UNPROCESSABLE_ENTITY, TopCode::BadRequest, error.to_string())
        }
        Err(ReceiveError::App(error)) => fault(error, &op),
    }
}

/// Gives the bytes of a document to who reads its section.
pub async fn download(
    State(service): State<Service>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    let op = match op(&service, &headers, false).await {
        Ok(op) => op,
        Err(refusal) => return refusal,
    };
    let env = service.api.env();
    let missing = || problem(StatusCode::NOT_FOUND, TopCode::NotFound, TopCode::NotFound.message(op.lang));
    let Some(id) = env.ids.decode::<AttachmentId>(&id) else {
        return missing();
    };
    let (document, file) = match attachments::open(env, &op, id).await {
        Ok(found) => found,
        Err(error) => return fault(error, &op),
    };
    let mut response = Body::from_stream(ReaderStream::new(file)).into_response();
    let out = response.headers_mut();
    let mut set = |name, value: String| {
        if let Ok(value) = HeaderValue::from_str(&value) {
            out.insert(name, value);
        }
    };
    set(header::CONTENT_TYPE, document.media_type.clone());
    set(header::CONTENT_LENGTH, document.size_bytes.to_string());
    set(header::ETAG, format!("\"{}\"", document.sha256));
    set(header::CACHE_CONTROL, "private, no-store".to_owned());
    set(header::CONTENT_DISPOSITION, disposition(&document.name));
    // What somebody uploaded never runs as a page of ours.
    set(header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned());
    response
}

/// A download under its own name, which may hold any letter (RFC 6266).
fn disposition(name: &str) -> String {
    let encoded: String = name
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect();
    format!("attachment; filename*=UTF-8''{encoded}")
}
