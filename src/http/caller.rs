//! Who calls: a bearer token or the session cookie, with the origin that a cookie needs, and what
//! he has left to spend.

use core::net::IpAddr;
use std::sync::Arc;

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use super::address;
use super::answer::{problem, refused, request_id};
use super::browser;
use super::router::Service;
use super::session_cookie;
use crate::app::identity_trail::{self, Note};
use crate::app::{AppError, ErrorCode, Op, sessions};
use crate::domain::access::Demand;
use crate::domain::identity::IdentityEvent;
use crate::domain::network;
use crate::domain::violation::Lang;
use crate::graphql::Call;
use crate::graphql::budget::{Budget, Purse};
use crate::graphql::error::{GqlError, TopCode};
use crate::identity::Presented;
use crate::limits::{Key, Left, Limiter, RetryAfter};

/// What a token that opens nothing costs its address, beyond the request itself.
const WRONG_TOKEN: u32 = 20;

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

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Whether a page of this origin may act for a cookie. Browsers name the origin of every POST
/// and of every socket, or at least say that the page is our own; who says neither is no browser
/// and has no cookie.
pub fn origin_allowed(service: &Service, headers: &HeaderMap) -> bool {
    match headers.get(header::ORIGIN) {
        Some(origin) => {
            service.settings.allowed_origins.iter().any(|allowed| allowed.as_bytes() == origin.as_bytes())
        }
        None => headers.get(FETCH_SITE).is_some_and(|site| site == "same-origin"),
    }
}

/// The refusal of a page of a foreign origin, with its row in the trail.
pub async fn foreign_origin(service: &Service, headers: &HeaderMap) -> Response {
    let note = Note { address: address::of(headers), ..Note::new(IdentityEvent::OriginRefused) };
    identity_trail::refused(service.api.env(), note).await;
    let code = TopCode::Forbidden;
    problem(StatusCode::FORBIDDEN, code, code.message(language(headers)))
}

/// The refusal of who has nothing left to spend.
pub fn too_many(lang: Lang, after: RetryAfter) -> Response {
    let code = TopCode::RateLimited;
    let mut response = problem(StatusCode::TOO_MANY_REQUESTS, code, code.message(lang));
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(after.seconds()));
    response
}

