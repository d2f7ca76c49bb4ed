//! The desk of hand-offs to other systems: what is not done, why, and trying it again (R72).

use chrono::{DateTime, Utc};

use super::identity_trail::{self, Note};
use super::read::{self, Seeing};
use super::sessions::in_work;
use super::{AppError, Env, ErrorCode, Op};
use crate::domain::access::desk_permit;
use crate::domain::hand_off::HandOff;
use crate::domain::identity::IdentityEvent;
use crate::domain::ids::HandoffId;
use crate::domain::role::Seat;
use crate::store::{desk, facts};

/// A hand-off with its practice, as far as the caller sees that.
#[derive(Clone)]
pub struct OnDesk {
    pub hand_off: HandOff,
    pub seeing: Option<Seeing>,
}

/// A page of what is not done in a seat, newest first; empty for who does not run its desk.
pub async fn page(
    env: &Env,
    op: &Op,
    seat: Seat,
    failing: bool,
    (after, limit): (Option<HandoffId>, i64),
) -> Result<Vec<OnDesk>, AppError> {
    let held = read::offices(env, op).await?;
    let Some(permit) = desk_permit(&held, seat, op.actor()) else { return Ok(Vec::new()) };
    let conn = env.pool.get().await?;
    let found = desk::page(&conn, &permit, failing, (after, limit)).await?;
    drop(conn);
    let seen = read::practices(env, op, found.iter().map(|hand_off| hand_off.practice).collect()).await?;
    let with = |hand_off: HandOff| {
        let seeing = seen.iter().find(|seeing| seeing.practice.id == hand_off.practice).cloned();
        OnDesk { hand_off, seeing }
    };
    Ok(found.into_iter().map(with).collect())
}

/// Makes a hand-off due now. One that is done meanwhile is answered as it is: to ask again is safe.
pub async fn retry(env: &Env, op: &Op, id: HandoffId) -> Result<OnDesk, AppError> {
    let hidden = || AppError::reject(ErrorCode::NotFound, "handOffId");
    let held = read::offices(env, op).await?;
    let hand_off = in_work(env, async |work| {
        let conn = work.conn()?;
        let found = desk::one(conn, id).await?.ok_or_else(hidden)?;
        let scene = facts::scene(conn, found.practice).await?.ok_or_else(hidden)?;
        let seat = scene.practice.seat.ok_or_else(hidden)?;
        let permit = desk_permit(&held, seat, op.actor()).ok_or_else(hidden)?;
        if !desk::retry(work, &permit, id, op.now).await? {
            return Ok(found);
        }
        let note = Note::of(IdentityEvent::HandOffRetried, &op.caller, op.address).about(id.0);
        identity_trail::write(env, work.conn()?, note.saying(found.kind.code()), op.now).await?;
        desk::one(work.conn()?, id).await?.ok_or_else(hidden)
    })
    .await?;
    env.handoff_bell.notify_one();
    env.mail_bell.notify_one();
    let seeing = read::practice(env, op, hand_off.practice).await?;
    Ok(OnDesk { hand_off, seeing })
}

/// What fails now, of every seat.
#[derive(Clone, Copy, Debug, Default)]
pub struct Failing {
    pub count: i64,
    pub since: Option<DateTime<Utc>>,
}

impl Failing {
    /// The age of the oldest failure, when it passes what the installation allows.
    pub fn alert(&self, env: &Env) -> Option<chrono::Duration> {
        let age = env.clock.now() - self.since?;
        (age > env.settings.hand_off_alert).then_some(age)
    }
}

/// Counts what fails, for the metrics, the health page and the alert in the log.
pub async fn failing(env: &Env) -> Result<Failing, AppError> {
    let conn = env.pool.get().await?;
    let (count, since) = desk::failing(&conn).await?;
    Ok(Failing { count, since })
}
