//! Documents of a draft: attached and removed.

use uuid::Uuid;

use super::act::Act;
use super::check::seeing;
use super::error::{AppError, ErrorCode};
use super::read::{self, Seeing};
use super::{Env, Op, declarations, uploads};
use crate::domain::access::{Facts, Permit, Refusal, Right, rights_of};
use crate::domain::check::ScanState;
use crate::domain::digest::Sha256;
use crate::domain::entity::{Attachment, SignatureKind};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::AttachmentId;
use crate::domain::practice::Phase;
use crate::domain::section::SectionNumber;
use crate::store::{attachments, sections, signatures, uploads as tickets};

/// A document after a change, and the practice around it.
pub struct Changed {
    pub attachment: Attachment,
    pub seeing: Seeing,
}

/// Attaches the bytes of a used ticket.
pub async fn add(env: &Env, op: &Op, upload: Uuid) -> Result<Changed, AppError> {
    let upload = uploads::ready(env, op, upload).await?;
    let mut act = Act::open(env, op, upload.practice).await?;
    let outcome = add_in(&mut act, env, op, upload).await;
    act.close(outcome).await
}

async fn add_in(act: &mut Act<'_>, env: &Env, op: &Op, upload: tickets::Upload) -> Result<Changed, AppError> {
    let permit = act.permit(upload.section, Right::Attach)?;
    if !tickets::use_up(&act.work, &permit, upload.id, op.now).await? {
        return Err(AppError::reject(ErrorCode::UploadExpired, "uploadId"));
    }
    let attachment = Attachment {
        id: AttachmentId(env.clock.new_id()),
        practice: permit.practice(),
        section: upload.section,
        code: upload.code,
        name: upload.name,
        media_type: upload.media_type,
        size_bytes: upload.size_bytes,
        sha256: upload.sha256,
        // No scanner is configured: said openly, never shown as clean (R36).
        scan: ScanState::NotScanned,
        owner_code: op.code().to_string(),
        owner_name: op.caller.name.clone(),
        owner_role: permit.role(),
        created_at: op.now,
    };
    attachments::insert(&act.work, &permit, &attachment).await?;
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
    let signed = signatures::locked(&act.work, permit.practice()).await?;
    // A signature in the file leaves with the file; one made in the portal is withdrawn first.
    if signed.iter().any(|s| s.attachment == id && s.kind == SignatureKind::Applicativo) {
        return Err(AppError::reject(ErrorCode::DocumentSigned, "attachmentId"));
    }
    attachments::delete(&act.work, &permit, id).await?;
    note(act, &permit, op, EventKind::AttachmentRemoved, &attachment).await?;
    Ok(Changed { seeing: seeing(act)?, attachment })
}

/// A document's stored bytes, for a caller who reads its section.
pub async fn open(env: &Env, op: &Op, id: AttachmentId) -> Result<(Attachment, tokio::fs::File), AppError> {
    let conn = env.pool.get().await?;
    let practice = attachments::practice_of(&conn, id).await?.ok_or(Refusal::Hidden)?;
    let seeing = read::practice(env, op, practice).await?.ok_or(Refusal::Hidden)?;
    let found = attachments::of(&conn, &[seeing.sight.whole()]).await?;
    let attachment = found
        .into_iter()
        .find(|d| d.id == id && seeing.sight.section(d.section).is_some())
        .ok_or(Refusal::Hidden)?;
    let file = env.files.get(attachment.sha256).await.map_err(AppError::fault)?;
    Ok((attachment, file))
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
