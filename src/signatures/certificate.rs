//! Certificates: what of them a verdict needs.
//!
//! Names and serial numbers stay the bytes that the issuer wrote: they are compared, never written again.

use chrono::{DateTime, Utc};

use super::algorithm::{Hash, Key, Scheme};
use super::ber::{self, Malformed, Reader, Tlv};
use super::name::Name;
use super::oid;

/// A certificate, read.
#[derive(Clone, Debug)]
pub struct Certificate {
    pub der: Vec<u8>,
    /// The part that the issuer signed.
    signed: Vec<u8>,
    pub scheme: Option<Scheme>,
    signature: Vec<u8>,
    pub serial: Vec<u8>,
    pub issuer: Name,
    pub subject: Name,
    pub not_before: DateTime<Utc>,
    pub not_after: DateTime<Utc>,
    pub key: Key,
    pub key_id: Option<Vec<u8>>,
    /// Bits of keyUsage, the first in the highest; none: any use.
    key_usage: Option<u16>,
    extended_use: Option<Vec<Vec<u8>>>,
    /// For authorities: how many more may follow (none: any number).
    pub authority: Option<Option<u64>>,
    /// Dotted identifiers; none: the extension is absent.
    pub policies: Option<Vec<String>>,
    pub explicit_policy: bool,
    /// The raw extension; evaluated in `chain`.
    pub name_constraints: Option<Vec<u8>>,
    pub alt_names: Option<Vec<u8>>,
    /// Raw, with the addresses of its revocation lists.
    pub crl_points: Option<Vec<u8>>,
    pub qualified: bool,
    /// A critical extension that nobody here understands.
    pub unknown_critical: Option<String>,
}

const DIGITAL_SIGNATURE: u16 = 0x8000;
const CONTENT_COMMITMENT: u16 = 0x4000;
const CERTIFICATE_SIGN: u16 = 0x0400;
const CRL_SIGN: u16 = 0x0200;

impl Certificate {
    pub fn parse(der: &[u8]) -> ber::Result<Self> {
        let whole = Reader::new(der).expect(ber::SEQUENCE)?;
        let mut outer = whole.children()?;
        let body = outer.expect(ber::SEQUENCE)?;
        let algorithm = outer.expect(ber::SEQUENCE)?;
        let signature = outer.expect(ber::BIT_STRING)?.bits()?;
        let mut parts = body.children()?;
        parts.optional(ber::CONTEXT_0)?;
        let serial = parts.expect(ber::INTEGER)?.content;
        let inner = parts.expect(ber::SEQUENCE)?;
        if inner.raw != algorithm.raw {
            return Err(Malformed("a certificate names two algorithms"));
        }
        let issuer = Name::parse(&parts.expect(ber::SEQUENCE)?)?;
        let mut validity = parts.expect(ber::SEQUENCE)?.children()?;
        let (not_before, not_after) = (time(validity.next()?)?, time(validity.next()?)?);
        let subject = Name::parse(&parts.expect(ber::SEQUENCE)?)?;
        let key = Key::of(parts.expect(ber::SEQUENCE)?.raw)?;
        let mut certificate = Self {
            der: whole.raw.to_vec(),
            signed: body.raw.to_vec(),
            scheme: Scheme::of(&algorithm, None),
            signature: signature.to_vec(),
            serial: ber::unsigned(serial).to_vec(),
            issuer,
            subject,
            not_before,
            not_after,
            key,
            key_id: None,
            key_usage: None,
            extended_use: None,
            authority: None,
            policies: None,
            explicit_policy: false,
            name_constraints: None,
            alt_names: None,
            crl_points: None,
            qualified: false,
            unknown_critical: None,
        };
        while let Some(part) = parts.next()? {
            if part.tag == 0xa3 {
                for extension in extensions(&part.only()?)? {
                    certificate.take(&extension)?;
                }
            }
        }
        Ok(certificate)
    }

