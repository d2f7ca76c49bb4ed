//! One event is read and rendered once for all who may read the same (R89), and nothing is
//! missed between the first message and the next (R86).

use std::time::Duration;

use serde_json::{Value, json};

use super::{CHAT, PRACTICE};
use crate::support::app::Options;
use crate::support::people::TITOLARE;
use crate::support::story::Story;
use crate::support::ws::Subscription;
use crate::support::{App, Person};

/// The chat without what differs from person to person.
const SAME: &str = "subscription($id: ID!) { messageAdded(practiceId: $id) { live message { body authorName } \
                    practice { title } } }";

/// Statements of one message, from the mutation to the last listener.
async fn statements(app: &App, story: &Story, query: &str, listeners: usize) -> u64 {
    let officer = app.person(crate::support::people::OFFICER).await;
    let mut streams = Vec::new();
    for at in 0..listeners {
        let by = if at % 2 == 0 { &story.titolare } else { &officer };
        let id = json!({ "id": story.practice });
        let mut stream = Subscription::open(by, "messageAdded", query, id).await;
        assert_eq!(stream.next().await["live"], "SNAPSHOT");
        streams.push(stream);
    }
    let mut least = u64::MAX;
    for round in 0..5 {
        story.titolare.ask("{ viewer { name } }", json!({})).await;
        tokio::time::sleep(Duration::from_millis(100)).await;
        let before = app.env.pool.statements();
        let body = format!("numero {round}");
        let input = json!({ "practiceId": story.practice, "body": body, "idempotencyKey": Person::key() });
        story.titolare.must("sendMessage", "errors { code }", input).await;
        for stream in &mut streams {
            assert_eq!(stream.next().await["message"]["body"], json!(body));
        }
        least = least.min(app.env.pool.statements() - before);
    }
    least
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_costs_one_read_for_each_group_of_rights() {
    let app = App::with(Options { jobs: false, ..Options::default() }).await;
    let story = Story::filled(&app).await;
    story.send(&app, "IN_ISTRUTTORIA").await;
    Story::officer(&app).await;
    let two = statements(&app, &story, SAME, 2).await;
    assert_eq!(statements(&app, &story, SAME, 20).await, two, "ten times the sockets, the same statements");
    // What is one's own (`mine`) is read for each person, not for each socket.
    let personal = statements(&app, &story, CHAT, 2).await;
    assert_eq!(statements(&app, &story, CHAT, 20).await, personal);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_writer_while_subscribing_causes_no_missed_change() {
    #[expect(clippy::disallowed_methods, reason = "the full number takes its time: it is for who asks")]
    let tries = std::env::var("PORTOS_TEST_TRIES").map_or(1_000, |n| n.parse().unwrap());
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let done = std::sync::atomic::AtomicBool::new(false);
    let writer = async {
        let mut version = 1;
        while !done.load(std::sync::atomic::Ordering::Relaxed) {
            let details = json!({ "details": { "locality": format!("N{version}") } });
            version = story.save(&story.titolare, version, details).await;
        }
        version
    };
    let readers = async {
        let each = (0..8).map(|_| async {
            let person = app.person(TITOLARE).await;
            for _ in 0..tries / 8 {
                follows_on(&person, &story.practice).await;
            }
        });
        futures_util::future::join_all(each).await;
        done.store(true, std::sync::atomic::Ordering::Relaxed);
    };
    let (written, ()) = tokio::join!(writer, readers);
    assert!(written > 50, "{written} changes while {tries} streams began");
    app.end().await;
}

/// The first change after a snapshot is the very next one.
async fn follows_on(person: &Person, practice: &str) {
    let variables = json!({ "id": practice, "after": null });
    let mut stream = Subscription::open(person, "practiceChanged", PRACTICE, variables).await;
    let first = stream.next().await;
    assert_eq!(first["live"], "SNAPSHOT");
    let next: Value = stream.next().await;
    assert_eq!(next["live"], "CHANGE");
    assert_eq!(next["sequence"], first["sequence"].as_i64().unwrap() + 1);
}
