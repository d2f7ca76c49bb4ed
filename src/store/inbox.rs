//! The inbox of a seat: pages and counts, what an officer has seen, and whose work a practice is.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Int4, Int8, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::filter::Conditions;
use super::schema::{assignments, comune_routes};
use super::work::later;
use super::{Conn, Pool, StoreError, Work};
use crate::domain::access::{Permit, Seen, StaffPermit};
use crate::domain::filter::{PracticeFilter, Reach};
use crate::domain::ids::PracticeId;
use crate::domain::inbox::InboxTab;
use crate::domain::role::Seat;

/// A practice in the inbox.
#[derive(Clone, Debug, Queryable)]
pub struct Item {
    practice: Uuid,
    /// Something that did not come from the office happened since the officer saw it.
    pub unread: bool,
    /// Whom it is named to.
    pub assignee: Option<String>,
    /// Who gets its comune.
    pub routed: Option<String>,
}

impl Item {
    pub fn practice(&self) -> PracticeId {
        PracticeId(self.practice)
    }
}

// Practices `p` of a seat that are open, with whose they are and what the officer has seen.
macro_rules! inbox {
    (from) => {
        "FROM practices p LEFT JOIN assignments a ON a.practice_id = p.id \
         LEFT JOIN comune_routes r ON r.seat = p.seat AND r.comune_istat = p.comune_istat \
         LEFT JOIN inbox_marks m ON m.practice_id = p.id AND m.officer_code = "
    };
    (open) => {
        " WHERE p.sent_at IS NOT NULL AND p.state NOT IN ('CHIUSA', 'ANNULLATA') AND p.seat = "
    };
    (unread) => {
        "p.inbox_seq > COALESCE(m.seq, 0)"
    };
    (whose) => {
        "COALESCE(a.officer_code, r.officer_code)"
    };
}

statement! {
    struct Page {
        officer: String, seat: &'static str, states: Vec<String>, mine: bool, nobodys: bool, unread: bool,
        filter: Conditions, limit: i64,
    } -> (SqlUuid, Bool, Nullable<Text>, Nullable<Text>);
    concat!("SELECT p.id, ", inbox!(unread), ", a.officer_name, r.officer_name ", inbox!(from)) => officer: Text,
    inbox!(open) => seat: Text, " AND p.state = ANY(" => states: Array<Text>,
    ") AND (NOT " => mine: Bool, concat!(" OR ", inbox!(whose), " = ") => officer: Text,
    ") AND (NOT " => nobodys: Bool, concat!(" OR ", inbox!(whose), " IS NULL) AND (NOT ") => unread: Bool,
    concat!(" OR ", inbox!(unread), ")") ; filter, " ORDER BY p.id DESC LIMIT " => limit: Int8,
}

/// What is asked of an inbox.
#[derive(Clone, Debug)]
pub struct InboxQuery {
    pub seat: Seat,
    pub tab: InboxTab,
    /// Only what the officer has not seen.
    pub unread: bool,
    pub filter: PracticeFilter,
    pub reach: Reach,
    pub after: Option<PracticeId>,
    pub limit: i64,
}

impl InboxQuery {
    /// A connection that plans for the values, when they decide which index serves.
    pub async fn conn(&self, pool: &Pool) -> Result<Conn, StoreError> {
        if self.filter == PracticeFilter::default() { pool.get().await } else { pool.get_search().await }
    }
}

/// A page of an inbox, newest practice first.
pub async fn page(conn: &Conn, officer: &str, query: &InboxQuery) -> Result<Vec<Item>, StoreError> {
    let page = Page {
        officer: officer.to_owned(),
        seat: query.seat.code(),
        states: query.tab.states().map(|state| state.code().to_owned()).collect(),
        mine: query.tab == InboxTab::Mine,
        nobodys: query.tab == InboxTab::Unassigned,
        unread: query.unread,
        filter: Conditions::of(&query.filter, officer, query.reach, query.after).of_office(),
        limit: query.limit,
    };
    Ok(page.load(&mut &**conn).await?)
}

statement! {
    struct One { officer: String, practice: Uuid } -> (SqlUuid, Bool, Nullable<Text>, Nullable<Text>);
    concat!("SELECT p.id, ", inbox!(unread), ", a.officer_name, r.officer_name ", inbox!(from)) => officer: Text,
    " WHERE p.id = " => practice: SqlUuid,
}

/// The place of one practice that the officer sees.
pub async fn one(conn: &Conn, officer: &str, seen: Seen) -> Result<Item, StoreError> {
    let one = One { officer: officer.to_owned(), practice: seen.practice().0 };
    Ok(one.get_result(&mut &**conn).await?)
}

statement! {
    /// By state, and whether it is the officer's, nobody's or another's: what every tab is the sum of.
    struct Counts { officer: String, seat: &'static str } -> (Text, Bool, Bool, Int8, Int8);
    concat!("SELECT p.state, COALESCE(", inbox!(whose), " = ") => officer: Text,
    concat!(", false) AS mine, ", inbox!(whose), " IS NULL AS nobodys, count(*), count(*) FILTER (WHERE ",
        inbox!(unread), ") ", inbox!(from)) => officer: Text,
    inbox!(open) => seat: Text, " GROUP BY 1, 2, 3",
}

/// How many practices a tab has, and how many of them the officer has not seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub tab: InboxTab,
    pub total: i64,
    pub unread: i64,
}

