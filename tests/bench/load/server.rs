//! The service and its database as processes of their own, and what they cost.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use portos::dev::Guard;
use portos::store::{migrate, pool};
use tokio_postgres::{Client, NoTls};

use crate::traffic::{Outcome, Target};

/// The key under which the service enciphers ids, so that the driver can name practices.
pub const ID_KEY: &str = "000102030405060708090a0b0c0d0e0f";

pub struct Bench {
    addresses: [String; 2],
    guard: Option<Guard>,
    service: Child,
    bare: Child,
    folder: tempfile::TempDir,
}

impl Bench {
    pub async fn start() -> Self {
        let exe = Path::new(env!("CARGO_BIN_EXE_portos"));
        let folder = tempfile::Builder::new().prefix("portos-bench-").tempdir().unwrap();
        let guard = Guard::spawn(exe, &folder.path().join("postgres"), false).await.expect("a database");
        let conn = pool::connect(guard.owner_url()).await.unwrap();
        migrate::run(conn).await.unwrap();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let address = format!("127.0.0.1:{port}");
        let seal = folder.path().join("seal.pem");
        Command::new(exe).arg("seal-key").arg(&seal).stdout(Stdio::null()).status().unwrap();
        let service = Command::new(exe)
            .arg("serve")
            .env("PORTOS_SEAL_KEY", &seal)
            .env("DATABASE_URL", guard.service_url())
            .env("PORTOS_ID_KEY", ID_KEY)
            .env("PORTOS_LISTEN", &address)
            .env("PORTOS_DATA", folder.path().join("data"))
            .env("PORTOS_LOG", "warn")
            .env("PORTOS_SOCKETS_PER_CALLER", "10000")
            // Counted as in service, and never reached.
            .env("PORTOS_RATE_CALLER", "1000000000/1000000000")
            .env("PORTOS_RATE_ADDRESS", "1000000000/1000000000")
            .env("PORTOS_CHAT_RATE", "1000000")
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let bare = Command::new(std::env::current_exe().unwrap())
            .args(["--bare", &free.to_string(), guard.owner_url()])
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        let addresses = [address, format!("127.0.0.1:{free}")];
        let bench = Self { addresses, guard: Some(guard), service, bare, folder };
        let started = Instant::now();
        // The service brings the TLS of this client along without a provider.
        let _already = rustls::crypto::ring::default_provider().install_default();
        while reqwest::get(format!("http://{}/health/ready", bench.addresses[0])).await.is_err() {
            assert!(started.elapsed() < Duration::from_secs(10), "the service does not start");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        println!("ready {} ms after the start, on a migrated database", started.elapsed().as_millis());
        bench
    }

    pub fn address(&self, target: Target) -> &str {
        &self.addresses[target as usize]
    }

    fn guard(&self) -> &Guard {
        self.guard.as_ref().unwrap()
    }

    /// The owner's connection, for the population.
    pub async fn owner(&self) -> Client {
        let (client, driver) = tokio_postgres::connect(self.guard().owner_url(), NoTls).await.unwrap();
        #[expect(clippy::disallowed_methods, reason = "ends with its connection")]
        tokio::spawn(driver);
        client
    }

    /// CPU microseconds that the process under load and PostgreSQL have used.
    pub fn cpu(&self, target: Target) -> (f64, f64) {
        (micros(self.child(target).id(), false), self.postgres_pid().map_or(0.0, tree_micros))
    }

    fn postgres_pid(&self) -> Option<u32> {
        let file = find(self.folder.path(), "postmaster.pid")?;
        std::fs::read_to_string(file).ok()?.lines().next()?.trim().parse().ok()
    }

    /// SQL statements of the service so far.
    pub async fn statements(&self) -> f64 {
        let text = reqwest::get(format!("http://{}/metrics", self.addresses[0]))
            .await
            .unwrap()
            .text()
            .await
            .unwrap();
        let line = text.lines().find(|line| line.starts_with("portos_sql_statements_total")).unwrap();
        line.split(' ').next_back().unwrap().parse().unwrap()
    }

    pub fn memory_mib(&self) -> u64 {
        self.memory_kib(Target::Service) / 1024
    }

    pub fn memory_kib(&self, target: Target) -> u64 {
        let pid = self.child(target).id();
        let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    fn child(&self, target: Target) -> &Child {
        match target {
            Target::Service => &self.service,
            Target::Bare => &self.bare,
        }
    }

    /// The same rows by pgbench: prepared statements in a pipeline.
    pub async fn pgbench(&mut self, script: &str, connections: usize, time: Duration) -> Outcome {
        let file = self.folder.path().join("script.sql");
        std::fs::write(&file, script).unwrap();
        let url = self.guard().owner_url().to_owned();
        let before = self.cpu(Target::Service).1;
        let mut command = Command::new(pgbench());
        command.args(["-n", "-M", "prepared", "-j", "2", "-c", &connections.to_string()]).args([
            "-T",
            &time.as_secs().to_string(),
            "-f",
            file.to_str().unwrap(),
            &url,
        ]);
        let started = Instant::now();
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let pid = child.id();
        let watch = tokio::task::spawn_blocking(move || {
            let mut last = 0.0;
            while Path::new(&format!("/proc/{pid}/stat")).exists() {
                let now = micros(pid, false);
                if now < last {
                    break;
                }
                last = now.max(last);
                std::thread::sleep(Duration::from_millis(50));
            }
            last
        });
        let output = tokio::task::spawn_blocking(move || child.wait_with_output().unwrap()).await.unwrap();
        let own = watch.await.unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let done: f64 = text
            .lines()
            .find_map(|line| line.strip_prefix("number of transactions actually processed: "))
            .unwrap_or_else(|| panic!("pgbench: {text}\n{}", String::from_utf8_lossy(&output.stderr)))
            .split('/')
            .next()
            .unwrap()
            .trim()
            .parse()
            .unwrap();
        Outcome {
            per_second: done / started.elapsed().as_secs_f64(),
            service: own / done,
            postgres: (self.cpu(Target::Service).1 - before) / done,
            statements: None,
            bytes: 0,
            failed: 0,
            example: String::new(),
        }
    }

    pub async fn stop(mut self) {
        self.kill();
        if let Some(guard) = self.guard.take() {
            guard.stop().await.unwrap();
        }
    }
}

impl Bench {
    fn kill(&mut self) {
        for child in [&mut self.service, &mut self.bare] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Drop for Bench {
    /// A measurement that fails leaves nothing running.
    fn drop(&mut self) {
        self.kill();
    }
}

/// pgbench of the PATH, or of the newest PostgreSQL that the distribution installed.
fn pgbench() -> PathBuf {
    let mut folders = portos::config::search_path();
    let mut versions: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|e| e.path().join("bin"))
        .collect();
    versions.sort();
    folders.extend(versions.into_iter().rev());
    folders.into_iter().map(|folder| folder.join("pgbench")).find(|file| file.exists()).expect("pgbench")
}

fn find(folder: &Path, name: &str) -> Option<PathBuf> {
    for entry in std::fs::read_dir(folder).ok()?.flatten() {
        let path = entry.path();
        if path.file_name().is_some_and(|found| found == name) {
            return Some(path);
        }
        if path.is_dir()
            && let Some(found) = find(&path, name)
        {
            return Some(found);
        }
    }
    None
}

/// User and system time of this process.
pub fn own_cpu() -> f64 {
    micros(std::process::id(), false)
}

/// User and system time of a process; with `ended`, also of its children that ended.
fn micros(pid: u32, ended: bool) -> f64 {
    let Ok(stat) = std::fs::read_to_string(format!("/proc/{pid}/stat")) else { return 0.0 };
    let Some((_, rest)) = stat.rsplit_once(") ") else { return 0.0 };
    let fields: Vec<f64> = rest.split(' ').skip(11).take(4).filter_map(|n| n.parse().ok()).collect();
    let ticks: f64 = fields.iter().take(if ended { 4 } else { 2 }).sum();
    ticks * 10_000.0
}

/// The same for a process and all below it.
fn tree_micros(pid: u32) -> f64 {
    let children = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap_or_default();
    let below: f64 =
        children.split_whitespace().filter_map(|pid| pid.parse().ok()).map(|pid| micros(pid, false)).sum();
    micros(pid, true) + below
}
