//! Documents: the type, attaching and removing.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::context::ContextExt as _;
use super::error::GqlError;
use super::payload::{payload, run};
use super::plain::{Many, plain};
use super::rights::AttachmentRights;
use super::scalars::{Bytes, Sha256};
use super::signature::Signature;
use super::verification::Verification;
use crate::app::attachments;
use crate::app::read::Seeing;
use crate::app::{AppError, ErrorCode};
use crate::domain::access::{FieldClass, Right};
use crate::domain::check::ScanState;
use crate::domain::entity::{Attachment as Stored, Signature as StoredSignature};
use crate::domain::later::AttachmentValidity;
use crate::domain::role::ActorRole;
use crate::domain::section::SectionNumber;
use crate::signatures::verdict::{MediaKind, Verdict};

/// A document attached to a section. Its bytes never change.
#[derive(Clone)]
pub struct Attachment {
    pub attachment: Arc<Stored>,
    seeing: Seeing,
    /// Present when they were loaded together with the documents.
    signatures: Option<Arc<Vec<Arc<StoredSignature>>>>,
}

impl Attachment {
    pub fn new(attachment: Arc<Stored>, seeing: Seeing) -> Self {
        Self { attachment, seeing, signatures: None }
    }

    /// A document after a change.
    pub fn of_change(changed: attachments::Changed) -> Self {
        Self::new(Arc::new(changed.attachment), changed.seeing)
    }

    /// Documents of the sections that the caller may read, with their signatures in the
    /// same round trip when the operation asks for them.
    pub async fn all(
        ctx: &Context<'_>,
        seeing: &Seeing,
        section: Option<SectionNumber>,
    ) -> Result<Vec<Self>, GqlError> {
        let loaders = ctx.loaders()?;
        let seen = seeing.sight.whole();
        let (rows, signatures) = if ctx.look_ahead().field("signatures").exists() {
            let (rows, signatures) =
                futures_util::try_join!(loaders.attachments(seen), loaders.signatures(seen))?;
            (rows, Some(signatures))
        } else {
            (loaders.attachments(seen).await?, None)
        };
        Ok(rows
            .iter()
            .filter(|row| section.is_none_or(|section| section == row.section))
            .filter(|row| seeing.sight.allows(row.section, Right::Read))
            .map(|row| Self {
                attachment: Arc::clone(row),
                seeing: seeing.clone(),
                signatures: signatures.clone(),
            })
            .collect())
    }
}

impl Attachment {
    fn address(&self, ctx: &Context<'_>) -> Result<String, GqlError> {
        let env = ctx.env()?;
        Ok(format!("{}/files/{}", env.settings.public_url, env.ids.encode(self.attachment.id)))
    }
}

/// A document attached to a section. Its bytes never change.
#[Object]
impl Attachment {
    /// Opaque id.
    pub async fn id(&self, ctx: &Context<'_>) -> Result<ID, GqlError> {
        ctx.encode(self.attachment.id)
    }

    /// The section that it belongs to.
    async fn section(&self) -> SectionNumber {
        self.attachment.section
    }

    /// Code of the catalogue: A5, IND, …
    async fn code(&self) -> &str {
        &self.attachment.code
    }

    /// File name.
    async fn name(&self) -> &str {
        &self.attachment.name
    }

    /// Media type.
    async fn media_type(&self) -> &str {
        &self.attachment.media_type
    }

    /// Size in bytes.
    async fn size(&self) -> Bytes {
        Bytes(self.attachment.size_bytes)
    }

    /// SHA-256 of the bytes.
    async fn sha256(&self) -> Sha256 {
        Sha256(self.attachment.sha256)
    }

    /// State of the scan for malware.
    async fn scan(&self) -> ScanState {
        self.attachment.scan
    }

    /// The worst of the signatures in the file; null before they were looked at. Those made in the portal
    /// are beside it.
    async fn verdict(&self) -> Option<Verdict> {
        self.attachment.verdict.as_deref().and_then(Verdict::from_code)
    }

    /// What the innermost document is; null when it could not be reached, or was not looked at.
    async fn content(&self) -> Option<MediaKind> {
        self.attachment.content_media.as_deref().and_then(MediaKind::from_code)
    }

    /// The newest report on the signatures in the file; null before they were looked at.
    async fn verification(&self, ctx: &Context<'_>) -> Result<Option<Verification>, GqlError> {
        Verification::of(ctx, &self.attachment, &self.seeing).await
    }

    /// Address of the innermost document, opened as what it is, for the caller's own session: what a
    /// `.p7m` holds, however nested.
    async fn content_url(&self, ctx: &Context<'_>) -> Result<String, GqlError> {
        Ok(format!("{}/content", self.address(ctx)?))
    }

    /// Address of a copy with the signatures on pages of its own, for reading and printing; null unless the
    /// innermost document is a pdf. The original never changes.
    async fn rendition_url(&self, ctx: &Context<'_>) -> Result<Option<String>, GqlError> {
        let pdf = self.attachment.content_media.as_deref() == Some(MediaKind::Pdf.code());
        Ok(if pdf { Some(format!("{}/rendition", self.address(ctx)?)) } else { None })
    }

    /// In which role it was attached.
    async fn owner_role(&self) -> ActorRole {
        self.attachment.owner_role
    }

    /// When it was attached.
    async fn created_at(&self) -> DateTime<Utc> {
        self.attachment.created_at
    }

    /// Whether it counts: valid, invalidated by a variant, or added in one.
    async fn validity(&self) -> AttachmentValidity {
        self.attachment.validity
    }

