//! The cookie of a session, and signing in by it: what every way of proving an identity ends with.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;

use super::address;
use super::answer::problem;
use super::caller::{fault, language};
use super::router::Service;
use crate::app::sessions::{self, OpenError, Opened};
use crate::domain::identity::Identity;
use crate::graphql::error::TopCode;
use crate::identity::Token;

/// Its name. Over TLS with the prefix that lets only this host set it, for every path and never
/// without TLS: no neighbour under the same domain can plant one.
const fn name(secure: bool) -> &'static str {
    if secure { "__Host-portos_session" } else { "portos_session" }
}

/// The token that a browser sent in it.
pub fn of<'a>(service: &Service, headers: &'a HeaderMap) -> Option<&'a str> {
    let name = name(service.settings.secure_cookies);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value)
}

fn written(service: &Service, value: &str, more: &str) -> HeaderValue {
    let secure = service.settings.secure_cookies;
    let text = format!(
        "{}={value}; Path=/; HttpOnly; SameSite=Lax{}{more}",
        name(secure),
        if secure { "; Secure" } else { "" }
    );
    // Tokens are letters and digits.
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

/// What takes it from the browser.
pub fn removed(service: &Service) -> HeaderValue {
    written(service, "", "; Max-Age=0")
}

/// Signs a proven person in: a session with a new token, and the cookie that carries it. The
/// session that the browser held before ends.
pub async fn sign_in(
    service: &Service,
    headers: &HeaderMap,
    identity: Identity,
) -> Result<(Opened, HeaderValue), Response> {
    let before = of(service, headers).and_then(Token::read);
    let env = service.api.env();
    match sessions::open(env, identity, address::of(headers), before.as_ref()).await {
        Ok(opened) => {
            let cookie = written(service, opened.token.reveal(), "");
            Ok((opened, cookie))
        }
        Err(OpenError::Locked(until)) => Err(locked(service, headers, until)),
        Err(OpenError::App(error)) => {
            let (status, code) = fault(error);
            Err(problem(status, code, code.message(language(headers))))
        }
    }
}

/// The refusal of a login while logins are locked, with the seconds to wait.
pub fn locked(service: &Service, headers: &HeaderMap, until: chrono::DateTime<chrono::Utc>) -> Response {
    let left = (until - service.api.env().clock.now()).num_seconds().max(1);
    let code = TopCode::LoginLocked;
    let mut response = problem(StatusCode::TOO_MANY_REQUESTS, code, code.message(language(headers)));
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(left));
    response
}
