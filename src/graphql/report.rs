//! Reports of a seat.

use async_graphql::{Context, Object, SimpleObject};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::scalars::Date;
use crate::app::{AppError, reports};
use crate::domain::practice::PracticeState;
use crate::domain::report::{Report as Stored, ReportPhase};
use crate::domain::role::Seat;
use crate::domain::section::details::Procedimento;

/// How many practices that a seat received in a time stand how, and how long their phases took.
pub struct OfficeReport(Stored);

fn number(count: i64) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// How many practices that a seat received in a time stand how, and how long their phases took.
#[Object]
impl OfficeReport {
    /// The seat.
    async fn office(&self) -> Seat {
        self.0.seat
    }

    /// Practices sent from this day …
    async fn from(&self) -> Date {
        Date(self.0.from)
    }

    /// … to this one, both included.
    async fn to(&self) -> Date {
        Date(self.0.to)
    }

    /// How many they are.
    async fn total(&self) -> i32 {
        number(self.0.total)
    }

    /// By the state in which they are now; states without any are left out.
    async fn states(&self) -> Vec<StateCount> {
        let face =
            |(state, count): &(PracticeState, i64)| StateCount { state: *state, count: number(*count) };
        self.0.states.iter().map(face).collect()
    }

    /// By the procedure of the first istanza.
    async fn procedures(&self) -> Vec<ProcedureCount> {
        let face = |(procedure, count): &(Option<Procedimento>, i64)| ProcedureCount {
            procedure: *procedure,
            count: number(*count),
        };
        self.0.procedures.iter().map(face).collect()
    }

    /// How long each phase took, of those that are through it.
    async fn phases(&self) -> Vec<PhaseMedian> {
        let face = |phase: &crate::domain::report::PhaseLength| PhaseMedian {
            phase: phase.phase,
            count: number(phase.count),
            median_days: phase.median_days,
        };
        self.0.phases.iter().map(face).collect()
    }

    /// The same numbers as CSV: what, which, number of practices, median days.
    async fn csv(&self) -> String {
        self.0.csv()
    }
}

/// How many practices are in a state.
#[derive(SimpleObject)]
pub struct StateCount {
    /// The state.
    #[graphql(owned)]
    state: PracticeState,
    /// How many.
    count: i32,
}

/// How many practices go by a procedure.
#[derive(SimpleObject)]
pub struct ProcedureCount {
    /// The procedure; null where none was named.
    #[graphql(owned)]
    procedure: Option<Procedimento>,
    /// How many.
    count: i32,
}

/// How long a phase took.
#[derive(SimpleObject)]
pub struct PhaseMedian {
    /// The phase.
    #[graphql(owned)]
    phase: ReportPhase,
    /// How many practices, or requests, are through it.
    count: i32,
    /// Median, in days with their fractions; null without any.
    median_days: Option<f64>,
}

/// The report; null for who holds no role in the seat.
pub async fn of(
    ctx: &Context<'_>,
    seat: Seat,
    (from, to): (Date, Date),
) -> Result<Option<OfficeReport>, GqlError> {
    match reports::of(ctx.env()?, ctx.op()?, seat, (from.0, to.0)).await {
        Ok(report) => Ok(report.map(OfficeReport)),
        Err(AppError::Rejected(_)) => Err(GqlError::bad("to: from ≤ to, 3700 giorni / days")),
        Err(error) => Err(error.into()),
    }
}
