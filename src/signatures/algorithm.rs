//! Digests and signatures: what a file names, and whether a value is right.
//!
//! What ring has, ring does. The rest (odd PSS salts, P-521, curves with another hash) is done by the
//! RustCrypto curves and by modular arithmetic: what is unusual is not wrong. What nobody here can
//! compute is [`Check::Unsupported`], never a wrong signature.

use p521::ecdsa::signature::hazmat::PrehashVerifier as _;
use ring::digest;
use ring::signature as rs;

use super::ber::{self, Reader, Tlv};
use super::{oid, rsa};

/// A digest that we can compute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hash {
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    pub const ALL: [Self; 4] = [Self::Sha1, Self::Sha256, Self::Sha384, Self::Sha512];

    pub fn from_oid(oid: &[u8]) -> Option<Self> {
        Some(match oid {
            // Some programs name the signature algorithm where the digest belongs.
            oid::SHA1 | oid::RSA_SHA1 => Self::Sha1,
            oid::SHA256 | oid::RSA_SHA256 => Self::Sha256,
            oid::SHA384 | oid::RSA_SHA384 => Self::Sha384,
            oid::SHA512 | oid::RSA_SHA512 => Self::Sha512,
            _ => return None,
        })
    }

    /// Of the algorithm that an AlgorithmIdentifier names.
    pub fn of(algorithm: &Tlv<'_>) -> Option<Self> {
        let name = algorithm.children().ok()?.expect(ber::OID).ok()?;
        Self::from_oid(name.content)
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::Sha1 => "SHA-1",
            Self::Sha256 => "SHA-256",
            Self::Sha384 => "SHA-384",
            Self::Sha512 => "SHA-512",
        }
    }

    pub fn algorithm(self) -> &'static digest::Algorithm {
        match self {
            Self::Sha1 => &digest::SHA1_FOR_LEGACY_USE_ONLY,
            Self::Sha256 => &digest::SHA256,
            Self::Sha384 => &digest::SHA384,
            Self::Sha512 => &digest::SHA512,
        }
    }

    pub fn digest(self, bytes: &[u8]) -> digest::Digest {
        digest::digest(self.algorithm(), bytes)
    }
}

/// How a signature value is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    RsaPkcs1(Hash),
    RsaPss { hash: Hash, mgf: Hash, salt: usize },
    Ecdsa(Hash),
    Ed25519,
}

impl Scheme {
    /// Of an AlgorithmIdentifier; `digest` is what a signer names beside it. None: not supported.
    pub fn of(algorithm: &Tlv<'_>, digest: Option<Hash>) -> Option<Self> {
        let mut parts = algorithm.children().ok()?;
        let name = parts.expect(ber::OID).ok()?;
        Some(match name.content {
            oid::RSA => Self::RsaPkcs1(digest?),
            oid::RSA_SHA1 | oid::RSA_SHA256 | oid::RSA_SHA384 | oid::RSA_SHA512 => {
                Self::RsaPkcs1(Hash::from_oid(name.content)?)
            }
            oid::RSA_PSS => Self::pss(parts.next().ok()?)?,
            oid::EC => Self::Ecdsa(digest?),
            oid::ECDSA_SHA1 => Self::Ecdsa(Hash::Sha1),
            oid::ECDSA_SHA256 => Self::Ecdsa(Hash::Sha256),
            oid::ECDSA_SHA384 => Self::Ecdsa(Hash::Sha384),
            oid::ECDSA_SHA512 => Self::Ecdsa(Hash::Sha512),
            oid::ED25519 => Self::Ed25519,
            _ => return None,
        })
    }

