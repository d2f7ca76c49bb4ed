//! `portos with-postgres -- COMMAND`: a database for one command, gone with it.

use std::os::unix::process::{CommandExt as _, ExitStatusExt as _};
use std::path::Path;
use std::process::{ExitCode, ExitStatus};
use std::time::Duration;

use tokio::process::{Child, Command};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::time::{Instant, sleep_until};

use super::{Failure, WithPostgres};
use crate::dev::{Guard, process, scratch};

/// How long the command may take to end after a signal.
const GRACE: Duration = Duration::from_secs(10);

pub async fn run(args: &WithPostgres) -> Result<ExitCode, Failure> {
    // First of all, so that from here on no signal ends us before the database is stopped.
    let mut signals =
        Signals::listen().map_err(|error| Failure::Line(format!("listening to signals: {error}")))?;
    let exe =
        std::env::current_exe().map_err(|error| Failure::Line(format!("finding this program: {error}")))?;
    let data = scratch::folder(&std::env::temp_dir())?;
    let guard = Guard::spawn(&exe, &data, true).await?;
    let status = match start(args, guard.owner_url()) {
        Ok(child) => Ok(wait(child, &mut signals).await),
        Err(failure) => Err(failure),
    };
    let stopped = guard.stop().await;
    let status = status?;
    stopped?;
    Ok(exit_code(status))
}

fn start(args: &WithPostgres, url: &str) -> Result<Child, Failure> {
    let (program, rest) = args.command.split_first().ok_or_else(|| Failure::Line("no command".to_owned()))?;
    let mut command = std::process::Command::new(program);
    command.args(rest).env("PORTOS_TEST_DATABASE", url);
    // A group of its own: a signal reaches the command and all it started, once, through us. Its input
    // is empty, because only the foreground group may read from the terminal.
    command.process_group(0).stdin(std::process::Stdio::null());
    process::dies_with_parent(&mut command, libc::SIGTERM);
    let name = Path::new(program).display().to_string();
    Command::from(command).spawn().map_err(|error| Failure::Line(format!("starting {name}: {error}")))
}

/// Passes signals on until the command ended, then ends what it left running.
async fn wait(mut child: Child, signals: &mut Signals) -> std::io::Result<ExitStatus> {
    let group = child.id();
    let send = |number| {
        if let Some(group) = group {
            process::signal_group(group, number);
        }
    };
    let mut deadline: Option<Instant> = None;
    let status = loop {
        let late = async move {
            match deadline {
                Some(deadline) => sleep_until(deadline).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            status = child.wait() => break status,
            number = signals.next() => {
                send(number);
                deadline.get_or_insert_with(|| Instant::now() + GRACE);
            }
            () = late => {
                send(libc::SIGKILL);
                deadline = None;
            }
        }
    };
    send(libc::SIGTERM);
    status
}

/// As a shell does it: 128 and the number of the signal.
fn exit_code(status: std::io::Result<ExitStatus>) -> ExitCode {
    let code =
        status.ok().and_then(|status| status.code().or_else(|| status.signal().map(|number| 128 + number)));
    ExitCode::from(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(1))
}

struct Signals {
    interrupt: Signal,
    terminate: Signal,
    hangup: Signal,
}

impl Signals {
    fn listen() -> std::io::Result<Self> {
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
            hangup: signal(SignalKind::hangup())?,
        })
    }

    async fn next(&mut self) -> libc::c_int {
        tokio::select! {
            _ = self.interrupt.recv() => libc::SIGINT,
            _ = self.terminate.recv() => libc::SIGTERM,
            _ = self.hangup.recv() => libc::SIGHUP,
        }
    }
}
