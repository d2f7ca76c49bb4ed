//! Events: read after a number of their topic. They are written by `work`, with the act itself.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Int8, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::types::{JsonText, code};
use super::{Conn, StoreError};
use crate::domain::entity::Event;
use crate::domain::event::EventKind;
use crate::domain::ids::PracticeId;
use crate::domain::role::ActorRole;
use crate::domain::topic::Topic;

/// SQL types of one row.
pub(super) type RowSql = (SqlUuid, Int8, Nullable<SqlUuid>, Text, Jsonb, Text, Timestamptz);

#[derive(Queryable)]
pub(super) struct Row {
    topic: Uuid,
    seq: i64,
    practice_id: Option<Uuid>,
    kind: String,
    refs: JsonText,
    actor_role: String,
    at: DateTime<Utc>,
}

impl Row {
    pub(super) fn into_event(self) -> Result<Event, StoreError> {
        Ok(Event {
            topic: Topic(self.topic),
            seq: self.seq,
            practice: self.practice_id.map(PracticeId),
            kind: code("events", "kind", &self.kind, EventKind::from_code)?,
            refs: self.refs.parse()?,
            actor_role: code("events", "actor_role", &self.actor_role, ActorRole::from_code)?,
            at: self.at,
        })
    }
}

statement! {
    struct After { topics: Vec<Uuid>, seqs: Vec<i64>, limit: i64 } -> RowSql;
    "SELECT e.topic, e.seq, e.practice_id, e.kind, e.refs, e.actor_role, e.at FROM unnest("
    => topics: Array<SqlUuid>, "::uuid[], " => seqs: Array<Int8>,
    "::bigint[]) AS wanted(topic, seq) CROSS JOIN LATERAL (SELECT * FROM events WHERE topic = wanted.topic \
     AND seq > wanted.seq ORDER BY seq LIMIT " => limit: Int8, ") e",
}

/// Events strictly after these numbers of their topics, in order within each topic, at most
/// `limit` of one topic. Ids only: whoever shows them asks his sight first.
pub async fn after(conn: &Conn, wanted: &[(Topic, i64)], limit: i64) -> Result<Vec<Event>, StoreError> {
    let (topics, seqs) = wanted.iter().map(|(topic, seq)| (topic.0, *seq)).unzip();
    let rows: Vec<Row> = After { topics, seqs, limit }.load(&mut &**conn).await?;
    rows.into_iter().map(Row::into_event).collect()
}

statement! {
    struct Newest { topic: Uuid } -> Int8;
    "SELECT seq FROM topics WHERE topic = " => topic: SqlUuid,
}

/// The newest number of a topic that is not a practice, zero before its first event.
pub async fn newest(conn: &Conn, topic: Topic) -> Result<i64, StoreError> {
    let seqs: Vec<i64> = Newest { topic: topic.0 }.load(&mut &**conn).await?;
    Ok(seqs.into_iter().next().unwrap_or(0))
}
