//! The door at which cards are shown: it judges the certificate of the connection, or the one that a
//! declared proxy hands on, and sends the browser back to where its login began.

use std::net::SocketAddr;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use axum::{Extension, Router};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;

use super::address;
use super::caller::admit;
use super::login::{CARD, COST, broken, refuse};
use super::login_pages::{self as pages, Refused};
use super::router::Service;
use super::tls::Shown;
use crate::app::cards::{self, Refusal};
use crate::app::login_attempts::{self as attempts, Failed};
use crate::domain::digest::Sha256;
use crate::domain::identity::AuthMethod;
use crate::domain::login::LoginProblem as Problem;
use crate::identity::Token;

/// The certificate as RFC 9440 has it, and what came along.
const CLIENT_CERT: HeaderName = HeaderName::from_static("client-cert");
const CLIENT_CHAIN: HeaderName = HeaderName::from_static("client-cert-chain");
/// The certificate as `$ssl_client_escaped_cert` of nginx.
const ESCAPED_CERT: HeaderName = HeaderName::from_static("x-ssl-client-cert");

/// No certificate of a person is longer, and no chain of them.
const LONGEST: usize = 64 << 10;

pub fn routes() -> Router<Service> {
    Router::new()
        .route("/login/card", get(card))
        .route("/login/style.css", get(pages::style))
        .fallback(elsewhere)
}

/// Everything else is served at the public address.
async fn elsewhere(State(service): State<Service>) -> Redirect {
    Redirect::to(&format!("{}/login", service.api.env().settings.public_url))
}

#[derive(Deserialize)]
struct Asked {
    state: Option<String>,
}

async fn card(
    State(service): State<Service>,
    Extension(shown): Extension<Shown>,
    asked: Result<Query<Asked>, QueryRejection>,
    headers: HeaderMap,
) -> Response {
    if let Err(after) = admit(&service, address::of(&headers), COST).await {
        return pages::failure(&service, &headers, Refused::later(Problem::RateLimited, after.seconds()));
    }
    let env = service.api.env();
    let public = &env.settings.public_url;
    // Who opens this address by hand has begun nothing yet.
    let Some(state) = asked.ok().and_then(|Query(asked)| asked.state) else {
        return redirect(&format!("{public}/login/{CARD}"));
    };
    let state = Token::read(&state);
    let proven = match certificates(&service, &shown, &headers) {
        Ok(certificates) => match cards::judge(env, certificates).await {
            Ok(judged) => judged,
            Err(error) => return broken(&service, &headers, error),
        },
        Err(problem) => Err(problem.into()),
    };
    let refusal = match (proven, &state) {
        (Ok(proven), Some(state)) => match attempts::prove(env, state, &proven).await {
            Ok(Some(ticket)) => {
                let (state, ticket) = (state.reveal(), ticket.reveal());
                let target = format!("{public}/login/callback?state={state}&code={ticket}");
                return redirect(&target);
            }
            Ok(None) => Refusal::from(Problem::StateUnknown),
            Err(error) => return broken(&service, &headers, error),
        },
        (Ok(_), None) => Problem::StateUnknown.into(),
        (Err(refusal), _) => refusal,
    };
    let Refusal { problem, fiscal_code, issuer } = refusal;
    let failed = Failed {
        state: state.as_ref().filter(|_| problem != Problem::StateUnknown),
        method: Some(AuthMethod::Cns),
        person: fiscal_code.as_ref(),
        issuer,
        address: None,
    };
    closing(refuse(&service, &headers, problem, failed).await)
}

