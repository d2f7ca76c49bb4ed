//! Distinguished names of certificates.

use super::ber::{self, Tlv};
use super::oid;

/// A name as its bytes, with its attributes as text.
#[derive(Clone, Debug)]
pub struct Name {
    /// What is compared.
    pub raw: Vec<u8>,
    /// Raw RDNs, for subtrees of names.
    pub parts: Vec<Vec<u8>>,
    attributes: Vec<(Vec<u8>, String)>,
    /// A value holds control characters: programs that end a text at the first would read another one.
    pub is_odd: bool,
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.raw == other.raw
    }
}

impl Name {
    pub fn parse(name: &Tlv<'_>) -> ber::Result<Self> {
        let sets = name.list(64)?;
        let mut attributes = Vec::new();
        let mut is_odd = false;
        for set in &sets {
            for attribute in set.list(16)? {
                let mut parts = attribute.children()?;
                let kind = parts.expect(ber::OID)?.content;
                if let Some(value) = parts.next()? {
                    is_odd |= decoded(&value).contains(char::is_control);
                    attributes.push((kind.to_vec(), text(&value)));
                }
            }
        }
        let parts = sets.iter().map(|set| set.raw.to_vec()).collect();
        Ok(Self { raw: name.raw.to_vec(), parts, attributes, is_odd })
    }

    /// Every attribute of this kind.
    pub fn all(&self, kind: &'static [u8]) -> impl Iterator<Item = &str> {
        self.attributes.iter().filter(move |(name, _)| name == kind).map(|(_, text)| text.as_str())
    }

    pub fn first(&self, kind: &'static [u8]) -> Option<&str> {
        self.all(kind).map(str::trim).find(|text| !text.is_empty())
    }

    /// Given name and surname, else the common name.
    pub fn person(&self) -> Option<String> {
        match (self.first(oid::GIVEN_NAME), self.first(oid::SURNAME)) {
            (Some(given), Some(surname)) => Some(format!("{given} {surname}")),
            _ => self.first(oid::COMMON_NAME).map(str::to_owned),
        }
    }

    /// What an authority is called.
    pub fn authority(&self) -> Option<String> {
        self.first(oid::COMMON_NAME).or_else(|| self.first(oid::ORGANIZATION)).map(str::to_owned)
    }
}

/// The text of a string as it is shown; control characters become spaces.
fn text(value: &Tlv<'_>) -> String {
    decoded(value).chars().take(256).map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// The text of a string of any of the kinds that names use.
fn decoded(value: &Tlv<'_>) -> String {
    let wide = |size: usize| {
        let units = value.content.chunks_exact(size);
        units.map(|unit| unit.iter().fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte)))
    };
    match value.tag {
        // BMPString and UniversalString.
        0x1e => wide(2).map(|unit| char::from_u32(unit).unwrap_or('\u{fffd}')).collect(),
        0x1c => wide(4).map(|unit| char::from_u32(unit).unwrap_or('\u{fffd}')).collect(),
        // TeletexString: everybody writes Latin-1 there.
        0x14 => value.content.iter().map(|byte| char::from(*byte)).collect(),
        _ => String::from_utf8_lossy(value.content).into_owned(),
    }
}
