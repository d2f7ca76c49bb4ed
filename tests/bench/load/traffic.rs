//! Load over plain keep-alive connections, and what came back.

use std::time::{Duration, Instant};

use serde_json::json;
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

/// Connections under load at once.
pub const CONNECTIONS: usize = 16;

/// Whom a request goes to.
#[derive(Clone, Copy, PartialEq)]
pub enum Target {
    Service,
    Bare,
}

impl Target {
    pub fn name(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Bare => "bare",
        }
    }
}

/// What a measurement found.
pub struct Outcome {
    pub per_second: f64,
    /// CPU of the process under load (or of pgbench), microseconds a request.
    pub service: f64,
    /// CPU of PostgreSQL, microseconds a request.
    pub postgres: f64,
    pub statements: Option<f64>,
    /// Bytes of an answer.
    pub bytes: usize,
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
    pub const ALL: [Self; 4] = [Self::Fascicolo, Self::Page, Self::TwoScalars, Self::SaveSection];

    pub fn name(self) -> &'static str {
        match self {
            Self::Fascicolo => "q1 fascicolo",
            Self::Page => "q2 page of 20",
            Self::TwoScalars => "q3 two scalars",
            Self::SaveSection => "m1 saveSection",
        }
    }

    /// The n-th request of one connection, and the practice that it saves.
    fn request(self, target: Target, of: &Population, connection: usize, n: usize) -> (String, usize) {
        let bare = target == Target::Bare;
        let (practice, person, body) = match self {
            Self::Fascicolo | Self::TwoScalars => {
                let practice = of.sent(connection, n);
                let query = if self == Self::Fascicolo { FASCICOLO } else { SCALARS };
                let body = if bare {
                    json!({ "id": of.uuid(practice) })
                } else {
                    json!({ "query": query, "variables": { "id": of.id(practice) } })
                };
                (practice, of.owner(practice), body)
            }
            Self::Page => {
                let person = of.person(connection, n);
                let body = if bare {
                    json!({ "who": of.code(person), "state": "IN_COMPILAZIONE" })
                } else {
                    json!({ "query": PAGE })
                };
                (0, person, body)
            }
            Self::SaveSection => {
                let practice = of.draft(connection, CONNECTIONS, n);
                let patch = json!({ "grossVolume": format!("{}.5", 400 + n % 1000), "storeysAbove": 2 });
                let version = of.version(practice);
                let body = if bare {
                    json!({ "id": of.uuid(practice), "version": version, "patch": patch })
                } else {
                    json!({ "query": SAVE, "variables": { "input": { "practiceId": of.id(practice),
                        "expectedVersion": version, "section": { "building": patch } } } })
                };
                (practice, of.owner(practice), body)
            }
        };
        let path = if bare { self.path() } else { "/graphql" };
        let (token, body) = (of.token(person), body.to_string());
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\n\
             authorization: Bearer {token}\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        (request, practice)
    }

    fn path(self) -> &'static str {
        match self {
            Self::Fascicolo => "/q1",
            Self::Page => "/q2",
            Self::TwoScalars => "/q3",
            Self::SaveSection => "/m1",
        }
    }
}

/// Measures one operation at one process.
pub async fn run(
    bench: &Bench,
    population: &Population,
    operation: Operation,
    target: Target,
    time: Duration,
) -> Outcome {
    let address = bench.address(target);
    if operation == Operation::SaveSection {
        population.read_versions(bench).await;
    }
    // A short warm-up opens the pool and fills the caches.
    drive(address, population, operation, target, Duration::from_millis(500), 0).await;
    let (statements, cpu, started) = (bench.statements().await, bench.cpu(target), Instant::now());
    let driven = drive(address, population, operation, target, time, 1 << 20).await;
    let (elapsed, after) = (started.elapsed().as_secs_f64(), bench.cpu(target));
    let requests = driven.done as f64;
    Outcome {
        per_second: requests / elapsed,
        service: (after.0 - cpu.0) / requests,
        postgres: (after.1 - cpu.1) / requests,
        statements: (target == Target::Service).then_some((bench.statements().await - statements) / requests),
        bytes: driven.bytes / driven.done.max(1),
        failed: driven.failed,
        example: driven.example,
    }
}

#[derive(Default)]
struct Driven {
    done: usize,
    bytes: usize,
    failed: usize,
    example: String,
}

async fn drive(
    address: &str,
    population: &Population,
    operation: Operation,
    target: Target,
    time: Duration,
    from: usize,
) -> Driven {
    let until = Instant::now() + time;
    let tasks: Vec<_> = (0..CONNECTIONS)
        .map(|connection| {
            let (address, population) = (address.to_owned(), population.clone());
            tokio::spawn(async move {
                let mut socket = TcpStream::connect(&address).await.unwrap();
                socket.set_nodelay(true).unwrap();
                let (mut buffer, mut driven) = (vec![0; 262_144], Driven::default());
                while Instant::now() < until {
                    let n = from + driven.done;
                    let (request, practice) = operation.request(target, &population, connection, n);
                    socket.write_all(request.as_bytes()).await.unwrap();
                    let answer = read(&mut socket, &mut buffer).await;
                    driven.done += 1;
                    driven.bytes += answer.len();
                    let saving = operation == Operation::SaveSection;
                    let good = if saving {
                        saved(&population, practice, answer)
                    } else {
                        !n.is_multiple_of(16) || whole(answer)
                    };
                    if !good {
                        driven.failed += 1;
                        driven.example = answer.chars().take(300).collect();
                    }
                }
                driven
            })
        })
        .collect();
    let mut all = Driven::default();
    for task in tasks {
        let one = task.await.unwrap();
        all.done += one.done;
        all.bytes += one.bytes;
        all.failed += one.failed;
        if !one.example.is_empty() {
            all.example = one.example;
        }
    }
    all
}

/// Whether an answer is one: no error, and nothing that should be there is null.
fn whole(answer: &str) -> bool {
    !answer.contains("\"errors\":[{")
        && !answer.contains("\"fascicolo\":null")
        && !answer.contains("\"practice\":null")
}

/// Notes the version that a save answered with.
fn saved(population: &Population, practice: usize, answer: &str) -> bool {
    let version =
        answer.split("\"version\":").nth(1).and_then(|rest| rest.split([',', '}']).next()?.parse().ok());
    if let Some(version) = version {
        population.saved(practice, version);
    }
    version.is_some() && whole(answer)
}

/// Sends a request and waits for its answer.
pub async fn post(socket: &mut TcpStream, request: &str) {
    socket.write_all(request.as_bytes()).await.unwrap();
    let mut buffer = vec![0; 4_096];
    let answer = read(socket, &mut buffer).await;
    assert!(whole(answer), "{answer}");
}

/// Reads one answer; the body only.
async fn read<'a>(socket: &mut TcpStream, buffer: &'a mut Vec<u8>) -> &'a str {
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
            return std::str::from_utf8(&buffer[head + 4..head + 4 + length]).unwrap();
        }
    }
}
