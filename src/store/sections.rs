//! Sections: the six parts of a practice, the forms among them as JSON.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Date, Int2, Int4, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::facts::{self, Head, HeadSql, head_and_facts};
use super::schema::sections;
use super::types::{JsonText, code, code_opt, section};
use super::work::later;
use super::{Conn, StoreError, Work};
use crate::domain::access::{Permit, Reader, Seen};
use crate::domain::entity::{CheckStatus, Section};
use crate::domain::ids::PracticeId;
use crate::domain::role::ActorRole;
use crate::domain::section::SectionNumber;

#[derive(Queryable)]
struct Row {
    practice_id: Uuid,
    number: i16,
    version: i32,
    revision: i32,
    data: JsonText,
    check_status: String,
    checked_revision: Option<i32>,
    saved_role: Option<String>,
    saved_name: Option<String>,
    saved_at: Option<DateTime<Utc>>,
}

type RowSql = (
    SqlUuid,
    Int2,
    Int4,
    Int4,
    Jsonb,
    Text,
    Nullable<Int4>,
    Nullable<Text>,
    Nullable<Text>,
    Nullable<Timestamptz>,
);

impl Row {
    fn into_section(self) -> Result<Section, StoreError> {
        Ok(Section {
            practice: PracticeId(self.practice_id),
            number: section("sections", self.number)?,
            version: self.version,
            revision: self.revision,
            data: self.data.0,
            check_status: code("sections", "check_status", &self.check_status, CheckStatus::from_code)?,
            checked_revision: self.checked_revision,
            saved_role: code_opt("sections", "saved_role", self.saved_role.as_deref(), ActorRole::from_code)?,
            saved_name: self.saved_name,
            saved_at: self.saved_at,
        })
    }
}

/// All sections of these practices, in order. Which of them a caller reads is asked of
/// his sight before they are shown.
pub async fn of(conn: &Conn, seen: &[Seen]) -> Result<Vec<Section>, StoreError> {
    load(conn, seen.iter().map(|s| s.practice().0).collect()).await
}

statement! {
    struct HeadsOf { ids: Vec<Uuid> }
        -> (SqlUuid, Int2, Int4, Int4, Text, Nullable<Int4>, Nullable<Text>, Nullable<Text>, Nullable<Timestamptz>);
    "SELECT practice_id, number, version, revision, check_status, checked_revision, saved_role, saved_name, \
     saved_at FROM sections WHERE practice_id = ANY(" => ids: Array<SqlUuid>, ")",
}

/// Sections of these practices without their forms, in order: what lists of them show.
pub async fn heads_of(conn: &Conn, seen: &[Seen]) -> Result<Vec<Section>, StoreError> {
    let ids = seen.iter().map(|s| s.practice().0).collect();
    let rows: Vec<HeadRow> = HeadsOf { ids }.load(&mut &**conn).await?;
    let mut heads = rows.into_iter().map(HeadRow::into_section).collect::<Result<Vec<_>, _>>()?;
    heads.sort_unstable_by_key(|head| (head.practice, head.number));
    Ok(heads)
}

#[derive(Queryable)]
struct HeadRow {
    practice_id: Uuid,
    number: i16,
    version: i32,
    revision: i32,
    check_status: String,
    checked_revision: Option<i32>,
    saved_role: Option<String>,
    saved_name: Option<String>,
    saved_at: Option<DateTime<Utc>>,
}

impl HeadRow {
    /// The text of the form stays empty, which no form can be read from: a field that needs
    /// the form and was forgotten in the list of those that do not fails loudly.
    fn into_section(self) -> Result<Section, StoreError> {
        let row = Row {
            practice_id: self.practice_id,
            number: self.number,
            version: self.version,
            revision: self.revision,
            data: JsonText(Box::default()),
            check_status: self.check_status,
            checked_revision: self.checked_revision,
            saved_role: self.saved_role,
            saved_name: self.saved_name,
            saved_at: self.saved_at,
        };
        row.into_section()
    }
}

/// The six sections of a practice under its lock.
pub async fn all_locked(work: &Work, practice: PracticeId) -> Result<Vec<Section>, StoreError> {
    load(work.conn()?, vec![practice.0]).await
}

statement! {
    struct Of { ids: Vec<Uuid> } -> RowSql;
    "SELECT practice_id, number, version, revision, data, check_status, checked_revision, saved_role, saved_name, \
     saved_at FROM sections WHERE practice_id = ANY(" => ids: Array<SqlUuid>, ")",
}

async fn load(conn: &Conn, ids: Vec<Uuid>) -> Result<Vec<Section>, StoreError> {
    let rows: Vec<Row> = Of { ids }.load(&mut &**conn).await?;
    let mut found = rows.into_iter().map(Row::into_section).collect::<Result<Vec<_>, _>>()?;
    found.sort_unstable_by_key(|section| (section.practice, section.number));
    Ok(found)
}

