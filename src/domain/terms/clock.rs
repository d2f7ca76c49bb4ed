//! The clock of a decision: its term, what stopped it, and what the end of it means.
//!
//! Days are civil days in Italy. The day of an act is not counted; only the last day of a term moves
//! over holidays. Acts come in the order of the log: a time that lies before the one of the act before
//! it (a clock that was set back) counts as that one.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::super::calendar::{Calendar, Rest};
use super::super::rome;
use super::{Effect, Rule, Rules, Silence, TermKind};

/// What moves the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Integrations were asked for.
    IntegrationRequested,
    /// Their answer got so many days more.
    IntegrationExtended(u16),
    /// All points were answered.
    IntegrationAnswered,
    /// The grounds for refusal were told (art. 10-bis).
    RefusalAnnounced,
    /// Observations on them arrived.
    Observed,
    /// The decision was taken.
    Decided,
}

closed! {
    /// Why the term of a decision does not run.
    pub enum StopReason {
        /// Integrations were asked for.
        Integrazione = "INTEGRAZIONE",
        /// The grounds for refusal were told, and observations are awaited.
        MotiviOstativi = "MOTIVI_OSTATIVI",
    }
}

closed! {
    /// How a term stands. New values may be added.
    pub enum Outcome {
        /// It runs.
        Running = "RUNNING",
        /// It is stopped.
        Stopped = "STOPPED",
        /// Decided within the term.
        Decided = "DECIDED",
        /// Decided after the term, which by itself meant nothing.
        DecidedLate = "DECIDED_LATE",
        /// The term ended, and silence took the place of a decision.
        Silent = "SILENT",
        /// Decided when silence had already taken the place of a decision (art. 2, c. 8-bis, L. 241/1990).
        DecidedAfterSilence = "DECIDED_AFTER_SILENCE",
        /// The term ended without a decision, which by itself means nothing.
        Overdue = "OVERDUE",
    }
}

closed! {
    /// A step of the explanation. New values may be added.
    pub enum StepKind {
        /// The term began: the day itself is not counted.
        Began = "BEGAN",
        /// The term was suspended: the days passed stay counted.
        Suspended = "SUSPENDED",
        /// The term was interrupted: it begins anew afterwards.
        Interrupted = "INTERRUPTED",
        /// The act does not stop the term again: it already did as often as the law allows.
        NotAgain = "NOT_AGAIN",
        /// The act came after the end of the term and does not stop it.
        AfterTheEnd = "AFTER_THE_END",
        /// The time for the answer was made longer.
        Extended = "EXTENDED",
        /// The time for the answer was over, or already as long as the law allows.
        NotExtended = "NOT_EXTENDED",
        /// The answer arrived.
        Answered = "ANSWERED",
        /// The answer arrived after its time; the term ran again since the end of that.
        AnsweredLate = "ANSWERED_LATE",
        /// No answer arrived in its time.
        Unanswered = "UNANSWERED",
        /// Nothing had been asked that this could answer.
        WithoutRequest = "WITHOUT_REQUEST",
        /// The last day is a holiday; the term ends on the first day after it that is none.
        Moved = "MOVED",
        /// The decision was taken.
        Decided = "DECIDED",
        /// The term ended without a decision.
        Ended = "ENDED",
    }
}

/// A time in which the term does not run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    pub reason: StopReason,
    pub from: NaiveDate,
    /// The last day of it; while nobody answers, the end of the time for the answer.
    pub to: NaiveDate,
    pub effect: Effect,
    /// The last day for the answer.
    pub answer_due: NaiveDate,
    /// When the answer arrived in time.
    pub answered: Option<NaiveDate>,
    pub ground: String,
    /// Days by which the answer was given more time.
    extended: u16,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub on: NaiveDate,
    pub what: StepKind,
    /// The last day of the term, as it stood after this step.
    pub due: NaiveDate,
    /// The law, or the name of the holiday.
    pub ground: String,
}

/// A term of a decision as it stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    pub kind: TermKind,
    pub started: NaiveDate,
    pub days: u16,
    /// The last day for the decision. While the term is stopped: the latest that it can be.
    pub due: NaiveDate,
    /// In the order of their beginning.
    pub stops: Vec<Stop>,
    pub outcome: Outcome,
    /// What silence means, once the term is over.
    pub silence: Silence,
    /// The first day on which silence stands for a decision.
    pub silent_since: Option<NaiveDate>,
    pub steps: Vec<Step>,
}

