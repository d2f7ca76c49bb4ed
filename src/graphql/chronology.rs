//! The chronology of a practice: entries by what they are about, each with its object.

use std::sync::Arc;

use async_graphql::{Context, Interface, SimpleObject, Union};
use chrono::{DateTime, Utc};
use futures_util::try_join;
use uuid::Uuid;

use super::attachment::Attachment;
use super::context::ContextExt as _;
use super::declaration::Declaration;
use super::delegation::Delegation;
use super::error::GqlError;
use super::istanza::Istanza;
use super::message::Message;
use super::notice::Notice;
use super::page;
use super::payment::Payment;
use super::plain::{One, Plain, plain};
use super::subject::Subject;
use crate::app::chronology::{self, ChronologyQuery};
use crate::app::read::Seeing;
use crate::domain::chronology::ChronologyGroup;
use crate::domain::entity::Event;
use crate::domain::event::EventKind;
use crate::domain::ids::MessageId;
use crate::domain::notice::NoticeKind;
use crate::domain::role::ActorRole;
use crate::domain::section::SectionNumber;
use crate::domain::topic::Topic;

/// What every entry says, and a type for each thing that entries are about.
macro_rules! entries {
    ($( #[doc = $about:literal] $name:ident { $( #[doc = $doc:literal] $field:ident as $shown:literal : $ty:ty ),* } )+) => {
        $(
            #[doc = $about]
            #[derive(SimpleObject, Clone)]
            pub struct $name {
                /// Position in the history of the practice; what is hidden from the caller leaves gaps.
                sequence: i32,
                /// What happened.
                kind: EventKind,
                /// In which role the actor acted.
                actor_role: ActorRole,
                /// When.
                at: DateTime<Utc>,
                $( #[doc = $doc] $field: $ty, )*
            }

            plain!($name {
                "sequence" => .sequence,
                "kind" => .kind,
                "actorRole" => .actor_role,
                "at" => .at,
                $( $shown => .$field, )*
            });
        )+

        /// An entry of the chronology. New members may be added: ask `... on AuditEntry` for what all have.
        #[derive(Union, Clone)]
        #[expect(clippy::enum_variant_names, reason = "named like the types")]
        pub enum ChronologyItem { $( $name($name), )+ }

        /// What every entry of the chronology says.
        #[derive(Interface, Clone)]
        #[expect(clippy::enum_variant_names, reason = "named like the types")]
        #[graphql(
            field(name = "sequence", ty = "&i32", desc = "Position in the history of the practice; what is hidden from the caller leaves gaps."),
            field(name = "kind", ty = "&EventKind", desc = "What happened."),
            field(name = "actor_role", ty = "&ActorRole", desc = "In which role the actor acted."),
            field(name = "at", ty = "&DateTime<Utc>", desc = "When.")
        )]
        pub enum AuditEntry { $( $name($name), )+ }

        impl Plain for ChronologyItem {
            fn field(&self, ctx: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
                match self { $( Self::$name(entry) => entry.field(ctx, out), )+ }
            }
        }
    };
}

entries! {
    #[doc = "An istanza was sent or endorsed."]
    IstanzaEntry {
        #[doc = "The istanza."]
        istanza as "istanza": Option<Istanza>
    }
    #[doc = "A notice was issued or read, or observations on it arrived; to the office also that it was drafted or signed."]
    NoticeEntry {
        #[doc = "The notice."]
        notice as "notice": Option<Notice>
    }
    #[doc = "Integrations were asked, answered or judged."]
    IntegrationEntry {
        #[doc = "The notice that asks for them, point by point."]
        request as "request": Option<Notice>
    }
    #[doc = "The office decided: the notice that says so."]
    DecisionEntry {
        #[doc = "The notice."]
        notice as "notice": Option<Notice>
    }
    #[doc = "A statement was confirmed, refused or void."]
    StatementEntry {
        #[doc = "The section that it covers."]
        section as "section": Option<SectionNumber>,
        #[doc = "The statement."]
        declaration as "declaration": Option<Declaration>
    }
    #[doc = "The payment took another state, or somebody was told to pay."]
    PaymentEntry {
        #[doc = "The payment, when it is the one that stands."]
        payment as "payment": Option<Payment>
    }
    #[doc = "A delegation of compilation was given, revoked or concluded."]
    DelegationEntry {
        #[doc = "The section that it is about."]
        section as "section": Option<SectionNumber>,
        #[doc = "The delegation."]
        delegation as "delegation": Option<Delegation>
    }
    #[doc = "A document was attached, signed, verified or removed."]
    DocumentEntry {
        #[doc = "The section that it is in."]
        section as "section": Option<SectionNumber>,
        #[doc = "The document; null once it was removed."]
        attachment as "attachment": Option<Attachment>
    }
    #[doc = "A subject was added, changed or removed."]
    SubjectEntry {
        #[doc = "The subject; null once it was removed."]
        subject as "subject": Option<Subject>
    }
    #[doc = "A section was saved or checked."]
    SectionEntry {
        #[doc = "Which section; null when all were checked."]
        section as "section": Option<SectionNumber>
    }
    #[doc = "A message of the chat was sent or withdrawn."]
    MessageEntry {
        #[doc = "The message."]
        message as "message": Option<Message>
    }
    #[doc = "The practice went on: opened, closed, opened again, assigned, drawn."]
    CourseEntry {}
}

