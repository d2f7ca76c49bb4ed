//! The fascicolo: the file of a practice through time.

use async_graphql::{Context, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::additional::AdditionalDocument;
use super::attachment::Attachment;
use super::chronology::{self, ChronologyItemConnection};
use super::context::ContextExt as _;
use super::delegation::Delegation;
use super::error::GqlError;
use super::message::{self, MessageConnection};
use super::page;
use super::plain::{Many, One, plain};
use super::practice::Practice;
use super::section::Section;
use super::subject::Subject;
use super::version::{self, FascicoloDiff, FascicoloVersion, SectionPlace};
use crate::app::read::Seeing;
use crate::domain::chronology::ChronologyGroup;
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
        Subject::selected(ctx, &self.0).await.map(Many)
    }

    /// Cronologia: what happened, newest first, each entry with what it is about, as far as the caller may see that.
    /// The order is that of the trail: equal times never change it.
    async fn timeline(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only entries about these; all when null.")] only: Option<Vec<ChronologyGroup>>,
        #[graphql(desc = "Size of the page, 1 to 100, 50 by default.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the last item before the page.")] after: Option<String>,
    ) -> Result<One<ChronologyItemConnection>, GqlError> {
        Box::pin(chronology::page(ctx, &self.0, only, (first, after))).await
    }

    /// Cronologia: what happened in the sections that the caller reads, newest first.
    #[graphql(deprecation = "Use `timeline`, which pages and links. Goes on 2027-06-01 at the earliest.")]
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

    /// Dettaglio: the six places of the form in their order, with the section or why there is none.
    async fn detail(&self, ctx: &Context<'_>) -> Result<Vec<SectionPlace>, GqlError> {
        version::places(ctx, &self.0).await
    }

    /// Dettaglio as of an istanza: the practice as it stood after it, worked out of what was sent. Null for an istanza
    /// that was not sent or is of another practice, and for who reads no section.
    async fn as_of(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Id of a sent istanza.")] istanza_id: ID,
    ) -> Result<Option<FascicoloVersion>, GqlError> {
        FascicoloVersion::after(ctx, &self.0, &istanza_id).await
    }

    /// What changed from one sent istanza to another: empty between one and itself. Null like `asOf`.
    async fn diff(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Id of the earlier one.")] from: ID,
        #[graphql(desc = "Id of the later one.")] to: ID,
    ) -> Result<Option<FascicoloDiff>, GqlError> {
        FascicoloDiff::between(ctx, &self.0, &from, &to).await
    }

    /// The whole fascicolo as a readable PDF, as the caller may see it; opens with his session.
    async fn pdf_url(&self, ctx: &Context<'_>) -> Result<String, GqlError> {
        let env = ctx.env()?;
        let id = env.ids.encode(self.0.practice.id);
        Ok(format!("{}/practices/{id}/fascicolo.pdf", env.settings.public_url))
    }

    /// Dettaglio: the documents.
    async fn attachments(&self, ctx: &Context<'_>) -> Result<Many<Attachment>, GqlError> {
        Attachment::all(ctx, &self.0, None).await.map(Many)
    }

    /// Documenti aggiuntivi: what stands beside the sections and the caller sees, in the order it was added.
    async fn additional_documents(&self, ctx: &Context<'_>) -> Result<Many<AdditionalDocument>, GqlError> {
        AdditionalDocument::all(ctx, &self.0).await.map(Many)
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
    "additionalDocuments" => additional_documents(),
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