    /// RSASSA-PSS-params of RFC 8017; every field has a default.
    fn pss(parameters: Option<Tlv<'_>>) -> Option<Self> {
        let (mut hash, mut mgf, mut salt) = (Hash::Sha1, Hash::Sha1, 20);
        for field in parameters.map(|tlv| tlv.list(4)).transpose().ok()?.unwrap_or_default() {
            let value = field.only().ok()?;
            match field.tag {
                0xa0 => hash = Hash::of(&value)?,
                0xa1 => {
                    let mut function = value.children().ok()?;
                    let name = function.expect(ber::OID).ok()?;
                    mgf = Hash::of(&function.expect(ber::SEQUENCE).ok()?)
                        .filter(|_| name.content == oid::MGF1)?;
                }
                0xa2 => salt = usize::try_from(value.number().ok()?).ok()?,
                0xa3 if value.number() == Ok(1) => {}
                _ => return None,
            }
        }
        Some(Self::RsaPss { hash, mgf, salt })
    }

    pub const fn hash(self) -> Hash {
        match self {
            Self::RsaPkcs1(hash) | Self::RsaPss { hash, .. } | Self::Ecdsa(hash) => hash,
            Self::Ed25519 => Hash::Sha512,
        }
    }

    /// The same with another digest.
    pub const fn with(self, hash: Hash) -> Self {
        match self {
            Self::RsaPkcs1(_) => Self::RsaPkcs1(hash),
            Self::Ecdsa(_) => Self::Ecdsa(hash),
            other => other,
        }
    }
}

/// A public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    Rsa {
        modulus: Vec<u8>,
        exponent: Vec<u8>,
    },
    P256(Vec<u8>),
    P384(Vec<u8>),
    P521(Vec<u8>),
    Ed25519(Vec<u8>),
    /// Another algorithm or curve.
    Other,
}

impl Key {
    /// Of a SubjectPublicKeyInfo.
    pub fn of(info: &[u8]) -> ber::Result<Self> {
        let mut parts = Reader::new(info).expect(ber::SEQUENCE)?.children()?;
        let mut algorithm = parts.expect(ber::SEQUENCE)?.children()?;
        let bits = parts.expect(ber::BIT_STRING)?.bits()?;
        let name = algorithm.expect(ber::OID)?.content;
        let curve = algorithm.next()?.map(|tlv| tlv.content);
        Ok(match (name, curve) {
            (oid::RSA | oid::RSA_PSS, _) => {
                let mut key = Reader::new(bits).expect(ber::SEQUENCE)?.children()?;
                let modulus = ber::unsigned(key.expect(ber::INTEGER)?.content).to_vec();
                let exponent = ber::unsigned(key.expect(ber::INTEGER)?.content).to_vec();
                Self::Rsa { modulus, exponent }
            }
            (oid::EC, Some(oid::P256)) => Self::P256(bits.to_vec()),
            (oid::EC, Some(oid::P384)) => Self::P384(bits.to_vec()),
            (oid::EC, Some(oid::P521)) => Self::P521(bits.to_vec()),
            (oid::ED25519, _) => Self::Ed25519(bits.to_vec()),
            _ => Self::Other,
        })
    }

    /// Bits of the modulus of an RSA key.
    fn rsa_bits(&self) -> Option<usize> {
        let Self::Rsa { modulus, .. } = self else {
            return None;
        };
        let top = modulus.first().map_or(0, |byte| byte.leading_zeros() as usize);
        Some(modulus.len() * 8 - top)
    }

    /// Key and scheme in words, for the report.
    pub fn describe(&self, scheme: Option<Scheme>) -> String {
        let key = match self {
            Self::Rsa { .. } => format!("RSA-{}", self.rsa_bits().unwrap_or_default()),
            Self::P256(_) => "ECDSA P-256".to_owned(),
            Self::P384(_) => "ECDSA P-384".to_owned(),
            Self::P521(_) => "ECDSA P-521".to_owned(),
            Self::Ed25519(_) => "Ed25519".to_owned(),
            Self::Other => "unknown key".to_owned(),
        };
        match scheme {
            Some(Scheme::RsaPkcs1(hash)) => format!("{key} PKCS#1 {}", hash.name()),
            Some(Scheme::RsaPss { hash, .. }) => format!("{key} PSS {}", hash.name()),
            Some(Scheme::Ecdsa(hash)) => format!("{key} {}", hash.name()),
            Some(Scheme::Ed25519) => key,
            None => format!("{key}, unknown algorithm"),
        }
    }

