//! What narrows a list of practices: the same for every list (R96, domain dossier 11).

use chrono::NaiveDate;

use super::istanza::IstanzaKind;
use super::practice::PracticeState;
use super::role::ActorRole;
use super::section::details::{InterventionKind, Procedimento};

/// Members that are nothing do not narrow; those that are there all have to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PracticeFilter {
    pub states: Option<Vec<PracticeState>>,
    /// Six digits of ISTAT.
    pub comune_istat: Option<String>,
    /// How the project number begins.
    pub number: Option<String>,
    /// How a number in the register begins: of an istanza or of a notice.
    pub protocol: Option<String>,
    /// Words of title, number, comune, address or names of the people.
    pub text: Option<String>,
    /// Words of the name of a client (committente).
    pub client: Option<String>,
    /// Words of the address of the works.
    pub address: Option<String>,
    /// The reader has one of these roles there.
    pub roles: Option<Vec<ActorRole>>,
    pub works_kinds: Option<Vec<InterventionKind>>,
    /// An istanza of one of these kinds was sent.
    pub istanza_kinds: Option<Vec<IstanzaKind>>,
    pub procedures: Option<Vec<Procedimento>>,
    pub sent: Days,
    pub last_event: Days,
}

/// Days of Italy, both included; an end that is nothing is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

impl Days {
    /// Ends before it begins.
    pub fn is_reversed(self) -> bool {
        self.from.zip(self.to).is_some_and(|(from, to)| to < from)
    }
}

/// How much of its practices the reader of a list may see, and so search: what is hidden must not be
/// found out by asking for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Their sections.
    Contents,
    /// Title, number and comune only: protocol clerks and draw operators.
    Heads,
}

impl PracticeFilter {
    /// Asks for more than state and project number: what who only pays does not see (R99).
    pub fn asks_contents(&self) -> bool {
        let heads = Self { states: self.states.clone(), number: self.number.clone(), ..Self::default() };
        *self != heads
    }

    /// Narrows by state alone, or not at all.
    pub fn is_plain(&self) -> bool {
        self.number.is_none() && !self.asks_contents()
    }
}
