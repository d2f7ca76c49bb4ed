//! What a check looks at: everything of the practice, at one moment.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::catalogue::{self, Catalogue, Condition, DocumentFormat, DocumentKind};
use crate::domain::istanza::IstanzaKind;
use crate::domain::later::Told;
use crate::domain::person::FiscalCode;
use crate::domain::role::SubjectRole;
use crate::domain::section::details::{Rilevanza, WorkKind};
use crate::domain::section::{Building, Details, Geology, SectionNumber};
use crate::domain::statement::StatementKind;
use crate::domain::subject::Subject;

use super::dated::{self, Routing, RuleSet};

closed! {
    /// Outcome of the verification of a signature.
    pub enum SignatureVerdict {
        /// Valid.
        Valid = "VALID",
        /// Not valid, or the document changed after the signature.
        Invalid = "INVALID",
        /// Neither could be proved, for example with an expired certificate and no time stamp.
        Indeterminate = "INDETERMINATE",
        /// Not verified yet.
        NotVerified = "NOT_VERIFIED",
    }
}

closed! {
    /// State of the virus scan of a file.
    pub enum ScanState {
        /// Not finished.
        Pending = "PENDING",
        /// Nothing was found.
        Clean = "CLEAN",
        /// Something was found.
        Infected = "INFECTED",
        /// No scanner is installed.
        NotScanned = "NOT_SCANNED",
    }
}

impl SignatureVerdict {
    /// What could not be proved either way counts, and is told by a warning of its own; what was not
    /// verified does not.
    pub const fn counts(self) -> bool {
        matches!(self, Self::Valid | Self::Indeterminate)
    }
}

/// A signature on a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureSeen {
    /// Empty where the certificate holds none.
    pub fiscal_code: String,
    pub name: String,
    pub verdict: SignatureVerdict,
    /// Why it does not hold, in the words of EN 319 102-1.
    pub sub_indication: Option<String>,
}

/// A refusal to sign a document, which stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusalSeen {
    pub fiscal_code: String,
    pub name: String,
    pub reason: String,
    pub at: DateTime<Utc>,
}

/// An attached document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub id: String,
    pub section: SectionNumber,
    /// Code in the catalogue.
    pub code: String,
    pub name: String,
    /// What the content was found to be, not what the name says.
    pub media_type: String,
    pub sha256: String,
    pub signers: Vec<SignatureSeen>,
    pub refusals: Vec<RefusalSeen>,
    /// In which order the roles sign; empty when as they like.
    pub order: Vec<SubjectRole>,
    pub scan: ScanState,
    /// Invalidated by a variant (4.4): it no longer counts.
    pub invalidated: bool,
    /// Sent with an earlier istanza, and judged then.
    pub carried: bool,
}

impl Document {
    /// Codes of those who signed.
    pub(in crate::domain) fn signed_by(&self) -> Vec<FiscalCode> {
        self.signers
            .iter()
            .filter(|seen| seen.verdict.counts())
            .filter_map(|seen| FiscalCode::parse(&seen.fiscal_code).ok())
            .collect()
    }

    pub(super) fn has_verdict(&self, verdict: SignatureVerdict) -> bool {
        self.signers.iter().any(|seen| seen.verdict == verdict)
    }

    /// Content of an allowed format, with a name that says the same.
    pub(super) fn is_readable(&self, kind: Option<&DocumentKind>) -> bool {
        let Some(format) = DocumentFormat::from_media_type(&self.media_type) else {
            return false;
        };
        let name = self.name.to_ascii_lowercase();
        let named = match format {
            DocumentFormat::Pdf => name.ends_with(".pdf"),
            DocumentFormat::P7m => name.ends_with(".p7m"),
        };
        named && kind.is_none_or(|kind| kind.formats.contains(&format))
    }
}

/// What is known of the payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaymentSeen {
    pub settled: bool,
    /// Nothing is due.
    pub exempt: bool,
    /// In cents of a euro.
    pub due: i64,
    pub paid: i64,
}

/// How far the practice has come, where rules ask for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Statements and payment come later.
    Compiling,
    /// About to be sent: what was confirmed on the frozen digest, by whom, and the payment.
    Sending { confirmed: Vec<(StatementKind, String)>, payment: Option<PaymentSeen> },
}

