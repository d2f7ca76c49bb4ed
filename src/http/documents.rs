//! Bytes of documents beside the sections, and of those that a request for an opinion exposes.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::Response;

use super::answer::problem;
use super::caller::{op, refusal};
use super::downloads::{Offered, give};
use super::router::Service;
use crate::app::{additional, consulting};
use crate::domain::ids::{AdditionalDocumentId, AttachmentId, OpinionId};
use crate::graphql::error::TopCode;

/// Gives a document beside the sections to who sees it.
pub async fn beside(
    State(service): State<Service>,
    Path(id): Path<String>,
    method: Method,
    headers: HeaderMap,
) -> Response {
    let op = match op(&service, &headers, "GET /documents", false).await {
        Ok(op) => op,
        Err(refusal) => return refusal,
    };
    let env = service.api.env();
    let Some(id) = env.ids.decode::<AdditionalDocumentId>(&id) else {
        return problem(StatusCode::NOT_FOUND, TopCode::NotFound, TopCode::NotFound.message(op.lang));
    };
    match additional::readable(env, &op, id).await {
        Ok(document) => {
            let file = Offered {
                name: &document.name,
                media_type: &document.media_type,
                size_bytes: document.size_bytes,
                sha256: document.sha256,
            };
            give(&service, &op, &file, &method, &headers).await
        }
        Err(error) => refusal(error, &op),
    }
}

/// Gives a document of a request for an opinion to who is asked, and to the office.
pub async fn exposed(
    State(service): State<Service>,
    Path((id, document)): Path<(String, String)>,
    method: Method,
    headers: HeaderMap,
) -> Response {
    let op = match op(&service, &headers, "GET /opinions", false).await {
        Ok(op) => op,
        Err(refusal) => return refusal,
    };
    let env = service.api.env();
    let ids = (env.ids.decode::<OpinionId>(&id), env.ids.decode::<AttachmentId>(&document));
    let (Some(opinion), Some(document)) = ids else {
        return problem(StatusCode::NOT_FOUND, TopCode::NotFound, TopCode::NotFound.message(op.lang));
    };
    match consulting::document(env, &op, opinion, document).await {
        Ok(document) => give(&service, &op, &Offered::from(&document), &method, &headers).await,
        Err(error) => refusal(error, &op),
    }
}
