//! What is due, who pays, and what the office says of it.

use serde_json::{Value, json};

use crate::support::people::{CLIENT, CONTRACTOR, DIRECTOR, TITOLARE};
use crate::support::story::Story;
use crate::support::{App, Person};

const PAYMENT: &str = "query($id: ID!) { practice(id: $id) { state payment { state total fee stamps stamp owed paid rules \
                       tableVersion payerName } } }";

async fn payment(story: &Story, person: &Person) -> Value {
    person.data(PAYMENT, json!({ "id": story.practice })).await["practice"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_amount_comes_from_the_table_and_a_manual_receipt_settles_it() {
    let app = App::start().await;
    let story = Story::stated(&app).await;
    let due = payment(&story, &story.titolare).await;
    assert_eq!(due["payment"]["total"], "232.00");
    assert_eq!(due["payment"]["rules"], json!(["ORI-1500"]));
    assert_eq!(due["payment"]["owed"], "232.00");
    assert_eq!(app.mails_of("PAYMENT_DUE").await, 1);
    let director = app.person(DIRECTOR).await;
    assert_eq!(payment(&story, &director).await["payment"], Value::Null, "it is no business of his");
    assert_eq!(director.refused("declareManualPayment", story.payment("232.00")).await, ["FORBIDDEN"]);

    let titolare = &story.titolare;
    let mut wrong = story.payment("232.00");
    wrong["paidOn"] = json!("2026-03-03");
    assert_eq!(titolare.refused("declareManualPayment", wrong).await, ["INVALID_VALUE"], "tomorrow");
    assert_eq!(titolare.refused("declareManualPayment", story.payment("232.005")).await, ["INVALID_VALUE"]);
    assert_eq!(titolare.refused("declareManualPayment", story.payment("100.00")).await, ["AMOUNT_DIFFERS"]);
    assert_eq!(titolare.refused("sendPractice", story.named()).await, ["STATE_CHANGED"], "not paid");
    let input = story.payment("232.00");
    let paid = titolare.must("declareManualPayment", "payment { state owed paid }", input.clone()).await;
    assert_eq!(paid["payment"], json!({ "state": "MANUALE_DICHIARATO", "owed": "0.00", "paid": "232.00" }));
    assert_eq!(titolare.must("declareManualPayment", "payment { state owed paid }", input).await, paid);
    assert_eq!(payment(&story, titolare).await["state"], "PRONTA_INVIO");
    assert_eq!(titolare.refused("declareManualPayment", story.payment("232.00")).await, ["PAYMENT_NOT_OPEN"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_the_titolare_tells_sees_the_amount_pays_and_sends() {
    let app = App::start().await;
    let story = Story::stated(&app).await;
    let payer = app.person(CONTRACTOR).await;
    assert_eq!(payer.refused("declareManualPayment", story.payment("232.00")).await, ["FORBIDDEN"]);
    let told = |subject: Option<&str>| json!({ "practiceId": story.practice, "subjectId": subject, "idempotencyKey": Person::key() });
    let designer = story.subject("PROGETTISTA");
    assert_eq!(story.titolare.refused("delegatePayment", told(Some(designer))).await, ["PAYER_INCOMPLETE"]);
    let subject = story.subject("DITTA");
    let given = story.titolare.must("delegatePayment", "payment { payerName }", told(Some(subject))).await;
    assert!(given["payment"]["payerName"].is_string());
    assert_eq!(app.mails_of("PAYMENT_DUE").await, 2);
    let seen = payment(&story, &payer).await;
    assert_eq!(seen["payment"]["total"], "232.00");
    let contents =
        "query($id: ID!) { practice(id: $id) { sections { kind } subjects { id } attachments { id } } }";
    let seen = payer.data(contents, json!({ "id": story.practice })).await;
    assert_eq!(seen["practice"]["subjects"], json!([]), "amount and cause, nothing else: {seen}");
    assert_eq!(seen["practice"]["attachments"], json!([]));

    story.titolare.must("delegatePayment", "payment { payerName }", told(None)).await;
    assert_eq!(payer.refused("declareManualPayment", story.payment("232.00")).await, ["FORBIDDEN"]);
    story.titolare.must("delegatePayment", "payment { payerName }", told(Some(subject))).await;
    payer.must("declareManualPayment", "payment { state }", story.payment("232.00")).await;
    let sent = payer.must("sendPractice", "receipt istanza { state }", story.named()).await;
    assert_eq!(sent["istanza"]["state"], "INVIATA");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_paid_before_opening_again_counts_and_only_a_difference_is_asked_for() {
    let app = App::start().await;
    let story = Story::paid(&app).await;
    state_anew(&app, &story).await;
    let after = payment(&story, &story.titolare).await;
    assert_eq!((&after["state"], &after["payment"]["paid"]), (&json!("PRONTA_INVIO"), &json!("232.00")));

    // The same, had less been due then.
    let owner = app.database.owner().await;
    owner.execute("UPDATE payments SET paid_cents = 10000", &[]).await.unwrap();
    state_anew(&app, &story).await;
    let after = payment(&story, &story.titolare).await;
    assert_eq!((&after["state"], &after["payment"]["owed"]), (&json!("DA_PAGARE"), &json!("132.00")));
    assert_eq!(story.titolare.refused("sendPractice", story.named()).await, ["STATE_CHANGED"]);
    let input = story.payment("132.00");
    let paid = story.titolare.must("declareManualPayment", "payment { paid owed }", input).await;
    assert_eq!(paid["payment"], json!({ "paid": "232.00", "owed": "0.00" }));
    story.submit().await;
}

async fn state_anew(app: &App, story: &Story) {
    story.titolare.must("reopenCompilation", "practice { state }", story.named()).await;
    story.close().await;
    for code in [TITOLARE, DIRECTOR, CONTRACTOR, CLIENT] {
        story.state_all(&app.person(code).await).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_office_verifies_or_contests_a_manual_receipt() {
    let app = App::start().await;
    let story = Story::sent(&app).await;
    let officer = Story::officer(&app).await;
    let query = "query($id: ID!) { practice(id: $id) { payment { id state reviewReason } } }";
    let seen = officer.data(query, json!({ "id": story.practice })).await;
    let id = seen["practice"]["payment"]["id"].as_str().unwrap();
    let review = |because: Option<&str>| json!({ "paymentId": id, "contestedBecause": because, "idempotencyKey": Person::key() });
    assert_eq!(story.titolare.refused("reviewManualPayment", review(None)).await, ["FORBIDDEN"]);
    assert_eq!(officer.refused("reviewManualPayment", review(Some(" "))).await, ["REASON_REQUIRED"]);
    let contested = officer
        .must("reviewManualPayment", "payment { state reviewReason }", review(Some("CRO illeggibile")))
        .await;
    assert_eq!(
        contested["payment"],
        json!({ "state": "MANUALE_CONTESTATO", "reviewReason": "CRO illeggibile" })
    );
    assert_eq!(app.mails_of("PAYMENT_CONTESTED").await, 1);
    // Another receipt takes its place.
    story.pay().await;
    let verified = officer.must("reviewManualPayment", "payment { state }", review(None)).await;
    assert_eq!(verified["payment"]["state"], "MANUALE_VERIFICATO");
    assert_eq!(officer.refused("reviewManualPayment", review(None)).await, ["PAYMENT_NOT_OPEN"]);
}
