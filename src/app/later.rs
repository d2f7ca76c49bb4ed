//! Later istanze: opened from the practice as it stands, described, given up; what a variant says of
//! documents; and replicas (dossier 4.4, 5.2; R46, R56–R59).

use uuid::Uuid;

use super::act::{Act, Once};
use super::attachments::{Changed, locked_one, open_by_attachment};
use super::check::seeing;
use super::error::{AppError, ErrorCode, UserError};
use super::read::{self, Seeing};
use super::{Env, Op, text};
use crate::domain::access::{Facts, Permit, PracticeRight, Refusal, Right, Seen};
use crate::domain::digest::Sha256;
use crate::domain::entity::Istanza;
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::{AttachmentId, IstanzaId, PracticeId};
use crate::domain::istanza::{IstanzaKind, IstanzaState, IstanzaTrigger};
use crate::domain::later::{AttachmentValidity, Closed, Told};
use crate::domain::lifecycle::Lifecycle as _;
use crate::domain::practice::PracticeTrigger;
use crate::domain::role::ActorRole;
use crate::store::later::Copies;
use crate::store::{Work, attachments, istanze, later, sections, subjects};

/// Longest reason, in characters; most parts, and the longest name of one.
const REASON: usize = 2_000;
const PARTS: usize = 50;
const PART: usize = 100;

/// The refusal of an istanza that cannot be opened.
pub fn refused(why: Closed, facts: &Facts) -> AppError {
    match why {
        Closed::NotHis => Refusal::Forbidden.into(),
        Closed::State => UserError::new(ErrorCode::StateChanged, "kind").with(facts.state.code()).into(),
        Closed::Other(kind) => UserError::new(ErrorCode::IstanzaOpen, "kind").with(kind.code()).into(),
    }
}

/// Drafts of later istanze of a practice, oldest first; who may see each is for its own facts to say.
pub async fn drafts(env: &Env, seen: Seen) -> Result<Vec<(PracticeId, IstanzaKind)>, AppError> {
    let conn = env.pool.get().await?;
    Ok(later::drafts(&conn, seen.practice()).await?)
}

/// Opens an istanza of a kind: a draft of its own, as the practice stands. Answers the draft.
pub async fn open(
    env: &Env,
    op: &Op,
    practice: PracticeId,
    kind: IstanzaKind,
    once: &Once,
) -> Result<Seeing, AppError> {
    let (mut act, earlier) = Act::open_once(env, op, practice, once).await?;
    let outcome = async {
        if let Some(ids) = once.answered(earlier)? {
            return Ok(ids.first().copied());
        }
        act.permit_practice(PracticeRight::NewIstanza)?;
        let (sent, drafts) = futures_util::try_join!(
            istanze::locked(&act.work, practice),
            later::drafts(act.work.conn()?, practice)
        )?;
        let drafts: Vec<IstanzaKind> = drafts.into_iter().map(|(_, kind)| kind).collect();
        kind.may_open(act.facts(), &sent, &drafts).map_err(|why| refused(why, act.facts()))?;
        let draft = PracticeId(env.clock.new_id());
        let permit = Permit::to_open(draft, op.actor());
        copy(&act.work, env, op, &permit, practice, Some(kind)).await?;
        let opened = if act.facts().titolare { ActorRole::Titolare } else { act.facts().office_or_subject() };
        let id = IstanzaId(env.clock.new_id());
        let istanza = Istanza::opened(id, draft, kind, (permit.actor(), opened), op.now);
        istanze::insert(&act.work, &permit, &istanza).await?;
        act.work.record_first(&permit, op.now, Sha256::of(kind.code().as_bytes()))?;
        once.keep(&mut act.work, op, vec![draft.0])?;
        Ok(Some(draft.0))
    }
    .await;
    opened(env, op, act.close(outcome).await?).await
}

async fn opened(env: &Env, op: &Op, id: Option<Uuid>) -> Result<Seeing, AppError> {
    let id = id.map(PracticeId).ok_or_else(|| AppError::fault("an empty answer was kept"))?;
    read::practice(env, op, id).await?.ok_or_else(|| Refusal::Hidden.into())
}

/// Copies what stands in a practice into a new row, with ids in the same order.
async fn copy(
    work: &Work,
    env: &Env,
    op: &Op,
    permit: &Permit,
    from: PracticeId,
    kind: Option<IstanzaKind>,
) -> Result<(), AppError> {
    let (people, documents) =
        futures_util::try_join!(subjects::locked(work, from), attachments::locked(work, from))?;
    let standing = documents.iter().filter(|document| document.is_valid());
    let copies = Copies {
        subjects: people.iter().map(|subject| (subject.id.0, env.clock.new_id())).collect(),
        attachments: standing.map(|document| (document.id.0, env.clock.new_id())).collect(),
        signed: kind.is_some(),
    };
    Ok(later::copy(work, permit, from, kind, copies, op.now).await?)
}

/// Writes what the istanza of a draft says beyond the forms.
pub async fn describe(env: &Env, op: &Op, id: IstanzaId, told: Told) -> Result<(Istanza, Seeing), AppError> {
    check(&told)?;
    let mut act = of_istanza(env, op, id).await?;
    let outcome = async {
        let permit = act.permit_practice(PracticeRight::VerifyAll)?;
        let mut istanza = one(&act, id).await?;
        if istanza.state != IstanzaState::START {
            return Err(act.elsewhere());
        }
        istanza.told = Told { parts: told.parts, on: told.on, reason: told.reason, ..istanza.told };
        istanze::tell(&act.work, &permit, id, &istanza.told).await?;
        act.record(
            &permit,
            EventKind::IstanzaDescribed,
            EventRefs::object(id.0),
            Sha256::of_json(&istanza.told)?,
        )?;
        Ok((istanza, seeing(&act)?))
    }
    .await;
    act.close(outcome).await
}

