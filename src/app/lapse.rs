//! Requests for integrations that nobody answered: reminded of before their end, lapsed after it (dossier 5.8, M11).

use chrono::{Days, NaiveDate};

use super::mail::{Letter, letter, titolare};
use super::{AppError, Env, merging};
use crate::domain::access::Permit;
use crate::domain::digest::Sha256;
use crate::domain::entity::Practice;
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::integration::IntegrationState;
use crate::domain::lifecycle::Lifecycle as _;
use crate::domain::practice::{PracticeState, PracticeTrigger};
use crate::domain::rome;
use crate::store::awaited::{self, Waiting};
use crate::store::{Work, facts, istanze, notices, subjects};

/// Days before the end on which the titolare is reminded, the earliest first.
const REMINDERS: [i16; 2] = [10, 3];
/// Requests of one look.
const ROUND: i64 = 100;

/// Lapses what was over yesterday and reminds of what is over soon. Answers how many lapsed, and how many were
/// reminded of.
pub async fn run(env: &Env) -> Result<(usize, usize), AppError> {
    let today = rome::day(env.clock.now());
    let yesterday = today.pred_opt().unwrap_or(today);
    let (mut lapsed, mut reminded) = (0, 0);
    for waiting in due(env, yesterday, i16::MIN).await? {
        lapsed += counted(&waiting, lapse(env, &waiting).await);
    }
    for days in REMINDERS {
        let until = today.checked_add_days(Days::new(days.unsigned_abs().into())).unwrap_or(today);
        for waiting in due(env, until, days).await? {
            reminded += counted(&waiting, remind(env, &waiting, today, days).await);
        }
    }
    Ok((lapsed, reminded))
}

/// Every request that waits until a day at the latest.
async fn due(env: &Env, until: NaiveDate, reminded: i16) -> Result<Vec<Waiting>, AppError> {
    let mut all: Vec<Waiting> = Vec::new();
    loop {
        let conn = env.pool.get().await?;
        let more = awaited::until(&conn, until, reminded, all.last(), ROUND).await?;
        if more.is_empty() {
            return Ok(all);
        }
        all.extend(more);
    }
}

/// Whether one was dealt with; one that fails holds no other up.
fn counted(waiting: &Waiting, outcome: Result<bool, AppError>) -> usize {
    outcome.map_or_else(
        |error| {
            tracing::error!(notice = %waiting.notice().0, ?error, "a request waits for its end; trying again");
            0
        },
        usize::from,
    )
}

/// Opens the practice of a request for the service.
async fn open(env: &Env, waiting: &Waiting) -> Result<(Work, Permit, Practice), AppError> {
    let permit = Permit::of_the_service(waiting.practice());
    let mut work = Work::open_for_service(&env.pool, &permit).await?;
    let scene = facts::scene(work.conn()?, waiting.practice()).await?;
    let practice = scene.ok_or_else(|| AppError::fault("a practice that is gone"))?.practice;
    work.in_inbox_of(practice.seat.map(|seat| env.ids.office_topic(seat)));
    Ok((work, permit, practice))
}

async fn close(env: &Env, work: Work, outcome: Result<bool, AppError>) -> Result<bool, AppError> {
    match outcome {
        Ok(acted) => {
            env.ring(work.commit().await?);
            if acted {
                env.mail_bell.notify_one();
            }
            Ok(acted)
        }
        Err(error) => {
            work.rollback().await?;
            Err(error)
        }
    }
}

/// The request lapses, and with it the procedure ends as the machine of the practice says.
async fn lapse(env: &Env, waiting: &Waiting) -> Result<bool, AppError> {
    let now = env.clock.now();
    let (mut held, permit, practice) = open(env, waiting).await?;
    let (work, permit) = (&mut held, &permit);
    let outcome = async {
        let (all, people) =
            futures_util::try_join!(notices::locked(work, practice.id), subjects::locked(work, practice.id))?;
        let found = all.into_iter().find(|notice| notice.id == waiting.notice());
        let mut notice = found.ok_or_else(|| AppError::fault("a request that is gone"))?;
        let on = match notice.returns_to {
            Some(PracticeState::AControllo) => PracticeTrigger::LapseControl,
            _ => PracticeTrigger::LapseReview,
        };
        let standing = IntegrationState::of(&notice.points, notice.lapsed_at.is_some());
        // Answered at the last moment, cancelled, lapsed by another node: nothing is awaited any more.
        let Some(state) = practice.state.after(on).filter(|_| !standing.is_over()) else {
            awaited::stop(work, permit, notice.id).await?;
            return Ok(false);
        };
        // A variant about which nobody answered is refused; what stood before it stands.
        let kept = merging::decided(work, env, permit, (false, now)).await?;
        let state = kept.and_then(|on| practice.state.after(on)).unwrap_or(state);
        notice.lapsed_at = Some(now);
        notices::update(work, permit, &notice).await?;
        istanze::move_practice(work, permit, state, now).await?;
        let digest = Sha256::of_json(&notice.points)?;
        work.record(permit, now, EventKind::IntegrationLapsed, EventRefs::object(notice.id.0), digest)?;
        work.tell(env.ids.person_topic(&practice.titolare_code));
        if let Some(to) = titolare(&practice, &people) {
            let words = Letter {
                kind: "INTEGRATION_LAPSED",
                object: notice.id.0,
                to,
                who: "",
                what: state.code().to_lowercase().replace('_', " "),
                details: notice
                    .answer_due
                    .map(|due| format!("Il termine era il {}", due.format("%d/%m/%Y")))
                    .into_iter()
                    .collect(),
            };
            letter(work, env, permit, (&practice.title, now), words)?;
        }
        Ok(true)
    }
    .await;
    close(env, held, outcome).await
}

/// Reminds the titolare, once for each of the days. Not of a term that was as short from the beginning.
async fn remind(env: &Env, waiting: &Waiting, today: NaiveDate, days: i16) -> Result<bool, AppError> {
    let now = env.clock.now();
    let left = (waiting.until - today).num_days();
    let whole = (waiting.until - rome::day(waiting.notified_at)).num_days();
    let closer = REMINDERS.iter().any(|other| *other < days && left <= i64::from(*other));
    if left < 0 || whole <= i64::from(days) || closer {
        return Ok(false);
    }
    let (mut held, permit, practice) = open(env, waiting).await?;
    let (work, permit) = (&mut held, &permit);
    let outcome = async {
        let waits = practice.state == PracticeState::AttesaIntegrazioni;
        if !waits || !awaited::remind(work, permit, waiting.notice(), days).await? {
            return Ok(false);
        }
        let people = subjects::locked(work, practice.id).await?;
        let Some(to) = titolare(&practice, &people) else { return Ok(false) };
        let words = Letter {
            kind: "INTEGRATION_DUE",
            object: env.clock.new_id(),
            to,
            who: "",
            what: match left {
                0 => "il termine scade oggi".to_owned(),
                1 => "manca un giorno alla scadenza".to_owned(),
                left => format!("mancano {left} giorni alla scadenza"),
            },
            details: vec![format!("Rispondere entro il {}", waiting.until.format("%d/%m/%Y"))],
        };
        letter(work, env, permit, (&practice.title, now), words)?;
        Ok(true)
    }
    .await;
    close(env, held, outcome).await
}
