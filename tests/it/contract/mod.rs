//! What clients rely on: the named operations, their cost, the names and the codes.

mod codes;
mod costs;
mod documents;
mod names;
mod operations;
mod package;
mod plain;
mod promise;
mod sql_counts;
mod stage;

use std::path::PathBuf;

/// Compares with a file of the repository; with UPDATE_GOLDEN=1 writes it instead.
pub fn golden(path: &str, found: &str) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    #[expect(clippy::disallowed_methods, reason = "a switch of the tests, not of the service")]
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, found).unwrap();
        return;
    }
    let known = std::fs::read_to_string(&file).unwrap_or_default();
    if known == found {
        return;
    }
    let mut report = String::new();
    for line in known.lines().filter(|line| !found.lines().any(|other| other == *line)) {
        report.push_str(&format!("- {line}\n"));
    }
    for line in found.lines().filter(|line| !known.lines().any(|other| other == *line)) {
        report.push_str(&format!("+ {line}\n"));
    }
    panic!(
        "{path} is not what the program does.\n{report}Right so? UPDATE_GOLDEN=1, run again, read the diff."
    );
}
