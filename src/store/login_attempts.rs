//! Logins under way, and how the last ones of a browser ended.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::schema::login_attempts::{self as table, dsl};
use super::{Conn, StoreError};

/// One login, from its begin to its end.
#[derive(Clone, Debug, Queryable, Insertable, Selectable)]
#[diesel(table_name = table, check_for_backend(diesel::pg::Pg))]
pub struct Attempt {
    pub state_hash: Vec<u8>,
    pub browser_hash: Vec<u8>,
    pub method: String,
    pub provider: String,
    pub nonce: String,
    pub verifier: String,
    pub next: String,
    pub network: String,
    pub started_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub proven: Option<String>,
    pub ticket_hash: Option<Vec<u8>>,
    pub used_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
    pub problem: Option<String>,
}

pub async fn insert(conn: &Conn, attempt: &Attempt) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(attempt).execute(&mut &**conn).await?;
    Ok(())
}

pub async fn find(conn: &Conn, state_hash: &[u8]) -> Result<Option<Attempt>, StoreError> {
    let found = table::table.find(state_hash).select(Attempt::as_select());
    Ok(found.first(&mut &**conn).await.optional()?)
}

/// Takes a login for its one use; nothing when it is not there for this browser, used or over.
pub async fn claim(
    conn: &Conn,
    state_hash: &[u8],
    browser_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<Attempt>, StoreError> {
    let open = table::table
        .find(state_hash)
        .filter(dsl::browser_hash.eq(browser_hash))
        .filter(dsl::used_at.is_null())
        .filter(dsl::expires_at.gt(now));
    let claimed = diesel::update(open).set(dsl::used_at.eq(Some(now))).returning(Attempt::as_returning());
    Ok(claimed.get_result(&mut &**conn).await.optional()?)
}

/// Notes what a card proved, once. False: the login is not there, used, over or proven already.
pub async fn prove(
    conn: &Conn,
    state_hash: &[u8],
    proven: &str,
    ticket_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let open = table::table
        .find(state_hash)
        .filter(dsl::used_at.is_null())
        .filter(dsl::proven.is_null())
        .filter(dsl::expires_at.gt(now));
    let noted = diesel::update(open)
        .set((dsl::proven.eq(Some(proven)), dsl::ticket_hash.eq(Some(ticket_hash))))
        .execute(&mut &**conn)
        .await?;
    Ok(noted == 1)
}

/// Ends a login, well or with a problem, and forgets what it knew. An end that is there stays.
pub async fn end(
    conn: &Conn,
    state_hash: &[u8],
    problem: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(table::table.find(state_hash).filter(dsl::ended_at.is_null()))
        .set((
            dsl::used_at.eq(Some(now)),
            dsl::ended_at.eq(Some(now)),
            dsl::problem.eq(problem),
            dsl::nonce.eq(""),
            dsl::verifier.eq(""),
            dsl::proven.eq(None::<String>),
            dsl::ticket_hash.eq(None::<Vec<u8>>),
        ))
        .execute(&mut &**conn)
        .await?;
    Ok(())
}

/// The last login that was begun in a browser.
pub async fn latest(conn: &Conn, browser_hash: &[u8]) -> Result<Option<Attempt>, StoreError> {
    let newest = table::table.filter(dsl::browser_hash.eq(browser_hash)).order(dsl::started_at.desc());
    Ok(newest.select(Attempt::as_select()).first(&mut &**conn).await.optional()?)
}

/// Forgets logins that were begun before this moment.
pub async fn forget(conn: &Conn, before: DateTime<Utc>) -> Result<usize, StoreError> {
    Ok(diesel::delete(table::table.filter(dsl::started_at.lt(before))).execute(&mut &**conn).await?)
}
