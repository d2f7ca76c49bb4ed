//! Declarations: the type, the text to be confirmed, and confirming it.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::payload::{payload, run};
use super::plain::plain;
use super::rights::SectionRights;
use super::scalars::Sha256;
use crate::app::act::Once;
use crate::app::declarations;
use crate::app::read::Seeing;
use crate::app::{AppError, ErrorCode};
use crate::domain::access::{FieldClass, Right};
use crate::domain::declaration::DeclarationState;
use crate::domain::entity::Declaration as Stored;
use crate::domain::practice::Phase;
use crate::domain::role::ActorRole;
use crate::domain::section::SectionNumber;
use crate::domain::statement::StatementKind;

/// A declaration (dichiarazione) that a person confirmed, with the digest of what it covers.
#[derive(Clone)]
pub struct Declaration {
    pub declaration: Arc<Stored>,
    seeing: Seeing,
}

impl Declaration {
    pub fn new(declaration: Arc<Stored>, seeing: Seeing) -> Self {
        Self { declaration, seeing }
    }

    /// Those on sections that the caller may read.
    pub async fn all(ctx: &Context<'_>, seeing: &Seeing) -> Result<Vec<Self>, GqlError> {
        let whole = seeing.sight.facts().titolare || seeing.sight.state().phase() != Phase::Invio;
        let own = if whole { "" } else { ctx.op()?.code().as_str() };
        let rows = ctx.loaders()?.declarations(seeing.sight.whole()).await?;
        Ok(rows
            .iter()
            .filter(|row| seeing.sight.allows(row.section, Right::Read))
            // While it is paid and sent, the others read what they stated themselves (dossier 2.5).
            .filter(|row| whole || row.declarant_code == own)
            .map(|row| Self::new(Arc::clone(row), seeing.clone()))
            .collect())
    }
}

/// A declaration (dichiarazione) that a person confirmed, with the digest of what it covers.
#[Object]
impl Declaration {
    /// Opaque id.
    pub async fn id(&self, ctx: &Context<'_>) -> Result<ID, GqlError> {
        ctx.encode(self.declaration.id)
    }

    /// The section that it covers.
    async fn section(&self) -> SectionNumber {
        self.declaration.section
    }

    /// Whether it stands.
    async fn state(&self) -> DeclarationState {
        self.declaration.state
    }

    /// The text as it was confirmed, in Italian.
    async fn text(&self) -> &str {
        &self.declaration.text
    }

    /// Which text it is.
    async fn template_id(&self) -> &str {
        &self.declaration.template_id
    }

    /// Version of the text.
    async fn template_version(&self) -> i32 {
        self.declaration.template_version
    }

    /// SHA-256 over the data and the documents of the section as they were declared.
    async fn digest(&self) -> Sha256 {
        Sha256(self.declaration.digest)
    }

    /// In which role it was made.
    async fn declarant_role(&self) -> ActorRole {
        self.declaration.declarant_role
    }

    /// Who made it.
    async fn declarant_name(&self) -> &str {
        &self.declaration.declarant_name
    }

    /// Fiscal code of who made it; null for who may not see personal data.
    async fn declarant_fiscal_code(&self, ctx: &Context<'_>) -> Result<Option<&str>, GqlError> {
        let own = self.declaration.declarant_code == ctx.op()?.code().as_str();
        let open = own || self.seeing.sight.shows(FieldClass::Personal);
        Ok(open.then_some(self.declaration.declarant_code.as_str()))
    }

    /// What the caller may do with the section that it covers. A declaration itself never changes.
    async fn viewer_can(&self) -> SectionRights {
        SectionRights::of(&self.seeing.sight, self.declaration.section)
    }

    /// When it was confirmed; null while it is only asked, and if it was refused.
    async fn declared_at(&self) -> Option<DateTime<Utc>> {
        self.declaration.declared_at
    }

    /// What is declared.
    async fn kind(&self) -> StatementKind {
        self.declaration.kind
    }

    /// It is the caller's own: asked of him or made by him.
    async fn mine(&self, ctx: &Context<'_>) -> Result<bool, GqlError> {
        Ok(self.declaration.declarant_code == ctx.op()?.code().as_str())
    }

    /// When it was asked; null for what nobody asked.
    async fn asked_at(&self) -> Option<DateTime<Utc>> {
        self.declaration.asked_at
    }

    /// Why it was refused.
    async fn reason(&self) -> Option<&str> {
        self.declaration.reason.as_deref()
    }

    /// When it lost its force.
    async fn voided_at(&self) -> Option<DateTime<Utc>> {
        self.declaration.voided_at
    }
}

plain!(Declaration {
    "id" => id(),
    "section" => section(),
    "state" => state(),
    "text" => text(),
    "templateId" => template_id(),
    "templateVersion" => template_version(),
    "digest" => digest(),
    "declarantRole" => declarant_role(),
    "declarantName" => declarant_name(),
    "declarantFiscalCode" => declarant_fiscal_code(),
    "viewerCan" => viewer_can(),
    "declaredAt" => declared_at(),
    "kind" => kind(),
    "mine" => mine(),
    "askedAt" => asked_at(),
    "reason" => reason(),
    "voidedAt" => voided_at(),
});

/// A text as the caller would confirm it now.
#[derive(SimpleObject)]
pub struct DeclarationDraft {
    /// Which text it is.
    template_id: String,
    /// Version of the text.
    template_version: i32,
    /// The text, in Italian.
    text: String,
    /// SHA-256 over the current data and documents: send it back to confirm exactly these.
    digest: Sha256,
}

impl DeclarationDraft {
    pub async fn of(
        ctx: &Context<'_>,
        seeing: &Seeing,
        section: SectionNumber,
    ) -> Result<Option<Self>, GqlError> {
        let draft = declarations::preview(ctx.env()?, ctx.op()?, seeing, section).await?;
        Ok(draft.map(|draft| Self {
            template_id: draft.template.id.to_owned(),
            template_version: draft.template.version,
            text: draft.text,
            digest: Sha256(draft.digest),
        }))
    }
}

/// Confirms the declaration of a section.
#[derive(InputObject)]
pub struct DeclareSectionInput {
    /// The practice.
    practice_id: ID,
    /// Which section; today only section 4 has a declaration of its own.
    section: SectionNumber,
    /// Digest of the draft that the person read; if the data moved since, DIGEST_MISMATCH.
    digest: Option<Sha256>,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

payload! {
    /// Answer of `declareSection`.
    DeclareSectionPayload {
        /// The new declaration.
        declaration: Declaration
    }
}

/// Mutations of declarations.
#[derive(Default)]
pub struct DeclarationMutations;

/// Mutations of declarations.
#[Object]
impl DeclarationMutations {
    /// Confirms the declaration of a section; confirming equals declaring. The check must pass. Needs DECLARE on the section.
    async fn declare_section(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to declare.")] input: DeclareSectionInput,
    ) -> Result<DeclareSectionPayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let outcome = run!(ctx, |env, op| async {
            let seen = input.digest.map(|digest| digest.0);
            let digest = seen.map(|digest| digest.to_string()).unwrap_or_default();
            let arguments = [input.practice_id.as_str(), input.section.code(), &digest];
            let once = Once::new(&input.idempotency_key, "declareSection", &arguments)?;
            let practice = practice.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "practiceId"))?;
            declarations::declare(&env, &op, practice, input.section, seen, &once).await
        });
        DeclareSectionPayload::of(outcome, ctx.op()?, |declared| {
            Declaration::new(Arc::new(declared.declaration), declared.seeing)
        })
    }
}
