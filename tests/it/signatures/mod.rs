//! Signatures inside files: verdicts through the command line, hostile bytes through the library.
//!
//! `tests/fixtures/signatures` holds files that other programs signed, with the verdict that each must get.

mod built;
pub mod der;
mod hostile;
mod table;
mod trust;

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use serde_json::Value;

/// One file with what is expected of it.
struct Case {
    /// The folder of the fixture.
    folder: PathBuf,
    expected: Value,
}

impl Case {
    fn text(&self, key: &str) -> &str {
        self.expected[key].as_str().unwrap_or_else(|| panic!("{key} of {}", self.expected))
    }

    fn path(&self, key: &str) -> PathBuf {
        self.folder.join(self.text(key))
    }

    fn bytes(&self) -> Vec<u8> {
        std::fs::read(self.path("file")).unwrap()
    }

    fn at(&self) -> DateTime<Utc> {
        self.text("reference_time").parse().unwrap()
    }

    fn crls(&self) -> Vec<PathBuf> {
        let list = self.expected["crl"].as_array().unwrap();
        list.iter().map(|name| self.folder.join(name.as_str().unwrap())).collect()
    }
}

fn fixtures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/signatures")
}

fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    for folder in [fixtures(), fixtures().join("more")] {
        let text = std::fs::read_to_string(folder.join("expected.json")).unwrap();
        let list: Vec<Value> = serde_json::from_str(&text).unwrap();
        all.extend(list.into_iter().map(|expected| Case { folder: folder.clone(), expected }));
    }
    assert!(all.len() >= 115, "{}", all.len());
    all
}
