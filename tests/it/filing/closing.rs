//! Closing, statements, refusal, opening again.

use serde_json::{Value, json};

use crate::support::people::{CLIENT, CONTRACTOR, DIRECTOR, STRANGER, TITOLARE};
use crate::support::story::Story;
use crate::support::{App, Person};

fn kinds(statements: &[Value]) -> Vec<&str> {
    statements.iter().map(|statement| statement["kind"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_practice_closes_when_complete_and_freezes() {
    let app = App::start().await;
    let story = Story::concluded(&app).await;
    let refused = story.titolare.refused("closeCompilation", story.named()).await;
    assert_eq!(refused, ["CHECK_NOT_PASSED"], "documents are missing");

    let story = Story::complete(&app).await;
    let stranger = app.person(STRANGER).await;
    assert_eq!(stranger.refused("closeCompilation", story.named()).await, ["NOT_FOUND"]);
    assert_eq!(story.geologist.refused("closeCompilation", story.named()).await, ["DELEGATION_CONCLUDED"]);
    let input = story.named();
    let closed = story.titolare.must("closeCompilation", "practice { state }", input.clone()).await;
    assert_eq!(closed["practice"]["state"], "DA_ASSEVERARE");
    let again = story.titolare.must("closeCompilation", "practice { state }", input).await;
    assert_eq!(again, closed, "a retry gets the first answer");
    assert_eq!(story.titolare.refused("closeCompilation", story.named()).await, ["PRACTICE_FROZEN"]);
    let save = story.save_input(1, json!({ "building": { "storeysAbove": 9 } }));
    assert_eq!(story.titolare.refused("saveSection", save).await, ["PRACTICE_FROZEN"]);
    assert_eq!(
        story.titolare.refused("activateDelegation", story.activation("GEOLOGY", "GEOLOGO")).await,
        ["PRACTICE_FROZEN"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn each_states_his_own_and_nobody_for_another() {
    let app = App::start().await;
    let story = Story::closed(&app).await;
    let (director, contractor, client) =
        (app.person(DIRECTOR).await, app.person(CONTRACTOR).await, app.person(CLIENT).await);
    assert_eq!(kinds(&story.asked_of(&story.titolare).await), ["ASSEVERAZIONE_PROGETTISTA"]);
    assert_eq!(kinds(&story.asked_of(&contractor).await), ["DICHIARAZIONE_COSTRUTTORE"]);
    assert_eq!(kinds(&story.asked_of(&client).await), ["DELEGA_COMMITTENTE"]);
    let asked = story.asked_of(&director).await;
    assert_eq!(kinds(&asked), ["DICHIARAZIONE_DIRETTORE_LAVORI"]);
    let text = asked[0]["text"].as_str().unwrap();
    assert!(
        text.contains("Giulia Cappelli") && text.contains(asked[0]["digest"].as_str().unwrap()),
        "{text}"
    );
    assert_eq!(app.mails_of("STATEMENT_ASKED").await, 4, "each is told once");

    let confirmation = Story::confirmation(&asked[0]);
    assert_eq!(story.titolare.refused("confirmStatement", confirmation.clone()).await, ["FORBIDDEN"]);
    let stranger = app.person(STRANGER).await;
    assert_eq!(stranger.refused("confirmStatement", confirmation.clone()).await, ["NOT_FOUND"]);
    let mut other = confirmation.clone();
    other["digest"] = json!("0".repeat(64));
    other["idempotencyKey"] = json!(Person::key());
    assert_eq!(director.refused("confirmStatement", other).await, ["DIGEST_MISMATCH"]);
    let done =
        director.must("confirmStatement", "declaration { state declaredAt }", confirmation.clone()).await;
    assert_eq!(done["declaration"]["state"], "CONFERMATA");
    let again =
        director.must("confirmStatement", "declaration { state declaredAt }", confirmation.clone()).await;
    assert_eq!(again, done);
    let mut anew = confirmation;
    anew["idempotencyKey"] = json!(Person::key());
    assert_eq!(director.refused("confirmStatement", anew).await, ["STATEMENT_NOT_ASKED"]);
    assert_eq!(story.state_seen_by(&story.titolare).await, "DA_ASSEVERARE");
    for person in [&story.titolare, &contractor, &client] {
        story.state_all(person).await;
    }
    assert_eq!(story.state_seen_by(&story.titolare).await, "DA_PAGARE", "the last statement is in");
    assert_eq!(story.state_seen_by(&director).await, "DA_PAGARE", "he reads what he stated");
    let query =
        "query($id: ID!) { practice(id: $id) { sections { kind } subjects { id } declarations { mine } } }";
    let seen = director.data(query, json!({ "id": story.practice })).await;
    let practice = &seen["practice"];
    assert_eq!(practice["declarations"], json!([{ "mine": true }]), "and nothing of the others");
    assert_eq!(practice["subjects"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_brings_the_practice_back_and_voids_the_rest() {
    let app = App::start().await;
    let story = Story::closed(&app).await;
    let (director, contractor) = (app.person(DIRECTOR).await, app.person(CONTRACTOR).await);
    story.state_all(&contractor).await;
    let asked = story.asked_of(&director).await;
    let refusal = |reason: &str| json!({ "declarationId": asked[0]["id"], "reason": reason, "idempotencyKey": Person::key() });
    assert_eq!(director.refused("refuseStatement", refusal("  ")).await, ["REASON_REQUIRED"]);
    assert_eq!(contractor.refused("refuseStatement", refusal("no")).await, ["FORBIDDEN"]);
    let refused =
        director.must("refuseStatement", "refusedAt", refusal("Manca il piano di manutenzione")).await;
    assert!(refused["refusedAt"].is_string());
    assert_eq!(story.state_seen_by(&story.titolare).await, "IN_COMPILAZIONE");
    assert_eq!(story.state_seen_by(&director).await, Value::Null, "a draft is the titolare's");
    let query = "query($id: ID!) { practice(id: $id) { declarations { kind state reason } } }";
    let seen = story.titolare.data(query, json!({ "id": story.practice })).await;
    let states = |state: &str| {
        let all = seen["practice"]["declarations"].as_array().unwrap();
        all.iter().filter(|d| d["state"] == state && d["kind"] != "GEOLOGO").count()
    };
    assert_eq!((states("RIFIUTATA"), states("DECADUTA"), states("RICHIESTA")), (1, 3, 0), "{seen}");
    assert_eq!(app.mails_of("STATEMENT_REFUSED").await, 1);

    // Closed again, everybody is asked anew, and the practice goes its way.
    story.close().await;
    for person in [TITOLARE, DIRECTOR, CONTRACTOR, CLIENT] {
        story.state_all(&app.person(person).await).await;
    }
    assert_eq!(story.state_seen_by(&story.titolare).await, "DA_PAGARE");
}

#[tokio::test(flavor = "multi_thread")]
async fn opening_again_voids_everything_and_closing_asks_on_the_new_digest() {
    let app = App::start().await;
    let story = Story::stated(&app).await;
    let director = app.person(DIRECTOR).await;
    assert_eq!(director.refused("reopenCompilation", story.named()).await, ["FORBIDDEN"]);
    let opened =
        story.titolare.must("reopenCompilation", "practice { state payment { state } }", story.named()).await;
    assert_eq!(opened["practice"], json!({ "state": "IN_COMPILAZIONE", "payment": null }));
    let version = story.save(&story.titolare, 1, json!({ "building": { "storeysAbove": 2 } })).await;
    assert_eq!(version, 2);
    story.close().await;
    let asked = story.asked_of(&director).await;
    assert_eq!(asked.len(), 1);
    story.state_all(&director).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_duty_stands_in_the_list_of_duties_until_it_is_done() {
    let app = App::start().await;
    let story = Story::closed(&app).await;
    let contractor = app.person(CONTRACTOR).await;
    let query = "{ practices(list: MY_DELEGATIONS) { totalCount nodes { id state } } }";
    let duties = |person: &Person| {
        let person = person.clone();
        async move { person.data(query, json!({})).await["practices"].clone() }
    };
    let due = duties(&contractor).await;
    assert_eq!(due["nodes"], json!([{ "id": story.practice, "state": "DA_ASSEVERARE" }]));
    assert_eq!(due["totalCount"], 1);
    story.state_all(&contractor).await;
    assert_eq!(duties(&contractor).await["nodes"], json!([]));
    for code in [TITOLARE, DIRECTOR, CLIENT] {
        story.state_all(&app.person(code).await).await;
    }
    let told = json!({
        "practiceId": story.practice, "subjectId": story.subject("DITTA"), "idempotencyKey": Person::key(),
    });
    story.titolare.must("delegatePayment", "payment { id }", told).await;
    assert_eq!(duties(&contractor).await["nodes"], json!([{ "id": story.practice, "state": "DA_PAGARE" }]));
    story.pay().await;
    story.submit().await;
    assert_eq!(duties(&contractor).await["nodes"], json!([]));
}
