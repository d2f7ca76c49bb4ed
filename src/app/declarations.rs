//! Declaring a section: the text, the digest of what it covers, and when it loses force.

use super::act::{Act, Once};
use super::check::{Contents, seeing};
use super::error::{AppError, ErrorCode, UserError};
use super::read::Seeing;
use super::{Env, Op};
use crate::domain::access::{Permit, Refusal, Right};
use crate::domain::check;
use crate::domain::declaration::{DeclarationState, GEOLOGIST, Template, digest_geology};
use crate::domain::delegation::DelegationState;
use crate::domain::digest::Sha256;
use crate::domain::entity::{Attachment, Declaration, Delegation, Section};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::{DeclarationId, PracticeId};
use crate::domain::section::SectionNumber;
use crate::domain::statement::StatementKind;
use crate::domain::violation::Severity;
use crate::store::declarations::{self, ProvenBy};

/// A declaration and the practice around it.
pub struct Declared {
    pub declaration: Declaration,
    pub seeing: Seeing,
}

/// What a person is asked to confirm, before he does.
pub struct Draft {
    pub template: Template,
    pub text: String,
    pub digest: Sha256,
}

/// The digest of what a declaration of the section covers now.
pub fn digest_of(section: &Section, attachments: &[Attachment]) -> Result<Sha256, AppError> {
    let own: Vec<(String, String)> = attachments
        .iter()
        .filter(|document| document.section == SectionNumber::Geology)
        .map(|document| (document.code.clone(), document.sha256.to_string()))
        .collect();
    Ok(digest_geology(&section.form()?, own.iter().map(|(code, hash)| (code.as_str(), hash.as_str())))?)
}

/// The text of a declaration as this person would confirm it.
pub fn draft(
    name: &str,
    title: &str,
    section: &Section,
    attachments: &[Attachment],
) -> Result<Draft, AppError> {
    let digest = digest_of(section, attachments)?;
    Ok(Draft { template: GEOLOGIST, text: GEOLOGIST.render(name, title, Some(digest)), digest })
}

/// Confirms the declaration of a section. `seen` is the digest of the text that the
/// person read: if the data moved in between, he has to read again.
pub async fn declare(
    env: &Env,
    op: &Op,
    practice: PracticeId,
    number: SectionNumber,
    seen: Option<Sha256>,
    once: &Once,
) -> Result<Declared, AppError> {
    let mut act = Act::open(env, op, practice).await?;
    let outcome = declare_in(&mut act, env, op, number, seen, once).await;
    act.close(outcome).await
}

async fn declare_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    number: SectionNumber,
    seen: Option<Sha256>,
    once: &Once,
) -> Result<Declared, AppError> {
    let permit = act.permit(number, Right::Declare)?;
    if number != SectionNumber::Geology {
        return Err(AppError::reject(ErrorCode::SectionNotDeclarable, "section"));
    }
    let standing = declarations::standing(&act.work, permit.practice(), number).await?;
    if let Some(ids) = once.earlier(act.work.conn()?, op).await? {
        let declaration = standing.filter(|d| ids.contains(&d.id.0)).ok_or(Refusal::Hidden)?;
        return Ok(Declared { declaration, seeing: seeing(act)? });
    }
    let contents = Contents::read(act).await?;
    let section = contents.section(number)?;
    let draft = draft(&op.caller.name, &act.head.practice.title, section, &contents.attachments)?;
    if seen.is_some_and(|seen| seen != draft.digest) {
        return Err(AppError::reject(ErrorCode::DigestMismatch, "digest"));
    }
    if let Some(standing) = standing {
        if standing.digest == draft.digest {
            return Err(AppError::reject(ErrorCode::AlreadyDeclared, "section"));
        }
        void(act, &permit, op, &standing).await?;
    }
    passes(act, env, op, &contents, number)?;
    let delegation = contents.delegations.iter().find(|d| {
        d.section == number && d.state == DelegationState::Attiva && d.delegate_code == op.code().as_str()
    });
    let declaration = Declaration {
        id: DeclarationId(env.clock.new_id()),
        practice: permit.practice(),
        section: number,
        kind: StatementKind::Geologo,
        istanza: None,
        subject: delegation.map(|d| d.subject),
        delegation: delegation.map(|d| d.id),
        state: DeclarationState::Confermata,
        declarant_code: op.code().to_string(),
        declarant_name: op.caller.name.clone(),
        declarant_role: permit.role(),
        template_id: draft.template.id.to_owned(),
        template_version: draft.template.version,
        text: draft.text,
        digest: draft.digest,
        revision: section.revision,
        asked_at: None,
        reason: None,
        declared_at: Some(op.now),
        voided_at: None,
    };
    declarations::insert(&act.work, &permit, &declaration, Some(proven(op))).await?;
    once.keep(&mut act.work, op, vec![declaration.id.0])?;
    let refs = EventRefs::both(number, declaration.id.0);
    act.record(&permit, EventKind::SectionDeclared, refs, declaration.digest)?;
    Ok(Declared { declaration, seeing: seeing(act)? })
}

