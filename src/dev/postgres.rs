//! One PostgreSQL cluster: made, started, recovered and stopped.
//!
//! Unix socket only. Its folder is locked, so that two of ours never share it; what a `kill -9` left
//! behind (a server without a parent, a stale lock file) is cleared away before the start.

use std::fs::{self, File, TryLockError};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use tokio::process::{Child, Command};
use tokio::time::{Instant, sleep, timeout};
use tokio_postgres::{Client, NoTls};

use super::binaries::{self, Binaries};
use super::place::{self, Place};
use super::{DATABASE, DevError, Doing as _, OWNER, PORT, process};

/// How long a server may take to stop before it is told more firmly.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a previous owner of the folder may take to stop.
const LONGEST_HANDOVER: Duration = Duration::from_secs(3);
/// Starting includes replaying the log after a crash.
const LONGEST_START: Duration = Duration::from_secs(60);
const POLL: Duration = Duration::from_millis(10);

/// How the cluster treats its data.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// True: data survives a crash. False: fast, and thrown away when stopped.
    pub durable: bool,
}

/// A running server, stopped by [`Cluster::stop`]. It also ends when the main thread of this process does.
#[derive(Debug)]
pub struct Cluster {
    child: Child,
    place: Place,
    options: Options,
    _lock: File,
}

impl Cluster {
    /// The cluster of a folder, running and with the database made; the folder is made when it is missing.
    pub async fn ensure(data: &Path, options: Options) -> Result<Self, DevError> {
        fs::create_dir_all(data).doing(|| format!("making the folder {}", data.display()))?;
        let lock = lock(data).await?;
        let place = Place::prepare(data)?;
        clear(&place).await?;
        let binaries = binaries::find_for(&place.cluster)?;
        if !place.cluster.exists() {
            initialise(&binaries, &place).await?;
        }
        let child = start(&binaries, &place, options)?;
        let mut cluster = Self { child, place, options, _lock: lock };
        let client = cluster.accepting().await?;
        create_database(&client).await.map_err(|error| {
            DevError::refused(format!("the database {DATABASE} could not be created: {error}"))
        })?;
        Ok(cluster)
    }

    /// The address for the owner role.
    pub fn owner_url(&self) -> String {
        super::url(OWNER, DATABASE, &self.place.socket)
    }

    /// Returns when the server ended by itself.
    pub async fn ended(&mut self) -> DevError {
        let _status = self.child.wait().await;
        DevError::refused(format!("PostgreSQL ended: {}", last_words(&self.place.log)))
    }

    /// Stops the server; clients are cut off. Volatile data is deleted.
    pub async fn stop(mut self) {
        // Without a checkpoint when nobody will read the data again.
        let first = if self.options.durable { libc::SIGINT } else { libc::SIGQUIT };
        for signal in [first, libc::SIGQUIT, libc::SIGKILL] {
            if let Some(pid) = self.child.id() {
                process::signal(pid, signal);
            }
            if timeout(PATIENCE, self.child.wait()).await.is_ok() {
                break;
            }
        }
        if !self.options.durable {
            self.place.delete();
        }
    }

    /// Waits for the first connection, to the database that every cluster has.
    async fn accepting(&mut self) -> Result<Client, DevError> {
        let mut config = tokio_postgres::Config::new();
        config.host_path(&self.place.socket).port(PORT).user(OWNER).dbname("postgres");
        let deadline = Instant::now() + LONGEST_START;
        loop {
            match config.connect(NoTls).await {
                Ok((client, connection)) => {
                    // Ends with the client, a few lines later.
                    #[expect(clippy::disallowed_methods, reason = "ends with its connection")]
                    drop(tokio::spawn(connection));
                    return Ok(client);
                }
                Err(error) if Instant::now() > deadline => {
                    return Err(DevError::refused(format!("PostgreSQL accepts no connection: {error}")));
                }
                Err(_) => {}
            }
            if let Ok(Some(_)) = self.child.try_wait() {
                let words = last_words(&self.place.log);
                return Err(DevError::refused(format!("PostgreSQL did not start: {words}")));
            }
            sleep(POLL).await;
        }
    }
}

/// One owner per folder; a previous one may still be stopping.
async fn lock(data: &Path) -> Result<File, DevError> {
    let path = data.join("lock");
    let doing = || format!("locking {}", path.display());
    let file = match File::options().create(true).truncate(false).write(true).open(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => {
            return Err(place::foreign(data));
        }
        file => file.doing(doing)?,
    };
    let deadline = Instant::now() + LONGEST_HANDOVER;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::Error(error)) => return Err(error).doing(doing),
            Err(TryLockError::WouldBlock) if Instant::now() > deadline => {
                return Err(DevError::refused(format!(
                    "{} is in use by another portos: stop it, or set PORTOS_DATA to another folder",
                    data.display(),
                )));
            }
            Err(TryLockError::WouldBlock) => sleep(POLL).await,
        }
    }
}

