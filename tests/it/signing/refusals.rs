//! Refusing to sign: by whom, what it stops, who hears of it, and how it ends (R43).

use std::time::Duration;

use futures_util::future::join;
use serde_json::{Value, json};

use super::files::{bytes, on_the_day, trust};
use crate::support::people::{CLIENT, CONTRACTOR, DIRECTOR, STRANGER, TITOLARE};
use crate::support::story::Story;
use crate::support::ws::Subscription;
use crate::support::{App, Person};

const GRID: &str = "query($id: ID!) { practice(id: $id) { signatureGrid { code cells { role state missing { name } \
    refusals { attachmentId name refusedAt reason viewerCanWithdraw } viewerCanRefuse } } } }";
const REASON: &str = "Non è la relazione che ho visto in cantiere.";

fn refusal(document: &str, reason: &str) -> Value {
    json!({ "attachmentId": document, "reason": reason, "idempotencyKey": Person::key() })
}

fn own(document: &str) -> Value {
    json!({ "attachmentId": document })
}

/// The cells of a kind of document, as this person sees them.
async fn cells(by: &Person, practice: &str, code: &str) -> Vec<Value> {
    let data = by.data(GRID, json!({ "id": practice })).await;
    let rows = data["practice"]["signatureGrid"].as_array().unwrap();
    let row = rows.iter().find(|row| row["code"] == code).unwrap_or_else(|| panic!("no row {code}"));
    row["cells"].as_array().unwrap().clone()
}

async fn refuse(by: &Person, document: &str) {
    by.must("refuseSignature", "attachment { id }", refusal(document, REASON)).await;
}

/// Codes of a check that point at a kind of document.
async fn found(by: &Person, mutation: &str, input: Value, path: &str) -> Vec<String> {
    let found = by.must(mutation, "violations { code path severity }", input).await;
    let all = found["violations"].as_array().unwrap();
    let blocking = all.iter().filter(|v| v["path"] == path && v["severity"] == "BLOCCO");
    blocking.map(|v| v["code"].as_str().unwrap().to_owned()).collect()
}

/// How the refusals of the database ended, in their order.
async fn ends(app: &App) -> Vec<Option<String>> {
    let sql = "SELECT ended_as FROM signature_refusals ORDER BY id";
    let rows = app.database.owner().await.query(sql, &[]).await.unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}

