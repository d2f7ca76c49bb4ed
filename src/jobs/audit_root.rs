//! The daily root over all audit chains: who rewrites a chain has to rewrite every root since.

use chrono::{Days, NaiveDate, NaiveTime};

use crate::app::Env;
use crate::domain::audit::root;
use crate::store::StoreError;
use crate::store::audit::{self, Root};

/// Makes the root of yesterday, once it is surely over: acts that were still being
/// committed at midnight belong to the next root.
pub async fn run(env: &Env) {
    let now = env.clock.now();
    if now.time() < NaiveTime::from_hms_opt(0, 10, 0).unwrap_or_default() {
        return;
    }
    let Some(day) = now.date_naive().checked_sub_days(Days::new(1)) else {
        return;
    };
    if let Err(error) = make(env, day).await {
        tracing::error!(%error, "the audit root could not be made; the next ten minutes try again");
    }
}

/// Makes the root of a day, unless there is one of that day or a later one.
pub async fn make(env: &Env, day: NaiveDate) -> Result<Option<Root>, StoreError> {
    let mut conn = env.pool.get().await?;
    let newest = audit::roots(&mut conn).await?.pop();
    if newest.as_ref().is_some_and(|newest| newest.day >= day) {
        return Ok(None);
    }
    let until = day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN).and_utc();
    let leaves = audit::moved(&mut conn, until).await?;
    let previous = newest.map(|newest| newest.root).unwrap_or_default();
    let made = Root {
        day,
        root: root(&previous, day, &leaves).0.to_vec(),
        previous,
        leaves: i64::try_from(leaves.len()).unwrap_or(i64::MAX),
        made_at: env.clock.now(),
    };
    Ok(audit::keep_root(&mut conn, &made, &leaves).await?.then_some(made))
}
