//! Later istanze: the mutations from opening one to its end, and replicas.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object};

use super::attachment::Attachment;
use super::context::ContextExt as _;
use super::error::GqlError;
use super::istanza::Istanza;
use super::payload::{payload, run};
use super::practice::Practice;
use super::scalars::Date;
use crate::app::act::Once;
use crate::app::read::Seeing;
use crate::app::{AppError, ErrorCode, later, merging};
use crate::domain::entity::Istanza as Stored;
use crate::domain::istanza::IstanzaKind;
use crate::domain::later::Told;

/// Opens a later istanza.
#[derive(InputObject)]
pub struct OpenIstanzaInput {
    /// The practice.
    practice_id: ID,
    /// What to submit; `Practice.openable` lists what the caller may open now.
    kind: IstanzaKind,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first draft.
    idempotency_key: String,
}

/// Says what an istanza is about, beyond the forms. Everything is replaced.
#[derive(InputObject)]
pub struct DescribeIstanzaInput {
    /// The istanza.
    istanza_id: ID,
    /// Parts of the works that ended or were tested, by name; at most 50 of 100 characters.
    #[graphql(default)]
    parts: Vec<String>,
    /// When the works ended, or were tested.
    on: Option<Date>,
    /// Why; at most 2,000 characters.
    reason: Option<String>,
}

/// Names a draft to give up.
#[derive(InputObject)]
pub struct AbandonIstanzaInput {
    /// The istanza.
    istanza_id: ID,
}

/// Withdraws a sent istanza.
#[derive(InputObject)]
pub struct WithdrawIstanzaInput {
    /// The istanza.
    istanza_id: ID,
    /// Why; at most 2,000 characters.
    reason: String,
}

/// Decides on a cancellation.
#[derive(InputObject)]
pub struct DecideCancellationInput {
    /// The istanza.
    istanza_id: ID,
    /// Whether the practice is cancelled.
    accept: bool,
    /// Why; at most 2,000 characters.
    reason: String,
}

/// Names a document that counts no longer.
#[derive(InputObject)]
pub struct InvalidateAttachmentInput {
    /// The document, in the draft.
    attachment_id: ID,
}

/// Names a document that counts again.
#[derive(InputObject)]
pub struct RevalidateAttachmentInput {
    /// The document, in the draft.
    attachment_id: ID,
}

/// Replicates a practice.
#[derive(InputObject)]
pub struct ReplicatePracticeInput {
    /// The practice.
    practice_id: ID,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first replica.
    idempotency_key: String,
}

payload! {
    /// Answer of `openIstanza`.
    OpenIstanzaPayload {
        /// The draft: a practice row of its own, compiled as the first filing was.
        practice: Practice
    }
}
payload! {
    /// Answer of `describeIstanza`.
    DescribeIstanzaPayload {
        /// The istanza.
        istanza: Istanza
    }
}
payload! {
    /// Answer of `abandonIstanza`.
    AbandonIstanzaPayload {
        /// Id of the istanza that was given up; its draft is gone.
        istanza_id: ID
    }
}
payload! {
    /// Answer of `withdrawIstanza`.
    WithdrawIstanzaPayload {
        /// The istanza: it stays readable.
        istanza: Istanza
    }
}
payload! {
    /// Answer of `decideCancellation`.
    DecideCancellationPayload {
        /// The istanza.
        istanza: Istanza
    }
}
payload! {
    /// Answer of `invalidateAttachment`.
    InvalidateAttachmentPayload {
        /// The document.
        attachment: Attachment
    }
}
payload! {
    /// Answer of `revalidateAttachment`.
    RevalidateAttachmentPayload {
        /// The document.
        attachment: Attachment
    }
}
payload! {
    /// Answer of `replicatePractice`.
    ReplicatePracticePayload {
        /// The new practice of the caller.
        practice: Practice
    }
}

fn unknown(path: &'static str) -> impl Fn() -> AppError {
    move || AppError::reject(ErrorCode::NotFound, path)
}

fn face((istanza, seeing): (Stored, Seeing)) -> Istanza {
    Istanza::new(Arc::new(istanza), seeing)
}

/// Mutations of later istanze.
#[derive(Default)]
pub struct LaterMutations;

