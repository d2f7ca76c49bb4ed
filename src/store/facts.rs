//! Facts of rights, with the head of the practice: one statement for many practices.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::QueryResult;
use diesel::pg::Pg;
use diesel::prelude::Queryable;
use diesel::query_builder::{AstPass, QueryFragment};
use diesel::sql_types::{Array, Bytea, Date, Int8, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl as _;
use uuid::Uuid;

use super::types::{code, code_opt};
use super::{Conn, StoreError};
use crate::domain::access::{DelegationFact, Facts, Reader, RoleSet};
use crate::domain::delegation::DelegationState;
use crate::domain::entity::Practice;
use crate::domain::ids::PracticeId;
use crate::domain::istanza::IstanzaKind;
use crate::domain::later::Later;
use crate::domain::practice::PracticeState;
use crate::domain::role::{OfficeRole, Seat, SubjectRole};
use crate::domain::section::SectionNumber;

/// SQL types of one row of [`head_and_facts!`].
pub type HeadSql = (
    SqlUuid,
    Nullable<Text>,
    Text,
    Text,
    Text,
    Text,
    Nullable<Text>,
    Nullable<Text>,
    Nullable<Text>,
    Nullable<Text>,
    Timestamptz,
    Timestamptz,
    Nullable<Timestamptz>,
    Nullable<Timestamptz>,
    Int8,
    Bytea,
    Int8,
    Text,
    Nullable<SqlUuid>,
    Text,
    Nullable<Array<Text>>,
);

// Selects head and facts of practices `p`. What rights depend on stands in the practice's own row
// (`parties`, kept by triggers). The offices of a caller who may hold some are one look-up a statement,
// made only when a practice is met that was sent; of nobody else they are asked, not even planned.
macro_rules! head_and_facts {
    (head) => {
        "SELECT p.id, p.number, p.state, p.titolare_code, p.titolare_name, p.title, p.comune_istat, \
         p.comune_name, p.seat, p.works_kind, p.created_at, p.updated_at, p.sent_at, p.closed_at, \
         p.audit_seq, p.audit_head, p.event_seq, p.parties, p.parent_id, p.kind, "
    };
    (none) => {
        "NULL::text[]"
    };
    (caller) => {
        "CASE WHEN p.sent_at IS NOT NULL THEN ARRAY(SELECT o.valid_from || ' ' || o.seat || ' ' || o.role \
             FROM officers o WHERE o.fiscal_code = "
    };
    (today) => {
        " AND o.valid_from <= "
    };
    (still) => {
        " AND o.withdrawn_at IS NULL AND COALESCE(o.valid_to, 'infinity') >= "
    };
    (offices) => {
        ") END"
    };
}
pub(super) use head_and_facts;

statement! {
    /// Head and facts of some practices for a caller who may hold an office.
    struct FactsOf { caller: String, today: NaiveDate, ids: Vec<Uuid> } -> HeadSql;
    concat!(head_and_facts!(head), head_and_facts!(caller)) => caller: Text,
    head_and_facts!(today) => today: Date,
    head_and_facts!(still) => today: Date,
    concat!(head_and_facts!(offices), " FROM practices p WHERE p.id = ANY(") => ids: Array<SqlUuid>, ")",
}

statement! {
    /// The same for whoever holds none.
    struct PlainOf { ids: Vec<Uuid> } -> HeadSql;
    concat!(head_and_facts!(head), head_and_facts!(none), " FROM practices p WHERE p.id = ANY(") => ids: Array<SqlUuid>, ")",
}

statement! {
    /// The same of one practice, with its row locked.
    struct FactsLocked { caller: String, today: NaiveDate, id: Uuid } -> HeadSql;
    concat!(head_and_facts!(head), head_and_facts!(caller)) => caller: Text,
    head_and_facts!(today) => today: Date,
    head_and_facts!(still) => today: Date,
    concat!(head_and_facts!(offices), " FROM practices p WHERE p.id = ") => id: SqlUuid, " FOR UPDATE OF p",
}

statement! {
    struct PlainLocked { id: Uuid } -> HeadSql;
    concat!(head_and_facts!(head), head_and_facts!(none), " FROM practices p WHERE p.id = ") => id: SqlUuid, " FOR UPDATE OF p",
}

/// The offices of a reader, if he may hold some, as the last column of [`head_and_facts!`] in statements
/// that are put together of parts.
#[derive(Clone, Debug)]
pub struct Offices(Option<(String, NaiveDate)>);

impl Offices {
    pub fn of(reader: &Reader, today: NaiveDate) -> Self {
        Self(reader.staff.then(|| (reader.code.to_string(), today)))
    }
}

impl QueryFragment<Pg> for Offices {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        let Some((caller, today)) = &self.0 else {
            out.push_sql(head_and_facts!(none));
            return Ok(());
        };
        out.push_sql(head_and_facts!(caller));
        out.push_bind_param::<Text, _>(caller)?;
        for piece in [head_and_facts!(today), head_and_facts!(still)] {
            out.push_sql(piece);
            out.push_bind_param::<Date, _>(today)?;
        }
        out.push_sql(head_and_facts!(offices));
        Ok(())
    }
}

