//! Signing in: the choice, the way out to a card or a provider, and the way back.
//!
//! `GET /login` is the page, `GET /login/{provider}?next=/path` begins, `GET /login/callback` ends. What is
//! known of a login under way stands in the database, so that any node can end what another began.

use std::sync::Arc;

use axum::Router;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

use super::caller::{admit, fault};
use super::login_pages::{self as pages, Refused};
use super::router::Service;
use super::session_cookie::{seconds_left, sign_in};
use super::{address, browser};
use crate::app::login_attempts::{self as attempts, Attempt, Begin, Failed};
use crate::app::sessions::OpenError;
use crate::app::{AppError, cards};
use crate::domain::identity::{AuthMethod, Identity};
use crate::domain::login::LoginProblem as Problem;
use crate::domain::person::{Email, FiscalCode};
use crate::domain::return_path::ReturnPath;
use crate::identity::Token;
use crate::oidc::{Provider, Relying};

/// The ways to sign in.
#[derive(Default)]
pub struct Entrances {
    /// Address of the door at which cards are shown, without a slash at the end.
    pub cards: Option<String>,
    pub relying: Relying,
}

/// The name of the way by card.
pub const CARD: &str = "cns";
/// What a login costs its address.
pub const COST: u32 = 5;
/// Where a login leads when nothing else was asked for: there it says who signed in.
const HOME: &str = "/login";

pub fn routes() -> Router<Service> {
    Router::new()
        .route("/login", get(pages::choice))
        .route("/login/callback", get(callback))
        .route("/login/diagnostics", get(pages::diagnostics))
        .route("/login/style.css", get(pages::style))
        .route("/login/logo/{provider}", get(logo))
        .route("/login/{provider}", get(begin))
}

/// What the relying party publishes of itself: addresses, algorithms and keys.
pub async fn metadata(State(service): State<Service>) -> Response {
    let text = service.entrances.relying.metadata().to_string();
    ([(header::CONTENT_TYPE, "application/json")], text).into_response()
}

