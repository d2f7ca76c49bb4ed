//! Sessions: who a token stands for. Only the hash of a token is stored.

use chrono::{DateTime, Duration, Utc};
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Int8, Nullable, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::sessions;
use super::{Conn, StoreError, Work};
use crate::domain::topic::Topic;

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
    pub issuer: String,
    pub proven_at: DateTime<Utc>,
    pub last_used_at: DateTime<Utc>,
    pub network: String,
    pub failed_before: i32,
    pub failed_last_at: Option<DateTime<Utc>>,
}

pub async fn insert(work: &Work, session: &Session) -> Result<(), StoreError> {
    diesel::insert_into(sessions::table).values(session).execute(&mut &**work.conn()?).await?;
    Ok(())
}

/// The session behind a token, and whether its person holds a role in a seat, held one or will.
pub async fn by_token(conn: &Conn, token_hash: &[u8]) -> Result<Option<(Session, bool)>, StoreError> {
    let staff = sql::<Bool>(
        "EXISTS (SELECT FROM officers o WHERE o.fiscal_code = sessions.fiscal_code AND o.withdrawn_at IS NULL)",
    );
    let found = sessions::table.find(token_hash).select((Session::as_select(), staff));
    Ok(found.first(&mut &**conn).await.optional()?)
}

/// Notes that a session is used. Two nodes may both do it; the later time stays.
pub async fn touch(conn: &Conn, id: Uuid, now: DateTime<Utc>) -> Result<(), StoreError> {
    diesel::update(sessions::table.filter(sessions::id.eq(id)).filter(sessions::last_used_at.lt(now)))
        .set(sessions::last_used_at.eq(now))
        .execute(&mut &**conn)
        .await?;
    Ok(())
}

/// A session that was ended, and whose it was.
#[derive(Clone, Debug, Queryable)]
pub struct Ended {
    pub id: Uuid,
    pub fiscal_code: String,
    pub auth_method: String,
    pub auth_level: i16,
    pub issuer: String,
}

type EndedColumns =
    (sessions::id, sessions::fiscal_code, sessions::auth_method, sessions::auth_level, sessions::issuer);
const ENDED: EndedColumns =
    (sessions::id, sessions::fiscal_code, sessions::auth_method, sessions::auth_level, sessions::issuer);

/// Ends one session of this person; nothing when it is not his or had ended before.
pub async fn end(
    work: &Work,
    id: Uuid,
    fiscal_code: &str,
    now: DateTime<Utc>,
) -> Result<Option<Ended>, StoreError> {
    let mine =
        sessions::id.eq(id).and(sessions::fiscal_code.eq(fiscal_code)).and(sessions::ended_at.is_null());
    let ended = diesel::update(sessions::table.filter(mine))
        .set(sessions::ended_at.eq(now))
        .returning(ENDED)
        .get_result(&mut &**work.conn()?)
        .await;
    Ok(ended.optional()?)
}

/// Ends the session behind a token, whosever it is.
pub async fn end_by_token(
    work: &Work,
    token_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<Ended>, StoreError> {
    let ended = diesel::update(sessions::table.find(token_hash).filter(sessions::ended_at.is_null()))
        .set(sessions::ended_at.eq(now))
        .returning(ENDED)
        .get_result(&mut &**work.conn()?)
        .await;
    Ok(ended.optional()?)
}

/// Ends every session of a person that still stands, but one.
pub async fn end_all(
    work: &Work,
    fiscal_code: &str,
    but: Option<Uuid>,
    now: DateTime<Utc>,
) -> Result<Vec<Ended>, StoreError> {
    let but = but.unwrap_or(Uuid::nil());
    let standing = sessions::fiscal_code.eq(fiscal_code).and(sessions::ended_at.is_null());
    Ok(diesel::update(sessions::table.filter(standing).filter(sessions::id.ne(but)))
        .set(sessions::ended_at.eq(now))
        .returning(ENDED)
        .get_results(&mut &**work.conn()?)
        .await?)
}

/// Ends sessions that are over by age or by nobody using them, at most `limit`.
pub async fn expire(
    work: &Work,
    now: DateTime<Utc>,
    idle: Duration,
    limit: i64,
) -> Result<Vec<Ended>, StoreError> {
    let over = sessions::table
        .filter(sessions::ended_at.is_null())
        .filter(sessions::expires_at.le(now).or(sessions::last_used_at.le(now - idle)))
        .select(sessions::token_hash)
        .limit(limit)
        .for_update()
        .skip_locked();
    let hashes: Vec<Vec<u8>> = over.load(&mut &**work.conn()?).await?;
    Ok(diesel::update(sessions::table.filter(sessions::token_hash.eq_any(hashes)))
        .set(sessions::ended_at.eq(now))
        .returning(ENDED)
        .get_results(&mut &**work.conn()?)
        .await?)
}

/// Forgets sessions that ended before this moment. The trail keeps what it says of them.
pub async fn forget(conn: &Conn, before: DateTime<Utc>) -> Result<usize, StoreError> {
    let old = sessions::table.filter(sessions::expires_at.lt(before)).filter(sessions::ended_at.lt(before));
    Ok(diesel::delete(old).execute(&mut &**conn).await?)
}

statement! {
    struct Watch { id: Uuid, topic: Uuid } -> (Nullable<Timestamptz>, Nullable<Timestamptz>, Int8);
    "SELECT s.expires_at, s.last_used_at, COALESCE((SELECT seq FROM topics WHERE topic = " => topic: SqlUuid,
    "), 0) FROM (VALUES (1)) AS one LEFT JOIN LATERAL (\
     SELECT expires_at, last_used_at FROM sessions WHERE id = " => id: SqlUuid, " AND ended_at IS NULL \
     UNION ALL SELECT expires_at, NULL FROM machine_tokens WHERE id = " => id: SqlUuid,
    " AND ended_at IS NULL) AS s ON true",
}

/// A session or machine token as its open connections watch it.
#[derive(Clone, Copy, Debug, Default, Queryable)]
pub struct Watched {
    /// Its latest end; nothing when it has ended.
    pub expires_at: Option<DateTime<Utc>>,
    /// A machine token has no idle time.
    pub last_used_at: Option<DateTime<Utc>>,
    /// The newest number of its person's topic.
    pub newest: i64,
}

pub async fn watch(conn: &Conn, id: Uuid, person: Topic) -> Result<Watched, StoreError> {
    let mut rows: Vec<Watched> = Watch { id, topic: person.0 }.load(&mut &**conn).await?;
    Ok(rows.pop().unwrap_or_default())
}

/// Sessions of a person that still stand, newest first.
pub async fn standing(
    conn: &Conn,
    fiscal_code: &str,
    now: DateTime<Utc>,
    idle: Duration,
    limit: i64,
) -> Result<Vec<Session>, StoreError> {
    Ok(sessions::table
        .filter(sessions::fiscal_code.eq(fiscal_code))
        .filter(sessions::ended_at.is_null())
        .filter(sessions::expires_at.gt(now))
        .filter(sessions::last_used_at.gt(now - idle))
        .order(sessions::id.desc())
        .limit(limit)
        .select(Session::as_select())
        .load(&mut &**conn)
        .await?)
}

/// One session.
pub async fn find(conn: &Conn, id: Uuid) -> Result<Option<Session>, StoreError> {
    let found = sessions::table.filter(sessions::id.eq(id)).select(Session::as_select());
    Ok(found.first(&mut &**conn).await.optional()?)
}
