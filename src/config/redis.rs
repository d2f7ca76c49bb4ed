//! Redis, which carries events between processes.
//!
//! - `REDIS_URL`: optional; without it NOTIFY of PostgreSQL carries them

use super::{ConfigError, Secret, Vars};

#[derive(Clone, Debug)]
pub struct Redis {
    pub url: Option<Secret>,
}

impl Redis {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        let schemes = ["redis://", "rediss://", "redis+unix://", "unix://"];
        let url = vars.secret_url(
            "REDIS_URL",
            &schemes,
            "redis://user:password@host:6379/0, rediss://… or unix://…",
        )?;
        Ok(Self { url })
    }
}
