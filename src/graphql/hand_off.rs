//! The desk of hand-offs to other systems.

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, Utc};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::page;
use super::payload::{payload, run};
use super::plain::{One, plain};
use super::practice::Practice;
use crate::app::desk::{self, OnDesk};
use crate::app::{AppError, ErrorCode};
use crate::domain::hand_off::{HandOffKind, HandOffState};
use crate::domain::ids::HandoffId;
use crate::domain::role::Seat;

/// Something that the service hands to another system: a registration in the protocol, or a mail.
#[derive(Clone)]
pub struct HandOff(OnDesk);

/// Something that the service hands to another system: a registration in the protocol, or a mail.
#[Object]
impl HandOff {
    /// Opaque id.
    pub async fn id(&self, ctx: &Context<'_>) -> Result<ID, GqlError> {
        ctx.encode(self.0.hand_off.id)
    }

    /// What kind of hand-off.
    async fn kind(&self) -> HandOffKind {
        self.0.hand_off.kind
    }

    /// How it stands.
    async fn state(&self) -> HandOffState {
        self.0.hand_off.state
    }

    /// What is handed over: kind of the istanza, of the notice or of the mail.
    async fn about(&self) -> &str {
        &self.0.hand_off.about
    }

    /// The practice; null when the caller does not see it.
    async fn practice(&self) -> Option<One<Practice>> {
        self.0.seeing.clone().map(|seeing| One(Practice(seeing)))
    }

    /// How often it was tried.
    async fn attempts(&self) -> i32 {
        self.0.hand_off.attempts
    }

    /// Why the last try failed.
    async fn last_error(&self) -> Option<&str> {
        self.0.hand_off.last_error.as_deref()
    }

    /// When the first try failed that no success followed; null while none did.
    async fn failing_since(&self) -> Option<DateTime<Utc>> {
        self.0.hand_off.failing_since
    }

    /// When it is tried next; null unless it waits.
    async fn next_try_at(&self) -> Option<DateTime<Utc>> {
        self.0.hand_off.next_try_at
    }

    /// When it was asked for.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.hand_off.created_at
    }
}

plain!(HandOff {
    "id" => id(),
    "kind" => kind(),
    "state" => state(),
    "about" => about(),
    "practice" => practice(),
    "attempts" => attempts(),
    "lastError" => last_error(),
    "failingSince" => failing_since(),
    "nextTryAt" => next_try_at(),
    "createdAt" => created_at(),
});

page::connection!(
    HandOffConnection,
    HandOffEdge,
    HandOff,
    "A page of the desk, newest first.",
    "A hand-off with its cursor.",
    "Null: they are not counted."
);

/// A page of what is not done in a seat.
pub async fn page(
    ctx: &Context<'_>,
    seat: Seat,
    failing: bool,
    (first, after): (Option<i32>, Option<String>),
) -> Result<One<HandOffConnection>, GqlError> {
    let (op, ids, size) = (ctx.op()?, ctx.ids()?, page::size(first)?);
    let prefix = format!("desk.{}.", seat.code());
    let after: Option<HandoffId> = page::after(ids, &prefix, after.as_deref())?;
    let found = desk::page(ctx.env()?, op, seat, failing, (after, size + 1)).await?;
    let (found, more) = page::cut(found, size);
    let edge = |on: OnDesk| HandOffEdge::new(format!("{prefix}{}", ids.encode(on.hand_off.id)), HandOff(on));
    let edges = found.into_iter().map(edge).collect();
    Ok(One(HandOffConnection::new(edges, more, after.is_some(), None)))
}

/// Tries a hand-off again.
#[derive(InputObject)]
pub struct RetryHandOffInput {
    /// The hand-off.
    hand_off_id: ID,
}

payload! {
    /// Answer of `retryHandOff`.
    RetryHandOffPayload {
        /// The hand-off, due now; or done, when it was meanwhile.
        hand_off: HandOff
    }
}

/// Mutations of the desk.
#[derive(Default)]
pub struct DeskMutations;

/// Mutations of the desk.
#[Object]
impl DeskMutations {
    /// Makes a hand-off due now. To ask again is safe: nothing is handed over twice. For the protocol clerk and who answers
    /// for the office.
    async fn retry_hand_off(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: RetryHandOffInput,
    ) -> Result<RetryHandOffPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.hand_off_id);
        let outcome = run!(ctx, |env, op| async {
            let id = id.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "handOffId"))?;
            desk::retry(&env, &op, id).await
        });
        RetryHandOffPayload::of(outcome, ctx.op()?, HandOff)
    }
}
