//! What is done with notices.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object};
use base64::Engine as _;

use super::context::ContextExt as _;
use super::error::GqlError;
use super::notice::Notice;
use super::payload::{payload, run};
use crate::app::act::Once;
use crate::app::notices::{self, Issued, Words};
use crate::app::{AppError, ErrorCode, integrations};
use crate::domain::ids::NoticeId;
use crate::domain::integration::PointAnswer;
use crate::domain::notice::NoticeKind;

/// Drafts a notice.
#[derive(InputObject)]
pub struct CreateNoticeInput {
    /// The practice.
    practice_id: ID,
    /// What it is.
    kind: NoticeKind,
    /// Its subject, at most 500 characters.
    subject: String,
    /// Its text, at most 20,000 characters; an empty line separates paragraphs.
    body: String,
    /// What is asked, 1 to 50 points; for requests of integrations only.
    points: Option<Vec<String>>,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

/// Rewrites a draft.
#[derive(InputObject)]
pub struct UpdateNoticeInput {
    /// The notice.
    notice_id: ID,
    /// The version that the editor has read.
    expected_version: i32,
    /// Its subject.
    subject: String,
    /// Its text.
    body: String,
    /// What is asked.
    points: Option<Vec<String>>,
}

/// Proposes a draft for signature.
#[derive(InputObject)]
pub struct SubmitNoticeInput {
    /// The notice.
    notice_id: ID,
}

/// Gives a proposal back.
#[derive(InputObject)]
pub struct ReturnNoticeInput {
    /// The notice.
    notice_id: ID,
}

/// Signs a proposal.
#[derive(InputObject)]
pub struct SignNoticeInput {
    /// The notice.
    notice_id: ID,
    /// The pdf of the notice in a signed envelope (CAdES), base64, at most 700,000 bytes; without it the caller signs in
    /// the portal.
    p7m: Option<String>,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

/// Answers a point of a request.
#[derive(InputObject)]
pub struct AnswerPointInput {
    /// The request.
    notice_id: ID,
    /// Which point.
    point: i32,
    /// How.
    answer: PointAnswer,
    /// What there is to say; required unless it is provided.
    note: Option<String>,
}

/// Judges an answer.
#[derive(InputObject)]
pub struct EvaluatePointInput {
    /// The request.
    notice_id: ID,
    /// Which point.
    point: i32,
    /// The answer is sufficient.
    accepted: bool,
}

/// Observations on grounds for refusal.
#[derive(InputObject)]
pub struct SendObservationsInput {
    /// The notice of the grounds.
    notice_id: ID,
    /// The observations, at most 10,000 characters.
    text: String,
}

macro_rules! answers {
    ($($name:ident $about:literal),+ $(,)?) => { $(
        payload! {
            #[doc = $about]
            $name {
                /// The notice as it is now.
                notice: Notice
            }
        }
    )+ };
}

answers!(
    CreateNoticePayload "Answer of `createNotice`.",
    UpdateNoticePayload "Answer of `updateNotice`.",
    SubmitNoticePayload "Answer of `submitNotice`.",
    ReturnNoticePayload "Answer of `returnNotice`.",
    SignNoticePayload "Answer of `signNotice`.",
    AnswerPointPayload "Answer of `answerPoint`.",
    EvaluatePointPayload "Answer of `evaluatePoint`.",
    SendObservationsPayload "Answer of `sendObservations`.",
);

fn face(issued: Issued) -> Notice {
    Notice::new(Arc::new(issued.notice), issued.seeing)
}

fn known(id: Option<NoticeId>) -> Result<NoticeId, AppError> {
    id.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "noticeId"))
}

fn place(point: i32) -> Result<usize, AppError> {
    usize::try_from(point).map_err(|_| AppError::reject(ErrorCode::NotFound, "point"))
}

/// What is done with notices.
#[derive(Default)]
pub struct NoticeMutations;

