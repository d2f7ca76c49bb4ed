//! The faces of `web/` in a real browser: the scripts `tests/node/faces-*.test.js` against the binary itself.
//!
//! A script starts and stops the service as it needs; it gets a database, a folder and two ports of its own.

mod registered;

use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;

use crate::support::db::Database;

/// A port that nobody has now.
fn port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

async fn run(script: &str, screens: &str, at_least: u32) {
    assert!(
        std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/web/dist/index.html")).exists(),
        "web/dist is missing: type: make web"
    );
    #[expect(clippy::disallowed_methods, reason = "the runner names the folder that has the libraries")]
    let modules = std::env::var("PORTOS_TEST_NODE_MODULES").unwrap_or_else(|_| {
        panic!("PORTOS_TEST_NODE_MODULES must name a node_modules of tests/node; `make test` prepares one")
    });
    let (database, folder) = (Database::new().await, tempfile::tempdir().unwrap());
    let (inside, outside) = (port(), port());
    let said = tempfile::NamedTempFile::new().unwrap();
    let out = said.reopen().unwrap();
    let mut node = Command::new("node")
        .args(["--test", "--test-concurrency=1", script])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/node"))
        .env("NODE_PATH", modules)
        .env("PORTOS_TEST_SERVICE", env!("CARGO_BIN_EXE_portos"))
        // What people and browsers see is a line that the script can cut.
        .env("PORTOS_URL", format!("http://127.0.0.1:{outside}"))
        .env("PORTOS_PUBLIC_URL", format!("http://127.0.0.1:{outside}"))
        .env("PORTOS_LISTEN", format!("127.0.0.1:{inside}"))
        .env("PORTOS_DATA", folder.path())
        .env("DATABASE_URL", database.service_url())
        .env("PORTOS_MIGRATION_DATABASE_URL", database.owner_url())
        .env("PORTOS_LOG", "warn")
        .env("PORTOS_TEST_SCREENS", screens)
        .stdin(Stdio::null())
        .stdout(out.try_clone().unwrap())
        .stderr(out)
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|error| panic!("node: {error}; `make test` installs it"));
    let status = tokio::time::timeout(Duration::from_secs(220), node.wait()).await;
    let said = std::fs::read_to_string(said.path()).unwrap();
    assert!(status.is_ok_and(|status| status.unwrap().success()), "{said}");
    // What a script measured is for whoever reads.
    said.lines()
        .filter(|line| line.starts_with("# ") && line.contains(" bytes"))
        .for_each(|line| println!("{line}"));
    let passed = said.lines().find_map(|line| line.split_once("pass ")?.1.trim().parse::<u32>().ok());
    assert!(passed.is_some_and(|passed| passed >= at_least), "{passed:?} tests: {said}");
    database.remove().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_accessible_in_italian_on_a_desk() {
    run("faces-screens.test.js", "it-1366", 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_accessible_in_italian_on_a_phone() {
    run("faces-screens.test.js", "it-390", 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_accessible_in_english_on_a_desk() {
    run("faces-screens.test.js", "en-1366", 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_accessible_in_english_on_a_phone() {
    run("faces-screens.test.js", "en-390", 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_screen_of_the_fascicolo_is_small() {
    run("faces-figures.test.js", "", 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn titolare_and_geologist_compile_together() {
    run("faces-story.test.js", "", 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_compilation_works_by_keyboard_alone() {
    run("faces-keyboard.test.js", "", 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_when_line_session_or_service_go() {
    run("faces-line.test.js", "", 4).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_practice_is_closed_stated_paid_and_sent() {
    run("faces-filing.test.js", "", 4).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_office_asks_the_titolare_answers_and_it_is_judged() {
    run("faces-office.test.js", "", 6).await;
}
