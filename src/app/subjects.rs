//! Subjects of section 2: the titolare's alone.

use super::act::{Act, Once};
use super::check::seeing;
use super::error::{AppError, ErrorCode, UserError};
use super::read::Seeing;
use super::{Env, Op, text};
use crate::domain::access::{Permit, Refusal, Right};
use crate::domain::delegation::{DelegationState, DelegationStep};
use crate::domain::digest::Sha256;
use crate::domain::entity::SubjectRecord;
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::{PracticeId, SubjectId};
use crate::domain::lifecycle::Lifecycle as _;
use crate::domain::section::SectionNumber;
use crate::domain::subject::{self, Subject, SubjectPatch};
use crate::store::{delegations, sections, subjects};

/// A subject after a change, and the practice around it.
pub struct Changed {
    pub subject: SubjectRecord,
    pub seeing: Seeing,
}

pub async fn add(
    env: &Env,
    op: &Op,
    practice: PracticeId,
    patch: SubjectPatch,
    once: &Once,
) -> Result<Changed, AppError> {
    let mut act = Act::open(env, op, practice).await?;
    let outcome = add_in(&mut act, env, op, patch, once).await;
    act.close(outcome).await
}

async fn add_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    patch: SubjectPatch,
    once: &Once,
) -> Result<Changed, AppError> {
    let permit = act.permit(SectionNumber::Subjects, Right::Write)?;
    let stored = subjects::locked(&act.work, permit.practice()).await?;
    if let Some(ids) = once.earlier(act.work.conn()?, op).await? {
        let subject = stored.into_iter().find(|s| ids.contains(&s.id.0)).ok_or(Refusal::Hidden)?;
        return Ok(Changed { subject, seeing: seeing(act)? });
    }
    if stored.len() >= 200 {
        return Err(UserError::new(ErrorCode::TooLong, "subjects").with(200).into());
    }
    let mut data = Subject::default();
    data.apply(patch);
    let id = SubjectId(env.clock.new_id());
    let record = record_of(id, &permit, 1, data)?;
    subjects::insert(&act.work, &permit, &record, op.now).await?;
    once.keep(&mut act.work, op, vec![id.0])?;
    note(act, &permit, EventKind::SubjectAdded, &record).await?;
    add_to_facts(act, op, &record);
    Ok(Changed { seeing: seeing(act)?, subject: record })
}

pub async fn update(
    env: &Env,
    op: &Op,
    id: SubjectId,
    expected_version: i32,
    patch: SubjectPatch,
) -> Result<Changed, AppError> {
    let mut act = open_by_subject(env, op, id).await?;
    let outcome = update_in(&mut act, id, expected_version, patch).await;
    act.close(outcome).await
}

async fn update_in(
    act: &mut Act<'_>,
    id: SubjectId,
    expected_version: i32,
    patch: SubjectPatch,
) -> Result<Changed, AppError> {
    let permit = act.permit(SectionNumber::Subjects, Right::Write)?;
    let before = locked_one(act, id).await?;
    if before.version != expected_version {
        return Err(UserError::new(ErrorCode::Conflict, "expectedVersion").with(before.version).into());
    }
    let mut data = before.data.clone();
    data.apply(patch);
    let record = record_of(id, &permit, before.version + 1, data)?;
    // A delegation was given to this person in this role: it does not silently pass to another.
    let holds = holds_delegation(act, id).await?;
    if holds && (record.acting_code != before.acting_code || record.role != before.role) {
        return Err(AppError::reject(ErrorCode::SubjectDelegated, ""));
    }
    subjects::update(&act.work, &permit, &record).await?;
    note(act, &permit, EventKind::SubjectUpdated, &record).await?;
    Ok(Changed { seeing: seeing(act)?, subject: record })
}

/// Removes a subject; an active delegation of his ends with it (domain dossier 5.3).
pub async fn remove(env: &Env, op: &Op, id: SubjectId, expected_version: i32) -> Result<Changed, AppError> {
    let mut act = open_by_subject(env, op, id).await?;
    let outcome = remove_in(&mut act, op, id, expected_version).await;
    act.close(outcome).await
}

