//! Requests for integrations that end by themselves (dossier 5.8): reminded of, lapsed, never answered late.

use chrono::{DateTime, Duration, Utc};
use portos::app::{issuing, lapse};
use serde_json::{Value, json};

use super::notices::{clock, key, notices, proposed, state, under_review};
use super::{HEAD, officer};
use crate::support::app::Options;
use crate::support::people::{OFFICER, TITOLARE};
use crate::support::story::Story;
use crate::support::ws::Subscription;
use crate::support::{App, Person};

/// Sets the clock to a moment ahead.
fn at(app: &App, moment: &str) {
    let moment: DateTime<Utc> = moment.parse().unwrap();
    app.clock.advance(moment - app.env.clock.now() + Duration::milliseconds(5));
}

/// A practice whose request of two points was notified on 2 March 2026: to be answered by 1 April.
async fn asked(app: &App, state: &str) -> (Story, String) {
    let story = under_review(app).await;
    story.send(app, state).await;
    let (reviewer, _) = officer(app, OFFICER, "FI", "ISTRUTTORE").await;
    let (head, _) = officer(app, HEAD, "FI", "RESPONSABILE").await;
    let id = proposed(&reviewer, &story, "RICHIESTA_INTEGRAZIONI", json!(["Relazione", "Tavola"])).await;
    head.must("signNotice", "notice { id }", key(&id)).await;
    assert_eq!(issuing::issue_due(&app.env).await.unwrap(), 1);
    (story, id)
}

fn answer(id: &str, point: i32) -> Value {
    json!({ "noticeId": id, "point": point, "answer": "PROVIDED", "note": "Allegata" })
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_answers_is_reminded_of_and_lapses() {
    let app = App::with(Options { jobs: false, ..Options::default() }).await;
    let (story, id) = asked(&app, "IN_ISTRUTTORIA").await;
    let (control, _) = asked(&app, "A_CONTROLLO").await;
    let (answered, other) = asked(&app, "IN_ISTRUTTORIA").await;
    // Day by day: who lapses, and who is reminded of. Twice on each: once is enough.
    let days: [(&str, (usize, usize)); 5] = [
        ("2026-03-21T12:00:00Z", (0, 0)),
        ("2026-03-22T12:00:00Z", (0, 3)),
        ("2026-03-28T12:00:00Z", (0, 0)),
        ("2026-03-29T12:00:00Z", (0, 3)),
        // The last day in Italy has still half an hour.
        ("2026-04-01T21:30:00Z", (0, 0)),
    ];
    for (moment, expected) in days {
        at(&app, moment);
        assert_eq!(lapse::run(&app.env).await.unwrap(), expected, "{moment}");
        assert_eq!(lapse::run(&app.env).await.unwrap(), (0, 0), "{moment}, again");
    }
    assert_eq!(app.mails_of("INTEGRATION_DUE").await, 6);
    let titolare = app.person(TITOLARE).await;
    titolare.must("answerPoint", "notice { id }", answer(&id, 0)).await;
    for point in 0..2 {
        titolare.must("answerPoint", "notice { id }", answer(&other, point)).await;
    }
    at(&app, "2026-04-01T22:05:00Z");
    // Before the job comes, an answer is late already.
    assert_eq!(titolare.refused("answerPoint", answer(&id, 1)).await, ["TERM_OVER"]);
    let query = "subscription($id: ID!) { practiceChanged(practiceId: $id) { live event actorRole practice { state } } }";
    let mut stream =
        Subscription::open(&titolare, "practiceChanged", query, json!({ "id": story.practice })).await;
    assert_eq!(stream.step().await.unwrap()["live"], "SNAPSHOT");
    assert_eq!(lapse::run(&app.env).await.unwrap(), (2, 0));
    assert_eq!(lapse::run(&app.env).await.unwrap(), (0, 0));
    let told = stream.step().await.unwrap();
    assert_eq!(
        (&told["event"], &told["actorRole"], &told["practice"]["state"]),
        (&json!("INTEGRATION_LAPSED"), &json!("SISTEMA"), &json!("DINIEGO"))
    );
    assert_eq!(state(&titolare, &story).await, "DINIEGO");
    assert_eq!(state(&titolare, &control).await, "NON_CONFORME");
    assert_eq!(state(&titolare, &answered).await, "IN_ISTRUTTORIA");
    let seen = notices(&titolare, &story).await;
    assert_eq!(
        (&seen[0]["integrationState"], &seen[0]["points"][0]["answer"]),
        (&json!("SCADUTA"), &json!("PROVIDED"))
    );
    assert_eq!(clock(&titolare, &story).await["outcome"], "DECIDED");
    assert_eq!(titolare.refused("answerPoint", answer(&id, 1)).await, ["STATE_CHANGED"]);
    assert_eq!(app.mails_of("INTEGRATION_LAPSED").await, 2);
    // It stands in the chronology, and nobody takes it back.
    let query = "query($id: ID!) { fascicolo(practiceId: $id) { chronology { kind } } }";
    let told = titolare.data(query, json!({ "id": story.practice })).await.to_string();
    assert!(told.contains("INTEGRATION_LAPSED"), "{told}");
    let owner = app.database.owner().await;
    let sql = "UPDATE notices SET lapsed_at = NULL WHERE lapsed_at IS NOT NULL";
    assert!(owner.execute(sql, &[]).await.is_err());
    app.end().await;
}

/// A practice that went another way is neither reminded of nor lapsed, and is looked at no more.
#[tokio::test(flavor = "multi_thread")]
async fn a_request_of_a_cancelled_practice_ends_without_a_word() {
    let app = App::with(Options { jobs: false, ..Options::default() }).await;
    let (story, _) = asked(&app, "IN_ISTRUTTORIA").await;
    story.send(&app, "ANNULLATA").await;
    at(&app, "2026-03-30T12:00:00Z");
    assert_eq!(lapse::run(&app.env).await.unwrap(), (0, 0));
    at(&app, "2026-04-10T12:00:00Z");
    assert_eq!(lapse::run(&app.env).await.unwrap(), (0, 0));
    let owner = app.database.owner().await;
    let left = owner.query_one("SELECT count(*) FROM awaited_answers", &[]).await.unwrap();
    assert_eq!(left.get::<_, i64>(0), 0);
    let person: Person = app.person(TITOLARE).await;
    assert_eq!(state(&person, &story).await, "ANNULLATA");
    assert_eq!(app.mails_of("INTEGRATION_DUE").await + app.mails_of("INTEGRATION_LAPSED").await, 0);
    app.end().await;
}
