//! RSA signatures: by ring where it can, by modular arithmetic where it will not.
//!
//! ring refuses keys under 2048 bits, SHA-1, and PSS with a salt that is not as long as the digest, all
//! with the same error as a wrong value. OpenSSL and others sign PSS with the longest salt. Only public
//! values are handled here, so the time that it takes tells nothing.

use num_bigint::BigUint;
use ring::signature as rs;

use super::algorithm::{Check, Hash, Scheme};
use super::oid;

/// Keys beyond these sizes only cost time.
const BITS: usize = 16_384;
const EXPONENT_BYTES: usize = 8;

pub fn check(modulus: &[u8], exponent: &[u8], scheme: Scheme, message: &[u8], signature: &[u8]) -> Check {
    let bits = modulus.len() * 8;
    if (2048..=8192).contains(&bits)
        && modulus.first().is_some_and(|top| top & 0x80 != 0)
        && exponent.len() <= 4
    {
        let by_ring = match scheme {
            Scheme::RsaPkcs1(Hash::Sha256) => Some(&rs::RSA_PKCS1_2048_8192_SHA256),
            Scheme::RsaPkcs1(Hash::Sha384) => Some(&rs::RSA_PKCS1_2048_8192_SHA384),
            Scheme::RsaPkcs1(Hash::Sha512) => Some(&rs::RSA_PKCS1_2048_8192_SHA512),
            Scheme::RsaPss { hash, mgf, salt } if hash == mgf && salt == hash.algorithm().output_len() => {
                match hash {
                    Hash::Sha256 => Some(&rs::RSA_PSS_2048_8192_SHA256),
                    Hash::Sha384 => Some(&rs::RSA_PSS_2048_8192_SHA384),
                    Hash::Sha512 => Some(&rs::RSA_PSS_2048_8192_SHA512),
                    Hash::Sha1 => None,
                }
            }
            _ => None,
        };
        if let Some(parameters) = by_ring {
            let key = rs::RsaPublicKeyComponents { n: modulus, e: exponent };
            return key.verify(parameters, message, signature).is_ok().into();
        }
    }
    if bits > BITS || modulus.len() < 64 || exponent.len() > EXPONENT_BYTES {
        return Check::Unsupported;
    }
    let (n, e) = (BigUint::from_bytes_be(modulus), BigUint::from_bytes_be(exponent));
    let s = BigUint::from_bytes_be(signature);
    if signature.len() != modulus.len() || s >= n {
        return Check::Wrong;
    }
    let value = s.modpow(&e, &n).to_bytes_be();
    let mut encoded = vec![0; modulus.len().saturating_sub(value.len())];
    encoded.extend_from_slice(&value);
    match scheme {
        Scheme::RsaPkcs1(hash) => (pkcs1(hash, message, modulus.len()).as_deref() == Some(&encoded)).into(),
        Scheme::RsaPss { hash, mgf, salt } => {
            let bits = usize::try_from(n.bits()).unwrap_or(BITS) - 1;
            pss(&encoded, bits, (hash, mgf, salt), message).unwrap_or(false).into()
        }
        _ => Check::Unsupported,
    }
}

/// EMSA-PKCS1-v1_5 (RFC 8017, 9.2).
fn pkcs1(hash: Hash, message: &[u8], size: usize) -> Option<Vec<u8>> {
    let name = match hash {
        Hash::Sha1 => oid::SHA1,
        Hash::Sha256 => oid::SHA256,
        Hash::Sha384 => oid::SHA384,
        Hash::Sha512 => oid::SHA512,
    };
    let (name, none) = (super::ber::write(super::ber::OID, name), [5, 0]);
    let algorithm = super::ber::write(super::ber::SEQUENCE, &[&name[..], &none].concat());
    let digest = super::ber::write(super::ber::OCTET_STRING, hash.digest(message).as_ref());
    let info = super::ber::write(super::ber::SEQUENCE, &[algorithm, digest].concat());
    let filler = size.checked_sub(info.len() + 3).filter(|filler| *filler >= 8)?;
    Some([&[0, 1][..], &vec![0xff; filler], &[0], &info].concat())
}

/// EMSA-PSS (RFC 8017, 9.1.2); none or false: wrong.
fn pss(encoded: &[u8], bits: usize, (hash, mgf, salt): (Hash, Hash, usize), message: &[u8]) -> Option<bool> {
    // With a modulus of 8k + 1 bits the encoded message is one byte shorter.
    let size = bits.div_ceil(8);
    let (zeros, encoded) = encoded.split_at_checked(encoded.len().checked_sub(size)?)?;
    let length = hash.algorithm().output_len();
    let (masked, rest) = encoded.split_at_checked(size.checked_sub(length + 1)?)?;
    let (digest, trailer) = rest.split_at_checked(length)?;
    // The bits before the encoded message in its first byte.
    let unused = !(0xff_u8 >> (8 * size - bits));
    if trailer != [0xbc] || zeros.iter().any(|byte| *byte != 0) || masked.first()? & unused != 0 {
        return None;
    }
    let mut block: Vec<u8> = masked.iter().zip(mask(mgf, digest, masked.len())).map(|(a, b)| a ^ b).collect();
    *block.first_mut()? &= !unused;
    let (filler, salted) = block.split_at_checked(block.len().checked_sub(salt)?)?;
    let (one, filler) = filler.split_last()?;
    if *one != 1 || filler.iter().any(|byte| *byte != 0) {
        return None;
    }
    let again = hash.digest(&[&[0; 8][..], hash.digest(message).as_ref(), salted].concat());
    Some(again.as_ref() == digest)
}

/// MGF1 (RFC 8017, B.2.1).
fn mask(hash: Hash, seed: &[u8], length: usize) -> Vec<u8> {
    let mut mask = Vec::with_capacity(length + 64);
    for counter in 0_u32.. {
        if mask.len() >= length {
            break;
        }
        mask.extend_from_slice(hash.digest(&[seed, &counter.to_be_bytes()].concat()).as_ref());
    }
    mask.truncate(length);
    mask
}
