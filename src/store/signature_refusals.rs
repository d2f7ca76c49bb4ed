//! Refusals of signatures: written once, ended once, never removed.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Bytea, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::signature_refusals::{self, dsl as r};
use super::types::{self, codes};
use super::work::later;
use super::{Conn, StoreError, Work};
use crate::domain::access::{Permit, Seen};
use crate::domain::ids::{AttachmentId, PracticeId};
use crate::domain::role::SubjectRole;
use crate::domain::signature_refusal::{RefusalEnd, SignatureRefusal};

statement! {
    struct Standing { ids: Vec<Uuid> }
        -> (SqlUuid, SqlUuid, SqlUuid, Bytea, Text, Text, Text, Text, Timestamptz);
    "SELECT id, practice_id, attachment_id, sha256, refuser_code, refuser_name, roles, reason, refused_at \
     FROM signature_refusals WHERE ended_at IS NULL AND practice_id = ANY(" => ids: Array<SqlUuid>, ")",
}

type Row = (Uuid, Uuid, Uuid, Vec<u8>, String, String, String, String, DateTime<Utc>);

/// Standing refusals of these practices.
pub async fn of(conn: &Conn, seen: &[Seen]) -> Result<Vec<SignatureRefusal>, StoreError> {
    load(conn, seen.iter().map(|s| s.practice().0).collect()).await
}

/// Standing refusals of the practice under its lock.
pub async fn locked(work: &Work, practice: PracticeId) -> Result<Vec<SignatureRefusal>, StoreError> {
    load(work.conn()?, vec![practice.0]).await
}

async fn load(conn: &Conn, ids: Vec<Uuid>) -> Result<Vec<SignatureRefusal>, StoreError> {
    let mut rows: Vec<Row> = Standing { ids }.load(&mut &**conn).await?;
    rows.sort_unstable_by_key(|row| (row.1, row.0));
    rows.into_iter()
        .map(|row| {
            Ok(SignatureRefusal {
                id: row.0,
                practice: PracticeId(row.1),
                attachment: AttachmentId(row.2),
                sha256: types::sha256("signature_refusals", "sha256", &row.3)?,
                refuser_code: row.4,
                refuser_name: row.5,
                roles: codes("signature_refusals", "roles", &row.6, SubjectRole::from_code)?,
                reason: row.7,
                refused_at: row.8,
            })
        })
        .collect()
}

pub async fn insert(work: &Work, permit: &Permit, refusal: &SignatureRefusal) -> Result<(), StoreError> {
    let roles: Vec<&str> = refusal.roles.iter().map(|role| role.code()).collect();
    diesel::insert_into(signature_refusals::table)
        .values((
            r::id.eq(refusal.id),
            r::practice_id.eq(permit.practice().0),
            r::attachment_id.eq(refusal.attachment.0),
            r::sha256.eq(refusal.sha256.0.to_vec()),
            r::refuser_code.eq(&refusal.refuser_code),
            r::refuser_name.eq(&refusal.refuser_name),
            r::roles.eq(roles.join(" ")),
            r::reason.eq(&refusal.reason),
            r::refused_at.eq(refusal.refused_at),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// Ends what stands against these documents, with the commit: of these people, or of everybody.
pub fn end(
    work: &mut Work,
    permit: &Permit,
    documents: &[AttachmentId],
    people: Option<Vec<String>>,
    (how, at): (RefusalEnd, DateTime<Utc>),
) {
    let ids: Vec<Uuid> = documents.iter().map(|id| id.0).collect();
    let standing = diesel::update(signature_refusals::table)
        .filter(r::attachment_id.eq_any(ids))
        .filter(r::practice_id.eq(permit.practice().0))
        .filter(r::ended_at.is_null());
    let ended = (r::ended_at.eq(Some(at)), r::ended_as.eq(Some(how.code())));
    match people {
        Some(people) => later!(work, standing.filter(r::refuser_code.eq_any(people)).set(ended)),
        None => later!(work, standing.set(ended)),
    }
}
