//! Protocol and vidimazione: what was sent gets its numbers, its attestation and its procedure, in the
//! background, in the order of sending, once (R52, dossier 5.1).

use chrono::{Datelike as _, Duration};

use super::mail::{Letter, letter, reachable};
use super::protocol::{ProtocolError, Registered, Request};
use super::{AppError, Env, merging};
use crate::domain::access::Permit;
use crate::domain::digest::Sha256;
use crate::domain::entity::{Istanza, SubjectRecord};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::filing::{ATTESTATION, Attestation, Receipt};
use crate::domain::ids::{IstanzaId, PracticeId};
use crate::domain::istanza::{IstanzaKind, IstanzaTrigger};
use crate::domain::lifecycle::Lifecycle as _;
use crate::domain::practice::{PracticeState, PracticeTrigger};
use crate::domain::rome;
use crate::domain::section::details::Procedimento;
use crate::identity::{Token, seal};
use crate::store::facts::Scene;
use crate::store::handoffs::{self, Due};
use crate::store::istanze::Endorsement;
use crate::store::{Work, facts, istanze, subjects};

/// A node that dies with a registration under way leaves it to the next after so long.
const HELD: Duration = Duration::seconds(60);

/// Registers what waits, oldest first, until nothing is due. Answers how many were done.
pub async fn register_due(env: &Env) -> Result<usize, AppError> {
    let mut done = 0;
    loop {
        let now = env.clock.now();
        let conn = env.pool.get().await?;
        let due = handoffs::claim(&conn, now, now + HELD).await?;
        drop(conn);
        let Some(due) = due else { return Ok(done) };
        match register(env, &due).await {
            Ok(()) => done += 1,
            Err(Trouble::Protocol(ProtocolError::Refused(why))) => {
                tracing::error!(handoff = %due.id, why, "the register refuses an istanza");
                let conn = env.pool.get().await?;
                handoffs::refused(&conn, due.id, &why, env.clock.now()).await?;
            }
            Err(Trouble::Protocol(ProtocolError::Unavailable(why))) => {
                later(env, &due, &why).await?;
                return Ok(done);
            }
            Err(Trouble::App(error)) => {
                tracing::error!(handoff = %due.id, ?error, "an istanza could not be endorsed");
                later(env, &due, "internal").await?;
                return Ok(done);
            }
        }
    }
}

/// The next try: after 2, 4, 8 … seconds, five minutes at most.
async fn later(env: &Env, due: &Due, why: &str) -> Result<(), AppError> {
    let exponent = u32::try_from(due.attempts.clamp(1, 9)).unwrap_or(9);
    let pause = Duration::seconds(i64::from(2_u32.saturating_pow(exponent)).min(300));
    let conn = env.pool.get().await?;
    let now = env.clock.now();
    Ok(handoffs::failed(&conn, due.id, why, (now, now + pause)).await?)
}

enum Trouble {
    Protocol(ProtocolError),
    App(AppError),
}

impl<E: Into<AppError>> From<E> for Trouble {
    fn from(error: E) -> Self {
        Self::App(error.into())
    }
}

/// One istanza: the register first, then everything else in one transaction. Whatever breaks in between,
/// the next try gets the same number.
async fn register(env: &Env, due: &Due) -> Result<(), Trouble> {
    let permit = Permit::of_the_service(due.practice());
    let work = Work::open_for_service(&env.pool, &permit).await?;
    let found = istanze::locked(&work, due.practice()).await?;
    work.rollback().await?;
    let istanza = found.iter().find(|istanza| istanza.id == due.istanza());
    let istanza = istanza.ok_or_else(|| AppError::fault("a hand-off of no istanza"))?;
    let receipt = receipt_of(istanza)?;
    let request = Request {
        reference: istanza.id.0,
        sender: receipt.sender.name.clone(),
        subject: format!("{} – {}", receipt.title, receipt.comune.as_deref().unwrap_or_default()),
        digest: receipt.digest,
        documents: receipt.documents.clone(),
        at: env.clock.now(),
    };
    let given = env.protocol.register(&request).await.map_err(Trouble::Protocol)?;
    let mut work = Work::open_for_service(&env.pool, &permit).await?;
    match endorse_in(&mut work, env, &permit, due, &given).await {
        Ok(()) => {
            env.ring(work.commit().await?);
            env.mail_bell.notify_one();
            Ok(())
        }
        Err(error) => {
            work.rollback().await?;
            Err(error.into())
        }
    }
}

/// What the receipt of an istanza says.
pub fn receipt_of(istanza: &Istanza) -> Result<Receipt, AppError> {
    let text = istanza.receipt.as_deref().ok_or_else(|| AppError::fault("a sent istanza without receipt"))?;
    receipt_in(text)
}

/// The receipt inside its seal.
pub fn receipt_in(text: &str) -> Result<Receipt, AppError> {
    let payload = seal::payload(text).map_err(AppError::fault)?;
    Ok(serde_json::from_slice(&payload)?)
}

