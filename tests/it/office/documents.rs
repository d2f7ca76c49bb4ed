//! Documents beside the sections: received outside by the office (R70), and receipts of payments.

use portos::domain::digest::Sha256;
use serde_json::{Value, json};

use super::notices::{fetch, under_review};
use super::officer;
use crate::support::people::{CLIENT, OFFICER, STRANGER};
use crate::support::story::{Story, pdf};
use crate::support::ws::Subscription;
use crate::support::{App, Person};

/// A ticket for such a document, or why there is none.
pub(super) async fn ticket(by: &Person, kind: &str, about: Value, bytes: &[u8]) -> Value {
    let mut input = json!({ "kind": kind, "name": "Documento.pdf", "mediaType": "application/pdf",
        "size": bytes.len(), "sha256": Sha256::of(bytes).to_string() });
    input.as_object_mut().unwrap().extend(about.as_object().unwrap().clone());
    by.mutate("createDocumentUpload", "ticket { id url headers { name value } }", input).await
}

/// Sends the bytes of a document and answers its ticket.
pub(super) async fn upload(by: &Person, kind: &str, about: Value, bytes: &[u8]) -> String {
    let given = ticket(by, kind, about, bytes).await;
    assert_eq!(given["errors"], json!([]));
    let ticket = &given["ticket"];
    let mut request = by.http.put(ticket["url"].as_str().unwrap()).bearer_auth(by.token.as_ref().unwrap());
    for header in ticket["headers"].as_array().unwrap() {
        request = request.header(header["name"].as_str().unwrap(), header["value"].as_str().unwrap());
    }
    assert_eq!(request.body(bytes.to_vec()).send().await.unwrap().status(), 204);
    ticket["id"].as_str().unwrap().to_owned()
}

