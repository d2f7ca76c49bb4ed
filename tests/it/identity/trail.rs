//! The trail of identities: verified with the rest, under the daily roots, addresses for a time.

use chrono::Duration as Span;
use serde_json::json;

use crate::audit::verify;
use crate::support::App;
use crate::support::app::Options;
use crate::support::people::{STRANGER, TITOLARE};

async fn history() -> App {
    // Without jobs: the daily root of the day before would come in its own time.
    let app = App::with(Options { jobs: false, ..Options::default() }).await;
    for _ in 0..3 {
        app.person(TITOLARE).await;
    }
    let leaving = app.person(STRANGER).await;
    leaving.must("endSession", "endedSessions", json!({})).await;
    assert_eq!(super::ask(&leaving).await.1, "UNAUTHENTICATED");
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_done_to_it_is_found() {
    let app = history().await;
    let (whole, text) = verify(&app).await;
    assert!(whole && text.contains("6 rows in 2 chains"), "{text}");
    let owner = app.database.owner().await;
    let refused = owner.batch_execute("DELETE FROM identity_audit").await.unwrap_err();
    assert!(format!("{refused:?}").contains("never changed or removed"), "{refused:?}");
    for table in ["identity_audit", "identity_addresses", "identity_chains"] {
        owner.batch_execute(&format!("CREATE TABLE kept_{table} AS TABLE {table}")).await.unwrap();
    }
    owner.batch_execute("ALTER TABLE identity_audit DISABLE TRIGGER USER").await.unwrap();
    let of = format!("person_code = '{TITOLARE}' AND seq = 2");
    let changes = [
        format!("UPDATE identity_audit SET kind = 'LOGIN_REFUSED' WHERE {of}"),
        format!("UPDATE identity_audit SET kind = 'NOTHING' WHERE {of}"),
        format!("UPDATE identity_audit SET actor_code = 'X' WHERE {of}"),
        format!("UPDATE identity_audit SET level = 3 WHERE {of}"),
        format!("UPDATE identity_audit SET network = '192.0.2.0/24' WHERE {of}"),
        format!("UPDATE identity_audit SET at = at + interval '1 second' WHERE {of}"),
        format!("UPDATE identity_audit SET detail = 'x' WHERE {of}"),
        format!("UPDATE identity_audit SET object = gen_random_uuid() WHERE {of}"),
        format!("UPDATE identity_audit SET hash = sha256('x') WHERE {of}"),
        format!("DELETE FROM identity_audit WHERE {of}"),
        "DELETE FROM identity_audit WHERE seq = 3".to_owned(),
        format!("DELETE FROM identity_audit WHERE person_code = '{STRANGER}'"),
        "UPDATE identity_addresses SET address = '192.0.2.7'".to_owned(),
    ];
    for change in changes {
        owner.batch_execute(&change).await.unwrap();
        let (whole, text) = verify(&app).await;
        assert!(!whole && text.contains("identity "), "{change}: {text}");
        for table in ["identity_audit", "identity_addresses", "identity_chains"] {
            owner
                .batch_execute(&format!("DELETE FROM {table}; INSERT INTO {table} TABLE kept_{table}"))
                .await
                .unwrap();
        }
    }
    assert!(verify(&app).await.0, "all is back");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_daily_root_holds_it_and_its_head_together() {
    let app = history().await;
    let root = portos::jobs::make_audit_root(&app.env, "2026-03-02".parse().unwrap()).await.unwrap().unwrap();
    assert_eq!(root.leaves, 2);
    let (whole, text) = verify(&app).await;
    assert!(whole, "{text}");
    let owner = app.database.owner().await;
    // Who cuts a chain with its head is found by the root.
    owner.batch_execute("ALTER TABLE identity_audit DISABLE TRIGGER USER").await.unwrap();
    owner.batch_execute("DELETE FROM identity_audit; DELETE FROM identity_chains").await.unwrap();
    let (whole, text) = verify(&app).await;
    assert!(!whole && text.contains("root of 2026-03-02"), "{text}");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whole_addresses_go_after_their_time_and_the_chain_stays_whole() {
    let app = history().await;
    let count = async || -> i64 {
        let owner = app.database.owner().await;
        owner
            .query_one("SELECT count(*) FROM identity_addresses WHERE address = '127.0.0.1'", &[])
            .await
            .unwrap()
            .get(0)
    };
    assert_eq!(count().await, 6);
    app.clock.advance(Span::days(179));
    app.person(TITOLARE).await;
    portos::jobs::sweep_identities(&app.env).await.unwrap();
    assert_eq!(count().await, 7);
    app.clock.advance(Span::days(2));
    portos::jobs::sweep_identities(&app.env).await.unwrap();
    assert_eq!(count().await, 1);
    assert!(verify(&app).await.0);
    let networks = "SELECT count(*) FROM identity_audit WHERE network = '127.0.0.0/24'";
    let kept: i64 = app.database.owner().await.query_one(networks, &[]).await.unwrap().get(0);
    assert_eq!(kept, 7);
    // The role of the service can write and read it, and nothing else.
    let mut conn = app.env.pool.get().await.unwrap();
    for sql in [
        "UPDATE identity_audit SET level = 3",
        "DELETE FROM identity_audit",
        "TRUNCATE identity_audit",
        "UPDATE identity_addresses SET address = ''",
        "DELETE FROM identity_chains",
    ] {
        use diesel_async::SimpleAsyncConnection as _;
        assert!(conn.batch_execute(sql).await.is_err(), "{sql}");
    }
    drop(conn);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_tries_a_thousand_tokens_writes_few_rows() {
    let app = App::start().await;
    let guess = super::by(&app, &"A".repeat(43));
    for _ in 0..200 {
        super::ask(&guess).await;
    }
    let first = super::trail(&app, None).await.len();
    assert!(first <= 2, "{first} rows");
    app.clock.advance(Span::seconds(11));
    super::ask(&guess).await;
    let lines = super::trail(&app, None).await;
    assert!(lines.iter().any(|line| line.starts_with("TOKEN_REFUSED UNKNOWN (+")), "{lines:?}");
    assert!(verify(&app).await.0);
    app.end().await;
}
