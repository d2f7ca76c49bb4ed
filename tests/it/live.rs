//! Live: snapshots, cursors, and how streams end.

mod duties;
mod groups;
mod office;
mod presence;
mod sessions;

use chrono::Duration;
use portos::domain::ids::PracticeId;
use serde_json::{Value, json};

use crate::support::people::{STRANGER, TITOLARE};
use crate::support::story::Story;
use crate::support::ws::{End, Subscription};
use crate::support::{App, Person};

const PRACTICE: &str = "subscription($id: ID!, $after: String) { practiceChanged(practiceId: $id, after: $after) { \
                        live event section sequence cursor practice { id } } }";
const DELEGATION: &str = "subscription($id: ID!, $after: String) { delegationChanged(practiceId: $id, after: $after) { \
                          live event cursor delegation { state } practice { id } } }";
const CHAT: &str = "subscription($id: ID!, $after: String) { messageAdded(practiceId: $id, after: $after) { \
                    live event cursor message { body mine authorName } practice { id } } }";

async fn practice(by: &Person, id: &str, after: Option<&str>) -> Subscription {
    Subscription::open(by, "practiceChanged", PRACTICE, json!({ "id": id, "after": after })).await
}

/// The code with which a stream is refused.
async fn refused(mut stream: Subscription) -> String {
    match stream.step().await {
        Err(End::Errors(errors)) => {
            assert!(errors[0]["extensions"]["requestId"].is_string(), "{errors}");
            errors[0]["extensions"]["code"].as_str().unwrap().to_owned()
        }
        other => panic!("{other:?}"),
    }
}

