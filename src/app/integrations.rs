//! What the parties do with notices: open them, answer points, make observations; and what the office holds
//! of the answers (R55, R62, R76).

use super::check::seeing;
use super::error::{AppError, ErrorCode, UserError};
use super::notices::{self as drafting, Issued, locked, open, step};
use super::{Env, Op, read, text};
use crate::domain::access::{PracticeRight, Refusal};
use crate::domain::digest::Sha256;
use crate::domain::entity::Notice;
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::NoticeId;
use crate::domain::integration::{self, IntegrationState, PointAnswer, PointRefusal};
use crate::domain::notice::{NoticeKind, NoticeState, NoticeTrigger};
use crate::domain::practice::{PracticeState, PracticeTrigger};
use crate::domain::rome;
use crate::store::notices;

/// Longest answer or observation, in characters.
const ANSWER: usize = 10_000;

fn written(path: &str, value: &str, required: bool) -> Result<(), AppError> {
    let mut errors: Vec<UserError> = Vec::new();
    text::check(path, value, ANSWER, &mut errors);
    if required && value.trim().is_empty() {
        errors.push(UserError::new(ErrorCode::Required, path));
    }
    AppError::if_any(errors)
}

/// What a point refuses, as its person reads it.
fn refused(refusal: PointRefusal) -> AppError {
    match refusal {
        PointRefusal::Missing => AppError::reject(ErrorCode::NotFound, "point"),
        PointRefusal::Over(state) => {
            UserError::new(ErrorCode::NoticeNotOpen, "point").with(state.code()).into()
        }
    }
}

/// Answers one point of a request. With the last one the practice goes on, and the clock runs again.
pub async fn answer(
    env: &Env,
    op: &Op,
    id: NoticeId,
    (at, answer): (usize, PointAnswer),
    note: &str,
) -> Result<Issued, AppError> {
    // A reason is owed for what is not provided.
    written("note", note, answer != PointAnswer::Provided)?;
    let mut act = open(env, op, id).await?;
    let outcome = async {
        let permit = act.permit_practice(PracticeRight::NewIstanza)?;
        let mut notice = issued(&act, id).await?;
        if !act.facts().titolare {
            return Err(Refusal::Forbidden.into());
        }
        if act.head.practice.state != PracticeState::AttesaIntegrazioni {
            return Err(act.elsewhere());
        }
        if let Some(due) = notice.answer_due.filter(|due| rome::day(op.now) > *due) {
            return Err(UserError::new(ErrorCode::TermOver, "noticeId").with(due.format("%d/%m/%Y")).into());
        }
        let lapsed = notice.lapsed_at.is_some();
        let state =
            integration::answer(&mut notice.points, lapsed, at, (answer, note), op.now).map_err(refused)?;
        notices::update(&act.work, &permit, &notice).await?;
        let digest = Sha256::of_json(&notice.points)?;
        act.record(&permit, EventKind::PointAnswered, EventRefs::object(id.0), digest)?;
        if state == IntegrationState::Risposta {
            let on = match notice.returns_to {
                Some(PracticeState::AControllo) => PracticeTrigger::AnswerControl,
                _ => PracticeTrigger::AnswerReview,
            };
            act.step(&permit, on).await?;
            act.record(&permit, EventKind::IntegrationAnswered, EventRefs::object(id.0), digest)?;
        }
        Ok(Issued { notice, seeing: seeing(&act)? })
    }
    .await;
    act.close(outcome).await
}

/// A notice that the parties see; what is being drafted does not exist for them.
async fn issued(act: &super::act::Act<'_>, id: NoticeId) -> Result<Notice, AppError> {
    let notice = locked(act, id).await?;
    if notice.state.is_issued() { Ok(notice) } else { Err(Refusal::Hidden.into()) }
}

