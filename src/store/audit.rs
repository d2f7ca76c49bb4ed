//! The audit trail: read in order for verification, and the daily roots.
//! Rows are written by `work`, with the act itself.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment};
use diesel::sql_types::{Array, Bytea, Int8, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use uuid::Uuid;

use super::listing::EXACT_COUNT;
use super::schema::{audit, audit_leaves, audit_roots, practices};
use super::types::JsonText;
use super::{Conn, StoreError, events};
use crate::domain::access::Seen;
use crate::domain::audit::Leaf;
use crate::domain::chronology::Shown;
use crate::domain::entity::Event;
use crate::domain::ids::PracticeId;

/// One stored audit row.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = audit, check_for_backend(diesel::pg::Pg))]
pub struct Stored {
    pub practice_id: Uuid,
    pub seq: i64,
    pub at: DateTime<Utc>,
    pub actor_code: String,
    pub actor_role: String,
    pub kind: String,
    pub refs: JsonText,
    pub digest: Vec<u8>,
    pub previous: Vec<u8>,
    pub hash: Vec<u8>,
}

/// Rows after (practice, seq), in that order, at most `limit`.
pub async fn after(
    conn: &mut AsyncPgConnection,
    practice: Uuid,
    seq: i64,
    limit: i64,
) -> Result<Vec<Stored>, StoreError> {
    Ok(audit::table
        .filter(audit::practice_id.gt(practice).or(audit::practice_id.eq(practice).and(audit::seq.gt(seq))))
        .order((audit::practice_id, audit::seq))
        .limit(limit)
        .select(Stored::as_select())
        .load(conn)
        .await?)
}

/// What each practice says of its own trail: id, number of rows, head.
pub async fn heads(conn: &mut AsyncPgConnection) -> Result<Vec<(Uuid, i64, Vec<u8>)>, StoreError> {
    Ok(practices::table
        .select((practices::id, practices::audit_seq, practices::audit_head))
        .order(practices::id)
        .load(conn)
        .await?)
}

statement! {
    struct NewestEvents {} -> (SqlUuid, Int8);
    "SELECT practice_id, max(seq) FROM events WHERE topic = practice_id GROUP BY practice_id ORDER BY practice_id"
}

/// Number of the newest event of each practice with events in the window: each act writes
/// one row here and one there.
pub async fn newest_events(conn: &mut AsyncPgConnection) -> Result<Vec<(Uuid, i64)>, StoreError> {
    Ok(NewestEvents {}.load(conn).await?)
}

statement! {
    struct NewestOf { ids: Vec<Uuid>, limit: i64 } -> events::RowSql;
    "SELECT a.practice_id, a.seq, a.practice_id, a.kind, a.refs, a.actor_role, a.at FROM unnest("
    => ids: Array<SqlUuid>,
    "::uuid[]) AS p(id) CROSS JOIN LATERAL (SELECT * FROM audit WHERE practice_id = p.id \
     ORDER BY seq DESC LIMIT " => limit: Int8, ") a",
}

statement! {
    /// The same of one practice, which costs the database three quarters of it.
    struct Newest { practice: Uuid, limit: i64 } -> events::RowSql;
    "SELECT practice_id, seq, practice_id, kind, refs, actor_role, at FROM audit WHERE practice_id = "
    => practice: SqlUuid, " ORDER BY seq DESC LIMIT " => limit: Int8,
}

/// What happened last in each practice, newest first, in one statement.
pub async fn newest_of(conn: &Conn, seen: &[Seen], limit: i64) -> Result<Vec<Event>, StoreError> {
    let rows: Vec<events::Row> = match seen {
        [one] => Newest { practice: one.practice().0, limit }.load(&mut &**conn).await?,
        many => {
            let ids = many.iter().map(|s| s.practice().0).collect();
            NewestOf { ids, limit }.load(&mut &**conn).await?
        }
    };
    rows.into_iter().map(events::Row::into_event).collect()
}

/// What of the trail of a practice a caller may see. The events of the live streams are kept for a window
/// only, the trail for ever.
#[derive(Clone, Debug)]
pub struct Chronicle {
    practice: Uuid,
    kinds: Vec<String>,
    sections: Vec<String>,
}

impl QueryFragment<Pg> for Chronicle {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql(" FROM audit WHERE practice_id = ");
        out.push_bind_param::<SqlUuid, _>(&self.practice)?;
        out.push_sql(" AND kind = ANY(");
        out.push_bind_param::<Array<Text>, _>(&self.kinds)?;
        out.push_sql(") AND (refs ->> 'section' IS NULL OR refs ->> 'section' = ANY(");
        out.push_bind_param::<Array<Text>, _>(&self.sections)?;
        out.push_sql("))");
        Ok(())
    }
}

