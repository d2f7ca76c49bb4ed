//! `portos verify-draw`, as somebody runs it who trusts nobody.

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::binary::portos;

/// Computed with Python's hashlib and hmac, as the head of `domain/draw.rs` tells.
fn record() -> Value {
    let list: Vec<_> = (1..=40)
        .map(|at| json!({ "protocol": format!("2026/{at:07}"), "group": if at % 4 == 0 { "zona 2" } else { "zona 3" } }))
        .collect();
    json!({
        "version": 1, "seat": "FI", "from": "2026-11-16", "to": "2026-11-22",
        "quotas": { "zona 2": 1000, "zona 3": 500 },
        "commitment": "4bb06f8e4e3a7715d201d573d0aa423762e55dabd61a2c02278fa56cc6d294e0",
        "committedAt": "2026-11-22T08:00:00Z",
        "list": list,
        "listDigest": "88fa4c9275558cdf666d5e3080d8f601af925852df0c3e0fa607a6e33fce6e48",
        "closedAt": "2026-11-22T09:00:00Z",
        "seed": "07".repeat(32),
        "drawnAt": "2026-11-22T10:00:00Z",
        "drawn": ["2026/0000011", "2026/0000031", "2026/0000036"],
    })
}

#[test]
fn a_published_draw_is_computed_again() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("draw.json");
    let run = |record: &str, more: &[&str]| {
        std::fs::write(&path, record).unwrap();
        portos(&[], &[&["verify-draw", path.to_str().unwrap()], more].concat())
    };
    let (status, out, _) = run(&record().to_string(), &[]);
    assert_eq!(status, Some(0), "{out}");
    assert!(out.contains("3 of 40") && out.contains("2026/0000031"), "{out}");

    let mut other = record();
    other["drawn"] = json!(["2026/0000011", "2026/0000031", "2026/0000032"]);
    let (status, out, _) = run(&other.to_string(), &["--json"]);
    let told: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (status, &told["valid"], told["flaws"].as_array().unwrap().len()),
        (Some(1), &json!(false), 2),
        "{out}"
    );

    for broken in ["", "{", "[]", r#"{"version":1}"#] {
        let (status, out, error) = run(broken, &[]);
        assert_eq!((status, out.as_str()), (Some(2), ""), "{broken}");
        assert!(error.contains("draw.json"), "{error}");
    }
    assert_eq!(portos(&[], &["verify-draw", "/nowhere"]).0, Some(2));
}
