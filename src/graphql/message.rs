//! The chat between office and parties.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::page;
use super::payload::{payload, run};
use super::plain::{Many, plain};
use super::practice::Practice;
use super::rights::ChatRights;
use crate::app::act::Once;
use crate::app::messages;
use crate::app::read::Seeing;
use crate::app::{AppError, ErrorCode};
use crate::domain::entity::Message as Stored;
use crate::domain::ids::MessageId;
use crate::domain::role::ActorRole;

/// That a message was read.
#[derive(SimpleObject)]
pub struct MessageReading {
    /// In which role.
    role: ActorRole,
    /// When for the first time.
    at: DateTime<Utc>,
}

plain!(MessageReading {
    "role" => .role,
    "at" => .at,
});

/// A message of the chat. Never changed once sent; not a legal notice.
#[derive(Clone)]
pub struct Message {
    pub message: Arc<Stored>,
    seeing: Seeing,
}

impl Message {
    pub fn new(message: Arc<Stored>, seeing: Seeing) -> Self {
        Self { message, seeing }
    }
}

/// A message of the chat. Never changed once sent; not a legal notice.
#[Object]
impl Message {
    /// Opaque id.
    pub async fn id(&self, ctx: &Context<'_>) -> Result<ID, GqlError> {
        ctx.encode(self.message.id)
    }

    /// In which role it was written.
    async fn author_role(&self) -> ActorRole {
        self.message.author_role
    }

    /// Who wrote it.
    async fn author_name(&self) -> &str {
        &self.message.author_name
    }

    /// The caller wrote it.
    async fn mine(&self, ctx: &Context<'_>) -> Result<bool, GqlError> {
        Ok(self.message.author_code == ctx.op()?.code().as_str())
    }

    /// The text, at most 1,000 characters; null once its author has withdrawn it.
    async fn body(&self) -> Option<&str> {
        self.message.withdrawn_at.is_none().then_some(self.message.body.as_str())
    }

    /// When its author withdrew it; null while it stands.
    async fn withdrawn_at(&self) -> Option<DateTime<Utc>> {
        self.message.withdrawn_at
    }

    /// When it was first read, by each role that has read it; never by its author.
    async fn read_by(&self, ctx: &Context<'_>) -> Result<Many<MessageReading>, GqlError> {
        let Some(seen) = self.seeing.sight.chat() else { return Ok(Many(Vec::new())) };
        let marks = ctx.loaders()?.chat_marks(seen).await?;
        let mut readings: Vec<MessageReading> = Vec::new();
        // Oldest first: the first that reaches the message tells when it was read.
        for mark in marks.iter().filter(|mark| mark.seq >= self.message.seq) {
            let own = mark.role == self.message.author_role;
            if !own && readings.iter().all(|reading| reading.role != mark.role) {
                readings.push(MessageReading { role: mark.role, at: mark.at });
            }
        }
        Ok(Many(readings))
    }

    /// What the caller may do in the chat. A message itself never changes.
    async fn viewer_can(&self) -> ChatRights {
        ChatRights::of(&self.seeing.sight)
    }

    /// When it was sent.
    async fn created_at(&self) -> DateTime<Utc> {
        self.message.created_at
    }
}

plain!(Message {
    "id" => id(),
    "authorRole" => author_role(),
    "authorName" => author_name(),
    "mine" => mine(),
    "body" => body(),
    "withdrawnAt" => withdrawn_at(),
    "readBy" => read_by(),
    "viewerCan" => viewer_can(),
    "createdAt" => created_at(),
});

page::connection!(
    MessageConnection,
    MessageEdge,
    Message,
    "A page of the chat, newest first.",
    "A message with its cursor.",
    "How many messages the chat holds."
);

