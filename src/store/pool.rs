//! The pool: connections over a unix socket or rustls, with time-outs set on connect.

use std::future::poll_fn;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use ::deadpool::managed::QueueMode;
use diesel::connection::InstrumentationEvent;
use diesel::{ConnectionError, ConnectionResult};
use diesel_async::pooled_connection::deadpool::{self, Object};
use diesel_async::pooled_connection::{AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod};
use diesel_async::{AsyncConnection as _, AsyncPgConnection, SimpleAsyncConnection as _};
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_postgres::{AsyncMessage, Notification};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::StoreError;

/// A connection borrowed from the pool.
pub type Conn = Object<AsyncPgConnection>;

/// The pool of the service, and how many statements went through it.
#[derive(Clone)]
pub struct Pool {
    inner: deadpool::Pool<AsyncPgConnection>,
    /// A few connections for what streams read.
    live: deadpool::Pool<AsyncPgConnection>,
    /// A few connections whose statements are planned for the values that they ask about.
    search: deadpool::Pool<AsyncPgConnection>,
    statements: Arc<AtomicU64>,
    url: Arc<str>,
}

/// Connections of streams: what they read is shared by all listeners of an event.
const LIVE: usize = 3;
/// Connections of filtered lists: few, so that searches never hold up everything else.
const SEARCH: usize = 4;

// Every other statement starts from its index whatever the values are: planning each time would cost more
// than running. Such a plan is kept: one that was made while a table was small would read it whole when it has
// grown. Which index serves a filter depends on how many rows have the value.
const GENERIC: &str = "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off";
const CUSTOM: &str = "SET plan_cache_mode = force_custom_plan";

/// Statements here run for microseconds and come back in thousands. PostgreSQL compiles, each time, what it takes
/// for expensive, which takes it tens of milliseconds.
pub(super) const UNCOMPILED: &str = "SET jit = off";

/// How to connect.
#[derive(Clone, Debug)]
pub struct PoolSettings {
    pub url: String,
    pub size: usize,
    pub statement_timeout: Duration,
}

impl Pool {
    /// Builds the pool; connections are opened when they are first needed.
    pub fn new(settings: &PoolSettings) -> Result<Self, StoreError> {
        let statements = Arc::new(AtomicU64::new(0));
        let build = |size, plans| build(settings, size, plans, Arc::clone(&statements));
        let (inner, live) = (build(settings.size, GENERIC)?, build(LIVE, GENERIC)?);
        let search = build(SEARCH, CUSTOM)?;
        Ok(Self { inner, live, search, statements, url: settings.url.as_str().into() })
    }

    /// Where the pool connects to, for a connection beside it.
    pub(super) fn url(&self) -> &str {
        &self.url
    }

    pub async fn get(&self) -> Result<Conn, StoreError> {
        Ok(self.inner.get().await?)
    }

    /// For what streams read: writers who wait for each other's locks do not hold up what
    /// everybody else hears.
    pub async fn get_live(&self) -> Result<Conn, StoreError> {
        Ok(self.live.get().await?)
    }

    /// For lists that are narrowed: statements are planned for their values.
    pub async fn get_search(&self) -> Result<Conn, StoreError> {
        Ok(self.search.get().await?)
    }

    /// Statements sent since the start: what the tests pin and the metrics show.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Connections open, idle and awaited.
    pub fn status(&self) -> (usize, usize, usize) {
        let status = self.inner.status();
        (status.size, status.available, status.waiting)
    }

    /// Closes every connection; later requests are refused.
    pub fn close(&self) {
        self.inner.close();
        self.live.close();
        self.search.close();
    }
}

