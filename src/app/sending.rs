//! Sending: the check runs again, everything is kept as it is, a receipt is given at once (R49–R52).

use serde_json::value::RawValue;

use super::act::{Act, Once};
use super::check::{Contents, seeing};
use super::closing::{OF_PAYMENT, document_of, draft_of, frozen, must_pass};
use super::error::{AppError, ErrorCode};
use super::merging::{self, Home};
use super::read::Seeing;
use super::{Env, Op};
use crate::domain::access::{Permit, PracticeRight};
use crate::domain::check::{self, PaymentSeen, Stage};
use crate::domain::declaration::DeclarationState;
use crate::domain::delegation::DelegationStep;
use crate::domain::digest::Sha256;
use crate::domain::entity::{Attachment, Declaration, Istanza, Payment};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::filing::{
    CONTENT, Content, DocumentOf, Party, PaymentOf, RECEIPT, Receipt, Sender, SignatureOf, StatementOf,
    filed, route,
};
use crate::domain::ids::{IstanzaId, PracticeId};
use crate::domain::istanza::{IstanzaKind, IstanzaTrigger};
use crate::domain::lifecycle::Lifecycle as _;
use crate::domain::payment::PaymentState;
use crate::domain::practice::{PracticeState, PracticeTrigger};
use crate::domain::rome;
use crate::store::istanze::Sending;
use crate::store::{declarations, delegations, handoffs, istanze, later, payments};

/// An istanza after its sending, and the practice as the caller sees it now.
pub struct Sent {
    pub istanza: Istanza,
    /// None for a payer who is no subject of the practice any more.
    pub seeing: Option<Seeing>,
}

/// Sends the practice. Once: a retry with its key, or by anybody else at the same time, changes nothing.
pub async fn send(env: &Env, op: &Op, practice: PracticeId, once: &Once) -> Result<Sent, AppError> {
    let (mut act, earlier) = Act::open_once(env, op, practice, once).await?;
    let outcome = async {
        if let Some(ids) = once.answered(earlier)? {
            let known = istanze::locked(&act.work, act.head.practice.home()).await?;
            let istanza = known.into_iter().find(|istanza| ids.contains(&istanza.id.0));
            let istanza = istanza.ok_or_else(|| act.elsewhere())?;
            return Ok(Sent { istanza, seeing: seeing(&act).ok() });
        }
        // A later istanza that went on in its practice leaves an empty draft: who opened it is told so.
        if act.head.practice.state == PracticeState::Confluita && act.facts().titolare {
            return Err(act.elsewhere());
        }
        send_in(&mut act, env, op, once).await
    }
    .await;
    let sent = act.close(outcome).await?;
    env.handoff_bell.notify_one();
    Ok(sent)
}

