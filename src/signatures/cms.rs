//! The structure of CMS SignedData (RFC 5652), read in place.

use std::borrow::Cow;

use super::algorithm::Hash;
use super::ber::{self, Malformed, Octets, Reader, Tlv};
use super::certificate::{Certificate, time};
use super::crl::Crl;
use super::oid;

const SIGNERS: usize = 64;
const CERTIFICATES: usize = 256;
const ATTRIBUTES: usize = 64;

/// What a ContentInfo turned out to be.
pub enum Envelope<'a> {
    Signed(Box<SignedData<'a>>),
    /// Content and time-stamp tokens of a `.tsd` (RFC 5544).
    Stamped {
        content: Option<Octets<'a>>,
        tokens: Vec<&'a [u8]>,
    },
    /// Enciphered for somebody.
    Enciphered,
    Other,
}

pub struct SignedData<'a> {
    pub content_type: &'a [u8],
    /// None: detached.
    pub content: Option<Octets<'a>>,
    pub certificates: Vec<Certificate>,
    pub crls: Vec<Crl>,
    pub signers: Vec<SignerInfo<'a>>,
    /// Bytes other than zeros and white space follow.
    pub trailing: bool,
}

pub struct SignerInfo<'a> {
    pub id: SignerId<'a>,
    pub digest: Option<Hash>,
    pub signed: Option<Tlv<'a>>,
    pub algorithm: Tlv<'a>,
    pub signature: Cow<'a, [u8]>,
    pub unsigned: Vec<Attribute<'a>>,
}

pub enum SignerId<'a> {
    Serial { issuer: &'a [u8], serial: &'a [u8] },
    Key(&'a [u8]),
}

pub struct Attribute<'a> {
    pub name: &'a [u8],
    pub values: Vec<Tlv<'a>>,
}

impl<'a> Envelope<'a> {
    pub fn parse(bytes: &'a [u8]) -> ber::Result<Self> {
        let mut outside = Reader::new(bytes);
        let mut info = outside.expect(ber::SEQUENCE)?.children()?;
        let kind = info.expect(ber::OID)?.content;
        let body = match kind {
            oid::SIGNED_DATA | oid::TIMESTAMPED_DATA => info.expect(ber::CONTEXT_0)?.only()?,
            oid::ENVELOPED_DATA => return Ok(Self::Enciphered),
            _ => return Ok(Self::Other),
        };
        if kind == oid::TIMESTAMPED_DATA {
            return stamped(&body);
        }
        let trailing = outside.rest().iter().any(|byte| *byte != 0 && !byte.is_ascii_whitespace());
        Ok(Self::Signed(Box::new(SignedData { trailing, ..SignedData::read(&body)? })))
    }
}

fn stamped<'a>(body: &Tlv<'a>) -> ber::Result<Envelope<'a>> {
    let (mut content, mut tokens) = (None, Vec::new());
    for part in body.list(8)? {
        match part.tag {
            ber::OCTET_STRING | 0x24 => content = Some(part.octets()),
            // TimeStampTokenEvidence: a list of { token, revocation list }.
            ber::CONTEXT_0 => {
                for evidence in part.list(16)? {
                    tokens.push(evidence.children()?.expect(ber::SEQUENCE)?.raw);
                }
            }
            _ => {}
        }
    }
    Ok(Envelope::Stamped { content, tokens })
}

impl<'a> SignedData<'a> {
    fn read(body: &Tlv<'a>) -> ber::Result<Self> {
        let mut parts = body.children()?;
        parts.expect(ber::INTEGER)?;
        parts.expect(ber::SET)?;
        let mut inner = parts.expect(ber::SEQUENCE)?.children()?;
        let content_type = inner.expect(ber::OID)?.content;
        let content = match inner.optional(ber::CONTEXT_0)? {
            Some(wrapped) => {
                let value = wrapped.only()?;
                // PKCS#7 let anything stand there; then its inside is signed.
                let is_text = matches!(value.tag, ber::OCTET_STRING | 0x24);
                Some(if is_text { value.octets() } else { Octets::whole(value.content) })
            }
            None => None,
        };
        let mut certificates = Vec::new();
        if let Some(set) = parts.optional(ber::CONTEXT_0)? {
            // One that is of another kind or damaged does not spoil the others.
            let all = set.list(CERTIFICATES)?;
            certificates.extend(all.iter().filter_map(|tlv| Certificate::parse(tlv.raw).ok()));
        }
        let mut crls = Vec::new();
        if let Some(set) = parts.optional(ber::CONTEXT_1)? {
            crls.extend(set.list(CERTIFICATES)?.iter().filter_map(|tlv| Crl::parse(tlv.raw).ok()));
        }
        let signers = parts.expect(ber::SET)?.list(SIGNERS)?;
        let signers = signers.iter().map(SignerInfo::read).collect::<ber::Result<_>>()?;
        Ok(Self { content_type, content, certificates, crls, signers, trailing: false })
    }
}

