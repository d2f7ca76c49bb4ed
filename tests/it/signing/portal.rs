//! Signing in the portal: one act, a proof that stands on its own, and taking it back.

use std::path::{Path, PathBuf};

use portos::domain::digest::Sha256;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::binary::portos;
use crate::support::people::{DIRECTOR, GEOLOGIST};
use crate::support::story::{Story, form, pdf};
use crate::support::{App, Person};

const SELECTION: &str = "outcomes { attachmentId signed errors { code path } }";
const SIGNATURES: &str = "query($id: ID!) { practice(id: $id) { attachments { id sha256 signatures { \
    kind verdict timeSource signerRole signerFiscalCode evidence } } } }";

fn input(practice: &str, documents: &[String]) -> Value {
    json!({ "practiceId": practice, "attachmentIds": documents, "statementVersion": 1, "idempotencyKey": Person::key() })
}

/// The proofs of a practice's documents, as this person reads them.
async fn evidence(by: &Person, practice: &str) -> Vec<(String, Value)> {
    let data = by.data(SIGNATURES, json!({ "id": practice })).await;
    let documents = data["practice"]["attachments"].as_array().unwrap();
    let proofs = documents.iter().flat_map(|document| {
        let signatures = document["signatures"].as_array().unwrap();
        signatures.iter().map(|s| (document["id"].as_str().unwrap().to_owned(), s["evidence"].clone()))
    });
    proofs.collect()
}

/// Files for the command line.
struct Desk {
    folder: TempDir,
}

