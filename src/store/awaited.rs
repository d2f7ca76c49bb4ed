//! Requests for integrations whose answer is awaited: what the job reminds of and lapses.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::awaited_answers as awaited;
use super::{Conn, StoreError, Work};
use crate::domain::access::Permit;
use crate::domain::entity::Notice;
use crate::domain::ids::{NoticeId, PracticeId};
use crate::domain::integration::IntegrationState;

/// Keeps in step with a request: it is awaited from its notification on, until it is answered or lapsed.
pub async fn keep(work: &Work, permit: &Permit, notice: &Notice) -> Result<(), StoreError> {
    let state = IntegrationState::of(&notice.points, notice.lapsed_at.is_some());
    let over = notice.points.is_empty() || state.is_over();
    match (notice.answer_due, notice.notified_at) {
        (Some(until), Some(notified)) if !over => {
            diesel::insert_into(awaited::table)
                .values((
                    awaited::notice_id.eq(notice.id.0),
                    awaited::practice_id.eq(permit.practice().0),
                    awaited::until.eq(until),
                    awaited::notified_at.eq(notified),
                ))
                .on_conflict_do_nothing()
                .execute(&mut &**work.conn()?)
                .await?;
            Ok(())
        }
        _ => stop(work, permit, notice.id).await,
    }
}

/// Nothing is awaited any more.
pub async fn stop(work: &Work, permit: &Permit, id: NoticeId) -> Result<(), StoreError> {
    let row = awaited::table.find(id.0).filter(awaited::practice_id.eq(permit.practice().0));
    diesel::delete(row).execute(&mut &**work.conn()?).await?;
    Ok(())
}

/// A request whose answer is awaited.
#[derive(Clone, Copy, Debug, Queryable)]
pub struct Waiting {
    id: Uuid,
    practice: Uuid,
    /// The last day for the answer.
    pub until: NaiveDate,
    pub notified_at: DateTime<Utc>,
}

impl Waiting {
    pub fn notice(&self) -> NoticeId {
        NoticeId(self.id)
    }

    pub fn practice(&self) -> PracticeId {
        PracticeId(self.practice)
    }
}

/// Requests that wait until a day at the latest, and were not reminded of with so few days left; after this one in
/// the order of their ends.
pub async fn until(
    conn: &Conn,
    day: NaiveDate,
    reminded: i16,
    after: Option<&Waiting>,
    limit: i64,
) -> Result<Vec<Waiting>, StoreError> {
    let mut query = awaited::table
        .filter(awaited::until.le(day))
        .filter(awaited::reminded.is_null().or(awaited::reminded.gt(reminded)))
        .order((awaited::until, awaited::notice_id))
        .select((awaited::notice_id, awaited::practice_id, awaited::until, awaited::notified_at))
        .limit(limit)
        .into_boxed();
    if let Some(after) = after {
        let beside = awaited::until.eq(after.until).and(awaited::notice_id.gt(after.id));
        query = query.filter(awaited::until.gt(after.until).or(beside));
    }
    Ok(query.load(&mut &**conn).await?)
}

/// Notes with how many days left the titolare was reminded; false when that was noted before, or nothing is awaited.
pub async fn remind(work: &Work, permit: &Permit, id: NoticeId, days: i16) -> Result<bool, StoreError> {
    let changed = diesel::update(
        awaited::table
            .find(id.0)
            .filter(awaited::practice_id.eq(permit.practice().0))
            .filter(awaited::reminded.is_null().or(awaited::reminded.gt(days))),
    )
    .set(awaited::reminded.eq(Some(days)))
    .execute(&mut &**work.conn()?)
    .await?;
    Ok(changed == 1)
}
