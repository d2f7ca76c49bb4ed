//! Subjects of section 2.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Int4, Jsonb, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::subjects;
use super::types::{JsonText, code};
use super::{Conn, StoreError, Work};
use crate::domain::access::{Permit, Seen};
use crate::domain::entity::SubjectRecord;
use crate::domain::ids::{PracticeId, SubjectId};
use crate::domain::role::SubjectRole;
use crate::domain::subject::Subject;

/// What stands beside the form.
#[derive(Queryable)]
struct Row {
    id: Uuid,
    practice_id: Uuid,
    role: String,
    main: bool,
    acting_code: Option<String>,
    display_name: String,
    version: i32,
    origin_id: Option<Uuid>,
}

type RowSql = (SqlUuid, SqlUuid, Text, Bool, Nullable<Text>, Text, Int4, Nullable<SqlUuid>);

macro_rules! select {
    ($more:literal) => {
        concat!(
            "SELECT id, practice_id, role, main, acting_code, display_name, version, origin_id, ",
            $more,
            " FROM subjects WHERE practice_id = ANY("
        )
    };
}

impl Row {
    fn with(self, data: Subject) -> Result<SubjectRecord, StoreError> {
        Ok(SubjectRecord {
            id: SubjectId(self.id),
            practice: PracticeId(self.practice_id),
            version: self.version,
            role: code("subjects", "role", &self.role, SubjectRole::from_code)?,
            main: self.main,
            acting_code: self.acting_code,
            display_name: self.display_name,
            data,
            origin: self.origin_id.map(SubjectId),
        })
    }
}

/// Subjects of these practices, in the order they were added.
pub async fn of(conn: &Conn, seen: &[Seen]) -> Result<Vec<SubjectRecord>, StoreError> {
    load(conn, seen.iter().map(|s| s.practice().0).collect()).await
}

statement! {
    struct HeadsOf { ids: Vec<Uuid> } -> (RowSql, Nullable<Text>, Nullable<Text>);
    select!("data ->> 'email', data ->> 'pec'") => ids: Array<SqlUuid>, ")",
}

/// Subjects of these practices with nothing of their forms but the addresses, in the order they were added:
/// what a fascicolo shows of them.
pub async fn heads_of(conn: &Conn, seen: &[Seen]) -> Result<Vec<SubjectRecord>, StoreError> {
    let ids = seen.iter().map(|s| s.practice().0).collect();
    let rows: Vec<(Row, Option<String>, Option<String>)> = HeadsOf { ids }.load(&mut &**conn).await?;
    ordered(rows.into_iter().map(|(row, email, pec)| row.with(Subject { email, pec, ..Subject::default() })))
}

fn ordered(
    rows: impl Iterator<Item = Result<SubjectRecord, StoreError>>,
) -> Result<Vec<SubjectRecord>, StoreError> {
    let mut found = rows.collect::<Result<Vec<_>, _>>()?;
    found.sort_unstable_by_key(|subject| (subject.practice, subject.id));
    Ok(found)
}

/// Subjects of the practice under its lock.
pub async fn locked(work: &Work, practice: PracticeId) -> Result<Vec<SubjectRecord>, StoreError> {
    load(work.conn()?, vec![practice.0]).await
}

statement! {
    struct Of { ids: Vec<Uuid> } -> (RowSql, Jsonb);
    select!("data") => ids: Array<SqlUuid>, ")",
}

async fn load(conn: &Conn, ids: Vec<Uuid>) -> Result<Vec<SubjectRecord>, StoreError> {
    let rows: Vec<(Row, JsonText)> = Of { ids }.load(&mut &**conn).await?;
    ordered(rows.into_iter().map(|(row, data)| row.with(data.parse()?)))
}

pub async fn insert(
    work: &Work,
    permit: &Permit,
    subject: &SubjectRecord,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(subjects::table)
        .values((
            subjects::id.eq(subject.id.0),
            subjects::practice_id.eq(permit.practice().0),
            subjects::role.eq(subject.role.code()),
            subjects::main.eq(subject.main),
            subjects::acting_code.eq(&subject.acting_code),
            subjects::display_name.eq(&subject.display_name),
            subjects::version.eq(subject.version),
            subjects::data.eq(JsonText::of(&subject.data)?),
            subjects::created_at.eq(now),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

pub async fn update(work: &Work, permit: &Permit, subject: &SubjectRecord) -> Result<(), StoreError> {
    diesel::update(
        subjects::table
            .filter(subjects::id.eq(subject.id.0))
            .filter(subjects::practice_id.eq(permit.practice().0)),
    )
    .set((
        subjects::role.eq(subject.role.code()),
        subjects::main.eq(subject.main),
        subjects::acting_code.eq(&subject.acting_code),
        subjects::display_name.eq(&subject.display_name),
        subjects::version.eq(subject.version),
        subjects::data.eq(JsonText::of(&subject.data)?),
    ))
    .execute(&mut &**work.conn()?)
    .await?;
    Ok(())
}

pub async fn delete(work: &Work, permit: &Permit, id: SubjectId) -> Result<(), StoreError> {
    diesel::delete(
        subjects::table.filter(subjects::id.eq(id.0)).filter(subjects::practice_id.eq(permit.practice().0)),
    )
    .execute(&mut &**work.conn()?)
    .await?;
    Ok(())
}

/// The practice of a subject, so that a write can lock it first. Tells nothing to a
/// caller: his rights are asked under the lock.
pub async fn practice_of(conn: &Conn, id: SubjectId) -> Result<Option<PracticeId>, StoreError> {
    let found: Option<Uuid> =
        subjects::table.find(id.0).select(subjects::practice_id).first(&mut &**conn).await.optional()?;
    Ok(found.map(PracticeId))
}
