//! Golden files: what the program answers, kept as text that people review.

use std::fs;
use std::path::Path;

/// Compares with `tests/it/golden/<name>`, or writes it when `UPDATE_GOLDEN=1` is set.
pub fn compare(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden").join(name);
    #[expect(clippy::disallowed_methods, reason = "asked of whoever runs the tests, not of the service")]
    if std::env::var("UPDATE_GOLDEN").is_ok_and(|value| value == "1") {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, found).unwrap();
        return;
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    if kept == found {
        return;
    }
    let mut differences = String::new();
    let (mut old, mut new) = (kept.lines(), found.lines());
    loop {
        match (old.next(), new.next()) {
            (None, None) => break,
            (a, b) if a == b => {}
            (a, b) => {
                differences.push_str(&format!("- {}\n+ {}\n", a.unwrap_or(""), b.unwrap_or("")));
            }
        }
        if differences.len() > 4_000 {
            differences.push_str("…\n");
            break;
        }
    }
    panic!(
        "tests/it/golden/{name} no longer says what the program does. If the change is meant, \
         run this test once with UPDATE_GOLDEN=1 and have the new file reviewed.\n{differences}"
    );
}
