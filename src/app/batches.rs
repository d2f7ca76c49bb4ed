//! Batches of the office: one act on up to 500 things, each in a transaction of its own (R69).
//!
//! An item that is refused leaves the rest done. The same key again goes on where a broken run stopped, and
//! answers what was done; every act is safe to repeat.

use super::error::{AppError, ErrorCode, UserError};
use super::sessions::in_work;
use super::{Env, Op, desk, inbox, read};
use crate::domain::access::Refusal;
use crate::domain::batch::{Batch, BatchAct, BatchItem, BatchItemState, MANY};
use crate::domain::digest::Sha256;
use crate::domain::event::EventKind;
use crate::domain::ids::{BatchId, OfficerId};
use crate::domain::role::Seat;
use crate::store::batches;

/// Progress is told after so many items: a stream says each step, and not each item.
const STEP: usize = 10;

/// What to do with which things.
pub struct Wanted {
    pub seat: Seat,
    pub act: BatchAct,
    /// Whom to assign to, as the client named him; nobody without.
    pub officer: Option<String>,
    /// Ids as the client sent them.
    pub objects: Vec<String>,
}

/// Runs a batch, or goes on with the one that was begun under the key.
pub async fn run(env: &Env, op: &Op, wanted: Wanted, key: &str) -> Result<Batch, AppError> {
    if !read::holds_office(env, op, wanted.seat).await? {
        return Err(Refusal::Forbidden.into());
    }
    let mut errors: Vec<UserError> = Vec::new();
    if key.is_empty() || key.len() > 100 || key.chars().any(char::is_control) {
        errors.push(
            UserError::new(ErrorCode::InvalidValue, "idempotencyKey").with("1–100 caratteri / characters"),
        );
    }
    if wanted.objects.is_empty() {
        errors.push(UserError::new(ErrorCode::Required, "ids"));
    }
    if wanted.objects.len() > MANY {
        errors.push(UserError::new(ErrorCode::TooLong, "ids").with(MANY));
    }
    if wanted.officer.is_some() && wanted.act != BatchAct::Assign {
        errors.push(UserError::new(ErrorCode::InvalidValue, "officerId").with(BatchAct::Assign));
    }
    let id = wanted.officer.as_deref().map(|text| env.ids.decode(text));
    let officer: Option<OfficerId> = match id {
        Some(None) => {
            errors.push(UserError::new(ErrorCode::NotFound, "officerId"));
            None
        }
        Some(found) => found,
        None => None,
    };
    AppError::if_any(errors)?;
    let mut batch = begin(env, op, &wanted, key).await?;
    let mut since = 0;
    for at in 0..batch.items.len() {
        let Some(item) = batch.items.get(at).filter(|item| item.state == BatchItemState::Waiting) else {
            continue;
        };
        let settled = settle(env, op, batch.act, officer, item.clone()).await?;
        let conn = env.pool.get().await?;
        batches::settle(&conn, batch.id, &settled).await?;
        drop(conn);
        if let Some(item) = batch.items.get_mut(at) {
            *item = settled;
        }
        since += 1;
        if since == STEP {
            since = 0;
            tell(env, op, batch.id, false).await?;
        }
    }
    if batch.ended_at.is_none() {
        batch.ended_at = Some(op.now);
        tell(env, op, batch.id, true).await?;
    }
    Ok(batch)
}

/// The batch under the key: begun now, or before with the same arguments.
async fn begin(env: &Env, op: &Op, wanted: &Wanted, key: &str) -> Result<Batch, AppError> {
    let mut parts = vec![wanted.seat.code().as_bytes(), wanted.act.code().as_bytes()];
    parts.push(wanted.officer.as_deref().unwrap_or_default().as_bytes());
    parts.extend(wanted.objects.iter().map(|object| object.as_bytes()));
    let fingerprint = Sha256::of_list(&parts);
    let item = |(place, object): (usize, &String)| BatchItem {
        place: i32::try_from(place).unwrap_or(i32::MAX),
        object: object.clone(),
        state: BatchItemState::Waiting,
        code: None,
    };
    let batch = Batch {
        id: BatchId(env.clock.new_id()),
        seat: wanted.seat,
        act: wanted.act,
        created_at: op.now,
        ended_at: None,
        items: wanted.objects.iter().enumerate().map(item).collect(),
    };
    let begun = in_work(env, async |work| {
        Ok(batches::insert(work, op.code().as_str(), key, fingerprint, &batch).await?)
    })
    .await?;
    if begun {
        return Ok(batch);
    }
    let conn = env.pool.get().await?;
    let found = batches::under_key(&conn, op.code().as_str(), key).await?;
    let same = found.filter(|(_, of)| *of == fingerprint.0).map(|(batch, _)| batch);
    same.ok_or_else(|| AppError::reject(ErrorCode::IdempotencyKeyReused, "idempotencyKey"))
}

/// Does one item. What the caller may not, or what is not there, is refused and noted; a fault stops the batch,
/// which goes on when it is sent again.
async fn settle(
    env: &Env,
    op: &Op,
    act: BatchAct,
    officer: Option<OfficerId>,
    item: BatchItem,
) -> Result<BatchItem, AppError> {
    let hidden = || AppError::reject(ErrorCode::NotFound, "ids");
    let outcome = match act {
        BatchAct::Assign | BatchAct::MarkSeen => match env.ids.decode(&item.object) {
            Some(practice) if act == BatchAct::Assign => {
                inbox::assign(env, op, practice, officer).await.map(|_| ())
            }
            Some(practice) => inbox::mark_seen(env, op, practice).await.map(|_| ()),
            None => Err(hidden()),
        },
        BatchAct::RetryHandOff => match env.ids.decode(&item.object) {
            Some(id) => desk::retry(env, op, id).await.map(|_| ()),
            None => Err(hidden()),
        },
    };
    match outcome {
        Ok(()) => Ok(BatchItem { state: BatchItemState::Done, code: None, ..item }),
        Err(AppError::Rejected(errors)) => {
            let code = errors.first().map(|error| error.code.code().to_owned());
            Ok(BatchItem { state: BatchItemState::Refused, code, ..item })
        }
        Err(error) => Err(error),
    }
}

/// Tells the caller's screens how far the batch is.
async fn tell(env: &Env, op: &Op, id: BatchId, over: bool) -> Result<(), AppError> {
    in_work(env, async |work| {
        if over {
            batches::end(work, id, op.now).await?;
        }
        let person = env.ids.person_topic(op.code().as_str());
        work.tell_of(person, EventKind::BatchProgressed, id.0, op.now);
        Ok(())
    })
    .await
}

/// A batch of the caller.
pub async fn one(env: &Env, op: &Op, id: BatchId) -> Result<Option<Batch>, AppError> {
    let conn = env.pool.get().await?;
    Ok(batches::of_officer(&conn, op.code().as_str(), id).await?)
}
