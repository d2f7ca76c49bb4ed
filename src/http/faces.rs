//! The three faces of `web/`: embedded in a release build, read from `web/dist` by a development build.
//!
//! They are the fallback of the router, so that no face hides a route. A page answers only under the
//! addresses of the faces and only who takes HTML: a wrong address of the API stays a coded 404.

use std::borrow::Cow;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{Html, IntoResponse as _, Response};
use rust_embed::{EmbeddedFile, RustEmbed};

use super::answer::problem;
use super::router::Service;
use crate::graphql::error::TopCode;

/// What `make web` built; empty when nobody did, and then the service runs all the same.
#[derive(RustEmbed)]
#[folder = "web/dist"]
#[allow_missing = true]
struct Built;

/// Scripts, styles and requests of this host and no others; pictures in the style sheet are `data:`.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                      connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; \
                      frame-ancestors 'none'";

/// The encodings that the build prepared, best first: token of the header, ending of the file.
const ENCODINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

/// First parts of the addresses at which a face answers, with its page. Mails link to the first of them.
const PAGES: [(&str, &str); 11] = [
    ("pratiche", "index.html"),
    ("", "index.html"),
    ("accessi", "index.html"),
    ("progetti", "index.html"),
    ("deleghe", "index.html"),
    ("altri", "index.html"),
    ("archivio", "index.html"),
    ("archivio-deleghe", "index.html"),
    ("fascicolo", "fascicolo.html"),
    ("ufficio", "ufficio.html"),
    ("docs", "docs.html"),
];

/// Answers what no route does: an asset, a page of a face, or that there is no such address.
pub async fn serve(State(service): State<Service>, request: Request) -> Response {
    let (path, headers) = (request.uri().path(), request.headers());
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return nowhere();
    }
    if let Some(name) = path.strip_prefix('/').filter(|name| asset(name)) {
        return file(name, headers).unwrap_or_else(nowhere);
    }
    if !takes_html(headers) {
        return nowhere();
    }
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    if let Some((_, page)) = PAGES.iter().find(|(known, _)| *known == first) {
        return file(page, headers).unwrap_or_else(|| missing(&service));
    }
    nowhere()
}

/// Addresses of files that the build named; everything else is a page or nothing.
fn asset(name: &str) -> bool {
    name.starts_with("assets/") || name == "favicon.svg"
}

fn takes_html(headers: &HeaderMap) -> bool {
    headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).is_some_and(|accept| {
        accept
            .split(',')
            .any(|kind| matches!(kind.split(';').next().unwrap_or_default().trim(), "text/html" | "*/*"))
    })
}

/// A built file in the best encoding that the client takes.
fn file(name: &str, headers: &HeaderMap) -> Option<Response> {
    let accepted =
        headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let encoded = ENCODINGS.iter().find_map(|(token, ending)| {
        accepts(accepted, token)
            .then(|| Built::get(&format!("{name}{ending}")))
            .flatten()
            .map(|file| (file, Some(*token)))
    });
    let (found, encoding) = encoded.or_else(|| Built::get(name).map(|file| (file, None)))?;
    Some(sent(name, &found, encoding, headers))
}

/// The header names the encoding, and not with a weight of nothing.
fn accepts(header: &str, token: &str) -> bool {
    header.split(',').any(|entry| {
        let (name, weight) = entry.split_once(';').unwrap_or((entry, ""));
        name.trim().eq_ignore_ascii_case(token)
            && weight.trim().trim_start_matches("q=").parse::<f32>() != Ok(0.0)
    })
}

fn sent(name: &str, file: &EmbeddedFile, encoding: Option<&'static str>, headers: &HeaderMap) -> Response {
    let hash: String =
        file.metadata.sha256_hash().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let tag = format!("\"{hash}\"");
    // A name with a hash never holds other bytes; a page names those of today.
    let caching =
        if name.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let mut response = if known.is_some_and(|known| known.split(',').any(|one| one.trim() == tag)) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let body = match &file.data {
            Cow::Borrowed(bytes) => (*bytes).into_response(),
            Cow::Owned(bytes) => bytes.clone().into_response(),
        };
        ([(header::CONTENT_TYPE, media_type(name))], body).into_response()
    };
    let out = response.headers_mut();
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    out.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    if let Ok(value) = HeaderValue::from_str(&tag) {
        out.insert(header::ETAG, value);
    }
    if let Some(encoding) = encoding {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn nowhere() -> Response {
    problem(StatusCode::NOT_FOUND, TopCode::NotFound, "No such address. The API is at /graphql.")
}

/// What stands at the address of a face that was not built.
fn missing(service: &Service) -> Response {
    let dev = if service.settings.dev {
        "<p>Ambiente di sviluppo: <a href=\"/dev\">persone dimostrative e GraphiQL</a>.</p>"
    } else {
        ""
    };
    let page = format!(
        "<!doctype html><html lang=\"it\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>PORTOS 2.0</title><link rel=\"icon\" href=\"data:,\"><h1>PORTOS 2.0</h1>\
         <p>Il servizio è attivo; le pagine non sono state costruite. Chi lo gestisce installa Node 20 o successivo e \
         digita <code>make web</code> (oppure <code>make release</code> per averle dentro l’eseguibile). \
         L’API è su <code>/graphql</code>.</p>{dev}</html>"
    );
    (StatusCode::OK, [(header::CONTENT_SECURITY_POLICY, POLICY)], Html(page)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_counts_unless_its_weight_is_nothing() {
        assert!(accepts("gzip, deflate, br", "br"));
        assert!(accepts("GZIP;q=0.5", "gzip"));
        assert!(!accepts("br;q=0, gzip", "br"));
        assert!(!accepts("brotli", "br"));
    }
}