    /// Id of the later istanza that brought it; null for the first filing and while it is compiled.
    async fn added_by(&self, ctx: &Context<'_>) -> Result<Option<ID>, GqlError> {
        self.attachment.added_by.map(|id| ctx.encode(id)).transpose()
    }

    /// Id of the later istanza since which it counts no longer; null while it does.
    async fn invalidated_by(&self, ctx: &Context<'_>) -> Result<Option<ID>, GqlError> {
        self.attachment.invalidated_by.map(|id| ctx.encode(id)).transpose()
    }

    /// Id of the document that it carries on, in the draft of a later istanza, or was replicated from.
    async fn origin(&self, ctx: &Context<'_>) -> Result<Option<ID>, GqlError> {
        self.attachment.origin.or(self.attachment.replica_of).map(|id| ctx.encode(id)).transpose()
    }

    /// Address of the bytes, for the caller's own session.
    async fn url(&self, ctx: &Context<'_>) -> Result<String, GqlError> {
        self.address(ctx)
    }

    /// A short-lived address of the bytes, which opens with the caller's own session and no other. Null
    /// as long as he may not read them: before the scanner has seen them, or when it found something.
    async fn download(&self, ctx: &Context<'_>) -> Result<Option<AttachmentDownload>, GqlError> {
        let (env, op) = (ctx.env()?, ctx.op()?);
        if attachments::withheld(op, &self.attachment).is_some() {
            return Ok(None);
        }
        let (signed, expires_at) = attachments::address(env, op, &self.attachment);
        let url = format!("{}?signed={signed}", self.address(ctx)?);
        Ok(Some(AttachmentDownload { url, expires_at }))
    }

    /// What the caller may do with the document.
    async fn viewer_can(&self, ctx: &Context<'_>) -> Result<AttachmentRights, GqlError> {
        Ok(AttachmentRights::of(&self.seeing.sight, &self.attachment, ctx.op()?.code()))
    }

    /// The standing signatures, oldest first.
    async fn signatures(&self, ctx: &Context<'_>) -> Result<Many<Signature>, GqlError> {
        let rows = match &self.signatures {
            Some(rows) => Arc::clone(rows),
            None => ctx.loaders()?.signatures(self.seeing.sight.whole()).await?,
        };
        let personal = self.seeing.sight.shows(FieldClass::Personal);
        let own = ctx.op()?.code();
        let standing = rows
            .iter()
            .filter(|row| row.attachment == self.attachment.id)
            .map(|row| {
                Signature::of(row, personal || row.signer_code.as_deref() == Some(own.as_str()), &self.seeing)
            })
            .collect();
        Ok(Many(standing))
    }
}

plain!(Attachment {
    "id" => id(),
    "section" => section(),
    "code" => code(),
    "name" => name(),
    "mediaType" => media_type(),
    "size" => size(),
    "sha256" => sha256(),
    "scan" => scan(),
    "verdict" => verdict(),
    "content" => content(),
    "contentUrl" => content_url(),
    "renditionUrl" => rendition_url(),
    "ownerRole" => owner_role(),
    "validity" => validity(),
    "addedBy" => added_by(),
    "invalidatedBy" => invalidated_by(),
    "origin" => origin(),
    "createdAt" => created_at(),
    "url" => url(),
    "download" => download(),
    "viewerCan" => viewer_can(),
    "signatures" => signatures(),
});

plain!(AttachmentDownload {
    "url" => .url,
    "expiresAt" => .expires_at,
});

/// Where the bytes of a document can be fetched, for a short time.
#[derive(SimpleObject)]
pub struct AttachmentDownload {
    /// The address; the request carries the session, as any other.
    url: String,
    /// Until when it opens.
    expires_at: DateTime<Utc>,
}

/// Attaches what was uploaded.
#[derive(InputObject)]
pub struct AddAttachmentInput {
    /// The ticket whose bytes have arrived.
    upload_id: ID,
}

/// Names a document.
#[derive(InputObject)]
pub struct RemoveAttachmentInput {
    /// The document.
    attachment_id: ID,
}

payload! {
    /// Answer of `addAttachment`.
    AddAttachmentPayload {
        /// The new document.
        attachment: Attachment
    }
}

payload! {
    /// Answer of `removeAttachment`.
    RemoveAttachmentPayload {
        /// The document that was removed.
        attachment: Attachment
    }
}

fn not_found(path: &str) -> AppError {
    AppError::reject(ErrorCode::NotFound, path)
}

/// Mutations of documents.
#[derive(Default)]
pub struct AttachmentMutations;

/// Mutations of documents.
#[Object]
impl AttachmentMutations {
    /// Attaches what was uploaded, once size and SHA-256 were confirmed. Needs ATTACH on the section.
    async fn add_attachment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which upload.")] input: AddAttachmentInput,
    ) -> Result<AddAttachmentPayload, GqlError> {
        let outcome = run!(ctx, |env, op| async {
            let id = Uuid::parse_str(&input.upload_id).map_err(|_| not_found("uploadId"))?;
            attachments::add(&env, &op, id).await
        });
        AddAttachmentPayload::of(outcome, ctx.op()?, Attachment::of_change)
    }

    /// Removes an unsigned document of a draft: one's own, or as titolare any. Needs ATTACH on the section.
    async fn remove_attachment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: RemoveAttachmentInput,
    ) -> Result<RemoveAttachmentPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.attachment_id);
        let outcome = run!(ctx, |env, op| async {
            attachments::remove(&env, &op, id.ok_or_else(|| not_found("attachmentId"))?).await
        });
        RemoveAttachmentPayload::of(outcome, ctx.op()?, Attachment::of_change)
    }
}
