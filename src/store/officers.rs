//! Officers of the seats, with the dates between which they hold their role.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::officers;
use super::types::code;
use super::{Conn, StoreError};
use crate::domain::role::{OfficeRole, Seat};

/// Seats and roles that a person holds on a day.
pub async fn of(
    conn: &Conn,
    fiscal_code: &str,
    day: NaiveDate,
) -> Result<Vec<(Seat, OfficeRole)>, StoreError> {
    let rows: Vec<(String, String)> = officers::table
        .filter(officers::fiscal_code.eq(fiscal_code))
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

/// Adds an officer. Only the seed does.
pub async fn insert(
    conn: &Conn,
    id: Uuid,
    person: (&str, &str),
    seat: Seat,
    role: OfficeRole,
    from: NaiveDate,
) -> Result<(), StoreError> {
    diesel::insert_into(officers::table)
        .values((
            officers::id.eq(id),
            officers::fiscal_code.eq(person.0),
            officers::name.eq(person.1),
            officers::seat.eq(seat.code()),
            officers::role.eq(role.code()),
            officers::valid_from.eq(from),
        ))
        .execute(&mut &**conn)
        .await?;
    Ok(())
}
