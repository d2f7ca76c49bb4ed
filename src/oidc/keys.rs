//! Our keys towards a provider: what signs our requests, what opens what is encrypted for us.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use p256::pkcs8::DecodePrivateKey as _;
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use rsa::RsaPrivateKey;
use rsa::pkcs1::DecodeRsaPrivateKey as _;
use rsa::pkcs8::EncodePrivateKey as _;
use rsa::traits::PublicKeyParts as _;
use serde_json::{Value, json};

use crate::identity::{Seal, Token};

/// What signs.
enum Signer {
    /// ES256; the same shape as the service's own seal.
    Ec(Box<Seal>),
    /// RS256.
    Rsa { pair: Box<RsaKeyPair>, id: String },
}

/// What opens.
pub enum Opener {
    Ec(Box<p256::SecretKey>),
    Rsa(Box<RsaPrivateKey>),
}

/// The keys of one client.
pub struct Keys {
    signer: Signer,
    pub(super) opener: Opener,
    public: Vec<Value>,
}

const SHAPE: &str = "expected one private key in PEM: RSA of 2048 bits or more, or P-256 in PKCS#8";

/// A private key, read.
enum Private {
    Ec { pkcs8: Vec<u8>, secret: Box<p256::SecretKey> },
    Rsa(Box<RsaPrivateKey>),
}

impl Private {
    fn read(pem: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(pem).ok()?;
        let block = |label: &str| {
            let body = text.split_once(&format!("-----BEGIN {label}-----"))?.1;
            let body = body.split_once(&format!("-----END {label}-----"))?.0;
            let body: String = body.split_ascii_whitespace().collect();
            base64::engine::general_purpose::STANDARD.decode(body).ok()
        };
        let Some(pkcs8) = block("PRIVATE KEY") else {
            let key = RsaPrivateKey::from_pkcs1_der(&block("RSA PRIVATE KEY")?).ok()?;
            return Some(Self::Rsa(Box::new(key)));
        };
        Self::of_pkcs8(pkcs8)
    }

    fn of_pkcs8(pkcs8: Vec<u8>) -> Option<Self> {
        if let Ok(secret) = p256::SecretKey::from_pkcs8_der(&pkcs8) {
            return Some(Self::Ec { secret: Box::new(secret), pkcs8 });
        }
        let key = <RsaPrivateKey as rsa::pkcs8::DecodePrivateKey>::from_pkcs8_der(&pkcs8).ok()?;
        Some(Self::Rsa(Box::new(key)))
    }
}

fn rsa_numbers(key: &RsaPrivateKey) -> (String, String) {
    let text = |number: &rsa::BigUint| URL_SAFE_NO_PAD.encode(number.to_bytes_be());
    (text(key.n()), text(key.e()))
}