plain!(@text ChronologyItem);

page::connection!(
    ChronologyItemConnection,
    ChronologyItemEdge,
    ChronologyItem,
    "A page of the chronology, newest entry first.",
    "An entry with its cursor.",
    "How many entries the caller sees, counted up to 10,001: that value means “more than 10,000”."
);

/// Everything that entries of a page link, as far as the caller sees it.
struct Linked {
    istanze: Vec<Istanza>,
    notices: Vec<Notice>,
    declarations: Vec<Declaration>,
    payment: Option<Payment>,
    delegations: Vec<Delegation>,
    attachments: Vec<Attachment>,
    subjects: Vec<Subject>,
    messages: Vec<Message>,
}

impl Linked {
    async fn load(ctx: &Context<'_>, seeing: &Seeing, events: &[Event]) -> Result<Self, GqlError> {
        let asked = |group: ChronologyGroup| {
            events.iter().any(|event| ChronologyGroup::of(event.kind) == Some(group))
        };
        let ahead = ctx.look_ahead();
        let linked = |group: ChronologyGroup, name: &str| {
            let of_edges = || ahead.field("edges").field("node").field(name).exists();
            asked(group) && (ahead.field("nodes").field(name).exists() || of_edges())
        };
        // Together they leave in one round trip, and what nobody links is not asked, unless it decides who sees the entry.
        let (istanze, notices, declarations, payment, delegations, attachments, subjects, messages) = try_join!(
            when(linked(ChronologyGroup::Istanze, "istanza"), Istanza::all(ctx, seeing)),
            when(asked(ChronologyGroup::Notices), Notice::all(ctx, seeing)),
            when(asked(ChronologyGroup::Statements), Declaration::all(ctx, seeing)),
            when(linked(ChronologyGroup::Payments, "payment"), Payment::current(ctx, seeing)),
            when(linked(ChronologyGroup::Delegations, "delegation"), Delegation::all(ctx, seeing)),
            when(linked(ChronologyGroup::Compilation, "attachment"), Attachment::all(ctx, seeing, None)),
            when(linked(ChronologyGroup::Compilation, "subject"), Subject::all(ctx, seeing)),
            when(linked(ChronologyGroup::Chat, "message"), messages(ctx, seeing, events)),
        )?;
        Ok(Self { istanze, notices, declarations, payment, delegations, attachments, subjects, messages })
    }

    /// The entry of an event; nothing when what it is about is hidden from the caller.
    fn entry(&self, event: &Event) -> Option<ChronologyItem> {
        let (kind, actor_role, at) = (event.kind, event.actor_role, event.at);
        let sequence = i32::try_from(event.seq).unwrap_or(i32::MAX);
        let (section, object) = (event.refs.section, event.refs.object);
        macro_rules! entry {
            ($name:ident $( { $($field:ident),* } )?) => {
                ChronologyItem::$name($name { sequence, kind, actor_role, at $( $(, $field)* )? })
            };
        }
        macro_rules! linked {
            ($all:ident, $id:expr) => {
                self.$all.iter().find(|one| Some($id(one)) == object).cloned()
            };
        }
        Some(match ChronologyGroup::of(kind)? {
            ChronologyGroup::Istanze => {
                let istanza = linked!(istanze, |one: &Istanza| one.istanza.id.0);
                entry!(IstanzaEntry { istanza })
            }
            ChronologyGroup::Notices => {
                let notice = linked!(notices, |one: &Notice| one.notice.id.0);
                self.of_notice(event, notice?)
            }
            ChronologyGroup::Statements => {
                let declaration = linked!(declarations, |one: &Declaration| one.declaration.id.0);
                // That somebody else stated something is hidden with his statement.
                declaration.as_ref()?;
                entry!(StatementEntry { section, declaration })
            }
            ChronologyGroup::Payments => {
                let payment = self.payment.iter().find(|one| Some(one.payment.id.0) == object).cloned();
                entry!(PaymentEntry { payment })
            }
            ChronologyGroup::Delegations => {
                let delegation = linked!(delegations, |one: &Delegation| one.delegation.id.0);
                entry!(DelegationEntry { section, delegation })
            }
            ChronologyGroup::Chat => {
                let message = linked!(messages, |one: &Message| one.message.id.0);
                entry!(MessageEntry { message })
            }
            ChronologyGroup::Course => entry!(CourseEntry),
            ChronologyGroup::Compilation => match kind {
                EventKind::SectionSaved | EventKind::SectionVerified => entry!(SectionEntry { section }),
                EventKind::SubjectAdded | EventKind::SubjectUpdated | EventKind::SubjectRemoved => {
                    let subject = linked!(subjects, |one: &Subject| one.record.id.0);
                    entry!(SubjectEntry { subject })
                }
                _ => {
                    let attachment = linked!(attachments, |one: &Attachment| one.attachment.id.0);
                    entry!(DocumentEntry { section, attachment })
                }
            },
        })
    }

