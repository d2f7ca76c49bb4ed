//! Refusing to sign a document, and taking the refusal back (R43).

use super::act::{Act, Once};
use super::attachments::{Changed, locked_one, open_by_attachment};
use super::check::{Contents, seeing};
use super::error::{AppError, ErrorCode};
use super::mail::{self, Letter, letter};
use super::{Env, Op, text};
use crate::domain::access::{Permit, Right};
use crate::domain::check::grid;
use crate::domain::digest::Sha256;
use crate::domain::entity::Attachment;
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::AttachmentId;
use crate::domain::signature_refusal::{MAX_REASON, RefusalEnd, SignatureRefusal};
use crate::store::{sections, signature_refusals};

/// Refuses to sign a document that the grid asks the caller to sign. While it stands nothing is closed or
/// sent; the titolare is told at once.
pub async fn refuse(
    env: &Env,
    op: &Op,
    id: AttachmentId,
    reason: &str,
    once: &Once,
) -> Result<Changed, AppError> {
    let reason = text::reason(reason, MAX_REASON)?;
    let mut act = open_by_attachment(env, op, id).await?;
    let outcome = refuse_in(&mut act, env, op, id, reason, once).await;
    act.close(outcome).await
}

async fn refuse_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    id: AttachmentId,
    reason: &str,
    once: &Once,
) -> Result<Changed, AppError> {
    let attachment = locked_one(act, id).await?;
    if once.earlier(act.work.conn()?, op).await?.is_some() {
        return Ok(Changed { seeing: seeing(act)?, attachment });
    }
    let permit = act.permit(attachment.section, Right::Sign)?;
    let contents = Contents::read(act).await?;
    let own = Some(op.code().as_str());
    if contents.refusals.iter().any(|r| r.attachment == id && Some(r.refuser_code.as_str()) == own) {
        return Err(AppError::reject(ErrorCode::AlreadyRefused, "attachmentId"));
    }
    let mut signatures = contents.signatures.iter().filter(|s| s.attachment == id);
    if signatures.any(|s| s.signer_code.as_deref() == own && s.verdict.counts()) {
        return Err(AppError::reject(ErrorCode::AlreadySigned, "attachmentId"));
    }
    let snapshot = contents.snapshot(&act.head.practice, op.now.date_naive(), &env.ids)?;
    let roles = grid::open_to(&snapshot, &env.ids.encode(id), op.code());
    if roles.is_empty() {
        return Err(AppError::reject(ErrorCode::SignatureNotAsked, "attachmentId"));
    }
    let refusal = SignatureRefusal {
        id: env.clock.new_id(),
        practice: permit.practice(),
        attachment: id,
        sha256: attachment.sha256,
        refuser_code: op.code().to_string(),
        refuser_name: op.caller.name.clone(),
        roles,
        reason: reason.to_owned(),
        refused_at: op.now,
    };
    signature_refusals::insert(&act.work, &permit, &refusal).await?;
    let digest = Sha256::of_list(&[&attachment.sha256.0, reason.as_bytes()]);
    note(act, &permit, op, EventKind::SignatureRefused, &attachment, digest)?;
    if let Some(to) = mail::titolare(&act.head.practice, &contents.subjects) {
        let words = Letter {
            kind: "SIGNATURE_REFUSED",
            object: refusal.id,
            to,
            who: &op.caller.name,
            what: format!("{} ({})", attachment.name, attachment.code),
            details: vec![format!("Motivo: {reason}")],
        };
        letter(&mut act.work, env, &permit, (&act.head.practice.title, op.now), words)?;
        act.mailed();
    }
    once.keep(&mut act.work, op, vec![refusal.id])?;
    Ok(Changed { seeing: seeing(act)?, attachment })
}

/// Takes back the caller's own refusal while he may still sign there; a trace stays.
pub async fn withdraw(env: &Env, op: &Op, id: AttachmentId) -> Result<Changed, AppError> {
    let mut act = open_by_attachment(env, op, id).await?;
    let outcome = withdraw_in(&mut act, op, id).await;
    act.close(outcome).await
}

async fn withdraw_in(act: &mut Act<'_>, op: &Op, id: AttachmentId) -> Result<Changed, AppError> {
    let attachment = locked_one(act, id).await?;
    let permit = act.permit(attachment.section, Right::Sign)?;
    let standing = signature_refusals::locked(&act.work, permit.practice()).await?;
    if !standing.iter().any(|r| r.attachment == id && r.refuser_code == op.code().as_str()) {
        return Err(AppError::reject(ErrorCode::NotFound, "attachmentId"));
    }
    let own = Some(vec![op.code().to_string()]);
    signature_refusals::end(&mut act.work, &permit, &[id], own, (RefusalEnd::Withdrawn, op.now));
    note(act, &permit, op, EventKind::SignatureRefusalWithdrawn, &attachment, attachment.sha256)?;
    Ok(Changed { seeing: seeing(act)?, attachment })
}

/// The check of the section is open again; the titolare and who acted hear of it wherever they look.
fn note(
    act: &mut Act<'_>,
    permit: &Permit,
    op: &Op,
    kind: EventKind,
    attachment: &Attachment,
    digest: Sha256,
) -> Result<(), AppError> {
    sections::touch(&mut act.work, permit, attachment.section);
    act.record(permit, kind, EventRefs::both(attachment.section, attachment.id.0), digest)?;
    let titolare = act.head.practice.titolare_code.clone();
    act.tell(&titolare);
    act.tell(op.code().as_str());
    Ok(())
}
