//! What a file is, by its first bytes. Signed envelopes are looked for by ourselves: the library takes
//! them for certificates, or for text when they are armoured.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

/// Bytes that are looked at.
pub(super) const HEAD: usize = 4_096;

/// OID of signedData, 1.2.840.113549.1.7.2, as it stands in DER and BER.
const SIGNED_DATA: &[u8] = &[0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Pdf,
    /// A signed envelope: DER, BER, PEM or base64.
    Cms,
    /// Something else, by its media type.
    Other(&'static str),
}

impl Kind {
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Cms => "application/pkcs7-mime",
            Self::Other(media_type) => media_type,
        }
    }
}

pub(super) fn kind(head: &[u8]) -> Kind {
    // A byte-order mark and white space before the content are seen now and then, and harmless.
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    if head.starts_with(b"%PDF-") {
        Kind::Pdf
    } else if is_signed_data(head) || is_armoured(head) {
        Kind::Cms
    } else {
        // The library calls a pdf what only begins like one.
        let known = infer::get(head).map(|kind| kind.mime_type()).filter(|known| *known != "application/pdf");
        Kind::Other(known.unwrap_or("application/octet-stream"))
    }
}

/// A sequence that begins with the OID of signedData.
fn is_signed_data(head: &[u8]) -> bool {
    let Some((0x30, rest)) = head.split_first().map(|(tag, rest)| (*tag, rest)) else { return false };
    let Some((length, rest)) = rest.split_first() else { return false };
    // The short form, the indefinite one, or so many octets of length.
    let octets = if *length > 0x80 { usize::from(*length & 0x7F) } else { 0 };
    octets <= 8 && rest.get(octets..).is_some_and(|content| content.starts_with(SIGNED_DATA))
}

/// PEM, or bare base64, of such a sequence.
fn is_armoured(head: &[u8]) -> bool {
    let body = match head.strip_prefix(b"-----BEGIN ") {
        Some(rest) => match rest.iter().position(|byte| *byte == b'\n') {
            Some(at) => rest.get(at..).unwrap_or_default(),
            None => return false,
        },
        None => head,
    };
    let digits: Vec<u8> = body.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).take(64).collect();
    let whole = digits.get(..digits.len() / 4 * 4).unwrap_or_default();
    STANDARD_NO_PAD.decode(whole).is_ok_and(|bytes| is_signed_data(&bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn envelopes_are_known_in_every_armour() {
        let der = [&[0x30, 0x82, 0x10, 0x00][..], SIGNED_DATA, &[0xA0; 60]].concat();
        let ber = [&[0x30, 0x80][..], SIGNED_DATA, &[0xA0; 60]].concat();
        for bytes in [&der, &ber] {
            assert_eq!(kind(bytes), Kind::Cms);
            let text = base64::engine::general_purpose::STANDARD.encode(bytes);
            assert_eq!(kind(text.as_bytes()), Kind::Cms);
            let (one, two) = text.split_at(20);
            assert_eq!(kind(format!("\n {one}\r\n{two}").as_bytes()), Kind::Cms);
            let pem = format!("-----BEGIN PKCS7-----\r\n{one}\r\n{two}\r\n-----END PKCS7-----\r\n");
            assert_eq!(kind(pem.as_bytes()), Kind::Cms);
        }
        // A certificate is a sequence too.
        assert_ne!(kind(&[0x30, 0x82, 0x03, 0x00, 0x30, 0x82, 0x02, 0x00, 0xA0, 0x03]), Kind::Cms);
    }

    #[test]
    fn the_rest_has_a_name() {
        assert_eq!(kind(b"\xEF\xBB\xBF\n%PDF-1.7\n"), Kind::Pdf);
        assert_eq!(kind(b"MZ\x90\0"), Kind::Other("application/vnd.microsoft.portable-executable"));
        assert_eq!(kind(b"PK\x03\x04 and more of it"), Kind::Other("application/zip"));
        for bytes in [&b""[..], b"%PDF", b"hello", b"-----BEGIN", b"0", b"0\x88\xFF"] {
            assert_eq!(kind(bytes), Kind::Other("application/octet-stream"), "{bytes:?}");
        }
    }
}
