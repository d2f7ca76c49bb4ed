//! What the demo data needs beyond the use cases: practices that were sent long ago.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::schema::practices;
use super::{Conn, StoreError, Work};
use crate::domain::access::Permit;
use crate::domain::practice::PracticeState;

/// Puts a demo practice into a state that only sending reaches.
pub async fn mark(
    work: &Work,
    permit: &Permit,
    state: PracticeState,
    number: &str,
    sent_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(practices::table.find(permit.practice().0))
        .set((
            practices::state.eq(state.code()),
            practices::number.eq(Some(number)),
            practices::sent_at.eq(Some(sent_at)),
        ))
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}

/// Whether anything was ever stored.
pub async fn is_empty(conn: &Conn) -> Result<bool, StoreError> {
    let found: i64 = practices::table.count().get_result(&mut &**conn).await?;
    Ok(found == 0)
}
