//! ASN.1 as signed files really write it: BER, of which DER is the strict part.
//!
//! Reads in place. A length is believed only as far as the buffer reaches, depth is bounded, and
//! nothing is copied except a text in pieces that somebody asks for in one ([`Octets::join`]).

use std::borrow::Cow;

/// No file nests deeper; time-stamps inside attributes reach about 15.
const DEPTH: u8 = 24;

pub const BOOLEAN: u8 = 0x01;
pub const INTEGER: u8 = 0x02;
pub const BIT_STRING: u8 = 0x03;
pub const OCTET_STRING: u8 = 0x04;
pub const OID: u8 = 0x06;
pub const UTC_TIME: u8 = 0x17;
pub const GENERALIZED_TIME: u8 = 0x18;
pub const SEQUENCE: u8 = 0x30;
pub const SET: u8 = 0x31;
/// `[0]`, constructed.
pub const CONTEXT_0: u8 = 0xa0;
pub const CONTEXT_1: u8 = 0xa1;
const CONSTRUCTED: u8 = 0x20;

/// The bytes are not the ASN.1 that is expected there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the ASN.1 structure is damaged: {0}")]
pub struct Malformed(pub &'static str);

pub type Result<T> = std::result::Result<T, Malformed>;

/// One element.
#[derive(Clone, Copy, Debug)]
pub struct Tlv<'a> {
    pub tag: u8,
    /// Without header and end mark.
    pub content: &'a [u8],
    /// With both.
    pub raw: &'a [u8],
    pub indefinite: bool,
    depth: u8,
}

/// A row of elements.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
    depth: u8,
}

struct Header {
    tag: u8,
    /// None: until the end mark.
    length: Option<usize>,
    size: usize,
}

fn header(bytes: &[u8]) -> Result<Header> {
    let (tag, rest) = bytes.split_first().ok_or(Malformed("it ends early"))?;
    if tag & 0x1f == 0x1f {
        return Err(Malformed("a tag has more than one byte"));
    }
    let (first, rest) = rest.split_first().ok_or(Malformed("it ends early"))?;
    let count = usize::from(first & 0x7f);
    if first & 0x80 == 0 {
        return Ok(Header { tag: *tag, length: Some(count), size: 2 });
    }
    if count == 0 {
        let constructed = tag & CONSTRUCTED != 0;
        return constructed
            .then_some(Header { tag: *tag, length: None, size: 2 })
            .ok_or(Malformed("a primitive element has no length"));
    }
    let digits = rest.get(..count).filter(|_| count <= 8).ok_or(Malformed("a length is damaged"))?;
    let length = digits.iter().fold(0_u64, |sum, digit| sum << 8 | u64::from(*digit));
    let length = usize::try_from(length).map_err(|_| Malformed("a length is beyond the file"))?;
    Ok(Header { tag: *tag, length: Some(length), size: 2 + count })
}

/// How many bytes before the end mark of an element without length.
fn indefinite(content: &[u8], depth: u8) -> Result<usize> {
    let (mut at, mut open) = (0_usize, depth);
    loop {
        let rest = content.get(at..).unwrap_or_default();
        if rest.starts_with(&[0, 0]) {
            if open == depth {
                return Ok(at);
            }
            open -= 1;
            at += 2;
            continue;
        }
        let found = header(rest)?;
        match found.length {
            Some(length) => {
                let whole = length.checked_add(found.size).filter(|whole| *whole <= rest.len());
                at += whole.ok_or(Malformed("a length is beyond the file"))?;
            }
            None => {
                open += 1;
                at += found.size;
                if open > DEPTH {
                    return Err(Malformed("it is nested too deeply"));
                }
            }
        }
    }
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, depth: 0 }
    }

    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    pub fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    /// The next element; none at the end.
    pub fn next(&mut self) -> Result<Option<Tlv<'a>>> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let Header { tag, length, size } = header(self.rest)?;
        let body = self.rest.get(size..).unwrap_or_default();
        let (inner, end) = match length {
            Some(length) => (length, 0),
            None => (indefinite(body, self.depth)?, 2),
        };
        let content = body.get(..inner).ok_or(Malformed("a length is beyond the file"))?;
        let (raw, rest) = self.rest.split_at_checked(size + inner + end).ok_or(Malformed("it ends early"))?;
        self.rest = rest;
        Ok(Some(Tlv { tag, content, raw, indefinite: length.is_none(), depth: self.depth }))
    }

    pub fn expect(&mut self, tag: u8) -> Result<Tlv<'a>> {
        match self.next()? {
            Some(tlv) if tlv.tag == tag => Ok(tlv),
            _ => Err(Malformed("an element is missing or of another kind")),
        }
    }

    pub fn optional(&mut self, tag: u8) -> Result<Option<Tlv<'a>>> {
        if self.peek() == Some(tag) { self.next() } else { Ok(None) }
    }
}

