//! Bytes out: documents for who reads their section, whole or in ranges.

use std::ops::Range;

use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use http_range_header::parse_range_header;
use serde::Deserialize;

use super::answer::problem;
use super::caller::{op, refusal};
use super::router::Service;
use crate::app::{Op, attachments, rendition, verification};
use crate::domain::digest::Sha256;
use crate::domain::entity::Attachment;
use crate::domain::ids::AttachmentId;
use crate::graphql::error::TopCode;
use crate::identity::AddressProblem;
use crate::signatures::verdict::MediaKind;

#[derive(Deserialize)]
pub struct Asked {
    /// The signed part of a short-lived address.
    signed: Option<String>,
}

/// Gives the bytes of a document. An address with a signed part opens for the session it was
/// made for, as long as it says; the plain one for whoever reads the section.
pub async fn download(
    State(service): State<Service>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    method: Method,
    headers: HeaderMap,
) -> Response {
    let (op, document) = match opened(&service, &id, asked, &headers).await {
        Ok(found) => found,
        Err(refusal) => return refusal,
    };
    let file = Offered::from(&document);
    give(&service, &op, &file, &method, &headers).await
}

/// A file as it is offered.
pub(super) struct Offered<'a> {
    pub name: &'a str,
    pub media_type: &'a str,
    pub size_bytes: i64,
    pub sha256: Sha256,
}

impl<'a> From<&'a Attachment> for Offered<'a> {
    fn from(document: &'a Attachment) -> Self {
        let Attachment { name, media_type, size_bytes, sha256, .. } = document;
        Self { name, media_type, size_bytes: *size_bytes, sha256: *sha256 }
    }
}

/// Gives the bytes of a file, or a range of them, to who may read it.
pub(super) async fn give(
    service: &Service,
    op: &Op,
    file: &Offered<'_>,
    method: &Method,
    headers: &HeaderMap,
) -> Response {
    let size = u64::try_from(file.size_bytes).unwrap_or(0);
    let tag = format!("\"{}\"", file.sha256);
    if matches(headers, header::IF_NONE_MATCH, &tag) {
        return described(StatusCode::NOT_MODIFIED, file, &tag, size);
    }
    let range = match wanted(headers, &tag, size) {
        Ok(range) => range,
        Err(Unsatisfiable) => {
            let text = "The range lies outside of the document.";
            let mut answer = problem(StatusCode::RANGE_NOT_SATISFIABLE, TopCode::BadRequest, text);
            set(answer.headers_mut(), header::CONTENT_RANGE, &format!("bytes */{size}"));
            return answer;
        }
    };
    let (status, length) = match &range {
        Some(range) => (StatusCode::PARTIAL_CONTENT, range.end - range.start),
        None => (StatusCode::OK, size),
    };
    let mut answer = described(status, file, &tag, length);
    if let Some(range) = &range {
        let told = format!("bytes {}-{}/{size}", range.start, range.end.saturating_sub(1));
        set(answer.headers_mut(), header::CONTENT_RANGE, &told);
    }
    if *method == Method::HEAD {
        return answer;
    }
    match attachments::bytes(service.api.env(), file.sha256, range).await {
        Ok(bytes) => *answer.body_mut() = Body::from_stream(bytes),
        Err(error) => return refusal(error, op),
    }
    answer
}

/// The document that an address opens, for who may read it.
async fn opened(
    service: &Service,
    id: &str,
    asked: Asked,
    headers: &HeaderMap,
) -> Result<(Op, Attachment), Response> {
    let op = op(service, headers, "GET /files", false).await?;
    let env = service.api.env();
    let missing = || problem(StatusCode::NOT_FOUND, TopCode::NotFound, TopCode::NotFound.message(op.lang));
    let id = env.ids.decode::<AttachmentId>(id).ok_or_else(missing)?;
    let document = match attachments::readable(env, &op, id).await {
        Ok(found) => found,
        Err(error) => return Err(refusal(error, &op)),
    };
    if let Some(signed) = asked.signed {
        match attachments::check_address(env, &op, &document, &signed) {
            Ok(()) => {}
            Err(AddressProblem::Wrong) => return Err(missing()),
            Err(AddressProblem::Expired) => {
                let text = "The address has expired: ask for a new one (Attachment.download).";
                return Err(problem(StatusCode::GONE, TopCode::NotFound, text));
            }
        }
    }
    Ok((op, document))
}

/// The innermost document of a signed envelope, opened as what it is (R37). The stored bytes stay as they are.
pub async fn content(
    State(service): State<Service>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let (op, document) = match opened(&service, &id, asked, &headers).await {
        Ok(found) => found,
        Err(refusal) => return refusal,
    };
    match verification::content(service.api.env(), &document).await {
        Ok(Some((bytes, media))) => {
            let (media_type, ending) = media_of(media);
            let mut name = document.name.clone();
            while let Some(outer) = strip_ending(&name, ".p7m") {
                name = outer;
            }
            if !ending.is_empty() && strip_ending(&name, ending).is_none() {
                name.push_str(ending);
            }
            made(&Attachment { name, media_type: media_type.to_owned(), ..document }, "content", bytes)
        }
        Ok(None) => {
            let text =
                "The document inside cannot be reached: the file is damaged, or it is a signature alone.";
            problem(StatusCode::UNPROCESSABLE_ENTITY, TopCode::BadRequest, text)
        }
        Err(error) => refusal(error, &op),
    }
}

