//! Filing: what it costs, and under whose name it is registered.
//!
//! - `PORTOS_FEES`: optional JSON file with the dated fee tables; without it the built-in examples count, which
//!   are no tariff
//! - `PORTOS_PROTOCOL_AREA`: code of the office (AOO) in the register of protocol; `RT-SISMICA` by default

use std::path::PathBuf;

use super::{ConfigError, Vars};

#[derive(Clone, Debug)]
pub struct Filing {
    pub fees: Option<PathBuf>,
    pub area: String,
}

impl Filing {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        Ok(Self {
            fees: vars.text("PORTOS_FEES")?.map(PathBuf::from),
            area: vars.text("PORTOS_PROTOCOL_AREA")?.unwrap_or_else(|| "RT-SISMICA".to_owned()),
        })
    }
}
