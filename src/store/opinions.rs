//! Opinions that were asked for, and what was exposed for them.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Date, Int8, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::{opinion_documents, opinions};
use super::types::{code, code_opt};
use super::{Conn, StoreError, Work};
use crate::domain::access::{Permit, Seen};
use crate::domain::ids::{AdditionalDocumentId, AttachmentId, OpinionId, PracticeId};
use crate::domain::opinion::{Opinion, OpinionOutcome, OpinionState};

#[derive(Queryable, Selectable)]
#[diesel(table_name = opinions, check_for_backend(diesel::pg::Pg))]
struct Row {
    id: Uuid,
    practice_id: Uuid,
    state: String,
    question: String,
    organisation: Option<String>,
    invited_code: String,
    invited_name: String,
    invited_email: String,
    asked_code: String,
    asked_name: String,
    asked_at: DateTime<Utc>,
    due: NaiveDate,
    opened_at: Option<DateTime<Utc>>,
    outcome: Option<String>,
    answer: Option<String>,
    document_id: Option<Uuid>,
    ended_at: Option<DateTime<Utc>>,
}

impl Row {
    fn into_opinion(self, exposed: &[(Uuid, Uuid)]) -> Result<Opinion, StoreError> {
        Ok(Opinion {
            id: OpinionId(self.id),
            practice: PracticeId(self.practice_id),
            state: code("opinions", "state", &self.state, OpinionState::from_code)?,
            question: self.question,
            organisation: self.organisation,
            invited_code: self.invited_code,
            invited_name: self.invited_name,
            invited_email: self.invited_email,
            asked_code: self.asked_code,
            asked_name: self.asked_name,
            asked_at: self.asked_at,
            due: self.due,
            opened_at: self.opened_at,
            outcome: code_opt("opinions", "outcome", self.outcome.as_deref(), OpinionOutcome::from_code)?,
            answer: self.answer,
            document: self.document_id.map(AdditionalDocumentId),
            ended_at: self.ended_at,
            exposed: exposed.iter().filter(|row| row.0 == self.id).map(|row| AttachmentId(row.1)).collect(),
        })
    }
}

async fn with_documents(conn: &Conn, rows: Vec<Row>) -> Result<Vec<Opinion>, StoreError> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let exposed: Vec<(Uuid, Uuid)> = opinion_documents::table
        .filter(opinion_documents::opinion_id.eq_any(ids))
        .order((opinion_documents::opinion_id, opinion_documents::attachment_id))
        .select((opinion_documents::opinion_id, opinion_documents::attachment_id))
        .load(&mut &**conn)
        .await?;
    rows.into_iter().map(|row| row.into_opinion(&exposed)).collect()
}

/// Opinions of these practices, oldest first.
pub async fn of(conn: &Conn, seen: &[Seen]) -> Result<Vec<Opinion>, StoreError> {
    load(conn, seen.iter().map(|seen| seen.practice().0).collect()).await
}

/// Those of a practice under its lock.
pub async fn locked(work: &Work, practice: PracticeId) -> Result<Vec<Opinion>, StoreError> {
    load(work.conn()?, vec![practice.0]).await
}

async fn load(conn: &Conn, practices: Vec<Uuid>) -> Result<Vec<Opinion>, StoreError> {
    let rows: Vec<Row> = opinions::table
        .filter(opinions::practice_id.eq_any(practices))
        .order((opinions::practice_id, opinions::id))
        .select(Row::as_select())
        .load(&mut &**conn)
        .await?;
    with_documents(conn, rows).await
}

/// Opinions asked of a person and not taken back, newest first.
pub async fn asked_of(
    conn: &Conn,
    invited: &str,
    after: Option<OpinionId>,
    limit: i64,
) -> Result<Vec<Opinion>, StoreError> {
    let mut query = opinions::table
        .filter(opinions::invited_code.eq(invited))
        .filter(opinions::state.ne(OpinionState::Ritirato.code()))
        .order(opinions::id.desc())
        .select(Row::as_select())
        .limit(limit)
        .into_boxed();
    if let Some(after) = after {
        query = query.filter(opinions::id.lt(after.0));
    }
    let rows: Vec<Row> = query.load(&mut &**conn).await?;
    with_documents(conn, rows).await
}

/// One opinion, before anybody was asked whether he may see it.
pub async fn one(conn: &Conn, id: OpinionId) -> Result<Option<Opinion>, StoreError> {
    let row: Option<Row> =
        opinions::table.find(id.0).select(Row::as_select()).first(&mut &**conn).await.optional()?;
    Ok(with_documents(conn, row.into_iter().collect()).await?.pop())
}

pub async fn insert(work: &Work, permit: &Permit, opinion: &Opinion) -> Result<(), StoreError> {
    let conn = work.conn()?;
    diesel::insert_into(opinions::table)
        .values((
            opinions::id.eq(opinion.id.0),
            opinions::practice_id.eq(permit.practice().0),
            opinions::state.eq(opinion.state.code()),
            opinions::question.eq(&opinion.question),
            opinions::organisation.eq(&opinion.organisation),
            opinions::invited_code.eq(&opinion.invited_code),
            opinions::invited_name.eq(&opinion.invited_name),
            opinions::invited_email.eq(&opinion.invited_email),
            opinions::asked_code.eq(&permit.actor().fiscal_code),
            opinions::asked_name.eq(&permit.actor().name),
            opinions::asked_at.eq(opinion.asked_at),
            opinions::due.eq(opinion.due),
        ))
        .execute(&mut &**conn)
        .await?;
    let rows: Vec<_> = opinion
        .exposed
        .iter()
        .map(|id| (opinion_documents::opinion_id.eq(opinion.id.0), opinion_documents::attachment_id.eq(id.0)))
        .collect();
    diesel::insert_into(opinion_documents::table).values(rows).execute(&mut &**conn).await?;
    Ok(())
}

/// Stores how it stands now.
pub async fn update(work: &Work, permit: &Permit, opinion: &Opinion) -> Result<(), StoreError> {
    diesel::update(
        opinions::table
            .filter(opinions::id.eq(opinion.id.0))
            .filter(opinions::practice_id.eq(permit.practice().0)),
    )
    .set((
        opinions::state.eq(opinion.state.code()),
        opinions::opened_at.eq(opinion.opened_at),
        opinions::outcome.eq(opinion.outcome.map(OpinionOutcome::code)),
        opinions::answer.eq(&opinion.answer),
        opinions::document_id.eq(opinion.document.map(|id| id.0)),
        opinions::ended_at.eq(opinion.ended_at),
    ))
    .execute(&mut &**work.conn()?)
    .await?;
    Ok(())
}

statement! {
    /// The state stands in the text: only so the index of what is awaited serves a prepared statement.
    struct Overdue { today: NaiveDate, limit: i64 } -> (SqlUuid, SqlUuid);
    "SELECT id, practice_id FROM opinions WHERE state = 'RICHIESTO' AND due < " => today: Date,
    " ORDER BY due, id LIMIT " => limit: Int8,
}

/// Opinions whose term was over before a day, with their practices.
pub async fn overdue(
    conn: &Conn,
    today: NaiveDate,
    limit: i64,
) -> Result<Vec<(OpinionId, PracticeId)>, StoreError> {
    let rows: Vec<(Uuid, Uuid)> = Overdue { today, limit }.load(&mut &**conn).await?;
    Ok(rows.into_iter().map(|(id, practice)| (OpinionId(id), PracticeId(practice))).collect())
}
