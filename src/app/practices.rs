//! Opening a practice, and the five lists.

use futures_util::future::OptionFuture;
use futures_util::try_join;

use super::act::Once;
use super::error::{AppError, UserError};
use super::read::Seeing;
use super::{Env, Op, read, text};
use crate::domain::access::{Facts, Permit, RoleSet};
use crate::domain::digest::Sha256;
use crate::domain::entity::Practice;
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::filter::PracticeFilter;
use crate::domain::ids::PracticeId;
use crate::domain::practice::PracticeState;
use crate::domain::role::Seat;
use crate::store::facts::{Head, TrailHead};
pub use crate::store::listing::{Listed, PageQuery};
use crate::store::{StoreError, Work, listing, practices};

/// Longest title, in characters (domain dossier 3.1).
pub const TITLE: usize = 500;

/// Opens a practice of which the caller is the titolare digitale.
pub async fn create(env: &Env, op: &Op, title: &str, once: &Once) -> Result<Seeing, AppError> {
    let mut errors: Vec<UserError> = Vec::new();
    text::check("title", title, TITLE, &mut errors);
    AppError::if_any(errors)?;

    let mut work = Work::open_new(&env.pool).await?;
    if let Some(ids) = once.earlier(work.conn()?, op).await? {
        work.rollback().await?;
        return replay(env, op, ids).await;
    }
    let id = PracticeId(env.clock.new_id());
    let practice = Practice {
        id,
        number: None,
        state: PracticeState::InCompilazione,
        titolare_code: op.code().to_string(),
        titolare_name: op.caller.name.clone(),
        title: title.trim().to_owned(),
        comune_istat: None,
        comune_name: None,
        seat: None,
        works_kind: None,
        created_at: op.now,
        updated_at: op.now,
        sent_at: None,
        closed_at: None,
        later: None,
    };
    let permit = Permit::to_open(id, op.actor());
    let written = async {
        practices::insert(&work, &permit, &practice).await?;
        work.record(
            &permit,
            op.now,
            EventKind::PracticeCreated,
            EventRefs::default(),
            Sha256::of(title.as_bytes()),
        )?;
        once.keep(&mut work, op, vec![id.0])?;
        // Of two equal requests the key refuses one: here, while it can still be rolled back.
        Ok::<_, AppError>(work.flush().await?)
    }
    .await;
    if let Err(error) = written {
        work.rollback().await?;
        // The same request may have been answered in the meantime: there is no lock
        // before the practice exists.
        let conn = env.pool.get().await?;
        return match once.earlier(&conn, op).await? {
            Some(ids) => replay(env, op, ids).await,
            None => Err(error),
        };
    }
    env.ring(work.commit().await?);
    let facts = Facts {
        practice: id,
        state: practice.state,
        titolare: true,
        roles: RoleSet::default(),
        payer: false,
        asked: false,
        office: None,
        delegations: Vec::new(),
        later: None,
    };
    let trail = TrailHead { audit_seq: 1, audit_head: Vec::new(), event_seq: 1 };
    Seeing::of(Head { practice, facts, trail })
        .ok_or_else(|| AppError::fault("a new practice is hidden from its owner"))
}

async fn replay(env: &Env, op: &Op, ids: Vec<uuid::Uuid>) -> Result<Seeing, AppError> {
    let id =
        ids.first().copied().map(PracticeId).ok_or_else(|| AppError::fault("an empty answer was kept"))?;
    let seeing = read::practice(env, op, id).await?;
    seeing.ok_or_else(|| crate::domain::access::Refusal::Hidden.into())
}

/// One page of a list, with the total when it is asked for.
pub struct Page {
    pub practices: Vec<Seeing>,
    /// Counted up to a ceiling; nothing when nobody asked.
    pub total: Option<i64>,
}

/// One page of what a seat of the office received; empty for who holds no role there (R9).
pub async fn page_of_seat(
    env: &Env,
    op: &Op,
    seat: Seat,
    (filter, after, limit): (PracticeFilter, Option<PracticeId>, i64),
    with_total: bool,
) -> Result<Page, AppError> {
    match read::reach(&read::offices(env, op).await?, seat) {
        Some(reach) => {
            let query = PageQuery { listed: Listed::Seat(seat, reach), filter, after, limit };
            listed(env, op, &query, with_total).await
        }
        None => Ok(Page { practices: Vec::new(), total: with_total.then_some(0) }),
    }
}

/// One page of a list of the caller.
pub async fn page(env: &Env, op: &Op, query: &PageQuery, with_total: bool) -> Result<Page, AppError> {
    if op.reader().seat.is_some() {
        // The five lists are a person's, and a token of the office is none.
        return Ok(Page { practices: Vec::new(), total: with_total.then_some(0) });
    }
    listed(env, op, query, with_total).await
}

async fn listed(env: &Env, op: &Op, query: &PageQuery, with_total: bool) -> Result<Page, AppError> {
    let (conn, reader) = (query.conn(&env.pool).await?, op.reader());
    let total: OptionFuture<_> = with_total.then(|| listing::count(&conn, &reader, query)).into();
    let (heads, total) = try_join!(listing::page(&conn, &reader, op.now.date_naive(), query), async {
        total.await.transpose() as Result<Option<i64>, StoreError>
    },)?;
    Ok(Page { practices: heads.into_iter().filter_map(Seeing::of).collect(), total })
}
