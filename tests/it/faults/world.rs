//! Three nodes, their database and their Redis, as real processes.

use std::collections::HashMap;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use portos::dev::{Guard, process};
use tempfile::TempDir;
use tokio_postgres::Client;

use super::proxy::Proxy;
use crate::support::Person;
use crate::support::db::client;
use crate::support::people::{OFFICER, TITOLARE};
use crate::support::redis::Redis;

const NODES: usize = 3;
const EXE: &str = env!("CARGO_BIN_EXE_portos");

pub struct World {
    folder: TempDir,
    database: Option<Guard>,
    owner_url: String,
    pub redis: Option<Redis>,
    /// Between each node and Redis.
    pub proxies: Vec<Proxy>,
    pub nodes: Vec<Node>,
    pub titolare: Person,
    pub officer: Person,
    /// Sent practices: id of the API, id in the database.
    pub practices: Vec<(String, String)>,
}

/// One `portos serve`.
pub struct Node {
    pub url: String,
    command: Vec<(String, String)>,
    child: Child,
}

impl Node {
    async fn start(command: Vec<(String, String)>) -> Self {
        let node = Self { url: value(&command, "PORTOS_PUBLIC_URL"), child: Self::run(&command), command };
        node.ready().await;
        node
    }

    fn run(variables: &[(String, String)]) -> Child {
        let log = std::fs::File::options().create(true).append(true).open(value(variables, "LOG")).unwrap();
        let mut command = Command::new(EXE);
        command
            .args(["serve", "--dev"])
            .env_clear()
            .envs(variables.iter().map(|(name, value)| (name, value)));
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::from(log));
        process::dies_with_parent(&mut command, libc::SIGKILL);
        command.spawn().unwrap()
    }

    async fn ready(&self) {
        let start = Instant::now();
        loop {
            if let Ok(answer) = crate::support::people::get(format!("{}/health/ready", self.url)).await
                && answer.status() == 200
            {
                return;
            }
            let log = || std::fs::read_to_string(value(&self.command, "LOG")).unwrap_or_default();
            assert!(start.elapsed() < Duration::from_secs(30), "a node is not ready: {}", log());
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    pub fn signal(&self, signal: libc::c_int) {
        process::signal(self.child.id(), signal);
    }

    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Starts it again when it is dead.
    pub async fn revive(&mut self) {
        if self.child.try_wait().unwrap().is_some() {
            self.child = Self::run(&self.command);
            self.ready().await;
        }
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.kill();
    }
}

fn value(variables: &[(String, String)], name: &str) -> String {
    variables.iter().find(|(found, _)| found == name).unwrap().1.clone()
}

impl World {
    pub async fn start(with_redis: bool, practices: usize) -> Self {
        let folder = tempfile::Builder::new().prefix("portos-faults-").tempdir().unwrap();
        let data = folder.path().join("database");
        let database = Guard::spawn(EXE.as_ref(), &data, false).await.expect("a database");
        let owner_url = database.owner_url().to_owned();
        let conn = portos::store::pool::connect(&owner_url).await.unwrap();
        portos::store::migrate::run(conn).await.unwrap();
        let owner = client(&owner_url).await;
        // Data must outlive a stop, not a power cut; disks are not what is tried here.
        owner.batch_execute("ALTER SYSTEM SET fsync = off").await.unwrap();
        owner.batch_execute("SELECT pg_reload_conf()").await.unwrap();
        let redis = if with_redis { Some(Redis::start().await) } else { None };
        let (mut proxies, mut commands) = (Vec::new(), Vec::new());
        for at in 0..NODES {
            // A role for each node: so the database can say which one holds the lock.
            let role = format!("node_{at}");
            // Of one role, as in reality, they may end each other's connections by themselves.
            let sql = format!("CREATE ROLE {role} LOGIN IN ROLE portos_service, pg_signal_backend");
            owner.batch_execute(&sql).await.unwrap();
            let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
            let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
            let mut command = vec![
                ("PORTOS_LISTEN", address.to_string()),
                ("PORTOS_PUBLIC_URL", format!("http://{address}")),
                ("PORTOS_DATA", path(&format!("data-{at}"))),
                ("LOG", path(&format!("log-{at}"))),
                ("PORTOS_LOG", "warn".to_owned()),
                ("DATABASE_URL", owner_url.replacen("//portos_owner@", &format!("//{role}@"), 1)),
                ("PORTOS_MIGRATION_DATABASE_URL", owner_url.clone()),
                ("PORTOS_SOCKETS_PER_CALLER", "1000".to_owned()),
                // One person writes for all, faster than any does.
                ("PORTOS_RATE_CALLER", "off".to_owned()),
                ("PORTOS_RATE_ADDRESS", "off".to_owned()),
                ("PORTOS_CHAT_RATE", "1000000".to_owned()),
            ];
            if let Some(redis) = &redis {
                let proxy = Proxy::to(([127, 0, 0, 1], redis.port).into()).await;
                command.push(("REDIS_URL", format!("redis://{}", proxy.address)));
                proxies.push(proxy);
            }
            commands.push(command.into_iter().map(|(name, value)| (name.to_owned(), value)).collect());
        }
        // The first makes the demo people, the others find them.
        let mut commands = commands.into_iter();
        let mut nodes = vec![Node::start(commands.next().unwrap()).await];
        nodes.extend(join_all(commands.map(Node::start)).await);
        let titolare = Person::login(&nodes[0].url, TITOLARE).await;
        let officer = Person::login(&nodes[0].url, OFFICER).await;
        let mut world = Self {
            folder,
            database: Some(database),
            owner_url,
            redis,
            proxies,
            nodes,
            titolare,
            officer,
            practices: Vec::new(),
        };
        world.send(practices).await;
        world
    }

    async fn send(&mut self, count: usize) {
        let owner = self.owner().await;
        for at in 0..count {
            let input =
                serde_json::json!({ "title": format!("Pratica {at}"), "idempotencyKey": Person::key() });
            let created = self.titolare.must("createPractice", "practice { id }", input).await;
            // Sending is not there yet.
            let sql = "UPDATE practices SET state = 'IN_ISTRUTTORIA', sent_at = now(), seat = 'FI', number = $1 \
                       WHERE title = $2 RETURNING id::text";
            let row = owner.query_one(sql, &[&format!("2026/{at}"), &format!("Pratica {at}")]).await.unwrap();
            self.practices.push((created["practice"]["id"].as_str().unwrap().to_owned(), row.get(0)));
        }
    }

    pub async fn owner(&self) -> Client {
        client(&self.owner_url).await
    }

    pub fn urls(&self) -> Vec<String> {
        self.nodes.iter().map(|node| node.url.clone()).collect()
    }

    /// As `kill -9` does; what was committed is in the log that it reads when it comes back.
    pub fn kill_database(&self) {
        let file = self.folder.path().join("database/cluster/postmaster.pid");
        let text = std::fs::read_to_string(file).unwrap();
        process::signal(text.lines().next().unwrap().trim().parse().unwrap(), libc::SIGKILL);
    }

    /// Stops the database as its administrator would, and starts it again.
    pub async fn restart_database(&mut self, pause: Duration) {
        if let Some(guard) = self.database.take() {
            guard.stop().await.unwrap();
        }
        tokio::time::sleep(pause).await;
        let data = self.folder.path().join("database");
        self.database = Some(Guard::spawn(EXE.as_ref(), &data, false).await.expect("a database"));
    }

    /// The node whose relay holds the lock.
    pub async fn relaying(&self) -> Option<usize> {
        let sql = "SELECT a.usename FROM pg_locks l JOIN pg_stat_activity a USING (pid) \
                   WHERE l.locktype = 'advisory' AND l.granted AND a.application_name = 'portos relay'";
        let rows = self.owner().await.query(sql, &[]).await.unwrap();
        let name: &str = rows.first()?.get(0);
        name.strip_prefix("node_").map(|at| at.parse().unwrap())
    }

    /// What happened, by practice: number, text and time of each message.
    pub async fn truth(&self) -> HashMap<String, Vec<(i64, String, f64)>> {
        let sql = "SELECT e.topic::text, e.seq, m.body, extract(epoch FROM e.at)::float8 FROM events e \
                   JOIN messages m ON m.id = (e.refs->>'object')::uuid \
                   WHERE e.topic = e.practice_id AND e.kind = 'MESSAGE_SENT' ORDER BY e.seq";
        let mut all: HashMap<String, Vec<(i64, String, f64)>> = HashMap::new();
        for row in self.owner().await.query(sql, &[]).await.unwrap() {
            all.entry(row.get(0)).or_default().push((row.get(1), row.get(2), row.get(3)));
        }
        all
    }

    /// What the nodes complained about, for a failure's message.
    pub fn logs(&self) -> String {
        let read = |at| std::fs::read_to_string(self.folder.path().join(format!("log-{at}")));
        (0..NODES).map(|at| format!("--- node {at}\n{}", read(at).unwrap_or_default())).collect()
    }

    pub async fn end(mut self) {
        self.nodes.clear();
        if let Some(guard) = self.database.take() {
            guard.stop().await.unwrap();
        }
    }
}
