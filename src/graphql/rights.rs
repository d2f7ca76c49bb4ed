//! `viewerCan`: what the caller may do, so that a client never guesses a right.

use async_graphql::SimpleObject;

use super::plain::plain;
use crate::app::attachments::may_remove;
use crate::app::signing::SIGNABLE;
use crate::domain::access::{PracticeRight, Right, Sight};
use crate::domain::delegation::DelegationState;
use crate::domain::entity::{Attachment, Delegation};
use crate::domain::person::FiscalCode;
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
    /// Sign documents in the portal, or refuse to.
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
    /// Say whether a manual receipt of payment is in order.
    review_payment: bool,
    /// Do the work of the office.
    work: bool,
    /// Decide for the office.
    decide: bool,
    /// Say in which order the roles sign a document.
    order_signatures: bool,
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
            review_payment: can(PracticeRight::ReviewPayment),
            work: can(PracticeRight::Work),
            decide: can(PracticeRight::Decide),
            order_signatures: can(PracticeRight::OrderSignatures),
        }
    }
}

/// What the caller may do with a subject now.
#[derive(SimpleObject)]
pub struct SubjectRights {
    /// Change it.
    update: bool,
    /// Remove it.
    remove: bool,
}

impl SubjectRights {
    pub fn of(sight: &Sight) -> Self {
        let write = sight.allows(SectionNumber::Subjects, Right::Write);
        Self { update: write, remove: write }
    }
}

/// What the caller may do with a document now.
#[derive(SimpleObject)]
pub struct AttachmentRights {
    /// Read its bytes.
    read: bool,
    /// Remove it, as long as nobody has signed it.
    remove: bool,
    /// Sign it in the portal: plain pdf only.
    sign: bool,
}

impl AttachmentRights {
    pub fn of(sight: &Sight, document: &Attachment, caller: &FiscalCode) -> Self {
        let can = |right| sight.allows(document.section, right);
        let facts = sight.facts();
        let owns = document.owner_code == caller.as_str();
        Self {
            read: can(Right::Read),
            remove: can(Right::Attach) && may_remove(facts, document.section, owns),
            sign: can(Right::Sign) && document.media_type == SIGNABLE,
        }
    }
}

/// What the caller may do with a delegation now.
#[derive(SimpleObject)]
pub struct DelegationRights {
    /// Take the section back.
    revoke: bool,
    /// End it, once the section is checked and declared.
    conclude: bool,
}

impl DelegationRights {
    pub fn of(sight: Option<&Sight>, delegation: &Delegation, mine: bool) -> Self {
        let active = delegation.state == DelegationState::Attiva;
        let can = |sight: &Sight| sight.allows(delegation.section, Right::Conclude);
        Self {
            revoke: active && sight.is_some_and(|sight| sight.allows_practice(PracticeRight::Delegate)),
            conclude: active && mine && sight.is_some_and(can),
        }
    }
}

/// What the caller may do in the chat now.
#[derive(SimpleObject)]
pub struct ChatRights {
    /// Write in it.
    reply: bool,
}

impl ChatRights {
    pub fn of(sight: &Sight) -> Self {
        Self { reply: sight.allows_practice(PracticeRight::WriteChat) }
    }
}

plain!(SectionRights {
    "read" => .read,
    "write" => .write,
    "attach" => .attach,
    "sign" => .sign,
    "verify" => .verify,
    "declare" => .declare,
    "conclude" => .conclude,
});

plain!(PracticeRights {
    "delegate" => .delegate,
    "verify" => .verify,
    "close" => .close,
    "reopen" => .reopen,
    "pay" => .pay,
    "send" => .send,
    "openIstanza" => .open_istanza,
    "readFascicolo" => .read_fascicolo,
    "readChat" => .read_chat,
    "writeChat" => .write_chat,
    "erase" => .erase,
    "reviewPayment" => .review_payment,
    "work" => .work,
    "decide" => .decide,
    "orderSignatures" => .order_signatures,
});

plain!(SubjectRights {
    "update" => .update,
    "remove" => .remove,
});

plain!(AttachmentRights {
    "read" => .read,
    "remove" => .remove,
    "sign" => .sign,
});

plain!(DelegationRights {
    "revoke" => .revoke,
    "conclude" => .conclude,
});

plain!(ChatRights {
    "reply" => .reply,
});
