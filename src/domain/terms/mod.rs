//! Terms of the procedures: how many days, from when to when each rule holds, what silence means.
//!
//! The numbers are data (`rules.json`, or the file of the installation) with validity dates and the
//! ground of each. A term keeps the rule of the day on which it began (R28). `clock` counts the term of
//! a decision with everything that stops it.

mod clock;

use chrono::{Days, NaiveDate};
use serde::Deserialize;

pub use clock::{Act, Clock, Outcome, Step, StepKind, Stop, StopReason, clock, may_refuse};

use super::calendar::{Calendar, Holiday, MonthDay, On};
use super::role::Seat;

closed! {
    /// What has to be done within a term. New values may be added.
    pub enum TermKind {
        /// Decision on a request for authorisation.
        Autorizzazione = "AUTORIZZAZIONE",
        /// Decision of a control of a filing.
        Controllo = "CONTROLLO",
        /// Statement that authorisation was given by silence, when asked for.
        AttestazioneSilenzio = "ATTESTAZIONE_SILENZIO",
        /// Answer to a request for integrations.
        Integrazione = "INTEGRAZIONE",
        /// Observations on the grounds for refusal (art. 10-bis L. 241/1990).
        Osservazioni = "OSSERVAZIONI",
        /// Opinion of another office or expert.
        Parere = "PARERE",
        /// Report of the director of works after the end of the structures.
        RelazioneFinale = "RELAZIONE_FINALE",
        /// Testing after that report.
        Collaudo = "COLLAUDO",
        /// Entering in the portal what was sent by certified mail.
        RegolarizzazionePec = "REGOLARIZZAZIONE_PEC",
        /// Decision on a request for access to documents.
        AccessoAtti = "ACCESSO_ATTI",
        /// Objections of who is concerned by an access to documents.
        Controinteressati = "CONTROINTERESSATI",
    }
}

closed! {
    /// What it means that nothing was done within a term.
    pub enum Silence {
        /// Nothing by itself: the term is only overdue.
        None = "NONE",
        /// What was asked for is granted (silenzio assenso).
        Assent = "ASSENT",
        /// What was asked for is refused (silenzio rigetto).
        Refusal = "REFUSAL",
        /// It goes on without, and the silence is recorded.
        Recorded = "RECORDED",
    }
}

closed! {
    /// What an act does to the term of the decision.
    pub enum Effect {
        /// Nothing.
        Nothing = "NOTHING",
        /// The days that have passed stay counted.
        Suspends = "SUSPENDS",
        /// The term begins anew.
        Interrupts = "INTERRUPTS",
    }
}

/// One term, from a day to a day, both included.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rule {
    pub kind: TermKind,
    pub days: u16,
    #[serde(default)]
    pub from: Option<NaiveDate>,
    #[serde(default)]
    pub to: Option<NaiveDate>,
    pub silence: Silence,
    /// What the act that opens this term does to the term of the decision.
    #[serde(default = "nothing")]
    pub stops: Effect,
    /// How many times it may do so in one procedure; none for always.
    #[serde(default)]
    pub times: Option<u16>,
    /// Days after the answer from which the term of the decision runs again.
    #[serde(default)]
    pub resumes_after: u16,
    /// Days by which this term may be made longer, in all.
    #[serde(default)]
    pub extension: u16,
    /// The law, for explanations.
    pub ground: String,
}

const fn nothing() -> Effect {
    Effect::Nothing
}

