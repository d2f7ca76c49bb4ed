//! What changed for a person since he last asked: a client that replays it has what a full read shows (R109).

use super::read::{self, Seeing};
use super::{AppError, Env, Op};
use crate::domain::ids::PracticeId;
use crate::domain::practice::Phase;
use crate::store::syncs;

/// What became of one practice.
pub struct Change {
    pub practice: PracticeId,
    /// As it is now; nothing when the person sees it no longer.
    pub seeing: Option<Seeing>,
}

/// Changes in their order.
pub struct Changes {
    pub changes: Vec<Change>,
    /// Where the next question goes on.
    pub at: i64,
    /// There are more by now.
    pub more: bool,
}

/// What changed of the caller's own practices after `after`; everything that he sees when he has nothing yet. That a
/// practice is gone is said of those that were shown to him before, and of no others: hidden ones do not exist.
pub async fn changes(env: &Env, op: &Op, after: Option<i64>, limit: i64) -> Result<Changes, AppError> {
    let start = after.unwrap_or(0);
    let reader = op.reader();
    if reader.seat.is_some() {
        // Practices of a person, and a token of the office is none.
        return Ok(Changes { changes: Vec::new(), at: start, more: false });
    }
    let person = reader.code.as_str();
    let conn = env.pool.get().await?;
    let mut changed = syncs::changed(&conn, person, start, limit + 1).await?;
    drop(conn);
    let last = changed.last().map_or(start, |row| row.tx);
    let more = i64::try_from(changed.len()).is_ok_and(|found| found > limit);
    if more {
        // All of the last transaction, or all but it.
        let whole = changed.iter().any(|row| row.tx < last);
        changed.retain(|row| row.tx < last || !whole);
    }
    let at = changed.last().map_or(start, |row| row.tx);
    let ids: Vec<PracticeId> = changed.iter().map(|row| row.practice).collect();
    let seen = if ids.is_empty() { Vec::new() } else { read::practices(env, op, ids).await? };
    let there = |seeing: &&Seeing| seeing.practice.state.phase() != Phase::Eliminata;
    let shown = |id| seen.iter().filter(there).find(|seeing| seeing.practice.id == id);
    let news: Vec<_> =
        changed.iter().filter(|row| !row.told).filter_map(|row| Some(&*shown(row.practice)?.sight)).collect();
    if !news.is_empty() {
        let conn = env.pool.get().await?;
        syncs::tell(&conn, person, &news).await?;
    }
    let change = |row: &syncs::Changed| {
        let seeing = shown(row.practice).cloned();
        let said = seeing.is_some() || (row.told && after.is_some());
        said.then_some(Change { practice: row.practice, seeing })
    };
    Ok(Changes { changes: changed.iter().filter_map(change).collect(), at, more })
}