async fn subject(story: &Story, name: &str) {
    let subject = json!({ "role": "ALTRO", "lastName": name, "foreignId": name, "personKind": "NATURAL" });
    let input = json!({ "practiceId": story.practice, "subject": subject, "idempotencyKey": Person::key() });
    story.titolare.must("addSubject", "subject { id }", input).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_starts_with_a_snapshot_and_goes_on_with_changes() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let mut stream = practice(&story.titolare, &story.practice, None).await;
    let first = stream.next().await;
    assert_eq!((&first["live"], &first["event"]), (&json!("SNAPSHOT"), &Value::Null));
    story.save(&story.titolare, 1, json!({ "details": { "locality": "Ronta" } })).await;
    let change = stream.next().await;
    assert_eq!((&change["live"], &change["event"]), (&json!("CHANGE"), &json!("SECTION_SAVED")));
    assert_eq!(change["section"], "DETAILS");
    assert_eq!(change["sequence"], first["sequence"].as_i64().unwrap() + 1);
    assert_eq!(change["practice"]["id"], json!(story.practice));
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_who_comes_and_goes_gets_every_event_once_and_in_order() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let (person, id) = (story.titolare.clone(), story.practice.clone());
    let mut stream = practice(&person, &id, None).await;
    let snapshot = stream.next().await;
    let start = snapshot["sequence"].as_i64().unwrap();
    let mut cursor = snapshot["cursor"].as_str().unwrap().to_owned();
    drop(stream);

    const WRITES: i64 = 60;
    let writer = async {
        for at in 0..WRITES {
            subject(&story, &format!("N{at}")).await;
        }
    };
    let reader = async {
        let mut seen = Vec::new();
        while seen.len() < usize::try_from(WRITES).unwrap() {
            // Seven messages a connection, then another one.
            let mut stream = practice(&person, &id, Some(&cursor)).await;
            for _ in 0..7 {
                if seen.len() == usize::try_from(WRITES).unwrap() {
                    break;
                }
                let message = stream.next().await;
                assert_eq!(message["live"], "CHANGE");
                seen.push(message["sequence"].as_i64().unwrap());
                cursor = message["cursor"].as_str().unwrap().to_owned();
            }
        }
        seen
    };
    let ((), seen) = tokio::join!(writer, reader);
    assert_eq!(seen, (start + 1..=start + WRITES).collect::<Vec<_>>());

    // Two readers with different pasts hear the same future.
    let mut late = practice(&person, &id, Some(snapshot["cursor"].as_str().unwrap())).await;
    let mut fresh = practice(&person, &id, Some(&cursor)).await;
    for expected in start + 1..=start + WRITES {
        assert_eq!(late.next().await["sequence"], expected);
    }
    subject(&story, "Ultimo").await;
    assert_eq!(late.next().await["sequence"], start + WRITES + 1);
    assert_eq!(fresh.next().await["sequence"], start + WRITES + 1);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_is_of_one_practice() {
    let app = App::start().await;
    let (one, two) = (Story::filled(&app).await, Story::filled(&app).await);
    let person = &one.titolare;
    let cursor =
        practice(person, &one.practice, None).await.next().await["cursor"].as_str().unwrap().to_owned();
    assert_eq!(refused(practice(person, &two.practice, Some(&cursor)).await).await, "BAD_REQUEST");
    for wrong in
        ["", "x", "cursor_", &format!("{cursor}x"), &cursor.replacen("cursor_", "practice_", 1), "\u{0}"]
    {
        assert_eq!(
            refused(practice(person, &one.practice, Some(wrong)).await).await,
            "BAD_REQUEST",
            "{wrong:?}"
        );
    }
    // A cursor of the future is of a history that is gone: read again.
    let id: PracticeId = app.env.ids.decode(&one.practice).unwrap();
    let future = app.env.ids.cursor(id.into(), 999_999);
    let mut stream = practice(person, &one.practice, Some(&future)).await;
    let reset = stream.next().await;
    assert_eq!(reset["live"], "RESET");
    subject(&one, "Nuovo").await;
    assert_eq!(stream.next().await["sequence"], reset["sequence"].as_i64().unwrap() + 1);

    for id in ["x", &one.practice] {
        let stranger = app.person(STRANGER).await;
        assert_eq!(refused(practice(&stranger, id, None).await).await, "NOT_FOUND");
        let variables = json!({ "id": id });
        let stream = Subscription::open(&stranger, "delegationChanged", DELEGATION, variables).await;
        assert_eq!(refused(stream).await, "NOT_FOUND");
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_revoked_delegate_hears_one_last_message() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let id = json!({ "id": story.practice });
    let mut delegation =
        Subscription::open(&story.geologist, "delegationChanged", DELEGATION, id.clone()).await;
    let mut all = practice(&story.geologist, &story.practice, None).await;
    let mut titolare = Subscription::open(&story.titolare, "delegationChanged", DELEGATION, id).await;
    for stream in [&mut delegation, &mut all, &mut titolare] {
        assert_eq!(stream.next().await["live"], "SNAPSHOT");
    }
    let input = json!({ "delegationId": story.delegation, "idempotencyKey": Person::key() });
    story.titolare.must("revokeDelegation", "delegation { id }", input).await;
    for stream in [&mut delegation, &mut all] {
        let wait = std::time::Duration::from_secs(2);
        let last = tokio::time::timeout(wait, stream.next()).await.expect("within two seconds");
        assert_eq!((&last["live"], &last["practice"]), (&json!("ENDED"), &Value::Null), "{last}");
        assert!(last["event"].is_null(), "{last}");
        assert_eq!(stream.step().await.unwrap_err(), End::Complete);
    }
    let heard = titolare.next().await;
    assert_eq!(
        (&heard["event"], &heard["delegation"]["state"]),
        (&json!("DELEGATION_REVOKED"), &json!("ANNULLATA"))
    );
    assert_eq!(refused(practice(&story.geologist, &story.practice, None).await).await, "NOT_FOUND");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_ends_with_its_session() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    // One second of the session is left.
    app.clock.advance(Duration::hours(12) - Duration::seconds(2));
    let mut quiet = practice(&story.geologist, &story.practice, None).await;
    assert_eq!(quiet.next().await["live"], "SNAPSHOT");
    let last = tokio::time::timeout(std::time::Duration::from_secs(4), quiet.next())
        .await
        .expect("the session ends");
    assert_eq!(last["live"], "ENDED");
    assert_eq!(quiet.step().await.unwrap_err(), End::Complete);

    // Over in between: the next event is not shown any more.
    let titolare = app.person(TITOLARE).await;
    let mut stream = practice(&titolare, &story.practice, None).await;
    assert_eq!(stream.next().await["live"], "SNAPSHOT");
    app.clock.advance(Duration::hours(13));
    let later = Story { titolare: app.person(TITOLARE).await, ..story };
    subject(&later, "Dopo").await;
    let last = stream.next().await;
    assert_eq!((&last["live"], &last["practice"]), (&json!("ENDED"), &Value::Null), "{last}");
    assert_eq!(stream.step().await.unwrap_err(), End::Complete);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chat_is_heard_by_who_may_read_it() {
    let app = App::start().await;
    let story = Story::compiled(&app).await;
    // Before it is sent the delegate sees the practice, and not its chat.
    let id = json!({ "id": story.practice });
    let open = async |by: &Person| Subscription::open(by, "messageAdded", CHAT, id.clone()).await;
    assert_eq!(refused(open(&story.geologist).await).await, "NOT_FOUND");
    story.declare().await;
    story.conclude().await;
    story.send(&app, "IN_ISTRUTTORIA").await;
    let officer = Story::officer(&app).await;
    let (mut office, mut titolare) = (open(&officer).await, open(&story.titolare).await);
    assert_eq!(office.next().await["live"], "SNAPSHOT");
    assert_eq!(titolare.next().await["live"], "SNAPSHOT");
    for (by, body) in [(&officer, "Manca un allegato."), (&story.titolare, "Arriva domani.")] {
        let input = json!({ "practiceId": story.practice, "body": body, "idempotencyKey": Person::key() });
        by.must("sendMessage", "message { id }", input).await;
        let (heard, own) = (office.next().await, titolare.next().await);
        assert_eq!((&heard["message"]["body"], &own["message"]["body"]), (&json!(body), &json!(body)));
        assert_ne!(heard["message"]["mine"], own["message"]["mine"], "it is one's own for one of them");
    }
    assert_eq!(refused(open(&app.person(STRANGER).await).await).await, "NOT_FOUND");
    // The geologist of a sent practice reads along and does not write.
    let mut geologist = open(&story.geologist).await;
    assert_eq!(geologist.next().await["live"], "SNAPSHOT");
    let input = json!({ "practiceId": story.practice, "body": "x", "idempotencyKey": Person::key() });
    assert_eq!(story.geologist.refused("sendMessage", input).await, ["FORBIDDEN"]);
    app.end().await;
}
