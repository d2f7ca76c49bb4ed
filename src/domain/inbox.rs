//! The tabs of a seat's inbox.

use super::practice::PracticeState;

closed! {
    /// Tab of the inbox of a seat. A practice may be in several. New values may be added.
    pub enum InboxTab {
        /// Everything that is open.
        All = "ALL",
        /// Named to the caller, or of a comune that comes to him.
        Mine = "MINE",
        /// Of nobody: the queue that the whole seat sees.
        Unassigned = "UNASSIGNED",
        /// Arrived, not yet under review or control.
        Arrived = "ARRIVED",
        /// Under review or control.
        Working = "WORKING",
        /// Waiting for somebody else: integrations, a draw.
        Waiting = "WAITING",
        /// Decided or filed; works go on.
        Settled = "SETTLED",
    }
}

impl InboxTab {
    /// The states that a practice of the tab may have.
    pub fn states(self) -> impl Iterator<Item = PracticeState> {
        PracticeState::ALL.iter().copied().filter(move |state| match self {
            Self::All | Self::Mine | Self::Unassigned => state.is_in_inbox(),
            Self::Arrived => matches!(state, PracticeState::Inviata | PracticeState::Vidimata),
            Self::Working => matches!(state, PracticeState::InIstruttoria | PracticeState::AControllo),
            Self::Waiting => {
                matches!(state, PracticeState::AttesaIntegrazioni | PracticeState::AttesaSorteggio)
            }
            Self::Settled => matches!(
                state,
                PracticeState::Depositata
                    | PracticeState::Autorizzata
                    | PracticeState::Diniego
                    | PracticeState::Conforme
                    | PracticeState::NonConforme
                    | PracticeState::LavoriUltimati
            ),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_open_state_is_in_one_tab_of_the_work() {
        let tabs = [InboxTab::Arrived, InboxTab::Working, InboxTab::Waiting, InboxTab::Settled];
        for state in PracticeState::ALL {
            let count = tabs.iter().filter(|tab| tab.states().any(|other| other == *state)).count();
            assert_eq!(count, usize::from(state.is_in_inbox()), "{state}");
        }
    }
}
