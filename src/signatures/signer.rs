//! The verdict about one signer: the checks in their order (EN 319 102-1, profiled for Italy).
//!
//! Every check is made, also after a failure, so that a report tells all that is wrong. The worst
//! decides; among equals the earliest check.

use chrono::{DateTime, Utc};

use super::algorithm::{Check, Scheme};
use super::ber::{self, Tlv};
use super::certificate::Certificate;
use super::chain::Search;
use super::cms::{self, SignerId, SignerInfo};
use super::codice_fiscale;
use super::crl::Crl;
use super::oid;
use super::report::{Finding, Signer};
use super::signed::Signed;
use super::trust::{Purpose, Trust};
use super::verdict::{Format, SubIndication as Sub, TimeSource, Verdict, Warning};

/// What came along with a signature and may serve to judge it.
pub struct Evidence<'a> {
    pub trust: &'a Trust,
    pub certificates: &'a [Certificate],
    pub crls: &'a [&'a Crl],
}

/// One question: is this signature good?
pub struct Question<'a> {
    pub evidence: Evidence<'a>,
    pub info: &'a SignerInfo<'a>,
    /// None: the content is not there.
    pub content: Option<&'a Signed<'a>>,
    /// None for counter-signatures, which have no type of content.
    pub content_type: Option<&'a [u8]>,
    pub purpose: Purpose,
    /// The moment for which the signature is proved to exist.
    pub best: (DateTime<Utc>, TimeSource),
    /// A time beside the signed attributes: `/M` of a PDF, the time in a time-stamp.
    pub claimed: Option<DateTime<Utc>>,
    pub format: Option<Format>,
    pub layer: u32,
}

