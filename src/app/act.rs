//! Act: one write on one practice, from opening the transaction to ringing the bell.

use uuid::Uuid;

use super::error::{AppError, ErrorCode, UserError};
use super::{Env, Op};
use crate::domain::access::{Facts, Permit, PracticeRight, Refusal, Right};
use crate::domain::digest::Sha256;
use crate::domain::entity::Section;
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::PracticeId;
use crate::domain::lifecycle::Lifecycle as _;
use crate::domain::practice::{PracticeState, PracticeTrigger};
use crate::domain::section::SectionNumber;
use crate::store::facts::Head;
use crate::store::idempotency::{self, Used};
use crate::store::types::JsonText;
use crate::store::{Conn, Work, istanze};

/// A write in progress. Whatever happens between `open` and `close` is one transaction.
pub struct Act<'a> {
    env: &'a Env,
    op: &'a Op,
    pub work: Work,
    pub head: Head,
    mailed: bool,
}

impl<'a> Act<'a> {
    /// Opens the transaction, with the practice locked and its facts read.
    pub async fn open(env: &'a Env, op: &'a Op, practice: PracticeId) -> Result<Self, AppError> {
        let (work, head) = Work::open(&env.pool, &op.reader(), op.now, practice).await?;
        match head {
            Some(head) => Ok(Self::on(env, op, work, head)),
            None => {
                work.rollback().await?;
                Err(Refusal::Hidden.into())
            }
        }
    }

    /// The same, with one section and its marks read in the same round trip.
    pub async fn open_section(
        env: &'a Env,
        op: &'a Op,
        practice: PracticeId,
        number: SectionNumber,
    ) -> Result<(Self, Section, JsonText), AppError> {
        let (work, found) = Work::open_section(&env.pool, &op.reader(), op.now, practice, number).await?;
        match found {
            Some((head, section, marks)) => Ok((Self::on(env, op, work, head), section, marks)),
            None => {
                work.rollback().await?;
                Err(Refusal::Hidden.into())
            }
        }
    }

    /// The same, with the earlier use of an idempotency key, for [`Once::answered`].
    pub async fn open_once(
        env: &'a Env,
        op: &'a Op,
        practice: PracticeId,
        once: &Once,
    ) -> Result<(Self, Option<Used>), AppError> {
        let (work, head, used) =
            Work::open_once(&env.pool, &op.reader(), op.now, practice, &once.key).await?;
        match head {
            Some(head) => Ok((Self::on(env, op, work, head), used)),
            None => {
                work.rollback().await?;
                Err(Refusal::Hidden.into())
            }
        }
    }

    fn on(env: &'a Env, op: &'a Op, mut work: Work, head: Head) -> Self {
        let seat = head.practice.seat.filter(|_| head.practice.sent_at.is_some());
        work.in_inbox_of(seat.map(|seat| env.ids.office_topic(seat)));
        Self { env, op, work, head, mailed: false }
    }

    pub fn facts(&self) -> &Facts {
        &self.head.facts
    }

    /// The permit for an act on a section.
    pub fn permit(&self, section: SectionNumber, right: Right) -> Result<Permit, AppError> {
        Ok(self.head.facts.permit(section, right, self.op.actor())?)
    }

    /// The permit for an act on the practice as a whole.
    pub fn permit_practice(&self, right: PracticeRight) -> Result<Permit, AppError> {
        Ok(self.head.facts.permit_practice(right, self.op.actor())?)
    }

    /// Notes what happened, for the audit and for listeners.
    pub fn record(
        &mut self,
        permit: &Permit,
        kind: EventKind,
        refs: EventRefs,
        digest: Sha256,
    ) -> Result<(), AppError> {
        Ok(self.work.record(permit, self.op.now, kind, refs, digest)?)
    }

    /// Moves the practice along its state machine, or says in which state it is now.
    pub async fn step(&mut self, permit: &Permit, on: PracticeTrigger) -> Result<PracticeState, AppError> {
        let state = self.head.practice.state.after(on).ok_or_else(|| self.elsewhere())?;
        istanze::move_practice(&self.work, permit, state, self.op.now).await?;
        self.head.practice.state = state;
        self.head.facts.state = state;
        Ok(state)
    }

    /// The refusal of an act that another state asks for.
    pub fn elsewhere(&self) -> AppError {
        UserError::new(ErrorCode::StateChanged, "").with(self.head.practice.state.code()).into()
    }

    /// Tells a person of what was just recorded: it concerns him, wherever he looks.
    pub fn tell(&mut self, fiscal_code: &str) {
        self.work.tell(self.env.ids.person_topic(fiscal_code));
    }

    /// Mail was queued: its sender is woken after the commit.
    pub fn mailed(&mut self) {
        self.mailed = true;
    }

    /// Commits on success, undoes everything otherwise.
    pub async fn close<T>(self, outcome: Result<T, AppError>) -> Result<T, AppError> {
        match outcome {
            Ok(value) => {
                self.env.ring(self.work.commit().await?);
                if self.mailed {
                    self.env.mail_bell.notify_one();
                }
                Ok(value)
            }
            Err(error) => {
                self.work.rollback().await?;
                Err(error)
            }
        }
    }
}

/// An idempotency key with what it stands for (R50).
#[derive(Clone, Debug)]
pub struct Once {
    key: String,
    operation: &'static str,
    fingerprint: Sha256,
}

impl Once {
    /// A key for an operation with these arguments. The same key with other arguments is refused.
    pub fn new(key: &str, operation: &'static str, arguments: &[&str]) -> Result<Self, AppError> {
        if key.is_empty() || key.len() > 100 || key.chars().any(char::is_control) {
            return Err(UserError::new(ErrorCode::InvalidValue, "idempotencyKey")
                .with("1–100 caratteri / characters")
                .into());
        }
        let parts: Vec<&[u8]> = arguments.iter().map(|a| a.as_bytes()).collect();
        Ok(Self { key: key.to_owned(), operation, fingerprint: Sha256::of_list(&parts) })
    }

    /// The ids that the first request with this key produced, if there was one. Asked
    /// under the lock of the practice, so that of two equal requests one sees the other.
    pub async fn earlier(&self, conn: &Conn, op: &Op) -> Result<Option<Vec<Uuid>>, AppError> {
        self.answered(idempotency::find(conn, op.code().as_str(), &self.key).await?)
    }

    /// The ids of an earlier use: of the same request, else the key is refused.
    pub fn answered(&self, earlier: Option<Used>) -> Result<Option<Vec<Uuid>>, AppError> {
        match earlier {
            None => Ok(None),
            Some(used) if used.operation == self.operation && used.fingerprint == self.fingerprint.0 => {
                Ok(Some(used.result))
            }
            Some(_) => Err(AppError::reject(ErrorCode::IdempotencyKeyReused, "idempotencyKey")),
        }
    }

    /// Keeps the answer with the commit of the act.
    pub fn keep(&self, work: &mut Work, op: &Op, result: Vec<Uuid>) -> Result<(), AppError> {
        let used =
            Used { operation: self.operation.to_owned(), fingerprint: self.fingerprint.0.to_vec(), result };
        Ok(idempotency::keep(work, op.code().as_str(), &self.key, used, op.now)?)
    }
}
