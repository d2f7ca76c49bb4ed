//! Load over plain keep-alive connections, and what came back.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::population::Population;
use crate::server::Bench;

/// One hot operation.
#[derive(Clone, Copy, PartialEq)]
pub enum Operation {
    /// One practice with everything in it: about 66 objects.
    Fascicolo,
    /// A list page of 20, filtered by state, with the total and the active delegations.
    Page,
    /// Two scalars of one practice.
    TwoScalars,
    /// A partial save of section 3.
    SaveSection,
}

/// What a measurement found.
pub struct Outcome {
    pub per_second: f64,
    /// CPU of the service (or of pgbench), microseconds a request.
    pub service: f64,
    /// CPU of PostgreSQL, microseconds a request.
    pub postgres: f64,
    pub statements: Option<f64>,
    pub failed: usize,
    pub example: String,
}

impl Outcome {
    pub fn cpu(&self) -> f64 {
        self.service + self.postgres
    }
}

const FASCICOLO: &str = "query Fascicolo($id: ID!) { fascicolo(practiceId: $id) { \
    practice { id number state title comuneName createdAt updatedAt sentAt } \
    sections { id kind version checkStatus savedAt } \
    subjects { id role main displayName email pec version } \
    attachments { id code name mediaType size sha256 scan createdAt signatures { signerName signerRole verdict signedAt } } \
    delegations { id section state delegateName createdAt endedAt } \
    messages(first: 5) { nodes { id authorName authorRole body createdAt } } \
    chronology(first: 10) { sequence kind section actorRole at } } }";

const PAGE: &str = "query Page { practices(list: MY_PROJECTS, filter: { states: [IN_COMPILAZIONE] }, first: 20) { \
    totalCount nodes { id title state comuneName updatedAt activeDelegation { id section state delegateName } } } }";

const SCALARS: &str = "query Scalars($id: ID!) { practice(id: $id) { title state } }";

const SAVE: &str = "mutation Save($input: SaveSectionInput!) { saveSection(input: $input) { \
    section { id version savedAt } errors { code message } } }";

impl Operation {
    pub fn name(self) -> &'static str {
        match self {
            Self::Fascicolo => "q1 fascicolo",
            Self::Page => "q2 page of 20",
            Self::TwoScalars => "q3 two scalars",
            Self::SaveSection => "m1 saveSection",
        }
    }

    /// The body for the n-th request of one connection.
    fn body(self, population: &Population, connection: usize, n: usize, version: i64) -> Value {
        match self {
            Self::Fascicolo => {
                json!({ "query": FASCICOLO, "variables": { "id": population.sent(connection * 7919 + n) } })
            }
            Self::Page => json!({ "query": PAGE }),
            Self::TwoScalars => {
                json!({ "query": SCALARS, "variables": { "id": population.sent(connection * 7919 + n) } })
            }
            Self::SaveSection => json!({ "query": SAVE, "variables": { "input": {
                "practiceId": population.draft(connection), "expectedVersion": version,
                "section": { "building": { "grossVolume": format!("{}.5", 400 + n % 1000), "storeysAbove": 2 } },
            } } }),
        }
    }

    /// Whose request it is.
    fn token(self, population: &Population, connection: usize, n: usize) -> String {
        match self {
            Self::Fascicolo | Self::TwoScalars => population.owner_of_sent(connection * 7919 + n),
            Self::Page => population.anybody(connection * 104_729 + n),
            Self::SaveSection => population.owner_of_draft(connection),
        }
    }
}

