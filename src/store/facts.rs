//! Facts of rights, with the head of the practice: one statement for many practices.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::Queryable;
use diesel::sql_types::{Array, Bool, Bytea, Date, Int8, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl as _;
use uuid::Uuid;

use super::types::{code, code_opt};
use super::{Conn, StoreError};
use crate::domain::access::{DelegationFact, Facts, RoleSet};
use crate::domain::delegation::DelegationState;
use crate::domain::entity::Practice;
use crate::domain::ids::PracticeId;
use crate::domain::person::FiscalCode;
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
    Bool,
    Array<Text>,
    Array<Text>,
    Nullable<Text>,
);

/// Selects head and facts of practices `p` as seen by `who(code, today)`; FROM follows.
macro_rules! head_and_facts {
    () => {
        "SELECT p.id, p.number, p.state, p.titolare_code, p.titolare_name, p.title, p.comune_istat, \
         p.comune_name, p.seat, p.works_kind, p.created_at, p.updated_at, p.sent_at, p.closed_at, \
         p.audit_seq, p.audit_head, p.event_seq, p.titolare_code = who.code, \
         ARRAY(SELECT s.role || CASE WHEN s.main THEN '+' ELSE '-' END FROM subjects s \
               WHERE s.acting_code = who.code AND s.practice_id = p.id), \
         ARRAY(SELECT d.section || CASE WHEN d.delegate_code = who.code THEN '*' ELSE '-' END \
                      || d.role || ' ' || d.state \
               FROM delegations d WHERE d.practice_id = p.id ORDER BY d.id), \
         CASE WHEN p.sent_at IS NOT NULL THEN \
            (SELECT o.role FROM officers o WHERE o.fiscal_code = who.code AND o.seat = p.seat \
             AND who.today >= o.valid_from AND (o.valid_to IS NULL OR who.today <= o.valid_to) \
             ORDER BY o.valid_from LIMIT 1) END"
    };
}
pub(super) use head_and_facts;

statement! {
    /// Head and facts of some practices for one caller.
    struct FactsOf { caller: String, today: NaiveDate, ids: Vec<Uuid> } -> HeadSql;
    "WITH who AS (SELECT " => caller: Text,
    "::text AS code, " => today: Date,
    concat!("::date AS today) ", head_and_facts!(), " FROM who, practices p WHERE p.id = ANY(")
    => ids: Array<SqlUuid>, ")",
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
    titolare: bool,
    roles: Vec<String>,
    delegations: Vec<String>,
    office: Option<String>,
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
    pub fn into_head(self) -> Result<Head, StoreError> {
        let state = code("practices", "state", &self.state, PracticeState::from_code)?;
        let mut roles = RoleSet::default();
        for held in &self.roles {
            let (role, main) = held.split_at(held.len().saturating_sub(1));
            roles.insert(code("subjects", "role", role, SubjectRole::from_code)?, main == "+");
        }
        let delegations =
            self.delegations.iter().map(|text| delegation_fact(text)).collect::<Result<Vec<_>, _>>()?;
        let id = PracticeId(self.id);
        Ok(Head {
            facts: Facts {
                practice: id,
                state,
                titolare: self.titolare,
                roles,
                office: code_opt("officers", "role", self.office.as_deref(), OfficeRole::from_code)?,
                delegations,
            },
            practice: Practice {
                id,
                number: self.number,
                state,
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
            },
            trail: TrailHead {
                audit_seq: self.audit_seq,
                audit_head: self.audit_head,
                event_seq: self.event_seq,
            },
        })
    }
}

/// Reads `4*GEOLOGO ATTIVA`: section, mine or not, role, state.
fn delegation_fact(text: &str) -> Result<DelegationFact, StoreError> {
    let corrupt = || StoreError::Corrupt { table: "delegations", column: "*", value: text.to_owned() };
    let number = text.get(..1).and_then(|n| n.parse().ok()).ok_or_else(corrupt)?;
    let (role, state) = text.get(2..).and_then(|rest| rest.split_once(' ')).ok_or_else(corrupt)?;
    Ok(DelegationFact {
        section: SectionNumber::from_number(number).ok_or_else(corrupt)?,
        role: SubjectRole::from_code(role).ok_or_else(corrupt)?,
        state: DelegationState::from_code(state).ok_or_else(corrupt)?,
        mine: text.get(1..2) == Some("*"),
    })
}

/// Head and facts of the practices as the caller stands to them. Ids that do not
/// exist are absent; whether he may see the others is for `domain::access` to say.
pub async fn of(
    conn: &Conn,
    caller: &FiscalCode,
    today: NaiveDate,
    ids: Vec<PracticeId>,
) -> Result<Vec<Head>, StoreError> {
    let rows: Vec<HeadRow> =
        FactsOf { caller: caller.to_string(), today, ids: ids.into_iter().map(|id| id.0).collect() }
            .load(&mut &**conn)
            .await?;
    rows.into_iter().map(HeadRow::into_head).collect()
}
