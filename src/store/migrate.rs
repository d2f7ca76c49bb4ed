//! Migrations, embedded in the binary, and the printed form of the tables.

use diesel::sql_types::Text;
use diesel_async::{AsyncMigrationHarness, AsyncPgConnection, RunQueryDsl as _};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness as _, embed_migrations};

use super::StoreError;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// Why migrating failed.
#[derive(Debug, thiserror::Error)]
#[error("migration failed: {0}")]
pub struct MigrateError(String);

/// Runs what is pending and answers the names of what ran.
pub async fn run(conn: AsyncPgConnection) -> Result<Vec<String>, MigrateError> {
    let mut harness = AsyncMigrationHarness::new(conn);
    let ran = harness.run_pending_migrations(MIGRATIONS).map_err(|e| MigrateError(e.to_string()))?;
    Ok(ran.iter().map(ToString::to_string).collect())
}

/// Takes the newest migration back: the tested way out of a release.
pub async fn revert_last(conn: AsyncPgConnection) -> Result<String, MigrateError> {
    let mut harness = AsyncMigrationHarness::new(conn);
    let version = harness.revert_last_migration(MIGRATIONS).map_err(|e| MigrateError(e.to_string()))?;
    Ok(version.to_string())
}

/// Whether every migration of this binary has run. Asked with the service's own role.
pub async fn is_current(conn: &mut AsyncPgConnection) -> Result<bool, StoreError> {
    #[derive(diesel::QueryableByName)]
    struct Applied {
        #[diesel(sql_type = Text)]
        version: String,
    }
    let applied: Vec<Applied> =
        diesel::sql_query("SELECT version::text AS version FROM __diesel_schema_migrations").load(conn).await?;
    use diesel::migration::MigrationSource as _;
    let known: Vec<Box<dyn diesel::migration::Migration<diesel::pg::Pg>>> = MIGRATIONS
        .migrations()
        .map_err(|e| StoreError::Unavailable(e.to_string()))?;
    Ok(known
        .iter()
        .all(|migration| applied.iter().any(|row| row.version == migration.name().version().to_string())))
}

/// The tables as `src/store/schema.rs` declares them.
pub async fn print_tables(conn: &mut AsyncPgConnection) -> Result<String, StoreError> {
    #[derive(diesel::QueryableByName)]
    struct Printed {
        #[diesel(sql_type = Text)]
        text: String,
    }
    let printed: Printed = diesel::sql_query(include_str!("print.sql")).get_result(conn).await?;
    Ok(printed.text)
}
