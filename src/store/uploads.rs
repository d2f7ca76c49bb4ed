//! Upload tickets: one streaming PUT each, bound to a person and a digest.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::uploads;
use super::types::{section, sha256};
use super::{Conn, StoreError, Work};
use crate::domain::access::Permit;
use crate::domain::digest::Sha256;
use crate::domain::ids::PracticeId;
use crate::domain::section::SectionNumber;

/// One ticket.
#[derive(Clone, Debug)]
pub struct Upload {
    pub id: Uuid,
    pub practice: PracticeId,
    pub section: SectionNumber,
    pub caller_code: String,
    pub token_hash: Vec<u8>,
    pub code: String,
    pub name: String,
    pub media_type: String,
    pub size_bytes: i64,
    pub sha256: Sha256,
    pub expires_at: DateTime<Utc>,
    pub stored_at: Option<DateTime<Utc>>,
    pub used_at: Option<DateTime<Utc>>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = uploads, check_for_backend(diesel::pg::Pg))]
struct Row {
    id: Uuid,
    practice_id: Uuid,
    section: i16,
    caller_code: String,
    token_hash: Vec<u8>,
    code: String,
    name: String,
    media_type: String,
    size_bytes: i64,
    sha256: Vec<u8>,
    expires_at: DateTime<Utc>,
    stored_at: Option<DateTime<Utc>>,
    used_at: Option<DateTime<Utc>>,
}

impl Row {
    fn into_upload(self) -> Result<Upload, StoreError> {
        Ok(Upload {
            id: self.id,
            practice: PracticeId(self.practice_id),
            section: section("uploads", self.section)?,
            caller_code: self.caller_code,
            token_hash: self.token_hash,
            code: self.code,
            name: self.name,
            media_type: self.media_type,
            size_bytes: self.size_bytes,
            sha256: sha256("uploads", "sha256", &self.sha256)?,
            expires_at: self.expires_at,
            stored_at: self.stored_at,
            used_at: self.used_at,
        })
    }
}

pub async fn insert(work: &Work, permit: &Permit, upload: &Upload) -> Result<(), StoreError> {
    diesel::insert_into(uploads::table)
        .values((
            uploads::id.eq(upload.id),
            uploads::practice_id.eq(permit.practice().0),
            uploads::section.eq(upload.section.number()),
            uploads::caller_code.eq(&upload.caller_code),
            uploads::token_hash.eq(&upload.token_hash),
            uploads::code.eq(&upload.code),
            uploads::name.eq(&upload.name),
            uploads::media_type.eq(&upload.media_type),
            uploads::size_bytes.eq(upload.size_bytes),
            uploads::sha256.eq(upload.sha256.0.to_vec()),
            uploads::expires_at.eq(upload.expires_at),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

pub async fn find(conn: &Conn, id: Uuid) -> Result<Option<Upload>, StoreError> {
    let row: Option<Row> =
        uploads::table.find(id).select(Row::as_select()).first(&mut &**conn).await.optional()?;
    row.map(Row::into_upload).transpose()
}

/// Notes that the bytes arrived whole. The ticket itself was the right to send them.
pub async fn stored(conn: &Conn, upload: &Upload, now: DateTime<Utc>) -> Result<(), StoreError> {
    diesel::update(uploads::table.find(upload.id))
        .set(uploads::stored_at.eq(Some(now)))
        .execute(&mut &**conn)
        .await?;
    Ok(())
}

/// Uses up a ticket; false when somebody was faster.
pub async fn use_up(work: &Work, permit: &Permit, id: Uuid, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let changed = diesel::update(
        uploads::table
            .filter(uploads::id.eq(id))
            .filter(uploads::practice_id.eq(permit.practice().0))
            .filter(uploads::used_at.is_null()),
    )
    .set(uploads::used_at.eq(Some(now)))
    .execute(&mut &**work.conn()?)
    .await?;
    Ok(changed == 1)
}

/// Forgets tickets that expired before this moment.
pub async fn sweep(conn: &Conn, before: DateTime<Utc>) -> Result<usize, StoreError> {
    Ok(diesel::delete(uploads::table.filter(uploads::expires_at.lt(before))).execute(&mut &**conn).await?)
}