/// Mutations of later istanze.
#[Object]
impl LaterMutations {
    /// Opens a later istanza of a practice that was sent: a draft that starts from its latest version. Variants,
    /// changes of subjects, integrations and cancellations are the titolare's, the end of the works the main
    /// director's, testing the main tester's. Needs OPEN_ISTANZA.
    async fn open_istanza(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to open.")] input: OpenIstanzaInput,
    ) -> Result<OpenIstanzaPayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let outcome = run!(ctx, |env, op| async {
            let arguments = [input.practice_id.as_str(), input.kind.code()];
            let once = Once::new(&input.idempotency_key, "openIstanza", &arguments)?;
            later::open(&env, &op, practice.ok_or_else(unknown("practiceId"))?, input.kind, &once).await
        });
        OpenIstanzaPayload::of(outcome, ctx.op()?, Practice)
    }

    /// Says what the istanza of a draft is about: parts, day, reason. Only who opened it.
    async fn describe_istanza(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What it says.")] input: DescribeIstanzaInput,
    ) -> Result<DescribeIstanzaPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.istanza_id);
        let told = Told {
            parts: input.parts.iter().map(|part| part.trim().to_owned()).collect(),
            on: input.on.map(|day| day.0),
            reason: input.reason.map(|reason| reason.trim().to_owned()).filter(|reason| !reason.is_empty()),
            ..Told::default()
        };
        let outcome = run!(ctx, |env, op| async {
            later::describe(&env, &op, id.ok_or_else(unknown("istanzaId"))?, told).await
        });
        DescribeIstanzaPayload::of(outcome, ctx.op()?, face)
    }

    /// Gives up the draft of a later istanza; only its trace is kept. Only who opened it.
    async fn abandon_istanza(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to give up.")] input: AbandonIstanzaInput,
    ) -> Result<AbandonIstanzaPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.istanza_id);
        let outcome = run!(ctx, |env, op| async {
            later::abandon(&env, &op, id.ok_or_else(unknown("istanzaId"))?).await
        });
        AbandonIstanzaPayload::of(outcome, ctx.op()?, |_| input.istanza_id)
    }

    /// Withdraws a sent istanza on which the office has not decided: it stays readable, and what stood before it
    /// stands again. Only the titolare.
    async fn withdraw_istanza(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to withdraw.")] input: WithdrawIstanzaInput,
    ) -> Result<WithdrawIstanzaPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.istanza_id);
        let outcome = run!(ctx, |env, op| async {
            merging::withdraw(&env, &op, id.ok_or_else(unknown("istanzaId"))?, &input.reason).await
        });
        WithdrawIstanzaPayload::of(outcome, ctx.op()?, face)
    }

    /// Decides on the cancellation that the titolare asks for. Needs DECIDE.
    async fn decide_cancellation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is decided.")] input: DecideCancellationInput,
    ) -> Result<DecideCancellationPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.istanza_id);
        let outcome = run!(ctx, |env, op| async {
            let id = id.ok_or_else(unknown("istanzaId"))?;
            merging::decide_cancellation(&env, &op, id, input.accept, &input.reason).await
        });
        DecideCancellationPayload::of(outcome, ctx.op()?, face)
    }

    /// Says, while a variant or an integration is compiled, that a document sent earlier counts no longer. Needs
    /// ATTACH in its section.
    async fn invalidate_attachment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which document.")] input: InvalidateAttachmentInput,
    ) -> Result<InvalidateAttachmentPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.attachment_id);
        let outcome = run!(ctx, |env, op| async {
            later::set_validity(&env, &op, id.ok_or_else(unknown("attachmentId"))?, false).await
        });
        InvalidateAttachmentPayload::of(outcome, ctx.op()?, Attachment::of_change)
    }

    /// Takes that back (valida allegato originale), until the istanza is sent. Needs ATTACH in its section.
    async fn revalidate_attachment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which document.")] input: RevalidateAttachmentInput,
    ) -> Result<RevalidateAttachmentPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.attachment_id);
        let outcome = run!(ctx, |env, op| async {
            later::set_validity(&env, &op, id.ok_or_else(unknown("attachmentId"))?, true).await
        });
        RevalidateAttachmentPayload::of(outcome, ctx.op()?, Attachment::of_change)
    }

    /// Opens a new practice with the data and the files of one that the caller sent. Signatures, statements and
    /// payments do not come along; each file keeps its digest and says where it is from.
    async fn replicate_practice(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to replicate.")] input: ReplicatePracticeInput,
    ) -> Result<ReplicatePracticePayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let outcome = run!(ctx, |env, op| async {
            let once = Once::new(&input.idempotency_key, "replicatePractice", &[&input.practice_id])?;
            later::replicate(&env, &op, practice.ok_or_else(unknown("practiceId"))?, &once).await
        });
        ReplicatePracticePayload::of(outcome, ctx.op()?, Practice)
    }
}
