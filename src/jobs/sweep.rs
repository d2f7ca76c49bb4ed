//! Forgetting what has served: used tickets, old idempotency keys, events that left the window,
//! sessions and logins that are over, addresses that were kept long enough.

use chrono::Duration;

use crate::app::{AppError, Env, deprecated_uses, identity_trail, login_attempts, logins, sessions};
use crate::store::{StoreError, batches, idempotency, relay, uploads};

/// How long a retry with the same key gets the first answer (R50).
const KEYS: Duration = Duration::hours(48);
/// How long a ticket is remembered after it expired (R34).
const TICKETS: Duration = Duration::hours(24);

pub async fn run(env: &Env) {
    if let Err(error) = sweep(env).await {
        tracing::warn!(%error, "sweeping failed; the next hour tries again");
    }
    if let Err(error) = sweep_identities(env).await {
        tracing::warn!(?error, "sweeping sessions failed; the next hour tries again");
    }
}

async fn sweep(env: &Env) -> Result<(), StoreError> {
    let now = env.clock.now();
    let conn = env.pool.get().await?;
    idempotency::sweep(&conn, now - KEYS).await?;
    batches::sweep(&conn, now - KEYS).await?;
    drop(conn);
    sweep_uploads(env).await?;
    keep_partitions(env).await
}

/// Removes from staging what serves no upload: its ticket ended, its file is stored, or its practice was removed.
/// A ticket is there before its first part. Then the old tickets.
pub async fn sweep_uploads(env: &Env) -> Result<(), StoreError> {
    let now = env.clock.now();
    let staged = match env.files.staged_uploads().await {
        Ok(staged) => staged,
        Err(error) => {
            tracing::warn!(%error, "staging cannot be listed; the next hour tries again");
            return Ok(());
        }
    };
    let conn = env.pool.get().await?;
    let going_on = uploads::going_on(&conn, &staged, now).await?;
    for id in staged.into_iter().filter(|id| !going_on.contains(id)) {
        if let Err(error) = env.files.clear(id).await {
            tracing::warn!(%error, upload = %id, "abandoned parts stay; the next hour tries again");
        }
    }
    uploads::sweep(&conn, now, now - TICKETS).await
}

/// Ends sessions that are over, and forgets what the trail need not know for ever.
pub async fn sweep_identities(env: &Env) -> Result<(), AppError> {
    while sessions::sweep(env).await? > 0 {}
    identity_trail::forget_addresses(env).await?;
    login_attempts::sweep(env).await?;
    deprecated_uses::sweep(env).await?;
    logins::sweep(env).await
}

/// Makes the partitions of the events of the next days and drops what left the window.
pub async fn keep_partitions(env: &Env) -> Result<(), StoreError> {
    let conn = env.pool.get().await?;
    relay::keep_partitions(&conn, env.clock.now().date_naive(), env.settings.event_days).await
}
