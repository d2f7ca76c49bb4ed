//! What was declared stands exactly as declared, or does not stand.

use std::time::{Duration, Instant};

use portos::domain::declaration::{GEOLOGIST as TEMPLATE, digest_geology};
use portos::domain::ids::{DeclarationId, PracticeId};
use serde_json::{Value, json};

use crate::support::people::GEOLOGIST;
use crate::support::ws::Subscription;
use crate::support::{App, Person, story::Story};

fn stored_id(app: &App, story: &Story) -> String {
    let id: PracticeId = app.env.ids.decode(&story.practice).unwrap();
    id.0.to_string()
}

/// The events of the practice, oldest first.
async fn events(app: &App, story: &Story) -> Vec<String> {
    let sql = "SELECT kind FROM events WHERE topic = $1::text::uuid ORDER BY seq";
    let rows = app.database.owner().await.query(sql, &[&stored_id(app, story)]).await.unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}

/// The declarations as the titolare reads them: state, and whether they were voided.
async fn declarations(story: &Story) -> Vec<(String, bool)> {
    let query = "query($id: ID!) { practice(id: $id) { declarations { state voidedAt } } }";
    let data = story.titolare.data(query, json!({ "id": story.practice })).await;
    let all = data["practice"]["declarations"].as_array().unwrap();
    all.iter().map(|one| (one["state"].as_str().unwrap().to_owned(), !one["voidedAt"].is_null())).collect()
}

fn standing() -> (String, bool) {
    ("CONFERMATA".to_owned(), false)
}

fn void() -> (String, bool) {
    ("DECADUTA".to_owned(), true)
}