    fn take(&mut self, extension: &Extension<'_>) -> ber::Result<()> {
        let mut value = Reader::new(extension.value);
        match extension.name {
            oid::SUBJECT_KEY_ID => self.key_id = Some(value.expect(ber::OCTET_STRING)?.content.to_vec()),
            oid::KEY_USAGE => {
                let bits = value.expect(ber::BIT_STRING)?.content.get(1..).unwrap_or_default();
                let byte = |at: usize| u16::from(bits.get(at).copied().unwrap_or_default());
                self.key_usage = Some(byte(0) << 8 | byte(1));
            }
            oid::EXTENDED_KEY_USAGE => {
                let uses = value.expect(ber::SEQUENCE)?.list(64)?;
                self.extended_use = Some(uses.iter().map(|name| name.content.to_vec()).collect());
            }
            oid::BASIC_CONSTRAINTS => {
                let mut parts = value.expect(ber::SEQUENCE)?.children()?;
                let authority = parts.optional(ber::BOOLEAN)?.is_some_and(|flag| flag.content != [0]);
                let length = parts.optional(ber::INTEGER)?.map(|length| length.number()).transpose()?;
                self.authority = authority.then_some(length);
            }
            oid::POLICIES => {
                let policies = value.expect(ber::SEQUENCE)?.list(64)?;
                let name = |policy: &Tlv<'_>| Ok(ber::dotted(policy.children()?.expect(ber::OID)?.content));
                self.policies = Some(policies.iter().map(name).collect::<ber::Result<_>>()?);
            }
            oid::POLICY_CONSTRAINTS => {
                // Only whether a policy must remain; mappings are refused below when they are critical.
                self.explicit_policy = value.expect(ber::SEQUENCE)?.children()?.peek() == Some(0x80);
            }
            oid::NAME_CONSTRAINTS => self.name_constraints = Some(extension.value.to_vec()),
            oid::CRL_POINTS => self.crl_points = Some(extension.value.to_vec()),
            oid::ALT_NAME => self.alt_names = Some(extension.value.to_vec()),
            oid::QC_STATEMENTS => {
                let statements = value.expect(ber::SEQUENCE)?.list(64)?;
                let says = |statement: &Tlv<'_>| {
                    let name = statement.children().and_then(|mut parts| parts.expect(ber::OID));
                    name.is_ok_and(|name| name.content == oid::QC_COMPLIANCE)
                };
                self.qualified = statements.iter().any(says);
            }
            other if extension.critical => self.unknown_critical = Some(ber::dotted(other)),
            _ => {}
        }
        Ok(())
    }

    /// Whether this certificate was signed with that key; and whether that was done with a weak one.
    pub fn is_signed_by(&self, key: &Key) -> Option<(super::algorithm::Check, bool)> {
        let scheme = self.scheme?;
        Some((key.check(scheme, &self.signed, &self.signature), key.is_weak(scheme)))
    }

    pub fn is_valid_at(&self, time: DateTime<Utc>) -> bool {
        (self.not_before..=self.not_after).contains(&time)
    }

    /// Meant for signing documents (nonRepudiation, RFC 5280 4.2.1.3): what keeps login cards out.
    pub fn may_sign(&self) -> bool {
        self.key_usage.is_some_and(|bits| bits & CONTENT_COMMITMENT != 0)
    }

    /// Meant for logins (RFC 5280, 4.2.1.12): an authority that means it says so.
    pub fn may_authenticate(&self) -> bool {
        let signs = self.key_usage.is_none_or(|bits| bits & DIGITAL_SIGNATURE != 0);
        signs && self.is_for(oid::CLIENT_AUTH)
    }

    fn is_for(&self, purpose: &[u8]) -> bool {
        self.extended_use.as_ref().is_some_and(|uses| uses.iter().any(|own| own == purpose))
    }

    /// Meant for time-stamps, and for nothing else (RFC 3161, 2.3).
    pub fn may_stamp(&self) -> bool {
        let signs = self.key_usage.is_none_or(|bits| bits & (DIGITAL_SIGNATURE | CONTENT_COMMITMENT) != 0);
        signs && self.is_for(oid::TIME_STAMPING)
    }

    pub fn may_certify(&self) -> bool {
        self.authority.is_some() && self.key_usage.is_none_or(|bits| bits & CERTIFICATE_SIGN != 0)
    }

    pub fn may_revoke(&self) -> bool {
        self.key_usage.is_none_or(|bits| bits & CRL_SIGN != 0)
    }

    pub fn digest(&self, hash: Hash) -> ring::digest::Digest {
        hash.digest(&self.der)
    }
}

/// One extension.
pub struct Extension<'a> {
    pub name: &'a [u8],
    pub critical: bool,
    pub value: &'a [u8],
}

/// Of the SEQUENCE of extensions of a certificate, a revocation list or one of its entries.
pub fn extensions<'a>(list: &Tlv<'a>) -> ber::Result<Vec<Extension<'a>>> {
    let one = |extension: &Tlv<'a>| {
        let mut parts = extension.children()?;
        let name = parts.expect(ber::OID)?.content;
        let critical = parts.optional(ber::BOOLEAN)?.is_some_and(|flag| flag.content != [0]);
        Ok(Extension { name, critical, value: parts.expect(ber::OCTET_STRING)?.content })
    };
    list.list(64)?.iter().map(one).collect()
}

/// UTCTime or GeneralizedTime, in UTC.
pub fn time(tlv: Option<Tlv<'_>>) -> ber::Result<DateTime<Utc>> {
    let damaged = Malformed("a time is damaged");
    let tlv = tlv.ok_or(damaged)?;
    let text = std::str::from_utf8(tlv.content).map_err(|_| damaged)?;
    let text = match tlv.tag {
        ber::UTC_TIME => {
            let century = if text.get(..2).ok_or(damaged)? < "50" { "20" } else { "19" };
            format!("{century}{text}")
        }
        ber::GENERALIZED_TIME => text.to_owned(),
        _ => return Err(damaged),
    };
    let formats = ["%Y%m%d%H%M%SZ", "%Y%m%d%H%M%S%.fZ", "%Y%m%d%H%MZ"];
    let plain = formats.iter().find_map(|format| chrono::NaiveDateTime::parse_from_str(&text, format).ok());
    if let Some(time) = plain {
        return Ok(time.and_utc());
    }
    let zoned = DateTime::parse_from_str(&text, "%Y%m%d%H%M%S%z").map_err(|_| damaged)?;
    Ok(zoned.with_timezone(&Utc))
}
