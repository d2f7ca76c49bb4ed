//! Filing: what it costs, under whose name it is registered, and when a failing hand-off is told of.
//!
//! - `PORTOS_FEES`: optional JSON file with the dated fee tables; without it the built-in examples count, which
//!   are no tariff
//! - `PORTOS_PROTOCOL_AREA`: code of the office (AOO) in the register of protocol; `RT-SISMICA` by default
//! - `PORTOS_HAND_OFF_ALERT_MINUTES`: a registration or mail that fails for longer is told of in the log and by
//!   `/health/ready`, default 15

use std::path::PathBuf;
use std::time::Duration;

use super::{ConfigError, Vars};

#[derive(Clone, Debug)]
pub struct Filing {
    pub fees: Option<PathBuf>,
    pub area: String,
    pub hand_off_alert: Duration,
}

impl Filing {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        let minutes =
            vars.number("PORTOS_HAND_OFF_ALERT_MINUTES", 15, (1, 10_080), "minutes, at most 10080")?;
        Ok(Self {
            hand_off_alert: Duration::from_secs(minutes * 60),
            fees: vars.text("PORTOS_FEES")?.map(PathBuf::from),
            area: vars.text("PORTOS_PROTOCOL_AREA")?.unwrap_or_else(|| "RT-SISMICA".to_owned()),
        })
    }
}
