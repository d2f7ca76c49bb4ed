//! The way from a certificate to a trusted authority (RFC 5280, section 6).
//!
//! Our own because a verdict has to say more than yes or no: which certificate was out of its time,
//! which algorithm was weak, what is merely unknown. Anchors need not be self-signed: trusted lists
//! name issuing authorities. Policy mappings and other critical extensions that we do not read end in
//! INDETERMINATE.

use chrono::{DateTime, Utc};

use super::algorithm::{Check, Key};
use super::ber::{self, Reader};
use super::certificate::Certificate;
use super::crl::{Answer, Crl};
use super::oid;
use super::report::Finding;
use super::trust::{Anchor, Purpose, Trust};
use super::verdict::{SubIndication as Sub, Warning};

/// Certificates in a path, without the anchor.
const LONGEST: usize = 8;
/// Signatures that one search may compute: certificates that issue each other in circles cost no more.
const CHECKS: usize = 64;

/// From the leaf upwards, then the anchor.
pub struct Path<'a> {
    certificates: Vec<&'a Certificate>,
    anchor: &'a Anchor,
    weak: bool,
}

/// Who looks for a path, and when it must have existed.
pub struct Search<'a> {
    pub trust: &'a Trust,
    pub purpose: Purpose,
    /// Anchors must be trusted at each of these times.
    pub times: &'a [DateTime<Utc>],
    /// Certificates that came with the signature.
    pub pool: &'a [Certificate],
}

impl<'a> Search<'a> {
    pub fn path(&self, leaf: &'a Certificate) -> Result<Path<'a>, Finding> {
        let mut walk = Walk { search: self, checks: CHECKS, unsupported: false };
        let mut certificates = vec![leaf];
        if let Some((anchor, weak)) = walk.upwards(&mut certificates) {
            return Ok(Path { certificates, anchor, weak });
        }
        let (code, detail) = if walk.unsupported {
            (
                Sub::CryptoConstraintsFailureNoPoe,
                "the algorithm of an authority above the certificate is not supported",
            )
        } else {
            (Sub::NoCertificateChainFound, "no trusted authority at that time is above the certificate")
        };
        Err(Finding::new(code, detail))
    }
}

struct Walk<'s, 'a> {
    search: &'s Search<'a>,
    checks: usize,
    unsupported: bool,
}

impl<'a> Walk<'_, 'a> {
    fn upwards(&mut self, path: &mut Vec<&'a Certificate>) -> Option<(&'a Anchor, bool)> {
        let last = *path.last()?;
        let trusted = |anchor: &&Anchor| {
            self.search.times.iter().all(|time| anchor.is_trusted(self.search.purpose, *time))
        };
        let anchors: Vec<&Anchor> = self.search.trust.anchors.iter().filter(trusted).collect();
        if let Some(anchor) = anchors.iter().find(|anchor| anchor.certificate.der == last.der) {
            return Some((anchor, false));
        }
        // A trusted list names units that stamp, too: they certify nobody.
        let certifies =
            |anchor: &&&Anchor| anchor.certificate.subject == last.issuer && anchor.certificate.may_certify();
        for anchor in anchors.iter().filter(certifies) {
            if let Some(weak) = self.signed(last, &anchor.certificate.key) {
                return Some((anchor, weak));
            }
        }
        if path.len() == LONGEST {
            return None;
        }
        for issuer in self.search.pool {
            let fits = issuer.subject == last.issuer && issuer.may_certify();
            if !fits || path.iter().any(|known| known.der == issuer.der) {
                continue;
            }
            if let Some(weak) = self.signed(last, &issuer.key) {
                path.push(issuer);
                if let Some((anchor, weaker)) = self.upwards(path) {
                    return Some((anchor, weak || weaker));
                }
                path.pop();
            }
        }
        None
    }

    /// Some: signed by this key; and whether weakly.
    fn signed(&mut self, certificate: &Certificate, key: &Key) -> Option<bool> {
        self.checks = self.checks.checked_sub(1)?;
        match certificate.is_signed_by(key) {
            Some((Check::Right, weak)) => Some(weak),
            Some((Check::Wrong, _)) => None,
            Some((Check::Unsupported, _)) | None => {
                self.unsupported = true;
                None
            }
        }
    }
}

