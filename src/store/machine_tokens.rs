//! Machine tokens: what programs present. Only the hash of a token is stored.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::machine_tokens as t;
use super::{Conn, StoreError, Work};
use crate::domain::role::Seat;

/// One token.
#[derive(Clone, Debug, Queryable, Insertable, Selectable)]
#[diesel(table_name = t, check_for_backend(diesel::pg::Pg))]
pub struct Row {
    pub id: Uuid,
    pub token_hash: Vec<u8>,
    pub fiscal_code: String,
    pub name: String,
    pub seat: Option<String>,
    pub label: String,
    pub scopes: String,
    pub ranges: String,
    pub mail_address: String,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub last_used_at: Option<DateTime<Utc>>,
    pub last_network: Option<String>,
    pub warned_days: Option<i16>,
    pub ended_at: Option<DateTime<Utc>>,
}

/// Whose tokens: a person's own, or those of a seat.
#[derive(Clone, Copy, Debug)]
pub enum Owner<'a> {
    Person(&'a str),
    Seat(Seat),
}

pub async fn insert(work: &Work, token: &Row) -> Result<(), StoreError> {
    diesel::insert_into(t::table).values(token).execute(&mut &**work.conn()?).await?;
    Ok(())
}

pub async fn by_token(conn: &Conn, token_hash: &[u8]) -> Result<Option<Row>, StoreError> {
    let found = t::table.filter(t::token_hash.eq(token_hash)).select(Row::as_select());
    Ok(found.first(&mut &**conn).await.optional()?)
}

pub async fn find(conn: &Conn, id: Uuid) -> Result<Option<Row>, StoreError> {
    Ok(t::table.find(id).select(Row::as_select()).first(&mut &**conn).await.optional()?)
}

/// Notes a use, from which network.
pub async fn touch(conn: &Conn, id: Uuid, now: DateTime<Utc>, network: &str) -> Result<(), StoreError> {
    diesel::update(t::table.find(id))
        .set((t::last_used_at.eq(Some(now)), t::last_network.eq(Some(network))))
        .execute(&mut &**conn)
        .await?;
    Ok(())
}

/// Ends a token; false when it had ended before.
pub async fn end(work: &Work, id: Uuid, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let ended = diesel::update(t::table.find(id).filter(t::ended_at.is_null()))
        .set(t::ended_at.eq(Some(now)))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(ended == 1)
}

/// Ends the tokens of a seat that this person holds: his role there is over.
pub async fn end_of_holder(
    work: &Work,
    fiscal_code: &str,
    seat: Seat,
    now: DateTime<Utc>,
) -> Result<Vec<Uuid>, StoreError> {
    let held = t::fiscal_code.eq(fiscal_code).and(t::seat.eq(seat.code())).and(t::ended_at.is_null());
    Ok(diesel::update(t::table.filter(held))
        .set(t::ended_at.eq(Some(now)))
        .returning(t::id)
        .get_results(&mut &**work.conn()?)
        .await?)
}

/// A page, newest first.
pub async fn page(
    conn: &Conn,
    owner: Owner<'_>,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Row>, StoreError> {
    let mut page = t::table.select(Row::as_select()).order(t::id.desc()).limit(limit).into_boxed();
    page = match owner {
        Owner::Person(code) => page.filter(t::fiscal_code.eq(code.to_owned())).filter(t::seat.is_null()),
        Owner::Seat(seat) => page.filter(t::seat.eq(seat.code())),
    };
    if let Some(after) = after {
        page = page.filter(t::id.lt(after));
    }
    Ok(page.load(&mut &**conn).await?)
}

/// How many there are.
pub async fn count(conn: &Conn, owner: Owner<'_>) -> Result<i64, StoreError> {
    let mut all = t::table.count().into_boxed();
    all = match owner {
        Owner::Person(code) => all.filter(t::fiscal_code.eq(code.to_owned())).filter(t::seat.is_null()),
        Owner::Seat(seat) => all.filter(t::seat.eq(seat.code())),
    };
    Ok(all.get_result(&mut &**conn).await?)
}

/// Good tokens of an owner, for the limit of how many he may have.
pub async fn standing(conn: &Conn, owner: Owner<'_>, now: DateTime<Utc>) -> Result<i64, StoreError> {
    let mut all = t::table.count().filter(t::ended_at.is_null()).filter(t::expires_at.gt(now)).into_boxed();
    all = match owner {
        Owner::Person(code) => all.filter(t::fiscal_code.eq(code.to_owned())).filter(t::seat.is_null()),
        Owner::Seat(seat) => all.filter(t::seat.eq(seat.code())),
    };
    Ok(all.get_result(&mut &**conn).await?)
}

/// Tokens that end before `until` and whose holder was not told so `days` before, locked: two nodes
/// never warn of the same.
pub async fn to_warn(
    work: &Work,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    days: i16,
    limit: i64,
) -> Result<Vec<Row>, StoreError> {
    Ok(t::table
        .filter(t::ended_at.is_null())
        .filter(t::expires_at.gt(now))
        .filter(t::expires_at.le(until))
        .filter(t::warned_days.is_null().or(t::warned_days.gt(days)))
        .order(t::expires_at)
        .limit(limit)
        .for_update()
        .skip_locked()
        .select(Row::as_select())
        .load(&mut &**work.conn()?)
        .await?)
}

pub async fn warned(work: &Work, id: Uuid, days: i16) -> Result<(), StoreError> {
    diesel::update(t::table.find(id))
        .set(t::warned_days.eq(Some(days)))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}
