//! The desk of hand-offs: what is not done yet, of every kind, in one list a seat.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Int4, Int8, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::types::code;
use super::{Conn, StoreError, Work};
use crate::domain::access::StaffPermit;
use crate::domain::hand_off::{HandOff, HandOffKind, HandOffState};
use crate::domain::ids::{HandoffId, PracticeId};

#[derive(Queryable)]
struct Row {
    id: Uuid,
    practice: Uuid,
    kind: String,
    state: String,
    about: String,
    attempts: i32,
    last_error: Option<String>,
    failing_since: Option<DateTime<Utc>>,
    next_try_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
}

type RowSql = (
    SqlUuid,
    SqlUuid,
    Text,
    Text,
    Text,
    Int4,
    Nullable<Text>,
    Nullable<Timestamptz>,
    Nullable<Timestamptz>,
    Timestamptz,
);

impl Row {
    fn into_hand_off(self) -> Result<HandOff, StoreError> {
        let state = code("handoffs", "state", &self.state, HandOffState::from_code)?;
        Ok(HandOff {
            id: HandoffId(self.id),
            practice: PracticeId(self.practice),
            kind: code("handoffs", "kind", &self.kind, HandOffKind::from_code)?,
            state,
            about: self.about,
            attempts: self.attempts,
            last_error: self.last_error,
            failing_since: self.failing_since,
            next_try_at: self.next_try_at.filter(|_| state == HandOffState::Pending),
            created_at: self.created_at,
        })
    }
}

// The three outboxes under one form: `$which` narrows each to rows that an index finds.
macro_rules! outboxes {
    ($handoffs:literal, $notices:literal, $mails:literal) => {
        concat!(
            "SELECT h.id, h.practice_id, 'ISTANZA_PROTOCOL' AS kind, h.state, i.kind AS about, h.attempts, h.last_error, \
             h.failing_since, h.next_try_at, h.created_at FROM handoffs h JOIN istanze i ON i.id = h.istanza_id WHERE ",
            $handoffs,
            " UNION ALL SELECT n.id, n.practice_id, 'NOTICE_PROTOCOL', \
             CASE n.state WHEN 'FIRMATO' THEN 'PENDING' ELSE 'DONE' END, n.kind, n.attempts, n.last_error, \
             n.failing_since, n.next_try_at, n.signed_at FROM notices n WHERE n.signed_at IS NOT NULL AND ",
            $notices,
            " UNION ALL SELECT m.id, m.practice_id, 'MAIL', CASE m.state WHEN 'SENT' THEN 'DONE' ELSE m.state END, m.kind, \
             m.attempts, m.last_error, m.failing_since, m.next_try_at, m.created_at FROM mails m \
             WHERE m.practice_id IS NOT NULL AND ",
            $mails
        )
    };
}

statement! {
    struct Page { seat: &'static str, failing: bool, after: Option<Uuid>, limit: i64 } -> RowSql;
    concat!("SELECT j.* FROM (",
        outboxes!("h.state <> 'DONE'", "n.state = 'FIRMATO'", "m.state <> 'SENT'"),
        ") AS j JOIN practices p ON p.id = j.practice_id WHERE p.seat = ") => seat: Text,
    " AND (NOT " => failing: Bool, " OR j.failing_since IS NOT NULL) AND (" => after: Nullable<SqlUuid>,
    "::uuid IS NULL OR j.id < " => after: Nullable<SqlUuid>, ") ORDER BY j.id DESC LIMIT " => limit: Int8,
}

/// What is not done of a seat, newest first; only what fails, if asked for.
pub async fn page(
    conn: &Conn,
    permit: &StaffPermit,
    failing: bool,
    (after, limit): (Option<HandoffId>, i64),
) -> Result<Vec<HandOff>, StoreError> {
    let page = Page { seat: permit.seat().code(), failing, after: after.map(|id| id.0), limit };
    let rows: Vec<Row> = page.load(&mut &**conn).await?;
    rows.into_iter().map(Row::into_hand_off).collect()
}

statement! {
    struct One { id: Uuid } -> RowSql;
    "WITH wanted AS (SELECT " => id: SqlUuid,
    concat!("::uuid AS id) SELECT j.* FROM (",
        outboxes!("h.id = (SELECT id FROM wanted)", "n.id = (SELECT id FROM wanted)", "m.id = (SELECT id FROM wanted)"),
        ") AS j"),
}

/// One of them, also when it is done; whose it is has to be asked of its practice.
pub async fn one(conn: &Conn, id: HandoffId) -> Result<Option<HandOff>, StoreError> {
    let rows: Vec<Row> = One { id: id.0 }.load(&mut &**conn).await?;
    rows.into_iter().next().map(Row::into_hand_off).transpose()
}

statement! {
    /// Only one of the three has the id, and only what is not done is touched.
    struct Retry { id: Uuid, seat: &'static str, now: DateTime<Utc> } -> Int8;
    "WITH wanted AS (SELECT " => id: SqlUuid, "::uuid AS id, " => seat: Text, "::text AS seat, " => now: Timestamptz,
    "::timestamptz AS now), \
     h AS (UPDATE handoffs t SET state = 'PENDING', next_try_at = w.now FROM wanted w, practices p WHERE t.id = w.id \
       AND t.state <> 'DONE' AND p.id = t.practice_id AND p.seat = w.seat RETURNING 1), \
     n AS (UPDATE notices t SET next_try_at = w.now FROM wanted w, practices p WHERE t.id = w.id \
       AND t.state = 'FIRMATO' AND p.id = t.practice_id AND p.seat = w.seat RETURNING 1), \
     m AS (UPDATE mails t SET state = 'PENDING', next_try_at = w.now FROM wanted w, practices p WHERE t.id = w.id \
       AND t.state <> 'SENT' AND p.id = t.practice_id AND p.seat = w.seat RETURNING 1) \
     SELECT (SELECT count(*) FROM h) + (SELECT count(*) FROM n) + (SELECT count(*) FROM m)",
}

/// Makes it due now; false when it is done or of another seat.
pub async fn retry(
    work: &Work,
    permit: &StaffPermit,
    id: HandoffId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let statement = Retry { id: id.0, seat: permit.seat().code(), now };
    let touched: i64 = statement.get_result(&mut &**work.conn()?).await?;
    Ok(touched > 0)
}

statement! {
    struct Failing {} -> (Int8, Nullable<Timestamptz>);
    "SELECT count(*), min(failing_since) FROM (\
     SELECT failing_since FROM handoffs WHERE state <> 'DONE' AND failing_since IS NOT NULL \
     UNION ALL SELECT failing_since FROM notices WHERE state = 'FIRMATO' AND failing_since IS NOT NULL \
     UNION ALL SELECT failing_since FROM mails WHERE state <> 'SENT' AND failing_since IS NOT NULL) AS j",
}

/// How many hand-offs fail, and since when the oldest does; of every seat.
pub async fn failing(conn: &Conn) -> Result<(i64, Option<DateTime<Utc>>), StoreError> {
    Ok(Failing {}.get_result(&mut &**conn).await?)
}
