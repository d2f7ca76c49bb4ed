//! `portos serve --dev`: one command that brings everything along and leaves nothing behind.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use portos::dev::process;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::Person;
use crate::support::people::{GEOLOGIST, TITOLARE};

/// A running copy.
struct Copy {
    child: Child,
    url: String,
    data: PathBuf,
}

fn folder() -> TempDir {
    tempfile::Builder::new().prefix("portos-dev-").tempdir().unwrap()
}

impl Copy {
    async fn start(data: &Path) -> Self {
        Self::with(data, &["serve", "--dev"], &[("PORTOS_DATA", data.to_str().unwrap())]).await
    }

    async fn with(data: &Path, args: &[&str], variables: &[(&str, &str)]) -> Self {
        let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        #[expect(clippy::disallowed_methods, reason = "the programs of the database are found in PATH")]
        let path = std::env::var_os("PATH").unwrap_or_default();
        let child = Command::new(env!("CARGO_BIN_EXE_portos"))
            .args(args)
            .env_clear()
            .env("PATH", path)
            .env("PORTOS_LISTEN", address.to_string())
            .envs(variables.iter().copied())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let copy = Self { child, url: format!("http://{address}"), data: data.to_owned() };
        let start = Instant::now();
        loop {
            if let Ok(answer) = crate::support::people::get(format!("{}/health/ready", copy.url)).await
                && answer.status() == 200
            {
                return copy;
            }
            assert!(start.elapsed() < Duration::from_secs(30), "not ready");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    fn servers(&self) -> Vec<u32> {
        process::working_in(&self.data.canonicalize().unwrap().join("postgres/cluster"), "postgres")
    }

    /// Ends it as Ctrl-C does; everything is gone within five seconds.
    async fn interrupt(mut self) {
        assert!(!self.servers().is_empty());
        let start = Instant::now();
        process::signal(self.child.id(), libc::SIGINT);
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(start.elapsed() < Duration::from_secs(5), "it does not end");
            tokio::time::sleep(Duration::from_millis(20)).await;
        };
        assert!(status.success(), "{status}");
        assert!(self.servers().is_empty(), "PostgreSQL is left");
    }

    async fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        let start = Instant::now();
        while !self.servers().is_empty() {
            assert!(start.elapsed() < Duration::from_secs(5), "PostgreSQL outlives the service");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn projects(copy: &Copy) -> Vec<Value> {
    let person = Person::login(&copy.url, TITOLARE).await;
    let data = person.data("{ practices(list: MY_PROJECTS) { nodes { id title } } }", json!({})).await;
    data["practices"]["nodes"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn it_starts_from_nothing_ends_at_once_and_recovers_from_everything() {
    let folder = folder();
    let data = folder.path().join("var");
    let copy = Copy::start(&data).await;
    let metrics = crate::support::people::get(format!("{}/metrics", copy.url)).await.unwrap();
    assert_eq!(metrics.status(), 200);
    assert!(metrics.text().await.unwrap().contains("portos_sql_statements_total"));
    let page =
        crate::support::people::get(format!("{}/graphiql", copy.url)).await.unwrap().text().await.unwrap();
    assert!(!page.contains("https://"), "no foreign host: {page}");
    let geologist = Person::login(&copy.url, GEOLOGIST).await;
    let delegated = geologist.data("{ practices(list: MY_DELEGATIONS) { nodes { id } } }", json!({})).await;
    assert_eq!(delegated["practices"]["nodes"].as_array().unwrap().len(), 1, "{delegated}");
    assert_eq!(projects(&copy).await.len(), 4);
    let titolare = Person::login(&copy.url, TITOLARE).await;
    let input = json!({ "title": "Mia", "idempotencyKey": "k" });
    titolare.must("createPractice", "practice { id }", input).await;
    let before = projects(&copy).await;
    copy.interrupt().await;

    // The second run has the data of the first, and no second demo.
    let copy = Copy::start(&data).await;
    assert_eq!(projects(&copy).await, before);
    copy.kill().await;

    let copy = Copy::start(&data).await;
    assert_eq!(projects(&copy).await, before);
    copy.interrupt().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_socket_does_not_hold_it_up() {
    let folder = folder();
    let copy = Copy::start(&folder.path().join("var")).await;
    let person = Person::login(&copy.url, TITOLARE).await;
    let id = projects(&copy).await[0]["id"].clone();
    let query = "subscription($id: ID!) { practiceChanged(practiceId: $id) { live } }";
    let mut stream =
        crate::support::ws::Subscription::open(&person, "practiceChanged", query, json!({ "id": id })).await;
    assert_eq!(stream.next().await["live"], "SNAPSHOT");
    let farewell = async {
        loop {
            if let Err(end) = stream.step().await {
                return end;
            }
        }
    };
    let ((), end) = tokio::join!(copy.interrupt(), farewell);
    assert_eq!(end, crate::support::ws::End::Closed(Some(1001)));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_copies_run_side_by_side() {
    let (one, two) = (folder(), folder());
    let (one_data, two_data) = (one.path().join("var"), two.path().join("var"));
    let (first, second) = tokio::join!(Copy::start(&one_data), Copy::start(&two_data));
    let titolare = Person::login(&first.url, TITOLARE).await;
    titolare
        .must("createPractice", "practice { id }", json!({ "title": "Mia", "idempotencyKey": "k" }))
        .await;
    assert_eq!((projects(&first).await.len(), projects(&second).await.len()), (5, 4));
    first.interrupt().await;
    assert_eq!(projects(&second).await.len(), 4);
    second.interrupt().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mock_brings_a_world_of_its_own_that_is_made_anew_at_will() {
    let folder = folder();
    let temp = folder.path().to_str().unwrap();
    // What the environment names is left alone.
    let elsewhere = [
        ("TMPDIR", temp),
        ("PORTOS_DATA", "/nowhere"),
        ("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none"),
        ("REDIS_URL", "redis://127.0.0.1:1"),
    ];
    let mut copy = Copy::with(folder.path(), &["serve", "--dev", "--mock"], &elsewhere).await;
    let titolare = Person::login(&copy.url, TITOLARE).await;
    let input = json!({ "title": "Mia", "idempotencyKey": "k" });
    titolare.must("createPractice", "practice { id }", input).await;
    assert_eq!(projects(&copy).await.len(), 5);

    let reset = || titolare.http.post(format!("{}/dev/reset", copy.url));
    let foreign = reset().header("origin", "https://example.org").send().await.unwrap();
    assert_eq!(foreign.status(), 403);
    assert_eq!(projects(&copy).await.len(), 5);
    assert_eq!(reset().send().await.unwrap().status(), 204);
    // Nobody is signed in any more, and the world is as it was.
    let body = json!({ "query": "{ viewer { name } }" }).to_string();
    assert_eq!(titolare.post(body).await.0, 401);
    assert_eq!(projects(&copy).await.len(), 4);
    assert_eq!(reset().send().await.unwrap().status(), 204, "as often as one likes");

    process::signal(copy.child.id(), libc::SIGINT);
    assert!(copy.child.wait().unwrap().success());
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
}

/// `make mock` on a machine that has Rust and Node and no PostgreSQL.
#[tokio::test(flavor = "multi_thread")]
async fn a_mock_runs_on_the_programs_that_npm_brings() {
    let prepared = Command::new("make")
        .args(["--silent", "--no-print-directory", "mock-database"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let programs = PathBuf::from(String::from_utf8(prepared.stdout).unwrap().trim());
    assert!(programs.join("postgres").exists(), "{}", String::from_utf8_lossy(&prepared.stderr));
    let programs = programs.canonicalize().unwrap();
    let folder = folder();
    let path = format!("{}:/usr/bin:/bin", programs.display());
    let variables = [("TMPDIR", folder.path().to_str().unwrap()), ("PATH", &path)];
    let mut copy = Copy::with(folder.path(), &["serve", "--dev", "--mock"], &variables).await;
    assert_eq!(projects(&copy).await.len(), 4);
    let world = std::fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    let servers = process::working_in(&world.canonicalize().unwrap().join("cluster"), "postgres");
    assert!(!servers.is_empty());
    for server in servers {
        // One that just ended has no program any more.
        let Ok(program) = std::fs::read_link(format!("/proc/{server}/exe")) else { continue };
        assert!(program.starts_with(&programs), "{}", program.display());
    }
    process::signal(copy.child.id(), libc::SIGINT);
    assert!(copy.child.wait().unwrap().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn without_mock_there_is_no_world_to_make_anew() {
    let app = crate::support::App::start().await;
    let answer = app.nobody().http.post(format!("{}/dev/reset", app.url)).send().await.unwrap();
    assert_eq!(answer.status(), 404);
    app.end().await;
}