impl Path<'_> {
    /// Rules of the authorities for what stands below them, and strength.
    pub fn constraints(&self, accepted: &[String]) -> Vec<Finding> {
        let mut found = Vec::new();
        if self.weak {
            let detail = "a certificate of the path is signed with a weak algorithm";
            found.push(Finding::new(Sub::CryptoConstraintsFailureNoPoe, detail));
        }
        let mut refuse = |detail: String| found.push(Finding::new(Sub::ChainConstraintsFailure, detail));
        let above = self.certificates.iter().copied().skip(1).chain([&self.anchor.certificate]);
        for (below, authority) in above.enumerate() {
            // The leaf does not count (RFC 5280, 4.2.1.9).
            let limit = authority.authority.flatten();
            if limit.is_some_and(|limit| limit < below as u64) {
                refuse("an authority may not certify so many authorities below it".to_owned());
            }
            if let Some(constraints) = &authority.name_constraints
                && !self.names_fit(constraints, below + 1)
            {
                refuse("the name is not one that an authority above may certify".to_owned());
            }
        }
        for certificate in &self.certificates {
            if let Some(extension) = &certificate.unknown_critical {
                refuse(format!("a critical extension is not known here: {extension}"));
            }
        }
        if let Some(detail) = self.policy(accepted) {
            refuse(detail);
        }
        found
    }

    /// What is wrong with the policies.
    fn policy(&self, accepted: &[String]) -> Option<String> {
        let leaf = self.certificates.first()?;
        let carried = |policies: &Option<Vec<String>>, policy: &String| {
            let has =
                |own: &Vec<String>| own.contains(policy) || own.iter().any(|own| own == oid::ANY_POLICY);
            policies.as_ref().is_some_and(has)
        };
        let effective: Vec<&String> = leaf
            .policies
            .iter()
            .flatten()
            .filter(|policy| self.certificates.iter().skip(1).all(|above| carried(&above.policies, policy)))
            .collect();
        let explicit = self.certificates.iter().any(|certificate| certificate.explicit_policy)
            || self.anchor.certificate.explicit_policy;
        if explicit && effective.is_empty() {
            return Some("an authority asks for a policy that the certificate does not carry".to_owned());
        }
        let accepts = |policy: &&String| accepted.contains(*policy);
        if !accepted.is_empty() && !effective.iter().any(accepts) {
            return Some("the certificate carries none of the accepted policies".to_owned());
        }
        None
    }

    /// Name constraints, for the first `count` certificates: subtrees of directory names are compared; a
    /// constraint of another kind is met by a certificate without names of that kind.
    fn names_fit(&self, constraints: &[u8], count: usize) -> bool {
        let read = || -> ber::Result<bool> {
            for (at, certificate) in self.certificates.iter().take(count).enumerate() {
                // Certificates that an authority issued to itself are free, unless they are the leaf.
                if at > 0 && certificate.subject == certificate.issuer {
                    continue;
                }
                for group in Reader::new(constraints).expect(ber::SEQUENCE)?.list(2)? {
                    let (mut any, mut inside, mut foreign) = (false, false, false);
                    for subtree in group.list(256)? {
                        let base = subtree.children()?.next()?.ok_or(ber::Malformed("a subtree is empty"))?;
                        if base.tag == 0xa4 {
                            let parts = base.only()?.list(64)?;
                            any = true;
                            inside |= parts.len() <= certificate.subject.parts.len()
                                && parts.iter().zip(&certificate.subject.parts).all(|(a, b)| a.raw == b);
                        } else {
                            foreign |= has_alt_name(certificate, base.tag)?;
                        }
                    }
                    let permitted = group.tag == ber::CONTEXT_0;
                    if foreign || (permitted && any && !inside) || (!permitted && inside) {
                        return Ok(false);
                    }
                }
            }
            Ok(true)
        };
        read().unwrap_or(false)
    }

    /// How the path stands to the times: the best known one, and the claimed one.
    pub fn validity(&self, best: DateTime<Utc>, claimed: Option<DateTime<Utc>>) -> Option<Finding> {
        let claimed = claimed.unwrap_or(best);
        for (at, certificate) in self.certificates.iter().enumerate() {
            let whose = if at == 0 { "the certificate" } else { "the certificate of an authority" };
            // A signer's clock may be a little slow.
            let started = claimed + super::CLOCK_SKEW >= certificate.not_before;
            match (certificate.is_valid_at(best), certificate.is_valid_at(claimed)) {
                (true, _) if started => {}
                (false, true) if best > certificate.not_after => {
                    let detail =
                        format!("{whose} expired between the claimed time and the first proof of existence");
                    return Some(Finding::new(Sub::OutOfBoundsNoPoe, detail));
                }
                _ if best > certificate.not_after && claimed > certificate.not_after => {
                    return Some(Finding::new(Sub::Expired, format!("{whose} had expired")));
                }
                _ => return Some(Finding::new(Sub::NotYetValid, format!("{whose} was not valid yet"))),
            }
        }
        None
    }

    /// Asks the revocation lists about each certificate of the path.
    pub fn revocation(&self, lists: &[&Crl], best: DateTime<Utc>) -> (Option<Finding>, Vec<Warning>) {
        let mut warnings = Vec::new();
        let above = self.certificates.iter().copied().skip(1).chain([&self.anchor.certificate]);
        for (certificate, issuer) in self.certificates.iter().zip(above) {
            if certificate.der == issuer.der {
                continue;
            }
            let mut newest: Option<&Crl> = None;
            for list in lists.iter().filter(|_| issuer.may_revoke()) {
                match list.ask(certificate, &issuer.key) {
                    Some(Answer::Revoked(at)) if at <= best => {
                        let detail =
                            format!("a certificate of the path was revoked on {}", at.format("%F %T UTC"));
                        return (Some(Finding::new(Sub::Revoked, detail)), warnings);
                    }
                    Some(Answer::Revoked(_)) => warnings.push(Warning::RevokedLater),
                    Some(Answer::Good) if newest.is_none_or(|known| known.this_update < list.this_update) => {
                        newest = Some(list);
                    }
                    _ => {}
                }
            }
            match newest {
                Some(list) => {
                    let old = list.next_update.unwrap_or(list.this_update) < best;
                    // An authority drops entries of expired certificates.
                    let silent = list.this_update > certificate.not_after;
                    if old || silent {
                        warnings.push(Warning::RevocationOutdated);
                    }
                }
                None if warnings.contains(&Warning::RevokedLater) => {}
                None => warnings.push(Warning::RevocationNotChecked),
            }
        }
        warnings.sort_unstable();
        warnings.dedup();
        (None, warnings)
    }
}

/// Whether the certificate has an alternative name of this kind.
fn has_alt_name(certificate: &Certificate, tag: u8) -> ber::Result<bool> {
    let Some(names) = &certificate.alt_names else {
        return Ok(false);
    };
    let names = Reader::new(names).expect(ber::SEQUENCE)?.list(256)?;
    Ok(names.iter().any(|name| name.tag & 0x1f == tag & 0x1f))
}
