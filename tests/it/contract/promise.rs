//! What clients were promised is kept (R115): `schema.graphql` breaks neither `promised.graphql` nor what `main` has, and
//! that file moves by `make promise` alone. The script that says so is tried on small schemas.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use super::package::{ROOT, run};

const SCRIPT: &str = "frontend-contract/scripts/diff.mjs";
const PROMISED: &str = "frontend-contract/promised.graphql";
const SCHEMA: &str = "schema.graphql";

/// The schema that the small ones change.
const BEFORE: &str = r#"
type Query {
  plain(first: Int): String
  due: Entry @deprecated(reason: "Use `plain`. Goes on 2020-01-01 at the earliest.")
  notYet(first: Int): String @deprecated(reason: "Use `plain`. Goes on 2999-01-01 at the earliest.")
  listed(filter: Filter): State
}
type Entry { text: String, next: Entry }
input Filter { word: String, old: String @deprecated(reason: "Use `word`. Goes on 2020-01-01 at the earliest.") }
enum State { OPEN CLOSED LOST @deprecated(reason: "Use `CLOSED`. Goes on 2020-01-01 at the earliest.") }
"#;

/// A checkout of nothing but the two files.
fn checkout(promised: &str, schema: &str) -> TempDir {
    run(Path::new(ROOT), "make", &["--silent", "frontend-contract/node_modules/.complete"]);
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("frontend-contract")).unwrap();
    fs::write(folder.path().join(PROMISED), promised).unwrap();
    fs::write(folder.path().join(SCHEMA), schema).unwrap();
    folder
}

fn compare(folder: &TempDir, more: &[&str]) -> Output {
    let mut command = Command::new("node");
    command.arg(Path::new(ROOT).join(SCRIPT)).args(more).arg(folder.path());
    command.output().unwrap_or_else(|error| panic!("node: {error}; `make test` installs it"))
}

/// What is said against a checkout; nothing where it keeps what was promised.
fn said(folder: &TempDir, more: &[&str]) -> String {
    let output = compare(folder, more);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.success(), said.is_empty(), "{said}");
    said
}

#[test]
fn the_schema_keeps_what_clients_were_promised() {
    run(Path::new(ROOT), "make", &["--silent", "frontend-contract/node_modules/.complete"]);
    run(Path::new(ROOT), "node", &[SCRIPT]);
}

#[test]
fn what_breaks_clients_is_refused_unless_it_was_marked_and_is_due() {
    let mark = |reason: &str| format!("plain(first: Int): String @deprecated(reason: \"{reason}\")");
    let changes: &[(&str, &str, Option<&str>)] = &[
        // Added: nobody is asked for anything.
        ("plain(first: Int): String", "plain(first: Int, after: ID): String more: Int", None),
        ("enum State { OPEN", "enum State { NEW OPEN", None),
        ("input Filter { word: String", "input Filter { word: String more: Int", None),
        // Marked and due; what a field led to goes with it.
        ("due: Entry @deprecated(reason: \"Use `plain`. Goes on 2020-01-01 at the earliest.\")", "", None),
        (", old: String @deprecated(reason: \"Use `word`. Goes on 2020-01-01 at the earliest.\")", "", None),
        (" LOST @deprecated(reason: \"Use `CLOSED`. Goes on 2020-01-01 at the earliest.\")", "", None),
        // Not marked, or not due yet.
        ("plain(first: Int): String", "", Some("Query.plain")),
        ("plain(first: Int)", "plain", Some("Query.plain.first")),
        (
            "notYet(first: Int): String @deprecated(reason: \"Use `plain`. Goes on 2999-01-01 at the earliest.\")",
            "",
            Some("Query.notYet"),
        ),
        ("notYet(first: Int)", "notYet", Some("Query.notYet.first")),
        ("OPEN CLOSED", "OPEN", Some("State.CLOSED")),
        ("text: String, ", "", Some("Entry.text")),
        // Asks for more than it did.
        ("plain(first: Int)", "plain(first: Int!)", Some("Query.plain.first")),
        ("plain(first: Int)", "plain(first: Int, after: ID!)", Some("Query.plain")),
        ("word: String", "word: String!", Some("Filter.word")),
        ("input Filter { word: String", "input Filter { word: String more: Int!", Some("Filter.more")),
        // Another kind of answer.
        ("plain(first: Int): String", "plain(first: Int): Int", Some("Query.plain")),
        // Marks.
        ("plain(first: Int): String", &mark("Use `listed`. Goes on 2999-01-01 at the earliest."), None),
        ("plain(first: Int): String", &mark("Use `listed`."), Some("Query.plain names no")),
        (
            "plain(first: Int): String",
            &mark("Old. Goes on 2999-01-01 at the earliest."),
            Some("Query.plain names no"),
        ),
        ("2999-01-01", "2998-12-31", Some("Query.notYet leaves less time")),
    ];
    for (from, to, refused) in changes {
        assert!(BEFORE.contains(from), "{from}");
        let mut after = BEFORE.replacen(from, to, 1);
        if from.starts_with("due:") {
            after = after.replace("type Entry { text: String, next: Entry }", "");
        }
        let said = said(&checkout(BEFORE, &after), &[]);
        match refused {
            Some(path) => assert!(said.contains(path), "{from} → {to}: {said}"),
            None => assert_eq!(said, "", "{from} → {to}"),
        }
    }
}

