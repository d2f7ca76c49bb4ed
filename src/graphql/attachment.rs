//! Documents: the type, uploading, signing in the portal.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::context::ContextExt as _;
use super::error::GqlError;
use super::payload::{UserError, payload, run, split};
use super::scalars::{Bytes, Sha256};
use crate::app::act::Once;
use crate::app::attachments;
use crate::app::read::Seeing;
use crate::app::uploads::{self, Announced, Ticket};
use crate::app::{AppError, ErrorCode};
use crate::domain::access::{FieldClass, Right};
use crate::domain::check::{ScanState, SignatureVerdict};
use crate::domain::declaration::APPLICATION_SIGNATURE;
use crate::domain::entity::{Attachment as Stored, Signature as StoredSignature, SignatureKind};
use crate::domain::ids::AttachmentId;
use crate::domain::role::ActorRole;
use crate::domain::section::SectionNumber;

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
            let (rows, signatures) = futures_util::try_join!(loaders.attachments(seen), loaders.signatures(seen))?;
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

    /// In which role it was attached.
    async fn owner_role(&self) -> ActorRole {
        self.attachment.owner_role
    }

    /// When it was attached.
    async fn created_at(&self) -> DateTime<Utc> {
        self.attachment.created_at
    }

    /// Address of the bytes, for the caller's own session.
    async fn url(&self, ctx: &Context<'_>) -> Result<String, GqlError> {
        let env = ctx.env()?;
        Ok(format!("{}/files/{}", env.settings.public_url, env.ids.encode(self.attachment.id)))
    }

    /// The standing signatures, oldest first.
    async fn signatures(&self, ctx: &Context<'_>) -> Result<Vec<Signature>, GqlError> {
        let rows = match &self.signatures {
            Some(rows) => Arc::clone(rows),
            None => ctx.loaders()?.signatures(self.seeing.sight.whole()).await?,
        };
        let personal = self.seeing.sight.shows(FieldClass::Personal);
        let own = ctx.op()?.code();
        Ok(rows
            .iter()
            .filter(|row| row.attachment == self.attachment.id)
            .map(|row| Signature {
                kind: row.kind,
                verdict: row.verdict,
                signer_name: row.signer_name.clone(),
                signer_role: row.signer_role,
                signer_fiscal_code: (personal || row.signer_code == own.as_str()).then(|| row.signer_code.clone()),
                signed_at: row.signed_at,
            })
            .collect())
    }
}

/// A signature on a document.
#[derive(SimpleObject)]
pub struct Signature {
    /// How it was made.
    kind: SignatureKind,
    /// What verification says.
    verdict: SignatureVerdict,
    /// Who signed.
    signer_name: String,
    /// In which role.
    signer_role: ActorRole,
    /// Fiscal code of who signed; null for who may not see personal data.
    signer_fiscal_code: Option<String>,
    /// When, by the clock of the service.
    signed_at: DateTime<Utc>,
}

/// One file that is about to be sent.
#[derive(InputObject)]
pub struct UploadFileInput {
    /// The section it belongs to: 4 or 5.
    section: SectionNumber,
    /// Code of the catalogue.
    code: String,
    /// File name, at most 120 characters, no path.
    name: String,
    /// Media type: `application/pdf` or `application/pkcs7-mime`.
    media_type: String,
    /// Size in bytes.
    size: Bytes,
    /// SHA-256 of the bytes.
    sha256: Sha256,
}

/// Asks for upload tickets.
#[derive(InputObject)]
pub struct CreateUploadInput {
    /// The practice.
    practice_id: ID,
    /// The files, at most 50.
    files: Vec<UploadFileInput>,
}

/// A header to send with the bytes.
#[derive(SimpleObject)]
pub struct UploadHeader {
    /// Name of the header.
    name: String,
    /// Its value.
    value: String,
}

/// A ticket for one upload: send the bytes with these headers, then call `addAttachment`.
#[derive(SimpleObject)]
pub struct UploadTicket {
    /// Names the ticket in `addAttachment`.
    id: ID,
    /// Method of the request.
    method: &'static str,
    /// Address of the request.
    url: String,
    /// Headers of the request, beside the caller's own.
    headers: Vec<UploadHeader>,
    /// Until when the bytes are accepted.
    expires_at: DateTime<Utc>,
}

/// The answer for one file: a ticket, or what is wrong with it.
#[derive(SimpleObject)]
pub struct UploadOutcome {
    /// The ticket; null when the file was refused.
    ticket: Option<UploadTicket>,
    /// What is wrong with the file.
    errors: Vec<UserError>,
}

