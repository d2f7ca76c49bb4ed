//! A database for each test, cloned from a migrated template.

use std::path::Path;

use portos::dev::Guard;
use portos::store::{migrate, pool};
use tokio::sync::OnceCell;
use tokio_postgres::{Client, NoTls};

/// A database of one test; dropped with it.
pub struct Database {
    pub name: String,
    server: String,
}

/// The server of this process: the one that `make test` started, or one of our own that
/// ends with the process.
async fn server() -> String {
    static OWN: OnceCell<Guard> = OnceCell::const_new();
    #[expect(clippy::disallowed_methods, reason = "this is how the runner names the database")]
    if let Ok(url) = std::env::var("PORTOS_TEST_DATABASE") {
        return url;
    }
    let start = || async {
        let data = std::env::temp_dir().join(format!("portos-test-{}", std::process::id()));
        Guard::spawn(Path::new(env!("CARGO_BIN_EXE_portos")), &data, true).await.expect("a database")
    };
    OWN.get_or_init(start).await.owner_url().to_owned()
}

/// The same server, another database and role.
fn with(url: &str, role: &str, database: &str) -> String {
    let rest = url.split_once('?').map(|(_, query)| query).unwrap_or_default();
    format!("postgres://{role}@/{database}?{rest}")
}

pub async fn client(url: &str) -> Client {
    let (client, driver) = tokio_postgres::connect(url, NoTls).await.expect("a connection");
    #[expect(clippy::disallowed_methods, reason = "ends with its connection")]
    tokio::spawn(driver);
    client
}

/// The newest migration names the template: another set of migrations is another template.
async fn template(server: &str) -> String {
    let stamp = include_str!("../../../migrations/00000000000001_foundation/up.sql");
    let hash = portos::domain::digest::Sha256::of(stamp.as_bytes()).to_string();
    let name = format!("template_{}", &hash[..16]);
    let admin = client(server).await;
    // One process makes it, the others wait.
    admin.execute("SELECT pg_advisory_lock(7001)", &[]).await.unwrap();
    let there = admin.query("SELECT 1 FROM pg_database WHERE datname = $1", &[&name]).await.unwrap();
    if there.is_empty() {
        let making = format!("{name}_making");
        admin.batch_execute(&format!("DROP DATABASE IF EXISTS {making}")).await.unwrap();
        admin.batch_execute(&format!("CREATE DATABASE {making}")).await.unwrap();
        let conn = pool::connect(&with(server, "portos_owner", &making)).await.unwrap();
        migrate::run(conn).await.unwrap();
        // The days around the tests' clock, made once instead of by every test.
        let made = client(&with(server, "portos_owner", &making)).await;
        made.batch_execute("SELECT keep_event_partitions('2026-03-02', 7)").await.unwrap();
        drop(made);
        admin.batch_execute(&format!("ALTER DATABASE {making} RENAME TO {name}")).await.unwrap();
    }
    admin.execute("SELECT pg_advisory_unlock(7001)", &[]).await.unwrap();
    name
}

impl Database {
    pub async fn new() -> Self {
        let server = server().await;
        let template = template(&server).await;
        let name = format!("t_{}", uuid::Uuid::new_v4().simple());
        let admin = client(&server).await;
        admin.batch_execute(&format!("CREATE DATABASE {name} TEMPLATE {template}")).await.unwrap();
        Self { name, server }
    }

    /// The same database once more.
    pub fn again(&self) -> Self {
        Self { name: self.name.clone(), server: self.server.clone() }
    }

    /// An empty database, not migrated.
    pub async fn empty() -> Self {
        let server = server().await;
        let name = format!("t_{}", uuid::Uuid::new_v4().simple());
        client(&server).await.batch_execute(&format!("CREATE DATABASE {name}")).await.unwrap();
        Self { name, server }
    }

    pub fn owner_url(&self) -> String {
        with(&self.server, "portos_owner", &self.name)
    }

    pub fn service_url(&self) -> String {
        with(&self.server, "portos_service", &self.name)
    }

    /// The owner's own connection: what only tests may do.
    pub async fn owner(&self) -> Client {
        client(&self.owner_url()).await
    }

    /// Dropped here and not in `Drop`: dropping waits for the server.
    pub async fn remove(self) {
        let admin = client(&self.server).await;
        let _ = admin.batch_execute(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name)).await;
    }
}
