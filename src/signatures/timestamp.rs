//! Time-stamps (RFC 3161): a CMS about a digest and a time, by an authority that is trusted for it.

use chrono::{DateTime, Utc};

use super::algorithm::Hash;
use super::ber::{self, Malformed, Reader};
use super::certificate::{Certificate, time};
use super::cms::Envelope;
use super::crl::Crl;
use super::oid;
use super::report::{Finding, Timestamp};
use super::signed::Signed;
use super::signer::{Evidence, Question};
use super::trust::{Purpose, Trust};
use super::verdict::{Format, SubIndication as Sub, TimeSource, Verdict, Warning};

/// What a token is judged with.
pub struct Court<'a> {
    pub trust: &'a Trust,
    pub certificates: &'a [Certificate],
    pub crls: &'a [&'a Crl],
    /// The moment for which the token is proved to exist.
    pub best: (DateTime<Utc>, TimeSource),
}

impl Court<'_> {
    /// Judges a token over `stamped`.
    pub fn judge(&self, token: &[u8], stamped: &Signed<'_>, field: Option<String>) -> Timestamp {
        let (time, authority, finding) = match self.read(token, stamped) {
            Ok(found) => found,
            Err(error) => (None, None, Some(Finding::new(Sub::FormatFailure, error.to_string()))),
        };
        let sub_indication = finding.map(|finding| finding.code);
        let verdict = sub_indication.map_or(Verdict::Valid, Sub::verdict);
        Timestamp { time, authority, verdict, sub_indication, field }
    }

    fn read(&self, token: &[u8], stamped: &Signed<'_>) -> ber::Result<Reading> {
        let Envelope::Signed(data) = Envelope::parse(token)? else {
            return Err(Malformed("a time-stamp is of another kind"));
        };
        let (Some(content), [info]) = (data.content, data.signers.as_slice()) else {
            return Err(Malformed("a time-stamp has no single signer"));
        };
        if data.content_type != oid::TST_INFO {
            return Err(Malformed("a time-stamp is of another kind"));
        }
        let text = content.join()?;
        let mut parts = Reader::new(&text).expect(ber::SEQUENCE)?.children()?;
        parts.expect(ber::INTEGER)?;
        parts.expect(ber::OID)?;
        let mut imprint = parts.expect(ber::SEQUENCE)?.children()?;
        let hash = Hash::of(&imprint.expect(ber::SEQUENCE)?);
        let expected = imprint.expect(ber::OCTET_STRING)?.content;
        parts.expect(ber::INTEGER)?;
        let time = time(parts.next()?)?;

        let content = Signed::bytes(&text);
        let pool: Vec<Certificate> = data.certificates.iter().chain(self.certificates).cloned().collect();
        let crls: Vec<&Crl> = data.crls.iter().chain(self.crls.iter().copied()).collect();
        let question = Question {
            evidence: Evidence { trust: self.trust, certificates: &pool, crls: &crls },
            info,
            content: Some(&content),
            content_type: Some(oid::TST_INFO),
            purpose: Purpose::Stamp,
            best: self.best,
            claimed: Some(time),
            format: Some(Format::Cms),
            layer: 0,
        };
        let authority = question.answer();
        let name = authority.name.clone().or(authority.organization.clone());
        let mut findings = match hash {
            None | Some(Hash::Sha1) => {
                vec![Finding::new(
                    Sub::CryptoConstraintsFailureNoPoe,
                    "the digest of the time-stamp is weak or unknown",
                )]
            }
            Some(hash) if stamped.digest(hash).is_some_and(|digest| digest.as_ref() == expected) => {
                Vec::new()
            }
            Some(_) => vec![Finding::new(Sub::HashFailure, "the time-stamp is about something else")],
        };
        if time > self.best.0 + super::CLOCK_SKEW {
            findings
                .push(Finding::new(Sub::SignedInTheFuture, "the time-stamp lies after the reference time"));
        }
        findings.extend(authority.findings);
        let worst = Sub::worst(&findings);
        Ok((Some(time), name, findings.into_iter().find(|finding| Some(finding.code) == worst)))
    }
}

/// Time, authority, what stands against it.
type Reading = (Option<DateTime<Utc>>, Option<String>, Option<Finding>);

/// The earliest time that good time-stamps prove, else what was known before; and what to say of the bad ones.
pub fn best(
    stamps: &[Timestamp],
    before: (DateTime<Utc>, TimeSource),
) -> ((DateTime<Utc>, TimeSource), Option<Warning>) {
    let good =
        stamps.iter().filter(|stamp| stamp.verdict == Verdict::Valid).filter_map(|stamp| stamp.time).min();
    let best = good.filter(|time| *time <= before.0).map_or(before, |time| (time, TimeSource::Timestamp));
    let warning = if stamps.iter().any(|stamp| stamp.verdict == Verdict::Invalid) {
        Some(Warning::TimestampInvalid)
    } else {
        stamps
            .iter()
            .any(|stamp| stamp.verdict == Verdict::Indeterminate)
            .then_some(Warning::TimestampNotTrusted)
    };
    (best, warning)
}
