//! Running the formal checks on what is stored under the lock.

use std::sync::Arc;

use chrono::NaiveDate;
use futures_util::try_join;

use super::act::Act;
use super::error::AppError;
use super::read::Seeing;
use super::{Env, Op};
use crate::domain::access::{PracticeRight, Refusal, Right, Sight};
use crate::domain::check::{self, Document, RefusalSeen, SignatureSeen, Snapshot, Stage};
use crate::domain::delegation::DelegationState;
use crate::domain::digest::Sha256;
use crate::domain::entity::{
    Attachment, CheckStatus, Delegation, Practice, Section, Signature, SubjectRecord,
};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::{IdCodec, PracticeId};
use crate::domain::later::Told;
use crate::domain::role::ActorRole;
use crate::domain::section::SectionNumber;
use crate::domain::signature_refusal::SignatureRefusal;
use crate::domain::signing_order::SigningOrder;
use crate::domain::violation::{Severity, Violation};
use crate::store::{
    attachments, delegations, istanze, sections, signature_refusals, signatures, signing_orders, subjects,
};

/// Everything a check looks at, as stored.
pub struct Contents {
    pub sections: Vec<Section>,
    pub subjects: Vec<SubjectRecord>,
    pub attachments: Vec<Attachment>,
    pub signatures: Vec<Signature>,
    pub refusals: Vec<SignatureRefusal>,
    pub orders: Vec<SigningOrder>,
    pub delegations: Vec<Delegation>,
    /// Subjects of the practice that a later istanza belongs to, as they stand.
    pub standing: Vec<SubjectRecord>,
    /// What the istanza says that is being compiled.
    pub told: Told,
}

impl Contents {
    /// Reads the practice under its lock, in one round trip.
    pub async fn read(act: &Act<'_>) -> Result<Self, AppError> {
        let id = act.head.practice.id;
        let work = &act.work;
        let later = act.head.practice.later;
        let (sections, subjects, attachments, signatures, refusals, orders, delegations, (standing, told)) =
            try_join!(
                sections::all_locked(work, id),
                subjects::locked(work, id),
                attachments::locked(work, id),
                signatures::locked(work, id),
                signature_refusals::locked(work, id),
                signing_orders::locked(work, id),
                delegations::locked(work, id),
                async {
                    let Some(later) = later else { return Ok((Vec::new(), Told::default())) };
                    let (standing, own) =
                        try_join!(subjects::locked(work, later.parent), istanze::locked(work, id))?;
                    Ok((standing, own.into_iter().next_back().map(|own| own.told).unwrap_or_default()))
                },
            )?;
        Ok(Self {
            sections,
            subjects,
            attachments,
            signatures,
            refusals,
            orders,
            delegations,
            standing,
            told,
        })
    }

    pub fn section(&self, number: SectionNumber) -> Result<&Section, AppError> {
        self.sections
            .iter()
            .find(|section| section.number == number)
            .ok_or_else(|| AppError::fault("a practice without one of its sections"))
    }

    /// What the rules look at, on this day.
    pub fn snapshot(&self, practice: &Practice, on: NaiveDate, ids: &IdCodec) -> Result<Snapshot, AppError> {
        let geology = self.section(SectionNumber::Geology)?;
        let attachments = self
            .attachments
            .iter()
            .map(|document| Document {
                id: ids.encode(document.id),
                section: document.section,
                code: document.code.clone(),
                name: document.name.clone(),
                media_type: document.media_type.clone(),
                sha256: document.sha256.to_string(),
                signers: self
                    .signatures
                    .iter()
                    .filter(|s| s.attachment == document.id)
                    .map(|s| SignatureSeen {
                        fiscal_code: s.signer_code.clone().unwrap_or_default(),
                        name: s.signer_name.clone(),
                        verdict: s.verdict,
                        sub_indication: s.sub_indication.clone(),
                    })
                    .collect(),
                refusals: self
                    .refusals
                    .iter()
                    .filter(|refusal| refusal.attachment == document.id)
                    .map(|refusal| RefusalSeen {
                        fiscal_code: refusal.refuser_code.clone(),
                        name: refusal.refuser_name.clone(),
                        reason: refusal.reason.clone(),
                        at: refusal.refused_at,
                    })
                    .collect(),
                order: self
                    .orders
                    .iter()
                    .find(|order| order.is_of(&document.code, &document.name))
                    .map(|order| order.roles.clone())
                    .unwrap_or_default(),
                scan: document.scan,
                invalidated: !document.is_valid(),
                carried: document.origin.is_some(),
            })
            .collect();
        let open_delegations = self
            .delegations
            .iter()
            .filter(|d| d.state == DelegationState::Attiva)
            .map(|d| (d.section, d.delegate_name.clone()))
            .collect();
        Ok(Snapshot {
            on,
            titolare: practice.titolare_code.clone(),
            details: self.section(SectionNumber::Details)?.form()?,
            building: self.section(SectionNumber::Building)?.form()?,
            geology: geology.form()?,
            geology_by_delegate: geology.saved_role == Some(ActorRole::Geologo),
            subjects: self.subjects.iter().map(|s| s.data.clone()).collect(),
            attachments,
            stage: Stage::Compiling,
            open_delegations,
            kind: practice.kind(),
            told: self.told.clone(),
            standing: self
                .standing
                .iter()
                .filter_map(|subject| Some((subject.role, subject.acting_code.clone()?)))
                .collect(),
        })
    }
}

