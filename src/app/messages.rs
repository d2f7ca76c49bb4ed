//! The chat between office and parties. A message never changes; its author may withdraw it for a while,
//! which leaves a trace of it without its text.

use chrono::Duration;

use super::act::{Act, Once};
use super::check::seeing;
use super::error::{AppError, ErrorCode, UserError};
use super::read::Seeing;
use super::{Env, Op, text};
use crate::domain::access::{PracticeRight, Refusal};
use crate::domain::digest::Sha256;
use crate::domain::entity::Message;
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::{MessageId, PracticeId};
use crate::store::idempotency::Used;
use crate::store::{chat_marks, messages};

/// Longest message, in characters (dossier 11: text only, at most 1,000) [INF].
pub const LENGTH: usize = 1_000;

/// The time in which `Chat::rate` messages may be sent.
const RATE: Duration = Duration::minutes(10);

/// A message and the practice around it.
pub struct Sent {
    pub message: Message,
    pub seeing: Seeing,
}

pub async fn send(
    env: &Env,
    op: &Op,
    practice: PracticeId,
    body: &str,
    once: &Once,
) -> Result<Sent, AppError> {
    let (mut act, earlier) = Act::open_once(env, op, practice, once).await?;
    let outcome = send_in(&mut act, env, op, body, once, earlier).await;
    act.close(outcome).await
}

async fn send_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    body: &str,
    once: &Once,
    earlier: Option<Used>,
) -> Result<Sent, AppError> {
    let permit = act.permit_practice(PracticeRight::WriteChat)?;
    if let Some(ids) = once.answered(earlier)? {
        let id = ids.first().copied().map(MessageId).ok_or(Refusal::Hidden)?;
        return found(act, id).await;
    }
    let mut errors: Vec<UserError> = Vec::new();
    text::check("body", body, LENGTH, &mut errors);
    if body.trim().is_empty() {
        errors.push(UserError::new(ErrorCode::Required, "body"));
    }
    AppError::if_any(errors)?;
    let (sent, first) = messages::sent_since(&act.work, &permit, op.now - RATE).await?;
    if sent >= env.settings.chat.rate {
        let free = first.map_or(RATE, |first| first + RATE - op.now);
        let minutes = free.num_minutes().saturating_add(1);
        return Err(UserError::new(ErrorCode::TooManyMessages, "practiceId").with(minutes).into());
    }
    let id = MessageId(env.clock.new_id());
    act.record(&permit, EventKind::MessageSent, EventRefs::object(id.0), Sha256::of(body.as_bytes()))?;
    let message = Message {
        id,
        practice: permit.practice(),
        author_code: op.code().to_string(),
        author_name: op.caller.name.clone(),
        author_role: permit.role(),
        body: body.to_owned(),
        created_at: op.now,
        seq: act.work.last_event(),
        withdrawn_at: None,
    };
    messages::insert(&mut act.work, &permit, &message);
    once.keep(&mut act.work, op, vec![message.id.0])?;
    Ok(Sent { message, seeing: seeing(act)? })
}

async fn found(act: &Act<'_>, id: MessageId) -> Result<Sent, AppError> {
    let seeing = seeing(act)?;
    let seen = seeing.sight.chat().ok_or(Refusal::Hidden)?;
    let message = messages::one(act.work.conn()?, seen, id).await?.ok_or(Refusal::Hidden)?;
    Ok(Sent { message, seeing })
}

/// Hides the text of one's own message, as long as that may be done. Twice is as good as once.
pub async fn withdraw(env: &Env, op: &Op, id: MessageId) -> Result<Sent, AppError> {
    let conn = env.pool.get().await?;
    let practice = messages::practice_of(&conn, id).await?.ok_or(Refusal::Hidden)?;
    drop(conn);
    let mut act = Act::open(env, op, practice).await?;
    let outcome = withdraw_in(&mut act, env, op, id).await;
    act.close(outcome).await
}

async fn withdraw_in(act: &mut Act<'_>, env: &Env, op: &Op, id: MessageId) -> Result<Sent, AppError> {
    act.permit_practice(PracticeRight::ReadChat)?;
    let mut sent = found(act, id).await?;
    if sent.message.author_code != op.code().as_str() {
        return Err(Refusal::Forbidden.into());
    }
    if sent.message.withdrawn_at.is_some() {
        return Ok(sent);
    }
    let permit = act.permit_practice(PracticeRight::WriteChat)?;
    let allowed = env.settings.chat.withdraw;
    if op.now - sent.message.created_at > allowed || allowed.is_zero() {
        let error = UserError::new(ErrorCode::WithdrawalTooLate, "messageId").with(allowed.num_minutes());
        return Err(error.into());
    }
    let digest = Sha256::of(sent.message.body.as_bytes());
    act.record(&permit, EventKind::MessageWithdrawn, EventRefs::object(id.0), digest)?;
    messages::withdraw(&mut act.work, &permit, id, op.now);
    sent.message.withdrawn_at = Some(op.now);
    Ok(sent)
}

/// Notes that the caller has read up to a message. It is no event: reading is not news.
pub async fn mark_read(env: &Env, op: &Op, practice: PracticeId, id: MessageId) -> Result<Seeing, AppError> {
    let mut act = Act::open(env, op, practice).await?;
    let outcome = mark_in(&mut act, op, id).await;
    act.close(outcome).await
}

async fn mark_in(act: &mut Act<'_>, op: &Op, id: MessageId) -> Result<Seeing, AppError> {
    let permit = act.permit_practice(PracticeRight::ReadChat)?;
    let seeing = seeing(act)?;
    let seen = seeing.sight.chat().ok_or(Refusal::Hidden)?;
    let hidden = || AppError::reject(ErrorCode::NotFound, "upTo");
    let message = messages::one(act.work.conn()?, seen, id).await?.ok_or_else(hidden)?;
    chat_marks::mark(&mut act.work, &permit, message.seq, op.now);
    Ok(seeing)
}
