//! Upload tickets, bound to a person and a digest, and the parts that have arrived.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Bytea, Int4, Int8, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::{upload_parts, uploads};
use super::types::{code, section, sha256};
use super::{Conn, StoreError, Work};
use crate::domain::access::Permit;
use crate::domain::check::ScanState;
use crate::domain::digest::Sha256;
use crate::domain::ids::PracticeId;
use crate::domain::section::SectionNumber;

/// One ticket.
#[derive(Clone, Debug)]
pub struct Upload {
    pub id: Uuid,
    pub practice: PracticeId,
    /// Nothing for a document beside the sections.
    pub section: Option<SectionNumber>,
    pub caller_code: String,
    pub token_hash: Vec<u8>,
    pub code: String,
    pub name: String,
    pub media_type: String,
    pub size_bytes: i64,
    pub sha256: Sha256,
    pub expires_at: DateTime<Utc>,
    /// Bytes that are stored in parts.
    pub received_bytes: i64,
    pub stored_at: Option<DateTime<Utc>>,
    /// What the scanner said when the file was stored.
    pub scan: Option<ScanState>,
    pub used_at: Option<DateTime<Utc>>,
}

/// A stored part.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    pub object: Uuid,
    pub start: i64,
    pub size: i64,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = uploads, check_for_backend(diesel::pg::Pg))]
struct Row {
    id: Uuid,
    practice_id: Uuid,
    section: Option<i16>,
    caller_code: String,
    token_hash: Vec<u8>,
    code: String,
    name: String,
    media_type: String,
    size_bytes: i64,
    sha256: Vec<u8>,
    expires_at: DateTime<Utc>,
    received_bytes: i64,
    stored_at: Option<DateTime<Utc>>,
    scan: Option<String>,
    used_at: Option<DateTime<Utc>>,
}

impl Row {
    fn into_upload(self) -> Result<Upload, StoreError> {
        Ok(Upload {
            id: self.id,
            practice: PracticeId(self.practice_id),
            section: self.section.map(|number| section("uploads", number)).transpose()?,
            caller_code: self.caller_code,
            token_hash: self.token_hash,
            code: self.code,
            name: self.name,
            media_type: self.media_type,
            size_bytes: self.size_bytes,
            sha256: sha256("uploads", "sha256", &self.sha256)?,
            expires_at: self.expires_at,
            received_bytes: self.received_bytes,
            stored_at: self.stored_at,
            scan: self.scan.map(|scan| code("uploads", "scan", &scan, ScanState::from_code)).transpose()?,
            used_at: self.used_at,
        })
    }
}

