//! Batches: one act on many things, item by item, safe to send again, with its progress (R69).

use serde_json::{Value, json};

use super::{HEAD, officer};
use crate::support::people::{OFFICER, STRANGER};
use crate::support::story::Story;
use crate::support::ws::Subscription;
use crate::support::{App, Person};

const SELECTION: &str = "batch { id total done refused endedAt items { id state code } }";

fn run(act: &str, ids: &[String], to: Value, key: &str) -> Value {
    json!({ "office": "FI", "act": act, "ids": ids, "officerId": to, "idempotencyKey": key })
}

/// So many practices of the seat, beside the story's.
async fn practices(app: &App, count: usize) -> Vec<String> {
    let sql = format!(
        "INSERT INTO practices (id, state, titolare_code, titolare_name, title, comune_istat, seat, created_at, updated_at, \
           sent_at) SELECT gen_random_uuid(), 'IN_ISTRUTTORIA', 'X', 'X', 'X', '048004', 'FI', now(), now(), now() \
           FROM generate_series(1, {count}) RETURNING id::text"
    );
    let rows = app.database.owner().await.query(&sql, &[]).await.unwrap();
    let id = |text: String| portos::domain::ids::PracticeId(text.parse().unwrap());
    rows.iter().map(|row| app.env.ids.encode(id(row.get(0)))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_of_five_hundred_tells_each_item_and_is_safe_to_send_again() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let mut ids = practices(&app, 497).await;
    // A draft that the office does not see, something that is none, and one of another kind.
    ids.insert(10, story.practice.clone());
    ids.insert(100, "practice_AAAAAAAAAAAAAAAAAAAAAA".to_owned());
    ids.push(story.subject("COMMITTENTE").to_owned());
    let (reviewer, reviewer_id) = officer(&app, OFFICER, "FI", "ISTRUTTORE").await;
    let (head, _) = officer(&app, HEAD, "FI", "RESPONSABILE").await;
    let query = "subscription { batchProgressed { live batch { id total done refused endedAt } } }";
    let mut stream = Subscription::open(&head, "batchProgressed", query, json!({})).await;
    assert_eq!(stream.step().await.unwrap()["live"], "SNAPSHOT");
    let key = Person::key();
    let input = run("ASSIGN", &ids, json!(reviewer_id), &key);
    let batch = head.must("runBatch", SELECTION, input.clone()).await["batch"].clone();
    assert_eq!((&batch["total"], &batch["done"], &batch["refused"]), (&json!(500), &json!(497), &json!(3)));
    let items = batch["items"].as_array().unwrap();
    assert!(items.iter().zip(&ids).all(|(item, id)| item["id"] == *id), "in the order of the request");
    for at in [10, 100, 499] {
        assert_eq!(
            (&items[at]["state"], &items[at]["code"]),
            (&json!("REFUSED"), &json!("NOT_FOUND")),
            "{at}"
        );
    }
    // Progress came while it ran, each time further, and at last the end.
    let (mut seen, mut last) = (0, Value::Null);
    while last["batch"]["endedAt"].is_null() {
        let next = stream.step().await.unwrap();
        assert_eq!(next["batch"]["id"], batch["id"]);
        let done = |message: &Value| message["batch"]["done"].as_i64().unwrap_or(0);
        assert!(done(&next) >= done(&last));
        (seen, last) = (seen + 1, next);
    }
    assert!(seen > 10, "{seen} messages");
    let owner = app.database.owner().await;
    let assigned = async || {
        let sql =
            "SELECT count(*), (SELECT count(*) FROM audit WHERE kind = 'PRACTICE_ASSIGNED') FROM assignments";
        let row = owner.query_one(sql, &[]).await.unwrap();
        (row.get::<_, i64>(0), row.get::<_, i64>(1))
    };
    assert_eq!(assigned().await, (497, 497));
    // The same again is answered as it was; other arguments under the key are refused.
    assert_eq!(head.must("runBatch", SELECTION, input).await["batch"], batch);
    assert_eq!(assigned().await, (497, 497));
    let other = run("ASSIGN", &ids[..2], json!(reviewer_id), &key);
    assert_eq!(head.refused("runBatch", other).await, ["IDEMPOTENCY_KEY_REUSED"]);
    // One that broke off goes on where it was.
    let break_off = "UPDATE batches SET ended_at = NULL; \
                     UPDATE batch_items SET state = 'WAITING', code = NULL WHERE place >= 490";
    owner.batch_execute(break_off).await.unwrap();
    let resumed = head.must("runBatch", SELECTION, run("ASSIGN", &ids, json!(reviewer_id), &key)).await;
    assert_eq!((&resumed["batch"]["done"], &resumed["batch"]["refused"]), (&json!(497), &json!(3)));
    assert_eq!(assigned().await, (497, 497), "what was done is not done twice");
    // Each item asks the caller's own rights: a reviewer takes no work from another.
    let mine = run("ASSIGN", &ids[..3], Value::Null, &Person::key());
    assert_eq!(reviewer.must("runBatch", SELECTION, mine).await["batch"]["done"], 3, "his own, given back");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_has_its_bounds() {
    let app = App::start().await;
    let ids = practices(&app, 2).await;
    let (reviewer, _) = officer(&app, OFFICER, "FI", "ISTRUTTORE").await;
    let stranger = app.person(STRANGER).await;
    let seen = |ids: &[String]| run("MARK_SEEN", ids, Value::Null, &Person::key());
    assert_eq!(stranger.refused("runBatch", seen(&ids)).await, ["FORBIDDEN"]);
    assert_eq!(reviewer.refused("runBatch", seen(&[])).await, ["REQUIRED"]);
    let many: Vec<String> = (0..501).map(|at| at.to_string()).collect();
    assert_eq!(reviewer.refused("runBatch", seen(&many)).await, ["TOO_LONG"]);
    let wrong = run("MARK_SEEN", &ids, json!("officer_AAAAAAAAAAAAAAAAAAAAAA"), &Person::key());
    assert_eq!(reviewer.refused("runBatch", wrong).await, ["INVALID_VALUE"]);
    assert_eq!(
        reviewer.refused("runBatch", run("MARK_SEEN", &ids, Value::Null, "")).await,
        ["INVALID_VALUE"]
    );
    let batch = reviewer.must("runBatch", SELECTION, seen(&ids)).await["batch"].clone();
    assert_eq!((&batch["done"], &batch["refused"]), (&json!(2), &json!(0)));
    // Hand-offs are for who runs the desk: to a reviewer they do not exist.
    let hand_offs = ["handoff_AAAAAAAAAAAAAAAAAAAAAA".to_owned()];
    let retried = reviewer
        .must("runBatch", SELECTION, run("RETRY_HAND_OFF", &hand_offs, Value::Null, &Person::key()))
        .await;
    assert_eq!(retried["batch"]["items"][0]["code"], "NOT_FOUND");
    app.end().await;
}
