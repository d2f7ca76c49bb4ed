//! Variants, changes of subjects, integrations, replicas: what they change, and what stays.

use std::collections::BTreeMap;

use portos::domain::check::sample;
use portos::domain::digest::Sha256;
use serde_json::{Value, json};

use crate::office::{HEAD, officer};
use crate::support::people::{CLIENT, DIRECTOR, OFFICER, STRANGER, TITOLARE};
use crate::support::story::{Story, form};
use crate::support::{App, Person};

fn named<'a>(practice: &'a Value, code: &str) -> Vec<&'a Value> {
    practice["attachments"].as_array().unwrap().iter().filter(|d| d["code"] == code).collect()
}

fn ids(istanza: &str) -> Value {
    json!({ "istanzaId": istanza, "reason": "ripensamento" })
}

/// Code and digest of every document that counts.
fn valid(practice: &Value) -> BTreeMap<String, String> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let all = practice["attachments"].as_array().unwrap().iter();
    all.filter(|d| d["validity"] != "INVALIDATO_CON_VARIANTE")
        .map(|d| (text(&d["name"]), text(&d["sha256"])))
        .collect()
}

/// The variant of these tests: another title, another calculation, one report of materials given up and taken back.
async fn variant(story: &Story) -> Story {
    let draft = story.later(&story.titolare, "VARIANTE_SOSTANZIALE").await;
    draft.save(&draft.titolare, 0, json!({ "details": { "title": "Casa con veranda" } })).await;
    let seen = draft.look(&draft.titolare).await;
    let (old, materials) = (named(&seen, "A8")[0]["id"].clone(), named(&seen, "A4")[0]["id"].clone());
    let titolare = &draft.titolare;
    // What was sent once is never removed.
    assert_eq!(titolare.refused("removeAttachment", json!({ "attachmentId": old })).await, ["DOCUMENT_SENT"]);
    for id in [&old, &materials] {
        let said = titolare
            .must("invalidateAttachment", "attachment { validity }", json!({ "attachmentId": id }))
            .await;
        assert_eq!(said["attachment"]["validity"], "INVALIDATO_CON_VARIANTE");
    }
    let closing = titolare.mutate("closeCompilation", "", draft.named()).await;
    let missing = closing["errors"][0]["params"][0].as_str().unwrap();
    assert!(missing.contains("A07") && missing.contains("A01"), "{closing}");
    let said = titolare
        .must("revalidateAttachment", "attachment { validity }", json!({ "attachmentId": materials }))
        .await;
    assert_eq!(said["attachment"]["validity"], "AGGIUNTO");
    let brought = draft.bring(titolare, &["A8", "V1"]).await;
    let loose = titolare.refused("invalidateAttachment", json!({ "attachmentId": brought[0] })).await;
    assert_eq!(loose, ["DOCUMENT_NOT_SENT"]);
    draft
}

