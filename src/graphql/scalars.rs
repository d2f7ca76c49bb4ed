//! Scalars of our own.

use async_graphql::{Context, InputValueError, InputValueResult, Scalar, ScalarType, Value};
use chrono::{Datelike as _, NaiveDate};

use super::plain::{Text, quoted};

/// Years that a filing can mean; a day outside of them is a slip of the hand.
const YEARS: std::ops::RangeInclusive<i32> = 1800..=2199;

/// A calendar day of the years 1800 to 2199, ISO 8601: `2026-11-22`. No time, no zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date(pub NaiveDate);

/// A calendar day of the years 1800 to 2199, ISO 8601: `2026-11-22`. No time, no zone.
#[Scalar]
impl ScalarType for Date {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) => NaiveDate::parse_from_str(text, "%Y-%m-%d")
                .ok()
                .filter(|day| text.len() == 10 && YEARS.contains(&day.year()))
                .map(Date)
                .ok_or_else(|| InputValueError::custom("a day is written 2026-11-22, years 1800 to 2199")),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

/// A SHA-256 value: 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sha256(pub crate::domain::digest::Sha256);

/// A SHA-256 value: 64 lower-case hexadecimal digits.
#[Scalar]
impl ScalarType for Sha256 {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) => crate::domain::digest::Sha256::from_hex(text)
                .map(Sha256)
                .ok_or_else(|| InputValueError::custom("a SHA-256 is 64 lower-case hexadecimal digits")),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

/// A whole number of bytes, up to 2^53.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bytes(pub i64);

/// A whole number of bytes, up to 2^53.
#[Scalar]
impl ScalarType for Bytes {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::Number(number) => number
                .as_i64()
                .filter(|n| (0..=1 << 53).contains(n))
                .map(Bytes)
                .ok_or_else(|| InputValueError::custom("a size is a whole number from 0 to 2^53")),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::Number(self.0.into())
    }
}

/// An exact decimal number, as text: `"12.50"`. A plain number is taken by its digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal(pub rust_decimal::Decimal);

/// An exact decimal number, as text: `"12.50"`. A plain number is taken by its digits.
#[Scalar]
impl ScalarType for Decimal {
    fn parse(value: Value) -> InputValueResult<Self> {
        let text = match &value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => return Err(InputValueError::expected_type(value)),
        };
        rust_decimal::Decimal::from_str_exact(&text)
            .or_else(|_| rust_decimal::Decimal::from_scientific(&text))
            .map(Decimal)
            .map_err(|_| InputValueError::custom("a decimal is written 12.50, at most 28 digits"))
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

impl Text for Date {
    fn text(&self, _: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
        quoted(&self.0.to_string(), out);
        Some(())
    }
}

impl Text for Sha256 {
    fn text(&self, _: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
        quoted(&self.0.to_string(), out);
        Some(())
    }
}

impl Text for Bytes {
    fn text(&self, ctx: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
        self.0.text(ctx, out)
    }
}

impl Text for Decimal {
    fn text(&self, _: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
        quoted(&self.0.to_string(), out);
        Some(())
    }
}
