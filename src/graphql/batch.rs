//! Batches of the office.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::payload::{payload, run};
use super::plain::plain;
use crate::app::batches::{self, Wanted};
use crate::domain::batch::{Batch as Stored, BatchAct, BatchItemState};
use crate::domain::role::Seat;

/// One act on many things, each for itself: what is refused leaves the rest done.
#[derive(Clone)]
pub struct Batch(pub Stored);

impl Batch {
    fn count(&self, state: BatchItemState) -> i32 {
        i32::try_from(self.0.count(state)).unwrap_or(i32::MAX)
    }
}

/// One act on many things, each for itself: what is refused leaves the rest done.
#[Object]
impl Batch {
    /// Opaque id.
    pub async fn id(&self, ctx: &Context<'_>) -> Result<ID, GqlError> {
        ctx.encode(self.0.id)
    }

    /// What is done with each item.
    async fn act(&self) -> BatchAct {
        self.0.act
    }

    /// How many items it has.
    async fn total(&self) -> i32 {
        i32::try_from(self.0.items.len()).unwrap_or(i32::MAX)
    }

    /// How many are done.
    async fn done(&self) -> i32 {
        self.count(BatchItemState::Done)
    }

    /// How many were refused.
    async fn refused(&self) -> i32 {
        self.count(BatchItemState::Refused)
    }

    /// When it began.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// When the last item had been tried; null while it runs, or broke off: sent again with its key, it goes on.
    async fn ended_at(&self) -> Option<DateTime<Utc>> {
        self.0.ended_at
    }

    /// How each item stands, in the order of the request.
    async fn items(&self) -> Vec<BatchItem> {
        let face = |item: &crate::domain::batch::BatchItem| BatchItem {
            id: ID(item.object.clone()),
            state: item.state,
            code: item.code.clone(),
        };
        self.0.items.iter().map(face).collect()
    }
}

plain!(Batch {
    "id" => id(),
    "act" => act(),
    "total" => total(),
    "done" => done(),
    "refused" => refused(),
    "createdAt" => created_at(),
    "endedAt" => ended_at(),
});

/// One item of a batch.
#[derive(SimpleObject)]
pub struct BatchItem {
    /// The id as it was sent.
    id: ID,
    /// How it stands.
    #[graphql(owned)]
    state: BatchItemState,
    /// Code of the error for which it was refused.
    code: Option<String>,
}

/// Runs a batch.
#[derive(InputObject)]
pub struct RunBatchInput {
    /// The seat in which the caller holds a role.
    office: Seat,
    /// What is done with each item.
    act: BatchAct,
    /// What it is done with, 1 to 500: practices, or hand-offs.
    ids: Vec<ID>,
    /// For ASSIGN: a role of the officer in the seat of the practices; null for nobody.
    officer_id: Option<ID>,
    /// Chosen by the client, kept for 48 hours: with the same key a batch that broke off goes on, and one that ended
    /// answers what was done.
    idempotency_key: String,
}

payload! {
    /// Answer of `runBatch`.
    RunBatchPayload {
        /// The batch with its items.
        batch: Batch
    }
}

/// Mutations of batches.
#[derive(Default)]
pub struct BatchMutations;

/// Mutations of batches.
#[Object]
impl BatchMutations {
    /// Does one act with up to 500 things, each in its own transaction and under the caller's own rights there; progress is
    /// told by `batchProgressed`. For who holds a role in the seat.
    async fn run_batch(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to do with which.")] input: RunBatchInput,
    ) -> Result<RunBatchPayload, GqlError> {
        let outcome = run!(ctx, |env, op| async {
            let wanted = Wanted {
                seat: input.office,
                act: input.act,
                officer: input.officer_id.map(|id| id.0),
                objects: input.ids.into_iter().map(|id| id.0).collect(),
            };
            batches::run(&env, &op, wanted, &input.idempotency_key).await
        });
        RunBatchPayload::of(outcome, ctx.op()?, Batch)
    }
}
