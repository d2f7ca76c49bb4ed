//! The routes, and what stands before all of them.

use std::any::Any;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::{get, post};
use futures_util::future::BoxFuture;
use ipnet::IpNet;
use tokio_util::sync::CancellationToken;
use tower::{Layer as _, ServiceExt as _};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::cors::{AllowOrigin, CorsLayer};

use super::admission::{Admission, Place, Refusal};
use super::answer::{problem, with_headers, with_methods};
use super::listen::{self, Door, Serving};
use super::login::Entrances;
use super::{
    card, dev, documents, downloads, faces, graphiql, graphql, health, login, notices, papers, socket, sse,
    uploads,
};
use crate::config::{Rates, Sockets};
use crate::events::Hub;
use crate::graphql::Api;
use crate::graphql::error::TopCode;
use crate::limits::Limiter;
use crate::telemetry::live::Transport;

/// What the routes work with. Every request and every connection holds it, so that it is one pointer.
#[derive(Clone)]
pub struct Service(Arc<Parts>);

pub struct Parts {
    pub api: Api,
    pub hub: Hub,
    pub settings: Settings,
    pub admission: Admission,
    /// Cancelled when the process is about to stop: what stays open ends, nothing new opens.
    pub draining: CancellationToken,
    /// What each caller has left to spend.
    pub limits: Limiter,
    /// The ways to sign in.
    pub entrances: Entrances,
    /// Makes a world that is there to be tried out anew.
    pub reset: Option<Reset>,
}

impl Deref for Service {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// What `POST /dev/reset` does; says why it could not.
pub type Reset = Arc<dyn Fn() -> BoxFuture<'static, Result<(), String>> + Send + Sync>;

impl Service {
    pub fn new(
        api: Api,
        hub: Hub,
        settings: Settings,
        entrances: Entrances,
        draining: CancellationToken,
        reset: Option<Reset>,
    ) -> Self {
        let admission = Admission::new(&settings.sockets, api.metrics().live().clone());
        let env = api.env().clone();
        let limits = Limiter::new(settings.rates, move || env.clock.now());
        Self(Arc::new(Parts { api, hub, settings, admission, draining, limits, entrances, reset }))
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
    /// Proxies that say for whom they ask.
    pub proxies: Vec<IpNet>,
    pub rates: Rates,
    /// Cookies are sent over TLS only, and browsers told to come by TLS; off for plain HTTP on loopback.
    pub secure_cookies: bool,
    /// Calls with a cookie run registered operations only.
    pub strict_operations: bool,
    /// Login without proof, GraphiQL.
    pub dev: bool,
}

/// All routes of the service.
pub fn router(service: Service) -> Router {
    let mut routes = Router::new()
        .route("/graphql", post(graphql::post).get(socket::get).fallback(wrong_method))
        .route("/graphql/stream", post(sse::post).fallback(post_only))
        .route("/uploads/{id}", uploads::route().layer(DefaultBodyLimit::disable()))
        .route("/istanze/{id}/{paper}", get(papers::get))
        .route("/practices/{id}/fascicolo.pdf", get(papers::fascicolo))
        .route("/files/{id}", get(downloads::download))
        .route("/files/{id}/content", get(downloads::content))
        .route("/files/{id}/rendition", get(downloads::rendition))
        .route("/notices/{id}/{name}", get(notices::download))
        .route("/documents/{id}", get(documents::beside))
        .route("/opinions/{id}/documents/{document}", get(documents::exposed))
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .route("/metrics", get(health::metrics))
        .route("/.well-known/jwks.json", get(health::keys))
        .route("/.well-known/openid-relying-party", get(login::metadata))
        .merge(login::routes());
    if service.settings.dev {
        routes = routes
            .route("/dev/login", post(dev::login))
            .route("/dev/reset", post(dev::reset))
            .route("/dev/home.js", get(dev::script))
            .route("/dev/home.css", get(dev::style))
            .route("/dev", get(dev::home))
            .route("/graphiql", get(graphiql::page))
            .route("/graphiql/{asset}", get(graphiql::asset));
    }
    // One stack, the outermost first: each layer of its own would put every request on the heap once more.
    let before_all = (
        from_fn_with_state(Arc::new(cors(&service.settings)), cross_origin),
        from_fn_with_state(service.clone(), with_headers),
        CatchPanicLayer::custom(panicked),
        DefaultBodyLimit::max(service.settings.body_bytes),
    );
    routes.fallback(faces::serve).layer(before_all).with_state(service)
}

/// What browsers may let pages of the listed origins do, with the cookie.
fn cors(settings: &Settings) -> CorsLayer {
    let origins = settings.allowed_origins.iter().filter_map(|origin| HeaderValue::from_str(origin).ok());
    let names = |names: &[&'static str]| -> Vec<HeaderName> {
        names.iter().map(|name| HeaderName::from_static(name)).collect()
    };
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins))
        .allow_credentials(true)
        .allow_methods([Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE])
        .allow_headers(names(&[
            "accept",
            "accept-language",
            "authorization",
            "content-type",
            "if-none-match",
            "if-range",
            "last-event-id",
            "range",
            "tus-resumable",
            "upload-checksum",
            "upload-length",
            "upload-offset",
            "upload-token",
        ]))
        .expose_headers(names(&[
            "accept-ranges",
            "content-disposition",
            "content-range",
            "etag",
            "retry-after",
            "tus-resumable",
            "upload-expires",
            "upload-length",
            "upload-offset",
            "x-request-id",
        ]))
        .max_age(Duration::from_secs(600))
}

/// What an answer to a page depends on beside its address.
const VARIES: &str = "origin, access-control-request-method, access-control-request-headers";

/// Answers the questions of browsers. The library takes every OPTIONS for one; the protocol of uploads
/// has its own.
async fn cross_origin(State(cors): State<Arc<CorsLayer>>, request: Request, next: Next) -> Response {
    let asks = request.headers().contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    if request.method() == Method::OPTIONS && !asks {
        return next.run(request).await;
    }
    if request.method() != Method::OPTIONS && !request.headers().contains_key(header::ORIGIN) {
        // No page asks: nothing to allow, but who keeps the answer has to know that a page's may differ.
        let mut response = next.run(request).await;
        response.headers_mut().append(header::VARY, HeaderValue::from_static(VARIES));
        return response;
    }
    match cors.layer(next).oneshot(request).await {
        Ok(response) => response.map(Body::new),
        Err(never) => match never {},
    }
}

/// Serves until the token is cancelled and the answers under way are sent.
pub async fn serve(door: Door, service: Service, stop: CancellationToken) -> std::io::Result<()> {
    let patience = service.settings.sockets.stall;
    listen::serve(door, Serving { router: router(service), patience, cards: None }, stop).await
}

/// Serves the door at which cards are shown: one route, and nothing else of the service.
pub async fn serve_cards(door: Door, service: Service, stop: CancellationToken) -> std::io::Result<()> {
    let before = (from_fn_with_state(service.clone(), with_headers), CatchPanicLayer::custom(panicked));
    let routes = card::routes().layer(before).with_state(service.clone());
    let patience = service.settings.sockets.stall;
    let serving = Serving { router: routes, patience, cards: Some(Arc::new(service)) };
    listen::serve(door, serving, stop).await
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
