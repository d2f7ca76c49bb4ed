//! Clocks that go backwards: an order of acts is the order of their commits, and nothing is lost or done twice.

use std::time::SystemTime;

use chrono::Duration;
use portos::domain::ids::PracticeId;
use serde_json::{Value, json};

use crate::support::people::{CLIENT, CONTRACTOR, DIRECTOR};
use crate::support::story::Story;
use crate::support::ws::Subscription;
use crate::support::{App, Person};

/// What has not arrived by then does not arrive.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(30);
const STREAM: &str = "subscription($id: ID!) { practiceChanged(practiceId: $id) { live sequence event } }";

/// Sequence numbers of the trail, in the order in which the service tells them, each with its time.
async fn trail(app: &App, story: &Story) -> Vec<(i64, SystemTime, String)> {
    let id: PracticeId = app.env.ids.decode(&story.practice).unwrap();
    let sql = "SELECT seq, at, kind FROM audit WHERE practice_id = $1::text::uuid ORDER BY seq";
    let rows = app.database.owner().await.query(sql, &[&id.0.to_string()]).await.unwrap();
    rows.iter().map(|row| (row.get(0), row.get(1), row.get(2))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_goes_back_at_every_step_changes_no_order_and_loses_nothing() {
    let app = App::start().await;
    let back = || app.clock.advance(Duration::minutes(-125));
    let story = Story::closed(&app).await;
    let mut stream =
        Subscription::open(&story.titolare, "practiceChanged", STREAM, json!({ "id": story.practice })).await;
    assert_eq!(stream.next().await["live"], "SNAPSHOT");
    let before = trail(&app, &story).await.len();
    for code in [DIRECTOR, CONTRACTOR, CLIENT] {
        back();
        story.state_all(&app.person(code).await).await;
    }
    story.state_all(&story.titolare).await;
    back();
    story.pay().await;
    back();
    let input = story.named();
    let sent = story.titolare.must("sendPractice", "receipt istanza { id sentAt }", input.clone()).await;
    back();
    // Said again an hour earlier, it is the same sending.
    let again = story.titolare.must("sendPractice", "receipt istanza { id sentAt }", input).await;
    assert_eq!(again, sent);
    story.until(|practice| practice["number"].is_string()).await;
    back();
    let words =
        json!({ "practiceId": story.practice, "body": "Buongiorno", "idempotencyKey": Person::key() });
    story.titolare.must("sendMessage", "message { id }", words).await;

    let acts = trail(&app, &story).await;
    let went_back = acts.windows(2).filter(|two| two[1].1 < two[0].1).count();
    assert!(went_back >= 5, "the clock did go back: {went_back} of {}", acts.len());
    assert!(acts.iter().zip(1..).all(|((seq, ..), at)| *seq == at), "numbers without a gap");
    let (whole, text) = crate::audit::verify(&app).await;
    assert!(whole, "{text}");
    // Every act since the snapshot arrives, in the order in which it was done.
    let mut last = 0;
    let mut kinds: Vec<Value> = Vec::new();
    while kinds.last() != Some(&json!("PRACTICE_ENDORSED")) {
        let message = tokio::time::timeout(PATIENCE, stream.next()).await;
        let message = message.unwrap_or_else(|_| panic!("no more after {kinds:?}"));
        assert_eq!(message["live"], "CHANGE", "{message}");
        let seq = message["sequence"].as_i64().unwrap();
        assert!(seq > last, "{seq} after {last}");
        last = seq;
        kinds.push(message["event"].clone());
    }
    let done: Vec<Value> = acts[before..].iter().map(|(.., kind)| json!(kind)).collect();
    // Messages have a stream of their own.
    let practice: Vec<&Value> = done.iter().filter(|kind| **kind != "MESSAGE_SENT").collect();
    assert_eq!(kinds.iter().collect::<Vec<_>>(), practice, "the stream tells the trail");
    // One number of the register, one of the project, and the chronology in the order of the acts.
    let owner = app.database.owner().await;
    let count = owner.query_one("SELECT count(*) FROM protocol_entries", &[]).await.unwrap();
    assert_eq!(count.get::<_, i64>(0), 1);
    let query = "query($id: ID!) { fascicolo(practiceId: $id) { timeline(first: 100) { nodes { ... on AuditEntry { kind } } } } }";
    let told = story.titolare.data(query, json!({ "id": story.practice })).await;
    let told = told["fascicolo"]["timeline"]["nodes"].as_array().unwrap();
    let newest_first: Vec<Value> = told.iter().take(done.len()).map(|entry| entry["kind"].clone()).collect();
    assert_eq!(newest_first, done.iter().rev().cloned().collect::<Vec<_>>());
    app.end().await;
}
