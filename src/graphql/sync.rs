//! Practices as they changed, for clients that keep a copy.

use async_graphql::{Context, ID, SimpleObject};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::page;
use super::practice::Practice;
use crate::app::syncs;

/// What became of one practice.
#[derive(SimpleObject)]
pub struct PracticeChange {
    /// Id of the practice.
    id: ID,
    /// The practice as it is now; null when the caller sees it no longer: take it out of the copy.
    practice: Option<Practice>,
}

/// What changed of the caller's practices.
#[derive(SimpleObject)]
pub struct PracticeChanges {
    /// Each practice once, in the order of its last change.
    changes: Vec<PracticeChange>,
    /// Pass it as `after` to go on, now or in a month; it is the caller's own.
    cursor: String,
    /// There are more by now: ask at once.
    has_more: bool,
}

pub async fn changes(
    ctx: &Context<'_>,
    first: Option<i32>,
    after: Option<&str>,
) -> Result<PracticeChanges, GqlError> {
    let (op, ids, size) = (ctx.op()?, ctx.ids()?, page::size(first)?);
    let topic = ids.sync_topic(op.code().as_str());
    let after = after.map(|text| ids.read_cursor(topic, text).ok_or_else(page::bad_cursor)).transpose()?;
    let found = syncs::changes(ctx.env()?, op, after, size).await?;
    let change = |change: syncs::Change| PracticeChange {
        id: ids.encode(change.practice).into(),
        practice: change.seeing.map(Practice),
    };
    Ok(PracticeChanges {
        changes: found.changes.into_iter().map(change).collect(),
        cursor: ids.cursor(topic, found.at),
        has_more: found.more,
    })
}