async fn events(app: &App, kind: &str) -> i64 {
    let sql = "SELECT count(*) FROM audit WHERE kind = $1";
    app.database.owner().await.query_one(sql, &[&kind]).await.unwrap().get(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_seen_told_and_taken_back_with_a_trace() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let report = story.attach(by, "GEOLOGY", "A5", "Relazione geologica.pdf").await;
    let open = cells(by, &story.practice, "A5").await;
    assert_eq!((&open[0]["state"], &open[0]["viewerCanRefuse"]), (&json!("MISSING"), &json!([report])));
    let asked_of_another = cells(&story.titolare, &story.practice, "A5").await;
    assert_eq!(asked_of_another[0]["viewerCanRefuse"], json!([]));

    let stream = "subscription($id: ID!) { practiceChanged(practiceId: $id) { event } }";
    let variables = json!({ "id": story.practice });
    let mut heard = Subscription::open(&story.titolare, "practiceChanged", stream, variables).await;
    // From its first message on the stream misses nothing.
    heard.next().await;
    let input = refusal(&report, &format!("  {REASON}\n"));
    by.must("refuseSignature", "attachment { id }", input.clone()).await;
    while heard.next().await["event"] != "SIGNATURE_REFUSED" {}

    let seen = cells(&story.titolare, &story.practice, "A5").await;
    let cell = &seen[0];
    assert_eq!(cell["state"], "REFUSED");
    let shown = &cell["refusals"][0];
    assert_eq!((&shown["attachmentId"], &shown["name"]), (&json!(report), &json!("Claudio Grilli")));
    assert_eq!((&shown["reason"], &shown["viewerCanWithdraw"]), (&json!(REASON), &json!(false)), "trimmed");
    assert!(shown["refusedAt"].is_string());
    let mine = cells(by, &story.practice, "A5").await;
    assert_eq!(mine[0]["refusals"][0]["viewerCanWithdraw"], true);
    assert_eq!(mine[0]["viewerCanRefuse"], json!([]), "he has refused");

    // Once: again with its key it is the same, anew it is refused.
    by.must("refuseSignature", "attachment { id }", input).await;
    assert_eq!(by.refused("refuseSignature", refusal(&report, REASON)).await, ["ALREADY_REFUSED"]);
    assert_eq!(app.mails_of("SIGNATURE_REFUSED").await, 1);
    let sql = "SELECT to_address, params::text FROM mails WHERE kind = 'SIGNATURE_REFUSED'";
    let mail = app.database.owner().await.query_one(sql, &[]).await.unwrap();
    let (to, said): (String, String) = (mail.get(0), mail.get(1));
    assert!(to.starts_with("p.landi@"), "to the titolare: {to}");
    assert!(said.contains("Relazione geologica.pdf") && said.contains(REASON), "{said}");

    // It blocks beside the missing signature, until it is taken back.
    let section = json!({ "practiceId": story.practice, "section": "GEOLOGY" });
    let path = "attachments.A5";
    assert_eq!(found(by, "verifySection", section.clone(), path).await, ["G02", "G19"]);
    let whole = json!({ "practiceId": story.practice });
    assert_eq!(found(&story.titolare, "verifyPractice", whole, path).await, ["G02", "G19"]);
    by.must("withdrawSignatureRefusal", "attachment { id }", own(&report)).await;
    while heard.next().await["event"] != "SIGNATURE_REFUSAL_WITHDRAWN" {}
    assert_eq!(found(by, "verifySection", section, path).await, ["G02"]);
    assert_eq!(cells(by, &story.practice, "A5").await[0]["state"], "MISSING");
    assert_eq!(by.refused("withdrawSignatureRefusal", own(&report)).await, ["NOT_FOUND"]);
    assert_eq!(ends(&app).await, [Some("WITHDRAWN".to_owned())], "the row stays");
    assert_eq!(
        events(&app, "SIGNATURE_REFUSED").await + events(&app, "SIGNATURE_REFUSAL_WITHDRAWN").await,
        2
    );

    // What ended stays as it is, and nobody rewrites the words.
    let owner = app.database.owner().await;
    for change in ["ended_as = 'OVERTAKEN'", "reason = ''"] {
        owner.execute(&format!("UPDATE signature_refusals SET {change}"), &[]).await.unwrap_err();
    }
    // The chronology tells both.
    let query = "query($id: ID!) { fascicolo(practiceId: $id) { timeline { nodes { ... on AuditEntry { kind } } } } }";
    let told = story.titolare.data(query, json!({ "id": story.practice })).await.to_string();
    assert!(told.contains("\"SIGNATURE_REFUSED\"") && told.contains("\"SIGNATURE_REFUSAL_WITHDRAWN\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_is_asked_refuses_and_says_why() {
    let app = App::start().await;
    let story = Story::compiled(&app).await;
    let (stranger, client) = (app.person(STRANGER).await, app.person(CLIENT).await);
    let by = &story.geologist;
    let report = story.attach(by, "GEOLOGY", "A5", "Relazione 2.pdf").await;
    let materials = story.attach(&story.titolare, "ATTACHMENTS", "A4", "Materiali.pdf").await;
    let other = story.attach(&story.titolare, "ATTACHMENTS", "ALT", "Altro.pdf").await;
    for (person, document, code) in [
        (&stranger, &report, "NOT_FOUND"),
        // Named in section 2 he sees nothing of a draft.
        (&client, &report, "NOT_FOUND"),
        // The section is in the hands of its delegate.
        (&story.titolare, &report, "SECTION_DELEGATED"),
        (by, &materials, "DELEGATION_SCOPE"),
        // A kind of document that asks nobody.
        (&story.titolare, &other, "SIGNATURE_NOT_ASKED"),
    ] {
        let input = refusal(document, REASON);
        assert_eq!(person.refused("refuseSignature", input).await, [code], "{document}");
        let codes = person.refused("withdrawSignatureRefusal", own(document)).await;
        let withdrawn = if code == "SIGNATURE_NOT_ASKED" { "NOT_FOUND" } else { code };
        assert_eq!(codes, [withdrawn], "{document}");
    }
    story.sign(by, std::slice::from_ref(&report)).await;
    assert_eq!(by.refused("refuseSignature", refusal(&report, REASON)).await, ["ALREADY_SIGNED"]);
    for (reason, code) in [
        (String::new(), "REASON_REQUIRED"),
        (" \n\t".to_owned(), "REASON_REQUIRED"),
        ("x".repeat(10_000), "TOO_LONG"),
        ("x".repeat(2_001), "TOO_LONG"),
        ("nul \0".to_owned(), "INVALID_TEXT"),
    ] {
        assert_eq!(story.titolare.refused("refuseSignature", refusal(&materials, &reason)).await, [code]);
    }
    let longest = refusal(&materials, &format!(" {} ", "è".repeat(2_000)));
    story.titolare.must("refuseSignature", "attachment { id }", longest).await;
    // A program refuses nothing in a person's name.
    let machine = json!({ "label": "Studio", "scopes": ["READ", "FILL", "UPLOAD", "VERIFY"],
        "expiresAt": "2026-12-31T00:00:00Z", "mailAddress": "studio@posta.example" });
    let made = story.titolare.must("createMachineToken", "issued { secret }", machine).await;
    let mut program = story.titolare.clone();
    program.token = Some(made["issued"]["secret"].as_str().unwrap().to_owned());
    let query =
        "mutation($input: RefuseSignatureInput!) { refuseSignature(input: $input) { errors { code } } }";
    let answer = program.ask(query, json!({ "input": refusal(&materials, REASON) })).await;
    assert_eq!(answer["errors"][0]["extensions"]["code"], "PERSONAL_ACT_REQUIRED", "{answer}");

    story.send(&app, "VIDIMATA").await;
    let codes = story.titolare.refused("refuseSignature", refusal(&materials, REASON)).await;
    assert_eq!(codes, ["PRACTICE_FROZEN"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_waits_and_another_file_asks_anew() {
    let app = App::start().await;
    let story = Story::complete(&app).await;
    let by = &story.titolare;
    let query = "query($id: ID!) { practice(id: $id) { attachments { id code } } }";
    let data = by.data(query, json!({ "id": story.practice })).await;
    let all = data["practice"]["attachments"].as_array().unwrap();
    let general = all.iter().find(|d| d["code"] == "A3").unwrap()["id"].as_str().unwrap().to_owned();
    by.must("withdrawSignature", "attachment { id }", own(&general)).await;
    refuse(by, &general).await;
    let payload = by.mutate("closeCompilation", "practice { state }", story.named()).await;
    assert_eq!(
        (&payload["errors"][0]["code"], &payload["practice"]),
        (&json!("CHECK_NOT_PASSED"), &Value::Null)
    );
    let codes = payload["errors"][0]["params"][0].as_str().unwrap();
    assert!(codes.split(", ").any(|code| code == "A10"), "{codes}");
    assert_eq!(
        found(by, "verifyPractice", json!({ "practiceId": story.practice }), "attachments.A3").await,
        ["A10", "A02"]
    );

    // The file goes, and with it the refusal; who must sign is asked again, and closing needs his signature only.
    by.must("removeAttachment", "attachment { id }", own(&general)).await;
    assert_eq!(ends(&app).await, [Some("FILE_REMOVED".to_owned())]);
    let again = story.attach(by, "ATTACHMENTS", "A3", "A3.pdf").await;
    let cell = cells(by, &story.practice, "A3").await.remove(0);
    assert_eq!((&cell["state"], &cell["viewerCanRefuse"]), (&json!("MISSING"), &json!([again])));
    story.sign(by, &[again]).await;
    story.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn between_closing_and_sending_it_stops_the_sending() {
    let app = App::start().await;
    let story = Story::closed(&app).await;
    let director = app.person(DIRECTOR).await;
    let query = "query($id: ID!) { practice(id: $id) { attachments { id code } } }";
    let data = director.data(query, json!({ "id": story.practice })).await;
    let all = data["practice"]["attachments"].as_array().unwrap();
    let materials = all.iter().find(|d| d["code"] == "A4").unwrap()["id"].as_str().unwrap().to_owned();
    director.must("withdrawSignature", "attachment { id }", own(&materials)).await;
    refuse(&director, &materials).await;
    // Like a signature that is taken back: the statements go on, and the sending looks again.
    for code in [TITOLARE, DIRECTOR, CONTRACTOR, CLIENT] {
        story.state_all(&app.person(code).await).await;
    }
    story.pay().await;
    let payload = story.titolare.mutate("sendPractice", "receipt", story.named()).await;
    assert_eq!(payload["errors"][0]["code"], "CHECK_NOT_PASSED");
    let codes = payload["errors"][0]["params"][0].as_str().unwrap();
    assert!(codes.contains("A10"), "{codes}");
    assert_eq!(story.state_seen_by(&story.titolare).await, "PRONTA_INVIO");
    // Opened again, without the file in question, it goes its way.
    story.titolare.must("reopenCompilation", "practice { state }", story.named()).await;
    story.titolare.must("withdrawSignature", "attachment { id }", own(&materials)).await;
    story.titolare.must("removeAttachment", "attachment { id }", own(&materials)).await;
    let whole = json!({ "practiceId": story.practice });
    assert_eq!(found(&story.titolare, "verifyPractice", whole, "attachments.A4").await, ["A01"]);
}

/// Refusals and signatures of one person on the same bytes that both stand.
async fn both(app: &App) -> i64 {
    let sql = "SELECT count(*) FROM signature_refusals r JOIN signatures s ON s.attachment_id = r.attachment_id \
               AND s.signer_code = r.refuser_code WHERE r.ended_at IS NULL AND s.withdrawn_at IS NULL \
               AND s.verdict IN ('VALID', 'INDETERMINATE')";
    app.database.owner().await.query_one(sql, &[]).await.unwrap().get(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_signs_refuses_no_more_also_at_the_same_moment() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let document = story.attach(by, "GEOLOGY", "A5", "Relazione geologica.pdf").await;
    refuse(by, &document).await;
    story.sign(by, std::slice::from_ref(&document)).await;
    assert_eq!(ends(&app).await, [Some("OVERTAKEN".to_owned())]);
    assert_eq!(cells(by, &story.practice, "A5").await[0]["state"], "SATISFIED");
    // One way only.
    assert_eq!(by.refused("refuseSignature", refusal(&document, REASON)).await, ["ALREADY_SIGNED"]);
    by.must("withdrawSignature", "attachment { id }", own(&document)).await;

    let (mut refused_first, rounds) = (0, 60_u64);
    for round in 0..rounds {
        let sign = async {
            tokio::time::sleep(Duration::from_micros(round % 5 * 600)).await;
            story.sign(by, std::slice::from_ref(&document)).await;
        };
        let refuse = async {
            tokio::time::sleep(Duration::from_micros(round % 3 * 600)).await;
            by.refused("refuseSignature", refusal(&document, REASON)).await
        };
        let ((), codes) = join(sign, refuse).await;
        match codes.as_slice() {
            [] => refused_first += 1,
            [code] => assert_eq!(code, "ALREADY_SIGNED"),
            more => panic!("{more:?}"),
        }
        assert_eq!(both(&app).await, 0, "round {round}");
        assert_eq!(cells(by, &story.practice, "A5").await[0]["state"], "SATISFIED", "round {round}");
        by.must("withdrawSignature", "attachment { id }", own(&document)).await;
    }
    assert!((1..rounds).contains(&refused_first), "both orders were seen: {refused_first} of {rounds}");
    let ends = ends(&app).await;
    assert_eq!(ends.len() as u64, refused_first + 1);
    assert!(ends.iter().all(|end| end.as_deref() == Some("OVERTAKEN")), "{ends:?}");
    assert_eq!(app.mails_of("SIGNATURE_REFUSED").await as u64, refused_first + 1, "one mail a refusal");
}

/// Somebody refuses because his signature in the file does not hold; when it does after all, it stands alone.
#[tokio::test(flavor = "multi_thread")]
async fn a_signature_in_the_file_that_comes_to_hold_ends_the_refusal() {
    const SIGNER: &str = "DLLMRC79S03B519V";
    let folder = trust(&["anchors.pem", "crl/ca-a1.crl"]);
    let app = on_the_day(&folder).await;
    let story = Story::delegated(&app).await;
    let file = ("Sondaggio.p7m", "application/pkcs7-mime");
    let upload = story.upload_as(&story.geologist, "GEOLOGY", "IND", file, &bytes("revoked-after.p7m")).await;
    let added = story
        .geologist
        .must("addAttachment", "attachment { id verdict }", json!({ "uploadId": upload }))
        .await["attachment"]
        .clone();
    assert_eq!(added["verdict"], "INVALID");
    let document = added["id"].as_str().unwrap();
    // The geologist is who signed the file.
    let swap = format!(
        "UPDATE subjects SET acting_code = '{SIGNER}', data = jsonb_set(data, '{{fiscalCode}}', '\"{SIGNER}\"') \
         WHERE role = 'GEOLOGO'; UPDATE delegations SET delegate_code = '{SIGNER}'"
    );
    app.database.owner().await.batch_execute(&swap).await.unwrap();
    let by = app.person(SIGNER).await;
    assert_eq!(cells(&by, &story.practice, "IND").await[0]["state"], "INVALID");
    refuse(&by, document).await;
    assert_eq!(cells(&by, &story.practice, "IND").await[0]["state"], "REFUSED");

    // The list of revocations was wrong and goes; the job judges again.
    std::fs::remove_file(folder.path().join("ca-a1.crl")).unwrap();
    assert!(app.env.trust.as_ref().unwrap().refresh().unwrap());
    assert_eq!(portos::jobs::verify_again(&app.env).await.unwrap(), 1);
    assert_eq!(cells(&by, &story.practice, "IND").await[0]["state"], "SATISFIED");
    assert_eq!((ends(&app).await, both(&app).await), (vec![Some("OVERTAKEN".to_owned())], 0));
    assert_eq!(by.refused("refuseSignature", refusal(document, REASON)).await, ["ALREADY_SIGNED"]);
}