async fn send_in(act: &mut Act<'_>, env: &Env, op: &Op, once: &Once) -> Result<Sent, AppError> {
    let permit = act.permit_practice(PracticeRight::Send)?;
    let later = act.head.practice.later;
    let on = if later.is_some() { PracticeTrigger::Merge } else { PracticeTrigger::Send };
    let next = act.head.practice.state.after(on).ok_or_else(|| act.elsewhere())?;
    let mut contents = Contents::read(act).await?;
    let (declared, paid, known) = futures_util::try_join!(
        declarations::locked(&act.work, permit.practice()),
        payments::locked(&act.work, permit.practice()),
        istanze::locked(&act.work, permit.practice()),
    )?;
    let mut istanza = draft_of(&known).ok_or_else(|| act.elsewhere())?.clone();
    let home = merging::join(act, env, op, &permit, (&istanza, &mut contents)).await?;
    let stated = istanza.kind.is_stated();
    let statements: Vec<&Declaration> = declared
        .iter()
        .filter(|d| d.state == DeclarationState::Confermata)
        .filter(|d| d.istanza.is_none_or(|of| of == istanza.id))
        .collect();
    let payment = paid.iter().find(|p| p.istanza == istanza.id && p.state != PaymentState::Annullato);
    let day = rome::day(op.now);
    let frozen = frozen(&contents, &env.ids)?;
    let digest = Sha256::of_json(&frozen)?;
    if stated && istanza.digest != Some(digest) {
        // Nothing may change between the closing and the sending: statements were made on the digest.
        return Err(AppError::reject(ErrorCode::DigestMismatch, ""));
    }
    let mut snapshot = contents.snapshot(&act.head.practice, day, &env.ids)?;
    let confirmed = statements
        .iter()
        .filter(|d| d.istanza.is_some() && d.digest == digest)
        .map(|d| (d.kind, d.declarant_code.clone()))
        .collect::<Vec<_>>();
    let settled = payment.map(|payment| PaymentSeen {
        settled: payment.state.settles(),
        due: payment.due.total_cents(),
        paid: payment.paid_cents.unwrap_or(0),
        exempt: payment.state == PaymentState::NonDovuto,
    });
    if stated {
        snapshot.stage = Stage::Sending { confirmed, payment: settled };
    }
    must_pass(&check::practice(&snapshot))?;

    let documents = frozen.documents.clone();
    if istanza.kind == IstanzaKind::CambioSoggetti {
        (istanza.told.left, istanza.told.joined) = merging::changed(&contents.standing, &contents.subjects);
    }
    let beside = home.iter().flat_map(|home| home.beside(&contents.attachments));
    let beside: Vec<DocumentOf> = beside.map(|document| document_of(document, &env.ids)).collect();
    let content = content(env, act, &istanza, frozen, (&contents, &statements, payment), beside)?;
    let whole = Sha256::of(content.as_bytes());
    let receipt_id = env.clock.new_id();
    let routing = match istanza.kind {
        IstanzaKind::Originale | IstanzaKind::VarianteSostanziale => route(&snapshot.details, day),
        kind => filed(kind, day),
    };
    let receipt = receipt(env, op, act, &istanza, &permit, (receipt_id.to_string(), whole, documents))?;
    let sealed = env.seal.seal(RECEIPT, &serde_json::to_vec(&receipt)?).map_err(AppError::fault)?;
    let by = if stated { IstanzaTrigger::Send } else { IstanzaTrigger::SendDirect };
    let state = istanza.state.after(by).ok_or_else(|| act.elsewhere())?;
    let sender = (op.code().to_string(), op.caller.name.clone(), permit.role());
    let sending =
        Sending { state, at: op.now, sender, routing, content, digest: whole, receipt_id, receipt: sealed };
    // What was compiled for a later istanza goes on in the practice that it belongs to.
    let own = home.as_ref().map_or(&permit, |home| &home.permit);
    match &home {
        Some(home) => {
            later::adopt(&act.work, &permit, &home.permit, istanza.id).await?;
            istanze::tell(&act.work, own, istanza.id, &istanza.told).await?;
            istanze::move_practice(&act.work, &permit, next, op.now).await?;
        }
        None => {
            istanze::practice_sent(&act.work, &permit, next, op.now).await?;
            act.head.practice.sent_at = Some(op.now);
        }
    }
    istanze::send(&act.work, own, istanza.id, &sending).await?;
    act.head.practice.state = next;
    act.head.facts.state = next;
    for delegation in &contents.delegations {
        if let Some(state) = delegation.state.after(DelegationStep::Send) {
            delegations::end(&act.work, &permit, delegation.id, state, op.now).await?;
        }
    }
    handoffs::to_protocol(&act.work, own, env.clock.new_id(), istanza.id, op.now).await?;
    if home.is_some() {
        act.record(&permit, EventKind::PracticeSent, EventRefs::object(istanza.id.0), whole)?;
    } else {
        // From here on it is in the inbox of its seat.
        act.work.in_inbox_of(act.head.practice.seat.map(|seat| env.ids.office_topic(seat)));
    }
    act.record(own, EventKind::PracticeSent, EventRefs::object(istanza.id.0), whole)?;
    let seat = home.as_ref().map_or(act.head.practice.seat, |home| home.head.practice.seat);
    if let Some(seat) = seat {
        act.work.tell(env.ids.office_topic(seat));
    }
    for code in people(act, &contents, home.as_ref()) {
        act.tell(&code);
    }
    once.keep(&mut act.work, op, vec![istanza.id.0])?;
    let istanza = kept(istanza, sending);
    let seeing = match home {
        Some(home) => home.seeing(),
        None => seeing(act).ok(),
    };
    Ok(Sent { istanza, seeing })
}

/// Everybody who reads the practice from now on.
fn people(act: &Act<'_>, contents: &Contents, home: Option<&Home>) -> Vec<String> {
    let subjects = contents.subjects.iter().chain(&contents.standing);
    let mut codes: Vec<String> = subjects.filter_map(|s| s.acting_code.clone()).collect();
    codes.push(act.head.practice.titolare_code.clone());
    codes.extend(home.map(|home| home.head.practice.titolare_code.clone()));
    codes.sort();
    codes.dedup();
    codes
}