/// The input of every check.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// The day on which the practice is judged.
    pub on: NaiveDate,
    /// Fiscal code of the titolare digitale.
    pub titolare: String,
    pub details: Details,
    pub building: Building,
    pub geology: Geology,
    /// Section 4 was saved by the geologist through a delegation.
    pub geology_by_delegate: bool,
    pub subjects: Vec<Subject>,
    pub attachments: Vec<Document>,
    pub stage: Stage,
    /// Delegations still open: section and name of the delegate.
    pub open_delegations: Vec<(SectionNumber, String)>,
    /// What is being compiled.
    pub kind: IstanzaKind,
    /// What a later istanza says.
    pub told: Told,
    /// Who holds which role in the practice that a later istanza belongs to.
    pub standing: Vec<(SubjectRole, String)>,
}

/// Static testing is due by the rules of a day: not for minor and no relevance, where the statement of
/// proper execution replaces it (art. 67 c. 8-bis [STD]).
pub fn testing_is_due(details: &Details, on: NaiveDate) -> bool {
    match dated::rules_on(on).routing {
        Routing::ByZone => true,
        Routing::ByRilevanza => details.rilevanza == Some(Rilevanza::Rilevante),
    }
}

impl Snapshot {
    pub(super) fn rules(&self) -> &'static RuleSet {
        dated::rules_on(self.on)
    }

    pub(super) fn catalogue(&self) -> &'static Catalogue {
        catalogue::on(self.on)
    }

    /// Documents that count.
    pub(in crate::domain) fn documents(&self) -> impl Iterator<Item = &Document> {
        self.attachments.iter().filter(|document| !document.invalidated)
    }

    pub(super) fn has_document(&self, code: &str) -> bool {
        self.documents().any(|document| document.code == code)
    }

    /// Subjects that count, with their place in the list.
    pub(in crate::domain) fn active(&self) -> impl Iterator<Item = (usize, &Subject)> {
        self.subjects.iter().enumerate().filter(|(_, subject)| subject.is_active())
    }

    pub(in crate::domain) fn with_role(&self, role: SubjectRole) -> impl Iterator<Item = (usize, &Subject)> {
        self.active().filter(move |(_, subject)| subject.role == Some(role))
    }

    pub(super) fn titolare_code(&self) -> Option<FiscalCode> {
        FiscalCode::parse(&self.titolare).ok()
    }

    /// An exclusion from the geological report is chosen (art. 3 c. 3 or c. 4 of 36/R). [SL]
    pub(super) fn is_exempt(&self) -> bool {
        self.details.exclusions_36r.as_ref().is_some_and(|list| !list.is_empty())
    }

    /// Fiscal codes that are both client's and contractor's: works on own account. [SL]
    pub(in crate::domain) fn own_account_codes(&self) -> Vec<FiscalCode> {
        let contractors: Vec<_> =
            self.with_role(SubjectRole::Ditta).filter_map(|(_, subject)| subject.own_code()).collect();
        self.with_role(SubjectRole::Committente)
            .filter_map(|(_, subject)| subject.own_code())
            .filter(|code| contractors.contains(code))
            .collect()
    }

    /// Static testing is due for these works.
    pub(in crate::domain) fn testing_is_due(&self) -> bool {
        testing_is_due(&self.details, self.on)
    }

    /// Whether a condition of the catalogue asks for a document here.
    pub(super) fn asks(&self, condition: Condition) -> bool {
        let intervention = self.details.intervention_kind;
        let on_existing = intervention.is_some_and(|kind| kind.on_existing());
        let is_new = intervention.is_some_and(|kind| kind.is_new());
        match condition {
            Condition::Always => true,
            Condition::Buildings => self.details.work_kind == Some(WorkKind::Building),
            Condition::Unless36r => !self.is_exempt(),
            Condition::OwnWorks => !self.own_account_codes().is_empty(),
            Condition::ClientDelegates => self
                .with_role(SubjectRole::Committente)
                .any(|(_, client)| client.delegates_titolare == Some(true)),
            Condition::ExistingBuilding => on_existing,
            Condition::NewWorks => is_new,
            Condition::NewFoundations => is_new || self.building.new_foundations == Some(true),
            Condition::TestingDue => self.testing_is_due(),
            Condition::GeologyNotCompiled => !self.is_exempt() && !self.geology_by_delegate,
            Condition::Statement | Condition::OtherSubmission | Condition::Never => false,
        }
    }
}
