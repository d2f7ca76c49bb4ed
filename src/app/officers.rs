//! The people of the office: who holds which role in which seat, given and taken by its
//! administrators, each time with a row in the trail.

use chrono::NaiveDate;

use super::act::Once;
use super::identity_trail::{self, Note};
use super::sessions::in_work;
use super::{AppError, Env, ErrorCode, Op, UserError, machine_tokens, read, text};
use crate::domain::access::{Refusal, StaffPermit, administers, staff_permit};
use crate::domain::entity::Officer;
use crate::domain::event::EventKind;
use crate::domain::identity::IdentityEvent;
use crate::domain::ids::OfficerId;
use crate::domain::person::FiscalCode;
use crate::domain::role::{OfficeRole, Seat};
use crate::store::{Work, officers};

/// A role to be given.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub seat: Seat,
    pub role: OfficeRole,
    pub fiscal_code: String,
    pub name: String,
    pub valid_from: NaiveDate,
    /// The last day.
    pub valid_to: Option<NaiveDate>,
    /// For an officer of another seat: his own seat, and why he gets access here.
    pub access: Option<(Seat, String)>,
}

/// Longest access of an officer of another seat.
const ACCESS: chrono::Duration = chrono::Duration::days(366);

/// Gives a role in a seat.
pub async fn add(env: &Env, op: &Op, wanted: Wanted, once: &Once) -> Result<Officer, AppError> {
    let held = read::offices(env, op).await?;
    let permit = staff_permit(&held, wanted.seat, op.actor()).ok_or(Refusal::Forbidden)?;
    let code = check(&wanted)?;
    if let Some((home, _)) = &wanted.access {
        let conn = env.pool.get().await?;
        let theirs = officers::of(&conn, code.as_str(), wanted.valid_from.max(op.now.date_naive())).await?;
        if !theirs.iter().any(|(seat, _)| seat == home) {
            return Err(AppError::reject(ErrorCode::NotAnOfficer, "homeSeat"));
        }
    }
    in_work(env, async |work| {
        if let Some(ids) = once.earlier(work.conn()?, op).await? {
            let earlier = ids.first().copied().map(OfficerId).ok_or(Refusal::Hidden)?;
            return officers::locked(work, earlier).await?.ok_or_else(|| Refusal::Hidden.into());
        }
        let officer = insert(env, op, work, &permit, &code, &wanted).await?;
        once.keep(work, op, vec![officer.id.0])?;
        Ok(officer)
    })
    .await
}

fn check(wanted: &Wanted) -> Result<FiscalCode, AppError> {
    let mut errors: Vec<UserError> = Vec::new();
    let code = FiscalCode::parse(&wanted.fiscal_code).ok().filter(FiscalCode::is_person);
    if code.is_none() {
        errors.push(UserError::new(ErrorCode::FiscalCodeInvalid, "fiscalCode"));
    }
    text::check("name", &wanted.name, 200, &mut errors);
    if wanted.name.trim().is_empty() {
        errors.push(UserError::new(ErrorCode::Required, "name"));
    }
    if wanted.valid_to.is_some_and(|to| to < wanted.valid_from) {
        errors.push(UserError::new(ErrorCode::InvalidValue, "validTo").with("validFrom ≤ validTo"));
    }
    if let Some((home, reason)) = &wanted.access {
        text::check("reason", reason, 1_000, &mut errors);
        if reason.trim().is_empty() {
            errors.push(UserError::new(ErrorCode::Required, "reason"));
        }
        if *home == wanted.seat {
            errors.push(UserError::new(ErrorCode::InvalidValue, "homeSeat").with(wanted.seat));
        }
        // Administering is not lent to another seat.
        if wanted.role == OfficeRole::Amministratore {
            errors.push(UserError::new(ErrorCode::InvalidValue, "role").with(wanted.role));
        }
        if wanted.valid_to.is_none_or(|to| to - wanted.valid_from > ACCESS) {
            errors.push(UserError::new(ErrorCode::InvalidValue, "validTo").with("1–366 giorni / days"));
        }
    }
    AppError::if_any(errors)?;
    code.ok_or_else(|| AppError::reject(ErrorCode::FiscalCodeInvalid, "fiscalCode"))
}

