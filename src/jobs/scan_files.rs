//! Scanning what was kept while the scanner was away (R36).

use std::time::Duration;

use crate::app::Env;
use crate::domain::check::ScanState;
use crate::files::RescanError;
use crate::store::{StoreError, uploads};

/// Files of one round.
const BATCH: i64 = 20;
/// Nobody waits: a large archive takes its time.
const PATIENCE: Duration = Duration::from_secs(600);

pub async fn run(env: &Env) {
    if let Err(error) = scan(env).await {
        tracing::warn!(%error, "files to be scanned cannot be read; the next minute tries again");
    }
}

/// Scans what is pending; answers how many files got a state. Two nodes that scan the same file
/// come to the same end. Without a scanner nothing is pending any more: nobody will look.
pub async fn scan(env: &Env) -> Result<usize, StoreError> {
    let conn = env.pool.get().await?;
    let pending = uploads::unscanned(&conn, BATCH).await?;
    drop(conn);
    let mut done = 0;
    for digest in pending {
        let state = match &env.scanner {
            None => ScanState::NotScanned,
            Some(scanner) => match env.files.scan(digest, scanner, PATIENCE).await {
                Ok(seen) => {
                    if let Some(found) = &seen.found {
                        tracing::warn!(%digest, found, "malware in a stored file: nobody can read it any more");
                    }
                    seen.state
                }
                // Away: the others will not be scanned either.
                Err(RescanError::Scanner(error)) => {
                    tracing::warn!(%error, "files wait to be scanned");
                    break;
                }
                Err(RescanError::File(error)) => {
                    tracing::error!(%error, %digest, "a file that has to be scanned cannot be read");
                    continue;
                }
            },
        };
        let conn = env.pool.get().await?;
        uploads::scanned(&conn, digest, state).await?;
        done += 1;
    }
    Ok(done)
}
