//! Istanze, and what was sent with each.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Int4, Int8, Text};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::{istanza_contents, istanze, practices};
use super::types::{JsonText, code, code_opt, sha256};
use super::{Conn, StoreError, Work};
use crate::domain::access::{Permit, Seen};
use crate::domain::digest::Sha256;
use crate::domain::entity::Istanza;
use crate::domain::filing::Routed;
use crate::domain::ids::{IstanzaId, PracticeId};
use crate::domain::istanza::{IstanzaKind, IstanzaState};
use crate::domain::later::Told;
use crate::domain::practice::{Phase, PracticeState};
use crate::domain::role::ActorRole;

#[derive(Queryable, Selectable)]
#[diesel(table_name = istanze, check_for_backend(diesel::pg::Pg))]
struct Row {
    id: Uuid,
    practice_id: Uuid,
    kind: String,
    state: String,
    number: Option<i32>,
    opened_code: String,
    opened_name: String,
    opened_role: String,
    opened_at: DateTime<Utc>,
    closed_at: Option<DateTime<Utc>>,
    digest: Option<Vec<u8>>,
    sent_at: Option<DateTime<Utc>>,
    sender_name: Option<String>,
    sender_role: Option<String>,
    routing: Option<JsonText>,
    content_digest: Option<Vec<u8>>,
    receipt: Option<String>,
    protocol_number: Option<String>,
    protocol_at: Option<DateTime<Utc>>,
    notice_code: Option<String>,
    attestation: Option<String>,
    data: JsonText,
}

impl Row {
    fn into_istanza(self) -> Result<Istanza, StoreError> {
        let digest =
            |column, bytes: Option<Vec<u8>>| bytes.map(|bytes| sha256("istanze", column, &bytes)).transpose();
        Ok(Istanza {
            id: IstanzaId(self.id),
            practice: PracticeId(self.practice_id),
            kind: code("istanze", "kind", &self.kind, IstanzaKind::from_code)?,
            state: code("istanze", "state", &self.state, IstanzaState::from_code)?,
            number: self.number,
            opened_code: self.opened_code,
            opened_name: self.opened_name,
            opened_role: code("istanze", "opened_role", &self.opened_role, ActorRole::from_code)?,
            opened_at: self.opened_at,
            closed_at: self.closed_at,
            digest: digest("digest", self.digest)?,
            sent_at: self.sent_at,
            sender_name: self.sender_name,
            sender_role: code_opt(
                "istanze",
                "sender_role",
                self.sender_role.as_deref(),
                ActorRole::from_code,
            )?,
            routing: self.routing.as_ref().map(JsonText::parse::<Routed>).transpose()?,
            content_digest: digest("content_digest", self.content_digest)?,
            receipt: self.receipt,
            protocol_number: self.protocol_number,
            protocol_at: self.protocol_at,
            notice_code: self.notice_code,
            attestation: self.attestation,
            told: self.data.parse::<Told>()?,
        })
    }
}

/// Istanze of these practices, oldest first.
pub async fn of(conn: &Conn, seen: &[Seen]) -> Result<Vec<Istanza>, StoreError> {
    load(conn, seen.iter().map(|seen| seen.practice().0).collect()).await
}

/// Istanze of a practice, under its lock.
pub async fn locked(work: &Work, practice: PracticeId) -> Result<Vec<Istanza>, StoreError> {
    load(work.conn()?, vec![practice.0]).await
}

async fn load(conn: &Conn, practices: Vec<Uuid>) -> Result<Vec<Istanza>, StoreError> {
    let rows: Vec<Row> = istanze::table
        .filter(istanze::practice_id.eq_any(practices))
        .order((istanze::practice_id, istanze::id))
        .select(Row::as_select())
        .load(&mut &**conn)
        .await?;
    rows.into_iter().map(Row::into_istanza).collect()
}

