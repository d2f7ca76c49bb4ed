//! Documents beside the sections: received outside and added by the office, shown to the parties or hidden (R70).

use chrono::NaiveDate;
use uuid::Uuid;

use super::act::Act;
use super::attachments::unscanned;
use super::check::seeing;
use super::error::{AppError, ErrorCode, UserError};
use super::mail::{Letter, letter, reachable};
use super::read::{self, Seeing};
use super::uploads::{self, Announced, Ticket};
use super::{Env, Op, text};
use crate::domain::access::{Permit, PracticeRight, Refusal};
use crate::domain::additional::{AdditionalDocument, AdditionalKind};
use crate::domain::digest::Sha256;
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::{AdditionalDocumentId, PracticeId};
use crate::domain::rome;
use crate::store::{additional, subjects, uploads as tickets};

/// Longest description of a source, in characters.
const SOURCE: usize = 300;

/// A document and the practice around it.
pub struct Filed {
    pub document: AdditionalDocument,
    pub seeing: Seeing,
}

/// A ticket for a document received outside, or for the receipt of a payment.
pub async fn ticket(
    env: &Env,
    op: &Op,
    practice: PracticeId,
    kind: AdditionalKind,
    file: Announced,
) -> Result<Ticket, AppError> {
    let act = Act::open(env, op, practice).await?;
    let outcome = async {
        let right = match kind {
            AdditionalKind::RicevutaPagamento => PracticeRight::Pay,
            AdditionalKind::Ricevuto => PracticeRight::Work,
            // Its ticket is asked for with the opinion.
            AdditionalKind::Parere => return Err(AppError::reject(ErrorCode::Required, "opinionId")),
        };
        let permit = act.permit_practice(right)?;
        uploads::beside(&act, env, op, &permit, (kind, file)).await
    }
    .await;
    act.close(outcome).await
}

/// Adds the bytes of a ticket that was given for this practice and kind. Whoever calls it tells of it.
pub async fn take(
    act: &Act<'_>,
    env: &Env,
    op: &Op,
    permit: &Permit,
    upload: Uuid,
    (kind, reference): (AdditionalKind, Option<Uuid>),
) -> Result<AdditionalDocument, AppError> {
    let (upload, scan) = uploads::ready_in(act.work.conn()?, op, upload).await?;
    let fits = upload.section.is_none() && upload.code == kind.code() && upload.practice == permit.practice();
    if !fits {
        return Err(AppError::reject(ErrorCode::NotFound, "uploadId"));
    }
    if !tickets::use_up(&act.work, permit, upload.id, op.now).await? {
        return Err(AppError::reject(ErrorCode::UploadExpired, "uploadId"));
    }
    Ok(AdditionalDocument {
        id: AdditionalDocumentId(env.clock.new_id()),
        practice: permit.practice(),
        kind,
        name: upload.name,
        media_type: upload.media_type,
        size_bytes: upload.size_bytes,
        sha256: upload.sha256,
        scan,
        source: None,
        received_on: None,
        visible: false,
        reference,
        added_code: op.code().to_string(),
        added_name: op.caller.name.clone(),
        added_role: permit.role(),
        added_at: op.now,
    })
}

/// From where a document came, and when.
pub struct Origin {
    pub source: String,
    pub received_on: NaiveDate,
}

/// Adds a document that the office received outside of the portal.
pub async fn add(env: &Env, op: &Op, upload: Uuid, origin: Origin, visible: bool) -> Result<Filed, AppError> {
    let mut errors: Vec<UserError> = Vec::new();
    text::check("source", &origin.source, SOURCE, &mut errors);
    if origin.source.trim().is_empty() {
        errors.push(UserError::new(ErrorCode::Required, "source"));
    }
    if origin.received_on > rome::day(op.now) {
        errors.push(
            UserError::new(ErrorCode::InvalidValue, "receivedOn").with("non futura / not in the future"),
        );
    }
    AppError::if_any(errors)?;
    let practice = uploads::ready(env, op, upload).await?.0.practice;
    let mut act = Act::open(env, op, practice).await?;
    let outcome = async {
        let permit = act.permit_practice(PracticeRight::Work)?;
        let taken = take(&act, env, op, &permit, upload, (AdditionalKind::Ricevuto, None)).await?;
        let document = AdditionalDocument {
            source: Some(origin.source.trim().to_owned()),
            received_on: Some(origin.received_on),
            visible,
            ..taken
        };
        additional::insert(&act.work, &permit, &document).await?;
        let refs = EventRefs::object(document.id.0);
        act.record(&permit, EventKind::DocumentFiled, refs, digest(&document))?;
        if visible {
            announce(&mut act, env, op, &permit, &document).await?;
        }
        Ok(Filed { document, seeing: seeing(&act)? })
    }
    .await;
    act.close(outcome).await
}

