//! npm tus-js-client over a line that breaks at random points.
//!
//! `PORTOS_TEST_TUS_MB=500` makes it the large file of R34.

use std::net::SocketAddr;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::Command;

use super::{announced_envelope, attach, envelope, noise, staged, stored, ticket_for};
use crate::support::App;
use crate::support::app::Options;
use crate::support::story::Story;

/// How often the line breaks.
const CUTS: usize = 10;
/// Megabytes of the file, unless the variable says otherwise.
const USUAL: usize = 40;

/// A line that breaks at these numbers of bytes, one a connection, and then holds.
struct Line {
    address: SocketAddr,
    cuts: Arc<AtomicUsize>,
    /// Bytes that went in at this end.
    sent: Arc<AtomicU64>,
}

impl Line {
    #[expect(clippy::disallowed_methods, reason = "each connection is a task; all end with the test")]
    async fn to(target: SocketAddr, breaks: Vec<u64>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (cuts, sent) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicU64::new(0)));
        let line = Self { address, cuts: Arc::clone(&cuts), sent: Arc::clone(&sent) };
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let (breaks, cuts, sent) = (breaks.clone(), Arc::clone(&cuts), Arc::clone(&sent));
                tokio::spawn(async move {
                    let limit = breaks.get(cuts.load(Ordering::SeqCst)).copied().unwrap_or(u64::MAX);
                    if carry(near, target, limit, &sent).await {
                        cuts.fetch_add(1, Ordering::SeqCst);
                    }
                });
            }
        });
        line
    }
}

/// Carries both ways; true when the limit broke it.
async fn carry(near: TcpStream, target: SocketAddr, limit: u64, sent: &AtomicU64) -> bool {
    let far = TcpStream::connect(target).await.unwrap();
    let ((mut from, mut back), (mut answers, mut to)) = (near.into_split(), far.into_split());
    let up = async {
        let (mut buffer, mut carried) = (vec![0; 16 << 10], 0);
        while let Ok(count @ 1..) = from.read(&mut buffer).await {
            carried += count as u64;
            sent.fetch_add(count as u64, Ordering::SeqCst);
            if carried > limit {
                return true;
            }
            if to.write_all(&buffer[..count]).await.is_err() {
                break;
            }
        }
        false
    };
    let down = async {
        // A side that is gone ends the other.
        let _ = tokio::io::copy(&mut answers, &mut back).await;
    };
    tokio::select! { cut = up => cut, () = down => false }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_library_of_tus_goes_on_after_ten_breaks() {
    #[expect(
        clippy::disallowed_methods,
        reason = "the runner names the libraries, and who wants it the size"
    )]
    let (modules, size) = (std::env::var("PORTOS_TEST_NODE_MODULES"), std::env::var("PORTOS_TEST_TUS_MB"));
    let modules = modules.unwrap_or_else(|_| {
        panic!("PORTOS_TEST_NODE_MODULES must name a node_modules of tests/node; `make test` prepares one")
    });
    let size = size.map_or(USUAL, |size| size.parse().unwrap()) << 20;
    let app = App::with(Options { max_file_bytes: 1 << 30, ..Options::default() }).await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let bytes = envelope(size, 29);
    let ticket = ticket_for(&story, by, announced_envelope(&bytes)).await;
    let (folder, seed) = (tempfile::tempdir().unwrap(), noise(CUTS * 8, size as u64));
    let file = folder.path().join("Relazione.pdf.p7m");
    std::fs::write(&file, &bytes).unwrap();
    // Between one and nine hundredths of the file each: ten of them never make the whole.
    let breaks = seed.chunks(8).map(|random| {
        let random = u64::from_le_bytes(random.try_into().unwrap());
        size as u64 / 100 + random % (size as u64 * 8 / 100)
    });
    let server = app.url.trim_start_matches("http://").parse().unwrap();
    let line = Line::to(server, breaks.collect()).await;

    let said = tempfile::NamedTempFile::new().unwrap();
    let out = said.reopen().unwrap();
    let mut node = Command::new("node")
        .args(["--test", "tus.test.js"])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/node"))
        .env("NODE_PATH", modules)
        .env("PORTOS_TOKEN", by.token.as_ref().unwrap())
        .env("PORTOS_UPLOAD_URL", ticket.url.replace(&app.url, &format!("http://{}", line.address)))
        .env("PORTOS_UPLOAD_TOKEN", &ticket.token)
        .env("PORTOS_FILE", &file)
        .env("PORTOS_CUTS", CUTS.to_string())
        .stdin(Stdio::null())
        .stdout(out.try_clone().unwrap())
        .stderr(out)
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|error| panic!("node: {error}; `make test` installs it"));
    let status = tokio::time::timeout(Duration::from_secs(150), node.wait()).await;
    let said = std::fs::read_to_string(said.path()).unwrap();
    assert!(status.is_ok_and(|status| status.unwrap().success()), "{said}");
    assert_eq!(line.cuts.load(Ordering::SeqCst), CUTS, "{said}");
    let more = line.sent.load(Ordering::SeqCst) - size as u64;
    println!("{size} bytes over {CUTS} breaks: {more} bytes more, which were on the way");
    assert!(stored(&app, &bytes) && staged(&app).is_empty());
    attach(by, &ticket).await;
    app.end().await;
}