/// One row of [`head_and_facts!`].
#[derive(Queryable)]
pub struct HeadRow {
    id: Uuid,
    number: Option<String>,
    state: String,
    titolare_code: String,
    titolare_name: String,
    title: String,
    comune_istat: Option<String>,
    comune_name: Option<String>,
    seat: Option<String>,
    works_kind: Option<String>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    audit_seq: i64,
    audit_head: Vec<u8>,
    event_seq: i64,
    parties: String,
    parent_id: Option<Uuid>,
    kind: String,
    offices: Option<Vec<String>>,
}

/// Where the trail of a practice stands.
#[derive(Clone, Debug)]
pub struct TrailHead {
    pub audit_seq: i64,
    pub audit_head: Vec<u8>,
    pub event_seq: i64,
}

/// The head of a practice, what rights depend on, and where its trail stands.
#[derive(Clone, Debug)]
pub struct Head {
    pub practice: Practice,
    pub facts: Facts,
    pub trail: TrailHead,
}

impl HeadRow {
    /// The head, with the facts as this reader stands to the practice.
    pub fn into_head(self, reader: &Reader) -> Result<Head, StoreError> {
        let offices = self.offices.clone();
        let (scene, trail) = self.into_scene()?;
        let seat = scene.practice.seat.map(Seat::code);
        let office = offices.as_deref().and_then(|offices| office_in(offices, seat));
        let office = code_opt("officers", "role", office, OfficeRole::from_code)?;
        let facts = scene.facts(reader, office)?;
        Ok(Head { facts, practice: scene.practice, trail })
    }

    fn into_scene(self) -> Result<(Scene, TrailHead), StoreError> {
        let practice = Practice {
            id: PracticeId(self.id),
            number: self.number,
            state: code("practices", "state", &self.state, PracticeState::from_code)?,
            titolare_code: self.titolare_code,
            titolare_name: self.titolare_name,
            title: self.title,
            comune_istat: self.comune_istat,
            comune_name: self.comune_name,
            seat: code_opt("practices", "seat", self.seat.as_deref(), Seat::from_code)?,
            works_kind: self.works_kind,
            created_at: self.created_at,
            updated_at: self.updated_at,
            sent_at: self.sent_at,
            closed_at: self.closed_at,
            later: match self.parent_id {
                Some(parent) => {
                    let kind = code("practices", "kind", &self.kind, IstanzaKind::from_code)?;
                    Some(Later { kind, parent: PracticeId(parent) })
                }
                None => None,
            },
        };
        let trail =
            TrailHead { audit_seq: self.audit_seq, audit_head: self.audit_head, event_seq: self.event_seq };
        Ok((Scene { practice, parties: self.parties }, trail))
    }
}

/// A practice with everybody whom rights depend on: whoever looks at it, it is read once.
#[derive(Clone, Debug)]
pub struct Scene {
    pub practice: Practice,
    parties: String,
}

impl Scene {
    /// The facts as this reader stands to the practice; his role in its seat is told.
    pub fn facts(&self, reader: &Reader, office: Option<OfficeRole>) -> Result<Facts, StoreError> {
        // No line is of nobody.
        let caller = if reader.seat.is_none() { reader.code.as_str() } else { "" };
        let here = reader.seat.is_none() || reader.seat == self.practice.seat;
        let (mut roles, mut delegations) = (RoleSet::default(), Vec::new());
        let (mut payer, mut asked) = (false, false);
        for line in self.parties.lines() {
            match line.split_once(' ') {
                Some(("S", subject)) => {
                    if let Some((role, main)) = role_of(subject, caller)? {
                        roles.insert(role, main);
                    }
                }
                Some(("P", person)) => payer |= person == caller,
                Some(("A", person)) => asked |= person == caller,
                _ => delegations.push(delegation_fact(line, caller)?),
            }
        }
        Ok(Facts {
            practice: self.practice.id,
            state: self.practice.state,
            titolare: self.practice.titolare_code == caller,
            roles,
            payer,
            asked,
            office: office.filter(|_| here && self.practice.sent_at.is_some()),
            delegations,
            later: self.practice.later,
        })
    }
}

