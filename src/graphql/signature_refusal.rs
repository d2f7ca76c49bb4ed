//! Refusing to sign, taking it back, and the order of signatures (R43).

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object};

use super::attachment::Attachment;
use super::context::ContextExt as _;
use super::error::GqlError;
use super::payload::{payload, run};
use crate::app::act::Once;
use crate::app::attachments::Changed;
use crate::app::{AppError, ErrorCode, signature_refusals, signing_order};
use crate::domain::role::SubjectRole;

/// Refuses to sign a document.
#[derive(InputObject)]
pub struct RefuseSignatureInput {
    /// The document.
    attachment_id: ID,
    /// Why, 1 to 2,000 characters; everybody who sees the grid of signatures reads it.
    reason: String,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

/// Takes back one's own refusal to sign.
#[derive(InputObject)]
pub struct WithdrawSignatureRefusalInput {
    /// The document.
    attachment_id: ID,
}

/// Sets in which order the roles sign a document.
#[derive(InputObject)]
pub struct SetSigningOrderInput {
    /// The document.
    attachment_id: ID,
    /// Roles whose signature the grid asks on it, the first to sign first; empty: all sign when they like. A
    /// role that is not named signs when it likes.
    roles: Vec<SubjectRole>,
}

payload! {
    /// Answer of `refuseSignature`.
    RefuseSignaturePayload {
        /// The document.
        attachment: Attachment
    }
}

payload! {
    /// Answer of `withdrawSignatureRefusal`.
    WithdrawSignatureRefusalPayload {
        /// The document.
        attachment: Attachment
    }
}

payload! {
    /// Answer of `setSigningOrder`.
    SetSigningOrderPayload {
        /// The document.
        attachment: Attachment
    }
}

fn unknown() -> AppError {
    AppError::reject(ErrorCode::NotFound, "attachmentId")
}

fn document(changed: Changed) -> Attachment {
    Attachment::new(Arc::new(changed.attachment), changed.seeing)
}

/// Mutations of refusals and of the order of signatures.
#[derive(Default)]
pub struct SignatureRefusalMutations;

/// Mutations of refusals and of the order of signatures.
#[Object]
impl SignatureRefusalMutations {
    /// Refuses to sign a document that the grid asks the caller to sign, with a reason (R43). While the refusal stands
    /// the compilation is not closed and nothing is sent; the titolare is told at once. It ends when who refused takes it
    /// back or signs, or with the file. Needs SIGN on the section.
    async fn refuse_signature(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to refuse, and why.")] input: RefuseSignatureInput,
    ) -> Result<RefuseSignaturePayload, GqlError> {
        let id = ctx.ids()?.decode(&input.attachment_id);
        let outcome = run!(ctx, |env, op| async {
            let arguments = [input.attachment_id.as_str(), &input.reason];
            let once = Once::new(&input.idempotency_key, "refuseSignature", &arguments)?;
            signature_refusals::refuse(&env, &op, id.ok_or_else(unknown)?, &input.reason, &once).await
        });
        RefuseSignaturePayload::of(outcome, ctx.op()?, document)
    }

    /// Takes back the caller's own refusal while he may still sign there; a trace stays. Needs SIGN on the section.
    async fn withdraw_signature_refusal(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of which document.")] input: WithdrawSignatureRefusalInput,
    ) -> Result<WithdrawSignatureRefusalPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.attachment_id);
        let outcome = run!(ctx, |env, op| async {
            signature_refusals::withdraw(&env, &op, id.ok_or_else(unknown)?).await
        });
        WithdrawSignatureRefusalPayload::of(outcome, ctx.op()?, document)
    }

    /// Sets in which order the roles sign a document (R43); without it all sign when they like. Signing in the portal
    /// before one's turn is refused, and a signature in the file that came too early does not count until those
    /// before it are there. Another content of the same name, with or without the envelope of a signature, keeps the order.
    /// Needs ORDER_SIGNATURES.
    async fn set_signing_order(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of which document, and the order.")] input: SetSigningOrderInput,
    ) -> Result<SetSigningOrderPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.attachment_id);
        let outcome = run!(ctx, |env, op| async {
            signing_order::set(&env, &op, id.ok_or_else(unknown)?, input.roles).await
        });
        SetSigningOrderPayload::of(outcome, ctx.op()?, document)
    }
}
