//! The chat between office and parties.
//!
//! - `PORTOS_CHAT_WITHDRAW_MINUTES`: for how long the author may withdraw a message, default 15; 0 for never
//! - `PORTOS_CHAT_RATE`: messages that one person may send in one practice in ten minutes, default 20
//! - `PORTOS_CHAT_MAIL_MINUTES`: a person is told of unread messages by mail once in so many minutes at most, default 60

use std::time::Duration;

use super::{ConfigError, Vars};

#[derive(Clone, Copy, Debug)]
pub struct Chat {
    pub withdraw: Duration,
    pub rate: u64,
    pub mail: Duration,
}

impl Chat {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        let minutes = |name, default, least| {
            let minutes = vars.number(name, default, (least, 10_080), "minutes, at most 10080")?;
            Ok::<_, ConfigError>(Duration::from_secs(minutes * 60))
        };
        Ok(Self {
            withdraw: minutes("PORTOS_CHAT_WITHDRAW_MINUTES", 15, 0)?,
            rate: vars.number("PORTOS_CHAT_RATE", 20, (1, 1_000_000), "a number of messages")?,
            mail: minutes("PORTOS_CHAT_MAIL_MINUTES", 60, 10)?,
        })
    }
}
