//! The order in which the roles sign a document, in the portal and in files; a second signature beside the first (R43).

use std::time::Duration;

use futures_util::future::join;
use portos::domain::digest::Sha256;
use serde_json::{Value, json};

use super::files::{bytes, media, on_the_day, trust};
use crate::support::people::{DIRECTOR, STRANGER, TITOLARE};
use crate::support::story::Story;
use crate::support::{App, Person};

const GRID: &str = "query($id: ID!) { practice(id: $id) { signatureGrid { code cells { role state \
    turns { attachmentId place come } } } } }";

fn order(document: &str, roles: &[&str]) -> Value {
    json!({ "attachmentId": document, "roles": roles })
}

/// Role, state, place and whether the turn has come, of each cell of the report on materials.
async fn cells(by: &Person, practice: &str) -> Vec<Value> {
    let data = by.data(GRID, json!({ "id": practice })).await;
    let rows = data["practice"]["signatureGrid"].as_array().unwrap();
    let row = rows.iter().find(|row| row["code"] == "A4").expect("a row A4");
    let cell = |cell: &Value| {
        json!([cell["role"], cell["state"], cell["turns"][0]["place"], cell["turns"][0]["come"]])
    };
    row["cells"].as_array().unwrap().iter().map(cell).collect()
}

/// The outcome of signing one document.
async fn sign(story: &Story, by: &Person, documents: &[&str]) -> Value {
    let input = json!({ "practiceId": story.practice, "attachmentIds": documents, "statementVersion": 1,
        "idempotencyKey": Person::key() });
    let selection = "outcomes { signed errors { code path params } }";
    by.must("signAttachments", selection, input).await["outcomes"].clone()
}

/// Delegates section 5 to the director of works, who may sign there then.
async fn delegate(app: &App, story: &Story) -> (Person, String) {
    let activation = story.activation("ATTACHMENTS", "DIRETTORE_LAVORI");
    let given = story.titolare.must("activateDelegation", "delegation { id }", activation).await;
    (app.person(DIRECTOR).await, given["delegation"]["id"].as_str().unwrap().to_owned())
}

