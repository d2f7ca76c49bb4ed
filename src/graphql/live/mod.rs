//! Streams: from a subscription to its messages.
//!
//! ```text
//! subscribe ─→ plan: the executor checks the document, the resolver says what it asks
//!     │            hidden? ─→ NOT_FOUND
//!     ├─→ without `after`: SNAPSHOT      with it: everything later, or RESET when that is gone
//!     └─→ each event: rights as they are now ─ hidden? ─→ ENDED, last message
//!                     rendered once for all listeners with equal rights and equal questions
//! ```
//!
//! The executor of the library renders one message at a time: the resolver of a subscription
//! finds a [`Beat`] and makes its message of it, or finds none and leaves its [`Plan`].

/// Tries until the database answers: a stream waits, it does not break. What will not get better
/// by itself is tried rarely, and seen in the log. The session's end, which ends the stream, is
/// watched elsewhere.
macro_rules! patiently {
    ($work:expr) => {{
        let mut pause = std::time::Duration::from_millis(20);
        loop {
            // Apart: a stream waits most of its life, and keeps no room for its work meanwhile.
            match Box::pin($work).await {
                Ok(done) => break done,
                Err(error) => {
                    tracing::warn!(?error, "a stream waits for what it needs; trying again");
                    let passing = matches!(error, $crate::app::AppError::Unavailable(_));
                    tokio::time::sleep(pause).await;
                    let longest = std::time::Duration::from_secs(if passing { 1 } else { 60 });
                    pause = (pause * if passing { 2 } else { 8 }).min(longest);
                }
            }
        }
    }};
}

mod course;
mod notices;
mod render;
mod session;

use std::sync::{Arc, Mutex, PoisonError};

use async_graphql::{Context, ID};
use chrono::{DateTime, Utc};
use futures_util::StreamExt as _;
use futures_util::stream::BoxStream;

pub use render::{Asking, Shared};
pub use session::session_over;

use super::api::Answer;
use super::context::Connection;
use super::error::{GqlError, TopCode};
use super::subscription::LiveKind;
use crate::app::read::Seeing;
use crate::domain::access::Sight;
use crate::domain::entity::{Event, Message};
use crate::domain::event::EventKind;
use crate::domain::role::Seat;
use crate::domain::section::SectionNumber;
use crate::events::Here;

/// What a subscription asks for.
#[derive(Clone)]
pub enum Asked {
    /// Events of a practice: which ones, and who may hear them.
    Practice { id: ID, wants: fn(EventKind) -> bool, may: fn(&Sight) -> bool },
    /// What concerns the caller.
    Duties,
    /// How the caller's batches go on.
    Batches,
    /// What a seat of the office receives.
    Submissions { seat: Seat },
    /// Hints that the inbox of a seat changed.
    Inbox { seat: Seat },
    /// Who is in a practice; the caller enters it.
    Presence { id: ID, section: Option<SectionNumber>, editing: bool },
}

/// A subscription, read from its arguments.
pub struct Plan {
    pub asked: Asked,
    pub after: Option<String>,
}

/// Where the resolver leaves its plan, with the name of its field in the answer.
#[derive(Default)]
pub struct PlanSlot(Mutex<Vec<(String, Plan)>>);

impl PlanSlot {
    pub fn take(&self) -> Vec<(String, Plan)> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// One message of a stream, before it takes the form of its subscription.
#[derive(Clone)]
pub struct Beat {
    pub live: LiveKind,
    pub cursor: String,
    pub seq: i64,
    pub event: Option<Arc<Event>>,
    pub at: DateTime<Utc>,
    /// The practice as the listener sees it now.
    pub seeing: Option<Seeing>,
    /// The message that the event is about; the chat right is asked where it is shown.
    pub message: Option<Arc<Message>>,
    /// Who is in the practice.
    pub here: Vec<Here>,
}

/// The beat to render; without one the plan is left and there is nothing to render.
pub fn beat<'a>(ctx: &Context<'a>, plan: impl FnOnce() -> Plan) -> Result<Option<&'a Beat>, GqlError> {
    if let Some(beat) = ctx.data_opt::<Beat>() {
        return Ok(Some(beat));
    }
    let slot = ctx.data_opt::<Arc<PlanSlot>>().ok_or_else(|| GqlError::new(TopCode::Internal))?;
    let name = ctx.field().alias().unwrap_or(ctx.field().name()).to_owned();
    slot.0.lock().unwrap_or_else(PoisonError::into_inner).push((name, plan()));
    Ok(None)
}

/// Starts the stream of a plan, for who may hear it now.
pub async fn open(
    connection: Connection,
    asking: Arc<Asking>,
    plan: Plan,
) -> Result<BoxStream<'static, Answer>, GqlError> {
    macro_rules! stream {
        ($start:expr) => {
            futures_util::stream::unfold($start.await?, |mut source| async move {
                let answer = source.next().await?;
                Some((answer, source))
            })
            .boxed()
        };
    }
    Ok(match plan.asked {
        Asked::Inbox { seat } => stream!(notices::Inbox::start(connection, asking, seat)),
        Asked::Presence { id, section, editing } => {
            stream!(notices::Company::start(connection, asking, &id, (section, editing)))
        }
        _ => stream!(course::Course::start(connection, asking, plan)),
    })
}
