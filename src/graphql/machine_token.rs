//! Machine tokens: what programs of professionals and of the office call by.

use async_graphql::{ComplexObject, Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::context::ContextExt as _;
use super::deprecated::marks;
use super::error::GqlError;
use super::page::connection;
use super::payload::{payload, run};
use super::plain::plain;
use super::scalars::Date;
use crate::app::machine_tokens::{self as tokens, Made, Wanted};
use crate::app::{AppError, ErrorCode};
use crate::domain::identity::Scope;
use crate::domain::ids::{IdCodec, MachineTokenId};
use crate::domain::role::Seat;

/// A machine token, without its secret.
#[derive(SimpleObject, Clone)]
#[graphql(complex)]
pub struct MachineToken {
    #[graphql(skip)]
    key: MachineTokenId,
    /// Id.
    id: ID,
    /// What its holder calls it.
    label: String,
    /// Name of the person who answers for it.
    holder_name: String,
    /// Of a token of the office: the seat whose practices it reads.
    office: Option<Seat>,
    /// What it may do.
    scopes: Vec<Scope>,
    /// Networks from which it is good; any when empty.
    ranges: Vec<String>,
    /// Where its holder is written to 30 and 7 days before its end.
    mail_address: String,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// When it ends.
    expires_at: DateTime<Utc>,
    /// When it was last used, to the minute; null before the first time.
    last_used_at: Option<DateTime<Utc>>,
    /// The network it was last used from; never a whole address.
    last_network: Option<String>,
    /// When it was revoked; null while it is not.
    revoked_at: Option<DateTime<Utc>>,
}

/// A deprecated member of the schema that a machine token still asks for.
#[derive(SimpleObject)]
pub struct DeprecatedUse {
    /// Its coordinate: `Type.field`, `Type.field(argument:)` or `Enum.VALUE`.
    member: String,
    /// What to use instead, as its mark says.
    reason: String,
    /// The earliest day on which it goes.
    removable_from: Option<Date>,
    /// The last day on which it was asked for; uses of the last minute may not be told yet.
    last_used_on: Date,
    /// Requests that asked for it, within 400 days.
    requests: i32,
}

#[ComplexObject]
impl MachineToken {
    /// What it still asks for that the schema is going to lose.
    async fn deprecated_use(&self, ctx: &Context<'_>) -> Result<Vec<DeprecatedUse>, GqlError> {
        let asked = ctx.execution()?.loaders.deprecated_uses(self.key).await?;
        // What is gone by now is no use any more.
        let told = asked.iter().filter_map(|asked| {
            let mark = marks().get(&asked.member)?;
            Some(DeprecatedUse {
                member: asked.member.clone(),
                reason: mark.reason.clone(),
                removable_from: mark.removal.map(Date),
                last_used_on: Date(asked.last),
                requests: i32::try_from(asked.requests).unwrap_or(i32::MAX),
            })
        });
        Ok(told.collect())
    }
}

plain!(MachineToken {
    "id" => .id,
    "label" => .label,
});

impl MachineToken {
    pub fn of(token: tokens::MachineToken, ids: &IdCodec) -> Self {
        Self {
            key: token.id,
            id: ID(ids.encode(token.id)),
            label: token.label,
            holder_name: token.holder_name,
            office: token.seat,
            scopes: token.scopes.list(),
            ranges: token.ranges,
            mail_address: token.mail_address,
            created_at: token.created_at,
            expires_at: token.expires_at,
            last_used_at: token.last_used_at,
            last_network: token.last_network,
            revoked_at: token.revoked_at,
        }
    }
}

connection!(
    MachineTokenConnection,
    MachineTokenEdge,
    MachineToken,
    "A page of machine tokens, newest first.",
    "A machine token in a page.",
    "How many there are."
);

/// A new token with its secret.
#[derive(SimpleObject)]
pub struct IssuedToken {
    /// The token.
    token: MachineToken,
    /// What the program sends as bearer token. It is shown this once and stored nowhere.
    secret: String,
}

/// Makes a machine token.
#[derive(InputObject)]
pub struct CreateMachineTokenInput {
    /// What its holder calls it, at most 100 characters.
    label: String,
    /// What it may do. A token of the office reads and nothing else.
    scopes: Vec<Scope>,
    /// Networks from which it is good: `192.0.2.0/24`, `2001:db8::/32`, at most 20; any when none is named.
    #[graphql(default)]
    ranges: Vec<String>,
    /// When it ends, at most 366 days from now.
    expires_at: DateTime<Utc>,
    /// Where its holder is written to 30 and 7 days before its end.
    mail_address: String,
    /// Makes it a token of this seat, for who administers its people: it reads what the seat received.
    office: Option<Seat>,
}

/// Revokes a machine token.
#[derive(InputObject)]
pub struct RevokeMachineTokenInput {
    /// Which one.
    token_id: ID,
}

/// Replaces a machine token.
#[derive(InputObject)]
pub struct RotateMachineTokenInput {
    /// Which one.
    token_id: ID,
    /// When the new one ends, at most 366 days from now.
    expires_at: DateTime<Utc>,
}

payload! {
    /// Answer of `createMachineToken`.
    CreateMachineTokenPayload {
        /// The new token.
        issued: IssuedToken
    }
}

payload! {
    /// Answer of `revokeMachineToken`.
    RevokeMachineTokenPayload {
        /// The token as it is now.
        token: MachineToken
    }
}

payload! {
    /// Answer of `rotateMachineToken`.
    RotateMachineTokenPayload {
        /// The new token.
        issued: IssuedToken
    }
}

fn issued(made: Made, ids: &IdCodec) -> IssuedToken {
    IssuedToken { token: MachineToken::of(made.token, ids), secret: made.secret }
}

fn id(ids: &IdCodec, text: &ID) -> Result<MachineTokenId, AppError> {
    ids.decode(text).ok_or_else(|| AppError::reject(ErrorCode::NotFound, "tokenId"))
}

/// Mutations of machine tokens.
#[derive(Default)]
pub struct MachineTokenMutations;

/// Mutations of machine tokens.
#[Object]
impl MachineTokenMutations {
    /// Makes a machine token. The secret is in the answer and nowhere else. Wants a recent login, and for
    /// a seat its administrator.
    async fn create_machine_token(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What it shall be.")] input: CreateMachineTokenInput,
    ) -> Result<CreateMachineTokenPayload, GqlError> {
        let wanted = Wanted {
            label: input.label,
            scopes: input.scopes,
            ranges: input.ranges,
            expires_at: input.expires_at,
            mail_address: input.mail_address,
            seat: input.office,
        };
        let outcome = run!(ctx, |env, op| tokens::create(&env, &op, wanted));
        let ids = ctx.ids()?;
        CreateMachineTokenPayload::of(outcome, ctx.op()?, |made| issued(made, ids))
    }

    /// Revokes a machine token at once, on every node; its open connections end. For its holder and, of a
    /// token of the office, for the administrators of the seat.
    async fn revoke_machine_token(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: RevokeMachineTokenInput,
    ) -> Result<RevokeMachineTokenPayload, GqlError> {
        let outcome =
            run!(ctx, |env, op| async { tokens::revoke(&env, &op, id(&env.ids, &input.token_id)?).await });
        let ids = ctx.ids()?;
        RevokeMachineTokenPayload::of(outcome, ctx.op()?, |token| MachineToken::of(token, ids))
    }

    /// Replaces a machine token by one with the same scopes, networks and label; the old one is revoked.
    /// For its holder, with a recent login.
    async fn rotate_machine_token(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one, and until when.")] input: RotateMachineTokenInput,
    ) -> Result<RotateMachineTokenPayload, GqlError> {
        let outcome = run!(ctx, |env, op| async {
            tokens::rotate(&env, &op, id(&env.ids, &input.token_id)?, input.expires_at).await
        });
        let ids = ctx.ids()?;
        RotateMachineTokenPayload::of(outcome, ctx.op()?, |made| issued(made, ids))
    }
}
