//! Payments: what is due, by which rows of the table, and how it was settled.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, Utc};
use rust_decimal::Decimal as Number;

use super::additional::{AdditionalDocument, upload_id};
use super::context::ContextExt as _;
use super::error::GqlError;
use super::payload::{payload, run};
use super::plain::plain;
use super::scalars::{Date, Decimal};
use crate::app::act::Once;
use crate::app::payments::{self, Declared, Paid};
use crate::app::read::Seeing;
use crate::app::{AppError, ErrorCode};
use crate::domain::entity::Payment as Stored;
use crate::domain::ids::{PaymentId, SubjectId};
use crate::domain::payment::PaymentState;

/// The payment of an istanza. Amounts are in euro.
#[derive(Clone)]
pub struct Payment {
    pub payment: Arc<Stored>,
    seeing: Seeing,
}

fn euro(cents: i64) -> Decimal {
    Decimal(Number::new(cents, 2))
}

impl Payment {
    pub fn new(payment: Arc<Stored>, seeing: Seeing) -> Self {
        Self { payment, seeing }
    }

    /// The one that stands, for the titolare, whom he told to pay, and the office.
    pub async fn current(ctx: &Context<'_>, seeing: &Seeing) -> Result<Option<Self>, GqlError> {
        let sight = &seeing.sight;
        if !sight.shows_payment() {
            return Ok(None);
        }
        let rows = ctx.loaders()?.payments(sight.whole()).await?;
        let current = rows.iter().rev().find(|row| row.state != PaymentState::Annullato);
        Ok(current.map(|row| Self::new(Arc::clone(row), seeing.clone())))
    }
}

/// The payment of an istanza. Amounts are in euro.
#[Object]
impl Payment {
    /// Opaque id.
    pub async fn id(&self, ctx: &Context<'_>) -> Result<ID, GqlError> {
        ctx.encode(self.payment.id)
    }

    /// State of it.
    async fn state(&self) -> PaymentState {
        self.payment.state
    }

    /// What it is for.
    async fn cause(&self) -> &str {
        &self.seeing.practice.title
    }

    /// Contribution for review and keeping of the project (oneri di istruttoria).
    async fn fee(&self) -> Decimal {
        euro(self.payment.due.fee_cents)
    }

    /// How many stamps (bolli).
    async fn stamps(&self) -> i32 {
        self.payment.due.stamps
    }

    /// One stamp.
    async fn stamp(&self) -> Decimal {
        euro(self.payment.due.stamp_cents)
    }

    /// Everything together.
    async fn total(&self) -> Decimal {
        euro(self.payment.due.total_cents())
    }

    /// What was paid.
    async fn paid(&self) -> Option<Decimal> {
        self.payment.paid_cents.map(euro)
    }

    /// What is still to be paid: the total, less what was paid before the compilation was opened again. A contested
    /// receipt counts for nothing.
    async fn owed(&self) -> Decimal {
        let state = self.payment.state;
        let owed = self.payment.due.total_cents() - state.counted(self.payment.paid_cents);
        euro(if state.settles() { 0 } else { owed.max(0) })
    }

    /// Version of the fee table.
    async fn table_version(&self) -> &str {
        &self.payment.due.table
    }

    /// Rows of the fee table that gave the amount.
    async fn rules(&self) -> &[String] {
        &self.payment.due.rules
    }

    /// Whom the titolare told to pay and send.
    async fn payer_name(&self) -> Option<&str> {
        self.payment.payer_name.as_deref()
    }

    /// Number of the receipt of a payment made outside.
    async fn receipt_number(&self) -> Option<&str> {
        self.payment.receipt_number.as_deref()
    }

    /// The day of that payment.
    async fn paid_on(&self) -> Option<Date> {
        self.payment.paid_on.map(Date)
    }

    /// Who declared it.
    async fn settled_by_name(&self) -> Option<&str> {
        self.payment.settled_name.as_deref()
    }

    /// When it was settled.
    async fn settled_at(&self) -> Option<DateTime<Utc>> {
        self.payment.settled_at
    }

    /// The scanned receipt of a payment made outside (P2), the newest; for who pays and who reviews it.
    async fn receipt(&self, ctx: &Context<'_>) -> Result<Option<AdditionalDocument>, GqlError> {
        let all = AdditionalDocument::all(ctx, &self.seeing).await?;
        Ok(all.into_iter().rfind(|document| document.belongs_to(self.payment.id.0)))
    }

    /// Why the office contests the receipt.
    async fn review_reason(&self) -> Option<&str> {
        self.payment.review_reason.as_deref()
    }
}

plain!(Payment {
    "id" => id(),
    "state" => state(),
    "cause" => cause(),
    "fee" => fee(),
    "stamps" => stamps(),
    "stamp" => stamp(),
    "total" => total(),
    "paid" => paid(),
    "owed" => owed(),
    "tableVersion" => table_version(),
    "rules" => rules(),
    "payerName" => payer_name(),
    "receiptNumber" => receipt_number(),
    "paidOn" => paid_on(),
    "settledByName" => settled_by_name(),
    "settledAt" => settled_at(),
    "reviewReason" => review_reason(),
});

