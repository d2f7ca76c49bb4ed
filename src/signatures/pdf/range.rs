//! /ByteRange and the gap in it: the bytes that are signed, and the one place that is not.

use std::rc::Rc;

use super::document::Document;
use super::fields::Field;
use crate::signatures::signed::Signed;

/// A range that was checked.
pub struct Range {
    /// Where the gap begins and ends, angle brackets included.
    gap: (usize, usize),
    /// Where the signed bytes end.
    pub end: usize,
    /// The bytes of /Contents.
    pub value: Vec<u8>,
}

impl Range {
    /// Whole but for `<hex>` behind /Contents of that very dictionary. Attacks put objects into the gap, or
    /// let a range name other bytes than a viewer shows.
    pub fn of(field: &Field, document: &Document, bytes: &[u8]) -> Result<Self, Rc<str>> {
        let wrong = |why: &str| Rc::<str>::from(why);
        let numbers: Vec<Option<usize>> = document
            .array(&field.dictionary, b"ByteRange")
            .iter()
            .map(|number| {
                document.follow(number).as_i64().ok().and_then(|number| usize::try_from(number).ok())
            })
            .collect();
        let [Some(0), Some(open), Some(close), Some(rest)] = numbers[..] else {
            return Err(wrong("/ByteRange is missing or not of one piece around the signature"));
        };
        let end = close.checked_add(rest).filter(|end| *end <= bytes.len() && open < close);
        let (Some(end), Some(before), Some(gap)) = (end, bytes.get(..open), bytes.get(open..close)) else {
            return Err(wrong("/ByteRange reaches beyond the file"));
        };
        let value = document.get(&field.dictionary, b"Contents").as_str().unwrap_or_default().to_vec();
        let digits = match gap {
            [b'<', digits @ .., b'>'] => digits,
            _ => return Err(wrong("the gap of /ByteRange is not the signature")),
        };
        if value.is_empty() || hex(digits).as_deref() != Some(&value) {
            return Err(wrong("the gap of /ByteRange is not the signature"));
        }
        let start = field.home.and_then(|home| document.offset(home)).filter(|start| *start < open);
        let object = start.and_then(|start| before.get(start..)).unwrap_or_default();
        let inside = !object.windows(6).any(|window| window == b"endobj");
        if object.is_empty() || !inside || !before.trim_ascii_end().ends_with(b"/Contents") {
            return Err(wrong("the gap of /ByteRange is not where the signature stands"));
        }
        Ok(Self { gap: (open, close), end, value })
    }

    pub fn signed<'a>(&self, bytes: &'a [u8]) -> Signed<'a> {
        let (open, close) = self.gap;
        Signed::around(bytes.get(..open).unwrap_or_default(), bytes.get(close..self.end).unwrap_or_default())
    }
}

fn hex(digits: &[u8]) -> Option<Vec<u8>> {
    let value = |digit: u8| char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok());
    if !digits.len().is_multiple_of(2) {
        return None;
    }
    digits.chunks_exact(2).map(|pair| Some(value(*pair.first()?)? << 4 | value(*pair.get(1)?)?)).collect()
}
