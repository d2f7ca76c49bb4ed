//! Opinions of other offices and experts (R66), on the side of the office: asked with chosen documents, taken back,
//! recorded as silence.

use super::act::{Act, Once};
use super::check::seeing;
use super::error::{AppError, ErrorCode, UserError};
use super::mail::invitation;
use super::read::Seeing;
use super::{Env, Op, text};
use crate::domain::access::{Permit, PracticeRight, Refusal};
use crate::domain::digest::Sha256;
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::{AttachmentId, OpinionId, PracticeId};
use crate::domain::lifecycle::Lifecycle as _;
use crate::domain::opinion::{Opinion, OpinionOutcome, OpinionState, OpinionTrigger};
use crate::domain::person::{Email, FiscalCode};
use crate::domain::role::Seat;
use crate::domain::rome;
use crate::domain::terms::TermKind;
use crate::store::{Work, attachments, facts, officers, opinions, subjects};

/// Longest question, in characters.
const QUESTION: usize = 10_000;
/// Most documents that one request exposes.
const DOCUMENTS: usize = 100;
/// Requests whose term is over, of one look.
const ROUND: i64 = 100;

/// An opinion, with the practice for who sees that.
#[derive(Clone)]
pub struct Asked {
    pub opinion: Opinion,
    pub seeing: Option<Seeing>,
}

/// What is asked, of whom, with what.
pub struct Question {
    pub question: String,
    pub organisation: Option<String>,
    pub fiscal_code: String,
    pub name: String,
    pub email: String,
    pub documents: Vec<AttachmentId>,
}

fn check(asked: &Question) -> Result<FiscalCode, AppError> {
    let mut errors: Vec<UserError> = Vec::new();
    let organisation = asked.organisation.as_deref().unwrap_or_default();
    for (path, value, most) in [
        ("question", asked.question.as_str(), QUESTION),
        ("name", &asked.name, 200),
        ("organisation", organisation, 300),
    ] {
        text::check(path, value, most, &mut errors);
        if value.trim().is_empty() && path != "organisation" {
            errors.push(UserError::new(ErrorCode::Required, path));
        }
    }
    let code = FiscalCode::parse(&asked.fiscal_code).ok().filter(FiscalCode::is_person);
    if code.is_none() {
        errors.push(UserError::new(ErrorCode::FiscalCodeInvalid, "fiscalCode"));
    }
    if Email::parse(&asked.email).is_err() {
        errors.push(UserError::new(ErrorCode::EmailInvalid, "mailAddress"));
    }
    if asked.documents.is_empty() {
        errors.push(UserError::new(ErrorCode::Required, "attachmentIds"));
    }
    if asked.documents.len() > DOCUMENTS {
        errors.push(UserError::new(ErrorCode::TooLong, "attachmentIds").with(DOCUMENTS));
    }
    AppError::if_any(errors)?;
    code.ok_or_else(|| AppError::reject(ErrorCode::FiscalCodeInvalid, "fiscalCode"))
}

/// Asks for an opinion and exposes the documents that it is about.
pub async fn request(
    env: &Env,
    op: &Op,
    practice: PracticeId,
    asked: Question,
    once: &Once,
) -> Result<Asked, AppError> {
    let (mut act, earlier) = Act::open_once(env, op, practice, once).await?;
    let outcome = async {
        let permit = act.permit_practice(PracticeRight::Work)?;
        if let Some(ids) = once.answered(earlier)? {
            let id = ids.first().copied().map(OpinionId).ok_or(Refusal::Hidden)?;
            return Ok(Asked {
                opinion: locked(&act.work, practice, id).await?,
                seeing: Some(seeing(&act)?),
            });
        }
        let code = check(&asked)?;
        let opinion = ask(&act, env, op, asked, &code).await?;
        opinions::insert(&act.work, &permit, &opinion).await?;
        note(&mut act, &permit, EventKind::OpinionRequested, &opinion)?;
        invitation(&mut act, env, &permit, &opinion)?;
        once.keep(&mut act.work, op, vec![opinion.id.0])?;
        Ok(Asked { opinion, seeing: Some(seeing(&act)?) })
    }
    .await;
    act.close(outcome).await
}

async fn ask(
    act: &Act<'_>,
    env: &Env,
    op: &Op,
    asked: Question,
    code: &FiscalCode,
) -> Result<Opinion, AppError> {
    let practice = &act.head.practice;
    let seat = practice.seat.unwrap_or(Seat::Fi);
    let conn = act.work.conn()?;
    let (people, documents, held) = futures_util::try_join!(
        subjects::locked(&act.work, practice.id),
        attachments::locked(&act.work, practice.id),
        officers::of(conn, code.as_str(), op.now.date_naive()),
    )?;
    // Parties and the office itself see the practice in their own way, and judge in no cause of their own.
    let party = practice.titolare_code == code.as_str()
        || people.iter().any(|subject| subject.acting_code.as_deref() == Some(code.as_str()));
    if party || held.iter().any(|(own, _)| *own == seat) {
        return Err(AppError::reject(ErrorCode::OwnOpinion, "fiscalCode"));
    }
    let mut exposed = asked.documents;
    for (at, id) in exposed.iter().enumerate() {
        if !documents.iter().any(|document| document.id == *id) {
            return Err(AppError::reject(ErrorCode::NotFound, format!("attachmentIds[{at}]")));
        }
    }
    exposed.sort_unstable();
    exposed.dedup();
    let calendar = env.rules.calendar(seat);
    let term = env.rules.deadline(TermKind::Parere, rome::day(op.now), 0, &calendar);
    Ok(Opinion {
        id: OpinionId(env.clock.new_id()),
        practice: practice.id,
        state: OpinionState::START,
        question: asked.question.trim().to_owned(),
        organisation: asked.organisation.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()),
        invited_code: code.to_string(),
        invited_name: asked.name.trim().to_owned(),
        invited_email: asked.email.trim().to_owned(),
        asked_code: op.code().to_string(),
        asked_name: op.caller.name.clone(),
        asked_at: op.now,
        due: term.ok_or_else(|| AppError::fault("no term for opinions"))?.due,
        opened_at: None,
        outcome: None,
        answer: None,
        document: None,
        ended_at: None,
        exposed,
    })
}

