//! Terms and holidays.
//!
//! - `PORTOS_TERMS`: optional JSON file with terms, holidays and patrons, in the form of
//!   `src/domain/terms/rules.json`, which holds without it; `doctor` reads it

use std::path::PathBuf;

use super::{ConfigError, Vars};

#[derive(Clone, Debug)]
pub struct Terms {
    pub file: Option<PathBuf>,
}

impl Terms {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        Ok(Self { file: vars.text("PORTOS_TERMS")?.map(PathBuf::from) })
    }
}
