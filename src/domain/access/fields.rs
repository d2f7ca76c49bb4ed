//! Fields hidden by class: who sees which kind of value of a practice he may read.

use super::facts::Facts;
use crate::domain::practice::Phase;

closed! {
    /// Class of a field that a role may not see although it sees the object around it.
    pub enum FieldClass {
        /// Personal data of somebody else: fiscal code, birth, address, mail, telephone.
        Personal = "PERSONAL",
        /// Notes of the office.
        Office = "OFFICE",
        /// Who exactly acted; others see only the role.
        Author = "AUTHOR",
    }
}

impl FieldClass {
    /// Whether these facts open the class. The titolare compiles the personal data and
    /// the office works with it; a delegate needs names and roles only (GDPR: no more
    /// than the task asks for) [INF].
    pub(super) fn open_to(self, facts: &Facts) -> bool {
        let office = facts.office.is_some() && matches!(facts.state.phase(), Phase::Aperta | Phase::Chiusa);
        match self {
            Self::Personal => facts.titolare || office,
            Self::Office | Self::Author => office,
        }
    }
}
