//! Forgetting what has served: used tickets, old idempotency keys, events that left the window.

use chrono::Duration;

use crate::app::Env;
use crate::store::{StoreError, idempotency, relay, uploads};

/// How long a retry with the same key gets the first answer (R50).
const KEYS: Duration = Duration::hours(48);
/// How long a ticket is remembered after it expired (R34).
const TICKETS: Duration = Duration::hours(24);

pub async fn run(env: &Env) {
    if let Err(error) = sweep(env).await {
        tracing::warn!(%error, "sweeping failed; the next hour tries again");
    }
}

async fn sweep(env: &Env) -> Result<(), StoreError> {
    let now = env.clock.now();
    let conn = env.pool.get().await?;
    idempotency::sweep(&conn, now - KEYS).await?;
    uploads::sweep(&conn, now - TICKETS).await?;
    drop(conn);
    keep_partitions(env).await
}

/// Makes the partitions of the events of the next days and drops what left the window.
pub async fn keep_partitions(env: &Env) -> Result<(), StoreError> {
    let conn = env.pool.get().await?;
    relay::keep_partitions(&conn, env.clock.now().date_naive(), env.settings.event_days).await
}
