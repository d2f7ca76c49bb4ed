//! What the demo data asks beyond the use cases.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::schema::practices;
use super::{Conn, StoreError};

/// Whether nothing was ever stored.
pub async fn is_empty(conn: &Conn) -> Result<bool, StoreError> {
    let found: i64 = practices::table.count().get_result(&mut &**conn).await?;
    Ok(found == 0)
}
