//! Faults: three nodes, readers and writers, and something that breaks in the middle. At the
//! end every reader has every message once and in order, or was told to read again and did.
//!
//! The same twice: small with every test run, full size by `make faults`.

mod proxy;
mod reader;
mod run;
mod world;
mod writer;

use std::time::Duration;

use run::{Fault, Row, Size, run};
use world::World;

#[expect(clippy::disallowed_methods, reason = "ends with the test")]
fn spawn(work: impl Future<Output = ()> + Send + 'static) {
    tokio::spawn(work);
}

/// Seconds since 1970, as the database counts them.
#[expect(clippy::disallowed_methods, reason = "compared with the times of real nodes")]
fn now() -> f64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs_f64()
}

async fn all(with_redis: bool, practices: usize, size: Size) {
    let start = std::time::Instant::now();
    let mut world = World::start(with_redis, practices).await;
    println!("three nodes were ready after {:.1} s", start.elapsed().as_secs_f64());
    let faults = if with_redis { Fault::WITH_REDIS } else { Fault::WITHOUT };
    println!("{} over {}", Row::HEAD, if with_redis { "Redis" } else { "NOTIFY" });
    let mut wrong = Vec::new();
    for fault in faults {
        let row = run(&mut world, *fault, size).await;
        println!("{row}");
        let late = row.takeover.is_some_and(|time| time > Duration::from_secs(2));
        if row.duplicates + row.lost > 0 || row.delivered == 0 || !row.wrong.is_empty() || late {
            wrong.push(row);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}\n{}", world.logs());
    world.end().await;
}

const SMALL: Size = Size {
    readers: 30,
    events: 200,
    per_second: 300,
    redis_away: Duration::from_millis(700),
    pause: Duration::from_secs(2),
};
const FULL: Size = Size {
    readers: 200,
    events: 5_000,
    per_second: 400,
    redis_away: Duration::from_secs(8),
    pause: Duration::from_secs(3),
};

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_over_redis() {
    all(true, 10, SMALL).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_over_notify() {
    all(false, 10, SMALL).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "minutes: make faults"]
async fn full_size_over_redis() {
    all(true, 20, FULL).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "minutes: make faults"]
async fn full_size_over_notify() {
    all(false, 20, FULL).await;
}
