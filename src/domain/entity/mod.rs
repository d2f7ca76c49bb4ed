//! What a practice is made of, as read from storage. No rule lives here.

mod istanza;

pub use istanza::Istanza;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::value::RawValue;
use uuid::Uuid;

use crate::domain::declaration::DeclarationState;
use crate::domain::delegation::DelegationState;
use crate::domain::digest::Sha256;
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::fee::Due;
use crate::domain::ids::{
    AttachmentId, DeclarationId, DelegationId, IstanzaId, MessageId, NoticeId, OfficerId, PaymentId,
    PracticeId, SubjectId,
};
use crate::domain::integration::Point;
use crate::domain::istanza::IstanzaKind;
use crate::domain::later::{AttachmentValidity, Later};
use crate::domain::notice::{NoticeKind, NoticeState};
use crate::domain::payment::PaymentState;
use crate::domain::practice::PracticeState;
use crate::domain::role::{ActorRole, OfficeRole, Seat, SubjectRole};
use crate::domain::section::SectionNumber;
use crate::domain::statement::StatementKind;
use crate::domain::subject::Subject;
use crate::domain::topic::Topic;

/// The head of a practice.
#[derive(Clone, Debug)]
pub struct Practice {
    pub id: PracticeId,
    /// Project number, given at vidimazione.
    pub number: Option<String>,
    pub state: PracticeState,
    pub titolare_code: String,
    pub titolare_name: String,
    pub title: String,
    pub comune_istat: Option<String>,
    pub comune_name: Option<String>,
    pub seat: Option<Seat>,
    pub works_kind: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    /// What is compiled here, when it is not the practice itself.
    pub later: Option<Later>,
}

impl Practice {
    /// The practice that its istanze belong to.
    pub fn home(&self) -> PracticeId {
        self.later.map_or(self.id, |later| later.parent)
    }

    /// What is compiled here.
    pub fn kind(&self) -> IstanzaKind {
        self.later.map_or(IstanzaKind::Originale, |later| later.kind)
    }
}

closed! {
    /// How the last formal check of a section ended.
    pub enum CheckStatus {
        /// Not run since the last change.
        NotRun = "NOT_RUN",
        /// Found something that blocks.
        Failed = "FAILED",
        /// Found nothing that blocks.
        Passed = "PASSED",
    }
}

/// One section, its form still as text: it is parsed only when somebody reads it.
#[derive(Clone, Debug)]
pub struct Section {
    pub practice: PracticeId,
    pub number: SectionNumber,
    /// Counts saves of the form; what an editor must name to save.
    pub version: i32,
    /// Counts every change, documents and subjects included; what a check is bound to.
    pub revision: i32,
    pub data: Box<str>,
    pub check_status: CheckStatus,
    pub checked_revision: Option<i32>,
    pub saved_role: Option<ActorRole>,
    pub saved_name: Option<String>,
    pub saved_at: Option<DateTime<Utc>>,
}

impl Section {
    /// The form as a typed value. Fields that the form no longer has are skipped here
    /// and kept in storage (R29).
    pub fn form<T: serde::de::DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_str(&self.data)
    }

    /// The form as stored.
    pub fn raw(&self) -> Result<&RawValue, serde_json::Error> {
        serde_json::from_str(&self.data)
    }

    /// Passed on exactly what is stored now.
    pub fn check_holds(&self) -> bool {
        self.check_status == CheckStatus::Passed && self.checked_revision == Some(self.revision)
    }
}

/// A subject of section 2.
#[derive(Clone, Debug)]
pub struct SubjectRecord {
    pub id: SubjectId,
    pub practice: PracticeId,
    pub version: i32,
    pub role: SubjectRole,
    pub main: bool,
    pub acting_code: Option<String>,
    pub display_name: String,
    pub data: Subject,
    /// The subject of the practice that a later istanza carries on.
    pub origin: Option<SubjectId>,
}

impl SubjectRecord {
    /// The id under which it is known for ever.
    pub fn lasting_id(&self) -> SubjectId {
        self.origin.unwrap_or(self.id)
    }
}

