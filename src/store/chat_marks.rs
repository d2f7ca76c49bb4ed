//! Who has read how far in a chat, and whom a mail told of what he has not.

use chrono::{DateTime, Utc};
use diesel::prelude::Queryable;
use diesel::sql_types::{Array, Int4, Int8, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl as _;
use uuid::Uuid;

use super::types::code;
use super::work::later;
use super::{Conn, StoreError, Work};
use crate::domain::access::{Permit, Seen};
use crate::domain::entity::ChatMark;
use crate::domain::ids::PracticeId;
use crate::domain::role::ActorRole;

statement! {
    struct Mark { practice: Uuid, reader: String, role: &'static str, seq: i64, at: DateTime<Utc> } -> Int4;
    "INSERT INTO chat_marks (practice_id, reader_code, reader_role, seq, at) SELECT " => practice: SqlUuid,
    ", " => reader: Text, ", " => role: Text, ", " => seq: Int8, ", " => at: Timestamptz,
    " WHERE NOT EXISTS (SELECT FROM chat_marks WHERE practice_id = " => practice: SqlUuid,
    " AND reader_code = " => reader: Text, " AND seq >= " => seq: Int8, ")",
}

/// Notes, with the commit, that the actor has read up to a message. What was noted before stays.
pub fn mark(work: &mut Work, permit: &Permit, seq: i64, at: DateTime<Utc>) {
    let reader = permit.actor().fiscal_code.clone();
    let statement = Mark { practice: permit.practice().0, reader, role: permit.role().code(), seq, at };
    later!(work, statement);
}

statement! {
    struct Marks { practices: Vec<Uuid> } -> (SqlUuid, Text, Int8, Timestamptz);
    "SELECT practice_id, reader_role, seq, at FROM chat_marks WHERE practice_id = ANY(" => practices: Array<SqlUuid>,
    ") ORDER BY practice_id, at, seq",
}

/// How far who had read when, oldest first.
pub async fn of(conn: &Conn, seen: &[Seen]) -> Result<Vec<ChatMark>, StoreError> {
    let practices = seen.iter().map(|seen| seen.practice().0).collect();
    let rows: Vec<(Uuid, String, i64, DateTime<Utc>)> = Marks { practices }.load(&mut &**conn).await?;
    rows.into_iter()
        .map(|(practice, role, seq, at)| {
            let role = code("chat_marks", "reader_role", &role, ActorRole::from_code)?;
            Ok(ChatMark { practice: PracticeId(practice), role, seq, at })
        })
        .collect()
}

statement! {
    /// What others wrote after the last message that the reader has read, and did not withdraw.
    struct Unread { practices: Vec<Uuid>, reader: String } -> (SqlUuid, Int8);
    "SELECT p.id, (SELECT count(*) FROM messages m WHERE m.practice_id = p.id AND m.author_code <> " => reader: Text,
    " AND m.seq > COALESCE((SELECT max(c.seq) FROM chat_marks c WHERE c.practice_id = p.id AND c.reader_code = "
    => reader: Text, "), 0) AND NOT EXISTS (SELECT FROM message_withdrawals w WHERE w.message_id = m.id)) \
     FROM unnest(" => practices: Array<SqlUuid>, ") AS p (id)",
}

/// Messages that a reader has not read, by practice.
pub async fn unread(conn: &Conn, reader: &str, seen: &[Seen]) -> Result<Vec<(PracticeId, i64)>, StoreError> {
    let practices = seen.iter().map(|seen| seen.practice().0).collect();
    let rows: Vec<(Uuid, i64)> = Unread { practices, reader: reader.to_owned() }.load(&mut &**conn).await?;
    Ok(rows.into_iter().map(|(practice, count)| (PracticeId(practice), count)).collect())
}

/// A titolare who has messages of the office to read, and is due to be told.
#[derive(Clone, Debug, Queryable)]
pub struct Untold {
    practice: Uuid,
    pub recipient: String,
    pub recipient_name: String,
    pub title: String,
    pub address: String,
    /// Of the newest of them.
    pub seq: i64,
    pub count: i64,
}

impl Untold {
    pub fn practice(&self) -> PracticeId {
        PracticeId(self.practice)
    }
}

statement! {
    /// The address is the one that he gave for himself in section 2.
    struct FindUntold { from: DateTime<Utc>, settled: DateTime<Utc>, told: DateTime<Utc>, limit: i64 }
        -> (SqlUuid, Text, Text, Text, Text, Int8, Int8);
    "SELECT p.id, p.titolare_code, p.titolare_name, p.title, s.address, max(m.seq), count(*) \
     FROM messages m JOIN practices p ON p.id = m.practice_id \
     JOIN LATERAL (SELECT data ->> 'email' AS address FROM subjects WHERE practice_id = p.id \
        AND acting_code = p.titolare_code AND data ->> 'email' <> '' ORDER BY id LIMIT 1) s ON true \
     WHERE m.author_role = 'UFFICIO' AND m.created_at > " => from: Timestamptz, " AND m.created_at <= "
    => settled: Timestamptz, " AND m.author_code <> p.titolare_code \
     AND NOT EXISTS (SELECT FROM message_withdrawals w WHERE w.message_id = m.id) \
     AND NOT EXISTS (SELECT FROM chat_marks c WHERE c.practice_id = p.id AND c.reader_code = p.titolare_code \
        AND c.seq >= m.seq) \
     GROUP BY p.id, s.address HAVING NOT EXISTS (SELECT FROM chat_digests d WHERE d.practice_id = p.id \
        AND d.recipient_code = p.titolare_code AND (d.seq >= max(m.seq) OR d.at > " => told: Timestamptz,
    ")) ORDER BY p.id LIMIT " => limit: Int8,
}

/// Who is to be told: of messages older than `settled` and newer than `from`, and not told after `told`.
pub async fn untold(
    conn: &Conn,
    (from, settled): (DateTime<Utc>, DateTime<Utc>),
    told: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Untold>, StoreError> {
    Ok(FindUntold { from, settled, told, limit }.load(&mut &**conn).await?)
}

statement! {
    struct Tell { practice: Uuid, recipient: String, seq: i64, at: DateTime<Utc> } -> Int4;
    "INSERT INTO chat_digests (practice_id, recipient_code, seq, at) VALUES (" => practice: SqlUuid,
    ", " => recipient: Text, ", " => seq: Int8, ", " => at: Timestamptz, ") ON CONFLICT DO NOTHING",
}

/// Notes that a mail tells somebody; false when another node has just done so.
pub async fn tell(work: &Work, untold: &Untold, at: DateTime<Utc>) -> Result<bool, StoreError> {
    let Untold { practice, recipient, seq, .. } = untold.clone();
    Ok(Tell { practice, recipient, seq, at }.execute(&mut &**work.conn()?).await? == 1)
}
