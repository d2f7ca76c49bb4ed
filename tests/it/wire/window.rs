//! The window: history by days, and what is said to who comes too late.

use portos::domain::topic::Topic;
use portos::events::Heard;
use serde_json::json;

use super::{Node, write};
use crate::support::App;
use crate::support::db::Database;
use crate::support::story::Story;
use crate::support::ws::Subscription;

/// Says `3` for an event and `reset 3` for a reset.
async fn heard(node: &Node, topic: Topic, after: i64, newest: i64) -> Vec<String> {
    let mut listener = node.hub.listen(topic, after, newest);
    let mut all = Vec::new();
    let mut last = after;
    while last < newest {
        let (text, seq) = match listener.next().await.unwrap() {
            Heard::Event(event) => (event.seq.to_string(), event.seq),
            Heard::Reset(seq) => (format!("reset {seq}"), seq),
        };
        all.push(text);
        last = seq;
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn a_replay_crosses_days_and_what_is_older_is_reset() {
    let database = Database::new().await;
    let owner = database.owner().await;
    let (node, topic) = (Node::over_notify(&database), Topic(uuid::Uuid::new_v4()));
    // Two a day, the first before every partition, the last in the newest.
    let days =
        ["2026-02-01", "2026-02-24", "2026-02-25", "2026-02-28", "2026-03-01", "2026-03-02", "2026-03-05"];
    let mut seq = 0;
    for day in days {
        for time in ["00:00:00", "23:59:59.999999"] {
            seq += 1;
            write(&owner, topic, seq, &format!("{day}T{time}Z")).await;
        }
    }
    let all: Vec<String> = (1..=14).map(|seq| seq.to_string()).collect();
    assert_eq!(heard(&node, topic, 0, 14).await, all);
    assert_eq!(heard(&node, topic, 5, 14).await, all[5..]);

    // A week later three partitions are left; the days before them are one jump.
    owner.batch_execute("SELECT keep_event_partitions('2026-03-08', 7)").await.unwrap();
    let left = ["reset 8", "9", "10", "11", "12", "13", "14"];
    assert_eq!(heard(&node, topic, 0, 14).await, left);
    assert_eq!(heard(&node, topic, 7, 14).await, left);
    assert_eq!(heard(&node, topic, 8, 14).await, left[1..]);
    let sql = "SELECT min(c.relname::text) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid \
               WHERE i.inhparent = 'events'::regclass AND c.relname <> 'events_default'";
    let oldest: String = owner.query_one(sql, &[]).await.unwrap().get(0);
    assert_eq!(oldest, "events_20260301", "what left the window takes no room");
    // Everything is gone: one RESET, and the topic goes on.
    owner.batch_execute("SELECT keep_event_partitions('2026-04-08', 7)").await.unwrap();
    assert_eq!(heard(&node, topic, 13, 14).await, ["reset 14"]);
    write(&owner, topic, 15, "2026-04-08T10:00:00Z").await;
    assert_eq!(heard(&node, topic, 14, 15).await, ["15"]);
    drop(node);
    database.remove().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_from_before_the_window_is_answered_with_reset() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let query = "subscription($id: ID!, $after: String) { practiceChanged(practiceId: $id, after: $after) { \
                 live sequence cursor practice { id } } }";
    let open = async |after: Option<String>| {
        let variables = json!({ "id": story.practice, "after": after });
        Subscription::open(&story.titolare, "practiceChanged", query, variables).await
    };
    let first = open(None).await.next().await;
    let cursor = Some(first["cursor"].as_str().unwrap().to_owned());
    story.save(&story.titolare, 1, json!({ "details": { "locality": "Ronta" } })).await;
    assert_eq!(open(cursor.clone()).await.next().await["live"], "CHANGE");
    app.database.owner().await.batch_execute("SELECT keep_event_partitions('2026-03-20', 7)").await.unwrap();
    let mut late = open(cursor).await;
    let reset = late.next().await;
    assert_eq!(
        (&reset["live"], &reset["practice"]["id"]),
        (&json!("RESET"), &json!(story.practice)),
        "{reset}"
    );
    story.save(&story.titolare, 2, json!({ "details": { "locality": "Panicaglia" } })).await;
    let change = late.next().await;
    assert_eq!(change["live"], "CHANGE");
    assert_eq!(change["sequence"].as_i64(), reset["sequence"].as_i64().map(|seq| seq + 1));
    app.end().await;
}
