//! What was sent stays readable: after each istanza, against another, and hashed again every night.

use chrono::Duration;
use portos::app::endorsing::register_due;
use portos::domain::digest::Sha256;
use portos::domain::ids::{AttachmentId, IstanzaId, PracticeId};
use portos::jobs::recheck_contents;
use serde_json::{Value, json};

use crate::office::officer;
use crate::support::app::Options;
use crate::support::people::{CLIENT, STRANGER};
use crate::support::story::Story;
use crate::support::{App, Person};

fn quiet() -> Options {
    Options { jobs: false, ..Options::default() }
}

const ISTANZE: &str =
    "query($id: ID!) { practice(id: $id) { istanze { id kind state contentDigest content } } }";

async fn istanze(by: &Person, story: &Story) -> Vec<Value> {
    let data = by.data(ISTANZE, json!({ "id": story.practice })).await;
    data["practice"]["istanze"].as_array().unwrap().clone()
}

/// A later istanza with this content, as sending keeps it.
async fn later(app: &App, story: &Story, number: i32, state: &str, content: &Value) -> String {
    let id = IstanzaId(app.env.clock.new_id());
    let practice: PracticeId = app.env.ids.decode(&story.practice).unwrap();
    let text = content.to_string();
    let digest = Sha256::of(text.as_bytes()).0.to_vec();
    let owner = app.database.owner().await;
    let sql = "INSERT INTO istanze (id, practice_id, kind, state, number, opened_code, opened_name, opened_role, opened_at, \
               sent_at, content_digest) VALUES ($1::text::uuid, $2::text::uuid, 'VARIANTE_SOSTANZIALE', $3, $4, 'X', 'X', \
               'TITOLARE', now(), now(), $5)";
    owner
        .execute(sql, &[&id.0.to_string(), &practice.0.to_string(), &state, &number, &digest])
        .await
        .unwrap();
    let sql = "INSERT INTO istanza_contents VALUES ($1::text::uuid, $2::text::uuid, $3)";
    owner.execute(sql, &[&id.0.to_string(), &practice.0.to_string(), &text]).await.unwrap();
    app.env.ids.encode(id)
}

const AS_OF: &str = "query($id: ID!, $istanza: ID!) { fascicolo(practiceId: $id) { asOf(istanzaId: $istanza) { istanza { id } \
    details { title street parcels { sheet } } building { units } geology { lithology } attachments { note } notCollected \
    subjects { id displayName role fiscalCode } \
    documents { document { attachmentId code sha256 } section validity origin { id } endedBy { id } } } } }";
const DIFF: &str = "query($id: ID!, $from: ID!, $to: ID!) { fascicolo(practiceId: $id) { diff(from: $from, to: $to) { \
    from { id } to { id } fields { section path kind before after } \
    subjects { kind before { displayName } after { displayName } fields { section path kind before after } } \
    documents { kind before { code } after { code } } } } }";

async fn as_of(by: &Person, story: &Story, istanza: &str) -> Value {
    let data = by.data(AS_OF, json!({ "id": story.practice, "istanza": istanza })).await;
    data["fascicolo"]["asOf"].clone()
}

async fn diff(by: &Person, story: &Story, from: &str, to: &str) -> Value {
    let data = by.data(DIFF, json!({ "id": story.practice, "from": from, "to": to })).await;
    data["fascicolo"]["diff"].clone()
}

