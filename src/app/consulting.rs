//! Opinions of other offices and experts (R66), on the side of who is asked: read, answered once, declined.
//!
//! He is no party and sees nothing of the practice. What he may do rests on his code in the request, read under
//! the lock of the practice ([`Permit::of_invited`]).

use uuid::Uuid;

use super::act::{Act, Once};
use super::attachments::unscanned;
use super::error::{AppError, ErrorCode, UserError};
use super::opinions::{Asked, locked, note, practice_of, step};
use super::read::{self, Seeing};
use super::uploads::{self, Announced, Ticket};
use super::{Env, Op, additional as beside, text};
use crate::domain::access::{Permit, PracticeRight, Refusal};
use crate::domain::additional::AdditionalKind;
use crate::domain::entity::Attachment;
use crate::domain::event::EventKind;
use crate::domain::ids::{AttachmentId, OpinionId};
use crate::domain::opinion::{Opinion, OpinionOutcome, OpinionTrigger};
use crate::domain::rome;
use crate::store::{additional, attachments, opinions};

/// Longest opinion, and longest reason for declining, in characters.
const ANSWER: usize = 20_000;

/// The request as who was asked meets it under the lock: his own, and not taken back.
async fn mine_locked(act: &Act<'_>, op: &Op, id: OpinionId) -> Result<(Opinion, Permit), AppError> {
    let practice = act.head.practice.id;
    let opinion = locked(&act.work, practice, id).await?;
    let permit = Permit::of_invited(practice, &opinion.invited_code, op.actor())?;
    if opinion.is_open_to_invited() { Ok((opinion, permit)) } else { Err(Refusal::Hidden.into()) }
}

fn in_time(opinion: &Opinion, op: &Op) -> Result<(), AppError> {
    if rome::day(op.now) > opinion.due {
        let due = opinion.due.format("%d/%m/%Y");
        return Err(UserError::new(ErrorCode::TermOver, "opinionId").with(due).into());
    }
    Ok(())
}

/// A ticket for the document of an opinion.
pub async fn ticket(env: &Env, op: &Op, id: OpinionId, file: Announced) -> Result<Ticket, AppError> {
    let practice = practice_of(env, id).await?;
    let act = Act::open(env, op, practice).await?;
    let outcome = async {
        let (mut opinion, permit) = mine_locked(&act, op, id).await?;
        step(&mut opinion, OpinionTrigger::Give)?;
        uploads::beside(&act, env, op, &permit, (AdditionalKind::Parere, file)).await
    }
    .await;
    act.close(outcome).await
}

/// What an opinion says.
pub struct Answer {
    pub outcome: OpinionOutcome,
    pub text: String,
    pub upload: Option<Uuid>,
}

fn written(path: &str, value: &str) -> Result<(), AppError> {
    let mut errors: Vec<UserError> = Vec::new();
    text::check(path, value, ANSWER, &mut errors);
    if value.trim().is_empty() {
        errors.push(UserError::new(ErrorCode::Required, path));
    }
    AppError::if_any(errors)
}

/// Gives an opinion, once.
pub async fn give(env: &Env, op: &Op, id: OpinionId, answer: Answer, once: &Once) -> Result<Asked, AppError> {
    written("text", &answer.text)?;
    let practice = practice_of(env, id).await?;
    let (mut act, earlier) = Act::open_once(env, op, practice, once).await?;
    let outcome = async {
        let answered = once.answered(earlier)?.is_some();
        let (mut opinion, permit) = mine_locked(&act, op, id).await?;
        if answered {
            return Ok(Asked { opinion, seeing: None });
        }
        step(&mut opinion, OpinionTrigger::Give)?;
        in_time(&opinion, op)?;
        if let Some(upload) = answer.upload {
            let what = (AdditionalKind::Parere, Some(id.0));
            let document = beside::take(&act, env, op, &permit, upload, what).await?;
            additional::insert(&act.work, &permit, &document).await?;
            opinion.document = Some(document.id);
        }
        opinion.outcome = Some(answer.outcome);
        end(&mut act, op, &permit, &mut opinion, &answer.text, EventKind::OpinionGiven).await?;
        once.keep(&mut act.work, op, vec![id.0])?;
        Ok(Asked { opinion, seeing: None })
    }
    .await;
    act.close(outcome).await
}

