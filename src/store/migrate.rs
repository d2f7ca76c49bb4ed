//! Migrations, embedded in the binary, and the printed form of the tables.

use diesel::IntoSql as _;
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
    let fail = |e: &dyn std::fmt::Display| MigrateError(e.to_string());
    let mut harness = AsyncMigrationHarness::new(conn);
    let ran = harness.run_pending_migrations(MIGRATIONS).map_err(|e| fail(&e))?;
    let ran = ran.iter().map(ToString::to_string).collect();
    // The service asks whether it fits the database; the table belongs to the owner.
    diesel::sql_query("GRANT SELECT ON __diesel_schema_migrations TO portos_service")
        .execute(&mut harness.into_inner())
        .await
        .map_err(|e| fail(&e))?;
    Ok(ran)
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
        diesel::sql_query("SELECT version::text AS version FROM __diesel_schema_migrations")
            .load(conn)
            .await?;
    use diesel::migration::MigrationSource as _;
    let known: Vec<Box<dyn diesel::migration::Migration<diesel::pg::Pg>>> =
        MIGRATIONS.migrations().map_err(|e| StoreError::Unavailable(e.to_string()))?;
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

/// The database's own time.
pub async fn now(conn: &mut AsyncPgConnection) -> Result<chrono::DateTime<chrono::Utc>, StoreError> {
    Ok(diesel::select(diesel::dsl::now.into_sql::<diesel::sql_types::Timestamptz>()).get_result(conn).await?)
}

/// Whether the role of the service is kept from rewriting the trail, in a sentence.
pub async fn trail_is_locked(conn: &mut AsyncPgConnection) -> Result<String, String> {
    #[derive(diesel::QueryableByName)]
    struct Right {
        #[diesel(sql_type = diesel::sql_types::Bool)]
        open: bool,
    }
    let asked = "SELECT bool_or(has_table_privilege(t, 'UPDATE') OR has_table_privilege(t, 'DELETE')) AS open \
                 FROM unnest(ARRAY['audit', 'audit_roots', 'audit_leaves', 'events']) AS t";
    let found: Right = diesel::sql_query(asked).get_result(conn).await.map_err(|e| e.to_string())?;
    if found.open {
        Err("this role may rewrite the audit: connect as portos_service, keep the owner for migrations"
            .to_owned())
    } else {
        Ok("the service can extend the audit, not rewrite it".to_owned())
    }
}
