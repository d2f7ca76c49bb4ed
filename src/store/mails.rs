//! The mail outbox: written with the act, sent later, never lost (R80).

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Int4, Int8, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::mails;
use super::types::JsonText;
use super::work::later;
use super::{Conn, StoreError, Work};
use crate::domain::access::Permit;

/// A mail to be written with the act that causes it.
pub struct NewMail<'a> {
    pub id: Uuid,
    /// Names the act: the same act never mails the same address twice.
    pub dedupe: String,
    pub kind: &'a str,
    pub to_name: &'a str,
    pub to_address: &'a str,
    /// What the templates need, as the mail module reads it.
    pub params: serde_json::Value,
    pub now: DateTime<Utc>,
}

/// Queues a mail, with the commit of the act.
pub fn queue(work: &mut Work, permit: &Permit, mail: NewMail<'_>) -> Result<(), StoreError> {
    insert(work, Some(permit.practice().0), mail)
}

/// A notice to a person about his own logins and tokens: it belongs to no practice.
pub fn queue_notice(work: &mut Work, mail: NewMail<'_>) -> Result<(), StoreError> {
    insert(work, None, mail)
}

fn insert(work: &mut Work, practice: Option<Uuid>, mail: NewMail<'_>) -> Result<(), StoreError> {
    let statement = diesel::insert_into(mails::table).values((
        mails::id.eq(mail.id),
        mails::practice_id.eq(practice),
        mails::dedupe.eq(mail.dedupe),
        mails::kind.eq(mail.kind.to_owned()),
        mails::to_name.eq(mail.to_name.to_owned()),
        mails::to_address.eq(mail.to_address.to_owned()),
        mails::params.eq(JsonText::of(&mail.params)?),
        mails::state.eq("PENDING"),
        mails::next_try_at.eq(mail.now),
        mails::created_at.eq(mail.now),
    ));
    later!(work, statement);
    Ok(())
}

/// A mail that is due.
#[derive(Clone, Debug, Queryable)]
pub struct DueMail {
    pub id: Uuid,
    pub kind: String,
    pub to_name: String,
    pub to_address: String,
    pub params: JsonText,
    pub attempts: i32,
}

statement! {
    /// Claims due mails by moving their next try ahead: a worker that dies leaves them
    /// to be claimed again, and two workers never claim the same. The error of the try before
    /// goes: one that stands there is of the newest try. A try further ahead than any pause was set by a
    /// clock that ran ahead: it is due.
    struct Claim { now: DateTime<Utc>, until: DateTime<Utc>, limit: i64 }
        -> (SqlUuid, Text, Text, Text, Jsonb, Int4);
    "UPDATE mails SET attempts = attempts + 1, last_error = NULL, next_try_at = " => until: Timestamptz,
    " WHERE id IN (SELECT id FROM mails WHERE state = 'PENDING' AND (next_try_at <= " => now: Timestamptz,
    " OR next_try_at > " => now: Timestamptz, "::timestamptz + interval '2 hours') ORDER BY next_try_at LIMIT " => limit: Int8,
    " FOR UPDATE SKIP LOCKED) RETURNING id, kind, to_name, to_address, params, attempts",
}

pub async fn claim(
    conn: &Conn,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<DueMail>, StoreError> {
    Ok(Claim { now, until, limit }.load(&mut &**conn).await?)
}

define_sql_function! {
    fn coalesce(first: Nullable<Timestamptz>, second: Nullable<Timestamptz>) -> Nullable<Timestamptz>;
}

/// How a try ended.
pub enum Outcome<'a> {
    Sent,
    /// To be tried again at this moment.
    Again(DateTime<Utc>, &'a str),
    /// Given up; shown to the titolare as not delivered.
    Failed(&'a str),
}

pub async fn settle(
    conn: &Conn,
    id: Uuid,
    now: DateTime<Utc>,
    outcome: Outcome<'_>,
) -> Result<(), StoreError> {
    let row = mails::table.find(id);
    let since = coalesce(mails::failing_since, Some(now));
    match outcome {
        Outcome::Sent => {
            diesel::update(row)
                .set((
                    mails::state.eq("SENT"),
                    mails::sent_at.eq(Some(now)),
                    mails::last_error.eq(None::<&str>),
                ))
                .execute(&mut &**conn)
                .await?
        }
        Outcome::Again(at, error) => {
            diesel::update(row)
                .set((
                    mails::next_try_at.eq(at),
                    mails::last_error.eq(Some(error)),
                    mails::failing_since.eq(since),
                ))
                .execute(&mut &**conn)
                .await?
        }
        Outcome::Failed(error) => {
            diesel::update(row)
                .set((
                    mails::state.eq("FAILED"),
                    mails::last_error.eq(Some(error)),
                    mails::failing_since.eq(since),
                ))
                .execute(&mut &**conn)
                .await?
        }
    };
    Ok(())
}

statement! {
    /// The state stands in the text: only so the index of what is due serves a prepared statement.
    struct Backlog {} -> (Int8, Nullable<Timestamptz>);
    "SELECT count(*), min(created_at) FROM mails WHERE state = 'PENDING'"
}

/// Mails waiting, and since when the oldest does: for metrics and `doctor`.
pub async fn backlog(conn: &Conn) -> Result<(i64, Option<DateTime<Utc>>), StoreError> {
    Ok(Backlog {}.get_result(&mut &**conn).await?)
}
