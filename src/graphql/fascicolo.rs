//! The fascicolo: the file of a practice through time.

use async_graphql::{Context, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::attachment::Attachment;
use super::context::ContextExt as _;
use super::delegation::Delegation;
use super::error::GqlError;
use super::message::{self, MessageConnection};
use super::page;
use super::plain::{Many, One, plain};
use super::practice::Practice;
use super::section::Section;
use super::subject::Subject;
use crate::app::read::Seeing;
use crate::domain::event::EventKind;
use crate::domain::role::ActorRole;
use crate::domain::section::SectionNumber;

/// The fascicolo: summary, chronology, detail and communications of a practice. Each part
/// follows the caller's rights on what it shows.
pub struct Fascicolo(pub Seeing);

/// The fascicolo: summary, chronology, detail and communications of a practice. Each part
/// follows the caller's rights on what it shows.
#[Object]
impl Fascicolo {
    /// Riepilogo: the head of the practice.
    async fn practice(&self) -> One<Practice> {
        One(Practice(self.0.clone()))
    }

    /// Riepilogo: the subjects.
    async fn subjects(&self, ctx: &Context<'_>) -> Result<Many<Subject>, GqlError> {
        Subject::all(ctx, &self.0).await.map(Many)
    }

    /// Cronologia: what happened in the sections that the caller reads, newest first.
    async fn chronology(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many entries, 1 to 100, 50 by default.")] first: Option<i32>,
    ) -> Result<Many<ChronologyEntry>, GqlError> {
        let size = page::size(first)?;
        let events = ctx.loaders()?.events(self.0.sight.whole(), size).await?;
        let entries = events
            .iter()
            .filter(|event| self.0.sight.hears(event.kind, event.refs.section))
            .map(|event| ChronologyEntry {
                sequence: i32::try_from(event.seq).unwrap_or(i32::MAX),
                kind: event.kind,
                section: event.refs.section,
                actor_role: event.actor_role,
                at: event.at,
            })
            .collect();
        Ok(Many(entries))
    }

    /// Dettaglio: the sections in their latest version, one after the other.
    async fn sections(&self, ctx: &Context<'_>) -> Result<Many<Section>, GqlError> {
        Section::all(ctx, &self.0).await.map(Many)
    }

    /// Dettaglio: the documents.
    async fn attachments(&self, ctx: &Context<'_>) -> Result<Many<Attachment>, GqlError> {
        Attachment::all(ctx, &self.0, None).await.map(Many)
    }

    /// The delegations under which it was compiled.
    async fn delegations(&self, ctx: &Context<'_>) -> Result<Many<Delegation>, GqlError> {
        Delegation::all(ctx, &self.0).await.map(Many)
    }

    /// Comunicazioni: the chat with the office, newest first; null for who may not read it.
    async fn messages(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Size of the page, 1 to 100, 50 by default.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the last item before the page.")] after: Option<String>,
    ) -> Result<Option<MessageConnection>, GqlError> {
        message::page(ctx, &self.0, first, after).await
    }
}

plain!(Fascicolo {
    "practice" => practice(),
    "subjects" => subjects(),
    "chronology" => chronology("first": Option<i32>),
    "sections" => sections(),
    "attachments" => attachments(),
    "delegations" => delegations(),
    "messages" => messages("first": Option<i32>, "after": Option<String>),
});

plain!(ChronologyEntry {
    "sequence" => .sequence,
    "kind" => .kind,
    "section" => .section,
    "actorRole" => .actor_role,
    "at" => .at,
});

/// Something that happened in a practice.
#[derive(SimpleObject)]
pub struct ChronologyEntry {
    /// Position in the history of the practice; what is hidden from the caller leaves gaps.
    sequence: i32,
    /// What happened.
    kind: EventKind,
    /// The section it was about.
    section: Option<SectionNumber>,
    /// In which role the actor acted.
    actor_role: ActorRole,
    /// When.
    at: DateTime<Utc>,
}
