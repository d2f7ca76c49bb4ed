//! Signatures of a PDF (ISO 32000-1 12.8, EN 319 142-1).
//!
//! Each signature is judged over the bytes that its /ByteRange names, and what came after it is compared
//! with what it signed. `document` reads, `fields` finds, `range` checks the bytes, `revisions` compares.

mod document;
mod fields;
mod range;
mod revisions;
mod rules;

use std::rc::Rc;

use chrono::{DateTime, Utc};

use super::certificate::Certificate;
use super::cms::Envelope;
use super::crl::Crl;
use super::message::Message;
use super::report::{Finding, Signer, Timestamp};
use super::signer::blank;
use super::timestamp::{self, Court};
use super::verdict::{Format, SubIndication as Sub, TimeSource, Warning};
use document::Document;
use fields::{Field, Use};
use range::Range;

/// Signatures of one file.
const MOST: usize = 64;

/// What a PDF holds.
#[derive(Default)]
pub struct Found {
    pub signers: Vec<Signer>,
    pub timestamps: Vec<Timestamp>,
    pub findings: Vec<Finding>,
}

/// Whether this is to be read as a PDF: viewers take one that begins a little later, too.
pub fn begins(bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    // A signed file whose content begins early is an envelope first.
    bytes.starts_with(b"%PDF-")
        || (start.windows(5).any(|window| window == b"%PDF-") && super::armour::strip(bytes).is_none())
}

/// Judges all signatures. Places of signers begin at `first`.
pub fn judge(bytes: &[u8], court: &Court<'_>, layer: u32, first: usize) -> Found {
    let mut found = Found::default();
    let document = match Document::load(bytes, false) {
        Ok(document) => document,
        Err(finding) => {
            // An unreadable PDF that nobody signed is somebody else's complaint.
            if finding.code == Sub::Encrypted || bytes.windows(10).any(|window| window == b"/ByteRange") {
                found.findings.push(finding);
            }
            return found;
        }
    };
    let mut fields = fields::all(&document);
    if fields.len() > MOST {
        found.findings.push(Finding::new(Sub::FormatFailure, "there are too many signatures"));
        fields.truncate(MOST);
    }
    let (certificates, crls) = document.validation_data();
    let crls = crls.iter().collect();
    let pdf = Pdf { bytes, court, certificates, crls, layer };
    let placed: Vec<(Field, Placed)> = fields
        .into_iter()
        .map(|field| {
            let range = Range::of(&field, &document, bytes);
            (field, range)
        })
        .collect();
    let stamps = pdf.timestamps(&placed);
    let mut revisions = revisions::Revisions::new(bytes);
    for (field, range) in placed.iter().filter(|(field, _)| field.purpose == Use::Signature) {
        let place = first + found.signers.len();
        let (best, warning) = proved(&stamps, end(range), court.best);
        let mut signers = match range {
            Ok(range) => pdf.signature(field, range, best, place, &mut revisions),
            Err(problem) => pdf.damaged(field, best, Sub::FormatFailure, problem),
        };
        for signer in &mut signers {
            signer.warnings.extend(warning);
            signer.field.clone_from(&field.name);
        }
        found.signers.extend(signers.into_iter().map(Signer::concluded));
    }
    found.timestamps.extend(stamps.into_iter().rev().map(|(_, stamp)| stamp));
    let signed = !found.signers.is_empty() || !found.timestamps.is_empty();
    if document.repaired && signed {
        found.findings.push(Finding::new(Sub::StructureRepaired, "the structure of the file is damaged"));
    }
    found
}

/// A range, or why it is none.
type Placed = Result<Range, Rc<str>>;

fn end(range: &Placed) -> usize {
    range.as_ref().map_or(0, |range| range.end)
}

type Proof = (DateTime<Utc>, TimeSource);

/// What the time-stamps prove about a range that ends there.
fn proved(covering: &[(usize, Timestamp)], end: usize, known: Proof) -> (Proof, Option<Warning>) {
    let over: Vec<Timestamp> =
        covering.iter().filter(|(theirs, _)| *theirs > end).map(|(_, stamp)| stamp.clone()).collect();
    timestamp::best(&over, known)
}

struct Pdf<'a> {
    bytes: &'a [u8],
    court: &'a Court<'a>,
    certificates: Vec<Certificate>,
    crls: Vec<&'a Crl>,
    layer: u32,
}

impl Pdf<'_> {
    /// The document's time-stamps with the ends of what they cover, the last first: each proves the time of
    /// everything that it covers, earlier time-stamps too.
    fn timestamps(&self, placed: &[(Field, Placed)]) -> Vec<(usize, Timestamp)> {
        let mut stamps: Vec<_> = placed.iter().filter(|(field, _)| field.purpose == Use::Timestamp).collect();
        stamps.sort_by_key(|(_, range)| std::cmp::Reverse(end(range)));
        let mut judged = Vec::new();
        for (field, range) in stamps {
            let (best, _) = proved(&judged, end(range), self.court.best);
            judged.push((end(range), self.timestamp(field, range, best)));
        }
        judged
    }

    fn timestamp(&self, field: &Field, range: &Placed, best: Proof) -> Timestamp {
        let name = field.name.clone();
        let Ok(range) = range else {
            let damaged = Sub::FormatFailure;
            let sub_indication = Some(damaged);
            return Timestamp {
                time: None,
                authority: None,
                verdict: damaged.verdict(),
                sub_indication,
                field: name,
            };
        };
        let court =
            Court { trust: self.court.trust, certificates: &self.certificates, crls: &self.crls, best };
        court.judge(&range.value, &range.signed(self.bytes), name)
    }

    fn damaged(&self, field: &Field, best: Proof, code: Sub, detail: &str) -> Vec<Signer> {
        let mut signer = blank(best, self.layer, field.format);
        signer.note(code, detail);
        vec![signer]
    }

    fn signature(
        &self,
        field: &Field,
        range: &Range,
        best: Proof,
        place: usize,
        revisions: &mut revisions::Revisions<'_>,
    ) -> Vec<Signer> {
        let mut signers = match (field.format, Envelope::parse(&range.value)) {
            (Format::PdfOther, _) => {
                let detail = "a signature of an old or unknown kind (/SubFilter)";
                self.damaged(field, best, Sub::CryptoConstraintsFailureNoPoe, detail)
            }
            (_, Ok(Envelope::Signed(data))) if !data.signers.is_empty() => {
                let message = Message {
                    trust: self.court.trust,
                    best,
                    certificates: &self.certificates,
                    crls: &self.crls,
                    layer: self.layer,
                    format: Some(field.format),
                    claimed: field.claimed,
                };
                message.judge(&data, Some(&range.signed(self.bytes)), place)
            }
            (_, Err(error)) => self.damaged(field, best, Sub::FormatFailure, &error.to_string()),
            _ => self.damaged(field, best, Sub::FormatFailure, "/Contents holds no signature"),
        };
        let changes = revisions.since(range.end, field.certifies);
        for signer in signers.iter_mut().filter(|signer| signer.countersigns.is_none()) {
            if let Some(problem) = field.problem {
                signer.note(Sub::FormatFailure, problem);
            }
            if let Some((code, detail)) = changes.failure {
                signer.note(code, detail);
            }
            signer.changes.clone_from(&changes.list);
            if changes.later {
                signer.warnings.push(Warning::LaterUpdates);
            }
        }
        signers
    }
}
