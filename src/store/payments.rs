//! Payments of istanze.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::payments;
use super::types::code;
use super::{Conn, StoreError, Work};
use crate::domain::access::{Permit, Seen};
use crate::domain::entity::Payment;
use crate::domain::fee::Due;
use crate::domain::ids::{IstanzaId, PaymentId, PracticeId, SubjectId};
use crate::domain::payment::PaymentState;

#[derive(Queryable, Selectable)]
#[diesel(table_name = payments, check_for_backend(diesel::pg::Pg))]
struct Row {
    id: Uuid,
    practice_id: Uuid,
    istanza_id: Uuid,
    state: String,
    fee_cents: i64,
    stamps: i32,
    stamp_cents: i64,
    table_version: String,
    rules: String,
    payer_code: Option<String>,
    payer_name: Option<String>,
    receipt_number: Option<String>,
    paid_on: Option<NaiveDate>,
    paid_cents: Option<i64>,
    settled_name: Option<String>,
    created_at: DateTime<Utc>,
    settled_at: Option<DateTime<Utc>>,
    review_reason: Option<String>,
    reviewed_at: Option<DateTime<Utc>>,
}

impl Row {
    fn into_payment(self) -> Result<Payment, StoreError> {
        Ok(Payment {
            id: PaymentId(self.id),
            practice: PracticeId(self.practice_id),
            istanza: IstanzaId(self.istanza_id),
            state: code("payments", "state", &self.state, PaymentState::from_code)?,
            due: Due {
                table: self.table_version,
                rules: self.rules.lines().map(str::to_owned).collect(),
                fee_cents: self.fee_cents,
                stamps: self.stamps,
                stamp_cents: self.stamp_cents,
            },
            payer_code: self.payer_code,
            payer_name: self.payer_name,
            receipt_number: self.receipt_number,
            paid_on: self.paid_on,
            paid_cents: self.paid_cents,
            settled_name: self.settled_name,
            created_at: self.created_at,
            settled_at: self.settled_at,
            review_reason: self.review_reason,
            reviewed_at: self.reviewed_at,
        })
    }
}

/// Payments of these practices, oldest first.
pub async fn of(conn: &Conn, seen: &[Seen]) -> Result<Vec<Payment>, StoreError> {
    load(conn, seen.iter().map(|seen| seen.practice().0).collect()).await
}

/// Payments of a practice, under its lock.
pub async fn locked(work: &Work, practice: PracticeId) -> Result<Vec<Payment>, StoreError> {
    load(work.conn()?, vec![practice.0]).await
}

async fn load(conn: &Conn, practices: Vec<Uuid>) -> Result<Vec<Payment>, StoreError> {
    let rows: Vec<Row> = payments::table
        .filter(payments::practice_id.eq_any(practices))
        .order((payments::practice_id, payments::id))
        .select(Row::as_select())
        .load(&mut &**conn)
        .await?;
    rows.into_iter().map(Row::into_payment).collect()
}

/// Asks for a payment.
pub async fn insert(work: &Work, permit: &Permit, payment: &Payment) -> Result<(), StoreError> {
    diesel::insert_into(payments::table)
        .values((
            payments::id.eq(payment.id.0),
            payments::practice_id.eq(permit.practice().0),
            payments::istanza_id.eq(payment.istanza.0),
            payments::state.eq(payment.state.code()),
            payments::fee_cents.eq(payment.due.fee_cents),
            payments::stamps.eq(payment.due.stamps),
            payments::stamp_cents.eq(payment.due.stamp_cents),
            payments::table_version.eq(&payment.due.table),
            payments::rules.eq(payment.due.rules.join("\n")),
            payments::created_at.eq(payment.created_at),
            payments::settled_at.eq(payment.settled_at),
            // What was paid before stays paid when the amount is asked for anew.
            payments::receipt_number.eq(&payment.receipt_number),
            payments::paid_on.eq(payment.paid_on),
            payments::paid_cents.eq(payment.paid_cents),
            payments::settled_name.eq(&payment.settled_name),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

macro_rules! update {
    ($work:ident, $permit:ident, $id:expr, $($column:ident = $value:expr),+ $(,)?) => {{
        let rows = payments::table
            .filter(payments::id.eq($id.0))
            .filter(payments::practice_id.eq($permit.practice().0));
        diesel::update(rows)
            .set(($(payments::$column.eq($value),)+))
            .execute(&mut &**$work.conn()?)
            .await?;
        Ok(())
    }};
}

pub async fn set_state(
    work: &Work,
    permit: &Permit,
    id: PaymentId,
    state: PaymentState,
) -> Result<(), StoreError> {
    update!(work, permit, id, state = state.code())
}

/// Whom the titolare tells to pay; nobody takes it back.
pub async fn set_payer(
    work: &Work,
    permit: &Permit,
    id: PaymentId,
    payer: Option<(&str, &str, SubjectId)>,
) -> Result<(), StoreError> {
    update!(
        work,
        permit,
        id,
        payer_code = payer.map(|(code, _, _)| code),
        payer_name = payer.map(|(_, name, _)| name),
        payer_subject = payer.map(|(_, _, subject)| subject.0),
    )
}

/// A payment that was made outside, as the payer declares it.
pub struct Manual<'a> {
    pub receipt_number: &'a str,
    pub paid_on: NaiveDate,
    pub paid_cents: i64,
    /// Why another amount was paid than the one that was due.
    pub reason: Option<&'a str>,
}

pub async fn declare_manual(
    work: &Work,
    permit: &Permit,
    id: PaymentId,
    state: PaymentState,
    manual: &Manual<'_>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    update!(
        work,
        permit,
        id,
        state = state.code(),
        receipt_number = Some(manual.receipt_number),
        paid_on = Some(manual.paid_on),
        paid_cents = Some(manual.paid_cents),
        difference_reason = manual.reason,
        settled_code = Some(permit.actor().fiscal_code.as_str()),
        settled_name = Some(permit.actor().name.as_str()),
        settled_at = Some(now),
    )
}

/// What the office says of a manual receipt.
pub async fn review(
    work: &Work,
    permit: &Permit,
    id: PaymentId,
    state: PaymentState,
    reason: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    update!(
        work,
        permit,
        id,
        state = state.code(),
        reviewed_name = Some(permit.actor().name.as_str()),
        reviewed_at = Some(now),
        review_reason = reason,
    )
}

/// The practice of one of them, so that rights can be asked.
pub async fn practice_of(conn: &Conn, id: PaymentId) -> Result<Option<PracticeId>, StoreError> {
    let found: Option<Uuid> =
        payments::table.find(id.0).select(payments::practice_id).first(&mut &**conn).await.optional()?;
    Ok(found.map(PracticeId))
}
