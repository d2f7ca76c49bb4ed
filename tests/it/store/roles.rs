//! What the roles may do with the trail.

use tokio_postgres::Client;
use tokio_postgres::error::SqlState;

use crate::support::App;
use crate::support::db::client;
use crate::support::story::Story;

const TRAIL: [(&str, &str); 4] = [
    ("audit", "actor_code = 'X'"),
    ("audit_roots", "leaves = 0"),
    ("audit_leaves", "seq = 0"),
    ("events", "kind = 'X'"),
];

async fn refused(by: &Client, sql: &str) {
    let error = by.batch_execute(sql).await.expect_err(sql);
    assert_eq!(error.code(), Some(&SqlState::INSUFFICIENT_PRIVILEGE), "{sql}: {error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_service_extends_the_trail_and_never_rewrites_it() {
    let app = App::start().await;
    Story::filled(&app).await;
    portos::jobs::make_audit_root(&app.env, "2026-03-03".parse().unwrap()).await.unwrap().unwrap();
    let service = client(&app.database.service_url()).await;
    for (table, set) in TRAIL {
        let count: i64 =
            service.query_one(&format!("SELECT count(*) FROM {table}"), &[]).await.unwrap().get(0);
        assert!(count > 0, "{table} is empty");
        refused(&service, &format!("UPDATE {table} SET {set}")).await;
        refused(&service, &format!("DELETE FROM {table}")).await;
        refused(&service, &format!("TRUNCATE {table} CASCADE")).await;
        refused(&service, &format!("ALTER TABLE {table} DISABLE TRIGGER ALL")).await;
        refused(&service, &format!("DROP TABLE {table}")).await;
    }
    refused(
        &service,
        "INSERT INTO events SELECT * FROM events ON CONFLICT (topic, seq, at) DO UPDATE SET kind = 'X'",
    )
    .await;
    refused(&service, "CREATE TABLE own (a int)").await;
    refused(&service, "SET ROLE portos_owner").await;
    refused(&service, "CREATE OR REPLACE FUNCTION trail_is_append_only() RETURNS trigger LANGUAGE sql AS ''")
        .await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn even_the_owner_is_stopped_by_the_trigger() {
    let app = App::start().await;
    Story::filled(&app).await;
    portos::jobs::make_audit_root(&app.env, "2026-03-03".parse().unwrap()).await.unwrap().unwrap();
    let owner = app.database.owner().await;
    for (table, set) in TRAIL {
        refused(&owner, &format!("UPDATE {table} SET {set}")).await;
        refused(&owner, &format!("DELETE FROM {table}")).await;
        refused(&owner, &format!("TRUNCATE {table} CASCADE")).await;
    }
    app.end().await;
}
