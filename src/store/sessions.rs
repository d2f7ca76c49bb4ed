//! Sessions: who a token stands for. Only the hash of a token is stored.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Int8, Jsonb, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::sessions;
use super::types::JsonText;
use super::{Conn, StoreError};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::role::ActorRole;
use crate::domain::topic::{Bell, Topic};

/// One session.
#[derive(Clone, Debug, Queryable, Insertable, Selectable)]
#[diesel(table_name = sessions, check_for_backend(diesel::pg::Pg))]
pub struct Session {
    pub token_hash: Vec<u8>,
    pub id: Uuid,
    pub fiscal_code: String,
    pub name: String,
    pub auth_method: String,
    pub auth_level: i16,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
}

pub async fn insert(conn: &Conn, session: &Session) -> Result<(), StoreError> {
    diesel::insert_into(sessions::table).values(session).execute(&mut &**conn).await?;
    Ok(())
}

pub async fn by_token(conn: &Conn, token_hash: &[u8]) -> Result<Option<Session>, StoreError> {
    Ok(sessions::table.find(token_hash).select(Session::as_select()).first(&mut &**conn).await.optional()?)
}

statement! {
    struct End { id: Uuid, now: DateTime<Utc>, topic: Uuid, kind: &'static str, refs: JsonText, role: &'static str } -> Int8;
    "WITH ended AS (UPDATE sessions SET ended_at = " => now: Timestamptz, " WHERE id = " => id: SqlUuid,
    " AND ended_at IS NULL RETURNING id), \
     next AS (INSERT INTO topics AS t (topic, seq) SELECT " => topic: SqlUuid,
    ", 1 FROM ended ON CONFLICT (topic) DO UPDATE SET seq = t.seq + 1 RETURNING seq) \
     INSERT INTO events (topic, seq, kind, refs, actor_role, at) SELECT " => topic: SqlUuid,
    ", next.seq, " => kind: Text, ", " => refs: Jsonb, ", " => role: Text, ", " => now: Timestamptz,
    " FROM next RETURNING seq",
}

/// Ends a session and says so to whoever listens to its person, in one statement. Later calls
/// with its token are refused. Nothing when it had ended before.
pub async fn end(
    conn: &Conn,
    id: Uuid,
    person: Topic,
    now: DateTime<Utc>,
) -> Result<Option<Bell>, StoreError> {
    let refs = JsonText::of(&EventRefs::object(id))?;
    let (kind, role) = (EventKind::SessionEnded.code(), ActorRole::Sistema.code());
    let end = End { id, now, topic: person.0, kind, refs, role };
    let seqs: Vec<i64> = end.load(&mut &**conn).await?;
    Ok(seqs.into_iter().next().map(|seq| Bell { topic: person, seq, office: None }))
}

statement! {
    struct Watch { id: Uuid, topic: Uuid, now: DateTime<Utc> } -> (Bool, Int8);
    "SELECT EXISTS (SELECT FROM sessions WHERE id = " => id: SqlUuid, " AND ended_at IS NULL AND expires_at > "
    => now: Timestamptz, "), COALESCE((SELECT seq FROM topics WHERE topic = " => topic: SqlUuid, "), 0)",
}

/// Whether a session still stands, and the newest number of its person's topic, together.
pub async fn watch(
    conn: &Conn,
    id: Uuid,
    person: Topic,
    now: DateTime<Utc>,
) -> Result<(bool, i64), StoreError> {
    let mut rows: Vec<(bool, i64)> = Watch { id, topic: person.0, now }.load(&mut &**conn).await?;
    Ok(rows.pop().unwrap_or_default())
}

/// Sessions of a person that still stand.
pub async fn standing(conn: &Conn, fiscal_code: &str, now: DateTime<Utc>) -> Result<Vec<Uuid>, StoreError> {
    Ok(sessions::table
        .filter(sessions::fiscal_code.eq(fiscal_code))
        .filter(sessions::ended_at.is_null())
        .filter(sessions::expires_at.gt(now))
        .select(sessions::id)
        .load(&mut &**conn)
        .await?)
}