statement! {
    struct ChroniclePage { of: Chronicle, before: i64, limit: i64 } -> events::RowSql;
    "SELECT practice_id, seq, practice_id, kind, refs, actor_role, at" ; of,
    " AND seq < " => before: Int8, " ORDER BY seq DESC LIMIT " => limit: Int8,
}
statement! {
    struct ChronicleCount { of: Chronicle, limit: i64 } -> Int8;
    "SELECT count(*) FROM (SELECT 1" ; of, " LIMIT " => limit: Int8, ") AS counted",
}

impl Chronicle {
    pub fn of(seen: Seen, shown: &Shown) -> Self {
        Self {
            practice: seen.practice().0,
            kinds: shown.kinds.iter().map(|kind| kind.code().to_owned()).collect(),
            sections: shown.sections.iter().map(|section| section.code().to_owned()).collect(),
        }
    }

    /// Entries before this number, newest first.
    pub async fn page(&self, conn: &Conn, before: Option<i64>, limit: i64) -> Result<Vec<Event>, StoreError> {
        let page = ChroniclePage { of: self.clone(), before: before.unwrap_or(i64::MAX), limit };
        let rows: Vec<events::Row> = page.load(&mut &**conn).await?;
        rows.into_iter().map(events::Row::into_event).collect()
    }

    /// How many entries there are, counted up to [`EXACT_COUNT`] + 1.
    pub async fn count(&self, conn: &Conn) -> Result<i64, StoreError> {
        let count = ChronicleCount { of: self.clone(), limit: EXACT_COUNT + 1 };
        Ok(count.get_result(&mut &**conn).await?)
    }
}

/// A stored daily root.
#[derive(Clone, Debug, Queryable, Insertable, Selectable)]
#[diesel(table_name = audit_roots, check_for_backend(diesel::pg::Pg))]
pub struct Root {
    pub day: NaiveDate,
    pub previous: Vec<u8>,
    pub root: Vec<u8>,
    pub leaves: i64,
    pub made_at: DateTime<Utc>,
}

pub async fn roots(conn: &mut AsyncPgConnection) -> Result<Vec<Root>, StoreError> {
    Ok(audit_roots::table.order(audit_roots::day).select(Root::as_select()).load(conn).await?)
}

pub async fn leaves(conn: &mut AsyncPgConnection, day: NaiveDate) -> Result<Vec<Leaf>, StoreError> {
    let rows: Vec<(Uuid, i64, Vec<u8>)> = audit_leaves::table
        .filter(audit_leaves::day.eq(day))
        .order(audit_leaves::practice_id)
        .select((audit_leaves::practice_id, audit_leaves::seq, audit_leaves::hash))
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(|(id, seq, hash)| Leaf { practice: PracticeId(id), seq, hash }).collect())
}

statement! {
    /// Heads at a moment of the chains that moved since their last leaf. Chains of identities have
    /// ids of another version than practices.
    struct Moved { until: DateTime<Utc> } -> (SqlUuid, Int8, Bytea);
    "SELECT DISTINCT ON (a.id) a.id, a.seq, a.hash FROM (\
     SELECT practice_id AS id, seq, hash FROM audit WHERE at < " => until: Timestamptz,
    " UNION ALL SELECT chain, seq, hash FROM identity_audit WHERE at < " => until: Timestamptz,
    ") a LEFT JOIN (SELECT practice_id, max(seq) AS seq FROM audit_leaves GROUP BY practice_id) l \
     ON l.practice_id = a.id WHERE a.seq > COALESCE(l.seq, 0) ORDER BY a.id, a.seq DESC",
}

pub async fn moved(conn: &mut AsyncPgConnection, until: DateTime<Utc>) -> Result<Vec<Leaf>, StoreError> {
    let rows: Vec<(Uuid, i64, Vec<u8>)> = Moved { until }.load(conn).await?;
    Ok(rows.into_iter().map(|(id, seq, hash)| Leaf { practice: PracticeId(id), seq, hash }).collect())
}

/// Stores a root with its leaves, together. A root of the same day is left alone.
pub async fn keep_root(
    conn: &mut AsyncPgConnection,
    root: &Root,
    leaves: &[Leaf],
) -> Result<bool, StoreError> {
    use diesel_async::AsyncConnection as _;
    conn.transaction::<_, diesel::result::Error, _>(async |conn| {
        let new = diesel::insert_into(audit_roots::table)
            .values(root)
            .on_conflict_do_nothing()
            .execute(conn)
            .await?;
        if new == 0 {
            return Ok(false);
        }
        for chunk in leaves.chunks(5_000) {
            let rows: Vec<_> = chunk
                .iter()
                .map(|leaf| {
                    (
                        audit_leaves::day.eq(root.day),
                        audit_leaves::practice_id.eq(leaf.practice.0),
                        audit_leaves::seq.eq(leaf.seq),
                        audit_leaves::hash.eq(&leaf.hash),
                    )
                })
                .collect();
            diesel::insert_into(audit_leaves::table).values(rows).execute(conn).await?;
        }
        Ok(true)
    })
    .await
    .map_err(StoreError::from)
}
