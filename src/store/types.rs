//! Values that cross the border of SQL: codes, digests and JSON kept as text.

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::Jsonb;
use std::io::Write as _;

use super::StoreError;

/// A jsonb value as its text: parsed only where somebody reads it.
#[derive(Clone, Debug, FromSqlRow, AsExpression)]
#[diesel(sql_type = Jsonb)]
pub struct JsonText(pub Box<str>);

impl JsonText {
    pub fn of<T: serde::Serialize>(value: &T) -> Result<Self, StoreError> {
        serde_json::to_string(value)
            .map(|text| Self(text.into_boxed_str()))
            .map_err(|e| StoreError::Fault(diesel::result::Error::SerializationError(Box::new(e))))
    }

    pub fn parse<T: serde::de::DeserializeOwned>(&self) -> Result<T, StoreError> {
        serde_json::from_str(&self.0)
            .map_err(|e| StoreError::Fault(diesel::result::Error::DeserializationError(Box::new(e))))
    }
}

impl FromSql<Jsonb, Pg> for JsonText {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        match value.as_bytes() {
            // The binary form is a version byte and the text.
            [1, text @ ..] => Ok(Self(std::str::from_utf8(text)?.into())),
            _ => Err("unknown version of jsonb".into()),
        }
    }
}

impl ToSql<Jsonb, Pg> for JsonText {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        out.write_all(&[1])?;
        out.write_all(self.0.as_bytes())?;
        Ok(IsNull::No)
    }
}

/// Reads a stored code; an unknown one is a fault that names its place.
pub fn code<T>(
    table: &'static str,
    column: &'static str,
    value: &str,
    read: fn(&str) -> Option<T>,
) -> Result<T, StoreError> {
    read(value).ok_or_else(|| StoreError::Corrupt { table, column, value: value.to_owned() })
}

/// Reads an optional stored code.
pub fn code_opt<T>(
    table: &'static str,
    column: &'static str,
    value: Option<&str>,
    read: fn(&str) -> Option<T>,
) -> Result<Option<T>, StoreError> {
    value.map(|value| code(table, column, value, read)).transpose()
}

/// Reads stored codes, separated by blanks.
pub fn codes<T>(
    table: &'static str,
    column: &'static str,
    values: &str,
    read: fn(&str) -> Option<T>,
) -> Result<Vec<T>, StoreError> {
    values.split_whitespace().map(|value| code(table, column, value, read)).collect()
}

/// Reads a stored section number.
pub fn section(
    table: &'static str,
    number: i16,
) -> Result<crate::domain::section::SectionNumber, StoreError> {
    crate::domain::section::SectionNumber::from_number(number).ok_or(StoreError::Corrupt {
        table,
        column: "section",
        value: number.to_string(),
    })
}

/// Reads a stored SHA-256.
pub fn sha256(
    table: &'static str,
    column: &'static str,
    bytes: &[u8],
) -> Result<crate::domain::digest::Sha256, StoreError> {
    crate::domain::digest::Sha256::from_slice(bytes).ok_or_else(|| StoreError::Corrupt {
        table,
        column,
        value: format!("{} bytes", bytes.len()),
    })
}
