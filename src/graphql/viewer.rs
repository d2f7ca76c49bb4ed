//! The viewer: the person who is signed in.

use async_graphql::{Context, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::payload::{payload, run};
use crate::app::sessions;
use crate::domain::role::{OfficeRole, Seat};

/// The person who is signed in.
pub struct Viewer;

/// The person who is signed in.
#[Object]
impl Viewer {
    /// Fiscal code, as proven at login.
    async fn fiscal_code(&self, ctx: &Context<'_>) -> Result<String, GqlError> {
        Ok(ctx.op()?.code().to_string())
    }

    /// Name, as proven at login.
    async fn name(&self, ctx: &Context<'_>) -> Result<String, GqlError> {
        Ok(ctx.op()?.caller.name.clone())
    }

    /// How the identity was proven: CNS, SPID, CIE, or DEV on a development server.
    async fn auth_method(&self, ctx: &Context<'_>) -> Result<String, GqlError> {
        Ok(ctx.op()?.caller.method.clone())
    }

    /// Assurance level of the login, 1 to 3.
    async fn auth_level(&self, ctx: &Context<'_>) -> Result<i32, GqlError> {
        Ok(i32::from(ctx.op()?.caller.level))
    }

    /// When the session ends at the latest.
    async fn session_expires_at(&self, ctx: &Context<'_>) -> Result<DateTime<Utc>, GqlError> {
        Ok(ctx.op()?.caller.expires_at)
    }

    /// Offices that the person holds today; empty for everybody outside the office.
    async fn offices(&self, ctx: &Context<'_>) -> Result<Vec<Office>, GqlError> {
        let held = ctx.loaders()?.offices(ctx.op()?).await?;
        Ok(held.into_iter().map(|(seat, role)| Office { seat, role }).collect())
    }
}

/// A role in a seat of the office.
#[derive(SimpleObject)]
pub struct Office {
    /// The seat.
    seat: Seat,
    /// The role.
    role: OfficeRole,
}

/// Signs out.
#[derive(InputObject)]
pub struct EndSessionInput {
    /// Also ends every other session of the caller, on whatever device.
    #[graphql(default)]
    everywhere: bool,
}

payload! {
    /// Answer of `endSession`.
    EndSessionPayload {
        /// How many sessions ended; their tokens are refused from now on.
        ended_sessions: i32
    }
}

/// Mutations of the caller's own session.
#[derive(Default)]
pub struct SessionMutations;

/// Mutations of the caller's own session.
#[Object]
impl SessionMutations {
    /// Signs out. Open streams of the session end and its sockets close with 4403, on every node,
    /// within two seconds (R2).
    async fn end_session(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to end.")] input: EndSessionInput,
    ) -> Result<EndSessionPayload, GqlError> {
        let outcome = run!(ctx, |env, op| sessions::end(&env, &op.caller, input.everywhere));
        EndSessionPayload::of(outcome, ctx.op()?, |ended| i32::try_from(ended).unwrap_or(i32::MAX))
    }
}
