//! Signing in the portal (firma da applicativo), and withdrawing it.

use std::collections::BTreeSet;

use futures_util::try_join;
use uuid::Uuid;

use super::act::{Act, Once};
use super::attachments::{Changed, locked_one, open_by_attachment};
use super::check::{Contents, seeing};
use super::error::{AppError, ErrorCode, UserError};
use super::read::Seeing;
use super::{Env, Op, signing_order};
use crate::domain::access::{Permit, Right, rights_of};
use crate::domain::check::ScanState;
use crate::domain::declaration::APPLICATION_SIGNATURE;
use crate::domain::digest::Sha256;
use crate::domain::entity::{Attachment, Signature, SignatureKind};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::{AttachmentId, PracticeId};
use crate::domain::signature_refusal::RefusalEnd;
use crate::domain::signing::{Authentication, KIND, SignedDocument, Signer, SigningAct, Statement};
use crate::store::idempotency::Used;
use crate::store::{attachments, sections, signature_refusals, signatures, signing_orders};

/// What can be signed in the portal: plain pdf only (slides).
pub const SIGNABLE: &str = "application/pdf";

/// Most documents of one act of signature (R44).
pub const MANY: usize = 200;

/// One document's outcome of a signing act.
pub type Signed = (AttachmentId, Result<(), UserError>);

/// The answer of a signing act: one outcome a document.
pub struct SignedMany {
    pub outcomes: Vec<Signed>,
    pub seeing: Seeing,
}

/// Signs documents of one practice in the portal: one act, one statement, every digest
/// sealed; a failure is named and leaves the rest signed (dossier 7.1, R39, R44).
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
    let (mut act, earlier) = Act::open_once(env, op, practice, once).await?;
    let outcome = sign_in(&mut act, env, op, ids, once, earlier).await;
    act.close(outcome).await
}

async fn sign_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    ids: Vec<AttachmentId>,
    once: &Once,
    earlier: Option<Used>,
) -> Result<SignedMany, AppError> {
    act.facts().seen()?;
    let rights = rights_of(act.facts());
    let practice = act.head.practice.id;
    let (documents, standing, orders) = try_join!(
        attachments::locked(&act.work, practice),
        signatures::locked(&act.work, practice),
        signing_orders::locked(&act.work, practice),
    )?;
    if let Some(done) = once.answered(earlier)? {
        let outcomes =
            ids.into_iter().enumerate().map(|(at, id)| (id, again(at, id, &done, &documents))).collect();
        return Ok(SignedMany { outcomes, seeing: seeing(act)? });
    }
    // Whose turn it is only the whole practice says; where no order was set nobody asks.
    let ordered = match orders.is_empty() {
        true => None,
        false => {
            let contents = Contents::read(act).await?;
            Some(contents.snapshot(&act.head.practice, op.now.date_naive(), &env.ids)?)
        }
    };
    let mut outcomes = Vec::with_capacity(ids.len());
    let mut chosen: Vec<(Permit, &Attachment)> = Vec::new();
    for (at, id) in ids.into_iter().enumerate() {
        let readable = |d: &&Attachment| d.id == id && rights.allows(d.section, Right::Read);
        let path = format!("attachmentIds[{at}]");
        let refusal = match documents.iter().find(readable) {
            None => Some(UserError::new(ErrorCode::NotFound, path)),
            Some(document) => {
                // The act of signing is refused as a whole when the section is not the caller's:
                // nobody signs what he cannot read, or learns anything about it.
                let permit = act.permit(document.section, Right::Sign)?;
                let refusal = if chosen.iter().any(|(_, other)| other.id == id) {
                    Some(ErrorCode::AlreadySigned)
                } else {
                    refusal(document, &standing, op)
                };
                let refusal = refusal.map(|code| UserError::new(code, path.as_str())).or_else(|| {
                    let snapshot = ordered.as_ref()?;
                    signing_order::out_of_turn(env, op, snapshot, id, &path)
                });
                if refusal.is_none() {
                    chosen.push((permit, document));
                }
                refusal
            }
        };
        outcomes.push((id, refusal.map_or(Ok(()), Err)));
    }
    once.keep(&mut act.work, op, chosen.iter().map(|(_, document)| document.id.0).collect())?;
    seal(act, env, op, &chosen)?;
    Ok(SignedMany { outcomes, seeing: seeing(act)? })
}

