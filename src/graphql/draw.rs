//! Draws of filings for control.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::payload::{payload, run};
use super::scalars::{Date, Sha256};
use crate::app::draws::{self, Drawn, Lot};
use crate::app::{AppError, ErrorCode};
use crate::domain::draw::{Draw as Stored, DrawState, Quotas};
use crate::domain::ids::DrawId;
use crate::domain::role::Seat;

/// A draw of filings for control. Whoever has its record computes it again: `portos verify-draw`.
pub struct Draw(Stored);

/// A draw of filings for control. Whoever has its record computes it again: `portos verify-draw`.
#[Object]
impl Draw {
    /// Opaque id.
    async fn id(&self, ctx: &Context<'_>) -> Result<ID, GqlError> {
        ctx.encode(self.0.id)
    }

    /// How far it is.
    async fn state(&self) -> DrawState {
        self.0.state
    }

    /// Filings that were protocolled from this day …
    async fn from(&self) -> Date {
        Date(self.0.from)
    }

    /// … to this one, both included.
    async fn to(&self) -> Date {
        Date(self.0.to)
    }

    /// How much of each group is drawn.
    async fn quotas(&self) -> Vec<DrawQuota> {
        let quota = |(group, quota): (&String, &u16)| DrawQuota {
            group: group.clone(),
            tenthousandths: (*quota).into(),
        };
        self.0.quotas.iter().map(quota).collect()
    }

    /// SHA-256 of the seed, published before the list is known.
    async fn commitment(&self) -> Sha256 {
        Sha256(self.0.commitment)
    }

    /// When it was promised.
    async fn committed_at(&self) -> DateTime<Utc> {
        self.0.committed_at
    }

    /// SHA-256 of the closed list.
    async fn list_digest(&self) -> Option<Sha256> {
        self.0.list_digest.map(Sha256)
    }

    /// When the list was closed.
    async fn closed_at(&self) -> Option<DateTime<Utc>> {
        self.0.closed_at
    }

    /// When it was drawn.
    async fn drawn_at(&self) -> Option<DateTime<Utc>> {
        self.0.drawn_at
    }

    /// When every filing had gone its way.
    async fn published_at(&self) -> Option<DateTime<Utc>> {
        self.0.published_at
    }

    /// The closed list, in the order of protocol.
    async fn lots(&self, ctx: &Context<'_>) -> Result<Vec<DrawLot>, GqlError> {
        let lots = draws::lots(ctx.env()?, &self.0).await?;
        Ok(lots.into_iter().map(DrawLot::from).collect())
    }

    /// Everything that is published, as JSON for `portos verify-draw`; null before the draw.
    async fn record(&self, ctx: &Context<'_>) -> Result<Option<String>, GqlError> {
        let lots = draws::lots(ctx.env()?, &self.0).await?;
        let record = draws::record(&self.0, &lots);
        let written = record.map(|record| serde_json::to_string(&record)).transpose();
        Ok(written.map_err(AppError::fault)?)
    }
}

/// How much of a group is drawn.
#[derive(SimpleObject)]
pub struct DrawQuota {
    /// The group: seismic zone and relevance; `*` for those that are not named.
    group: String,
    /// 1000 is a tenth.
    tenthousandths: i32,
}

/// A filing in the list of a draw.
#[derive(SimpleObject)]
pub struct DrawLot {
    /// Its protocol number.
    protocol: String,
    /// The group whose quota counts for it.
    group: String,
    /// Whether it was drawn; null before the draw.
    drawn: Option<bool>,
}

impl From<Lot> for DrawLot {
    fn from(lot: Lot) -> Self {
        Self { protocol: lot.protocol, group: lot.group, drawn: lot.drawn }
    }
}

/// The draws of a seat.
pub async fn of_seat(ctx: &Context<'_>, seat: Seat) -> Result<Vec<Draw>, GqlError> {
    Ok(draws::of_seat(ctx.env()?, ctx.op()?, seat).await?.into_iter().map(Draw).collect())
}

/// How much of a group is drawn.
#[derive(InputObject)]
pub struct DrawQuotaInput {
    /// The group; `*` for those that are not named, which is required.
    group: String,
    /// 1 to 10000; 1000 is a tenth.
    tenthousandths: i32,
}

/// Promises a draw.
#[derive(InputObject)]
pub struct ScheduleDrawInput {
    /// The seat.
    office: Seat,
    /// First day of protocol.
    from: Date,
    /// Last day of protocol.
    to: Date,
    /// How much of each group.
    quotas: Vec<DrawQuotaInput>,
}

/// Closes the list of a draw.
#[derive(InputObject)]
pub struct CloseDrawInput {
    /// The draw.
    draw_id: ID,
}

/// Draws.
#[derive(InputObject)]
pub struct RunDrawInput {
    /// The draw.
    draw_id: ID,
}

payload! {
    /// Answer of `scheduleDraw`.
    ScheduleDrawPayload {
        /// The draw.
        draw: Draw
    }
}

payload! {
    /// Answer of `closeDraw`.
    CloseDrawPayload {
        /// The draw.
        draw: Draw
    }
}

payload! {
    /// Answer of `runDraw`.
    RunDrawPayload {
        /// The draw.
        draw: Draw
    }
}

fn known(id: Option<DrawId>) -> Result<DrawId, AppError> {
    id.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "drawId"))
}

fn face(drawn: Drawn) -> Draw {
    Draw(drawn.draw)
}

/// The draw of filings for control.
#[derive(Default)]
pub struct DrawMutations;

/// The draw of filings for control.
#[Object]
impl DrawMutations {
    /// Promises a draw: period, quotas and the digest of a seed that nobody knows yet. For the draw operators of the
    /// seat, one draw at a time.
    async fn schedule_draw(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is drawn.")] input: ScheduleDrawInput,
    ) -> Result<ScheduleDrawPayload, GqlError> {
        let outcome = run!(ctx, |env, op| async {
            let wrong = || AppError::reject(ErrorCode::InvalidValue, "quotas");
            let quotas: Option<Quotas> = input
                .quotas
                .into_iter()
                .map(|quota| Some((quota.group, u16::try_from(quota.tenthousandths).ok()?)))
                .collect();
            let days = (input.from.0, input.to.0);
            draws::schedule(&env, &op, input.office, days, quotas.ok_or_else(wrong)?).await
        });
        ScheduleDrawPayload::of(outcome, ctx.op()?, face)
    }

    /// Closes the list: the filings of the period that wait, ordered and digested. For the draw operators of the seat,
    /// once the period is over.
    async fn close_draw(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: CloseDrawInput,
    ) -> Result<CloseDrawPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.draw_id);
        let outcome = run!(ctx, |env, op| async { draws::close(&env, &op, known(id)?).await });
        CloseDrawPayload::of(outcome, ctx.op()?, face)
    }

    /// Tells the seed and draws: each filing goes under control or is filed. Run again after a break, it goes on where
    /// it stopped. For the draw operators of the seat.
    async fn run_draw(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: RunDrawInput,
    ) -> Result<RunDrawPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.draw_id);
        let outcome = run!(ctx, |env, op| async { draws::run(&env, &op, known(id)?).await });
        RunDrawPayload::of(outcome, ctx.op()?, face)
    }
}