#[tokio::test(flavor = "multi_thread")]
async fn a_variant_goes_on_from_what_stands_and_can_be_withdrawn() {
    let app = App::start().await;
    let story = Story::open_case(&app, "DEPOSITATA").await;
    let before = story.look(&story.titolare).await;
    assert!(before["openable"].as_array().unwrap().contains(&json!("VARIANTE_SOSTANZIALE")));
    let client = app.person(CLIENT).await;
    for (who, code) in [(&client, "FORBIDDEN"), (&app.person(STRANGER).await, "NOT_FOUND")] {
        assert_eq!(who.refused("openIstanza", story.opening("VARIANTE_SOSTANZIALE")).await, [code]);
    }
    let draft = variant(&story).await;
    // A second one is refused, and so is what touches the same sections.
    for kind in ["VARIANTE_SOSTANZIALE", "VARIANTE_NON_SOSTANZIALE", "CAMBIO_SOGGETTI"] {
        assert_eq!(
            story.titolare.refused("openIstanza", story.opening(kind)).await,
            ["ISTANZA_OPEN"],
            "{kind}"
        );
    }
    // The draft is the titolare's alone; the practice shows it to him and to nobody else.
    assert_eq!(draft.look(&client).await, Value::Null);
    assert_eq!(story.look(&client).await["drafts"], json!([]));
    let during = story.look(&story.titolare).await;
    assert_eq!(during["drafts"][0]["id"], draft.practice.as_str());
    assert_eq!(during["title"], before["title"], "a draft changes nothing");
    assert_eq!(valid(&during), valid(&before));

    let sent = draft.file(&app).await;
    assert_eq!(sent["istanza"]["state"], "INVIATA");
    let after = story.until(|practice| practice["istanze"][1]["number"] == 2).await;
    let istanza = &after["istanze"][1];
    assert_eq!((&after["state"], &istanza["state"]), (&json!("ATTESA_SORTEGGIO"), &json!("VIDIMATA")));
    assert_eq!(after["title"], "Casa con veranda");
    assert_eq!(after["section"]["data"]["title"], "Casa con veranda");
    assert_eq!(after["drafts"], json!([]));
    assert!(istanza["attestation"].is_string());
    let content = istanza["content"].as_str().unwrap();
    assert_eq!(istanza["contentDigest"], Sha256::of(content.as_bytes()).to_string());
    // The old calculation stays and counts no longer, the new one is said to be of the variant.
    let a8 = named(&after, "A8");
    let validity: Vec<&Value> = a8.iter().map(|document| &document["validity"]).collect();
    assert_eq!(validity, [&json!("INVALIDATO_CON_VARIANTE"), &json!("AGGIUNTO_IN_VARIANTE")]);
    assert_eq!(a8[0]["invalidatedBy"], istanza["id"]);
    assert_eq!(a8[1]["addedBy"], istanza["id"]);
    assert_eq!(a8[1]["signatures"].as_array().unwrap().len(), 1, "signatures come along");
    // What the sent content lists is what stands now: the detail is the fold of what was sent.
    let listed: Value = serde_json::from_str(content).unwrap();
    let listed: BTreeMap<String, String> = listed["frozen"]["documents"]
        .as_array()
        .unwrap()
        .iter()
        .map(|d| (d["name"].as_str().unwrap().to_owned(), d["sha256"].as_str().unwrap().to_owned()))
        .collect();
    assert_eq!(listed, valid(&after));
    // Its documents open from the practice; the draft is gone, and sending again says why.
    let bytes = story.titolare.http.get(format!("{}/files/{}", app.url, a8[1]["id"].as_str().unwrap()));
    let answer = bytes.bearer_auth(story.titolare.token.as_ref().unwrap()).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(draft.look(&draft.titolare).await, Value::Null);
    assert_eq!(draft.titolare.refused("sendPractice", draft.named()).await, ["STATE_CHANGED"]);
    // The first filing is as it was.
    assert_eq!(after["istanze"][0]["content"], before["istanze"][0]["content"]);
    assert_eq!(
        story.titolare.refused("openIstanza", story.opening("VARIANTE_SOSTANZIALE")).await,
        ["ISTANZA_OPEN"]
    );

    // Withdrawn before the office decided: what stood before stands again.
    let id = istanza["id"].as_str().unwrap();
    assert_eq!(client.refused("withdrawIstanza", ids(id)).await, ["FORBIDDEN"]);
    story.titolare.must("withdrawIstanza", "istanza { state answer }", ids(id)).await;
    let back = story.look(&story.titolare).await;
    assert_eq!(back["state"], "DEPOSITATA");
    assert_eq!((&back["title"], valid(&back)), (&before["title"], valid(&before)));
    assert_eq!(back["subjects"], before["subjects"], "the same people under the same ids");
    assert_eq!(back["istanze"][1]["state"], "RITIRATA");
    assert_eq!(back["istanze"][1]["content"], istanza["content"], "it stays readable");
    assert_eq!(story.titolare.refused("withdrawIstanza", ids(id)).await, ["ISTANZA_DECIDED"]);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_variant_leaves_standing_what_stood() {
    let app = App::start().await;
    let story = Story::open_case(&app, "CONFORME").await;
    let before = story.look(&story.titolare).await;
    for (kind, state, outcome) in
        [("NON_CONFORMITA", "CONFORME", "RESPINTA"), ("CONFORMITA", "CONFORME", "ACCOLTA")]
    {
        let draft = variant(&story).await;
        draft.file(&app).await;
        let place = if outcome == "RESPINTA" { 1 } else { 2 };
        story.until(|practice| practice["istanze"][place]["number"] == place + 1).await;
        story.force(&app, "A_CONTROLLO").await;
        let (reviewer, head) = match place {
            1 => (
                officer(&app, OFFICER, "FI", "ISTRUTTORE").await.0,
                officer(&app, HEAD, "FI", "RESPONSABILE").await.0,
            ),
            _ => (app.person(OFFICER).await, app.person(HEAD).await),
        };
        let input = json!({ "practiceId": story.practice, "kind": kind, "subject": "Variante", "body": "Esito del controllo.",
            "idempotencyKey": Person::key() });
        let made = reviewer.must("createNotice", "notice { id }", input).await;
        let id = &made["notice"]["id"];
        reviewer.must("submitNotice", "notice { state }", json!({ "noticeId": id })).await;
        let sign = json!({ "noticeId": id, "idempotencyKey": Person::key() });
        head.must("signNotice", "notice { state }", sign).await;
        let after = story.look(&story.titolare).await;
        assert_eq!(after["state"], state, "{kind}");
        assert_eq!(after["istanze"][place]["state"], outcome);
        let changed = after["title"] == "Casa con veranda" && valid(&after) != valid(&before);
        assert_eq!(changed, outcome == "ACCOLTA", "{after:#}");
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_subjects_names_who_leaves_and_who_joins() {
    let app = App::start().await;
    let story = Story::open_case(&app, "DEPOSITATA").await;
    let director = app.person(DIRECTOR).await;
    assert_ne!(story.look(&director).await, Value::Null);
    let mut draft = story.later(&story.titolare, "CAMBIO_SOGGETTI").await;
    // Section 2 alone is written.
    let save = draft.save_input(0, json!({ "details": { "title": "x" } }));
    assert_eq!(draft.titolare.refused("saveSection", save).await, ["FORBIDDEN"]);
    assert_eq!(
        draft.titolare.refused("activateDelegation", draft.activation("GEOLOGY", "GEOLOGO")).await,
        ["FORBIDDEN"]
    );
    let leaving = draft.subject("DIRETTORE_LAVORI").to_owned();
    draft
        .titolare
        .must("removeSubject", "subject { id }", json!({ "subjectId": leaving, "expectedVersion": 1 }))
        .await;
    let mut joining = sample::subjects()
        .into_iter()
        .find(|subject| subject.role == Some(portos::domain::role::SubjectRole::DirettoreLavori))
        .unwrap();
    joining.fiscal_code = Some(STRANGER.to_owned());
    joining.first_name = Some("Ada".to_owned());
    joining.last_name = Some("Nuti".to_owned());
    joining.birth_date = None;
    draft.add_subject(form(&joining)).await;
    let closing = draft.titolare.mutate("closeCompilation", "", draft.named()).await;
    assert!(
        closing["errors"][0]["params"][0].as_str().unwrap().contains("L02"),
        "the reason is missing: {closing}"
    );
    draft.describe(json!({ "reason": "Il direttore dei lavori si è dimesso" })).await;
    draft.close().await;
    // Only who is new states; nothing is due.
    for code in [TITOLARE, CLIENT, DIRECTOR] {
        assert!(draft.asked_of(&app.person(code).await).await.is_empty(), "{code}");
    }
    let ada = app.person(STRANGER).await;
    assert_eq!(draft.asked_of(&ada).await.len(), 1);
    draft.state_all(&ada).await;
    assert_eq!(draft.state_seen_by(&draft.titolare).await, "PRONTA_INVIO");
    draft.submit().await;
    let after = story.until(|practice| practice["istanze"][1]["state"] == "ACCOLTA").await;
    assert_eq!(after["state"], "DEPOSITATA");
    assert_eq!(
        after["istanze"][1]["left"],
        json!([{ "role": "DIRETTORE_LAVORI", "name": "Giulia Cappelli" }])
    );
    assert_eq!(after["istanze"][1]["joined"][0]["name"], "Ada Nuti");
    // Who leaves loses his access with the acceptance, who joins has his; what was done stays attributed.
    assert_eq!(story.look(&director).await, Value::Null);
    assert_ne!(story.look(&ada).await, Value::Null);
    let query = "query($id: ID!) { practice(id: $id) { declarations { kind declarantName } } }";
    let made = story.titolare.data(query, json!({ "id": story.practice })).await;
    let names: Vec<&str> = made["practice"]["declarations"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|d| d["kind"] == "DICHIARAZIONE_DIRETTORE_LAVORI")
        .map(|d| d["declarantName"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Giulia Cappelli", "Ada Nuti"]);
    assert_eq!(app.mails_of("ISTANZA_ENDORSED").await, 5, "everybody who stands there now");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_given_up_and_a_retry_opens_no_second_one() {
    let app = App::start().await;
    let story = Story::open_case(&app, "ATTESA_INTEGRAZIONI").await;
    let input = story.opening("INTEGRAZIONE");
    let first = story.titolare.must("openIstanza", "practice { id }", input.clone()).await;
    let again = story.titolare.must("openIstanza", "practice { id }", input).await;
    assert_eq!(first, again);
    let draft = Story { practice: first["practice"]["id"].as_str().unwrap().to_owned(), ..story.beside() };
    let refused = draft.titolare.mutate("sendPractice", "", draft.named()).await;
    assert!(
        refused["errors"][0]["params"][0].as_str().unwrap().contains("A01"),
        "the letter is missing: {refused}"
    );
    let id = draft.istanza().await;
    story.titolare.must("abandonIstanza", "istanzaId", json!({ "istanzaId": id })).await;
    assert_eq!(draft.look(&draft.titolare).await, Value::Null);
    assert_eq!(story.titolare.refused("abandonIstanza", json!({ "istanzaId": id })).await, ["NOT_FOUND"]);
    // Another one, with its letter: it is sent from its compilation.
    let draft = story.later(&story.titolare, "INTEGRAZIONE").await;
    draft.bring(&draft.titolare, &["I1"]).await;
    draft.submit().await;
    let letter = |practice: &Value| named(practice, "I1").len() == 1;
    // One look is several reads: the letter may be in the next.
    let after =
        story.until(|practice| practice["istanze"][1]["state"] == "ACCOLTA" && letter(practice)).await;
    assert_eq!(after["state"], "ATTESA_INTEGRAZIONI", "the points are answered one by one");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_replica_brings_data_and_files_and_nothing_that_binds() {
    let app = App::start().await;
    let story = Story::open_case(&app, "DINIEGO").await;
    let before = story.look(&story.titolare).await;
    let client = app.person(CLIENT).await;
    assert_eq!(client.refused("replicatePractice", story.named()).await, ["FORBIDDEN"]);
    let made = story.titolare.must("replicatePractice", "practice { id }", story.named()).await;
    let replica = Story { practice: made["practice"]["id"].as_str().unwrap().to_owned(), ..story.beside() };
    let seen = replica.look(&replica.titolare).await;
    assert_eq!((&seen["kind"], &seen["state"]), (&json!("ORIGINALE"), &json!("IN_COMPILAZIONE")));
    assert_eq!((&seen["title"], &seen["number"]), (&before["title"], &Value::Null));
    let of = |practice: &Value| -> Vec<Value> { practice["attachments"].as_array().unwrap().clone() };
    for (copy, first) in of(&seen).iter().zip(&of(&before)) {
        assert_eq!((&copy["sha256"], &copy["origin"]), (&first["sha256"], &first["id"]));
        assert_eq!(copy["signatures"], json!([]));
    }
    assert_eq!(of(&seen).len(), of(&before).len());
    assert_eq!((&seen["istanze"], seen["subjects"].as_array().unwrap().len()), (&json!([]), 5));
    // It is a practice like any other: a file that came along may go.
    let file = json!({ "attachmentId": seen["attachments"][0]["id"] });
    replica.titolare.must("removeAttachment", "attachment { id }", file).await;
    app.end().await;
}
