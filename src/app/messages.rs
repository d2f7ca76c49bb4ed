//! The chat between office and parties.

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
use crate::store::messages;

/// Longest message, in characters (dossier 11: text only, at most 1,000) [INF].
pub const LENGTH: usize = 1_000;

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
        let seeing = seeing(act)?;
        let seen = seeing.sight.chat().ok_or(Refusal::Hidden)?;
        let message = messages::one(act.work.conn()?, seen, id).await?.ok_or(Refusal::Hidden)?;
        return Ok(Sent { message, seeing });
    }
    let mut errors: Vec<UserError> = Vec::new();
    text::check("body", body, LENGTH, &mut errors);
    if body.trim().is_empty() {
        errors.push(UserError::new(ErrorCode::Required, "body"));
    }
    AppError::if_any(errors)?;
    let message = Message {
        id: MessageId(env.clock.new_id()),
        practice: permit.practice(),
        author_code: op.code().to_string(),
        author_name: op.caller.name.clone(),
        author_role: permit.role(),
        body: body.to_owned(),
        created_at: op.now,
    };
    act.record(
        &permit,
        EventKind::MessageSent,
        EventRefs::object(message.id.0),
        Sha256::of(body.as_bytes()),
    )?;
    messages::insert(&mut act.work, &permit, &message);
    once.keep(&mut act.work, op, vec![message.id.0])?;
    Ok(Sent { message, seeing: seeing(act)? })
}
