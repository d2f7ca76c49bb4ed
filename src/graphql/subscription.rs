//! Subscriptions: one practice each, resumable by cursor, rights asked again at every event.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Interface, SimpleObject, Subscription};
use chrono::{DateTime, Utc};
use futures_util::stream::BoxStream;

use super::context::{Connection, Execution};
use super::delegation::Delegation;
use super::error::{GqlError, TopCode};
use super::live::{Beat, listen};
use super::message::Message;
use super::practice::Practice;
use crate::app::read::Seeing;
use crate::domain::event::EventKind;
use crate::domain::ids::{DelegationId, MessageId};
use crate::domain::role::ActorRole;
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
}

/// What every live message carries.
#[derive(Interface)]
#[expect(clippy::duplicated_attributes, reason = "each field names its own type")]
#[graphql(
    field(name = "live", ty = "LiveKind", desc = "What this message is."),
    field(name = "cursor", ty = "&String", desc = "Pass it as `after` to go on from here."),
    field(name = "sequence", ty = "&i32", desc = "Position in the history of the practice."),
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
            /// Position in the history of the practice.
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
                    schema_version: 1,
                    $( $field, )+
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
    /// A message came into the chat.
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

/// What can be listened to. Each stream ends with the session; rights are asked again at
/// every event.
pub struct Subscription;

/// The delegation that an event names, loaded for this very event.
async fn delegation(
    execution: &Execution,
    beat: &Beat,
    seeing: &Seeing,
) -> Result<Option<Delegation>, GqlError> {
    let Some(id) = beat.event.as_ref().and_then(|event| event.refs.object).map(DelegationId) else {
        return Ok(None);
    };
    let rows = execution.loaders.delegations(seeing.sight.whole()).await?;
    Ok(rows.iter().find(|row| row.id == id).map(|row| Delegation::new(Arc::clone(row), Some(seeing.clone()))))
}

async fn message(execution: &Execution, beat: &Beat, seeing: &Seeing) -> Result<Option<Message>, GqlError> {
    let id = beat.event.as_ref().and_then(|event| event.refs.object).map(MessageId);
    let (Some(id), Some(seen)) = (id, seeing.sight.chat()) else {
        return Ok(None);
    };
    Ok(execution.loaders.message(seen, id).await?.map(|row| Message::new(row.into(), seeing.clone())))
}

fn connection(ctx: &Context<'_>) -> Result<Connection, GqlError> {
    ctx.data_opt::<Connection>().cloned().ok_or_else(|| GqlError::new(TopCode::Internal))
}

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
    ) -> Result<BoxStream<'static, Result<DelegationChanged, GqlError>>, GqlError> {
        listen(
            connection(ctx)?,
            practice_id,
            after,
            (|kind| kind.is_delegation(), |_| true),
            |execution, beat, seeing| {
                Box::pin(async move {
                    let delegation = match &seeing {
                        Some(seeing) => delegation(&execution, &beat, seeing).await?,
                        None => None,
                    };
                    Ok(DelegationChanged::of(&beat, delegation, seeing.map(Practice)))
                })
            },
        )
        .await
    }

    /// Messages of the chat of a practice; for who may read it.
    async fn message_added(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Id of the practice.")] practice_id: ID,
        #[graphql(desc = "Cursor of the last message that the client has.")] after: Option<String>,
    ) -> Result<BoxStream<'static, Result<MessageAdded, GqlError>>, GqlError> {
        listen(
            connection(ctx)?,
            practice_id,
            after,
            (|kind| kind == EventKind::MessageSent, |seeing| seeing.sight.chat().is_some()),
            |execution, beat, seeing| {
                Box::pin(async move {
                    let message = match &seeing {
                        Some(seeing) => message(&execution, &beat, seeing).await?,
                        None => None,
                    };
                    Ok(MessageAdded::of(&beat, message, seeing.map(Practice)))
                })
            },
        )
        .await
    }

    /// Everything that happens in a practice that the caller sees.
    async fn practice_changed(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Id of the practice.")] practice_id: ID,
        #[graphql(desc = "Cursor of the last message that the client has.")] after: Option<String>,
    ) -> Result<BoxStream<'static, Result<PracticeChanged, GqlError>>, GqlError> {
        listen(
            connection(ctx)?,
            practice_id,
            after,
            (|kind| kind != EventKind::MessageSent, |_| true),
            |_, beat, seeing| Box::pin(async move { Ok(PracticeChanged::of(&beat, seeing.map(Practice))) }),
        )
        .await
    }
}
