//! Batches of the office and their items.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::{batch_items as items, batches};
use super::types::code;
use super::{Conn, StoreError, Work};
use crate::domain::batch::{Batch, BatchAct, BatchItem, BatchItemState};
use crate::domain::digest::Sha256;
use crate::domain::ids::BatchId;
use crate::domain::role::Seat;

#[derive(Queryable)]
struct Row {
    id: Uuid,
    seat: String,
    act: String,
    fingerprint: Vec<u8>,
    created_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
}

impl Row {
    async fn into_batch(self, conn: &Conn) -> Result<Batch, StoreError> {
        let rows: Vec<(i32, String, String, Option<String>)> = items::table
            .filter(items::batch_id.eq(self.id))
            .order(items::place)
            .select((items::place, items::object, items::state, items::code))
            .load(&mut &**conn)
            .await?;
        let item = |(place, object, state, reason): (i32, String, String, Option<String>)| {
            let state = code("batch_items", "state", &state, BatchItemState::from_code)?;
            Ok::<_, StoreError>(BatchItem { place, object, state, code: reason })
        };
        Ok(Batch {
            id: BatchId(self.id),
            seat: code("batches", "seat", &self.seat, Seat::from_code)?,
            act: code("batches", "act", &self.act, BatchAct::from_code)?,
            created_at: self.created_at,
            ended_at: self.ended_at,
            items: rows.into_iter().map(item).collect::<Result<_, _>>()?,
        })
    }
}

macro_rules! one {
    ($conn:expr, $filter:expr) => {{
        let row: Option<Row> = batches::table
            .filter($filter)
            .select((
                batches::id,
                batches::seat,
                batches::act,
                batches::fingerprint,
                batches::created_at,
                batches::ended_at,
            ))
            .first(&mut &**$conn)
            .await
            .optional()?;
        row
    }};
}

/// The batch that an officer began under a key, and of which arguments.
pub async fn under_key(conn: &Conn, by: &str, key: &str) -> Result<Option<(Batch, Vec<u8>)>, StoreError> {
    match one!(conn, batches::by_code.eq(by).and(batches::key.eq(key))) {
        Some(row) => {
            let fingerprint = row.fingerprint.clone();
            Ok(Some((row.into_batch(conn).await?, fingerprint)))
        }
        None => Ok(None),
    }
}

/// A batch of an officer.
pub async fn of_officer(conn: &Conn, by: &str, id: BatchId) -> Result<Option<Batch>, StoreError> {
    match one!(conn, batches::by_code.eq(by).and(batches::id.eq(id.0))) {
        Some(row) => Ok(Some(row.into_batch(conn).await?)),
        None => Ok(None),
    }
}

/// Begins a batch; false when the officer used the key before.
pub async fn insert(
    work: &Work,
    by: &str,
    key: &str,
    fingerprint: Sha256,
    batch: &Batch,
) -> Result<bool, StoreError> {
    let conn = work.conn()?;
    let begun = diesel::insert_into(batches::table)
        .values((
            batches::id.eq(batch.id.0),
            batches::seat.eq(batch.seat.code()),
            batches::act.eq(batch.act.code()),
            batches::by_code.eq(by),
            batches::key.eq(key),
            batches::fingerprint.eq(fingerprint.0.to_vec()),
            batches::created_at.eq(batch.created_at),
        ))
        .on_conflict((batches::by_code, batches::key))
        .do_nothing()
        .execute(&mut &**conn)
        .await?;
    if begun == 0 {
        return Ok(false);
    }
    let rows: Vec<_> = batch
        .items
        .iter()
        .map(|item| {
            (
                items::batch_id.eq(batch.id.0),
                items::place.eq(item.place),
                items::object.eq(&item.object),
                items::state.eq(item.state.code()),
            )
        })
        .collect();
    diesel::insert_into(items::table).values(rows).execute(&mut &**conn).await?;
    Ok(true)
}

/// Notes how an item ended.
pub async fn settle(conn: &Conn, batch: BatchId, item: &BatchItem) -> Result<(), StoreError> {
    diesel::update(items::table.find((batch.0, item.place)))
        .set((items::state.eq(item.state.code()), items::code.eq(&item.code)))
        .execute(&mut &**conn)
        .await?;
    Ok(())
}

/// Every item was tried.
pub async fn end(work: &Work, batch: BatchId, now: DateTime<Utc>) -> Result<(), StoreError> {
    diesel::update(batches::table.find(batch.0).filter(batches::ended_at.is_null()))
        .set(batches::ended_at.eq(Some(now)))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// Forgets batches that began before a moment, with their keys.
pub async fn sweep(conn: &Conn, before: DateTime<Utc>) -> Result<usize, StoreError> {
    Ok(diesel::delete(batches::table.filter(batches::created_at.lt(before))).execute(&mut &**conn).await?)
}