fn digest(document: &AdditionalDocument) -> Sha256 {
    let source = document.source.as_deref().unwrap_or_default();
    let visible = if document.visible { "1" } else { "0" };
    let day = document.received_on.map(|day| day.to_string()).unwrap_or_default();
    Sha256::of_list(&[
        document.name.as_bytes(),
        &document.sha256.0,
        source.as_bytes(),
        day.as_bytes(),
        visible.as_bytes(),
    ])
}

/// Tells the parties that a document is there for them, or is no longer: in the trail, on their screens, by mail.
async fn announce(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    permit: &Permit,
    document: &AdditionalDocument,
) -> Result<(), AppError> {
    let (event, kind) = match document.visible {
        true => (EventKind::DocumentShown, "DOCUMENT_SHOWN"),
        false => (EventKind::DocumentHidden, "DOCUMENT_HIDDEN"),
    };
    act.record(permit, event, EventRefs::object(document.id.0), digest(document))?;
    let people = subjects::locked(&act.work, permit.practice()).await?;
    let title = act.head.practice.title.clone();
    // Each change is written of, so each has an object of its own.
    let change = env.clock.new_id();
    for (code, subject, address) in reachable(&people) {
        act.tell(code);
        let words = Letter {
            kind,
            object: change,
            to: (&subject.display_name, address),
            who: "",
            what: document.name.clone(),
            details: Vec::new(),
        };
        letter(&mut act.work, env, permit, (&title, op.now), words)?;
        act.mailed();
    }
    Ok(())
}

/// Shows a document that was received outside to the parties, or hides it. As it is already: nothing happens.
pub async fn set_visible(
    env: &Env,
    op: &Op,
    id: AdditionalDocumentId,
    visible: bool,
) -> Result<Filed, AppError> {
    let conn = env.pool.get().await?;
    let practice = additional::one(&conn, id).await?.ok_or(Refusal::Hidden)?.practice;
    drop(conn);
    let mut act = Act::open(env, op, practice).await?;
    let outcome = async {
        // For who sees nothing of the practice there is no document either, however he lost it.
        act.facts().seen().map_err(|_| Refusal::Hidden)?;
        let all = additional::locked(&act.work, practice).await?;
        let seeing_now = seeing(&act)?;
        let shown =
            |document: &AdditionalDocument| document.id == id && document.is_shown_to(&seeing_now.sight);
        let mut document = all.into_iter().find(shown).ok_or(Refusal::Hidden)?;
        let permit = act.permit_practice(PracticeRight::Work)?;
        if document.kind != AdditionalKind::Ricevuto {
            return Err(Refusal::Forbidden.into());
        }
        if document.visible != visible {
            document.visible = visible;
            additional::set_visible(&act.work, &permit, id, visible).await?;
            announce(&mut act, env, op, &permit, &document).await?;
        }
        Ok(Filed { document, seeing: seeing(&act)? })
    }
    .await;
    act.close(outcome).await
}

/// A document whose bytes the caller may read. Who gave an opinion reads his own document too.
pub async fn readable(env: &Env, op: &Op, id: AdditionalDocumentId) -> Result<AdditionalDocument, AppError> {
    let conn = env.pool.get().await?;
    let document = additional::one(&conn, id).await?.ok_or(Refusal::Hidden)?;
    drop(conn);
    let own = document.added_code == op.code().as_str() && op.caller.seat().is_none();
    if !(own && document.kind == AdditionalKind::Parere) {
        let seeing = read::practice(env, op, document.practice).await?.ok_or(Refusal::Hidden)?;
        if !document.is_shown_to(&seeing.sight) {
            return Err(Refusal::Hidden.into());
        }
    }
    let withheld = unscanned(document.scan).filter(|error| !own || error.code == ErrorCode::FileInfected);
    withheld.map_or(Ok(document), |error| Err(error.into()))
}
