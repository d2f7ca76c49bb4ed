//! The relay: slow transactions, and a holder that hangs.

use std::time::{Duration, Instant};

use super::{Node, connected, next, topic, write};
use crate::support::db::Database;

const SOON: Duration = Duration::from_secs(1);
/// The lock of the relay, as `pg_advisory_lock` takes it.
const LOCK: i64 = 0x706f_7274_6f73_7265;

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_transaction_holds_up_nobody_and_is_not_skipped() {
    let database = Database::new().await;
    let (here, there) = (Node::over_notify(&database), Node::over_notify(&database));
    let owner = database.owner().await;
    connected(&here, &there, &owner).await;
    connected(&there, &here, &owner).await;

    // The lowest transaction of all, and it stays open.
    let (slow, fast) = (topic(&owner).await, topic(&owner).await);
    let mut slowly = database.owner().await;
    let open = slowly.transaction().await.unwrap();
    write(&open, slow, 2, "2026-03-02T09:00:00Z").await;
    let id: String = open.query_one("SELECT pg_current_xact_id()::text", &[]).await.unwrap().get(0);
    let mut streams = [here.listen(slow).await, there.listen(slow).await];
    let mut others = [here.listen(fast).await, there.listen(fast).await];
    for seq in 2..=20 {
        let node = if seq % 2 == 0 { &here } else { &there };
        node.happens(&owner, fast, seq).await;
        for other in &mut others {
            assert_eq!(next(other, SOON).await, seq);
        }
    }
    // The one that relays stops; the other takes over while the transaction is still open.
    let mark = |text: String| text.parse::<i64>().unwrap();
    let read = async || mark(owner.query_one("SELECT mark::text FROM relay", &[]).await.unwrap().get(0));
    assert!(read().await <= mark(id.clone()), "the mark waits for it");
    drop(here);
    let start = Instant::now();
    there.happens(&owner, fast, 21).await;
    assert_eq!(next(&mut others[1], SOON).await, 21);
    open.commit().await.unwrap();
    // Nobody rang: the process that committed it died. The relay finds it by itself.
    assert_eq!(next(&mut streams[1], Duration::from_secs(7)).await, 2);
    while read().await <= mark(id.clone()) {
        assert!(start.elapsed() < Duration::from_secs(15), "the mark moves on");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    drop((streams, others));
    drop(there);
    database.remove().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_holder_that_hangs_is_ended_within_two_seconds() {
    let database = Database::new().await;
    let owner = database.owner().await;
    // Somebody holds the lock and relays nothing, as a stopped process does.
    let hung = crate::support::db::client(&database.service_url()).await;
    hung.query("SELECT pg_advisory_lock($1)::text", &[&LOCK]).await.unwrap();
    // As if it had relayed before: the very first one starts with what comes then.
    let mark = "INSERT INTO relay (mark) VALUES (pg_snapshot_xmin(pg_current_snapshot())::text::bigint)";
    hung.batch_execute(mark).await.unwrap();
    let (here, there) = (Node::over_notify(&database), Node::over_notify(&database));
    while !up(&owner).await {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let topic = topic(&owner).await;
    let mut stream = there.listen(topic).await;
    here.happens(&owner, topic, 2).await;
    assert_eq!(next(&mut stream, Duration::from_secs(2)).await, 2);
    assert!(hung.query("SELECT 1", &[]).await.is_err(), "its connection was ended");
    // A number is heard once, however often it is rung.
    here.rings(topic, 2);
    here.happens(&owner, topic, 3).await;
    assert_eq!(next(&mut stream, SOON).await, 3);
    drop((stream, here, there));
    database.remove().await;
}

/// Left to the planner, the plan of looks at a backlog could stay: a scan of all events a hundred times a second.
#[tokio::test(flavor = "multi_thread")]
async fn the_relay_looks_by_the_index_whatever_the_planner_thinks() {
    let database = Database::new().await;
    let owner = database.owner().await;
    let node = Node::over_notify(&database);
    // Nobody listens: only the relay reads.
    let relays = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() \
                  AND application_name = 'portos relay'";
    while owner.query_one(relays, &[]).await.unwrap().get::<_, i64>(0) == 0 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    // What a connection has counted is seen a second later, with its next statement.
    let scans = async || {
        tokio::time::sleep(Duration::from_millis(2_500)).await;
        let sql = "SELECT sum(seq_scan)::int8 FROM pg_stat_user_tables WHERE relname LIKE 'events%'";
        owner.query_one(sql, &[]).await.unwrap().get::<_, i64>(0)
    };
    let before = scans().await;
    let unheard = topic(&owner).await;
    for seq in 2..=40 {
        node.happens(&owner, unheard, seq).await;
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    assert_eq!(scans().await, before, "each look went by the index");
    drop(node);
    database.remove().await;
}

/// Where PostgreSQL compiles what it takes for expensive (its default), each look took 30 milliseconds of a processor.
#[tokio::test(flavor = "multi_thread")]
async fn no_statement_is_compiled_by_the_database() {
    let database = Database::new().await;
    let owner = database.owner().await;
    let settings = "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET jit = on', current_database()); \
                    EXECUTE format('ALTER DATABASE %I SET jit_above_cost = 0', current_database()); END $$";
    owner.batch_execute(settings).await.unwrap();
    let node = Node::over_notify(&database);
    let heard = topic(&owner).await;
    let mut stream = node.listen(heard).await;
    for seq in 2..=6 {
        node.happens(&owner, heard, seq).await;
        assert_eq!(next(&mut stream, Duration::from_secs(5)).await, seq);
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    let backends = "SELECT application_name, pid FROM pg_stat_activity WHERE datname = current_database() \
                    AND application_name LIKE 'portos%'";
    let backends = owner.query(backends, &[]).await.unwrap();
    assert!(backends.len() >= 3, "pool, wire and relay");
    for backend in backends {
        let (name, pid): (String, i32) = (backend.get(0), backend.get(1));
        let mapped = std::fs::read_to_string(format!("/proc/{pid}/maps")).unwrap();
        assert!(!mapped.contains("llvmjit"), "{name} loaded the compiler");
    }
    drop((stream, node));
    database.remove().await;
}

/// Both wires listen, and both relays wait.
async fn up(owner: &tokio_postgres::Client) -> bool {
    let sql = "SELECT count(*) FILTER (WHERE application_name = 'portos wire' AND query LIKE 'LISTEN%'), \
               count(*) FILTER (WHERE application_name = 'portos relay' AND wait_event = 'advisory') \
               FROM pg_stat_activity WHERE datname = current_database()";
    let row = owner.query_one(sql, &[]).await.unwrap();
    row.get::<_, i64>(0) == 2 && row.get::<_, i64>(1) == 2
}