fn corrupt(line: &str) -> StoreError {
    StoreError::Corrupt { table: "practices", column: "parties", value: line.to_owned() }
}

/// Reads `GEOLOGO + CODE`: the role of the caller, and whether he is the main subject of it.
fn role_of(line: &str, caller: &str) -> Result<Option<(SubjectRole, bool)>, StoreError> {
    let mut words = line.splitn(3, ' ');
    let (Some(role), Some(main), Some(person)) = (words.next(), words.next(), words.next()) else {
        return Err(corrupt(line));
    };
    if person != caller {
        return Ok(None);
    }
    Ok(Some((code("subjects", "role", role, SubjectRole::from_code)?, main == "+")))
}

/// Reads `D 4 GEOLOGO ATTIVA CODE`.
fn delegation_fact(line: &str, caller: &str) -> Result<DelegationFact, StoreError> {
    let mut words = line.splitn(5, ' ').skip(1);
    let (Some(section), Some(role), Some(state), Some(person)) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(corrupt(line));
    };
    let section = section.parse().ok().and_then(SectionNumber::from_number);
    Ok(DelegationFact {
        section: section.ok_or_else(|| corrupt(line))?,
        role: code("delegations", "role", role, SubjectRole::from_code)?,
        state: code("delegations", "state", state, DelegationState::from_code)?,
        mine: person == caller,
    })
}

/// The caller's role in a seat, of lines `2020-01-01 FI ISTRUTTORE`. Who holds several there is seen
/// in the one that sees most: administering people, for example, shows no practice.
fn office_in<'a>(offices: &'a [String], seat: Option<&str>) -> Option<&'a str> {
    let held = offices.iter().filter_map(|line| {
        let (_, rest) = line.split_once(' ')?;
        let (place, role) = rest.split_once(' ')?;
        (Some(place) == seat).then_some(role)
    });
    held.max_by_key(|role| OfficeRole::from_code(role).map(OfficeRole::sees))
}

/// Head and facts of the practices as the reader stands to them. Ids that do not
/// exist are absent; whether he may see the others is for `domain::access` to say.
pub async fn of(
    conn: &Conn,
    reader: &Reader,
    today: NaiveDate,
    ids: Vec<PracticeId>,
) -> Result<Vec<Head>, StoreError> {
    let ids = ids.into_iter().map(|id| id.0).collect();
    let rows: Vec<HeadRow> = match reader.staff {
        true => FactsOf { caller: reader.code.to_string(), today, ids }.load(&mut &**conn).await?,
        false => PlainOf { ids }.load(&mut &**conn).await?,
    };
    rows.into_iter().map(|row| row.into_head(reader)).collect()
}

statement! {
    struct TrailLocked { id: Uuid } -> (Int8, Bytea, Int8);
    "SELECT audit_seq, audit_head, event_seq FROM practices WHERE id = " => id: SqlUuid, " FOR UPDATE",
}

/// Locks a practice and reads where its trail stands.
pub async fn trail_locked(conn: &Conn, id: PracticeId) -> Result<Option<TrailHead>, StoreError> {
    let rows: Vec<(i64, Vec<u8>, i64)> = TrailLocked { id: id.0 }.load(&mut &**conn).await?;
    let head = rows.into_iter().next();
    Ok(head.map(|(audit_seq, audit_head, event_seq)| TrailHead { audit_seq, audit_head, event_seq }))
}

/// Locks a practice and reads its head and facts as the last writer left them.
pub async fn locked(
    conn: &Conn,
    reader: &Reader,
    today: NaiveDate,
    id: PracticeId,
) -> Result<Option<Head>, StoreError> {
    let (id, caller) = (id.0, &reader.code);
    let rows: Vec<HeadRow> = match reader.staff {
        true => FactsLocked { caller: caller.to_string(), today, id }.load(&mut &**conn).await?,
        false => PlainLocked { id }.load(&mut &**conn).await?,
    };
    rows.into_iter().next().map(|row| row.into_head(reader)).transpose()
}

/// A practice for many readers at once; who may see it is for `domain::access` to say.
pub async fn scene(conn: &Conn, id: PracticeId) -> Result<Option<Scene>, StoreError> {
    let rows: Vec<HeadRow> = PlainOf { ids: vec![id.0] }.load(&mut &**conn).await?;
    Ok(rows.into_iter().next().map(HeadRow::into_scene).transpose()?.map(|(scene, _)| scene))
}
