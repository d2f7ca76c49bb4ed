//! HTTP towards a provider: bounded in time and size, no redirects, envelopes opened.

use std::time::Duration;

use futures_util::future::BoxFuture;
use openidconnect::http::header::{CONTENT_TYPE, HeaderValue};
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use reqwest::redirect::Policy;
use reqwest::{Certificate, Client};

use super::OidcError;
use super::jwe::{self, JweProblem};
use super::keys::Keys;
use crate::domain::login::LoginProblem;

/// Largest answer: metadata of federations have some tens of kilobytes.
const LARGEST: usize = 256 << 10;
/// A provider has this long for an answer; the person waits.
const PATIENCE: Duration = Duration::from_secs(10);
const CONNECT: Duration = Duration::from_secs(5);

/// Why no answer came.
#[derive(Debug, thiserror::Error)]
pub enum FetchProblem {
    #[error("no connection: {0}")]
    Unreachable(String),
    #[error("no whole answer within {} s", PATIENCE.as_secs())]
    Slow,
    #[error("the answer is larger than {LARGEST} bytes")]
    TooLarge,
    #[error("the answer is encrypted and does not open: {0}")]
    Envelope(#[from] JweProblem),
    #[error("the answer cannot be read: {0}")]
    Shape(String),
}

impl FetchProblem {
    pub const fn problem(&self) -> LoginProblem {
        match self {
            Self::Unreachable(_) => LoginProblem::ProviderUnreachable,
            Self::Slow => LoginProblem::ProviderSlow,
            Self::TooLarge | Self::Shape(_) => LoginProblem::ProviderAnswer,
            Self::Envelope(_) => LoginProblem::TokenInvalid,
        }
    }
}

impl From<FetchProblem> for OidcError {
    fn from(problem: FetchProblem) -> Self {
        Self::new(problem.problem(), &problem)
    }
}

impl From<reqwest::Error> for FetchProblem {
    fn from(error: reqwest::Error) -> Self {
        if error.is_timeout() {
            return Self::Slow;
        }
        // Its own text stops at "error sending request": the cause is what the operator needs.
        let mut text = error.without_url().to_string();
        text.truncate(200);
        Self::Unreachable(text)
    }
}

/// The client of one provider.
pub struct Fetch {
    client: Client,
    keys: std::sync::Arc<Keys>,
}

impl Fetch {
    /// `authority`: PEM of who vouches for the provider's TLS certificate, beside whom the system trusts.
    pub fn new(
        keys: std::sync::Arc<Keys>,
        authority: Option<&[u8]>,
        secure: bool,
    ) -> Result<Self, reqwest::Error> {
        let builder = Client::builder()
            .redirect(Policy::none())
            .timeout(PATIENCE)
            .connect_timeout(CONNECT)
            .https_only(secure)
            .user_agent("portos");
        let builder = match authority {
            Some(pem) => builder.tls_certs_merge(Certificate::from_pem_bundle(pem)?),
            None => builder,
        };
        Ok(Self { client: builder.build()?, keys })
    }

    /// One request and its whole answer.
    pub async fn send(&self, request: HttpRequest) -> Result<HttpResponse, FetchProblem> {
        let shape = |error: &dyn std::fmt::Display| FetchProblem::Shape(error.to_string());
        let (parts, body) = request.into_parts();
        let url = parts.uri.to_string();
        let sent = self.client.request(parts.method, url).headers(parts.headers).body(body);
        let mut answer = sent.send().await?;
        let mut builder = openidconnect::http::Response::builder().status(answer.status());
        if let Some(kind) = answer.headers().get(CONTENT_TYPE) {
            builder = builder.header(CONTENT_TYPE, kind);
        }
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await? {
            if body.len() + chunk.len() > LARGEST {
                return Err(FetchProblem::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        let mut response = builder.body(body).map_err(|error| shape(&error))?;
        self.unwrap(&mut response)?;
        Ok(response)
    }

    /// Opens what is encrypted for us: a whole answer, or the ID token in one.
    fn unwrap(&self, response: &mut HttpResponse) -> Result<(), FetchProblem> {
        let Ok(text) = std::str::from_utf8(response.body()).map(str::trim) else { return Ok(()) };
        if text.starts_with('{') {
            let Ok(mut members) = serde_json::from_str::<serde_json::Value>(text) else { return Ok(()) };
            let token = members.get("id_token").and_then(|token| token.as_str()).filter(|t| jwe::is_one(t));
            if let Some(token) = token {
                let inner = self.opened(token)?;
                if let Some(member) = members.get_mut("id_token") {
                    *member = inner.into();
                }
                *response.body_mut() = members.to_string().into_bytes();
            }
            return Ok(());
        }
        if jwe::is_one(text) {
            let inner = self.opened(text)?;
            let kind =
                if inner.trim_start().starts_with('{') { "application/json" } else { "application/jwt" };
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
            *response.body_mut() = inner.into_bytes();
        }
        Ok(())
    }

    fn opened(&self, text: &str) -> Result<String, FetchProblem> {
        let bytes = jwe::open(text, &self.keys.opener)?;
        String::from_utf8(bytes).map_err(|error| FetchProblem::Shape(error.to_string()))
    }
}

impl<'c> AsyncHttpClient<'c> for Fetch {
    type Error = FetchProblem;
    type Future = BoxFuture<'c, Result<HttpResponse, FetchProblem>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}
