//! Opinions of other offices and experts.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::additional::upload_id;
use super::context::ContextExt as _;
use super::error::GqlError;
use super::page;
use super::payload::{payload, run};
use super::plain::{One, plain};
use super::practice::Practice;
use super::scalars::{Bytes, Date, Sha256};
use crate::app::act::Once;
use crate::app::consulting::{self, Answer};
use crate::app::opinions::{self, Asked, Question};
use crate::app::read::Seeing;
use crate::app::{AppError, ErrorCode};
use crate::domain::ids::{AttachmentId, OpinionId};
use crate::domain::opinion::{OpinionOutcome, OpinionState};

/// An opinion asked of another office or an expert. Who is asked sees this and the documents below it, and nothing else
/// of the practice.
#[derive(Clone)]
pub struct OpinionRequest(Arc<Asked>);

impl OpinionRequest {
    pub fn new(asked: Asked) -> Self {
        Self(Arc::new(asked))
    }

    /// Those of a practice, oldest first; empty but for the office.
    pub async fn all(ctx: &Context<'_>, seeing: &Seeing) -> Result<Vec<Self>, GqlError> {
        if !consulting::visible(seeing) {
            return Ok(Vec::new());
        }
        let rows = ctx.loaders()?.opinions(seeing.sight.whole()).await?;
        let of = |opinion: &Arc<crate::domain::opinion::Opinion>| {
            Self::new(Asked { opinion: opinion.as_ref().clone(), seeing: Some(seeing.clone()) })
        };
        Ok(rows.iter().map(of).collect())
    }
}

/// An opinion asked of another office or an expert. Who is asked sees this and the documents below it, and nothing else
/// of the practice.
#[Object]
impl OpinionRequest {
    /// Opaque id.
    pub async fn id(&self, ctx: &Context<'_>) -> Result<ID, GqlError> {
        ctx.encode(self.0.opinion.id)
    }

    /// The practice; for the office, null for who is asked.
    async fn practice(&self) -> Option<One<Practice>> {
        self.0.seeing.clone().map(|seeing| One(Practice(seeing)))
    }

    /// How it stands.
    async fn state(&self) -> OpinionState {
        self.0.opinion.state
    }

    /// What is asked.
    async fn question(&self) -> &str {
        &self.0.opinion.question
    }

    /// The office or body that who is asked speaks for; null for an expert.
    async fn organisation(&self) -> Option<&str> {
        self.0.opinion.organisation.as_deref()
    }

    /// Name of who is asked.
    async fn invited_name(&self) -> &str {
        &self.0.opinion.invited_name
    }

    /// Name of the officer who asks; for the office.
    async fn asked_by_name(&self) -> Option<&str> {
        self.0.seeing.is_some().then_some(self.0.opinion.asked_name.as_str())
    }

    /// When it was asked.
    async fn asked_at(&self) -> DateTime<Utc> {
        self.0.opinion.asked_at
    }

    /// The last day for the answer; after it silence is recorded.
    async fn due(&self) -> Date {
        Date(self.0.opinion.due)
    }

    /// When who is asked first opened a document.
    async fn opened_at(&self) -> Option<DateTime<Utc>> {
        self.0.opinion.opened_at
    }

    /// What the opinion says; null unless it was given.
    async fn outcome(&self) -> Option<OpinionOutcome> {
        self.0.opinion.outcome
    }

    /// The text of the opinion, or the reason for declining.
    async fn answer(&self) -> Option<&str> {
        self.0.opinion.answer.as_deref()
    }

    /// When it was given, declined, taken back or recorded as silence.
    async fn ended_at(&self) -> Option<DateTime<Utc>> {
        self.0.opinion.ended_at
    }

    /// The document of the opinion, at its address; null without one.
    async fn document_url(&self, ctx: &Context<'_>) -> Result<Option<String>, GqlError> {
        let env = ctx.env()?;
        let address = |id| format!("{}/documents/{}", env.settings.public_url, env.ids.encode(id));
        Ok(self.0.opinion.document.map(address))
    }