/// What is done with notices.
#[Object]
impl NoticeMutations {
    /// Drafts a notice. Needs WORK; only the office sees it until it is issued.
    async fn create_notice(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to draft.")] input: CreateNoticeInput,
    ) -> Result<CreateNoticePayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let outcome = run!(ctx, |env, op| async {
            let points = input.points.unwrap_or_default();
            let arguments = [
                input.practice_id.as_str(),
                input.kind.code(),
                &input.subject,
                &input.body,
                &points.join("\n"),
            ];
            let once = Once::new(&input.idempotency_key, "createNotice", &arguments)?;
            let practice = practice.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "practiceId"))?;
            let words = Words { subject: input.subject, body: input.body, points };
            notices::create(&env, &op, practice, input.kind, words, &once).await
        });
        CreateNoticePayload::of(outcome, ctx.op()?, face)
    }

    /// Rewrites a draft. Needs WORK and the version that was read.
    async fn update_notice(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What it shall say.")] input: UpdateNoticeInput,
    ) -> Result<UpdateNoticePayload, GqlError> {
        let id = ctx.ids()?.decode(&input.notice_id);
        let outcome = run!(ctx, |env, op| async {
            let points = input.points.unwrap_or_default();
            let words = Words { subject: input.subject, body: input.body, points };
            notices::update(&env, &op, known(id)?, input.expected_version, words).await
        });
        UpdateNoticePayload::of(outcome, ctx.op()?, face)
    }

    /// Proposes a draft for signature: its pdf is made and stands. Needs WORK.
    async fn submit_notice(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: SubmitNoticeInput,
    ) -> Result<SubmitNoticePayload, GqlError> {
        let id = ctx.ids()?.decode(&input.notice_id);
        let outcome = run!(ctx, |env, op| async { notices::submit(&env, &op, known(id)?).await });
        SubmitNoticePayload::of(outcome, ctx.op()?, face)
    }

    /// Gives a proposal back to be drafted again. Needs WORK.
    async fn return_notice(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: ReturnNoticeInput,
    ) -> Result<ReturnNoticePayload, GqlError> {
        let id = ctx.ids()?.decode(&input.notice_id);
        let outcome = run!(ctx, |env, op| async { notices::give_back(&env, &op, known(id)?).await });
        ReturnNoticePayload::of(outcome, ctx.op()?, face)
    }

    /// Signs a proposal, in the portal or with a signed file; protocol and notification follow by themselves. A decision
    /// takes effect with its signature, which is never its author's. Needs DECIDE and a login of the last 30 minutes.
    async fn sign_notice(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one, and how.")] input: SignNoticeInput,
    ) -> Result<SignNoticePayload, GqlError> {
        let id = ctx.ids()?.decode(&input.notice_id);
        let outcome = run!(ctx, |env, op| async {
            let file = input.p7m.as_deref().unwrap_or_default();
            let once = Once::new(&input.idempotency_key, "signNotice", &[input.notice_id.as_str(), file])?;
            let wrong = |_| AppError::reject(ErrorCode::InvalidValue, "p7m");
            let engine = base64::engine::general_purpose::STANDARD;
            let p7m =
                input.p7m.as_deref().map(|text| engine.decode(text.trim())).transpose().map_err(wrong)?;
            notices::sign(&env, &op, known(id)?, p7m, &once).await
        });
        SignNoticePayload::of(outcome, ctx.op()?, face)
    }

    /// Answers one point of a request for integrations. With the last one the practice goes on and the clock runs again.
    /// For the titolare.
    async fn answer_point(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which point, and what to it.")] input: AnswerPointInput,
    ) -> Result<AnswerPointPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.notice_id);
        let outcome = run!(ctx, |env, op| async {
            let note = input.note.unwrap_or_default();
            integrations::answer(&env, &op, known(id)?, (place(input.point)?, input.answer), &note).await
        });
        AnswerPointPayload::of(outcome, ctx.op()?, face)
    }

    /// Takes the answer to a point as sufficient, or not. Needs WORK.
    async fn evaluate_point(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which point, and whether.")] input: EvaluatePointInput,
    ) -> Result<EvaluatePointPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.notice_id);
        let outcome = run!(ctx, |env, op| async {
            integrations::evaluate(&env, &op, known(id)?, place(input.point)?, input.accepted).await
        });
        EvaluatePointPayload::of(outcome, ctx.op()?, face)
    }

    /// Makes observations on the grounds for refusal, once and within their time (art. 10-bis). For the titolare, with a
    /// login of the last 15 minutes.
    async fn send_observations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The observations.")] input: SendObservationsInput,
    ) -> Result<SendObservationsPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.notice_id);
        let outcome =
            run!(ctx, |env, op| async { integrations::observe(&env, &op, known(id)?, &input.text).await });
        SendObservationsPayload::of(outcome, ctx.op()?, face)
    }
}
