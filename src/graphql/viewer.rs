//! The viewer: the person who is signed in.

use async_graphql::{Context, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::context::ContextExt as _;
use super::error::GqlError;
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

    /// How the identity was proven: CNS, SPID, CIE, DEV on a development server, or MACHINE_TOKEN.
    async fn auth_method(&self, ctx: &Context<'_>) -> Result<String, GqlError> {
        Ok(ctx.op()?.caller.method.code().to_owned())
    }

    /// Assurance level of the login, 1 to 3.
    async fn auth_level(&self, ctx: &Context<'_>) -> Result<i32, GqlError> {
        Ok(i32::from(ctx.op()?.caller.level))
    }

    /// Until when the login is recent enough to declare, sign and send; null when it is not any more.
    async fn fresh_until(&self, ctx: &Context<'_>) -> Result<Option<DateTime<Utc>>, GqlError> {
        let (op, windows) = (ctx.op()?, ctx.env()?.settings.windows);
        let until = op.caller.proven_at + windows.personal;
        Ok((op.caller.grant.is_none() && until >= op.now).then_some(until))
    }

    /// What happened to the person's logins between the one before and this one; null for a machine token.
    async fn failed_logins(&self, ctx: &Context<'_>) -> Result<Option<FailedLogins>, GqlError> {
        let session = sessions::current(ctx.env()?, ctx.op()?).await?;
        Ok(session
            .map(|session| FailedLogins { count: session.failed_before, last_at: session.failed_last_at }))
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

/// Logins that failed in the person's name.
#[derive(SimpleObject)]
pub struct FailedLogins {
    /// How many.
    count: i32,
    /// When the last one was.
    last_at: Option<DateTime<Utc>>,
}
