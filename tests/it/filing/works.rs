//! The end of the works and the testing, part by part, by who holds the role; and the end of a practice.

use serde_json::{Value, json};

use crate::office::{HEAD, officer};
use crate::support::people::{CLIENT, DIRECTOR, STRANGER, TITOLARE};
use crate::support::story::Story;
use crate::support::{App, Person};

/// Names a tester in the practice, as the owner of the tables: the sample needs none.
async fn tester(app: &App, story: &Story) -> Person {
    let id: portos::domain::ids::PracticeId = app.env.ids.decode(&story.practice).unwrap();
    let data = json!({ "role": "COLLAUDATORE", "main": true, "personKind": "NATURAL", "fiscalCode": STRANGER,
        "firstName": "Ugo", "lastName": "Neri", "email": "u.neri@studio.example" });
    let sql = "INSERT INTO subjects (id, practice_id, role, main, acting_code, display_name, data, created_at) \
               VALUES ($1::text::uuid, $2::text::uuid, 'COLLAUDATORE', true, $3, 'Ugo Neri', $4::text::jsonb, now())";
    let own = uuid::Uuid::new_v4().to_string();
    let owner = app.database.owner().await;
    owner.execute(sql, &[&own, &id.0.to_string(), &STRANGER, &data.to_string()]).await.unwrap();
    app.person(STRANGER).await
}

async fn lists(by: &Person, list: &str) -> Vec<String> {
    let query = "query($list: PracticeList!) { practices(list: $list) { nodes { id } } }";
    let data = by.data(query, json!({ "list": list })).await;
    let nodes = data["practices"]["nodes"].as_array().unwrap();
    nodes.iter().map(|node| node["id"].as_str().unwrap().to_owned()).collect()
}

