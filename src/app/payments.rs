//! Paying an istanza: what is due, who pays, what he declares, what the office says (dossier 5.5, R99, R100).

use chrono::NaiveDate;
use uuid::Uuid;

use super::act::{Act, Once};
use super::check::{Contents, seeing};
use super::error::{AppError, ErrorCode, UserError};
use super::mail::{Letter, letter, reachable as addresses};
use super::read::Seeing;
use super::{Env, Op, additional, text};
use crate::domain::access::{Permit, PracticeRight, Refusal};
use crate::domain::additional::AdditionalKind;
use crate::domain::digest::Sha256;
use crate::domain::entity::{Istanza, Payment, SubjectRecord};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::{PaymentId, PracticeId, SubjectId};
use crate::domain::istanza::IstanzaTrigger;
use crate::domain::lifecycle::Lifecycle as _;
use crate::domain::payment::{PaymentState, PaymentTrigger};
use crate::domain::person::FiscalCode;
use crate::domain::practice::PracticeTrigger;
use crate::store::payments::Manual;
use crate::store::{additional as documents, istanze, payments, subjects};

/// A payment after a change, and the practice as the caller sees it now.
pub struct Paid {
    pub payment: Payment,
    pub seeing: Seeing,
}

/// An amount as people read it: `euro 216,00`.
pub fn euro(cents: i64) -> String {
    format!("euro {},{:02}", cents / 100, cents % 100)
}

/// Asks for the payment of an istanza whose statements are in. What was paid before the compilation was
/// opened again counts: only a difference is asked for.
pub async fn ask(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    permit: &Permit,
    (istanza, contents): (&Istanza, &Contents),
) -> Result<(), AppError> {
    let snapshot = contents.snapshot(&act.head.practice, op.now.date_naive(), &env.ids)?;
    let forms = (&snapshot.details, &snapshot.building);
    let due = env
        .fees
        .due(op.now.date_naive(), istanza.kind, forms, &snapshot.subjects)
        .ok_or_else(|| AppError::fault("no fee table"))?;
    let earlier = payments::locked(&act.work, permit.practice()).await?;
    let earlier = earlier.into_iter().find(|p| p.istanza == istanza.id && p.state != PaymentState::Annullato);
    let before = earlier.as_ref().and_then(|payment| payment.paid_cents).unwrap_or(0);
    let state = match &earlier {
        Some(paid) if paid.state.is_paid() && before >= due.total_cents() => paid.state,
        _ if due.total_cents() == 0 => PaymentState::NonDovuto,
        _ => PaymentState::Dovuto,
    };
    let payment = Payment {
        id: PaymentId(env.clock.new_id()),
        practice: permit.practice(),
        istanza: istanza.id,
        state,
        due,
        payer_code: None,
        payer_name: None,
        receipt_number: earlier.as_ref().and_then(|paid| paid.receipt_number.clone()),
        paid_on: earlier.as_ref().and_then(|paid| paid.paid_on),
        paid_cents: earlier.as_ref().and_then(|paid| paid.paid_cents),
        settled_name: earlier.as_ref().and_then(|paid| paid.settled_name.clone()),
        created_at: op.now,
        settled_at: state.settles().then_some(op.now),
        review_reason: None,
        reviewed_at: None,
    };
    if let Some(earlier) = earlier {
        payments::set_state(&act.work, permit, earlier.id, PaymentState::Annullato).await?;
    }
    payments::insert(&act.work, permit, &payment).await?;
    note(act, permit, &payment)?;
    if state.settles() {
        return settle(act, permit, istanza).await;
    }
    if let Some((name, address)) = super::delegations::address_of_titolare(act).await? {
        mail_due(act, env, op, permit, &payment, (&name, &address))?;
    }
    Ok(())
}

