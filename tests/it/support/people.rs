//! People who use the service over HTTP.

use std::time::Duration;

use portos::domain::check::sample;
use reqwest::StatusCode;
use serde_json::{Value, json};

pub const TITOLARE: &str = sample::DESIGNER;
pub const GEOLOGIST: &str = sample::GEOLOGIST;
pub const CLIENT: &str = sample::CLIENT;
pub const DIRECTOR: &str = sample::DIRECTOR;
pub const CONTRACTOR: &str = sample::CONTRACTOR;
pub const OFFICER: &str = portos::app::demo::OFFICER;
pub const ADMINISTRATOR: &str = portos::app::demo::ADMINISTRATOR;
pub const STRANGER: &str = portos::app::demo::STRANGER;

/// The client of the tests speaks plain HTTP, and still wants to know whose TLS it would speak: the service
/// brings its library along without a provider.
pub fn tls() {
    let _already = rustls::crypto::ring::default_provider().install_default();
}

/// What stands at an address.
pub async fn get(url: String) -> reqwest::Result<reqwest::Response> {
    tls();
    reqwest::get(url).await
}

/// Somebody with a browser, or nobody in particular.
#[derive(Clone)]
pub struct Person {
    pub http: reqwest::Client,
    pub url: String,
    pub token: Option<String>,
    pub language: &'static str,
}

impl Person {
    pub fn nobody(url: &str) -> Self {
        tls();
        Self { http: reqwest::Client::new(), url: url.to_owned(), token: None, language: "it" }
    }

    pub async fn login(url: &str, fiscal_code: &str) -> Self {
        let mut person = Self::nobody(url);
        let answer = person
            .http
            .post(format!("{url}/dev/login"))
            .json(&json!({ "fiscalCode": fiscal_code }))
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        let body: Value = answer.json().await.unwrap();
        person.token = Some(body["token"].as_str().unwrap().to_owned());
        person
    }

    /// The raw answer to a body.
    pub async fn post(&self, body: impl Into<reqwest::Body>) -> (StatusCode, Value) {
        let mut request = self
            .http
            .post(format!("{}/graphql", self.url))
            .header("content-type", "application/json")
            .header("accept-language", self.language)
            .body(body);
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        let answer = request.send().await.unwrap();
        let status = answer.status();
        (status, answer.json().await.unwrap_or(Value::Null))
    }

    /// The answer of a service that may be away: no later than in three seconds.
    pub async fn attempt(&self, query: &str, variables: Value) -> Result<Value, reqwest::Error> {
        let body = json!({ "query": query, "variables": variables });
        let request = self.http.post(format!("{}/graphql", self.url)).timeout(Duration::from_secs(3));
        request.bearer_auth(self.token.as_deref().unwrap_or_default()).json(&body).send().await?.json().await
    }

    /// The whole answer to an operation.
    pub async fn ask(&self, query: &str, variables: Value) -> Value {
        let body = json!({ "query": query, "variables": variables }).to_string();
        let (status, answer) = self.post(body).await;
        assert_eq!(status, StatusCode::OK, "{answer}");
        answer
    }

    /// The data of an operation that must have no top-level error.
    pub async fn data(&self, query: &str, variables: Value) -> Value {
        let answer = self.ask(query, variables).await;
        assert!(answer.get("errors").is_none(), "{query}\n{answer:#}");
        answer["data"].clone()
    }

    /// The payload of a mutation that takes one input and must succeed.
    pub async fn must(&self, mutation: &str, selection: &str, input: Value) -> Value {
        let payload = self.mutate(mutation, selection, input).await;
        assert_eq!(payload["errors"], json!([]), "{mutation}");
        payload
    }

    /// The codes with which a mutation is refused.
    pub async fn refused(&self, mutation: &str, input: Value) -> Vec<String> {
        let payload = self.mutate(mutation, "", input).await;
        let errors = payload["errors"].as_array().unwrap();
        errors.iter().map(|error| error["code"].as_str().unwrap().to_owned()).collect()
    }

    /// The payload of a mutation, errors selected.
    pub async fn mutate(&self, mutation: &str, selection: &str, input: Value) -> Value {
        let name = format!("{}{}Input", mutation[..1].to_uppercase(), &mutation[1..]);
        let query = format!(
            "mutation($input: {name}!) {{ {mutation}(input: $input) {{ {selection} errors {{ code path message params }} }} }}"
        );
        self.data(&query, json!({ "input": input })).await[mutation].clone()
    }

    /// A fresh idempotency key.
    pub fn key() -> String {
        uuid::Uuid::new_v4().to_string()
    }
}
