//! Presence: who is in a practice, and in which section, on any node.

use std::cmp::Reverse;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::people::{GEOLOGIST, TITOLARE};
use crate::support::story::Story;
use crate::support::ws::{End, Subscription};
use crate::support::{App, Person};

const PRESENCE: &str = "subscription($id: ID!, $section: SectionKind, $mode: PresenceMode!) { \
                        presence(practiceId: $id, section: $section, mode: $mode) { \
                        live people { name role section mode } } }";

async fn enter(by: &Person, practice: &str, section: Option<&str>, mode: &str) -> Subscription {
    let variables = json!({ "id": practice, "section": section, "mode": mode });
    Subscription::open(by, "presence", PRESENCE, variables).await
}

/// Waits for a message in which these roles are there.
async fn until(stream: &mut Subscription, roles: &[&str]) -> Value {
    loop {
        let mut message = stream.next().await;
        // By role: each node of a test has a clock of its own.
        let mut people = message["people"].as_array().unwrap().clone();
        people.sort_by_key(|person| Reverse(person["role"].as_str().unwrap().to_owned()));
        let found: Vec<&str> = people.iter().map(|person| person["role"].as_str().unwrap()).collect();
        if found == roles {
            message["people"] = json!(people);
            return message;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_see_each_other_come_and_go_on_two_nodes() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let other = app.beside().await;
    let (titolare, geologist) = (app.person(TITOLARE).await, other.person(GEOLOGIST).await);
    let mut one = enter(&titolare, &story.practice, Some("BUILDING"), "EDITING").await;
    until(&mut one, &["TITOLARE"]).await;
    let mut two = enter(&geologist, &story.practice, Some("GEOLOGY"), "READING").await;
    let both = until(&mut one, &["TITOLARE", "GEOLOGO"]).await;
    assert_eq!(both["people"][0]["section"], "BUILDING");
    assert_eq!(both["people"][0]["mode"], "EDITING");
    assert_eq!(
        (&both["people"][1]["section"], &both["people"][1]["mode"]),
        (&json!("GEOLOGY"), &json!("READING"))
    );
    until(&mut two, &["TITOLARE", "GEOLOGO"]).await;
    drop(two);
    until(&mut one, &["TITOLARE"]).await;

    // Revoked, he is out, and hears one last message.
    let mut two = enter(&geologist, &story.practice, None, "READING").await;
    until(&mut one, &["TITOLARE", "GEOLOGO"]).await;
    let input = json!({ "delegationId": story.delegation, "idempotencyKey": Person::key() });
    titolare.must("revokeDelegation", "delegation { state }", input).await;
    loop {
        let message = two.next().await;
        if message["live"] == "ENDED" {
            assert_eq!(message["people"], json!([]));
            break;
        }
    }
    assert_eq!(two.step().await.unwrap_err(), End::Complete);
    until(&mut one, &["TITOLARE"]).await;
    other.leave().await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_on_a_node_that_fell_silent_is_gone_within_thirty_seconds() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let other = app.beside().await;
    let (titolare, geologist) = (app.person(TITOLARE).await, other.person(GEOLOGIST).await);
    let mut one = enter(&titolare, &story.practice, None, "READING").await;
    let mut two = enter(&geologist, &story.practice, None, "READING").await;
    until(&mut one, &["TITOLARE", "GEOLOGO"]).await;
    until(&mut two, &["TITOLARE", "GEOLOGO"]).await;
    // Its wire ends with it, its socket does not: nobody says that he left.
    let silent = Instant::now();
    other.leave().await;
    let gone = tokio::time::timeout(Duration::from_secs(30), async {
        loop {
            let message = one.patient().await;
            if message["people"].as_array().unwrap().len() == 1 {
                break;
            }
        }
    });
    gone.await.expect("he is gone after thirty seconds");
    // Not by a farewell: he was shown for as long as a repetition may be late.
    assert!(silent.elapsed() > Duration::from_secs(5), "{:?}", silent.elapsed());
    drop(two);
    app.end().await;
}
