//! The seal of the service: an ECDSA key over P-256, under statements that others can check.
//!
//! A sealed statement is a JSON Web Signature (RFC 7515, ES256) in compact form: whoever has the
//! public key checks it with `portos verify-signature` or with any program that knows JOSE.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, UnparsedPublicKey,
};
use serde::{Deserialize, Serialize};

/// Length of an uncompressed point of the curve.
const POINT: usize = 65;
/// What stands before the point in a SubjectPublicKeyInfo of this curve (RFC 5480).
const SPKI: [u8; 26] = [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86,
    0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
];

/// Why nothing was sealed, or a seal was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    #[error("it is no key for ECDSA over P-256 in PKCS#8")]
    Key,
    #[error("the system gave no random numbers")]
    NoRandom,
    #[error("it is no sealed statement: three parts of base64url with points between them")]
    Shape,
    #[error("it was sealed by another algorithm than ES256")]
    Algorithm,
    #[error("it was sealed by a key that is not at hand")]
    UnknownKey,
    #[error("the seal does not fit: the statement was altered, or the key is another one")]
    Broken,
}

/// The private key, and its name.
pub struct Seal {
    pair: EcdsaKeyPair,
    public: PublicSeal,
}

/// A public key that seals are checked with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicSeal {
    point: [u8; POINT],
    /// Names the key in statements: the thumbprint of RFC 7638.
    pub id: String,
}

/// A public key as a JSON Web Key (RFC 7517).
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Jwk {
    pub kty: String,
    pub crv: String,
    pub x: String,
    pub y: String,
    #[serde(default, rename = "use")]
    pub usage: Option<String>,
    #[serde(default)]
    pub alg: Option<String>,
    #[serde(default)]
    pub kid: Option<String>,
}

#[derive(Deserialize, Serialize)]
struct Header {
    alg: String,
    kid: String,
    typ: String,
}

/// A statement whose seal fits.
pub struct Sealed {
    /// What kind of statement it is.
    pub kind: String,
    pub key: String,
    /// The sealed bytes: JSON.
    pub payload: Vec<u8>,
}

impl Seal {
    /// A new key, as PKCS#8.
    pub fn generate() -> Result<Vec<u8>, SealError> {
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new());
        Ok(made.map_err(|_| SealError::NoRandom)?.as_ref().to_vec())
    }

    /// Reads a key from PKCS#8.
    pub fn read(pkcs8: &[u8]) -> Result<Self, SealError> {
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8, &SystemRandom::new())
            .map_err(|_| SealError::Key)?;
        let public = PublicSeal::of_point(pair.public_key().as_ref()).ok_or(SealError::Key)?;
        Ok(Self { pair, public })
    }

    pub fn public(&self) -> &PublicSeal {
        &self.public
    }

    /// Seals a statement of this kind.
    pub fn seal(&self, kind: &str, payload: &[u8]) -> Result<String, SealError> {
        let header = Header { alg: "ES256".to_owned(), kid: self.public.id.clone(), typ: kind.to_owned() };
        let header = serde_json::to_vec(&header).map_err(|_| SealError::Shape)?;
        let mut text = URL_SAFE_NO_PAD.encode(header);
        text.push('.');
        URL_SAFE_NO_PAD.encode_string(payload, &mut text);
        let seal = self.pair.sign(&SystemRandom::new(), text.as_bytes()).map_err(|_| SealError::NoRandom)?;
        text.push('.');
        URL_SAFE_NO_PAD.encode_string(seal, &mut text);
        Ok(text)
    }
}

impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Seal({})", self.public.id)
    }
}

impl PublicSeal {
    fn of_point(point: &[u8]) -> Option<Self> {
        let point: [u8; POINT] = point.try_into().ok()?;
        let [4, ..] = point else { return None };
        let mut key = Self { point, id: String::new() };
        // The required members in the order of their names, without spaces (RFC 7638).
        let (x, y) = key.coordinates();
        let canonical = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
        key.id = URL_SAFE_NO_PAD.encode(digest(&SHA256, canonical.as_bytes()));
        Some(key)
    }

    /// Reads a SubjectPublicKeyInfo.
    pub fn of_spki(der: &[u8]) -> Option<Self> {
        Self::of_point(der.strip_prefix(&SPKI)?)
    }

    pub fn of_jwk(jwk: &Jwk) -> Option<Self> {
        let coordinate = |text: &str| URL_SAFE_NO_PAD.decode(text).ok().filter(|bytes| bytes.len() == 32);
        if (jwk.kty.as_str(), jwk.crv.as_str()) != ("EC", "P-256") {
            return None;
        }
        Self::of_point(&[&[4][..], &coordinate(&jwk.x)?, &coordinate(&jwk.y)?].concat())
    }

    pub fn spki(&self) -> Vec<u8> {
        [&SPKI[..], &self.point].concat()
    }

    pub fn jwk(&self) -> Jwk {
        let (x, y) = self.coordinates();
        Jwk {
            kty: "EC".to_owned(),
            crv: "P-256".to_owned(),
            x,
            y,
            usage: Some("sig".to_owned()),
            alg: Some("ES256".to_owned()),
            kid: Some(self.id.clone()),
        }
    }

    fn coordinates(&self) -> (String, String) {
        let (_, both) = self.point.split_at(1);
        let (x, y) = both.split_at(32);
        (URL_SAFE_NO_PAD.encode(x), URL_SAFE_NO_PAD.encode(y))
    }
}

/// What a statement says that this service sealed itself and has kept: its seal is not looked at.
pub fn payload(text: &str) -> Result<Vec<u8>, SealError> {
    let part = text.split('.').nth(1).ok_or(SealError::Shape)?;
    URL_SAFE_NO_PAD.decode(part).map_err(|_| SealError::Shape)
}

/// Opens a sealed statement, when one of these keys sealed it.
pub fn open(text: &str, keys: &[PublicSeal]) -> Result<Sealed, SealError> {
    let (signed, seal) = text.trim().rsplit_once('.').ok_or(SealError::Shape)?;
    let (header, payload) = signed.split_once('.').ok_or(SealError::Shape)?;
    let decode = |part: &str| URL_SAFE_NO_PAD.decode(part).map_err(|_| SealError::Shape);
    let header: Header = serde_json::from_slice(&decode(header)?).map_err(|_| SealError::Shape)?;
    if header.alg != "ES256" {
        return Err(SealError::Algorithm);
    }
    let key = keys.iter().find(|key| key.id == header.kid).ok_or(SealError::UnknownKey)?;
    UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, key.point)
        .verify(signed.as_bytes(), &decode(seal)?)
        .map_err(|_| SealError::Broken)?;
    Ok(Sealed { kind: header.typ, key: header.kid, payload: decode(payload)? })
}
