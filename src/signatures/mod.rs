//! Verification of signatures inside files: CAdES (`.p7m`), plain CMS, PAdES and the older PDF signatures.
//!
//! Bytes in, [`Report`] out. No file, network, database or clock: the reference time is an argument, and
//! so is everything that is trusted. Takes CPU for as long as hashing takes: callers run it on a
//! blocking thread.
//!
//! ```ignore
//! let report = signatures::verify(&Input { bytes: &p7m, content: None, trust: &trust, at: received_at });
//! if report.verdict == Verdict::Valid { … report.signers[0].cf … }
//! ```
//!
//! The bytes are hostile. Lengths are believed only inside the buffer, nesting is bounded everywhere, and
//! the one parser that is not ours (PDF) runs where a panic ends in FORMAT_FAILURE. Memory beside the
//! input: one copy of the content at most.

mod algorithm;
mod armour;
mod ber;
pub mod card;
mod certificate;
mod chain;
mod cms;
mod codice_fiscale;
mod crl;
mod media;
mod message;
mod name;
mod oid;
mod pdf;
pub mod rendition;
pub mod report;
mod rsa;
mod signed;
mod signer;
mod timestamp;
pub mod trust;
mod trusted_list;
pub mod verdict;

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::{DateTime, TimeDelta, Utc};

use algorithm::Hash;
use cms::Envelope;
use message::Message;
use report::{Content, Finding, Report};
use signed::Signed;
use timestamp::Court;
use verdict::{Encoding, Format, Kind, MediaKind, SubIndication, TimeSource, Verdict, Warning};

pub use trust::{Trust, TrustError};

use crate::domain::digest::Sha256;

/// Signed files inside each other; nobody nests deeper.
const LAYERS: u32 = 8;
/// How far a signer's clock may be from ours.
const CLOCK_SKEW: TimeDelta = TimeDelta::minutes(5);

/// One question.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    pub bytes: &'a [u8],
    /// What a detached signature signs.
    pub content: Option<&'a [u8]>,
    pub trust: &'a Trust,
    /// The reference time: for this moment it is proved that the file existed. Not "now" when a file is
    /// looked at again.
    pub at: DateTime<Utc>,
}

/// Judges every signature of a file, in all its layers. Always answers.
pub fn verify(input: &Input<'_>) -> Report {
    let judge = || {
        let mut walk = Walk::new(input);
        walk.descend(input.bytes, 1, None);
        walk.report()
    };
    catch_unwind(AssertUnwindSafe(judge)).unwrap_or_else(|_| {
        let mut walk = Walk::new(input);
        walk.fail(SubIndication::FormatFailure, "the file could not be read to its end");
        // A fault of ours, perhaps: not a proof against the signature.
        Report { verdict: Verdict::Indeterminate, ..walk.report() }
    })
}

/// The innermost content and what it is: what a reader opens, whether its signatures are good or not.
/// A file that is not signed is its own content; none when a detached signature comes alone or the layers are damaged.
pub fn innermost<'a>(bytes: &'a [u8], content: Option<&'a [u8]>) -> Option<(Cow<'a, [u8]>, MediaKind)> {
    let mut current = Cow::Borrowed(bytes);
    for _ in 0..=LAYERS {
        let next = match &current {
            Cow::Borrowed(bytes) => peel(bytes, content),
            Cow::Owned(bytes) => {
                peel(bytes, None).map(|inner| inner.map(|inner| Cow::Owned(inner.into_owned())))
            }
        };
        match next {
            None => {
                let media = media::sniff(&current);
                return Some((current, media));
            }
            Some(inner) => current = inner?,
        }
    }
    None
}