struct Count<'a> {
    rules: &'a Rules,
    calendar: &'a Calendar,
    rule: &'a Rule,
    started: NaiveDate,
    stops: Vec<Stop>,
    steps: Vec<Step>,
    decided: Option<NaiveDate>,
}

/// The clock on the day of `today`. None only for a table of rules without this kind, which `Rules::read`
/// refuses, or at the end of time.
pub fn clock(
    rules: &Rules,
    calendar: &Calendar,
    kind: TermKind,
    started: DateTime<Utc>,
    acts: &[(DateTime<Utc>, Act)],
    today: DateTime<Utc>,
) -> Option<Clock> {
    let (started, today) = (rome::day(started), rome::day(today));
    let rule = rules.on(kind, started)?;
    let mut count =
        Count { rules, calendar, rule, started, stops: Vec::new(), steps: Vec::new(), decided: None };
    count.note(started, StepKind::Began, &rule.ground)?;
    let mut day = started;
    for (at, act) in acts {
        // What has not happened yet by the clock of the reader has not happened.
        day = rome::day(*at).max(day);
        if day > today.max(started) {
            break;
        }
        count.act(*act, day)?;
    }
    count.finish(today.max(started))
}

/// Whether a refusal may be issued on a day: the grounds were told, and the time for observations is
/// over. Otherwise the last day of that time, or none when nothing was told (art. 10-bis).
pub fn may_refuse(clock: &Clock, day: DateTime<Utc>) -> Result<(), Option<NaiveDate>> {
    let told = clock.stops.iter().rfind(|stop| stop.reason == StopReason::MotiviOstativi).ok_or(None)?;
    if rome::day(day) > told.answer_due { Ok(()) } else { Err(Some(told.answer_due)) }
}

