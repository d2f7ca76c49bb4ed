//! The cookie of a session, and signing in by it: what every way of proving an identity ends with.

use axum::http::{HeaderMap, HeaderValue, header};

use super::address;
use super::router::Service;
use crate::app::sessions::{self, OpenError, Opened};
use crate::domain::identity::Identity;
use crate::identity::Token;

/// Its name. Over TLS with the prefix that lets only this host set it, for every path and never
/// without TLS: no neighbour under the same domain can plant one.
const fn name(secure: bool) -> &'static str {
    if secure { "__Host-portos_session" } else { "portos_session" }
}

/// The token that a browser sent in it.
pub fn of<'a>(service: &Service, headers: &'a HeaderMap) -> Option<&'a str> {
    find(headers, name(service.settings.secure_cookies))
}

/// The value of a cookie.
pub fn find<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value)
}

/// A cookie as it is set.
pub fn written(service: &Service, name: &str, value: &str, more: &str) -> HeaderValue {
    let secure = if service.settings.secure_cookies { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{more}");
    // Tokens are letters and digits.
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

/// What takes it from the browser.
pub fn removed(service: &Service) -> HeaderValue {
    written(service, name(service.settings.secure_cookies), "", "; Max-Age=0")
}

/// Signs a proven person in: a session with a new token, and the cookie that carries it. The
/// session that the browser held before ends.
pub async fn sign_in(
    service: &Service,
    headers: &HeaderMap,
    identity: Identity,
) -> Result<(Opened, HeaderValue), OpenError> {
    let before = of(service, headers).and_then(Token::read);
    let env = service.api.env();
    let opened = sessions::open(env, identity, address::of(headers), before.as_ref()).await?;
    let cookie = written(service, name(service.settings.secure_cookies), opened.token.reveal(), "");
    Ok((opened, cookie))
}

/// How many seconds are left until a lock ends.
pub fn seconds_left(service: &Service, until: chrono::DateTime<chrono::Utc>) -> i64 {
    (until - service.api.env().clock.now()).num_seconds().max(1)
}
