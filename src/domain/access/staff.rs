//! Who administers the people of a seat, and the proof that one change may happen.

use super::permit::Actor;
use crate::domain::role::{OfficeRole, Seat};

/// What a person holds in the office now.
pub type Held = (Seat, OfficeRole);

/// A change to the people of one seat, or to its machine tokens, allowed by the roles that its
/// actor holds. Store functions that write there take it; nothing outside this file makes one.
#[derive(Clone, Debug)]
pub struct StaffPermit {
    actor: Actor,
    seat: Seat,
}

impl StaffPermit {
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    pub fn seat(&self) -> Seat {
        self.seat
    }

    /// For the operator of the installation at its command line: he makes the first administrator.
    pub fn of_operator(actor: Actor, seat: Seat) -> Self {
        Self { actor, seat }
    }
}

/// Whether a role runs the desk of hand-offs of its seat: the protocol clerk and who answers for the office.
fn runs_desk(role: OfficeRole) -> bool {
    matches!(role, OfficeRole::Protocollo | OfficeRole::Responsabile | OfficeRole::Dirigente)
}

/// The permit for the desk of hand-offs of a seat; nothing for everybody else, to whom its rows do not exist.
pub fn desk_permit(held: &[Held], seat: Seat, actor: Actor) -> Option<StaffPermit> {
    held.iter().any(|(own, role)| *own == seat && runs_desk(*role)).then_some(StaffPermit { actor, seat })
}

/// Whether these roles administer a seat: each seat has its own administrators (R9).
pub fn administers(held: &[Held], seat: Seat) -> bool {
    held.contains(&(seat, OfficeRole::Amministratore))
}

/// The permit for a change in a seat; nothing for everybody else, to whom the seat's people do
/// not exist.
pub fn staff_permit(held: &[Held], seat: Seat, actor: Actor) -> Option<StaffPermit> {
    administers(held, seat).then_some(StaffPermit { actor, seat })
}
