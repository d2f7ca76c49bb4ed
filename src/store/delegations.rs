//! Delegations of compilation.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Int2, Int4, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::delegations;
use super::types::{code, section};
use super::{Conn, StoreError, Work};
use crate::domain::access::{Permit, Seen};
use crate::domain::delegation::DelegationState;
use crate::domain::entity::Delegation;
use crate::domain::ids::{DelegationId, PracticeId, SubjectId};
use crate::domain::role::SubjectRole;

#[derive(Queryable)]
struct Row {
    id: Uuid,
    practice_id: Uuid,
    section: i16,
    subject_id: Uuid,
    role: String,
    delegate_code: String,
    delegate_name: String,
    state: String,
    reason: Option<String>,
    created_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    version: i32,
}

impl Row {
    fn into_delegation(self) -> Result<Delegation, StoreError> {
        Ok(Delegation {
            id: DelegationId(self.id),
            practice: PracticeId(self.practice_id),
            section: section("delegations", self.section)?,
            subject: SubjectId(self.subject_id),
            role: code("delegations", "role", &self.role, SubjectRole::from_code)?,
            delegate_code: self.delegate_code,
            delegate_name: self.delegate_name,
            state: code("delegations", "state", &self.state, DelegationState::from_code)?,
            reason: self.reason,
            created_at: self.created_at,
            ended_at: self.ended_at,
            version: self.version,
        })
    }
}

/// Delegations of these practices, oldest first.
pub async fn of(conn: &Conn, seen: &[Seen]) -> Result<Vec<Delegation>, StoreError> {
    load(conn, seen.iter().map(|s| s.practice().0).collect()).await
}

/// Delegations of the practice under its lock.
pub async fn locked(work: &Work, practice: PracticeId) -> Result<Vec<Delegation>, StoreError> {
    load(work.conn()?, vec![practice.0]).await
}

statement! {
    struct Of { ids: Vec<Uuid> } -> (
        SqlUuid, SqlUuid, Int2, SqlUuid, Text, Text, Text, Text, Nullable<Text>, Timestamptz, Nullable<Timestamptz>, Int4
    );
    "SELECT id, practice_id, section, subject_id, role, delegate_code, delegate_name, state, reason, created_at, \
     ended_at, version FROM delegations WHERE practice_id = ANY(" => ids: Array<SqlUuid>, ")",
}

async fn load(conn: &Conn, ids: Vec<Uuid>) -> Result<Vec<Delegation>, StoreError> {
    let rows: Vec<Row> = Of { ids }.load(&mut &**conn).await?;
    let mut found = rows.into_iter().map(Row::into_delegation).collect::<Result<Vec<_>, _>>()?;
    found.sort_unstable_by_key(|delegation| (delegation.practice, delegation.id));
    Ok(found)
}

pub async fn insert(work: &Work, permit: &Permit, delegation: &Delegation) -> Result<(), StoreError> {
    diesel::insert_into(delegations::table)
        .values((
            delegations::id.eq(delegation.id.0),
            delegations::practice_id.eq(permit.practice().0),
            delegations::section.eq(delegation.section.number()),
            delegations::subject_id.eq(delegation.subject.0),
            delegations::role.eq(delegation.role.code()),
            delegations::delegate_code.eq(&delegation.delegate_code),
            delegations::delegate_name.eq(&delegation.delegate_name),
            delegations::state.eq(delegation.state.code()),
            delegations::reason.eq(&delegation.reason),
            delegations::created_at.eq(delegation.created_at),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// Moves a delegation to another state.
pub async fn end(
    work: &Work,
    permit: &Permit,
    id: DelegationId,
    state: DelegationState,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(
        delegations::table
            .filter(delegations::id.eq(id.0))
            .filter(delegations::practice_id.eq(permit.practice().0)),
    )
    .set((
        delegations::state.eq(state.code()),
        delegations::ended_at.eq(Some(now)),
        delegations::version.eq(delegations::version + 1),
    ))
    .execute(&mut &**work.conn()?)
    .await?;
    Ok(())
}

/// The practice of a delegation, so that a write can lock it first.
pub async fn practice_of(conn: &Conn, id: DelegationId) -> Result<Option<PracticeId>, StoreError> {
    let found: Option<Uuid> = delegations::table
        .find(id.0)
        .select(delegations::practice_id)
        .first(&mut &**conn)
        .await
        .optional()?;
    Ok(found.map(PracticeId))
}