/// Ends a server that lost its parent and removes the lock files that it left. We hold the folder, so
/// whatever works in the cluster is an orphan. PostgreSQL alone would refuse to start when the number in
/// its lock file now belongs to another process, as after the restart of a container.
async fn clear(place: &Place) -> Result<(), DevError> {
    let postmaster = fs::read_to_string(place.cluster.join("postmaster.pid")).unwrap_or_default();
    let postmaster: Option<u32> = postmaster.lines().next().and_then(|line| line.trim().parse().ok());
    for signal in [libc::SIGINT, libc::SIGQUIT, libc::SIGKILL] {
        let left = orphans(place);
        if left.is_empty() {
            break;
        }
        match postmaster.filter(|pid| left.contains(pid)) {
            // It ends its own backends; from a backend a signal would only end one query.
            Some(pid) if signal != libc::SIGKILL => process::signal(pid, signal),
            _ => left.iter().for_each(|&pid| process::signal(pid, signal)),
        }
        let deadline = Instant::now() + PATIENCE;
        while !orphans(place).is_empty() && Instant::now() < deadline {
            sleep(POLL).await;
        }
    }
    if !orphans(place).is_empty() {
        return Err(DevError::refused(format!("a PostgreSQL still runs in {}", place.cluster.display())));
    }
    let mut socket_lock = place.socket_file().into_os_string();
    socket_lock.push(".lock");
    for stale in [place.cluster.join("postmaster.pid"), place.socket_file(), socket_lock.into()] {
        match fs::remove_file(&stale) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(error).doing(|| format!("removing {}", stale.display()));
            }
            _ => {}
        }
    }
    Ok(())
}

fn orphans(place: &Place) -> Vec<u32> {
    process::working_in(&place.cluster, "postgres")
}

/// Makes the cluster beside its place and moves it there when it is complete.
async fn initialise(binaries: &Binaries, place: &Place) -> Result<(), DevError> {
    let mut problem = String::new();
    // Not every system has C.UTF-8.
    for locale in ["--locale=C.UTF-8", "--no-locale"] {
        if place.unfinished.exists() {
            fs::remove_dir_all(&place.unfinished)
                .doing(|| format!("removing {}", place.unfinished.display()))?;
        }
        let mut initdb = place.command(&binaries.initdb());
        initdb.arg("-D").arg(&place.unfinished).args(["-U", OWNER, "--auth=trust", "-E", "UTF8", locale]);
        // A crash while it is made leaves nothing behind that would be used.
        initdb.args(["--no-sync", "--no-instructions"]);
        let output = Command::from(initdb).output().await.doing(|| "starting initdb".to_owned())?;
        if output.status.success() {
            return fs::rename(&place.unfinished, &place.cluster)
                .doing(|| format!("making {}", place.cluster.display()));
        }
        problem = last_line(&String::from_utf8_lossy(&output.stderr));
    }
    Err(DevError::refused(format!("initdb failed: {problem}")))
}

fn start(binaries: &Binaries, place: &Place, options: Options) -> Result<Child, DevError> {
    let log = File::create(&place.log).doing(|| format!("writing {}", place.log.display()))?;
    let errors = log.try_clone().doing(|| format!("writing {}", place.log.display()))?;
    let mut postgres = place.command(&binaries.postgres());
    postgres.arg("-D").arg(&place.cluster).arg("-k").arg(&place.socket).args(["-p", &PORT.to_string()]);
    let always = [
        "listen_addresses=",
        "unix_socket_permissions=0700",
        "timezone=UTC",
        "jit=off",
        "max_connections=200",
    ];
    let volatile = [
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "wal_level=minimal",
        "max_wal_senders=0",
        "max_wal_size=4GB",
        "checkpoint_timeout=1h",
    ];
    for setting in always.iter().chain(volatile.iter().filter(|_| !options.durable)) {
        postgres.arg("-c").arg(setting);
    }
    postgres.stdout(Stdio::from(log)).stderr(Stdio::from(errors));
    Command::from(postgres).spawn().doing(|| "starting postgres".to_owned())
}

async fn create_database(client: &Client) -> Result<(), tokio_postgres::Error> {
    let found = client.query_opt("SELECT 1 FROM pg_database WHERE datname = $1", &[&DATABASE]).await?;
    if found.is_none() {
        client.batch_execute(&format!("CREATE DATABASE {DATABASE}")).await?;
    }
    Ok(())
}

/// Why the server gave up, from its log.
fn last_words(log: &Path) -> String {
    last_line(&fs::read_to_string(log).unwrap_or_default())
}

/// The last line that names an error, else the last one.
fn last_line(text: &str) -> String {
    let named = |line: &&str| ["FATAL:", "PANIC:", "error:"].iter().any(|word| line.contains(word));
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines().rfind(named).or_else(|| lines().next_back()).unwrap_or("it said nothing").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_is_the_last_error() {
        assert_eq!(
            last_line("LOG: a\nFATAL:  no room\nLOG:  database system is shut down\n"),
            "FATAL:  no room"
        );
        assert_eq!(last_line("one\ntwo\n\n"), "two");
        assert_eq!(last_line(""), "it said nothing");
    }
}
