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
use crate::domain::ids::{DeclarationId, DelegationId, IstanzaId, PracticeId, SubjectId};
use crate::domain::role::ActorRole;
use crate::domain::section::SectionNumber;
use crate::domain::statement::StatementKind;

#[derive(Queryable, Selectable)]
#[diesel(table_name = declarations, check_for_backend(diesel::pg::Pg))]
struct Row {
    id: Uuid,
    practice_id: Uuid,
    section: i16,
    kind: String,
    delegation_id: Option<Uuid>,
    istanza_id: Option<Uuid>,
    subject_id: Option<Uuid>,
    state: String,
    declarant_code: String,
    declarant_name: String,
    declarant_role: String,
    template_id: String,
    template_version: i32,
    text: String,
    digest: Vec<u8>,
    revision: i32,
    asked_at: Option<DateTime<Utc>>,
    reason: Option<String>,
    declared_at: Option<DateTime<Utc>>,
    voided_at: Option<DateTime<Utc>>,
}

impl Row {
    fn into_declaration(self) -> Result<Declaration, StoreError> {
        Ok(Declaration {
            id: DeclarationId(self.id),
            practice: PracticeId(self.practice_id),
            section: section("declarations", self.section)?,
            kind: code("declarations", "kind", &self.kind, StatementKind::from_code)?,
            delegation: self.delegation_id.map(DelegationId),
            istanza: self.istanza_id.map(IstanzaId),
            subject: self.subject_id.map(SubjectId),
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
            asked_at: self.asked_at,
            reason: self.reason,
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
    Ok(found
        .into_iter()
        .find(|d| d.section == section && d.istanza.is_none() && d.state == DeclarationState::Confermata))
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

/// Everything that was declared or asked in a practice, under its lock.
pub async fn locked(work: &Work, practice: PracticeId) -> Result<Vec<Declaration>, StoreError> {
    load(work.conn()?, vec![practice.0]).await
}

/// How the declarant proved who he is.
pub struct ProvenBy<'a> {
    pub method: &'a str,
    pub level: i16,
    pub session: Uuid,
}

pub async fn insert(
    work: &Work,
    permit: &Permit,
    declaration: &Declaration,
    proven: Option<ProvenBy<'_>>,
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
            declarations::kind.eq(declaration.kind.code()),
            declarations::istanza_id.eq(declaration.istanza.map(|id| id.0)),
            declarations::subject_id.eq(declaration.subject.map(|id| id.0)),
            declarations::auth_method.eq(proven.as_ref().map(|proven| proven.method)),
            declarations::auth_level.eq(proven.as_ref().map(|proven| proven.level)),
            declarations::session_id.eq(proven.as_ref().map(|proven| proven.session)),
            declarations::asked_at.eq(declaration.asked_at),
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

/// Confirms a statement that was asked.
pub async fn confirm(
    work: &Work,
    permit: &Permit,
    id: DeclarationId,
    proven: ProvenBy<'_>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let asked = declarations::table
        .filter(declarations::id.eq(id.0))
        .filter(declarations::practice_id.eq(permit.practice().0));
    diesel::update(asked)
        .set((
            declarations::state.eq(DeclarationState::Confermata.code()),
            declarations::auth_method.eq(Some(proven.method)),
            declarations::auth_level.eq(Some(proven.level)),
            declarations::session_id.eq(Some(proven.session)),
            declarations::declared_at.eq(Some(now)),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// Refuses a statement that was asked.
pub async fn refuse(
    work: &Work,
    permit: &Permit,
    id: DeclarationId,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let asked = declarations::table
        .filter(declarations::id.eq(id.0))
        .filter(declarations::practice_id.eq(permit.practice().0));
    diesel::update(asked)
        .set((
            declarations::state.eq(DeclarationState::Rifiutata.code()),
            declarations::reason.eq(Some(reason)),
            declarations::voided_at.eq(Some(now)),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// Voids what was asked or confirmed for an istanza.
pub async fn void_of(
    work: &Work,
    permit: &Permit,
    istanza: IstanzaId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let open = [DeclarationState::Richiesta.code(), DeclarationState::Confermata.code()];
    diesel::update(
        declarations::table
            .filter(declarations::istanza_id.eq(istanza.0))
            .filter(declarations::practice_id.eq(permit.practice().0))
            .filter(declarations::state.eq_any(open)),
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
