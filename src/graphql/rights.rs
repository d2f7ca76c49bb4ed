//! `viewerCan`: what the caller may do, so that a client never guesses a right.

use async_graphql::SimpleObject;

use crate::domain::access::{PracticeRight, Right, Sight};
use crate::domain::section::SectionNumber;

/// What the caller may do with a section now. A write asks again when it comes.
#[derive(SimpleObject)]
pub struct SectionRights {
    /// Read its data.
    read: bool,
    /// Write its fields.
    write: bool,
    /// Add documents and remove one's own.
    attach: bool,
    /// Sign documents in the portal.
    sign: bool,
    /// Run the formal check.
    verify: bool,
    /// Declare its contents.
    declare: bool,
    /// Conclude one's own delegation.
    conclude: bool,
}

impl SectionRights {
    pub fn of(sight: &Sight, section: SectionNumber) -> Self {
        let can = |right| sight.allows(section, right);
        Self {
            read: can(Right::Read),
            write: can(Right::Write),
            attach: can(Right::Attach),
            sign: can(Right::Sign),
            verify: can(Right::Verify),
            declare: can(Right::Declare),
            conclude: can(Right::Conclude),
        }
    }
}

/// What the caller may do with a practice as a whole now. A write asks again when it comes.
#[derive(SimpleObject)]
pub struct PracticeRights {
    /// Give and revoke delegations.
    delegate: bool,
    /// Run the full formal check.
    verify: bool,
    /// Close the compilation.
    close: bool,
    /// Reopen the compilation; this voids every statement.
    reopen: bool,
    /// Pay.
    pay: bool,
    /// Send to the office.
    send: bool,
    /// Open a later istanza.
    open_istanza: bool,
    /// Open the fascicolo.
    read_fascicolo: bool,
    /// Read the chat with the office.
    read_chat: bool,
    /// Write in the chat.
    write_chat: bool,
    /// Erase the draft.
    erase: bool,
}

impl PracticeRights {
    pub fn of(sight: &Sight) -> Self {
        let can = |right| sight.allows_practice(right);
        Self {
            delegate: can(PracticeRight::Delegate),
            verify: can(PracticeRight::VerifyAll),
            close: can(PracticeRight::Close),
            reopen: can(PracticeRight::Reopen),
            pay: can(PracticeRight::Pay),
            send: can(PracticeRight::Send),
            open_istanza: can(PracticeRight::NewIstanza),
            read_fascicolo: can(PracticeRight::ReadFascicolo),
            read_chat: can(PracticeRight::ReadChat),
            write_chat: can(PracticeRight::WriteChat),
            erase: can(PracticeRight::Erase),
        }
    }
}
