//! What a verification says: a value that is stored, shown and repeated.
//!
//! As JSON it keeps the names below (snake_case). New fields may come; none changes its meaning, or
//! [`Report::VERSION`] does. Times are UTC in RFC 3339, digests lower-case hex.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::verdict::{Encoding, Format, Kind, MediaKind, SubIndication, TimeSource, Verdict, Warning};
use crate::domain::person::FiscalCode;

/// The report about one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The form of this report.
    pub version: u32,
    /// The worst of the signers; NO_SIGNATURE when there is none.
    pub verdict: Verdict,
    pub sub_indication: Option<SubIndication>,
    /// Failures of the file as a whole; those of a signer stand there.
    pub findings: Vec<Finding>,
    pub kind: Kind,
    /// How the outermost envelope is written; none for a PDF.
    pub encoding: Option<Encoding>,
    /// Signed layers inside each other; 1 also when nothing is signed.
    pub layers: u32,
    /// In the order of the file, outer layers first; a counter-signer follows whom he counter-signs.
    pub signers: Vec<Signer>,
    /// Time-stamps over the whole file (of a PDF, of a `.tsd`).
    pub timestamps: Vec<Timestamp>,
    /// The innermost content, or none when it could not be reached.
    pub content: Option<Content>,
    pub warnings: Vec<Warning>,
    /// The reference time: for this moment the verdict holds.
    pub at: DateTime<Utc>,
    /// What was trusted: the same bytes, time and digest give the same report.
    pub trust: TrustMark,
}

impl Report {
    /// Counted up when a field changes its meaning.
    pub const VERSION: u32 = 1;
}

/// One thing that stands against VALID, with what a person should read about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    pub code: SubIndication,
    /// In English, for the detail of a page; no personal data.
    pub detail: String,
}

impl Finding {
    pub(super) fn new(code: SubIndication, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into() }
    }
}

/// One signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signer {
    /// The codice fiscale in the certificate, with a right check character; else none.
    pub cf: Option<FiscalCode>,
    pub verdict: Verdict,
    /// The worst finding.
    pub sub_indication: Option<SubIndication>,
    /// Everything that was found, in the order of the checks.
    pub findings: Vec<Finding>,
    /// Given name and surname of the certificate, or its common name.
    pub name: Option<String>,
    pub organization: Option<String>,
    /// Common name of the issuer, or its organization.
    pub issuer: Option<String>,
    /// Serial number of the certificate, in hex.
    pub serial: Option<String>,
    /// SHA-256 of the certificate.
    pub certificate: Option<String>,
    pub not_before: Option<DateTime<Utc>>,
    pub not_after: Option<DateTime<Utc>>,
    /// When the signer says that he signed. Nobody witnesses it.
    pub claimed_time: Option<DateTime<Utc>>,
    /// The first moment for which it is proved that the signature existed.
    pub best_time: DateTime<Utc>,
    pub time_source: TimeSource,
    /// For example `RSA-2048 PKCS#1 SHA-256`.
    pub algorithm: Option<String>,
    pub format: Format,
    /// 1 is the outermost.
    pub layer: u32,
    /// Name of the field of a PDF.
    pub field: Option<String>,
    /// Place in `signers` of whom this one counter-signs.
    pub countersigns: Option<usize>,
    /// Object identifiers of the certificate's policies.
    pub policies: Vec<String>,
    /// The certificate says that it is qualified (EN 319 412-5).
    pub qualified: bool,
    pub timestamps: Vec<Timestamp>,
    /// What changed in a PDF after this signature, also where it is allowed.
    pub changes: Vec<String>,
    pub warnings: Vec<Warning>,
}

/// One time-stamp (RFC 3161).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timestamp {
    pub time: Option<DateTime<Utc>>,
    /// Common name of the authority.
    pub authority: Option<String>,
    pub verdict: Verdict,
    pub sub_indication: Option<SubIndication>,
    /// Name of the field of a PDF.
    pub field: Option<String>,
}

/// The innermost content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    pub sha256: String,
    pub bytes: u64,
    pub media: MediaKind,
}

/// What the verification trusted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrustMark {
    /// SHA-256 over anchors, trusted lists, revocation lists and policies.
    pub digest: String,
    pub lists: Vec<ListMark>,
}

/// Which issue of a trusted list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListMark {
    pub territory: Option<String>,
    pub sequence: Option<u64>,
    pub issued: Option<DateTime<Utc>>,
    pub next_update: Option<DateTime<Utc>>,
}
