//! Events: read after a sequence. They are written by `work`, with the act itself.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Int8, Jsonb, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::{events, practices};
use super::types::{JsonText, code};
use super::{Conn, StoreError};
use crate::domain::entity::Event;
use crate::domain::event::EventKind;
use crate::domain::ids::PracticeId;
use crate::domain::role::ActorRole;

#[derive(Queryable)]
struct Row {
    practice_id: Uuid,
    seq: i64,
    kind: String,
    refs: JsonText,
    actor_role: String,
    at: DateTime<Utc>,
}

impl Row {
    fn into_event(self) -> Result<Event, StoreError> {
        Ok(Event {
            practice: PracticeId(self.practice_id),
            seq: self.seq,
            kind: code("events", "kind", &self.kind, EventKind::from_code)?,
            refs: self.refs.parse()?,
            actor_role: code("events", "actor_role", &self.actor_role, ActorRole::from_code)?,
            at: self.at,
        })
    }
}

/// Events of a practice strictly after a sequence, in order. Ids only: whoever shows
/// them asks his sight first.
pub async fn after(
    conn: &Conn,
    practice: PracticeId,
    seq: i64,
    limit: i64,
) -> Result<Vec<Event>, StoreError> {
    let rows: Vec<Row> = events::table
        .filter(events::practice_id.eq(practice.0))
        .filter(events::seq.gt(seq))
        .order(events::seq)
        .limit(limit)
        .select((
            events::practice_id,
            events::seq,
            events::kind,
            events::refs,
            events::actor_role,
            events::at,
        ))
        .load(&mut &**conn)
        .await?;
    rows.into_iter().map(Row::into_event).collect()
}

/// The newest sequence of a practice, zero before the first event.
pub async fn newest(conn: &Conn, practice: PracticeId) -> Result<i64, StoreError> {
    let seq: Option<i64> = practices::table
        .find(practice.0)
        .select(practices::event_seq)
        .first(&mut &**conn)
        .await
        .optional()?;
    Ok(seq.unwrap_or(0))
}

statement! {
    struct NewestOf { ids: Vec<Uuid>, limit: i64 } -> (SqlUuid, Int8, Text, Jsonb, Text, Timestamptz);
    "SELECT e.practice_id, e.seq, e.kind, e.refs, e.actor_role, e.at FROM unnest(" => ids: Array<SqlUuid>,
    "::uuid[]) AS p(id) CROSS JOIN LATERAL (SELECT * FROM events WHERE practice_id = p.id \
     ORDER BY seq DESC LIMIT " => limit: Int8, ") e",
}

/// The newest events of each practice, newest first, in one statement.
pub async fn newest_of(
    conn: &Conn,
    seen: &[crate::domain::access::Seen],
    limit: i64,
) -> Result<Vec<Event>, StoreError> {
    let ids = seen.iter().map(|s| s.practice().0).collect();
    let rows: Vec<Row> = NewestOf { ids, limit }.load(&mut &**conn).await?;
    rows.into_iter().map(Row::into_event).collect()
}
