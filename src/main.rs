//! The binary: reads the command line, prepares the process, calls the command, reports in one line.

use std::ffi::{c_int, c_long};
use std::process::ExitCode;

use clap::Parser as _;
use portos::cli::{self, Cli, Command, Failure};
use portos::config::{Config, Log};
use portos::telemetry;
use tokio::runtime::Builder;

/// An answer is hundreds of small values: with the system's allocator a third of the time
/// went into making and freeing them (measured with perf on the fascicolo).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Milliseconds after which freed pages go back to the system. The allocator's own second is long while twenty
/// files of half a gigabyte stream through: what they let go would add up.
const PURGE_DELAY: c_long = 10;
/// Its number in the allocator's list of options.
const PURGE_DELAY_OPTION: c_int = 15;

unsafe extern "C" {
    /// Of the allocator, which is linked in; see `mi_option_e` of its header.
    fn mi_option_set(option: c_int, value: c_long);
}

fn main() -> ExitCode {
    // SAFETY: the option is a number that the allocator reads at each purge; no other thread runs yet.
    unsafe { mi_option_set(PURGE_DELAY_OPTION, PURGE_DELAY) };
    match start(Cli::parse().command) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("portos: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn start(command: Command) -> Result<ExitCode, Failure> {
    // One TLS provider for the whole process; fails only when there is one already.
    let _already = rustls::crypto::ring::default_provider().install_default();
    let supervisor = command.is_supervisor();
    let mut builder = if supervisor { Builder::new_current_thread() } else { Builder::new_multi_thread() };
    let runtime = builder
        .enable_all()
        .build()
        .map_err(|error| Failure::Line(format!("starting the runtime: {error}")))?;
    if supervisor {
        telemetry::init(&Log::default());
        return runtime.block_on(cli::supervise(command));
    }
    let config = Config::load()?;
    telemetry::init(&config.log);
    runtime.block_on(cli::run(command, config))
}
