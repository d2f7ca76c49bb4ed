//! The people of the office: their roles in the seats, given and withdrawn by administrators.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::page::connection;
use super::payload::{payload, run};
use super::plain::plain;
use super::scalars::Date;
use crate::app::act::Once;
use crate::app::officers::{self, Wanted};
use crate::app::{AppError, ErrorCode};
use crate::domain::entity;
use crate::domain::ids::IdCodec;
use crate::domain::role::{OfficeRole, Seat};

/// A person's role in a seat of the office; for administrators of that seat.
#[derive(SimpleObject, Clone)]
pub struct Officer {
    /// Id.
    id: ID,
    /// Fiscal code.
    fiscal_code: String,
    /// Name.
    name: String,
    /// The seat in which he holds the role.
    seat: Seat,
    /// The role.
    role: OfficeRole,
    /// First day.
    valid_from: Date,
    /// Last day; null when none is set.
    valid_to: Option<Date>,
    /// Of access given to an officer of another seat: the seat that he belongs to.
    home_seat: Option<Seat>,
    /// Why that access was given.
    reason: Option<String>,
    /// Name of who gave the role.
    granted_by: Option<String>,
    /// When it was given.
    granted_at: Option<DateTime<Utc>>,
    /// When it was withdrawn; null while it was not.
    withdrawn_at: Option<DateTime<Utc>>,
}

plain!(Officer {
    "id" => .id,
    "name" => .name,
});

impl Officer {
    pub fn of(officer: entity::Officer, ids: &IdCodec) -> Self {
        Self {
            id: ID(ids.encode(officer.id)),
            fiscal_code: officer.fiscal_code,
            name: officer.name,
            seat: officer.seat,
            role: officer.role,
            valid_from: Date(officer.valid_from),
            valid_to: officer.valid_to.map(Date),
            home_seat: officer.home_seat,
            reason: officer.reason,
            granted_by: officer.granted_name,
            granted_at: officer.granted_at,
            withdrawn_at: officer.withdrawn_at,
        }
    }
}

connection!(
    OfficerConnection,
    OfficerEdge,
    Officer,
    "A page of the people of a seat, newest first, past ones included.",
    "A role in a page.",
    "How many there are."
);

/// Gives a person a role in a seat.
#[derive(InputObject)]
pub struct AddOfficerInput {
    /// The seat.
    seat: Seat,
    /// The role.
    role: OfficeRole,
    /// Fiscal code of the person.
    fiscal_code: String,
    /// Name of the person.
    name: String,
    /// First day; today when none is named.
    valid_from: Option<Date>,
    /// Last day; without end when none is named.
    valid_to: Option<Date>,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

/// Gives an officer of another seat access to what this seat received.
#[derive(InputObject)]
pub struct GrantSeatAccessInput {
    /// The seat whose practices he shall see.
    seat: Seat,
    /// In which role; not as administrator.
    role: OfficeRole,
    /// Fiscal code of the officer.
    fiscal_code: String,
    /// Name of the officer.
    name: String,
    /// The seat that he belongs to.
    home_seat: Seat,
    /// Why, at most 1,000 characters.
    reason: String,
    /// First day; today when none is named.
    valid_from: Option<Date>,
    /// Last day, at most 366 days after the first.
    valid_to: Date,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

/// Takes a role or an access back.
#[derive(InputObject)]
pub struct WithdrawOfficerInput {
    /// Which one.
    officer_id: ID,
}

payload! {
    /// Answer of `addOfficer`.
    AddOfficerPayload {
        /// The role.
        officer: Officer
    }
}

payload! {
    /// Answer of `grantSeatAccess`.
    GrantSeatAccessPayload {
        /// The access.
        officer: Officer
    }
}

payload! {
    /// Answer of `withdrawOfficer`.
    WithdrawOfficerPayload {
        /// The role as it is now.
        officer: Officer
    }
}

/// The key stands for everything that was asked.
fn once(key: &str, operation: &'static str, wanted: &Wanted) -> Result<Once, AppError> {
    Once::new(key, operation, &[&format!("{wanted:?}")])
}

/// Mutations of the people of the office.
#[derive(Default)]
pub struct OfficerMutations;

/// Mutations of the people of the office.
#[Object]
impl OfficerMutations {
    /// Gives a person a role in a seat. For administrators of the seat, with a login of the last 30 minutes.
    async fn add_officer(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who, where, as what.")] input: AddOfficerInput,
    ) -> Result<AddOfficerPayload, GqlError> {
        let wanted = Wanted {
            seat: input.seat,
            role: input.role,
            fiscal_code: input.fiscal_code,
            name: input.name,
            valid_from: input.valid_from.map_or(ctx.op()?.now.date_naive(), |day| day.0),
            valid_to: input.valid_to.map(|day| day.0),
            access: None,
        };
        let outcome = run!(ctx, |env, op| async {
            let once = once(&input.idempotency_key, "addOfficer", &wanted)?;
            officers::add(&env, &op, wanted, &once).await
        });
        let ids = ctx.ids()?;
        AddOfficerPayload::of(outcome, ctx.op()?, |officer| Officer::of(officer, ids))
    }

    /// Gives an officer of another seat dated access to what this seat received (R9). For administrators of
    /// the seat whose practices are shown, with a login of the last 30 minutes.
    async fn grant_seat_access(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "To whom, until when, why.")] input: GrantSeatAccessInput,
    ) -> Result<GrantSeatAccessPayload, GqlError> {
        let wanted = Wanted {
            seat: input.seat,
            role: input.role,
            fiscal_code: input.fiscal_code,
            name: input.name,
            valid_from: input.valid_from.map_or(ctx.op()?.now.date_naive(), |day| day.0),
            valid_to: Some(input.valid_to.0),
            access: Some((input.home_seat, input.reason)),
        };
        let outcome = run!(ctx, |env, op| async {
            let once = once(&input.idempotency_key, "grantSeatAccess", &wanted)?;
            officers::add(&env, &op, wanted, &once).await
        });
        let ids = ctx.ids()?;
        GrantSeatAccessPayload::of(outcome, ctx.op()?, |officer| Officer::of(officer, ids))
    }

    /// Takes a role or an access back. It is over at once, in open streams too, and with it the machine
    /// tokens of the seat that the person answers for. For administrators of the seat.
    async fn withdraw_officer(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: WithdrawOfficerInput,
    ) -> Result<WithdrawOfficerPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.officer_id);
        let outcome = run!(ctx, |env, op| async {
            let id = id.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "officerId"))?;
            officers::withdraw(&env, &op, id).await
        });
        let ids = ctx.ids()?;
        WithdrawOfficerPayload::of(outcome, ctx.op()?, |officer| Officer::of(officer, ids))
    }
}
