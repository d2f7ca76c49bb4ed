//! One run: readers, writers, a fault in the middle, and what came of it.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tokio::sync::watch;
use tokio::task::JoinSet;

use super::proxy::Mode;
use super::reader::{Heard, Log, Reader};
use super::world::World;
use super::writer::Writer;

const WRITERS: usize = 4;
/// After the last write, everybody has everything by then.
const LONGEST: Duration = Duration::from_secs(20);

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    RedisKilled,
    PostgresRestarted,
    PostgresCrashed,
    RelayKilled,
    RelayPaused,
    RedisCutFromRelay,
    RedisSilentToOne,
    SlowReader,
}

impl Fault {
    pub const WITH_REDIS: &'static [Self] = &[
        Self::RedisKilled,
        Self::PostgresRestarted,
        Self::RelayKilled,
        Self::RelayPaused,
        Self::RedisCutFromRelay,
        Self::RedisSilentToOne,
        Self::SlowReader,
    ];
    pub const WITHOUT: &'static [Self] = &[
        Self::PostgresRestarted,
        Self::PostgresCrashed,
        Self::RelayKilled,
        Self::RelayPaused,
        Self::SlowReader,
    ];
}

#[derive(Clone, Copy)]
pub struct Size {
    pub readers: usize,
    pub events: usize,
    pub per_second: u64,
    pub redis_away: Duration,
    /// A node stands still, or hears nothing, for so long.
    pub pause: Duration,
}

/// A line of the table.
#[derive(Debug, Default)]
pub struct Row {
    pub fault: String,
    pub events: usize,
    pub retried: usize,
    pub delivered: usize,
    pub duplicates: usize,
    pub lost: usize,
    pub resets: usize,
    pub reconnects: usize,
    pub longest: f64,
    /// Until another node held the lock.
    pub takeover: Option<Duration>,
    pub seconds: f64,
    pub wrong: Vec<String>,
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let takeover = self.takeover.map(|time| format!("{:.2}", time.as_secs_f64())).unwrap_or_default();
        write!(
            f,
            "{:<20} {:>6} {:>7} {:>9} {:>10} {:>4} {:>6} {:>10} {:>9.2} {takeover:>8} {:>7.1}",
            self.fault,
            self.events,
            self.retried,
            self.delivered,
            self.duplicates,
            self.lost,
            self.resets,
            self.reconnects,
            self.longest,
            self.seconds
        )
    }
}

impl Row {
    pub const HEAD: &'static str = "fault                events retried delivered duplicates lost resets reconnects \
                                    longest s takeover seconds";
}

pub async fn run(world: &mut World, fault: Fault, size: Size) -> Row {
    let mut row = Row { fault: format!("{fault:?}"), ..Row::default() };
    let begin = Instant::now();
    let (slow, is_slow) = watch::channel(false);
    let readers: Vec<Reader> = (0..size.readers)
        .map(|at| Reader {
            person: if at % 2 == 0 { world.titolare.clone() } else { world.officer.clone() },
            urls: world.urls(),
            home: at,
            practice: world.practices[at % world.practices.len()].0.clone(),
            slow: (fault == Fault::SlowReader && at == 0).then(|| is_slow.clone()),
            log: Arc::new(Mutex::new(Log::default())),
        })
        .collect();
    let mut reading = JoinSet::new();
    for reader in &readers {
        reading.spawn(reader.clone().run());
    }
    until(|| readers.iter().all(|reader| reader.log.lock().unwrap().start.is_some())).await;
    slow.send_replace(true);

    let mut practices: Vec<String> = world.practices.iter().map(|(id, _)| id.clone()).collect();
    if fault == Fault::SlowReader {
        // Everything where the slow one listens.
        practices.truncate(1);
    }
    let mut writing = JoinSet::new();
    for at in 0..WRITERS {
        let between = Duration::from_micros(1_000_000 * WRITERS as u64 / size.per_second);
        let writer = Writer {
            name: format!("{fault:?}-{at}"),
            person: if at % 2 == 0 { world.titolare.clone() } else { world.officer.clone() },
            urls: world.urls(),
            practices: practices.clone(),
            count: size.events / WRITERS,
            pace: tokio::time::interval(between),
            length: if fault == Fault::SlowReader { 900 } else { 30 },
        };
        writing.spawn(writer.run());
    }
    tokio::time::sleep(Duration::from_secs(size.events as u64) / u32::try_from(size.per_second).unwrap() / 4)
        .await;
    strike(world, fault, size, &mut row).await;
    while let Some(written) = writing.join_next().await {
        let (retried, wrong) = written.unwrap();
        row.retried += retried;
        row.wrong.extend(wrong);
    }
    slow.send_replace(false);
    if fault == Fault::RelayKilled {
        // The others must do without it to the end.
        settle(world, &readers).await;
        for node in &mut world.nodes {
            node.revive().await;
        }
    }
    settle(world, &readers).await;
    // What comes twice comes late.
    tokio::time::sleep(Duration::from_millis(200)).await;
    reading.shutdown().await;
    let truth = world.truth().await;
    for (at, reader) in readers.iter().enumerate() {
        let (_, id) = &world.practices[at % world.practices.len()];
        judge(reader, truth.get(id).map_or(&[], Vec::as_slice), &mut row);
    }
    row.seconds = begin.elapsed().as_secs_f64();
    row.events = size.events / WRITERS * WRITERS;
    row
}

