//! What the demo data asks beyond the use cases.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection as _};

use super::schema::practices;
use super::{Conn, StoreError};

/// Empties every table, also those that refuse it to everybody else: for the owner of a world that is thrown away.
pub async fn wipe(mut conn: AsyncPgConnection) -> Result<(), StoreError> {
    conn.batch_execute(
        "SET session_replication_role = replica; \
         DO $$ BEGIN EXECUTE (SELECT 'TRUNCATE ' || string_agg(c.oid::regclass::text, ', ') || ' CASCADE' \
           FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') \
           AND NOT c.relispartition AND c.relname <> '__diesel_schema_migrations'); END $$",
    )
    .await?;
    Ok(())
}

/// Whether nothing was ever stored.
pub async fn is_empty(conn: &Conn) -> Result<bool, StoreError> {
    let found: i64 = practices::table.count().get_result(&mut &**conn).await?;
    Ok(found == 0)
}