fn note(act: &mut Act<'_>, permit: &Permit, payment: &Payment) -> Result<(), AppError> {
    let parts = [
        payment.state.code().as_bytes(),
        &payment.due.total_cents().to_be_bytes(),
        payment.receipt_number.as_deref().unwrap_or_default().as_bytes(),
    ];
    act.record(permit, EventKind::PaymentChanged, EventRefs::object(payment.id.0), Sha256::of_list(&parts))?;
    let titolare = act.head.practice.titolare_code.clone();
    act.tell(&titolare);
    if let Some(payer) = &payment.payer_code {
        act.tell(payer);
    }
    Ok(())
}

fn mail_due(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    permit: &Permit,
    payment: &Payment,
    to: (&str, &str),
) -> Result<(), AppError> {
    let words = Letter {
        kind: "PAYMENT_DUE",
        // Whoever is told again is written to again.
        object: env.clock.new_id(),
        to,
        who: &op.caller.name,
        what: euro(payment.due.total_cents() - payment.paid_cents.unwrap_or(0)),
        details: Vec::new(),
    };
    let title = act.head.practice.title.clone();
    letter(&mut act.work, env, permit, (&title, op.now), words)?;
    act.mailed();
    Ok(())
}

/// M07: to the titolare and whom he told to pay.
async fn mail_received(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    permit: &Permit,
    payment: &Payment,
    cents: i64,
) -> Result<(), AppError> {
    let people = subjects::locked(&act.work, permit.practice()).await?;
    let (title, titolare) = (act.head.practice.title.clone(), act.head.practice.titolare_code.clone());
    let number = payment.receipt_number.as_deref().unwrap_or_default();
    // Another receipt of the same payment is told of again.
    let object = env.clock.new_id();
    for (code, subject, address) in addresses(&people) {
        if code != titolare && payment.payer_code.as_deref() != Some(code) {
            continue;
        }
        let words = Letter {
            kind: "PAYMENT_RECEIVED",
            object,
            to: (&subject.display_name, address),
            who: &op.caller.name,
            what: euro(cents),
            details: vec![format!("Ricevuta n. {number}")],
        };
        letter(&mut act.work, env, permit, (&title, op.now), words)?;
        act.mailed();
    }
    Ok(())
}

/// The practice may be sent now.
async fn settle(act: &mut Act<'_>, permit: &Permit, istanza: &Istanza) -> Result<(), AppError> {
    act.step(permit, PracticeTrigger::SettlePayment).await?;
    let state = istanza
        .state
        .after(IstanzaTrigger::SettlePayment)
        .or_else(|| {
            istanza.state.after(IstanzaTrigger::CompleteStatements)?.after(IstanzaTrigger::SettlePayment)
        })
        .ok_or_else(|| act.elsewhere())?;
    Ok(istanze::set_state(&act.work, permit, istanza.id, state).await?)
}

/// What a payer declares of a payment made outside.
pub struct Declared<'a> {
    pub receipt_number: &'a str,
    pub paid_on: NaiveDate,
    pub cents: i64,
    /// Why another amount was paid than the one that is due.
    pub reason: Option<&'a str>,
    /// The ticket of the scanned receipt (P2).
    pub receipt: Option<Uuid>,
}

/// Declares a payment made outside, with the number of its receipt.
pub async fn declare(
    env: &Env,
    op: &Op,
    practice: PracticeId,
    said: &Declared<'_>,
    once: &Once,
) -> Result<Paid, AppError> {
    let mut errors: Vec<UserError> = Vec::new();
    text::check("receiptNumber", said.receipt_number, 100, &mut errors);
    text::check("differenceReason", said.reason.unwrap_or_default(), 1_000, &mut errors);
    if said.receipt_number.trim().is_empty() {
        errors.push(UserError::new(ErrorCode::Required, "receiptNumber"));
    }
    if said.paid_on > crate::domain::rome::day(op.now) {
        errors.push(UserError::new(ErrorCode::InvalidValue, "paidOn").with("non futura / not in the future"));
    }
    if said.cents <= 0 {
        errors.push(UserError::new(ErrorCode::InvalidValue, "amountCents").with("> 0"));
    }
    AppError::if_any(errors)?;
    let (mut act, earlier) = Act::open_once(env, op, practice, once).await?;
    let outcome = async {
        let answered = once.answered(earlier)?.is_some();
        declare_in(&mut act, env, op, said, once, answered).await
    }
    .await;
    act.close(outcome).await
}