fn conclusion(story: &Story) -> Value {
    json!({ "delegationId": story.delegation, "idempotencyKey": Person::key() })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_changes_no_data_no_version_and_no_state() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let owner = app.database.owner().await;
    let sql = "SELECT concat_ws(' ', p.state, p.title, p.sent_at, (SELECT string_agg(concat_ws(':', number, \
        version, revision, data, marks, saved_role, saved_name, saved_at), ' ' ORDER BY number) FROM sections \
        WHERE practice_id = p.id), (SELECT string_agg(concat_ws(':', id, version, state), ' ') FROM delegations \
        WHERE practice_id = p.id)) FROM practices p WHERE id = $1::text::uuid";
    let id = stored_id(&app, &story);
    let before: String = owner.query_one(sql, &[&id]).await.unwrap().get(0);

    let findings = "violations { code path severity section }";
    let input = json!({ "practiceId": story.practice, "section": "GEOLOGY" });
    let checked = story.geologist.must("verifySection", findings, input).await;
    let violations = checked["violations"].as_array().unwrap();
    assert!(!violations.is_empty(), "an empty section misses something");
    for found in violations {
        assert_eq!(found["section"], "GEOLOGY", "the check of section 4 is about section 4");
        assert!(found["code"].is_string() && !found["path"].as_str().unwrap().is_empty(), "{found}");
        assert!(found["severity"].is_string(), "{found}");
    }
    let whole = json!({ "practiceId": story.practice });
    let checked = story.titolare.must("verifyPractice", findings, whole).await;
    assert!(checked["violations"].as_array().unwrap().len() > violations.len());

    let after: String = owner.query_one(sql, &[&id]).await.unwrap().get(0);
    assert_eq!(after, before);
    // The next save is based on the version that was read before the checks.
    assert_eq!(story.save(&story.geologist, 0, json!({ "geology": { "lithology": "Limi" } })).await, 1);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_digest_of_a_declaration_is_that_of_what_is_stored() {
    let app = App::start().await;
    let story = Story::compiled(&app).await;
    let declared = story.declare().await;

    let owner = app.database.owner().await;
    let id = stored_id(&app, &story);
    let sql = "SELECT data::text FROM sections WHERE practice_id = $1::text::uuid AND number = 4";
    let data: String = owner.query_one(sql, &[&id]).await.unwrap().get(0);
    let sql = "SELECT code, encode(sha256, 'hex') FROM attachments WHERE practice_id = $1::text::uuid \
               AND section = 4 ORDER BY name";
    let rows = owner.query(sql, &[&id]).await.unwrap();
    let documents: Vec<(String, String)> = rows.iter().map(|row| (row.get(0), row.get(1))).collect();
    assert_eq!(documents.len(), 2);
    let documents = documents.iter().map(|(code, hash)| (code.as_str(), hash.as_str()));
    let digest = digest_geology(&serde_json::from_str(&data).unwrap(), documents).unwrap().to_string();
    assert_eq!(declared["digest"], digest);

    let sql = "SELECT encode(digest, 'hex'), template_id, template_version, declarant_code, declared_at IS NOT NULL, \
               text, delegation_id IS NOT NULL, auth_method FROM declarations WHERE id = $1::text::uuid";
    let declaration: DeclarationId = app.env.ids.decode(declared["id"].as_str().unwrap()).unwrap();
    let row = owner.query_one(sql, &[&declaration.0.to_string()]).await.unwrap();
    let kept: (String, String, i32, String) = (row.get(0), row.get(1), row.get(2), row.get(3));
    assert_eq!(kept, (digest.clone(), TEMPLATE.id.to_owned(), TEMPLATE.version, GEOLOGIST.to_owned()));
    assert!(row.get::<_, bool>(4) && row.get::<_, bool>(6) && row.get::<_, String>(7) == "DEV");
    assert!(row.get::<_, String>(5).contains(&digest), "the text names the digest");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn saving_after_declaring_voids_the_declaration() {
    let app = App::start().await;
    let story = Story::compiled(&app).await;
    let first = story.declare().await;
    assert_eq!(declarations(&story).await, [standing()]);
    story.save(&story.geologist, 1, json!({ "geology": { "lithology": "Ghiaie sabbiose" } })).await;
    assert_eq!(declarations(&story).await, [void()]);
    assert_eq!(
        events(&app, &story).await.iter().rev().take(2).collect::<Vec<_>>(),
        ["SECTION_SAVED", "DECLARATION_VOIDED"]
    );
    let refused = story.geologist.refused("concludeDelegation", conclusion(&story)).await;
    assert_eq!(refused, ["DECLARATION_MISSING"]);
    let second = story.declare().await;
    assert_ne!(first["digest"], second["digest"]);
    assert_eq!(declarations(&story).await, [void(), standing()]);
    story.conclude().await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn attaching_and_removing_a_document_after_declaring_voids_the_declaration() {
    let app = App::start().await;
    let story = Story::compiled(&app).await;
    story.declare().await;
    let document = story.attach(&story.geologist, "GEOLOGY", "IND", "Masw.pdf").await;
    assert_eq!(declarations(&story).await, [void()]);
    assert!(events(&app, &story).await.iter().any(|kind| kind == "DECLARATION_VOIDED"));

    story.sign(&story.geologist, std::slice::from_ref(&document)).await;
    story.declare().await;
    let input = json!({ "attachmentId": document });
    assert_eq!(
        story.geologist.refused("removeAttachment", input.clone()).await,
        ["DOCUMENT_SIGNED"],
        "a signed document stays"
    );
    assert_eq!(declarations(&story).await, [void(), standing()], "a refusal changes nothing");
    story.geologist.must("withdrawSignature", "attachment { id }", input.clone()).await;
    story.geologist.must("removeAttachment", "attachment { id }", input).await;
    assert_eq!(declarations(&story).await, [void(), void()]);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_of_another_section_leaves_the_declaration_alone() {
    let app = App::start().await;
    let story = Story::compiled(&app).await;
    story.declare().await;
    story.attach(&story.titolare, "ATTACHMENTS", "A3", "Relazione generale.pdf").await;
    story.save(&story.titolare, 1, json!({ "building": { "units": 2 } })).await;
    assert_eq!(declarations(&story).await, [standing()]);
    story.conclude().await;
    assert_eq!(declarations(&story).await, [standing()], "concluding voids nothing");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn revoking_after_declaring_voids_the_declaration() {
    let app = App::start().await;
    let story = Story::compiled(&app).await;
    story.declare().await;
    let input = json!({ "delegationId": story.delegation, "idempotencyKey": Person::key() });
    let revoked = story.titolare.must("revokeDelegation", "delegation { state }", input).await;
    assert_eq!(revoked["delegation"]["state"], "ANNULLATA");
    assert_eq!(declarations(&story).await, [void()]);
    let kinds = events(&app, &story).await;
    assert_eq!(kinds.iter().rev().take(2).collect::<Vec<_>>(), ["DELEGATION_REVOKED", "DECLARATION_VOIDED"]);
    let save = story.save_input(1, json!({ "geology": { "lithology": "Limi" } }));
    assert_eq!(story.geologist.refused("saveSection", save).await, ["DELEGATION_NOT_ACTIVE"]);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reopening_needs_a_reason_makes_a_new_row_and_voids_the_declaration() {
    let app = App::start().await;
    let story = Story::concluded(&app).await;
    for reason in [Value::Null, json!(""), json!("   ")] {
        let mut input = story.activation("GEOLOGY", "GEOLOGO");
        input["reason"] = reason;
        assert_eq!(story.titolare.refused("activateDelegation", input).await, ["REASON_REQUIRED"]);
    }
    assert_eq!(declarations(&story).await, [standing()]);

    let mut input = story.activation("GEOLOGY", "GEOLOGO");
    input["reason"] = json!("Manca la prova MASW");
    let reopened = story.titolare.must("activateDelegation", "delegation { id state reason }", input).await;
    assert_ne!(reopened["delegation"]["id"], story.delegation.as_str());
    let query = "query($id: ID!) { practice(id: $id) { delegations { id state reason } } }";
    let data = story.titolare.data(query, json!({ "id": story.practice })).await;
    let expected = json!([
        { "id": story.delegation, "state": "CONCLUSA", "reason": null },
        { "id": reopened["delegation"]["id"], "state": "ATTIVA", "reason": "Manca la prova MASW" },
    ]);
    assert_eq!(data["practice"]["delegations"], expected);
    assert_eq!(declarations(&story).await, [void()]);
    story.save(&story.geologist, 1, json!({ "geology": { "lithology": "Limi" } })).await;
    let old = story.geologist.refused("concludeDelegation", conclusion(&story)).await;
    assert_eq!(old, ["DELEGATION_CONCLUDED"], "the old row never comes back to life");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn removing_the_subject_ends_his_delegation() {
    let app = App::start().await;
    let story = Story::compiled(&app).await;
    story.declare().await;
    let input = json!({ "subjectId": story.subject("GEOLOGO"), "expectedVersion": 1 });
    story.titolare.must("removeSubject", "subject { id }", input).await;
    let query = "query($id: ID!) { practice(id: $id) { delegations { state endedAt } subjects { role } } }";
    let data = story.titolare.data(query, json!({ "id": story.practice })).await;
    let delegation = &data["practice"]["delegations"][0];
    assert!(delegation["state"] == "ANNULLATA" && !delegation["endedAt"].is_null(), "{delegation}");
    assert!(data["practice"]["subjects"].as_array().unwrap().iter().all(|one| one["role"] != "GEOLOGO"));
    assert_eq!(declarations(&story).await, [void()]);
    let kinds = events(&app, &story).await;
    let last: Vec<&str> = kinds.iter().rev().take(3).map(String::as_str).collect();
    assert_eq!(last, ["SUBJECT_REMOVED", "DELEGATION_REVOKED", "DECLARATION_VOIDED"]);
    let save = story.save_input(1, json!({ "geology": { "lithology": "Limi" } }));
    assert_eq!(story.geologist.refused("saveSection", save).await, ["DELEGATION_NOT_ACTIVE"]);
    let seen = story
        .geologist
        .data("query($id: ID!) { practice(id: $id) { id } }", json!({ "id": story.practice }))
        .await;
    assert_eq!(seen["practice"], Value::Null);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_titolare_hears_of_the_conclusion_within_a_second() {
    let app = App::start().await;
    let story = Story::compiled(&app).await;
    story.declare().await;
    let query =
        "subscription($id: ID!) { delegationChanged(practiceId: $id) { live event delegation { state } } }";
    let id = json!({ "id": story.practice });
    let mut titolare = Subscription::open(&story.titolare, "delegationChanged", query, id.clone()).await;
    let mut geologist = Subscription::open(&story.geologist, "delegationChanged", query, id).await;
    assert_eq!(titolare.next().await["live"], "SNAPSHOT");
    assert_eq!(geologist.next().await["live"], "SNAPSHOT");
    story.conclude().await;
    let start = Instant::now();
    let heard = titolare.next().await;
    let took = start.elapsed();
    assert_eq!(heard["event"], "DELEGATION_CONCLUDED");
    assert_eq!(heard["delegation"]["state"], "CONCLUSA");
    assert!(took < Duration::from_secs(1), "{took:?}");
    // His own stream ends with his sight of the practice.
    let ended = geologist.next().await;
    assert_eq!((&ended["live"], &ended["delegation"]), (&json!("ENDED"), &Value::Null));
    let query = "{ practices(list: MY_DELEGATIONS) { totalCount nodes { id } } }";
    let listed = story.geologist.data(query, json!({})).await;
    assert_eq!(listed["practices"], json!({ "totalCount": 0, "nodes": [] }));
    app.end().await;
}
