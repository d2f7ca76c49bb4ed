//! The development database: made, reused, recovered, and gone with its parent.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use portos::dev::{Guard, process};
use tempfile::TempDir;

const EXE: &str = env!("CARGO_BIN_EXE_portos");

struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::Builder::new().prefix("portos-it-").tempdir().unwrap())
    }

    /// Below a folder of mode 0700: run by root, the server's user needs help to get here.
    fn data(&self) -> PathBuf {
        self.0.path().join("postgres")
    }

    fn servers(&self) -> Vec<u32> {
        process::working_in(&self.data().canonicalize().unwrap().join("cluster"), "postgres")
    }

    fn postmaster(&self) -> u32 {
        let file = std::fs::read_to_string(self.data().join("cluster/postmaster.pid")).unwrap();
        file.lines().next().unwrap().parse().unwrap()
    }

    fn is_left_alone(&self) {
        let start = Instant::now();
        while !self.servers().is_empty() {
            assert!(start.elapsed() < Duration::from_secs(2), "PostgreSQL outlives its parent");
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

async fn ask(url: &str, sql: &str) -> String {
    let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls).await.unwrap();
    #[expect(clippy::disallowed_methods, reason = "ends with its connection")]
    let connection = tokio::spawn(connection);
    let answer = client.query_one(sql, &[]).await.unwrap().get(0);
    connection.abort();
    answer
}

async fn spawn(folder: &Folder) -> Guard {
    Guard::spawn(Path::new(EXE), &folder.data(), false).await.unwrap()
}

#[tokio::test]
async fn starts_stops_and_keeps_its_data() {
    let folder = Folder::new();
    let guard = spawn(&folder).await;
    ask(guard.owner_url(), "SELECT lo_create(4711)::text").await;
    guard.stop().await.unwrap();
    assert!(folder.servers().is_empty());

    let guard = spawn(&folder).await;
    assert_eq!(ask(guard.owner_url(), "SELECT oid::text FROM pg_largeobject_metadata").await, "4711");
    assert_eq!(ask(guard.owner_url(), "SHOW fsync").await, "on");
    assert_eq!(ask(guard.owner_url(), "SHOW listen_addresses").await, "");
    assert!(guard.service_url().starts_with("postgres://portos_service@/portos?host="));
    guard.stop().await.unwrap();
}

#[tokio::test]
async fn two_folders_live_side_by_side_and_one_folder_has_one_owner() {
    let (one, two) = (Folder::new(), Folder::new());
    let (first, second) = tokio::join!(spawn(&one), spawn(&two));
    assert_ne!(first.owner_url(), second.owner_url());
    let refusal = Guard::spawn(Path::new(EXE), &one.data(), false).await.unwrap_err().to_string();
    assert!(refusal.contains("is in use by another portos"), "{refusal}");
    assert_eq!(ask(second.owner_url(), "SELECT current_user::text").await, "portos_owner");
    first.stop().await.unwrap();
    second.stop().await.unwrap();
}

#[tokio::test]
async fn recovers_from_kill_nine() {
    let folder = Folder::new();
    drop(spawn(&folder).await);
    folder.is_left_alone();

    // The guard alone dies: PostgreSQL follows.
    let (mut guard, _url) = by_hand(&folder.data());
    guard.kill().unwrap();
    guard.wait().unwrap();
    folder.is_left_alone();

    // PostgreSQL dies under its guard, which leaves with it; the lock files stay.
    let (mut guard, _url) = by_hand(&folder.data());
    process::signal(folder.postmaster(), libc::SIGKILL);
    // `wait` would close the input, which is another reason to leave.
    let _input = guard.stdin.take();
    assert!(!guard.wait().unwrap().success());
    assert!(folder.data().join("cluster/postmaster.pid").exists());

    // The number in the lock file belongs to another process by now.
    let pid_file = folder.data().join("cluster/postmaster.pid");
    let stale = std::fs::read_to_string(&pid_file).unwrap();
    let rest: String = stale.split_inclusive('\n').skip(1).collect();
    std::fs::write(&pid_file, format!("{}\n{rest}", std::process::id())).unwrap();
    let guard = spawn(&folder).await;
    assert_eq!(ask(guard.owner_url(), "SELECT current_database()::text").await, "portos");
    guard.stop().await.unwrap();
}

#[test]
fn a_volatile_folder_is_gone_with_its_parent() {
    let folder = Folder::new();
    let script = "printf 'PORTOS %s\\n' \"$PORTOS_TEST_DATABASE\"; exit 7";
    let output = Command::new(EXE)
        .args(["with-postgres", "--", "sh", "-c", script])
        .env("TMPDIR", folder.0.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(7));
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("PORTOS postgres://portos_owner@/"));
    assert_eq!(std::fs::read_dir(folder.0.path()).unwrap().count(), 0, "something is left");
}

/// The guard as a plain child process, so that the test can kill it.
fn by_hand(data: &Path) -> (std::process::Child, String) {
    let mut guard = Command::new(EXE)
        .args(["postgres-guard", "--data"])
        .arg(data)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let stdout = guard.stdout.as_mut().unwrap();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(stdout), &mut line).unwrap();
    let url = line.trim().strip_prefix("ready ").expect("the guard starts").to_owned();
    (guard, url)
}