fn codes(refused: &Value) -> String {
    refused["errors"][0]["params"][0].as_str().unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn works_end_and_are_tested_part_by_part_until_all_are_covered() {
    let app = App::start().await;
    let story = Story::open_case(&app, "AUTORIZZATA").await;
    let (director, tester) = (app.person(DIRECTOR).await, tester(&app, &story).await);
    // Only who holds the role, and only in its time.
    for who in [&story.titolare, &tester, &app.person(CLIENT).await] {
        assert_eq!(who.refused("openIstanza", story.opening("FINE_LAVORI_PARZIALE")).await, ["FORBIDDEN"]);
    }
    assert_eq!(tester.refused("openIstanza", story.opening("COLLAUDO_PARZIALE")).await, ["STATE_CHANGED"]);
    let openable = story.look(&director).await["openable"].clone();
    assert_eq!(openable, json!(["FINE_LAVORI_PARZIALE", "FINE_LAVORI_TOTALE"]));

    let part = story.later(&director, "FINE_LAVORI_PARZIALE").await;
    let refused = director.mutate("sendPractice", "", part.named()).await;
    assert_eq!(refused["errors"][0]["code"], "CHECK_NOT_PASSED");
    assert!(codes(&refused).contains("A01") && codes(&refused).contains("L02"), "{refused}");
    part.bring(&director, &["F1", "F2"]).await;
    part.describe(json!({ "parts": ["Corpo A"], "on": "2026-03-03" })).await;
    assert_eq!(codes(&director.mutate("sendPractice", "", part.named()).await), "L03", "a day to come");
    part.describe(json!({ "parts": ["Corpo A"], "on": "2026-03-01" })).await;
    assert_eq!(
        director.refused("closeCompilation", part.named()).await,
        ["FORBIDDEN"],
        "nothing is stated or paid"
    );
    part.submit().await;
    story.until(|practice| practice["istanze"][1]["state"] == "ACCOLTA").await;

    // What has not ended is not tested.
    let early = story.later(&tester, "COLLAUDO_PARZIALE").await;
    early.bring(&tester, &["C1"]).await;
    early.describe(json!({ "parts": ["Corpo B"], "on": "2026-03-01" })).await;
    let refused = tester.mutate("sendPractice", "", early.named()).await;
    assert_eq!(
        (&refused["errors"][0]["code"], codes(&refused).as_str()),
        (&json!("PART_NOT_ENDED"), "Corpo B")
    );
    early.describe(json!({ "parts": ["corpo a"], "on": "2026-03-01" })).await;
    early.submit().await;
    let practice = story.until(|practice| practice["istanze"][2]["state"] == "ACCOLTA").await;
    assert_eq!(practice["state"], "AUTORIZZATA");
    assert_eq!(practice["istanze"][2]["parts"], json!(["corpo a"]));

    let total = story.later(&director, "FINE_LAVORI_TOTALE").await;
    total.bring(&director, &["F1", "F2"]).await;
    total.describe(json!({ "parts": ["Corpo B"], "on": "2026-03-02" })).await;
    total.submit().await;
    story.until(|practice| practice["state"] == "LAVORI_ULTIMATI").await;
    for kind in ["FINE_LAVORI_TOTALE", "FINE_LAVORI_PARZIALE"] {
        assert_eq!(director.refused("openIstanza", story.opening(kind)).await, ["STATE_CHANGED"]);
    }
    // The last part: nothing more is to come, and the practice moves to everybody's archive.
    let last = story.later(&tester, "COLLAUDO_PARZIALE").await;
    last.bring(&tester, &["C1"]).await;
    last.describe(json!({ "parts": ["Corpo B"], "on": "2026-03-02" })).await;
    last.submit().await;
    let closed = story.until(|practice| practice["state"] == "CHIUSA").await;
    assert_eq!(closed["attachments"].as_array().unwrap().iter().filter(|d| d["code"] == "C1").count(), 2);
    assert_eq!(closed["openable"], json!([]));
    for code in [TITOLARE, DIRECTOR, CLIENT, STRANGER] {
        let person = app.person(code).await;
        assert_eq!(lists(&person, "PROJECT_ARCHIVE").await, std::slice::from_ref(&story.practice), "{code}");
        assert!(!lists(&person, "MY_PROJECTS").await.contains(&story.practice), "{code}");
        assert!(lists(&person, "OTHER_PROJECTS").await.is_empty(), "{code}");
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn proper_execution_closes_what_needs_no_testing() {
    let app = App::start().await;
    let story = Story::open_case(&app, "DEPOSITATA").await;
    let director = app.person(DIRECTOR).await;
    let total = story.later(&director, "FINE_LAVORI_TOTALE").await;
    total.bring(&director, &["F1", "F2", "F3"]).await;
    total.describe(json!({ "on": "2026-03-02" })).await;
    // A variant may not be under way, and who lost his role cannot send what he began.
    let owner = app.database.owner().await;
    let main = "UPDATE subjects SET main = $1 WHERE role = 'DIRETTORE_LAVORI'";
    owner.execute(main, &[&false]).await.unwrap();
    assert_eq!(director.refused("sendPractice", total.named()).await, ["FORBIDDEN"]);
    owner.execute(main, &[&true]).await.unwrap();
    total.submit().await;
    story.until(|practice| practice["state"] == "CHIUSA").await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancellation_is_asked_by_the_titolare_and_decided_by_the_office() {
    let app = App::start().await;
    let story = Story::open_case(&app, "IN_ISTRUTTORIA").await;
    let (head, _) = officer(&app, HEAD, "FI", "RESPONSABILE").await;
    for (place, accept, state) in [(1_usize, false, "IN_ISTRUTTORIA"), (2, true, "ANNULLATA")] {
        let draft = story.later(&story.titolare, "ANNULLAMENTO").await;
        assert_eq!(codes(&draft.titolare.mutate("sendPractice", "", draft.named()).await), "L02");
        draft.describe(json!({ "reason": "I lavori non si fanno più" })).await;
        let sent = draft.submit().await;
        let id = sent["istanza"]["id"].clone();
        let practice = story.until(|practice| practice["istanze"][place]["state"] == "VIDIMATA").await;
        assert_eq!(practice["state"], "IN_ISTRUTTORIA", "nothing is cancelled before it is decided");
        let decision = json!({ "istanzaId": id, "accept": accept, "reason": "Visti gli atti" });
        assert_eq!(story.titolare.refused("decideCancellation", decision.clone()).await, ["FORBIDDEN"]);
        let made = head.must("decideCancellation", "istanza { state answer }", decision.clone()).await;
        assert_eq!(made["istanza"]["state"], if accept { "ACCOLTA" } else { "RESPINTA" });
        assert_eq!(story.look(&head).await["state"], state);
        let again = head.refused("decideCancellation", decision).await;
        assert!(again == ["ISTANZA_DECIDED"] || again == ["FORBIDDEN"], "{again:?}");
    }
    assert_eq!(lists(&story.titolare, "PROJECT_ARCHIVE").await, std::slice::from_ref(&story.practice));
    app.end().await;
}
