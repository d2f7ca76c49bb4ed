//! The wrappings around a CMS: PEM, Base64 on one line or many, byte-order marks, white space.

use std::borrow::Cow;

use base64::Engine as _;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::ber;
use super::verdict::Encoding;

const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);

/// Bytes of what may be a CMS, and how they were written.
pub struct Bare<'a> {
    pub bytes: Cow<'a, [u8]>,
    pub encoding: Encoding,
}

/// Takes the armour off. None: this is not the beginning of any CMS.
pub fn strip(bytes: &[u8]) -> Option<Bare<'_>> {
    if is_sequence(bytes) {
        let indefinite = bytes.get(1) == Some(&0x80);
        let encoding = if indefinite { Encoding::Ber } else { Encoding::Der };
        return Some(Bare { bytes: Cow::Borrowed(bytes), encoding });
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if let Some(rest) = text.strip_prefix(b"-----BEGIN ") {
        return pem(rest).map(|bytes| Bare { bytes: Cow::Owned(bytes), encoding: Encoding::Pem });
    }
    // A SEQUENCE with a length of its own begins with these letters in Base64.
    if !text.starts_with(b"MI") && !text.starts_with(b"MH") && !text.starts_with(b"MF") {
        return None;
    }
    let decoded = decode(text).filter(|bytes| is_sequence(bytes))?;
    Some(Bare { bytes: Cow::Owned(decoded), encoding: Encoding::Base64 })
}

/// The first block whose label says that it is signed.
fn pem(after_begin: &[u8]) -> Option<Vec<u8>> {
    let mut rest = after_begin;
    loop {
        let (label, body) = split(rest, b"-----")?;
        let (body, after) = split(body, b"-----END ").unwrap_or((body, b""));
        if matches!(label, b"CMS" | b"PKCS7" | b"PKCS #7 SIGNED DATA" | b"SIGNATURE") {
            // Headers, as of old mail, end with an empty line.
            return decode(body);
        }
        rest = split(after, b"-----BEGIN ")?.1;
    }
}

fn split<'a>(bytes: &'a [u8], mark: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let at = bytes.windows(mark.len()).position(|window| window == mark)?;
    Some((bytes.get(..at)?, bytes.get(at + mark.len()..)?))
}

/// White space anywhere, padding or none, either alphabet; none when another byte stands there.
fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let mut compact = Vec::with_capacity(text.len());
    compact.extend(text.iter().filter(|byte| !byte.is_ascii_whitespace() && **byte != 0));
    let alphabet = if compact.iter().any(|byte| matches!(byte, b'-' | b'_')) { URL_SAFE } else { STANDARD };
    GeneralPurpose::new(&alphabet, LENIENT).decode(&compact).ok()
}

/// A constructed element with a length that needs more than one byte, as every signed file has.
fn is_sequence(bytes: &[u8]) -> bool {
    matches!(bytes, [ber::SEQUENCE, 0x80..=0x88, ..])
}

/// Whether somebody meant this to be a signed file.
pub fn looks_signed(bytes: &[u8]) -> bool {
    strip(bytes).is_some()
}
