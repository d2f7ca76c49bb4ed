//! Mails to holders of machine tokens, 30 and 7 days before a token ends (R8).

use crate::app::{AppError, Env, machine_tokens};

pub async fn run(env: &Env) {
    if let Err(error) = warn(env).await {
        tracing::warn!(?error, "holders of tokens were not warned; the next hour tries again");
    }
}

/// Warns whoever is due; answers how many mails were queued.
pub async fn warn(env: &Env) -> Result<usize, AppError> {
    let mut all = 0;
    loop {
        match machine_tokens::warn(env).await? {
            0 => return Ok(all),
            told => all += told,
        }
    }
}
