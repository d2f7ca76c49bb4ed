//! Idempotency keys: the first answer of a mutation, kept for its retries (R50).

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::idempotency;
use super::types::JsonText;
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

/// Keeps the first answer, in the transaction of the act.
pub async fn keep(
    work: &Work,
    caller: &str,
    key: &str,
    used: &Used,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(idempotency::table)
        .values((
            idempotency::caller_code.eq(caller),
            idempotency::key.eq(key),
            idempotency::operation.eq(&used.operation),
            idempotency::fingerprint.eq(&used.fingerprint),
            idempotency::result.eq(JsonText::of(&used.result)?),
            idempotency::created_at.eq(now),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// Forgets keys older than the window in which a retry is promised.
pub async fn sweep(conn: &Conn, before: DateTime<Utc>) -> Result<usize, StoreError> {
    Ok(diesel::delete(idempotency::table.filter(idempotency::created_at.lt(before)))
        .execute(&mut &**conn)
        .await?)
}
