//! Trust lists for the verification of signatures.
//!
//! - `PORTOS_TRUST_DIR`: optional folder with trusted authorities, lists and revocation lists; its form is in
//!   `src/trust`, and `doctor` reads all of it

use std::path::PathBuf;

use super::{ConfigError, Vars};

#[derive(Clone, Debug)]
pub struct Trust {
    pub dir: Option<PathBuf>,
}

impl Trust {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        Ok(Self { dir: vars.text("PORTOS_TRUST_DIR")?.map(PathBuf::from) })
    }
}
