//! Subscriptions and the form of their messages. What happens between subscribing and a message
//! is in `live`.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Interface, SimpleObject, Subscription};
use chrono::{DateTime, Utc};
use futures_util::StreamExt as _;
use futures_util::stream::{self, BoxStream};

use super::batch::Batch;
use super::context::ContextExt as _;
use super::delegation::Delegation;
use super::error::GqlError;
use super::live::{Asked, Beat, Plan, beat};
use super::message::Message;
use super::plain::{One, Plain, Text, quoted};
use super::practice::Practice;
use super::presence::{PresenceChanged, PresenceMode};
use crate::app::batches;
use crate::domain::event::EventKind;
use crate::domain::ids::{BatchId, DelegationId};
use crate::domain::role::{ActorRole, Seat};
use crate::domain::section::SectionNumber;

/// What a live message is.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum LiveKind {
    /// The first message of a stream without `after`: the state now, and the cursor to go on from.
    Snapshot,
    /// Something happened.
    Change,
    /// History before this point is gone: read again, then go on from this cursor.
    Reset,
    /// The caller's rights ended, or the session; the last message of the stream.
    Ended,
    /// This node stops: connect again and go on from this cursor; the last message of the stream.
    Moved,
}

impl Text for LiveKind {
    fn text(&self, _: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
        let name = match self {
            Self::Snapshot => "SNAPSHOT",
            Self::Change => "CHANGE",
            Self::Reset => "RESET",
            Self::Ended => "ENDED",
            Self::Moved => "MOVED",
        };
        quoted(name, out);
        Some(())
    }
}

/// What every live message carries.
#[derive(Interface)]
#[expect(clippy::duplicated_attributes, reason = "each field names its own type")]
#[graphql(
    field(name = "live", ty = "LiveKind", desc = "What this message is."),
    field(name = "cursor", ty = "&String", desc = "Pass it as `after` to go on from here."),
    field(
        name = "sequence",
        ty = "&i32",
        desc = "Position in the history of what the stream is about, without gaps; what is hidden leaves some."
    ),
    field(name = "event", ty = "&Option<EventKind>", desc = "What happened; null unless CHANGE."),
    field(name = "section", ty = "&Option<SectionNumber>", desc = "The section it was about."),
    field(
        name = "actorRole",
        method = "actor_role",
        ty = "&Option<ActorRole>",
        desc = "In which role the actor acted."
    ),
    field(name = "at", ty = "&DateTime<Utc>", desc = "When."),
    field(
        name = "schemaVersion",
        method = "schema_version",
        ty = "&i32",
        desc = "Version of the form of live messages."
    )
)]
pub enum LiveMessage {
    DelegationChanged(DelegationChanged),
    MessageAdded(MessageAdded),
    PracticeChanged(PracticeChanged),
    DutyChanged(DutyChanged),
    SubmissionReceived(SubmissionReceived),
    BatchProgressed(BatchProgressed),
}