/// A document attached to a section.
#[derive(Clone, Debug)]
pub struct Attachment {
    pub id: AttachmentId,
    pub practice: PracticeId,
    pub section: SectionNumber,
    /// Code of the catalogue: A5, IND, …
    pub code: String,
    pub name: String,
    pub media_type: String,
    pub size_bytes: i64,
    pub sha256: Sha256,
    pub scan: crate::domain::check::ScanState,
    /// The reference time of its signatures: since then it is proved that the file exists.
    pub received_at: DateTime<Utc>,
    /// Of the signatures in the file; none before they were looked at.
    pub verdict: Option<String>,
    /// What the innermost content is.
    pub content_media: Option<String>,
    pub owner_code: String,
    pub owner_name: String,
    pub owner_role: ActorRole,
    pub created_at: DateTime<Utc>,
    /// The document of the practice that a later istanza carries on.
    pub origin: Option<AttachmentId>,
    /// The document of another practice that a replica brought along.
    pub replica_of: Option<AttachmentId>,
    pub validity: AttachmentValidity,
    /// The later istanza that brought it.
    pub added_by: Option<IstanzaId>,
    /// The later istanza since which it does not count.
    pub invalidated_by: Option<IstanzaId>,
}

impl Attachment {
    /// It counts.
    pub fn is_valid(&self) -> bool {
        self.validity != AttachmentValidity::InvalidatoConVariante
    }

    /// The id under which it is known for ever.
    pub fn lasting_id(&self) -> AttachmentId {
        self.origin.unwrap_or(self.id)
    }
}

closed! {
    /// How a signature was made.
    pub enum SignatureKind {
        /// In the portal, by the person who was logged in (firma da applicativo).
        Applicativo = "APPLICATIVO",
        /// In the file, CAdES.
        Cades = "CADES",
        /// In the file, CMS without the attribute that names the certificate: no CAdES.
        Cms = "CMS",
        /// In the file, PAdES.
        Pades = "PADES",
        /// In the file, a pdf signature of the older format.
        Pdf = "PDF",
    }
}

closed! {
    /// Where the time of a signature comes from.
    pub enum TimeSource {
        /// The clock of the service: signed in the portal.
        Service = "SERVICE",
        /// A time stamp of an authority, in the file.
        Timestamp = "TIMESTAMP",
        /// Nobody proves when it was made: the moment at which the file arrived.
        Reference = "REFERENCE",
    }
}

/// A signature on a document.
#[derive(Clone, Debug)]
pub struct Signature {
    pub practice: PracticeId,
    pub attachment: AttachmentId,
    pub kind: SignatureKind,
    pub verdict: crate::domain::check::SignatureVerdict,
    /// Why it is not valid, in the words of EN 319 102-1.
    pub sub_indication: Option<String>,
    /// None where the certificate holds no codice fiscale.
    pub signer_code: Option<String>,
    pub signer_name: String,
    /// In the portal one signs in a role; of a signature in the file the grid says it.
    pub signer_role: Option<ActorRole>,
    /// The first moment for which it is proved that the signature existed.
    pub signed_at: DateTime<Utc>,
    pub time_source: TimeSource,
    /// The act of signing in the portal.
    pub act: Option<Uuid>,
}

/// A delegation of compilation.
#[derive(Clone, Debug)]
pub struct Delegation {
    pub id: DelegationId,
    pub practice: PracticeId,
    pub section: SectionNumber,
    pub subject: SubjectId,
    pub role: SubjectRole,
    pub delegate_code: String,
    pub delegate_name: String,
    pub state: DelegationState,
    /// Why a concluded delegation was opened again.
    pub reason: Option<String>,
    pub created_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
    pub version: i32,
}

/// A declaration made by a person.
#[derive(Clone, Debug)]
pub struct Declaration {
    pub id: DeclarationId,
    pub practice: PracticeId,
    pub section: SectionNumber,
    pub kind: StatementKind,
    pub delegation: Option<DelegationId>,
    /// Of a statement of section 6: the istanza that needs it.
    pub istanza: Option<IstanzaId>,
    /// The subject of whom it is asked.
    pub subject: Option<SubjectId>,
    pub state: DeclarationState,
    pub declarant_code: String,
    pub declarant_name: String,
    pub declarant_role: ActorRole,
    pub template_id: String,
    pub template_version: i32,
    pub text: String,
    pub digest: Sha256,
    /// Revision of the section that was declared.
    pub revision: i32,
    pub asked_at: Option<DateTime<Utc>>,
    /// Why it was refused.
    pub reason: Option<String>,
    pub declared_at: Option<DateTime<Utc>>,
    pub voided_at: Option<DateTime<Utc>>,
}

