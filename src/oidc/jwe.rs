//! What a provider encrypted for us (RFC 7516), in compact form.
//!
//! Keys by RSA-OAEP, RSA-OAEP-256 or ECDH-ES; content by AES-GCM or AES-CBC with HMAC: what AgID's guidelines
//! name. Whoever can send us such a text is the provider itself, over its own TLS; every failure looks the same
//! to him.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockDecryptMut as _, KeyIvInit as _};
use p256::elliptic_curve::sec1::FromEncodedPoint as _;
use ring::{aead, hmac};
use rsa::Oaep;
use serde::Deserialize;
use sha1::Sha1;
use sha2::{Digest as _, Sha256};

use super::keys::Opener;

/// Why nothing was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JweProblem {
    #[error("it is no encrypted text of five parts")]
    Shape,
    #[error("its algorithms are not ours")]
    Algorithm,
    #[error("it does not open: altered, or for another key")]
    Broken,
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    enc: String,
    epk: Option<Point>,
    apu: Option<String>,
    apv: Option<String>,
    zip: Option<serde::de::IgnoredAny>,
    crit: Option<serde::de::IgnoredAny>,
}

#[derive(Deserialize)]
struct Point {
    crv: String,
    x: String,
    y: String,
}

/// How content is encrypted, with the length of its key.
#[derive(Clone, Copy)]
enum Content {
    Gcm(&'static aead::Algorithm, usize),
    Cbc(hmac::Algorithm, usize),
}

impl Content {
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "A128GCM" => Self::Gcm(&aead::AES_128_GCM, 16),
            "A256GCM" => Self::Gcm(&aead::AES_256_GCM, 32),
            "A128CBC-HS256" => Self::Cbc(hmac::HMAC_SHA256, 32),
            "A256CBC-HS512" => Self::Cbc(hmac::HMAC_SHA512, 64),
            _ => return None,
        })
    }

    const fn key_length(self) -> usize {
        match self {
            Self::Gcm(_, length) | Self::Cbc(_, length) => length,
        }
    }
}

/// Whether a text looks like one.
pub fn is_one(text: &str) -> bool {
    text.bytes().filter(|byte| *byte == b'.').count() == 4
}

fn decoded(text: &str) -> Result<Vec<u8>, JweProblem> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| JweProblem::Shape)
}

/// Opens a text with our key.
pub fn open(text: &str, opener: &Opener) -> Result<Vec<u8>, JweProblem> {
    let parts: Vec<&str> = text.split('.').collect();
    let [protected, encrypted_key, iv, content, tag] = parts.as_slice() else {
        return Err(JweProblem::Shape);
    };
    let header: Header = serde_json::from_slice(&decoded(protected)?).map_err(|_| JweProblem::Shape)?;
    let how = Content::of(&header.enc).ok_or(JweProblem::Algorithm)?;
    // What is compressed can be a bomb, and nobody here needs it.
    if header.zip.is_some() || header.crit.is_some() {
        return Err(JweProblem::Algorithm);
    }
    let key = content_key(&header, &decoded(encrypted_key)?, how, opener)?;
    let (iv, content, tag) = (decoded(iv)?, decoded(content)?, decoded(tag)?);
    match how {
        Content::Gcm(algorithm, _) => gcm(algorithm, &key, &iv, protected, content, &tag),
        Content::Cbc(algorithm, _) => cbc(algorithm, &key, &iv, protected, &content, &tag),
    }
}

fn content_key(
    header: &Header,
    encrypted: &[u8],
    how: Content,
    opener: &Opener,
) -> Result<Vec<u8>, JweProblem> {
    let key = match (opener, header.alg.as_str()) {
        (Opener::Rsa(own), alg @ ("RSA-OAEP" | "RSA-OAEP-256")) => {
            let padding = if alg == "RSA-OAEP" { Oaep::new::<Sha1>() } else { Oaep::new::<Sha256>() };
            // Blinded: how long it takes tells nothing of the key.
            own.decrypt_blinded(&mut rsa::rand_core::OsRng, padding, encrypted)
                .map_err(|_| JweProblem::Broken)?
        }
        (Opener::Ec(own), "ECDH-ES") if encrypted.is_empty() => {
            agreed(header, how, own).ok_or(JweProblem::Broken)?
        }
        _ => return Err(JweProblem::Algorithm),
    };
    if key.len() == how.key_length() { Ok(key) } else { Err(JweProblem::Broken) }
}

/// The key that both sides agree on (RFC 7518, 4.6).
fn agreed(header: &Header, how: Content, own: &p256::SecretKey) -> Option<Vec<u8>> {
    let point = header.epk.as_ref().filter(|point| point.crv == "P-256")?;
    let coordinate = |text: &str| URL_SAFE_NO_PAD.decode(text).ok().filter(|bytes| bytes.len() == 32);
    let encoded = [&[4][..], &coordinate(&point.x)?, &coordinate(&point.y)?].concat();
    let encoded = p256::EncodedPoint::from_bytes(encoded).ok()?;
    let theirs: p256::PublicKey = Option::from(p256::PublicKey::from_encoded_point(&encoded))?;
    let shared = p256::ecdh::diffie_hellman(own.to_nonzero_scalar(), theirs.as_affine());
    let part =
        |text: Option<&String>| text.map_or(Some(Vec::new()), |text| URL_SAFE_NO_PAD.decode(text).ok());
    let length = u32::try_from(how.key_length()).ok()?;
    let mut info = Vec::new();
    for part in [header.enc.clone().into_bytes(), part(header.apu.as_ref())?, part(header.apv.as_ref())?] {
        info.extend(u32::try_from(part.len()).ok()?.to_be_bytes());
        info.extend(part);
    }
    info.extend((length * 8).to_be_bytes());
    let rounds = (1_u32..).map(|round| {
        let mut hash = Sha256::new();
        hash.update(round.to_be_bytes());
        hash.update(shared.raw_secret_bytes());
        hash.update(&info);
        hash.finalize().to_vec()
    });
    Some(rounds.take(2).flatten().take(how.key_length()).collect())
}

