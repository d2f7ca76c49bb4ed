//! Delegations of compilation: the type, and giving, revoking, concluding them.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, Utc};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::payload::{payload, run};
use super::plain::plain;
use super::practice::Practice;
use super::rights::DelegationRights;
use crate::app::act::Once;
use crate::app::delegations::{self, Activation, Changed};
use crate::app::read::Seeing;
use crate::app::{AppError, ErrorCode};
use crate::domain::access::FieldClass;
use crate::domain::delegation::DelegationState;
use crate::domain::entity::Delegation as Stored;
use crate::domain::practice::Phase;
use crate::domain::role::SubjectRole;
use crate::domain::section::SectionNumber;

/// A delegation of compilation (delega di compilazione): one section in the hands of one subject.
#[derive(Clone)]
pub struct Delegation {
    pub delegation: Arc<Stored>,
    /// Nothing when the caller no longer sees the practice: his delegation just ended.
    seeing: Option<Seeing>,
}

impl Delegation {
    pub fn new(delegation: Arc<Stored>, seeing: Option<Seeing>) -> Self {
        Self { delegation, seeing }
    }

    pub async fn all(ctx: &Context<'_>, seeing: &Seeing) -> Result<Vec<Self>, GqlError> {
        let rows = ctx.loaders()?.delegations(seeing.sight.whole()).await?;
        // Who only pays, or reads what he stated himself, does not learn who compiled (dossier 2.5, R99).
        let shown = seeing.sight.facts().titolare || seeing.sight.state().phase() != Phase::Invio;
        Ok(rows
            .iter()
            .filter(|_| shown)
            .map(|row| Self::new(Arc::clone(row), Some(seeing.clone())))
            .collect())
    }

    fn is_mine(&self, ctx: &Context<'_>) -> Result<bool, GqlError> {
        Ok(self.delegation.delegate_code == ctx.op()?.code().as_str())
    }
}

/// A delegation of compilation (delega di compilazione): one section in the hands of one subject.
#[Object]
impl Delegation {
    /// Opaque id.
    pub async fn id(&self, ctx: &Context<'_>) -> Result<ID, GqlError> {
        ctx.encode(self.delegation.id)
    }

    /// The section that was delegated.
    async fn section(&self) -> SectionNumber {
        self.delegation.section
    }

    /// State of the delegation.
    async fn state(&self) -> DelegationState {
        self.delegation.state
    }

    /// Role of the delegate.
    async fn role(&self) -> SubjectRole {
        self.delegation.role
    }

    /// Name of the delegate.
    async fn delegate_name(&self) -> &str {
        &self.delegation.delegate_name
    }

    /// Fiscal code of the delegate; null for who may not see personal data.
    async fn delegate_fiscal_code(&self, ctx: &Context<'_>) -> Result<Option<&str>, GqlError> {
        let open = self.is_mine(ctx)?
            || self.seeing.as_ref().is_some_and(|seeing| seeing.sight.shows(FieldClass::Personal));
        Ok(open.then_some(self.delegation.delegate_code.as_str()))
    }

    /// The subject of section 2 who holds it.
    async fn subject_id(&self, ctx: &Context<'_>) -> Result<ID, GqlError> {
        ctx.encode(self.delegation.subject)
    }

    /// The caller is the delegate.
    async fn mine(&self, ctx: &Context<'_>) -> Result<bool, GqlError> {
        self.is_mine(ctx)
    }

    /// Why a concluded delegation was opened again.
    async fn reason(&self) -> Option<&str> {
        self.delegation.reason.as_deref()
    }

    /// When it was given.
    async fn created_at(&self) -> DateTime<Utc> {
        self.delegation.created_at
    }

    /// When it was concluded or revoked.
    async fn ended_at(&self) -> Option<DateTime<Utc>> {
        self.delegation.ended_at
    }

    /// Counts changes.
    async fn version(&self) -> i32 {
        self.delegation.version
    }

    /// What the caller may do with the delegation.
    async fn viewer_can(&self, ctx: &Context<'_>) -> Result<DelegationRights, GqlError> {
        let sight = self.seeing.as_ref().map(|seeing| &*seeing.sight);
        Ok(DelegationRights::of(sight, &self.delegation, self.is_mine(ctx)?))
    }

    /// The practice; null when the caller sees it no longer.
    async fn practice(&self) -> Option<Practice> {
        self.seeing.clone().map(Practice)
    }
}