async fn revoke(story: &Story, delegation: &str) {
    let input = json!({ "delegationId": delegation, "idempotencyKey": Person::key() });
    story.titolare.must("revokeDelegation", "delegation { state }", input).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_later_signs_after_those_before_him() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let by = &story.titolare;
    let materials = story.attach(by, "ATTACHMENTS", "A4", "Materiali.pdf").await;
    let loose = story.attach(by, "ATTACHMENTS", "ALT", "Altro.pdf").await;
    let parallel =
        [json!(["PROGETTISTA", "MISSING", null, true]), json!(["DIRETTORE_LAVORI", "MISSING", null, true])];
    assert_eq!(cells(by, &story.practice).await, parallel);
    let set = ["PROGETTISTA", "DIRETTORE_LAVORI"];
    by.must("setSigningOrder", "attachment { id }", order(&materials, &set)).await;
    assert_eq!(
        cells(by, &story.practice).await,
        [json!(["PROGETTISTA", "MISSING", 1, true]), json!(["DIRETTORE_LAVORI", "MISSING", 2, false])]
    );

    // Out of turn: named, with whose turn it is; the rest is signed.
    let (director, delegation) = delegate(&app, &story).await;
    assert_eq!(
        sign(&story, &director, &[&materials, &loose]).await,
        json!([
            { "signed": false, "errors": [{ "code": "SIGNING_OUT_OF_TURN", "path": "attachmentIds[0]",
                "params": ["PROGETTISTA", "Paolo Landi"] }] },
            { "signed": true, "errors": [] },
        ])
    );
    revoke(&story, &delegation).await;
    assert_eq!(sign(&story, by, &[&materials]).await[0]["signed"], true);
    assert_eq!(
        cells(by, &story.practice).await,
        [json!(["PROGETTISTA", "SATISFIED", 1, true]), json!(["DIRETTORE_LAVORI", "MISSING", 2, true])]
    );
    let (director, _) = delegate(&app, &story).await;
    assert_eq!(sign(&story, &director, &[&materials]).await[0]["signed"], true);
    let states: Vec<Value> = cells(by, &story.practice).await.iter().map(|cell| cell[1].clone()).collect();
    assert_eq!(states, ["SATISFIED", "SATISFIED"], "the second signature leaves the first as it was");
    let query = "query($id: ID!) { practice(id: $id) { attachments { id sha256 signatures { verdict signerFiscalCode } } } }";
    let data = by.data(query, json!({ "id": story.practice })).await;
    let document =
        data["practice"]["attachments"].as_array().unwrap().iter().find(|d| d["id"] == materials.as_str());
    let expected = [TITOLARE, DIRECTOR].map(|code| json!({ "verdict": "VALID", "signerFiscalCode": code }));
    assert_eq!(document.unwrap()["signatures"], json!(expected));
    assert_eq!(
        document.unwrap()["sha256"],
        Sha256::of(&crate::support::story::pdf("Materiali.pdf")).to_string(),
        "both on the same bytes"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_titolare_alone_sets_an_order_of_those_who_are_asked() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let by = &story.titolare;
    let materials = story.attach(by, "ATTACHMENTS", "A4", "Materiali.pdf").await;
    let refused = async |roles: &[&str]| {
        let payload = by.mutate("setSigningOrder", "attachment { id }", order(&materials, roles)).await;
        let error = &payload["errors"][0];
        json!([error["code"], error["path"], error["params"]])
    };
    assert_eq!(refused(&["PROGETTISTA", "DITTA"]).await, json!(["ROLE_NOT_ASKED", "roles[1]", ["DITTA"]]));
    let twice = ["PROGETTISTA", "DIRETTORE_LAVORI", "PROGETTISTA"];
    assert_eq!(refused(&twice).await, json!(["ROLE_REPEATED", "roles[2]", ["PROGETTISTA"]]));
    let stranger = app.person(STRANGER).await;
    assert_eq!(stranger.refused("setSigningOrder", order(&materials, &[])).await, ["NOT_FOUND"]);
    let (director, delegation) = delegate(&app, &story).await;
    assert_eq!(director.refused("setSigningOrder", order(&materials, &[])).await, ["DELEGATION_SCOPE"]);

    // Who would come later has signed: an order with him first still goes.
    assert_eq!(sign(&story, &director, &[&materials]).await[0]["signed"], true);
    revoke(&story, &delegation).await;
    let late = json!(["SIGNING_ORDER_LATE", "roles[1]", ["DIRETTORE_LAVORI", "PROGETTISTA", "Paolo Landi"]]);
    assert_eq!(refused(&["PROGETTISTA", "DIRETTORE_LAVORI"]).await, late);
    let first = ["DIRETTORE_LAVORI", "PROGETTISTA"];
    by.must("setSigningOrder", "attachment { id }", order(&materials, &first)).await;
    // Set as it stands it changes nothing; empty it is gone.
    by.must("setSigningOrder", "attachment { id }", order(&materials, &first)).await;
    let sql = "SELECT count(*) FROM audit WHERE kind = 'SIGNING_ORDER_SET'";
    let owner = app.database.owner().await;
    assert_eq!(owner.query_one(sql, &[]).await.unwrap().get::<_, i64>(0), 1);
    assert_eq!(cells(by, &story.practice).await[0], json!(["PROGETTISTA", "MISSING", 2, true]));
    by.must("setSigningOrder", "attachment { id }", order(&materials, &[])).await;
    assert_eq!(cells(by, &story.practice).await[0], json!(["PROGETTISTA", "MISSING", null, true]));
    story.send(&app, "VIDIMATA").await;
    assert_eq!(by.refused("setSigningOrder", order(&materials, &first)).await, ["PRACTICE_FROZEN"]);
}

/// Attaches a fixture as the report on materials.
async fn attach(story: &Story, name: &str, fixture: &str) -> String {
    let by = &story.titolare;
    let upload = story.upload_as(by, "ATTACHMENTS", "A4", (name, media(fixture)), &bytes(fixture)).await;
    let added = by.must("addAttachment", "attachment { id }", json!({ "uploadId": upload })).await;
    added["attachment"]["id"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn signatures_in_the_file_count_in_the_order_that_outlives_its_bytes() {
    let folder = trust(&["anchors.pem"]);
    let app = on_the_day(&folder).await;
    let story = Story::filled(&app).await;
    let by = &story.titolare;
    // The director of works is who signed the fixtures.
    let swap = "UPDATE subjects SET acting_code = 'PNTGVR84E57E335O', \
                data = jsonb_set(data, '{fiscalCode}', '\"PNTGVR84E57E335O\"') WHERE role = 'DIRETTORE_LAVORI'";
    app.database.owner().await.execute(swap, &[]).await.unwrap();
    let plain = attach(&story, "Materiali.pdf", "relazione.pdf").await;
    by.must("setSigningOrder", "attachment { id }", order(&plain, &["PROGETTISTA", "DIRETTORE_LAVORI"]))
        .await;

    // His signature comes with the file, before the designer's: in an envelope, which cannot be signed here.
    by.must("removeAttachment", "attachment { id }", json!({ "attachmentId": plain })).await;
    let sealed = attach(&story, "MATERIALI.pdf.p7m", "relazione.pdf.p7m").await;
    let early =
        [json!(["PROGETTISTA", "MISSING", 1, true]), json!(["DIRETTORE_LAVORI", "OUT_OF_ORDER", 2, false])];
    assert_eq!(cells(by, &story.practice).await, early);
    let input = json!({ "practiceId": story.practice });
    let found = by.must("verifyPractice", "violations { code path }", input).await;
    let findings = found["violations"].as_array().unwrap().clone();
    assert!(
        findings.contains(&json!({ "code": "A02", "path": "attachments.A4" })),
        "it blocks: {findings:?}"
    );

    // The same in a pdf: the designer signs beside it, and both count; the verdict on the first is as before.
    by.must("removeAttachment", "attachment { id }", json!({ "attachmentId": sealed })).await;
    let pades = attach(&story, "Materiali.pdf", "pades-bb.pdf").await;
    assert_eq!(cells(by, &story.practice).await, early);
    assert_eq!(sign(&story, by, &[&pades]).await[0]["signed"], true);
    let both =
        [json!(["PROGETTISTA", "SATISFIED", 1, true]), json!(["DIRETTORE_LAVORI", "SATISFIED", 2, true])];
    assert_eq!(cells(by, &story.practice).await, both);
    let query =
        "query($id: ID!) { practice(id: $id) { attachments { verdict signatures { kind verdict } } } }";
    let data = by.data(query, json!({ "id": story.practice })).await;
    assert_eq!(
        data["practice"]["attachments"][0],
        json!({ "verdict": "VALID", "signatures": [
            { "kind": "PADES", "verdict": "VALID" }, { "kind": "APPLICATIVO", "verdict": "VALID" }] })
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_signature_in_the_file_breaks_neither_the_first_nor_the_order() {
    let folder = trust(&["anchors.pem"]);
    let app = on_the_day(&folder).await;
    let story = Story::filled(&app).await;
    let by = &story.titolare;
    let owner = app.database.owner().await;
    for (role, code) in [("DIRETTORE_LAVORI", "PNTGVR84E57E335O"), ("PROGETTISTA", "DLLMRC79S03B519V")] {
        let swap = format!(
            "UPDATE subjects SET acting_code = '{code}', data = jsonb_set(data, '{{fiscalCode}}', '\"{code}\"') \
             WHERE role = '{role}'"
        );
        owner.execute(&swap, &[]).await.unwrap();
    }
    let first = attach(&story, "Materiali.pdf", "pades-bb.pdf").await;
    let states = async || -> Vec<Value> {
        cells(by, &story.practice).await.iter().map(|cell| cell[1].clone()).collect()
    };
    assert_eq!(states().await, ["MISSING", "SATISFIED"]);
    by.must("setSigningOrder", "attachment { id }", order(&first, &["DIRETTORE_LAVORI", "PROGETTISTA"]))
        .await;
    by.must("removeAttachment", "attachment { id }", json!({ "attachmentId": first })).await;
    let second = attach(&story, "Materiali.pdf", "pades-two-signers.pdf").await;
    assert_eq!(states().await, ["SATISFIED", "SATISFIED"], "all at once keeps any order");
    // Also the other way round: what counts is what stands.
    by.must("setSigningOrder", "attachment { id }", order(&second, &["PROGETTISTA", "DIRETTORE_LAVORI"]))
        .await;
    assert_eq!(states().await, ["SATISFIED", "SATISFIED"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_and_a_signature_against_it_at_the_same_moment_never_both_go() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let by = &story.titolare;
    let materials = story.attach(by, "ATTACHMENTS", "A4", "Materiali.pdf").await;
    let (director, _) = delegate(&app, &story).await;
    let set = ["PROGETTISTA", "DIRETTORE_LAVORI"];
    let mut signed_first = 0;
    for round in 0..40_u64 {
        let signing = async {
            tokio::time::sleep(Duration::from_micros(round % 5 * 600)).await;
            sign(&story, &director, &[&materials]).await[0].clone()
        };
        let ordering = async {
            tokio::time::sleep(Duration::from_micros(round % 3 * 600)).await;
            by.refused("setSigningOrder", order(&materials, &set)).await
        };
        let (signed, refused) = join(signing, ordering).await;
        if signed["signed"] == true {
            signed_first += 1;
            assert_eq!(refused, ["SIGNING_ORDER_LATE"], "round {round}");
            let input = json!({ "attachmentId": materials });
            director.must("withdrawSignature", "attachment { id }", input).await;
        } else {
            assert_eq!((&signed["errors"][0]["code"], refused.len()), (&json!("SIGNING_OUT_OF_TURN"), 0));
            by.must("setSigningOrder", "attachment { id }", order(&materials, &[])).await;
        }
    }
    assert!((1..40).contains(&signed_first), "both were first: {signed_first} of 40");
}
