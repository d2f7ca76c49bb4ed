//! PostgreSQL.
//!
//! - `DATABASE_URL`: the service role; without it only `serve --dev` starts, on a database of its own
//! - `PORTOS_MIGRATION_DATABASE_URL`: the owner role that migrates, default `DATABASE_URL`
//! - `PORTOS_DATABASE_POOL`: connections per process, default 10
//! - `PORTOS_STATEMENT_TIMEOUT_MS`: longest statement in milliseconds, default 10000
//! - `PORTOS_EVENT_DAYS`: days for which streams can resume, default 7

use std::time::Duration;

use super::{ConfigError, Secret, Vars};

const SERVICE: &str = "DATABASE_URL";
const OWNER: &str = "PORTOS_MIGRATION_DATABASE_URL";
const URL: &str = "postgres://user:password@host:5432/name or a host=… dbname=… list";

#[derive(Clone, Debug)]
pub struct Database {
    pub service_url: Option<Secret>,
    pub owner_url: Option<Secret>,
    pub pool: usize,
    pub statement_timeout: Duration,
    pub event_days: i32,
}

impl Database {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        let service_url = url(vars, SERVICE)?;
        let owner_url = url(vars, OWNER)?.or_else(|| service_url.clone());
        let pool = vars.count("PORTOS_DATABASE_POOL", 10, (1, 1_000), "a number from 1 to 1000")?;
        let timeout = vars.number(
            "PORTOS_STATEMENT_TIMEOUT_MS",
            10_000,
            (100, 600_000),
            "milliseconds from 100 to 600000",
        )?;
        let days = vars.number("PORTOS_EVENT_DAYS", 7, (1, 365), "days from 1 to 365")?;
        Ok(Self {
            service_url,
            owner_url,
            pool,
            statement_timeout: Duration::from_millis(timeout),
            event_days: i32::try_from(days).unwrap_or(7),
        })
    }

    /// For the commands that cannot work without a database.
    pub fn service_url(&self) -> Result<&Secret, ConfigError> {
        self.service_url.as_ref().ok_or_else(|| ConfigError::missing(SERVICE, URL))
    }

    /// For the commands that migrate.
    pub fn owner_url(&self) -> Result<&Secret, ConfigError> {
        self.owner_url.as_ref().ok_or_else(|| ConfigError::missing(OWNER, URL))
    }
}

fn url(vars: &Vars<'_>, name: &'static str) -> Result<Option<Secret>, ConfigError> {
    let Some(value) = vars.text(name)? else {
        return Ok(None);
    };
    match value.parse::<tokio_postgres::Config>() {
        Ok(config) if !config.get_hosts().is_empty() => Ok(Some(Secret::new(value))),
        Ok(_) => Err(ConfigError::new(name, "names no host (value not shown)", URL)),
        // The parser's own message can quote a part of the password.
        Err(_) => Err(ConfigError::new(name, "cannot be understood (value not shown)", URL)),
    }
}
