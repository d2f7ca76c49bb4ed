//! Idempotency keys: the first answer again, never a second act.

use serde_json::{Value, json};

use super::stored;
use crate::support::people::CLIENT;
use crate::support::story::Story;
use crate::support::{App, Person};

/// A mutation under a key, sent twice with the same input and once with another.
async fn three_times(
    app: &App,
    by: &Person,
    mutation: &str,
    selection: &str,
    input: Value,
    other: Value,
) -> Value {
    let first = by.must(mutation, selection, input.clone()).await;
    let before = stored(app).await;
    let again = by.must(mutation, selection, input.clone()).await;
    assert_eq!(again, first, "{mutation}: the first answer");
    let mut changed = input.clone();
    for (name, value) in other.as_object().unwrap() {
        changed[name] = value.clone();
    }
    assert_eq!(by.refused(mutation, changed).await, ["IDEMPOTENCY_KEY_REUSED"], "{mutation}");
    assert_eq!(stored(app).await, before, "{mutation}: nothing was written");
    first
}

#[tokio::test(flavor = "multi_thread")]
async fn every_keyed_mutation_gives_its_first_answer_again() {
    let app = App::start().await;
    let mut story = Story::filled(&app).await;
    let (titolare, geologist) = (story.titolare.clone(), story.geologist.clone());
    let practice = story.practice.clone();

    let input = json!({ "title": "Casa", "idempotencyKey": Person::key() });
    let selection = "practice { id title createdAt }";
    three_times(&app, &titolare, "createPractice", selection, input, json!({ "title": "Altra" })).await;

    let subject = json!({ "role": "ALTRO", "firstName": "Ugo", "lastName": "Neri", "foreignId": "X-1", "personKind": "NATURAL" });
    let input = json!({ "practiceId": practice, "subject": subject, "idempotencyKey": Person::key() });
    let other = json!({ "subject": { "role": "ALTRO", "lastName": "Bruni", "foreignId": "X-2" } });
    three_times(&app, &titolare, "addSubject", "subject { id version displayName }", input, other).await;

    let input = story.activation("GEOLOGY", "GEOLOGO");
    let other = json!({ "section": "BUILDING" });
    let selection = "delegation { id state createdAt }";
    three_times(&app, &titolare, "activateDelegation", selection, input.clone(), other).await;
    let given = titolare.must("activateDelegation", "delegation { id }", input).await;
    story.delegation = given["delegation"]["id"].as_str().unwrap().to_owned();

    let other_delegation = story.practice.clone();
    let input = json!({ "delegationId": story.delegation, "idempotencyKey": Person::key() });
    let other = json!({ "delegationId": other_delegation });
    let revoked = titolare.must("revokeDelegation", "delegation { id state endedAt }", input.clone()).await;
    assert_eq!(
        titolare.must("revokeDelegation", "delegation { id state endedAt }", input.clone()).await,
        revoked
    );
    let mut changed = input;
    changed["delegationId"] = other["delegationId"].clone();
    assert_eq!(titolare.refused("revokeDelegation", changed).await, ["NOT_FOUND"]);

    // The rest of the story, each step twice.
    story.delegate().await;
    story
        .save(
            &geologist,
            0,
            json!({ "geology": crate::support::story::form(&portos::domain::check::sample::geology()) }),
        )
        .await;
    let report = story.attach(&geologist, "GEOLOGY", "A5", "Relazione.pdf").await;
    let borehole = story.attach(&geologist, "GEOLOGY", "IND", "Sondaggio.pdf").await;
    let input = json!({ "practiceId": practice, "attachmentIds": [report, borehole, "attachment_x"], "statementVersion": 1,
        "idempotencyKey": Person::key() });
    let selection = "outcomes { attachmentId signed errors { code path } }";
    let other = json!({ "attachmentIds": [report] });
    let signed = three_times(&app, &geologist, "signAttachments", selection, input, other).await;
    let outcomes: Vec<&Value> = signed["outcomes"].as_array().unwrap().iter().map(|o| &o["signed"]).collect();
    assert_eq!(outcomes, [&json!(true), &json!(true), &json!(false)], "{signed}");

    let input = json!({ "practiceId": practice, "section": "GEOLOGY", "idempotencyKey": Person::key() });
    let other = json!({ "section": "BUILDING" });
    let declaration = three_times(
        &app,
        &geologist,
        "declareSection",
        "declaration { id digest declaredAt }",
        input.clone(),
        json!({ "digest": "0".repeat(64) }),
    )
    .await;
    assert!(declaration["declaration"]["id"].is_string());
    let mut changed = input;
    changed["section"] = other["section"].clone();
    assert!(!geologist.refused("declareSection", changed).await.is_empty());

    // Concluding takes the practice out of his sight; the retry still gets its answer.
    let input = json!({ "delegationId": story.delegation, "idempotencyKey": Person::key() });
    let selection = "delegation { id state endedAt practice { id } }";
    let concluded = geologist.must("concludeDelegation", selection, input.clone()).await;
    let client = app.person(CLIENT).await;
    let before = stored(&app).await;
    assert_eq!(geologist.must("concludeDelegation", selection, input.clone()).await, concluded);
    // Under another key it is concluded, and another person's key is his own.
    let fresh = json!({ "delegationId": story.delegation, "idempotencyKey": Person::key() });
    assert_eq!(geologist.refused("concludeDelegation", fresh).await, ["DELEGATION_CONCLUDED"]);
    assert_eq!(client.refused("concludeDelegation", input).await, ["NOT_FOUND"]);
    assert_eq!(stored(&app).await, before);

    story.send(&app, "IN_ISTRUTTORIA").await;
    let input = json!({ "practiceId": practice, "body": "Buongiorno", "idempotencyKey": Person::key() });
    three_times(
        &app,
        &titolare,
        "sendMessage",
        "message { id body createdAt }",
        input,
        json!({ "body": "Altro" }),
    )
    .await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_belongs_to_one_person_and_one_operation() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let (titolare, geologist) = (&story.titolare, &story.geologist);
    let key = Person::key();
    let input = json!({ "title": "Casa", "idempotencyKey": key });
    let first = titolare.must("createPractice", "practice { id }", input.clone()).await;
    let second = geologist.must("createPractice", "practice { id }", input).await;
    assert_ne!(first, second, "keys of two people are two keys");
    let mut activation = story.activation("GEOLOGY", "GEOLOGO");
    activation["idempotencyKey"] = json!(key);
    assert_eq!(titolare.refused("activateDelegation", activation).await, ["IDEMPOTENCY_KEY_REUSED"]);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_attempt_does_not_use_up_its_key() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let key = Person::key();
    let input = |title: &str| json!({ "title": title, "idempotencyKey": key });
    assert_eq!(story.titolare.refused("createPractice", input(&"x".repeat(501))).await, ["TOO_LONG"]);
    story.titolare.must("createPractice", "practice { id }", input("x")).await;

    let mut activation = story.activation("DETAILS", "GEOLOGO");
    assert_eq!(
        story.titolare.refused("activateDelegation", activation.clone()).await,
        ["SECTION_NOT_DELEGABLE"]
    );
    activation["section"] = json!("GEOLOGY");
    story.titolare.must("activateDelegation", "delegation { id }", activation).await;
    assert_eq!(app.mails(1).await.len(), 1);
    app.end().await;
}
