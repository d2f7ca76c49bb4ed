//! Notices of the office, and what the parties answer to them.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::plain::plain;
use super::scalars::{Date, Sha256};
use crate::app::integrations;
use crate::app::read::Seeing;
use crate::domain::access::FieldClass;
use crate::domain::entity::Notice as Stored;
use crate::domain::integration::{IntegrationState, Point, PointAnswer};
use crate::domain::notice::{NoticeKind, NoticeState};
use crate::domain::role::ActorRole;
use crate::domain::terms::{Clock, Outcome, Silence, StepKind, StopReason, TermKind};

/// A notice of the office (avviso). Once signed it never changes.
#[derive(Clone)]
pub struct Notice {
    pub notice: Arc<Stored>,
    seeing: Seeing,
}

impl Notice {
    pub fn new(notice: Arc<Stored>, seeing: Seeing) -> Self {
        Self { notice, seeing }
    }

    /// Those of a practice that the caller sees, oldest first.
    pub async fn all(ctx: &Context<'_>, seeing: &Seeing) -> Result<Vec<Self>, GqlError> {
        let rows = ctx.loaders()?.notices(seeing.sight.whole()).await?;
        let seen = rows.iter().filter(|row| integrations::visible(&seeing.sight, row));
        Ok(seen.map(|row| Self::new(Arc::clone(row), seeing.clone())).collect())
    }

    fn office(&self) -> bool {
        self.seeing.sight.shows(FieldClass::Office)
    }

    fn url(&self, ctx: &Context<'_>, there: bool, name: &str) -> Result<Option<String>, GqlError> {
        let env = ctx.env()?;
        let id = env.ids.encode(self.notice.id);
        Ok(there.then(|| format!("{}/notices/{id}/{name}", env.settings.public_url)))
    }
}

/// A notice of the office (avviso). Once signed it never changes.
#[Object]
impl Notice {
    /// Opaque id.
    pub async fn id(&self, ctx: &Context<'_>) -> Result<ID, GqlError> {
        ctx.encode(self.notice.id)
    }

    /// What it is.
    async fn kind(&self) -> NoticeKind {
        self.notice.kind
    }

    /// How far it is.
    async fn state(&self) -> NoticeState {
        self.notice.state
    }

    /// Counts changes of the draft; what an editor must name to save.
    async fn version(&self) -> i32 {
        self.notice.version
    }

    /// Its subject.
    async fn subject(&self) -> &str {
        &self.notice.subject
    }

    /// Its text; an empty line separates paragraphs.
    async fn body(&self) -> &str {
        &self.notice.body
    }

    /// What is asked, point by point; empty but for requests of integrations.
    async fn points(&self) -> Vec<NoticePoint> {
        self.notice.points.iter().enumerate().map(|(at, point)| NoticePoint::of(at, point)).collect()
    }

    /// How a request of integrations stands; null for other notices.
    async fn integration_state(&self) -> Option<IntegrationState> {
        (self.notice.kind == NoticeKind::RichiestaIntegrazioni)
            .then(|| IntegrationState::of(&self.notice.points, self.notice.lapsed_at.is_some()))
    }

    /// Name of who drafted it; for the office.
    async fn author_name(&self) -> Option<&str> {
        self.office().then_some(self.notice.author_name.as_str())
    }

    /// When it was drafted.
    async fn drafted_at(&self) -> DateTime<Utc> {
        self.notice.drafted_at
    }

    /// Name of who signed it.
    async fn signer_name(&self) -> Option<&str> {
        self.notice.signer_name.as_deref()
    }

    /// When it was signed.
    async fn signed_at(&self) -> Option<DateTime<Utc>> {
        self.notice.signed_at
    }

    /// Number in the register of protocol.
    async fn protocol_number(&self) -> Option<&str> {
        self.notice.protocol_number.as_deref()
    }

    /// When it was registered.
    async fn protocol_at(&self) -> Option<DateTime<Utc>> {
        self.notice.protocol_at
    }

    /// When it was put into the fascicolo of the parties.
    async fn notified_at(&self) -> Option<DateTime<Utc>> {
        self.notice.notified_at
    }

    /// Last day for an answer or for observations.
    async fn answer_due(&self) -> Option<Date> {
        self.notice.answer_due.map(Date)
    }

    /// When a request of integrations lapsed: nobody had answered every point in time.
    async fn lapsed_at(&self) -> Option<DateTime<Utc>> {
        self.notice.lapsed_at
    }

    /// Observations on grounds for refusal.
    async fn observations(&self) -> Option<&str> {
        self.notice.observations.as_deref()
    }

    /// When they arrived.
    async fn observed_at(&self) -> Option<DateTime<Utc>> {
        self.notice.observed_at
    }

    /// When the first party opened it; once set it never changes.
    async fn read_at(&self) -> Option<DateTime<Utc>> {
        self.notice.read_at
    }

