//! The query root.

use async_graphql::{Context, ID, Object};

use super::attestation::PublicAttestation;
use super::catalogue::Catalogue;
use super::context::ContextExt as _;
use super::draw::{self, Draw};
use super::error::GqlError;
use super::fascicolo::Fascicolo;
use super::hand_off::{self, HandOffConnection};
use super::inbox::{self, Colleague, ComuneRoute, InboxCount, InboxItem, InboxItemConnection};
use super::login::LoginDiagnostics;
use super::machine_token::{MachineToken, MachineTokenConnection, MachineTokenEdge};
use super::node::{self, Node};
use super::officer::{Officer, OfficerConnection, OfficerEdge};
use super::opinion::{self, OpinionRequest, OpinionRequestConnection};
use super::page;
use super::plain::One;
use super::practice::{Practice, PracticeConnection, PracticeEdge};
use super::practice_filter::PracticeFilter;
use super::preload;
use super::report::{self, OfficeReport};
use super::scalars::Date;
use super::session::Session;
use super::sync::{self, PracticeChanges};
use super::viewer::Viewer;
use crate::app::practices::{self, Listed, PageQuery};
use crate::app::{machine_tokens, officers, public, read, sessions};
use crate::domain::access::PracticeRight;
use crate::domain::catalogue;
use crate::domain::ids::{MachineTokenId, OfficerId, PracticeId};
use crate::domain::inbox::InboxTab;
use crate::domain::list::PracticeList;
use crate::domain::role::Seat;

/// Most ids of one `nodes`.
const NODES: usize = 100;

/// A page of practices, read with one more than was asked for.
async fn page_of(
    ctx: &Context<'_>,
    page: practices::Page,
    size: i64,
    prefix: &str,
    after: bool,
) -> Result<PracticeConnection, GqlError> {
    let (seeings, more) = page::cut(page.practices, size);
    preload::page(ctx, &seeings).await?;
    let ids = ctx.ids()?;
    let edges = seeings
        .into_iter()
        .map(|seeing| {
            PracticeEdge::new(format!("{prefix}{}", ids.encode(seeing.practice.id)), Practice(seeing))
        })
        .collect();
    Ok(PracticeConnection::new(edges, more, after, page::total(page.total)))
}

/// What can be read.
pub struct Query;

/// What can be read.
#[Object]
impl Query {
    /// The person who is signed in; null without a session.
    async fn viewer(&self, ctx: &Context<'_>) -> Result<Option<Viewer>, GqlError> {
        Ok(ctx.op().is_ok().then_some(Viewer))
    }

    /// How the last login of this browser went, step by step, with what to do; asked without a session, by the cookie
    /// that `GET /login/…` sets. Null when this browser began none within the hour.
    async fn login_diagnostics(&self, ctx: &Context<'_>) -> Result<Option<LoginDiagnostics>, GqlError> {
        LoginDiagnostics::of(ctx.execution()?).await
    }

    /// One practice; null when it does not exist or is hidden from the caller.
    async fn practice(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Id of the practice.")] id: ID,
    ) -> Result<Option<One<Practice>>, GqlError> {
        ctx.op()?;
        let Some(id) = ctx.ids()?.decode(&id) else {
            return Ok(None);
        };
        let Some(seeing) = read::practice(ctx.env()?, ctx.op()?, id).await? else {
            return Ok(None);
        };
        preload::practice(ctx, &seeing).await?;
        Ok(Some(One(Practice(seeing))))
    }

