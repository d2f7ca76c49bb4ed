//! Reports on the signatures in files, and the signatures that they found.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Bytea, Int8, Jsonb, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::{attachments, signatures, verifications};
use super::types::JsonText;
use super::work::later;
use super::{Conn, StoreError, Work};
use crate::domain::access::{Permit, Seen};
use crate::domain::digest::Sha256;
use crate::domain::entity::{Attachment, Signature};
use crate::domain::ids::{AttachmentId, PracticeId};

/// What a verification found, for its document.
pub struct Found {
    pub at: DateTime<Utc>,
    pub trust: Sha256,
    pub verdict: String,
    pub content_media: Option<String>,
    pub report: JsonText,
    /// Nothing is signed: no other trust will find more.
    pub unsigned: bool,
    pub signatures: Vec<(Uuid, Signature)>,
}

/// The newest report on a document.
#[derive(Clone, Debug)]
pub struct Verified {
    pub attachment: AttachmentId,
    pub practice: PracticeId,
    pub made_at: DateTime<Utc>,
    pub report: JsonText,
}

statement! {
    struct Newest { ids: Vec<Uuid> } -> (SqlUuid, SqlUuid, Timestamptz, Jsonb);
    "SELECT DISTINCT ON (practice_id, attachment_id) attachment_id, practice_id, made_at, report FROM verifications \
     WHERE practice_id = ANY(" => ids: Array<SqlUuid>, ") ORDER BY practice_id, attachment_id, made_at DESC",
}

/// The newest report on each document of these practices.
pub async fn of(conn: &Conn, seen: &[Seen]) -> Result<Vec<Verified>, StoreError> {
    let ids = seen.iter().map(|s| s.practice().0).collect();
    let rows: Vec<(Uuid, Uuid, DateTime<Utc>, JsonText)> = Newest { ids }.load(&mut &**conn).await?;
    Ok(rows
        .into_iter()
        .map(|(attachment, practice, made_at, report)| Verified {
            attachment: AttachmentId(attachment),
            practice: PracticeId(practice),
            made_at,
            report,
        })
        .collect())
}

/// Keeps a report, with the commit. The signatures it found take the place of those found before.
pub fn keep(work: &mut Work, permit: &Permit, document: &Attachment, found: Found) {
    let id = document.id.0;
    let row = diesel::insert_into(verifications::table).values((
        verifications::attachment_id.eq(id),
        verifications::made_at.eq(found.at),
        verifications::practice_id.eq(permit.practice().0),
        verifications::trust.eq(found.trust.0.to_vec()),
        verifications::verdict.eq(found.verdict.clone()),
        verifications::report.eq(found.report),
    ));
    later!(work, row);
    let newest = diesel::update(attachments::table.find(id)).set((
        attachments::verdict.eq(Some(found.verdict)),
        attachments::content_media.eq(found.content_media),
        attachments::verified_with.eq((!found.unsigned).then(|| found.trust.0.to_vec())),
    ));
    later!(work, newest);
    let before = diesel::delete(
        signatures::table.filter(signatures::attachment_id.eq(id)).filter(signatures::act_id.is_null()),
    );
    later!(work, before);
    let rows: Vec<_> = found
        .signatures
        .into_iter()
        .map(|(id, signature)| {
            (
                signatures::id.eq(id),
                signatures::practice_id.eq(permit.practice().0),
                signatures::attachment_id.eq(document.id.0),
                signatures::kind.eq(signature.kind.code()),
                signatures::verdict.eq(signature.verdict.code()),
                signatures::sub_indication.eq(signature.sub_indication),
                signatures::signer_code.eq(signature.signer_code),
                signatures::signer_name.eq(signature.signer_name),
                signatures::sha256.eq(document.sha256.0.to_vec()),
                signatures::signed_at.eq(signature.signed_at),
                signatures::time_source.eq(signature.time_source.code()),
            )
        })
        .collect();
    if !rows.is_empty() {
        let found = diesel::insert_into(signatures::table).values(rows);
        later!(work, found);
    }
}

statement! {
    struct Outdated { trust: Vec<u8>, most: i64 } -> (SqlUuid, SqlUuid);
    "(SELECT id, practice_id FROM attachments WHERE verified_with IS NOT NULL AND verified_with < " => trust: Bytea,
    " LIMIT " => most: Int8,
    ") UNION ALL (SELECT id, practice_id FROM attachments WHERE verified_with IS NOT NULL AND verified_with > "
    => trust: Bytea, " LIMIT " => most: Int8, ")",
}

/// Documents whose newest report rests on another trust than this.
pub async fn outdated(
    conn: &Conn,
    trust: Sha256,
    most: i64,
) -> Result<Vec<(AttachmentId, PracticeId)>, StoreError> {
    let rows: Vec<(Uuid, Uuid)> = Outdated { trust: trust.0.to_vec(), most }.load(&mut &**conn).await?;
    Ok(rows.into_iter().map(|(id, practice)| (AttachmentId(id), PracticeId(practice))).collect())
}
