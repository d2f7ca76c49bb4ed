//! Signing in the portal (firma da applicativo), and withdrawing it.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use uuid::Uuid;

use super::attachment::Attachment;
use super::context::ContextExt as _;
use super::error::GqlError;
use super::payload::{UserError, payload, run, split};
use crate::app::act::Once;
use crate::app::signing;
use crate::app::{AppError, ErrorCode};
use crate::domain::declaration::APPLICATION_SIGNATURE;
use crate::domain::ids::AttachmentId;

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
    /// Answer of `withdrawSignature`.
    WithdrawSignaturePayload {
        /// The document.
        attachment: Attachment
    }
}

fn not_found(path: &str) -> AppError {
    AppError::reject(ErrorCode::NotFound, path)
}

/// Mutations of signatures.
#[derive(Default)]
pub struct SigningMutations;

/// Mutations of signatures.
#[Object]
impl SigningMutations {
    /// Signs documents in the portal (firma da applicativo): one act, one statement, every digest recorded;
    /// a failure is named and leaves the rest signed. Needs SIGN on the section of each document.
    async fn sign_attachments(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to sign.")] input: SignAttachmentsInput,
    ) -> Result<SignAttachmentsPayload, GqlError> {
        let ids = ctx.ids()?;
        let practice = ids.decode(&input.practice_id);
        let wanted: Vec<Option<AttachmentId>> =
            input.attachment_ids.iter().map(|id| ids.decode(id)).collect();
        let outcome = run!(ctx, |env, op| async {
            let mut arguments = vec![input.practice_id.as_str()];
            arguments.extend(input.attachment_ids.iter().map(|id| id.as_str()));
            let once = Once::new(&input.idempotency_key, "signAttachments", &arguments)?;
            let practice = practice.ok_or_else(|| not_found("practiceId"))?;
            // An id of another kind stands for a document that does not exist.
            let wanted = wanted.into_iter().map(|id| id.unwrap_or(AttachmentId(Uuid::nil()))).collect();
            signing::sign(&env, &op, practice, wanted, input.statement_version, &once).await
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
            signing::withdraw(&env, &op, id.ok_or_else(|| not_found("attachmentId"))?).await
        });
        WithdrawSignaturePayload::of(outcome, ctx.op()?, |changed| {
            Attachment::new(Arc::new(changed.attachment), changed.seeing)
        })
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