fn gcm(
    algorithm: &'static aead::Algorithm,
    key: &[u8],
    iv: &[u8],
    protected: &str,
    mut content: Vec<u8>,
    tag: &[u8],
) -> Result<Vec<u8>, JweProblem> {
    let broken = |_| JweProblem::Broken;
    let key = aead::UnboundKey::new(algorithm, key).map_err(broken)?;
    let nonce = aead::Nonce::try_assume_unique_for_key(iv).map_err(broken)?;
    content.extend_from_slice(tag);
    let additional = aead::Aad::from(protected.as_bytes());
    let opened =
        aead::LessSafeKey::new(key).open_in_place(nonce, additional, &mut content).map_err(broken)?;
    Ok(opened.to_vec())
}

/// RFC 7518, 5.2: the first half of the key is for the tag, which is looked at before anything is deciphered.
fn cbc(
    algorithm: hmac::Algorithm,
    key: &[u8],
    iv: &[u8],
    protected: &str,
    content: &[u8],
    tag: &[u8],
) -> Result<Vec<u8>, JweProblem> {
    let half = key.len() / 2;
    let (mac, cipher) = key.split_at_checked(half).ok_or(JweProblem::Broken)?;
    let bits = u64::try_from(protected.len()).map_err(|_| JweProblem::Broken)? * 8;
    let message = [protected.as_bytes(), iv, content, &bits.to_be_bytes()].concat();
    let computed = hmac::sign(&hmac::Key::new(algorithm, mac), &message);
    let computed = computed.as_ref().get(..half).ok_or(JweProblem::Broken)?;
    // Of a tag that is compared as a digest of itself, time tells nothing.
    if tag.len() != half || Sha256::digest(computed) != Sha256::digest(tag) {
        return Err(JweProblem::Broken);
    }
    let opened = match half {
        16 => cbc::Decryptor::<aes::Aes128>::new_from_slices(cipher, iv)
            .ok()
            .and_then(|cipher| cipher.decrypt_padded_vec_mut::<Pkcs7>(content).ok()),
        _ => cbc::Decryptor::<aes::Aes256>::new_from_slices(cipher, iv)
            .ok()
            .and_then(|cipher| cipher.decrypt_padded_vec_mut::<Pkcs7>(content).ok()),
    };
    opened.ok_or(JweProblem::Broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 7518, appendix C: the key that Alice and Bob agree on.
    #[test]
    fn the_agreement_of_the_rfc_gives_its_key() {
        let header: Header = serde_json::from_str(
            r#"{"alg":"ECDH-ES","enc":"A128GCM","apu":"QWxpY2U","apv":"Qm9i","epk":{"kty":"EC","crv":"P-256",
            "x":"gI0GAILBdu7T53akrFmMyGcsF3n5dO7MmwNBHKW5SV0","y":"SLW_xSffzlPWrHEVI30DHM_4egVwt3NQqeUD7nMFpps"}}"#,
        )
        .unwrap();
        let bob = URL_SAFE_NO_PAD.decode("VEmDZpDXXK8p8N0Cndsxs924q6nS1RXFASRl6BfUqdw").unwrap();
        let bob = p256::SecretKey::from_slice(&bob).unwrap();
        let how = Content::of("A128GCM").unwrap();
        let key = agreed(&header, how, &bob).unwrap();
        assert_eq!(URL_SAFE_NO_PAD.encode(key), "VqqN6vgjbSBcIijNcacQGg");
    }

    /// RFC 7518, appendix B.1: AES-128-CBC with HMAC-SHA-256.
    #[test]
    fn cbc_looks_at_the_tag_first() {
        let key: Vec<u8> = (0..32).collect();
        let iv =
            [0x1a, 0xf3, 0x8c, 0x2d, 0xc2, 0xb9, 0x6f, 0xfd, 0xd8, 0x66, 0x94, 0x09, 0x23, 0x41, 0xbc, 0x04];
        let mac = hmac::Key::new(hmac::HMAC_SHA256, &key[..16]);
        let cipher = {
            use cbc::cipher::BlockEncryptMut as _;
            cbc::Encryptor::<aes::Aes128>::new_from_slices(&key[16..], &iv)
                .unwrap()
                .encrypt_padded_vec_mut::<Pkcs7>(b"A cipher system must not be required to be secret")
        };
        let message = [b"head".as_slice(), &iv, &cipher, &32_u64.to_be_bytes()].concat();
        let tag = hmac::sign(&mac, &message).as_ref()[..16].to_vec();
        let opened = cbc(hmac::HMAC_SHA256, &key, &iv, "head", &cipher, &tag).unwrap();
        assert!(opened.starts_with(b"A cipher system"));
        for at in [0, 15] {
            let mut wrong = tag.clone();
            wrong[at] ^= 1;
            assert_eq!(cbc(hmac::HMAC_SHA256, &key, &iv, "head", &cipher, &wrong), Err(JweProblem::Broken));
        }
        assert_eq!(cbc(hmac::HMAC_SHA256, &key, &iv, "hear", &cipher, &tag), Err(JweProblem::Broken));
        assert_eq!(cbc(hmac::HMAC_SHA256, &key, &iv, "head", &cipher, &tag[..15]), Err(JweProblem::Broken));
    }
}
