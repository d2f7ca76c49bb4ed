//! Notices of the office. What was signed is never changed: the database refuses it too.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Int4, Int8, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::notices;
use super::types::{JsonText, code, code_opt, sha256};
use super::{Conn, StoreError, Work, awaited};
use crate::domain::access::{Permit, Seen};
use crate::domain::digest::Sha256;
use crate::domain::entity::Notice;
use crate::domain::ids::{NoticeId, PracticeId};
use crate::domain::notice::{NoticeKind, NoticeState};
use crate::domain::practice::PracticeState;
use crate::domain::role::ActorRole;

#[derive(Queryable, Selectable)]
#[diesel(table_name = notices, check_for_backend(diesel::pg::Pg))]
struct Row {
    id: Uuid,
    practice_id: Uuid,
    kind: String,
    state: String,
    version: i32,
    subject: String,
    body: String,
    points: JsonText,
    author_code: String,
    author_name: String,
    drafted_at: DateTime<Utc>,
    pdf_sha256: Option<Vec<u8>>,
    signer_code: Option<String>,
    signer_name: Option<String>,
    signed_at: Option<DateTime<Utc>>,
    returns_to: Option<String>,
    evidence: Option<String>,
    p7m_sha256: Option<Vec<u8>>,
    protocol_number: Option<String>,
    protocol_at: Option<DateTime<Utc>>,
    stamped_sha256: Option<Vec<u8>>,
    notified_at: Option<DateTime<Utc>>,
    answer_due: Option<NaiveDate>,
    observations: Option<String>,
    observed_at: Option<DateTime<Utc>>,
    read_at: Option<DateTime<Utc>>,
    read_role: Option<String>,
    lapsed_at: Option<DateTime<Utc>>,
    last_error: Option<String>,
}

impl Row {
    fn into_notice(self) -> Result<Notice, StoreError> {
        let digest =
            |column, bytes: Option<Vec<u8>>| bytes.map(|bytes| sha256("notices", column, &bytes)).transpose();
        Ok(Notice {
            id: NoticeId(self.id),
            practice: PracticeId(self.practice_id),
            kind: code("notices", "kind", &self.kind, NoticeKind::from_code)?,
            state: code("notices", "state", &self.state, NoticeState::from_code)?,
            version: self.version,
            subject: self.subject,
            body: self.body,
            points: self.points.parse()?,
            author_code: self.author_code,
            author_name: self.author_name,
            drafted_at: self.drafted_at,
            pdf: digest("pdf_sha256", self.pdf_sha256)?,
            signer_code: self.signer_code,
            signer_name: self.signer_name,
            signed_at: self.signed_at,
            returns_to: code_opt(
                "notices",
                "returns_to",
                self.returns_to.as_deref(),
                PracticeState::from_code,
            )?,
            evidence: self.evidence,
            p7m: digest("p7m_sha256", self.p7m_sha256)?,
            protocol_number: self.protocol_number,
            protocol_at: self.protocol_at,
            stamped: digest("stamped_sha256", self.stamped_sha256)?,
            notified_at: self.notified_at,
            answer_due: self.answer_due,
            observations: self.observations,
            observed_at: self.observed_at,
            read_at: self.read_at,
            read_role: code_opt("notices", "read_role", self.read_role.as_deref(), ActorRole::from_code)?,
            lapsed_at: self.lapsed_at,
            last_error: self.last_error,
        })
    }
}

async fn load(conn: &Conn, practices: Vec<Uuid>) -> Result<Vec<Notice>, StoreError> {
    let rows: Vec<Row> = notices::table
        .filter(notices::practice_id.eq_any(practices))
        .order((notices::practice_id, notices::id))
        .select(Row::as_select())
        .load(&mut &**conn)
        .await?;
    rows.into_iter().map(Row::into_notice).collect()
}

/// Notices of these practices, oldest first.
pub async fn of(conn: &Conn, seen: &[Seen]) -> Result<Vec<Notice>, StoreError> {
    load(conn, seen.iter().map(|seen| seen.practice().0).collect()).await
}

/// Notices of a practice, under its lock.
pub async fn locked(work: &Work, practice: PracticeId) -> Result<Vec<Notice>, StoreError> {
    load(work.conn()?, vec![practice.0]).await
}

/// The practice of one of them, so that rights can be asked before it is shown.
pub async fn practice_of(conn: &Conn, id: NoticeId) -> Result<Option<PracticeId>, StoreError> {
    let found: Option<Uuid> =
        notices::table.find(id.0).select(notices::practice_id).first(&mut &**conn).await.optional()?;
    Ok(found.map(PracticeId))
}