impl Count<'_> {
    fn act(&mut self, act: Act, day: NaiveDate) -> Option<()> {
        match act {
            Act::Decided => {
                if self.decided.is_none() {
                    self.decided = Some(day);
                    let ground = self.rule.ground.clone();
                    self.note(day, StepKind::Decided, &ground)?;
                }
            }
            Act::IntegrationRequested => self.stop(StopReason::Integrazione, TermKind::Integrazione, day)?,
            Act::RefusalAnnounced => self.stop(StopReason::MotiviOstativi, TermKind::Osservazioni, day)?,
            Act::IntegrationExtended(days) => self.extend(day, days)?,
            Act::IntegrationAnswered => self.answer(StopReason::Integrazione, TermKind::Integrazione, day)?,
            Act::Observed => self.answer(StopReason::MotiviOstativi, TermKind::Osservazioni, day)?,
        }
        Some(())
    }

    fn stop(&mut self, reason: StopReason, kind: TermKind, day: NaiveDate) -> Option<()> {
        let rule = self.rules.on(kind, day)?;
        let before =
            self.stops.iter().filter(|stop| stop.reason == reason && stop.effect != Effect::Nothing).count();
        let again = rule.times.is_some_and(|times| before >= usize::from(times));
        let late = self.decided.is_some() || day > self.due()?;
        let effect = if again || late { Effect::Nothing } else { rule.stops };
        let counted = day.checked_add_days(Days::new(rule.days.into()))?;
        let answer_due = self.calendar.roll(counted);
        self.stops.push(Stop {
            reason,
            from: day,
            to: answer_due,
            effect,
            answer_due,
            answered: None,
            ground: rule.ground.clone(),
            extended: 0,
        });
        let what = match effect {
            _ if late => StepKind::AfterTheEnd,
            _ if again => StepKind::NotAgain,
            Effect::Interrupts => StepKind::Interrupted,
            _ => StepKind::Suspended,
        };
        self.note(day, what, &rule.ground)
    }

    fn extend(&mut self, day: NaiveDate, days: u16) -> Option<()> {
        let Some(stop) = self.stops.iter_mut().rfind(|stop| stop.reason == StopReason::Integrazione) else {
            return self.note(day, StepKind::WithoutRequest, "");
        };
        let rule = self.rules.on(TermKind::Integrazione, stop.from)?;
        let extended = stop.extended.saturating_add(days).min(rule.extension);
        if stop.answered.is_some() || day > stop.answer_due || extended == stop.extended {
            return self.note(day, StepKind::NotExtended, &rule.ground);
        }
        stop.extended = extended;
        let whole = Days::new(rule.days.saturating_add(extended).into());
        stop.answer_due = self.calendar.roll(stop.from.checked_add_days(whole)?);
        stop.to = stop.answer_due;
        self.note(day, StepKind::Extended, &rule.ground)
    }

    fn answer(&mut self, reason: StopReason, kind: TermKind, day: NaiveDate) -> Option<()> {
        let Some(stop) = self.stops.iter_mut().rfind(|stop| stop.reason == reason) else {
            return self.note(day, StepKind::WithoutRequest, "");
        };
        let (ground, what) = (
            stop.ground.clone(),
            match day {
                day if day > stop.answer_due => StepKind::AnsweredLate,
                _ => {
                    let after = self.rules.on(kind, stop.from)?.resumes_after;
                    stop.to = day.checked_add_days(Days::new(after.into()))?;
                    stop.answered = Some(day);
                    StepKind::Answered
                }
            },
        );
        self.note(day, what, &ground)
    }

    /// The last day of the term before holidays move it: what is left of the days, from where it runs again.
    fn counted(&self) -> Option<NaiveDate> {
        let (mut from, mut left) = (self.started, i64::from(self.rule.days));
        for stop in self.stops.iter().filter(|stop| stop.effect != Effect::Nothing) {
            // One stop may begin while another lasts.
            left -= (stop.from - from).num_days().max(0);
            if stop.effect == Effect::Interrupts {
                left = self.rule.days.into();
            }
            from = from.max(stop.to);
        }
        // The request of the last, moved, day leaves nothing.
        from.checked_add_days(Days::new(u64::try_from(left).unwrap_or_default()))
    }

    fn due(&self) -> Option<NaiveDate> {
        self.counted().map(|day| self.calendar.roll(day))
    }

    fn note(&mut self, on: NaiveDate, what: StepKind, ground: &str) -> Option<()> {
        let due = self.due()?;
        self.steps.push(Step { on, what, due, ground: ground.to_owned() });
        Some(())
    }

    fn finish(mut self, today: NaiveDate) -> Option<Clock> {
        let counted = self.counted()?;
        let due = self.due()?;
        let unanswered: Vec<_> = self
            .stops
            .iter()
            .filter(|stop| stop.answered.is_none() && stop.answer_due < today)
            .map(|stop| (stop.answer_due, stop.ground.clone()))
            .collect();
        for (day, ground) in unanswered {
            self.note(day, StepKind::Unanswered, &ground)?;
        }
        if due != counted {
            let name = match self.calendar.rest(counted) {
                Some(Rest::Holiday(name)) => name.to_owned(),
                Some(Rest::Saturday) => "sabato".to_owned(),
                Some(Rest::Sunday) | None => "domenica".to_owned(),
            };
            self.note(counted, StepKind::Moved, &name)?;
        }
        let stopped = self.stops.iter().any(|stop| stop.effect != Effect::Nothing && stop.lasts(today));
        let speaks = self.rule.silence != Silence::None;
        let outcome = match self.decided {
            Some(day) if day <= due => Outcome::Decided,
            Some(_) if speaks => Outcome::DecidedAfterSilence,
            Some(_) => Outcome::DecidedLate,
            None if stopped => Outcome::Stopped,
            None if today <= due => Outcome::Running,
            None if speaks => Outcome::Silent,
            None => Outcome::Overdue,
        };
        let over = matches!(outcome, Outcome::Silent | Outcome::DecidedAfterSilence);
        if matches!(outcome, Outcome::Silent | Outcome::Overdue) {
            let ground = self.rule.ground.clone();
            self.note(due, StepKind::Ended, &ground)?;
        }
        self.steps.sort_by_key(|step| step.on);
        Some(Clock {
            kind: self.rule.kind,
            started: self.started,
            days: self.rule.days,
            due,
            stops: self.stops,
            outcome,
            silence: self.rule.silence,
            silent_since: if over { due.succ_opt() } else { None },
            steps: self.steps,
        })
    }
}

impl Stop {
    /// With the answer the term runs again, from that day or, where the law gives some, so many days after.
    fn lasts(&self, today: NaiveDate) -> bool {
        if self.answered.is_some() { today < self.to } else { today <= self.answer_due }
    }
}
