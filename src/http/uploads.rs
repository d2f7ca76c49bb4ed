//! Bytes in: one address a ticket, for a PUT of the whole and for tus 1.0.0 (https://tus.io/protocols/resumable-upload).
//!
//! | Method | Does |
//! |---|---|
//! | `PUT` | the whole file in one request |
//! | `HEAD` | says how many bytes are stored |
//! | `PATCH` | goes on from there |
//! | `DELETE` | gives up what is stored |
//! | `OPTIONS` | says what of tus is spoken |
//!
//! The extension `creation` is the mutation `createUpload`. Any request takes the ticket over from the one before.

use std::time::Duration;

use axum::body::BodyDataStream;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, options};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use futures_util::StreamExt as _;
use tokio::time::timeout;
use uuid::Uuid;

use super::answer::{problem, refused, with_methods};
use super::caller::{op, refusal};
use super::router::Service;
use crate::app::intake::{self, Progress, Way};
use crate::app::{AppError, ErrorCode, Op, UserError};
use crate::domain::digest::Sha256;
use crate::graphql::error::TopCode;
use crate::identity::Token;

const VERSION: &str = "1.0.0";
const RESUMABLE: HeaderName = HeaderName::from_static("tus-resumable");
const OFFSET: HeaderName = HeaderName::from_static("upload-offset");
const LENGTH: HeaderName = HeaderName::from_static("upload-length");
const EXPIRES: HeaderName = HeaderName::from_static("upload-expires");
const CHECKSUM: HeaderName = HeaderName::from_static("upload-checksum");
const TOKEN: HeaderName = HeaderName::from_static("upload-token");
/// The media type of a piece.
const PIECE: &str = "application/offset+octet-stream";
/// What the protocol answers to a wrong checksum.
const CHECKSUM_MISMATCH: u16 = 460;

/// A refused request is read on for so many bytes, and so long.
const UNTAKEN: usize = 8 << 20;
const LINGER: Duration = Duration::from_secs(2);

/// The methods of the address of a ticket.
pub fn route() -> MethodRouter<Service> {
    options(capabilities).put(whole).head(offset).patch(piece).delete(terminate).fallback(wrong_method)
}

