//! Documents attached to sections, and the signatures on them.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Bytea, Int2, Int8, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::{attachments, signatures};
use super::types::{code, section, sha256};
use super::work::later;
use super::{Conn, StoreError, Work};
use crate::domain::access::{Permit, Seen};
use crate::domain::check::{ScanState, SignatureVerdict};
use crate::domain::digest::Sha256;
use crate::domain::entity::{Attachment, Signature, SignatureKind};
use crate::domain::ids::{AttachmentId, PracticeId};
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
        })
    }
}

#[derive(Queryable)]
struct SignatureRow {
    id: Uuid,
    practice_id: Uuid,
    attachment_id: Uuid,
    kind: String,
    verdict: String,
    signer_code: String,
    signer_name: String,
    signer_role: String,
    signed_at: DateTime<Utc>,
}

impl SignatureRow {
    fn into_signature(self) -> Result<Signature, StoreError> {
        Ok(Signature {
            attachment: AttachmentId(self.attachment_id),
            kind: code("signatures", "kind", &self.kind, SignatureKind::from_code)?,
            verdict: code("signatures", "verdict", &self.verdict, SignatureVerdict::from_code)?,
            signer_code: self.signer_code,
            signer_name: self.signer_name,
            signer_role: code("signatures", "signer_role", &self.signer_role, ActorRole::from_code)?,
            signed_at: self.signed_at,
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
        -> (SqlUuid, SqlUuid, Int2, Text, Text, Text, Int8, Bytea, Text, Text, Text, Text, Timestamptz);
    "SELECT id, practice_id, section, code, name, media_type, size_bytes, sha256, scan, owner_code, owner_name, \
     owner_role, created_at FROM attachments WHERE practice_id = ANY(" => ids: Array<SqlUuid>, ")",
}

async fn load(conn: &Conn, ids: Vec<Uuid>) -> Result<Vec<Attachment>, StoreError> {
    let rows: Vec<Row> = Of { ids }.load(&mut &**conn).await?;
    let mut found = rows.into_iter().map(Row::into_attachment).collect::<Result<Vec<_>, _>>()?;
    found.sort_unstable_by_key(|document| (document.practice, document.id));
    Ok(found)
}

/// Standing signatures of these practices.
pub async fn signatures_of(conn: &Conn, seen: &[Seen]) -> Result<Vec<(PracticeId, Signature)>, StoreError> {
    load_signatures(conn, seen.iter().map(|s| s.practice().0).collect()).await
}

/// Standing signatures of the practice under its lock.
pub async fn signatures_locked(work: &Work, practice: PracticeId) -> Result<Vec<Signature>, StoreError> {
    let rows = load_signatures(work.conn()?, vec![practice.0]).await?;
    Ok(rows.into_iter().map(|(_, signature)| signature).collect())
}

statement! {
    struct SignaturesOf { ids: Vec<Uuid> }
        -> (SqlUuid, SqlUuid, SqlUuid, Text, Text, Text, Text, Text, Timestamptz);
    "SELECT id, practice_id, attachment_id, kind, verdict, signer_code, signer_name, signer_role, signed_at \
     FROM signatures WHERE withdrawn_at IS NULL AND practice_id = ANY(" => ids: Array<SqlUuid>, ")",
}

async fn load_signatures(conn: &Conn, ids: Vec<Uuid>) -> Result<Vec<(PracticeId, Signature)>, StoreError> {
    let mut rows: Vec<SignatureRow> = SignaturesOf { ids }.load(&mut &**conn).await?;
    rows.sort_unstable_by_key(|row| (row.practice_id, row.id));
    rows.into_iter().map(|row| Ok((PracticeId(row.practice_id), row.into_signature()?))).collect()
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

/// The proof of a signature made in the portal (domain dossier 7.2).
pub struct Proof<'a> {
    pub id: Uuid,
    pub attachment: AttachmentId,
    pub sha256: Sha256,
    pub statement_id: &'a str,
    pub statement_version: i32,
    pub auth_method: &'a str,
    pub auth_level: i16,
    pub session: Uuid,
    pub at: DateTime<Utc>,
}

/// Stores a signature, with the commit.
pub fn sign(work: &mut Work, permit: &Permit, proof: &Proof<'_>) {
    let statement = diesel::insert_into(signatures::table).values((
        signatures::id.eq(proof.id),
        signatures::practice_id.eq(permit.practice().0),
        signatures::attachment_id.eq(proof.attachment.0),
        signatures::kind.eq(SignatureKind::Applicativo.code()),
        signatures::verdict.eq(SignatureVerdict::Valid.code()),
        signatures::signer_code.eq(permit.actor().fiscal_code.to_string()),
        signatures::signer_name.eq(permit.actor().name.clone()),
        signatures::signer_role.eq(permit.role().code()),
        signatures::sha256.eq(proof.sha256.0.to_vec()),
        signatures::statement_id.eq(proof.statement_id.to_owned()),
        signatures::statement_version.eq(proof.statement_version),
        signatures::auth_method.eq(proof.auth_method.to_owned()),
        signatures::auth_level.eq(proof.auth_level),
        signatures::session_id.eq(proof.session),
        signatures::signed_at.eq(proof.at),
    ));
    later!(work, statement);
}

/// Withdraws the caller's own signature in the portal; the row stays as its trace.
pub async fn withdraw(
    work: &Work,
    permit: &Permit,
    attachment: AttachmentId,
    now: DateTime<Utc>,
) -> Result<usize, StoreError> {
    Ok(diesel::update(
        signatures::table
            .filter(signatures::attachment_id.eq(attachment.0))
            .filter(signatures::practice_id.eq(permit.practice().0))
            .filter(signatures::signer_code.eq(permit.actor().fiscal_code.to_string()))
            .filter(signatures::kind.eq(SignatureKind::Applicativo.code()))
            .filter(signatures::withdrawn_at.is_null()),
    )
    .set(signatures::withdrawn_at.eq(Some(now)))
    .execute(&mut &**work.conn()?)
    .await?)
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