/// Marks of one section: field name to version, role and time of its last change.
pub async fn marks(conn: &Conn, seen: Seen, number: SectionNumber) -> Result<JsonText, StoreError> {
    Ok(sections::table
        .find((seen.practice().0, number.number()))
        .select(sections::marks)
        .first(&mut &**conn)
        .await?)
}

// A section of a practice beside head and facts, both rows locked: whoever waited reads them as the last
// writer left them.
macro_rules! section_locked {
    (from) => {
        ", s.practice_id, s.number, s.version, s.revision, s.data, s.check_status, s.checked_revision, \
         s.saved_role, s.saved_name, s.saved_at, s.marks FROM practices p \
         JOIN sections s ON s.practice_id = p.id AND s.number = "
    };
    (of) => {
        " WHERE p.id = "
    };
    (lock) => {
        " FOR UPDATE OF p, s"
    };
}

statement! {
    struct Locked { caller: String, today: NaiveDate, id: Uuid, number: i16 } -> (HeadSql, RowSql, Jsonb);
    concat!(head_and_facts!(head), head_and_facts!(caller)) => caller: Text,
    head_and_facts!(today) => today: Date,
    head_and_facts!(still) => today: Date,
    concat!(head_and_facts!(offices), section_locked!(from)) => number: Int2,
    section_locked!(of) => id: SqlUuid, section_locked!(lock),
}

statement! {
    /// The same for a caller who holds no office.
    struct PlainLocked { id: Uuid, number: i16 } -> (HeadSql, RowSql, Jsonb);
    concat!(head_and_facts!(head), head_and_facts!(none), section_locked!(from)) => number: Int2,
    section_locked!(of) => id: SqlUuid, section_locked!(lock),
}

/// Locks a practice and reads its head with the facts, and a section with its marks.
pub async fn locked(
    conn: &Conn,
    reader: &Reader,
    today: NaiveDate,
    practice: PracticeId,
    number: SectionNumber,
) -> Result<Option<(Head, Section, JsonText)>, StoreError> {
    let (id, number, caller) = (practice.0, number.number(), &reader.code);
    let rows: Vec<(facts::HeadRow, Row, JsonText)> = match reader.staff {
        true => Locked { caller: caller.to_string(), today, id, number }.load(&mut &**conn).await?,
        false => PlainLocked { id, number }.load(&mut &**conn).await?,
    };
    let found = rows.into_iter().next();
    found.map(|(head, row, marks)| Ok((head.into_head(reader)?, row.into_section()?, marks))).transpose()
}

statement! {
    pub struct Save {
        practice: Uuid, number: i16, data: JsonText, marks: JsonText, role: &'static str, name: String,
        at: DateTime<Utc>,
    } -> Int4;
    "UPDATE sections SET version = version + 1, revision = revision + 1, check_status = 'NOT_RUN', \
     checked_revision = NULL, data = " => data: Jsonb,
    ", marks = " => marks: Jsonb,
    ", saved_role = " => role: Text,
    ", saved_name = " => name: Text,
    ", saved_at = " => at: Timestamptz,
    " WHERE practice_id = " => practice: SqlUuid,
    " AND number = " => number: Int2,
}

/// Stores a form, with what was recorded of it. The caller compared the version under the lock.
pub fn save(
    work: &mut Work,
    permit: &Permit,
    number: SectionNumber,
    data: JsonText,
    marks: JsonText,
    now: DateTime<Utc>,
) {
    let save = Save {
        practice: permit.practice().0,
        number: number.number(),
        data,
        marks,
        role: permit.role().code(),
        name: permit.actor().name.clone(),
        at: now,
    };
    work.with_record(save);
}

/// Something beside the form changed (a document, a subject): a passed check holds no longer.
/// Goes out with the commit.
pub fn touch(work: &mut Work, permit: &Permit, number: SectionNumber) {
    let statement = diesel::update(sections::table.find((permit.practice().0, number.number()))).set((
        sections::revision.eq(sections::revision + 1),
        sections::check_status.eq(CheckStatus::NotRun.code()),
        sections::checked_revision.eq(None::<i32>),
    ));
    later!(work, statement);
}

statement! {
    struct Checked { practice: Uuid, number: i16, status: &'static str, revision: Option<i32> } -> Int4;
    "UPDATE sections SET check_status = " => status: Text,
    ", checked_revision = " => revision: Nullable<Int4>,
    " WHERE practice_id = " => practice: SqlUuid,
    " AND number = " => number: Int2,
}

/// Keeps the outcome of a check, with the revision it was run on. Goes out with the commit.
pub fn checked(work: &mut Work, permit: &Permit, number: SectionNumber, status: CheckStatus, revision: i32) {
    let statement = Checked {
        practice: permit.practice().0,
        number: number.number(),
        status: status.code(),
        revision: Some(revision),
    };
    later!(work, statement);
}