async fn declare_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    said: &Declared<'_>,
    once: &Once,
    answered: bool,
) -> Result<Paid, AppError> {
    let permit = act.permit_practice(PracticeRight::Pay)?;
    let mut payment = current(act, &permit).await?;
    if answered {
        return Ok(Paid { payment, seeing: seeing(act)? });
    }
    let state = payment.state.after(PaymentTrigger::DeclareManual).ok_or_else(not_open)?;
    let before = payment.state.counted(payment.paid_cents);
    let owed = payment.due.total_cents() - before;
    let reason = said.reason.map(str::trim).filter(|reason| !reason.is_empty());
    if said.cents != owed && reason.is_none() {
        return Err(UserError::new(ErrorCode::AmountDiffers, "amountCents").with(euro(owed)).into());
    }
    let receipt_number = said.receipt_number.trim();
    let manual = Manual { receipt_number, paid_on: said.paid_on, paid_cents: before + said.cents, reason };
    payments::declare_manual(&act.work, &permit, payment.id, state, &manual, op.now).await?;
    payment.state = state;
    payment.receipt_number = Some(receipt_number.to_owned());
    payment.paid_on = Some(said.paid_on);
    payment.paid_cents = Some(before + said.cents);
    payment.settled_name = Some(op.caller.name.clone());
    payment.settled_at = Some(op.now);
    if let Some(upload) = said.receipt {
        let what = (AdditionalKind::RicevutaPagamento, Some(payment.id.0));
        let scanned = additional::take(act, env, op, &permit, upload, what).await?;
        documents::insert(&act.work, &permit, &scanned).await?;
    }
    note(act, &permit, &payment)?;
    mail_received(act, env, op, &permit, &payment, said.cents).await?;
    if act.head.practice.state.after(PracticeTrigger::SettlePayment).is_some() {
        let known = istanze::locked(&act.work, permit.practice()).await?;
        let istanza = known.iter().find(|i| i.id == payment.istanza).ok_or_else(|| act.elsewhere())?;
        settle(act, &permit, istanza).await?;
    }
    once.keep(&mut act.work, op, vec![payment.id.0])?;
    Ok(Paid { payment, seeing: seeing(act)? })
}

/// The payment that stands.
async fn current(act: &Act<'_>, permit: &Permit) -> Result<Payment, AppError> {
    let all = payments::locked(&act.work, permit.practice()).await?;
    all.into_iter().rev().find(|payment| payment.state != PaymentState::Annullato).ok_or_else(not_open)
}

fn not_open() -> AppError {
    AppError::reject(ErrorCode::PaymentNotOpen, "")
}

/// Tells a subject to pay and send, or nobody any more. Only the titolare does.
pub async fn set_payer(
    env: &Env,
    op: &Op,
    practice: PracticeId,
    subject: Option<SubjectId>,
    once: &Once,
) -> Result<Paid, AppError> {
    let (mut act, earlier) = Act::open_once(env, op, practice, once).await?;
    let outcome = async {
        let answered = once.answered(earlier)?.is_some();
        let permit = act.permit_practice(PracticeRight::Pay)?;
        if !act.facts().titolare {
            return Err(Refusal::Forbidden.into());
        }
        let mut payment = current(&act, &permit).await?;
        if answered {
            return Ok(Paid { payment, seeing: seeing(&act)? });
        }
        let people = subjects::locked(&act.work, practice).await?;
        let payer = match subject {
            Some(id) => {
                let found = people.iter().find(|s| s.id == id);
                let found = found.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "subjectId"))?;
                Some((found, reachable(found, op)?))
            }
            None => None,
        };
        let chosen = payer.as_ref().map(|(s, (code, _))| (code.as_str(), s.display_name.as_str(), s.id));
        payments::set_payer(&act.work, &permit, payment.id, chosen).await?;
        let before = std::mem::replace(&mut payment.payer_code, chosen.map(|(code, ..)| code.to_owned()));
        payment.payer_name = chosen.map(|(_, name, _)| name.to_owned());
        let digest = Sha256::of(payment.payer_code.as_deref().unwrap_or_default().as_bytes());
        act.record(&permit, EventKind::PayerChanged, EventRefs::object(payment.id.0), digest)?;
        for code in before.iter().chain(&payment.payer_code) {
            act.tell(code);
        }
        if let Some((subject, (_, address))) = &payer {
            mail_due(&mut act, env, op, &permit, &payment, (&subject.display_name, address))?;
        }
        once.keep(&mut act.work, op, vec![payment.id.0])?;
        Ok(Paid { payment, seeing: seeing(&act)? })
    }
    .await;
    act.close(outcome).await
}

