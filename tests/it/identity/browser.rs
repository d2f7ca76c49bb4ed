//! People sign in at a real provider (npm oidc-provider) with a real browser, headless.

use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::process::Command;

use super::trail;
use crate::support::App;
use crate::support::app::Options;

/// Where Debian and others put it.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

fn browser() -> Option<std::path::PathBuf> {
    let folders = portos::config::search_path();
    BROWSERS
        .iter()
        .find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file()))
}

fn modules() -> String {
    #[expect(clippy::disallowed_methods, reason = "the runner names the folder that has the libraries")]
    std::env::var("PORTOS_TEST_NODE_MODULES").unwrap_or_else(|_| {
        panic!("PORTOS_TEST_NODE_MODULES must name a node_modules of tests/node; `make test` prepares one")
    })
}

fn node(script: &[&str]) -> Command {
    let mut command = Command::new("node");
    command
        .args(script)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/node"))
        .env("NODE_PATH", modules())
        .kill_on_drop(true);
    command
}

#[tokio::test(flavor = "multi_thread")]
async fn people_sign_in_by_spid_and_cie_in_a_browser() {
    let Some(browser) = browser() else {
        println!("skipped: no chromium on this machine; `make test` installs it where it may");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let mut provider = node(&["provider.js"])
        .env("PORTOS_FOLDER", folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(std::fs::File::create(folder.path().join("errors")).unwrap())
        .spawn()
        .unwrap_or_else(|error| panic!("node: {error}; `make test` installs it"));
    let errors = || std::fs::read_to_string(folder.path().join("errors")).unwrap();
    let mut said = BufReader::new(provider.stdout.take().unwrap()).lines();
    let mut line = async || {
        let line = tokio::time::timeout(Duration::from_secs(60), said.next_line()).await;
        line.unwrap().unwrap().unwrap_or_else(|| panic!("the provider ended: {}", errors()))
    };
    assert!(line().await.starts_with("http://127.0.0.1:"));
    let providers = Some(folder.path().join("providers.json"));
    let app = App::with(Options { providers, ..Options::default() }).await;
    // The provider lives today, and what happens today needs a place among the events.
    #[expect(clippy::disallowed_methods, reason = "the provider's clock is the machine's")]
    app.clock.advance(chrono::Utc::now() - app.clock.now());
    portos::jobs::keep_partitions(&app.env).await.unwrap();
    let mut tells = provider.stdin.take().unwrap();
    tells.write_all(format!("{}\n", app.url).as_bytes()).await.unwrap();
    assert_eq!(line().await, "ready");

    let out = tempfile::NamedTempFile::new().unwrap();
    let file = out.reopen().unwrap();
    let mut people = node(&["--test", "login.test.js"])
        .env("PORTOS_URL", &app.url)
        .env("PORTOS_CHROMIUM", browser)
        .stdin(Stdio::null())
        .stdout(file.try_clone().unwrap())
        .stderr(file)
        .spawn()
        .unwrap();
    let status = tokio::time::timeout(Duration::from_secs(150), people.wait()).await;
    let told = std::fs::read_to_string(out.path()).unwrap();
    let rows = trail(&app, None).await;
    assert!(status.is_ok_and(|status| status.unwrap().success()), "{told}\n{}\n{rows:#?}", errors());
    for row in ["LOGIN  SPID/2", "LOGIN  CIE/2", "SESSION_ENDED NEW_LOGIN SPID/2"] {
        assert!(rows.iter().any(|found| found == row), "{row}: {rows:#?}");
    }
    assert!(rows.iter().any(|row| row.starts_with("LOGIN_REFUSED REFUSED_BY_PROVIDER")), "{rows:#?}");
    app.end().await;
}
