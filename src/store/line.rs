//! A line: a connection beside the pool, for LISTEN and for locks that last as long as it.

use diesel::sql_types::{Int8, Text};
use diesel_async::{AsyncPgConnection, RunQueryDsl as _, SimpleAsyncConnection as _};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use super::pool::{UNCOMPILED, connect_to};
use super::{Pool, StoreError};

/// What another connection said: channel and text.
pub type Notice = (String, String);

/// A connection of its own.
pub struct Line {
    pub conn: AsyncPgConnection,
    /// Ends when the connection does.
    pub notices: UnboundedReceiver<Notice>,
}

// What a line asks, it asks a hundred times a second, and the answer is always the newest few rows. Left to
// itself the planner keeps the plan of the first looks: after a backlog that was a parallel scan of all
// events at each look, a third of the database's time. A scan that cannot be avoided then counts as so expensive
// that it would be compiled.
const SETTINGS: &str = "SET statement_timeout = 0; SET synchronous_commit = off; \
                        SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; \
                        SET max_parallel_workers_per_gather = 0";

statement! {
    struct Notify { channel: &'static str, text: String } -> Text;
    "SELECT pg_notify(" => channel: Text, ", " => text: Text, ")::text",
}
statement! {
    struct Lock { key: i64 } -> Text;
    "SELECT pg_advisory_lock(" => key: Int8, ")::text",
}
statement! {
    struct EndHolder { key: i64 } -> Int8;
    "SELECT count(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' AND granted \
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) \
     AND ((classid::bigint << 32) | objid::bigint) = " => key: Int8,
}

impl Line {
    /// Opens a connection that may wait for ever and whose commits do not wait for the disk.
    pub async fn open(pool: &Pool, name: &str) -> Result<Self, StoreError> {
        let (send, notices) = unbounded_channel();
        let unavailable = |e: &dyn std::fmt::Display| StoreError::Unavailable(e.to_string());
        let mut conn = connect_to(&watched(pool.url()), move |n| {
            // Nobody receives any more: the line is being closed.
            let _ = send.send((n.channel().to_owned(), n.payload().to_owned()));
        })
        .await
        .map_err(|e| unavailable(&e))?;
        conn.batch_execute(&format!("SET application_name = '{name}'; {UNCOMPILED}; {SETTINGS}")).await?;
        Ok(Self { conn, notices })
    }

    /// Hears what is said on a channel from now on.
    pub async fn listen(&mut self, channel: &'static str) -> Result<(), StoreError> {
        Ok(self.conn.batch_execute(&format!("LISTEN {channel}")).await?)
    }

    /// Waits for a lock and holds it until the line ends.
    pub async fn lock(&mut self, key: i64) -> Result<(), StoreError> {
        let _: Vec<String> = Lock { key }.load(&mut self.conn).await?;
        Ok(())
    }
}

/// A line is silent for hours: the kernel asks whether the other end is still there.
fn watched(url: &str) -> String {
    let (first, next) = match (url.contains("://"), url.contains('?')) {
        (true, true) => ('&', '&'),
        (true, false) => ('?', '&'),
        (false, _) => (' ', ' '),
    };
    format!("{url}{first}keepalives_idle=5{next}keepalives_interval=2{next}keepalives_retries=3")
}

/// Says something on a channel; at most 8,000 bytes.
pub async fn notify(
    conn: &mut AsyncPgConnection,
    channel: &'static str,
    text: String,
) -> Result<(), StoreError> {
    let _: Vec<String> = Notify { channel, text }.load(conn).await?;
    Ok(())
}

/// Ends the connection that holds a lock: its process may be stopped, or cut off.
pub async fn end_holder(pool: &Pool, key: i64) -> Result<i64, StoreError> {
    let conn = pool.get().await?;
    let ended: Vec<i64> = EndHolder { key }.load(&mut &*conn).await?;
    Ok(ended.into_iter().next().unwrap_or(0))
}
