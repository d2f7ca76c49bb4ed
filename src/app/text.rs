//! Text that people type: what can be stored, and how long it may be.

use serde_json::Value;

use super::error::{AppError, ErrorCode, UserError};

/// Longest text of a form field, in characters.
const FIELD: usize = 4_000;
/// Most entries of a list in a form.
const LIST: usize = 200;

/// Checks one text; `max` in characters. Line breaks and tabs are fine, other control
/// characters are not: NUL cannot be stored, the rest breaks mails and documents.
pub fn check(path: &str, text: &str, max: usize, errors: &mut Vec<UserError>) {
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        errors.push(UserError::new(ErrorCode::InvalidText, path));
    }
    if text.chars().count() > max {
        errors.push(UserError::new(ErrorCode::TooLong, path).with(max));
    }
}

/// A reason that a person has to give; `max` in characters.
pub fn reason(reason: &str, max: usize) -> Result<&str, AppError> {
    let reason = reason.trim();
    let mut errors = Vec::new();
    check("reason", reason, max, &mut errors);
    if reason.is_empty() {
        errors.push(UserError::new(ErrorCode::ReasonRequired, "reason"));
    }
    AppError::if_any(errors)?;
    Ok(reason)
}

/// Checks every text and list inside a form value.
pub fn check_value(path: &str, value: &Value, errors: &mut Vec<UserError>) {
    match value {
        Value::String(text) => check(path, text, FIELD, errors),
        Value::Array(items) => {
            if items.len() > LIST {
                errors.push(UserError::new(ErrorCode::TooLong, path).with(LIST));
                return;
            }
            for (at, item) in items.iter().enumerate() {
                check_value(&format!("{path}[{at}]"), item, errors);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                check_value(&format!("{path}.{name}"), field, errors);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// `snake_case` of the program to `camelCase` of the API and of stored forms.
pub fn camel(field: &str) -> String {
    let mut out = String::with_capacity(field.len());
    let mut upper = false;
    for c in field.chars() {
        match (c, upper) {
            ('_', _) => upper = true,
            (c, true) => {
                out.extend(c.to_uppercase());
                upper = false;
            }
            (c, false) => out.push(c),
        }
    }
    out
}
