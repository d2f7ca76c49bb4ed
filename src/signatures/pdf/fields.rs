//! Signature fields: where a PDF says that it is signed.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use lopdf::{Dictionary, Object, ObjectId};

use super::document::Document;
use crate::signatures::verdict::Format;

/// What a signature dictionary is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    Signature,
    Timestamp,
}

/// One signature dictionary.
pub struct Field {
    pub name: Option<String>,
    pub purpose: Use,
    pub format: Format,
    /// `/M`.
    pub claimed: Option<DateTime<Utc>>,
    pub dictionary: Dictionary,
    /// The indirect object in which the dictionary stands.
    pub home: Option<ObjectId>,
    /// What is wrong with the way that leads to it.
    pub problem: Option<&'static str>,
    /// A certification that forbids every change.
    pub certifies: bool,
}

/// All of them: those of the form in its order, then any that only lie about.
pub fn all(document: &Document) -> Vec<Field> {
    let mut found = Vec::new();
    let mut homes = BTreeSet::new();
    for node in nodes(document) {
        if node.kind != Some(b"Sig") {
            continue;
        }
        let Some(value) = node.dictionary.get(b"V").ok() else {
            continue;
        };
        let home = value.as_reference().ok().or(node.id);
        if let Some(dictionary) = document.dictionary(value) {
            // The second field could show anything in the name of the first.
            let first = home.is_none_or(|home| homes.insert(home));
            let problem = (!first).then_some("two fields of the form show one signature");
            found.push(Field::of(document, dictionary, home, Some(node.name), problem));
        }
    }
    let rights = usage_rights(document);
    for (id, object) in &document.inner.objects {
        let Object::Dictionary(dictionary) = object else {
            continue;
        };
        if looks_signed(dictionary) && !rights.contains(id) && homes.insert(*id) {
            let problem = Some("the form of the document does not lead to this signature");
            found.push(Field::of(document, dictionary, Some(*id), None, problem));
        }
    }
    found
}

/// Signatures by which Adobe unlocked functions of its reader; nobody's will.
fn usage_rights(document: &Document) -> BTreeSet<ObjectId> {
    let permissions = document.catalog().and_then(|catalog| document.dictionary(catalog.get(b"Perms").ok()?));
    let of = |key: &[u8]| permissions?.get(key).ok()?.as_reference().ok();
    [of(b"UR"), of(b"UR3")].into_iter().flatten().collect()
}

fn looks_signed(dictionary: &Dictionary) -> bool {
    let typed = dictionary.has_type(b"Sig") || dictionary.has_type(b"DocTimeStamp");
    let value = dictionary.has(b"Contents") && (dictionary.has(b"ByteRange") || dictionary.has(b"SubFilter"));
    typed || value
}

impl Field {
    fn of(
        document: &Document,
        dictionary: &Dictionary,
        home: Option<ObjectId>,
        name: Option<String>,
        problem: Option<&'static str>,
    ) -> Self {
        let filter = document.get(dictionary, b"SubFilter").as_name().unwrap_or_default();
        let is_stamp = is_timestamp(document, dictionary);
        let format = match filter {
            b"ETSI.CAdES.detached" => Format::Pades,
            b"adbe.pkcs7.detached" => Format::PdfCms,
            _ => Format::PdfOther,
        };
        let moment = document.get(dictionary, b"M").as_str().ok();
        Self {
            name: name.filter(|name| !name.is_empty()),
            purpose: if is_stamp { Use::Timestamp } else { Use::Signature },
            format,
            claimed: moment.and_then(|text| time(&String::from_utf8_lossy(text))),
            dictionary: dictionary.clone(),
            home,
            problem,
            certifies: certifies(document, dictionary),
        }
    }
}

/// A time-stamp of the document, which is nobody's signature.
pub fn is_timestamp(document: &Document, dictionary: &Dictionary) -> bool {
    let filter = document.get(dictionary, b"SubFilter").as_name().unwrap_or_default();
    dictionary.has_type(b"DocTimeStamp") || filter == b"ETSI.RFC3161"
}