plain!(Delegation {
    "id" => id(),
    "section" => section(),
    "state" => state(),
    "role" => role(),
    "delegateName" => delegate_name(),
    "delegateFiscalCode" => delegate_fiscal_code(),
    "subjectId" => subject_id(),
    "mine" => mine(),
    "reason" => reason(),
    "createdAt" => created_at(),
    "endedAt" => ended_at(),
    "version" => version(),
    "viewerCan" => viewer_can(),
    "practice" => practice(),
});

/// Gives a section to a subject.
#[derive(InputObject)]
pub struct ActivateDelegationInput {
    /// The practice.
    practice_id: ID,
    /// Section 3, 4 or 5; the others are the titolare's alone.
    section: SectionNumber,
    /// A subject of section 2 whose role may hold the section.
    subject_id: ID,
    /// Why a delegation that the same person had concluded is opened again; required then.
    reason: Option<String>,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

/// Takes a section back.
#[derive(InputObject)]
pub struct RevokeDelegationInput {
    /// The delegation.
    delegation_id: ID,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

/// Ends one's own delegation.
#[derive(InputObject)]
pub struct ConcludeDelegationInput {
    /// The delegation.
    delegation_id: ID,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

payload! {
    /// Answer of `activateDelegation`.
    ActivateDelegationPayload {
        /// The new delegation.
        delegation: Delegation
    }
}

payload! {
    /// Answer of `revokeDelegation`.
    RevokeDelegationPayload {
        /// The delegation that ended.
        delegation: Delegation
    }
}

payload! {
    /// Answer of `concludeDelegation`.
    ConcludeDelegationPayload {
        /// The delegation that ended.
        delegation: Delegation
    }
}

fn face(changed: Changed) -> Delegation {
    Delegation::new(Arc::new(changed.delegation), changed.seeing)
}

fn not_found(path: &str) -> AppError {
    AppError::reject(ErrorCode::NotFound, path)
}

/// Mutations of delegations.
#[derive(Default)]
pub struct DelegationMutations;

/// Mutations of delegations.
#[Object]
impl DelegationMutations {
    /// Gives a section to a subject, who gets a mail with a link. Needs DELEGATE on the practice (the titolare).
    async fn activate_delegation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to whom.")] input: ActivateDelegationInput,
    ) -> Result<ActivateDelegationPayload, GqlError> {
        let (practice, subject) =
            (ctx.ids()?.decode(&input.practice_id), ctx.ids()?.decode(&input.subject_id));
        let outcome = run!(ctx, |env, op| async {
            let reason = input.reason.clone().unwrap_or_default();
            let arguments =
                [input.practice_id.as_str(), input.section.code(), input.subject_id.as_str(), &reason];
            let once = Once::new(&input.idempotency_key, "activateDelegation", &arguments)?;
            let practice = practice.ok_or_else(|| not_found("practiceId"))?;
            let subject = subject.ok_or_else(|| not_found("subjectId"))?;
            let wanted = Activation { practice, section: input.section, subject, reason: input.reason };
            delegations::activate(&env, &op, wanted, &once).await
        });
        ActivateDelegationPayload::of(outcome, ctx.op()?, face)
    }

    /// Takes a section back; what was saved is kept. Needs DELEGATE on the practice (the titolare).
    async fn revoke_delegation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: RevokeDelegationInput,
    ) -> Result<RevokeDelegationPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.delegation_id);
        let outcome = run!(ctx, |env, op| async {
            let once =
                Once::new(&input.idempotency_key, "revokeDelegation", &[input.delegation_id.as_str()])?;
            let id = id.ok_or_else(|| not_found("delegationId"))?;
            delegations::revoke(&env, &op, id, &once).await
        });
        RevokeDelegationPayload::of(outcome, ctx.op()?, face)
    }

    /// Ends the caller's own delegation and with it his write access; the titolare gets a mail.
    /// The check must pass and, for section 4, the current data must be declared. Needs CONCLUDE on the section.
    async fn conclude_delegation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: ConcludeDelegationInput,
    ) -> Result<ConcludeDelegationPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.delegation_id);
        let outcome = run!(ctx, |env, op| async {
            let once =
                Once::new(&input.idempotency_key, "concludeDelegation", &[input.delegation_id.as_str()])?;
            let id = id.ok_or_else(|| not_found("delegationId"))?;
            delegations::conclude(&env, &op, id, &once).await
        });
        ConcludeDelegationPayload::of(outcome, ctx.op()?, face)
    }
}