/// Code and address of somebody who can be told to pay.
fn reachable(subject: &SubjectRecord, op: &Op) -> Result<(FiscalCode, String), AppError> {
    let code = subject.acting_code.as_deref().and_then(|code| FiscalCode::parse(code).ok());
    let code = code.filter(|code| code.is_person() && code != op.code());
    match (code, subject.data.email.clone()) {
        (Some(code), Some(address)) if !address.trim().is_empty() => Ok((code, address)),
        _ => Err(AppError::reject(ErrorCode::PayerIncomplete, "subjectId")),
    }
}

/// What the office says of a manual receipt: it is in order, or contested with a reason.
pub async fn review(
    env: &Env,
    op: &Op,
    id: PaymentId,
    contested: Option<&str>,
    once: &Once,
) -> Result<Paid, AppError> {
    let mut errors: Vec<UserError> = Vec::new();
    text::check("reason", contested.unwrap_or_default(), 1_000, &mut errors);
    if contested.is_some_and(|reason| reason.trim().is_empty()) {
        errors.push(UserError::new(ErrorCode::ReasonRequired, "reason"));
    }
    AppError::if_any(errors)?;
    let conn = env.pool.get().await?;
    let practice = payments::practice_of(&conn, id).await?.ok_or(Refusal::Hidden)?;
    drop(conn);
    let (mut act, earlier) = Act::open_once(env, op, practice, once).await?;
    let outcome = async {
        let answered = once.answered(earlier)?.is_some();
        let permit = act.permit_practice(PracticeRight::ReviewPayment)?;
        let all = payments::locked(&act.work, practice).await?;
        let mut payment = all.into_iter().find(|payment| payment.id == id).ok_or(Refusal::Hidden)?;
        if answered {
            return Ok(Paid { payment, seeing: seeing(&act)? });
        }
        let on = match contested {
            Some(_) => PaymentTrigger::ContestManual,
            None => PaymentTrigger::VerifyManual,
        };
        payment.state = payment.state.after(on).ok_or_else(not_open)?;
        let reason = contested.map(str::trim);
        payments::review(&act.work, &permit, id, payment.state, reason, op.now).await?;
        payment.review_reason = reason.map(str::to_owned);
        payment.reviewed_at = Some(op.now);
        note(&mut act, &permit, &payment)?;
        if let (Some(reason), Some((name, address))) =
            (reason, super::delegations::address_of_titolare(&act).await?)
        {
            let words = Letter {
                kind: "PAYMENT_CONTESTED",
                object: env.clock.new_id(),
                to: (&name, &address),
                who: &op.caller.name,
                what: reason.to_owned(),
                details: Vec::new(),
            };
            let title = act.head.practice.title.clone();
            letter(&mut act.work, env, &permit, (&title, op.now), words)?;
            act.mailed();
        }
        once.keep(&mut act.work, op, vec![id.0])?;
        Ok(Paid { payment, seeing: seeing(&act)? })
    }
    .await;
    act.close(outcome).await
}
