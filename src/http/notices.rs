//! The files of notices: the pdf that is signed, the signed one, the copy with the stamp.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use super::answer::problem;
use super::caller::{op, refusal};
use super::router::Service;
use crate::app::{integrations, notice_pdf};
use crate::domain::entity::Notice;
use crate::domain::ids::NoticeId;
use crate::graphql::error::TopCode;

/// What a name of a file stands for: its digest or its text, media type and ending.
enum Asked {
    Kept(crate::domain::digest::Sha256, &'static str, &'static str),
    Proof(String),
}

fn asked(notice: &Notice, name: &str) -> Option<Asked> {
    const PDF: &str = "application/pdf";
    Some(match name {
        "pdf" => Asked::Kept(notice.pdf?, PDF, ".pdf"),
        "stamped" => Asked::Kept(notice.stamped?, PDF, " (protocollo).pdf"),
        "signed" => match notice.p7m {
            Some(digest) => Asked::Kept(digest, "application/pkcs7-mime", ".pdf.p7m"),
            None => Asked::Proof(notice.evidence.clone()?),
        },
        _ => return None,
    })
}

/// Gives the bytes of a notice to who sees it; the first party who opens it is noted.
pub async fn download(
    State(service): State<Service>,
    Path((id, name)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let op = match op(&service, &headers, "GET /notices", false).await {
        Ok(op) => op,
        Err(refusal) => return refusal,
    };
    let env = service.api.env();
    let missing = || problem(StatusCode::NOT_FOUND, TopCode::NotFound, TopCode::NotFound.message(op.lang));
    let Some(id) = env.ids.decode::<NoticeId>(&id) else { return missing() };
    let notice = match integrations::opened(env, &op, id).await {
        Ok(notice) => notice,
        Err(error) => return refusal(error, &op),
    };
    let stem = notice.kind.title();
    match asked(&notice, &name) {
        None => missing(),
        Some(Asked::Proof(proof)) => given(proof.into_bytes(), "application/jose", &format!("{stem}.jws")),
        Some(Asked::Kept(digest, media, ending)) => match notice_pdf::bytes(env, digest).await {
            Ok(bytes) => given(bytes, media, &format!("{stem}{ending}")),
            Err(error) => refusal(error, &op),
        },
    }
}

fn given(bytes: Vec<u8>, media: &'static str, name: &str) -> Response {
    let disposition = super::downloads::disposition(name);
    let mut answer = Body::from(bytes).into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    if let Ok(value) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    answer
}
