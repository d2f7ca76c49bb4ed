//! Revocation lists.
//!
//! Only the list itself is kept, in its bytes; entries are looked through when a certificate is asked
//! about. A list of half a million entries costs some 20 ms a look and no memory beside it.

use chrono::{DateTime, Utc};

use super::algorithm::{Check, Key, Scheme};
use super::ber::{self, Malformed, Reader};
use super::certificate::{Certificate, extensions, time};
use super::name::Name;
use super::oid;

/// A list, read as far as its entries.
#[derive(Clone, Debug)]
pub struct Crl {
    signed: Vec<u8>,
    scheme: Option<Scheme>,
    signature: Vec<u8>,
    issuer: Name,
    pub this_update: DateTime<Utc>,
    pub next_update: Option<DateTime<Utc>>,
    /// Where the entries stand in `signed`.
    entries: Option<(usize, usize)>,
    scope: Scope,
}

/// What an issuingDistributionPoint limits the list to.
#[derive(Clone, Debug, Default)]
struct Scope {
    /// Address of the part, when the list is one of several.
    point: Option<Vec<u8>>,
    users_only: bool,
    authorities_only: bool,
    /// Delta, indirect, by reasons, of attribute certificates: nobody here can use it.
    unusable: bool,
}

/// What a list says about a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Revoked(DateTime<Utc>),
    /// Not in the list, which covers it.
    Good,
}

impl Crl {
    pub fn parse(der: &[u8]) -> ber::Result<Self> {
        let mut outer = Reader::new(der).expect(ber::SEQUENCE)?.children()?;
        let body = outer.expect(ber::SEQUENCE)?;
        let algorithm = outer.expect(ber::SEQUENCE)?;
        let signature = outer.expect(ber::BIT_STRING)?.bits()?.to_vec();
        let mut parts = body.children()?;
        parts.optional(ber::INTEGER)?;
        if parts.expect(ber::SEQUENCE)?.raw != algorithm.raw {
            return Err(Malformed("a revocation list names two algorithms"));
        }
        let issuer = Name::parse(&parts.expect(ber::SEQUENCE)?)?;
        let this_update = time(parts.next()?)?;
        let next_update = match parts.peek() {
            Some(ber::UTC_TIME | ber::GENERALIZED_TIME) => Some(time(parts.next()?)?),
            _ => None,
        };
        let before = body.raw.len() - parts.rest().len();
        let entries = parts.optional(ber::SEQUENCE)?;
        let after = body.raw.len() - parts.rest().len();
        let mut scope = Scope::default();
        if let Some(list) = parts.optional(ber::CONTEXT_0)? {
            for extension in extensions(&list.only()?)? {
                match extension.name {
                    oid::ISSUING_POINT => scope = Scope::of(extension.value)?,
                    oid::DELTA_CRL => scope.unusable = true,
                    _ => scope.unusable |= extension.critical,
                }
            }
        }
        let signed = body.raw.to_vec();
        Ok(Self {
            signed,
            scheme: Scheme::of(&algorithm, None),
            signature,
            issuer,
            this_update,
            next_update,
            entries: entries.map(|_| (before, after)),
            scope,
        })
    }

    /// None: the list says nothing about it, because it is another's, of another scope or wrongly signed.
    pub fn ask(&self, certificate: &Certificate, issuer_key: &Key) -> Option<Answer> {
        let is_authority = certificate.authority.is_some();
        let outside = self.scope.unusable
            || (self.scope.users_only && is_authority)
            || (self.scope.authorities_only && !is_authority);
        if outside || self.issuer != certificate.issuer {
            return None;
        }
        let scheme = self.scheme?;
        if issuer_key.check(scheme, &self.signed, &self.signature) != Check::Right {
            return None;
        }
        match self.find(&certificate.serial) {
            Ok(Some(at)) => Some(Answer::Revoked(at)),
            // Another part of a divided list would have to be asked.
            Ok(None) => self.covers(certificate).then_some(Answer::Good),
            Err(_) => None,
        }
    }

    fn covers(&self, certificate: &Certificate) -> bool {
        let Some(point) = &self.scope.point else {
            return true;
        };
        let theirs = certificate.crl_points.as_deref().unwrap_or_default();
        !point.is_empty() && theirs.windows(point.len()).any(|window| window == point)
    }

    fn find(&self, serial: &[u8]) -> ber::Result<Option<DateTime<Utc>>> {
        let Some(list) = self.entries.and_then(|(from, to)| self.signed.get(from..to)) else {
            return Ok(None);
        };
        let mut entries = Reader::new(list).expect(ber::SEQUENCE)?.children()?;
        while let Some(entry) = entries.next()? {
            let mut parts = entry.children()?;
            if ber::unsigned(parts.expect(ber::INTEGER)?.content) == serial {
                return time(parts.next()?).map(Some);
            }
        }
        Ok(None)
    }
}

impl Scope {
    fn of(value: &[u8]) -> ber::Result<Self> {
        let mut scope = Self::default();
        for field in Reader::new(value).expect(ber::SEQUENCE)?.list(8)? {
            let set = field.content != [0];
            match field.tag {
                0xa0 => scope.point = Some(address(field.content)),
                0x81 => scope.users_only = set,
                0x82 => scope.authorities_only = set,
                _ => scope.unusable |= set,
            }
        }
        Ok(scope)
    }
}

/// The first address in a DistributionPointName; empty when it has none.
fn address(mut bytes: &[u8]) -> Vec<u8> {
    // [0] fullName { [6] URI }: three headers at most.
    for _ in 0..3 {
        let Ok(Some(tlv)) = Reader::new(bytes).next() else {
            break;
        };
        if tlv.tag == 0x86 {
            return tlv.content.to_vec();
        }
        bytes = tlv.content;
    }
    Vec::new()
}