    /// Too weak to prove anything by itself: SHA-1 and RSA under 2048 bits. [STD]
    pub fn is_weak(&self, scheme: Scheme) -> bool {
        scheme.hash() == Hash::Sha1 || self.rsa_bits().is_some_and(|bits| bits < 2048)
    }

    /// Whether `signature` over `message` was made with this key.
    pub fn check(&self, scheme: Scheme, message: &[u8], signature: &[u8]) -> Check {
        let ring = |algorithm: &dyn rs::VerificationAlgorithm, point: &[u8]| {
            let right = algorithm.verify(point.into(), message.into(), signature.into()).is_ok();
            Check::from(right)
        };
        // ring reads only the long form of a point.
        let is_long = |point: &[u8]| point.first() == Some(&4);
        match (self, scheme) {
            (Self::Rsa { modulus, exponent }, Scheme::RsaPkcs1(_) | Scheme::RsaPss { .. }) => {
                rsa::check(modulus, exponent, scheme, message, signature)
            }
            (Self::P256(point), Scheme::Ecdsa(Hash::Sha256)) if is_long(point) => {
                ring(&rs::ECDSA_P256_SHA256_ASN1, point)
            }
            (Self::P384(point), Scheme::Ecdsa(Hash::Sha384)) if is_long(point) => {
                ring(&rs::ECDSA_P384_SHA384_ASN1, point)
            }
            (Self::P256(point), Scheme::Ecdsa(hash)) => {
                let digest = fit(hash.digest(message).as_ref(), 32);
                let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(point);
                let value = p256::ecdsa::Signature::from_der(signature);
                compare(key, value, |key, value| key.verify_prehash(&digest, &value).is_ok())
            }
            (Self::P384(point), Scheme::Ecdsa(hash)) => {
                let digest = fit(hash.digest(message).as_ref(), 48);
                let key = p384::ecdsa::VerifyingKey::from_sec1_bytes(point);
                let value = p384::ecdsa::Signature::from_der(signature);
                compare(key, value, |key, value| key.verify_prehash(&digest, &value).is_ok())
            }
            (Self::P521(point), Scheme::Ecdsa(hash)) => {
                let digest = fit(hash.digest(message).as_ref(), 66);
                let key = p521::ecdsa::VerifyingKey::from_sec1_bytes(point);
                let value = p521::ecdsa::Signature::from_der(signature);
                compare(key, value, |key, value| key.verify_prehash(&digest, &value).is_ok())
            }
            (Self::Ed25519(point), Scheme::Ed25519) => ring(&rs::ED25519, point),
            (Self::Other, _) => Check::Unsupported,
            // The key cannot have made a signature of this kind.
            _ => Check::Wrong,
        }
    }
}

/// What came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    Right,
    Wrong,
    Unsupported,
}

impl From<bool> for Check {
    fn from(right: bool) -> Self {
        if right { Self::Right } else { Self::Wrong }
    }
}

/// The leftmost bytes of a digest, or zeros before a short one (SEC 1, 4.1.4).
fn fit(digest: &[u8], size: usize) -> Vec<u8> {
    let kept = digest.get(..size).unwrap_or(digest);
    let mut fitted = vec![0; size.saturating_sub(kept.len())];
    fitted.extend_from_slice(kept);
    fitted
}

/// A point off the curve or a value that is none: wrong, as ring says of them.
fn compare<K, V, E, F>(key: Result<K, E>, value: Result<V, F>, check: impl FnOnce(K, V) -> bool) -> Check {
    match (key, value) {
        (Ok(key), Ok(value)) => check(key, value).into(),
        _ => Check::Wrong,
    }
}