async fn wrong_method() -> Response {
    let text = "The mutation createUpload makes uploads; bytes are sent by PUT, or by PATCH (tus).";
    with_methods(
        problem(StatusCode::METHOD_NOT_ALLOWED, TopCode::BadRequest, text),
        &[Method::PUT, Method::HEAD, Method::PATCH, Method::DELETE, Method::OPTIONS],
    )
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

fn number(headers: &HeaderMap, name: &HeaderName) -> Option<u64> {
    text(headers, name)?.parse().ok()
}

fn set(answer: &mut Response, name: HeaderName, value: impl ToString) {
    if let Ok(value) = HeaderValue::from_str(&value.to_string()) {
        answer.headers_mut().insert(name, value);
    }
}

/// Every answer of the protocol names its version.
fn tus(mut answer: Response) -> Response {
    set(&mut answer, RESUMABLE, VERSION);
    answer
}

/// What the protocol wants to be known without a session.
async fn capabilities(State(service): State<Service>) -> Response {
    let mut answer = tus(StatusCode::NO_CONTENT.into_response());
    set(&mut answer, HeaderName::from_static("tus-version"), VERSION);
    set(&mut answer, HeaderName::from_static("tus-extension"), "checksum,expiration,termination");
    set(&mut answer, HeaderName::from_static("tus-checksum-algorithm"), "sha256");
    let most = service.api.env().settings.max_file_bytes;
    set(&mut answer, HeaderName::from_static("tus-max-size"), most);
    answer
}

/// Who asks, and with which ticket.
struct Holder {
    op: Op,
    id: Uuid,
    token: Token,
}

async fn holder(service: &Service, id: &str, headers: &HeaderMap) -> Result<Holder, Response> {
    let op = op(service, headers, "PUT /uploads", true).await?;
    let token = text(headers, &TOKEN).and_then(Token::read);
    match (Uuid::parse_str(id), token) {
        (Ok(id), Some(token)) => Ok(Holder { op, id, token }),
        _ => Err(unknown()),
    }
}

fn unknown() -> Response {
    problem(StatusCode::NOT_FOUND, TopCode::NotFound, "No such upload ticket for this session.")
}

/// A holder who speaks the version of the protocol that we speak.
async fn tus_holder(service: &Service, id: &str, headers: &HeaderMap) -> Result<Holder, Response> {
    if text(headers, &RESUMABLE) != Some(VERSION) {
        let say = "The header Tus-Resumable must be 1.0.0.";
        let mut answer = problem(StatusCode::PRECONDITION_FAILED, TopCode::BadRequest, say);
        set(&mut answer, HeaderName::from_static("tus-version"), VERSION);
        return Err(answer);
    }
    holder(service, id, headers).await
}

/// Where the codes of a refusal belong among the statuses.
fn status(code: ErrorCode) -> StatusCode {
    match code {
        ErrorCode::UploadExpired => StatusCode::GONE,
        ErrorCode::UploadOffset => StatusCode::CONFLICT,
        ErrorCode::UploadNotReady => StatusCode::BAD_REQUEST,
        ErrorCode::FileTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        ErrorCode::UploadChecksum => {
            StatusCode::from_u16(CHECKSUM_MISMATCH).unwrap_or(StatusCode::UNPROCESSABLE_ENTITY)
        }
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

fn failed(error: AppError, op: &Op) -> Response {
    match &error {
        AppError::Rejected(errors) => match errors.first() {
            Some(UserError { code: ErrorCode::NotFound, .. }) | None => unknown(),
            Some(first) => refused(status(first.code), first, op.lang),
        },
        _ => refusal(error, op),
    }
}

/// Where an upload stands.
fn told(status: StatusCode, progress: &Progress) -> Response {
    let mut answer = status.into_response();
    set(&mut answer, OFFSET, progress.offset);
    let until = progress.upload.expires_at.format("%a, %d %b %Y %H:%M:%S GMT");
    set(&mut answer, EXPIRES, until);
    answer
}

/// Reads some of what nobody takes: who still sends when the connection closes never reads why.
async fn read_away(mut body: BodyDataStream) {
    let mut most = UNTAKEN;
    while let Some(Ok(part)) = body.next().await {
        most = most.saturating_sub(part.len());
        if most == 0 {
            return;
        }
    }
}

/// Receives on a task of its own: it ends as one piece, and what came before a break is kept.
async fn receive(
    service: &Service,
    holder: Holder,
    way: Way,
    request: Request,
) -> Result<Progress, Response> {
    let length = number(request.headers(), &header::CONTENT_LENGTH);
    let mut body = request.into_body().into_data_stream();
    let (env, Holder { op, id, token }) = (service.api.env().clone(), holder);
    let (own, lang_op) = (env.clone(), op.clone());
    let work = async move {
        let outcome = intake::receive(&own, &op, (id, &token), way, length, &mut body).await;
        if outcome.is_err() {
            let _ = timeout(LINGER, read_away(body)).await;
        }
        outcome
    };
    let outcome = env.run(work).await;
    outcome.map_err(|error| failed(error, &lang_op))
}

async fn whole(State(service): State<Service>, Path(id): Path<String>, request: Request) -> Response {
    let holder = match holder(&service, &id, request.headers()).await {
        Ok(holder) => holder,
        Err(refusal) => return refusal,
    };
    match receive(&service, holder, Way::Whole, request).await {
        Ok(_) => StatusCode::NO_CONTENT.into_response(),
        Err(refusal) => refusal,
    }
}

async fn offset(State(service): State<Service>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    let answer = async {
        let Holder { op, id, token } = tus_holder(&service, &id, &headers).await?;
        let progress = intake::progress(service.api.env(), &op, id, &token).await;
        let progress = progress.map_err(|error| failed(error, &op))?;
        let mut answer = told(StatusCode::OK, &progress);
        set(&mut answer, LENGTH, progress.size);
        set(&mut answer, header::CACHE_CONTROL, "no-store");
        Ok(answer)
    };
    tus(answer.await.unwrap_or_else(|refusal: Response| refusal))
}

/// The digest of a piece: `sha256` and the digest in base64.
fn checksum(headers: &HeaderMap) -> Result<Option<Sha256>, &'static str> {
    let Some(told) = headers.get(CHECKSUM) else { return Ok(None) };
    let digits = told.to_str().ok().and_then(|text| text.trim().strip_prefix("sha256 "));
    let bytes = digits.and_then(|digits| STANDARD.decode(digits.trim()).ok());
    let digest = bytes.and_then(|bytes| Sha256::from_slice(&bytes));
    digest.map(Some).ok_or("The header Upload-Checksum must be sha256 and the digest in base64.")
}

async fn piece(State(service): State<Service>, Path(id): Path<String>, request: Request) -> Response {
    let answer = async {
        let headers = request.headers();
        let holder = tus_holder(&service, &id, headers).await?;
        if text(headers, &header::CONTENT_TYPE) != Some(PIECE) {
            let say = "A piece is sent as application/offset+octet-stream.";
            return Err(problem(StatusCode::UNSUPPORTED_MEDIA_TYPE, TopCode::BadRequest, say));
        }
        let Some(offset) = number(headers, &OFFSET) else {
            let say = "The header Upload-Offset must say where the piece begins.";
            return Err(problem(StatusCode::BAD_REQUEST, TopCode::BadRequest, say));
        };
        let checksum =
            checksum(headers).map_err(|say| problem(StatusCode::BAD_REQUEST, TopCode::BadRequest, say))?;
        let way = Way::From { offset, checksum };
        let progress = receive(&service, holder, way, request).await?;
        Ok(told(StatusCode::NO_CONTENT, &progress))
    };
    tus(answer.await.unwrap_or_else(|refusal: Response| refusal))
}

async fn terminate(State(service): State<Service>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    let answer = async {
        let Holder { op, id, token } = tus_holder(&service, &id, &headers).await?;
        let ended = intake::terminate(service.api.env(), &op, id, &token).await;
        ended.map_err(|error| failed(error, &op))?;
        Ok(StatusCode::NO_CONTENT.into_response())
    };
    tus(answer.await.unwrap_or_else(|refusal: Response| refusal))
}
