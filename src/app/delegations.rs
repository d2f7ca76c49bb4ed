//! Giving, revoking and concluding a delegation of compilation.

use uuid::Uuid;

use super::act::{Act, Once};
use super::error::{AppError, ErrorCode, UserError};
use super::mail::{self, Notice, queue};
use super::read::Seeing;
use super::subjects::end_in_facts;
use super::{Env, Op, declarations, text};
use crate::domain::access::{DelegationFact, PracticeRight, Refusal, Right};
use crate::domain::delegation::{DelegationState, DelegationStep, may_delegate};
use crate::domain::digest::Sha256;
use crate::domain::entity::{Delegation, SubjectRecord};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::{DelegationId, PracticeId, SubjectId};
use crate::domain::lifecycle::Lifecycle as _;
use crate::domain::person::FiscalCode;
use crate::domain::practice::Phase;
use crate::domain::section::SectionNumber;
use crate::store::facts::Head;
use crate::store::{delegations, subjects};

/// A delegation after a change, and the practice as the caller sees it now: who just
/// concluded his delegation may see it no longer.
pub struct Changed {
    pub delegation: Delegation,
    pub seeing: Option<Seeing>,
}

/// What `activate` is asked for.
pub struct Activation {
    pub practice: PracticeId,
    pub section: SectionNumber,
    pub subject: SubjectId,
    /// Why a concluded delegation is opened again.
    pub reason: Option<String>,
}

pub async fn activate(env: &Env, op: &Op, wanted: Activation, once: &Once) -> Result<Changed, AppError> {
    let mut act = Act::open(env, op, wanted.practice).await?;
    let outcome = activate_in(&mut act, env, op, wanted, once).await;
    act.close(outcome).await
}

async fn activate_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    wanted: Activation,
    once: &Once,
) -> Result<Changed, AppError> {
    let permit = act.permit_practice(PracticeRight::Delegate)?;
    let (people, existing) = futures_util::try_join!(
        subjects::locked(&act.work, wanted.practice),
        delegations::locked(&act.work, wanted.practice),
    )?;
    if let Some(earlier) = replay(act, op, once, &existing).await? {
        return Ok(earlier);
    }
    let subject = people
        .into_iter()
        .find(|s| s.id == wanted.subject)
        .ok_or_else(|| AppError::reject(ErrorCode::NotFound, "subjectId"))?;
    may_delegate(wanted.section, subject.role).map_err(|e| AppError::reject(e.into(), "section"))?;
    let (code, address) = reachable(&subject)?;
    if act.facts().is_delegated(wanted.section) {
        return Err(AppError::reject(ErrorCode::AlreadyDelegated, "section"));
    }
    let reopens = existing.iter().any(|d| {
        d.section == wanted.section
            && d.state == DelegationState::Conclusa
            && d.delegate_code == code.as_str()
    });
    let reason = wanted.reason.as_deref().map(str::trim).filter(|r| !r.is_empty());
    if reopens && reason.is_none() {
        return Err(AppError::reject(ErrorCode::ReasonRequired, "reason"));
    }
    let mut errors: Vec<UserError> = Vec::new();
    text::check("reason", reason.unwrap_or(""), 1_000, &mut errors);
    AppError::if_any(errors)?;

    let delegation = Delegation {
        id: DelegationId(env.clock.new_id()),
        practice: wanted.practice,
        section: wanted.section,
        subject: subject.id,
        role: subject.role,
        delegate_code: code.to_string(),
        delegate_name: subject.display_name.clone(),
        state: DelegationState::Attiva,
        reason: reason.map(str::to_owned),
        created_at: op.now,
        ended_at: None,
        version: 1,
    };
    delegations::insert(&act.work, &permit, &delegation).await?;
    // What was declared under the delegation before is open again.
    declarations::void_standing(act, &permit, op, wanted.section).await?;
    let refs = EventRefs::both(delegation.section, delegation.id.0);
    let digest = Sha256::of_list(&[code.as_str().as_bytes(), reason.unwrap_or("").as_bytes()]);
    act.record(&permit, EventKind::DelegationActivated, refs, digest)?;
    act.tell(code.as_str());
    queue(act, env, op, &permit, Notice::Activated, &delegation, (&subject.display_name, &address)).await?;
    once.keep(&mut act.work, op, vec![delegation.id.0])?;
    act.head.facts.delegations.push(DelegationFact {
        section: delegation.section,
        role: delegation.role,
        state: DelegationState::Attiva,
        mine: code == *op.code(),
    });
    Ok(changed(act, delegation))
}

/// The person who will act and the address of his mail.
fn reachable(subject: &SubjectRecord) -> Result<(FiscalCode, String), AppError> {
    let code = subject.acting_code.as_deref().and_then(|code| FiscalCode::parse(code).ok());
    match (code.filter(FiscalCode::is_person), subject.data.email.clone()) {
        (Some(code), Some(address)) if !address.trim().is_empty() => Ok((code, address)),
        _ => Err(AppError::reject(ErrorCode::SubjectIncomplete, "subjectId")),
    }
}

pub async fn revoke(env: &Env, op: &Op, id: DelegationId, once: &Once) -> Result<Changed, AppError> {
    let mut act = open_by_delegation(env, op, id).await?;
    let outcome = revoke_in(&mut act, env, op, id, once).await;
    act.close(outcome).await
}