impl<'a> Tlv<'a> {
    pub fn children(&self) -> Result<Reader<'a>> {
        if self.tag & CONSTRUCTED == 0 {
            return Err(Malformed("an element has no parts"));
        }
        if self.depth >= DEPTH {
            return Err(Malformed("it is nested too deeply"));
        }
        Ok(Reader { rest: self.content, depth: self.depth + 1 })
    }

    /// Every part, at most `most`.
    pub fn list(&self, most: usize) -> Result<Vec<Tlv<'a>>> {
        let mut parts = self.children()?;
        let mut all = Vec::new();
        while let Some(part) = parts.next()? {
            if all.len() == most {
                return Err(Malformed("it has too many parts"));
            }
            all.push(part);
        }
        Ok(all)
    }

    /// The only part.
    pub fn only(&self) -> Result<Tlv<'a>> {
        let mut parts = self.children()?;
        let first = parts.next()?.ok_or(Malformed("an element is empty"))?;
        if parts.rest.is_empty() { Ok(first) } else { Err(Malformed("an element has too many parts")) }
    }

    /// An octet string, in one or in pieces. `tag` is that of the whole, which may be implicit.
    pub fn octets(&self) -> Octets<'a> {
        Octets(*self)
    }

    /// Bits of a bit string in whole bytes.
    pub fn bits(&self) -> Result<&'a [u8]> {
        match self.content.split_first() {
            Some((0, bits)) if self.tag == BIT_STRING => Ok(bits),
            _ => Err(Malformed("a bit string is damaged")),
        }
    }

    /// A number from 0 to 2^64.
    pub fn number(&self) -> Result<u64> {
        let digits = unsigned(self.content);
        if self.tag != INTEGER || digits.len() > 8 || self.content.first().is_none_or(|byte| byte & 0x80 != 0)
        {
            return Err(Malformed("a number is damaged"));
        }
        Ok(digits.iter().fold(0, |sum, digit| sum << 8 | u64::from(*digit)))
    }
}

/// A number without its leading zeros, as serial numbers are compared.
pub fn unsigned(bytes: &[u8]) -> &[u8] {
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    bytes.get(zeros..).unwrap_or_default()
}

/// An octet string that may be in pieces.
#[derive(Clone, Copy, Debug)]
pub struct Octets<'a>(Tlv<'a>);

impl<'a> Octets<'a> {
    /// Bytes that stand without a header of their own.
    pub fn whole(content: &'a [u8]) -> Self {
        Self(Tlv { tag: OCTET_STRING, content, raw: content, indefinite: false, depth: 0 })
    }

    /// Hands out the pieces in their order.
    pub fn each(&self, take: &mut dyn FnMut(&'a [u8])) -> Result<()> {
        if self.0.tag & CONSTRUCTED == 0 {
            take(self.0.content);
            return Ok(());
        }
        let mut parts = self.0.children()?;
        while let Some(part) = parts.next()? {
            if part.tag & !CONSTRUCTED != OCTET_STRING {
                return Err(Malformed("a piece of a text is of another kind"));
            }
            Octets(part).each(take)?;
        }
        Ok(())
    }

    /// In one: borrowed unless it is in pieces.
    pub fn join(&self) -> Result<Cow<'a, [u8]>> {
        if self.0.tag & CONSTRUCTED == 0 {
            return Ok(Cow::Borrowed(self.0.content));
        }
        // Never more than the file itself holds.
        let mut length = 0;
        self.each(&mut |piece| length += piece.len())?;
        let mut whole = Vec::with_capacity(length);
        self.each(&mut |piece| whole.extend_from_slice(piece))?;
        Ok(Cow::Owned(whole))
    }
}

/// Writes an element with a definite length.
pub fn write(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![tag];
    let length = content.len().to_be_bytes();
    match u8::try_from(content.len()) {
        Ok(short @ 0..=0x7f) => out.push(short),
        _ => {
            let digits = unsigned(&length);
            out.push(0x80 | u8::try_from(digits.len()).unwrap_or(8));
            out.extend_from_slice(digits);
        }
    }
    out.extend_from_slice(content);
    out
}

/// An object identifier as people write it; empty when it is damaged.
pub fn dotted(oid: &[u8]) -> String {
    let (mut arcs, mut value) = (Vec::new(), 0_u64);
    for byte in oid {
        if value >> 57 != 0 {
            return String::new();
        }
        value = value << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            if arcs.is_empty() {
                let first = (value / 40).min(2);
                arcs.push(first);
                value -= first * 40;
            }
            arcs.push(value);
            value = 0;
        }
    }
    arcs.iter().map(u64::to_string).collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_believed_only_as_far_as_the_buffer_reaches() {
        for bytes in [
            &[0x30][..],
            &[0x30, 0x05, 0],
            &[0x30, 0x88, 0x10, 0, 0, 0, 0, 0, 0, 0],
            &[0x30, 0x88, 255, 255, 255, 255, 255, 255, 255, 255],
            &[0x30, 0x89, 1, 1, 1, 1, 1, 1, 1, 1, 1],
            &[0x04, 0x80, 0, 0],
            &[0x30, 0x80, 0x30, 0x80, 0, 0],
        ] {
            assert!(Reader::new(bytes).next().is_err(), "{bytes:?}");
        }
        assert!(Reader::new(&[0x30, 0x80].repeat(100_000)).next().is_err());
    }

    #[test]
    fn pieces_join_and_end_marks_are_found() {
        let bytes = [0x24, 0x80, 0x04, 1, b'a', 0x24, 0x80, 0x04, 2, b'b', b'c', 0, 0, 0, 0, 9];
        let mut reader = Reader::new(&bytes);
        let tlv = reader.next().unwrap().unwrap();
        assert_eq!(tlv.octets().join().unwrap().as_ref(), b"abc");
        assert_eq!(reader.rest(), [9]);
        assert_eq!(dotted(&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2]), "1.2.840.113549.1.7.2");
        assert_eq!(write(0x04, &[7; 200])[..3], [0x04, 0x81, 200]);
    }
}