/// The outcome of a check.
pub struct Checked {
    pub violations: Vec<Violation>,
    pub section: Option<Section>,
    pub seeing: Seeing,
}

fn status_of(violations: &[Violation]) -> CheckStatus {
    if violations.iter().any(|v| v.severity() == Severity::Blocco) {
        CheckStatus::Failed
    } else {
        CheckStatus::Passed
    }
}

/// Checks one section and keeps the outcome with the revision it was run on. Data,
/// version and state stay as they are (R14).
pub async fn section(
    env: &Env,
    op: &Op,
    practice: PracticeId,
    number: SectionNumber,
) -> Result<Checked, AppError> {
    let mut act = Act::open(env, op, practice).await?;
    let outcome = section_in(&mut act, env, op, number).await;
    act.close(outcome).await
}

async fn section_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    number: SectionNumber,
) -> Result<Checked, AppError> {
    let permit = act.permit(number, Right::Verify)?;
    let contents = Contents::read(act).await?;
    let violations =
        check::section(&contents.snapshot(&act.head.practice, op.now.date_naive(), &env.ids)?, number);
    let mut section = contents.section(number)?.clone();
    let status = status_of(&violations);
    section.check_status = status;
    section.checked_revision = Some(section.revision);
    let digest = Sha256::of_list(&[status.code().as_bytes(), &section.revision.to_be_bytes()]);
    act.record(&permit, EventKind::SectionVerified, EventRefs::section(number), digest)?;
    sections::checked(&mut act.work, &permit, number, status, section.revision);
    Ok(Checked { violations, section: Some(section), seeing: seeing(act)? })
}

/// Checks the whole practice. Keeps the outcome of each section; changes nothing else.
pub async fn practice(env: &Env, op: &Op, practice: PracticeId) -> Result<Checked, AppError> {
    let mut act = Act::open(env, op, practice).await?;
    let outcome = practice_in(&mut act, env, op).await;
    act.close(outcome).await
}

async fn practice_in(act: &mut Act<'_>, env: &Env, op: &Op) -> Result<Checked, AppError> {
    let permit = act.permit_practice(PracticeRight::VerifyAll)?;
    let contents = Contents::read(act).await?;
    let violations =
        check::practice(&contents.snapshot(&act.head.practice, op.now.date_naive(), &env.ids)?);
    for section in &contents.sections {
        let own: Vec<Violation> =
            violations.iter().filter(|v| v.section == section.number).cloned().collect();
        sections::checked(&mut act.work, &permit, section.number, status_of(&own), section.revision);
    }
    let digest = Sha256::of(status_of(&violations).code().as_bytes());
    act.record(&permit, EventKind::SectionVerified, EventRefs::default(), digest)?;
    Ok(Checked { violations, section: None, seeing: seeing(act)? })
}

/// The practice of an act as its actor sees it, with the facts of the act.
pub fn seeing(act: &Act<'_>) -> Result<Seeing, AppError> {
    // Who repeats by its key what he did before others took the practice out of his sight sees it no longer.
    let sight = Sight::of(act.facts().clone()).ok_or(Refusal::Hidden)?;
    Ok(Seeing { practice: Arc::new(act.head.practice.clone()), sight: Arc::new(sight) })
}
