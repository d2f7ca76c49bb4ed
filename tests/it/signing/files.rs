//! Signatures in files: judged when the file arrives, matched with the people, read, judged again.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use portos::jobs;
use reqwest::StatusCode;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::app::Options;
use crate::support::story::Story;
use crate::support::{App, Person};

const REPORT: &str = "{ id verdict content contentUrl renditionUrl \
    signatures { kind verdict subIndication signerFiscalCode timeSource } \
    verification { verdict subIndication kind layers content referenceTime trustDigest report \
    signers { fiscalCode verdict subIndication format layer timeSource } } }";

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/signatures").join(name)
}

pub fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(fixture(name)).unwrap()
}

/// A folder of trust with these of the fixtures.
pub fn trust(files: &[&str]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for file in files {
        let from = fixture("trust").join(file);
        std::fs::copy(&from, folder.path().join(from.file_name().unwrap())).unwrap();
    }
    folder
}

/// The service on the day on which most fixtures are judged.
pub async fn on_the_day(trust: &TempDir) -> App {
    // Without jobs: one would make the partitions of the new day while the first events fall into it.
    let options = Options { trust: Some(trust.path().to_owned()), jobs: false, ..Options::default() };
    let app = App::with(options).await;
    let day: DateTime<Utc> = "2026-03-11T10:00:00Z".parse().unwrap();
    app.clock.advance(day - app.clock.now());
    app
}

pub fn media(name: &str) -> &'static str {
    if name.ends_with(".pdf") { "application/pdf" } else { "application/pkcs7-mime" }
}

/// A fixture, attached by the geologist.
async fn attach(story: &Story, code: &str, file: &str) -> Value {
    let by = &story.geologist;
    let name = if file.ends_with(".p7s") { format!("{file}.p7m") } else { file.to_owned() };
    let upload = story.upload_as(by, "GEOLOGY", code, (&name, media(file)), &bytes(file)).await;
    let selection = format!("attachment {REPORT}");
    by.must("addAttachment", &selection, json!({ "uploadId": upload })).await["attachment"].clone()
}

