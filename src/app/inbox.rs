//! The inbox of a seat: who sees what is new, whose work a practice is, who gets which comune.
//!
//! A practice that is named to nobody and whose comune comes to nobody is in the tab of the common queue,
//! which the whole seat sees: it is never nowhere (R65).

use super::act::Act;
use super::check::seeing;
use super::error::{AppError, ErrorCode};
use super::identity_trail::{self, Note};
use super::read::Seeing;
use super::sessions::in_work;
use super::{Env, Op, read};
use crate::domain::access::{Held, PracticeRight, Refusal, staff_permit};
use crate::domain::digest::Sha256;
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::identity::IdentityEvent;
use crate::domain::ids::{OfficerId, PracticeId};
use crate::domain::role::{OfficeRole, Seat};
use crate::store::inbox::{self, Person};
pub use crate::store::inbox::{Count, InboxQuery, Item, Route};
use crate::store::officers;

/// A practice with its place in the inbox.
pub struct Found {
    pub item: Item,
    pub seeing: Seeing,
}

fn works_there(held: &[Held], seat: Seat) -> bool {
    read::reach(held, seat).is_some()
}

/// A page of a seat's inbox; empty for who holds no role there.
pub async fn page(env: &Env, op: &Op, query: &InboxQuery) -> Result<Vec<Found>, AppError> {
    let Some(reach) = read::reach(&read::offices(env, op).await?, query.seat) else {
        return Ok(Vec::new());
    };
    let query = &InboxQuery { reach, ..query.clone() };
    let conn = query.conn(&env.pool).await?;
    let items = inbox::page(&conn, op.code().as_str(), query).await?;
    drop(conn);
    let seen = read::practices(env, op, items.iter().map(Item::practice).collect()).await?;
    let of = |item: Item| {
        let seeing = seen.iter().find(|seeing| seeing.practice.id == item.practice())?.clone();
        Some(Found { item, seeing })
    };
    Ok(items.into_iter().filter_map(of).collect())
}

/// The place of one practice in the inbox of its seat; nothing for who does not see it as an officer.
pub async fn item(env: &Env, op: &Op, practice: PracticeId) -> Result<Option<Found>, AppError> {
    let seeing = read::practice(env, op, practice).await?;
    let Some(seeing) = seeing.filter(|seeing| seeing.sight.facts().office.is_some()) else {
        return Ok(None);
    };
    let conn = env.pool.get().await?;
    let item = inbox::one(&conn, op.code().as_str(), seeing.sight.whole()).await?;
    Ok(Some(Found { item, seeing }))
}

/// The counts of each tab, for the caller; none for who holds no role there.
pub async fn counts(env: &Env, op: &Op, seat: Seat) -> Result<Vec<Count>, AppError> {
    if !works_there(&read::offices(env, op).await?, seat) {
        return Ok(Vec::new());
    }
    let conn = env.pool.get().await?;
    Ok(inbox::counts(&conn, op.code().as_str(), seat).await?)
}

/// Notes that the officer has seen what happened in a practice so far: for him alone (R71).
pub async fn mark_seen(env: &Env, op: &Op, practice: PracticeId) -> Result<Seeing, AppError> {
    let mut act = Act::open(env, op, practice).await?;
    let outcome = async {
        let permit = act.permit_practice(PracticeRight::Work)?;
        inbox::mark(&mut act.work, &permit, op.now);
        seeing(&act)
    }
    .await;
    act.close(outcome).await
}

/// Names a practice to an officer of its seat, or to nobody. Reviewers take one for themselves or give
/// their own back; the officer in charge names anybody (R65).
pub async fn assign(
    env: &Env,
    op: &Op,
    practice: PracticeId,
    to: Option<OfficerId>,
) -> Result<Seeing, AppError> {
    let mut act = Act::open(env, op, practice).await?;
    let outcome = assign_in(&mut act, op, to).await;
    act.close(outcome).await
}

