//! The five lists of the front end, as a pure function of state and roles (R21).

use super::access::{Facts, Sight};
use super::delegation::DelegationState;
use super::practice::Phase;

closed! {
    /// One of the five lists of the front end.
    pub enum PracticeList {
        /// "I miei progetti": practices of which the caller is titolare digitale, until they are closed.
        MyProjects = "MY_PROJECTS",
        /// "Le mie deleghe/asseverazioni": practices in which the caller has something to do.
        MyDelegations = "MY_DELEGATIONS",
        /// "Altri progetti": sent, open practices of others in which the caller is named.
        OtherProjects = "OTHER_PROJECTS",
        /// "Archivio progetti": closed practices in which the caller had any role.
        ProjectArchive = "PROJECT_ARCHIVE",
        /// "Archivio deleghe": sent practices of others in which the caller did something.
        DelegationArchive = "DELEGATION_ARCHIVE",
    }
}

impl PracticeList {
    /// Whether a practice with these facts belongs to this list of the caller.
    ///
    /// `store::practices` asks the database the same question; a property test
    /// compares the two.
    pub fn holds(self, facts: &Facts) -> bool {
        let phase = facts.state.phase();
        if phase == Phase::Eliminata || Sight::of(facts.clone()).is_none() {
            return false;
        }
        let named = !facts.roles.is_empty();
        let acted = facts
            .delegations
            .iter()
            .any(|d| d.mine && matches!(d.state, DelegationState::Conclusa | DelegationState::Storica));
        match self {
            Self::MyProjects => facts.titolare && phase != Phase::Chiusa,
            Self::MyDelegations => {
                let due = match phase {
                    Phase::Compilazione => facts.active_delegation().is_some(),
                    Phase::Asseverazione => facts.asked,
                    Phase::Invio => facts.payer,
                    _ => false,
                };
                !facts.titolare && due
            }
            Self::OtherProjects => !facts.titolare && named && phase == Phase::Aperta,
            Self::ProjectArchive => (facts.titolare || named) && phase == Phase::Chiusa,
            Self::DelegationArchive => {
                !facts.titolare && named && acted && matches!(phase, Phase::Aperta | Phase::Chiusa)
            }
        }
    }
}