async fn strike(world: &mut World, fault: Fault, size: Size, row: &mut Row) {
    let relay = world.relaying().await;
    match fault {
        Fault::RedisKilled => {
            let redis = world.redis.as_mut().unwrap();
            redis.kill();
            tokio::time::sleep(size.redis_away).await;
            redis.run().await;
        }
        Fault::PostgresCrashed => {
            world.kill_database();
            world.restart_database(Duration::ZERO).await;
        }
        Fault::PostgresRestarted => world.restart_database(Duration::from_millis(300)).await,
        Fault::RelayKilled => {
            world.nodes[relay.expect("a relay")].kill();
            row.takeover = Some(takeover(world, relay).await);
        }
        Fault::RelayPaused => {
            let at = relay.expect("a relay");
            world.nodes[at].signal(libc::SIGSTOP);
            let start = Instant::now();
            row.takeover = Some(takeover(world, relay).await);
            tokio::time::sleep(size.pause.saturating_sub(start.elapsed())).await;
            world.nodes[at].signal(libc::SIGCONT);
        }
        Fault::RedisCutFromRelay => {
            let at = relay.expect("a relay");
            world.proxies[at].set(Mode::Closed);
            row.takeover = Some(takeover(world, relay).await);
            tokio::time::sleep(Duration::from_millis(500)).await;
            world.proxies[at].set(Mode::Open);
        }
        Fault::RedisSilentToOne => {
            let at = relay.map_or(0, |at| (at + 1) % world.nodes.len());
            world.proxies[at].set(Mode::Silent);
            tokio::time::sleep(size.pause).await;
            world.proxies[at].set(Mode::Open);
        }
        Fault::SlowReader => {}
    }
}

/// How long it takes until another node holds the lock.
async fn takeover(world: &World, before: Option<usize>) -> Duration {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(10) {
        let now = world.relaying().await;
        if now.is_some() && now != before {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    start.elapsed()
}

async fn until(mut done: impl FnMut() -> bool) -> bool {
    let start = Instant::now();
    while !done() {
        if start.elapsed() > LONGEST {
            return false;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    true
}

/// Waits until everybody has reached the end of his practice, or should have.
async fn settle(world: &World, readers: &[Reader]) {
    let truth = world.truth().await;
    let end =
        |(_, id): &(String, String)| truth.get(id).and_then(|all| all.last()).map_or(0, |(seq, ..)| *seq);
    let ends: Vec<i64> = world.practices.iter().map(end).collect();
    until(|| {
        readers
            .iter()
            .enumerate()
            .all(|(at, reader)| reader.log.lock().unwrap().reached() >= ends[at % ends.len()])
    })
    .await;
}

/// Compares what a reader got with what happened.
fn judge(reader: &Reader, truth: &[(i64, String, f64)], row: &mut Row) {
    let log = reader.log.lock().unwrap();
    let mut position = log.start.expect("a snapshot");
    let between = |from: i64, to: i64| truth.iter().filter(|(seq, ..)| *seq > from && *seq < to).count();
    for heard in &log.heard {
        match heard {
            Heard::Message(seq, ..) if *seq <= position => row.duplicates += 1,
            Heard::Message(seq, body, came) => {
                row.lost += between(position, *seq);
                row.delivered += 1;
                let happened = truth.iter().find(|(found, ..)| found == seq);
                match happened {
                    // Late is what a slow reader chose to be.
                    Some((_, text, _)) if text == body && reader.slow.is_some() => {}
                    Some((_, text, at)) if text == body => row.longest = row.longest.max(came - at),
                    other => row.wrong.push(format!("{seq} was {body:?} and is {other:?}")),
                }
                position = *seq;
            }
            Heard::Reset(seq, read) => {
                let before = truth.iter().filter(|(at, ..)| at <= seq);
                if !before.map(|(_, body, _)| body).eq(read.iter().take(between(0, seq + 1))) {
                    row.wrong.push(format!("what was read after RESET {seq} is not what happened"));
                }
                row.resets += 1;
                position = *seq;
            }
        }
    }
    row.lost += between(position, i64::MAX);
    row.reconnects += log.reconnects;
}
