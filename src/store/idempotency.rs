//! Idempotency keys: the first answer of a mutation, kept for its retries (R50).

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::idempotency;
use super::types::JsonText;
use super::work::later;
use super::{Conn, StoreError, Work};

/// What a key was used for.
pub struct Used {
    pub operation: String,
    pub fingerprint: Vec<u8>,
    pub result: Vec<Uuid>,
}

/// The use of this key by this caller, if any.
pub async fn find(conn: &Conn, caller: &str, key: &str) -> Result<Option<Used>, StoreError> {
    let found: Option<(String, Vec<u8>, JsonText)> = idempotency::table
        .find((caller, key))
        .select((idempotency::operation, idempotency::fingerprint, idempotency::result))
        .first(&mut &**conn)
        .await
        .optional()?;
    found
        .map(|(operation, fingerprint, result)| Ok(Used { operation, fingerprint, result: result.parse()? }))
        .transpose()
}

/// Keeps the first answer, with the commit of the act.
pub fn keep(
    work: &mut Work,
    caller: &str,
    key: &str,
    used: Used,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let statement = diesel::insert_into(idempotency::table).values((
        idempotency::caller_code.eq(caller.to_owned()),
        idempotency::key.eq(key.to_owned()),
        idempotency::operation.eq(used.operation),
        idempotency::fingerprint.eq(used.fingerprint),
        idempotency::result.eq(JsonText::of(&used.result)?),
        idempotency::created_at.eq(now),
    ));
    later!(work, statement);
    Ok(())
}

/// Forgets keys older than the window in which a retry is promised.
pub async fn sweep(conn: &Conn, before: DateTime<Utc>) -> Result<usize, StoreError> {
    Ok(diesel::delete(idempotency::table.filter(idempotency::created_at.lt(before)))
        .execute(&mut &**conn)
        .await?)
}
