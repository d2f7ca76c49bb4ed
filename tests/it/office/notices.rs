//! Notices: two people behind a decision, one winner of many, papers that never change, terms that explain
//! themselves.

use std::time::{Duration, Instant};

use base64::Engine as _;
use futures_util::future::join_all;
use portos::domain::digest::Sha256;
use portos::domain::ids::PracticeId;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{HEAD, officer};
use crate::signatures::der;
use crate::support::app::Options;
use crate::support::people::{CLIENT, OFFICER, TITOLARE};
use crate::support::story::Story;
use crate::support::{App, Person};

/// A practice under review since 2 March 2026, protocolled that day.
pub(super) async fn under_review(app: &App) -> Story {
    let story = Story::filled(app).await;
    story.send(app, "IN_ISTRUTTORIA").await;
    let id: PracticeId = app.env.ids.decode(&story.practice).unwrap();
    let routing = json!({ "procedure": "AUTORIZZAZIONE", "regime": "1R/2022", "on": "2026-03-02", "because": [],
        "worksMayStart": false });
    let sql = "INSERT INTO istanze (id, practice_id, kind, state, number, opened_code, opened_name, opened_role, opened_at, \
                 sent_at, protocol_number, protocol_at, routing) \
               VALUES ($1::text::uuid, $2::text::uuid, 'ORIGINALE', 'VIDIMATA', 1, 'X', 'X', 'TITOLARE', \
                 '2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z', '2026/0000001', '2026-03-02T09:00:00Z', $3::text::jsonb)";
    let istanza = uuid::Uuid::new_v4().to_string();
    let owner = app.database.owner().await;
    owner.execute(sql, &[&istanza, &id.0.to_string(), &routing.to_string()]).await.unwrap();
    story
}

pub(super) async fn draft(by: &Person, story: &Story, kind: &str, points: Value) -> String {
    let input = json!({ "practiceId": story.practice, "kind": kind, "subject": "Così è deciso", "points": points,
        "body": "Vista la relazione.\n\nSi comunica quanto segue: perché è già così.", "idempotencyKey": Person::key() });
    let made = by.must("createNotice", "notice { id state }", input).await;
    made["notice"]["id"].as_str().unwrap().to_owned()
}

pub(super) async fn proposed(by: &Person, story: &Story, kind: &str, points: Value) -> String {
    let id = draft(by, story, kind, points).await;
    let sent = by.must("submitNotice", "notice { state sha256 }", json!({ "noticeId": id })).await;
    assert_eq!(sent["notice"]["state"], "DA_FIRMARE");
    id
}

pub(super) fn key(id: &str) -> Value {
    json!({ "noticeId": id, "idempotencyKey": Person::key() })
}

pub(super) async fn notices(by: &Person, story: &Story) -> Vec<Value> {
    let query = "query($id: ID!) { practice(id: $id) { notices { id kind state subject authorName signerName sha256 pdfUrl \
                 signedUrl stampedUrl protocolNumber answerDue readAt readByRole integrationState points { index answer \
                 accepted } } } }";
    let data = by.data(query, json!({ "id": story.practice })).await;
    data["practice"]["notices"].as_array().unwrap().clone()
}