pub async fn run(
    bench: &mut Bench,
    population: &Population,
    operation: Operation,
    connections: usize,
    time: Duration,
) -> Outcome {
    let population = Arc::new(population.clone());
    // A short warm-up opens the pool and fills the caches.
    drive(&bench.address, &population, operation, connections, Duration::from_secs(1)).await;
    let (statements, (service, postgres), started) = (bench.statements().await, bench.cpu(), Instant::now());
    let (done, failed, example) = drive(&bench.address, &population, operation, connections, time).await;
    let elapsed = started.elapsed().as_secs_f64();
    let after = bench.cpu();
    let requests = done as f64;
    Outcome {
        per_second: requests / elapsed,
        service: (after.0 - service) / requests,
        postgres: (after.1 - postgres) / requests,
        statements: Some((bench.statements().await - statements) / requests),
        failed,
        example,
    }
}

async fn drive(
    address: &str,
    population: &Arc<Population>,
    operation: Operation,
    connections: usize,
    time: Duration,
) -> (usize, usize, String) {
    let (done, failed) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let until = Instant::now() + time;
    let tasks: Vec<_> = (0..connections)
        .map(|connection| {
            let (address, population) = (address.to_owned(), Arc::clone(population));
            let (done, failed) = (Arc::clone(&done), Arc::clone(&failed));
            tokio::spawn(async move {
                let mut socket = TcpStream::connect(&address).await.unwrap();
                socket.set_nodelay(true).unwrap();
                let (mut buffer, mut example) = (vec![0; 262_144], String::new());
                let (mut version, mut n) = (-1_i64, 0);
                while Instant::now() < until {
                    let body = operation.body(&population, connection, n, version).to_string();
                    let token = operation.token(&population, connection, n);
                    let head = format!(
                        "POST /graphql HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\n\
                         authorization: Bearer {token}\r\ncontent-length: {}\r\n\r\n",
                        body.len()
                    );
                    socket.write_all(format!("{head}{body}").as_bytes()).await.unwrap();
                    let answer = read(&mut socket, &mut buffer).await;
                    n += 1;
                    if operation == Operation::SaveSection {
                        let stale = version < 0;
                        version = next_version(&answer).unwrap_or(version);
                        if stale {
                            continue;
                        }
                    }
                    done.fetch_add(1, Ordering::Relaxed);
                    let bad = answer.contains("\"errors\":[{")
                        || answer.contains(":null}}") && !answer.contains("{\"data\":{");
                    if bad || answer.contains("\"fascicolo\":null") || answer.contains("\"practice\":null") {
                        failed.fetch_add(1, Ordering::Relaxed);
                        example = answer;
                    }
                }
                example
            })
        })
        .collect();
    let mut example = String::new();
    for task in tasks {
        let found = task.await.unwrap();
        if !found.is_empty() {
            example = found.chars().take(300).collect();
        }
    }
    (done.load(Ordering::Relaxed), failed.load(Ordering::Relaxed), example)
}

/// The version to name next: that of the saved section, or the current one of a CONFLICT.
fn next_version(answer: &str) -> Option<i64> {
    let answer: Value = serde_json::from_str(answer).ok()?;
    let payload = &answer["data"]["saveSection"];
    if let Some(version) = payload["section"]["version"].as_i64() {
        return Some(version);
    }
    let message = payload["errors"][0]["message"].as_str()?;
    message.split(|c: char| !c.is_ascii_digit()).find(|word| !word.is_empty())?.parse().ok()
}

/// Reads one answer; the body only.
async fn read(socket: &mut TcpStream, buffer: &mut Vec<u8>) -> String {
    let mut filled = 0;
    loop {
        if filled == buffer.len() {
            buffer.resize(buffer.len() * 2, 0);
        }
        let count = socket.read(&mut buffer[filled..]).await.unwrap();
        assert!(count > 0, "the service closed the connection");
        filled += count;
        let Some(head) = buffer[..filled].windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let text = String::from_utf8_lossy(&buffer[..head]).to_ascii_lowercase();
        let length: usize = text
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .expect("a length")
            .trim()
            .parse()
            .unwrap();
        if filled >= head + 4 + length {
            return String::from_utf8_lossy(&buffer[head + 4..head + 4 + length]).into_owned();
        }
    }
}
