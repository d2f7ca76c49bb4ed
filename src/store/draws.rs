//! Draws of filings for control, and their closed lists.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::{draw_entries, draws};
use super::types::{JsonText, code, sha256};
use super::{Conn, StoreError, Work};
use crate::domain::draw::{Draw, DrawState, Quotas};
use crate::domain::ids::{DrawId, PracticeId};
use crate::domain::role::Seat;

#[derive(Queryable, Selectable)]
#[diesel(table_name = draws, check_for_backend(diesel::pg::Pg))]
struct Row {
    id: Uuid,
    seat: String,
    state: String,
    from_day: NaiveDate,
    to_day: NaiveDate,
    quotas: JsonText,
    nonce: Vec<u8>,
    commitment: Vec<u8>,
    by_name: String,
    committed_at: DateTime<Utc>,
    list_digest: Option<Vec<u8>>,
    closed_at: Option<DateTime<Utc>>,
    seed: Option<Vec<u8>>,
    drawn_at: Option<DateTime<Utc>>,
    published_at: Option<DateTime<Utc>>,
}

impl Row {
    fn into_draw(self) -> Result<Draw, StoreError> {
        let digest = |column, bytes: Vec<u8>| sha256("draws", column, &bytes);
        Ok(Draw {
            id: DrawId(self.id),
            seat: code("draws", "seat", &self.seat, Seat::from_code)?,
            state: code("draws", "state", &self.state, DrawState::from_code)?,
            from: self.from_day,
            to: self.to_day,
            quotas: self.quotas.parse::<Quotas>()?,
            nonce: self.nonce,
            commitment: digest("commitment", self.commitment)?,
            by_name: self.by_name,
            committed_at: self.committed_at,
            list_digest: self.list_digest.map(|bytes| digest("list_digest", bytes)).transpose()?,
            closed_at: self.closed_at,
            seed: self.seed.map(|bytes| digest("seed", bytes)).transpose()?.map(|seed| seed.0),
            drawn_at: self.drawn_at,
            published_at: self.published_at,
        })
    }
}

/// A filing in a closed list.
#[derive(Clone, Debug, Queryable)]
pub struct Lot {
    practice: Uuid,
    pub protocol: String,
    pub group: String,
    /// Nothing before the draw.
    pub drawn: Option<bool>,
}

impl Lot {
    pub fn practice(&self) -> PracticeId {
        PracticeId(self.practice)
    }
}

pub async fn insert(work: &Work, draw: &Draw) -> Result<(), StoreError> {
    diesel::insert_into(draws::table)
        .values((
            draws::id.eq(draw.id.0),
            draws::seat.eq(draw.seat.code()),
            draws::state.eq(draw.state.code()),
            draws::from_day.eq(draw.from),
            draws::to_day.eq(draw.to),
            draws::quotas.eq(JsonText::of(&draw.quotas)?),
            draws::nonce.eq(&draw.nonce),
            draws::commitment.eq(draw.commitment.0.to_vec()),
            draws::by_name.eq(&draw.by_name),
            draws::committed_at.eq(draw.committed_at),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// Stores how far the draw is.
pub async fn update(work: &Work, draw: &Draw) -> Result<(), StoreError> {
    diesel::update(draws::table.find(draw.id.0))
        .set((
            draws::state.eq(draw.state.code()),
            draws::quotas.eq(JsonText::of(&draw.quotas)?),
            draws::list_digest.eq(draw.list_digest.map(|digest| digest.0.to_vec())),
            draws::closed_at.eq(draw.closed_at),
            draws::seed.eq(draw.seed.map(|seed| seed.to_vec())),
            draws::drawn_at.eq(draw.drawn_at),
            draws::published_at.eq(draw.published_at),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// One draw, locked.
pub async fn locked(work: &Work, id: DrawId) -> Result<Option<Draw>, StoreError> {
    let row: Option<Row> = draws::table
        .find(id.0)
        .select(Row::as_select())
        .for_update()
        .first(&mut &**work.conn()?)
        .await
        .optional()?;
    row.map(Row::into_draw).transpose()
}

/// The draws of a seat, newest first.
pub async fn of_seat(conn: &Conn, seat: Seat, limit: i64) -> Result<Vec<Draw>, StoreError> {
    let rows: Vec<Row> = draws::table
        .filter(draws::seat.eq(seat.code()))
        .order(draws::id.desc())
        .limit(limit)
        .select(Row::as_select())
        .load(&mut &**conn)
        .await?;
    rows.into_iter().map(Row::into_draw).collect()
}

statement! {
    /// What waits for a draw in a seat and was registered within these days, with what its group depends on.
    struct Waiting { seat: &'static str, from: DateTime<Utc>, until: DateTime<Utc> }
        -> (SqlUuid, Text, Nullable<Text>, Nullable<Text>);
    "SELECT p.id, i.protocol_number, s.data ->> 'seismicZone', s.data ->> 'rilevanza' FROM practices p \
     JOIN LATERAL (SELECT protocol_number, protocol_at FROM istanze WHERE practice_id = p.id \
        AND protocol_at IS NOT NULL ORDER BY number LIMIT 1) i ON true \
     LEFT JOIN sections s ON s.practice_id = p.id AND s.number = 1 \
     WHERE p.state = 'ATTESA_SORTEGGIO' AND p.sent_at IS NOT NULL AND p.seat = " => seat: Text,
    " AND i.protocol_at >= " => from: Timestamptz, " AND i.protocol_at < " => until: Timestamptz,
    " ORDER BY p.id",
}

/// A filing that waits: practice, protocol number, zone and relevance.
pub type WaitingRow = (Uuid, String, Option<String>, Option<String>);

pub async fn waiting(
    work: &Work,
    seat: Seat,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<WaitingRow>, StoreError> {
    Ok(Waiting { seat: seat.code(), from, until }.load(&mut &**work.conn()?).await?)
}

/// Keeps the closed list in its order.
pub async fn close(
    work: &Work,
    id: DrawId,
    lots: impl Iterator<Item = (PracticeId, String, String)>,
) -> Result<(), StoreError> {
    let rows: Vec<_> = lots
        .enumerate()
        .map(|(place, (practice, protocol, lot))| {
            (
                draw_entries::draw_id.eq(id.0),
                draw_entries::practice_id.eq(practice.0),
                draw_entries::protocol.eq(protocol),
                draw_entries::place.eq(i32::try_from(place).unwrap_or(i32::MAX)),
                draw_entries::lot.eq(lot),
            )
        })
        .collect();
    diesel::insert_into(draw_entries::table).values(rows).execute(&mut &**work.conn()?).await?;
    Ok(())
}

/// The closed list, in its order.
pub async fn lots(conn: &Conn, id: DrawId) -> Result<Vec<Lot>, StoreError> {
    Ok(draw_entries::table
        .filter(draw_entries::draw_id.eq(id.0))
        .order(draw_entries::place)
        .select((draw_entries::practice_id, draw_entries::protocol, draw_entries::lot, draw_entries::drawn))
        .load(&mut &**conn)
        .await?)
}

/// Notes the outcome.
pub async fn outcome(work: &Work, id: DrawId, drawn: &[String]) -> Result<(), StoreError> {
    diesel::update(draw_entries::table.filter(draw_entries::draw_id.eq(id.0)))
        .set(draw_entries::drawn.eq(draw_entries::protocol.eq_any(drawn).nullable()))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}
