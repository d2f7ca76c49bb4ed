//! `make bench-live`: chat over many sockets. Ten people listen to each practice: its titolare, its
//! geologist, officers of the seat. The same traffic goes to a bare broadcast server, in one run.
//!
//! Idle first: memory a socket and statements a second (the jobs of the service ask now and then, sockets
//! or not). Then a steady rate, then as fast as it goes with sixteen messages in flight, each until all its
//! listeners have it. This process is the driver; its own CPU is told too.

use std::sync::atomic::{AtomicU8, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use futures_util::{SinkExt as _, StreamExt as _};
use portos::domain::digest::Sha256;
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::tungstenite::{Bytes, Message};
use tokio_tungstenite::{WebSocketStream, client_async_with_config};

use crate::population::{Population, fiscal_code};
use crate::server::{Bench, own_cpu};
use crate::traffic::Target;

/// Listeners of each practice.
const EACH: usize = 10;
/// Officers of the seat; none may hold more than a hundred sockets.
const OFFICERS: usize = 20;
/// Writers at full speed.
const WRITERS: usize = 16;
/// Messages a second at the steady rate.
const STEADY: u64 = 200;
/// How long nobody says anything.
const IDLE: Duration = Duration::from_secs(10);
/// Messages that the clock of answers has room for.
const MESSAGES: usize = 500_000;

const QUERY: &str = "subscription($id: ID!) { messageAdded(practiceId: $id) { live cursor message { id body \
                     authorName createdAt } } }";
const SEND: &str = "mutation($input: SendMessageInput!) { sendMessage(input: $input) { message { id } \
                    errors { code } } }";

/// What writers and listeners share.
struct Board {
    start: Instant,
    /// When the answer to each message came, in nanoseconds since the start; zero before.
    answered: Vec<AtomicU64>,
    /// How many have each message, and who wrote it.
    heard: Vec<AtomicU8>,
    writer: Vec<AtomicU8>,
    done: Vec<Notify>,
    next: AtomicUsize,
    ready: AtomicUsize,
    delivered: AtomicUsize,
    /// Microseconds from answer to delivery.
    waits: Mutex<Vec<u32>>,
}

impl Board {
    fn now(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_nanos()).unwrap()
    }

    fn deliver(&self, text: &str) {
        let Some(rest) = text.split("\"body\":\"m").nth(1) else {
            self.ready.fetch_add(1, Ordering::Relaxed);
            return;
        };
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let number: usize = rest[..digits].parse().unwrap();
        self.delivered.fetch_add(1, Ordering::Relaxed);
        if usize::from(self.heard[number].fetch_add(1, Ordering::Relaxed)) + 1 == EACH {
            self.done[usize::from(self.writer[number].load(Ordering::Relaxed))].notify_one();
        }
        // Who hears before the writer has his answer has not waited.
        let answered = match self.answered[number].load(Ordering::Relaxed) {
            0 => u64::MAX,
            at => at,
        };
        let micros = self.now().saturating_sub(answered) / 1_000;
        self.waits.lock().unwrap().push(u32::try_from(micros).unwrap_or(u32::MAX));
    }
}

/// One listener or writer: who, and where.
#[derive(Clone)]
struct Person {
    token: String,
    practice: usize,
}

/// What one measurement found.
struct Found {
    per_second: f64,
    server: f64,
    postgres: f64,
    driver: f64,
    p50: f64,
    p99: f64,
    lost: i64,
}

pub async fn run(bench: &Bench, sizes: &[usize], seconds: Duration) {
    let practices = sizes.iter().max().unwrap() / EACH;
    let population = Population::load(bench, 12_500).await;
    officers(bench).await;
    println!("chat to {EACH} listeners a practice; CPU in microseconds a delivery, waits in milliseconds");
    for target in [Target::Service, Target::Bare] {
        for size in sizes {
            let people = audience(&population, practices, *size);
            measure(bench, &population, target, &people, seconds).await;
        }
    }
}

/// Officers of Firenze, each with a session.
async fn officers(bench: &Bench) {
    let owner = bench.owner().await;
    for at in 0..OFFICERS {
        let hash = Sha256::of(officer(at).as_bytes()).to_string();
        let code = fiscal_code(100_000 + at);
        let sql = format!(
            "INSERT INTO officers VALUES (gen_random_uuid(), '{code}', 'Ufficio', 'FI', 'ISTRUTTORE', '2020-01-01'); \
             INSERT INTO sessions VALUES (decode('{hash}', 'hex'), gen_random_uuid(), '{code}', 'Ufficio', 'CNS', 3, \
             now(), now() + interval '1 day') ON CONFLICT DO NOTHING"
        );
        owner.batch_execute(&sql).await.unwrap();
    }
}

