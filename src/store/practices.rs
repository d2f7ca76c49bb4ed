//! Practices: opening one, and the pages of the five lists.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{Array, Date, Int8, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::facts::{Head, HeadRow, HeadSql, head_and_facts};
use super::schema::{practices, sections};
use super::{Conn, StoreError, Work};
use crate::domain::access::{Permit, Reader};
use crate::domain::entity::Practice;
use crate::domain::ids::PracticeId;
use crate::domain::list::PracticeList;
use crate::domain::practice::{Phase, PracticeState};
use crate::domain::role::Seat;
use crate::domain::section::SectionNumber;

/// Inserts a new practice with its six empty sections.
pub async fn insert(work: &Work, permit: &Permit, practice: &Practice) -> Result<(), StoreError> {
    let id = permit.practice().0;
    let conn = work.conn()?;
    diesel::insert_into(practices::table)
        .values((
            practices::id.eq(id),
            practices::state.eq(practice.state.code()),
            practices::titolare_code.eq(&practice.titolare_code),
            practices::titolare_name.eq(&practice.titolare_name),
            practices::title.eq(&practice.title),
            practices::created_at.eq(practice.created_at),
            practices::updated_at.eq(practice.updated_at),
        ))
        .execute(&mut &**conn)
        .await?;
    let rows: Vec<_> = SectionNumber::ALL
        .iter()
        .map(|section| (sections::practice_id.eq(id), sections::number.eq(section.number())))
        .collect();
    diesel::insert_into(sections::table).values(rows).execute(&mut &**conn).await?;
    Ok(())
}

/// What lists show of section 1, copied to the head when the section is saved.
#[derive(AsChangeset, Debug, Default, PartialEq, Eq)]
#[diesel(table_name = practices, treat_none_as_null = true)]
pub struct Heading {
    pub title: String,
    pub comune_istat: Option<String>,
    pub comune_name: Option<String>,
    pub seat: Option<String>,
    pub works_kind: Option<String>,
}

