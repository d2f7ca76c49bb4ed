//! The chronology: what happened in a practice, by what it is about (R92, dossier 11).
//!
//! Its order is that of the trail, whose numbers have no gaps and no equals, whatever the clock said.

use super::access::{PracticeRight, Right, Sight};
use super::event::EventKind;
use super::practice::Phase;
use super::section::SectionNumber;

closed! {
    /// What an entry of the chronology is about. New values may be added.
    pub enum ChronologyGroup {
        /// Istanze: sent, endorsed.
        Istanze = "ISTANZE",
        /// Notices of the office, requests of integrations and decisions among them, and what was answered.
        Notices = "NOTICES",
        /// Statements and declarations.
        Statements = "STATEMENTS",
        /// Payments.
        Payments = "PAYMENTS",
        /// Delegations of compilation.
        Delegations = "DELEGATIONS",
        /// The course of the practice: opened, closed, opened again, drawn, assigned; documents received outside, opinions.
        Course = "COURSE",
        /// Compilation: sections, subjects, documents and their signatures.
        Compilation = "COMPILATION",
        /// The chat with the office.
        Chat = "CHAT",
    }
}

impl ChronologyGroup {
    /// The group of what happened; nothing for what is of no practice.
    pub const fn of(kind: EventKind) -> Option<Self> {
        use EventKind as E;
        Some(match kind {
            E::PracticeSent
            | E::PracticeEndorsed
            | E::IstanzaDescribed
            | E::IstanzaAbandoned
            | E::IstanzaWithdrawn
            | E::IstanzaDecided => Self::Istanze,
            E::NoticeDrafted
            | E::NoticeSigned
            | E::NoticeIssued
            | E::NoticeRead
            | E::PointAnswered
            | E::IntegrationAnswered
            | E::PointEvaluated
            | E::IntegrationLapsed
            | E::ObservationsSent => Self::Notices,
            E::SectionDeclared | E::DeclarationVoided | E::StatementConfirmed | E::StatementRefused => {
                Self::Statements
            }
            E::PayerChanged | E::PaymentChanged => Self::Payments,
            E::DelegationActivated | E::DelegationRevoked | E::DelegationConcluded => Self::Delegations,
            E::PracticeCreated
            | E::CompilationClosed
            | E::CompilationReopened
            | E::PracticeAssigned
            | E::PracticeDrawn
            | E::PracticeSpared
            | E::DocumentFiled
            | E::DocumentShown
            | E::DocumentHidden
            | E::OpinionRequested
            | E::OpinionWithdrawn
            | E::OpinionGiven
            | E::OpinionDeclined
            | E::OpinionSilent
            | E::ContentDiffers => Self::Course,
            E::SectionSaved
            | E::SectionVerified
            | E::SubjectAdded
            | E::SubjectUpdated
            | E::SubjectRemoved
            | E::AttachmentAdded
            | E::AttachmentRemoved
            | E::AttachmentVerified
            | E::AttachmentSigned
            | E::SignatureWithdrawn
            | E::SignatureRefused
            | E::SignatureRefusalWithdrawn
            | E::SigningOrderSet
            | E::AttachmentInvalidated
            | E::AttachmentRevalidated => Self::Compilation,
            E::MessageSent | E::MessageWithdrawn => Self::Chat,
            E::SessionEnded | E::OfficeChanged | E::BatchProgressed => return None,
        })
    }

    /// Whether the caller sees entries of the group at all: the rules of what they link.
    fn is_open_to(self, sight: &Sight) -> bool {
        let office = sight.facts().office.is_some();
        match self {
            // Of the office only who reads the practice sees notices; protocol clerks see its course.
            Self::Notices => !office || sight.allows_practice(PracticeRight::ReadChat),
            Self::Payments => sight.shows_payment(),
            // Who only pays, or reads what he stated himself, does not learn who compiled (dossier 2.5).
            Self::Delegations => sight.facts().titolare || sight.state().phase() != Phase::Invio,
            Self::Chat => sight.allows_practice(PracticeRight::ReadChat),
            _ => true,
        }
    }
}

/// What of a chronology a caller may see: kinds, and sections whose events are shown.
pub struct Shown {
    pub kinds: Vec<EventKind>,
    pub sections: Vec<SectionNumber>,
}

impl Shown {
    /// Of these groups, or of all.
    pub fn to(sight: &Sight, groups: Option<&[ChronologyGroup]>) -> Self {
        let wanted = |kind: EventKind| {
            let group = ChronologyGroup::of(kind);
            group.is_some_and(|group| {
                groups.is_none_or(|groups| groups.contains(&group)) && group.is_open_to(sight)
            })
        };
        let kinds = EventKind::ALL.iter().copied();
        let sections = SectionNumber::ALL.iter().copied();
        Self {
            kinds: kinds.filter(|kind| wanted(*kind) && sight.hears(*kind, None)).collect(),
            sections: sections.filter(|section| sight.allows(*section, Right::Read)).collect(),
        }
    }
}
