//! Documents of a draft: attached, removed, signed in the portal.

use uuid::Uuid;

use super::act::{Act, Once};
use super::check::seeing;
use super::error::{AppError, ErrorCode, UserError};
use super::read::{self, Seeing};
use super::{Env, Op, declarations, uploads};
use crate::domain::access::{Facts, Permit, Refusal, Right, rights_of};
use crate::domain::check::ScanState;
use crate::domain::declaration::APPLICATION_SIGNATURE;
use crate::domain::digest::Sha256;
use crate::domain::entity::{Attachment, Signature};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::{AttachmentId, PracticeId};
use crate::domain::practice::Phase;
use crate::domain::section::SectionNumber;
use crate::store::attachments::{self, Proof};
use crate::store::{sections, uploads as tickets};

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
    let signed = attachments::signatures_locked(&act.work, permit.practice()).await?;
    if signed.iter().any(|s| s.attachment == id) {
        return Err(AppError::reject(ErrorCode::DocumentSigned, "attachmentId"));
    }
    attachments::delete(&act.work, &permit, id).await?;
    note(act, &permit, op, EventKind::AttachmentRemoved, &attachment).await?;
    Ok(Changed { seeing: seeing(act)?, attachment })
}

/// What can be signed in the portal: plain pdf only (slides).
pub const SIGNABLE: &str = "application/pdf";

/// One document's outcome of a signing act.
pub type Signed = (AttachmentId, Result<(), UserError>);

/// The answer of a signing act: one outcome a document.
pub struct SignedMany {
    pub outcomes: Vec<Signed>,
    pub seeing: Seeing,
}

/// Most documents of one act of signature (R44).
pub const MANY: usize = 200;

/// Signs documents of one practice in the portal: one act, one statement, every digest
/// recorded; a failure is named and leaves the rest signed (dossier 7.1, R39, R44).
pub async fn sign(
    env: &Env,
    op: &Op,
    practice: PracticeId,
    ids: Vec<AttachmentId>,
    statement_version: i32,
    once: &Once,
) -> Result<SignedMany, AppError> {
    if ids.len() > MANY {
        return Err(UserError::new(ErrorCode::TooLong, "attachmentIds").with(MANY).into());
    }
    if statement_version != APPLICATION_SIGNATURE.version {
        return Err(AppError::reject(ErrorCode::StatementOutdated, "statementVersion"));
    }
    let mut act = Act::open(env, op, practice).await?;
    let outcome = sign_in(&mut act, env, op, ids, once).await;
    act.close(outcome).await
}

async fn sign_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    ids: Vec<AttachmentId>,
    once: &Once,
) -> Result<SignedMany, AppError> {
    act.facts().seen()?;
    let rights = rights_of(act.facts());
    let practice = act.head.practice.id;
    let (documents, standing) = futures_util::try_join!(
        attachments::locked(&act.work, practice),
        attachments::signatures_locked(&act.work, practice),
    )?;
    if let Some(done) = once.earlier(act.work.conn()?, op).await? {
        let outcomes =
            ids.into_iter().enumerate().map(|(at, id)| (id, again(at, id, &done, &documents))).collect();
        return Ok(SignedMany { outcomes, seeing: seeing(act)? });
    }
    let (mut outcomes, mut signed) = (Vec::with_capacity(ids.len()), Vec::new());
    for (at, id) in ids.into_iter().enumerate() {
        let path = format!("attachmentIds[{at}]");
        let fail = |code| Err(UserError::new(code, path.as_str()));
        let readable = |d: &&Attachment| d.id == id && rights.allows(d.section, Right::Read);
        let outcome = match documents.iter().find(readable) {
            None => fail(ErrorCode::NotFound),
            Some(document) => {
                // The act of signing is refused as a whole when the section is not the caller's:
                // nobody signs what he cannot read, or learns anything about it.
                let permit = act.permit(document.section, Right::Sign)?;
                let done = |s: &Signature| s.attachment == id && s.signer_code == op.code().as_str();
                if signed.contains(&id.0) || standing.iter().any(done) {
                    fail(ErrorCode::AlreadySigned)
                } else if document.media_type != SIGNABLE {
                    fail(ErrorCode::NotSignable)
                } else {
                    sign_one(act, env, op, &permit, document).await?;
                    signed.push(id.0);
                    Ok(())
                }
            }
        };
        outcomes.push((id, outcome));
    }
    once.keep(&mut act.work, op, signed)?;
    Ok(SignedMany { outcomes, seeing: seeing(act)? })
}

/// The first answer for one document, once more. A document cannot have become another.
fn again(at: usize, id: AttachmentId, done: &[Uuid], documents: &[Attachment]) -> Result<(), UserError> {
    if done.contains(&id.0) {
        return Ok(());
    }
    let code = match documents.iter().find(|document| document.id == id) {
        None => ErrorCode::NotFound,
        Some(document) if document.media_type != SIGNABLE => ErrorCode::NotSignable,
        Some(_) => ErrorCode::AlreadySigned,
    };
    Err(UserError::new(code, format!("attachmentIds[{at}]")))
}

async fn sign_one(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    permit: &Permit,
    document: &Attachment,
) -> Result<(), AppError> {
    let proof = Proof {
        id: env.clock.new_id(),
        attachment: document.id,
        sha256: document.sha256,
        statement_id: APPLICATION_SIGNATURE.id,
        statement_version: APPLICATION_SIGNATURE.version,
        auth_method: &op.caller.method,
        auth_level: op.caller.level,
        session: op.caller.session,
        at: op.now,
    };
    attachments::sign(&mut act.work, permit, &proof);
    sections::touch(&mut act.work, permit, document.section);
    let refs = EventRefs::both(document.section, document.id.0);
    act.record(permit, EventKind::AttachmentSigned, refs, document.sha256)
}

/// Withdraws the caller's own signature while he may still sign there; a trace stays.
pub async fn withdraw(env: &Env, op: &Op, id: AttachmentId) -> Result<Changed, AppError> {
    let mut act = open_by_attachment(env, op, id).await?;
    let outcome = withdraw_in(&mut act, op, id).await;
    act.close(outcome).await
}

async fn withdraw_in(act: &mut Act<'_>, op: &Op, id: AttachmentId) -> Result<Changed, AppError> {
    let attachment = locked_one(act, id).await?;
    let permit = act.permit(attachment.section, Right::Sign)?;
    if attachments::withdraw(&act.work, &permit, id, op.now).await? == 0 {
        return Err(AppError::reject(ErrorCode::NotFound, "attachmentId"));
    }
    sections::touch(&mut act.work, &permit, attachment.section);
    let refs = EventRefs::both(attachment.section, id.0);
    act.record(&permit, EventKind::SignatureWithdrawn, refs, attachment.sha256)?;
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

async fn open_by_attachment<'a>(env: &'a Env, op: &'a Op, id: AttachmentId) -> Result<Act<'a>, AppError> {
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
async fn locked_one(act: &Act<'_>, id: AttachmentId) -> Result<Attachment, AppError> {
    act.facts().seen()?;
    let rights = rights_of(act.facts());
    let all = attachments::locked(&act.work, act.head.practice.id).await?;
    let found = all.into_iter().find(|d| d.id == id && rights.allows(d.section, Right::Read));
    found.ok_or_else(|| Refusal::Hidden.into())
}