pub async fn update_heading(work: &Work, permit: &Permit, heading: &Heading) -> Result<(), StoreError> {
    diesel::update(practices::table.find(permit.practice().0))
        .set(heading)
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// What one page of a list asks for.
#[derive(Clone, Debug)]
pub struct PageQuery {
    pub list: PracticeList,
    pub states: Option<Vec<PracticeState>>,
    pub comune_istat: Option<String>,
    /// The last id of the page before: newest first, so later pages have lower ids.
    pub after: Option<PracticeId>,
    pub limit: i64,
}

/// Counting stops here; beyond, the total is an estimate (R108).
pub const EXACT_COUNT: i64 = 10_000;

// Each list starts from the index that names its people, already in the order of the page.
macro_rules! page_statement {
    ($page:ident, $count:ident, $from:literal, $where:literal) => {
        statement! {
            struct $page {
                caller: String, today: NaiveDate, states: Vec<String>, comune: Option<String>,
                after: Option<Uuid>, limit: i64,
            } -> HeadSql;
            concat!("WITH page AS (SELECT p.id FROM ", $from, " WHERE ", $where) => caller: Text,
            " AND p.state = ANY(" => states: Array<Text>,
            ") AND (" => comune: Nullable<Text>,
            "::text IS NULL OR p.comune_istat = " => comune: Nullable<Text>,
            ") AND p.id < COALESCE(" => after: Nullable<SqlUuid>,
            "::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') ORDER BY p.id DESC LIMIT " => limit: Int8,
            concat!(") SELECT ", head_and_facts!()) => caller: Text,
            head_and_facts!(today) => today: Date,
            head_and_facts!(still) => today: Date,
            concat!(head_and_facts!(from), "JOIN page ON p.id = page.id ORDER BY p.id DESC"),
        }
        statement! {
            struct $count {
                caller: String, states: Vec<String>, comune: Option<String>, limit: i64,
            } -> Int8;
            concat!("SELECT count(*) FROM (SELECT 1 FROM ", $from, " WHERE ", $where) => caller: Text,
            " AND p.state = ANY(" => states: Array<Text>,
            ") AND (" => comune: Nullable<Text>,
            "::text IS NULL OR p.comune_istat = " => comune: Nullable<Text>,
            ") LIMIT " => limit: Int8, ") AS counted"
        }
    };
}

page_statement!(PageHeld, CountHeld, "practices p", "p.titolare_code = ");
page_statement!(
    PageDelegated,
    CountDelegated,
    "(SELECT practice_id, delegate_code AS code, 'IN_COMPILAZIONE' AS phase FROM delegations WHERE state = 'ATTIVA' \
      UNION SELECT practice_id, declarant_code, 'DA_ASSEVERARE' FROM declarations WHERE state = 'RICHIESTA' \
      UNION SELECT practice_id, payer_code, 'INVIO' FROM payments \
        WHERE payer_code IS NOT NULL AND state <> 'ANNULLATO') d \
     JOIN practices p ON p.id = d.practice_id AND (p.state = d.phase \
        OR d.phase = 'INVIO' AND p.state IN ('DA_PAGARE', 'PRONTA_INVIO'))",
    "p.titolare_code <> d.code AND d.code = "
);
page_statement!(
    PageNamed,
    CountNamed,
    "(SELECT DISTINCT practice_id, acting_code FROM subjects) s JOIN practices p ON p.id = s.practice_id",
    "p.titolare_code <> s.acting_code AND s.acting_code = "
);
page_statement!(
    PageActed,
    CountActed,
    "(SELECT DISTINCT practice_id, acting_code FROM subjects) s JOIN practices p ON p.id = s.practice_id",
    "p.titolare_code <> s.acting_code AND EXISTS (SELECT 1 FROM delegations d WHERE d.practice_id = p.id \
     AND d.delegate_code = s.acting_code AND d.state IN ('CONCLUSA', 'STORICA')) AND s.acting_code = "
);
page_statement!(
    PageArchived,
    CountArchived,
    "(SELECT id, titolare_code AS code FROM practices \
      UNION SELECT practice_id, acting_code FROM subjects) a JOIN practices p ON p.id = a.id",
    "a.code = "
);

statement! {
    /// What a seat received, newest first: from the index of the seat alone.
    struct PageOfSeat { caller: String, today: NaiveDate, seat: &'static str, after: Option<Uuid>, limit: i64 } -> HeadSql;
    "WITH page AS (SELECT p.id FROM practices p WHERE p.sent_at IS NOT NULL AND p.seat = " => seat: Text,
    " AND p.id < COALESCE(" => after: Nullable<SqlUuid>,
    "::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') ORDER BY p.id DESC LIMIT " => limit: Int8,
    concat!(") SELECT ", head_and_facts!()) => caller: Text,
    head_and_facts!(today) => today: Date,
    head_and_facts!(still) => today: Date,
    concat!(head_and_facts!(from), "JOIN page ON p.id = page.id ORDER BY p.id DESC"),
}
statement! {
    struct CountOfSeat { seat: &'static str, limit: i64 } -> Int8;
    "SELECT count(*) FROM (SELECT 1 FROM practices WHERE sent_at IS NOT NULL AND seat = " => seat: Text,
    " LIMIT " => limit: Int8, ") AS counted"
}

/// One page of what a seat received; whether the reader may see it is in the facts.
pub async fn page_of_seat(
    conn: &Conn,
    reader: &Reader,
    today: NaiveDate,
    seat: Seat,
    (after, limit): (Option<PracticeId>, i64),
) -> Result<Vec<Head>, StoreError> {
    let (caller, after) = (reader.code.to_string(), after.map(|id| id.0));
    let page = PageOfSeat { caller, today, seat: seat.code(), after, limit };
    let rows: Vec<HeadRow> = page.load(&mut &**conn).await?;
    rows.into_iter().map(|row| row.into_head(reader)).collect()
}

/// How many practices a seat received, counted up to [`EXACT_COUNT`] + 1.
pub async fn count_of_seat(conn: &Conn, seat: Seat) -> Result<i64, StoreError> {
    Ok(CountOfSeat { seat: seat.code(), limit: EXACT_COUNT + 1 }.get_result(&mut &**conn).await?)
}

impl PageQuery {
    /// The states in which a practice can be in the list at all, narrowed by the filter.
    fn states(&self) -> Vec<String> {
        let phases: &[Phase] = match self.list {
            PracticeList::MyProjects => {
                &[Phase::Compilazione, Phase::Asseverazione, Phase::Invio, Phase::Aperta]
            }
            PracticeList::MyDelegations => &[Phase::Compilazione, Phase::Asseverazione, Phase::Invio],
            PracticeList::OtherProjects => &[Phase::Aperta],
            PracticeList::ProjectArchive => &[Phase::Chiusa],
            PracticeList::DelegationArchive => &[Phase::Aperta, Phase::Chiusa],
        };
        PracticeState::ALL
            .iter()
            .filter(|state| phases.contains(&state.phase()))
            .filter(|state| self.states.as_ref().is_none_or(|wanted| wanted.contains(state)))
            .map(|state| state.code().to_owned())
            .collect()
    }
}

macro_rules! by_list {
    ($query:ident, $run:ident; $held:ident $delegated:ident $named:ident $archived:ident $acted:ident $fields:tt) => {
        match $query.list {
            PracticeList::MyProjects => $run!($held $fields),
            PracticeList::MyDelegations => $run!($delegated $fields),
            PracticeList::OtherProjects => $run!($named $fields),
            PracticeList::ProjectArchive => $run!($archived $fields),
            PracticeList::DelegationArchive => $run!($acted $fields),
        }
    };
}

/// One page of a list, newest practice first, with the facts of the caller.
pub async fn page(
    conn: &Conn,
    reader: &Reader,
    today: NaiveDate,
    query: &PageQuery,
) -> Result<Vec<Head>, StoreError> {
    macro_rules! run {
        ($page:ident {}) => {
            $page {
                caller: reader.code.to_string(),
                today,
                states: query.states(),
                comune: query.comune_istat.clone(),
                after: query.after.map(|id| id.0),
                limit: query.limit,
            }
            .load(&mut &**conn)
            .await?
        };
    }
    let rows: Vec<HeadRow> = by_list!(query, run; PageHeld PageDelegated PageNamed PageArchived PageActed {});
    rows.into_iter().map(|row| row.into_head(reader)).collect()
}

/// How many practices the list holds, counted up to [`EXACT_COUNT`] + 1.
pub async fn count(conn: &Conn, reader: &Reader, query: &PageQuery) -> Result<i64, StoreError> {
    macro_rules! run {
        ($count:ident {}) => {
            $count {
                caller: reader.code.to_string(),
                states: query.states(),
                comune: query.comune_istat.clone(),
                limit: EXACT_COUNT + 1,
            }
            .get_result(&mut &**conn)
            .await?
        };
    }
    Ok(by_list!(query, run; CountHeld CountDelegated CountNamed CountArchived CountActed {}))
}
