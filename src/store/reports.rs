//! Figures of a seat, counted by the database in one look at the practices sent in a time.

use chrono::{DateTime, Utc};
use diesel::sql_types::{Double, Int8, Nullable, Text, Timestamptz};
use diesel_async::RunQueryDsl;

use super::types::code;
use super::{Conn, StoreError};
use crate::domain::practice::PracticeState;
use crate::domain::report::{PhaseLength, ReportPhase};
use crate::domain::role::Seat;
use crate::domain::section::details::Procedimento;

/// The seat, and from when to before when practices were sent.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    pub seat: Seat,
    pub from: DateTime<Utc>,
    pub before: DateTime<Utc>,
}

macro_rules! sent {
    () => {
        " FROM practices p LEFT JOIN LATERAL (SELECT i.id, i.sent_at, i.protocol_at, i.procedure FROM istanze i \
         WHERE i.practice_id = p.id AND i.sent_at IS NOT NULL ORDER BY i.sent_at, i.id LIMIT 1) AS first ON true \
         WHERE p.seat = "
    };
    (from) => {
        " AND p.sent_at >= "
    };
    (before) => {
        " AND p.sent_at < "
    };
}

statement! {
    struct Counts { seat: &'static str, from: DateTime<Utc>, before: DateTime<Utc> } -> (Text, Nullable<Text>, Int8);
    concat!("SELECT p.state, first.procedure, count(*)", sent!()) => seat: Text,
    sent!(from) => from: Timestamptz, sent!(before) => before: Timestamptz, " GROUP BY 1, 2",
}

/// A state and a procedure with how many practices have both.
pub type Counted = (PracticeState, Option<Procedimento>, i64);

pub async fn counts(conn: &Conn, asked: Asked) -> Result<Vec<Counted>, StoreError> {
    let statement = Counts { seat: asked.seat.code(), from: asked.from, before: asked.before };
    let rows: Vec<(String, Option<String>, i64)> = statement.load(&mut &**conn).await?;
    let read = |(state, procedure, count): (String, Option<String>, i64)| {
        let state = code("practices", "state", &state, PracticeState::from_code)?;
        Ok((state, procedure.as_deref().and_then(Procedimento::from_code), count))
    };
    rows.into_iter().map(read).collect()
}

statement! {
    /// Days of each phase of each practice that is through it, then their medians. A draw and a lapse stand in
    /// the trail alone.
    struct Phases { seat: &'static str, from: DateTime<Utc>, before: DateTime<Utc> } -> (Text, Int8, Nullable<Double>);
    concat!("WITH chosen AS (SELECT p.id, first.sent_at, first.protocol_at", sent!()) => seat: Text,
    sent!(from) => from: Timestamptz, sent!(before) => before: Timestamptz,
    "), lengths AS (\
     SELECT 'PROTOCOL' AS phase, protocol_at - sent_at AS took FROM chosen WHERE protocol_at IS NOT NULL \
     UNION ALL SELECT 'DRAW', a.at - c.protocol_at FROM chosen c JOIN LATERAL (SELECT at FROM audit WHERE practice_id = c.id \
       AND kind IN ('PRACTICE_DRAWN', 'PRACTICE_SPARED') ORDER BY seq LIMIT 1) AS a ON true WHERE c.protocol_at IS NOT NULL \
     UNION ALL SELECT 'INTEGRATION', a.at - n.notified_at FROM chosen c JOIN notices n ON n.practice_id = c.id \
       AND n.kind = 'RICHIESTA_INTEGRAZIONI' AND n.notified_at IS NOT NULL \
       JOIN LATERAL (SELECT max((point->>'answeredAt')::timestamptz) AS at, count(*) = count(point->>'answeredAt') AS answered \
         FROM jsonb_array_elements(n.points) AS point) AS a ON a.answered AND a.at IS NOT NULL \
     UNION ALL SELECT 'DECISION', LEAST(d.at, l.at) - c.protocol_at FROM chosen c \
       LEFT JOIN LATERAL (SELECT min(signed_at) AS at FROM notices WHERE practice_id = c.id AND signed_at IS NOT NULL \
         AND kind IN ('AUTORIZZAZIONE', 'DINIEGO', 'CONFORMITA', 'NON_CONFORMITA')) AS d ON true \
       LEFT JOIN LATERAL (SELECT min(lapsed_at) AS at FROM notices WHERE practice_id = c.id) AS l ON true \
       WHERE c.protocol_at IS NOT NULL AND (d.at IS NOT NULL OR l.at IS NOT NULL)) \
     SELECT phase, count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM took) / 86400.0)::float8 \
     FROM lengths GROUP BY phase",
}

/// Every phase, also those that no practice is through.
pub async fn phases(conn: &Conn, asked: Asked) -> Result<Vec<PhaseLength>, StoreError> {
    let statement = Phases { seat: asked.seat.code(), from: asked.from, before: asked.before };
    let rows: Vec<(String, i64, Option<f64>)> = statement.load(&mut &**conn).await?;
    let of = |phase: ReportPhase| {
        let row = rows.iter().find(|(name, ..)| name == phase.code());
        PhaseLength {
            phase,
            count: row.map_or(0, |(_, count, _)| *count),
            median_days: row.and_then(|(.., days)| *days),
        }
    };
    Ok(ReportPhase::ALL.iter().copied().map(of).collect())
}