impl Desk {
    /// With the keys that the service publishes.
    async fn open(app: &App) -> Self {
        let desk = Self { folder: TempDir::new().unwrap() };
        let answer = reqwest::get(format!("{}/.well-known/jwks.json", app.url)).await.unwrap();
        assert_eq!(answer.headers()["content-type"], "application/jwk-set+json");
        desk.put("keys.json", answer.text().await.unwrap().as_bytes());
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        std::fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    /// `portos verify-signature` over a proof and files: its status, and what it prints.
    fn verify(&self, evidence: &str, files: &[&Path]) -> (Option<i32>, Value) {
        let proof = self.put("proof.jws", evidence.as_bytes());
        let keys = self.path("keys.json");
        let mut args =
            vec!["verify-signature", "--json", "--key", keys.to_str().unwrap(), proof.to_str().unwrap()];
        args.extend(files.iter().map(|file| file.to_str().unwrap()));
        let (status, out, error) = portos(&[], &args);
        (status, serde_json::from_str(&out).unwrap_or_else(|_| json!(error)))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_act_signs_many_and_its_proof_stands_on_its_own() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let mut documents = Vec::new();
    for name in ["Uno.pdf", "Due.pdf", "Tre.pdf"] {
        documents.push(story.attach(by, "GEOLOGY", "IND", name).await);
    }
    // One of the list fails: it is named, and the rest is signed.
    let mut wanted = documents.clone();
    wanted.insert(1, documents[0].clone());
    let answer = by.must("signAttachments", SELECTION, input(&story.practice, &wanted)).await;
    let signed: Vec<bool> =
        answer["outcomes"].as_array().unwrap().iter().map(|o| o["signed"].as_bool().unwrap()).collect();
    assert_eq!(signed, [true, false, true, true], "{answer}");
    assert_eq!(
        answer["outcomes"][1]["errors"],
        json!([{ "code": "ALREADY_SIGNED", "path": "attachmentIds[1]" }])
    );

    let proofs = evidence(by, &story.practice).await;
    assert_eq!(proofs.len(), 3);
    let proof = proofs[0].1.as_str().unwrap();
    assert!(proofs.iter().all(|(_, other)| other.as_str() == Some(proof)), "one act, one proof");

    let desk = Desk::open(&app).await;
    let file = desk.put("Uno.pdf", &pdf("Uno.pdf"));
    let (status, said) = desk.verify(proof, &[&file]);
    assert_eq!((status, &said["valid"]), (Some(0), &json!(true)), "{said}");
    let act = &said["act"];
    assert_eq!(
        act["signer"],
        json!({ "fiscalCode": GEOLOGIST, "name": "Claudio Grilli", "role": "GEOLOGO" })
    );
    assert_eq!(act["practice"], story.practice.as_str());
    assert_eq!(
        (&act["statement"]["id"], &act["statement"]["version"]),
        (&json!("firma-applicativo"), &json!(1))
    );
    assert_eq!(
        (&act["authentication"]["method"], &act["authentication"]["level"]),
        (&json!("DEV"), &json!(2))
    );
    let digests: Vec<&str> =
        act["documents"].as_array().unwrap().iter().map(|d| d["sha256"].as_str().unwrap()).collect();
    let expected: Vec<String> =
        ["Uno.pdf", "Due.pdf", "Tre.pdf"].iter().map(|name| Sha256::of(&pdf(name)).to_string()).collect();
    assert_eq!(digests, expected);

    // A document that was not in the act, or one byte later.
    let other = desk.put("other.pdf", &pdf("Quattro.pdf"));
    let (status, said) = desk.verify(proof, &[&file, &other]);
    assert_eq!(status, Some(1));
    assert_eq!((&said["files"][0]["signed"], &said["files"][1]["signed"]), (&json!(true), &json!(false)));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_altered_proof_and_a_foreign_key_are_refused() {
    let (app, elsewhere) = (App::start().await, App::start().await);
    let story = Story::compiled(&app).await;
    let proofs = evidence(&story.geologist, &story.practice).await;
    let proof = proofs[0].1.as_str().unwrap();
    let desk = Desk::open(&app).await;
    assert_eq!(desk.verify(proof, &[]).0, Some(0));

    let parts: Vec<&str> = proof.split('.').collect();
    let flip = |text: &str, at: usize| {
        let mut bytes = text.as_bytes().to_vec();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        String::from_utf8(bytes).unwrap()
    };
    for at in [0, parts[1].len() / 2, parts[1].len() - 2] {
        let altered = format!("{}.{}.{}", parts[0], flip(parts[1], at), parts[2]);
        let (status, said) = desk.verify(&altered, &[]);
        assert_eq!((status, &said["valid"]), (Some(1), &json!(false)), "{said}");
    }
    let altered = format!("{}.{}.{}", parts[0], parts[1], flip(parts[2], 5));
    assert_eq!(desk.verify(&altered, &[]).0, Some(1));
    // «alg»: «none», as forgers like it.
    let none = format!("eyJhbGciOiJub25lIiwia2lkIjoiIiwidHlwIjoiIn0.{}.", parts[1]);
    assert_eq!(desk.verify(&none, &[]).0, Some(1));
    assert_eq!(desk.verify("", &[]).0, Some(1));

    let (status, said) = Desk::open(&elsewhere).await.verify(proof, &[]);
    assert_eq!(status, Some(1));
    assert!(said["reason"].as_str().unwrap().contains("key"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_see_personal_data_sees_no_proof() {
    let app = App::start().await;
    let story = Story::concluded(&app).await;
    story.send(&app, "DEPOSITATA").await;
    let director = app.person(DIRECTOR).await;
    let theirs = evidence(&story.geologist, &story.practice).await;
    assert!(theirs.iter().all(|(_, proof)| proof.is_string()), "one's own is shown: {theirs:?}");
    let foreign = evidence(&director, &story.practice).await;
    assert_eq!(foreign.len(), theirs.len());
    let codes = director.data(SIGNATURES, json!({ "id": story.practice })).await;
    let hidden = codes["practice"]["attachments"][0]["signatures"][0]["signerFiscalCode"].is_null();
    assert_eq!(foreign.iter().all(|(_, proof)| proof.is_null()), hidden);
}

#[tokio::test(flavor = "multi_thread")]
async fn taking_a_signature_back_leaves_a_trace_and_opens_what_it_had_closed() {
    let app = App::start().await;
    let story = Story::compiled(&app).await;
    let by = &story.geologist;
    let check = json!({ "practiceId": story.practice, "section": "GEOLOGY" });
    let findings = |answer: &Value| -> Vec<String> {
        let all = answer["violations"].as_array().unwrap();
        all.iter()
            .map(|v| format!("{} {}", v["code"].as_str().unwrap(), v["path"].as_str().unwrap()))
            .collect()
    };
    let selection = "violations { code path } section { checkStatus }";
    let before = by.must("verifySection", selection, check.clone()).await;
    assert_eq!(before["section"]["checkStatus"], "PASSED", "{before}");

    let proofs = evidence(by, &story.practice).await;
    let report = proofs[0].0.clone();
    by.must("withdrawSignature", "attachment { signatures { kind } }", json!({ "attachmentId": report }))
        .await;
    // The check that had passed is open again, and names this document only.
    let section = "query($id: ID!) { practice(id: $id) { section(kind: GEOLOGY) { checkStatus } } }";
    let opened = by.data(section, json!({ "id": story.practice })).await;
    assert_eq!(opened["practice"]["section"]["checkStatus"], "NOT_RUN");
    let after = by.must("verifySection", selection, check.clone()).await;
    let news: Vec<String> =
        findings(&after).into_iter().filter(|finding| !findings(&before).contains(finding)).collect();
    assert_eq!(news.len(), 1, "{news:?}");
    assert_eq!(after["section"]["checkStatus"], "FAILED");
    assert_eq!(evidence(by, &story.practice).await.len(), 1);
    assert_eq!(by.refused("withdrawSignature", json!({ "attachmentId": report })).await, ["NOT_FOUND"]);

    // The trace: the row stays, and the trail has both acts.
    let owner = app.database.owner().await;
    let rows = owner.query("SELECT withdrawn_at IS NOT NULL FROM signatures ORDER BY 1", &[]).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.get::<_, bool>(0)).collect::<Vec<_>>(), [false, true]);
    let sql = "SELECT count(*) FROM audit WHERE kind IN ('ATTACHMENT_SIGNED', 'SIGNATURE_WITHDRAWN')";
    assert_eq!(owner.query_one(sql, &[]).await.unwrap().get::<_, i64>(0), 3);
    // The proof of the act can neither be changed nor removed, not even by the owner of the tables.
    for statement in ["UPDATE signing_acts SET evidence = ''", "DELETE FROM signing_acts"] {
        owner.execute(statement, &[]).await.unwrap_err();
    }

    // Signed again, everything is as before.
    story.sign(by, &[report]).await;
    let again = by.must("verifySection", selection, check).await;
    assert_eq!(findings(&again), findings(&before));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_signed_in_the_portal_cannot_be_removed_until_it_is_taken_back() {
    let app = App::start().await;
    let story = Story::compiled(&app).await;
    let by = &story.geologist;
    let (report, _) = evidence(by, &story.practice).await.remove(0);
    let input = json!({ "attachmentId": report });
    assert_eq!(by.refused("removeAttachment", input.clone()).await, ["DOCUMENT_SIGNED"]);
    by.must("withdrawSignature", "attachment { id }", input.clone()).await;
    by.must("removeAttachment", "attachment { id }", input).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_documents_are_one_act() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let geology = form(&portos::domain::check::sample::geology());
    story.save(by, 0, json!({ "geology": geology })).await;
    let first = story.attach(by, "GEOLOGY", "IND", "Sondaggio.pdf").await;
    // The other documents come without their uploads: they are what is signed, not what is tested.
    let owner = app.database.owner().await;
    owner
        .batch_execute(
            "INSERT INTO attachments SELECT gen_random_uuid(), practice_id, section, code, n || '.pdf', media_type, \
             size_bytes, sha256(n::text::bytea), scan, owner_code, owner_name, owner_role, created_at, received_at \
             FROM attachments, generate_series(1, 199) n",
        )
        .await
        .unwrap();
    let data = by.data(SIGNATURES, json!({ "id": story.practice })).await;
    let all: Vec<String> = data["practice"]["attachments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|document| document["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!((all.len(), all.contains(&first)), (200, true));
    let answer = by.must("signAttachments", SELECTION, input(&story.practice, &all)).await;
    assert!(answer["outcomes"].as_array().unwrap().iter().all(|outcome| outcome["signed"] == true));
    let acts = owner.query_one("SELECT count(*) FROM signing_acts", &[]).await.unwrap().get::<_, i64>(0);
    assert_eq!(acts, 1);
    let (status, said) =
        Desk::open(&app).await.verify(evidence(by, &story.practice).await[0].1.as_str().unwrap(), &[]);
    assert_eq!((status, said["act"]["documents"].as_array().unwrap().len()), (Some(0), 200));
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_made_and_published_by_the_command_line() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("seal.pem");
    let name = path.to_str().unwrap();
    let (status, public, _) = portos(&[], &["seal-key", name]);
    assert_eq!(status, Some(0));
    assert!(public.starts_with("-----BEGIN PUBLIC KEY-----"), "{public}");
    assert_eq!(std::os::unix::fs::MetadataExt::mode(&std::fs::metadata(&path).unwrap()) & 0o777, 0o600);
    // The same key again from the configuration; an existing file is never written over.
    let (status, again, _) = portos(&[("PORTOS_SEAL_KEY", name)], &["seal-key"]);
    assert_eq!((status, again), (Some(0), public));
    let (status, _, error) = portos(&[], &["seal-key", name]);
    assert_eq!(status, Some(1));
    assert!(error.contains("exists"), "{error}");
    let (status, _, error) = portos(&[], &["seal-key"]);
    assert_eq!(status, Some(1));
    assert!(error.contains("PORTOS_SEAL_KEY"), "{error}");
}
