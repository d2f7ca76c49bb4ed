//! The one filter of every list of practices.

use async_graphql::InputObject;
use chrono::NaiveDate;

use super::error::GqlError;
use super::scalars::Date;
use crate::domain::filter::{Days, PracticeFilter as Filter};
use crate::domain::istanza::IstanzaKind;
use crate::domain::practice::PracticeState;
use crate::domain::role::ActorRole;
use crate::domain::section::details::{InterventionKind, Procedimento};

/// Narrows a list of practices; members that are not sent, null or blank do not narrow, all others have to hold.
/// Words are found whatever their accents and capitals, as Italian inflects them, or by how they begin.
#[derive(InputObject, Default)]
pub struct PracticeFilter {
    /// In one of these states.
    states: Option<Vec<PracticeState>>,
    /// In this comune: six digits of ISTAT.
    comune_istat: Option<String>,
    /// The project number begins so: `2026/000123`, `2026/`.
    project_number: Option<String>,
    /// The number of an istanza or of a notice in the register of protocol begins so; below five characters it is taken as
    /// the whole number.
    protocol_number: Option<String>,
    /// Words of title, number, comune, address or names of the people, at most 200 characters. Who reads no section
    /// of the practices finds them by title, number and comune.
    text: Option<String>,
    /// Words of the name of a client (committente), at most 200 characters.
    client: Option<String>,
    /// Words of the address of the works, at most 200 characters.
    address: Option<String>,
    /// The caller has one of these roles there.
    my_roles: Option<Vec<ActorRole>>,
    /// Kind of intervention, as in section 1.
    works_kinds: Option<Vec<InterventionKind>>,
    /// An istanza of one of these kinds was sent.
    istanza_kinds: Option<Vec<IstanzaKind>>,
    /// Procedure, as in section 1.
    procedures: Option<Vec<Procedimento>>,
    /// Sent on this day or later, by the calendar of Italy.
    sent_from: Option<Date>,
    /// Sent on this day or before.
    sent_to: Option<Date>,
    /// Something happened on this day or later.
    last_event_from: Option<Date>,
    /// The last that happened was on this day or before.
    last_event_to: Option<Date>,
}

/// Longest text of a filter, in characters.
const TEXT: usize = 200;
/// Most values of a member.
const VALUES: usize = 50;

impl PracticeFilter {
    /// The filter, if it can be asked.
    pub fn take(self) -> Result<Filter, GqlError> {
        let comune = |text: &String| text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit());
        if !self.comune_istat.as_ref().is_none_or(comune) {
            return Err(GqlError::bad("comuneIstat: sei cifre ISTAT / six digits of ISTAT"));
        }
        let texts = [&self.project_number, &self.protocol_number, &self.text, &self.client, &self.address];
        for text in texts.into_iter().flatten() {
            if text.chars().count() > TEXT {
                return Err(GqlError::bad(
                    "filter: testi di al massimo 200 caratteri / texts of at most 200 characters",
                ));
            }
            if text.chars().any(char::is_control) {
                return Err(GqlError::bad(
                    "filter: testi senza caratteri di controllo / texts without control characters",
                ));
            }
        }
        let long = [
            self.states.as_ref().map(Vec::len),
            self.my_roles.as_ref().map(Vec::len),
            self.works_kinds.as_ref().map(Vec::len),
            self.istanza_kinds.as_ref().map(Vec::len),
            self.procedures.as_ref().map(Vec::len),
        ];
        if long.into_iter().flatten().any(|length| length > VALUES) {
            return Err(GqlError::bad("filter: al massimo 50 valori / at most 50 values"));
        }
        let days = |from: Option<Date>, to: Option<Date>| Days { from: day(from), to: day(to) };
        let (sent, last_event) =
            (days(self.sent_from, self.sent_to), days(self.last_event_from, self.last_event_to));
        if sent.is_reversed() || last_event.is_reversed() {
            return Err(GqlError::bad(
                "filter: il periodo finisce prima di iniziare / the period ends before it begins",
            ));
        }
        Ok(Filter {
            states: self.states,
            comune_istat: self.comune_istat,
            number: told(self.project_number),
            protocol: told(self.protocol_number),
            text: told(self.text),
            client: told(self.client),
            address: told(self.address),
            roles: self.my_roles,
            works_kinds: self.works_kinds,
            istanza_kinds: self.istanza_kinds,
            procedures: self.procedures,
            sent,
            last_event,
        })
    }
}

fn day(date: Option<Date>) -> Option<NaiveDate> {
    date.map(|date| date.0)
}

/// A text that says something.
fn told(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}
