//! The local register of protocol: numbers by year, without gaps, each reference once.

use chrono::{DateTime, Utc};
use diesel::sql_types::{Bytea, Int4, Int8, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::{AsyncConnection as _, RunQueryDsl as _};
use uuid::Uuid;

use super::{Pool, StoreError};
use crate::domain::digest::Sha256;

statement! {
    struct Found { reference: Uuid } -> (Int4, Int8, Timestamptz);
    "SELECT year, number, registered_at FROM protocol_entries WHERE reference = " => reference: SqlUuid,
}
statement! {
    /// Locks the row of a year and reads the last number that was given.
    struct LastLocked { year: i32 } -> Int8;
    "INSERT INTO protocol_years AS y (year, last) VALUES (" => year: Int4,
    ", 0) ON CONFLICT (year) DO UPDATE SET last = y.last RETURNING last",
}
statement! {
    struct Given { year: i32, last: i64 } -> Int8;
    "UPDATE protocol_years SET last = " => last: Int8, " WHERE year = " => year: Int4,
}
statement! {
    struct Register {
        year: i32, number: i64, reference: Uuid, at: DateTime<Utc>, digest: Vec<u8>, segnatura: String,
    } -> Int8;
    "INSERT INTO protocol_entries (year, number, reference, registered_at, digest, segnatura) VALUES ("
    => year: Int4, ", " => number: Int8, ", " => reference: SqlUuid, ", " => at: Timestamptz,
    ", " => digest: Bytea, ", " => segnatura: Text, ")",
}

/// Registers under the next number of the year, once for a reference: asked again, the register answers
/// the number that it gave. The row of the year is locked until the commit, so no number is lost.
pub async fn register(
    pool: &Pool,
    reference: Uuid,
    (year, at): (i32, DateTime<Utc>),
    digest: Sha256,
    segnatura: impl Fn(i32, i64) -> String + Send + Sync,
) -> Result<(i32, i64, DateTime<Utc>), StoreError> {
    let mut conn = pool.get().await?;
    conn.transaction::<_, StoreError, _>(async |conn| {
        let last: Vec<i64> = LastLocked { year }.load(conn).await?;
        let number = last.into_iter().next().ok_or(StoreError::NotFound)? + 1;
        // Looked for under that lock: of two that ask at once one sees the other.
        let found: Vec<(i32, i64, DateTime<Utc>)> = Found { reference }.load(conn).await?;
        if let Some(found) = found.into_iter().next() {
            return Ok(found);
        }
        let (digest, segnatura) = (digest.0.to_vec(), segnatura(year, number));
        Register { year, number, reference, at, digest, segnatura }.execute(conn).await?;
        Given { year, last: number }.execute(conn).await?;
        Ok((year, number, at))
    })
    .await
}
