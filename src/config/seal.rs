//! The key that the service seals its statements with.
//!
//! - `PORTOS_SEAL_KEY`: file with a private key for ECDSA over P-256 (PKCS#8, PEM or DER), made by
//!   `portos seal-key FILE` or openssl; required except under `serve --dev`, which makes one
//! - `PORTOS_SEAL_OLD_KEYS`: optional folder with the public keys (PEM) that sealed before it

use std::path::PathBuf;

use super::{ConfigError, Vars};

const KEY: &str = "PORTOS_SEAL_KEY";

#[derive(Clone, Debug)]
pub struct Seal {
    key: Option<PathBuf>,
    pub old_keys: Option<PathBuf>,
}

impl Seal {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        Ok(Self {
            key: vars.text(KEY)?.map(PathBuf::from),
            old_keys: vars.text("PORTOS_SEAL_OLD_KEYS")?.map(PathBuf::from),
        })
    }

    /// The file of the key; only the development mode may go without a configured one.
    pub fn key(&self, dev: bool) -> Result<Option<&PathBuf>, ConfigError> {
        match &self.key {
            Some(path) => Ok(Some(path)),
            None if dev => Ok(None),
            None => {
                Err(ConfigError::missing(KEY, "the file of a private key: portos seal-key FILE makes one"))
            }
        }
    }
}
