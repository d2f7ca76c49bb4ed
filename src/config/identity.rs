//! Opaque ids and sessions.
//!
//! - `PORTOS_ID_KEY`: 32 hex digits that make the public ids opaque; required except under `serve --dev`
//! - `PORTOS_SESSION_HOURS`: a session ends after so long, default 12

use std::fmt;
use std::time::Duration;

use super::{ConfigError, Vars};

const ID_KEY: &str = "PORTOS_ID_KEY";
const ID_KEY_SHAPE: &str = "32 hex digits, for example from: openssl rand -hex 16";

/// The development key: fixed, so that ids in notes and snapshots survive a restart.
const DEV_KEY: IdKey = IdKey(*b"portos-dev-ids-0");

/// The key that encrypts ids; its bytes are never printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct IdKey([u8; 16]);

impl IdKey {
    pub fn bytes(&self) -> &[u8; 16] {
        &self.0
    }

    fn parse(text: &str) -> Option<Self> {
        if text.len() != 32 || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        u128::from_str_radix(text, 16).ok().map(|number| Self(number.to_be_bytes()))
    }
}

impl fmt::Debug for IdKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdKey(…)")
    }
}

#[derive(Clone, Debug)]
pub struct Identity {
    id_key: Option<IdKey>,
    pub session_life: Duration,
}

impl Identity {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        let id_key = match vars.text(ID_KEY)? {
            None => None,
            Some(text) => Some(IdKey::parse(&text).ok_or_else(|| {
                ConfigError::new(ID_KEY, "has another shape (value not shown)", ID_KEY_SHAPE)
            })?),
        };
        let life = vars.number("PORTOS_SESSION_HOURS", 12, (1, 168), "hours from 1 to 168")?;
        Ok(Self { id_key, session_life: Duration::from_secs(life * 3_600) })
    }

    /// The key of the ids; only the development mode may go without a configured one.
    pub fn id_key(&self, dev: bool) -> Result<IdKey, ConfigError> {
        match self.id_key {
            Some(key) => Ok(key),
            None if dev => Ok(DEV_KEY),
            None => Err(ConfigError::missing(ID_KEY, ID_KEY_SHAPE)),
        }
    }
}
