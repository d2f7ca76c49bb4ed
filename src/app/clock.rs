//! The clock of a procedure, counted from what happened: sending, requests, answers, decision (R61).

use chrono::{DateTime, Utc};

use super::act::Act;
use super::{AppError, Env, Op};
use crate::domain::entity::{Istanza, Notice, Practice};
use crate::domain::istanza::IstanzaState;
use crate::domain::notice::NoticeKind;
use crate::domain::role::Seat;
use crate::domain::section::details::Procedimento;
use crate::domain::terms::{self, Clock, TermKind};
use crate::store::{istanze, notices};

/// What is decided within the term of a procedure. A filing without a control has none.
fn term(procedure: Procedimento) -> Option<TermKind> {
    match procedure {
        Procedimento::Autorizzazione => Some(TermKind::Autorizzazione),
        Procedimento::DepositoControllo => Some(TermKind::Controllo),
        Procedimento::DepositoSorteggio | Procedimento::PrivoRilevanza => None,
    }
}

/// What moved the clock, in the order in which it happened.
fn acts(notices: &[Notice]) -> Vec<(DateTime<Utc>, terms::Act)> {
    let mut acts = Vec::new();
    for notice in notices {
        match (notice.kind, notice.notified_at) {
            (NoticeKind::RichiestaIntegrazioni, Some(at)) => {
                acts.push((at, terms::Act::IntegrationRequested));
                let answered =
                    notice.points.iter().map(|point| point.answered_at).collect::<Option<Vec<_>>>();
                if let Some(last) = answered.and_then(|all| all.into_iter().max()) {
                    acts.push((last, terms::Act::IntegrationAnswered));
                }
                // What nobody answered decides by itself (dossier 5.8).
                acts.extend(notice.lapsed_at.map(|at| (at, terms::Act::Decided)));
            }
            (NoticeKind::MotiviOstativi, Some(at)) => {
                acts.push((at, terms::Act::RefusalAnnounced));
                acts.extend(notice.observed_at.map(|at| (at, terms::Act::Observed)));
            }
            (kind, _) if kind.decides() => acts.extend(notice.signed_at.map(|at| (at, terms::Act::Decided))),
            _ => {}
        }
    }
    acts.sort_by_key(|(at, _)| *at);
    acts
}

/// The clock of the newest procedure, of the first filing or of a substantial variant; none before its protocol, or
/// where no term is set.
pub fn of(
    env: &Env,
    practice: &Practice,
    istanze: &[Istanza],
    notices: &[Notice],
    now: DateTime<Utc>,
) -> Option<Clock> {
    let sent = istanze
        .iter()
        .filter(|istanza| istanza.protocol_at.is_some() && istanza.state != IstanzaState::Ritirata)
        .filter(|istanza| istanza.routing.as_ref().is_some_and(|routed| routed.procedure.is_some()))
        .max_by_key(|istanza| istanza.number)?;
    let procedure = sent.routing.as_ref()?.procedure.as_deref().and_then(Procedimento::from_code)?;
    let calendar = env.rules.calendar(practice.seat.unwrap_or(Seat::Fi));
    // What was decided before it began is of the procedure before.
    let began = sent.protocol_at?;
    let mut acts = acts(notices);
    acts.retain(|(at, _)| *at >= began);
    terms::clock(&env.rules, &calendar, term(procedure)?, began, &acts, now)
}

/// The same, under the lock of the practice.
pub async fn locked(act: &Act<'_>, env: &Env, op: &Op) -> Result<Option<Clock>, AppError> {
    let practice = act.head.practice.id;
    let (sent, told) =
        futures_util::try_join!(istanze::locked(&act.work, practice), notices::locked(&act.work, practice))?;
    Ok(of(env, &act.head.practice, &sent, &told, op.now))
}
