//! Signatures on documents, and the acts of signing in the portal that made them.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::{signatures, signing_acts};
use super::types::{code, code_opt};
use super::work::later;
use super::{Conn, StoreError, Work};
use crate::domain::access::{Permit, Seen};
use crate::domain::check::SignatureVerdict;
use crate::domain::digest::Sha256;
use crate::domain::entity::{Signature, SignatureKind, TimeSource};
use crate::domain::ids::{AttachmentId, PracticeId};
use crate::domain::role::ActorRole;

#[derive(Queryable)]
struct Row {
    id: Uuid,
    practice_id: Uuid,
    attachment_id: Uuid,
    kind: String,
    verdict: String,
    sub_indication: Option<String>,
    signer_code: Option<String>,
    signer_name: String,
    signer_role: Option<String>,
    signed_at: DateTime<Utc>,
    time_source: String,
    act_id: Option<Uuid>,
}

impl Row {
    fn into_signature(self) -> Result<Signature, StoreError> {
        Ok(Signature {
            practice: PracticeId(self.practice_id),
            attachment: AttachmentId(self.attachment_id),
            kind: code("signatures", "kind", &self.kind, SignatureKind::from_code)?,
            verdict: code("signatures", "verdict", &self.verdict, SignatureVerdict::from_code)?,
            sub_indication: self.sub_indication,
            signer_code: self.signer_code,
            signer_name: self.signer_name,
            signer_role: code_opt(
                "signatures",
                "signer_role",
                self.signer_role.as_deref(),
                ActorRole::from_code,
            )?,
            signed_at: self.signed_at,
            time_source: code("signatures", "time_source", &self.time_source, TimeSource::from_code)?,
            act: self.act_id,
        })
    }
}

/// Standing signatures of these practices.
pub async fn of(conn: &Conn, seen: &[Seen]) -> Result<Vec<Signature>, StoreError> {
    load(conn, seen.iter().map(|s| s.practice().0).collect()).await
}

/// Standing signatures of the practice under its lock.
pub async fn locked(work: &Work, practice: PracticeId) -> Result<Vec<Signature>, StoreError> {
    load(work.conn()?, vec![practice.0]).await
}

statement! {
    struct Of { ids: Vec<Uuid> } -> (
        SqlUuid, SqlUuid, SqlUuid, Text, Text, Nullable<Text>, Nullable<Text>, Text, Nullable<Text>, Timestamptz, Text,
        Nullable<SqlUuid>
    );
    "SELECT id, practice_id, attachment_id, kind, verdict, sub_indication, signer_code, signer_name, signer_role, \
     signed_at, time_source, act_id FROM signatures WHERE withdrawn_at IS NULL AND practice_id = ANY("
    => ids: Array<SqlUuid>, ")",
}

async fn load(conn: &Conn, ids: Vec<Uuid>) -> Result<Vec<Signature>, StoreError> {
    let mut rows: Vec<Row> = Of { ids }.load(&mut &**conn).await?;
    rows.sort_unstable_by_key(|row| (row.practice_id, row.id));
    rows.into_iter().map(Row::into_signature).collect()
}

statement! {
    /// By signature: what a later istanza carries on or brings was signed under another practice row.
    struct Evidence { ids: Vec<Uuid> } -> (SqlUuid, SqlUuid, Text);
    "SELECT DISTINCT s.practice_id, a.id, a.evidence FROM signatures s JOIN signing_acts a ON a.id = s.act_id \
     WHERE s.practice_id = ANY(" => ids: Array<SqlUuid>, ")",
}

/// The sealed proof of each act of signing in these practices.
pub async fn evidence_of(conn: &Conn, seen: &[Seen]) -> Result<Vec<(PracticeId, Uuid, String)>, StoreError> {
    let ids: Vec<Uuid> = seen.iter().map(|s| s.practice().0).collect();
    let rows: Vec<(Uuid, Uuid, String)> = Evidence { ids }.load(&mut &**conn).await?;
    Ok(rows.into_iter().map(|(practice, act, evidence)| (PracticeId(practice), act, evidence)).collect())
}

/// Stores an act of signing with its sealed proof, with the commit. Its signatures follow.
pub fn act(work: &mut Work, permit: &Permit, id: Uuid, evidence: String, at: DateTime<Utc>) {
    let statement = diesel::insert_into(signing_acts::table).values((
        signing_acts::id.eq(id),
        signing_acts::practice_id.eq(permit.practice().0),
        signing_acts::signer_code.eq(permit.actor().fiscal_code.to_string()),
        signing_acts::at.eq(at),
        signing_acts::evidence.eq(evidence),
    ));
    later!(work, statement);
}

/// Stores the signature that an act put on one document, with the commit.
pub fn sign(
    work: &mut Work,
    permit: &Permit,
    id: Uuid,
    act: Uuid,
    document: (AttachmentId, Sha256),
    at: DateTime<Utc>,
) {
    let statement = diesel::insert_into(signatures::table).values((
        signatures::id.eq(id),
        signatures::practice_id.eq(permit.practice().0),
        signatures::attachment_id.eq(document.0.0),
        signatures::kind.eq(SignatureKind::Applicativo.code()),
        signatures::verdict.eq(SignatureVerdict::Valid.code()),
        signatures::signer_code.eq(Some(permit.actor().fiscal_code.to_string())),
        signatures::signer_name.eq(permit.actor().name.clone()),
        signatures::signer_role.eq(Some(permit.role().code())),
        signatures::sha256.eq(document.1.0.to_vec()),
        signatures::act_id.eq(Some(act)),
        signatures::time_source.eq(TimeSource::Service.code()),
        signatures::signed_at.eq(at),
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
