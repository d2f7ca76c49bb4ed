//! Tax codes and addresses of people: parsed once, then carried as typed values.
//!
//! Only the Revenue Agency assigns a fiscal code, so nothing here computes one from
//! a person's data or rejects one that differs (10.3). Sex and birth are read out for
//! warnings only. An omocodic form and its base belong to two people: no comparison
//! here ever merges them.

use std::fmt;

/// Why a text is not a fiscal code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FiscalCodeError {
    #[error("a fiscal code has 16 characters, or 11 digits; this has {0} characters")]
    Length(usize),
    #[error("character {0} is not allowed at its place")]
    Character(usize),
    #[error("the check character should be {expected}")]
    CheckCharacter { expected: char },
    #[error("the check digit should be {expected}")]
    CheckDigit { expected: char },
    #[error("eleven zeros are not a code")]
    Zeros,
}

/// Why a text is not a VAT number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VatNumberError {
    #[error("a VAT number has 11 digits; this has {0} characters")]
    Length(usize),
    #[error("character {0} is not a digit")]
    Character(usize),
    #[error("the check digit should be {expected}")]
    CheckDigit { expected: char },
    #[error("eleven zeros are not a VAT number")]
    Zeros,
}

/// Why a text is not an e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    #[error("an e-mail address has 3 to 254 characters")]
    Length,
    #[error("an e-mail address has one @ between a name and a domain")]
    Shape,
    #[error("an e-mail address has no spaces, commas, brackets or quotes")]
    Character,
    #[error("the domain of the e-mail address is not complete")]
    Domain,
}

macro_rules! text_value {
    ($name:ident, $error:ty) => {
        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = $error;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }
    };
}

/// A fiscal code (codice fiscale): 16 characters of a person, or 11 digits of a legal
/// person or of a person with a temporary code. [STD]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FiscalCode(String);

text_value!(FiscalCode, FiscalCodeError);

/// Sex, as far as a fiscal code tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SexHint {
    Male,
    Female,
}

/// Birth as far as a fiscal code tells it: the century is not in the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BirthHint {
    pub year_of_century: u8,
    pub month: u8,
    pub day: u8,
}

/// What may stand at each of the 16 places: letter, digit or its omocodic letter, month.
const SHAPE: &[u8; 16] = b"LLLLLLDDMDDLDDDL";
const MONTHS: &[u8] = b"ABCDEHLMPRST";
/// Letters that replace the digits 0 to 9 when two people would share a code.
const OMOCODIC: &[u8] = b"LMNPQRSTUV";

impl FiscalCode {
    /// Trims, puts in upper case and checks. The code is then kept as given.
    pub fn parse(text: &str) -> Result<Self, FiscalCodeError> {
        let code = text.trim().to_ascii_uppercase();
        match code.chars().count() {
            16 => check_personal(&code)?,
            11 => check_digits(&code).map_err(|error| match error {
                VatNumberError::Length(n) => FiscalCodeError::Length(n),
                VatNumberError::Character(at) => FiscalCodeError::Character(at),
                VatNumberError::CheckDigit { expected } => FiscalCodeError::CheckDigit { expected },
                VatNumberError::Zeros => FiscalCodeError::Zeros,
            })?,
            other => return Err(FiscalCodeError::Length(other)),
        }
        Ok(Self(code))
    }

    /// Sixteen characters: surely a person. Eleven digits may be either.
    pub fn is_person(&self) -> bool {
        self.0.len() == 16
    }

    /// The sex that the code tells; for a warning only.
    pub fn sex(&self) -> Option<SexHint> {
        match self.day_number()? {
            1..=31 => Some(SexHint::Male),
            41..=71 => Some(SexHint::Female),
            _ => None,
        }
    }

    /// The birth that the code tells; for a warning only.
    pub fn birth(&self) -> Option<BirthHint> {
        let day = match self.day_number()? {
            day @ 1..=31 => day,
            day @ 41..=71 => day - 40,
            _ => return None,
        };
        let letter = *self.0.as_bytes().get(8)?;
        let month = MONTHS.iter().position(|m| *m == letter).and_then(|at| u8::try_from(at + 1).ok())?;
        Some(BirthHint { year_of_century: self.two_digits(6)?, month, day })
    }

    /// Belfiore code of the place of birth, with omocodic letters read as digits.
    pub fn birth_place(&self) -> Option<String> {
        let bytes = self.0.as_bytes();
        if !self.is_person() {
            return None;
        }
        let mut place = String::from(char::from(*bytes.get(11)?));
        for byte in bytes.get(12..15)? {
            place.push(char::from(b'0' + digit_of(*byte)?));
        }
        Some(place)
    }

    fn day_number(&self) -> Option<u8> {
        self.two_digits(9)
    }

