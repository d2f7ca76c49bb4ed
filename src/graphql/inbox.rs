//! The inbox of a seat of the office.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::page;
use super::payload::{UserError, payload, run, split};
use super::plain::{One, plain};
use super::practice::Practice;
use crate::app::inbox::{self, InboxQuery, Item};
use crate::app::read::Seeing;
use crate::app::{AppError, ErrorCode};
use crate::domain::filter::{PracticeFilter, Reach};
use crate::domain::ids::{OfficerId, PracticeId};
use crate::domain::inbox::InboxTab;
use crate::domain::role::{OfficeRole, Seat};

/// A practice in the inbox of a seat.
#[derive(Clone)]
pub struct InboxItem {
    item: Item,
    seeing: Seeing,
}

/// A practice in the inbox of a seat.
#[Object]
impl InboxItem {
    /// The practice.
    async fn practice(&self) -> One<Practice> {
        One(Practice(self.seeing.clone()))
    }

    /// Something that did not come from the office happened since the caller saw it.
    async fn unread(&self) -> bool {
        self.item.unread
    }

    /// Name of the officer whom it is named to.
    async fn assignee(&self) -> Option<&str> {
        self.item.assignee.as_deref()
    }

    /// Name of the officer who gets the practices of its comune; null when they wait in the common queue.
    async fn routed_to(&self) -> Option<&str> {
        self.item.routed.as_deref()
    }
}

plain!(InboxItem {
    "practice" => practice(),
    "unread" => unread(),
    "assignee" => assignee(),
    "routedTo" => routed_to(),
});

page::connection!(
    InboxItemConnection,
    InboxItemEdge,
    InboxItem,
    "A page of the inbox, newest practice first.",
    "A practice of the inbox with its cursor.",
    "How many practices the tab has; ask `inboxCounts` for it."
);

/// How much a tab of the inbox holds for the caller.
#[derive(SimpleObject)]
pub struct InboxCount {
    /// The tab.
    #[graphql(owned)]
    tab: InboxTab,
    /// Practices in it.
    total: i32,
    /// Those in which something happened that the caller has not seen.
    unread: i32,
}

/// Who gets the practices of a comune.
#[derive(SimpleObject)]
pub struct ComuneRoute {
    /// The comune, six digits of ISTAT.
    comune_istat: String,
    /// Name of the officer.
    officer_name: String,
    /// Who said so.
    saved_by: String,
    /// When.
    saved_at: DateTime<Utc>,
}

/// The place of one practice; null for who does not see it as an officer of its seat.
pub async fn item(ctx: &Context<'_>, practice: &ID) -> Result<Option<InboxItem>, GqlError> {
    let op = ctx.op()?;
    let Some(practice) = ctx.ids()?.decode(practice) else { return Ok(None) };
    let found = inbox::item(ctx.env()?, op, practice).await?;
    Ok(found.map(|found| InboxItem { item: found.item, seeing: found.seeing }))
}

/// An officer to whom practices of his seat can be named.
#[derive(SimpleObject)]
pub struct Colleague {
    /// Id of his role in the seat.
    id: ID,
    /// Name.
    name: String,
    /// The role.
    #[graphql(owned)]
    role: OfficeRole,
    /// It is the caller.
    own: bool,
}

/// Who works on the practices of a seat; empty for who holds no role there.
pub async fn colleagues(ctx: &Context<'_>, seat: Seat) -> Result<Vec<Colleague>, GqlError> {
    let found = inbox::colleagues(ctx.env()?, ctx.op()?, seat).await?;
    let ids = ctx.ids()?;
    let colleague = |one: inbox::Colleague| Colleague {
        id: ids.encode(one.id).into(),
        name: one.name,
        role: one.role,
        own: one.own,
    };
    Ok(found.into_iter().map(colleague).collect())
}

impl From<inbox::Route> for ComuneRoute {
    fn from(route: inbox::Route) -> Self {
        Self {
            comune_istat: route.comune_istat,
            officer_name: route.officer_name,
            saved_by: route.by_name,
            saved_at: route.at,
        }
    }
}

/// A page of the inbox.
pub async fn page(
    ctx: &Context<'_>,
    seat: Seat,
    (tab, unread, filter): (InboxTab, bool, PracticeFilter),
    (first, after): (Option<i32>, Option<String>),
) -> Result<One<InboxItemConnection>, GqlError> {
    let (op, ids, size) = (ctx.op()?, ctx.ids()?, page::size(first)?);
    let prefix = format!("inbox.{}.{}.", seat.code(), tab.code());
    let after: Option<PracticeId> = page::after(ids, &prefix, after.as_deref())?;
    let query = InboxQuery { seat, tab, unread, filter, reach: Reach::Heads, after, limit: size + 1 };
    let (found, more) = page::cut(inbox::page(ctx.env()?, op, &query).await?, size);
    let edges = found
        .into_iter()
        .map(|found| {
            let cursor = format!("{prefix}{}", ids.encode(found.seeing.practice.id));
            InboxItemEdge::new(cursor, InboxItem { item: found.item, seeing: found.seeing })
        })
        .collect();
    Ok(One(InboxItemConnection::new(edges, more, after.is_some(), None)))
}

