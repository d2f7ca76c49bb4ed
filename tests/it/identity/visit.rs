//! A visitor with a browser that is made of requests: it keeps cookies and follows nothing by itself.

use std::collections::BTreeMap;

use reqwest::redirect::Policy;
use reqwest::{Certificate, Client, ClientBuilder, Identity, Response};
use serde_json::{Value, json};

use super::pki::Held;
use crate::support::App;
use crate::support::people::tls;

pub struct Visitor {
    pub http: Client,
    pub cookies: BTreeMap<String, String>,
}

/// What a page said.
#[derive(Debug)]
pub struct Page {
    pub status: u16,
    pub text: String,
    pub retry_after: Option<String>,
}

impl Page {
    /// The code of a failure.
    pub fn code(&self) -> &str {
        self.text
            .split_once("<code>")
            .and_then(|(_, rest)| rest.split_once("</code>"))
            .map_or("", |(code, _)| code)
    }

    /// It says what happened and what to do, in both languages.
    pub fn is_clear(&self) -> bool {
        ["<section lang=\"it\">", "<section lang=\"en\">", "/login/diagnostics"]
            .iter()
            .all(|part| self.text.contains(part))
    }
}

pub fn client() -> ClientBuilder {
    tls();
    Client::builder().redirect(Policy::none())
}

impl Visitor {
    pub fn new() -> Self {
        Self::with(client())
    }

    pub fn with(client: ClientBuilder) -> Self {
        Self { http: client.build().unwrap(), cookies: BTreeMap::new() }
    }

    /// Who trusts this authority of servers, and shows a certificate if he has one.
    pub fn over_tls(authority: &Held, card: Option<Identity>) -> Self {
        let trusted = Certificate::from_pem(authority.pem().as_bytes()).unwrap();
        let client = client().tls_certs_only([trusted]);
        Self::with(match card {
            Some(card) => client.identity(card),
            None => client,
        })
    }

    pub fn cookie(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    pub async fn get(&mut self, url: &str) -> Response {
        self.get_with(url, &[]).await
    }

    pub async fn get_with(&mut self, url: &str, headers: &[(&str, &str)]) -> Response {
        let mut request = self.http.get(url).header("cookie", self.cookie());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = request.send().await.unwrap_or_else(|error| panic!("{url}: {error:?}"));
        for set in answer.headers().get_all("set-cookie") {
            let (name, rest) = set.to_str().unwrap().split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        answer
    }

    pub async fn page(&mut self, url: &str) -> Page {
        read(self.get(url).await).await
    }

    /// Where the answer leads.
    pub async fn to(&mut self, url: &str) -> String {
        let answer = self.get(url).await;
        match location(&answer) {
            Some(target) => target,
            None => panic!("{url} leads nowhere: {:?}", read(answer).await),
        }
    }

    /// Who this browser is signed in as, and the problem of its last login.
    pub async fn asks(&self, app: &App) -> Value {
        let query = "{ viewer { fiscalCode name authMethod authLevel } loginDiagnostics { problem remedy ended \
                     steps { step state } } }";
        let request = self.http.post(format!("{}/graphql", app.url)).json(&json!({ "query": query }));
        let answer = request.header("origin", &app.url).header("cookie", self.cookie()).send().await.unwrap();
        let answer: Value = answer.json().await.unwrap();
        answer["data"].clone()
    }

    pub fn session(&self) -> Option<&String> {
        self.cookies.iter().find(|(name, _)| name.ends_with("portos_session")).map(|(_, value)| value)
    }
}

pub async fn read(answer: Response) -> Page {
    let retry_after = answer.headers().get("retry-after").map(|value| value.to_str().unwrap().to_owned());
    Page { status: answer.status().as_u16(), retry_after, text: answer.text().await.unwrap() }
}

pub fn location(answer: &Response) -> Option<String> {
    let redirects = answer.status().as_u16() == 303;
    redirects.then(|| answer.headers()["location"].to_str().unwrap().to_owned())
}

/// A member of the query of an address.
pub fn member(url: &str, name: &str) -> Option<String> {
    let url = reqwest::Url::parse(url).unwrap();
    url.query_pairs().find(|(own, _)| own == name).map(|(_, value)| value.into_owned())
}
