//! Judging the signatures in files: when they arrive, when somebody asks, when the trust is another one.
//!
//! The reference time is the moment at which the file arrived, always: a certificate that expires
//! later changes nothing. A report is never rewritten; a newer one counts instead.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use futures_util::StreamExt as _;

use super::act::Act;
use super::attachments::{self, Changed, locked_one, open_by_attachment};
use super::check::seeing;
use super::error::AppError;
use super::{Env, Op};
use crate::domain::access::{Permit, Right};
use crate::domain::check::SignatureVerdict;
use crate::domain::digest::Sha256;
use crate::domain::entity::{Attachment, Signature, SignatureKind, TimeSource};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::{AttachmentId, PracticeId};
use crate::domain::signature_refusal::RefusalEnd;
use crate::signatures::report::{Report, Signer};
use crate::signatures::verdict::{self, Format, MediaKind, Verdict};
use crate::signatures::{self as verifier, Input, Trust};
use crate::store::types::JsonText;
use crate::store::verifications::{self, Found};
use crate::store::{Work, attachments as stored, sections, signature_refusals};

/// The trust of now; empty without a folder of it: then no certificate has a path.
fn trust(env: &Env) -> Arc<Trust> {
    env.trust.as_ref().map_or_else(|| Arc::new(Trust::new()), |folder| folder.trust())
}

/// All bytes of a document.
async fn whole(env: &Env, digest: Sha256, size: i64) -> Result<Vec<u8>, AppError> {
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    let mut parts = Box::pin(attachments::bytes(env, digest, None).await?);
    while let Some(part) = parts.next().await {
        bytes.extend_from_slice(&part.map_err(AppError::fault)?);
    }
    Ok(bytes)
}

/// Works on the bytes of a document beside the tasks that wait: at most so many at once as there are
/// places, for each holds a whole file.
async fn beside<T: Send + 'static>(
    env: &Env,
    digest: Sha256,
    size: i64,
    work: impl FnOnce(&[u8]) -> T + Send + 'static,
) -> Result<T, AppError> {
    let place = Arc::clone(&env.desks).acquire_owned().await.map_err(AppError::fault)?;
    let bytes = whole(env, digest, size).await?;
    let done = tokio::task::spawn_blocking(move || {
        let done = work(&bytes);
        drop(place);
        done
    });
    done.await.map_err(AppError::fault)
}

/// Judges the bytes with this digest, as of the moment at which they arrived.
pub async fn judge(env: &Env, digest: Sha256, size: i64, at: DateTime<Utc>) -> Result<Report, AppError> {
    let trust = trust(env);
    beside(env, digest, size, move |bytes| {
        verifier::verify(&Input { bytes, content: None, trust: &trust, at })
    })
    .await
}

/// The innermost document and what it is: what a person opens, whether its signatures hold or not (R37).
pub async fn content(env: &Env, document: &Attachment) -> Result<Option<(Vec<u8>, MediaKind)>, AppError> {
    beside(env, document.sha256, document.size_bytes, |bytes| {
        verifier::innermost(bytes, None).map(|(content, media)| (content.into_owned(), media))
    })
    .await
}

/// Keeps what a verification found, with the commit.
pub fn keep(
    work: &mut Work,
    permit: &Permit,
    env: &Env,
    document: &Attachment,
    report: &Report,
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    let unsigned = report.verdict == Verdict::NoSignature;
    let found = Found {
        at: now,
        trust: Sha256::from_hex(&report.trust.digest)
            .ok_or_else(|| AppError::fault("a trust without digest"))?,
        verdict: report.verdict.code().to_owned(),
        content_media: report.content.as_ref().map(|content| content.media.code().to_owned()),
        report: JsonText::of(report)?,
        unsigned,
        signatures: report
            .signers
            .iter()
            .map(|signer| (env.clock.new_id(), signature(document, signer)))
            .collect(),
    };
    verifications::keep(work, permit, document, found);
    Ok(())
}

