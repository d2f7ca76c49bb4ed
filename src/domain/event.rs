//! What happened: the closed list of events and audited acts, with small ids only.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::section::SectionNumber;

closed! {
    /// Kind of an event. New values may be added.
    pub enum EventKind {
        /// A practice was opened.
        PracticeCreated = "PRACTICE_CREATED",
        /// A section was saved.
        SectionSaved = "SECTION_SAVED",
        /// A formal check was run.
        SectionVerified = "SECTION_VERIFIED",
        /// A subject was added.
        SubjectAdded = "SUBJECT_ADDED",
        /// A subject was changed.
        SubjectUpdated = "SUBJECT_UPDATED",
        /// A subject was removed.
        SubjectRemoved = "SUBJECT_REMOVED",
        /// A document was attached.
        AttachmentAdded = "ATTACHMENT_ADDED",
        /// A document was removed.
        AttachmentRemoved = "ATTACHMENT_REMOVED",
        /// The signatures in a document were judged again.
        AttachmentVerified = "ATTACHMENT_VERIFIED",
        /// A document was signed in the portal.
        AttachmentSigned = "ATTACHMENT_SIGNED",
        /// A signature made in the portal was withdrawn.
        SignatureWithdrawn = "SIGNATURE_WITHDRAWN",
        /// Somebody whose signature is asked refused it, with a reason.
        SignatureRefused = "SIGNATURE_REFUSED",
        /// A refusal to sign was taken back by who refused.
        SignatureRefusalWithdrawn = "SIGNATURE_REFUSAL_WITHDRAWN",
        /// The order in which the roles sign a document was set, or taken away.
        SigningOrderSet = "SIGNING_ORDER_SET",
        /// A delegation was given.
        DelegationActivated = "DELEGATION_ACTIVATED",
        /// A delegation was revoked.
        DelegationRevoked = "DELEGATION_REVOKED",
        /// A delegation was concluded by the delegate.
        DelegationConcluded = "DELEGATION_CONCLUDED",
        /// A section was declared.
        SectionDeclared = "SECTION_DECLARED",
        /// A declaration lost its force because what it covered was reopened.
        DeclarationVoided = "DECLARATION_VOIDED",
        /// A chat message was sent.
        MessageSent = "MESSAGE_SENT",
        /// A chat message was withdrawn by its author.
        MessageWithdrawn = "MESSAGE_WITHDRAWN",
        /// The practice was sent to the office, or a later istanza of it.
        PracticeSent = "PRACTICE_SENT",
        /// The compilation was closed: statements are asked.
        CompilationClosed = "COMPILATION_CLOSED",
        /// The compilation was opened again: every statement falls.
        CompilationReopened = "COMPILATION_REOPENED",
        /// A statement was confirmed.
        StatementConfirmed = "STATEMENT_CONFIRMED",
        /// A statement was refused: the practice goes back to the titolare.
        StatementRefused = "STATEMENT_REFUSED",
        /// Somebody was told to pay, or no longer.
        PayerChanged = "PAYER_CHANGED",
        /// The payment took another state.
        PaymentChanged = "PAYMENT_CHANGED",
        /// Protocolled, numbered and endorsed (vidimata), and sent on its procedure.
        PracticeEndorsed = "PRACTICE_ENDORSED",
        /// Named to an officer, or to nobody.
        PracticeAssigned = "PRACTICE_ASSIGNED",
        /// Drawn for control.
        PracticeDrawn = "PRACTICE_DRAWN",
        /// Not drawn: filed.
        PracticeSpared = "PRACTICE_SPARED",
        /// The office drafted, changed, proposed or gave back a notice; only the office sees it.
        NoticeDrafted = "NOTICE_DRAFTED",
        /// A notice was signed; a decision takes effect with it.
        NoticeSigned = "NOTICE_SIGNED",
        /// A notice was protocolled and notified.
        NoticeIssued = "NOTICE_ISSUED",
        /// A party opened a notice.
        NoticeRead = "NOTICE_READ",
        /// A point of a request for integrations was answered.
        PointAnswered = "POINT_ANSWERED",
        /// Every point was answered: the practice goes on.
        IntegrationAnswered = "INTEGRATION_ANSWERED",
        /// The office judged an answer.
        PointEvaluated = "POINT_EVALUATED",
        /// Observations on the grounds for refusal arrived.
        ObservationsSent = "OBSERVATIONS_SENT",
        /// Nobody had answered the request for integrations in time: it lapsed, and the procedure ended.
        IntegrationLapsed = "INTEGRATION_LAPSED",
        /// The office added a document that it received outside; only the office sees that.
        DocumentFiled = "DOCUMENT_FILED",
        /// The office showed a document that it received outside to the parties.
        DocumentShown = "DOCUMENT_SHOWN",
        /// The office hid it from them again.
        DocumentHidden = "DOCUMENT_HIDDEN",
        /// An opinion was asked of another office or an expert; opinions are seen by the office only.
        OpinionRequested = "OPINION_REQUESTED",
        /// The office took the request back.
        OpinionWithdrawn = "OPINION_WITHDRAWN",
        /// The opinion was given.
        OpinionGiven = "OPINION_GIVEN",
        /// Who was asked declined.
        OpinionDeclined = "OPINION_DECLINED",
        /// The time for the opinion passed in silence.
        OpinionSilent = "OPINION_SILENT",
        /// A batch of the person went on.
        BatchProgressed = "BATCH_PROGRESSED",
        /// What was sent with an istanza does not re-hash to its receipt any more: found by the nightly look.
        ContentDiffers = "CONTENT_DIFFERS",
        /// What a later istanza says was written.
        IstanzaDescribed = "ISTANZA_DESCRIBED",
        /// The draft of a later istanza was given up.
        IstanzaAbandoned = "ISTANZA_ABANDONED",
        /// A sent istanza was withdrawn: it changes nothing more.
        IstanzaWithdrawn = "ISTANZA_WITHDRAWN",
        /// The office decided on an istanza: a cancellation, or a variant with its notice.
        IstanzaDecided = "ISTANZA_DECIDED",
        /// A document no longer counts, by a later istanza.
        AttachmentInvalidated = "ATTACHMENT_INVALIDATED",
        /// A document counts again, before the later istanza was sent.
        AttachmentRevalidated = "ATTACHMENT_REVALIDATED",
        /// A session or machine token of the person was ended before its time.
        SessionEnded = "SESSION_ENDED",
        /// The person's roles in the office changed.
        OfficeChanged = "OFFICE_CHANGED",
    }
}