/// Declines, with the reason.
pub async fn decline(env: &Env, op: &Op, id: OpinionId, reason: &str) -> Result<Asked, AppError> {
    written("reason", reason)?;
    let practice = practice_of(env, id).await?;
    let mut act = Act::open(env, op, practice).await?;
    let outcome = async {
        let (mut opinion, permit) = mine_locked(&act, op, id).await?;
        step(&mut opinion, OpinionTrigger::Decline)?;
        end(&mut act, op, &permit, &mut opinion, reason, EventKind::OpinionDeclined).await?;
        Ok(Asked { opinion, seeing: None })
    }
    .await;
    act.close(outcome).await
}

async fn end(
    act: &mut Act<'_>,
    op: &Op,
    permit: &Permit,
    opinion: &mut Opinion,
    words: &str,
    kind: EventKind,
) -> Result<(), AppError> {
    opinion.answer = Some(words.trim().to_owned());
    opinion.ended_at = Some(op.now);
    opinions::update(&act.work, permit, opinion).await?;
    let asked_by = opinion.asked_code.clone();
    note(act, permit, kind, opinion)?;
    act.tell(&asked_by);
    Ok(())
}

/// Requests to the caller, newest first. Nothing to a token of the office: an opinion is a person's own.
pub async fn mine(env: &Env, op: &Op, after: Option<OpinionId>, limit: i64) -> Result<Vec<Asked>, AppError> {
    if op.caller.seat().is_some() {
        return Ok(Vec::new());
    }
    let conn = env.pool.get().await?;
    let found = opinions::asked_of(&conn, op.code().as_str(), after, limit).await?;
    Ok(found.into_iter().map(|opinion| Asked { opinion, seeing: None }).collect())
}

/// Whether the reader of a practice sees what was asked of others about it: the office only.
pub fn visible(seeing: &Seeing) -> bool {
    seeing.sight.facts().office.is_some() && seeing.sight.allows_practice(PracticeRight::ReadChat)
}

/// One request, for who was asked or for the office.
pub async fn one(env: &Env, op: &Op, id: OpinionId) -> Result<Option<Asked>, AppError> {
    let conn = env.pool.get().await?;
    let Some(opinion) = opinions::one(&conn, id).await? else { return Ok(None) };
    drop(conn);
    let seeing = read::practice(env, op, opinion.practice).await?.filter(visible);
    let invited = opinion.invited_code == op.code().as_str() && op.caller.seat().is_none();
    let shown = seeing.is_some() || (invited && opinion.is_open_to_invited());
    Ok(shown.then_some(Asked { opinion, seeing }))
}

/// The documents that a request exposes, for who sees the request.
pub async fn documents(env: &Env, asked: &Asked) -> Result<Vec<Attachment>, AppError> {
    let conn = env.pool.get().await?;
    Ok(attachments::exposed(&conn, &asked.opinion).await?)
}

/// A document of a request whose bytes the caller may read. That who was asked opened one is noted, the first time.
pub async fn document(
    env: &Env,
    op: &Op,
    id: OpinionId,
    attachment: AttachmentId,
) -> Result<Attachment, AppError> {
    let asked = one(env, op, id).await?.ok_or(Refusal::Hidden)?;
    let found = documents(env, &asked).await?.into_iter().find(|document| document.id == attachment);
    let document = found.ok_or(Refusal::Hidden)?;
    if let Some(error) = unscanned(document.scan) {
        return Err(error.into());
    }
    if asked.seeing.is_none() && asked.opinion.opened_at.is_none() {
        let act = Act::open(env, op, asked.opinion.practice).await?;
        let outcome = async {
            let (mut opinion, permit) = mine_locked(&act, op, id).await?;
            opinion.opened_at = opinion.opened_at.or(Some(op.now));
            Ok(opinions::update(&act.work, &permit, &opinion).await?)
        }
        .await;
        act.close(outcome).await?;
    }
    Ok(document)
}
