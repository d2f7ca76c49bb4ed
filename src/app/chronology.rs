//! The chronology of a practice, page by page, as far as its reader may see it.

use futures_util::future::OptionFuture;
use futures_util::try_join;

use super::Env;
use super::error::AppError;
use super::read::Seeing;
use crate::domain::access::PracticeRight;
use crate::domain::chronology::{ChronologyGroup, Shown};
use crate::domain::entity::Event;
use crate::store::StoreError;
use crate::store::audit::Chronicle;

/// What is asked of a chronology.
#[derive(Clone, Debug)]
pub struct ChronologyQuery {
    /// Only entries about these; all when nothing is said.
    pub only: Option<Vec<ChronologyGroup>>,
    /// The last number of the page before: newest first.
    pub before: Option<i64>,
    pub limit: i64,
}

/// A page, newest first, with the total when it is asked for. Empty for who may not read the fascicolo.
pub async fn page(
    env: &Env,
    seeing: &Seeing,
    query: &ChronologyQuery,
    with_total: bool,
) -> Result<(Vec<Event>, Option<i64>), AppError> {
    if !seeing.sight.allows_practice(PracticeRight::ReadFascicolo) {
        return Ok((Vec::new(), with_total.then_some(0)));
    }
    let shown = Shown::to(&seeing.sight, query.only.as_deref());
    let conn = env.pool.get().await?;
    let chronicle = Chronicle::of(seeing.sight.whole(), &shown);
    let total: OptionFuture<_> = with_total.then(|| chronicle.count(&conn)).into();
    let page = chronicle.page(&conn, query.before, query.limit);
    Ok(try_join!(page, async { total.await.transpose() as Result<Option<i64>, StoreError> })?)
}