/// The rules of an installation.
#[derive(Clone, Debug)]
pub struct Rules {
    /// Names the table, for explanations.
    pub version: String,
    terms: Vec<Rule>,
    holidays: Vec<Holiday>,
    saturdays: bool,
    patrons: Vec<Patron>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Patron {
    seat: Seat,
    name: String,
    date: MonthDay,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: String,
    saturdays: bool,
    holidays: Vec<Holiday>,
    patrons: Vec<Patron>,
    terms: Vec<Rule>,
}

/// Why a table of terms cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum RulesError {
    #[error("not the JSON of a table of terms: {0}")]
    Form(#[from] serde_json::Error),
    #[error("{0}: no rule")]
    Absent(TermKind),
    #[error("{0}: no rule holds on {1}")]
    Missing(TermKind, NaiveDate),
    #[error("{0}: two rules hold on {1}")]
    Twice(TermKind, NaiveDate),
    #[error("{0}: a term has 1 to 3650 days")]
    Days(TermKind),
}

/// A term as computed, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    pub kind: TermKind,
    /// The last day, at whose end the term is over.
    pub due: NaiveDate,
    /// The last day before holidays moved it.
    pub counted: NaiveDate,
    pub days: u16,
    pub silence: Silence,
    pub ground: String,
}

/// The longest term that anybody needs: ten years.
const LONGEST: u16 = 3_650;

impl Rules {
    /// The rules that come with the program.
    pub fn standard() -> Result<Self, RulesError> {
        Self::read(include_str!("rules.json"))
    }

    /// A table in the form of `rules.json`. Every kind needs exactly one rule on each day of validity: from
    /// the first on, none may be missing and no two may hold.
    pub fn read(text: &str) -> Result<Self, RulesError> {
        let file: File = serde_json::from_str(text)?;
        for kind in TermKind::ALL {
            check(*kind, &file.terms)?;
        }
        let File { version, saturdays, holidays, patrons, terms } = file;
        Ok(Self { version, terms, holidays, saturdays, patrons })
    }

    /// The rule that holds on a day; the first one for days before all of them.
    pub fn on(&self, kind: TermKind, day: NaiveDate) -> Option<&Rule> {
        let of_kind = || self.terms.iter().filter(move |rule| rule.kind == kind);
        of_kind().find(|rule| rule.holds(day)).or_else(|| of_kind().min_by_key(|rule| rule.from))
    }

    /// The holidays that end no term of a seat: those of the country, and its patron if the table has it.
    pub fn calendar(&self, seat: Seat) -> Calendar {
        let patrons = self.patrons.iter().filter(|patron| patron.seat == seat).map(|patron| Holiday {
            name: patron.name.clone(),
            on: On::Date(patron.date),
            from: None,
            to: None,
        });
        Calendar::new(self.holidays.iter().cloned().chain(patrons).collect(), self.saturdays)
    }

    /// A term that nothing stops, counted from the day of an act and made longer by `extension` days, which
    /// the rule bounds.
    pub fn deadline(
        &self,
        kind: TermKind,
        from: NaiveDate,
        extension: u16,
        calendar: &Calendar,
    ) -> Option<Deadline> {
        let rule = self.on(kind, from)?;
        let days = rule.days.saturating_add(extension.min(rule.extension));
        let counted = from.checked_add_days(Days::new(days.into()))?;
        Some(Deadline {
            kind,
            due: calendar.roll(counted),
            counted,
            days,
            silence: rule.silence,
            ground: rule.ground.clone(),
        })
    }
}

impl Rule {
    fn holds(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| day >= from) && self.to.is_none_or(|to| day <= to)
    }
}

fn check(kind: TermKind, rules: &[Rule]) -> Result<(), RulesError> {
    let mut of_kind: Vec<_> = rules.iter().filter(|rule| rule.kind == kind).collect();
    of_kind.sort_by_key(|rule| rule.from);
    if of_kind.iter().any(|rule| rule.days == 0 || rule.days > LONGEST) {
        return Err(RulesError::Days(kind));
    }
    for pair in of_kind.windows(2) {
        if let [earlier, later] = pair {
            let start = later.from.unwrap_or(NaiveDate::MIN);
            match earlier.to.and_then(|to| to.succ_opt()) {
                Some(next) if next < start => return Err(RulesError::Missing(kind, next)),
                Some(next) if next == start => {}
                _ => return Err(RulesError::Twice(kind, start)),
            }
        }
    }
    match of_kind.last() {
        None => Err(RulesError::Absent(kind)),
        Some(Rule { to: Some(to), .. }) => Err(RulesError::Missing(kind, to.succ_opt().unwrap_or(*to))),
        Some(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests;