    /// The documents that who is asked may read.
    async fn documents(&self, ctx: &Context<'_>) -> Result<Vec<ExposedDocument>, GqlError> {
        let env = ctx.env()?;
        let opinion = env.ids.encode(self.0.opinion.id);
        let found = consulting::documents(env, &self.0).await?;
        let face = |document: crate::domain::entity::Attachment| {
            let id = env.ids.encode(document.id);
            ExposedDocument {
                url: format!("{}/opinions/{opinion}/documents/{id}", env.settings.public_url),
                id: ID(id),
                code: document.code,
                name: document.name,
                media_type: document.media_type,
                size: Bytes(document.size_bytes),
                sha256: Sha256(document.sha256),
            }
        };
        Ok(found.into_iter().map(face).collect())
    }
}

plain!(OpinionRequest {
    "id" => id(),
    "state" => state(),
    "question" => question(),
    "organisation" => organisation(),
    "invitedName" => invited_name(),
    "askedByName" => asked_by_name(),
    "askedAt" => asked_at(),
    "outcome" => outcome(),
    "answer" => answer(),
    "endedAt" => ended_at(),
});

page::connection!(
    OpinionRequestConnection,
    OpinionRequestEdge,
    OpinionRequest,
    "A page of requests for opinions, newest first.",
    "A request with its cursor.",
    "Null: they are not counted."
);

/// A document that a request for an opinion exposes.
#[derive(SimpleObject)]
pub struct ExposedDocument {
    /// Opaque id.
    id: ID,
    /// Code of the catalogue.
    code: String,
    /// File name.
    name: String,
    /// Media type.
    media_type: String,
    /// Size in bytes.
    size: Bytes,
    /// SHA-256 of the bytes.
    sha256: Sha256,
    /// Address of the bytes, for who is asked and for the office.
    url: String,
}

/// A page of the requests to the caller.
pub async fn page(
    ctx: &Context<'_>,
    (first, after): (Option<i32>, Option<String>),
) -> Result<One<OpinionRequestConnection>, GqlError> {
    const PREFIX: &str = "opinions.";
    let (op, ids, size) = (ctx.op()?, ctx.ids()?, page::size(first)?);
    let after: Option<OpinionId> = page::after(ids, PREFIX, after.as_deref())?;
    let (found, more) = page::cut(consulting::mine(ctx.env()?, op, after, size + 1).await?, size);
    let edge = |asked: Asked| {
        let cursor = format!("{PREFIX}{}", ids.encode(asked.opinion.id));
        OpinionRequestEdge::new(cursor, OpinionRequest::new(asked))
    };
    let edges = found.into_iter().map(edge).collect();
    Ok(One(OpinionRequestConnection::new(edges, more, after.is_some(), None)))
}

/// One request, for who is asked and for the office.
pub async fn one(ctx: &Context<'_>, id: &ID) -> Result<Option<OpinionRequest>, GqlError> {
    let op = ctx.op()?;
    let Some(id) = ctx.ids()?.decode(id) else { return Ok(None) };
    Ok(consulting::one(ctx.env()?, op, id).await?.map(OpinionRequest::new))
}

/// Asks for an opinion.
#[derive(InputObject)]
pub struct RequestOpinionInput {
    /// The practice.
    practice_id: ID,
    /// What is asked, at most 10,000 characters.
    question: String,
    /// The office or body that who is asked speaks for, at most 300 characters; none for an expert.
    organisation: Option<String>,
    /// Fiscal code of the person who is asked: neither a party nor an officer of the seat.
    fiscal_code: String,
    /// His name, at most 200 characters.
    name: String,
    /// Where he is written to.
    mail_address: String,
    /// The documents that he may read, 1 to 100.
    attachment_ids: Vec<ID>,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

/// Takes a request back.
#[derive(InputObject)]
pub struct WithdrawOpinionRequestInput {
    /// The request.
    opinion_id: ID,
}

/// Gives an opinion.
#[derive(InputObject)]
pub struct GiveOpinionInput {
    /// The request.
    opinion_id: ID,
    /// What it says.
    outcome: OpinionOutcome,
    /// Its text, with the conditions if there are any; at most 20,000 characters.
    text: String,
    /// Ticket of a document, of `createDocumentUpload`.
    upload_id: Option<ID>,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

/// Declines to give an opinion.
#[derive(InputObject)]
pub struct DeclineOpinionInput {
    /// The request.
    opinion_id: ID,
    /// Why, at most 20,000 characters.
    reason: String,
}

macro_rules! answers {
    ($($name:ident $about:literal),+ $(,)?) => { $(
        payload! {
            #[doc = $about]
            $name {
                /// The request as it is now.
                opinion: OpinionRequest
            }
        }
    )+ };
}

answers!(
    RequestOpinionPayload "Answer of `requestOpinion`.",
    WithdrawOpinionRequestPayload "Answer of `withdrawOpinionRequest`.",
    GiveOpinionPayload "Answer of `giveOpinion`.",
    DeclineOpinionPayload "Answer of `declineOpinion`.",
);

fn known(id: Option<OpinionId>) -> Result<OpinionId, AppError> {
    id.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "opinionId"))
}

