//! What is trusted: authorities with their periods, and the revocation lists at hand.
//!
//! Built from bytes by whoever reads files (`cli`); the same bytes in any order give the same digest,
//! which stands in every report.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};

use super::ber::Reader;
use super::certificate::Certificate;
use super::crl::Crl;
use super::report::{ListMark, TrustMark};
use super::trusted_list::{self, Period, Service};
use crate::domain::digest::Sha256;

/// Authorities, revocation lists, policies.
#[derive(Clone, Debug, Default)]
pub struct Trust {
    pub(super) anchors: Vec<Anchor>,
    pub(super) crls: Vec<Crl>,
    lists: Vec<ListMark>,
    /// Dotted identifiers of which a signer's certificate must carry one; empty: any certificate.
    pub(super) policies: Vec<String>,
    /// What was taken in, for the digest.
    sources: Vec<(u8, Sha256)>,
}

/// Why trust could not be built. The place is the name that the caller gave.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TrustError {
    #[error("{place}: no certificate is in it; expected PEM or DER certificates")]
    NoCertificate { place: String },
    #[error("{place}: a certificate in it cannot be read: {problem}")]
    Certificate { place: String, problem: String },
    #[error("{place}: not a trusted list of ETSI TS 119 612: {problem}")]
    TrustedList { place: String, problem: String },
    #[error("{place}: not a revocation list: {problem}")]
    RevocationList { place: String, problem: String },
    #[error("{place}: line {line} is not a policy; expected a dotted object identifier")]
    Policy { place: String, line: usize },
    #[error("{place}: {problem}")]
    File { place: String, problem: String },
    #[error("{place}: no trust anchor is in it; put certificates (PEM or DER) or a trusted list (XML) there")]
    Empty { place: String },
}

/// One trusted authority.
#[derive(Clone, Debug)]
pub struct Anchor {
    pub certificate: Certificate,
    /// None: trusted by the operator, at any time and for everything.
    pub periods: Option<Vec<Period>>,
}

/// What an authority is trusted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Sign,
    Stamp,
    /// Issues certificates by which people sign in.
    Identify,
}

impl Anchor {
    pub fn is_trusted(&self, purpose: Purpose, time: DateTime<Utc>) -> bool {
        let holds = |period: &Period| period.purpose == purpose && period.holds(time);
        self.periods.as_ref().is_none_or(|periods| periods.iter().any(holds))
    }
}

impl Trust {
    pub fn new() -> Self {
        Self::default()
    }

    /// Certificates in PEM, any number, or one in DER. Answers how many there were.
    pub fn add_anchors(&mut self, place: &str, bytes: &[u8]) -> Result<usize, TrustError> {
        let ders = blocks(bytes, "CERTIFICATE").unwrap_or_else(|| vec![bytes.to_vec()]);
        for der in &ders {
            let certificate = Certificate::parse(der).map_err(|error| match Reader::new(bytes).peek() {
                Some(0x30 | b'-') => {
                    TrustError::Certificate { place: place.to_owned(), problem: error.to_string() }
                }
                _ => TrustError::NoCertificate { place: place.to_owned() },
            })?;
            self.sources.push((0, Sha256::of(der)));
            self.anchors.push(Anchor { certificate, periods: None });
        }
        Ok(ders.len())
    }

    /// A trusted list. Its own signature is not looked at: whoever puts the file there answers for it.
    /// A list past its next update is taken, and every report made with it says so.
    pub fn add_trusted_list(&mut self, place: &str, bytes: &[u8]) -> Result<usize, TrustError> {
        let wrong = |problem: String| TrustError::TrustedList { place: place.to_owned(), problem };
        let list = trusted_list::parse(bytes).map_err(wrong)?;
        self.sources.push((1, Sha256::of(bytes)));
        self.lists.push(list.mark);
        let services = list.services.len();
        for Service { certificates, periods } in list.services {
            for der in certificates {
                // One that cannot be read is no anchor; a list of hundreds is not lost by it.
                if let Ok(certificate) = Certificate::parse(&der) {
                    self.anchors.push(Anchor { certificate, periods: Some(periods.clone()) });
                }
            }
        }
        Ok(services)
    }

