//! Sessions: who a token stands for. Only the hash of a token is stored.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::sessions;
use super::{Conn, StoreError};

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

/// Ends a session; later calls with its token are refused.
pub async fn end(conn: &Conn, token_hash: &[u8], now: DateTime<Utc>) -> Result<(), StoreError> {
    diesel::update(sessions::table.find(token_hash))
        .set(sessions::ended_at.eq(Some(now)))
        .execute(&mut &**conn)
        .await?;
    Ok(())
}
