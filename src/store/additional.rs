//! Documents beside the sections.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Int8, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::additional_documents as documents;
use super::types::{code, sha256};
use super::{Conn, StoreError, Work};
use crate::domain::access::{Permit, Seen};
use crate::domain::additional::{AdditionalDocument, AdditionalKind};
use crate::domain::check::ScanState;
use crate::domain::ids::{AdditionalDocumentId, PracticeId};
use crate::domain::role::ActorRole;

#[derive(Queryable, Selectable)]
#[diesel(table_name = documents, check_for_backend(diesel::pg::Pg))]
struct Row {
    id: Uuid,
    practice_id: Uuid,
    kind: String,
    name: String,
    media_type: String,
    size_bytes: i64,
    sha256: Vec<u8>,
    scan: String,
    source: Option<String>,
    received_on: Option<NaiveDate>,
    visible: bool,
    reference: Option<Uuid>,
    added_code: String,
    added_name: String,
    added_role: String,
    added_at: DateTime<Utc>,
}

impl Row {
    fn into_document(self) -> Result<AdditionalDocument, StoreError> {
        const TABLE: &str = "additional_documents";
        Ok(AdditionalDocument {
            id: AdditionalDocumentId(self.id),
            practice: PracticeId(self.practice_id),
            kind: code(TABLE, "kind", &self.kind, AdditionalKind::from_code)?,
            name: self.name,
            media_type: self.media_type,
            size_bytes: self.size_bytes,
            sha256: sha256(TABLE, "sha256", &self.sha256)?,
            scan: code(TABLE, "scan", &self.scan, ScanState::from_code)?,
            source: self.source,
            received_on: self.received_on,
            visible: self.visible,
            reference: self.reference,
            added_code: self.added_code,
            added_name: self.added_name,
            added_role: code(TABLE, "added_role", &self.added_role, ActorRole::from_code)?,
            added_at: self.added_at,
        })
    }
}

/// Documents of these practices, in the order they were added.
pub async fn of(conn: &Conn, seen: &[Seen]) -> Result<Vec<AdditionalDocument>, StoreError> {
    load(conn, seen.iter().map(|seen| seen.practice().0).collect()).await
}

/// Documents of a practice, under its lock.
pub async fn locked(work: &Work, practice: PracticeId) -> Result<Vec<AdditionalDocument>, StoreError> {
    load(work.conn()?, vec![practice.0]).await
}

async fn load(conn: &Conn, practices: Vec<Uuid>) -> Result<Vec<AdditionalDocument>, StoreError> {
    let rows: Vec<Row> = documents::table
        .filter(documents::practice_id.eq_any(practices))
        .order((documents::practice_id, documents::id))
        .select(Row::as_select())
        .load(&mut &**conn)
        .await?;
    rows.into_iter().map(Row::into_document).collect()
}

/// One document, for a use case that has its own proof of who may read it.
pub async fn one(conn: &Conn, id: AdditionalDocumentId) -> Result<Option<AdditionalDocument>, StoreError> {
    let row: Option<Row> =
        documents::table.find(id.0).select(Row::as_select()).first(&mut &**conn).await.optional()?;
    row.map(Row::into_document).transpose()
}

pub async fn insert(work: &Work, permit: &Permit, document: &AdditionalDocument) -> Result<(), StoreError> {
    diesel::insert_into(documents::table)
        .values((
            documents::id.eq(document.id.0),
            documents::practice_id.eq(permit.practice().0),
            documents::kind.eq(document.kind.code()),
            documents::name.eq(&document.name),
            documents::media_type.eq(&document.media_type),
            documents::size_bytes.eq(document.size_bytes),
            documents::sha256.eq(document.sha256.0.to_vec()),
            documents::scan.eq(document.scan.code()),
            documents::source.eq(&document.source),
            documents::received_on.eq(document.received_on),
            documents::visible.eq(document.visible),
            documents::reference.eq(document.reference),
            documents::added_code.eq(&permit.actor().fiscal_code),
            documents::added_name.eq(&permit.actor().name),
            documents::added_role.eq(permit.role().code()),
            documents::added_at.eq(document.added_at),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// Shows it to the parties, or hides it.
pub async fn set_visible(
    work: &Work,
    permit: &Permit,
    id: AdditionalDocumentId,
    visible: bool,
) -> Result<(), StoreError> {
    diesel::update(
        documents::table
            .filter(documents::id.eq(id.0))
            .filter(documents::practice_id.eq(permit.practice().0)),
    )
    .set(documents::visible.eq(visible))
    .execute(&mut &**work.conn()?)
    .await?;
    Ok(())
}

statement! {
    struct Announced { practice: Uuid, now: DateTime<Utc> } -> (Int8, Int8);
    "SELECT count(*), COALESCE(sum(size_bytes), 0)::bigint FROM (\
     SELECT size_bytes FROM additional_documents WHERE practice_id = " => practice: SqlUuid,
    " UNION ALL SELECT size_bytes FROM uploads WHERE section IS NULL AND practice_id = " => practice: SqlUuid,
    " AND used_at IS NULL AND (stored_at IS NOT NULL OR expires_at > " => now: Timestamptz, ")) AS files",
}

/// Number and bytes of the documents beside the sections: added, and announced by tickets that can still be used.
pub async fn announced(
    work: &Work,
    practice: PracticeId,
    now: DateTime<Utc>,
) -> Result<(i64, i64), StoreError> {
    Ok(Announced { practice: practice.0, now }.get_result(&mut &**work.conn()?).await?)
}