pub async fn insert(work: &Work, permit: &Permit, notice: &Notice) -> Result<(), StoreError> {
    diesel::insert_into(notices::table)
        .values((
            notices::id.eq(notice.id.0),
            notices::practice_id.eq(permit.practice().0),
            notices::author_code.eq(&permit.actor().fiscal_code),
            notices::author_name.eq(&permit.actor().name),
            notices::kind.eq(notice.kind.code()),
            notices::state.eq(notice.state.code()),
            notices::version.eq(notice.version),
            notices::subject.eq(&notice.subject),
            notices::body.eq(&notice.body),
            notices::points.eq(JsonText::of(&notice.points)?),
            notices::drafted_at.eq(notice.drafted_at),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// Stores the notice as it is now.
pub async fn update(work: &Work, permit: &Permit, notice: &Notice) -> Result<(), StoreError> {
    let bytes = |digest: Option<Sha256>| digest.map(|digest| digest.0.to_vec());
    // A signed notice that has no number yet is looked for by the job.
    let next = notice.signed_at.filter(|_| notice.state == NoticeState::Firmato);
    diesel::update(
        notices::table
            .filter(notices::id.eq(notice.id.0))
            .filter(notices::practice_id.eq(permit.practice().0)),
    )
    .set((
        notices::state.eq(notice.state.code()),
        notices::version.eq(notice.version),
        notices::subject.eq(&notice.subject),
        notices::body.eq(&notice.body),
        notices::points.eq(JsonText::of(&notice.points)?),
        notices::pdf_sha256.eq(bytes(notice.pdf)),
        notices::signer_code.eq(&notice.signer_code),
        notices::signer_name.eq(&notice.signer_name),
        notices::signed_at.eq(notice.signed_at),
        notices::returns_to.eq(notice.returns_to.map(PracticeState::code)),
        notices::evidence.eq(&notice.evidence),
        notices::p7m_sha256.eq(bytes(notice.p7m)),
        notices::protocol_number.eq(&notice.protocol_number),
        notices::protocol_at.eq(notice.protocol_at),
        notices::stamped_sha256.eq(bytes(notice.stamped)),
        notices::notified_at.eq(notice.notified_at),
        notices::answer_due.eq(notice.answer_due),
        notices::observations.eq(&notice.observations),
        notices::observed_at.eq(notice.observed_at),
        notices::read_at.eq(notice.read_at),
        notices::read_role.eq(notice.read_role.map(ActorRole::code)),
        notices::lapsed_at.eq(notice.lapsed_at),
        notices::next_try_at.eq(next),
        notices::last_error.eq(&notice.last_error),
    ))
    .execute(&mut &**work.conn()?)
    .await?;
    if notice.kind == NoticeKind::RichiestaIntegrazioni {
        awaited::keep(work, permit, notice).await?;
    }
    Ok(())
}

/// A signed notice that waits for its protocol number.
#[derive(Clone, Copy, Debug, Queryable)]
pub struct Due {
    id: Uuid,
    practice: Uuid,
    pub attempts: i32,
}

impl Due {
    pub fn notice(&self) -> NoticeId {
        NoticeId(self.id)
    }

    pub fn practice(&self) -> PracticeId {
        PracticeId(self.practice)
    }
}

statement! {
    /// Claims one by moving its next try ahead: a worker that dies leaves it to be claimed again.
    /// A try further ahead than any pause was set by a clock that ran ahead: it is due.
    struct Claim { now: DateTime<Utc>, until: DateTime<Utc> } -> (SqlUuid, SqlUuid, Int4);
    "UPDATE notices SET attempts = attempts + 1, next_try_at = " => until: Timestamptz,
    " WHERE id = (SELECT id FROM notices WHERE state = 'FIRMATO' AND (next_try_at <= " => now: Timestamptz,
    " OR next_try_at > " => now: Timestamptz, "::timestamptz + interval '10 minutes') ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id, practice_id, attempts",
}

pub async fn claim(conn: &Conn, now: DateTime<Utc>, until: DateTime<Utc>) -> Result<Option<Due>, StoreError> {
    let due: Vec<Due> = Claim { now, until }.load(&mut &**conn).await?;
    Ok(due.into_iter().next())
}

statement! {
    struct Failed { id: Uuid, error: String, now: DateTime<Utc>, next: DateTime<Utc> } -> Int8;
    "UPDATE notices SET last_error = " => error: diesel::sql_types::Text, ", next_try_at = " => next: Timestamptz,
    ", failing_since = COALESCE(failing_since, " => now: Timestamptz, ")",
    " WHERE state = 'FIRMATO' AND id = " => id: SqlUuid,
}

/// A try failed; the next one is later.
pub async fn failed(
    conn: &Conn,
    id: NoticeId,
    error: &str,
    (now, next): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(), StoreError> {
    let error = error.chars().take(500).collect();
    Failed { id: id.0, error, now, next }.execute(&mut &**conn).await?;
    Ok(())
}
