//! Documents of a draft: attached and removed.

use std::ops::Range;

use bytes::Bytes;
use chrono::{DateTime, SubsecRound as _, Utc};
use futures_util::{Stream, StreamExt as _, stream};
use uuid::Uuid;

use super::act::Act;
use super::check::seeing;
use super::error::{AppError, ErrorCode, UserError};
use super::intake::store_fault;
use super::read::{self, Seeing};
use super::{Env, Op, declarations, uploads, verification};
use crate::domain::access::{Facts, Permit, Refusal, Right, rights_of};
use crate::domain::check::ScanState;
use crate::domain::digest::Sha256;
use crate::domain::entity::{Attachment, SignatureKind};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::AttachmentId;
use crate::domain::later::AttachmentValidity;
use crate::domain::practice::Phase;
use crate::domain::section::SectionNumber;
use crate::domain::signature_refusal::RefusalEnd;
use crate::files::FileError;
use crate::identity::AddressProblem;
use crate::signatures::report::Report;
use crate::store::{attachments, sections, signature_refusals, signatures, uploads as tickets};

/// A document after a change, and the practice around it.
pub struct Changed {
    pub attachment: Attachment,
    pub seeing: Seeing,
}

/// Attaches the bytes of a used ticket.
pub async fn add(env: &Env, op: &Op, upload: Uuid) -> Result<Changed, AppError> {
    let (upload, scan) = uploads::ready(env, op, upload).await?;
    // Before the lock: nobody waits for an archive to be hashed.
    let arrived = upload.stored_at.unwrap_or(op.now);
    let report = verification::judge(env, upload.sha256, upload.size_bytes, arrived).await?;
    let mut act = Act::open(env, op, upload.practice).await?;
    let outcome = add_in(&mut act, env, op, upload, scan, &report).await;
    act.close(outcome).await
}

async fn add_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    upload: tickets::Upload,
    scan: ScanState,
    report: &Report,
) -> Result<Changed, AppError> {
    // A ticket for a document beside the sections attaches nothing.
    let section = upload.section.ok_or(Refusal::Hidden)?;
    let permit = act.permit(section, Right::Attach)?;
    if !tickets::use_up(&act.work, &permit, upload.id, op.now).await? {
        return Err(AppError::reject(ErrorCode::UploadExpired, "uploadId"));
    }
    let attachment = Attachment {
        id: AttachmentId(env.clock.new_id()),
        practice: permit.practice(),
        section,
        code: upload.code,
        name: upload.name,
        media_type: upload.media_type,
        size_bytes: upload.size_bytes,
        sha256: upload.sha256,
        scan,
        received_at: report.at,
        verdict: Some(report.verdict.code().to_owned()),
        content_media: report.content.as_ref().map(|content| content.media.code().to_owned()),
        owner_code: op.code().to_string(),
        owner_name: op.caller.name.clone(),
        owner_role: permit.role(),
        created_at: op.now,
        origin: None,
        replica_of: None,
        validity: match act.head.practice.kind().is_variant() {
            true => AttachmentValidity::AggiuntoInVariante,
            false => AttachmentValidity::Aggiunto,
        },
        added_by: None,
        invalidated_by: None,
    };
    attachments::insert(&act.work, &permit, &attachment).await?;
    verification::keep(&mut act.work, &permit, env, &attachment, report, op.now)?;
    note(act, &permit, op, EventKind::AttachmentAdded, &attachment).await?;
    Ok(Changed { seeing: seeing(act)?, attachment })
}

/// Removes a document that the caller may: his own, or in the titolare's case any that
/// nobody signed.
pub async fn remove(env: &Env, op: &Op, id: AttachmentId) -> Result<Changed, AppError> {
    let mut act = open_by_attachment(env, op, id).await?;
    let outcome = remove_in(&mut act, op, id).await;
    act.close(outcome).await
}

/// Whether somebody who may attach there may remove this document: one's own, and as
/// titolare any, unless the section is in the hands of a delegate.
pub fn may_remove(facts: &Facts, section: SectionNumber, owns: bool) -> bool {
    owns || (facts.titolare && !facts.is_delegated(section))
}

async fn remove_in(act: &mut Act<'_>, op: &Op, id: AttachmentId) -> Result<Changed, AppError> {
    let attachment = locked_one(act, id).await?;
    let permit = act.permit(attachment.section, Right::Attach)?;
    let owns = attachment.owner_code == op.code().as_str();
    if !may_remove(act.facts(), attachment.section, owns) {
        return Err(Refusal::Forbidden.into());
    }
    if attachment.origin.is_some() {
        // What was sent once is never removed; a variant says that it counts no longer (4.4).
        return Err(AppError::reject(ErrorCode::DocumentSent, "attachmentId"));
    }
    let signed = signatures::locked(&act.work, permit.practice()).await?;
    // A signature in the file leaves with the file; one made in the portal is withdrawn first.
    if signed.iter().any(|s| s.attachment == id && s.kind == SignatureKind::Applicativo) {
        return Err(AppError::reject(ErrorCode::DocumentSigned, "attachmentId"));
    }
    signature_refusals::end(&mut act.work, &permit, &[id], None, (RefusalEnd::FileRemoved, op.now));
    attachments::delete(&act.work, &permit, id).await?;
    note(act, &permit, op, EventKind::AttachmentRemoved, &attachment).await?;
    Ok(Changed { seeing: seeing(act)?, attachment })
}

