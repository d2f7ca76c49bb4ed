//! The query root.

use async_graphql::{Context, ID, InputObject, Object};

use super::catalogue::Catalogue;
use super::context::ContextExt as _;
use super::error::GqlError;
use super::fascicolo::Fascicolo;
use super::node::{self, Node};
use super::page;
use super::plain::One;
use super::practice::{Practice, PracticeConnection, PracticeEdge};
use super::preload;
use super::scalars::Date;
use super::viewer::Viewer;
use crate::app::practices::{self, PageQuery};
use crate::app::read;
use crate::domain::access::PracticeRight;
use crate::domain::catalogue;
use crate::domain::ids::PracticeId;
use crate::domain::list::PracticeList;
use crate::domain::practice::PracticeState;

/// Narrows a list of practices; members that are not sent do not narrow.
#[derive(InputObject, Default)]
pub struct PracticeFilter {
    /// In one of these states.
    states: Option<Vec<PracticeState>>,
    /// In this comune: six digits of ISTAT.
    comune_istat: Option<String>,
}

/// Most ids of one `nodes`.
const NODES: usize = 100;

/// What can be read.
pub struct Query;

/// What can be read.
#[Object]
impl Query {
    /// The person who is signed in; null without a session.
    async fn viewer(&self, ctx: &Context<'_>) -> Result<Option<Viewer>, GqlError> {
        Ok(ctx.op().is_ok().then_some(Viewer))
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

    /// One of the five lists of the caller, newest practice first.
    #[graphql(complexity = "page::weight(first) * child_complexity")]
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
        let after: Option<PracticeId> = match &after {
            Some(text) => {
                let id = text.strip_prefix(&prefix).and_then(|id| ids.decode(id));
                Some(id.ok_or_else(page::bad_cursor)?)
            }
            None => None,
        };
        let filter = filter.unwrap_or_default();
        let comune = |text: &String| text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit());
        if !filter.comune_istat.as_ref().is_none_or(comune) {
            return Err(GqlError::bad("comuneIstat: sei cifre ISTAT / six digits of ISTAT"));
        }
        let query = PageQuery {
            list,
            states: filter.states,
            comune_istat: filter.comune_istat,
            after,
            limit: size + 1,
        };
        let counted = ctx.look_ahead().field("totalCount").exists();
        let page = practices::page(ctx.env()?, op, &query, counted).await?;
        let more = i64::try_from(page.practices.len()).is_ok_and(|found| found > size);
        let mut seeings = page.practices;
        seeings.truncate(usize::try_from(size).unwrap_or(0));
        preload::page(ctx, &seeings).await?;
        let edges = seeings
            .into_iter()
            .map(|seeing| {
                PracticeEdge::new(format!("{prefix}{}", ids.encode(seeing.practice.id)), Practice(seeing))
            })
            .collect();
        let total = page.total.map(|total| i32::try_from(total).unwrap_or(i32::MAX));
        Ok(One(PracticeConnection::new(edges, more, after.is_some(), total)))
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
    #[graphql(complexity = "ids.len().max(1) * child_complexity")]
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
