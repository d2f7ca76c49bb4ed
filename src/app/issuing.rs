//! Issuing signed notices: protocol number, stamp, notification, in the background, once.

use chrono::Duration;

use super::mail::{Letter, letter, titolare};
use super::protocol::{ProtocolError, Registered, Request};
use super::{AppError, Env, notice_pdf, notices as drafting};
use crate::domain::access::Permit;
use crate::domain::catalogue::DocumentFormat;
use crate::domain::digest::Sha256;
use crate::domain::entity::{Notice, Practice};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::filing::DocumentOf;
use crate::domain::notice::{NoticeKind, NoticeState, NoticeTrigger};
use crate::domain::role::Seat;
use crate::domain::rome;
use crate::domain::terms::TermKind;
use crate::store::notices::{self, Due};
use crate::store::{Work, facts, subjects};

/// A node that dies with a registration under way leaves it to the next after so long.
const HELD: Duration = Duration::seconds(60);

/// Registers and notifies what was signed, until nothing is due. Answers how many were issued.
pub async fn issue_due(env: &Env) -> Result<usize, AppError> {
    let mut done = 0;
    loop {
        let now = env.clock.now();
        let conn = env.pool.get().await?;
        let due = notices::claim(&conn, now, now + HELD).await?;
        drop(conn);
        let Some(due) = due else { return Ok(done) };
        match issue(env, &due).await {
            Ok(()) => done += 1,
            Err(why) => {
                tracing::warn!(notice = %due.notice().0, why, "a notice waits for its protocol number");
                let exponent = u32::try_from(due.attempts.clamp(1, 9)).unwrap_or(9);
                let pause = i64::from(2_u32.saturating_pow(exponent)).min(300);
                let conn = env.pool.get().await?;
                let now = env.clock.now();
                let times = (now, now + Duration::seconds(pause));
                notices::failed(&conn, due.notice(), &why, times).await?;
            }
        }
    }
}

/// One notice: the register first, then everything else in one transaction. Whatever breaks in between, the
/// next try gets the same number.
async fn issue(env: &Env, due: &Due) -> Result<(), String> {
    let told = |error: AppError| {
        tracing::error!(?error, "a notice could not be issued");
        "internal".to_owned()
    };
    let permit = Permit::of_the_service(due.practice());
    let (practice, notice) = read(env, due).await.map_err(told)?;
    let paper = notice.pdf.ok_or_else(|| "a signed notice without its paper".to_owned())?;
    let request = Request {
        reference: notice.id.0,
        sender: notice.signer_name.clone().unwrap_or_default(),
        subject: format!("{} – {}", notice.kind.title(), notice.subject),
        digest: paper,
        documents: vec![DocumentOf {
            id: env.ids.encode(notice.id),
            section: 0,
            code: notice.kind.code().to_owned(),
            name: format!("{}.pdf", notice.kind.title()),
            size: 0,
            sha256: paper,
        }],
        at: env.clock.now(),
    };
    let given = env.protocol.register(&request).await.map_err(|error| match error {
        ProtocolError::Unavailable(why) | ProtocolError::Refused(why) => why,
    })?;
    let stamped = stamp(env, &practice, &notice, &given).await.map_err(told)?;
    let mut work = Work::open_for_service(&env.pool, &permit).await.map_err(|e| told(e.into()))?;
    match issue_in(&mut work, env, &permit, due, (&given, stamped)).await {
        Ok(()) => {
            env.ring(work.commit().await.map_err(|e| told(e.into()))?);
            env.mail_bell.notify_one();
            Ok(())
        }
        Err(error) => {
            work.rollback().await.map_err(|e| told(e.into()))?;
            Err(told(error))
        }
    }
}

async fn read(env: &Env, due: &Due) -> Result<(Practice, Notice), AppError> {
    let permit = Permit::of_the_service(due.practice());
    let work = Work::open_for_service(&env.pool, &permit).await?;
    let (all, scene) = futures_util::try_join!(
        notices::locked(&work, due.practice()),
        facts::scene(work.conn()?, due.practice())
    )?;
    work.rollback().await?;
    let notice = all.into_iter().find(|notice| notice.id == due.notice());
    let gone = || AppError::fault("a notice that is gone");
    Ok((scene.ok_or_else(gone)?.practice, notice.ok_or_else(gone)?))
}

async fn stamp(
    env: &Env,
    practice: &Practice,
    notice: &Notice,
    given: &Registered,
) -> Result<Sha256, AppError> {
    let numbered =
        Notice { protocol_number: Some(given.number.clone()), protocol_at: Some(given.at), ..notice.clone() };
    let paper = notice_pdf::render(notice_pdf::stamped(env, practice, &numbered)).await?;
    notice_pdf::keep(env, paper, DocumentFormat::Pdf).await
}

async fn issue_in(
    work: &mut Work,
    env: &Env,
    permit: &Permit,
    due: &Due,
    (given, stamped): (&Registered, Sha256),
) -> Result<(), AppError> {
    let now = env.clock.now();
    let conn = work.conn()?;
    let (all, scene, people) = futures_util::try_join!(
        notices::locked(work, due.practice()),
        facts::scene(conn, due.practice()),
        subjects::locked(work, due.practice()),
    )?;
    let practice = scene.ok_or_else(|| AppError::fault("a practice that is gone"))?.practice;
    let found = all.into_iter().find(|notice| notice.id == due.notice());
    let Some(mut notice) = found.filter(|notice| notice.state == NoticeState::Firmato) else {
        return Ok(()); // Somebody else was faster: his outcome stands.
    };
    drafting::step(&mut notice, NoticeTrigger::Register)?;
    notice.protocol_number = Some(given.number.clone());
    notice.protocol_at = Some(given.at);
    notice.stamped = Some(stamped);
    drafting::step(&mut notice, NoticeTrigger::Notify)?;
    notice.notified_at = Some(now);
    notice.last_error = None;
    let answer = match notice.kind {
        NoticeKind::RichiestaIntegrazioni => Some(TermKind::Integrazione),
        NoticeKind::MotiviOstativi => Some(TermKind::Osservazioni),
        _ => None,
    };
    let calendar = env.rules.calendar(practice.seat.unwrap_or(Seat::Fi));
    let term = answer.and_then(|kind| env.rules.deadline(kind, rome::day(now), 0, &calendar));
    notice.answer_due = term.map(|term| term.due);
    notices::update(work, permit, &notice).await?;
    work.in_inbox_of(practice.seat.map(|seat| env.ids.office_topic(seat)));
    work.record(permit, now, EventKind::NoticeIssued, EventRefs::object(notice.id.0), stamped)?;
    work.tell(env.ids.person_topic(&practice.titolare_code));
    if let Some(to) = titolare(&practice, &people) {
        let mut details = vec![format!("Protocollo: {}", given.number)];
        details
            .extend(notice.answer_due.map(|day| format!("Rispondere entro il {}", day.format("%d/%m/%Y"))));
        let words = Letter {
            kind: "NOTICE_ISSUED",
            object: notice.id.0,
            to,
            who: notice.signer_name.as_deref().unwrap_or_default(),
            what: notice.kind.title().to_owned(),
            details,
        };
        letter(work, env, permit, (&practice.title, now), words)?;
    }
    Ok(())
}
