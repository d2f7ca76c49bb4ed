//! The inputs of every decision about one caller and one practice.

use crate::domain::delegation::DelegationState;
use crate::domain::ids::PracticeId;
use crate::domain::later::Later;
use crate::domain::person::FiscalCode;
use crate::domain::practice::PracticeState;
use crate::domain::role::{OfficeRole, Seat, SubjectRole};
use crate::domain::section::SectionNumber;

/// With whose eyes a practice is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reader {
    pub code: FiscalCode,
    /// Of a machine token of the office: only what its holder is in this seat counts, nothing
    /// of what he is in practices of his own.
    pub seat: Option<Seat>,
    /// Whether he may hold a role in a seat: of who does not, no offices are asked for.
    pub staff: bool,
}

/// Roles held in section 2, as a bit set; main roles in a second one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct RoleSet {
    held: u16,
    main: u16,
}

impl RoleSet {
    pub fn insert(&mut self, role: SubjectRole, main: bool) {
        let bit = 1 << role as u16;
        self.held |= bit;
        if main {
            self.main |= bit;
        }
    }

    pub fn holds(self, role: SubjectRole) -> bool {
        self.held & (1 << role as u16) != 0
    }

    pub fn is_main(self, role: SubjectRole) -> bool {
        self.main & (1 << role as u16) != 0
    }

    pub fn is_empty(self) -> bool {
        self.held == 0
    }

    pub fn iter(self) -> impl Iterator<Item = SubjectRole> {
        SubjectRole::ALL.iter().copied().filter(move |role| self.holds(*role))
    }
}

/// One delegation of the practice, as far as rights need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DelegationFact {
    pub section: SectionNumber,
    pub role: SubjectRole,
    pub state: DelegationState,
    /// Given to the caller.
    pub mine: bool,
}

/// Everything that rights depend on, for one caller and one practice.
///
/// People are matched by fiscal code, never by account (R3), so a person added
/// before his first login finds his duties.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Facts {
    pub practice: PracticeId,
    pub state: PracticeState,
    /// The caller is the titolare digitale.
    pub titolare: bool,
    /// Roles of the caller in section 2.
    pub roles: RoleSet,
    /// The titolare told the caller to pay and send.
    pub payer: bool,
    /// A statement is asked of the caller, and he has not answered.
    pub asked: bool,
    /// The caller's role in the seat that is competent for the practice.
    pub office: Option<OfficeRole>,
    /// Delegations of the practice; older rows of one section and person first.
    pub delegations: Vec<DelegationFact>,
    /// A later istanza is compiled here, and not a practice.
    pub later: Option<Later>,
}

impl Facts {
    /// The section is in somebody's hands by an active delegation.
    pub fn is_delegated(&self, section: SectionNumber) -> bool {
        self.delegations.iter().any(|d| d.section == section && d.state == DelegationState::Attiva)
    }

    /// The caller's own active delegation, if he has one.
    pub fn active_delegation(&self) -> Option<DelegationFact> {
        self.delegations.iter().copied().find(|d| d.mine && d.state == DelegationState::Attiva)
    }

    /// The caller's own active delegation of this section: he may hold several.
    pub fn active_delegation_of(&self, section: SectionNumber) -> Option<DelegationFact> {
        let active =
            |d: &DelegationFact| d.mine && d.section == section && d.state == DelegationState::Attiva;
        self.delegations.iter().copied().find(active)
    }

    /// How the caller's last delegation of this section stands.
    pub fn last_delegation(&self, section: SectionNumber) -> Option<DelegationState> {
        self.delegations.iter().rev().find(|d| d.mine && d.section == section).map(|d| d.state)
    }
}