/// The counts of the tabs; empty for who holds no role in the seat.
pub async fn counts(ctx: &Context<'_>, seat: Seat) -> Result<Vec<InboxCount>, GqlError> {
    let counts = inbox::counts(ctx.env()?, ctx.op()?, seat).await?;
    let number = |count: i64| i32::try_from(count).unwrap_or(i32::MAX);
    let face = |count: inbox::Count| InboxCount {
        tab: count.tab,
        total: number(count.total),
        unread: number(count.unread),
    };
    Ok(counts.into_iter().map(face).collect())
}

/// Who gets which comune; empty for who holds no role in the seat.
pub async fn routes(ctx: &Context<'_>, seat: Seat) -> Result<Vec<ComuneRoute>, GqlError> {
    let routes = inbox::routes(ctx.env()?, ctx.op()?, seat).await?;
    Ok(routes.into_iter().map(ComuneRoute::from).collect())
}

/// Notes that the caller has seen a practice.
#[derive(InputObject)]
pub struct MarkPracticeSeenInput {
    /// The practice.
    practice_id: ID,
}

/// Names a practice to an officer.
#[derive(InputObject)]
pub struct AssignPracticeInput {
    /// The practice.
    practice_id: ID,
    /// A role of the officer in the seat of the practice; null for nobody.
    officer_id: Option<ID>,
}

/// Gives a comune to an officer.
#[derive(InputObject)]
pub struct SaveComuneRouteInput {
    /// The seat.
    office: Seat,
    /// The comune, six digits of ISTAT.
    comune_istat: String,
    /// A role of the officer in the seat; null for the common queue.
    officer_id: Option<ID>,
}

payload! {
    /// Answer of `markPracticeSeen`.
    MarkPracticeSeenPayload {
        /// The practice.
        practice: Practice
    }
}

payload! {
    /// Answer of `assignPractice`.
    AssignPracticePayload {
        /// The practice.
        practice: Practice
    }
}

/// Answer of `saveComuneRoute`.
#[derive(SimpleObject)]
pub struct SaveComuneRoutePayload {
    /// Who gets which comune of the seat now.
    routes: Option<Vec<ComuneRoute>>,
    /// What the caller can fix; empty when the mutation did what it was asked.
    errors: Vec<UserError>,
}

/// Mutations of the inbox.
#[derive(Default)]
pub struct InboxMutations;

/// The officer that an input names.
fn officer(ctx: &Context<'_>, id: Option<&ID>) -> Result<Result<Option<OfficerId>, AppError>, GqlError> {
    let ids = ctx.ids()?;
    let read = |id: &ID| ids.decode(id).ok_or_else(|| AppError::reject(ErrorCode::NotFound, "officerId"));
    Ok(id.map(read).transpose())
}

/// Mutations of the inbox.
#[Object]
impl InboxMutations {
    /// Notes that the caller has seen what happened in a practice: it is not unread for him any more, and for
    /// nobody else. Needs WORK.
    async fn mark_practice_seen(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: MarkPracticeSeenInput,
    ) -> Result<MarkPracticeSeenPayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let outcome = run!(ctx, |env, op| async {
            let practice = practice.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "practiceId"))?;
            inbox::mark_seen(&env, &op, practice).await
        });
        MarkPracticeSeenPayload::of(outcome, ctx.op()?, Practice)
    }

    /// Names a practice to an officer of its seat, or to nobody. With WORK one takes it for himself or gives it back;
    /// DECIDE names anybody.
    async fn assign_practice(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one, to whom.")] input: AssignPracticeInput,
    ) -> Result<AssignPracticePayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let officer = officer(ctx, input.officer_id.as_ref())?;
        let outcome = run!(ctx, |env, op| async {
            let practice = practice.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "practiceId"))?;
            inbox::assign(&env, &op, practice, officer?).await
        });
        AssignPracticePayload::of(outcome, ctx.op()?, Practice)
    }

    /// Says who gets the practices of a comune. For administrators of the seat.
    async fn save_comune_route(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which comune, to whom.")] input: SaveComuneRouteInput,
    ) -> Result<SaveComuneRoutePayload, GqlError> {
        let officer = officer(ctx, input.officer_id.as_ref())?;
        let outcome = run!(ctx, |env, op| async {
            inbox::save_route(&env, &op, input.office, &input.comune_istat, officer?).await
        });
        let (routes, errors) = split(outcome, ctx.op()?)?;
        let routes = routes.map(|routes| routes.into_iter().map(ComuneRoute::from).collect());
        Ok(SaveComuneRoutePayload { routes, errors })
    }
}
