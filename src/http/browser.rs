//! The cookie that binds a login to the browser that began it.

use axum::http::{HeaderMap, HeaderValue};

use super::router::Service;
use super::session_cookie::{find, written};
use crate::app::login_attempts;
use crate::domain::digest::Sha256;
use crate::identity::Token;

/// With the prefix over TLS, like that of the session: no neighbour can plant one.
const fn name(secure: bool) -> &'static str {
    if secure { "__Host-portos_login" } else { "portos_login" }
}

/// What the browser sent, if anything.
pub fn of(service: &Service, headers: &HeaderMap) -> Option<Token> {
    find(headers, name(service.settings.secure_cookies)).and_then(Token::read)
}

/// What its logins are stored under.
pub fn hash(service: &Service, headers: &HeaderMap) -> Option<Sha256> {
    of(service, headers).map(|token| token.hash())
}

/// Gives it to the browser, for as long as the end of a login is told.
pub fn cookie(service: &Service, token: &Token) -> HeaderValue {
    let more = format!("; Max-Age={}", login_attempts::TOLD.num_seconds());
    written(service, name(service.settings.secure_cookies), token.reveal(), &more)
}