async fn revoke_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    id: DelegationId,
    once: &Once,
) -> Result<Changed, AppError> {
    let permit = act.permit_practice(PracticeRight::Delegate)?;
    let existing = delegations::locked(&act.work, permit.practice()).await?;
    if let Some(earlier) = replay(act, op, once, &existing).await? {
        return Ok(earlier);
    }
    let mut delegation = one(existing, id)?;
    let state = delegation.state.after(DelegationStep::Revoke).ok_or_else(|| not_active(delegation.state))?;
    delegations::end(&act.work, &permit, id, state, op.now).await?;
    // The person left before concluding: what he declared does not stand alone.
    declarations::void_standing(act, &permit, op, delegation.section).await?;
    delegation.state = state;
    delegation.ended_at = Some(op.now);
    delegation.version += 1;
    let refs = EventRefs::both(delegation.section, id.0);
    act.record(&permit, EventKind::DelegationRevoked, refs, Sha256::of(delegation.delegate_code.as_bytes()))?;
    act.tell(&delegation.delegate_code);
    let people = subjects::locked(&act.work, permit.practice()).await?;
    if let Some((subject, address)) = people
        .iter()
        .find(|s| s.id == delegation.subject)
        .and_then(|s| s.data.email.as_deref().map(|address| (s, address)))
    {
        queue(act, env, op, &permit, Notice::Revoked, &delegation, (&subject.display_name, address)).await?;
    }
    once.keep(&mut act.work, op, vec![id.0])?;
    end_in_facts(act, delegation.section, state);
    Ok(changed(act, delegation))
}

pub async fn conclude(env: &Env, op: &Op, id: DelegationId, once: &Once) -> Result<Changed, AppError> {
    let mut act = open_by_delegation(env, op, id).await?;
    let outcome = conclude_in(&mut act, env, op, id, once).await;
    act.close(outcome).await
}

async fn conclude_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    id: DelegationId,
    once: &Once,
) -> Result<Changed, AppError> {
    let existing = delegations::locked(&act.work, act.head.practice.id).await?;
    // A retry comes after the delegation ended: it is answered before rights are asked,
    // and only to the person to whom the first answer was given.
    if let Some(earlier) = replay(act, op, once, &existing).await? {
        return Ok(earlier);
    }
    let mut delegation = match one(existing, id) {
        Ok(found) if found.delegate_code == op.code().as_str() => found,
        Ok(found) => {
            // Somebody else's: the titolare sees it but cannot conclude it, a stranger sees nothing.
            act.permit(found.section, Right::Conclude)?;
            return Err(Refusal::Forbidden.into());
        }
        Err(error) => return Err(error),
    };
    if delegation.state != DelegationState::Attiva {
        return Err(not_active(delegation.state));
    }
    let permit = act.permit(delegation.section, Right::Conclude)?;
    declarations::ready_to_conclude(act, env, op, &delegation).await?;
    let state =
        delegation.state.after(DelegationStep::Conclude).ok_or_else(|| not_active(delegation.state))?;
    delegations::end(&act.work, &permit, id, state, op.now).await?;
    delegation.state = state;
    delegation.ended_at = Some(op.now);
    delegation.version += 1;
    let refs = EventRefs::both(delegation.section, id.0);
    act.record(
        &permit,
        EventKind::DelegationConcluded,
        refs,
        Sha256::of(delegation.delegate_code.as_bytes()),
    )?;
    act.tell(&delegation.delegate_code);
    let titolare = act.head.practice.titolare_code.clone();
    act.tell(&titolare);
    if let Some((name, address)) = address_of_titolare(act).await? {
        queue(act, env, op, &permit, Notice::Concluded, &delegation, (&name, &address)).await?;
    }
    once.keep(&mut act.work, op, vec![id.0])?;
    end_in_facts(act, delegation.section, state);
    Ok(changed(act, delegation))
}

/// The titolare's address: he has a role among the subjects (dossier 2.1), and with it one.
pub async fn address_of_titolare(act: &Act<'_>) -> Result<Option<(String, String)>, AppError> {
    let practice = &act.head.practice;
    let people = subjects::locked(&act.work, practice.id).await?;
    Ok(mail::titolare(practice, &people).map(|(name, address)| (name.to_owned(), address.to_owned())))
}

async fn replay(
    act: &Act<'_>,
    op: &Op,
    once: &Once,
    existing: &[Delegation],
) -> Result<Option<Changed>, AppError> {
    let earlier: Option<Vec<Uuid>> = once.earlier(act.work.conn()?, op).await?;
    let Some(ids) = earlier else { return Ok(None) };
    let delegation = existing.iter().find(|d| ids.contains(&d.id.0)).cloned().ok_or(Refusal::Hidden)?;
    Ok(Some(changed(act, delegation)))
}

fn changed(act: &Act<'_>, delegation: Delegation) -> Changed {
    let head = Head {
        practice: act.head.practice.clone(),
        facts: act.head.facts.clone(),
        trail: act.head.trail.clone(),
    };
    Changed { delegation, seeing: Seeing::of(head) }
}

fn one(existing: Vec<Delegation>, id: DelegationId) -> Result<Delegation, AppError> {
    existing.into_iter().find(|d| d.id == id).ok_or_else(|| Refusal::Hidden.into())
}

fn not_active(state: DelegationState) -> AppError {
    match state {
        DelegationState::Conclusa | DelegationState::Storica => Refusal::DelegationConcluded.into(),
        DelegationState::Annullata | DelegationState::Attiva => Refusal::DelegationNotActive.into(),
    }
}

async fn open_by_delegation<'a>(env: &'a Env, op: &'a Op, id: DelegationId) -> Result<Act<'a>, AppError> {
    let conn = env.pool.get().await?;
    let practice = delegations::practice_of(&conn, id).await?.ok_or(Refusal::Hidden)?;
    drop(conn);
    let act = Act::open(env, op, practice).await?;
    if act.facts().state.phase() == Phase::Eliminata {
        return act.close(Err(Refusal::Hidden.into())).await;
    }
    Ok(act)
}