async fn remove_in(
    act: &mut Act<'_>,
    op: &Op,
    id: SubjectId,
    expected_version: i32,
) -> Result<Changed, AppError> {
    let permit = act.permit(SectionNumber::Subjects, Right::Write)?;
    let record = locked_one(act, id).await?;
    if record.version != expected_version {
        return Err(UserError::new(ErrorCode::Conflict, "expectedVersion").with(record.version).into());
    }
    for delegation in delegations::locked(&act.work, permit.practice()).await? {
        let Some(state) = delegation.state.after(DelegationStep::RemoveSubject) else {
            continue;
        };
        if delegation.subject == id {
            delegations::end(&act.work, &permit, delegation.id, state, op.now).await?;
            super::declarations::void_standing(act, &permit, op, delegation.section).await?;
            let refs = EventRefs::both(delegation.section, delegation.id.0);
            act.record(&permit, EventKind::DelegationRevoked, refs, Sha256::of(b"subject removed"))?;
            act.tell(&delegation.delegate_code);
            end_in_facts(act, delegation.section, state);
        }
    }
    subjects::delete(&act.work, &permit, id).await?;
    note(act, &permit, EventKind::SubjectRemoved, &record).await?;
    Ok(Changed { seeing: seeing(act)?, subject: record })
}

/// The facts of the act follow what it did, so that its answer shows the new rights.
pub(super) fn end_in_facts(act: &mut Act<'_>, section: SectionNumber, state: DelegationState) {
    for fact in &mut act.head.facts.delegations {
        if fact.section == section && fact.state == DelegationState::Attiva {
            fact.state = state;
        }
    }
}

fn add_to_facts(act: &mut Act<'_>, op: &Op, record: &SubjectRecord) {
    if record.acting_code.as_deref() == Some(op.code().as_str()) {
        act.head.facts.roles.insert(record.role, record.main);
    }
}

async fn open_by_subject<'a>(env: &'a Env, op: &'a Op, id: SubjectId) -> Result<Act<'a>, AppError> {
    let conn = env.pool.get().await?;
    let practice = subjects::practice_of(&conn, id).await?.ok_or(Refusal::Hidden)?;
    drop(conn);
    Act::open(env, op, practice).await
}

async fn locked_one(act: &Act<'_>, id: SubjectId) -> Result<SubjectRecord, AppError> {
    let all = subjects::locked(&act.work, act.head.practice.id).await?;
    all.into_iter().find(|s| s.id == id).ok_or_else(|| Refusal::Hidden.into())
}

async fn holds_delegation(act: &Act<'_>, id: SubjectId) -> Result<bool, AppError> {
    let all = delegations::locked(&act.work, act.head.practice.id).await?;
    Ok(all.iter().any(|d| d.subject == id && d.state == DelegationState::Attiva))
}

/// The record of a valid subject, or everything that is wrong with it.
fn record_of(id: SubjectId, permit: &Permit, version: i32, data: Subject) -> Result<SubjectRecord, AppError> {
    let mut errors: Vec<UserError> = subject::validate(&data)
        .into_iter()
        .map(|problem| UserError::new(problem.code.into(), format!("subject.{}", problem.path)))
        .collect();
    text::check_value("subject", &serde_json::to_value(&data)?, &mut errors);
    // Two checks may find the same: it is said once, by the one that names the limit.
    errors.sort_by(|a, b| {
        (&a.path, a.code.code(), b.params.len()).cmp(&(&b.path, b.code.code(), a.params.len()))
    });
    errors.dedup_by(|a, b| a.code == b.code && a.path == b.path);
    AppError::if_any(errors)?;
    let Some(role) = data.role else {
        return Err(AppError::reject(ErrorCode::Required, "subject.role"));
    };
    Ok(SubjectRecord {
        origin: None,
        id,
        practice: permit.practice(),
        version,
        role,
        main: data.main.unwrap_or(false),
        acting_code: data.signing_code().map(|code| code.to_string()),
        display_name: subject::display_name(&data),
        data,
    })
}

async fn note(
    act: &mut Act<'_>,
    permit: &Permit,
    kind: EventKind,
    record: &SubjectRecord,
) -> Result<(), AppError> {
    sections::touch(&mut act.work, permit, SectionNumber::Subjects);
    let digest = Sha256::of_json(&record.data)?;
    act.record(permit, kind, EventRefs::both(SectionNumber::Subjects, record.id.0), digest)
}