/// What an event points at. Ids only: whoever receives it loads what he may see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EventRefs {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionNumber>,
    /// The object of the kind that the event names: delegation, subject, attachment, message …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<Uuid>,
}

impl EventRefs {
    pub fn section(section: SectionNumber) -> Self {
        Self { section: Some(section), object: None }
    }

    pub fn object(object: Uuid) -> Self {
        Self { section: None, object: Some(object) }
    }

    pub fn both(section: SectionNumber, object: Uuid) -> Self {
        Self { section: Some(section), object: Some(object) }
    }
}

impl EventKind {
    /// Roles, delegations or the state moved, and with them what each person may see and do.
    pub const fn moves_rights(self) -> bool {
        matches!(
            self,
            Self::SubjectAdded
                | Self::SubjectUpdated
                | Self::SubjectRemoved
                | Self::DelegationActivated
                | Self::DelegationRevoked
                | Self::DelegationConcluded
                | Self::PracticeSent
                | Self::CompilationClosed
                | Self::CompilationReopened
                | Self::StatementConfirmed
                | Self::StatementRefused
                | Self::PayerChanged
                | Self::PaymentChanged
                | Self::PracticeEndorsed
                | Self::NoticeSigned
                | Self::IntegrationAnswered
                | Self::PracticeDrawn
                | Self::PracticeSpared
                | Self::IntegrationLapsed
                | Self::IstanzaAbandoned
                | Self::IstanzaWithdrawn
                | Self::IstanzaDecided
        )
    }

    /// What the office does within itself: parties hear nothing of it.
    pub const fn is_of_office(self) -> bool {
        matches!(
            self,
            Self::PracticeAssigned
                | Self::NoticeDrafted
                | Self::NoticeSigned
                | Self::PointEvaluated
                | Self::DocumentFiled
                | Self::OpinionRequested
                | Self::OpinionWithdrawn
                | Self::OpinionGiven
                | Self::OpinionDeclined
                | Self::OpinionSilent
                | Self::ContentDiffers
        )
    }

    pub const fn is_chat(self) -> bool {
        matches!(self, Self::MessageSent | Self::MessageWithdrawn)
    }

    pub const fn is_delegation(self) -> bool {
        matches!(
            self,
            Self::DelegationActivated
                | Self::DelegationRevoked
                | Self::DelegationConcluded
                | Self::SectionDeclared
                | Self::DeclarationVoided
                | Self::StatementConfirmed
                | Self::StatementRefused
        )
    }
}