/// What is done with opinions.
#[derive(Default)]
pub struct OpinionMutations;

/// What is done with opinions.
#[Object]
impl OpinionMutations {
    /// Asks another office or an expert for an opinion, exposing the named documents only. Needs WORK.
    async fn request_opinion(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is asked, of whom, with what.")] input: RequestOpinionInput,
    ) -> Result<RequestOpinionPayload, GqlError> {
        let ids = ctx.ids()?;
        let practice = ids.decode(&input.practice_id);
        let documents: Vec<Option<AttachmentId>> =
            input.attachment_ids.iter().map(|id| ids.decode(id)).collect();
        let outcome = run!(ctx, |env, op| async {
            let named: Vec<&str> = input.attachment_ids.iter().map(|id| id.as_str()).collect();
            let organisation = input.organisation.as_deref().unwrap_or_default();
            let mut arguments =
                vec![input.practice_id.as_str(), &input.question, organisation, &input.fiscal_code];
            arguments.extend([input.name.as_str(), &input.mail_address]);
            arguments.extend(named);
            let once = Once::new(&input.idempotency_key, "requestOpinion", &arguments)?;
            let practice = practice.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "practiceId"))?;
            // What names no document names none of this practice either: rights are asked first.
            let documents = documents.into_iter().map(|id| id.unwrap_or(AttachmentId(uuid::Uuid::nil())));
            let asked = Question {
                question: input.question,
                organisation: input.organisation,
                fiscal_code: input.fiscal_code,
                name: input.name,
                email: input.mail_address,
                documents: documents.collect(),
            };
            opinions::request(&env, &op, practice, asked, &once).await
        });
        RequestOpinionPayload::of(outcome, ctx.op()?, OpinionRequest::new)
    }

    /// Takes a request back while it is not answered: who was asked sees nothing of it any more. Needs WORK.
    async fn withdraw_opinion_request(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: WithdrawOpinionRequestInput,
    ) -> Result<WithdrawOpinionRequestPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.opinion_id);
        let outcome = run!(ctx, |env, op| async { opinions::withdraw(&env, &op, known(id)?).await });
        WithdrawOpinionRequestPayload::of(outcome, ctx.op()?, OpinionRequest::new)
    }

    /// Gives an opinion, once and within its term. For who is asked, with a login of the last 15 minutes.
    async fn give_opinion(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The opinion.")] input: GiveOpinionInput,
    ) -> Result<GiveOpinionPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.opinion_id);
        let outcome = run!(ctx, |env, op| async {
            let file = input.upload_id.as_ref().map_or("", |id| id.as_str());
            let arguments = [input.opinion_id.as_str(), input.outcome.code(), &input.text, file];
            let once = Once::new(&input.idempotency_key, "giveOpinion", &arguments)?;
            let upload = input.upload_id.as_ref().map(upload_id).transpose()?;
            let answer = Answer { outcome: input.outcome, text: input.text, upload };
            consulting::give(&env, &op, known(id)?, answer, &once).await
        });
        GiveOpinionPayload::of(outcome, ctx.op()?, OpinionRequest::new)
    }

    /// Declines to give an opinion, with the reason. For who is asked.
    async fn decline_opinion(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one, and why.")] input: DeclineOpinionInput,
    ) -> Result<DeclineOpinionPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.opinion_id);
        let outcome =
            run!(ctx, |env, op| async { consulting::decline(&env, &op, known(id)?, &input.reason).await });
        DeclineOpinionPayload::of(outcome, ctx.op()?, OpinionRequest::new)
    }
}