impl<'a> SignerInfo<'a> {
    pub fn read(info: &Tlv<'a>) -> ber::Result<Self> {
        let mut parts = info.children()?;
        parts.expect(ber::INTEGER)?;
        let id = parts.next()?.ok_or(Malformed("a signer has no name"))?;
        let id = match id.tag {
            ber::SEQUENCE => {
                let mut pair = id.children()?;
                let issuer = pair.expect(ber::SEQUENCE)?.raw;
                SignerId::Serial { issuer, serial: ber::unsigned(pair.expect(ber::INTEGER)?.content) }
            }
            0x80 => SignerId::Key(id.content),
            _ => return Err(Malformed("a signer has no name")),
        };
        let digest = Hash::of(&parts.expect(ber::SEQUENCE)?);
        let signed = parts.optional(ber::CONTEXT_0)?;
        let algorithm = parts.expect(ber::SEQUENCE)?;
        let value = parts.next()?.filter(|value| matches!(value.tag, ber::OCTET_STRING | 0x24));
        let signature = value.ok_or(Malformed("a signer has no signature value"))?.octets().join()?;
        let unsigned = match parts.optional(ber::CONTEXT_1)? {
            Some(set) => attributes(&set)?,
            None => Vec::new(),
        };
        Ok(Self { id, digest, signed, algorithm, signature, unsigned })
    }

    /// Values of an unsigned attribute.
    pub fn unsigned(&self, name: &'static [u8]) -> impl Iterator<Item = &Tlv<'a>> {
        self.unsigned
            .iter()
            .filter(move |attribute| attribute.name == name)
            .flat_map(|attribute| &attribute.values)
    }
}

fn attributes<'a>(set: &Tlv<'a>) -> ber::Result<Vec<Attribute<'a>>> {
    let one = |attribute: &Tlv<'a>| {
        let mut parts = attribute.children()?;
        let name = parts.expect(ber::OID)?.content;
        Ok(Attribute { name, values: parts.expect(ber::SET)?.list(ATTRIBUTES)? })
    };
    set.list(ATTRIBUTES)?.iter().map(one).collect()
}

/// The signed attributes that a verdict needs.
#[derive(Default)]
pub struct Signed<'a> {
    pub content_type: Option<&'a [u8]>,
    pub digest: Option<&'a [u8]>,
    pub time: Option<chrono::DateTime<chrono::Utc>>,
    pub certificate: Option<CertificateId<'a>>,
}

/// Which certificate the signer says is his (ESSCertID, RFC 5035).
#[derive(Clone, Copy)]
pub struct CertificateId<'a> {
    /// None: a digest that we cannot compute.
    pub hash: Option<Hash>,
    pub digest: &'a [u8],
    pub serial: Option<&'a [u8]>,
}

impl<'a> Signed<'a> {
    pub fn read(set: &Tlv<'a>) -> ber::Result<Self> {
        let all = attributes(set)?;
        // Twice the same attribute, or two values: two readers could see two things.
        let single = |name: &[u8]| -> ber::Result<Option<Tlv<'a>>> {
            let mut found = all.iter().filter(|attribute| attribute.name == name);
            match (found.next(), found.next()) {
                (None, _) => Ok(None),
                (Some(Attribute { values, .. }), None) if values.len() == 1 => Ok(values.first().copied()),
                _ => Err(Malformed("a signed attribute is there twice")),
            }
        };
        let v2 = single(oid::SIGNING_CERTIFICATE_V2)?.map(|value| CertificateId::read(&value, true));
        let v1 = single(oid::SIGNING_CERTIFICATE)?.map(|value| CertificateId::read(&value, false));
        Ok(Self {
            content_type: single(oid::CONTENT_TYPE)?.map(|value| value.content),
            digest: single(oid::MESSAGE_DIGEST)?.map(|value| value.content),
            time: single(oid::SIGNING_TIME)?.map(|value| time(Some(value))).transpose()?,
            certificate: v2.or(v1).transpose()?,
        })
    }
}

impl<'a> CertificateId<'a> {
    fn read(value: &Tlv<'a>, v2: bool) -> ber::Result<Self> {
        let mut id =
            value.children()?.expect(ber::SEQUENCE)?.children()?.expect(ber::SEQUENCE)?.children()?;
        let named = if v2 { id.optional(ber::SEQUENCE)? } else { None };
        let hash = match named {
            Some(algorithm) => Hash::of(&algorithm),
            None => Some(if v2 { Hash::Sha256 } else { Hash::Sha1 }),
        };
        let digest = id.expect(ber::OCTET_STRING)?.content;
        let serial = match id.optional(ber::SEQUENCE)? {
            // The issuer's name beside it says nothing that the digest does not, and is written in many ways.
            Some(pair) => pair.list(2)?.get(1).map(|serial| ber::unsigned(serial.content)),
            None => None,
        };
        Ok(Self { hash, digest, serial })
    }

    /// None: cannot be compared here.
    pub fn fits(&self, certificate: &Certificate) -> Option<bool> {
        let digest = certificate.digest(self.hash?);
        Some(digest.as_ref() == self.digest && self.serial.is_none_or(|serial| serial == certificate.serial))
    }
}
