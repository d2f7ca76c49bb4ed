//! The nightly look: what was sent still re-hashes to its receipt (R93).
//!
//! Each night goes on where the one before ended, so that all of it is looked at in turn.

use super::Env;
use super::endorsing::receipt_in;
use super::error::AppError;
use crate::domain::access::Permit;
use crate::domain::digest::Sha256;
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::rome;
use crate::store::Work;
use crate::store::rechecks::{self, Kept};

/// Contents of one night.
pub const SAMPLE: usize = 2_000;
/// Contents read at a time.
const BATCH: i64 = 50;

/// What a night found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rechecked {
    pub looked: usize,
    pub differing: usize,
}

/// Looks at the sample of today; nothing when any node did so already.
pub async fn recheck(env: &Env) -> Result<Option<Rechecked>, AppError> {
    let day = rome::day(env.clock.now());
    let conn = env.pool.get().await?;
    let Some(from) = rechecks::claim(&conn, day, env.clock.now()).await? else { return Ok(None) };
    drop(conn);
    let (mut found, mut last, mut turned) = (Rechecked::default(), from, false);
    while found.looked < SAMPLE {
        let conn = env.pool.get().await?;
        let batch = rechecks::after(&conn, last, BATCH).await?;
        drop(conn);
        if batch.is_empty() {
            // Once round: from the first, if this night began further on.
            if turned || from.is_nil() {
                break;
            }
            (last, turned) = (uuid::Uuid::nil(), true);
            continue;
        }
        for kept in batch {
            if turned && kept.istanza.0 > from {
                return finish(env, day, found, last).await;
            }
            last = kept.istanza.0;
            found.looked += 1;
            if !holds(&kept) {
                found.differing += 1;
                tell(env, &kept).await?;
            }
        }
    }
    finish(env, day, found, last).await
}

async fn finish(
    env: &Env,
    day: chrono::NaiveDate,
    found: Rechecked,
    last: uuid::Uuid,
) -> Result<Option<Rechecked>, AppError> {
    let number = |count: usize| i32::try_from(count).unwrap_or(i32::MAX);
    let conn = env.pool.get().await?;
    rechecks::done(&conn, day, (number(found.looked), number(found.differing)), last).await?;
    Ok(Some(found))
}

/// The text, what the istanza says of it, and what its sealed receipt says, are one.
fn holds(kept: &Kept) -> bool {
    let digest = Sha256::of(kept.content.as_bytes());
    let sealed = kept.receipt.as_deref().map(receipt_in);
    kept.digest == Some(digest) && matches!(sealed, Some(Ok(receipt)) if receipt.digest == digest)
}

/// To whoever operates the service, and into the trail of the practice.
async fn tell(env: &Env, kept: &Kept) -> Result<(), AppError> {
    tracing::error!(
        istanza = %env.ids.encode(kept.istanza),
        "what was sent with an istanza does not re-hash to its receipt: compare with a backup"
    );
    let permit = Permit::of_the_service(kept.practice);
    let mut work = Work::open_for_service(&env.pool, &permit).await?;
    let digest = Sha256::of(kept.content.as_bytes());
    let refs = EventRefs::object(kept.istanza.0);
    work.record(&permit, env.clock.now(), EventKind::ContentDiffers, refs, digest)?;
    env.ring(work.commit().await?);
    Ok(())
}
