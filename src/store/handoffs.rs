//! What waits for another system: claimed in order, tried until it is done.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Int8, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::handoffs;
use super::{Conn, StoreError, Work};
use crate::domain::access::Permit;
use crate::domain::ids::{IstanzaId, PracticeId};

/// Something that is due.
#[derive(Clone, Debug, Queryable)]
pub struct Due {
    pub id: Uuid,
    pub practice: Uuid,
    pub istanza: Uuid,
    pub attempts: i32,
}

impl Due {
    pub fn practice(&self) -> PracticeId {
        PracticeId(self.practice)
    }

    pub fn istanza(&self) -> IstanzaId {
        IstanzaId(self.istanza)
    }
}

/// Queues an istanza for the protocol, with the act that sends it.
pub async fn to_protocol(
    work: &Work,
    permit: &Permit,
    id: Uuid,
    istanza: IstanzaId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(handoffs::table)
        .values((
            handoffs::id.eq(id),
            handoffs::practice_id.eq(permit.practice().0),
            handoffs::istanza_id.eq(Some(istanza.0)),
            handoffs::kind.eq(PROTOCOL),
            handoffs::state.eq("PENDING"),
            handoffs::next_try_at.eq(now),
            handoffs::created_at.eq(now),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// Kind of a hand-off to the protocol.
pub const PROTOCOL: &str = "PROTOCOL";

statement! {
    /// Claims the oldest that is due by moving its next try ahead: a worker that dies leaves it to be
    /// claimed again. While an older one waits for its next try, younger ones wait behind it: numbers
    /// are given in the order of sending. A try further ahead than any pause was set by a clock that
    /// ran ahead: it is due.
    struct Claim { now: DateTime<Utc>, until: DateTime<Utc> } -> (SqlUuid, SqlUuid, SqlUuid, diesel::sql_types::Int4);
    "UPDATE handoffs SET attempts = attempts + 1, next_try_at = " => until: Timestamptz,
    " WHERE id = (SELECT id FROM (SELECT id, next_try_at FROM handoffs WHERE state = 'PENDING' AND kind = 'PROTOCOL' \
     ORDER BY id LIMIT 1 FOR UPDATE) AS oldest WHERE next_try_at <= " => now: Timestamptz,
    " OR next_try_at > " => now: Timestamptz, "::timestamptz + interval '10 minutes') RETURNING id, practice_id, istanza_id, attempts",
}

pub async fn claim(conn: &Conn, now: DateTime<Utc>, until: DateTime<Utc>) -> Result<Option<Due>, StoreError> {
    let due: Vec<Due> = Claim { now, until }.load(&mut &**conn).await?;
    Ok(due.into_iter().next())
}

statement! {
    struct Failed { id: Uuid, error: String, now: DateTime<Utc>, next: DateTime<Utc> } -> Int8;
    "UPDATE handoffs SET last_error = " => error: Text, ", next_try_at = " => next: Timestamptz,
    ", failing_since = COALESCE(failing_since, " => now: Timestamptz, ")",
    " WHERE state = 'PENDING' AND id = " => id: SqlUuid,
}

/// A try failed; the next one is later.
pub async fn failed(
    conn: &Conn,
    id: Uuid,
    error: &str,
    (now, next): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(), StoreError> {
    let error: String = error.chars().take(500).collect();
    Failed { id, error, now, next }.execute(&mut &**conn).await?;
    Ok(())
}

statement! {
    struct Refused { id: Uuid, error: String, now: DateTime<Utc> } -> Int8;
    "UPDATE handoffs SET state = 'FAILED', last_error = " => error: Text,
    ", failing_since = COALESCE(failing_since, " => now: Timestamptz, ")",
    " WHERE state = 'PENDING' AND id = " => id: SqlUuid,
}

/// The other system refuses it: it is put aside until somebody of the office looks.
pub async fn refused(conn: &Conn, id: Uuid, error: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
    Refused { id, error: error.chars().take(500).collect(), now }.execute(&mut &**conn).await?;
    Ok(())
}

/// It is done, with the act that takes its outcome over.
pub async fn done(work: &Work, permit: &Permit, id: Uuid, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let count = diesel::update(
        handoffs::table
            .filter(handoffs::id.eq(id))
            .filter(handoffs::practice_id.eq(permit.practice().0))
            .filter(handoffs::state.eq("PENDING")),
    )
    .set((
        handoffs::state.eq("DONE"),
        handoffs::done_at.eq(Some(now)),
        handoffs::last_error.eq(None::<String>),
    ))
    .execute(&mut &**work.conn()?)
    .await?;
    Ok(count == 1)
}