/// Answer of `createUpload`.
#[derive(SimpleObject)]
pub struct CreateUploadPayload {
    /// One answer a file, in the order of the request; null when the request was refused as a whole.
    files: Option<Vec<UploadOutcome>>,
    /// What the caller can fix about the request itself.
    errors: Vec<UserError>,
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

/// Signs documents in the portal.
#[derive(InputObject)]
pub struct SignAttachmentsInput {
    /// The practice.
    practice_id: ID,
    /// The documents, at most 200: plain pdf only.
    attachment_ids: Vec<ID>,
    /// Version of the statement that the person read (query `catalogue`).
    statement_version: i32,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

/// Withdraws one's own signature.
#[derive(InputObject)]
pub struct WithdrawSignatureInput {
    /// The document.
    attachment_id: ID,
}

/// The outcome for one document.
#[derive(SimpleObject)]
pub struct SignOutcome {
    /// The document.
    attachment_id: ID,
    /// It carries the caller's signature now.
    signed: bool,
    /// Why it does not.
    errors: Vec<UserError>,
}

/// Answer of `signAttachments`.
#[derive(SimpleObject)]
pub struct SignAttachmentsPayload {
    /// One answer a document, in the order of the request; null when the request was refused as a whole.
    outcomes: Option<Vec<SignOutcome>>,
    /// What the caller can fix about the request itself.
    errors: Vec<UserError>,
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

payload! {
    /// Answer of `withdrawSignature`.
    WithdrawSignaturePayload {
        /// The document.
        attachment: Attachment
    }
}

fn face(changed: attachments::Changed) -> Attachment {
    Attachment::new(Arc::new(changed.attachment), changed.seeing)
}

fn not_found(path: &str) -> AppError {
    AppError::reject(ErrorCode::NotFound, path)
}

fn ticket(ticket: &Ticket, public_url: &str) -> UploadTicket {
    let id = ticket.upload.id.to_string();
    let header = |name: &str, value: String| UploadHeader { name: name.to_owned(), value };
    UploadTicket {
        method: "PUT",
        url: format!("{public_url}/uploads/{id}"),
        headers: vec![
            header("upload-token", ticket.token.reveal().to_owned()),
            header("content-type", ticket.upload.media_type.clone()),
        ],
        expires_at: ticket.upload.expires_at,
        id: ID(id),
    }
}

/// Mutations of documents.
#[derive(Default)]
pub struct AttachmentMutations;

/// Mutations of documents.
#[Object]
impl AttachmentMutations {
    /// Asks for upload tickets; nothing is attached yet. Needs ATTACH on the section of each file.
    async fn create_upload(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which files.")] input: CreateUploadInput,
    ) -> Result<CreateUploadPayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let outcome = run!(ctx, |env, op| async {
            let files = input
                .files
                .into_iter()
                .map(|file| Announced {
                    section: file.section,
                    code: file.code,
                    name: file.name,
                    media_type: file.media_type,
                    size_bytes: file.size.0,
                    sha256: file.sha256.0,
                })
                .collect();
            let practice = practice.ok_or_else(|| not_found("practiceId"))?;
            uploads::create(&env, &op, practice, files).await
        });
        let op = ctx.op()?;
        let (answers, errors) = split(outcome, op)?;
        let url = &ctx.env()?.settings.public_url;
        let files = answers.map(|answers| {
            answers
                .into_iter()
                .map(|answer| match answer {
                    Ok(found) => UploadOutcome { ticket: Some(ticket(&found, url)), errors: Vec::new() },
                    Err(errors) => UploadOutcome {
                        ticket: None,
                        errors: errors.into_iter().map(|error| UserError::of(error, op)).collect(),
                    },
                })
                .collect()
        });
        Ok(CreateUploadPayload { files, errors })
    }

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
        AddAttachmentPayload::of(outcome, ctx.op()?, face)
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
        RemoveAttachmentPayload::of(outcome, ctx.op()?, face)
    }

    /// Signs documents in the portal (firma da applicativo): one act, one statement, every digest recorded;
    /// a failure is named and leaves the rest signed. Needs SIGN on the section of each document.
    async fn sign_attachments(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to sign.")] input: SignAttachmentsInput,
    ) -> Result<SignAttachmentsPayload, GqlError> {
        let ids = ctx.ids()?;
        let practice = ids.decode(&input.practice_id);
        let wanted: Vec<Option<AttachmentId>> = input.attachment_ids.iter().map(|id| ids.decode(id)).collect();
        let outcome = run!(ctx, |env, op| async {
            let mut arguments = vec![input.practice_id.as_str()];
            arguments.extend(input.attachment_ids.iter().map(|id| id.as_str()));
            let once = Once::new(&input.idempotency_key, "signAttachments", &arguments)?;
            let practice = practice.ok_or_else(|| not_found("practiceId"))?;
            // An id of another kind stands for a document that does not exist.
            let wanted = wanted.into_iter().map(|id| id.unwrap_or(AttachmentId(Uuid::nil()))).collect();
            attachments::sign(&env, &op, practice, wanted, input.statement_version, &once).await
        });
        let op = ctx.op()?;
        let (signed, errors) = split(outcome, op)?;
        let outcomes = signed
            .map(|signed| {
                signed
                    .outcomes
                    .into_iter()
                    .map(|(id, outcome)| {
                        let error = outcome.err();
                        Ok(SignOutcome {
                            attachment_id: ctx.encode(id)?,
                            signed: error.is_none(),
                            errors: error.into_iter().map(|error| UserError::of(error, op)).collect(),
                        })
                    })
                    .collect::<Result<Vec<_>, GqlError>>()
            })
            .transpose()?;
        Ok(SignAttachmentsPayload { outcomes, errors })
    }

    /// Withdraws the caller's own signature while he may still sign there. Needs SIGN on the section.
    async fn withdraw_signature(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "From which document.")] input: WithdrawSignatureInput,
    ) -> Result<WithdrawSignaturePayload, GqlError> {
        let id = ctx.ids()?.decode(&input.attachment_id);
        let outcome = run!(ctx, |env, op| async {
            attachments::withdraw(&env, &op, id.ok_or_else(|| not_found("attachmentId"))?).await
        });
        WithdrawSignaturePayload::of(outcome, ctx.op()?, face)
    }
}

/// The statement that a person confirms when he signs in the portal.
#[derive(SimpleObject)]
pub struct SignatureStatement {
    /// Version of the text, sent back with `signAttachments`.
    version: i32,
    /// The text, in Italian.
    text: String,
}

impl SignatureStatement {
    pub fn current() -> Self {
        Self { version: APPLICATION_SIGNATURE.version, text: APPLICATION_SIGNATURE.render("", "", None) }
    }
}
