//! Permit: the proof that one write may happen. Only this file mints it.

use super::facts::Facts;
use super::matrix::{PracticeRight, Right, is_ever_titolares, rights_of};
use crate::domain::delegation::DelegationState;
use crate::domain::ids::PracticeId;
use crate::domain::practice::Phase;
use crate::domain::role::ActorRole;
use crate::domain::section::SectionNumber;

/// Who acts, as the audit records him.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Empty when the service acts by itself.
    pub fiscal_code: String,
    pub name: String,
}

/// A write in one practice, allowed by facts that were read under its lock.
///
/// Store functions that write take it. Its fields are private and nothing outside
/// this file makes one, so a write whose check was forgotten does not compile.
#[derive(Clone, Debug)]
pub struct Permit {
    practice: PracticeId,
    actor: Actor,
    role: ActorRole,
}

impl Permit {
    pub fn practice(&self) -> PracticeId {
        self.practice
    }

    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The permit for what sending a later istanza from its draft does in the practice it belongs to.
    pub fn in_parent(&self, facts: &Facts) -> Option<Self> {
        let later = facts.later.filter(|_| facts.practice == self.practice)?;
        Some(Self { practice: later.parent, actor: self.actor.clone(), role: self.role })
    }

    /// In which capacity the actor acts.
    pub fn role(&self) -> ActorRole {
        self.role
    }

    /// The permit to open a new practice of one's own: anybody with a proven identity may.
    pub fn to_open(practice: PracticeId, actor: Actor) -> Self {
        Self { practice, actor, role: ActorRole::Titolare }
    }
}

impl Permit {
    /// The permit for what the service does in a practice by itself: judging signatures again.
    pub fn of_the_service(practice: PracticeId) -> Self {
        let actor = Actor { fiscal_code: String::new(), name: "PORTOS".to_owned() };
        Self { practice, actor, role: ActorRole::Sistema }
    }
}

closed! {
    /// Why a write was refused.
    pub enum Refusal {
        /// The practice is hidden from the caller: the same answer as if it did not exist.
        Hidden = "NOT_FOUND",
        /// The caller sees the practice, but this act is not his.
        Forbidden = "FORBIDDEN",
        /// The caller's delegation covers another section.
        DelegationScope = "DELEGATION_SCOPE",
        /// The caller's delegation of this section was revoked.
        DelegationNotActive = "DELEGATION_NOT_ACTIVE",
        /// The caller concluded his delegation of this section.
        DelegationConcluded = "DELEGATION_CONCLUDED",
        /// The section is in the hands of a delegate.
        SectionDelegated = "SECTION_DELEGATED",
        /// The practice is past the phase in which this act is possible.
        PracticeFrozen = "PRACTICE_FROZEN",
    }
}

impl Facts {
    /// The permit for an act on one section, or why not.
    pub fn permit(&self, section: SectionNumber, right: Right, actor: Actor) -> Result<Permit, Refusal> {
        if rights_of(self).allows(section, right) {
            return Ok(Permit { practice: self.practice, actor, role: self.acting_as(section) });
        }
        Err(self.refusal(section))
    }

    /// The permit for an act on the practice as a whole, or why not.
    pub fn permit_practice(&self, right: PracticeRight, actor: Actor) -> Result<Permit, Refusal> {
        let rights = rights_of(self);
        if rights.allows_practice(right) {
            let role = if self.titolare { ActorRole::Titolare } else { self.office_or_subject() };
            return Ok(Permit { practice: self.practice, actor, role });
        }
        if rights.is_empty() {
            return Err(self.unseen(None));
        }
        // What is never the titolare's is no matter of the phase.
        Err(if is_ever_titolares(right) { self.seen_refusal() } else { Refusal::Forbidden })
    }

    /// Refuses who sees nothing of the practice: for acts that ask for rights one by one and
    /// may be asked for none.
    pub fn seen(&self) -> Result<(), Refusal> {
        if rights_of(self).is_empty() { Err(self.unseen(None)) } else { Ok(()) }
    }

    fn refusal(&self, section: SectionNumber) -> Refusal {
        if rights_of(self).is_empty() {
            return self.unseen(Some(section));
        }
        if self.titolare && self.state.phase() == Phase::Compilazione && self.is_delegated(section) {
            return Refusal::SectionDelegated;
        }
        match self.active_delegation() {
            Some(own) if own.section != section && !self.titolare => Refusal::DelegationScope,
            _ => self.seen_refusal(),
        }
    }

    fn seen_refusal(&self) -> Refusal {
        if self.titolare && self.state.phase() != Phase::Compilazione {
            return Refusal::PracticeFrozen;
        }
        match self.active_delegation() {
            Some(_) if !self.titolare => Refusal::DelegationScope,
            _ => Refusal::Forbidden,
        }
    }

    /// Who once held a delegation may be told how it ended: he knows the practice.
    /// Everybody else gets the answer of a practice that does not exist (R5).
    fn unseen(&self, section: Option<SectionNumber>) -> Refusal {
        let last = match section {
            Some(section) => self.last_delegation(section),
            None => None,
        }
        .or_else(|| self.delegations.iter().rev().find(|d| d.mine).map(|d| d.state));
        match last {
            Some(DelegationState::Conclusa) => Refusal::DelegationConcluded,
            Some(DelegationState::Annullata) => Refusal::DelegationNotActive,
            _ => Refusal::Hidden,
        }
    }

    fn acting_as(&self, section: SectionNumber) -> ActorRole {
        match self.active_delegation_of(section) {
            Some(own) => own.role.into(),
            None if self.titolare => ActorRole::Titolare,
            None => self.office_or_subject(),
        }
    }

    /// In which capacity a reader who is not the titolare appears: the office first.
    pub fn office_or_subject(&self) -> ActorRole {
        match (self.office, self.roles.iter().next()) {
            (Some(_), _) => ActorRole::Ufficio,
            (None, Some(role)) => role.into(),
            (None, None) => ActorRole::Altro,
        }
    }
}
