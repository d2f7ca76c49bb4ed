//! Pages of practices: the five lists of a person, and what a seat received.

use chrono::NaiveDate;
use diesel::QueryResult;
use diesel::pg::Pg;
use diesel::query_builder::{AstPass, QueryFragment};
use diesel::sql_types::{Int8, Text};
use diesel_async::RunQueryDsl;

use super::facts::{Head, HeadRow, HeadSql, Offices, head_and_facts};
use super::filter::Conditions;
use super::{Conn, Pool, StoreError};
use crate::domain::access::Reader;
use crate::domain::filter::{PracticeFilter, Reach};
use crate::domain::ids::PracticeId;
use crate::domain::list::PracticeList;
use crate::domain::practice::{Phase, PracticeState};
use crate::domain::role::Seat;

/// Which practices are listed.
#[derive(Clone, Copy, Debug)]
pub enum Listed {
    /// A list of the reader's own.
    Of(PracticeList),
    /// What a seat received, as far as the reader sees it.
    Seat(Seat, Reach),
}

/// What one page asks for.
#[derive(Clone, Debug)]
pub struct PageQuery {
    pub listed: Listed,
    pub filter: PracticeFilter,
    /// The last id of the page before: newest first, so later pages have lower ids.
    pub after: Option<PracticeId>,
    pub limit: i64,
}

/// Counting stops here; beyond, the total is an estimate (R108).
pub const EXACT_COUNT: i64 = 10_000;

/// Where a list starts: the index that names its people or its seat, already in the order of the page.
#[derive(Clone, Debug)]
struct Scope {
    from: &'static str,
    key: String,
}

impl QueryFragment<Pg> for Scope {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql(self.from);
        out.push_bind_param::<Text, _>(&self.key)
    }
}

const HELD: &str = "practices p WHERE p.titolare_code = ";
const SEAT: &str = "practices p WHERE p.sent_at IS NOT NULL AND p.seat = ";
const NAMED: &str = "(SELECT DISTINCT practice_id, acting_code FROM subjects) s JOIN practices p ON p.id = s.practice_id \
     WHERE p.titolare_code <> s.acting_code AND s.acting_code = ";
const ACTED: &str = "(SELECT DISTINCT practice_id, acting_code FROM subjects) s JOIN practices p ON p.id = s.practice_id \
     WHERE p.titolare_code <> s.acting_code AND EXISTS (SELECT 1 FROM delegations d WHERE d.practice_id = p.id \
     AND d.delegate_code = s.acting_code AND d.state IN ('CONCLUSA', 'STORICA')) AND s.acting_code = ";
const ARCHIVED: &str = "(SELECT id, titolare_code AS code FROM practices \
      UNION SELECT practice_id, acting_code FROM subjects) a JOIN practices p ON p.id = a.id WHERE a.code = ";
// Who only pays sees nothing that could be searched.
macro_rules! delegated {
    ($payers:literal) => {
        concat!(
            "(SELECT practice_id, delegate_code AS code, 'IN_COMPILAZIONE' AS phase FROM delegations \
              WHERE state = 'ATTIVA' \
              UNION SELECT practice_id, declarant_code, 'DA_ASSEVERARE' FROM declarations WHERE state = 'RICHIESTA'",
            $payers,
            ") d JOIN practices p ON p.id = d.practice_id AND (p.state = d.phase \
              OR d.phase = 'INVIO' AND p.state IN ('DA_PAGARE', 'PRONTA_INVIO')) \
             WHERE p.titolare_code <> d.code AND d.code = "
        )
    };
}
const DELEGATED: &str = delegated!(
    " UNION SELECT practice_id, payer_code, 'INVIO' FROM payments WHERE payer_code IS NOT NULL \
      AND state <> 'ANNULLATO'"
);
const DELEGATED_AND_READ: &str = delegated!("");