    /// In which role.
    async fn read_by_role(&self) -> Option<ActorRole> {
        self.notice.read_role
    }

    /// SHA-256 of the pdf that is signed; null while it is drafted.
    async fn sha256(&self) -> Option<Sha256> {
        self.notice.pdf.map(Sha256)
    }

    /// Address of that pdf.
    async fn pdf_url(&self, ctx: &Context<'_>) -> Result<Option<String>, GqlError> {
        self.url(ctx, self.notice.pdf.is_some(), "pdf")
    }

    /// Address of the signed file (p7m) or, of a signature in the portal, of its sealed proof (JWS).
    async fn signed_url(&self, ctx: &Context<'_>) -> Result<Option<String>, GqlError> {
        self.url(ctx, self.notice.signed_at.is_some(), "signed")
    }

    /// Address of the copy with the stamp of the protocol.
    async fn stamped_url(&self, ctx: &Context<'_>) -> Result<Option<String>, GqlError> {
        self.url(ctx, self.notice.stamped.is_some(), "stamped")
    }

    /// Why the register did not take it yet; for the office.
    async fn last_error(&self) -> Option<&str> {
        self.notice.last_error.as_deref().filter(|_| self.office())
    }
}

plain!(Notice {
    "id" => id(),
    "kind" => kind(),
    "state" => state(),
    "version" => version(),
    "subject" => subject(),
    "protocolNumber" => protocol_number(),
    "signedAt" => signed_at(),
    "notifiedAt" => notified_at(),
    "readAt" => read_at(),
});

/// One point of a request for integrations.
#[derive(SimpleObject)]
pub struct NoticePoint {
    /// Its place, from 0 on: what an answer names.
    index: i32,
    /// What is asked.
    text: String,
    /// How it was answered; null while it was not.
    #[graphql(owned)]
    answer: Option<PointAnswer>,
    /// What the party says to it.
    note: Option<String>,
    /// When it was answered.
    answered_at: Option<DateTime<Utc>>,
    /// The office takes the answer as sufficient; null while it has not judged.
    accepted: Option<bool>,
}

impl NoticePoint {
    fn of(at: usize, point: &Point) -> Self {
        Self {
            index: i32::try_from(at).unwrap_or(i32::MAX),
            text: point.text.clone(),
            answer: point.answer,
            note: point.note.clone(),
            answered_at: point.answered_at,
            accepted: point.accepted,
        }
    }
}

/// The clock of a procedure: by when it has to be decided, and why (R61).
#[derive(SimpleObject)]
pub struct ProcedureClock {
    /// What has to be done.
    #[graphql(owned)]
    kind: TermKind,
    /// The day from which is counted; it is not counted itself.
    started: Date,
    /// How many calendar days the law gives.
    days: i32,
    /// The last day. While the term is stopped: the latest that it can be.
    due: Date,
    /// How it stands.
    #[graphql(owned)]
    outcome: Outcome,
    /// What silence means once the term is over.
    #[graphql(owned)]
    silence: Silence,
    /// The first day on which silence stands for a decision.
    silent_since: Option<Date>,
    /// When it did not run.
    stops: Vec<ClockStop>,
    /// How the last day was found, step by step.
    steps: Vec<ClockStep>,
}

/// A time in which a term did not run.
#[derive(SimpleObject)]
pub struct ClockStop {
    /// Why.
    #[graphql(owned)]
    reason: StopReason,
    /// From this day on.
    suspended_from: Date,
    /// To this day; while nobody answers, the last day for the answer.
    suspended_to: Date,
    /// The law.
    ground: String,
}

/// A step of the explanation of a term.
#[derive(SimpleObject)]
pub struct ClockStep {
    /// When.
    on: Date,
    /// What happened.
    #[graphql(owned)]
    what: StepKind,
    /// The last day of the term after it.
    due: Date,
    /// The law, or the name of the holiday.
    ground: String,
}

impl From<Clock> for ProcedureClock {
    fn from(clock: Clock) -> Self {
        let stop = |stop: crate::domain::terms::Stop| ClockStop {
            reason: stop.reason,
            suspended_from: Date(stop.from),
            suspended_to: Date(stop.to),
            ground: stop.ground,
        };
        let step = |step: crate::domain::terms::Step| ClockStep {
            on: Date(step.on),
            what: step.what,
            due: Date(step.due),
            ground: step.ground,
        };
        Self {
            kind: clock.kind,
            started: Date(clock.started),
            days: i32::from(clock.days),
            due: Date(clock.due),
            outcome: clock.outcome,
            silence: clock.silence,
            silent_since: clock.silent_since.map(Date),
            stops: clock.stops.into_iter().map(stop).collect(),
            steps: clock.steps.into_iter().map(step).collect(),
        }
    }
}
