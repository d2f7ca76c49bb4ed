//! Who calls: a bearer token or the session cookie, with the origin that a cookie needs.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;

use super::answer::{problem, refused, request_id};
use super::router::Service;
use crate::app::{AppError, ErrorCode, Op, sessions};
use crate::domain::violation::Lang;
use crate::graphql::Call;
use crate::graphql::error::{GqlError, TopCode};
use crate::identity::Token;

/// Name of the session cookie.
pub const COOKIE: &str = "portos_session";

/// The language that the caller prefers, of Italian and English; Italian when he names neither.
pub fn language(headers: &HeaderMap) -> Lang {
    let text = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let mut best = (0.0, Lang::It);
    for range in text.split(',') {
        let (tag, weight) = range.split_once(';').unwrap_or((range, ""));
        let weight = weight.trim().strip_prefix("q=").and_then(|q| q.trim().parse().ok()).unwrap_or(1.0);
        let lang = match tag.trim().split('-').next().map(str::to_ascii_lowercase).as_deref() {
            Some("it") => Lang::It,
            Some("en") => Lang::En,
            _ => continue,
        };
        // Of equal wishes the first one counts.
        if weight > best.0 {
            best = (weight, lang);
        }
    }
    best.1
}

/// The bearer token; empty when the scheme is named and no token follows.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?.trim();
    let (scheme, token) = value.split_once(' ').unwrap_or((value, ""));
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

fn cookie(headers: &HeaderMap) -> Option<&str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE)
        .map(|(_, value)| value)
}

/// Whether a page of this origin may act for a cookie. Browsers name the origin of every
/// POST and of every socket; who does not name it is no browser and has no cookie.
pub fn origin_allowed(service: &Service, headers: &HeaderMap) -> bool {
    let origin = headers.get(header::ORIGIN).and_then(|value| value.to_str().ok());
    origin.is_some_and(|origin| service.settings.allowed_origins.iter().any(|allowed| allowed == origin))
}

/// The call behind the headers. A token that is presented must be good: a wrong one is
/// refused, not treated as anonymous. `changes` asks for the origin of cookie callers.
pub async fn call(service: &Service, headers: &HeaderMap, changes: bool) -> Result<Call, Response> {
    let env = service.api.env();
    let lang = language(headers);
    let request_id = request_id(headers);
    let refuse = |code: TopCode, status| problem(status, code, code.message(lang));
    let token = match (bearer(headers), cookie(headers)) {
        (Some(text), _) => text,
        (None, Some(text)) => {
            if changes && !origin_allowed(service, headers) {
                return Err(refuse(TopCode::Forbidden, StatusCode::FORBIDDEN));
            }
            text
        }
        (None, None) => {
            return Ok(Call::new(None, lang, request_id));
        }
    };
    let Some(token) = Token::read(token) else {
        return Err(refuse(TopCode::Unauthenticated, StatusCode::UNAUTHORIZED));
    };
    match sessions::caller(env, &token).await {
        Ok(Some(caller)) => Ok(Call::new(Some(caller), lang, request_id)),
        Ok(None) => Err(refuse(TopCode::Unauthenticated, StatusCode::UNAUTHORIZED)),
        Err(error) => {
            let code = GqlError::from(error).code();
            let status = if code == TopCode::Unavailable {
                StatusCode::SERVICE_UNAVAILABLE
            } else {
                StatusCode::INTERNAL_SERVER_ERROR
            };
            Err(refuse(code, status))
        }
    }
}

/// The same for addresses that nobody uses without a session.
pub async fn op(service: &Service, headers: &HeaderMap, changes: bool) -> Result<Op, Response> {
    let call = call(service, headers, changes).await?;
    let lang = call.lang;
    let caller = call.caller.ok_or_else(|| {
        let code = TopCode::Unauthenticated;
        problem(StatusCode::UNAUTHORIZED, code, code.message(lang))
    })?;
    Ok(Op { caller, now: service.api.env().clock.now(), lang })
}

/// What a use case refused or could not do. What the caller may not see is not there; what the scanner
/// holds back is said to who may see it.
pub fn refusal(error: AppError, op: &Op) -> Response {
    if let AppError::Rejected(errors) = &error {
        let held = [ErrorCode::ScanPending, ErrorCode::FileInfected];
        return match errors.iter().find(|error| held.contains(&error.code)) {
            Some(held) => refused(StatusCode::FORBIDDEN, held, op.lang),
            None => problem(StatusCode::NOT_FOUND, TopCode::NotFound, TopCode::NotFound.message(op.lang)),
        };
    }
    let code = GqlError::from(error).code();
    let status = if code == TopCode::Unavailable {
        StatusCode::SERVICE_UNAVAILABLE
    } else {
        StatusCode::INTERNAL_SERVER_ERROR
    };
    problem(status, code, code.message(op.lang))
}
