//! What the process tells of itself: alive, ready, its metrics, and the keys of its seal.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::json;

use super::router::Service;
use crate::app::health;
use crate::identity::seal::PublicSeal;
use crate::telemetry::metrics::Reading;

/// The process runs; nothing else is asked.
pub async fn live() -> &'static str {
    "live\n"
}

/// Requests can be served now: database, migrations and file store answer, and nobody is stopping us.
pub async fn ready(State(service): State<Service>) -> Response {
    let mut problems = health::problems(service.api.env()).await;
    if service.draining.is_cancelled() {
        problems.push("the process is about to stop".to_owned());
    }
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    // They need somebody, and do not keep this node from serving.
    let warnings = match problems.is_empty() {
        true => health::warnings(service.api.env()).await,
        false => Vec::new(),
    };
    let body = json!({ "ready": problems.is_empty(), "problems": problems, "warnings": warnings });
    (status, [(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}

/// The metrics in the text form of Prometheus.
pub async fn metrics(State(service): State<Service>) -> Response {
    let env = service.api.env();
    let (failing, oldest) = health::hand_offs_failing(env).await;
    let reading = Reading {
        statements: env.pool.statements(),
        connections: env.pool.status(),
        listeners: service.hub.size(),
        mails_waiting: health::mails_waiting(env).await,
        hand_offs_failing: failing,
        hand_off_oldest_failure: oldest,
        contents_differing: health::contents_differing(env).await,
    };
    match service.api.metrics().text(reading) {
        Ok(text) => ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response(),
        Err(error) => {
            tracing::error!(%error, "the metrics could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// The public keys of the seal, as a set of JSON Web Keys (RFC 7517): the present one first.
pub async fn keys(State(service): State<Service>) -> Response {
    let keys: Vec<_> = service.api.env().seal_keys.iter().map(PublicSeal::jwk).collect();
    let body = json!({ "keys": keys });
    ([(header::CONTENT_TYPE, "application/jwk-set+json")], body.to_string()).into_response()
}
