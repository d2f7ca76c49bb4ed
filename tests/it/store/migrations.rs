//! Migrations go up, down and up again; names are those of the program.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::{Command, Stdio};

use portos::store::error::{Constraint, INTERNAL_CONSTRAINTS};
use portos::store::{migrate, pool};
use tokio_postgres::Client;

use crate::support::db::Database;

/// Everything that a migration can leave behind, as lines.
async fn dump(client: &Client) -> Vec<String> {
    let queries = [
        "SELECT 'column ' || table_name || '.' || ordinal_position || ' ' || column_name || ' ' || udt_name || ' ' \
         || is_nullable || ' ' || COALESCE(column_default, '-') FROM information_schema.columns \
         WHERE table_schema = 'public'",
        "SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'",
        "SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) \
         FROM pg_constraint WHERE connamespace = 'public'::regnamespace",
        "SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
        "SELECT 'function ' || pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
        "SELECT 'right ' || grantee || ' ' || privilege_type || ' ' || table_name \
         FROM information_schema.role_table_grants WHERE table_schema = 'public'",
        "SELECT 'schema right ' || nspacl::text FROM pg_namespace WHERE nspname = 'public'",
        "SELECT 'options ' || relname || ' ' || COALESCE(reloptions::text, '-') FROM pg_class \
         WHERE relnamespace = 'public'::regnamespace",
        "SELECT 'comment ' || objoid::regclass || ' ' || objsubid || ' ' || description FROM pg_description \
         WHERE classoid = 'pg_class'::regclass AND objoid IN \
         (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)",
    ];
    let mut lines = Vec::new();
    for query in queries {
        lines.extend(client.query(query, &[]).await.unwrap().iter().map(|row| row.get::<_, String>(0)));
    }
    lines.sort();
    lines
}

#[tokio::test(flavor = "multi_thread")]
async fn up_down_and_up_again_leave_the_same_tables() {
    let database = Database::empty().await;
    let connect = async || pool::connect(&database.owner_url()).await.unwrap();
    let client = database.owner().await;
    let empty = dump(&client).await;
    let ran = migrate::run(connect().await).await.unwrap();
    assert!(!ran.is_empty());
    let first = dump(&client).await;
    assert!(first.len() > 200, "{} lines", first.len());
    assert!(migrate::run(connect().await).await.unwrap().is_empty(), "nothing is left to do");
    assert_eq!(dump(&client).await, first);
    for name in ran.iter().rev() {
        let reverted = migrate::revert_last(connect().await).await.unwrap();
        assert!(name.contains(&reverted), "{name} {reverted}");
    }
    // The table of migrations stays, and what names it.
    let rest: Vec<String> =
        dump(&client).await.into_iter().filter(|line| !line.contains("__diesel_schema_migrations")).collect();
    let rights = |lines: &[String]| {
        lines.iter().filter(|l| !l.starts_with("schema right")).cloned().collect::<Vec<_>>()
    };
    assert_eq!(rights(&rest), rights(&empty), "down leaves something behind");
    assert_eq!(migrate::run(connect().await).await.unwrap(), ran);
    assert_eq!(dump(&client).await, first);
    assert!(migrate::is_current(&mut pool::connect(&database.service_url()).await.unwrap()).await.unwrap());
    database.remove().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_declared_tables_are_those_of_the_database() {
    let database = Database::new().await;
    let mut conn = pool::connect(&database.owner_url()).await.unwrap();
    let printed = migrate::print_tables(&mut conn).await.unwrap();
    let declared = include_str!("../../../src/store/schema.rs");
    assert_eq!(printed, declared, "type: make db-schema");
    // The formatter leaves it as it is printed.
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config", "max_width=110", "--emit", "stdout"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("rustfmt");
    child.stdin.take().unwrap().write_all(printed.as_bytes()).unwrap();
    let formatted = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(formatted.stdout).unwrap(), printed);
    database.remove().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_constraint_is_mapped_to_a_code_or_declared_internal() {
    let database = Database::new().await;
    let client = database.owner().await;
    // Primary keys are ids of ours, except the one that callers choose.
    let sql = "SELECT conname::text FROM pg_constraint WHERE connamespace = 'public'::regnamespace \
               AND contype IN ('u', 'c', 'f', 'x') \
               UNION SELECT c.relname::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid \
               WHERE i.indisunique AND NOT i.indisprimary AND c.relnamespace = 'public'::regnamespace";
    let found: BTreeSet<String> =
        client.query(sql, &[]).await.unwrap().iter().map(|row| row.get(0)).collect();
    let mapped: BTreeSet<String> = Constraint::ALL.iter().map(|c| c.code().to_owned()).collect();
    let internal: BTreeSet<String> = INTERNAL_CONSTRAINTS.iter().map(|name| (*name).to_owned()).collect();
    let known: BTreeSet<String> = mapped.union(&internal).cloned().collect();
    assert!(mapped.is_disjoint(&internal));
    let missing: Vec<&String> = found.difference(&known).collect();
    assert!(missing.is_empty(), "{missing:?}: map them in store::error or declare them internal");
    let mut gone: BTreeSet<&String> = known.difference(&found).collect();
    gone.remove(&"idempotency_pkey".to_owned());
    assert!(gone.is_empty(), "{gone:?} are no constraints of the schema");
    let key = "SELECT 1 FROM pg_constraint WHERE conname = 'idempotency_pkey' AND contype = 'p'";
    assert_eq!(client.query(key, &[]).await.unwrap().len(), 1);
    let unnamed = found.iter().filter(|name| name.ends_with("_check") || name.ends_with("_fkey")).count();
    assert_eq!(unnamed, 0, "constraints have names of ours");
    database.remove().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_foreign_key_has_an_index_that_starts_with_it() {
    let database = Database::new().await;
    let sql = "SELECT c.conname::text FROM pg_constraint c WHERE c.contype = 'f' \
               AND c.connamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_index i \
               WHERE i.indrelid = c.conrelid AND i.indpred IS NULL \
               AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)";
    let rows = database.owner().await.query(sql, &[]).await.unwrap();
    let missing: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    database.remove().await;
}
