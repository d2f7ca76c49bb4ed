//! The relying party of OpenID Connect: people sign in by SPID and CIE at providers that the operator names.
//!
//! Authorization code with PKCE (S256), state and nonce; `private_key_jwt`; levels by `acr`; UserInfo signed,
//! and encrypted where the provider does so. The crate `openidconnect` knows the protocol. Ours are the client
//! that speaks HTTP for it (bounded in time and size, no redirects), what it does not do (encryption, UserInfo
//! signed by more than RS256) and the Italian claims. No state of a login is kept here, and no clock is read.

mod claims;
mod discovery;
mod fetch;
mod jwe;
mod keys;
mod provider;
mod settings;

use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};

use crate::domain::login::LoginProblem;
pub use claims::Proven;
pub use keys::Keys;
pub use provider::Provider;
pub use settings::SettingsProblem;

/// Why a login by a provider fails: the code for the person, the cause for the log.
#[derive(Debug, thiserror::Error)]
#[error("{problem}: {detail}")]
pub struct OidcError {
    pub problem: LoginProblem,
    pub detail: String,
}

impl OidcError {
    fn new(problem: LoginProblem, detail: impl std::fmt::Display) -> Self {
        // What a provider sends may be anything: the log gets one short line.
        let detail = detail.to_string().chars().take(300).flat_map(char::escape_debug).collect();
        Self { problem, detail }
    }
}

/// All providers, and what we are to them.
#[derive(Default)]
pub struct Relying {
    providers: Vec<Arc<Provider>>,
    redirect_uri: String,
}

impl Relying {
    /// Reads the file of the providers and the files that it names. `own_key` may make a key where none is named:
    /// only for development.
    pub fn open(file: &Path, public_url: &str, own_key: Option<&[u8]>) -> Result<Self, SettingsProblem> {
        let redirect_uri = format!("{public_url}/login/callback");
        let providers = settings::read(file)?
            .into_iter()
            .map(|settings| Provider::open(settings, &redirect_uri, own_key).map(Arc::new))
            .collect::<Result<_, _>>()?;
        Ok(Self { providers, redirect_uri })
    }

    pub fn providers(&self) -> impl Iterator<Item = &Arc<Provider>> {
        self.providers.iter()
    }

    pub fn provider(&self, name: &str) -> Option<&Arc<Provider>> {
        self.providers.iter().find(|provider| provider.name() == name)
    }

    /// What a provider needs to know of us: the metadata of a client (OpenID Connect Registration, AgID's guidelines),
    /// with our public keys. The entry of each provider names the client that we are there.
    pub fn metadata(&self) -> Value {
        let mut keys: Vec<Value> = Vec::new();
        for key in self.providers.iter().flat_map(|provider| provider.keys().public()) {
            if !keys.contains(key) {
                keys.push(key.clone());
            }
        }
        let clients: Vec<Value> = self
            .providers
            .iter()
            .map(|provider| {
                json!({
                    "issuer": provider.issuer(),
                    "client_id": provider.client_id(),
                    "token_endpoint_auth_signing_alg": provider.keys().algorithm(),
                    "userinfo_encrypted_response_alg": provider.keys().opens(),
                })
            })
            .collect();
        json!({
            "client_name": "PORTOS 2.0",
            "application_type": "web",
            "redirect_uris": [self.redirect_uri],
            "response_types": ["code"],
            "grant_types": ["authorization_code"],
            "token_endpoint_auth_method": "private_key_jwt",
            "id_token_signed_response_alg": "RS256",
            "userinfo_signed_response_alg": "RS256",
            "userinfo_encrypted_response_enc": "A256CBC-HS512",
            "jwks": { "keys": keys },
            "clients": clients,
        })
    }
}