    fn two_digits(&self, at: usize) -> Option<u8> {
        if !self.is_person() {
            return None;
        }
        let bytes = self.0.as_bytes();
        Some(digit_of(*bytes.get(at)?)? * 10 + digit_of(*bytes.get(at + 1)?)?)
    }
}

/// A digit, or the digit that an omocodic letter stands for.
fn digit_of(byte: u8) -> Option<u8> {
    if byte.is_ascii_digit() {
        return Some(byte - b'0');
    }
    OMOCODIC.iter().position(|o| *o == byte).and_then(|at| u8::try_from(at).ok())
}

fn check_personal(code: &str) -> Result<(), FiscalCodeError> {
    for (at, (letter, shape)) in code.chars().zip(SHAPE).enumerate() {
        let fits = u8::try_from(letter).is_ok_and(|byte| match shape {
            b'D' => digit_of(byte).is_some(),
            b'M' => MONTHS.contains(&byte),
            _ => byte.is_ascii_uppercase(),
        });
        if !fits {
            return Err(FiscalCodeError::Character(at + 1));
        }
    }
    let sum: u32 = code.bytes().take(15).enumerate().map(|(at, byte)| weight(at, byte)).sum();
    let expected = letter_at(sum % 26);
    if code.ends_with(expected) { Ok(()) } else { Err(FiscalCodeError::CheckCharacter { expected }) }
}

/// Weights of odd places (1-based), for 0/A to 9/J and then K to Z.
const ODD: [u32; 26] =
    [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

fn weight(at: usize, byte: u8) -> u32 {
    let value = if byte.is_ascii_digit() { byte - b'0' } else { byte.saturating_sub(b'A') };
    if at.is_multiple_of(2) {
        ODD.get(usize::from(value)).copied().unwrap_or_default()
    } else {
        u32::from(value)
    }
}

fn letter_at(index: u32) -> char {
    u8::try_from(index).map_or('?', |i| char::from(b'A'.saturating_add(i)))
}

/// A VAT number (partita IVA): 11 digits. [STD]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VatNumber(String);

text_value!(VatNumber, VatNumberError);

impl VatNumber {
    pub fn parse(text: &str) -> Result<Self, VatNumberError> {
        let number = text.trim().to_owned();
        check_digits(&number)?;
        Ok(Self(number))
    }

    /// Whether digits 8 to 10 name a known province office; for a warning only (10.4).
    pub fn office_is_known(&self) -> bool {
        let office = self.0.get(7..10).and_then(|digits| digits.parse::<u16>().ok());
        matches!(office, Some(1..=100 | 120 | 121 | 888 | 999))
    }
}

fn check_digits(text: &str) -> Result<(), VatNumberError> {
    if let Some(at) = text.chars().position(|c| !c.is_ascii_digit()) {
        let length = text.chars().count();
        return Err(if length == 11 {
            VatNumberError::Character(at + 1)
        } else {
            VatNumberError::Length(length)
        });
    }
    if text.len() != 11 {
        return Err(VatNumberError::Length(text.len()));
    }
    if text.bytes().all(|byte| byte == b'0') {
        return Err(VatNumberError::Zeros);
    }
    let expected = vat_digit(text.bytes().take(10));
    if text.ends_with(expected) { Ok(()) } else { Err(VatNumberError::CheckDigit { expected }) }
}

fn vat_digit(digits: impl Iterator<Item = u8>) -> char {
    let sum: u32 = digits
        .enumerate()
        .map(|(at, byte)| {
            let digit = u32::from(byte.saturating_sub(b'0'));
            match at % 2 {
                0 => digit,
                _ if digit > 4 => digit * 2 - 9,
                _ => digit * 2,
            }
        })
        .sum();
    char::from_digit((10 - sum % 10) % 10, 10).unwrap_or('?')
}

/// An e-mail address, checked lightly: only a delivery proves that one works.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

text_value!(Email, EmailError);

impl Email {
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let address = text.trim();
        if !(3..=254).contains(&address.len()) {
            return Err(EmailError::Length);
        }
        // The address ends up in message headers: nothing that could split or quote one.
        if address.chars().any(|c| c.is_whitespace() || c.is_control() || "<>()[],;:\\\"".contains(c)) {
            return Err(EmailError::Character);
        }
        let (name, domain) = address.split_once('@').ok_or(EmailError::Shape)?;
        if name.is_empty() || name.len() > 64 || domain.contains('@') {
            return Err(EmailError::Shape);
        }
        let whole = domain.contains('.')
            && domain.split('.').all(|label| {
                !label.is_empty() && label.len() <= 63 && !label.starts_with('-') && !label.ends_with('-')
            });
        if whole { Ok(Self(address.to_owned())) } else { Err(EmailError::Domain) }
    }
}

#[cfg(test)]
#[path = "person_tests.rs"]
mod tests;
