//! Many equal requests at the same time are one act.

use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::support::story::Story;
use crate::support::{App, Person};

async fn count(app: &App, sql: &str) -> i64 {
    app.database.owner().await.query_one(sql, &[]).await.unwrap().get(0)
}

async fn fifty(by: &Person, mutation: &str, selection: &str, input: &Value) -> Vec<Value> {
    join_all((0..50).map(|_| by.mutate(mutation, selection, input.clone()))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_equal_activations_are_one_delegation_and_one_mail() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let events = count(&app, "SELECT count(*) FROM events WHERE topic = practice_id").await;
    let input = story.activation("GEOLOGY", "GEOLOGO");
    let answers = fifty(&story.titolare, "activateDelegation", "delegation { id state }", &input).await;
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:#?}");
    assert_eq!(answers[0]["delegation"]["state"], "ATTIVA", "{}", answers[0]);
    assert_eq!(count(&app, "SELECT count(*) FROM delegations").await, 1);
    assert_eq!(count(&app, "SELECT count(*) FROM mails").await, 1);
    assert_eq!(count(&app, "SELECT count(*) FROM events WHERE topic = practice_id").await, events + 1);
    app.mails(1).await;
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    assert_eq!(app.outbox.sent().len(), 1);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_equal_openings_are_one_practice() {
    let app = App::start().await;
    let person = app.person(crate::support::people::TITOLARE).await;
    let input = json!({ "title": "Casa", "idempotencyKey": Person::key() });
    let answers = fifty(&person, "createPractice", "practice { id title }", &input).await;
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:#?}");
    assert!(answers[0]["practice"]["id"].is_string(), "{}", answers[0]);
    for (table, expected) in
        [("practices", 1), ("sections", 6), ("events", 1), ("audit", 1), ("idempotency", 1)]
    {
        assert_eq!(count(&app, &format!("SELECT count(*) FROM {table}")).await, expected, "{table}");
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_activations_under_fifty_keys_are_one_delegation() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let answers = join_all((0..50).map(|_| {
        let input = story.activation("GEOLOGY", "GEOLOGO");
        story.titolare.mutate("activateDelegation", "delegation { id }", input)
    }))
    .await;
    let given = answers.iter().filter(|answer| answer["delegation"]["id"].is_string()).count();
    assert_eq!(given, 1);
    let refused = answers.iter().filter(|answer| answer["errors"][0]["code"] == "ALREADY_DELEGATED").count();
    assert_eq!(refused, 49);
    assert_eq!(count(&app, "SELECT count(*) FROM mails").await, 1);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_key_for_two_inputs_at_once_is_one_act_and_a_refusal() {
    let app = App::start().await;
    let person = app.person(crate::support::people::TITOLARE).await;
    for _ in 0..10 {
        let key = Person::key();
        let input = |title: &str| json!({ "title": title, "idempotencyKey": key });
        let (one, two) = tokio::join!(
            person.mutate("createPractice", "practice { id }", input("Casa")),
            person.mutate("createPractice", "practice { id }", input("Altra casa")),
        );
        let codes: Vec<&Value> =
            [&one, &two].into_iter().map(|answer| &answer["errors"][0]["code"]).collect();
        assert_eq!(
            codes.iter().filter(|code| ***code == json!("IDEMPOTENCY_KEY_REUSED")).count(),
            1,
            "{codes:?}"
        );
    }
    assert_eq!(count(&app, "SELECT count(*) FROM practices").await, 10);
    app.end().await;
}