async fn endorse_in(
    work: &mut Work,
    env: &Env,
    permit: &Permit,
    due: &Due,
    given: &Registered,
) -> Result<(), AppError> {
    let now = env.clock.now();
    let (known, scene, people) = read(work, permit.practice()).await?;
    let istanza = known.iter().find(|istanza| istanza.id == due.istanza());
    let istanza = istanza.ok_or_else(|| AppError::fault("a hand-off of no istanza"))?;
    if !handoffs::done(work, permit, due.id, now).await? {
        return Ok(()); // Somebody else was faster: his outcome stands.
    }
    let practice = scene.practice;
    let number = match &practice.number {
        Some(number) => number.clone(),
        None => {
            let year = rome::day(now).year();
            let number = format!("{year}/{:06}", istanze::next_project(work, year).await?);
            istanze::number_practice(work, permit, &number).await?;
            number
        }
    };
    let receipt = receipt_of(istanza)?;
    let routing = istanza.routing.clone().ok_or_else(|| AppError::fault("a sent istanza without routing"))?;
    let procedure = routing.procedure.as_deref().and_then(Procedimento::from_code);
    let kind = istanza.kind;
    let notice_code = Token::notice_code().map_err(AppError::fault)?;
    let attestation = Attestation {
        istanza: receipt.istanza,
        receipt: receipt.receipt,
        project_number: number.clone(),
        protocol_number: given.number.clone(),
        protocol_at: given.at,
        notice_code: notice_code.clone(),
        title: practice.title.clone(),
        comune: practice.comune_name.clone(),
        routing,
        digest: receipt.digest,
        documents: receipt.documents,
        service: env.settings.public_url.clone(),
    };
    let sealed = env.seal.seal(ATTESTATION, &serde_json::to_vec(&attestation)?).map_err(AppError::fault)?;
    let wrong = || AppError::fault("an istanza that was endorsed before");
    let (endorsed, state) = if kind == IstanzaKind::Originale {
        let endorsed = practice.state.after(PracticeTrigger::Endorse).ok_or_else(wrong)?;
        let state = match procedure {
            Some(procedure) => endorsed.after(PracticeState::route(procedure)).ok_or_else(wrong)?,
            None => endorsed,
        };
        (istanza.state.after(IstanzaTrigger::Endorse).ok_or_else(wrong)?, state)
    } else {
        merging::endorsed(work, env, permit, (&practice, istanza), &known).await?
    };
    let endorsement = Endorsement {
        state: endorsed,
        number: known.iter().filter_map(|other| other.number).max().unwrap_or(0) + 1,
        protocol_number: given.number.clone(),
        protocol_at: given.at,
        notice_code,
        attestation: sealed.clone(),
    };
    istanze::endorse(work, permit, istanza.id, &endorsement).await?;
    istanze::move_practice(work, permit, state, now).await?;
    work.in_inbox_of(practice.seat.map(|seat| env.ids.office_topic(seat)));
    let refs = EventRefs::object(istanza.id.0);
    work.record(permit, now, EventKind::PracticeEndorsed, refs, Sha256::of(sealed.as_bytes()))?;
    let about = (practice.title.as_str(), practice.titolare_code.as_str(), istanza.id);
    letters(work, env, permit, about, kind, &people, &attestation)
}

async fn read(
    work: &Work,
    practice: PracticeId,
) -> Result<(Vec<Istanza>, Scene, Vec<SubjectRecord>), AppError> {
    let conn = work.conn()?;
    let (known, scene, people) = futures_util::try_join!(
        istanze::locked(work, practice),
        facts::scene(conn, practice),
        subjects::locked(work, practice),
    )?;
    Ok((known, scene.ok_or_else(|| AppError::fault("a practice that is gone"))?, people))
}

/// M08, M13, M15: the titolare gets numbers and documents, the other subjects a short mail.
fn letters(
    work: &mut Work,
    env: &Env,
    permit: &Permit,
    (title, titolare, istanza): (&str, &str, IstanzaId),
    sent: IstanzaKind,
    people: &[SubjectRecord],
    attestation: &Attestation,
) -> Result<(), AppError> {
    let now = env.clock.now();
    for (code, subject, address) in reachable(people) {
        work.tell(env.ids.person_topic(code));
        let own = code == titolare;
        let mut details = vec![format!("Numero di progetto: {}", attestation.project_number)];
        if own {
            details.push(format!("Numero di protocollo: {}", attestation.protocol_number));
            details.push(format!("Codice avviso: {}", attestation.notice_code));
            let documents = &attestation.documents;
            details.extend(documents.iter().map(|d| format!("{} {} SHA-256 {}", d.code, d.name, d.sha256)));
        }
        let words = Letter {
            kind: match (sent, own) {
                (IstanzaKind::Originale, true) => "PRACTICE_ENDORSED",
                (IstanzaKind::Originale, false) => "PRACTICE_OPENED",
                _ => "ISTANZA_ENDORSED",
            },
            object: istanza.0,
            to: (&subject.display_name, address),
            who: "",
            what: match sent {
                IstanzaKind::Originale => subject.role.code().to_lowercase().replace('_', " "),
                kind => kind.code().to_lowercase().replace('_', " "),
            },
            details,
        };
        letter(work, env, permit, (title, now), words)?;
    }
    Ok(())
}