/// A payment of an istanza.
#[derive(Clone, Debug)]
pub struct Payment {
    pub id: PaymentId,
    pub practice: PracticeId,
    pub istanza: IstanzaId,
    pub state: PaymentState,
    pub due: Due,
    /// Whom the titolare told to pay and send.
    pub payer_code: Option<String>,
    pub payer_name: Option<String>,
    pub receipt_number: Option<String>,
    pub paid_on: Option<NaiveDate>,
    pub paid_cents: Option<i64>,
    pub settled_name: Option<String>,
    pub created_at: DateTime<Utc>,
    pub settled_at: Option<DateTime<Utc>>,
    /// Why the office contests a manual receipt.
    pub review_reason: Option<String>,
    pub reviewed_at: Option<DateTime<Utc>>,
}

/// A chat message.
#[derive(Clone, Debug)]
pub struct Message {
    pub id: MessageId,
    pub practice: PracticeId,
    pub author_code: String,
    pub author_name: String,
    pub author_role: ActorRole,
    pub body: String,
    pub created_at: DateTime<Utc>,
    /// Number of the event that announced it: the order of the chat.
    pub seq: i64,
    /// When its author withdrew it: its text is shown to nobody any more.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// Up to which message of a chat somebody had read at a moment.
#[derive(Clone, Copy, Debug)]
pub struct ChatMark {
    pub practice: PracticeId,
    pub role: ActorRole,
    pub seq: i64,
    pub at: DateTime<Utc>,
}

/// One event of a topic.
#[derive(Clone, Debug)]
pub struct Event {
    pub topic: Topic,
    pub seq: i64,
    /// The practice that it happened in, if any.
    pub practice: Option<PracticeId>,
    pub kind: EventKind,
    pub refs: EventRefs,
    pub actor_role: ActorRole,
    pub at: DateTime<Utc>,
}

/// A person's role in a seat of the office.
#[derive(Clone, Debug)]
pub struct Officer {
    pub id: OfficerId,
    pub fiscal_code: String,
    pub name: String,
    pub seat: Seat,
    pub role: OfficeRole,
    pub valid_from: NaiveDate,
    /// The last day.
    pub valid_to: Option<NaiveDate>,
    /// Of access given to an officer of another seat: his own.
    pub home_seat: Option<Seat>,
    /// Why access was given.
    pub reason: Option<String>,
    pub granted_name: Option<String>,
    pub granted_at: Option<DateTime<Utc>>,
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// A notice of the office.
#[derive(Clone, Debug)]
pub struct Notice {
    pub id: NoticeId,
    pub practice: PracticeId,
    pub kind: NoticeKind,
    pub state: NoticeState,
    pub version: i32,
    pub subject: String,
    pub body: String,
    pub points: Vec<Point>,
    pub author_code: String,
    pub author_name: String,
    pub drafted_at: DateTime<Utc>,
    /// What is signed.
    pub pdf: Option<Sha256>,
    pub signer_code: Option<String>,
    pub signer_name: Option<String>,
    pub signed_at: Option<DateTime<Utc>>,
    pub returns_to: Option<PracticeState>,
    /// Of a signature made in the portal.
    pub evidence: Option<String>,
    /// Of a signature in a file.
    pub p7m: Option<Sha256>,
    pub protocol_number: Option<String>,
    pub protocol_at: Option<DateTime<Utc>>,
    /// The same with the stamp of the protocol.
    pub stamped: Option<Sha256>,
    pub notified_at: Option<DateTime<Utc>>,
    /// Last day for an answer or for observations.
    pub answer_due: Option<NaiveDate>,
    pub observations: Option<String>,
    pub observed_at: Option<DateTime<Utc>>,
    /// When the first party opened it, and in which role.
    pub read_at: Option<DateTime<Utc>>,
    pub read_role: Option<ActorRole>,
    /// When nobody had answered in time.
    pub lapsed_at: Option<DateTime<Utc>>,
    pub last_error: Option<String>,
}
