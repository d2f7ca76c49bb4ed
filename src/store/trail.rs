//! The rows that a work leaves behind: audit, events, and the counters of the practice's head.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::Pg;
use diesel::query_builder::{AstPass, QueryFragment};
use diesel::sql_types::{Bytea, Int4, Int8, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::types::JsonText;
use super::{StoreError, sections};
use crate::domain::entity::Event;

statement! {
    /// Audit row, event row and the practice's counters in one statement. It says the day and the
    /// transaction of the head itself, which spares the trigger.
    pub struct Record {
        practice: Uuid, at: DateTime<Utc>, kind: &'static str, refs: JsonText, actor: String,
        role: &'static str, audit_seq: i64, digest: Vec<u8>, previous: Vec<u8>, hash: Vec<u8>, event_seq: i64,
        office: Option<Uuid>, also: Also,
    } -> Int4;
    "WITH trail AS (INSERT INTO audit (practice_id, seq, at, actor_code, actor_role, kind, refs, digest, \
     previous, hash) VALUES (" => practice: SqlUuid, ", " => audit_seq: Int8, ", " => at: Timestamptz,
    ", " => actor: Text, ", " => role: Text, ", " => kind: Text, ", " => refs: Jsonb, ", " => digest: Bytea,
    ", " => previous: Bytea, ", " => hash: Bytea,
    ")), happened AS (INSERT INTO events (topic, practice_id, seq, kind, refs, actor_role, at, office) VALUES ("
    => practice: SqlUuid, ", " => practice: SqlUuid, ", " => event_seq: Int8, ", " => kind: Text,
    ", " => refs: Jsonb, ", " => role: Text, ", " => at: Timestamptz, ", " => office: Nullable<SqlUuid>,
    "))" ; also, " UPDATE practices SET audit_seq = " => audit_seq: Int8, ", audit_head = " => hash: Bytea,
    ", event_seq = " => event_seq: Int8, ", inbox_seq = CASE WHEN " => role: Text, " = 'UFFICIO' THEN inbox_seq ELSE "
    => event_seq: Int8, " END, updated_at = " => at: Timestamptz,
    ", last_day = (" => at: Timestamptz,
    " AT TIME ZONE 'Europe/Rome')::date, changed_tx = pg_current_xact_id()::text::bigint WHERE id = "
    => practice: SqlUuid,
}

statement! {
    /// An event for a person or a seat, under the next number of its topic. The row of the
    /// topic stays locked until the commit, so numbers are visible in their order.
    pub struct Tell {
        topic: Uuid, practice: Option<Uuid>, kind: &'static str, refs: JsonText, role: &'static str, at: DateTime<Utc>,
    } -> Int8;
    "WITH next AS (INSERT INTO topics AS t (topic, seq) VALUES (" => topic: SqlUuid,
    ", 1) ON CONFLICT (topic) DO UPDATE SET seq = t.seq + 1 RETURNING seq) \
     INSERT INTO events (topic, practice_id, seq, kind, refs, actor_role, at) SELECT " => topic: SqlUuid,
    ", " => practice: Nullable<SqlUuid>, ", next.seq, " => kind: Text, ", " => refs: Jsonb, ", " => role: Text,
    ", " => at: Timestamptz, " FROM next RETURNING seq",
}

impl Tell {
    pub fn of(event: &Event) -> Result<Self, StoreError> {
        Ok(Self {
            topic: event.topic.0,
            practice: event.practice.map(|practice| practice.0),
            kind: event.kind.code(),
            refs: JsonText::of(&event.refs)?,
            role: event.actor_role.code(),
            at: event.at,
        })
    }
}

/// The section whose save a record tells of: written in the same statement, which spares a whole one.
#[derive(Clone, Debug, Default)]
pub struct Also(pub Option<sections::Save>);

impl QueryFragment<Pg> for Also {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        let Some(save) = &self.0 else { return Ok(()) };
        out.push_sql(", saved AS (");
        save.walk_ast(out.reborrow())?;
        out.push_sql(")");
        Ok(())
    }
}