/// The istanza as it stands after its sending.
fn kept(istanza: Istanza, sending: Sending) -> Istanza {
    Istanza {
        state: sending.state,
        sent_at: Some(sending.at),
        sender_name: Some(sending.sender.1),
        sender_role: Some(sending.sender.2),
        routing: Some(sending.routing),
        content_digest: Some(sending.digest),
        receipt: Some(sending.receipt),
        ..istanza
    }
}

/// Everything that is sent, as text: this text is hashed, kept and read again.
fn content(
    env: &Env,
    act: &Act<'_>,
    istanza: &Istanza,
    frozen: crate::domain::filing::Frozen<'_>,
    (contents, statements, payment): (&Contents, &[&Declaration], Option<&Payment>),
    standing: Vec<DocumentOf>,
) -> Result<String, AppError> {
    let practice = &act.head.practice;
    let (practice_id, istanza_id) = (env.ids.encode(practice.home()), env.ids.encode(istanza.id));
    let lasting = |id| {
        let document = contents.attachments.iter().find(|document| document.id == id);
        document.map_or(id, Attachment::lasting_id)
    };
    let dead = |document: &&Attachment| document.origin.is_some() && !document.is_valid();
    let of_payment = |id| {
        let document = contents.attachments.iter().find(|document| document.id == id);
        document.is_some_and(|document| OF_PAYMENT.contains(&document.code.as_str()))
    };
    let content = Content {
        format: CONTENT,
        practice: &practice_id,
        istanza: &istanza_id,
        kind: istanza.kind.code(),
        titolare: Party { fiscal_code: &practice.titolare_code, name: &practice.titolare_name },
        frozen,
        signatures: contents
            .signatures
            .iter()
            .filter(|signature| !of_payment(signature.attachment))
            .map(|signature| SignatureOf {
                document: env.ids.encode(lasting(signature.attachment)),
                kind: signature.kind.code(),
                verdict: signature.verdict,
                signer: signature.signer_code.as_deref().unwrap_or_default(),
                name: &signature.signer_name,
                at: signature.signed_at,
            })
            .collect(),
        statements: statements
            .iter()
            .map(|made| StatementOf {
                kind: made.kind.code(),
                template: &made.template_id,
                version: made.template_version,
                text: &made.text,
                digest: made.digest,
                declarant: Party { fiscal_code: &made.declarant_code, name: &made.declarant_name },
                role: made.declarant_role,
                at: made.declared_at,
            })
            .collect(),
        payment: payment.map(|payment| PaymentOf {
            state: payment.state.code(),
            due: payment.due.clone(),
            receipt: payment.receipt_number.as_deref(),
            paid_on: payment.paid_on,
        }),
        standing,
        invalidated: contents
            .attachments
            .iter()
            .filter(dead)
            .map(|document| env.ids.encode(document.lasting_id()))
            .collect(),
        told: &istanza.told,
    };
    Ok(serde_json::to_string(&content)?)
}

fn receipt(
    env: &Env,
    op: &Op,
    act: &Act<'_>,
    istanza: &Istanza,
    permit: &Permit,
    (receipt, digest, documents): (String, Sha256, Vec<DocumentOf>),
) -> Result<Receipt, AppError> {
    let practice = &act.head.practice;
    Ok(Receipt {
        receipt,
        istanza: env.ids.encode(istanza.id),
        kind: istanza.kind.code().to_owned(),
        practice: env.ids.encode(practice.home()),
        title: practice.title.clone(),
        comune: practice.comune_name.clone(),
        at: op.now,
        legal_time: rome::long(op.now),
        sender: Sender {
            fiscal_code: op.code().to_string(),
            name: op.caller.name.clone(),
            role: permit.role(),
            method: op.caller.method.to_string(),
            level: op.caller.level,
        },
        digest,
        documents,
        service: env.settings.public_url.clone(),
    })
}

/// What was sent with an istanza, as it was hashed. Nothing for who may not read every section of it.
pub async fn content_of(
    env: &Env,
    seeing: &Seeing,
    id: IstanzaId,
) -> Result<Option<Box<RawValue>>, AppError> {
    let all = crate::domain::section::SectionNumber::ALL;
    let seen = all.iter().map(|section| seeing.sight.section(*section)).collect::<Option<Vec<_>>>();
    let Some(seen) = seen.and_then(|seen| seen.first().copied()) else { return Ok(None) };
    let conn = env.pool.get().await?;
    let text = istanze::content(&conn, seen, id).await?;
    Ok(text.map(RawValue::from_string).transpose()?)
}
