//! Declarations: what a person confirmed, with the digest of what it covers.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::declarations;
use super::types::{code, section, sha256};
use super::{Conn, StoreError, Work};
use crate::domain::access::{Permit, Seen};
use crate::domain::declaration::DeclarationState;
use crate::domain::entity::Declaration;
use crate::domain::ids::{DeclarationId, DelegationId, PracticeId};
use crate::domain::role::ActorRole;
use crate::domain::section::SectionNumber;

#[derive(Queryable, Selectable)]
#[diesel(table_name = declarations, check_for_backend(diesel::pg::Pg))]
struct Row {
    id: Uuid,
    practice_id: Uuid,
    section: i16,
    delegation_id: Option<Uuid>,
    state: String,
    declarant_code: String,
    declarant_name: String,
    declarant_role: String,
    template_id: String,
    template_version: i32,
    text: String,
    digest: Vec<u8>,
    revision: i32,
    declared_at: DateTime<Utc>,
    voided_at: Option<DateTime<Utc>>,
}

impl Row {
    fn into_declaration(self) -> Result<Declaration, StoreError> {
        Ok(Declaration {
            id: DeclarationId(self.id),
            practice: PracticeId(self.practice_id),
            section: section("declarations", self.section)?,
            delegation: self.delegation_id.map(DelegationId),
            state: code("declarations", "state", &self.state, DeclarationState::from_code)?,
            declarant_code: self.declarant_code,
            declarant_name: self.declarant_name,
            declarant_role: code(
                "declarations",
                "declarant_role",
                &self.declarant_role,
                ActorRole::from_code,
            )?,
            template_id: self.template_id,
            template_version: self.template_version,
            text: self.text,
            digest: sha256("declarations", "digest", &self.digest)?,
            revision: self.revision,
            declared_at: self.declared_at,
            voided_at: self.voided_at,
        })
    }
}

/// Declarations of these practices, oldest first.
pub async fn of(conn: &Conn, seen: &[Seen]) -> Result<Vec<Declaration>, StoreError> {
    load(conn, seen.iter().map(|s| s.practice().0).collect()).await
}

/// The standing declaration of a section, under the lock of the practice.
pub async fn standing(
    work: &Work,
    practice: PracticeId,
    section: SectionNumber,
) -> Result<Option<Declaration>, StoreError> {
    let found = load(work.conn()?, vec![practice.0]).await?;
    Ok(found.into_iter().find(|d| d.section == section && d.state == DeclarationState::Confermata))
}

async fn load(conn: &Conn, practices: Vec<Uuid>) -> Result<Vec<Declaration>, StoreError> {
    let rows: Vec<Row> = declarations::table
        .filter(declarations::practice_id.eq_any(practices))
        .order((declarations::practice_id, declarations::id))
        .select(Row::as_select())
        .load(&mut &**conn)
        .await?;
    rows.into_iter().map(Row::into_declaration).collect()
}

/// How the declarant proved who he is.
pub struct ProvenBy<'a> {
    pub method: &'a str,
    pub level: i16,
}

pub async fn insert(
    work: &Work,
    permit: &Permit,
    declaration: &Declaration,
    proven: ProvenBy<'_>,
) -> Result<(), StoreError> {
    diesel::insert_into(declarations::table)
        .values((
            declarations::id.eq(declaration.id.0),
            declarations::practice_id.eq(permit.practice().0),
            declarations::section.eq(declaration.section.number()),
            declarations::delegation_id.eq(declaration.delegation.map(|d| d.0)),
            declarations::state.eq(declaration.state.code()),
            declarations::declarant_code.eq(&declaration.declarant_code),
            declarations::declarant_name.eq(&declaration.declarant_name),
            declarations::declarant_role.eq(declaration.declarant_role.code()),
            declarations::template_id.eq(&declaration.template_id),
            declarations::template_version.eq(declaration.template_version),
            declarations::text.eq(&declaration.text),
            declarations::digest.eq(declaration.digest.0.to_vec()),
            declarations::revision.eq(declaration.revision),
            declarations::auth_method.eq(proven.method),
            declarations::auth_level.eq(proven.level),
            declarations::declared_at.eq(declaration.declared_at),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// Voids a declaration: its text and digest stay readable.
pub async fn void(
    work: &Work,
    permit: &Permit,
    id: DeclarationId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(
        declarations::table
            .filter(declarations::id.eq(id.0))
            .filter(declarations::practice_id.eq(permit.practice().0)),
    )
    .set((declarations::state.eq(DeclarationState::Decaduta.code()), declarations::voided_at.eq(Some(now))))
    .execute(&mut &**work.conn()?)
    .await?;
    Ok(())
}

/// The practice of one of them, so that rights can be asked before it is shown.
pub async fn practice_of(conn: &Conn, id: DeclarationId) -> Result<Option<PracticeId>, StoreError> {
    let found: Option<Uuid> = declarations::table
        .find(id.0)
        .select(declarations::practice_id)
        .first(&mut &**conn)
        .await
        .optional()?;
    Ok(found.map(PracticeId))
}