async fn assign_in(act: &mut Act<'_>, op: &Op, to: Option<OfficerId>) -> Result<Seeing, AppError> {
    let permit = act.permit_practice(PracticeRight::Work)?;
    let to = match (to, act.head.practice.seat) {
        (Some(id), Some(seat)) => Some(person(act.work.conn()?, op, seat, id).await?),
        (Some(_), None) => return Err(AppError::reject(ErrorCode::NotFound, "officerId")),
        (None, _) => None,
    };
    let before = inbox::assignee(&act.work, &permit).await?;
    if before == to {
        return seeing(act);
    }
    let own =
        |person: &Option<Person>| person.as_ref().is_none_or(|person| person.code == op.code().as_str());
    if !own(&to) || !own(&before) {
        act.permit_practice(PracticeRight::Decide)?;
    }
    inbox::assign(&act.work, &permit, to.as_ref(), op.now).await?;
    let told = to.as_ref().map_or("", |person| person.code.as_str());
    act.record(&permit, EventKind::PracticeAssigned, EventRefs::default(), Sha256::of(told.as_bytes()))?;
    for person in before.iter().chain(&to) {
        act.tell(&person.code);
    }
    inbox::mark(&mut act.work, &permit, op.now);
    seeing(act)
}

/// An officer who works on practices of the seat today.
async fn person(conn: &crate::store::Conn, op: &Op, seat: Seat, id: OfficerId) -> Result<Person, AppError> {
    let found = officers::working(conn, seat, id, op.now.date_naive()).await?;
    let found = found.filter(|(.., role)| role.sees() > 1);
    let (code, name, _) = found.ok_or_else(|| AppError::reject(ErrorCode::NotAnOfficer, "officerId"))?;
    Ok(Person { code, name })
}

/// Who gets which comune of a seat; nothing for who holds no role there.
pub async fn routes(env: &Env, op: &Op, seat: Seat) -> Result<Vec<Route>, AppError> {
    if !works_there(&read::offices(env, op).await?, seat) {
        return Ok(Vec::new());
    }
    let conn = env.pool.get().await?;
    Ok(inbox::routes(&conn, seat).await?)
}

/// An officer to whom a practice of his seat can be named.
pub struct Colleague {
    pub id: OfficerId,
    pub name: String,
    pub role: OfficeRole,
    /// It is the caller.
    pub own: bool,
}

/// Who works on the practices of a seat today; nobody for who holds no role there.
pub async fn colleagues(env: &Env, op: &Op, seat: Seat) -> Result<Vec<Colleague>, AppError> {
    if !works_there(&read::offices(env, op).await?, seat) {
        return Ok(Vec::new());
    }
    let conn = env.pool.get().await?;
    let all = officers::of_seat(&conn, seat, op.now.date_naive()).await?;
    let works = all.into_iter().filter(|(.., role)| role.sees() > 1);
    let colleague = |(id, code, name, role)| Colleague { id, name, role, own: code == *op.code().as_str() };
    Ok(works.map(colleague).collect())
}

/// Gives a comune to an officer of the seat, or back to the common queue. For its administrators.
pub async fn save_route(
    env: &Env,
    op: &Op,
    seat: Seat,
    comune: &str,
    to: Option<OfficerId>,
) -> Result<Vec<Route>, AppError> {
    let held = read::offices(env, op).await?;
    let permit = staff_permit(&held, seat, op.actor()).ok_or(Refusal::Forbidden)?;
    if Seat::of_comune(comune) != Some(seat)
        || comune.len() != 6
        || !comune.bytes().all(|b| b.is_ascii_digit())
    {
        return Err(AppError::reject(ErrorCode::NotOfThisSeat, "comuneIstat"));
    }
    in_work(env, async |work| {
        let to = match to {
            Some(id) => Some(person(work.conn()?, op, seat, id).await?),
            None => None,
        };
        inbox::save_route(work, &permit, comune, to.as_ref(), op.now).await?;
        let by = Note::of(IdentityEvent::RouteSaved, &op.caller, op.address);
        let whom = to.map_or_else(|| "-".to_owned(), |person| person.code);
        identity_trail::write(env, work.conn()?, by.saying(format!("{seat} {comune} {whom}")), op.now)
            .await?;
        Ok(inbox::routes(work.conn()?, seat).await?)
    })
    .await
}
