//! `portos postgres-guard`: the child process behind [`crate::dev::Guard`].

use std::process::ExitCode;

use super::PostgresGuard;
use crate::dev::guard;

/// Failures are told to the parent on standard output, so nothing is left to print here.
pub async fn run(args: &PostgresGuard) -> ExitCode {
    guard::run(&args.data, args.volatile).await
}