/// Why the caller cannot sign a document of a section where he may.
fn refusal(document: &Attachment, standing: &[Signature], op: &Op) -> Option<ErrorCode> {
    let own = |s: &&Signature| s.attachment == document.id && s.kind == SignatureKind::Applicativo;
    if standing.iter().filter(own).any(|s| s.signer_code.as_deref() == Some(op.code().as_str())) {
        return Some(ErrorCode::AlreadySigned);
    }
    if document.media_type != SIGNABLE {
        return Some(ErrorCode::NotSignable);
    }
    match document.scan {
        ScanState::Pending => Some(ErrorCode::ScanPending),
        ScanState::Infected => Some(ErrorCode::NotSignable),
        ScanState::Clean | ScanState::NotScanned => None,
    }
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

/// Seals the act over all documents, and puts its signature on each.
fn seal(act: &mut Act<'_>, env: &Env, op: &Op, chosen: &[(Permit, &Attachment)]) -> Result<(), AppError> {
    let Some((first, _)) = chosen.first() else { return Ok(()) };
    let id = env.clock.new_id();
    let record = SigningAct {
        act: id,
        practice: env.ids.encode(first.practice()),
        signer: Signer {
            fiscal_code: op.code().to_string(),
            name: op.caller.name.clone(),
            role: first.role(),
        },
        at: op.now,
        statement: Statement {
            id: APPLICATION_SIGNATURE.id.to_owned(),
            version: APPLICATION_SIGNATURE.version,
            text: APPLICATION_SIGNATURE.render("", "", None),
        },
        authentication: Authentication {
            method: op.caller.method.to_string(),
            level: op.caller.level,
            session: op.caller.session,
        },
        documents: chosen
            .iter()
            .map(|(_, document)| SignedDocument {
                id: env.ids.encode(document.id),
                name: document.name.clone(),
                sha256: document.sha256,
            })
            .collect(),
    };
    let evidence = env.seal.seal(KIND, &serde_json::to_vec(&record)?).map_err(AppError::fault)?;
    let sealed = Sha256::of(evidence.as_bytes());
    signatures::act(&mut act.work, first, id, evidence, op.now);
    // Who signs refuses no more.
    let ids: Vec<AttachmentId> = chosen.iter().map(|(_, document)| document.id).collect();
    let signer = Some(vec![op.code().to_string()]);
    signature_refusals::end(&mut act.work, first, &ids, signer, (RefusalEnd::Overtaken, op.now));
    let mut touched = BTreeSet::new();
    for (permit, document) in chosen {
        signatures::sign(
            &mut act.work,
            permit,
            env.clock.new_id(),
            id,
            (document.id, document.sha256),
            op.now,
        );
        if touched.insert(document.section) {
            sections::touch(&mut act.work, permit, document.section);
        }
        // The trail proves the document and the sealed act.
        let digest = Sha256::of_list(&[&document.sha256.0, &sealed.0]);
        act.record(
            permit,
            EventKind::AttachmentSigned,
            EventRefs::both(document.section, document.id.0),
            digest,
        )?;
    }
    Ok(())
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
    if signatures::withdraw(&act.work, &permit, id, op.now).await? == 0 {
        return Err(AppError::reject(ErrorCode::NotFound, "attachmentId"));
    }
    sections::touch(&mut act.work, &permit, attachment.section);
    let refs = EventRefs::both(attachment.section, id.0);
    act.record(&permit, EventKind::SignatureWithdrawn, refs, attachment.sha256)?;
    Ok(Changed { seeing: seeing(act)?, attachment })
}
