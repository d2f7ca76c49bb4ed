//! One CMS: all of its signers, with their time-stamps and counter-signers.

use chrono::{DateTime, Utc};

use super::certificate::Certificate;
use super::cms::{SignedData, SignerInfo};
use super::crl::Crl;
use super::oid;
use super::report::{Signer, Timestamp};
use super::signed::Signed;
use super::signer::{Evidence, Question, blank};
use super::timestamp::{self, Court};
use super::trust::{Purpose, Trust};
use super::verdict::{Format, SubIndication, TimeSource};

/// Counter-signatures of counter-signatures.
const DEPTH: usize = 4;
/// Signers of a file altogether.
const MOST: usize = 256;

/// What is known about a message from outside of it.
pub struct Message<'a> {
    pub trust: &'a Trust,
    pub best: (DateTime<Utc>, TimeSource),
    pub certificates: &'a [Certificate],
    pub crls: &'a [&'a Crl],
    pub layer: u32,
    /// Of a PDF; else by what each signer carries.
    pub format: Option<Format>,
    /// `/M` of a PDF.
    pub claimed: Option<DateTime<Utc>>,
}

impl Message<'_> {
    /// Judges every signer, each followed by those who counter-sign him. Places in `countersigns` begin at `first`.
    pub fn judge(&self, data: &SignedData<'_>, content: Option<&Signed<'_>>, first: usize) -> Vec<Signer> {
        let mut signers = Vec::new();
        for info in &data.signers {
            self.one(data, info, content, Some(data.content_type), (first, None), &mut signers, 0);
        }
        signers
    }

    #[expect(clippy::too_many_arguments, reason = "the walk over counter-signers hands everything down")]
    fn one(
        &self,
        data: &SignedData<'_>,
        info: &SignerInfo<'_>,
        content: Option<&Signed<'_>>,
        content_type: Option<&[u8]>,
        (first, countersigns): (usize, Option<usize>),
        signers: &mut Vec<Signer>,
        depth: usize,
    ) {
        let value = Signed::bytes(&info.signature);
        let pool: Vec<Certificate>;
        let certificates: &[Certificate] = if self.certificates.is_empty() {
            &data.certificates
        } else {
            pool = data.certificates.iter().chain(self.certificates).cloned().collect();
            &pool
        };
        let crls: Vec<&Crl> = data.crls.iter().chain(self.crls.iter().copied()).collect();
        let court = Court { trust: self.trust, certificates, crls: &crls, best: self.best };
        let tokens = info.unsigned(oid::SIGNATURE_TIMESTAMP).take(8);
        let stamps: Vec<Timestamp> = tokens.map(|token| court.judge(token.raw, &value, None)).collect();
        let (best, warning) = timestamp::best(&stamps, self.best);
        let question = Question {
            evidence: Evidence { trust: self.trust, certificates, crls: &crls },
            info,
            content,
            content_type,
            purpose: Purpose::Sign,
            best,
            claimed: self.claimed.filter(|_| depth == 0),
            format: self.format,
            layer: self.layer,
        };
        let mut signer = question.answer();
        signer.timestamps = stamps;
        signer.warnings.extend(warning);
        signer.countersigns = countersigns;
        let place = first + signers.len();
        signers.push(signer.concluded());
        for counter in info.unsigned(oid::COUNTER_SIGNATURE) {
            if depth == DEPTH || signers.len() >= MOST {
                break;
            }
            match SignerInfo::read(counter) {
                Ok(counter) => {
                    self.one(data, &counter, Some(&value), None, (first, Some(place)), signers, depth + 1);
                }
                Err(error) => {
                    let mut damaged = blank(self.best, self.layer, Format::Cms);
                    damaged.note(SubIndication::FormatFailure, error.to_string());
                    damaged.countersigns = Some(place);
                    signers.push(damaged.concluded());
                }
            }
        }
    }
}
