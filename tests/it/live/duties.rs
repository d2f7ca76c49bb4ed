//! What concerns a person reaches him without naming a practice.

use serde_json::{Value, json};

use crate::support::people::STRANGER;
use crate::support::story::Story;
use crate::support::ws::Subscription;
use crate::support::{App, Person};

const DUTIES: &str = "subscription($after: String) { myDuties(after: $after) { live event sequence cursor practiceId \
                      section practice { id } delegation { state } } }";

async fn duties(by: &Person, after: Option<&str>) -> Subscription {
    Subscription::open(by, "myDuties", DUTIES, json!({ "after": after })).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delegate_hears_what_he_is_given_and_what_is_taken_from_him() {
    let app = App::start().await;
    let mut story = Story::filled(&app).await;
    let mut stream = duties(&story.geologist, None).await;
    let mut strangers = duties(&app.person(STRANGER).await, None).await;
    assert_eq!(strangers.next().await["live"], "SNAPSHOT");
    let first = stream.next().await;
    assert_eq!((&first["live"], &first["sequence"]), (&json!("SNAPSHOT"), &json!(0)));

    story.delegate().await;
    let given = stream.next().await;
    assert_eq!(
        (&given["event"], &given["section"], &given["sequence"]),
        (&json!("DELEGATION_ACTIVATED"), &json!("GEOLOGY"), &json!(1))
    );
    assert_eq!(given["practice"]["id"], json!(story.practice));
    assert_eq!(given["delegation"]["state"], "ATTIVA");

    let input = json!({ "delegationId": story.delegation, "idempotencyKey": Person::key() });
    story.titolare.must("revokeDelegation", "delegation { state }", input).await;
    let taken = stream.next().await;
    assert_eq!(taken["event"], "DELEGATION_REVOKED");
    // He knows which one it was, and sees nothing of it any more.
    assert_eq!(taken["practiceId"], json!(story.practice));
    assert_eq!((&taken["practice"], &taken["delegation"]), (&Value::Null, &Value::Null));

    // After a break: what is later than the cursor, and each once.
    drop(stream);
    let mut again = duties(&story.geologist, first["cursor"].as_str()).await;
    assert_eq!(again.next().await["event"], "DELEGATION_ACTIVATED");
    assert_eq!(again.next().await["event"], "DELEGATION_REVOKED");

    // A cursor is of one person.
    let mut other = duties(&story.titolare, first["cursor"].as_str()).await;
    assert!(other.step().await.is_err());
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_titolare_hears_that_a_section_is_done() {
    let app = App::start().await;
    let story = Story::compiled(&app).await;
    let mut stream = duties(&story.titolare, None).await;
    assert_eq!(stream.next().await["live"], "SNAPSHOT");
    story.declare().await;
    story.conclude().await;
    let done = stream.next().await;
    assert_eq!(done["event"], "DELEGATION_CONCLUDED");
    assert_eq!(done["delegation"]["state"], "CONCLUSA");
    app.end().await;
}
