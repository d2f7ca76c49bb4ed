//! Memory of the process stays where it is, however much arrives at a time.

use std::time::Duration;

use bytes::Bytes;
use futures_util::stream;
use portos::domain::digest::Sha256;
use ring::digest::{Context, SHA256};
use serde_json::json;

use super::{P7M, envelope, ticket_for, until};
use crate::support::Person;
use crate::support::db::Database;
use crate::support::people::{TITOLARE, get};
use crate::support::story::Story;

/// Files at a time, and megabytes of each, unless `PORTOS_TEST_UPLOADS` says otherwise (`20x500`).
const USUAL: (usize, usize) = (8, 60);
/// Mebibytes that the process may grow by.
const GROWTH: u64 = 64;

struct Served(std::process::Child);

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What the status of the process says, in kibibytes.
fn memory(process: u32, of: &str) -> u64 {
    let text = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = text.lines().find(|line| line.starts_with(of)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn memory_does_not_follow_the_size_of_what_arrives() {
    #[expect(clippy::disallowed_methods, reason = "this is how somebody asks for the large measurement")]
    let asked = (std::env::var("PORTOS_TEST_UPLOADS").ok(), std::env::var("PORTOS_TEST_BINARY").ok());
    let (count, megabytes) = asked
        .0
        .and_then(|text| {
            text.split_once('x').map(|(count, size)| (count.parse().unwrap(), size.parse().unwrap()))
        })
        .unwrap_or(USUAL);
    let binary = asked.1.unwrap_or_else(|| env!("CARGO_BIN_EXE_portos").to_owned());
    let (database, folder) = (Database::new().await, tempfile::tempdir().unwrap());
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let url = format!("http://{address}");
    let child = std::process::Command::new(binary)
        .args(["serve", "--dev"])
        .env_clear()
        .env("DATABASE_URL", database.service_url())
        .env("PORTOS_MIGRATION_DATABASE_URL", database.owner_url())
        .env("PORTOS_DATA", folder.path())
        .env("PORTOS_LISTEN", &address)
        .env("PORTOS_MAX_FILE_BYTES", "1073741824")
        .env("PORTOS_FILE_KEYS", format!("2026:{}", "ab".repeat(32)))
        .env("PORTOS_LOG", "warn")
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let served = Served(child);
    let ready = format!("{url}/health/ready");
    until("the service is ready", async || get(ready.clone()).await.is_ok_and(|a| a.status() == 200)).await;

    let titolare = Person::login(&url, TITOLARE).await;
    // A file is one block, over and over: neither the test nor the disk cache has to hold it.
    let block = Bytes::from(envelope(1 << 20, 17));
    let digest = |first: u8| {
        let mut hash = Context::new(&SHA256);
        let head = Bytes::from([&block[..17], &[first], &block[18..]].concat());
        hash.update(&head);
        (1..megabytes).for_each(|_| hash.update(&block));
        (head, Sha256::from_slice(hash.finish().as_ref()).unwrap())
    };
    let files: Vec<_> = (0..count).map(|at| digest(u8::try_from(at).unwrap())).collect();
    let mut tickets = Vec::new();
    let mut stories = Vec::new();
    for (_, digest) in &files {
        // A submission holds two gigabytes: each file has its own.
        let input = json!({ "title": "Memoria", "idempotencyKey": Person::key() });
        let made = titolare.must("createPractice", "practice { id }", input).await;
        let story = Story {
            practice: made["practice"]["id"].as_str().unwrap().to_owned(),
            titolare: titolare.clone(),
            geologist: titolare.clone(),
            subjects: Vec::new(),
            delegation: String::new(),
        };
        let file = json!({
            "section": "GEOLOGY", "code": "A5", "name": "Grande.pdf.p7m", "mediaType": P7M,
            "size": megabytes << 20, "sha256": digest.to_string(),
        });
        tickets.push(ticket_for(&story, &titolare, file).await);
        stories.push(story);
    }
    // Its own memory: pages of the program itself, large in a debug build, are not counted.
    let before = memory(served.0.id(), "RssAnon:");
    let mut most = before;
    let started = std::time::Instant::now();
    let sending = files.iter().zip(&tickets).map(|((head, _), ticket)| {
        let body = std::iter::once(head.clone()).chain(std::iter::repeat_n(block.clone(), megabytes - 1));
        let body = reqwest::Body::wrap_stream(stream::iter(body.map(Ok::<_, std::io::Error>)));
        super::request(&titolare, ticket, reqwest::Method::PUT)
            .body(body)
            .timeout(Duration::from_secs(1_800))
            .send()
    });
    let sent = futures_util::future::join_all(sending);
    tokio::pin!(sent);
    let answers = loop {
        tokio::select! {
            answers = &mut sent => break answers,
            () = tokio::time::sleep(Duration::from_millis(20)) => {
                most = most.max(memory(served.0.id(), "RssAnon:"));
            }
        }
    };
    for answer in answers {
        assert_eq!(super::verdict(answer.unwrap()).await.0, 204);
    }
    let (peak, seconds) = (memory(served.0.id(), "VmHWM:"), started.elapsed().as_secs_f64());
    println!(
        "{count} uploads of {megabytes} MiB at a time: {} MiB of its own before, {} MiB at most; {} MiB with \
         the pages of the program; {:.0} MiB/s",
        before / 1_024,
        most / 1_024,
        peak / 1_024,
        (count * megabytes) as f64 / seconds
    );
    assert!(most - before < GROWTH * 1_024, "{before} KiB before, {most} KiB at most");
    drop(served);
    database.remove().await;
}