/// The status and code of an error that is not the caller's to mend.
pub fn fault(error: AppError) -> (StatusCode, TopCode) {
    let code = GqlError::from(error).code();
    let status = match code {
        TopCode::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    (status, code)
}

/// Lets an address in, for one request or what costs as much as several.
pub async fn admit(service: &Service, address: Option<IpAddr>, units: u32) -> Result<(), RetryAfter> {
    match address {
        Some(address) => service.limits.admit(Key::Address(network::line(address)), units).await.map(drop),
        None => Ok(()),
    }
}

/// The root field that anybody may ask without a session.
pub const LOOKUP: &str = "publicAttestation";
/// What one try of it costs, in units of its own bucket.
const TRY: u32 = 60;

/// Lets an address try the public look-up as often as the document names it: written twice is tried twice.
pub async fn look_up(service: &Service, address: Option<IpAddr>, document: &str) -> Result<(), RetryAfter> {
    let tries = u32::try_from(document.matches(LOOKUP).count()).unwrap_or(u32::MAX);
    match address.filter(|_| tries > 0) {
        Some(address) => {
            let units = tries.saturating_mul(TRY);
            service.limits.admit(Key::Lookup(network::line(address)), units).await.map(drop)
        }
        None => Ok(()),
    }
}

/// Charges an address for a token that opens nothing.
pub fn wrong_token(service: &Service, address: Option<IpAddr>) {
    if let Some(address) = address {
        service.limits.charge(Key::Address(network::line(address)), WRONG_TOKEN);
    }
}

/// The call behind the headers. A token that is presented must be good: a wrong one is
/// refused, not treated as anonymous. `changes` asks for the origin of cookie callers.
pub async fn call(service: &Service, headers: &HeaderMap, changes: bool) -> Result<Call, Response> {
    let (lang, address) = (language(headers), address::of(headers));
    admit(service, address, 1).await.map_err(|after| too_many(lang, after))?;
    let nobody = Call::new(None, lang, request_id(headers)).from(address);
    let nobody = Call { browser: browser::hash(service, headers), ..nobody };
    let cookie = session_cookie::of(service, headers);
    let (text, by_cookie) = match (bearer(headers), cookie) {
        (Some(text), _) => (text, false),
        (None, Some(text)) => {
            if changes && !origin_allowed(service, headers) {
                return Err(foreign_origin(service, headers).await);
            }
            (text, true)
        }
        (None, None) => return Ok(with_purse(service, nobody)),
    };
    let found = match Presented::read(text) {
        Some(token) => sessions::caller(service.api.env(), &token, address).await,
        None => {
            let note = Note { address, ..Note::new(IdentityEvent::TokenRefused) };
            identity_trail::refused(service.api.env(), note.saying("MALFORMED")).await;
            Ok(Err(crate::domain::identity::Denial::Unknown))
        }
    };
    let caller = match found {
        Ok(Ok(caller)) => caller,
        Ok(Err(_)) => {
            wrong_token(service, address);
            let code = TopCode::Unauthenticated;
            let mut refusal = problem(StatusCode::UNAUTHORIZED, code, code.message(lang));
            if by_cookie {
                // The browser need not send it again.
                refusal.headers_mut().insert(header::SET_COOKIE, session_cookie::removed(service));
            }
            return Err(refusal);
        }
        Err(error) => {
            let (status, code) = fault(error);
            return Err(problem(status, code, code.message(lang)));
        }
    };
    let admitted = service.limits.admit(Key::Caller(caller.session), 1).await;
    admitted.map_err(|after| too_many(lang, after))?;
    Ok(with_purse(service, Call { caller: Some(caller), from_page: by_cookie, ..nobody }))
}

/// Lets what the call's operations cost be taken from the caller's bucket, without a session from his address's.
pub fn with_purse(service: &Service, call: Call) -> Call {
    let key = match (&call.caller, call.address) {
        (Some(caller), _) => Key::Caller(caller.session),
        (None, Some(address)) => Key::Address(network::line(address)),
        (None, None) => return call,
    };
    Call { purse: Some(Arc::new(Bucket { limits: service.limits.clone(), key })), ..call }
}

struct Bucket {
    limits: Limiter,
    key: Key,
}

impl Purse for Bucket {
    fn pay(&self, units: u32) -> BoxFuture<'_, Result<Option<Budget>, u64>> {
        let told = |left: Left| Budget {
            limit: left.limit,
            remaining: left.remaining,
            reset: left.reset.as_secs() + u64::from(left.reset.subsec_nanos() > 0),
        };
        let taken = self.limits.admit(self.key, units);
        taken.map(move |taken| taken.map(|left| left.map(told)).map_err(RetryAfter::seconds)).boxed()
    }
}

/// The same for addresses that nobody uses without a session. The route stands in the table of
/// demands like a field of the schema.
pub async fn op(service: &Service, headers: &HeaderMap, route: &str, changes: bool) -> Result<Op, Response> {
    let call = call(service, headers, changes).await?;
    let (lang, address) = (call.lang, call.address);
    if let Some(code) = service.api.falls_short(&call, Demand::of(route)).await {
        return Err(problem(StatusCode::FORBIDDEN, code, code.message(lang)));
    }
    let caller = call.caller.ok_or_else(|| {
        let code = TopCode::Unauthenticated;
        problem(StatusCode::UNAUTHORIZED, code, code.message(lang))
    })?;
    Ok(Op { caller, now: service.api.env().clock.now(), lang, address })
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
    let (status, code) = fault(error);
    problem(status, code, code.message(op.lang))
}
