//! Opaque ids and sessions.
//!
//! - `PORTOS_ID_KEY`: 32 hex digits that make the public ids opaque; required except under `serve --dev`
//! - `PORTOS_SESSION_HOURS`: a session ends after so long, default 12
//! - `PORTOS_SESSION_IDLE_MINUTES`: a session that nobody uses ends after so long, default 60
//! - `PORTOS_FRESH_MINUTES`: how old a login may be for acts that bind its person, default 15
//! - `PORTOS_FRESH_STAFF_MINUTES`: the same for decisions of the office, default 30
//! - `PORTOS_LOGIN_FAILURES`: failed logins in a row that lead to each next lock, default 5
//! - `PORTOS_ADDRESS_DAYS`: how long the trail keeps whole addresses of callers, default 180

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
    pub session_idle: Duration,
    pub fresh: Duration,
    pub fresh_staff: Duration,
    pub login_failures: i32,
    pub address_life: Duration,
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
        let minutes = |name, default| {
            let number = vars.number(name, default, (1, 1_440), "minutes from 1 to 1440")?;
            Ok(Duration::from_secs(number * 60))
        };
        let failures = vars.number("PORTOS_LOGIN_FAILURES", 5, (1, 1_000), "a number from 1 to 1000")?;
        let days = vars.number("PORTOS_ADDRESS_DAYS", 180, (1, 3_650), "days from 1 to 3650")?;
        Ok(Self {
            id_key,
            session_life: Duration::from_secs(life * 3_600),
            session_idle: minutes("PORTOS_SESSION_IDLE_MINUTES", 60)?,
            fresh: minutes("PORTOS_FRESH_MINUTES", 15)?,
            fresh_staff: minutes("PORTOS_FRESH_STAFF_MINUTES", 30)?,
            login_failures: i32::try_from(failures).unwrap_or(i32::MAX),
            address_life: Duration::from_secs(days * 86_400),
        })
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
