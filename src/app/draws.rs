//! The draw of filings for control (R73): promised, closed, drawn, published; each step is in the trail.
//!
//! The seed is bound by its commitment before the list is known, and the list by its digest before the seed is
//! told: `domain/draw.rs` has the rule, `portos verify-draw` computes it again.

use chrono::{Days, NaiveDate};

use super::identity_trail::{self, Note};
use super::mail::{Letter, letter, titolare};
use super::sessions::in_work;
use super::{AppError, Env, ErrorCode, Op, UserError, merging, read};
use crate::domain::access::{Permit, Refusal};
use crate::domain::digest::Sha256;
use crate::domain::draw::{Draw, DrawState, DrawTrigger, Entry, List, Quotas, Record, Seed};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::identity::IdentityEvent;
use crate::domain::ids::{DrawId, PracticeId};
use crate::domain::lifecycle::Lifecycle as _;
use crate::domain::practice::{PracticeState, PracticeTrigger};
use crate::domain::role::{OfficeRole, Seat};
use crate::domain::rome;
use crate::identity::SeedKey;
use crate::store::draws;
pub use crate::store::draws::Lot;
use crate::store::{Work, facts, istanze, subjects};

/// The group whose quota holds where none is named.
pub const DEFAULT: &str = "*";
/// Longest period of a draw.
const LONGEST: i64 = 366;

/// A draw with its list.
pub struct Drawn {
    pub draw: Draw,
    pub lots: Vec<Lot>,
}

async fn operator(env: &Env, op: &Op, seat: Seat) -> Result<(), AppError> {
    let held = read::offices(env, op).await?;
    if held.contains(&(seat, OfficeRole::Sorteggi)) {
        return Ok(());
    }
    let there = held.iter().any(|(own, _)| *own == seat);
    Err(if there { Refusal::Forbidden } else { Refusal::Hidden }.into())
}

/// The draws of a seat, newest first, at most a hundred; nothing for who holds no role there.
pub async fn of_seat(env: &Env, op: &Op, seat: Seat) -> Result<Vec<Draw>, AppError> {
    if !read::holds_office(env, op, seat).await? {
        return Ok(Vec::new());
    }
    let conn = env.pool.get().await?;
    Ok(draws::of_seat(&conn, seat, 100).await?)
}

/// The list of a draw.
pub async fn lots(env: &Env, draw: &Draw) -> Result<Vec<Lot>, AppError> {
    let conn = env.pool.get().await?;
    Ok(draws::lots(&conn, draw.id).await?)
}

/// Everything that is published about a draw, once it is drawn.
pub fn record(draw: &Draw, lots: &[Lot]) -> Option<Record> {
    Some(Record {
        version: 1,
        seat: draw.seat,
        from: draw.from,
        to: draw.to,
        quotas: draw.quotas.clone(),
        commitment: draw.commitment,
        committed_at: draw.committed_at,
        list: lots
            .iter()
            .map(|lot| Entry { protocol: lot.protocol.clone(), group: lot.group.clone() })
            .collect(),
        list_digest: draw.list_digest?,
        closed_at: draw.closed_at?,
        seed: Seed(draw.seed?).hex(),
        drawn_at: draw.drawn_at?,
        drawn: lots.iter().filter(|lot| lot.drawn == Some(true)).map(|lot| lot.protocol.clone()).collect(),
    })
}

async fn note(
    env: &Env,
    op: &Op,
    work: &Work,
    kind: IdentityEvent,
    draw: &Draw,
    what: String,
) -> Result<(), AppError> {
    let by = Note::of(kind, &op.caller, op.address).about(draw.id.0).saying(what);
    identity_trail::write(env, work.conn()?, by, op.now).await
}

