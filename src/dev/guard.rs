//! The guard: a child process that owns a cluster and ends it when its parent is gone.
//!
//! Parent and guard share two pipes. The guard writes one line, `ready <url>` or `failed <why>`; then it
//! waits until its input ends, which the kernel brings about however the parent dies. It has a process
//! group of its own, so that Ctrl-C reaches the service alone, which still needs the database to finish.

use std::io::{Read as _, Write as _};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{ExitCode, Stdio};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::oneshot;
use tokio::time::timeout;

use super::postgres::{Cluster, Options};
use super::{DevError, Doing as _, OWNER, SERVICE, install};

const LONGEST_STOP: Duration = Duration::from_secs(20);

/// The parent's side: the database lives as long as this value, or shorter when it fails.
#[derive(Debug)]
pub struct Guard {
    child: Child,
    url: String,
}

impl Guard {
    /// Starts the database of the folder `data` through `exe`, the `portos` binary; installs PostgreSQL
    /// when it is missing. Volatile data is deleted at the end.
    pub async fn spawn(exe: &Path, data: &Path, volatile: bool) -> Result<Self, DevError> {
        install::ensure()?;
        let mut command = std::process::Command::new(exe);
        command.arg("postgres-guard").arg("--data").arg(data).process_group(0);
        if volatile {
            command.arg("--volatile");
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = Command::from(command).spawn().doing(|| "starting the database guard".to_owned())?;
        let mut line = String::new();
        if let Some(stdout) = child.stdout.take() {
            let mut lines = BufReader::new(stdout);
            lines.read_line(&mut line).await.doing(|| "listening to the database guard".to_owned())?;
        }
        match line.trim().split_once(' ') {
            Some(("ready", url)) => Ok(Self { child, url: url.to_owned() }),
            Some(("failed", why)) => Err(DevError::refused(why)),
            _ => Err(DevError::refused("the database guard ended without a word")),
        }
    }

    /// For migrations and seeds.
    pub fn owner_url(&self) -> &str {
        &self.url
    }

    /// For the service. The role is made by the migrations.
    pub fn service_url(&self) -> String {
        self.url.replacen(&format!("//{OWNER}@"), &format!("//{SERVICE}@"), 1)
    }

    /// Returns when the guard ended by itself, that is when the database failed.
    pub async fn ended(&mut self) {
        // Not `wait`, which would close the input first and so stop the guard.
        loop {
            match self.child.try_wait() {
                Ok(None) => tokio::time::sleep(Duration::from_millis(500)).await,
                _ => return,
            }
        }
    }

    /// Stops the database and waits for its end. Dropping the guard stops it too, without waiting.
    pub async fn stop(mut self) -> Result<(), DevError> {
        drop(self.child.stdin.take());
        match timeout(LONGEST_STOP, self.child.wait()).await {
            Ok(Ok(_status)) => Ok(()),
            Ok(Err(error)) => Err(error).doing(|| "stopping the database".to_owned()),
            Err(_) => Err(DevError::refused("the database does not stop")),
        }
    }
}

/// The guard's own life; on the main thread, whose end PostgreSQL would take for ours.
pub async fn run(data: &Path, volatile: bool) -> ExitCode {
    let (gone, parent) = oneshot::channel();
    // A thread of its own: reading a closed pipe is the one signal that no death of the parent can skip.
    std::thread::spawn(move || {
        let _end = std::io::stdin().lock().read_to_end(&mut Vec::new());
        let _ = gone.send(());
    });
    let (Ok(mut term), Ok(mut int), Ok(mut hangup)) =
        (signal(SignalKind::terminate()), signal(SignalKind::interrupt()), signal(SignalKind::hangup()))
    else {
        return say("failed the guard cannot listen to signals", ExitCode::FAILURE);
    };
    let stop = async move {
        tokio::select! {
            _ = parent => {}
            _ = term.recv() => {}
            _ = int.recv() => {}
            _ = hangup.recv() => {}
        }
    };
    tokio::pin!(stop);

    // A parent that dies while we start is noticed as soon as there is something to stop.
    let mut cluster = match Cluster::ensure(data, Options { durable: !volatile }).await {
        Ok(cluster) => cluster,
        Err(error) => return say(&format!("failed {error}"), ExitCode::FAILURE),
    };
    let _said = say(&format!("ready {}", cluster.owner_url()), ExitCode::SUCCESS);
    let code = tokio::select! {
        () = &mut stop => ExitCode::SUCCESS,
        error = cluster.ended() => {
            tracing::error!("{error}");
            ExitCode::FAILURE
        }
    };
    cluster.stop().await;
    if volatile {
        // The lock is let go with the cluster; what else lies in the folder is not ours.
        let _ = std::fs::remove_file(data.join("lock"));
        let _ = std::fs::remove_dir(data);
    }
    code
}

/// Says one line to the parent, which may be gone.
fn say(line: &str, code: ExitCode) -> ExitCode {
    let mut out = std::io::stdout().lock();
    let _gone = writeln!(out, "{}", line.replace('\n', " ")).and_then(|()| out.flush());
    code
}