/// The notice as this person sees it, once it has reached a state.
pub(super) async fn once_in(by: &Person, story: &Story, id: &str, state: &str) -> Value {
    let until = Instant::now() + Duration::from_secs(30);
    loop {
        let all = notices(by, story).await;
        match all.into_iter().find(|notice| notice["id"] == id && notice["state"] == state) {
            Some(notice) => return notice,
            None => assert!(Instant::now() < until, "{id} is not {state}"),
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

pub(super) async fn state(by: &Person, story: &Story) -> String {
    let data =
        by.data("query($id: ID!) { practice(id: $id) { state } }", json!({ "id": story.practice })).await;
    data["practice"]["state"].as_str().unwrap().to_owned()
}

pub(super) async fn clock(by: &Person, story: &Story) -> Value {
    let query = "query($id: ID!) { practice(id: $id) { clock { kind due outcome silence stops { reason suspendedFrom \
                 suspendedTo } steps { what due } } } }";
    by.data(query, json!({ "id": story.practice })).await["practice"]["clock"].clone()
}

pub(super) async fn fetch(by: &Person, url: &Value) -> (u16, Vec<u8>) {
    let request = by.http.get(url.as_str().unwrap()).bearer_auth(by.token.as_ref().unwrap());
    let answer = request.send().await.unwrap();
    (answer.status().as_u16(), answer.bytes().await.unwrap().to_vec())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_needs_two_people_and_its_papers_never_change() {
    let app = App::start().await;
    let story = under_review(&app).await;
    let (reviewer, _) = officer(&app, OFFICER, "FI", "ISTRUTTORE").await;
    let (head, _) = officer(&app, HEAD, "FI", "RESPONSABILE").await;
    // Nobody else drafts, and what is drafted does not exist for the parties.
    let input = json!({ "practiceId": story.practice, "kind": "AUTORIZZAZIONE", "subject": "a", "body": "b",
        "idempotencyKey": Person::key() });
    assert_eq!(story.titolare.refused("createNotice", input).await, ["FORBIDDEN"]);
    let own = proposed(&head, &story, "AUTORIZZAZIONE", Value::Null).await;
    let id = proposed(&reviewer, &story, "AUTORIZZAZIONE", Value::Null).await;
    assert!(notices(&story.titolare, &story).await.is_empty());
    assert_eq!(
        story.titolare.refused("sendObservations", json!({ "noticeId": id, "text": "x" })).await,
        ["NOT_FOUND"]
    );
    // The reviewer does not decide; the officer in charge does not decide on his own proposal (R67).
    assert_eq!(reviewer.refused("signNotice", key(&id)).await, ["FORBIDDEN"]);
    assert_eq!(head.refused("signNotice", key(&own)).await, ["OWN_PROPOSAL"]);
    assert_eq!(state(&head, &story).await, "IN_ISTRUTTORIA");
    // A draft is not signed, and a proposal is not rewritten.
    let loose = draft(&reviewer, &story, "COMUNICAZIONE", Value::Null).await;
    assert_eq!(head.refused("signNotice", key(&loose)).await, ["NOTICE_NOT_OPEN"]);
    let words = json!({ "noticeId": id, "expectedVersion": 1, "subject": "a", "body": "b" });
    assert_eq!(reviewer.refused("updateNotice", words).await, ["NOTICE_NOT_OPEN"]);

    let sign = key(&id);
    let signed = head.must("signNotice", "notice { state sha256 }", sign.clone()).await;
    assert_eq!(signed["notice"]["state"], "FIRMATO");
    assert_eq!(state(&story.titolare, &story).await, "AUTORIZZATA");
    // The same key answers again, another one does not sign twice.
    assert_eq!(head.must("signNotice", "notice { id }", sign).await["notice"]["id"], json!(id));
    assert_eq!(head.refused("signNotice", key(&id)).await, ["NOTICE_NOT_OPEN"]);

    let notice = once_in(&story.titolare, &story, &id, "NOTIFICATO").await;
    assert!(notice["protocolNumber"].as_str().unwrap().starts_with("2026/"), "{notice}");
    assert_eq!((&notice["authorName"], &notice["readAt"]), (&Value::Null, &Value::Null));
    // The office looks: nothing is read by that.
    assert_eq!(fetch(&reviewer, &notice["pdfUrl"]).await.0, 200);
    assert_eq!(notices(&head, &story).await.iter().find(|n| n["id"] == id).unwrap()["readAt"], Value::Null);
    // The first party who opens it is noted; who comes later changes nothing (R76).
    let client = app.person(CLIENT).await;
    let (status, paper) = fetch(&client, &notice["pdfUrl"]).await;
    assert_eq!(status, 200);
    assert_eq!(
        notice["sha256"],
        json!(Sha256::of(&paper).to_string()),
        "what is downloaded is what was signed"
    );
    let read = once_in(&head, &story, &id, "LETTO").await;
    assert_eq!(read["readByRole"], "COMMITTENTE");
    assert_eq!(fetch(&story.titolare, &notice["pdfUrl"]).await.1, paper);
    assert_eq!(once_in(&head, &story, &id, "LETTO").await["readAt"], read["readAt"]);
    let (_, stamped) = fetch(&story.titolare, &notice["stampedUrl"]).await;
    assert!(stamped.starts_with(b"%PDF-1.7") && stamped != paper);
    assert_eq!(fetch(&story.titolare, &notice["stampedUrl"]).await.1, stamped);
    let (_, proof) = fetch(&story.titolare, &notice["signedUrl"]).await;
    let payload = portos::identity::seal::payload(std::str::from_utf8(&proof).unwrap()).unwrap();
    let act: Value = serde_json::from_slice(&payload).unwrap();
    assert_eq!(act["documents"][0]["sha256"], notice["sha256"]);
    assert_eq!(act["signer"]["fiscalCode"], HEAD);
    // Nobody who sees nothing of the practice gets the papers.
    let stranger = app.person(crate::support::people::STRANGER).await;
    assert_eq!(fetch(&stranger, &notice["pdfUrl"]).await.0, 404);
    // Not even the owner of the tables rewrites what was signed.
    let owner = app.database.owner().await;
    for sql in [
        "UPDATE notices SET body = 'altro' WHERE state = 'LETTO'",
        "UPDATE notices SET protocol_number = '2026/9' WHERE state = 'LETTO'",
        "UPDATE notices SET read_at = now() WHERE state = 'LETTO'",
    ] {
        assert!(owner.execute(sql, &[]).await.is_err(), "{sql}");
    }
    // In the chronology of the parties: issued and read, nothing of the office's own work.
    let query = "query($id: ID!) { fascicolo(practiceId: $id) { chronology { kind } } }";
    let told = story.titolare.data(query, json!({ "id": story.practice })).await.to_string();
    assert!(told.contains("NOTICE_ISSUED") && told.contains("NOTICE_READ"), "{told}");
    assert!(!told.contains("NOTICE_DRAFTED") && !told.contains("NOTICE_SIGNED"), "{told}");
    let mails = "SELECT count(*) FROM mails WHERE kind = 'NOTICE_ISSUED'";
    assert_eq!(owner.query_one(mails, &[]).await.unwrap().get::<_, i64>(0), 1);
    app.end().await;
}

/// R68: of a hundred contradictory decisions at a time one counts, and one notice is signed.
#[tokio::test(flavor = "multi_thread")]
async fn of_a_hundred_parallel_decisions_one_wins() {
    let app = App::with(Options { jobs: false, ..Options::default() }).await;
    let story = under_review(&app).await;
    let (reviewer, _) = officer(&app, OFFICER, "FI", "ISTRUTTORE").await;
    let (head, _) = officer(&app, HEAD, "FI", "RESPONSABILE").await;
    let yes = proposed(&reviewer, &story, "AUTORIZZAZIONE", Value::Null).await;
    let ask = proposed(&reviewer, &story, "RICHIESTA_INTEGRAZIONI", json!(["La relazione"])).await;
    let tries = (0..100).map(|n| {
        let (head, input) = (head.clone(), key(if n % 2 == 0 { &yes } else { &ask }));
        async move { head.mutate("signNotice", "notice { id }", input).await }
    });
    let answers = join_all(tries).await;
    let won: Vec<_> = answers.iter().filter(|answer| answer["errors"] == json!([])).collect();
    assert_eq!(won.len(), 1, "{won:?}");
    for answer in answers.iter().filter(|answer| answer["errors"] != json!([])) {
        let code = answer["errors"][0]["code"].as_str().unwrap();
        assert!(["STATE_CHANGED", "NOTICE_NOT_OPEN"].contains(&code), "{answer}");
    }
    let signed =
        notices(&head, &story).await.into_iter().filter(|notice| notice["state"] == "FIRMATO").count();
    assert_eq!(signed, 1);
    let expected = if won[0]["notice"]["id"] == json!(yes) { "AUTORIZZATA" } else { "ATTESA_INTEGRAZIONI" };
    assert_eq!(state(&head, &story).await, expected);
    app.end().await;
}

/// R55, R61: points answered one by one; the clock is stopped until the last, and says so.
#[tokio::test(flavor = "multi_thread")]
async fn integrations_are_answered_point_by_point_and_stop_the_clock() {
    let app = App::start().await;
    let story = under_review(&app).await;
    let (reviewer, _) = officer(&app, OFFICER, "FI", "ISTRUTTORE").await;
    let (head, _) = officer(&app, HEAD, "FI", "RESPONSABILE").await;
    let before = clock(&story.titolare, &story).await;
    assert_eq!(
        (&before["kind"], &before["due"], &before["outcome"]),
        (&json!("AUTORIZZAZIONE"), &json!("2026-04-01"), &json!("RUNNING"))
    );
    let wrong = json!({ "practiceId": story.practice, "kind": "RICHIESTA_INTEGRAZIONI", "subject": "a", "body": "b",
        "idempotencyKey": Person::key() });
    assert_eq!(reviewer.refused("createNotice", wrong).await, ["POINTS_REQUIRED"]);
    let id =
        proposed(&reviewer, &story, "RICHIESTA_INTEGRAZIONI", json!(["Relazione geologica", "Tavola 3"]))
            .await;
    head.must("signNotice", "notice { id }", key(&id)).await;
    assert_eq!(state(&story.titolare, &story).await, "ATTESA_INTEGRAZIONI");
    let asked = once_in(&story.titolare, &story, &id, "NOTIFICATO").await;
    assert_eq!((&asked["integrationState"], &asked["answerDue"]), (&json!("APERTA"), &json!("2026-04-01")));
    let stopped = clock(&story.titolare, &story).await;
    assert_eq!(stopped["outcome"], "STOPPED");
    assert_eq!(
        stopped["stops"],
        json!([{ "reason": "INTEGRAZIONE", "suspendedFrom": "2026-03-02", "suspendedTo": "2026-04-01" }])
    );

    let answer = |point: i32, how: &str, note: &str| json!({ "noticeId": id, "point": point, "answer": how, "note": note });
    let client = app.person(CLIENT).await;
    assert_eq!(client.refused("answerPoint", answer(0, "PROVIDED", "")).await, ["FORBIDDEN"]);
    assert_eq!(story.titolare.refused("answerPoint", answer(2, "PROVIDED", "")).await, ["NOT_FOUND"]);
    assert_eq!(story.titolare.refused("answerPoint", answer(0, "REFUSED", " ")).await, ["REQUIRED"]);
    let selection = "notice { integrationState points { answer } }";
    let partly = story.titolare.must("answerPoint", selection, answer(0, "PROVIDED", "Allegata")).await;
    assert_eq!(partly["notice"]["integrationState"], "RISPOSTA_PARZIALE");
    assert_eq!(
        story.titolare.refused("answerPoint", answer(0, "REFUSED", "altro")).await,
        ["NOTICE_NOT_OPEN"]
    );
    assert_eq!(state(&head, &story).await, "ATTESA_INTEGRAZIONI");
    let judge = |point: i32| json!({ "noticeId": id, "point": point, "accepted": true });
    assert_eq!(reviewer.refused("evaluatePoint", judge(1)).await, ["NOT_FOUND"], "not answered yet");
    let whole =
        story.titolare.must("answerPoint", selection, answer(1, "NOT_APPLICABLE", "Non modificata")).await;
    assert_eq!(whole["notice"]["integrationState"], "RISPOSTA");
    assert_eq!(state(&head, &story).await, "IN_ISTRUTTORIA");
    let after = clock(&story.titolare, &story).await;
    assert_eq!(
        (&after["outcome"], &after["due"]),
        (&json!("RUNNING"), &json!("2026-04-01")),
        "answered the same day"
    );
    for point in 0..2 {
        reviewer.must("evaluatePoint", "notice { integrationState }", judge(point)).await;
    }
    let judged = notices(&reviewer, &story).await;
    assert_eq!(judged[0]["integrationState"], "VALUTATA");
    app.end().await;
}

/// R62: the grounds open ten days, and a refusal before their end is blocked.
#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_waits_for_the_observations_on_its_grounds() {
    let app = App::start().await;
    let story = under_review(&app).await;
    let (reviewer, _) = officer(&app, OFFICER, "FI", "ISTRUTTORE").await;
    let (head, _) = officer(&app, HEAD, "FI", "RESPONSABILE").await;
    let refusal = proposed(&reviewer, &story, "DINIEGO", Value::Null).await;
    assert_eq!(head.refused("signNotice", key(&refusal)).await, ["REFUSAL_TOO_EARLY"], "nothing was told");
    let grounds = proposed(&reviewer, &story, "MOTIVI_OSTATIVI", Value::Null).await;
    head.must("signNotice", "notice { id }", key(&grounds)).await;
    let told = once_in(&story.titolare, &story, &grounds, "NOTIFICATO").await;
    assert_eq!(told["answerDue"], "2026-03-12");
    assert_eq!(state(&head, &story).await, "IN_ISTRUTTORIA");
    let early = head.mutate("signNotice", "notice { id }", key(&refusal)).await;
    assert_eq!(
        (&early["errors"][0]["code"], &early["errors"][0]["params"]),
        (&json!("REFUSAL_TOO_EARLY"), &json!(["12/03/2026"]))
    );
    let observe = json!({ "noticeId": grounds, "text": "Le verifiche ci sono." });
    story.titolare.must("sendObservations", "notice { observations }", observe.clone()).await;
    assert_eq!(story.titolare.refused("sendObservations", observe).await, ["NOTICE_NOT_OPEN"], "once");
    app.clock.advance(chrono::Duration::days(11));
    let head = app.person(HEAD).await;
    head.must("signNotice", "notice { id }", key(&refusal)).await;
    assert_eq!(state(&app.person(TITOLARE).await, &story).await, "DINIEGO");
    app.end().await;
}

/// A signed file counts when it holds this very paper under a valid signature of who uploads it.
#[tokio::test(flavor = "multi_thread")]
async fn a_notice_is_signed_with_a_file_of_its_own_paper_only() {
    let root = der::Person::root(der::authority("CA di prova"));
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("ca.der"), &root.certificate).unwrap();
    let options = Options { trust: Some(folder.path().to_owned()), ..Options::default() };
    let app = App::with(options).await;
    let story = under_review(&app).await;
    let (reviewer, _) = officer(&app, OFFICER, "FI", "ISTRUTTORE").await;
    let (head, _) = officer(&app, der::CODICE, "FI", "DIRIGENTE").await;
    let id = proposed(&reviewer, &story, "AUTORIZZAZIONE", Value::Null).await;
    let url = notices(&head, &story).await[0]["pdfUrl"].clone();
    let (_, paper) = fetch(&head, &url).await;
    let signer = root.issue(der::signer("Rossi Mario"));
    let signed = |content: &[u8], by: &der::Person| {
        der::envelope(content, &[&by.certificate], &[by.info(&by.attributes(content))])
    };
    let input = |bytes: &[u8]| {
        let p7m = base64::engine::general_purpose::STANDARD.encode(bytes);
        json!({ "noticeId": id, "p7m": p7m, "idempotencyKey": Person::key() })
    };
    let stranger = der::Person::root(der::authority("Altra CA")).issue(der::signer("Rossi Mario"));
    let mut broken = signed(&paper, &signer);
    let last = broken.len() - 1;
    broken[last] ^= 1;
    let wrong = [
        b"no signature".to_vec(),
        paper.clone(),
        signed(b"%PDF-1.4 another", &signer),
        signed(&paper, &stranger),
        broken,
    ];
    for bytes in wrong {
        assert_eq!(head.refused("signNotice", input(&bytes)).await, ["SIGNATURE_NOT_ACCEPTED"]);
    }
    let odd = json!({ "noticeId": id, "p7m": "***", "idempotencyKey": Person::key() });
    assert_eq!(head.refused("signNotice", odd).await, ["INVALID_VALUE"]);
    let good = signed(&paper, &signer);
    head.must("signNotice", "notice { id }", input(&good)).await;
    let notice = once_in(&story.titolare, &story, &id, "NOTIFICATO").await;
    assert_eq!(fetch(&story.titolare, &notice["signedUrl"]).await, (200, good));
    app.end().await;
}
