//! The same over S3: a real server of the protocol, npm s3rver.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use portos::domain::digest::Sha256;
use portos::files::{Key, Place, S3};
use portos::jobs;
use tempfile::TempDir;

use super::{attach, files_in, noise, offset, piece, put, says, ticket};
use crate::support::App;
use crate::support::app::Options;
use crate::support::story::Story;

const BUCKET: &str = "portos";

/// One server; it ends with this value.
struct Server {
    child: Child,
    port: u16,
    folder: TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    async fn start() -> Self {
        #[expect(clippy::disallowed_methods, reason = "the runner names the folder that has the libraries")]
        let modules = std::env::var("PORTOS_TEST_NODE_MODULES").unwrap_or_else(|_| {
            panic!(
                "PORTOS_TEST_NODE_MODULES must name a node_modules of tests/node; `make test` prepares one"
            )
        });
        let folder = tempfile::tempdir().unwrap();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut command = Command::new("node");
        command.arg(format!("{modules}/s3rver/bin/s3rver.js"));
        command.args(["--address", "127.0.0.1", "--port", &port.to_string(), "--silent"]);
        command.args(["--configure-bucket", BUCKET, "--directory"]).arg(folder.path());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        portos::dev::process::dies_with_parent(&mut command, libc::SIGKILL);
        let child = command.spawn().unwrap_or_else(|error| panic!("node: {error}; `make test` installs it"));
        let server = Self { child, port, folder };
        for _ in 0..600 {
            if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                return server;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("s3rver does not listen");
    }

    fn place(&self) -> Place {
        Place::S3(S3 {
            endpoint: format!("http://127.0.0.1:{}", self.port),
            region: "us-east-1".to_owned(),
            bucket: BUCKET.to_owned(),
            prefix: "documenti".to_owned(),
            access_key: "S3RVER".to_owned(),
            secret_key: "S3RVER".to_owned(),
        })
    }

    /// Names of the objects.
    fn objects(&self) -> Vec<String> {
        let root = self.folder.path().join(BUCKET);
        let name = |path: std::path::PathBuf| {
            Some(path.strip_prefix(&root).ok()?.to_str()?.strip_suffix("._S3rver_object")?.to_owned())
        };
        files_in(&root).into_iter().filter_map(name).collect()
    }
}

async fn app_on(server: &Server, keys: Vec<Key>) -> App {
    App::with(Options { place: Some(server.place()), keys, ..Options::default() }).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bucket_serves_like_a_folder() {
    let server = Server::start().await;
    let app = app_on(&server, vec![Key::parse(&format!("k1:{}", "5a".repeat(32))).unwrap()]).await;
    assert!(app.env.files.check(uuid::Uuid::new_v4()).await.is_ok());
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    // More than one piece of a multipart upload.
    let bytes = [&b"%PDF-1.7\n"[..], &noise(6_000_000, 31)].concat();
    let mine = ticket(&story, by, &bytes).await;
    assert_eq!(piece(by, &mine, 0, &bytes[..2_500_000]).await.0, 204);
    assert!(server.objects().iter().all(|name| name.starts_with(&format!("documenti/staging/{}/", mine.id))));
    assert_eq!(offset(by, &mine).await, 2_500_000);
    let mut wrong = bytes[2_500_000..].to_vec();
    wrong[9] ^= 1;
    assert_eq!(piece(by, &mine, 2_500_000, &wrong).await, says(422, "FILE_DIGEST_MISMATCH"));
    assert_eq!(server.objects(), Vec::<String>::new());
    assert_eq!(piece(by, &mine, 0, &bytes[..4_000_000]).await.0, 204);
    assert_eq!(piece(by, &mine, 4_000_000, &bytes[4_000_000..]).await.0, 204);
    let name = Sha256::of(&bytes).to_string();
    assert_eq!(server.objects(), [format!("documenti/sha256/{}/{name}", &name[..2])]);
    let id = attach(by, &mine).await;
    let get = async |range: &str| {
        let request = by.http.get(format!("{}/files/{id}", app.url)).bearer_auth(by.token.as_ref().unwrap());
        request.header("range", range).send().await.unwrap().bytes().await.unwrap()
    };
    assert_eq!(get("none").await, bytes);
    assert_eq!(get("bytes=65530-200000").await, bytes[65_530..=200_000]);
    assert_eq!(get("bytes=-7").await, bytes[bytes.len() - 7..]);

    // By PUT, twice the same, and given up.
    let again = ticket(&story, by, &bytes).await;
    assert_eq!(put(by, &again, bytes.clone()).await.0, 204);
    let left = ticket(&story, by, &noise(100_000, 5)).await;
    assert_eq!(piece(by, &left, 0, &[0; 50_000]).await.0, 204);
    assert_eq!(server.objects().len(), 2);
    app.clock.advance(chrono::Duration::hours(25));
    jobs::sweep_uploads(&app.env).await.unwrap();
    assert_eq!(server.objects().len(), 1);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bucket_that_is_away_is_a_fault_and_loses_nothing() {
    let mut server = Server::start().await;
    let place = server.place();
    let app = App::with(Options { place: Some(place), ..Options::default() }).await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let bytes = crate::support::story::pdf("S3");
    let ticket = ticket(&story, by, &bytes).await;
    assert_eq!(piece(by, &ticket, 0, &bytes[..10]).await.0, 204);
    server.child.kill().unwrap();
    server.child.wait().unwrap();
    let ended = tokio::time::timeout(Duration::from_secs(60), piece(by, &ticket, 10, &bytes[10..])).await;
    assert_eq!(ended.expect("an answer within a minute"), says(503, "UNAVAILABLE"));
    assert_eq!(offset(by, &ticket).await, 10);
    app.end().await;
}
