//! `make bench`: the hot operations against the release build, beside pgbench with the
//! same rows, in one run.
//!
//! Prints requests per second, CPU microseconds a request of the service and of
//! PostgreSQL, and SQL statements an operation. Ratios count: machines are noisy.

#[path = "load/population.rs"]
mod population;
#[path = "load/server.rs"]
mod server;
#[path = "load/traffic.rs"]
#[expect(clippy::disallowed_methods, reason = "each connection is a task; all end with the run")]
mod traffic;

use std::time::Duration;

use population::Population;
use server::Bench;
use traffic::{Operation, Outcome};

/// Seconds of each measurement.
const SECONDS: u64 = 6;
/// Connections under load at once.
const CONNECTIONS: usize = 16;

#[tokio::main]
async fn main() {
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    let seconds = Duration::from_secs(SECONDS);
    let mut bench = Bench::start().await;
    println!("{CONNECTIONS} connections, {SECONDS} s each; CPU in microseconds a request\n");
    for size in [2_000, 50_000] {
        let population = Population::load(&bench, size).await;
        println!("{size} practices");
        println!("  operation              requests/s  service  postgres     sum  statements");
        for (operation, script) in [
            (Operation::Fascicolo, Some(population.fascicolo_script())),
            (Operation::Page, Some(population.page_script())),
            (Operation::TwoScalars, Some(population.scalars_script())),
            (Operation::SaveSection, Some(population.save_script())),
        ] {
            let ceiling = match script {
                Some(script) => Some(bench.pgbench(&script, CONNECTIONS, seconds).await),
                None => None,
            };
            let outcome = traffic::run(&mut bench, &population, operation, CONNECTIONS, seconds).await;
            line(operation.name(), &outcome);
            if let Some(ceiling) = ceiling {
                line("  pgbench, same rows", &ceiling);
                println!(
                    "    of the ceiling: {:.2} x requests, {:.2} x CPU",
                    outcome.per_second / ceiling.per_second,
                    outcome.cpu() / ceiling.cpu()
                );
            }
        }
        println!("  memory of the service: {} MiB\n", bench.memory_mib());
    }
    bench.stop().await;
}

fn line(name: &str, outcome: &Outcome) {
    let statements = outcome.statements.map(|n| format!("{n:.0}")).unwrap_or_default();
    println!(
        "  {name:<22} {:>10.0} {:>8.0} {:>9.0} {:>7.0}  {statements:>10}",
        outcome.per_second,
        outcome.service,
        outcome.postgres,
        outcome.cpu()
    );
    if outcome.failed > 0 {
        println!("    {} requests failed: {}", outcome.failed, outcome.example);
    }
}
