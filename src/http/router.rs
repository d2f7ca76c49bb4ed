//! The routes, and what stands before all of them.

use std::any::Any;
use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{Method, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tower_http::catch_panic::CatchPanicLayer;

use super::admission::{Admission, Place, Refusal};
use super::answer::{problem, with_headers, with_methods};
use super::stall::Patient;
use super::{dev, downloads, graphiql, graphql, health, socket, sse, uploads};
use crate::config::Sockets;
use crate::events::Hub;
use crate::graphql::Api;
use crate::graphql::error::TopCode;
use crate::telemetry::live::Transport;

/// What the routes work with.
#[derive(Clone)]
pub struct Service {
    pub api: Api,
    pub hub: Hub,
    pub settings: Arc<Settings>,
    pub admission: Admission,
    /// Cancelled when the process is about to stop: what stays open ends, nothing new opens.
    pub draining: CancellationToken,
}

impl Service {
    pub fn new(api: Api, hub: Hub, settings: Settings, draining: CancellationToken) -> Self {
        let admission = Admission::new(&settings.sockets, api.metrics().live().clone());
        Self { api, hub, settings: Arc::new(settings), admission, draining }
    }

    /// A place for one more connection that stays open.
    pub(super) fn place(&self, transport: Transport) -> Result<Place, Refusal> {
        if self.draining.is_cancelled() {
            return Err(self.admission.refused(Refusal::Draining));
        }
        self.admission.enter(transport)
    }
}

/// Settings of the transports.
#[derive(Clone, Debug)]
pub struct Settings {
    pub body_bytes: usize,
    pub sockets: Sockets,
    /// Origins whose pages may act for a session cookie.
    pub allowed_origins: Vec<String>,
    /// Cookies are sent over TLS only; off for plain HTTP on loopback.
    pub secure_cookies: bool,
    /// Login without proof, GraphiQL.
    pub dev: bool,
}

/// All routes of the service.
pub fn router(service: Service) -> Router {
    let mut routes = Router::new()
        .route("/graphql", post(graphql::post).get(socket::get).fallback(wrong_method))
        .route("/graphql/stream", post(sse::post).fallback(post_only))
        .route("/uploads/{id}", uploads::route().layer(DefaultBodyLimit::disable()))
        .route("/files/{id}", get(downloads::download))
        .route("/files/{id}/content", get(downloads::content))
        .route("/files/{id}/rendition", get(downloads::rendition))
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .route("/metrics", get(health::metrics))
        .route("/.well-known/jwks.json", get(health::keys));
    if service.settings.dev {
        routes = routes
            .route("/dev/login", post(dev::login))
            .route("/", get(dev::home))
            .route("/pratiche/{id}", get(dev::practice_link))
            .route("/graphiql", get(graphiql::page))
            .route("/graphiql/{asset}", get(graphiql::asset));
    }
    let limit = DefaultBodyLimit::max(service.settings.body_bytes);
    routes
        .fallback(not_found)
        .layer(limit)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(service.clone(), with_headers))
        .with_state(service)
}

/// Serves until the token is cancelled and the answers under way are sent.
pub async fn serve(listener: TcpListener, service: Service, stop: CancellationToken) -> std::io::Result<()> {
    let listener = Patient { listener, patience: service.settings.sockets.stall };
    axum::serve(listener, router(service)).with_graceful_shutdown(stop.cancelled_owned()).await
}

async fn not_found() -> Response {
    problem(StatusCode::NOT_FOUND, TopCode::NotFound, "No such address. The API is at /graphql.")
}

async fn wrong_method() -> Response {
    let text = "Queries and mutations are sent by POST, subscriptions over a WebSocket.";
    with_methods(
        problem(StatusCode::METHOD_NOT_ALLOWED, TopCode::BadRequest, text),
        &[Method::GET, Method::POST],
    )
}

async fn post_only() -> Response {
    let text = "Event streams are asked for by POST, one operation each.";
    with_methods(problem(StatusCode::METHOD_NOT_ALLOWED, TopCode::BadRequest, text), &[Method::POST])
}

/// A panic is ours to repair; the person gets a coded answer and the next request is served.
fn panicked(cause: Box<dyn Any + Send + 'static>) -> axum::http::Response<axum::body::Body> {
    let text = cause
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| cause.downcast_ref::<&str>().copied())
        .unwrap_or("unknown");
    tracing::error!(panic = text, "a handler panicked");
    let message = TopCode::Internal.message(crate::domain::violation::Lang::It);
    problem(StatusCode::INTERNAL_SERVER_ERROR, TopCode::Internal, message)
}
