//! How much one caller may ask in a time.
//!
//! - `PORTOS_RATE_CALLER`: units that a session or token may spend at once, and regains each second, default 2000/50
//! - `PORTOS_RATE_ADDRESS`: the same of an address (of IPv6, a /64), default 6000/300
//! - `PORTOS_RATE_LOOKUP`: the same of an address for the public look-up of attestations, one of which costs 60
//!   units, default 600/10: ten tries a minute (R47)
//!
//! `off` takes a limit away. A request costs one unit and one more for each 50 fields that it asks
//! for (times the places of a page), a mutation four more; a wrong token costs its address twenty.

use super::{ConfigError, Vars};

const EXPECTED: &str = "off, or units at once and a second such as 2000/50";

/// What may be spent at once, and what comes back each second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    pub burst: u32,
    pub per_second: u32,
}

#[derive(Clone, Copy, Debug)]
pub struct Rates {
    /// Nothing when there is no such limit.
    pub caller: Option<Rate>,
    pub address: Option<Rate>,
    pub lookup: Option<Rate>,
}

impl Rates {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        let rate = |name, burst, per_second| match vars.text(name)? {
            None => Ok(Some(Rate { burst, per_second })),
            Some(text) if text.eq_ignore_ascii_case("off") => Ok(None),
            Some(text) => parse(&text).map(Some).ok_or_else(|| ConfigError::wrong(name, &text, EXPECTED)),
        };
        Ok(Self {
            caller: rate("PORTOS_RATE_CALLER", 2_000, 50)?,
            address: rate("PORTOS_RATE_ADDRESS", 6_000, 300)?,
            lookup: rate("PORTOS_RATE_LOOKUP", 600, 10)?,
        })
    }
}

fn parse(text: &str) -> Option<Rate> {
    let (burst, per_second) = text.split_once('/')?;
    let number =
        |text: &str| text.trim().parse::<u32>().ok().filter(|number| (1..=1_000_000_000).contains(number));
    Some(Rate { burst: number(burst)?, per_second: number(per_second)? })
}