fn build(
    settings: &PoolSettings,
    size: usize,
    plans: &'static str,
    statements: Arc<AtomicU64>,
) -> Result<deadpool::Pool<AsyncPgConnection>, StoreError> {
    let timeout = settings.statement_timeout.as_millis();
    let mut config = ManagerConfig::default();
    // A broken connection is found on use: reads are cheap to repeat by the client,
    // a test query a checkout costs every request.
    config.recycling_method = RecyclingMethod::Fast;
    config.custom_setup =
        Box::new(move |url| establish(url.to_owned(), timeout, plans, Arc::clone(&statements)).boxed());
    let manager = AsyncDieselConnectionManager::<AsyncPgConnection>::new_with_config(&settings.url, config);
    deadpool::Pool::builder(manager)
        .max_size(size)
        // The connection that was used last has its backend awake and its caches warm.
        .queue_mode(QueueMode::Lifo)
        .wait_timeout(Some(Duration::from_secs(5)))
        .create_timeout(Some(Duration::from_secs(5)))
        .runtime(deadpool_runtime())
        .build()
        .map_err(|e| StoreError::Unavailable(e.to_string()))
}

fn deadpool_runtime() -> ::deadpool::Runtime {
    ::deadpool::Runtime::Tokio1
}

fn establish(
    url: String,
    timeout_ms: u128,
    plans: &'static str,
    counter: Arc<AtomicU64>,
) -> BoxFuture<'static, ConnectionResult<AsyncPgConnection>> {
    async move {
        let mut conn = connect(&url).await?;
        conn.batch_execute(&format!(
            "SET application_name = 'portos'; SET statement_timeout = {timeout_ms}; {UNCOMPILED}; \
             SET idle_in_transaction_session_timeout = 30000; {plans}"
        ))
        .await
        .map_err(ConnectionError::CouldntSetupConfiguration)?;
        conn.set_instrumentation(move |event: InstrumentationEvent<'_>| {
            if matches!(event, InstrumentationEvent::StartQuery { .. }) {
                counter.fetch_add(1, Ordering::Relaxed);
            }
        });
        Ok(conn)
    }
    .boxed()
}

/// One connection outside the pool: migrations, `doctor`, the command line.
pub async fn connect(url: &str) -> ConnectionResult<AsyncPgConnection> {
    connect_to(url, |_| {}).await
}

/// The same, handing over what other connections notify.
pub(super) async fn connect_to<F>(url: &str, notified: F) -> ConnectionResult<AsyncPgConnection>
where
    F: FnMut(Notification) + Send + 'static,
{
    let bad = |e: &dyn std::fmt::Display| ConnectionError::BadConnection(e.to_string());
    let config: tokio_postgres::Config = url.parse().map_err(|e| bad(&e))?;
    // The driver task is ours: the library's own would be asked on every statement.
    if config.get_ssl_mode() == tokio_postgres::config::SslMode::Disable
        || config.get_hosts().iter().all(|h| matches!(h, tokio_postgres::config::Host::Unix(_)))
    {
        let (client, driver) = config.connect(tokio_postgres::NoTls).await.map_err(|e| bad(&e))?;
        drive(driver, notified);
        AsyncPgConnection::try_from(client).await
    } else {
        let (client, driver) = config.connect(tls()?).await.map_err(|e| bad(&e))?;
        drive(driver, notified);
        AsyncPgConnection::try_from(client).await
    }
}

#[expect(clippy::disallowed_methods, reason = "the driver lives as long as its connection and ends with it")]
fn drive<S, T, F>(mut driver: tokio_postgres::Connection<S, T>, mut notified: F)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    T: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    F: FnMut(Notification) + Send + 'static,
{
    tokio::spawn(async move {
        while let Some(message) = poll_fn(|cx| driver.poll_message(cx)).await {
            match message {
                Ok(AsyncMessage::Notification(notification)) => notified(notification),
                Ok(_) => {}
                Err(error) => {
                    tracing::debug!(%error, "a database connection ended");
                    return;
                }
            }
        }
    });
}

fn tls() -> ConnectionResult<MakeRustlsConnect> {
    let mut roots = rustls::RootCertStore::empty();
    for certificate in rustls_native_certs::load_native_certs().certs {
        // A root that rustls cannot read is one root fewer, not a reason to stop.
        let _ = roots.add(certificate);
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|e| ConnectionError::BadConnection(e.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

/// A connection outside the pool.
pub type Connection = AsyncPgConnection;