macro_rules! live_message {
    ($(#[doc = $about:literal])+ $name:ident { $( $(#[doc = $doc:literal])+ $field:ident : $ty:ty, )+ }) => {
        $(#[doc = $about])+
        #[derive(SimpleObject)]
        pub struct $name {
            /// What this message is.
            #[graphql(owned)]
            live: LiveKind,
            /// Pass it as `after` to go on from here.
            cursor: String,
            /// Position in the history of what the stream is about, without gaps; what is hidden leaves some.
            sequence: i32,
            /// What happened; null unless CHANGE.
            event: Option<EventKind>,
            /// The section it was about.
            section: Option<SectionNumber>,
            /// In which role the actor acted.
            actor_role: Option<ActorRole>,
            /// When.
            at: DateTime<Utc>,
            /// Version of the form of live messages.
            schema_version: i32,
            $( $(#[doc = $doc])+ $field: $ty, )+
        }

        impl $name {
            fn of(beat: &Beat, $( $field: $ty ),+) -> Self {
                Self {
                    live: beat.live,
                    cursor: beat.cursor.clone(),
                    sequence: i32::try_from(beat.seq).unwrap_or(i32::MAX),
                    event: beat.event.as_ref().map(|event| event.kind),
                    section: beat.event.as_ref().and_then(|event| event.refs.section),
                    actor_role: beat.event.as_ref().map(|event| event.actor_role),
                    at: beat.at,
                    schema_version: VERSION,
                    $( $field, )+
                }
            }
        }

        impl Plain for $name {
            fn field(&self, ctx: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
                match ctx.item.node.name.node.as_str() {
                    "live" => self.live.text(ctx, out),
                    "cursor" => self.cursor.text(ctx, out),
                    "sequence" => self.sequence.text(ctx, out),
                    "event" => self.event.text(ctx, out),
                    "section" => self.section.text(ctx, out),
                    "actorRole" => self.actor_role.text(ctx, out),
                    "at" => self.at.text(ctx, out),
                    "schemaVersion" => self.schema_version.text(ctx, out),
                    $( name if name == stringify!($field) => self.$field.text(ctx, out), )+
                    _ => None,
                }
            }
        }
    };
}

live_message! {
    /// A delegation or declaration of the practice changed.
    DelegationChanged {
        /// The delegation that changed; null when the message is about none.
        delegation: Option<Delegation>,
        /// The practice with the caller's rights as they are now; null in the last message.
        practice: Option<Practice>,
    }
}

live_message! {
    /// A message came into the chat, or its author withdrew one.
    MessageAdded {
        /// The message; null unless CHANGE.
        message: Option<Message>,
        /// The practice; null in the last message.
        practice: Option<Practice>,
    }
}

live_message! {
    /// Anything in the practice changed: a hint of what to read again.
    PracticeChanged {
        /// The practice with the caller's rights as they are now; null in the last message.
        practice: Option<Practice>,
    }
}

live_message! {
    /// Something that concerns the caller, in whatever practice: a delegation given, revoked or concluded.
    DutyChanged {
        /// Id of the practice, also when the caller sees it no longer; null unless CHANGE.
        practice_id: Option<ID>,
        /// The practice; null when the caller sees it no longer.
        practice: Option<Practice>,
        /// The delegation that it is about; null when the caller sees the practice no longer.
        delegation: Option<Delegation>,
    }
}

live_message! {
    /// A practice was sent to the seat.
    SubmissionReceived {
        /// The practice; null unless CHANGE.
        practice: Option<Practice>,
    }
}

live_message! {
    /// A batch of the caller went on, or ended.
    BatchProgressed {
        /// The batch as it stands now; null unless CHANGE.
        batch: Option<Batch>,
    }
}

/// A hint that the inbox of a seat changed. It has no history: after a break, read the list again.
#[derive(SimpleObject)]
pub struct InboxChanged {
    /// What this message is. RESET: hints were lost, read the list again.
    #[graphql(owned)]
    live: LiveKind,
    /// The practice that changed; null unless CHANGE.
    practice: Option<Practice>,
    /// When.
    at: DateTime<Utc>,
    /// Version of the form of live messages.
    schema_version: i32,
}

/// Version of the form of live messages.
pub const VERSION: i32 = 1;

/// The delegation that an event names, loaded for this very event.
async fn delegation(ctx: &Context<'_>, beat: &Beat) -> Result<Option<Delegation>, GqlError> {
    let id = beat.event.as_ref().and_then(|event| event.refs.object).map(DelegationId);
    let (Some(id), Some(seeing)) = (id, &beat.seeing) else {
        return Ok(None);
    };
    let rows = ctx.loaders()?.delegations(seeing.sight.whole()).await?;
    Ok(rows.iter().find(|row| row.id == id).map(|row| Delegation::new(Arc::clone(row), Some(seeing.clone()))))
}

/// The message that an event is about, for who may read the chat.
fn message(beat: &Beat) -> Option<Message> {
    let (message, seeing) = (beat.message.clone()?, beat.seeing.clone()?);
    seeing.sight.chat()?;
    Some(Message::new(message, seeing))
}

fn practice(beat: &Beat) -> Option<Practice> {
    beat.seeing.clone().map(Practice)
}

/// Each execution makes one message; the stream itself is in `live`.
type Once<T> = BoxStream<'static, T>;

fn none<T: Send + 'static>() -> Result<Once<T>, GqlError> {
    Ok(stream::empty().boxed())
}

fn one<T: Send + 'static>(message: T) -> Result<Once<T>, GqlError> {
    Ok(stream::once(std::future::ready(message)).boxed())
}

/// What can be listened to. Each stream ends with the session; rights are asked again at
/// every event.
pub struct Subscription;

/// What can be listened to. Each stream ends with the session; rights are asked again at
/// every event.
#[Subscription]
impl Subscription {
    /// Delegations and declarations of a practice that the caller sees.
    async fn delegation_changed(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Id of the practice.")] practice_id: ID,
        #[graphql(desc = "Cursor of the last message that the client has.")] after: Option<String>,
    ) -> Result<Once<One<DelegationChanged>>, GqlError> {
        let wants = EventKind::is_delegation;
        let asked = || Asked::Practice { id: practice_id, wants, may: |_| true };
        let Some(beat) = beat(ctx, || Plan { asked: asked(), after })? else { return none() };
        one(One(DelegationChanged::of(beat, delegation(ctx, beat).await?, practice(beat))))
    }

    /// Messages of the chat of a practice, sent and withdrawn; for who may read it.
    async fn message_added(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Id of the practice.")] practice_id: ID,
        #[graphql(desc = "Cursor of the last message that the client has.")] after: Option<String>,
    ) -> Result<Once<One<MessageAdded>>, GqlError> {
        let wants = EventKind::is_chat;
        let asked = || Asked::Practice { id: practice_id, wants, may: |sight| sight.chat().is_some() };
        let Some(beat) = beat(ctx, || Plan { asked: asked(), after })? else { return none() };
        one(One(MessageAdded::of(beat, message(beat), practice(beat))))
    }

    /// Everything that happens in a practice that the caller sees.
    async fn practice_changed(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Id of the practice.")] practice_id: ID,
        #[graphql(desc = "Cursor of the last message that the client has.")] after: Option<String>,
    ) -> Result<Once<One<PracticeChanged>>, GqlError> {
        let wants = |kind: EventKind| !kind.is_chat();
        let asked = || Asked::Practice { id: practice_id, wants, may: |_| true };
        let Some(beat) = beat(ctx, || Plan { asked: asked(), after })? else { return none() };
        one(One(PracticeChanged::of(beat, practice(beat))))
    }

    /// Everything that concerns the caller: a delegation given, revoked or concluded, in whatever practice.
    async fn my_duties(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Cursor of the last message that the client has.")] after: Option<String>,
    ) -> Result<Once<One<DutyChanged>>, GqlError> {
        let Some(beat) = beat(ctx, || Plan { asked: Asked::Duties, after })? else { return none() };
        let id = beat.event.as_ref().and_then(|event| event.practice).map(|id| ctx.encode(id)).transpose()?;
        one(One(DutyChanged::of(beat, id, practice(beat), delegation(ctx, beat).await?)))
    }

    /// Practices sent to a seat of the office; for who holds a role there.
    async fn submission_received(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The seat.")] office: Seat,
        #[graphql(desc = "Cursor of the last message that the client has.")] after: Option<String>,
    ) -> Result<Once<One<SubmissionReceived>>, GqlError> {
        let asked = Asked::Submissions { seat: office };
        let Some(beat) = beat(ctx, || Plan { asked, after })? else { return none() };
        one(One(SubmissionReceived::of(beat, practice(beat))))
    }

    /// How the batches of the caller go on.
    async fn batch_progressed(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Cursor of the last message that the client has.")] after: Option<String>,
    ) -> Result<Once<One<BatchProgressed>>, GqlError> {
        let Some(beat) = beat(ctx, || Plan { asked: Asked::Batches, after })? else { return none() };
        let id = beat.event.as_ref().and_then(|event| event.refs.object).map(BatchId);
        let batch = match id {
            Some(id) => batches::one(ctx.env()?, ctx.op()?, id).await?,
            None => None,
        };
        one(One(BatchProgressed::of(beat, batch.map(Batch))))
    }

    /// Hints that something in the inbox of a seat changed; for who holds a role there.
    async fn inbox_changed(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The seat.")] office: Seat,
    ) -> Result<Once<InboxChanged>, GqlError> {
        let asked = Asked::Inbox { seat: office };
        let Some(beat) = beat(ctx, || Plan { asked, after: None })? else { return none() };
        one(InboxChanged { live: beat.live, practice: practice(beat), at: beat.at, schema_version: VERSION })
    }

    /// Who has a practice open. The caller is shown to the others as long as the stream lives, and
    /// for at most 30 seconds after his connection broke.
    async fn presence(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Id of the practice.")] practice_id: ID,
        #[graphql(desc = "The section that the caller has open.")] section: Option<SectionNumber>,
        #[graphql(desc = "What he does there.", default_with = "PresenceMode::Reading")] mode: PresenceMode,
    ) -> Result<Once<PresenceChanged>, GqlError> {
        let editing = mode == PresenceMode::Editing;
        let asked = Asked::Presence { id: practice_id, section, editing };
        let Some(beat) = beat(ctx, || Plan { asked, after: None })? else { return none() };
        one(PresenceChanged::of(beat))
    }
}
