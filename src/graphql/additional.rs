//! Documents beside the sections: received outside, receipts of payments, opinions.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::context::ContextExt as _;
use super::error::GqlError;
use super::payload::{UserError, payload, run, split};
use super::plain::plain;
use super::scalars::{Bytes, Date, Sha256};
use super::upload::{UploadTicket, ticket};
use crate::app::additional::{self, Filed, Origin};
use crate::app::consulting;
use crate::app::read::Seeing;
use crate::app::uploads::Announced;
use crate::app::{AppError, ErrorCode};
use crate::domain::access::FieldClass;
use crate::domain::additional::{AdditionalDocument as Stored, AdditionalKind};
use crate::domain::check::ScanState;
use crate::domain::ids::OpinionId;
use crate::domain::role::ActorRole;

/// A document beside the sections: it is shown in none of them and takes part in no check. Its bytes never change.
#[derive(Clone)]
pub struct AdditionalDocument {
    document: Arc<Stored>,
    /// Who sees the fields of the office.
    office: bool,
}

impl AdditionalDocument {
    pub fn new(document: Arc<Stored>, seeing: Option<&Seeing>) -> Self {
        Self { document, office: seeing.is_some_and(|seeing| seeing.sight.shows(FieldClass::Office)) }
    }

    /// Those of a practice that the caller sees, in the order they were added.
    pub async fn all(ctx: &Context<'_>, seeing: &Seeing) -> Result<Vec<Self>, GqlError> {
        let rows = ctx.loaders()?.additional(seeing.sight.whole()).await?;
        let seen = rows.iter().filter(|row| row.is_shown_to(&seeing.sight));
        Ok(seen.map(|row| Self::new(Arc::clone(row), Some(seeing))).collect())
    }

    /// It belongs to this payment or opinion.
    pub fn belongs_to(&self, object: Uuid) -> bool {
        self.document.reference == Some(object)
    }
}

/// A document beside the sections: it is shown in none of them and takes part in no check. Its bytes never change.
#[Object]
impl AdditionalDocument {
    /// Opaque id.
    pub async fn id(&self, ctx: &Context<'_>) -> Result<ID, GqlError> {
        ctx.encode(self.document.id)
    }

    /// What it is.
    async fn kind(&self) -> AdditionalKind {
        self.document.kind
    }

    /// File name.
    async fn name(&self) -> &str {
        &self.document.name
    }

    /// Media type.
    async fn media_type(&self) -> &str {
        &self.document.media_type
    }

    /// Size in bytes.
    async fn size(&self) -> Bytes {
        Bytes(self.document.size_bytes)
    }

    /// SHA-256 of the bytes.
    async fn sha256(&self) -> Sha256 {
        Sha256(self.document.sha256)
    }

    /// What the scanner said.
    async fn scan(&self) -> ScanState {
        self.document.scan
    }

    /// From where it came: a sender, an office, a channel.
    async fn source(&self) -> Option<&str> {
        self.document.source.as_deref()
    }

    /// The day on which the office received it.
    async fn received_on(&self) -> Option<Date> {
        self.document.received_on.map(Date)
    }

    /// The parties see it; for the office, null for others.
    async fn visible(&self) -> Option<bool> {
        self.office.then_some(self.document.visible)
    }

    /// Name of who added it; for the office.
    async fn added_by_name(&self) -> Option<&str> {
        self.office.then_some(self.document.added_name.as_str())
    }

    /// In which role he acted.
    async fn added_by_role(&self) -> ActorRole {
        self.document.added_role
    }

    /// When it was added.
    async fn added_at(&self) -> DateTime<Utc> {
        self.document.added_at
    }

    /// Address of the bytes.
    async fn url(&self, ctx: &Context<'_>) -> Result<String, GqlError> {
        let env = ctx.env()?;
        Ok(format!("{}/documents/{}", env.settings.public_url, env.ids.encode(self.document.id)))
    }
}

plain!(AdditionalDocument {
    "id" => id(),
    "kind" => kind(),
    "name" => name(),
    "mediaType" => media_type(),
    "size" => size(),
    "sha256" => sha256(),
    "scan" => scan(),
    "source" => source(),
    "receivedOn" => received_on(),
    "visible" => visible(),
    "addedByName" => added_by_name(),
    "addedByRole" => added_by_role(),
    "addedAt" => added_at(),
});

/// The ticket that an id names; what is none is not found.
pub fn upload_id(id: &ID) -> Result<Uuid, AppError> {
    id.parse().map_err(|_| AppError::reject(ErrorCode::NotFound, "uploadId"))
}

