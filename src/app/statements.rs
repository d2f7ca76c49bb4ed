//! Statements of section 6: each person confirms or refuses his own (R20, R45).

use chrono::{DateTime, Utc};

use super::act::{Act, Once};
use super::check::{Contents, seeing};
use super::closing::{kind_name, open_again};
use super::declarations::proven;
use super::error::{AppError, ErrorCode};
use super::mail::{Letter, letter};
use super::read::Seeing;
use super::{Env, Op, payments, text};
use crate::domain::access::{Permit, Refusal, Right};
use crate::domain::declaration::{DeclarationState, DeclarationTrigger};
use crate::domain::digest::Sha256;
use crate::domain::entity::Declaration;
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::{DeclarationId, IstanzaId};
use crate::domain::istanza::IstanzaTrigger;
use crate::domain::lifecycle::Lifecycle as _;
use crate::domain::practice::PracticeTrigger;
use crate::domain::section::SectionNumber;
use crate::store::{declarations, istanze};

/// A statement after a change, and the practice as its declarant sees it now.
pub struct Stated {
    pub declaration: Declaration,
    pub seeing: Seeing,
}

/// Confirms a statement. `seen` is the digest in the text that the person read.
pub async fn confirm(
    env: &Env,
    op: &Op,
    id: DeclarationId,
    seen: Sha256,
    once: &Once,
) -> Result<Stated, AppError> {
    let mut act = open(env, op, id).await?;
    let outcome = confirm_in(&mut act, env, op, id, seen, once).await;
    act.close(outcome).await
}

async fn confirm_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    id: DeclarationId,
    seen: Sha256,
    once: &Once,
) -> Result<Stated, AppError> {
    let (mut declaration, all) = own(act, op, id).await?;
    if once.earlier(act.work.conn()?, op).await?.is_some() {
        return Ok(Stated { declaration, seeing: seeing(act)? });
    }
    let permit = act.permit(SectionNumber::Asseverations, Right::Declare)?;
    let state = declaration.state.after(DeclarationTrigger::Confirm).ok_or_else(not_asked)?;
    if declaration.digest != seen {
        return Err(AppError::reject(ErrorCode::DigestMismatch, "digest"));
    }
    declarations::confirm(&act.work, &permit, id, proven(op), op.now).await?;
    declaration.state = state;
    declaration.declared_at = Some(op.now);
    let refs = EventRefs::both(SectionNumber::Asseverations, id.0);
    act.record(&permit, EventKind::StatementConfirmed, refs, declaration.digest)?;
    let titolare = act.head.practice.titolare_code.clone();
    act.tell(&titolare);
    act.tell(op.code().as_str());
    let asked = |other: &Declaration| {
        other.istanza == declaration.istanza && other.id != id && other.state == DeclarationState::Richiesta
    };
    if !all.iter().any(asked) {
        let istanza = declaration.istanza.ok_or_else(|| AppError::fault("a statement of no istanza"))?;
        complete(act, env, op, &permit, istanza).await?;
    }
    once.keep(&mut act.work, op, vec![id.0])?;
    Ok(Stated { declaration, seeing: seeing(act)? })
}

/// The last statement is in: the practice is to be paid, or is ready to be sent.
pub async fn complete(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    permit: &Permit,
    istanza: IstanzaId,
) -> Result<(), AppError> {
    act.step(permit, PracticeTrigger::CompleteStatements).await?;
    let known = istanze::locked(&act.work, permit.practice()).await?;
    let own = known.iter().find(|known| known.id == istanza).ok_or_else(|| act.elsewhere())?;
    let state = own.state.after(IstanzaTrigger::CompleteStatements).ok_or_else(|| act.elsewhere())?;
    istanze::set_state(&act.work, permit, istanza, state).await?;
    let contents = Contents::read(act).await?;
    payments::ask(act, env, op, permit, (own, &contents)).await
}

/// Refuses a statement with a reason: the practice goes back to the titolare, every statement falls. Who
/// refused may see it no longer, so the answer is the time alone.
pub async fn refuse(
    env: &Env,
    op: &Op,
    id: DeclarationId,
    reason: &str,
    once: &Once,
) -> Result<DateTime<Utc>, AppError> {
    let reason = text::reason(reason, 1_000)?;
    let mut act = open(env, op, id).await?;
    let outcome = refuse_in(&mut act, env, op, id, reason, once).await;
    act.close(outcome).await
}

async fn refuse_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    id: DeclarationId,
    reason: &str,
    once: &Once,
) -> Result<DateTime<Utc>, AppError> {
    let (declaration, _) = own(act, op, id).await?;
    if once.earlier(act.work.conn()?, op).await?.is_some() {
        return Ok(declaration.voided_at.unwrap_or(op.now));
    }
    let permit = act.permit(SectionNumber::Asseverations, Right::Declare)?;
    declaration.state.after(DeclarationTrigger::Refuse).ok_or_else(not_asked)?;
    declarations::refuse(&act.work, &permit, id, reason, op.now).await?;
    let (_, people) = open_again(act, op, &permit, PracticeTrigger::RefuseStatement).await?;
    let refs = EventRefs::both(SectionNumber::Asseverations, id.0);
    let digest = Sha256::of_list(&[&declaration.digest.0, reason.as_bytes()]);
    act.record(&permit, EventKind::StatementRefused, refs, digest)?;
    let titolare = act.head.practice.titolare_code.clone();
    act.tell(&titolare);
    act.tell(op.code().as_str());
    people.iter().filter(|code| *code != op.code().as_str()).for_each(|code| act.tell(code));
    if let Some((name, address)) = super::delegations::address_of_titolare(act).await? {
        let words = Letter {
            kind: "STATEMENT_REFUSED",
            object: id.0,
            to: (&name, &address),
            who: &op.caller.name,
            what: reason.to_owned(),
            details: vec![kind_name(declaration.kind).to_owned()],
        };
        let title = act.head.practice.title.clone();
        letter(&mut act.work, env, &permit, (&title, op.now), words)?;
        act.mailed();
    }
    once.keep(&mut act.work, op, vec![id.0])?;
    Ok(op.now)
}

/// The caller's own statement, with all others of the practice. Somebody else's is refused by what he may know.
async fn own(act: &Act<'_>, op: &Op, id: DeclarationId) -> Result<(Declaration, Vec<Declaration>), AppError> {
    let all = declarations::locked(&act.work, act.head.practice.id).await?;
    let found = all.iter().find(|d| d.id == id && d.istanza.is_some()).cloned().ok_or(Refusal::Hidden)?;
    if found.declarant_code == op.code().as_str() {
        return Ok((found, all));
    }
    act.permit(SectionNumber::Asseverations, Right::Read)?;
    Err(Refusal::Forbidden.into())
}

fn not_asked() -> AppError {
    AppError::reject(ErrorCode::StatementNotAsked, "declarationId")
}

async fn open<'a>(env: &'a Env, op: &'a Op, id: DeclarationId) -> Result<Act<'a>, AppError> {
    let conn = env.pool.get().await?;
    let practice = declarations::practice_of(&conn, id).await?.ok_or(Refusal::Hidden)?;
    drop(conn);
    Act::open(env, op, practice).await
}
