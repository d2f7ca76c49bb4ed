//! How often deprecated members of the schema are asked for, by caller and day.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{Array, Date, Int8, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::deprecated_uses as t;
use super::{Conn, StoreError};

/// Requests of one caller and day.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = t, check_for_backend(diesel::pg::Pg))]
pub struct Row {
    /// The machine token; nil for all that is none.
    pub caller: Uuid,
    /// Its coordinate in the schema: `Fascicolo.chronology`.
    pub member: String,
    pub day: NaiveDate,
    pub requests: i64,
}

statement! {
    struct Add { callers: Vec<Uuid>, members: Vec<String>, days: Vec<NaiveDate>, requests: Vec<i64> } -> Int8;
    "INSERT INTO deprecated_uses AS u (caller, member, day, requests) SELECT * FROM unnest("
    => callers: Array<SqlUuid>, ", " => members: Array<Text>, ", " => days: Array<Date>, ", " => requests: Array<Int8>,
    ") ON CONFLICT (caller, member, day) DO UPDATE SET requests = u.requests + EXCLUDED.requests RETURNING requests",
}

/// Adds to what is known. Rows in one order: nodes that add at the same time wait, and do not block each other.
pub async fn add(conn: &Conn, mut rows: Vec<Row>) -> Result<(), StoreError> {
    rows.sort_by(|a, b| (a.caller, &a.member, a.day).cmp(&(b.caller, &b.member, b.day)));
    let add = Add {
        callers: rows.iter().map(|row| row.caller).collect(),
        days: rows.iter().map(|row| row.day).collect(),
        requests: rows.iter().map(|row| row.requests).collect(),
        members: rows.into_iter().map(|row| row.member).collect(),
    };
    let _sums: Vec<i64> = add.load(&mut &**conn).await?;
    Ok(())
}

/// Those of some callers; of all when none is named.
pub async fn of(conn: &Conn, callers: Option<&[Uuid]>) -> Result<Vec<Row>, StoreError> {
    let mut rows = t::table.select(Row::as_select()).order((t::caller, t::member, t::day)).into_boxed();
    if let Some(callers) = callers {
        rows = rows.filter(t::caller.eq_any(callers));
    }
    Ok(rows.load(&mut &**conn).await?)
}

/// Forgets what was before a day.
pub async fn sweep(conn: &Conn, before: NaiveDate) -> Result<(), StoreError> {
    diesel::delete(t::table.filter(t::day.lt(before))).execute(&mut &**conn).await?;
    Ok(())
}