#[test]
fn a_promise_leaves_six_months_and_takes_the_new_in() {
    let folder =
        checkout(BEFORE, &BEFORE.replace("plain(first: Int): String", "plain(first: Int): String more: Int"));
    assert_eq!(said(&folder, &["--promise"]), "");
    let promised = fs::read_to_string(folder.path().join(PROMISED)).unwrap();
    assert!(promised.contains("more: Int"), "{promised}");
    // A field that was promised since is kept like those of before.
    fs::write(folder.path().join(SCHEMA), BEFORE).unwrap();
    assert!(said(&folder, &[]).contains("Query.more"));
    // A mark that has its day, but is too near to be promised.
    let soon = "more: Int @deprecated(reason: \"Use `plain`. Goes on 2020-01-01 at the earliest.\")";
    fs::write(folder.path().join(SCHEMA), promised.replace("more: Int", soon)).unwrap();
    assert!(said(&folder, &["--promise"]).contains("six months"));
    assert_eq!(
        fs::read_to_string(folder.path().join(PROMISED)).unwrap(),
        promised,
        "a refused promise moved"
    );
}

#[test]
fn editing_the_promise_by_hand_does_not_get_past_the_history() {
    let folder = checkout(BEFORE, BEFORE);
    let git = |args: &[&str]| {
        let person = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"];
        run(folder.path(), "git", &[&person[..], args].concat());
    };
    let both = |text: &str| {
        fs::write(folder.path().join(SCHEMA), text).unwrap();
        fs::write(folder.path().join(PROMISED), text).unwrap();
    };
    git(&["init", "--quiet", "--initial-branch", "main"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "-m", "one"]);
    assert_eq!(said(&folder, &[]), "");
    // Not committed, on a branch, on main, and on main when another commit came after.
    both(&BEFORE.replace("plain(first: Int): String", ""));
    assert!(said(&folder, &[]).contains("Query.plain"));
    git(&["switch", "--quiet", "--create", "branch"]);
    git(&["commit", "--quiet", "-am", "two"]);
    assert!(said(&folder, &[]).contains("the promise of"));
    git(&["switch", "--quiet", "main"]);
    git(&["merge", "--quiet", "--ff-only", "branch"]);
    assert!(said(&folder, &[]).contains("the promise of"));
    git(&["commit", "--quiet", "--allow-empty", "-m", "three"]);
    git(&["commit", "--quiet", "--allow-empty", "-m", "four"]);
    assert!(said(&folder, &[]).contains("the promise of"));
    // A field that main has and nobody was promised yet is kept too.
    both(BEFORE);
    git(&["commit", "--quiet", "-am", "five"]);
    fs::write(folder.path().join(SCHEMA), BEFORE.replace("listed(", "more: Int listed(")).unwrap();
    git(&["commit", "--quiet", "-am", "six"]);
    fs::write(folder.path().join(SCHEMA), BEFORE).unwrap();
    assert!(said(&folder, &[]).contains("Query.more"));
    git(&["commit", "--quiet", "-am", "seven"]);
    assert!(said(&folder, &[]).contains("Query.more"));
}
