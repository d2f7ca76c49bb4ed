//! Configuration: environment variables, one file per topic.
//!
//! Owns every read of the environment; nothing else in the crate may look at it.
//! A wrong value stops the start with one line that names the variable, what is wrong and
//! what is expected. Secrets are held in [`Secret`] and are never printed.

mod chat;
mod database;
mod files;
mod filing;
mod http;
mod identity;
mod limits;
mod log;
mod login;
mod mail;
mod rates;
mod redis;
mod seal;
mod sockets;
mod terms;
mod trust;

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

pub use chat::Chat;
pub use database::Database;
pub use files::{Bucket, Clamd, Files};
pub use filing::Filing;
pub use http::Http;
pub use identity::{IdKey, Identity};
pub use limits::Limits;
pub use log::{Log, LogFormat};
pub use login::{Cns, Login};
pub use mail::Mail;
pub use rates::{Rate, Rates};
pub use redis::{Redis, RedisServers};
pub use seal::Seal;
pub use sockets::Sockets;
pub use terms::Terms;
pub use trust::Trust;

/// Everything the environment says, checked.
#[derive(Clone, Debug)]
pub struct Config {
    pub http: Http,
    pub database: Database,
    pub redis: Redis,
    pub mail: Mail,
    pub files: Files,
    pub identity: Identity,
    pub limits: Limits,
    pub rates: Rates,
    pub sockets: Sockets,
    pub trust: Trust,
    pub filing: Filing,
    pub seal: Seal,
    pub terms: Terms,
    pub chat: Chat,
    pub login: Login,
    pub log: Log,
}

impl Config {
    /// Reads the environment of this process.
    pub fn load() -> Result<Self, ConfigError> {
        Self::from_env(&variable)
    }

    /// Reads from any source of variables; tests hand in a map.
    pub fn from_env(get: &dyn Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let vars = Vars { get };
        Ok(Self {
            http: Http::read(&vars)?,
            database: Database::read(&vars)?,
            redis: Redis::read(&vars)?,
            mail: Mail::read(&vars)?,
            files: Files::read(&vars)?,
            identity: Identity::read(&vars)?,
            limits: Limits::read(&vars)?,
            rates: Rates::read(&vars)?,
            sockets: Sockets::read(&vars)?,
            trust: Trust::read(&vars)?,
            filing: Filing::read(&vars)?,
            seal: Seal::read(&vars)?,
            terms: Terms::read(&vars)?,
            chat: Chat::read(&vars)?,
            login: Login::read(&vars)?,
            log: Log::read(&vars)?,
        })
    }
}

/// The folders in which programs are looked for (`PATH`).
pub fn search_path() -> Vec<PathBuf> {
    #[expect(clippy::disallowed_methods, reason = "configuration is the one reader of the environment")]
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).filter(|folder| folder.is_absolute()).collect()
}

#[expect(clippy::disallowed_methods, reason = "configuration is the one reader of the environment")]
fn variable(name: &str) -> Option<String> {
    // A value that is not UTF-8 keeps its replacement characters here, and `Vars::text` refuses it.
    std::env::var_os(name).map(|value| value.to_string_lossy().into_owned())
}

/// One wrong or missing variable.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{variable}: {problem}; expected {expected}")]
pub struct ConfigError {
    pub variable: &'static str,
    pub problem: String,
    pub expected: &'static str,
}

impl ConfigError {
    fn new(variable: &'static str, problem: impl Into<String>, expected: &'static str) -> Self {
        Self { variable, problem: problem.into(), expected }
    }

    fn wrong(variable: &'static str, value: &str, expected: &'static str) -> Self {
        let shown: String = value.chars().take(80).flat_map(char::escape_debug).collect();
        Self::new(variable, format!("\"{shown}\" is not valid"), expected)
    }

    fn missing(variable: &'static str, expected: &'static str) -> Self {
        Self::new(variable, "is not set", expected)
    }
}

/// A value that must not reach a log, an error or a debug print.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    /// The value, for the one call that needs it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Typed reading of variables. An empty value counts as unset, as in most env files.
struct Vars<'a> {
    get: &'a dyn Fn(&str) -> Option<String>,
}

impl Vars<'_> {
    fn text(&self, name: &'static str) -> Result<Option<String>, ConfigError> {
        let Some(value) = (self.get)(name) else {
            return Ok(None);
        };
        let value = value.trim();
        if value.contains(char::REPLACEMENT_CHARACTER) || value.contains(char::is_control) {
            return Err(ConfigError::new(name, "holds bytes that are not text", "one line of UTF-8"));
        }
        Ok((!value.is_empty()).then(|| value.to_owned()))
    }

    fn parsed<T: FromStr>(
        &self,
        name: &'static str,
        expected: &'static str,
    ) -> Result<Option<T>, ConfigError> {
        let Some(value) = self.text(name)? else {
            return Ok(None);
        };
        value.parse().map(Some).map_err(|_| ConfigError::wrong(name, &value, expected))
    }

    /// A whole number within `least..=most`.
    fn number(
        &self,
        name: &'static str,
        default: u64,
        (least, most): (u64, u64),
        expected: &'static str,
    ) -> Result<u64, ConfigError> {
        let Some(value) = self.text(name)? else {
            return Ok(default);
        };
        match value.parse::<u64>() {
            Ok(number) if (least..=most).contains(&number) => Ok(number),
            _ => Err(ConfigError::wrong(name, &value, expected)),
        }
    }

    fn count(
        &self,
        name: &'static str,
        default: u32,
        (least, most): (u32, u32),
        expected: &'static str,
    ) -> Result<usize, ConfigError> {
        let number = self.number(name, default.into(), (least.into(), most.into()), expected)?;
        usize::try_from(number).map_err(|_| ConfigError::new(name, "is too large for this machine", expected))
    }

    /// A secret whose value starts with one of `schemes`; an error never shows it.
    fn secret_url(
        &self,
        name: &'static str,
        schemes: &[&str],
        expected: &'static str,
    ) -> Result<Option<Secret>, ConfigError> {
        let Some(value) = self.text(name)? else {
            return Ok(None);
        };
        let known =
            schemes.iter().any(|scheme| value.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()));
        if !known || value.contains(char::is_whitespace) {
            return Err(ConfigError::new(name, "is not a usable URL (value not shown)", expected));
        }
        Ok(Some(Secret(value)))
    }
}

#[cfg(test)]
mod tests;