/// One page of the chat; nothing for who may not read it.
pub async fn page(
    ctx: &Context<'_>,
    seeing: &Seeing,
    first: Option<i32>,
    after: Option<String>,
) -> Result<Option<MessageConnection>, GqlError> {
    let Some(seen) = seeing.sight.chat() else {
        return Ok(None);
    };
    let size = page::size(first)?;
    let ids = ctx.ids()?;
    let prefix = format!("chat.{}.", ids.encode(seeing.practice.id));
    let after: Option<MessageId> = page::after(ids, &prefix, after.as_deref())?;
    let counted = ctx.look_ahead().field("totalCount").exists();
    let (rows, total) = ctx.loaders()?.chat(seen, after, size + 1, counted).await?;
    let more = i64::try_from(rows.len()).is_ok_and(|found| found > size);
    let edges = rows
        .iter()
        .take(usize::try_from(size).unwrap_or(0))
        .map(|row| {
            let cursor = format!("{prefix}{}", ids.encode(row.id));
            MessageEdge::new(cursor, Message::new(Arc::clone(row), seeing.clone()))
        })
        .collect();
    Ok(Some(MessageConnection::new(edges, more, after.is_some(), page::total(total))))
}

/// Sends a message.
#[derive(InputObject)]
pub struct SendMessageInput {
    /// The practice.
    practice_id: ID,
    /// The text, 1 to 1,000 characters.
    body: String,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

payload! {
    /// Answer of `sendMessage`.
    SendMessagePayload {
        /// The message as it was sent.
        message: Message
    }
}

/// Withdraws a message of one's own.
#[derive(InputObject)]
pub struct WithdrawMessageInput {
    /// The message.
    message_id: ID,
}

/// Notes what the caller has read.
#[derive(InputObject)]
pub struct MarkMessagesReadInput {
    /// The practice.
    practice_id: ID,
    /// The newest message that he has read.
    up_to: ID,
}

payload! {
    /// Answer of `withdrawMessage`.
    WithdrawMessagePayload {
        /// What is left of the message.
        message: Message
    }
}

payload! {
    /// Answer of `markMessagesRead`.
    MarkMessagesReadPayload {
        /// The practice with its unread messages counted anew.
        practice: Practice
    }
}

/// Mutations of the chat.
#[derive(Default)]
pub struct MessageMutations;

/// Mutations of the chat.
#[Object]
impl MessageMutations {
    /// Writes in the chat of a sent practice. Needs WRITE_CHAT on the practice (the titolare, the office).
    async fn send_message(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to send.")] input: SendMessageInput,
    ) -> Result<SendMessagePayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let outcome = run!(ctx, |env, op| async {
            let arguments = [input.practice_id.as_str(), &input.body];
            let once = Once::new(&input.idempotency_key, "sendMessage", &arguments)?;
            let practice = practice.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "practiceId"))?;
            messages::send(&env, &op, practice, &input.body, &once).await
        });
        SendMessagePayload::of(outcome, ctx.op()?, |sent| Message::new(Arc::new(sent.message), sent.seeing))
    }

    /// Withdraws a message of the caller's own, for some minutes after it was sent: its text is shown to nobody any
    /// more, that there was one stays.
    async fn withdraw_message(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which message.")] input: WithdrawMessageInput,
    ) -> Result<WithdrawMessagePayload, GqlError> {
        let id = ctx.ids()?.decode(&input.message_id);
        let outcome = run!(ctx, |env, op| async {
            let id = id.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "messageId"))?;
            messages::withdraw(&env, &op, id).await
        });
        WithdrawMessagePayload::of(outcome, ctx.op()?, |sent| {
            Message::new(Arc::new(sent.message), sent.seeing)
        })
    }

    /// Notes that the caller has read the chat up to a message. Needs READ_CHAT; the author of a message sees when it
    /// was read, and in which role.
    async fn mark_messages_read(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Up to which message.")] input: MarkMessagesReadInput,
    ) -> Result<MarkMessagesReadPayload, GqlError> {
        let (practice, id) = (ctx.ids()?.decode(&input.practice_id), ctx.ids()?.decode(&input.up_to));
        let outcome = run!(ctx, |env, op| async {
            let practice = practice.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "practiceId"))?;
            let id = id.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "upTo"))?;
            messages::mark_read(&env, &op, practice, id).await
        });
        MarkMessagesReadPayload::of(outcome, ctx.op()?, Practice)
    }
}