/// The office takes an answer as sufficient, or not.
pub async fn evaluate(
    env: &Env,
    op: &Op,
    id: NoticeId,
    at: usize,
    accepted: bool,
) -> Result<Issued, AppError> {
    let mut act = open(env, op, id).await?;
    let outcome = async {
        let permit = act.permit_practice(PracticeRight::Work)?;
        let mut notice = locked(&act, id).await?;
        let lapsed = notice.lapsed_at.is_some();
        integration::judge(&mut notice.points, lapsed, at, accepted, op.now).map_err(refused)?;
        notices::update(&act.work, &permit, &notice).await?;
        let digest = Sha256::of_json(&notice.points)?;
        act.record(&permit, EventKind::PointEvaluated, EventRefs::object(id.0), digest)?;
        Ok(Issued { notice, seeing: seeing(&act)? })
    }
    .await;
    act.close(outcome).await
}

/// Observations of the titolare on the grounds for refusal, within their time.
pub async fn observe(env: &Env, op: &Op, id: NoticeId, words: &str) -> Result<Issued, AppError> {
    written("text", words, true)?;
    let mut act = open(env, op, id).await?;
    let outcome = async {
        let permit = act.permit_practice(PracticeRight::NewIstanza)?;
        let mut notice = issued(&act, id).await?;
        if !act.facts().titolare {
            return Err(Refusal::Forbidden.into());
        }
        let late = notice.answer_due.is_none_or(|due| rome::day(op.now) > due);
        if notice.kind != NoticeKind::MotiviOstativi || notice.observed_at.is_some() || late {
            let error = UserError::new(ErrorCode::NoticeNotOpen, "noticeId").with(notice.state.code());
            return Err(error.into());
        }
        notice.observations = Some(words.trim().to_owned());
        notice.observed_at = Some(op.now);
        notices::update(&act.work, &permit, &notice).await?;
        let digest = Sha256::of(words.as_bytes());
        act.record(&permit, EventKind::ObservationsSent, EventRefs::object(id.0), digest)?;
        Ok(Issued { notice, seeing: seeing(&act)? })
    }
    .await;
    act.close(outcome).await
}

/// The notice whose bytes somebody opens. The first party who does is noted, for ever (R76).
pub async fn opened(env: &Env, op: &Op, id: NoticeId) -> Result<Notice, AppError> {
    let conn = env.pool.get().await?;
    let practice = notices::practice_of(&conn, id).await?.ok_or(Refusal::Hidden)?;
    drop(conn);
    let seeing = read::practice(env, op, practice).await?.ok_or(Refusal::Hidden)?;
    let conn = env.pool.get().await?;
    let all = notices::of(&conn, &[seeing.sight.whole()]).await?;
    drop(conn);
    let shown = |notice: &Notice| notice.id == id && visible(&seeing.sight, notice);
    let notice = all.into_iter().find(shown).ok_or(Refusal::Hidden)?;
    if seeing.sight.facts().office.is_some() || notice.state != NoticeState::Notificato {
        return Ok(notice);
    }
    let mut act = open(env, op, id).await?;
    let outcome = async {
        let permit = act.permit_practice(PracticeRight::ReadFascicolo)?;
        let mut notice = drafting::locked(&act, id).await?;
        if notice.state == NoticeState::Notificato {
            step(&mut notice, NoticeTrigger::Read)?;
            notice.read_at = Some(op.now);
            notice.read_role = Some(permit.role());
            notices::update(&act.work, &permit, &notice).await?;
            let digest = notice.pdf.unwrap_or_else(|| Sha256::of(b""));
            act.record(&permit, EventKind::NoticeRead, EventRefs::object(id.0), digest)?;
        }
        Ok(notice)
    }
    .await;
    act.close(outcome).await
}

/// Who sees a notice: the office from its draft on, the parties once it is issued.
pub fn visible(sight: &crate::domain::access::Sight, notice: &Notice) -> bool {
    if !sight.allows_practice(PracticeRight::ReadFascicolo) {
        return false;
    }
    match sight.facts().office {
        Some(_) => sight.allows_practice(PracticeRight::ReadChat),
        None => notice.state.is_issued(),
    }
}