pub async fn insert(work: &Work, permit: &Permit, upload: &Upload) -> Result<(), StoreError> {
    diesel::insert_into(uploads::table)
        .values((
            uploads::id.eq(upload.id),
            uploads::practice_id.eq(permit.practice().0),
            uploads::section.eq(upload.section.map(SectionNumber::number)),
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

/// Makes this request the one that may add parts, and answers the ticket as it is now. An
/// older request, on whatever node, adds nothing any more: what is answered here stays true.
/// One that goes on from an offset takes over only where the upload stands at that offset.
pub async fn take_over(
    conn: &Conn,
    id: Uuid,
    writer: Uuid,
    at: Option<i64>,
) -> Result<Option<Upload>, StoreError> {
    let least = uploads::received_bytes.ge(at.unwrap_or(0));
    let most = uploads::received_bytes.le(at.unwrap_or(i64::MAX));
    let row: Option<Row> = diesel::update(uploads::table.find(id).filter(least).filter(most))
        .set(uploads::writer.eq(Some(writer)))
        .returning(Row::as_returning())
        .get_result(&mut &**conn)
        .await
        .optional()?;
    row.map(Row::into_upload).transpose()
}

statement! {
    /// Parts count from the moment when the offset moves over them, in one statement.
    struct AddParts {
        id: Uuid, writer: Uuid, from: i64, to: i64, starts: Vec<i64>, sizes: Vec<i64>, objects: Vec<Uuid>,
    } -> Int8;
    "WITH moved AS (UPDATE uploads SET received_bytes = " => to: Int8, " WHERE id = " => id: SqlUuid,
    " AND writer = " => writer: SqlUuid, " AND received_bytes = " => from: Int8,
    " RETURNING id), added AS (INSERT INTO upload_parts (upload_id, start_byte, size_bytes, object) \
     SELECT moved.id, p.start_byte, p.size_bytes, p.object FROM moved, unnest(" => starts: Array<Int8>,
    ", " => sizes: Array<Int8>, ", " => objects: Array<SqlUuid>,
    ") AS p (start_byte, size_bytes, object) RETURNING 1) SELECT count(*) FROM added",
}

/// Adds parts that follow each other; false when another request has taken over.
pub async fn add_parts(conn: &Conn, id: Uuid, writer: Uuid, parts: &[Part]) -> Result<bool, StoreError> {
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return Ok(true) };
    let statement = AddParts {
        id,
        writer,
        from: first.start,
        to: last.start + last.size,
        starts: parts.iter().map(|part| part.start).collect(),
        sizes: parts.iter().map(|part| part.size).collect(),
        objects: parts.iter().map(|part| part.object).collect(),
    };
    let added: i64 = statement.get_result(&mut &**conn).await?;
    Ok(added > 0)
}

/// The parts of an upload, in their order.
pub async fn parts(conn: &Conn, id: Uuid) -> Result<Vec<Part>, StoreError> {
    let rows: Vec<(Uuid, i64, i64)> = upload_parts::table
        .filter(upload_parts::upload_id.eq(id))
        .order(upload_parts::start_byte)
        .select((upload_parts::object, upload_parts::start_byte, upload_parts::size_bytes))
        .load(&mut &**conn)
        .await?;
    Ok(rows.into_iter().map(|(object, start, size)| Part { object, start, size }).collect())
}

statement! {
    /// Nothing has arrived, as far as anybody knows.
    struct Restart { id: Uuid, writer: Uuid } -> Int8;
    "WITH mine AS (UPDATE uploads SET received_bytes = 0 WHERE id = " => id: SqlUuid,
    " AND writer = " => writer: SqlUuid,
    " RETURNING id), gone AS (DELETE FROM upload_parts USING mine WHERE upload_id = mine.id RETURNING 1) \
     SELECT count(*) FROM mine",
}

/// Forgets what has arrived; false when another request has taken over.
pub async fn restart(conn: &Conn, id: Uuid, writer: Uuid) -> Result<bool, StoreError> {
    let mine: i64 = Restart { id, writer }.get_result(&mut &**conn).await?;
    Ok(mine > 0)
}

/// Notes that the bytes are stored as a whole. The ticket itself was the right to send them.
pub async fn stored(conn: &Conn, id: Uuid, now: DateTime<Utc>, scan: ScanState) -> Result<(), StoreError> {
    diesel::update(uploads::table.find(id))
        .set((
            uploads::stored_at.eq(Some(now)),
            uploads::scan.eq(Some(scan.code())),
            uploads::received_bytes.eq(uploads::size_bytes),
        ))
        .execute(&mut &**conn)
        .await?;
    diesel::delete(upload_parts::table.filter(upload_parts::upload_id.eq(id))).execute(&mut &**conn).await?;
    Ok(())
}

statement! {
    struct Announced { practice: Uuid, now: DateTime<Utc> } -> (Int8, Int8);
    "SELECT count(*), COALESCE(sum(size_bytes), 0)::bigint FROM (\
     SELECT size_bytes FROM attachments WHERE practice_id = " => practice: SqlUuid,
    " UNION ALL SELECT size_bytes FROM uploads WHERE section IS NOT NULL AND practice_id = " => practice: SqlUuid,
    " AND used_at IS NULL AND (stored_at IS NOT NULL OR expires_at > " => now: Timestamptz, ")) AS files",
}

/// Number and bytes of the files of a practice: attached, and announced by tickets that can still be used.
pub async fn announced(
    work: &Work,
    practice: PracticeId,
    now: DateTime<Utc>,
) -> Result<(i64, i64), StoreError> {
    Ok(Announced { practice: practice.0, now }.get_result(&mut &**work.conn()?).await?)
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

/// Those of these uploads that still need what is in staging for them.
pub async fn going_on(conn: &Conn, ids: &[Uuid], now: DateTime<Utc>) -> Result<Vec<Uuid>, StoreError> {
    Ok(uploads::table
        .filter(uploads::id.eq_any(ids))
        .filter(uploads::stored_at.is_null())
        .filter(uploads::expires_at.ge(now))
        .select(uploads::id)
        .load(&mut &**conn)
        .await?)
}

statement! {
    struct ForgetParts { ended: DateTime<Utc> } -> Int8;
    "WITH over AS (UPDATE uploads SET received_bytes = 0 WHERE stored_at IS NULL AND received_bytes > 0 \
     AND expires_at < " => ended: Timestamptz,
    " RETURNING id), gone AS (DELETE FROM upload_parts USING over WHERE upload_id = over.id RETURNING 1) \
     SELECT count(*) FROM gone",
}

/// Forgets the parts of tickets that ended before this moment, and the tickets that ended before the other.
pub async fn sweep(conn: &Conn, ended: DateTime<Utc>, forgotten: DateTime<Utc>) -> Result<(), StoreError> {
    let _parts: i64 = ForgetParts { ended }.get_result(&mut &**conn).await?;
    diesel::delete(uploads::table.filter(uploads::expires_at.lt(forgotten))).execute(&mut &**conn).await?;
    Ok(())
}

statement! {
    /// The state stands in the text, here and below: only so the indexes of what waits serve a prepared statement.
    struct Unscanned { most: i64 } -> Bytea;
    "SELECT sha256 FROM attachments WHERE scan = 'PENDING' \
     UNION SELECT sha256 FROM uploads WHERE scan = 'PENDING' AND used_at IS NULL \
     UNION SELECT sha256 FROM additional_documents WHERE scan = 'PENDING' LIMIT " => most: Int8,
}

/// Digests that the scanner has to see: of documents, and of files that are about to become some.
pub async fn unscanned(conn: &Conn, most: i64) -> Result<Vec<Sha256>, StoreError> {
    let found: Vec<Vec<u8>> = Unscanned { most }.load(&mut &**conn).await?;
    found.iter().map(|digest| sha256("attachments", "sha256", digest)).collect()
}

statement! {
    struct Scanned { digest: Vec<u8>, scan: &'static str } -> Int4;
    "WITH coming AS (UPDATE uploads SET scan = " => scan: Text, " WHERE scan = 'PENDING' AND sha256 = " => digest: Bytea,
    "), beside AS (UPDATE additional_documents SET scan = " => scan: Text,
    " WHERE scan = 'PENDING' AND sha256 = " => digest: Bytea,
    ") UPDATE attachments SET scan = " => scan: Text, " WHERE scan = 'PENDING' AND sha256 = " => digest: Bytea,
}

/// Notes what the scanner said of a file, wherever it is in use.
pub async fn scanned(conn: &Conn, digest: Sha256, scan: ScanState) -> Result<(), StoreError> {
    Scanned { digest: digest.0.to_vec(), scan: scan.code() }.execute(&mut &**conn).await?;
    Ok(())
}