async fn documents(by: &Person, story: &Story) -> Vec<Value> {
    let query = "query($id: ID!) { fascicolo(practiceId: $id) { additionalDocuments { id kind name source receivedOn visible \
                 addedByName addedByRole url } } }";
    let data = by.data(query, json!({ "id": story.practice })).await;
    data["fascicolo"]["additionalDocuments"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_office_received_outside_is_shown_to_the_parties_when_it_says_so() {
    let app = App::start().await;
    let story = under_review(&app).await;
    let (reviewer, _) = officer(&app, OFFICER, "FI", "ISTRUTTORE").await;
    let about = json!({ "practiceId": story.practice });
    let bytes = pdf("Esposto");
    // A matter of the office: its parties do not even get a ticket, and a stranger knows of no practice.
    let codes = |given: Value| given["errors"][0]["code"].as_str().unwrap().to_owned();
    assert_eq!(codes(ticket(&story.titolare, "RICEVUTO", about.clone(), &bytes).await), "FORBIDDEN");
    let stranger = app.person(STRANGER).await;
    assert_eq!(codes(ticket(&stranger, "RICEVUTO", about.clone(), &bytes).await), "NOT_FOUND");
    let id = upload(&reviewer, "RICEVUTO", about.clone(), &bytes).await;
    let input = |upload: &str, day: &str| json!({ "uploadId": upload, "source": "PEC del Comune", "receivedOn": day, "visible": false });
    let late = reviewer.refused("addReceivedDocument", input(&id, "2026-03-03")).await;
    assert_eq!(late, ["INVALID_VALUE"], "received tomorrow");
    // A ticket serves for what it was asked for, and once.
    let section = reviewer.refused("addAttachment", json!({ "uploadId": id })).await;
    assert_eq!(section, ["NOT_FOUND"]);
    let added = reviewer.must("addReceivedDocument", "document { id url }", input(&id, "2026-02-27")).await;
    assert_eq!(reviewer.refused("addReceivedDocument", input(&id, "2026-02-27")).await, ["UPLOAD_EXPIRED"]);
    let (document, url) = (added["document"]["id"].clone(), added["document"]["url"].clone());
    let seen = documents(&reviewer, &story).await;
    assert_eq!(
        (&seen[0]["kind"], &seen[0]["source"], &seen[0]["receivedOn"], &seen[0]["visible"]),
        (&json!("RICEVUTO"), &json!("PEC del Comune"), &json!("2026-02-27"), &json!(false))
    );
    assert_eq!(fetch(&reviewer, &url).await, (200, bytes.clone()));
    // Hidden, it does not exist for the parties, nor does that it was added.
    let client = app.person(CLIENT).await;
    let show = |visible: bool| json!({ "documentId": document, "visible": visible });
    for party in [&story.titolare, &client] {
        assert!(documents(party, &story).await.is_empty());
        assert_eq!(fetch(party, &url).await.0, 404);
        assert_eq!(party.refused("setDocumentVisibility", show(true)).await, ["NOT_FOUND"]);
    }
    let query = "subscription($id: ID!) { practiceChanged(practiceId: $id) { live event } }";
    let variables = json!({ "id": story.practice });
    let mut stream = Subscription::open(&client, "practiceChanged", query, variables).await;
    assert_eq!(stream.step().await.unwrap()["live"], "SNAPSHOT");
    // Shown, they see it, hear of it and are written to; shown again, nothing happens.
    for _ in 0..2 {
        reviewer.must("setDocumentVisibility", "document { visible }", show(true)).await;
    }
    assert_eq!(stream.step().await.unwrap()["event"], "DOCUMENT_SHOWN");
    let seen = documents(&client, &story).await;
    assert_eq!(
        (&seen[0]["visible"], &seen[0]["addedByName"], &seen[0]["addedByRole"]),
        (&Value::Null, &Value::Null, &json!("UFFICIO"))
    );
    assert_eq!(fetch(&client, &url).await, (200, bytes));
    assert_eq!(client.refused("setDocumentVisibility", show(false)).await, ["FORBIDDEN"]);
    let written = app.mails_of("DOCUMENT_SHOWN").await;
    assert!(written >= 4, "every party once: {written}");
    reviewer.must("setDocumentVisibility", "document { visible }", show(false)).await;
    assert_eq!(stream.step().await.unwrap()["event"], "DOCUMENT_HIDDEN");
    assert!(documents(&client, &story).await.is_empty());
    assert_eq!(app.mails_of("DOCUMENT_HIDDEN").await, written);
    // Each change is in the trail, the first one for the office alone.
    let query = "query($id: ID!) { fascicolo(practiceId: $id) { chronology { kind } } }";
    let kinds = async |by: &Person| by.data(query, json!({ "id": story.practice })).await.to_string();
    let told = kinds(&client).await;
    assert!(told.contains("DOCUMENT_SHOWN") && told.contains("DOCUMENT_HIDDEN"), "{told}");
    assert!(!told.contains("DOCUMENT_FILED") && kinds(&reviewer).await.contains("DOCUMENT_FILED"));
    // In no section, for nobody.
    let query = "query($id: ID!) { practice(id: $id) { attachments { id } } }";
    let attached = reviewer.data(query, json!({ "id": story.practice })).await;
    assert_eq!(attached["practice"]["attachments"], json!([]));
    app.end().await;
}

/// The scanned receipt of a payment (P2): given with it, read by who pays and who reviews, and by nobody else. M07.
#[tokio::test(flavor = "multi_thread")]
async fn a_manual_receipt_is_given_with_the_payment() {
    let app = App::start().await;
    let story = Story::stated(&app).await;
    let about = json!({ "practiceId": story.practice });
    let bytes = pdf("Quietanza");
    let receipt = upload(&story.titolare, "RICEVUTA_PAGAMENTO", about.clone(), &bytes).await;
    let mut payment = story.payment("232.00");
    payment["receiptUploadId"] = json!(receipt);
    let selection = "payment { state receipt { kind name url } }";
    let paid = story.titolare.must("declareManualPayment", selection, payment.clone()).await;
    assert_eq!(paid["payment"]["receipt"]["kind"], "RICEVUTA_PAGAMENTO");
    let url = paid["payment"]["receipt"]["url"].clone();
    // The same request again answers the same; its ticket is not asked for twice.
    let again = story.titolare.must("declareManualPayment", selection, payment).await;
    assert_eq!(again["payment"]["receipt"]["url"], url);
    assert_eq!(fetch(&story.titolare, &url).await, (200, bytes.clone()));
    let client = app.person(CLIENT).await;
    assert_eq!(fetch(&client, &url).await.0, 404);
    story.submit().await;
    let (reviewer, _) = officer(&app, OFFICER, "FI", "ISTRUTTORE").await;
    let query = "query($id: ID!) { practice(id: $id) { payment { receipt { url } } } }";
    let seen = reviewer.data(query, json!({ "id": story.practice })).await;
    assert_eq!(seen["practice"]["payment"]["receipt"]["url"], url);
    assert_eq!(fetch(&reviewer, &url).await, (200, bytes));
    assert_eq!(fetch(&client, &url).await.0, 404, "sent, and still none of his business");
    assert_eq!(app.mails_of("PAYMENT_RECEIVED").await, 1);
    app.end().await;
}
