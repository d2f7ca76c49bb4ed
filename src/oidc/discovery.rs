//! What a provider publishes of itself, and how long we believe it.

use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{CoreJsonWebKeySet, CoreProviderMetadata};
use openidconnect::{DiscoveryError, IssuerUrl};
use serde_json::{Map, Value};
use tokio::sync::Mutex;

use super::OidcError;
use super::fetch::Fetch;
use crate::domain::login::LoginProblem as Problem;

/// Metadata and keys are asked for anew after so long.
const FRESH: TimeDelta = TimeDelta::hours(1);
/// A provider that failed is left alone for so long; and new keys are asked for so often at most.
const PAUSE: TimeDelta = TimeDelta::seconds(10);

/// What is known of a provider.
#[derive(Clone)]
pub struct Known {
    pub metadata: CoreProviderMetadata,
    pub keys: CoreJsonWebKeySet,
}

/// The same, with when it was asked.
#[derive(Default)]
struct Memory {
    known: Option<Known>,
    asked_at: Option<DateTime<Utc>>,
    failed_at: Option<(DateTime<Utc>, Problem)>,
    keys_at: Option<DateTime<Utc>>,
}

/// The metadata and keys of one provider, remembered.
pub struct Discovery {
    name: String,
    issuer: IssuerUrl,
    fetch: Fetch,
    memory: Mutex<Memory>,
    /// From the file: what counts while the provider cannot be asked.
    local: Option<Known>,
}

impl Discovery {
    /// `local`: the metadata of the provider in JSON, perhaps with its `jwks`.
    pub fn open(name: String, issuer: IssuerUrl, fetch: Fetch, local: Option<&[u8]>) -> Result<Self, String> {
        let local = local.map(|text| read(text, &issuer)).transpose()?;
        Ok(Self { name, issuer, fetch, memory: Mutex::default(), local })
    }

    pub const fn fetch(&self) -> &Fetch {
        &self.fetch
    }

    /// Asks the provider for its metadata and keys.
    pub async fn ask(&self) -> Result<Known, OidcError> {
        let found = CoreProviderMetadata::discover_async(self.issuer.clone(), &self.fetch).await;
        let metadata = found.map_err(|error| match error {
            DiscoveryError::Request(problem) => problem.into(),
            DiscoveryError::Validation(what) => OidcError::new(Problem::IssuerMismatch, what),
            other => OidcError::new(Problem::ProviderAnswer, format!("metadata: {other}")),
        })?;
        self.check(&metadata)?;
        Ok(Known { keys: metadata.jwks().clone(), metadata })
    }

    /// Who speaks TLS sends nobody to an address without it.
    fn check(&self, metadata: &CoreProviderMetadata) -> Result<(), OidcError> {
        let scheme = self.issuer.url().scheme();
        let browser = metadata.authorization_endpoint().url().scheme();
        let token = metadata.token_endpoint().map_or(scheme, |endpoint| endpoint.url().scheme());
        if browser != scheme || token != scheme {
            return Err(OidcError::new(Problem::ProviderAnswer, "metadata: addresses without TLS"));
        }
        Ok(())
    }

    /// What is known, asked anew when it is old. While the provider fails, what was known before counts, else the
    /// file; and nobody else waits for it.
    pub async fn known(&self, now: DateTime<Utc>) -> Result<Known, OidcError> {
        let mut memory = self.memory.lock().await;
        if let Some(known) = &memory.known
            && memory.asked_at.is_some_and(|at| now - at < FRESH)
        {
            return Ok(known.clone());
        }
        let paused = memory.failed_at.filter(|(at, _)| now - *at < PAUSE);
        let failed = match paused {
            Some((_, problem)) => OidcError::new(problem, "it failed a moment ago"),
            None => match self.ask().await {
                Ok(known) => {
                    *memory = Memory { known: Some(known.clone()), asked_at: Some(now), ..Memory::default() };
                    return Ok(known);
                }
                Err(error) => {
                    memory.failed_at = Some((now, error.problem));
                    error
                }
            },
        };
        // A provider that lies is not served from memory.
        if failed.problem == Problem::IssuerMismatch {
            return Err(failed);
        }
        let before = memory.known.clone().or_else(|| self.local.clone()).ok_or(failed)?;
        tracing::warn!(provider = self.name, "what was known of the provider before is used");
        Ok(before)
    }

    /// Asks for the keys again, after a signature that none of the known ones made: they may be new. Bounded, since
    /// anybody can send such a signature.
    pub async fn renewed(&self, known: &Known, now: DateTime<Utc>) -> Option<Known> {
        let mut memory = self.memory.lock().await;
        if memory.keys_at.is_some_and(|at| now - at < PAUSE) {
            // Somebody else asked a moment ago: his answer is in the memory.
            return memory.known.clone().filter(|newer| newer.keys != known.keys);
        }
        memory.keys_at = Some(now);
        let keys = CoreJsonWebKeySet::fetch_async(known.metadata.jwks_uri(), &self.fetch).await;
        match keys {
            Ok(keys) => {
                let known = Known { keys, ..known.clone() };
                memory.known = Some(known.clone());
                Some(known)
            }
            Err(error) => {
                tracing::warn!(provider = self.name, %error, "the keys could not be asked for");
                None
            }
        }
    }
}

/// Metadata from a file, with its keys.
fn read(text: &[u8], issuer: &IssuerUrl) -> Result<Known, String> {
    let metadata: CoreProviderMetadata = serde_json::from_slice(text).map_err(|error| error.to_string())?;
    if metadata.issuer() != issuer {
        return Err(format!("is of another issuer: {}", metadata.issuer().as_str()));
    }
    let file: Map<String, Value> = serde_json::from_slice(text).map_err(|error| error.to_string())?;
    let keys = match file.get("jwks") {
        Some(keys) => serde_json::from_value(keys.clone()).map_err(|error| error.to_string())?,
        None => CoreJsonWebKeySet::default(),
    };
    Ok(Known { metadata, keys })
}