/// The counts of every tab for one officer, in one look at the seat.
pub async fn counts(conn: &Conn, officer: &str, seat: Seat) -> Result<Vec<Count>, StoreError> {
    let rows: Vec<(String, bool, bool, i64, i64)> =
        Counts { officer: officer.to_owned(), seat: seat.code() }.load(&mut &**conn).await?;
    let of = |tab: InboxTab| {
        let states: Vec<_> = tab.states().map(|state| state.code()).collect();
        let counted = rows.iter().filter(|(state, mine, nobodys, ..)| {
            states.contains(&state.as_str())
                && (tab != InboxTab::Mine || *mine)
                && (tab != InboxTab::Unassigned || *nobodys)
        });
        counted.fold(Count { tab, total: 0, unread: 0 }, |sum, (.., total, unread)| Count {
            tab,
            total: sum.total + total,
            unread: sum.unread + unread,
        })
    };
    Ok(InboxTab::ALL.iter().copied().map(of).collect())
}

statement! {
    struct Mark { officer: String, practice: Uuid, at: DateTime<Utc> } -> Int4;
    "INSERT INTO inbox_marks AS m (officer_code, practice_id, seq, at) SELECT " => officer: Text,
    ", id, event_seq, " => at: Timestamptz, " FROM practices WHERE id = " => practice: SqlUuid,
    " ON CONFLICT (officer_code, practice_id) DO UPDATE SET seq = GREATEST(m.seq, EXCLUDED.seq), at = EXCLUDED.at",
}

/// Notes, with the commit, that the officer has seen all that happened so far.
pub fn mark(work: &mut Work, permit: &Permit, at: DateTime<Utc>) {
    let statement = Mark { officer: permit.actor().fiscal_code.clone(), practice: permit.practice().0, at };
    later!(work, statement);
}

/// Somebody of a seat, as work is given to him.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub code: String,
    pub name: String,
}

/// Names the practice to an officer, or to nobody.
pub async fn assign(
    work: &Work,
    permit: &Permit,
    to: Option<&Person>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (conn, practice) = (work.conn()?, permit.practice().0);
    let Some(Person { code, name }) = to else {
        diesel::delete(assignments::table.find(practice)).execute(&mut &**conn).await?;
        return Ok(());
    };
    let set = (
        assignments::officer_code.eq(code),
        assignments::officer_name.eq(name),
        assignments::by_name.eq(&permit.actor().name),
        assignments::at.eq(at),
    );
    diesel::insert_into(assignments::table)
        .values((assignments::practice_id.eq(practice), set))
        .on_conflict(assignments::practice_id)
        .do_update()
        .set(set)
        .execute(&mut &**conn)
        .await?;
    Ok(())
}

/// Whom the practice is named to.
pub async fn assignee(work: &Work, permit: &Permit) -> Result<Option<Person>, StoreError> {
    let row: Option<(String, String)> = assignments::table
        .find(permit.practice().0)
        .select((assignments::officer_code, assignments::officer_name))
        .first(&mut &**work.conn()?)
        .await
        .optional()?;
    Ok(row.map(|(code, name)| Person { code, name }))
}

/// Who gets the practices of a comune.
#[derive(Clone, Debug, Queryable)]
pub struct Route {
    pub comune_istat: String,
    pub officer_name: String,
    pub by_name: String,
    pub at: DateTime<Utc>,
}

pub async fn routes(conn: &Conn, seat: Seat) -> Result<Vec<Route>, StoreError> {
    Ok(comune_routes::table
        .filter(comune_routes::seat.eq(seat.code()))
        .order(comune_routes::comune_istat)
        .select((
            comune_routes::comune_istat,
            comune_routes::officer_name,
            comune_routes::by_name,
            comune_routes::at,
        ))
        .load(&mut &**conn)
        .await?)
}

/// Gives a comune to an officer, or back to the common queue.
pub async fn save_route(
    work: &Work,
    permit: &StaffPermit,
    comune: &str,
    to: Option<&Person>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (conn, seat) = (work.conn()?, permit.seat().code());
    let Some(Person { code, name }) = to else {
        diesel::delete(comune_routes::table.find((seat, comune))).execute(&mut &**conn).await?;
        return Ok(());
    };
    let set = (
        comune_routes::officer_code.eq(code),
        comune_routes::officer_name.eq(name),
        comune_routes::by_name.eq(&permit.actor().name),
        comune_routes::at.eq(at),
    );
    diesel::insert_into(comune_routes::table)
        .values((comune_routes::seat.eq(seat), comune_routes::comune_istat.eq(comune), set))
        .on_conflict((comune_routes::seat, comune_routes::comune_istat))
        .do_update()
        .set(set)
        .execute(&mut &**conn)
        .await?;
    Ok(())
}
