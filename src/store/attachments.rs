//! Documents attached to sections.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Bytea, Int2, Int8, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::attachments;
use super::types::{code, section, sha256};
use super::{Conn, StoreError, Work};
use crate::domain::access::{Permit, Seen};
use crate::domain::check::ScanState;
use crate::domain::entity::Attachment;
use crate::domain::ids::{AttachmentId, IstanzaId, PracticeId};
use crate::domain::later::AttachmentValidity;
use crate::domain::role::ActorRole;

#[derive(Queryable)]
struct Row {
    id: Uuid,
    practice_id: Uuid,
    section: i16,
    code: String,
    name: String,
    media_type: String,
    size_bytes: i64,
    sha256: Vec<u8>,
    scan: String,
    owner_code: String,
    owner_name: String,
    owner_role: String,
    created_at: DateTime<Utc>,
    received_at: DateTime<Utc>,
    verdict: Option<String>,
    content_media: Option<String>,
    origin_id: Option<Uuid>,
    validity: String,
    replica_of: Option<Uuid>,
    added_by: Option<Uuid>,
    invalidated_by: Option<Uuid>,
}

impl Row {
    fn into_attachment(self) -> Result<Attachment, StoreError> {
        Ok(Attachment {
            id: AttachmentId(self.id),
            practice: PracticeId(self.practice_id),
            section: section("attachments", self.section)?,
            code: self.code,
            name: self.name,
            media_type: self.media_type,
            size_bytes: self.size_bytes,
            sha256: sha256("attachments", "sha256", &self.sha256)?,
            scan: code("attachments", "scan", &self.scan, ScanState::from_code)?,
            owner_code: self.owner_code,
            owner_name: self.owner_name,
            owner_role: code("attachments", "owner_role", &self.owner_role, ActorRole::from_code)?,
            created_at: self.created_at,
            received_at: self.received_at,
            verdict: self.verdict,
            content_media: self.content_media,
            origin: self.origin_id.map(AttachmentId),
            validity: code("attachments", "validity", &self.validity, AttachmentValidity::from_code)?,
            replica_of: self.replica_of.map(AttachmentId),
            added_by: self.added_by.map(IstanzaId),
            invalidated_by: self.invalidated_by.map(IstanzaId),
        })
    }
}

/// Documents of these practices, in the order they were added.
pub async fn of(conn: &Conn, seen: &[Seen]) -> Result<Vec<Attachment>, StoreError> {
    load(conn, seen.iter().map(|s| s.practice().0).collect()).await
}

/// Documents of the practice under its lock.
pub async fn locked(work: &Work, practice: PracticeId) -> Result<Vec<Attachment>, StoreError> {
    load(work.conn()?, vec![practice.0]).await
}

statement! {
    struct Of { ids: Vec<Uuid> }
        -> (SqlUuid, SqlUuid, Int2, Text, Text, Text, Int8, Bytea, Text, Text, Text, Text, Timestamptz,
            Timestamptz, Nullable<Text>, Nullable<Text>, Nullable<SqlUuid>, Text, Nullable<SqlUuid>,
            Nullable<SqlUuid>, Nullable<SqlUuid>);
    "SELECT id, practice_id, section, code, name, media_type, size_bytes, sha256, scan, owner_code, owner_name, \
     owner_role, created_at, received_at, verdict, content_media, origin_id, validity, replica_of, added_by, \
     invalidated_by FROM attachments WHERE practice_id = ANY(" => ids: Array<SqlUuid>, ")",
}

async fn load(conn: &Conn, ids: Vec<Uuid>) -> Result<Vec<Attachment>, StoreError> {
    let rows: Vec<Row> = Of { ids }.load(&mut &**conn).await?;
    let mut found = rows.into_iter().map(Row::into_attachment).collect::<Result<Vec<_>, _>>()?;
    found.sort_unstable_by_key(|document| (document.practice, document.id));
    Ok(found)
}

pub async fn insert(work: &Work, permit: &Permit, document: &Attachment) -> Result<(), StoreError> {
    diesel::insert_into(attachments::table)
        .values((
            attachments::id.eq(document.id.0),
            attachments::practice_id.eq(permit.practice().0),
            attachments::section.eq(document.section.number()),
            attachments::code.eq(&document.code),
            attachments::name.eq(&document.name),
            attachments::media_type.eq(&document.media_type),
            attachments::size_bytes.eq(document.size_bytes),
            attachments::sha256.eq(document.sha256.0.to_vec()),
            attachments::scan.eq(document.scan.code()),
            attachments::owner_code.eq(&document.owner_code),
            attachments::owner_name.eq(&document.owner_name),
            attachments::owner_role.eq(document.owner_role.code()),
            attachments::created_at.eq(document.created_at),
            attachments::received_at.eq(document.received_at),
            attachments::validity.eq(document.validity.code()),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// Removes a document of a draft, with its signatures. Its bytes stay until the sweep.
pub async fn delete(work: &Work, permit: &Permit, id: AttachmentId) -> Result<(), StoreError> {
    diesel::delete(
        attachments::table
            .filter(attachments::id.eq(id.0))
            .filter(attachments::practice_id.eq(permit.practice().0)),
    )
    .execute(&mut &**work.conn()?)
    .await?;
    Ok(())
}

/// The practice of a document, so that a write can lock it first.
pub async fn practice_of(conn: &Conn, id: AttachmentId) -> Result<Option<PracticeId>, StoreError> {
    let found: Option<Uuid> = attachments::table
        .find(id.0)
        .select(attachments::practice_id)
        .first(&mut &**conn)
        .await
        .optional()?;
    Ok(found.map(PracticeId))
}
