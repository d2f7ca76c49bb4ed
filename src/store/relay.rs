//! What the relay has to publish, and how far it came; partitions of the events.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use diesel::sql_types::{Date, Int4, Int8, Nullable, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl as _};
use uuid::Uuid;

use super::{Conn, StoreError};
use crate::domain::topic::{Bell, Topic};

/// How far the relay came.
///
/// Transaction ids are given when a transaction begins to write, and become visible when it
/// commits: a lower one can appear after a higher one. So the mark stays at the oldest
/// transaction that was still running, and what was published beyond it is remembered by id:
/// nothing waits for a slow transaction, and nothing is skipped.
#[derive(Debug)]
pub struct Progress {
    mark: i64,
    published: BTreeSet<i64>,
}

/// What one look at the table found.
pub struct Due {
    /// In the order of each topic.
    pub bells: Vec<Bell>,
    transactions: Vec<i64>,
    horizon: i64,
}

statement! {
    struct Mark {} -> Int8;
    "INSERT INTO relay AS r (one, mark) VALUES (true, pg_snapshot_xmin(pg_current_snapshot())::text::bigint) \
     ON CONFLICT (one) DO UPDATE SET mark = LEAST(r.mark, EXCLUDED.mark) RETURNING mark"
}

statement! {
    struct DueAfter { mark: i64, skip: Vec<i64> } -> (Nullable<SqlUuid>, Nullable<Int8>, Nullable<SqlUuid>, Nullable<Int8>, Int8);
    "SELECT e.topic, e.seq, e.office, e.tx, h.horizon \
     FROM (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS horizon) h \
     LEFT JOIN (SELECT topic, seq, office, tx FROM events WHERE tx >= " => mark: Int8,
    " AND tx <> ALL(" => skip: diesel::sql_types::Array<Int8>, ")) e ON true ORDER BY e.topic, e.seq",
}

/// Topic, number, office, transaction; and the horizon, which comes also when nothing is due.
type DueRow = (Option<Uuid>, Option<i64>, Option<Uuid>, Option<i64>, i64);

statement! {
    struct Keep { mark: i64 } -> Int4;
    "UPDATE relay SET mark = " => mark: Int8
}

impl Progress {
    /// Goes on where the last relay stopped; the first one starts with what is being written now.
    /// In a database that was restored elsewhere transactions count from lower numbers: then too.
    pub async fn load(conn: &mut AsyncPgConnection) -> Result<Self, StoreError> {
        let marks: Vec<i64> = Mark {}.load(conn).await?;
        Ok(Self { mark: marks.into_iter().next().unwrap_or(0), published: BTreeSet::new() })
    }

    /// What is visible and was not published yet.
    pub async fn due(&self, conn: &mut AsyncPgConnection) -> Result<Due, StoreError> {
        let skip = self.published.iter().copied().collect();
        let rows: Vec<DueRow> = DueAfter { mark: self.mark, skip }.load(conn).await?;
        let mut due = Due { bells: Vec::new(), transactions: Vec::new(), horizon: self.mark };
        for (topic, seq, office, tx, horizon) in rows {
            due.horizon = horizon;
            if let (Some(topic), Some(seq), Some(tx)) = (topic, seq, tx) {
                due.bells.push(Bell { topic: Topic(topic), seq, office: office.map(Topic) });
                due.transactions.push(tx);
            }
        }
        Ok(due)
    }

    /// Notes that this was published. Only then: a relay that dies before publishes it again.
    pub async fn published(&mut self, conn: &mut AsyncPgConnection, due: Due) -> Result<(), StoreError> {
        self.published.extend(due.transactions);
        self.mark = self.mark.max(due.horizon);
        self.published = self.published.split_off(&self.mark);
        Keep { mark: self.mark }.execute(conn).await?;
        Ok(())
    }
}

statement! {
    struct KeepPartitions { today: NaiveDate, days: i32 } -> Int4;
    "SELECT 1 FROM keep_event_partitions(" => today: Date, ", " => days: Int4, ")"
}

/// Makes the partitions of the days to come and drops what left the window.
pub async fn keep_partitions(conn: &Conn, today: NaiveDate, days: i32) -> Result<(), StoreError> {
    KeepPartitions { today, days }.execute(&mut &**conn).await?;
    Ok(())
}
