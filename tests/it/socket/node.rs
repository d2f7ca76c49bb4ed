//! The protocols' own client libraries, in Node.

use std::process::Stdio;
use std::time::Duration;

use chrono::Duration as Span;
use tokio::process::Command;

use super::{EVENT_STREAMS, SOCKETS, STREAMS, app_with, until};
use crate::support::people::TITOLARE;
use crate::support::story::Story;
use crate::support::{App, Person};

/// Runs the tests of one script against the service.
async fn run(script: &str, app: &App, practice: &str, short: &Person) {
    #[expect(clippy::disallowed_methods, reason = "the runner names the folder that has the libraries")]
    let modules = std::env::var("PORTOS_TEST_NODE_MODULES").unwrap_or_else(|_| {
        panic!("PORTOS_TEST_NODE_MODULES must name a node_modules of tests/node; `make test` prepares one")
    });
    let person = app.person(TITOLARE).await;
    let said = tempfile::NamedTempFile::new().unwrap();
    let out = said.reopen().unwrap();
    let mut node = Command::new("node")
        .args(["--test", script])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/node"))
        .env("NODE_PATH", modules)
        .env("PORTOS_URL", &app.url)
        .env("PORTOS_PRACTICE", practice)
        .env("PORTOS_TOKEN", person.token.unwrap())
        .env("PORTOS_SHORT_TOKEN", short.token.as_ref().unwrap())
        .stdin(Stdio::null())
        .stdout(out.try_clone().unwrap())
        .stderr(out)
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|error| panic!("node: {error}; `make test` installs it"));
    let status = tokio::time::timeout(Duration::from_secs(90), node.wait()).await;
    let said = std::fs::read_to_string(said.path()).unwrap();
    assert!(status.is_ok_and(|status| status.unwrap().success()), "{said}");
    let passed = said.lines().find_map(|line| line.split_once("pass ")?.1.trim().parse::<u32>().ok());
    assert!(passed.is_some_and(|passed| passed > 3), "{passed:?} tests: {said}");
    for line in [SOCKETS, EVENT_STREAMS, STREAMS] {
        until(app, line, 0).await;
    }
}

async fn with_script(script: &str) {
    let app = app_with(|sockets| sockets.init = Duration::from_secs(1)).await;
    let story = Story::filled(&app).await;
    // Of this session a few seconds are left when the script starts; the others are new then.
    app.clock.advance(Span::hours(12) - Span::seconds(6));
    run(script, &app, &story.practice, &story.titolare).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cases_of_the_protocol_hold() {
    with_script("protocol.test.js").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_library_of_sockets_gets_on_with_the_service() {
    with_script("graphql-ws.test.js").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_library_of_event_streams_gets_on_with_the_service() {
    with_script("graphql-sse.test.js").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_audits_of_graphql_over_http_pass() {
    with_script("graphql-http.test.js").await;
}