/// The same as the titolare sees it, who sees personal data.
async fn attach_and_show(story: &Story, code: &str, file: &str) -> Value {
    let id = attach(story, code, file).await["id"].clone();
    let query = format!("query($id: ID!) {{ practice(id: $id) {{ attachments {REPORT} }} }}");
    let data = story.titolare.data(&query, json!({ "id": story.practice })).await;
    let all = data["practice"]["attachments"].as_array().unwrap();
    all.iter().find(|document| document["id"] == id).unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fixture_gets_its_verdict_when_it_is_attached() {
    let folder = trust(&["anchors.pem"]);
    let app = on_the_day(&folder).await;
    let story = Story::delegated(&app).await;
    let expected: Vec<Value> = serde_json::from_slice(&bytes("expected.json")).unwrap();
    let mut judged = 0;
    for case in &expected {
        let same_day = case["reference_time"] == "2026-03-11T10:00:00Z";
        if !same_day || case["trust"] != "trust/anchors.pem" || case["crl"] != json!([]) {
            continue;
        }
        let file = case["file"].as_str().unwrap();
        let document = attach_and_show(&story, "IND", file).await;
        let report = &document["verification"];
        assert_eq!(report["verdict"], case["verdict"], "{file}: {report}");
        assert_eq!(report["subIndication"], case["sub_indication"], "{file}");
        assert_eq!((&document["verdict"], &report["layers"]), (&case["verdict"], &case["layers"]), "{file}");
        let of = |list: &Value, code: &str, reason: &str| -> Vec<String> {
            let mut all: Vec<String> = list
                .as_array()
                .unwrap()
                .iter()
                .map(|signer| format!("{} {} {}", signer[code], signer["verdict"], signer[reason]))
                .collect();
            all.sort();
            all
        };
        let people = of(&case["signers"], "cf", "sub_indication");
        assert_eq!(of(&report["signers"], "fiscalCode", "subIndication"), people, "{file}");
        // The same stand as signatures of the document.
        assert_eq!(of(&document["signatures"], "signerFiscalCode", "subIndication"), people, "{file}");
        judged += 1;
    }
    assert!(judged >= 20, "{judged}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_certificate_s_person_must_be_whom_the_grid_asks() {
    let folder = trust(&["anchors.pem"]);
    let app = on_the_day(&folder).await;
    let story = Story::delegated(&app).await;
    let grid = async || {
        let query = "query($id: ID!) { practice(id: $id) { signatureGrid { code cells { state missing { name } \
                     faults { signerName verdict subIndication } } } } }";
        let data = story.geologist.data(query, json!({ "id": story.practice })).await;
        let rows = data["practice"]["signatureGrid"].as_array().unwrap().clone();
        rows.into_iter().find(|row| row["code"] == "A5").unwrap()["cells"][0].clone()
    };
    let codes = async || {
        let input = json!({ "practiceId": story.practice, "section": "GEOLOGY" });
        let found = story.geologist.must("verifySection", "violations { code path }", input).await;
        let found = found["violations"].as_array().unwrap().clone();
        found
            .iter()
            .filter(|v| v["path"] == "attachments.A5")
            .map(|v| v["code"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    // Ginevra Pontormi signed; the geologist of the practice is somebody else.
    let foreign = attach(&story, "A5", "relazione.pdf.p7m").await;
    assert_eq!(foreign["verdict"], "VALID");
    assert_eq!(grid().await["state"], "SIGNER_MISMATCH");
    assert_eq!(codes().await, ["G02", "G16"]);
    // With the right person in section 2 the same file satisfies the cell.
    let owner = app.database.owner().await;
    let swap = "UPDATE subjects SET acting_code = 'PNTGVR84E57E335O', \
                data = jsonb_set(data, '{fiscalCode}', '\"PNTGVR84E57E335O\"') WHERE role = 'GEOLOGO'";
    owner.execute(swap, &[]).await.unwrap();
    let query = "query($id: ID!) { practice(id: $id) { signatureGrid { code cells { state } } } }";
    let data = story.titolare.data(query, json!({ "id": story.practice })).await;
    let rows = data["practice"]["signatureGrid"].as_array().unwrap();
    let row = rows.iter().find(|row| row["code"] == "A5").unwrap();
    assert_eq!(row["cells"][0]["state"], "SATISFIED");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_signature_of_the_right_person_is_named() {
    let folder = trust(&["anchors.pem"]);
    let app = on_the_day(&folder).await;
    let story = Story::delegated(&app).await;
    let owner = app.database.owner().await;
    let tampered = attach(&story, "A5", "tampered-content.p7m").await;
    assert_eq!(
        (&tampered["verdict"], &tampered["signatures"][0]["kind"]),
        (&json!("INVALID"), &json!("CADES"))
    );
    let swap = "UPDATE subjects SET data = jsonb_set(data, '{fiscalCode}', '\"PNTGVR84E57E335O\"') WHERE role = 'GEOLOGO'";
    owner.execute(swap, &[]).await.unwrap();
    let query = "query($id: ID!) { practice(id: $id) { signatureGrid { code cells { state faults { verdict subIndication } } } } }";
    let data = story.geologist.data(query, json!({ "id": story.practice })).await;
    let rows = data["practice"]["signatureGrid"].as_array().unwrap();
    let cell = &rows.iter().find(|row| row["code"] == "A5").unwrap()["cells"][0];
    assert_eq!(cell["state"], "INVALID");
    assert_eq!(cell["faults"], json!([{ "verdict": "INVALID", "subIndication": "HASH_FAILURE" }]));
}

async fn fetch(by: &Person, url: &str) -> (StatusCode, String, String, Vec<u8>) {
    let answer = by.http.get(url).bearer_auth(by.token.as_ref().unwrap()).send().await.unwrap();
    let header = |name: &str| {
        answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
    };
    let (kind, name) = (header("content-type"), header("content-disposition"));
    (answer.status(), kind, name, answer.bytes().await.unwrap().to_vec())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_envelope_opens_as_what_it_holds_and_stays_as_it_came() {
    let folder = trust(&["anchors.pem"]);
    let app = on_the_day(&folder).await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    for file in ["relazione.pdf.p7m", "cades-ber.p7m", "cades-pem.p7m"] {
        let document = attach(&story, "IND", file).await;
        assert_eq!(document["content"], "PDF", "{file}");
        let (status, kind, name, inner) = fetch(by, document["contentUrl"].as_str().unwrap()).await;
        assert_eq!((status, kind.as_str()), (StatusCode::OK, "application/pdf"), "{file}");
        assert!(name.ends_with(".pdf"), "{name}");
        assert_eq!(inner, bytes("relazione.pdf"), "{file}");
        let whole = document["contentUrl"].as_str().unwrap().trim_end_matches("/content").to_owned();
        assert_eq!(fetch(by, &whole).await.3, bytes(file), "the stored bytes are those that arrived");
    }
    // A signature alone holds nothing.
    let detached = attach(&story, "IND", "detached.p7s").await;
    let (status, ..) = fetch(by, detached["contentUrl"].as_str().unwrap()).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!((&detached["content"], &detached["renditionUrl"]), (&Value::Null, &Value::Null));
    // Nobody else reads it by that way either.
    let stranger = app.person(crate::support::people::STRANGER).await;
    let (status, ..) = fetch(&stranger, detached["contentUrl"].as_str().unwrap()).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_shows_the_signatures_on_a_page_of_its_own() {
    let folder = trust(&["anchors.pem"]);
    let app = on_the_day(&folder).await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let document = attach(&story, "IND", "relazione.pdf").await;
    let id = document["id"].as_str().unwrap().to_owned();
    story.sign(by, std::slice::from_ref(&id)).await;
    let url = document["renditionUrl"].as_str().unwrap();
    let (status, kind, name, copy) = fetch(by, url).await;
    assert_eq!((status, kind.as_str()), (StatusCode::OK, "application/pdf"));
    assert!(name.contains("copia"), "{name}");
    let (before, after) = (pages(&bytes("relazione.pdf")), pages(&copy));
    assert_eq!(after.len(), before.len() + 1);
    let text = after.last().unwrap();
    for said in ["Claudio Grilli", "Firma da applicativo", "valida", "copia"] {
        assert!(text.to_lowercase().contains(&said.to_lowercase()), "{said}: {text}");
    }
    let signed = attach(&story, "IND", "pades-two-signers.pdf").await;
    let (status, _, _, copy) = fetch(by, signed["renditionUrl"].as_str().unwrap()).await;
    assert_eq!(status, StatusCode::OK);
    assert!(pages(&copy).last().unwrap().contains("PAdES"));
    let whole = signed["renditionUrl"].as_str().unwrap().trim_end_matches("/rendition").to_owned();
    assert_eq!(fetch(by, &whole).await.3, bytes("pades-two-signers.pdf"));
}

/// The text of each page.
fn pages(pdf: &[u8]) -> Vec<String> {
    let document = lopdf::Document::load_mem(pdf).unwrap();
    document.get_pages().keys().map(|page| document.extract_text(&[*page]).unwrap_or_default()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn another_trust_gives_another_report_and_the_old_one_stays() {
    // A trusted list of others first: no path.
    let folder = TempDir::new().unwrap();
    std::fs::copy(fixture("certs/ca-cns.pem"), folder.path().join("other.pem")).unwrap();
    let app = on_the_day(&folder).await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let document = attach(&story, "A5", "relazione.pdf.p7m").await;
    assert_eq!(document["verdict"], "INDETERMINATE");
    assert_eq!(document["verification"]["subIndication"], "NO_CERTIFICATE_CHAIN_FOUND");
    let plain = attach(&story, "IND", "relazione.pdf").await;
    let check = json!({ "practiceId": story.practice, "section": "GEOLOGY" });
    by.must("verifySection", "section { checkStatus }", check).await;

    // The list arrives; the job finds it.
    std::fs::copy(fixture("trust/anchors.pem"), folder.path().join("anchors.pem")).unwrap();
    assert!(app.env.trust.as_ref().unwrap().refresh().unwrap());
    app.clock.advance(chrono::Duration::days(400));
    assert_eq!(jobs::verify_again(&app.env).await.unwrap(), 1, "what is not signed is not judged again");
    assert_eq!(jobs::verify_again(&app.env).await.unwrap(), 0);

    let by = app.person(crate::support::people::GEOLOGIST).await;
    let query = "query($id: ID!) { practice(id: $id) { section(kind: GEOLOGY) { checkStatus } \
                 attachments { id verdict verification { verdict referenceTime checkedAt } } } }";
    let data = by.data(query, json!({ "id": story.practice })).await;
    let found = data["practice"]["attachments"].as_array().unwrap();
    let newer = found.iter().find(|d| d["id"] == document["id"]).unwrap();
    // Judged as of its arrival, though the certificate may have expired since.
    assert_eq!((&newer["verdict"], &newer["verification"]["verdict"]), (&json!("VALID"), &json!("VALID")));
    assert_eq!(newer["verification"]["referenceTime"], document["verification"]["referenceTime"]);
    assert_eq!(
        data["practice"]["section"]["checkStatus"], "NOT_RUN",
        "another verdict opens the check again"
    );
    let same = found.iter().find(|d| d["id"] == plain["id"]).unwrap();
    assert_eq!(same["verdict"], "NO_SIGNATURE");
    let owner = app.database.owner().await;
    let sql = "SELECT count(*), (SELECT count(*) FROM audit WHERE kind = 'ATTACHMENT_VERIFIED' AND actor_role = 'SISTEMA') \
               FROM verifications WHERE verdict <> 'NO_SIGNATURE'";
    let counted = owner.query_one(sql, &[]).await.unwrap();
    assert_eq!((counted.get::<_, i64>(0), counted.get::<_, i64>(1)), (2, 1));

    // On demand the same report comes again, word for word.
    let ask = "attachment { verification { verdict trustDigest checkedAt signers { issuer bestTime } } }";
    let input = json!({ "attachmentId": document["id"] });
    let one = by.must("verifyAttachment", ask, input.clone()).await["attachment"]["verification"].clone();
    let two = by.must("verifyAttachment", ask, input).await["attachment"]["verification"].clone();
    let sql = "SELECT count(DISTINCT report) FROM verifications WHERE verdict = 'VALID'";
    assert_eq!(owner.query_one(sql, &[]).await.unwrap().get::<_, i64>(0), 1);
    assert_eq!((&one["verdict"], &one["signers"]), (&two["verdict"], &two["signers"]));
    assert_ne!(one["checkedAt"], two["checkedAt"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_any_trust_nothing_is_called_valid_or_invalid() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    app.clock.advance(chrono::Duration::days(9));
    let by = app.person(crate::support::people::GEOLOGIST).await;
    let story = Story { geologist: by, ..story };
    let document = attach(&story, "IND", "relazione.pdf.p7m").await;
    assert_eq!(document["verdict"], "INDETERMINATE");
    assert_eq!(document["verification"]["subIndication"], "NO_CERTIFICATE_CHAIN_FOUND");
}