/// Promises a draw: its period and quotas, and the digest of a seed that nobody knows yet.
pub async fn schedule(
    env: &Env,
    op: &Op,
    seat: Seat,
    (from, to): (NaiveDate, NaiveDate),
    quotas: Quotas,
) -> Result<Drawn, AppError> {
    operator(env, op, seat).await?;
    if to < from || (to - from).num_days() > LONGEST {
        return Err(UserError::new(ErrorCode::InvalidValue, "to")
            .with("from ≤ to, 366 giorni / days")
            .into());
    }
    let sound = quotas.values().all(|quota| (1..=10_000).contains(quota)) && quotas.contains_key(DEFAULT);
    if !sound || quotas.keys().any(|group| group.is_empty() || group.contains(['\t', '\n', '\r'])) {
        return Err(UserError::new(ErrorCode::InvalidValue, "quotas").with("1–10000, *").into());
    }
    let id = DrawId(env.clock.new_id());
    let nonce = SeedKey::nonce().map_err(AppError::fault)?;
    let seed = Seed(env.seeds.seed(id.0, &nonce));
    let draw = Draw {
        id,
        seat,
        state: DrawState::START,
        from,
        to,
        quotas,
        nonce,
        commitment: seed.commitment(),
        by_name: op.caller.name.clone(),
        committed_at: op.now,
        list_digest: None,
        closed_at: None,
        seed: None,
        drawn_at: None,
        published_at: None,
    };
    in_work(env, async |work| {
        let open = draws::of_seat(work.conn()?, seat, 1).await?;
        if open.iter().any(|draw| draw.state != DrawState::Pubblicato) {
            return Err(AppError::reject(ErrorCode::DrawOpen, "office"));
        }
        draws::insert(work, &draw).await?;
        note(env, op, work, IdentityEvent::DrawScheduled, &draw, draw.commitment.to_string()).await?;
        Ok(Drawn { draw: draw.clone(), lots: Vec::new() })
    })
    .await
}

async fn locked(env: &Env, op: &Op, work: &Work, id: DrawId) -> Result<Draw, AppError> {
    let hidden = || AppError::reject(ErrorCode::NotFound, "drawId");
    let draw = draws::locked(work, id).await?.ok_or_else(hidden)?;
    operator(env, op, draw.seat).await?;
    Ok(draw)
}

/// Moves a draw along its state machine, or says in which state it is now.
fn step(draw: &mut Draw, on: DrawTrigger) -> Result<(), AppError> {
    let wrong = || UserError::new(ErrorCode::DrawNotOpen, "drawId").with(draw.state.code());
    draw.state = draw.state.after(on).ok_or_else(wrong)?;
    Ok(())
}

/// Closes the list: what waits in the period, ordered and digested. From here on nobody changes it.
pub async fn close(env: &Env, op: &Op, id: DrawId) -> Result<Drawn, AppError> {
    in_work(env, async |work| {
        let mut draw = locked(env, op, work, id).await?;
        step(&mut draw, DrawTrigger::CloseList)?;
        // The period has to be over: what arrives later would be drawn by nobody.
        let after = draw.to.checked_add_days(Days::new(1)).unwrap_or(draw.to);
        if op.now < rome::midnight(after) {
            return Err(UserError::new(ErrorCode::DrawTooEarly, "drawId")
                .with(draw.to.format("%d/%m/%Y"))
                .into());
        }
        let span = (rome::midnight(draw.from), rome::midnight(after));
        let waiting = draws::waiting(work, draw.seat, span).await?;
        let group = |zone: &Option<String>, class: &Option<String>| {
            format!("{} {}", zone.as_deref().unwrap_or("-"), class.as_deref().unwrap_or("-"))
        };
        let entries: Vec<Entry> = waiting
            .iter()
            .map(|(_, protocol, zone, class)| Entry { protocol: protocol.clone(), group: group(zone, class) })
            .collect();
        let usual = draw.quotas.get(DEFAULT).copied().unwrap_or(10_000);
        for entry in &entries {
            draw.quotas.entry(entry.group.clone()).or_insert(usual);
        }
        let list = List::close(entries, &draw.quotas).map_err(AppError::fault)?;
        let practice = |protocol: &str| {
            let row = waiting.iter().find(|(_, own, ..)| own == protocol)?;
            Some(PracticeId(row.0))
        };
        let rows: Option<Vec<_>> = list
            .entries()
            .iter()
            .map(|entry| Some((practice(&entry.protocol)?, entry.protocol.clone(), entry.group.clone())))
            .collect();
        let rows = rows.ok_or_else(|| AppError::fault("a list of other filings"))?;
        draws::close(work, draw.id, rows.into_iter()).await?;
        draw.list_digest = Some(list.digest());
        draw.closed_at = Some(op.now);
        draws::update(work, &draw).await?;
        note(env, op, work, IdentityEvent::DrawClosed, &draw, list.digest().to_string()).await?;
        Ok(Drawn { lots: draws::lots(work.conn()?, draw.id).await?, draw })
    })
    .await
}