impl Question<'_> {
    pub fn answer(&self) -> Signer {
        let mut signer = blank(self.best, self.layer, self.format.unwrap_or(Format::Cms));
        let attributes = match self.info.signed.as_ref().map(cms::Signed::read).transpose() {
            Ok(attributes) => attributes,
            Err(error) => {
                signer.note(Sub::FormatFailure, error.to_string());
                None
            }
        };
        let attributes = attributes.unwrap_or_default();
        signer.claimed_time = attributes.time.or(self.claimed);
        if self.format.is_none() && attributes.certificate.is_some() {
            signer.format = Format::Cades;
        }
        let Some(certificate) = self.certificate(&attributes) else {
            signer.note(Sub::NoSigningCertificateFound, "the certificate of the signer is not in the file");
            return signer.concluded();
        };
        describe(&mut signer, certificate);
        self.content(&attributes, &mut signer);
        self.value(certificate, &mut signer);
        match attributes.certificate.map(|id| id.fits(certificate)) {
            Some(Some(true)) => {}
            Some(Some(false)) => {
                signer.note(Sub::SigningCertMismatch, "the signed attributes name another certificate");
            }
            Some(None) => {
                let detail = "the digest of the signing certificate is of an unsupported kind";
                signer.note(Sub::CryptoConstraintsFailureNoPoe, detail);
            }
            None => signer.note(Sub::SigConstraintsFailure, "the signing-certificate attribute is missing"),
        }
        self.path(certificate, &mut signer);
        signer.concluded()
    }

    /// The signer's certificate; of several with one name, that which the signed attributes mean.
    fn certificate(&self, attributes: &cms::Signed<'_>) -> Option<&Certificate> {
        let meant = |certificate: &&Certificate| {
            attributes.certificate.is_some_and(|id| id.fits(certificate) == Some(true))
        };
        let named = |certificate: &&Certificate| match &self.info.id {
            SignerId::Serial { issuer, serial } => {
                certificate.issuer.raw == *issuer && certificate.serial == *serial
            }
            SignerId::Key(id) => certificate.key_id.as_deref() == Some(*id),
        };
        let all = || self.evidence.certificates.iter();
        let serial = |certificate: &&Certificate| match &self.info.id {
            SignerId::Serial { serial, .. } => certificate.serial == *serial,
            SignerId::Key(_) => false,
        };
        all()
            .filter(named)
            .find(meant)
            .or_else(|| all().find(named))
            // A name written in another way than in the certificate.
            .or_else(|| all().filter(serial).find(meant))
    }

    /// The content against the attributes.
    fn content(&self, attributes: &cms::Signed<'_>, signer: &mut Signer) {
        if self.info.signed.is_none() {
            if self.content_type.is_some_and(|kind| kind != oid::DATA) {
                signer.note(Sub::FormatFailure, "content of this type needs signed attributes");
            }
        } else if attributes.content_type != self.content_type {
            signer.note(Sub::FormatFailure, "the signed attributes name another type of content");
        }
        let Some(content) = self.content else {
            signer.note(Sub::SignedDataNotFound, "the file that is signed is not here");
            return;
        };
        let Some(expected) = attributes.digest else {
            if self.info.signed.is_some() {
                signer.note(Sub::FormatFailure, "the signed attributes hold no digest");
            }
            return;
        };
        let Some(hash) = self.info.digest else {
            signer.note(Sub::CryptoConstraintsFailureNoPoe, "the digest algorithm is not supported");
            return;
        };
        match content.digest(hash) {
            Some(digest) if digest.as_ref() == expected => {}
            Some(_) => signer.note(Sub::HashFailure, "the content is not the one that was signed"),
            None => signer.note(Sub::FormatFailure, "the content is damaged"),
        }
    }

    /// The signature value against the key.
    fn value(&self, certificate: &Certificate, signer: &mut Signer) {
        let scheme = Scheme::of(&self.info.algorithm, self.info.digest);
        signer.algorithm = Some(certificate.key.describe(scheme));
        let Some(scheme) = scheme else {
            signer.note(Sub::CryptoConstraintsFailureNoPoe, "the signature algorithm is not supported");
            return;
        };
        let messages: Vec<_> = match (&self.info.signed, self.content) {
            (Some(set), _) => encodings(set),
            (None, Some(content)) => content.join().into_iter().map(|whole| whole.into_owned()).collect(),
            (None, None) => return,
        };
        // Some programs name one digest for the content and mean it for the signature, too.
        let other = self.info.digest.map(|hash| scheme.with(hash)).filter(|other| *other != scheme);
        let mut outcome = Check::Wrong;
        for scheme in [Some(scheme), other].into_iter().flatten() {
            for message in &messages {
                match certificate.key.check(scheme, message, &self.info.signature) {
                    Check::Wrong => {}
                    better => outcome = better,
                }
                if outcome == Check::Right {
                    break;
                }
            }
        }
        match outcome {
            Check::Wrong => {
                signer.note(Sub::SigCryptoFailure, "the key of the certificate did not make this signature")
            }
            Check::Unsupported => {
                signer.note(
                    Sub::CryptoConstraintsFailureNoPoe,
                    "the key of the signer is of an unsupported kind",
                );
            }
            Check::Right => {
                let weak_digest = self.info.digest.is_some_and(|hash| hash == super::algorithm::Hash::Sha1);
                if weak_digest || certificate.key.is_weak(scheme) {
                    let detail = "the algorithm is too weak to prove anything by itself";
                    signer.note(Sub::CryptoConstraintsFailureNoPoe, detail);
                }
            }
        }
    }

    /// Purpose, times, path and revocation.
    fn path(&self, certificate: &Certificate, signer: &mut Signer) {
        let fits = match self.purpose {
            Purpose::Sign => certificate.may_sign(),
            Purpose::Stamp => certificate.may_stamp(),
            Purpose::Identify => certificate.may_authenticate(),
        };
        if !fits {
            signer.note(Sub::ChainConstraintsFailure, "the certificate is not meant for this use");
        }
        let (best, _) = self.best;
        let claimed = signer.claimed_time;
        if claimed.is_some_and(|claimed| claimed > best + super::CLOCK_SKEW) {
            signer.note(Sub::SignedInTheFuture, "the claimed time lies after the reference time");
        }
        let claimed = claimed.filter(|claimed| *claimed <= best + super::CLOCK_SKEW);
        let times = [best, claimed.unwrap_or(best).min(best)];
        let Evidence { trust, certificates, crls } = self.evidence;
        let search = Search { trust, purpose: self.purpose, times: &times, pool: certificates };
        let path = match search.path(certificate) {
            Ok(path) => path,
            Err(finding) => {
                signer.findings.push(finding);
                signer.warnings.push(Warning::RevocationNotChecked);
                return;
            }
        };
        let policies: &[String] = if self.purpose == Purpose::Sign { &trust.policies } else { &[] };
        signer.findings.extend(path.constraints(policies));
        signer.findings.extend(path.validity(best, claimed));
        let lists: Vec<&Crl> = trust.crls.iter().chain(crls.iter().copied()).collect();
        let (revoked, warnings) = path.revocation(&lists, best);
        signer.findings.extend(revoked);
        signer.warnings.extend(warnings);
    }
}