fn officer(at: usize) -> String {
    format!("office{at:037}")
}

/// Ten listeners for each practice, spread over people so that nobody holds too many sockets.
fn audience(population: &Population, practices: usize, sockets: usize) -> Vec<Person> {
    let chosen: Vec<usize> = (0..practices).map(|at| population.sent_of(at)).collect();
    (0..sockets)
        .map(|at| {
            let practice = chosen[at / EACH];
            let token = match at % EACH {
                0..5 => population.token(population.owner(practice)),
                5..8 => population.token(population.geologist(practice)),
                _ => officer(at / EACH % OFFICERS),
            };
            Person { token, practice }
        })
        .collect()
}

async fn measure(
    bench: &Bench,
    population: &Population,
    target: Target,
    people: &[Person],
    seconds: Duration,
) {
    let before = bench.memory_kib(target);
    let board = Arc::new(Board {
        start: Instant::now(),
        answered: (0..MESSAGES).map(|_| AtomicU64::new(0)).collect(),
        heard: (0..MESSAGES).map(|_| AtomicU8::new(0)).collect(),
        writer: (0..MESSAGES).map(|_| AtomicU8::new(0)).collect(),
        done: (0..WRITERS).map(|_| Notify::new()).collect(),
        next: AtomicUsize::new(0),
        ready: AtomicUsize::new(0),
        delivered: AtomicUsize::new(0),
        waits: Mutex::default(),
    });
    let mut listeners = Vec::with_capacity(people.len());
    for chunk in people.chunks(50) {
        let opened = chunk.iter().map(|person| listen(bench, population, target, person, &board));
        listeners.extend(futures_util::future::join_all(opened).await);
    }
    let wanted = if target == Target::Service { people.len() } else { 0 };
    while board.ready.load(Ordering::Relaxed) < wanted {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    tokio::time::sleep(Duration::from_secs(12)).await;
    let memory = bench.memory_kib(target).saturating_sub(before) as f64 / people.len() as f64;
    // The database's own statistics would count its vacuum too, and what its backends tell late.
    let statements = bench.statements().await;
    tokio::time::sleep(IDLE).await;
    let idle = (bench.statements().await - statements) / IDLE.as_secs_f64();
    println!(
        "{:<8} {:>5} sockets: {memory:.1} KiB a socket, {idle:.1} statements of the service a second while idle",
        target.name(),
        people.len()
    );
    for (name, rate) in [("steady", Some(STEADY)), ("full", None)] {
        let found = chat(bench, population, target, people, &board, (rate, seconds)).await;
        println!(
            "  {name:<7} {:>8.0} deliveries/s, CPU {:>5.1} server {:>5.1} postgres {:>5.1} driver, \
             wait p50 {:>6.2} p99 {:>7.2}, lost {}",
            found.per_second, found.server, found.postgres, found.driver, found.p50, found.p99, found.lost
        );
    }
    for listener in listeners {
        listener.abort();
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
}

/// Messages at a rate, or as fast as the writers can.
async fn chat(
    bench: &Bench,
    population: &Population,
    target: Target,
    people: &[Person],
    board: &Arc<Board>,
    (rate, time): (Option<u64>, Duration),
) -> Found {
    let writers: Vec<Person> = people.iter().step_by(EACH).cloned().collect();
    let (first, delivered) = (board.next.load(Ordering::Relaxed), board.delivered.load(Ordering::Relaxed));
    board.waits.lock().unwrap().clear();
    let (cpu, own, started) = (bench.cpu(target), own_cpu(), Instant::now());
    let tasks: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let (board, writers, population) = (Arc::clone(board), writers.clone(), population.clone());
            let address = bench.address(target).to_owned();
            tokio::spawn(async move {
                let mut socket = TcpStream::connect(&address).await.unwrap();
                socket.set_nodelay(true).unwrap();
                let mut at = writer;
                while started.elapsed() < time {
                    let number = board.next.fetch_add(1, Ordering::Relaxed);
                    let person = &writers[at % writers.len()];
                    at += WRITERS;
                    board.writer[number].store(u8::try_from(writer).unwrap(), Ordering::Relaxed);
                    let request = request(&population, target, person, number, writers.len());
                    crate::traffic::post(&mut socket, &request).await;
                    board.answered[number].store(board.now(), Ordering::Relaxed);
                    if rate.is_none() {
                        // In flight until everybody has it.
                        let _ =
                            tokio::time::timeout(Duration::from_secs(5), board.done[writer].notified()).await;
                    }
                    if let Some(rate) = rate {
                        let due = Duration::from_micros(1_000_000 * (number - first) as u64 / rate);
                        tokio::time::sleep(due.saturating_sub(started.elapsed())).await;
                    }
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let sent = board.next.load(Ordering::Relaxed) - first;
    let expected = delivered + sent * EACH;
    let elapsed = started.elapsed();
    for _ in 0..200 {
        if board.delivered.load(Ordering::Relaxed) >= expected {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let after = bench.cpu(target);
    let got = board.delivered.load(Ordering::Relaxed);
    let count = (got - delivered) as f64;
    let mut waits = board.waits.lock().unwrap().clone();
    waits.sort_unstable();
    let part = |share: f64| f64::from(waits[((waits.len() - 1) as f64 * share) as usize]) / 1_000.0;
    Found {
        per_second: count / elapsed.as_secs_f64(),
        server: (after.0 - cpu.0) / count,
        postgres: (after.1 - cpu.1) / count,
        driver: (own_cpu() - own) / count,
        p50: part(0.5),
        p99: part(0.99),
        lost: i64::try_from(expected).unwrap() - i64::try_from(got).unwrap(),
    }
}

fn request(population: &Population, target: Target, person: &Person, number: usize, run: usize) -> String {
    let (path, body) = match target {
        Target::Service => {
            let input = json!({ "practiceId": population.id(person.practice), "body": format!("m{number}"),
                "idempotencyKey": format!("{run}-{number}") });
            ("/graphql", json!({ "query": SEND, "variables": { "input": input } }))
        }
        Target::Bare => {
            ("/send", json!({ "practice": population.uuid(person.practice), "body": format!("m{number}") }))
        }
    };
    let body = body.to_string();
    format!(
        "POST {path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\n\
         authorization: Bearer {}\r\ncontent-length: {}\r\n\r\n{body}",
        person.token,
        body.len()
    )
}

async fn listen(
    bench: &Bench,
    population: &Population,
    target: Target,
    person: &Person,
    board: &Arc<Board>,
) -> tokio::task::JoinHandle<()> {
    let (address, path) = match target {
        Target::Service => (bench.address(target), "/graphql".to_owned()),
        Target::Bare => (bench.address(target), format!("/ws/{}", population.uuid(person.practice))),
    };
    let mut request = format!("ws://{address}{path}").into_client_request().unwrap();
    request.headers_mut().insert("sec-websocket-protocol", "graphql-transport-ws".parse().unwrap());
    let stream = TcpStream::connect(address).await.unwrap();
    stream.set_nodelay(true).unwrap();
    let config = WebSocketConfig::default().read_buffer_size(4_096).write_buffer_size(0);
    let (mut socket, _) = client_async_with_config(request, stream, Some(config)).await.unwrap();
    if target == Target::Service {
        let payload = json!({ "authorization": format!("Bearer {}", person.token) });
        say(&mut socket, json!({ "type": "connection_init", "payload": payload })).await;
        let ack = hear(&mut socket).await;
        assert!(ack.contains("connection_ack"), "{ack}");
        let payload = json!({ "query": QUERY, "variables": { "id": population.id(person.practice) } });
        say(&mut socket, json!({ "type": "subscribe", "id": "1", "payload": payload })).await;
    }
    let board = Arc::clone(board);
    tokio::spawn(async move {
        while let Some(Ok(message)) = socket.next().await {
            match message {
                Message::Text(text) if text.contains("\"errors\"") => panic!("{text}"),
                Message::Text(text) => board.deliver(&text),
                Message::Ping(_) => socket.send(Message::Pong(Bytes::new())).await.unwrap(),
                _ => {}
            }
        }
    })
}

async fn say(socket: &mut WebSocketStream<TcpStream>, message: Value) {
    socket.send(Message::text(message.to_string())).await.unwrap();
}

async fn hear(socket: &mut WebSocketStream<TcpStream>) -> String {
    socket.next().await.unwrap().unwrap().into_text().unwrap().to_string()
}