fn check(told: &Told) -> Result<(), AppError> {
    let mut errors: Vec<UserError> = Vec::new();
    if let Some(reason) = &told.reason {
        text::check("reason", reason, REASON, &mut errors);
    }
    if told.parts.len() > PARTS {
        errors.push(UserError::new(ErrorCode::TooLong, "parts").with(PARTS));
    }
    for (at, part) in told.parts.iter().take(PARTS).enumerate() {
        text::check(&format!("parts[{at}]"), part, PART, &mut errors);
        if part.trim().is_empty() {
            errors.push(UserError::new(ErrorCode::Required, format!("parts[{at}]")));
        }
    }
    AppError::if_any(errors)
}

/// Gives up the draft of a later istanza: only its trace is kept.
pub async fn abandon(env: &Env, op: &Op, id: IstanzaId) -> Result<Istanza, AppError> {
    let mut act = of_istanza(env, op, id).await?;
    let outcome = async {
        let permit = act.permit_practice(PracticeRight::Erase)?;
        if act.head.practice.later.is_none() {
            return Err(Refusal::Forbidden.into());
        }
        let mut istanza = one(&act, id).await?;
        istanza.state = istanza.state.after(IstanzaTrigger::Abandon).ok_or_else(|| act.elsewhere())?;
        istanze::set_state(&act.work, &permit, id, istanza.state).await?;
        act.step(&permit, PracticeTrigger::Erase).await?;
        act.record(
            &permit,
            EventKind::IstanzaAbandoned,
            EventRefs::object(id.0),
            Sha256::of(id.0.as_bytes()),
        )?;
        Ok(istanza)
    }
    .await;
    act.close(outcome).await
}

/// Opens the practice row in which an istanza stands.
pub async fn of_istanza<'a>(env: &'a Env, op: &'a Op, id: IstanzaId) -> Result<Act<'a>, AppError> {
    let conn = env.pool.get().await?;
    let practice = istanze::practice_of(&conn, id).await?.ok_or(Refusal::Hidden)?;
    drop(conn);
    Act::open(env, op, practice).await
}

/// An istanza of the practice of this act, under its lock.
pub async fn one(act: &Act<'_>, id: IstanzaId) -> Result<Istanza, AppError> {
    let all = istanze::locked(&act.work, act.head.practice.id).await?;
    all.into_iter().find(|istanza| istanza.id == id).ok_or_else(|| Refusal::Hidden.into())
}

/// Says in a variant or an answer to the office that a document sent earlier counts no longer, or that it does.
pub async fn set_validity(env: &Env, op: &Op, id: AttachmentId, valid: bool) -> Result<Changed, AppError> {
    let mut act = open_by_attachment(env, op, id).await?;
    let outcome = set_validity_in(&mut act, id, valid).await;
    act.close(outcome).await
}

async fn set_validity_in(act: &mut Act<'_>, id: AttachmentId, valid: bool) -> Result<Changed, AppError> {
    let mut document = locked_one(act, id).await?;
    let permit = act.permit(document.section, Right::Attach)?;
    let origin = document.origin.filter(|_| act.head.practice.kind().is_whole());
    let Some(origin) = origin else {
        return Err(AppError::reject(ErrorCode::DocumentNotSent, "attachmentId"));
    };
    document.validity = if valid {
        // As it stands in the practice: from the first filing, or from an earlier variant.
        let home = attachments::locked(&act.work, act.head.practice.home()).await?;
        let known = home.iter().find(|known| known.id == origin).filter(|known| known.is_valid());
        known
            .map(|known| known.validity)
            .ok_or_else(|| AppError::reject(ErrorCode::DocumentNotSent, "attachmentId"))?
    } else {
        AttachmentValidity::InvalidatoConVariante
    };
    later::set_validity(&act.work, &permit, id, document.validity).await?;
    sections::touch(&mut act.work, &permit, document.section);
    let kind = if valid { EventKind::AttachmentRevalidated } else { EventKind::AttachmentInvalidated };
    act.record(&permit, kind, EventRefs::both(document.section, id.0), document.sha256)?;
    Ok(Changed { seeing: seeing(act)?, attachment: document })
}

/// A new practice of the caller with the data and the files of one that he sent: no signature, statement or
/// payment comes along (R59).
pub async fn replicate(env: &Env, op: &Op, practice: PracticeId, once: &Once) -> Result<Seeing, AppError> {
    let (mut act, earlier) = Act::open_once(env, op, practice, once).await?;
    let outcome = async {
        if let Some(ids) = once.answered(earlier)? {
            return Ok(ids.first().copied());
        }
        if !act.facts().titolare {
            // What only a titolare may do, in whatever phase: the refusal is the one of such acts.
            act.permit_practice(PracticeRight::Delegate)?;
        }
        if !act.head.practice.state.is_sent() || act.head.practice.later.is_some() {
            return Err(act.elsewhere());
        }
        let replica = PracticeId(env.clock.new_id());
        let permit = Permit::to_open(replica, op.actor());
        copy(&act.work, env, op, &permit, practice, None).await?;
        act.work.record_first(&permit, op.now, Sha256::of(practice.0.as_bytes()))?;
        once.keep(&mut act.work, op, vec![replica.0])?;
        Ok(Some(replica.0))
    }
    .await;
    opened(env, op, act.close(outcome).await?).await
}
