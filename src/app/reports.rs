//! Reports of a seat (R74).

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::error::{AppError, ErrorCode, UserError};
use super::{Env, Op, read};
use crate::domain::practice::PracticeState;
use crate::domain::report::Report;
use crate::domain::role::Seat;
use crate::domain::rome;
use crate::domain::section::details::Procedimento;
use crate::store::reports::{self, Asked};

/// Longest time of one report, in days.
const LONGEST: i64 = 3_700;

/// The report on practices sent from a day to another, both included; nothing for who holds no role in the seat.
pub async fn of(
    env: &Env,
    op: &Op,
    seat: Seat,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Option<Report>, AppError> {
    let held = read::offices(env, op).await?;
    if !held.iter().any(|(own, role)| *own == seat && role.sees() > 0) {
        return Ok(None);
    }
    let after = to.checked_add_days(Days::new(1)).filter(|_| from <= to && (to - from).num_days() <= LONGEST);
    let after = after.ok_or_else(|| UserError::new(ErrorCode::InvalidValue, "to").with("from ≤ to"))?;
    let asked = Asked { seat, from: rome::midnight(from), before: rome::midnight(after) };
    let conn = env.pool.get().await?;
    let (counted, phases) =
        futures_util::try_join!(reports::counts(&conn, asked), reports::phases(&conn, asked))?;
    let (mut states, mut procedures) = (BTreeMap::new(), BTreeMap::new());
    for (state, procedure, count) in &counted {
        *states.entry(place(*state)).or_insert(0) += count;
        *procedures.entry(procedure.map(|procedure| procedure as usize)).or_insert(0) += count;
    }
    let by_place = |at: usize| PracticeState::ALL.get(at).copied();
    Ok(Some(Report {
        seat,
        from,
        to,
        total: counted.iter().map(|(.., count)| count).sum(),
        states: states.into_iter().filter_map(|(at, count)| Some((by_place(at)?, count))).collect(),
        procedures: procedures
            .into_iter()
            .map(|(at, count)| (at.and_then(|at| Procedimento::ALL.get(at).copied()), count))
            .collect(),
        phases,
    }))
}

/// In the order in which the states are declared: that of the procedure.
fn place(state: PracticeState) -> usize {
    PracticeState::ALL.iter().position(|other| *other == state).unwrap_or(usize::MAX)
}
