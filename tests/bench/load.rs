//! `make bench`: the hot operations against the release build, beside pgbench and a bare
//! HTTP server with the same rows, in one run.
//!
//! Prints requests per second, CPU microseconds a request of the server and of
//! PostgreSQL, and SQL statements an operation. Ratios count: machines are noisy, so the
//! three take turns, round by round, and medians are compared.
//!
//! At the end lists, inbox and fascicolo at 200,000 practices; with `--lists` those alone, of `--size` practices.
//! Before them uploads beside plain `curl`; with `--uploads` those alone.
//! With `--live` it is `make bench-live`: chat over many sockets.
//!
//! `cargo bench --bench load -- --size 2000 --only q1 --rounds 3 --seconds 2` narrows it.

#[path = "load/bare.rs"]
mod bare;
#[path = "load/broadcast.rs"]
#[expect(clippy::disallowed_methods, reason = "the bare server makes its ids itself")]
mod broadcast;
#[path = "load/lists.rs"]
mod lists;
#[path = "load/live.rs"]
#[expect(clippy::disallowed_methods, reason = "each listener and writer is a task; all end with the run")]
mod live;
#[path = "load/population.rs"]
mod population;
#[path = "load/server.rs"]
mod server;
#[path = "load/statements.rs"]
mod statements;
#[path = "load/traffic.rs"]
#[expect(clippy::disallowed_methods, reason = "each connection is a task; all end with the run")]
mod traffic;
#[path = "load/uploads.rs"]
mod uploads;

use std::time::Duration;

use population::Population;
use server::Bench;
use traffic::{CONNECTIONS, Operation, Outcome, Target};

/// Seconds of each measurement, unless the command line names them.
const SECONDS: u64 = 3;
/// Turns of each target.
const ROUNDS: usize = 5;

/// The value behind a name of the command line.
fn argument(name: &str) -> Option<String> {
    let mut words = std::env::args().skip_while(|word| word != name);
    words.next().and(words.next())
}

#[tokio::main]
async fn main() {
    let mut words = std::env::args().skip(1);
    if words.next().as_deref() == Some("--bare") {
        let (port, url) = (words.next().unwrap(), words.next().unwrap());
        return bare::serve(port.parse().unwrap(), url).await;
    }
    if std::env::args().any(|word| word == "--test") {
        return;
    }
    let seconds = argument("--seconds").map_or(SECONDS, |n| n.parse().unwrap());
    let rounds = argument("--rounds").map_or(ROUNDS, |n| n.parse().unwrap());
    let sizes = argument("--size").map_or(vec![2_000, 50_000], |n| vec![n.parse().unwrap()]);
    let only = argument("--only").unwrap_or_default();
    let mut bench = Bench::start().await;
    if std::env::args().any(|word| word == "--live") {
        let sockets = argument("--sockets").map_or(vec![200, 1_000, 5_000], |n| vec![n.parse().unwrap()]);
        live::run(&bench, &sockets, Duration::from_secs(seconds)).await;
        return bench.stop().await;
    }
    if std::env::args().any(|word| word == "--uploads") {
        uploads::run(&bench).await;
        return bench.stop().await;
    }
    if std::env::args().any(|word| word == "--lists") {
        lists::run(
            &mut bench,
            sizes.first().copied().filter(|_| argument("--size").is_some()).unwrap_or(lists::SIZE),
        )
        .await;
        return bench.stop().await;
    }
    println!(
        "{CONNECTIONS} connections, {rounds} rounds of {seconds} s, medians; CPU in microseconds a request\n"
    );
    for size in sizes {
        let population = Population::load(&bench, size).await;
        println!("{size} practices");
        println!("  operation              requests/s   server  postgres     sum  statements   bytes");
        for operation in Operation::ALL {
            if operation.name().starts_with(&only) {
                compare(&mut bench, &population, operation, rounds, Duration::from_secs(seconds)).await;
            }
        }
        println!("  memory of the service: {} MiB\n", bench.memory_mib());
    }
    if only.is_empty() {
        uploads::run(&bench).await;
        lists::run(&mut bench, lists::SIZE).await;
    }
    bench.stop().await;
}

/// One operation, by the three in turn.
async fn compare(
    bench: &mut Bench,
    population: &Population,
    operation: Operation,
    rounds: usize,
    time: Duration,
) {
    let script = match operation {
        Operation::Fascicolo => population.fascicolo_script(),
        Operation::Page => population.page_script(),
        Operation::TwoScalars => population.scalars_script(),
        Operation::SaveSection => population.save_script(),
    };
    let (mut pgbench, mut bare, mut service) = (Vec::new(), Vec::new(), Vec::new());
    // For a profiler that watches the service: nobody else takes turns.
    if std::env::args().any(|word| word == "--alone") {
        service.push(traffic::run(bench, population, operation, Target::Service, time).await);
        return line(operation.name(), &service);
    }
    for _ in 0..rounds {
        pgbench.push(bench.pgbench(&script, CONNECTIONS, time).await);
        bare.push(traffic::run(bench, population, operation, Target::Bare, time).await);
        service.push(traffic::run(bench, population, operation, Target::Service, time).await);
    }
    line("  pgbench", &pgbench);
    line("  bare server", &bare);
    line(operation.name(), &service);
    let best = median(&pgbench, |o| o.per_second).max(median(&bare, |o| o.per_second));
    println!(
        "    CPU {:.2} x the bare server's, {:.2} x the requests of the ceiling",
        median(&service, Outcome::cpu) / median(&bare, Outcome::cpu),
        median(&service, |o| o.per_second) / best
    );
}

fn median(outcomes: &[Outcome], value: impl Fn(&Outcome) -> f64) -> f64 {
    let mut values: Vec<f64> = outcomes.iter().map(value).collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn line(name: &str, outcomes: &[Outcome]) {
    let statements = outcomes[0].statements.map(|n| format!("{n:.1}")).unwrap_or_default();
    println!(
        "  {name:<22} {:>10.0} {:>8.0} {:>9.0} {:>7.0}  {statements:>10} {:>7}",
        median(outcomes, |o| o.per_second),
        median(outcomes, |o| o.service),
        median(outcomes, |o| o.postgres),
        median(outcomes, Outcome::cpu),
        outcomes[0].bytes,
    );
    for outcome in outcomes.iter().filter(|outcome| outcome.failed > 0) {
        println!("    {} requests failed: {}", outcome.failed, outcome.example);
    }
}
