//! Delegation of compilation: its states, and who may be given which section.

use super::access::Capacity;
use super::lifecycle::lifecycle;
use super::role::SubjectRole;
use super::section::SectionNumber;

closed! {
    /// State of a delegation of compilation (delega di compilazione).
    pub enum DelegationState {
        /// Active: the delegate writes the section.
        Attiva = "ATTIVA",
        /// Concluded by the delegate; his write access has ended.
        Conclusa = "CONCLUSA",
        /// Revoked by the titolare, or ended because the subject was removed.
        Annullata = "ANNULLATA",
        /// History: the practice was sent.
        Storica = "STORICA",
    }
}

closed! {
    /// What can happen to a delegation.
    pub enum DelegationStep {
        /// The delegate concludes it.
        Conclude = "CONCLUDE",
        /// The titolare revokes it.
        Revoke = "REVOKE",
        /// The subject is removed from section 2.
        RemoveSubject = "REMOVE_SUBJECT",
        /// The practice is sent.
        Send = "SEND",
    }
}

// Re-opening a concluded delegation is a new row, never a step back (domain dossier 5.3).
lifecycle! {
    DelegationState on DelegationStep, "delega", from Attiva;
    Attiva => Conclude => Conclusa, by Delegate, when "partial check passed, declared";
    Attiva => Revoke => Annullata, by Titolare;
    Attiva => RemoveSubject => Annullata, by Titolare;
    Conclusa => Send => Storica, by System;
}

closed! {
    /// Why a delegation cannot be given.
    pub enum DelegationProblem {
        /// The section is the titolare's alone.
        SectionNotDelegable = "SECTION_NOT_DELEGABLE",
        /// The section can be delegated, but not to a subject of this role.
        RoleNotDelegable = "ROLE_NOT_DELEGABLE",
        /// The subject has no fiscal code of a person, or no mail address for the notice.
        SubjectIncomplete = "SUBJECT_INCOMPLETE",
        /// Somebody holds the section already.
        AlreadyDelegated = "ALREADY_DELEGATED",
    }
}

/// Whether a section may be given to a subject of this role.
pub fn may_delegate(section: SectionNumber, role: SubjectRole) -> Result<(), DelegationProblem> {
    if Capacity::delegate(section, role).is_some() {
        return Ok(());
    }
    let delegable = SubjectRole::ALL.iter().any(|role| Capacity::delegate(section, *role).is_some());
    Err(if delegable { DelegationProblem::RoleNotDelegable } else { DelegationProblem::SectionNotDelegable })
}

#[cfg(test)]
mod tests {
    use super::super::lifecycle::Lifecycle as _;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// No sequence of steps brings an ended delegation back to life.
        #[test]
        fn an_ended_delegation_never_becomes_active(steps in proptest::collection::vec(0_usize..4, 0..12)) {
            let mut state = DelegationState::Attiva;
            let mut ended = false;
            for step in steps {
                if let Some(next) = state.after(DelegationStep::ALL[step]) {
                    prop_assert!(!ended || next == DelegationState::Storica);
                    state = next;
                    ended = true;
                }
                prop_assert!(!ended || state != DelegationState::Attiva);
            }
        }
    }

    #[test]
    fn sections_1_2_and_6_are_the_titolares_alone() {
        for section in [SectionNumber::Details, SectionNumber::Subjects, SectionNumber::Asseverations] {
            for role in SubjectRole::ALL {
                assert_eq!(may_delegate(section, *role), Err(DelegationProblem::SectionNotDelegable));
            }
        }
        assert_eq!(may_delegate(SectionNumber::Geology, SubjectRole::Geologo), Ok(()));
        assert_eq!(
            may_delegate(SectionNumber::Geology, SubjectRole::Ditta),
            Err(DelegationProblem::RoleNotDelegable)
        );
    }
}