/// A practice with its first istanza and a variant of it.
async fn varied(app: &App) -> (Story, String, String) {
    let story = Story::sent(app).await;
    register_due(&app.env).await.unwrap();
    let first = istanze(&story.titolare, &story).await.remove(0);
    let mut content: Value = serde_json::from_str(first["content"].as_str().unwrap()).unwrap();
    let frozen = &mut content["frozen"];
    frozen["sections"][0]["data"]["title"] = "Casa con veranda".into();
    frozen["sections"][0]["data"]["parcels"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "sheet": "99", "parcel": "1" }));
    frozen["sections"][0]["data"].as_object_mut().unwrap().remove("street");
    let subjects = frozen["subjects"].as_array_mut().unwrap();
    let contractor = subjects.iter().position(|subject| subject["role"] == "DITTA").unwrap();
    subjects.remove(contractor);
    let client = subjects.iter_mut().find(|subject| subject["role"] == "COMMITTENTE").unwrap();
    client["data"]["phone"] = "055 123".into();
    let documents = frozen["documents"].as_array_mut().unwrap();
    let gone = documents.iter().position(|document| document["code"] == "A7").unwrap();
    let mut new = documents.remove(gone);
    new["id"] = app.env.ids.encode(AttachmentId(uuid::Uuid::new_v4())).into();
    new["sha256"] = "ab".repeat(32).into();
    documents.push(new);
    let second = later(app, &story, 2, "VIDIMATA", &content).await;
    (story, first["id"].as_str().unwrap().to_owned(), second)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_detail_is_what_was_sent_last() {
    let app = App::with(quiet()).await;
    let story = Story::sent(&app).await;
    let first = istanze(&story.titolare, &story).await.remove(0);
    // Exactly as sent: the text re-hashes to what the receipt says.
    assert_eq!(Sha256::of(first["content"].as_str().unwrap().as_bytes()).to_string(), first["contentDigest"]);
    let query = "query($id: ID!, $istanza: ID!) { fascicolo(practiceId: $id) { \
        detail { kind absence section { ... on DetailsSection { data { ...D } } ... on BuildingSection { data { ...B } } \
        ... on GeologySection { data { ...G } } } } subjects { id displayName role main fiscalCode email } attachments { id code sha256 } \
        asOf(istanzaId: $istanza) { details { ...D } building { ...B } geology { ...G } subjects { id displayName role main \
        fiscalCode email } documents { document { attachmentId code sha256 } validity } } } } \
        fragment D on Details { title technicalNorm procedimento useClass comuneIstat street parcels { sheet parcel } point { lon lat } \
        seismicZone ag worksAmount expectedStart } \
        fragment B on Building { units storeysAbove grossVolume uses { kind share } } \
        fragment G on Geology { lithology subsoilCategory investigations { kind depth } }";
    let data = story.titolare.data(query, json!({ "id": story.practice, "istanza": first["id"] })).await;
    let (now, sent) = (&data["fascicolo"], &data["fascicolo"]["asOf"]);
    for (at, name) in [(0, "details"), (2, "building"), (3, "geology")] {
        assert_eq!(now["detail"][at]["section"]["data"], sent[name], "{name}");
        assert!(sent[name].is_object());
    }
    assert_eq!(now["subjects"], sent["subjects"]);
    let fold = sent["documents"].as_array().unwrap();
    for document in fold {
        let one = &document["document"];
        let same = |other: &&Value| other["id"] == one["attachmentId"] && other["sha256"] == one["sha256"];
        assert!(now["attachments"].as_array().unwrap().iter().any(|other| same(&other)), "{document}");
        assert_eq!(document["validity"], "ORIGINAL");
    }
    assert!(fold.len() > 10);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_istanza_keeps_its_version_and_documents_their_origin() {
    let app = App::with(quiet()).await;
    let (story, first, second) = varied(&app).await;
    let titolare = &story.titolare;
    let (before, after) = (as_of(titolare, &story, &first).await, as_of(titolare, &story, &second).await);
    assert_eq!(before["istanza"]["id"], first.as_str());
    assert_eq!(after["details"]["title"], "Casa con veranda");
    assert!(after["details"]["street"].is_null() && before["details"]["street"].is_string());
    assert_ne!(before["details"]["title"], after["details"]["title"]);
    let subjects = |version: &Value| version["subjects"].as_array().unwrap().len();
    assert_eq!(subjects(&before), subjects(&after) + 1);
    let all = after["documents"].as_array().unwrap();
    let of = |validity: &str| all.iter().filter(|one| one["validity"] == validity).collect::<Vec<_>>();
    let (gone, new) = (of("INVALIDATED"), of("ADDED_LATER"));
    assert_eq!((gone.len(), new.len()), (1, 1));
    assert_eq!(gone[0]["document"]["code"], "A7");
    assert_eq!((&gone[0]["origin"]["id"], &gone[0]["endedBy"]["id"]), (&json!(first), &json!(second)));
    assert_eq!((&new[0]["origin"]["id"], &new[0]["endedBy"]), (&json!(second), &Value::Null));
    assert_eq!(before["documents"].as_array().unwrap().len() + 1, all.len());
    // Asked again, and after more was sent, the same.
    let mut content: Value = json!({ "format": "portos-istanza/1", "frozen": { "sections": [{ "number": 1, "data": { "title": "Altro" } }],
        "subjects": [], "documents": [] } });
    let third = later(&app, &story, 3, "IN_ESAME", &content).await;
    assert_eq!(as_of(titolare, &story, &first).await, before);
    assert_eq!(as_of(titolare, &story, &second).await, after);
    let last = as_of(titolare, &story, &third).await;
    assert_eq!(last["details"]["title"], "Altro");
    assert_eq!(
        last["notCollected"],
        json!(["SUBJECTS", "BUILDING", "GEOLOGY", "ATTACHMENTS", "ASSEVERATIONS"])
    );
    assert!(last["building"].is_null());
    // What is refused counts no longer: then the version is the one before.
    content["frozen"]["sections"][0]["data"]["title"] = "Rifiutata".into();
    let refused = later(&app, &story, 4, "RESPINTA", &content).await;
    assert_eq!(as_of(titolare, &story, &refused).await, last);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_is_told_by_path_and_to_who_may_know() {
    let app = App::with(quiet()).await;
    let (story, first, second) = varied(&app).await;
    let titolare = &story.titolare;
    let none = diff(titolare, &story, &second, &second).await;
    assert_eq!(
        (&none["fields"], &none["subjects"], &none["documents"]),
        (&json!([]), &json!([]), &json!([]))
    );
    let (officer, _) = officer(&app, crate::support::people::OFFICER, "FI", "ISTRUTTORE").await;
    let told = diff(titolare, &story, &first, &second).await;
    assert_eq!(diff(&officer, &story, &first, &second).await, told);
    let fields = told["fields"].as_array().unwrap();
    let paths: Vec<(&str, &str)> = fields
        .iter()
        .map(|field| (field["path"].as_str().unwrap(), field["kind"].as_str().unwrap()))
        .collect();
    assert_eq!(paths.len(), 3, "{fields:?}");
    assert!(paths.contains(&("title", "CHANGED")) && paths.contains(&("street", "REMOVED")), "{paths:?}");
    assert!(paths.iter().any(|(path, kind)| path.starts_with("parcels[") && *kind == "ADDED"), "{paths:?}");
    let title = fields.iter().find(|field| field["path"] == "title").unwrap();
    assert_eq!(title["after"], "\"Casa con veranda\"");
    let subjects = told["subjects"].as_array().unwrap();
    assert_eq!(subjects.len(), 2);
    let changed = subjects.iter().find(|subject| subject["kind"] == "CHANGED").unwrap();
    assert_eq!(changed["fields"][0]["path"], "phone");
    assert_eq!(changed["fields"].as_array().unwrap().len(), 1);
    let removed = subjects.iter().find(|subject| subject["kind"] == "REMOVED").unwrap();
    assert!(removed["before"]["displayName"].is_string() && removed["after"].is_null());
    let documents: Vec<_> =
        told["documents"].as_array().unwrap().iter().map(|one| one["kind"].clone()).collect();
    assert_eq!(documents, ["REMOVED", "ADDED"]);
    // Back again is the mirror.
    let back = diff(titolare, &story, &second, &first).await;
    assert_eq!(back["fields"].as_array().unwrap().len(), 3);
    assert_eq!(back["documents"].as_array().unwrap().len(), 2);

    // A subject reads the sections, and no personal data of others.
    let client = app.person(CLIENT).await;
    let seen = diff(&client, &story, &first, &second).await;
    assert_eq!(seen["fields"], told["fields"]);
    assert_eq!(seen["subjects"].as_array().unwrap().len(), 1, "that a telephone changed is not his to know");
    // Who reads no section, and who sees nothing.
    let (clerk, _) = crate::office::officer(&app, STRANGER, "FI", "PROTOCOLLO").await;
    assert!(diff(&clerk, &story, &first, &second).await.is_null());
    assert!(as_of(&clerk, &story, &first).await.is_null());
    // Another practice's istanza, an id of another kind, none at all.
    let other = Story::sent(&app).await;
    let foreign = istanze(&other.titolare, &other).await.remove(0)["id"].as_str().unwrap().to_owned();
    for id in [foreign.as_str(), story.practice.as_str(), "", "istanza_x"] {
        assert!(as_of(titolare, &story, id).await.is_null(), "{id}");
        assert!(diff(titolare, &story, &first, id).await.is_null(), "{id}");
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_never_collected_is_told_apart_from_empty_and_hidden() {
    let app = App::with(quiet()).await;
    let story = Story::filled(&app).await;
    story.send(&app, "DEPOSITATA").await;
    let id: PracticeId = app.env.ids.decode(&story.practice).unwrap();
    // As a practice comes from PORTOS 1: without metric data and geology.
    let sql = "DELETE FROM sections WHERE number IN (3, 4) AND practice_id = $1::text::uuid";
    app.database.owner().await.execute(sql, &[&id.0.to_string()]).await.unwrap();
    let query = "query($id: ID!) { fascicolo(practiceId: $id) { detail { kind absence section { __typename \
                 ... on AttachmentsSection { data { note } } } } sections { kind } } practice(id: $id) { building: section(kind: BUILDING) { id } } }";
    let (officer, _) = officer(&app, crate::support::people::OFFICER, "FI", "ISTRUTTORE").await;
    for person in [&story.titolare, &officer] {
        let data = person.data(query, json!({ "id": story.practice })).await;
        let detail = data["fascicolo"]["detail"].as_array().unwrap();
        assert_eq!(detail.len(), 6);
        for place in detail {
            let missing = ["BUILDING", "GEOLOGY"].contains(&place["kind"].as_str().unwrap());
            assert_eq!(place["section"].is_null(), missing, "{place}");
            assert_eq!(place["absence"], if missing { json!("NOT_COLLECTED") } else { Value::Null });
        }
        // Empty is there, and says nothing.
        assert_eq!(detail[4]["section"]["data"], json!({ "note": null }));
        assert!(data["practice"]["building"].is_null());
        assert_eq!(data["fascicolo"]["sections"].as_array().unwrap().len(), 4);
    }
    // Hidden has no place at all.
    let (clerk, _) = crate::office::officer(&app, STRANGER, "FI", "PROTOCOLLO").await;
    let data = clerk.data(query, json!({ "id": story.practice })).await;
    assert_eq!(data["fascicolo"]["detail"], json!([]));
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_content_that_no_longer_hashes_to_its_receipt_is_found_and_told() {
    let app = App::with(quiet()).await;
    let stories = [Story::sent(&app).await, Story::sent(&app).await];
    let night = recheck_contents(&app.env).await.unwrap().unwrap();
    assert_eq!((night.looked, night.differing), (2, 0));
    assert_eq!(recheck_contents(&app.env).await.unwrap(), None, "once a night, whichever node does it");
    let owner = app.database.owner().await;
    let istanza: IstanzaId = app
        .env
        .ids
        .decode(istanze(&stories[0].titolare, &stories[0]).await[0]["id"].as_str().unwrap())
        .unwrap();
    let tamper = format!(
        "SET session_replication_role = replica; UPDATE istanza_contents SET content = content || ' ' \
         WHERE istanza_id = '{}'; SET session_replication_role = origin",
        istanza.0
    );
    owner.batch_execute(&tamper).await.unwrap();
    app.clock.advance(Duration::days(1));
    let night = recheck_contents(&app.env).await.unwrap().unwrap();
    assert_eq!((night.looked, night.differing), (2, 1));
    let sql = "SELECT count(*) FROM audit WHERE kind = 'CONTENT_DIFFERS' AND refs ->> 'object' = $1";
    assert_eq!(owner.query_one(sql, &[&istanza.0.to_string()]).await.unwrap().get::<_, i64>(0), 1);
    let metrics =
        app.nobody().http.get(format!("{}/metrics", app.url)).send().await.unwrap().text().await.unwrap();
    assert!(metrics.contains("portos_contents_differing 1"), "{metrics}");
    // Whoever changes the digest beside it too is found by the sealed receipt.
    let both = format!(
        "UPDATE istanze SET content_digest = sha256(convert_to((SELECT content FROM istanza_contents WHERE istanza_id = id), 'UTF8')) \
         WHERE id = '{}'",
        istanza.0
    );
    owner.batch_execute(&both).await.unwrap();
    app.clock.advance(Duration::days(1));
    assert_eq!(recheck_contents(&app.env).await.unwrap().unwrap().differing, 1);
    app.end().await;
}