/// Tells the seed and draws. Then each practice goes its way, and the outcome is published; run again after a
/// break, it goes on where it stopped.
pub async fn run(env: &Env, op: &Op, id: DrawId) -> Result<Drawn, AppError> {
    let drawn = in_work(env, async |work| {
        let mut draw = locked(env, op, work, id).await?;
        let lots = draws::lots(work.conn()?, id).await?;
        if draw.state == DrawState::Estratto {
            return Ok(Drawn { draw, lots });
        }
        step(&mut draw, DrawTrigger::Extract)?;
        let seed = Seed(env.seeds.seed(draw.id.0, &draw.nonce));
        if seed.commitment() != draw.commitment {
            // Another key of the installation: the promise cannot be kept, and nothing is drawn.
            return Err(AppError::fault("the seed is not the one that was promised"));
        }
        let entries = lots
            .iter()
            .map(|lot| Entry { protocol: lot.protocol.clone(), group: lot.group.clone() })
            .collect();
        let list = List::close(entries, &draw.quotas).map_err(AppError::fault)?;
        if Some(list.digest()) != draw.list_digest {
            return Err(AppError::fault("the list is not the one that was closed"));
        }
        let chosen = list.draw(&seed, &draw.quotas);
        draws::outcome(work, id, &chosen).await?;
        draw.seed = Some(seed.0);
        draw.drawn_at = Some(op.now);
        draws::update(work, &draw).await?;
        note(env, op, work, IdentityEvent::DrawRun, &draw, chosen.join(" ")).await?;
        Ok(Drawn { lots: draws::lots(work.conn()?, id).await?, draw })
    })
    .await?;
    for lot in &drawn.lots {
        settle(env, op, &drawn.draw, lot).await?;
    }
    in_work(env, async |work| {
        let mut draw = locked(env, op, work, id).await?;
        // Another press of the button may have been faster.
        if step(&mut draw, DrawTrigger::Publish).is_ok() {
            draw.published_at = Some(op.now);
            draws::update(work, &draw).await?;
        }
        Ok(Drawn { lots: draws::lots(work.conn()?, id).await?, draw })
    })
    .await
}

/// One practice goes under control, or is filed; once.
async fn settle(env: &Env, op: &Op, draw: &Draw, lot: &Lot) -> Result<(), AppError> {
    let permit = Permit::of_the_service(lot.practice());
    let mut work = Work::open_for_service(&env.pool, &permit).await?;
    let outcome = settle_in(&mut work, env, op, draw, lot, &permit).await;
    match outcome {
        Ok(true) => {
            env.ring(work.commit().await?);
            env.mail_bell.notify_one();
        }
        Ok(false) => work.rollback().await?,
        Err(error) => {
            work.rollback().await?;
            return Err(error);
        }
    }
    Ok(())
}

async fn settle_in(
    work: &mut Work,
    env: &Env,
    op: &Op,
    draw: &Draw,
    lot: &Lot,
    permit: &Permit,
) -> Result<bool, AppError> {
    let scene = facts::scene(work.conn()?, lot.practice()).await?;
    let practice = scene.ok_or_else(|| AppError::fault("a practice that is gone"))?.practice;
    let drawn = lot.drawn == Some(true);
    let on = if drawn { PracticeTrigger::Draw } else { PracticeTrigger::Spare };
    // It went its way before the break, or was cancelled meanwhile.
    let Some(state) = practice.state.after(on).filter(|_| practice.state == PracticeState::AttesaSorteggio)
    else {
        return Ok(false);
    };
    istanze::move_practice(work, permit, state, op.now).await?;
    if !drawn {
        // A variant that is not drawn stands.
        merging::decided(work, env, permit, (true, op.now)).await?;
    }
    work.in_inbox_of(practice.seat.map(|seat| env.ids.office_topic(seat)));
    let kind = if drawn { EventKind::PracticeDrawn } else { EventKind::PracticeSpared };
    let digest = draw.list_digest.unwrap_or_else(|| Sha256::of(b""));
    work.record(permit, op.now, kind, EventRefs::object(draw.id.0), digest)?;
    work.tell(env.ids.person_topic(&practice.titolare_code));
    let people = subjects::locked(work, practice.id).await?;
    if let Some(to) = titolare(&practice, &people) {
        let words = Letter {
            kind: "DRAW_RESULT",
            // The same draw writes to one person about several filings.
            object: practice.id.0,
            to,
            who: "",
            what: if drawn { "è stato estratto per il controllo" } else { "non è stato estratto" }.to_owned(),
            details: vec![format!("Numero di protocollo: {}", lot.protocol)],
        };
        letter(work, env, permit, (&practice.title, op.now), words)?;
    }
    Ok(true)
}