    /// A revocation list in DER or PEM. Whose it is, and whether it is genuine, shows when it is asked.
    pub fn add_crl(&mut self, place: &str, bytes: &[u8]) -> Result<(), TrustError> {
        for der in blocks(bytes, "X509 CRL").unwrap_or_else(|| vec![bytes.to_vec()]) {
            let crl = Crl::parse(&der).map_err(|error| TrustError::RevocationList {
                place: place.to_owned(),
                problem: error.to_string(),
            })?;
            self.sources.push((2, Sha256::of(&der)));
            self.crls.push(crl);
        }
        Ok(())
    }

    /// Policies of which a signer's certificate must carry one: a dotted identifier a line, `#` begins a comment.
    pub fn add_policies(&mut self, place: &str, text: &str) -> Result<(), TrustError> {
        for (at, line) in text.lines().enumerate() {
            let policy = line.split('#').next().unwrap_or_default().trim();
            if policy.is_empty() {
                continue;
            }
            let is_arc = |arc: &str| !arc.is_empty() && arc.bytes().all(|byte| byte.is_ascii_digit());
            if !policy.contains('.') || !policy.split('.').all(is_arc) {
                return Err(TrustError::Policy { place: place.to_owned(), line: at + 1 });
            }
            self.sources.push((3, Sha256::of(policy.as_bytes())));
            self.policies.push(policy.to_owned());
        }
        Ok(())
    }

    pub fn is_empty(&self) -> bool {
        self.anchors.is_empty()
    }

    /// The names of the authorities, as they stand in certificates: a browser offers what one of them issued.
    pub fn names(&self) -> impl Iterator<Item = &[u8]> {
        self.anchors.iter().map(|anchor| anchor.certificate.subject.raw.as_slice())
    }

    /// Until when the revocation lists are good, the first to end: for `doctor`.
    pub fn lists_end(&self) -> Option<DateTime<Utc>> {
        self.crls.iter().map(|crl| crl.next_update.unwrap_or(crl.this_update)).min()
    }

    /// Authorities, revocation lists: for `doctor`.
    pub fn counts(&self) -> (usize, usize) {
        (self.anchors.len(), self.crls.len())
    }

    /// The trusted lists that were taken in.
    pub fn lists(&self) -> &[ListMark] {
        &self.lists
    }

    /// A trusted list is past its next update at this time.
    pub fn has_expired_list(&self, at: DateTime<Utc>) -> bool {
        self.lists.iter().any(|list| list.next_update.is_some_and(|next| next < at))
    }

    /// What a report says about the trust that it was made with.
    pub fn mark(&self) -> TrustMark {
        let mut sources: Vec<Vec<u8>> =
            self.sources.iter().map(|(kind, digest)| [&[*kind][..], &digest.0].concat()).collect();
        sources.sort_unstable();
        sources.dedup();
        let parts: Vec<&[u8]> = sources.iter().map(Vec::as_slice).collect();
        TrustMark { digest: Sha256::of_list(&parts).to_string(), lists: self.lists.clone() }
    }
}

/// The PEM blocks with this label; none when the bytes hold none at all.
fn blocks(bytes: &[u8], label: &str) -> Option<Vec<Vec<u8>>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (begin, end) = (format!("-----BEGIN {label}-----"), format!("-----END {label}-----"));
    let mut found = Vec::new();
    for block in text.split(&begin).skip(1) {
        let body: String = block.split(&end).next()?.split_ascii_whitespace().collect();
        // A damaged block is handed on empty, and then refused as what it should be.
        found.push(STANDARD.decode(body).unwrap_or_default());
    }
    (!found.is_empty()).then_some(found)
}