/// A signer of whom nothing is known yet.
pub fn blank(best: (DateTime<Utc>, TimeSource), layer: u32, format: Format) -> Signer {
    Signer {
        cf: None,
        verdict: Verdict::Valid,
        sub_indication: None,
        findings: Vec::new(),
        name: None,
        organization: None,
        issuer: None,
        serial: None,
        certificate: None,
        not_before: None,
        not_after: None,
        claimed_time: None,
        best_time: best.0,
        time_source: best.1,
        algorithm: None,
        format,
        layer,
        field: None,
        countersigns: None,
        policies: Vec::new(),
        qualified: false,
        timestamps: Vec::new(),
        changes: Vec::new(),
        warnings: Vec::new(),
    }
}

fn describe(signer: &mut Signer, certificate: &Certificate) {
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let subject = &certificate.subject;
    let serials = subject.all(oid::SERIAL_NUMBER).chain(subject.all(oid::DN_QUALIFIER));
    signer.cf = codice_fiscale::find(serials, subject.all(oid::COMMON_NAME));
    signer.name = subject.person();
    signer.organization = subject.first(oid::ORGANIZATION).map(str::to_owned);
    signer.issuer = certificate.issuer.authority();
    signer.serial = Some(hex(&certificate.serial));
    signer.certificate = Some(hex(certificate.digest(super::algorithm::Hash::Sha256).as_ref()));
    signer.not_before = Some(certificate.not_before);
    signer.not_after = Some(certificate.not_after);
    signer.policies = certificate.policies.clone().unwrap_or_default();
    signer.qualified = certificate.qualified;
    if signer.cf.is_none() {
        signer.warnings.push(Warning::NoCodiceFiscale);
    }
    if !certificate.qualified {
        signer.warnings.push(Warning::NotQualified);
    }
}

impl Signer {
    pub(super) fn note(&mut self, code: Sub, detail: impl Into<String>) {
        self.findings.push(Finding::new(code, detail));
    }

    /// With the verdict that follows from the findings.
    pub(super) fn concluded(mut self) -> Self {
        self.sub_indication = Sub::worst(&self.findings);
        self.verdict = self.sub_indication.map_or(Verdict::Valid, Sub::verdict);
        self.warnings.sort_unstable();
        self.warnings.dedup();
        self
    }
}

/// The signed attributes as a signer may have digested them: as they stand, and in DER order.
fn encodings(set: &Tlv<'_>) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    if !set.indefinite
        && let Some(rest) = set.raw.get(1..)
    {
        all.push([&[ber::SET][..], rest].concat());
    }
    let Ok(mut parts) = set.list(64).map(|parts| parts.iter().map(|part| part.raw).collect::<Vec<_>>())
    else {
        return all;
    };
    for sorted in [false, true] {
        if sorted {
            parts.sort_unstable();
        }
        let again = ber::write(ber::SET, &parts.concat());
        if !all.contains(&again) {
            all.push(again);
        }
    }
    all
}
