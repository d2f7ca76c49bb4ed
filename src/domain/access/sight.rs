//! Sight: what one caller may see of one practice, computed once and asked at once.

use super::facts::Facts;
use super::fields::FieldClass;
use super::matrix::{PracticeRight, Right, Rights, rights_of};
use crate::domain::event::EventKind;
use crate::domain::ids::PracticeId;
use crate::domain::practice::PracticeState;
use crate::domain::section::SectionNumber;

/// What a caller may see and do. Only reads may rest on it: a write needs a
/// [`super::Permit`], taken from facts that were loaded under lock.
#[derive(Clone, Debug)]
pub struct Sight {
    facts: Facts,
    rights: Rights,
}

/// Proof that the rows of this practice may be read. Store functions that read the
/// children of a practice take it, and only a [`Sight`] gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seen(PracticeId);

impl Seen {
    pub fn practice(self) -> PracticeId {
        self.0
    }
}

impl Sight {
    /// The sight of these facts, or nothing when the practice is hidden from the caller.
    pub fn of(facts: Facts) -> Option<Self> {
        let rights = rights_of(&facts);
        (!rights.is_empty()).then_some(Self { facts, rights })
    }

    pub fn practice(&self) -> PracticeId {
        self.facts.practice
    }

    pub fn state(&self) -> PracticeState {
        self.facts.state
    }

    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    pub fn rights(&self) -> Rights {
        self.rights
    }

    pub fn allows(&self, section: SectionNumber, right: Right) -> bool {
        self.rights.allows(section, right)
    }

    pub fn allows_practice(&self, right: PracticeRight) -> bool {
        self.rights.allows_practice(right)
    }

    /// Fields of this class may be shown.
    pub fn shows(&self, class: FieldClass) -> bool {
        class.open_to(&self.facts)
    }

    /// Whether the payment may be shown: to the titolare, to whom he told to pay, to the office that reviews it.
    pub fn shows_payment(&self) -> bool {
        self.facts.titolare
            || self.allows_practice(PracticeRight::Pay)
            || self.allows_practice(PracticeRight::ReviewPayment)
    }

    /// Whether an event about this section may be shown: that something happened in a hidden
    /// section is hidden too.
    pub fn shows_event(&self, section: Option<SectionNumber>) -> bool {
        section.is_none_or(|section| self.allows(section, Right::Read))
    }

    /// Whether an event is for this caller: what the office does within itself is for the office.
    pub fn hears(&self, kind: EventKind, section: Option<SectionNumber>) -> bool {
        (!kind.is_of_office() || self.facts.office.is_some()) && self.shows_event(section)
    }

    /// The proof for rows that belong to one section.
    pub fn section(&self, section: SectionNumber) -> Option<Seen> {
        self.allows(section, Right::Read).then_some(Seen(self.facts.practice))
    }

    /// The proof for rows that belong to the practice as a whole: delegations, its head.
    pub fn whole(&self) -> Seen {
        Seen(self.facts.practice)
    }

    /// The proof for the chat.
    pub fn chat(&self) -> Option<Seen> {
        self.allows_practice(PracticeRight::ReadChat).then_some(Seen(self.facts.practice))
    }
}