    /// What happened to a notice, by what the notice is.
    fn of_notice(&self, event: &Event, notice: Notice) -> ChronologyItem {
        let (kind, actor_role, at) = (event.kind, event.actor_role, event.at);
        let sequence = i32::try_from(event.seq).unwrap_or(i32::MAX);
        match (notice.notice.kind, kind) {
            (NoticeKind::RichiestaIntegrazioni, _) => {
                let request = Some(notice);
                ChronologyItem::IntegrationEntry(IntegrationEntry { sequence, kind, actor_role, at, request })
            }
            (of, EventKind::NoticeIssued) if of.is_decision() && of != NoticeKind::MotiviOstativi => {
                let notice = Some(notice);
                ChronologyItem::DecisionEntry(DecisionEntry { sequence, kind, actor_role, at, notice })
            }
            _ => {
                let notice = Some(notice);
                ChronologyItem::NoticeEntry(NoticeEntry { sequence, kind, actor_role, at, notice })
            }
        }
    }
}

/// What is asked for, or nothing of it.
async fn when<T: Default>(
    asked: bool,
    load: impl Future<Output = Result<T, GqlError>>,
) -> Result<T, GqlError> {
    if asked { load.await } else { Ok(T::default()) }
}

async fn messages(ctx: &Context<'_>, seeing: &Seeing, events: &[Event]) -> Result<Vec<Message>, GqlError> {
    let Some(seen) = seeing.sight.chat() else { return Ok(Vec::new()) };
    let of_chat = events.iter().filter(|event| event.kind.is_chat());
    let ids: Vec<Uuid> = of_chat.filter_map(|event| event.refs.object).collect();
    let rows = ctx.loaders()?.messages(seen, ids.into_iter().map(MessageId).collect()).await?;
    Ok(rows.into_iter().map(|row| Message::new(Arc::new(row), seeing.clone())).collect())
}

/// A page of the chronology.
pub async fn page(
    ctx: &Context<'_>,
    seeing: &Seeing,
    only: Option<Vec<ChronologyGroup>>,
    (first, after): (Option<i32>, Option<String>),
) -> Result<One<ChronologyItemConnection>, GqlError> {
    let (ids, size, topic) = (ctx.ids()?, page::size(first)?, Topic(seeing.practice.id.0));
    let read = |cursor: &String| ids.read_cursor(topic, cursor).ok_or_else(page::bad_cursor);
    let before = after.as_ref().map(read).transpose()?;
    let counted = ctx.look_ahead().field("totalCount").exists();
    let (wanted, mut edges, mut more) = (usize::try_from(size).unwrap_or(1), Vec::new(), true);
    let (mut from, mut total) = (before, None);
    // What entries are about may be hidden from the caller: then a page is made of more than one reading.
    while more && edges.len() < wanted {
        let query = ChronologyQuery { only: only.clone(), before: from, limit: size + 1 };
        let first = counted && total.is_none();
        let (events, found) = chronology::page(ctx.env()?, seeing, &query, first).await?;
        total = total.or(found);
        let (events, rest) = page::cut(events, size);
        // Eight lists at once: too large for the stack of whoever asks.
        let linked = Box::pin(Linked::load(ctx, seeing, &events)).await?;
        more = rest;
        for event in events {
            if edges.len() == wanted {
                more = true;
                break;
            }
            from = Some(event.seq);
            if let Some(item) = linked.entry(&event) {
                edges.push(ChronologyItemEdge::new(ids.cursor(topic, event.seq), item));
            }
        }
    }
    Ok(One(ChronologyItemConnection::new(edges, more, before.is_some(), page::total(total))))
}