/// What was asked or answered, for the trail.
pub(super) fn note(
    act: &mut Act<'_>,
    permit: &Permit,
    kind: EventKind,
    opinion: &Opinion,
) -> Result<(), AppError> {
    act.record(permit, kind, EventRefs::object(opinion.id.0), digest(opinion))
}

fn digest(opinion: &Opinion) -> Sha256 {
    let exposed: Vec<u8> = opinion.exposed.iter().flat_map(|id| *id.0.as_bytes()).collect();
    Sha256::of_list(&[
        opinion.state.code().as_bytes(),
        opinion.question.as_bytes(),
        opinion.invited_code.as_bytes(),
        &exposed,
        opinion.outcome.map_or("", OpinionOutcome::code).as_bytes(),
        opinion.answer.as_deref().unwrap_or_default().as_bytes(),
    ])
}

pub(super) async fn locked(work: &Work, practice: PracticeId, id: OpinionId) -> Result<Opinion, AppError> {
    let all = opinions::locked(work, practice).await?;
    all.into_iter().find(|opinion| opinion.id == id).ok_or_else(|| Refusal::Hidden.into())
}

pub(super) fn step(opinion: &mut Opinion, on: OpinionTrigger) -> Result<(), AppError> {
    let wrong = || UserError::new(ErrorCode::OpinionNotOpen, "opinionId").with(opinion.state.code());
    opinion.state = opinion.state.after(on).ok_or_else(wrong)?;
    Ok(())
}

pub(super) async fn practice_of(env: &Env, id: OpinionId) -> Result<PracticeId, AppError> {
    let conn = env.pool.get().await?;
    Ok(opinions::one(&conn, id).await?.ok_or(Refusal::Hidden)?.practice)
}

/// Takes a request back: from here on who was asked sees nothing of it.
pub async fn withdraw(env: &Env, op: &Op, id: OpinionId) -> Result<Asked, AppError> {
    let practice = practice_of(env, id).await?;
    let mut act = Act::open(env, op, practice).await?;
    let outcome = async {
        // For who is not of the office no opinion was asked.
        act.facts().office.ok_or(Refusal::Hidden)?;
        let permit = act.permit_practice(PracticeRight::Work)?;
        let mut opinion = locked(&act.work, practice, id).await?;
        step(&mut opinion, OpinionTrigger::Withdraw)?;
        opinion.ended_at = Some(op.now);
        opinions::update(&act.work, &permit, &opinion).await?;
        note(&mut act, &permit, EventKind::OpinionWithdrawn, &opinion)?;
        Ok(Asked { opinion, seeing: Some(seeing(&act)?) })
    }
    .await;
    act.close(outcome).await
}

/// Records as silence what nobody answered in its term. Answers how many.
pub async fn fall_silent(env: &Env) -> Result<usize, AppError> {
    let mut done = 0;
    loop {
        let conn = env.pool.get().await?;
        let due = opinions::overdue(&conn, rome::day(env.clock.now()), ROUND).await?;
        drop(conn);
        if due.is_empty() {
            return Ok(done);
        }
        for (id, practice) in due {
            silence(env, id, practice).await?;
            done += 1;
        }
    }
}

async fn silence(env: &Env, id: OpinionId, practice: PracticeId) -> Result<(), AppError> {
    let now = env.clock.now();
    let permit = Permit::of_the_service(practice);
    let mut work = Work::open_for_service(&env.pool, &permit).await?;
    let outcome = async {
        let mut opinion = locked(&work, practice, id).await?;
        if opinion.state.after(OpinionTrigger::FallSilent).is_none() {
            return Ok(()); // Answered at the last moment, or another node was faster.
        }
        step(&mut opinion, OpinionTrigger::FallSilent)?;
        opinion.ended_at = Some(now);
        opinions::update(&work, &permit, &opinion).await?;
        let scene = facts::scene(work.conn()?, practice).await?;
        let seat = scene.and_then(|scene| scene.practice.seat);
        work.in_inbox_of(seat.map(|seat| env.ids.office_topic(seat)));
        let refs = EventRefs::object(id.0);
        work.record(&permit, now, EventKind::OpinionSilent, refs, digest(&opinion))?;
        work.tell(env.ids.person_topic(&opinion.asked_code));
        Ok::<_, AppError>(())
    }
    .await;
    match outcome {
        Ok(()) => {
            env.ring(work.commit().await?);
            Ok(())
        }
        Err(error) => {
            work.rollback().await?;
            Err(error)
        }
    }
}
