//! Sending: once, complete, with a receipt that stands on its own.

use std::collections::BTreeSet;

use portos::domain::digest::Sha256;
use portos::identity::seal;
use serde_json::{Value, json};

use crate::support::App;
use crate::support::app::Options;
use crate::support::people::{CLIENT, DIRECTOR, STRANGER};
use crate::support::story::Story;
use crate::support::ws::Subscription;

fn receipt(app: &App, sealed: &Value) -> Value {
    let opened = seal::open(sealed.as_str().unwrap(), &app.env.seal_keys).unwrap();
    assert_eq!(opened.kind, "portos-receipt+jws");
    serde_json::from_slice(&opened.payload).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_receipt_lists_what_was_sent_and_the_content_re_hashes_to_it() {
    // Without jobs: the register would answer in the meantime.
    let app = App::with(Options { jobs: false, ..Options::default() }).await;
    let story = Story::paid(&app).await;
    for stranger in [STRANGER, DIRECTOR, CLIENT] {
        let person = app.person(stranger).await;
        let refused = person.refused("sendPractice", story.named()).await;
        assert!(refused == ["NOT_FOUND"] || refused == ["FORBIDDEN"], "{refused:?}");
    }
    let sent = story.submit().await;
    let said = receipt(&app, &sent["receipt"]);
    assert_eq!(said["sender"]["role"], "TITOLARE");
    assert_eq!(said["legalTime"], "2 marzo 2026, ore 10:00");
    let query = "query($id: ID!) { practice(id: $id) { state sentAt attachments { name sha256 } delegations { state } \
                 istanze { kind state contentDigest content receipt routing { procedure regime because } } } }";
    let seen = story.titolare.data(query, json!({ "id": story.practice })).await;
    let (practice, istanza) = (&seen["practice"], &seen["practice"]["istanze"][0]);
    assert_eq!(practice["state"], "INVIATA");
    assert!(practice["delegations"].as_array().unwrap().iter().all(|d| d["state"] == "STORICA"));
    let text = istanza["content"].as_str().unwrap();
    let digest = Sha256::of(text.as_bytes()).to_string();
    assert_eq!(said["digest"], digest.as_str(), "the content re-hashes to the receipt");
    assert_eq!(istanza["contentDigest"], digest.as_str());
    assert_eq!(istanza["routing"]["regime"], "1R/2022");
    let digests = |list: &Value| -> BTreeSet<String> {
        list.as_array().unwrap().iter().map(|d| d["sha256"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(digests(&said["documents"]), digests(&practice["attachments"]));
    let content: Value = serde_json::from_str(text).unwrap();
    assert_eq!(content["statements"].as_array().unwrap().len(), 5, "four, and the geologist's");
    assert_eq!(content["frozen"]["sections"].as_array().unwrap().len(), 6);

    // Who was named reads the whole file now, without what is the sender's own.
    let client = app.person(CLIENT).await;
    let seen = client.data(query, json!({ "id": story.practice })).await;
    assert_eq!(seen["practice"]["istanze"][0]["receipt"], Value::Null);
    assert_eq!(seen["practice"]["istanze"][0]["contentDigest"], digest.as_str());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_at_once_give_one_istanza() {
    let app = App::start().await;
    let story = Story::paid(&app).await;
    let one = story.named();
    let tries = (0..100).map(|at| {
        // Half of them retry under one key, the others press the button again.
        let input = if at % 2 == 0 { one.clone() } else { story.named() };
        story.titolare.mutate("sendPractice", "receipt", input)
    });
    let answers = futures_util::future::join_all(tries).await;
    let receipts: BTreeSet<&str> = answers.iter().filter_map(|answer| answer["receipt"].as_str()).collect();
    assert_eq!(receipts.len(), 1, "one receipt");
    for answer in &answers {
        let code = &answer["errors"][0]["code"];
        assert!(
            answer["receipt"].is_string() || code == "PRACTICE_FROZEN" || code == "FORBIDDEN",
            "{answer}"
        );
    }
    let owner = app.database.owner().await;
    let count = |sql: &'static str| {
        let owner = &owner;
        async move { owner.query_one(sql, &[]).await.unwrap().get::<_, i64>(0) }
    };
    assert_eq!(count("SELECT count(*) FROM istanza_contents").await, 1);
    assert_eq!(count("SELECT count(*) FROM handoffs").await, 1);
    assert_eq!(count("SELECT count(*) FROM audit WHERE kind = 'PRACTICE_SENT'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_check_runs_again_and_what_was_frozen_must_be_what_is_sent() {
    let app = App::start().await;
    let story = Story::paid(&app).await;
    let owner = app.database.owner().await;
    // A signature that turned out invalid since the closing.
    owner.execute("UPDATE signatures SET verdict = 'INVALID'", &[]).await.unwrap();
    assert_eq!(story.titolare.refused("sendPractice", story.named()).await, ["CHECK_NOT_PASSED"]);
    owner.execute("UPDATE signatures SET verdict = 'VALID'", &[]).await.unwrap();
    // Somebody with the keys of the database changes a form after it was stated.
    owner
        .execute("UPDATE sections SET data = data || '{\"title\": \"x\"}' WHERE number = 1", &[])
        .await
        .unwrap();
    assert_eq!(story.titolare.refused("sendPractice", story.named()).await, ["DIGEST_MISMATCH"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_office_receives_it_live_and_not_before() {
    let app = App::start().await;
    let story = Story::paid(&app).await;
    let officer = Story::officer(&app).await;
    let query = "subscription { submissionReceived(office: FI) { live practice { id state } } }";
    let mut stream = Subscription::open(&officer, "submissionReceived", query, json!({})).await;
    assert_eq!(story.state_seen_by(&officer).await, Value::Null);
    assert_eq!(stream.next().await["live"], "SNAPSHOT");
    story.submit().await;
    assert_eq!(stream.next().await["practice"]["id"], story.practice.as_str());
}
