//! Words of the forms as people in Italy read them: the labels of the contract, which are derived from the schema.

use std::collections::HashMap;
use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::error::AppError;
use crate::documents::Field;

/// Labels of fields by form, and of values by enumeration.
#[derive(Deserialize)]
pub struct Labels {
    forms: HashMap<String, Ordered>,
    enums: HashMap<String, HashMap<String, String>>,
}

/// Fields in the order of the form, which a map would lose.
struct Ordered(Vec<(String, Label)>);

impl<'de> Deserialize<'de> for Ordered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Ordered;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("labels by field")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ordered, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Ordered(fields))
            }
        }
        deserializer.deserialize_map(Fields)
    }
}

#[derive(Deserialize)]
struct Label {
    label: String,
    unit: Option<String>,
    #[serde(rename = "type")]
    kind: String,
}

/// A field that is filled, as it is told.
pub struct Told<'a> {
    /// Its name in the form.
    pub name: &'a str,
    pub label: String,
    pub value: String,
}

impl Told<'_> {
    pub fn field(self) -> Field {
        Field::text(self.label, self.value)
    }
}

/// The labels in Italian.
pub fn italian() -> Result<&'static Labels, AppError> {
    static LABELS: OnceLock<Result<Labels, serde_json::Error>> = OnceLock::new();
    let text = include_str!("../../frontend-contract/generated/fields.it.json");
    LABELS.get_or_init(|| serde_json::from_str(text)).as_ref().map_err(AppError::fault)
}

impl Labels {
    /// The words of a value of an enumeration; without any, its code as words.
    pub fn value(&self, kind: &str, code: &str) -> String {
        let known = self.enums.get(kind).and_then(|values| values.get(code));
        known.cloned().unwrap_or_else(|| code.to_lowercase().replace('_', " "))
    }

    /// What is filled of a form, in the order of the form.
    pub fn fields<'a>(&'a self, form: &str, data: &Value) -> Vec<Told<'a>> {
        let Some(fields) = self.forms.get(form) else { return Vec::new() };
        let told = |(name, label): &'a (String, Label)| {
            let value = data.get(name).filter(|value| !value.is_null())?;
            let value = self.text(label, value);
            (!value.is_empty()).then(|| Told { name, label: label.label.clone(), value })
        };
        fields.0.iter().filter_map(told).collect()
    }

    fn text(&self, label: &Label, value: &Value) -> String {
        match value {
            Value::Null => String::new(),
            Value::Bool(yes) => if *yes { "sì" } else { "no" }.to_owned(),
            Value::Number(number) => with_unit(&number.to_string(), label),
            Value::String(text) => match label.kind.as_str() {
                "Date" => text
                    .parse::<NaiveDate>()
                    .map_or_else(|_| text.clone(), |day| day.format("%d/%m/%Y").to_string()),
                "Decimal" => with_unit(text, label),
                kind if self.enums.contains_key(kind) => self.value(kind, text),
                _ => text.clone(),
            },
            Value::Array(items) => {
                let items: Vec<String> = items.iter().map(|item| self.text(label, item)).collect();
                items.join("\n")
            }
            Value::Object(_) => {
                let parts = self.fields(&label.kind, value);
                let parts: Vec<String> =
                    parts.into_iter().map(|told| format!("{}: {}", told.label, told.value)).collect();
                parts.join(", ")
            }
        }
    }
}

/// A number as it is written in Italy, with its unit.
fn with_unit(number: &str, label: &Label) -> String {
    let number = number.replace('.', ",");
    label.unit.as_ref().map_or_else(|| number.clone(), |unit| format!("{number} {unit}"))
}