fn signature(document: &Attachment, signer: &Signer) -> Signature {
    Signature {
        practice: document.practice,
        attachment: document.id,
        kind: match signer.format {
            Format::Cades => SignatureKind::Cades,
            Format::Cms => SignatureKind::Cms,
            Format::Pades => SignatureKind::Pades,
            Format::PdfCms | Format::PdfOther => SignatureKind::Pdf,
        },
        verdict: match signer.verdict {
            Verdict::Valid => SignatureVerdict::Valid,
            Verdict::Invalid => SignatureVerdict::Invalid,
            Verdict::Indeterminate | Verdict::NoSignature => SignatureVerdict::Indeterminate,
        },
        sub_indication: signer.sub_indication.map(|code| code.code().to_owned()),
        signer_code: signer.cf.as_ref().map(ToString::to_string),
        signer_name: signer.name.clone().unwrap_or_default(),
        signer_role: None,
        signed_at: signer.best_time,
        time_source: match signer.time_source {
            verdict::TimeSource::Timestamp => TimeSource::Timestamp,
            verdict::TimeSource::Reference => TimeSource::Reference,
        },
        act: None,
    }
}

/// Judges a document anew, because somebody asks: lists may have changed (R41).
pub async fn again(env: &Env, op: &Op, id: AttachmentId) -> Result<Changed, AppError> {
    let document = attachments::readable(env, op, id).await?;
    let report = judge(env, document.sha256, document.size_bytes, document.received_at).await?;
    let mut act = open_by_attachment(env, op, id).await?;
    let outcome = again_in(&mut act, env, op, id, &report).await;
    act.close(outcome).await
}

async fn again_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    id: AttachmentId,
    report: &Report,
) -> Result<Changed, AppError> {
    let document = locked_one(act, id).await?;
    let permit = act.permit(document.section, Right::Verify)?;
    let attachment = renewed(&mut act.work, &permit, env, document, report, op.now)?;
    Ok(Changed { seeing: seeing(act)?, attachment })
}

/// Keeps a newer report. Another verdict than before opens the check of the section again.
fn renewed(
    work: &mut Work,
    permit: &Permit,
    env: &Env,
    mut document: Attachment,
    report: &Report,
    now: DateTime<Utc>,
) -> Result<Attachment, AppError> {
    keep(work, permit, env, &document, report, now)?;
    // A signature in the file that holds now, of who had refused to sign: it stands, his refusal does not.
    let signed = report.signers.iter().map(|signer| signature(&document, signer));
    let people: Vec<String> = signed.filter(|s| s.verdict.counts()).filter_map(|s| s.signer_code).collect();
    if !people.is_empty() {
        let how = (RefusalEnd::Overtaken, now);
        signature_refusals::end(work, permit, &[document.id], Some(people), how);
    }
    if document.verdict.as_deref() != Some(report.verdict.code()) {
        sections::touch(work, permit, document.section);
    }
    let digest = Sha256::of_list(&[report.verdict.code().as_bytes(), report.trust.digest.as_bytes()]);
    let refs = EventRefs::both(document.section, document.id.0);
    work.record(permit, now, EventKind::AttachmentVerified, refs, digest)?;
    document.verdict = Some(report.verdict.code().to_owned());
    document.content_media = report.content.as_ref().map(|content| content.media.code().to_owned());
    Ok(document)
}

/// Judges documents whose report rests on another trust than that of now: at most so many. Answers how
/// many there were.
pub async fn renew(env: &Env, most: i64) -> Result<usize, AppError> {
    let Some(folder) = &env.trust else { return Ok(0) };
    let digest = Sha256::from_hex(&folder.trust().mark().digest)
        .ok_or_else(|| AppError::fault("a trust without digest"))?;
    let conn = env.pool.get().await?;
    let outdated = verifications::outdated(&conn, digest, most).await?;
    drop(conn);
    let count = outdated.len();
    for (id, practice) in outdated {
        renew_one(env, id, practice).await?;
    }
    Ok(count)
}

async fn renew_one(env: &Env, id: AttachmentId, practice: PracticeId) -> Result<(), AppError> {
    let permit = Permit::of_the_service(practice);
    let mut work = Work::open_for_service(&env.pool, &permit).await?;
    // Judged under the lock: a withdrawal of the document meanwhile would leave a report without one.
    let document = stored::locked(&work, practice).await?.into_iter().find(|document| document.id == id);
    let Some(document) = document else { return Ok(work.rollback().await?) };
    let report = judge(env, document.sha256, document.size_bytes, document.received_at).await?;
    renewed(&mut work, &permit, env, document, &report, env.clock.now())?;
    env.ring(work.commit().await?);
    Ok(())
}