    /// What an attestation says, for anybody who holds its project number and notice code; null when they do not
    /// belong together. Ten tries a minute for an address.
    async fn public_attestation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Project number, `2026/000123`.")] project_number: String,
        #[graphql(desc = "The sixteen characters of the notice code.")] notice_code: String,
    ) -> Result<Option<PublicAttestation>, GqlError> {
        let found = public::attestation(ctx.env()?, &project_number, &notice_code).await?;
        Ok(found.map(PublicAttestation::new))
    }

    /// One of the five lists of the caller, newest practice first.
    async fn practices(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which list.")] list: PracticeList,
        #[graphql(desc = "What to narrow it to.")] filter: Option<PracticeFilter>,
        #[graphql(desc = "Size of the page, 1 to 100, 50 by default.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the last item before the page.")] after: Option<String>,
    ) -> Result<One<PracticeConnection>, GqlError> {
        let (op, ids, size) = (ctx.op()?, ctx.ids()?, page::size(first)?);
        let prefix = format!("{}.", list.code().to_lowercase());
        let after: Option<PracticeId> = page::after(ids, &prefix, after.as_deref())?;
        let filter = filter.unwrap_or_default().take()?;
        let query = PageQuery { listed: Listed::Of(list), filter, after, limit: size + 1 };
        let counted = ctx.look_ahead().field("totalCount").exists();
        let page = practices::page(ctx.env()?, op, &query, counted).await?;
        Ok(One(page_of(ctx, page, size, &prefix, after.is_some()).await?))
    }

    /// What changed of the caller's practices since `after`, with those that he sees no longer; all that he sees without
    /// it. A copy that takes every page in is what a full read shows. For his own practices, not for those of a seat.
    async fn practice_changes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Size of the page, 1 to 100, 50 by default; what changed together is not split.")]
        first: Option<i32>,
        #[graphql(desc = "The cursor of the page before.")] after: Option<String>,
    ) -> Result<PracticeChanges, GqlError> {
        sync::changes(ctx, first, after.as_deref()).await
    }

    /// Practices that a seat of the office received, newest first; empty for who holds no role there.
    async fn office_practices(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The seat.")] office: Seat,
        #[graphql(desc = "What to narrow it to.")] filter: Option<PracticeFilter>,
        #[graphql(desc = "Size of the page, 1 to 100, 50 by default.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the last item before the page.")] after: Option<String>,
    ) -> Result<One<PracticeConnection>, GqlError> {
        let (op, size, prefix) = (ctx.op()?, page::size(first)?, format!("office.{}.", office.code()));
        let after: Option<PracticeId> = page::after(ctx.ids()?, &prefix, after.as_deref())?;
        let counted = ctx.look_ahead().field("totalCount").exists();
        let asked = (filter.unwrap_or_default().take()?, after, size + 1);
        let page = practices::page_of_seat(ctx.env()?, op, office, asked, counted).await?;
        Ok(One(page_of(ctx, page, size, &prefix, after.is_some()).await?))
    }

    /// A tab of the inbox of a seat, newest practice first; empty for who holds no role there.
    #[expect(clippy::too_many_arguments, reason = "the arguments of the field")]
    async fn inbox(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The seat.")] office: Seat,
        #[graphql(desc = "Which tab.", default_with = "InboxTab::All")] tab: InboxTab,
        #[graphql(desc = "Only what the caller has not seen.", default)] unread: bool,
        #[graphql(desc = "What to narrow it to.")] filter: Option<PracticeFilter>,
        #[graphql(desc = "Size of the page, 1 to 100, 50 by default.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the last item before the page.")] after: Option<String>,
    ) -> Result<One<InboxItemConnection>, GqlError> {
        inbox::page(ctx, office, (tab, unread, filter.unwrap_or_default().take()?), (first, after)).await
    }

    /// The place of one practice in the inbox of its seat; null for who does not see it as an officer.
    async fn inbox_item(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Id of the practice.")] practice_id: ID,
    ) -> Result<Option<One<InboxItem>>, GqlError> {
        Ok(inbox::item(ctx, &practice_id).await?.map(One))
    }

    /// How much each tab of a seat's inbox holds, and how much of it is new for the caller; empty for who holds no
    /// role there.
    async fn inbox_counts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The seat.")] office: Seat,
    ) -> Result<Vec<InboxCount>, GqlError> {
        inbox::counts(ctx, office).await
    }

    /// Who gets the practices of which comune; the others wait in the common queue. Empty for who holds no role in the
    /// seat.
    async fn comune_routes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The seat.")] office: Seat,
    ) -> Result<Vec<ComuneRoute>, GqlError> {
        inbox::routes(ctx, office).await
    }

    /// Who works on the practices of a seat today, by name: whom `assignPractice` and `saveComuneRoute` may name. Empty
    /// for who holds no role in the seat.
    async fn colleagues(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The seat.")] office: Seat,
    ) -> Result<Vec<Colleague>, GqlError> {
        inbox::colleagues(ctx, office).await
    }

    /// Draws of a seat, newest first, at most 100; empty for who holds no role there.
    async fn draws(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The seat.")] office: Seat,
    ) -> Result<Vec<Draw>, GqlError> {
        draw::of_seat(ctx, office).await
    }

    /// What a seat handed to other systems and is not done, newest first; empty for who does not run its desk (the
    /// protocol clerk and who answers for the office).
    async fn hand_offs(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The seat.")] office: Seat,
        #[graphql(desc = "Only what fails.", default)] failing: bool,
        #[graphql(desc = "Size of the page, 1 to 100, 50 by default.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the last item before the page.")] after: Option<String>,
    ) -> Result<One<HandOffConnection>, GqlError> {
        hand_off::page(ctx, office, failing, (first, after)).await
    }

    /// Requests for an opinion to the caller, newest first.
    async fn opinion_requests(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Size of the page, 1 to 100, 50 by default.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the last item before the page.")] after: Option<String>,
    ) -> Result<One<OpinionRequestConnection>, GqlError> {
        opinion::page(ctx, (first, after)).await
    }

    /// One request for an opinion, for who is asked and for the office; null when it does not exist for the caller.
    async fn opinion_request(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: ID,
    ) -> Result<Option<OpinionRequest>, GqlError> {
        opinion::one(ctx, &id).await
    }

    /// Figures of the practices that a seat received in a time; null for who holds no role there.
    async fn office_report(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The seat.")] office: Seat,
        #[graphql(desc = "Practices sent from this day …")] from: Date,
        #[graphql(desc = "… to this one, both included.")] to: Date,
    ) -> Result<Option<OfficeReport>, GqlError> {
        report::of(ctx, office, (from, to)).await
    }

    /// Sessions of the caller that stand, newest first, at most 100.
    async fn sessions(&self, ctx: &Context<'_>) -> Result<Vec<Session>, GqlError> {
        let (op, ids) = (ctx.op()?, ctx.ids()?);
        let rows = sessions::mine(ctx.env()?, op).await?;
        Ok(rows.into_iter().map(|row| Session::of(row, ids, op)).collect())
    }

    /// Machine tokens of the caller or, for who administers its people, of a seat; newest first, past
    /// ones included.
    async fn machine_tokens(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The seat; the caller's own when none is named.")] office: Option<Seat>,
        #[graphql(desc = "Size of the page, 1 to 100, 50 by default.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the last item before the page.")] after: Option<String>,
    ) -> Result<MachineTokenConnection, GqlError> {
        let (op, ids, size) = (ctx.op()?, ctx.ids()?, page::size(first)?);
        let prefix = format!("tokens.{}.", office.map_or("", Seat::code));
        let after: Option<MachineTokenId> = page::after(ids, &prefix, after.as_deref())?;
        let counted = ctx.look_ahead().field("totalCount").exists();
        let page = machine_tokens::page(ctx.env()?, op, office, (after, size + 1), counted).await?;
        let (tokens, more) = page::cut(page.tokens, size);
        let edge = |token: machine_tokens::MachineToken| {
            MachineTokenEdge::new(format!("{prefix}{}", ids.encode(token.id)), MachineToken::of(token, ids))
        };
        let edges = tokens.into_iter().map(edge).collect();
        Ok(MachineTokenConnection::new(edges, more, after.is_some(), page::total(page.total)))
    }

    /// The people of a seat, newest first, past ones included; empty for who does not administer it.
    async fn officers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The seat.")] office: Seat,
        #[graphql(desc = "Size of the page, 1 to 100, 50 by default.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the last item before the page.")] after: Option<String>,
    ) -> Result<OfficerConnection, GqlError> {
        let (op, ids, size) = (ctx.op()?, ctx.ids()?, page::size(first)?);
        let prefix = format!("officers.{}.", office.code());
        let after: Option<OfficerId> = page::after(ids, &prefix, after.as_deref())?;
        let counted = ctx.look_ahead().field("totalCount").exists();
        let page = officers::page(ctx.env()?, op, office, (after, size + 1), counted).await?;
        let (found, more) = page::cut(page.officers, size);
        let edge = |officer: crate::domain::entity::Officer| {
            OfficerEdge::new(format!("{prefix}{}", ids.encode(officer.id)), Officer::of(officer, ids))
        };
        let edges = found.into_iter().map(edge).collect();
        Ok(OfficerConnection::new(edges, more, after.is_some(), page::total(page.total)))
    }

    /// The catalogue of documents in force on a day.
    async fn catalogue(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day; today when not named.")] on: Option<Date>,
    ) -> Result<Catalogue, GqlError> {
        let env = ctx.env()?;
        let day = on.map_or_else(|| env.clock.now().date_naive(), |day| day.0);
        Ok(Catalogue { stored: catalogue::on(day), max_file_bytes: env.settings.max_file_bytes })
    }

    /// The fascicolo of a practice; null when the caller may not open it.
    async fn fascicolo(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Id of the practice.")] practice_id: ID,
    ) -> Result<Option<One<Fascicolo>>, GqlError> {
        ctx.op()?;
        let Some(id) = ctx.ids()?.decode(&practice_id) else {
            return Ok(None);
        };
        let seeing = read::practice(ctx.env()?, ctx.op()?, id).await?;
        let Some(seeing) = seeing.filter(|s| s.sight.allows_practice(PracticeRight::ReadFascicolo)) else {
            return Ok(None);
        };
        preload::practice(ctx, &seeing).await?;
        Ok(Some(One(Fascicolo(seeing))))
    }

    /// The object with this id; null when it does not exist or is hidden from the caller.
    async fn node(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Any id.")] id: ID,
    ) -> Result<Option<Node>, GqlError> {
        node::load(ctx, &id).await
    }

    /// The objects with these ids, in their order, null where one does not exist or is hidden.
    async fn nodes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Any ids, at most 100.")] ids: Vec<ID>,
    ) -> Result<Vec<Option<Node>>, GqlError> {
        if ids.len() > NODES {
            return Err(GqlError::saying(
                super::error::TopCode::LimitExceeded,
                "ids: al massimo 100 / at most 100",
            ));
        }
        futures_util::future::try_join_all(ids.iter().map(|id| node::load(ctx, id))).await
    }
}
