//! The nightly look at what was sent: a sample is hashed again and compared with the receipts.

use crate::app::Env;
pub use crate::app::rechecking::recheck;
use crate::domain::rome;

/// Reads much: not before two in the morning by the clock of Italy.
const FROM: u32 = 2;

pub async fn run(env: &Env) {
    if rome::hour(env.clock.now()) < FROM {
        return;
    }
    match recheck(env).await {
        Ok(Some(found)) if found.differing == 0 => {
            tracing::info!(looked = found.looked, "what was sent re-hashes to its receipts");
        }
        Ok(Some(found)) => tracing::error!(
            looked = found.looked,
            differing = found.differing,
            "what was sent with some istanze does not re-hash to their receipts"
        ),
        Ok(None) => {}
        Err(error) => {
            tracing::error!(?error, "what was sent was not hashed again to the end; the next night goes on");
        }
    }
}
