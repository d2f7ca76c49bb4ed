//! Counts of failed logins, of a person or from a network.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Int4, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;

use super::schema::login_guards;
use super::{Conn, StoreError};
use crate::domain::topic::Topic;

/// The count of one subject.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = login_guards, check_for_backend(diesel::pg::Pg))]
pub struct Guard {
    pub failures: i32,
    pub since_success: i32,
    pub last_failed_at: Option<DateTime<Utc>>,
    pub locked_until: Option<DateTime<Utc>>,
    pub name: String,
    pub mail_address: String,
}

/// The count of a subject; nothing when it has never failed nor signed in.
pub async fn find(conn: &Conn, subject: Topic) -> Result<Option<Guard>, StoreError> {
    let found = login_guards::table.find(subject.0).select(Guard::as_select());
    Ok(found.first(&mut &**conn).await.optional()?)
}

statement! {
    struct Fail { subject: uuid::Uuid, now: DateTime<Utc>, forget: DateTime<Utc> } -> Int4;
    "INSERT INTO login_guards AS g (subject, failures, since_success, last_failed_at) VALUES ("
    => subject: SqlUuid, ", 1, 1, " => now: Timestamptz,
    ") ON CONFLICT (subject) DO UPDATE SET \
     failures = CASE WHEN g.last_failed_at < " => forget: Timestamptz,
    " THEN 1 ELSE g.failures + 1 END, since_success = g.since_success + 1, last_failed_at = " => now: Timestamptz,
    " RETURNING failures",
}

/// Counts one failure and answers how many there are in a row; older ones than `forget` do not
/// count any more.
pub async fn fail(
    conn: &Conn,
    subject: Topic,
    now: DateTime<Utc>,
    forget: DateTime<Utc>,
) -> Result<i32, StoreError> {
    let counted: Vec<i32> = Fail { subject: subject.0, now, forget }.load(&mut &**conn).await?;
    Ok(counted.into_iter().next().unwrap_or(1))
}

pub async fn lock(conn: &Conn, subject: Topic, until: DateTime<Utc>) -> Result<(), StoreError> {
    diesel::update(login_guards::table.find(subject.0))
        .set(login_guards::locked_until.eq(Some(until)))
        .execute(&mut &**conn)
        .await?;
    Ok(())
}

/// A login of the person: what failed before is over, and where to write to him is kept.
pub async fn succeed(
    conn: &Conn,
    subject: Topic,
    name: &str,
    address: Option<&str>,
) -> Result<(), StoreError> {
    diesel::insert_into(login_guards::table)
        .values((
            login_guards::subject.eq(subject.0),
            login_guards::failures.eq(0),
            login_guards::since_success.eq(0),
            login_guards::name.eq(name),
            login_guards::mail_address.eq(address.unwrap_or_default()),
        ))
        .on_conflict(login_guards::subject)
        .do_update()
        .set((
            login_guards::failures.eq(0),
            login_guards::since_success.eq(0),
            login_guards::locked_until.eq(None::<DateTime<Utc>>),
            login_guards::name.eq(name),
            address.map(|address| login_guards::mail_address.eq(address)),
        ))
        .execute(&mut &**conn)
        .await?;
    Ok(())
}

/// Forgets networks that have not failed since this moment; people keep their address.
pub async fn forget(conn: &Conn, before: DateTime<Utc>) -> Result<usize, StoreError> {
    let old = login_guards::last_failed_at.lt(before).and(login_guards::name.eq(""));
    Ok(diesel::delete(login_guards::table.filter(old)).execute(&mut &**conn).await?)
}