/// Opens an istanza.
pub async fn insert(work: &Work, permit: &Permit, istanza: &Istanza) -> Result<(), StoreError> {
    diesel::insert_into(istanze::table)
        .values((
            istanze::id.eq(istanza.id.0),
            istanze::practice_id.eq(permit.practice().0),
            istanze::kind.eq(istanza.kind.code()),
            istanze::state.eq(istanza.state.code()),
            istanze::opened_code.eq(&istanza.opened_code),
            istanze::opened_name.eq(&istanza.opened_name),
            istanze::opened_role.eq(istanza.opened_role.code()),
            istanze::opened_at.eq(istanza.opened_at),
            istanze::closed_at.eq(istanza.closed_at),
            istanze::digest.eq(istanza.digest.map(|digest| digest.0.to_vec())),
            istanze::data.eq(JsonText::of(&istanza.told)?),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

macro_rules! update {
    ($work:ident, $permit:ident, $id:expr, $($column:ident = $value:expr),+ $(,)?) => {{
        let rows = istanze::table
            .filter(istanze::id.eq($id.0))
            .filter(istanze::practice_id.eq($permit.practice().0));
        diesel::update(rows)
            .set(($(istanze::$column.eq($value),)+))
            .execute(&mut &**$work.conn()?)
            .await?;
        Ok(())
    }};
}

/// Moves an istanza to another state.
pub async fn set_state(
    work: &Work,
    permit: &Permit,
    id: IstanzaId,
    state: IstanzaState,
) -> Result<(), StoreError> {
    update!(work, permit, id, state = state.code())
}

/// Keeps what it says.
pub async fn tell(work: &Work, permit: &Permit, id: IstanzaId, told: &Told) -> Result<(), StoreError> {
    update!(work, permit, id, data = JsonText::of(told)?)
}

/// Freezes it: statements are made on this digest.
pub async fn freeze(
    work: &Work,
    permit: &Permit,
    id: IstanzaId,
    state: IstanzaState,
    frozen: Option<(DateTime<Utc>, Sha256)>,
) -> Result<(), StoreError> {
    update!(
        work,
        permit,
        id,
        state = state.code(),
        closed_at = frozen.map(|(at, _)| at),
        digest = frozen.map(|(_, digest)| digest.0.to_vec()),
    )
}

/// What a sending keeps.
pub struct Sending {
    pub state: IstanzaState,
    pub at: DateTime<Utc>,
    pub sender: (String, String, ActorRole),
    pub routing: Routed,
    pub content: String,
    pub digest: Sha256,
    pub receipt_id: Uuid,
    pub receipt: String,
}

/// Keeps what was sent, and its receipt.
pub async fn send(work: &Work, permit: &Permit, id: IstanzaId, sent: &Sending) -> Result<(), StoreError> {
    diesel::insert_into(istanza_contents::table)
        .values((
            istanza_contents::istanza_id.eq(id.0),
            istanza_contents::practice_id.eq(permit.practice().0),
            istanza_contents::content.eq(&sent.content),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    let (code, name, role) = &sent.sender;
    update!(
        work,
        permit,
        id,
        state = sent.state.code(),
        sent_at = Some(sent.at),
        sender_code = Some(code),
        sender_name = Some(name),
        sender_role = Some(role.code()),
        procedure = sent.routing.procedure.as_deref(),
        regime = Some(&sent.routing.regime),
        routing = Some(JsonText::of(&sent.routing)?),
        content_digest = Some(sent.digest.0.to_vec()),
        receipt_id = Some(sent.receipt_id),
        receipt = Some(&sent.receipt),
    )
}

/// What the vidimazione adds.
pub struct Endorsement {
    pub state: IstanzaState,
    pub number: i32,
    pub protocol_number: String,
    pub protocol_at: DateTime<Utc>,
    pub notice_code: String,
    pub attestation: String,
}

pub async fn endorse(
    work: &Work,
    permit: &Permit,
    id: IstanzaId,
    given: &Endorsement,
) -> Result<(), StoreError> {
    update!(
        work,
        permit,
        id,
        state = given.state.code(),
        number = Some(given.number),
        protocol_number = Some(&given.protocol_number),
        protocol_at = Some(given.protocol_at),
        notice_code = Some(&given.notice_code),
        attestation = Some(&given.attestation),
    )
}

/// The content of an istanza as it was sent.
pub async fn content(conn: &Conn, seen: Seen, id: IstanzaId) -> Result<Option<String>, StoreError> {
    Ok(istanza_contents::table
        .filter(istanza_contents::istanza_id.eq(id.0))
        .filter(istanza_contents::practice_id.eq(seen.practice().0))
        .select(istanza_contents::content)
        .first(&mut &**conn)
        .await
        .optional()?)
}

/// What was sent with these istanze of a practice.
pub async fn contents(
    conn: &Conn,
    seen: Seen,
    ids: Vec<IstanzaId>,
) -> Result<Vec<(IstanzaId, String)>, StoreError> {
    let ids: Vec<Uuid> = ids.into_iter().map(|id| id.0).collect();
    let rows: Vec<(Uuid, String)> = istanza_contents::table
        .filter(istanza_contents::istanza_id.eq_any(ids))
        .filter(istanza_contents::practice_id.eq(seen.practice().0))
        .select((istanza_contents::istanza_id, istanza_contents::content))
        .load(&mut &**conn)
        .await?;
    Ok(rows.into_iter().map(|(id, content)| (IstanzaId(id), content)).collect())
}

/// The content of an istanza, for an act that goes on from it under the lock of its practice.
pub async fn content_locked(work: &Work, id: IstanzaId) -> Result<Option<String>, StoreError> {
    Ok(istanza_contents::table
        .find(id.0)
        .select(istanza_contents::content)
        .first(&mut &**work.conn()?)
        .await
        .optional()?)
}

/// The practice of one of them, so that rights can be asked.
pub async fn practice_of(conn: &Conn, id: IstanzaId) -> Result<Option<PracticeId>, StoreError> {
    let found: Option<Uuid> =
        istanze::table.find(id.0).select(istanze::practice_id).first(&mut &**conn).await.optional()?;
    Ok(found.map(PracticeId))
}

/// Moves the practice to another state.
pub async fn move_practice(
    work: &Work,
    permit: &Permit,
    state: PracticeState,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let closed = (state.phase() == Phase::Chiusa).then_some(now);
    diesel::update(practices::table.find(permit.practice().0))
        .set((practices::state.eq(state.code()), practices::closed_at.eq(closed)))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// The practice is sent: from now on the office sees it.
pub async fn practice_sent(
    work: &Work,
    permit: &Permit,
    state: PracticeState,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(practices::table.find(permit.practice().0))
        .set((practices::state.eq(state.code()), practices::sent_at.eq(Some(now))))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// The practice has its project number.
pub async fn number_practice(work: &Work, permit: &Permit, number: &str) -> Result<(), StoreError> {
    diesel::update(practices::table.find(permit.practice().0))
        .set(practices::number.eq(Some(number)))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

statement! {
    struct NextProject { year: i32 } -> Int8;
    "INSERT INTO project_numbers AS n (year, last) VALUES (" => year: Int4,
    ", 1) ON CONFLICT (year) DO UPDATE SET last = n.last + 1 RETURNING last",
}

/// The next project number of a year. The row stays locked until the commit, so none is lost.
pub async fn next_project(work: &Work, year: i32) -> Result<i64, StoreError> {
    let numbers: Vec<i64> = NextProject { year }.load(&mut &**work.conn()?).await?;
    numbers.into_iter().next().ok_or(StoreError::NotFound)
}

statement! {
    struct Lookup { number: String, notice: String } -> (Text, diesel::sql_types::Bytea);
    "SELECT i.attestation, i.content_digest FROM istanze i JOIN practices p ON p.id = i.practice_id \
     WHERE i.attestation IS NOT NULL AND p.number = " => number: Text,
    " AND i.notice_code = " => notice: Text,
}

/// The sealed attestation with this project number and notice code, for anybody who has both.
pub async fn look_up(conn: &Conn, number: &str, notice: &str) -> Result<Option<String>, StoreError> {
    let rows: Vec<(String, Vec<u8>)> =
        Lookup { number: number.to_owned(), notice: notice.to_owned() }.load(&mut &**conn).await?;
    Ok(rows.into_iter().next().map(|(attestation, _)| attestation))
}