async fn insert(
    env: &Env,
    op: &Op,
    work: &mut Work,
    permit: &StaffPermit,
    code: &FiscalCode,
    wanted: &Wanted,
) -> Result<Officer, AppError> {
    let officer = Officer {
        id: OfficerId(env.clock.new_id()),
        fiscal_code: code.to_string(),
        name: wanted.name.trim().to_owned(),
        seat: permit.seat(),
        role: wanted.role,
        valid_from: wanted.valid_from,
        valid_to: wanted.valid_to,
        home_seat: wanted.access.as_ref().map(|(home, _)| *home),
        reason: wanted.access.as_ref().map(|(_, reason)| reason.trim().to_owned()),
        granted_name: Some(permit.actor().name.clone()),
        granted_at: Some(op.now),
        withdrawn_at: None,
    };
    officers::insert(work, permit, &officer).await?;
    let kind = match officer.home_seat {
        Some(_) => IdentityEvent::SeatAccessGranted,
        None => IdentityEvent::OfficeGranted,
    };
    note(env, op, work, kind, &officer).await?;
    Ok(officer)
}

/// The row of the trail, and the bell for the person's open streams.
async fn note(
    env: &Env,
    op: &Op,
    work: &mut Work,
    kind: IdentityEvent,
    officer: &Officer,
) -> Result<(), AppError> {
    let person = env.ids.person_topic(&officer.fiscal_code);
    work.tell_of(person, EventKind::OfficeChanged, officer.id.0, op.now);
    let to = officer.valid_to.map_or_else(|| "open".to_owned(), |day| day.to_string());
    let by = Note::of(kind, &op.caller, op.address);
    let note = Note { person: Some(officer.fiscal_code.clone()), actor: Some(op.code().to_string()), ..by };
    let detail = format!("{} {} {} {to}", officer.seat, officer.role, officer.valid_from);
    identity_trail::write(env, work.conn()?, note.about(officer.id.0).saying(detail), op.now).await
}

/// Takes a role or an access back, at once: also in streams that are open, and with it the
/// machine tokens of the seat that the person answers for.
pub async fn withdraw(env: &Env, op: &Op, id: OfficerId) -> Result<Officer, AppError> {
    let held = read::offices(env, op).await?;
    let hidden = || AppError::reject(ErrorCode::NotFound, "officerId");
    in_work(env, async |work| {
        let mut officer = officers::locked(work, id).await?.ok_or_else(hidden)?;
        let permit = staff_permit(&held, officer.seat, op.actor()).ok_or_else(hidden)?;
        if officer.withdrawn_at.is_some() {
            return Err(AppError::reject(ErrorCode::AlreadyWithdrawn, "officerId"));
        }
        // A seat whose last administrator leaves could be given people by nobody.
        if officer.role == OfficeRole::Amministratore && officer.fiscal_code == op.code().as_str() {
            return Err(AppError::reject(ErrorCode::OwnAdministration, "officerId"));
        }
        officers::withdraw(work, &permit, id, op.now).await?;
        officer.withdrawn_at = Some(op.now);
        for token in
            crate::store::machine_tokens::end_of_holder(work, &officer.fiscal_code, officer.seat, op.now)
                .await?
        {
            machine_tokens::say_ended(env, work, &officer.fiscal_code, token, op.now);
        }
        note(env, op, work, IdentityEvent::OfficeWithdrawn, &officer).await?;
        Ok(officer)
    })
    .await
}

/// A page of the people of a seat; empty for who does not administer it.
pub struct Page {
    pub officers: Vec<Officer>,
    pub total: Option<i64>,
}

pub async fn page(
    env: &Env,
    op: &Op,
    seat: Seat,
    (after, limit): (Option<OfficerId>, i64),
    with_total: bool,
) -> Result<Page, AppError> {
    if !administers(&read::offices(env, op).await?, seat) {
        return Ok(Page { officers: Vec::new(), total: with_total.then_some(0) });
    }
    let conn = env.pool.get().await?;
    let found = officers::page(&conn, seat, after, limit).await?;
    let total = if with_total { Some(officers::count(&conn, seat).await?) } else { None };
    Ok(Page { officers: found, total })
}

/// The operator of the installation gives a role at its command line: the first administrator of
/// each seat comes from here.
pub async fn add_by_operator(env: &Env, op: &Op, wanted: Wanted) -> Result<Officer, AppError> {
    let code = check(&wanted)?;
    let permit = StaffPermit::of_operator(op.actor(), wanted.seat);
    in_work(env, async |work| insert(env, op, work, &permit, &code, &wanted).await).await
}