/// A connection serves one login: the next one is a new proof of the card.
fn closing(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn redirect(target: &str) -> Response {
    closing(Redirect::to(target).into_response())
}

/// The certificates of the person, his own first; none when the browser sent none. A header counts only from a
/// declared proxy, which shows itself by its own certificate on this very connection. From anybody else it
/// is a forgery, whatever else he shows.
fn certificates(service: &Service, shown: &Shown, headers: &HeaderMap) -> Result<Vec<Vec<u8>>, Problem> {
    let proxies = service.api.env().cards.as_ref().map(|cards| cards.proxies.as_slice()).unwrap_or_default();
    let by_proxy = shown.0.first().is_some_and(|own| proxies.contains(&Sha256::of(own)));
    let named = [&CLIENT_CERT, &CLIENT_CHAIN, &ESCAPED_CERT].iter().any(|name| headers.contains_key(*name));
    match (by_proxy, named) {
        (true, _) => handed_on(headers).ok_or(Problem::HeaderUnreadable),
        (false, true) => Err(Problem::HeaderRefused),
        (false, false) => Ok(shown.0.to_vec()),
    }
}

/// What a proxy hands on, in either form but not in both.
fn handed_on(headers: &HeaderMap) -> Option<Vec<Vec<u8>>> {
    let one = |name: &HeaderName| {
        let mut all = headers.get_all(name).iter();
        match (all.next(), all.next()) {
            (None, _) => Some(None),
            (Some(value), None) if value.len() <= LONGEST => Some(Some(value.to_str().ok()?.trim())),
            _ => None,
        }
    };
    match (one(&CLIENT_CERT)?, one(&ESCAPED_CERT)?) {
        (None | Some(""), None | Some("")) => Some(Vec::new()),
        (Some(own), None | Some("")) => {
            let chain = one(&CLIENT_CHAIN)?.unwrap_or_default();
            let rest = chain.split(',').map(str::trim).filter(|item| !item.is_empty());
            std::iter::once(own).chain(rest.take(8)).map(byte_sequence).collect()
        }
        (None | Some(""), Some(text)) => escaped_pem(text).map(|own| vec![own]),
        (Some(_), Some(_)) => None,
    }
}

/// A byte sequence of RFC 8941: `:base64:`.
fn byte_sequence(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text.strip_prefix(':')?.strip_suffix(':')?).ok()
}

/// PEM with percent signs.
fn escaped_pem(text: &str) -> Option<Vec<u8>> {
    let mut bytes = text.bytes();
    let mut plain = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        plain.push(match byte {
            b'%' => {
                let mut digit = || char::from(bytes.next()?).to_digit(16);
                u8::try_from(digit()? * 16 + digit()?).ok()?
            }
            byte => byte,
        });
    }
    let pem = String::from_utf8(plain).ok()?;
    let body = pem.trim().strip_prefix("-----BEGIN CERTIFICATE-----")?;
    let body = body.strip_suffix("-----END CERTIFICATE-----")?;
    STANDARD.decode(body.split_ascii_whitespace().collect::<String>()).ok()
}

/// A handshake that broke by what was shown: nobody can be told, but the trail has it.
pub async fn broken_handshake(service: &Service, peer: SocketAddr) {
    let failed = Failed {
        method: Some(AuthMethod::Cns),
        address: Some(peer.ip().to_canonical()),
        ..Failed::default()
    };
    attempts::failed(service.api.env(), Problem::CertificateUnreadable, failed).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, HeaderValue::from_str(value).unwrap());
        }
        headers
    }

    #[test]
    fn both_forms_are_read_and_nothing_between_them() {
        let read = |pairs: &[(&'static str, &str)]| handed_on(&headers(pairs));
        assert_eq!(read(&[]), Some(vec![]));
        assert_eq!(read(&[("client-cert", "")]), Some(vec![]));
        assert_eq!(read(&[("client-cert", ":AQID:")]), Some(vec![vec![1, 2, 3]]));
        let chain = [("client-cert", ":AQ==:"), ("client-cert-chain", ":Ag==:, :Aw==:")];
        assert_eq!(read(&chain), Some(vec![vec![1], vec![2], vec![3]]));
        let pem = "-----BEGIN%20CERTIFICATE-----%0AAQID%0A-----END%20CERTIFICATE-----%0A";
        assert_eq!(read(&[("x-ssl-client-cert", pem)]), Some(vec![vec![1, 2, 3]]));
        for wrong in [
            &[("client-cert", "AQID")][..],
            &[("client-cert", ":A:")],
            &[("client-cert", ":AQ==:"), ("client-cert", ":AQ==:")],
            &[("client-cert", ":AQ==:"), ("x-ssl-client-cert", pem)],
            &[("x-ssl-client-cert", "-----BEGIN%2")],
            &[("x-ssl-client-cert", "hello")],
        ] {
            assert_eq!(read(wrong), None, "{wrong:?}");
        }
        assert_eq!(read(&[("client-cert", &format!(":{}:", "A".repeat(LONGEST)))]), None);
    }
}
