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
use super::signed::Signed;
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
        || (super::armour::strip(bytes).is_none() && start.windows(5).any(|window| window == b"%PDF-"))
}

/// Judges all signatures. Places of signers begin at `first`.
pub fn judge(bytes: &[u8], court: &Court<'_>, layer: u32, first: usize) -> Found {
    let mut found = Found::default();
    let document = match Document::load(bytes) {
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
    let pdf = Pdf { bytes, document: &document, court, certificates, crls, layer };
    let ranges: Vec<_> = fields.iter().map(|field| Range::of(field, &document, bytes)).collect();
    let mut best = vec![court.best; fields.len()];
    // The last time-stamp first: each proves the time of everything that it covers, earlier ones too.
    let mut stamps: Vec<usize> =
        (0..fields.len()).filter(|at| fields.get(*at).is_some_and(|f| f.use_ == Use::Timestamp)).collect();
    let end = |at: &usize| ranges.get(*at).and_then(|range| range.as_ref().ok()).map_or(0, |range| range.end);
    stamps.sort_by_key(|at| std::cmp::Reverse(end(at)));
    let mut covering: Vec<(usize, Timestamp)> = Vec::new();
    for at in stamps {
        let (Some(field), Some(range)) = (fields.get(at), ranges.get(at)) else { continue };
        let known = proved(&covering, end(&at), court.best).0;
        covering.push((end(&at), pdf.timestamp(field, range.as_ref(), known)));
    }
    for (at, place) in best.iter_mut().enumerate() {
        *place = proved(&covering, end(&at), court.best).0;
    }
    let mut revisions = revisions::Revisions::new(bytes, &document);
    for ((field, range), best) in fields.iter().zip(&ranges).zip(best) {
        if field.use_ == Use::Timestamp {
            continue;
        }
        let place = first + found.signers.len();
        match range {
            Ok(range) => found.signers.extend(pdf.signature(field, range, best, place, &mut revisions)),
            Err(problem) => {
                let mut signer = blank(best, layer, field.format);
                signer.field.clone_from(&field.name);
                signer.note(Sub::FormatFailure, problem.as_ref());
                found.signers.push(signer.concluded());
            }
        }
    }
    covering.reverse();
    for signer in &mut found.signers {
        if timestamp::best(&covering.iter().map(|(_, stamp)| stamp.clone()).collect::<Vec<_>>(), court.best)
            .1
            .is_some()
        {
            signer.warnings.push(Warning::TimestampNotTrusted);
        }
    }
    found.timestamps.extend(covering.into_iter().map(|(_, stamp)| stamp));
    let signed = !found.signers.is_empty() || !found.timestamps.is_empty();
    if document.repaired && signed {
        found.findings.push(Finding::new(Sub::StructureRepaired, "the structure of the file is damaged"));
    }
    found
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
    document: &'a Document,
    court: &'a Court<'a>,
    certificates: Vec<Certificate>,
    crls: Vec<Crl>,
    layer: u32,
}

impl Pdf<'_> {
    fn timestamp(&self, field: &Field, range: Result<&Range, &Rc<str>>, best: Proof) -> Timestamp {
        let name = field.name.clone();
        let (sub, verdict) = (Sub::FormatFailure, Sub::FormatFailure.verdict());
        let Ok(range) = range else {
            return Timestamp {
                time: None,
                authority: None,
                verdict,
                sub_indication: Some(sub),
                field: name,
            };
        };
        let court =
            Court { trust: self.court.trust, certificates: &self.certificates, crls: &self.crls, best };
        court.judge(&range.value, &range.signed(self.bytes), name)
    }

    fn signature(
        &self,
        field: &Field,
        range: &Range,
        best: Proof,
        place: usize,
        revisions: &mut revisions::Revisions<'_>,
    ) -> Vec<Signer> {
        let damaged = |code: Sub, detail: &str| {
            let mut signer = blank(best, self.layer, field.format);
            signer.note(code, detail);
            vec![signer]
        };
        let signed: Signed<'_> = range.signed(self.bytes);
        let mut signers = match (field.format, Envelope::parse(&range.value)) {
            (Format::PdfOther, _) => damaged(
                Sub::CryptoConstraintsFailureNoPoe,
                "a signature of an old or unknown kind (/SubFilter)",
            ),
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
                message.judge(&data, Some(&signed), place)
            }
            (_, Err(error)) => damaged(Sub::FormatFailure, &error.to_string()),
            _ => damaged(Sub::FormatFailure, "/Contents holds no signature"),
        };
        let changes = revisions.since(range.end, field.certifies);
        for signer in &mut signers {
            signer.field.clone_from(&field.name);
            if signer.countersigns.is_some() {
                continue;
            }
            if !field.reachable {
                signer.note(Sub::FormatFailure, "the form of the document does not lead to this signature");
            }
            if let Some((code, detail)) = &changes.failure {
                signer.note(*code, *detail);
            }
            signer.changes.clone_from(&changes.list);
            if changes.later {
                signer.warnings.push(Warning::LaterUpdates);
            }
            *signer = signer.clone().concluded();
        }
        let _ = self.document;
        signers
    }
}