/// Why nobody may rely on the document's bytes: the scanner has not seen them, or found something (R36).
pub(super) fn unscanned(scan: ScanState) -> Option<UserError> {
    match scan {
        ScanState::Pending => Some(UserError::new(ErrorCode::ScanPending, "")),
        ScanState::Infected => Some(UserError::new(ErrorCode::FileInfected, "").with("?")),
        // Without a scanner, or above its limit: said openly, and stuck nowhere.
        ScanState::Clean | ScanState::NotScanned => None,
    }
}

/// A document whose bytes the caller may read: its section is his to read, and the scanner has
/// seen them. Only who attached it reads what is still to be scanned.
pub async fn readable(env: &Env, op: &Op, id: AttachmentId) -> Result<Attachment, AppError> {
    let conn = env.pool.get().await?;
    let practice = attachments::practice_of(&conn, id).await?.ok_or(Refusal::Hidden)?;
    let seeing = read::practice(env, op, practice).await?.ok_or(Refusal::Hidden)?;
    let found = attachments::of(&conn, &[seeing.sight.whole()]).await?;
    let attachment = found
        .into_iter()
        .find(|d| d.id == id && seeing.sight.section(d.section).is_some())
        .ok_or(Refusal::Hidden)?;
    withheld(op, &attachment).map_or(Ok(attachment), |error| Err(error.into()))
}

/// The bytes of a document that is readable, or a range of them.
pub async fn bytes(
    env: &Env,
    digest: Sha256,
    range: Option<Range<u64>>,
) -> Result<impl Stream<Item = Result<Bytes, FileError>> + use<>, AppError> {
    let mut bytes = env.files.read(digest, range).await.map_err(store_fault)?.bytes;
    // What is wrong from the start on can still be said; later, the transfer can only break off.
    let first = bytes.next().await.transpose().map_err(store_fault)?;
    Ok(stream::iter(first.map(Ok)).chain(bytes))
}

/// Why the caller may not read the bytes of a document that he sees.
pub fn withheld(op: &Op, document: &Attachment) -> Option<UserError> {
    let own = document.owner_code == op.code().as_str();
    unscanned(document.scan).filter(|error| !own || error.code == ErrorCode::FileInfected)
}

/// What the address of a download opens: this document with these bytes.
fn opened(document: &Attachment) -> Vec<u8> {
    [document.id.0.as_bytes().as_slice(), &document.sha256.0].concat()
}

/// The signed part of an address that opens the document for this session, and until when.
pub fn address(env: &Env, op: &Op, document: &Attachment) -> (String, DateTime<Utc>) {
    let until = (op.now + env.settings.download_life).trunc_subsecs(0);
    (env.addresses.sign(&opened(document), &op.caller, until), until)
}

/// Whether the signed part opens the document for this session, now.
pub fn check_address(env: &Env, op: &Op, document: &Attachment, signed: &str) -> Result<(), AddressProblem> {
    env.addresses.verify(signed, &opened(document), &op.caller, op.now)
}

async fn note(
    act: &mut Act<'_>,
    permit: &Permit,
    op: &Op,
    kind: EventKind,
    attachment: &Attachment,
) -> Result<(), AppError> {
    sections::touch(&mut act.work, permit, attachment.section);
    // A declaration of section 4 covers its documents too.
    if attachment.section == SectionNumber::Geology {
        declarations::void_standing(act, permit, op, attachment.section).await?;
    }
    let digest =
        Sha256::of_list(&[attachment.code.as_bytes(), attachment.name.as_bytes(), &attachment.sha256.0]);
    act.record(permit, kind, EventRefs::both(attachment.section, attachment.id.0), digest)
}

/// Opens the practice of a document.
pub(super) async fn open_by_attachment<'a>(
    env: &'a Env,
    op: &'a Op,
    id: AttachmentId,
) -> Result<Act<'a>, AppError> {
    let conn = env.pool.get().await?;
    let practice = attachments::practice_of(&conn, id).await?.ok_or(Refusal::Hidden)?;
    drop(conn);
    let act = Act::open(env, op, practice).await?;
    if act.facts().state.phase() == Phase::Eliminata {
        return act.close(Err(Refusal::Hidden.into())).await;
    }
    Ok(act)
}

/// A document that the actor reads: one of a hidden section is not there for him.
pub(super) async fn locked_one(act: &Act<'_>, id: AttachmentId) -> Result<Attachment, AppError> {
    act.facts().seen()?;
    let rights = rights_of(act.facts());
    let all = attachments::locked(&act.work, act.head.practice.id).await?;
    let found = all.into_iter().find(|d| d.id == id && rights.allows(d.section, Right::Read));
    found.ok_or_else(|| Refusal::Hidden.into())
}