/// How the caller proved who he is.
pub fn proven(op: &Op) -> ProvenBy<'_> {
    ProvenBy { method: op.caller.method.code(), level: op.caller.level, session: op.caller.session }
}

/// Refuses while the formal check of the section finds something that blocks. The check
/// runs on what is stored now, so a passed check cannot be out of date (R25).
fn passes(
    act: &Act<'_>,
    env: &Env,
    op: &Op,
    contents: &Contents,
    number: SectionNumber,
) -> Result<(), AppError> {
    let found =
        check::section(&contents.snapshot(&act.head.practice, op.now.date_naive(), &env.ids)?, number);
    let mut codes: Vec<&str> =
        found.iter().filter(|v| v.severity() == Severity::Blocco).map(|v| v.code.code()).collect();
    codes.dedup();
    if codes.is_empty() {
        return Ok(());
    }
    Err(UserError::new(ErrorCode::CheckNotPassed, "section").with(codes.join(", ")).into())
}

/// What has to hold before a delegate may conclude: the check passes, and where the
/// section has a declaration, his own stands on exactly the stored data.
pub async fn ready_to_conclude(
    act: &Act<'_>,
    env: &Env,
    op: &Op,
    delegation: &Delegation,
) -> Result<(), AppError> {
    let contents = Contents::read(act).await?;
    passes(act, env, op, &contents, delegation.section)?;
    if delegation.section != SectionNumber::Geology {
        return Ok(());
    }
    let standing = declarations::standing(&act.work, delegation.practice, delegation.section).await?;
    let digest = digest_of(contents.section(delegation.section)?, &contents.attachments)?;
    match standing {
        Some(found) if found.digest == digest && found.declarant_code == delegation.delegate_code => Ok(()),
        _ => Err(AppError::reject(ErrorCode::DeclarationMissing, "")),
    }
}

/// Voids the standing declaration of a section, if there is one.
pub async fn void_standing(
    act: &mut Act<'_>,
    permit: &Permit,
    op: &Op,
    section: SectionNumber,
) -> Result<(), AppError> {
    match declarations::standing(&act.work, permit.practice(), section).await? {
        Some(standing) => void(act, permit, op, &standing).await,
        None => Ok(()),
    }
}

async fn void(act: &mut Act<'_>, permit: &Permit, op: &Op, standing: &Declaration) -> Result<(), AppError> {
    declarations::void(&act.work, permit, standing.id, op.now).await?;
    let refs = EventRefs::both(standing.section, standing.id.0);
    act.record(permit, EventKind::DeclarationVoided, refs, standing.digest)
}

/// The text that the caller would confirm for a section, if declaring is his.
pub async fn preview(
    env: &Env,
    op: &Op,
    seeing: &Seeing,
    number: SectionNumber,
) -> Result<Option<Draft>, AppError> {
    if number != SectionNumber::Geology || !seeing.sight.allows(number, Right::Declare) {
        return Ok(None);
    }
    let Some(seen) = seeing.sight.section(number) else {
        return Ok(None);
    };
    let (conn, seen) = (env.pool.get().await?, [seen]);
    let (sections, attachments) = futures_util::try_join!(
        crate::store::sections::of(&conn, &seen),
        crate::store::attachments::of(&conn, &seen),
    )?;
    let Some(section) = sections.iter().find(|s| s.number == number) else {
        return Ok(None);
    };
    draft(&op.caller.name, &seeing.practice.title, section, &attachments).map(Some)
}