statement! {
    struct Page { scope: Scope, filter: Conditions, limit: i64, offices: Offices } -> HeadSql;
    "WITH page AS (SELECT p.id FROM " ; scope, "" ; filter, " ORDER BY p.id DESC LIMIT " => limit: Int8,
    concat!(") ", head_and_facts!(head)) ; offices,
    " FROM practices p JOIN page ON p.id = page.id ORDER BY p.id DESC",
}
statement! {
    struct Count { scope: Scope, filter: Conditions, limit: i64 } -> Int8;
    "SELECT count(*) FROM (SELECT 1 FROM " ; scope, "" ; filter, " LIMIT " => limit: Int8, ") AS counted",
}

impl PageQuery {
    fn scope(&self, reader: &Reader) -> Scope {
        let (from, key) = match self.listed {
            Listed::Seat(seat, _) => (SEAT, seat.code().to_owned()),
            Listed::Of(list) => (self.from(list), reader.code.to_string()),
        };
        Scope { from, key }
    }

    fn from(&self, list: PracticeList) -> &'static str {
        match list {
            PracticeList::MyProjects => HELD,
            PracticeList::MyDelegations if self.filter.asks_contents() => DELEGATED_AND_READ,
            PracticeList::MyDelegations => DELEGATED,
            PracticeList::OtherProjects => NAMED,
            PracticeList::ProjectArchive => ARCHIVED,
            PracticeList::DelegationArchive => ACTED,
        }
    }

    fn conditions(&self, reader: &Reader, before: Option<PracticeId>) -> Conditions {
        let of = |reach| Conditions::of(&self.filter, reader.code.as_str(), reach, before);
        match self.listed {
            Listed::Seat(_, reach) => of(reach).of_office(),
            Listed::Of(list) => of(Reach::Contents).within(states_of(list)),
        }
    }

    /// A connection that plans for the values, when they decide which index serves.
    pub async fn conn(&self, pool: &Pool) -> Result<Conn, StoreError> {
        let plain = match self.listed {
            Listed::Of(_) => self.filter.is_plain(),
            Listed::Seat(..) => self.filter == PracticeFilter::default(),
        };
        if plain { pool.get().await } else { pool.get_search().await }
    }
}

/// States of the list. A person's practice in any other state is in another list.
fn states_of(list: PracticeList) -> impl Iterator<Item = &'static str> {
    let phases: &[Phase] = match list {
        PracticeList::MyProjects => &[Phase::Compilazione, Phase::Asseverazione, Phase::Invio, Phase::Aperta],
        PracticeList::MyDelegations => &[Phase::Compilazione, Phase::Asseverazione, Phase::Invio],
        PracticeList::OtherProjects => &[Phase::Aperta],
        PracticeList::ProjectArchive => &[Phase::Chiusa],
        PracticeList::DelegationArchive => &[Phase::Aperta, Phase::Chiusa],
    };
    PracticeState::ALL.iter().filter(|state| phases.contains(&state.phase())).map(|state| state.code())
}

/// One page, newest practice first, with the facts of the reader.
pub async fn page(
    conn: &Conn,
    reader: &Reader,
    today: NaiveDate,
    query: &PageQuery,
) -> Result<Vec<Head>, StoreError> {
    let page = Page {
        scope: query.scope(reader),
        filter: query.conditions(reader, query.after),
        limit: query.limit,
        offices: Offices::of(reader, today),
    };
    let rows: Vec<HeadRow> = page.load(&mut &**conn).await?;
    rows.into_iter().map(|row| row.into_head(reader)).collect()
}

/// How many practices are listed, counted up to [`EXACT_COUNT`] + 1.
pub async fn count(conn: &Conn, reader: &Reader, query: &PageQuery) -> Result<i64, StoreError> {
    let (scope, filter) = (query.scope(reader), query.conditions(reader, None));
    Ok(Count { scope, filter, limit: EXACT_COUNT + 1 }.get_result(&mut &**conn).await?)
}
