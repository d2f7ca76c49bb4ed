//! Officers of the seats, with the dates between which they hold their role.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::officers;
use super::types::{code, code_opt};
use super::{Conn, StoreError, Work};
use crate::domain::access::StaffPermit;
use crate::domain::entity::Officer;
use crate::domain::ids::OfficerId;
use crate::domain::role::{OfficeRole, Seat};

#[derive(Queryable, Selectable)]
#[diesel(table_name = officers, check_for_backend(diesel::pg::Pg))]
struct Row {
    id: Uuid,
    fiscal_code: String,
    name: String,
    seat: String,
    role: String,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
    home_seat: Option<String>,
    reason: Option<String>,
    granted_name: Option<String>,
    granted_at: Option<DateTime<Utc>>,
    withdrawn_at: Option<DateTime<Utc>>,
}

impl Row {
    fn into_officer(self) -> Result<Officer, StoreError> {
        Ok(Officer {
            id: OfficerId(self.id),
            fiscal_code: self.fiscal_code,
            name: self.name,
            seat: code("officers", "seat", &self.seat, Seat::from_code)?,
            role: code("officers", "role", &self.role, OfficeRole::from_code)?,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            home_seat: code_opt("officers", "home_seat", self.home_seat.as_deref(), Seat::from_code)?,
            reason: self.reason,
            granted_name: self.granted_name,
            granted_at: self.granted_at,
            withdrawn_at: self.withdrawn_at,
        })
    }
}

/// Seats and roles that a person holds on a day.
pub async fn of(
    conn: &Conn,
    fiscal_code: &str,
    day: NaiveDate,
) -> Result<Vec<(Seat, OfficeRole)>, StoreError> {
    let rows: Vec<(String, String)> = officers::table
        .filter(officers::fiscal_code.eq(fiscal_code))
        .filter(officers::withdrawn_at.is_null())
        .filter(officers::valid_from.le(day))
        .filter(officers::valid_to.is_null().or(officers::valid_to.ge(day)))
        .order(officers::seat)
        .select((officers::seat, officers::role))
        .load(&mut &**conn)
        .await?;
    rows.into_iter()
        .map(|(seat, role)| {
            Ok((
                code("officers", "seat", &seat, Seat::from_code)?,
                code("officers", "role", &role, OfficeRole::from_code)?,
            ))
        })
        .collect()
}

/// Fiscal code and name of who holds this role in a seat on a day, and the role.
pub async fn working(
    conn: &Conn,
    seat: Seat,
    id: OfficerId,
    day: NaiveDate,
) -> Result<Option<(String, String, OfficeRole)>, StoreError> {
    let row: Option<(String, String, String)> = officers::table
        .find(id.0)
        .filter(officers::seat.eq(seat.code()))
        .filter(officers::withdrawn_at.is_null())
        .filter(officers::valid_from.le(day))
        .filter(officers::valid_to.is_null().or(officers::valid_to.ge(day)))
        .select((officers::fiscal_code, officers::name, officers::role))
        .first(&mut &**conn)
        .await
        .optional()?;
    row.map(|(fiscal_code, name, role)| {
        Ok((fiscal_code, name, code("officers", "role", &role, OfficeRole::from_code)?))
    })
    .transpose()
}

/// Everybody who holds a role in a seat on a day, by name: id, fiscal code, name, role.
pub async fn of_seat(
    conn: &Conn,
    seat: Seat,
    day: NaiveDate,
) -> Result<Vec<(OfficerId, String, String, OfficeRole)>, StoreError> {
    let rows: Vec<(Uuid, String, String, String)> = officers::table
        .filter(officers::seat.eq(seat.code()))
        .filter(officers::withdrawn_at.is_null())
        .filter(officers::valid_from.le(day))
        .filter(officers::valid_to.is_null().or(officers::valid_to.ge(day)))
        .order((officers::name, officers::id))
        .select((officers::id, officers::fiscal_code, officers::name, officers::role))
        .load(&mut &**conn)
        .await?;
    rows.into_iter()
        .map(|(id, person, name, role)| {
            Ok((OfficerId(id), person, name, code("officers", "role", &role, OfficeRole::from_code)?))
        })
        .collect()
}

/// Gives a role in the permit's seat.
pub async fn insert(work: &Work, permit: &StaffPermit, officer: &Officer) -> Result<(), StoreError> {
    diesel::insert_into(officers::table)
        .values((
            officers::id.eq(officer.id.0),
            officers::fiscal_code.eq(&officer.fiscal_code),
            officers::name.eq(&officer.name),
            officers::seat.eq(permit.seat().code()),
            officers::role.eq(officer.role.code()),
            officers::valid_from.eq(officer.valid_from),
            officers::valid_to.eq(officer.valid_to),
            officers::home_seat.eq(officer.home_seat.map(Seat::code)),
            officers::reason.eq(&officer.reason),
            officers::granted_code.eq(Some(permit.actor().fiscal_code.as_str())),
            officers::granted_name.eq(Some(&permit.actor().name)),
            officers::granted_at.eq(officer.granted_at),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// One officer, locked.
pub async fn locked(work: &Work, id: OfficerId) -> Result<Option<Officer>, StoreError> {
    let row: Option<Row> = officers::table
        .find(id.0)
        .select(Row::as_select())
        .for_update()
        .first(&mut &**work.conn()?)
        .await
        .optional()?;
    row.map(Row::into_officer).transpose()
}

/// Takes a role back, from this moment on.
pub async fn withdraw(
    work: &Work,
    permit: &StaffPermit,
    id: OfficerId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(officers::table.find(id.0).filter(officers::seat.eq(permit.seat().code())))
        .set(officers::withdrawn_at.eq(Some(now)))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// A page of the people of a seat, the newest first, past ones included.
pub async fn page(
    conn: &Conn,
    seat: Seat,
    after: Option<OfficerId>,
    limit: i64,
) -> Result<Vec<Officer>, StoreError> {
    let after = after.map_or(Uuid::max(), |after| after.0);
    let rows: Vec<Row> = officers::table
        .filter(officers::seat.eq(seat.code()))
        .filter(officers::id.lt(after))
        .order(officers::id.desc())
        .limit(limit)
        .select(Row::as_select())
        .load(&mut &**conn)
        .await?;
    rows.into_iter().map(Row::into_officer).collect()
}

pub async fn count(conn: &Conn, seat: Seat) -> Result<i64, StoreError> {
    Ok(officers::table.filter(officers::seat.eq(seat.code())).count().get_result(&mut &**conn).await?)
}
