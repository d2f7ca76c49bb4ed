//! The filter of lists as SQL: conditions on a practice `p`, the cursor among them.
//!
//! Only what is asked for is written: each combination is a statement of its own, planned for its
//! values, so that the index of the rarest one is taken.

use chrono::NaiveDate;
use diesel::QueryResult;
use diesel::pg::Pg;
use diesel::query_builder::{AstPass, QueryFragment};
use diesel::sql_types::{Array, Date, Text, Uuid as SqlUuid};
use uuid::Uuid;

use crate::domain::filter::{PracticeFilter, Reach};
use crate::domain::ids::PracticeId;
use crate::domain::role::ActorRole;

/// The conditions of a filter, each with ` AND ` before it.
#[derive(Clone, Debug)]
pub struct Conditions {
    caller: String,
    states: Option<Vec<String>>,
    comune: Option<String>,
    number: Option<String>,
    protocol: Option<String>,
    /// Words and the weights in which they are looked for; no weights are all.
    words: Vec<(String, &'static str)>,
    /// Asks for what the reader does not see: nothing is found.
    beyond: bool,
    titolare: bool,
    office: bool,
    roles: Option<Vec<String>>,
    works_kinds: Option<Vec<String>>,
    procedures: Option<Vec<String>>,
    istanza_kinds: Option<Vec<String>>,
    days: Vec<(&'static str, NaiveDate)>,
    /// Only practices that are older.
    before: Option<Uuid>,
}

macro_rules! codes {
    ($values:expr) => {
        $values.as_ref().map(|all| all.iter().map(|value| value.code().to_owned()).collect::<Vec<_>>())
    };
}

/// A text that begins so, for LIKE.
fn beginning(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 1);
    for letter in text.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

/// Of a few characters every number begins so: only a whole number can be meant.
fn whole_or_beginning(text: &str) -> String {
    let mut pattern = beginning(text);
    if text.chars().count() < NUMBER_BEGINS {
        pattern.pop();
    }
    pattern
}

/// From so many characters on a protocol number is looked up by how it begins: a year and its stroke.
const NUMBER_BEGINS: usize = 5;

impl Conditions {
    /// The filter as asked by this person, who sees so much of what is listed.
    pub fn of(filter: &PracticeFilter, caller: &str, reach: Reach, before: Option<PracticeId>) -> Self {
        let mut words = Vec::new();
        let whole = reach == Reach::Contents;
        words.extend(filter.text.clone().map(|text| (text, if whole { "" } else { "A" })));
        words.extend(filter.client.clone().map(|text| (text, "B")));
        words.extend(filter.address.clone().map(|text| (text, "C")));
        let days = [
            (" AND p.sent_day >= ", filter.sent.from),
            (" AND p.sent_day <= ", filter.sent.to),
            (" AND p.last_day >= ", filter.last_event.from),
            (" AND p.last_day <= ", filter.last_event.to),
        ];
        let holds = |role| filter.roles.as_ref().is_some_and(|roles| roles.contains(&role));
        Self {
            caller: caller.to_owned(),
            states: codes!(filter.states),
            comune: filter.comune_istat.clone(),
            number: filter.number.as_deref().map(beginning),
            protocol: filter.protocol.as_deref().map(whole_or_beginning),
            beyond: !whole && words.iter().any(|(_, weights)| ["B", "C"].contains(weights)),
            words,
            titolare: holds(ActorRole::Titolare),
            office: holds(ActorRole::Ufficio),
            roles: codes!(filter.roles),
            works_kinds: codes!(filter.works_kinds),
            procedures: codes!(filter.procedures),
            istanza_kinds: codes!(filter.istanza_kinds),
            days: days.into_iter().filter_map(|(text, day)| Some((text, day?))).collect(),
            before: before.map(|id| id.0),
        }
    }

    /// Keeps of the states only these.
    pub fn within(mut self, states: impl Iterator<Item = &'static str>) -> Self {
        let wanted = self.states.take();
        let asked = |state: &&str| wanted.as_ref().is_none_or(|all| all.iter().any(|one| one == state));
        self.states = Some(states.filter(asked).map(str::to_owned).collect());
        self
    }

    /// What is listed is seen as an officer: whoever asks for that role asks for all of it.
    pub fn of_office(mut self) -> Self {
        if self.office {
            self.roles = None;
        }
        self
    }
}

impl QueryFragment<Pg> for Conditions {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        let lists = [
            (" AND p.state = ANY(", &self.states),
            (" AND p.works_kind = ANY(", &self.works_kinds),
            (" AND p.procedure = ANY(", &self.procedures),
        ];
        for (text, codes) in lists {
            if let Some(codes) = codes {
                out.push_sql(text);
                out.push_bind_param::<Array<Text>, _>(codes)?;
                out.push_sql(")");
            }
        }
        if let Some(comune) = &self.comune {
            out.push_sql(" AND p.comune_istat = ");
            out.push_bind_param::<Text, _>(comune)?;
        }
        if let Some(number) = &self.number {
            // Numbers of a year are neighbours, and far from the newest: looked up before the list is walked,
            // unless those of many years begin so.
            let few = number.chars().count() > NUMBER_BEGINS;
            out.push_sql(if few {
                " AND p.id = ANY(ARRAY(SELECT n.id FROM practices n WHERE n.number LIKE "
            } else {
                " AND (p.number LIKE "
            });
            out.push_bind_param::<Text, _>(number)?;
            out.push_sql(if few { "))" } else { ")" });
        }
        for (text, day) in &self.days {
            out.push_sql(text);
            out.push_bind_param::<Date, _>(day)?;
        }
        if let Some(protocol) = &self.protocol {
            out.push_sql(" AND p.id IN (SELECT practice_id FROM istanze WHERE protocol_number LIKE ");
            out.push_bind_param::<Text, _>(protocol)?;
            out.push_sql(" UNION ALL SELECT practice_id FROM notices WHERE protocol_number LIKE ");
            out.push_bind_param::<Text, _>(protocol)?;
            out.push_sql(")");
        }
        if let Some(kinds) = &self.istanza_kinds {
            out.push_sql(
                " AND p.id IN (SELECT practice_id FROM istanze WHERE sent_at IS NOT NULL AND kind = ANY(",
            );
            out.push_bind_param::<Array<Text>, _>(kinds)?;
            out.push_sql("))");
        }
        if !self.words.is_empty() {
            out.push_sql(" AND p.id IN (SELECT w.practice_id FROM practice_search w WHERE true");
            for (words, weights) in &self.words {
                out.push_sql(" AND w.words @@ words_asked(");
                out.push_bind_param::<Text, _>(words)?;
                out.push_sql(", ");
                out.push_bind_param::<Text, _>(weights)?;
                out.push_sql(")");
            }
            // The planner does not draw it from that of the practices: it would read from the newest on.
            self.walk_cursor(" AND w.practice_id < ", out.reborrow())?;
            out.push_sql(")");
        }
        self.walk_cursor(" AND p.id < ", out.reborrow())?;
        if self.beyond {
            out.push_sql(" AND false");
        }
        self.walk_roles(out)
    }
}

impl Conditions {
    fn walk_cursor<'b>(&'b self, text: &str, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        if let Some(before) = &self.before {
            out.push_sql(text);
            out.push_bind_param::<SqlUuid, _>(before)?;
        }
        Ok(())
    }

    fn walk_roles<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        let Some(roles) = &self.roles else { return Ok(()) };
        out.push_sql(" AND (p.id IN (SELECT practice_id FROM subjects WHERE acting_code = ");
        out.push_bind_param::<Text, _>(&self.caller)?;
        out.push_sql(" AND role = ANY(");
        out.push_bind_param::<Array<Text>, _>(roles)?;
        out.push_sql("))");
        if self.titolare {
            out.push_sql(" OR p.titolare_code = ");
            out.push_bind_param::<Text, _>(&self.caller)?;
        }
        out.push_sql(")");
        Ok(())
    }
}
