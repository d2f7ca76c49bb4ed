//! The chat between office and parties. Messages and what is known about them are only added.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Int8, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::{message_withdrawals, messages};
use super::types::code;
use super::work::later;
use super::{Conn, StoreError, Work};
use crate::domain::access::{Permit, Seen};
use crate::domain::entity::Message;
use crate::domain::ids::{MessageId, PracticeId};
use crate::domain::role::ActorRole;

#[derive(Queryable)]
struct Row {
    id: Uuid,
    practice_id: Uuid,
    author_code: String,
    author_name: String,
    author_role: String,
    body: String,
    created_at: DateTime<Utc>,
    seq: i64,
    withdrawn_at: Option<DateTime<Utc>>,
}

/// SQL types of one row.
type RowSql = (SqlUuid, SqlUuid, Text, Text, Text, Text, Timestamptz, Int8, Nullable<Timestamptz>);

macro_rules! columns {
    () => {
        "SELECT m.id, m.practice_id, m.author_code, m.author_name, m.author_role, m.body, m.created_at, m.seq, w.at \
         FROM messages m LEFT JOIN message_withdrawals w ON w.message_id = m.id WHERE m.practice_id = "
    };
}

impl Row {
    fn into_message(self) -> Result<Message, StoreError> {
        Ok(Message {
            id: MessageId(self.id),
            practice: PracticeId(self.practice_id),
            author_code: self.author_code,
            author_name: self.author_name,
            author_role: code("messages", "author_role", &self.author_role, ActorRole::from_code)?,
            body: self.body,
            created_at: self.created_at,
            seq: self.seq,
            withdrawn_at: self.withdrawn_at,
        })
    }
}

statement! {
    struct PageOf { practice: Uuid, before: Uuid, limit: i64 } -> RowSql;
    columns!() => practice: SqlUuid, " AND m.seq < COALESCE((SELECT seq FROM messages WHERE practice_id = "
    => practice: SqlUuid, " AND id = " => before: SqlUuid,
    "), 9223372036854775807) ORDER BY m.seq DESC LIMIT " => limit: Int8,
}

statement! {
    struct Newest { practice: Uuid, limit: i64 } -> RowSql;
    columns!() => practice: SqlUuid, " ORDER BY m.seq DESC LIMIT " => limit: Int8,
}

statement! {
    struct One { practice: Uuid, id: Uuid } -> RowSql;
    columns!() => practice: SqlUuid, " AND m.id = " => id: SqlUuid,
}

statement! {
    struct Chosen { practice: Uuid, ids: Vec<Uuid> } -> RowSql;
    columns!() => practice: SqlUuid, " AND m.id = ANY(" => ids: Array<SqlUuid>, ")",
}

/// These messages of a chat, in no order.
pub async fn some(conn: &Conn, seen: Seen, ids: Vec<MessageId>) -> Result<Vec<Message>, StoreError> {
    let some = Chosen { practice: seen.practice().0, ids: ids.into_iter().map(|id| id.0).collect() };
    let rows: Vec<Row> = some.load(&mut &**conn).await?;
    rows.into_iter().map(Row::into_message).collect()
}

/// One page of the chat, newest first.
pub async fn page(
    conn: &Conn,
    seen: Seen,
    after: Option<MessageId>,
    limit: i64,
) -> Result<Vec<Message>, StoreError> {
    let practice = seen.practice().0;
    let rows: Vec<Row> = match after {
        Some(id) => PageOf { practice, before: id.0, limit }.load(&mut &**conn).await?,
        None => Newest { practice, limit }.load(&mut &**conn).await?,
    };
    rows.into_iter().map(Row::into_message).collect()
}

/// One message of a practice.
pub async fn one(conn: &Conn, seen: Seen, id: MessageId) -> Result<Option<Message>, StoreError> {
    let row: Option<Row> =
        One { practice: seen.practice().0, id: id.0 }.load(&mut &**conn).await?.into_iter().next();
    row.map(Row::into_message).transpose()
}

pub async fn count(conn: &Conn, seen: Seen) -> Result<i64, StoreError> {
    Ok(messages::table
        .filter(messages::practice_id.eq(seen.practice().0))
        .count()
        .get_result(&mut &**conn)
        .await?)
}

/// How many messages somebody sent in a practice since a moment, and when the first of them.
pub async fn sent_since(
    work: &Work,
    permit: &Permit,
    since: DateTime<Utc>,
) -> Result<(i64, Option<DateTime<Utc>>), StoreError> {
    Ok(messages::table
        .filter(messages::practice_id.eq(permit.practice().0))
        .filter(messages::author_code.eq(permit.actor().fiscal_code.clone()))
        .filter(messages::created_at.gt(since))
        .select((diesel::dsl::count_star(), diesel::dsl::min(messages::created_at)))
        .first(&mut &**work.conn()?)
        .await?)
}

/// Stores a message, with the commit, under the number of the event that was recorded last.
pub fn insert(work: &mut Work, permit: &Permit, message: &Message) {
    let statement = diesel::insert_into(messages::table).values((
        messages::id.eq(message.id.0),
        messages::practice_id.eq(permit.practice().0),
        messages::author_code.eq(message.author_code.clone()),
        messages::author_name.eq(message.author_name.clone()),
        messages::author_role.eq(message.author_role.code()),
        messages::body.eq(message.body.clone()),
        messages::created_at.eq(message.created_at),
        messages::seq.eq(message.seq),
    ));
    later!(work, statement);
}

/// Hides the text of a message for good, with the commit.
pub fn withdraw(work: &mut Work, permit: &Permit, id: MessageId, now: DateTime<Utc>) {
    let statement = diesel::insert_into(message_withdrawals::table).values((
        message_withdrawals::message_id.eq(id.0),
        message_withdrawals::practice_id.eq(permit.practice().0),
        message_withdrawals::at.eq(now),
    ));
    later!(work, statement);
}

/// The practice of one of them, so that rights can be asked before it is shown.
pub async fn practice_of(conn: &Conn, id: MessageId) -> Result<Option<PracticeId>, StoreError> {
    let found: Option<Uuid> =
        messages::table.find(id.0).select(messages::practice_id).first(&mut &**conn).await.optional()?;
    Ok(found.map(PracticeId))
}
