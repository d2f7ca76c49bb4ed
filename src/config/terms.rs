//! Terms and holidays.
//!
//! - `PORTOS_TERMS`: optional JSON file with terms, holidays and patrons, in the form of
//!   `src/domain/terms/rules.json`, which holds without it; `doctor` reads it
//! - `PORTOS_DEV_DAYS_AHEAD`: under `serve --dev`, by how many days the clock of the service runs ahead, default 0: terms
//!   end and draws close without waiting for them

use std::path::PathBuf;

use super::{ConfigError, Vars};

#[derive(Clone, Debug)]
pub struct Terms {
    pub file: Option<PathBuf>,
    pub dev_days_ahead: u64,
}

impl Terms {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        Ok(Self {
            file: vars.text("PORTOS_TERMS")?.map(PathBuf::from),
            dev_days_ahead: vars.number("PORTOS_DEV_DAYS_AHEAD", 0, (0, 3650), "days, at most 3650")?,
        })
    }
}
