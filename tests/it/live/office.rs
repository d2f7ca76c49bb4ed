//! What the office hears: submissions in order, and hints that its inbox changed.

use std::time::{Duration, Instant};

use portos::domain::ids::PracticeId;
use portos::domain::role::Seat;
use serde_json::{Value, json};

use crate::support::people::STRANGER;
use crate::support::story::Story;
use crate::support::ws::{End, Subscription};
use crate::support::{App, Person};

const SUBMISSIONS: &str = "subscription($after: String) { submissionReceived(office: FI, after: $after) { live event \
                           sequence cursor practice { id number } } }";
const INBOX: &str = "subscription { inboxChanged(office: FI) { live practice { id } } }";

async fn submissions(by: &Person, after: Option<&str>) -> Subscription {
    Subscription::open(by, "submissionReceived", SUBMISSIONS, json!({ "after": after })).await
}

/// Sends the practice as another node would have: rows in the table, and a word to the relay.
async fn submit(app: &App, story: &Story) {
    story.send(app, "INVIATA").await;
    let id: PracticeId = app.env.ids.decode(&story.practice).unwrap();
    let office = app.env.ids.office_topic(Seat::Fi).0;
    let sql = format!(
        "BEGIN; UPDATE practices SET event_seq = event_seq + 1 WHERE id = '{id}';
         INSERT INTO events (topic, practice_id, seq, kind, refs, actor_role, at, office)
            SELECT id, id, event_seq, 'PRACTICE_SENT', '{{}}', 'TITOLARE', now(), '{office}' FROM practices WHERE id = '{id}';
         WITH next AS (INSERT INTO topics AS t VALUES ('{office}', 1) ON CONFLICT (topic) DO UPDATE SET seq = t.seq + 1 RETURNING seq)
            INSERT INTO events (topic, practice_id, seq, kind, refs, actor_role, at)
            SELECT '{office}', '{id}', seq, 'PRACTICE_SENT', '{{}}', 'TITOLARE', now() FROM next;
         COMMIT; NOTIFY portos_events;",
        id = id.0
    );
    app.database.owner().await.batch_execute(&sql).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_hears_each_submission_once_and_in_order() {
    let app = App::start().await;
    let stories = [Story::filled(&app).await, Story::filled(&app).await, Story::filled(&app).await];
    let officer = Story::officer(&app).await;
    let mut stream = submissions(&officer, None).await;
    let first = stream.next().await;
    assert_eq!(first["live"], "SNAPSHOT");
    for (at, story) in stories.iter().enumerate() {
        let sent = Instant::now();
        submit(&app, story).await;
        let heard = stream.next().await;
        // R64 wants 300 ms; a loaded machine that compiles beside gets more.
        assert!(sent.elapsed() < Duration::from_secs(2), "{:?}", sent.elapsed());
        assert_eq!((&heard["event"], &heard["sequence"]), (&json!("PRACTICE_SENT"), &json!(at + 1)));
        assert_eq!(heard["practice"]["id"], json!(story.practice));
    }
    drop(stream);
    let mut again = submissions(&officer, first["cursor"].as_str()).await;
    for story in &stories {
        assert_eq!(again.next().await["practice"]["id"], json!(story.practice));
    }
    // Who holds no role there is told nothing.
    let mut stranger = submissions(&app.person(STRANGER).await, None).await;
    match stranger.step().await {
        Err(End::Errors(errors)) => assert_eq!(errors[0]["extensions"]["code"], "NOT_FOUND"),
        other => panic!("{other:?}"),
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_whose_role_ended_hears_one_last_message() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let officer = Story::officer(&app).await;
    let mut stream = submissions(&officer, None).await;
    assert_eq!(stream.next().await["live"], "SNAPSHOT");
    let owner = app.database.owner().await;
    owner.batch_execute("UPDATE officers SET valid_to = '2026-01-01'").await.unwrap();
    submit(&app, &story).await;
    let last = stream.next().await;
    assert_eq!((&last["live"], &last["practice"]), (&json!("ENDED"), &Value::Null));
    assert_eq!(stream.step().await.unwrap_err(), End::Complete);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_in_a_sent_practice_is_a_hint_for_the_inbox() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    story.send(&app, "IN_ISTRUTTORIA").await;
    let officer = Story::officer(&app).await;
    let mut inbox = Subscription::open(&officer, "inboxChanged", INBOX, json!({})).await;
    assert_eq!(inbox.next().await["live"], "SNAPSHOT");
    let input =
        json!({ "practiceId": story.practice, "body": "Buongiorno", "idempotencyKey": Person::key() });
    story.titolare.must("sendMessage", "message { id }", input).await;
    let hint = inbox.next().await;
    assert_eq!((&hint["live"], &hint["practice"]["id"]), (&json!("CHANGE"), &json!(story.practice)));
    app.end().await;
}