/// The content of one layer: none when this is no layer, none inside when it is not there.
fn peel<'a>(bytes: &'a [u8], content: Option<&'a [u8]>) -> Option<Option<Cow<'a, [u8]>>> {
    if pdf::begins(bytes) {
        return None;
    }
    let inside = |bytes: &[u8]| match Envelope::parse(bytes) {
        Ok(Envelope::Signed(data)) => {
            Some(data.content.map(|octets| octets.join().ok().map(Cow::into_owned)))
        }
        Ok(Envelope::Stamped { content, .. }) => {
            Some(content.map(|octets| octets.join().ok().map(Cow::into_owned)))
        }
        _ => None,
    };
    let bare = armour::strip(bytes)?;
    let found = match bare.bytes {
        // Borrowed as long as nothing was decoded or joined.
        Cow::Borrowed(bytes) => match Envelope::parse(bytes) {
            Ok(Envelope::Signed(data)) => data.content.map(|octets| octets.join().ok()),
            Ok(Envelope::Stamped { content, .. }) => content.map(|octets| octets.join().ok()),
            _ => return None,
        },
        Cow::Owned(bytes) => inside(&bytes)?.map(|content| content.map(Cow::Owned)),
    };
    Some(found.unwrap_or_else(|| content.map(Cow::Borrowed)))
}

/// The walk through the layers.
struct Walk<'a> {
    input: &'a Input<'a>,
    report: Report,
    best: (DateTime<Utc>, TimeSource),
}

impl<'a> Walk<'a> {
    fn new(input: &'a Input<'a>) -> Self {
        let mut warnings = Vec::new();
        if input.trust.has_expired_list(input.at) {
            warnings.push(Warning::TrustListExpired);
        }
        let report = Report {
            version: Report::VERSION,
            verdict: Verdict::NoSignature,
            sub_indication: None,
            findings: Vec::new(),
            kind: Kind::None,
            encoding: None,
            layers: 1,
            signers: Vec::new(),
            timestamps: Vec::new(),
            content: None,
            warnings,
            at: input.at,
            trust: input.trust.mark(),
        };
        Self { input, report, best: (input.at, TimeSource::Reference) }
    }

    fn fail(&mut self, code: SubIndication, detail: impl Into<String>) {
        self.report.findings.push(Finding::new(code, detail));
    }

    /// `signed` is the same as `bytes`, where it has been digested before.
    fn descend(&mut self, bytes: &[u8], layer: u32, signed: Option<&Signed<'_>>) {
        if pdf::begins(bytes) {
            return self.pdf(bytes, layer, signed);
        }
        let Some(bare) = armour::strip(bytes) else {
            return self.content(bytes, signed);
        };
        if layer > LAYERS {
            return self.fail(SubIndication::TooManyLayers, "signed files are nested too deeply");
        }
        match Envelope::parse(&bare.bytes) {
            Ok(Envelope::Signed(data)) => {
                self.enter(layer, Some(bare.encoding));
                self.message(&data, layer);
            }
            Ok(Envelope::Stamped { content, tokens }) => {
                self.enter(layer, Some(bare.encoding));
                self.stamped(content, &tokens, layer);
            }
            Ok(Envelope::Enciphered) => {
                self.fail(SubIndication::Encrypted, "the file is enciphered");
                self.content(bytes, signed);
            }
            // Further in, this is content that merely begins like a signature.
            Ok(Envelope::Other) | Err(_) if layer > 1 => self.content(bytes, signed),
            Ok(Envelope::Other) => self.fail(SubIndication::FormatFailure, "this is no signed file"),
            Err(error) => {
                self.report.kind = Kind::Cms;
                self.report.encoding = Some(bare.encoding);
                self.fail(SubIndication::FormatFailure, error.to_string());
            }
        }
    }

    fn enter(&mut self, layer: u32, encoding: Option<Encoding>) {
        self.report.layers = layer;
        if layer == 1 {
            self.report.encoding = encoding;
        }
    }