/// The name of an RSA key: its thumbprint (RFC 7638).
fn rsa_id(key: &RsaPrivateKey) -> String {
    let (n, e) = rsa_numbers(key);
    let canonical = format!(r#"{{"e":"{e}","kty":"RSA","n":"{n}"}}"#);
    URL_SAFE_NO_PAD.encode(digest(&SHA256, canonical.as_bytes()))
}

/// How a key is named by its use: one that signs and opens is published twice, and no name may stand twice.
fn named(id: &str, usage: &str) -> String {
    if usage == "enc" { format!("{id}-enc") } else { id.to_owned() }
}

fn rsa_public(key: &RsaPrivateKey, usage: &str, algorithm: &str) -> Value {
    let (n, e) = rsa_numbers(key);
    json!({ "kty": "RSA", "use": usage, "alg": algorithm, "kid": named(&rsa_id(key), usage), "n": n, "e": e })
}

fn ec_public(seal: &Seal, usage: &str, algorithm: &str) -> Value {
    let mut public = json!(seal.public().jwk());
    if let Some(members) = public.as_object_mut() {
        members.insert("use".to_owned(), usage.into());
        members.insert("alg".to_owned(), algorithm.into());
        members.insert("kid".to_owned(), named(&seal.public().id, usage).into());
    }
    public
}

impl Keys {
    /// Reads the key that signs, and the one that opens when it is another.
    pub fn read(signing: &[u8], opening: Option<&[u8]>) -> Result<Self, &'static str> {
        let signing = Private::read(signing).ok_or(SHAPE)?;
        let opening = opening.map(|pem| Private::read(pem).ok_or(SHAPE)).transpose()?;
        Self::of(signing, opening)
    }

    /// For development: one key of PKCS#8 bytes for both.
    pub fn of_pkcs8(pkcs8: &[u8]) -> Result<Self, &'static str> {
        Self::of(Private::of_pkcs8(pkcs8.to_vec()).ok_or(SHAPE)?, None)
    }

    fn of(signing: Private, opening: Option<Private>) -> Result<Self, &'static str> {
        let mut public = Vec::new();
        let signer = match &signing {
            Private::Ec { pkcs8, .. } => {
                let seal = Seal::read(pkcs8).map_err(|_| SHAPE)?;
                public.push(ec_public(&seal, "sig", "ES256"));
                Signer::Ec(Box::new(seal))
            }
            Private::Rsa(key) => {
                let der = key.to_pkcs8_der().map_err(|_| SHAPE)?;
                let pair = RsaKeyPair::from_pkcs8(der.as_bytes()).map_err(|_| SHAPE)?;
                public.push(rsa_public(key, "sig", "RS256"));
                Signer::Rsa { pair: Box::new(pair), id: rsa_id(key) }
            }
        };
        let opener = match opening.unwrap_or(signing) {
            Private::Ec { pkcs8, secret } => {
                let seal = Seal::read(&pkcs8).map_err(|_| SHAPE)?;
                public.push(ec_public(&seal, "enc", "ECDH-ES"));
                Opener::Ec(secret)
            }
            Private::Rsa(key) => {
                public.push(rsa_public(&key, "enc", "RSA-OAEP-256"));
                Opener::Rsa(key)
            }
        };
        Ok(Self { signer, opener, public })
    }

    /// The public keys as JSON Web Keys.
    pub fn public(&self) -> &[Value] {
        &self.public
    }

    pub const fn algorithm(&self) -> &'static str {
        match self.signer {
            Signer::Ec(_) => "ES256",
            Signer::Rsa { .. } => "RS256",
        }
    }

    /// How content is to be encrypted for us.
    pub const fn opens(&self) -> &'static str {
        match self.opener {
            Opener::Ec(_) => "ECDH-ES",
            Opener::Rsa(_) => "RSA-OAEP-256",
        }
    }

    /// Signs claims as a compact JSON Web Signature.
    pub fn sign(&self, claims: &Value) -> Option<String> {
        let payload = serde_json::to_vec(claims).ok()?;
        let (pair, id) = match &self.signer {
            Signer::Ec(seal) => return seal.seal("JWT", &payload).ok(),
            Signer::Rsa { pair, id } => (pair, id),
        };
        let header = json!({ "alg": "RS256", "kid": id, "typ": "JWT" }).to_string();
        let mut text = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(payload));
        let mut signature = vec![0; pair.public().modulus_len()];
        pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), text.as_bytes(), &mut signature).ok()?;
        text.push('.');
        URL_SAFE_NO_PAD.encode_string(signature, &mut text);
        Some(text)
    }

    /// The proof that we are the client (RFC 7523), good for two minutes and one use.
    pub fn assertion(&self, client: &str, audience: &str, now: DateTime<Utc>) -> Option<String> {
        let id = Token::generate().ok()?;
        self.sign(&json!({
            "iss": client,
            "sub": client,
            "aud": audience,
            "jti": id.reveal(),
            "iat": now.timestamp(),
            "exp": now.timestamp() + 120,
        }))
    }
}