/// Asks for a ticket for a document beside the sections.
#[derive(InputObject)]
pub struct CreateDocumentUploadInput {
    /// What the document will be.
    kind: AdditionalKind,
    /// The practice; not for opinions.
    practice_id: Option<ID>,
    /// The opinion, for its document.
    opinion_id: Option<ID>,
    /// File name, at most 120 characters, no path.
    name: String,
    /// Media type: `application/pdf` or `application/pkcs7-mime`.
    media_type: String,
    /// Size in bytes.
    size: Bytes,
    /// SHA-256 of the bytes.
    sha256: Sha256,
}

/// Answer of `createDocumentUpload`.
#[derive(SimpleObject)]
pub struct CreateDocumentUploadPayload {
    /// The ticket; null when it was refused.
    ticket: Option<UploadTicket>,
    /// What the caller can fix.
    errors: Vec<UserError>,
}

/// Adds a document that the office received outside of the portal.
#[derive(InputObject)]
pub struct AddReceivedDocumentInput {
    /// The ticket whose bytes have arrived.
    upload_id: ID,
    /// From where it came: a sender, an office, a channel; at most 300 characters.
    source: String,
    /// The day on which the office received it, not in the future.
    received_on: Date,
    /// The parties see it at once.
    visible: bool,
}

/// Shows a received document to the parties, or hides it.
#[derive(InputObject)]
pub struct SetDocumentVisibilityInput {
    /// The document.
    document_id: ID,
    /// The parties shall see it.
    visible: bool,
}

payload! {
    /// Answer of `addReceivedDocument`.
    AddReceivedDocumentPayload {
        /// The document.
        document: AdditionalDocument
    }
}

payload! {
    /// Answer of `setDocumentVisibility`.
    SetDocumentVisibilityPayload {
        /// The document.
        document: AdditionalDocument
    }
}

fn face(filed: Filed) -> AdditionalDocument {
    AdditionalDocument::new(Arc::new(filed.document), Some(&filed.seeing))
}

/// What is done with documents beside the sections.
#[derive(Default)]
pub struct DocumentMutations;

/// What is done with documents beside the sections.
#[Object]
impl DocumentMutations {
    /// Asks for a ticket for one document beside the sections; its bytes go the way of every upload. Needs WORK for what
    /// was received outside, PAY for a receipt; of an opinion it is for who was asked.
    async fn create_document_upload(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which file, for what.")] input: CreateDocumentUploadInput,
    ) -> Result<CreateDocumentUploadPayload, GqlError> {
        let ids = ctx.ids()?;
        let practice = input.practice_id.as_ref().and_then(|id| ids.decode(id));
        let opinion: Option<OpinionId> = input.opinion_id.as_ref().and_then(|id| ids.decode(id));
        let outcome = run!(ctx, |env, op| async {
            // Limits and formats are those of the catalogue.
            let code = if input.kind == AdditionalKind::RicevutaPagamento { "P2" } else { "ALT" };
            let file = Announced {
                section: None,
                code: code.to_owned(),
                name: input.name,
                media_type: input.media_type,
                size_bytes: input.size.0,
                sha256: input.sha256.0,
            };
            let missing = |path: &str| AppError::reject(ErrorCode::NotFound, path);
            if input.kind == AdditionalKind::Parere {
                let opinion = opinion.ok_or_else(|| missing("opinionId"))?;
                return consulting::ticket(&env, &op, opinion, file).await;
            }
            let practice = practice.ok_or_else(|| missing("practiceId"))?;
            additional::ticket(&env, &op, practice, input.kind, file).await
        });
        let (given, errors) = split(outcome, ctx.op()?)?;
        let url = &ctx.env()?.settings.public_url;
        Ok(CreateDocumentUploadPayload { ticket: given.map(|given| ticket(&given, url)), errors })
    }

    /// Adds a document that the office received outside of the portal. Needs WORK.
    async fn add_received_document(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The document, and where it came from.")] input: AddReceivedDocumentInput,
    ) -> Result<AddReceivedDocumentPayload, GqlError> {
        let outcome = run!(ctx, |env, op| async {
            let origin = Origin { source: input.source, received_on: input.received_on.0 };
            additional::add(&env, &op, upload_id(&input.upload_id)?, origin, input.visible).await
        });
        AddReceivedDocumentPayload::of(outcome, ctx.op()?, face)
    }

    /// Shows a document that was received outside to the parties, or hides it from them; they are told by mail. Needs
    /// WORK.
    async fn set_document_visibility(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one, and whether.")] input: SetDocumentVisibilityInput,
    ) -> Result<SetDocumentVisibilityPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.document_id);
        let outcome = run!(ctx, |env, op| async {
            let id = id.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "documentId"))?;
            additional::set_visible(&env, &op, id, input.visible).await
        });
        SetDocumentVisibilityPayload::of(outcome, ctx.op()?, face)
    }
}