    fn message(&mut self, data: &cms::SignedData<'_>, layer: u32) {
        if data.trailing {
            self.report.warnings.push(Warning::TrailingBytes);
        }
        let inside = data.content.map(Signed::octets);
        let given = self.input.content.filter(|_| layer == 1);
        let beside = given.filter(|_| inside.is_none()).map(Signed::bytes);
        let message = Message {
            trust: self.input.trust,
            best: self.best,
            certificates: &[],
            crls: &[],
            layer,
            format: None,
            claimed: None,
        };
        let signers = message.judge(data, inside.as_ref().or(beside.as_ref()), self.report.signers.len());
        if layer == 1 {
            let plain = signers.iter().any(|signer| signer.format == Format::Cms);
            self.report.kind = if plain || signers.is_empty() { Kind::Cms } else { Kind::Cades };
        }
        self.report.signers.extend(signers);
        self.inner(inside.as_ref().or(beside.as_ref()), layer);
    }

    /// A `.tsd`: its time-stamps are over the content, and prove when that existed.
    fn stamped(&mut self, content: Option<ber::Octets<'_>>, tokens: &[&[u8]], layer: u32) {
        if layer == 1 {
            self.report.kind = Kind::Tsd;
        }
        let content = content.map(Signed::octets);
        if let Some(over) = &content {
            let court = Court { trust: self.input.trust, certificates: &[], crls: &[], best: self.best };
            let stamps: Vec<_> = tokens.iter().take(8).map(|token| court.judge(token, over, None)).collect();
            let (best, warning) = timestamp::best(&stamps, self.best);
            self.best = best;
            self.report.warnings.extend(warning);
            self.report.timestamps.extend(stamps);
        }
        self.inner(content.as_ref(), layer);
    }

    fn inner(&mut self, content: Option<&Signed<'_>>, layer: u32) {
        match content.map(|content| (content, content.join())) {
            Some((content, Ok(inner))) => self.descend(&inner, layer + 1, Some(content)),
            Some((_, Err(error))) => self.fail(SubIndication::FormatFailure, error.to_string()),
            None => {}
        }
    }

    fn pdf(&mut self, bytes: &[u8], layer: u32, signed: Option<&Signed<'_>>) {
        let court = Court { trust: self.input.trust, certificates: &[], crls: &[], best: self.best };
        let first = self.report.signers.len();
        let found = pdf::judge(bytes, &court, layer, first);
        if !found.signers.is_empty() || !found.timestamps.is_empty() {
            self.enter(layer, None);
        }
        if layer == 1 && !found.signers.is_empty() {
            let older = found.signers.iter().any(|signer| signer.format != Format::Pades);
            self.report.kind = if older { Kind::Pdf } else { Kind::Pades };
        }
        self.report.signers.extend(found.signers);
        self.report.timestamps.extend(found.timestamps);
        self.report.findings.extend(found.findings);
        self.content(bytes, signed);
    }

    fn content(&mut self, bytes: &[u8], signed: Option<&Signed<'_>>) {
        // A signer has mostly asked for the very same digest.
        let known = signed.and_then(|signed| signed.digest(Hash::Sha256));
        let known = known.and_then(|digest| Sha256::from_slice(digest.as_ref()));
        let sha256 = known.unwrap_or_else(|| Sha256::of(bytes)).to_string();
        self.report.content = Some(Content { sha256, bytes: bytes.len() as u64, media: media::sniff(bytes) });
    }

    /// Sums up: a file is as good as its worst signer, and no better than itself.
    fn report(mut self) -> Report {
        let signers = self.report.signers.iter().map(|signer| (signer.verdict, signer.sub_indication));
        let file = SubIndication::worst(&self.report.findings).map(|code| (code.verdict(), Some(code)));
        // The first of the worst.
        let worst = signers
            .chain(file)
            .reduce(|worst, next| if next.0.badness() > worst.0.badness() { next } else { worst });
        if let Some((verdict, sub_indication)) = worst {
            self.report.verdict = verdict;
            self.report.sub_indication = sub_indication;
        } else if self.report.kind == Kind::Cms {
            // An envelope that nobody signed carries certificates only.
            self.report.kind = Kind::None;
        }
        self.report.warnings.sort_unstable();
        self.report.warnings.dedup();
        self.report
    }
}