/// DocMDP with P = 1: no change at all (ISO 32000-1, table 254).
fn certifies(document: &Document, dictionary: &Dictionary) -> bool {
    document.array(dictionary, b"Reference").iter().any(|reference| {
        let Some(reference) = document.dictionary(reference) else {
            return false;
        };
        let method = document.get(reference, b"TransformMethod").as_name().unwrap_or_default();
        let parameters = reference.get(b"TransformParams").ok().and_then(|value| document.dictionary(value));
        let level = parameters.map(|parameters| document.get(parameters, b"P").as_i64().unwrap_or(2));
        method == b"DocMDP" && level == Some(1)
    })
}

/// A node of the form: a field, or a widget below one.
pub struct Node<'a> {
    pub id: Option<ObjectId>,
    pub dictionary: &'a Dictionary,
    /// Full name.
    pub name: String,
    /// `/FT`, inherited.
    pub kind: Option<&'a [u8]>,
}

/// Every field of the form, each once, without recursion.
pub fn nodes(document: &Document) -> Vec<Node<'_>> {
    let mut nodes = Vec::new();
    let mut seen = BTreeSet::new();
    let roots = document.form().map_or(&[][..], |form| document.array(form, b"Fields"));
    let mut open: Vec<(&Object, String, Option<&[u8]>)> =
        roots.iter().rev().map(|root| (root, String::new(), None)).collect();
    while let Some((object, above, kind)) = open.pop() {
        let id = object.as_reference().ok();
        if id.is_some_and(|id| !seen.insert(id)) {
            continue;
        }
        let Some(dictionary) = document.dictionary(object) else {
            continue;
        };
        let own = document.get(dictionary, b"T").as_str().map(text).unwrap_or_default();
        let name = match (above.is_empty(), own.is_empty()) {
            (true, _) => own,
            (_, true) => above,
            _ => format!("{above}.{own}").chars().take(256).collect(),
        };
        let kind = document.get(dictionary, b"FT").as_name().ok().or(kind);
        let kids = document.array(dictionary, b"Kids");
        open.extend(kids.iter().rev().map(|kid| (kid, name.clone(), kind)));
        nodes.push(Node { id, dictionary, name, kind });
    }
    nodes
}

/// A text string: UTF-16 with its mark, UTF-8 with its mark, else Latin-1.
fn text(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xfe, 0xff, units @ ..] => {
            let units = units
                .chunks_exact(2)
                .map(|pair| pair.iter().fold(0, |sum, byte| sum << 8 | u16::from(*byte)));
            char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        [0xef, 0xbb, 0xbf, text @ ..] => String::from_utf8_lossy(text).into_owned(),
        _ => bytes.iter().map(|byte| char::from(*byte)).collect::<String>(),
    };
    text.chars().filter(|c| !c.is_control()).take(256).collect()
}

/// `D:20260310093000+01'00'`; what is missing at the end is zero.
fn time(text: &str) -> Option<DateTime<Utc>> {
    let text = text.strip_prefix("D:").unwrap_or(text);
    let digits: String = text.chars().take_while(char::is_ascii_digit).take(14).collect();
    if digits.len() < 4 {
        return None;
    }
    let defaults = "00000101000000";
    let full = format!("{digits}{}", defaults.get(digits.len()..)?);
    let local = NaiveDateTime::parse_from_str(&full, "%Y%m%d%H%M%S").ok()?;
    let zone = text.get(digits.len()..).unwrap_or_default();
    let mut numbers =
        zone.get(1..).unwrap_or_default().split('\'').map(|number| number.parse::<i64>().unwrap_or(0));
    let minutes = numbers.next().unwrap_or(0).min(24) * 60 + numbers.next().unwrap_or(0).min(59);
    let ahead = match zone.chars().next() {
        Some('+') => minutes,
        Some('-') => -minutes,
        _ => 0,
    };
    local.checked_sub_signed(TimeDelta::minutes(ahead)).map(|time| time.and_utc())
}

#[cfg(test)]
mod tests {
    #[test]
    fn dates_are_read_with_and_without_zone() {
        let time = |text: &str| super::time(text).map(|time| time.to_rfc3339());
        assert_eq!(time("D:20260310093000+01'00'").as_deref(), Some("2026-03-10T08:30:00+00:00"));
        assert_eq!(time("D:20260310093000Z").as_deref(), Some("2026-03-10T09:30:00+00:00"));
        assert_eq!(time("D:202603").as_deref(), Some("2026-03-01T00:00:00+00:00"));
        assert_eq!(time("D:"), None);
        assert_eq!(time("oggi"), None);
    }
}