/// Tells a subject to pay and send in the titolare's place.
#[derive(InputObject)]
pub struct DelegatePaymentInput {
    /// The practice.
    practice_id: ID,
    /// A subject of section 2; null takes it back.
    subject_id: Option<ID>,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

/// Declares a payment made outside of the portal.
#[derive(InputObject)]
pub struct DeclareManualPaymentInput {
    /// The practice.
    practice_id: ID,
    /// Number of the receipt, at most 100 characters.
    receipt_number: String,
    /// The day of the payment, not in the future.
    paid_on: Date,
    /// What was paid, in euro.
    amount: Decimal,
    /// Needed when another amount was paid than is owed; at most 1,000 characters.
    difference_reason: Option<String>,
    /// Ticket of the scanned receipt, of `createDocumentUpload`.
    receipt_upload_id: Option<ID>,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

/// Says whether a manual receipt is in order.
#[derive(InputObject)]
pub struct ReviewManualPaymentInput {
    /// The payment.
    payment_id: ID,
    /// Why it is contested, at most 1,000 characters; null when it is in order.
    contested_because: Option<String>,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

payload! {
    /// Answer of `delegatePayment`.
    DelegatePaymentPayload {
        /// The payment.
        payment: Payment
    }
}
payload! {
    /// Answer of `declareManualPayment`.
    DeclareManualPaymentPayload {
        /// The payment.
        payment: Payment
    }
}
payload! {
    /// Answer of `reviewManualPayment`.
    ReviewManualPaymentPayload {
        /// The payment.
        payment: Payment
    }
}

impl From<Paid> for Payment {
    fn from(paid: Paid) -> Self {
        Self::new(Arc::new(paid.payment), paid.seeing)
    }
}

/// Cents of an amount with at most two decimals.
fn cents(amount: Number) -> Result<i64, AppError> {
    let wrong = || AppError::reject(ErrorCode::InvalidValue, "amount");
    let cents = amount.checked_mul(Number::ONE_HUNDRED).ok_or_else(wrong)?;
    if !cents.is_integer() {
        return Err(wrong());
    }
    i64::try_from(cents).map_err(|_| wrong())
}

/// Mutations of payments.
#[derive(Default)]
pub struct PaymentMutations;

/// Mutations of payments.
#[Object]
impl PaymentMutations {
    /// Tells a subject to pay and send, or nobody any more. The titolare's act; whom he tells sees amount and cause.
    async fn delegate_payment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom to tell.")] input: DelegatePaymentInput,
    ) -> Result<DelegatePaymentPayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let subject: Option<Option<SubjectId>> =
            input.subject_id.as_ref().map(|id| ctx.ids().ok()?.decode(id));
        let outcome = run!(ctx, |env, op| async {
            let told = input.subject_id.as_ref().map_or("", |id| id.as_str());
            let once = Once::new(&input.idempotency_key, "delegatePayment", &[&input.practice_id, told])?;
            let practice = practice.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "practiceId"))?;
            let subject = match subject {
                Some(None) => return Err(AppError::reject(ErrorCode::NotFound, "subjectId")),
                Some(found) => found,
                None => None,
            };
            payments::set_payer(&env, &op, practice, subject, &once).await
        });
        DelegatePaymentPayload::of(outcome, ctx.op()?, Payment::from)
    }

    /// Declares a payment made outside, with the number of its receipt: the practice may then be sent. Needs PAY.
    async fn declare_manual_payment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What was paid.")] input: DeclareManualPaymentInput,
    ) -> Result<DeclareManualPaymentPayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let outcome = run!(ctx, |env, op| async {
            let (day, amount) = (input.paid_on.0.to_string(), input.amount.0.normalize().to_string());
            let reason = input.difference_reason.as_deref();
            let arguments = [
                input.practice_id.as_str(),
                &input.receipt_number,
                &day,
                &amount,
                reason.unwrap_or_default(),
                input.receipt_upload_id.as_ref().map_or("", |id| id.as_str()),
            ];
            let once = Once::new(&input.idempotency_key, "declareManualPayment", &arguments)?;
            let practice = practice.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "practiceId"))?;
            let said = Declared {
                receipt_number: &input.receipt_number,
                paid_on: input.paid_on.0,
                cents: cents(input.amount.0)?,
                reason,
                receipt: input.receipt_upload_id.as_ref().map(upload_id).transpose()?,
            };
            payments::declare(&env, &op, practice, &said, &once).await
        });
        DeclareManualPaymentPayload::of(outcome, ctx.op()?, Payment::from)
    }

    /// Says whether a manual receipt is in order. The office's act, after the sending.
    async fn review_manual_payment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What the office says.")] input: ReviewManualPaymentInput,
    ) -> Result<ReviewManualPaymentPayload, GqlError> {
        let payment: Option<PaymentId> = ctx.ids()?.decode(&input.payment_id);
        let outcome = run!(ctx, |env, op| async {
            let because = input.contested_because.as_deref();
            let arguments = [input.payment_id.as_str(), because.unwrap_or("\u{0}")];
            let once = Once::new(&input.idempotency_key, "reviewManualPayment", &arguments)?;
            let payment = payment.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "paymentId"))?;
            payments::review(&env, &op, payment, because, &once).await
        });
        ReviewManualPaymentPayload::of(outcome, ctx.op()?, Payment::from)
    }
}
