//! Sessions of the caller: what is open in his name, and ending it.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::payload::{payload, run};
use crate::app::{AppError, ErrorCode, Op, sessions};
use crate::domain::identity::AuthMethod;
use crate::domain::ids::{IdCodec, SessionId};

/// A session of the caller, on whatever device.
#[derive(SimpleObject)]
pub struct Session {
    /// Id.
    id: ID,
    /// How the identity was proven.
    method: Option<AuthMethod>,
    /// Assurance level of the login, 1 to 3.
    level: i32,
    /// Who vouched for the identity.
    issuer: String,
    /// When it was opened.
    created_at: DateTime<Utc>,
    /// When the person proved himself: declaring and signing want this to be recent.
    proven_at: DateTime<Utc>,
    /// When it was last used, to the minute.
    last_used_at: DateTime<Utc>,
    /// When it ends at the latest.
    expires_at: DateTime<Utc>,
    /// The network it was opened from; never a whole address.
    network: String,
    /// The one by which this is asked.
    current: bool,
}

impl Session {
    pub fn of(row: sessions::Stored, ids: &IdCodec, op: &Op) -> Self {
        Self {
            id: ID(ids.encode(SessionId(row.id))),
            method: AuthMethod::from_code(&row.auth_method),
            level: row.auth_level.into(),
            issuer: row.issuer,
            created_at: row.created_at,
            proven_at: row.proven_at,
            last_used_at: row.last_used_at,
            expires_at: row.expires_at,
            network: row.network,
            current: row.id == op.caller.session,
        }
    }
}

/// Signs out, here or on one other device.
#[derive(InputObject)]
pub struct EndSessionInput {
    /// Which session; the one by which this is asked when none is named.
    session_id: Option<ID>,
    /// Ends every session of the caller, on whatever device; the same as `endAllSessions`.
    #[graphql(default)]
    everywhere: bool,
}

/// Signs out everywhere.
#[derive(InputObject)]
pub struct EndAllSessionsInput {
    /// Leaves the session by which this is asked.
    #[graphql(default)]
    keep_current: bool,
}

payload! {
    /// Answer of `endSession`.
    EndSessionPayload {
        /// How many sessions ended; their tokens are refused from now on.
        ended_sessions: i32
    }
}

payload! {
    /// Answer of `endAllSessions`.
    EndAllSessionsPayload {
        /// How many sessions ended; their tokens are refused from now on.
        ended_sessions: i32
    }
}

fn count(ended: usize) -> i32 {
    i32::try_from(ended).unwrap_or(i32::MAX)
}

/// Mutations of the caller's own sessions.
#[derive(Default)]
pub struct SessionMutations;

/// Mutations of the caller's own sessions.
#[Object]
impl SessionMutations {
    /// Signs out. Open streams of the session end and its sockets close with 4403, on every node,
    /// within two seconds (R2).
    async fn end_session(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to end.")] input: EndSessionInput,
    ) -> Result<EndSessionPayload, GqlError> {
        let named = input.session_id.as_ref().map(|id| ctx.ids().map(|ids| ids.decode::<SessionId>(id)));
        let named = named.transpose()?;
        let outcome = run!(ctx, |env, op| async {
            match named {
                _ if input.everywhere => sessions::end_all(&env, &op, false).await,
                // An id of another kind is of no session.
                Some(None) => Err(AppError::reject(ErrorCode::NotFound, "sessionId")),
                Some(named) => sessions::end(&env, &op, named).await,
                None => sessions::end(&env, &op, None).await,
            }
        });
        EndSessionPayload::of(outcome, ctx.op()?, count)
    }

    /// Signs out everywhere, for example after a device was lost. Streams and sockets end as with `endSession`.
    async fn end_all_sessions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to keep.")] input: EndAllSessionsInput,
    ) -> Result<EndAllSessionsPayload, GqlError> {
        let outcome = run!(ctx, |env, op| sessions::end_all(&env, &op, input.keep_current));
        EndAllSessionsPayload::of(outcome, ctx.op()?, count)
    }
}