async fn logo(State(service): State<Service>, Path(name): Path<String>) -> Response {
    match service.entrances.relying.provider(&name).and_then(|provider| provider.logo()) {
        Some((media, bytes)) => ([(header::CONTENT_TYPE, media)], bytes.to_vec()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

#[derive(Deserialize)]
struct Asked {
    next: Option<String>,
}

/// Begins a login: notes it, gives the browser its cookie and sends it on.
async fn begin(
    State(service): State<Service>,
    Path(name): Path<String>,
    asked: Result<Query<Asked>, QueryRejection>,
    headers: HeaderMap,
) -> Response {
    let address = address::of(&headers);
    if let Err(after) = admit(&service, address, COST).await {
        return pages::failure(&service, &headers, Refused::later(Problem::RateLimited, after.seconds()));
    }
    let next = asked.ok().and_then(|Query(asked)| match asked.next {
        Some(next) => ReturnPath::parse(&next),
        None => ReturnPath::parse(HOME),
    });
    let relying = &service.entrances.relying;
    let way = match (name.as_str(), &service.entrances.cards) {
        (CARD, Some(door)) => Some(Way::Card(door)),
        _ => relying.provider(&name).map(Way::Provider),
    };
    let (way, next) = match (way, next) {
        (None, _) => return refuse(&service, &headers, Problem::ProviderUnknown, Failed::default()).await,
        (Some(way), None) => {
            let failed = Failed { method: Some(way.method()), ..Failed::default() };
            return refuse(&service, &headers, Problem::NextRefused, failed).await;
        }
        (Some(way), Some(next)) => (way, next),
    };
    match leave(&service, &headers, &way, &name, &next).await {
        Ok(response) => response,
        Err(error) => broken(&service, &headers, error),
    }
}

/// The way out.
enum Way<'a> {
    Card(&'a String),
    Provider(&'a Arc<Provider>),
}

impl Way<'_> {
    fn method(&self) -> AuthMethod {
        match self {
            Self::Card(_) => AuthMethod::Cns,
            Self::Provider(provider) => provider.method(),
        }
    }
}

async fn leave(
    service: &Service,
    headers: &HeaderMap,
    way: &Way<'_>,
    name: &str,
    next: &ReturnPath,
) -> Result<Response, AppError> {
    let env = service.api.env();
    let browser = match browser::of(service, headers) {
        Some(token) => token,
        None => Token::generate().map_err(AppError::fault)?,
    };
    let (method, address) = (way.method(), address::of(headers));
    let begun =
        attempts::begin(env, Begin { browser: &browser, method, provider: name, next, address }).await?;
    let target = match way {
        Way::Card(door) => format!("{door}/login/card?state={}", begun.state.reveal()),
        Way::Provider(provider) => {
            let (state, nonce, verifier) =
                (begun.state.reveal(), begun.nonce.reveal(), begun.verifier.reveal());
            match provider.address(state, nonce, verifier, env.clock.now()).await {
                Ok(target) => target,
                Err(error) => {
                    tracing::warn!(provider = name, %error, "no login could be begun");
                    let failed =
                        Failed { state: Some(&begun.state), method: Some(method), ..Failed::default() };
                    let refused = refuse(service, headers, error.problem, failed).await;
                    return Ok(with_cookie(refused, browser::cookie(service, &browser)));
                }
            }
        }
    };
    Ok(with_cookie(redirect(&target), browser::cookie(service, &browser)))
}

fn redirect(target: &str) -> Response {
    let mut response = Redirect::to(target).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn with_cookie(mut response: Response, cookie: HeaderValue) -> Response {
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// Notes a failure and says it.
pub async fn refuse(
    service: &Service,
    headers: &HeaderMap,
    problem: Problem,
    failed: Failed<'_>,
) -> Response {
    let failed = Failed { address: address::of(headers), ..failed };
    let until = attempts::failed(service.api.env(), problem, failed).await;
    let after = until.map(|until| u64::try_from(seconds_left(service, until)).unwrap_or(1));
    pages::failure(service, headers, Refused { problem, after })
}

/// What is nobody's fault but ours.
pub fn broken(service: &Service, headers: &HeaderMap, error: AppError) -> Response {
    // Says it to the log, once.
    let _ = fault(error);
    pages::failure(service, headers, Refused::now(Problem::Unavailable))
}

/// What a browser brings back.
#[derive(Default, Deserialize)]
struct Back {
    state: Option<String>,
    code: Option<String>,
    iss: Option<String>,
    error: Option<String>,
}

/// Ends a login.
async fn callback(
    State(service): State<Service>,
    back: Result<Query<Back>, QueryRejection>,
    headers: HeaderMap,
) -> Response {
    if let Err(after) = admit(&service, address::of(&headers), COST).await {
        return pages::failure(&service, &headers, Refused::later(Problem::RateLimited, after.seconds()));
    }
    let back = back.map(|Query(back)| back).unwrap_or_default();
    let Some(state) = back.state.as_deref().and_then(Token::read) else {
        return refuse(&service, &headers, Problem::StateUnknown, Failed::default()).await;
    };
    let env = service.api.env();
    let browser = browser::of(&service, &headers);
    let attempt = match attempts::claim(env, &state, browser.as_ref()).await {
        Ok(attempt) => attempt,
        // It is somebody else's, or over: it stays as it is.
        Err(Ok(problem)) => return refuse(&service, &headers, problem, Failed::default()).await,
        Err(Err(error)) => return broken(&service, &headers, error),
    };
    let method = AuthMethod::from_code(&attempt.method);
    let proven = match method {
        Some(AuthMethod::Cns) => card_identity(&service, &attempt, &back),
        _ => provider_identity(&service, &attempt, &back).await,
    };
    let identity = match proven {
        Ok(identity) => identity,
        Err(cards::Refusal { problem, fiscal_code, issuer }) => {
            let person = fiscal_code.as_ref();
            let failed = Failed { state: Some(&state), method, person, issuer, address: None };
            return refuse(&service, &headers, problem, failed).await;
        }
    };
    match sign_in(&service, &headers, identity).await {
        Ok((_, cookie)) => {
            attempts::ended(env, &state, None).await;
            with_cookie(redirect(&attempt.next), cookie)
        }
        // The trail has it already.
        Err(OpenError::Locked(until)) => {
            attempts::ended(env, &state, Some(Problem::Locked)).await;
            let left = u64::try_from(seconds_left(&service, until)).unwrap_or(1);
            pages::failure(&service, &headers, Refused::later(Problem::Locked, left))
        }
        Err(OpenError::App(error)) => {
            attempts::ended(env, &state, Some(Problem::Unavailable)).await;
            broken(&service, &headers, error)
        }
    }
}

/// What a card proved a moment ago.
fn card_identity(service: &Service, attempt: &Attempt, back: &Back) -> Result<Identity, cards::Refusal> {
    let ticket = back.code.as_deref().and_then(Token::read);
    let proven = attempts::proven(attempt, ticket.as_ref()).ok_or(Problem::CodeRefused)?;
    if service.api.env().clock.now() - proven.at > cards::HANDED_OVER {
        return Err(Problem::StateExpired.into());
    }
    let fiscal_code = FiscalCode::parse(&proven.fiscal_code).map_err(|_| Problem::NoFiscalCode)?;
    Ok(Identity {
        fiscal_code,
        name: proven.name,
        method: AuthMethod::Cns,
        // A card with its PIN stands for the highest level (dossier 10.1).
        level: 3,
        issuer: proven.issuer,
        at: proven.at,
        email: None,
    })
}

/// What a provider says of the person, asked with the code that the browser brings.
async fn provider_identity(
    service: &Service,
    attempt: &Attempt,
    back: &Back,
) -> Result<Identity, cards::Refusal> {
    let relying = &service.entrances.relying;
    let provider = relying.provider(&attempt.provider).ok_or(Problem::ProviderUnknown)?;
    let refused = |problem| cards::Refusal { issuer: provider.issuer().to_owned(), ..Problem::into(problem) };
    // The answer says who gave it (RFC 9207): another provider cannot slip in its own.
    if back.iss.as_deref().is_some_and(|iss| iss != provider.issuer()) {
        return Err(refused(Problem::IssuerMismatch));
    }
    if let Some(error) = &back.error {
        let said: String = error.chars().take(60).flat_map(char::escape_debug).collect();
        tracing::info!(provider = attempt.provider, error = said, "a provider refused a login");
        return Err(refused(match error.as_str() {
            "server_error" | "temporarily_unavailable" => Problem::ProviderUnreachable,
            "invalid_request" | "invalid_scope" | "unauthorized_client" => Problem::ProviderAnswer,
            _ => Problem::RefusedByProvider,
        }));
    }
    let code = back.code.clone().ok_or_else(|| refused(Problem::ProviderAnswer))?;
    let now = service.api.env().clock.now();
    let proven = provider.prove(code, &attempt.nonce, &attempt.verifier, now).await.map_err(|error| {
        tracing::warn!(provider = attempt.provider, %error, "a login failed");
        refused(error.problem)
    })?;
    let name = proven.name.filter(|name| !name.chars().any(char::is_control) && name.len() <= 200);
    Ok(Identity {
        name: name.unwrap_or_else(|| proven.fiscal_code.to_string()),
        fiscal_code: proven.fiscal_code,
        method: provider.method(),
        level: proven.level,
        issuer: provider.issuer().to_owned(),
        at: proven.at,
        email: proven.email.filter(|email| Email::parse(email).is_ok()),
    })
}
