//! Reports of a seat: how many practices stand how, and how long their phases took (R74).

use chrono::NaiveDate;

use super::practice::PracticeState;
use super::role::Seat;
use super::section::details::Procedimento;

closed! {
    /// A phase of a procedure whose length is measured.
    pub enum ReportPhase {
        /// From sending to the protocol number.
        Protocol = "PROTOCOL",
        /// From the protocol to the outcome of the draw.
        Draw = "DRAW",
        /// From the notification of a request for integrations to the last answer.
        Integration = "INTEGRATION",
        /// From the protocol to the signature of the decision, or the lapse of a request.
        Decision = "DECISION",
    }
}

/// How long a phase took: those practices that are through it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PhaseLength {
    pub phase: ReportPhase,
    pub count: i64,
    /// Median, in days with their fractions.
    pub median_days: Option<f64>,
}

/// The report of a seat on the practices sent in a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub seat: Seat,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Practices sent in that time.
    pub total: i64,
    pub states: Vec<(PracticeState, i64)>,
    /// By the procedure of the first istanza; none before it is routed.
    pub procedures: Vec<(Option<Procedimento>, i64)>,
    pub phases: Vec<PhaseLength>,
}

impl Report {
    /// The same numbers as lines of CSV (RFC 4180): what, which, number of practices, median days.
    pub fn csv(&self) -> String {
        let mut text = "what,which,practices,medianDays\r\n".to_owned();
        let mut line = |what: &str, which: &str, count: i64, median: String| {
            text.push_str(&format!("{what},{which},{count},{median}\r\n"));
        };
        line("TOTAL", self.seat.code(), self.total, String::new());
        for (state, count) in &self.states {
            line("STATE", state.code(), *count, String::new());
        }
        for (procedure, count) in &self.procedures {
            line("PROCEDURE", procedure.map_or("", Procedimento::code), *count, String::new());
        }
        for phase in &self.phases {
            let median = phase.median_days.map(|days| format!("{days:.3}")).unwrap_or_default();
            line("PHASE", phase.phase.code(), phase.count, median);
        }
        text
    }
}
