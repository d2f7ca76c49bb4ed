//! Terms that end by themselves: requests for integrations that lapse, opinions that stay silent.

use crate::app::{Env, lapse, opinions};

pub async fn run(env: &Env) {
    if let Err(error) = lapse::run(env).await {
        tracing::warn!(?error, "requests that wait for an answer cannot be read; the next minutes try again");
    }
    if let Err(error) = opinions::fall_silent(env).await {
        tracing::warn!(?error, "opinions whose term is over wait; the next minutes try again");
    }
}
