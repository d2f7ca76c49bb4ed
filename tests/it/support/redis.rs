//! Redis servers of the tests: real ones, on loopback ports of their own.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use portos::dev::process;
use tempfile::TempDir;

/// One server; it ends with this value.
pub struct Redis {
    pub port: u16,
    folder: TempDir,
    args: Vec<String>,
    child: Option<Child>,
}

/// A port that was free a moment ago; the cluster's second port is 10,000 above it.
fn free_port() -> u16 {
    loop {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        if port < 55_000 && std::net::TcpListener::bind(("127.0.0.1", port + 10_000)).is_ok() {
            return port;
        }
    }
}

impl Redis {
    pub async fn start() -> Self {
        Self::with(&[]).await
    }

    /// A server with more arguments, as on its command line.
    pub async fn with(args: &[&str]) -> Self {
        Self::of(args, None).await
    }

    /// A sentinel that watches this master as `mine`.
    pub async fn sentinel(master: &Self) -> Self {
        let text = format!(
            "sentinel monitor mine 127.0.0.1 {} 1\nsentinel down-after-milliseconds mine 500\n\
             sentinel failover-timeout mine 2000\n",
            master.port
        );
        Self::of(&["--sentinel"], Some(&text)).await
    }

    async fn of(args: &[&str], config: Option<&str>) -> Self {
        let folder = tempfile::Builder::new().prefix("portos-redis-").tempdir().unwrap();
        let mut all = Vec::new();
        if let Some(text) = config {
            let path = folder.path().join("redis.conf");
            std::fs::write(&path, text).unwrap();
            all.push(path.to_str().unwrap().to_owned());
        }
        all.extend(args.iter().map(|arg| (*arg).to_owned()));
        let mut server = Self { port: free_port(), folder, args: all, child: None };
        server.run().await;
        server
    }

    /// Starts it again, at the same address.
    pub async fn run(&mut self) {
        let mut command = Command::new("redis-server");
        command.args(&self.args).args(["--bind", "127.0.0.1", "--port", &self.port.to_string()]);
        command.args(["--save", "", "--appendonly", "no", "--dir"]).arg(self.folder.path());
        command.arg("--unixsocket").arg(self.socket());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        process::dies_with_parent(&mut command, libc::SIGKILL);
        let child = command.spawn().unwrap_or_else(|error| {
            panic!("redis-server cannot be started ({error}): `make test` installs it (redis-tools)")
        });
        self.child = Some(child);
        let start = Instant::now();
        while tokio::net::TcpStream::connect(("127.0.0.1", self.port)).await.is_err() {
            assert!(start.elapsed() < Duration::from_secs(10), "redis-server does not listen");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }

    pub fn socket(&self) -> PathBuf {
        self.folder.path().join("s")
    }

    /// As `kill -9` does.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    /// Sends it a signal.
    pub fn signal(&self, signal: libc::c_int) {
        process::signal(self.child.as_ref().unwrap().id(), signal);
    }

    /// What it answers to a command.
    pub async fn ask(&self, command: &[&str]) -> redis::Value {
        let client = redis::Client::open(self.url()).unwrap();
        let mut connection = client.get_multiplexed_async_connection().await.unwrap();
        let mut question = redis::Cmd::new();
        for word in command {
            question.arg(word);
        }
        question.query_async(&mut connection).await.unwrap()
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        self.kill();
    }
}
