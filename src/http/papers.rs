//! Papers of the filing as PDF, for who may see them.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use super::answer::problem;
use super::caller::{op, refusal};
use super::downloads::disposition;
use super::router::Service;
use crate::app::papers::{self, Made, Paper};
use crate::app::{AppError, Op, fascicolo_pdf};
use crate::domain::ids::{IstanzaId, PracticeId};
use crate::graphql::error::TopCode;

/// `GET /istanze/{id}/{paper}`: `ricevuta.pdf` or `attestato.pdf`.
pub async fn get(
    State(service): State<Service>,
    Path((id, name)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let op = match op(&service, &headers, "GET /istanze", false).await {
        Ok(op) => op,
        Err(refusal) => return refusal,
    };
    let env = service.api.env();
    let which = match name.as_str() {
        "ricevuta.pdf" => Some(Paper::Receipt),
        "attestato.pdf" => Some(Paper::Attestation),
        _ => None,
    };
    let (Some(id), Some(which)) = (env.ids.decode::<IstanzaId>(&id), which) else {
        return problem(StatusCode::NOT_FOUND, TopCode::NotFound, TopCode::NotFound.message(op.lang));
    };
    answer(papers::paper(env, &op, id, which).await, &op)
}

/// `GET /practices/{id}/fascicolo.pdf`: the whole file, as the caller may see it.
pub async fn fascicolo(
    State(service): State<Service>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    let op = match op(&service, &headers, "GET /practices", false).await {
        Ok(op) => op,
        Err(refusal) => return refusal,
    };
    let env = service.api.env();
    let Some(id) = env.ids.decode::<PracticeId>(&id) else {
        return problem(StatusCode::NOT_FOUND, TopCode::NotFound, TopCode::NotFound.message(op.lang));
    };
    answer(fascicolo_pdf::make(env, &op, id).await, &op)
}

/// A paper, or why there is none.
fn answer(made: Result<Made, AppError>, op: &Op) -> Response {
    match made {
        Ok(made) => {
            let mut answer = made.bytes.into_response();
            let headers = answer.headers_mut();
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
            if let Ok(name) = HeaderValue::from_str(&disposition(&made.name)) {
                headers.insert(header::CONTENT_DISPOSITION, name);
            }
            answer
        }
        Err(error) => refusal(error, op),
    }
}
