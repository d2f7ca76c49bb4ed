//! Signatures are judged anew when what is trusted changes: a new list, a revocation.

use crate::app::{AppError, Env, verification};

/// Documents of one round.
const BATCH: i64 = 50;

pub async fn run(env: &Env) {
    if let Some(folder) = &env.trust {
        match folder.refresh() {
            Ok(true) => tracing::info!("what is trusted has changed: signatures are judged again"),
            Ok(false) => {}
            Err(error) => {
                tracing::error!(%error, "the folder of trust cannot be read; what was trusted before still is")
            }
        }
    }
    if let Err(error) = verify_again(env).await {
        tracing::warn!(?error, "signatures were not judged again; the next minute tries again");
    }
}

/// Judges what rests on another trust, until nothing does; answers how many documents.
pub async fn verify_again(env: &Env) -> Result<usize, AppError> {
    let mut all = 0;
    loop {
        match verification::renew(env, BATCH).await? {
            0 => return Ok(all),
            some => all += some,
        }
    }
}