/// A copy with the signatures on pages of its own.
pub async fn rendition(
    State(service): State<Service>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let (op, document) = match opened(&service, &id, asked, &headers).await {
        Ok(found) => found,
        Err(refusal) => return refusal,
    };
    match rendition::of(service.api.env(), &op, &document).await {
        Ok(bytes) => {
            let stem = document.name.split_once('.').map_or(document.name.as_str(), |(stem, _)| stem);
            let name = format!("{stem} (copia con firme).pdf");
            let media_type = "application/pdf".to_owned();
            made(&Attachment { name, media_type, ..document }, "rendition", bytes)
        }
        Err(error) => refusal(error, &op),
    }
}

/// An answer with bytes that were made of a document.
fn made(document: &Attachment, what: &str, bytes: Vec<u8>) -> Response {
    let length = u64::try_from(bytes.len()).unwrap_or(0);
    let mut answer = described(
        StatusCode::OK,
        &Offered::from(document),
        &format!("\"{}-{what}\"", document.sha256),
        length,
    );
    answer.headers_mut().remove(header::ACCEPT_RANGES);
    *answer.body_mut() = Body::from(bytes);
    answer
}

/// A name without this ending, however it is written.
fn strip_ending(name: &str, ending: &str) -> Option<String> {
    let at = name.len().checked_sub(ending.len()).filter(|at| *at > 0)?;
    let (stem, found) = name.split_at_checked(at)?;
    found.eq_ignore_ascii_case(ending).then(|| stem.to_owned())
}

/// Media type and usual ending of a content.
fn media_of(media: MediaKind) -> (&'static str, &'static str) {
    match media {
        MediaKind::Pdf => ("application/pdf", ".pdf"),
        MediaKind::Xml => ("application/xml", ".xml"),
        MediaKind::Jpeg => ("image/jpeg", ".jpg"),
        MediaKind::Png => ("image/png", ".png"),
        MediaKind::Tiff => ("image/tiff", ".tif"),
        MediaKind::Zip => ("application/zip", ""),
        MediaKind::Dwg => ("image/vnd.dwg", ".dwg"),
        MediaKind::Dxf => ("image/vnd.dxf", ".dxf"),
        MediaKind::Ifc => ("application/x-step", ".ifc"),
        MediaKind::Rtf => ("application/rtf", ".rtf"),
        MediaKind::Cms => ("application/pkcs7-mime", ""),
        MediaKind::Text => ("text/plain; charset=utf-8", ".txt"),
        MediaKind::Ole | MediaKind::Other => ("application/octet-stream", ""),
    }
}

/// An answer about the document, still without its bytes.
fn described(status: StatusCode, document: &Offered<'_>, tag: &str, length: u64) -> Response {
    let mut answer = status.into_response();
    let headers = answer.headers_mut();
    if status != StatusCode::NOT_MODIFIED {
        set(headers, header::CONTENT_TYPE, document.media_type);
        set(headers, header::CONTENT_LENGTH, &length.to_string());
        set(headers, header::CONTENT_DISPOSITION, &disposition(document.name));
    }
    set(headers, header::ETAG, tag);
    set(headers, header::ACCEPT_RANGES, "bytes");
    set(headers, header::CACHE_CONTROL, "private, no-store");
    // What somebody uploaded never runs as a page of ours.
    set(headers, header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox");
    answer
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// Whether one of the tags in the header is this one. Bytes never change, so a weak tag will do.
fn matches(headers: &HeaderMap, name: HeaderName, tag: &str) -> bool {
    let told = headers.get_all(name).into_iter().filter_map(|value| value.to_str().ok());
    told.flat_map(|text| text.split(','))
        .map(str::trim)
        .any(|told| told == "*" || told.strip_prefix("W/").unwrap_or(told) == tag)
}

struct Unsatisfiable;

/// The one range that is asked for. Several ranges, or something that is none, get the whole (RFC 9110, 14.2);
/// so does a range of other bytes than these.
fn wanted(headers: &HeaderMap, tag: &str, size: u64) -> Result<Option<Range<u64>>, Unsatisfiable> {
    let Some(text) = headers.get(header::RANGE).and_then(|value| value.to_str().ok()) else {
        return Ok(None);
    };
    if headers.get(header::IF_RANGE).is_some_and(|told| told.as_bytes() != tag.as_bytes()) {
        return Ok(None);
    }
    let Ok(ranges) = parse_range_header(text) else {
        return Ok(None);
    };
    if ranges.ranges.len() != 1 {
        return Ok(None);
    }
    let found = ranges.validate(size).map_err(|_| Unsatisfiable)?;
    Ok(found.first().map(|range| *range.start()..range.end() + 1))
}

/// A download under its own name, which may hold any letter (RFC 6266).
pub(super) fn disposition(name: &str) -> String {
    let encoded: String = name
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect();
    format!("attachment; filename*=UTF-8''{encoded}")
}
