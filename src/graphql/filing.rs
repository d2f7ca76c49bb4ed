//! From closing to sending: the mutations of the filing.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::context::ContextExt as _;
use super::declaration::Declaration;
use super::error::GqlError;
use super::istanza::Istanza;
use super::payload::{UserError, payload, run, split};
use super::practice::Practice;
use super::scalars::Sha256;
use crate::app::act::Once;
use crate::app::{AppError, ErrorCode, closing, sending, statements};

/// Names a practice.
#[derive(InputObject)]
pub struct CloseCompilationInput {
    /// The practice.
    practice_id: ID,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

/// Names a practice.
#[derive(InputObject)]
pub struct ReopenCompilationInput {
    /// The practice.
    practice_id: ID,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

/// Confirms a statement that was asked of the caller.
#[derive(InputObject)]
pub struct ConfirmStatementInput {
    /// The statement.
    declaration_id: ID,
    /// Digest in the text that the person read.
    digest: Sha256,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

/// Refuses a statement that was asked of the caller.
#[derive(InputObject)]
pub struct RefuseStatementInput {
    /// The statement.
    declaration_id: ID,
    /// Why, for the titolare; at most 1,000 characters.
    reason: String,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

/// Sends a practice to the office.
#[derive(InputObject)]
pub struct SendPracticeInput {
    /// The practice.
    practice_id: ID,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first receipt.
    idempotency_key: String,
}

payload! {
    /// Answer of `closeCompilation`.
    CloseCompilationPayload {
        /// The practice, with the statements that are asked now.
        practice: Practice
    }
}
payload! {
    /// Answer of `reopenCompilation`.
    ReopenCompilationPayload {
        /// The practice, in compilation again.
        practice: Practice
    }
}
payload! {
    /// Answer of `confirmStatement`.
    ConfirmStatementPayload {
        /// The confirmed statement.
        declaration: Declaration
    }
}
payload! {
    /// Answer of `refuseStatement`. Who refused may see the practice no longer: it is the titolare's draft again.
    RefuseStatementPayload {
        /// When it was refused.
        refused_at: DateTime<Utc>
    }
}

/// Answer of `sendPractice`.
#[derive(SimpleObject)]
pub struct SendPracticePayload {
    /// The istanza as it was sent.
    istanza: Option<Istanza>,
    /// The receipt, sealed by the service (JWS, ES256): keep it. `portos verify-receipt` checks it without the service.
    receipt: Option<String>,
    /// What the caller can fix; empty when the mutation did what it was asked.
    errors: Vec<UserError>,
}

fn unknown(path: &'static str) -> impl Fn() -> AppError {
    move || AppError::reject(ErrorCode::NotFound, path)
}

/// Mutations from closing to sending.
#[derive(Default)]
pub struct FilingMutations;

/// Mutations from closing to sending.
#[Object]
impl FilingMutations {
    /// Closes the compilation: the full check must pass and no delegation be open. Data are frozen, and each person is
    /// asked for his statement. Needs CLOSE.
    async fn close_compilation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to close.")] input: CloseCompilationInput,
    ) -> Result<CloseCompilationPayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let outcome = run!(ctx, |env, op| async {
            let once = Once::new(&input.idempotency_key, "closeCompilation", &[&input.practice_id])?;
            closing::close(&env, &op, practice.ok_or_else(unknown("practiceId"))?, &once).await
        });
        CloseCompilationPayload::of(outcome, ctx.op()?, Practice)
    }

    /// Opens the compilation again: every statement falls. Needs REOPEN.
    async fn reopen_compilation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to open again.")] input: ReopenCompilationInput,
    ) -> Result<ReopenCompilationPayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let outcome = run!(ctx, |env, op| async {
            let once = Once::new(&input.idempotency_key, "reopenCompilation", &[&input.practice_id])?;
            closing::reopen(&env, &op, practice.ok_or_else(unknown("practiceId"))?, &once).await
        });
        ReopenCompilationPayload::of(outcome, ctx.op()?, Practice)
    }

    /// Confirms the caller's own statement; confirming equals declaring. With the last one the practice is to be paid.
    async fn confirm_statement(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to confirm.")] input: ConfirmStatementInput,
    ) -> Result<ConfirmStatementPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.declaration_id);
        let outcome = run!(ctx, |env, op| async {
            let digest = input.digest.0.to_string();
            let arguments = [input.declaration_id.as_str(), &digest];
            let once = Once::new(&input.idempotency_key, "confirmStatement", &arguments)?;
            let id = id.ok_or_else(unknown("declarationId"))?;
            statements::confirm(&env, &op, id, input.digest.0, &once).await
        });
        ConfirmStatementPayload::of(outcome, ctx.op()?, |stated| {
            Declaration::new(Arc::new(stated.declaration), stated.seeing)
        })
    }

    /// Refuses the caller's own statement, with a reason: the practice goes back to the titolare, every statement falls.
    async fn refuse_statement(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to refuse.")] input: RefuseStatementInput,
    ) -> Result<RefuseStatementPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.declaration_id);
        let outcome = run!(ctx, |env, op| async {
            let arguments = [input.declaration_id.as_str(), &input.reason];
            let once = Once::new(&input.idempotency_key, "refuseStatement", &arguments)?;
            let id = id.ok_or_else(unknown("declarationId"))?;
            statements::refuse(&env, &op, id, &input.reason, &once).await
        });
        RefuseStatementPayload::of(outcome, ctx.op()?, |at| at)
    }

    /// Sends the practice: the check runs again, everything is kept as it is, a sealed receipt is given at once. The
    /// protocol number follows. Needs SEND.
    async fn send_practice(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to send.")] input: SendPracticeInput,
    ) -> Result<SendPracticePayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let outcome = run!(ctx, |env, op| async {
            let once = Once::new(&input.idempotency_key, "sendPractice", &[&input.practice_id])?;
            sending::send(&env, &op, practice.ok_or_else(unknown("practiceId"))?, &once).await
        });
        let (sent, errors) = split(outcome, ctx.op()?)?;
        let receipt = sent.as_ref().and_then(|sent| sent.istanza.receipt.clone());
        let istanza = sent.and_then(|sent| Some(Istanza::new(Arc::new(sent.istanza), sent.seeing?)));
        Ok(SendPracticePayload { istanza, receipt, errors })
    }
}
