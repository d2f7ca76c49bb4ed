//! The chronology: each entry with what it is about, in one order, and nothing hidden in it.

use std::time::{Duration, Instant};

use portos::domain::ids::PracticeId;
use serde_json::{Value, json};

use crate::office::{HEAD, officer};
use crate::support::people::{CLIENT, CONTRACTOR, OFFICER, STRANGER};
use crate::support::story::Story;
use crate::support::{App, Person};

const TIMELINE: &str = "query($id: ID!, $only: [ChronologyGroup!], $first: Int, $after: String) { fascicolo(practiceId: $id) { \
    timeline(only: $only, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { \
    __typename ... on AuditEntry { sequence kind actorRole at } \
    ... on IstanzaEntry { istanza { id kind } } ... on NoticeEntry { notice { id subject } } \
    ... on IntegrationEntry { request { id } } ... on DecisionEntry { notice { id kind } } \
    ... on StatementEntry { section declaration { id declarantName mine } } ... on PaymentEntry { payment { id state } } \
    ... on DelegationEntry { section delegation { id } } ... on DocumentEntry { section attachment { id name } } \
    ... on SubjectEntry { subject { id displayName } } ... on SectionEntry { section } \
    ... on MessageEntry { message { id body } } } } } } }";

async fn page(by: &Person, story: &Story, more: Value) -> Value {
    let mut variables = json!({ "id": story.practice });
    variables.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    by.data(TIMELINE, variables).await["fascicolo"]["timeline"].clone()
}

/// Every entry that a person sees, newest first, read in pages.
async fn all(by: &Person, story: &Story, size: i32, only: Value) -> Vec<Value> {
    let (mut found, mut after) = (Vec::new(), Value::Null);
    loop {
        let page = page(by, story, json!({ "first": size, "after": after, "only": only })).await;
        found.extend(page["edges"].as_array().unwrap().iter().map(|edge| edge["node"].clone()));
        if page["pageInfo"]["hasNextPage"] != true {
            return found;
        }
        after = page["pageInfo"]["endCursor"].clone();
    }
}

fn of<'a>(entries: &'a [Value], name: &str) -> Vec<&'a Value> {
    entries.iter().filter(|entry| entry["__typename"] == name).collect()
}

async fn set_state(app: &App, story: &Story, state: &str) {
    let id: PracticeId = app.env.ids.decode(&story.practice).unwrap();
    let sql = "UPDATE practices SET state = $1 WHERE id = $2::text::uuid";
    app.database.owner().await.execute(sql, &[&state, &id.0.to_string()]).await.unwrap();
}

/// A notice that two people issued; waits until the parties have it.
async fn issue(by: (&Person, &Person), story: &Story, kind: &str, points: Value) -> String {
    let input = json!({ "practiceId": story.practice, "kind": kind, "subject": format!("Avviso {kind}"), "points": points,
        "body": "Si comunica.", "idempotencyKey": Person::key() });
    let made = by.0.must("createNotice", "notice { id }", input).await;
    let id = made["notice"]["id"].as_str().unwrap().to_owned();
    by.0.must("submitNotice", "notice { state }", json!({ "noticeId": id })).await;
    by.1.must("signNotice", "notice { id }", json!({ "noticeId": id, "idempotencyKey": Person::key() }))
        .await;
    let query = "query($id: ID!) { practice(id: $id) { notices { id state } } }";
    let until = Instant::now() + Duration::from_secs(30);
    loop {
        let data = story.titolare.data(query, json!({ "id": story.practice })).await;
        if data["practice"]["notices"].as_array().unwrap().iter().any(|notice| notice["id"] == id.as_str()) {
            return id;
        }
        assert!(Instant::now() < until, "{kind} is not issued");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_entry_links_what_it_is_about_in_one_order() {
    let app = App::start().await;
    let story = Story::sent(&app).await;
    let titolare = &story.titolare;
    let until = Instant::now() + Duration::from_secs(30);
    while story.state_seen_by(titolare).await == "INVIATA" {
        assert!(Instant::now() < until, "the register does not answer");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let (reviewer, _) = officer(&app, OFFICER, "FI", "ISTRUTTORE").await;
    let (head, _) = officer(&app, HEAD, "FI", "RESPONSABILE").await;
    let people = (&reviewer, &head);
    let told = issue(people, &story, "COMUNICAZIONE", Value::Null).await;
    set_state(&app, &story, "IN_ISTRUTTORIA").await;
    let asked = issue(people, &story, "RICHIESTA_INTEGRAZIONI", json!(["La relazione"])).await;
    let answer = json!({ "noticeId": asked, "point": 0, "answer": "PROVIDED", "note": "Eccola." });
    titolare.must("answerPoint", "notice { id }", answer).await;
    set_state(&app, &story, "IN_ISTRUTTORIA").await;
    let decided = issue(people, &story, "AUTORIZZAZIONE", Value::Null).await;
    let hello = json!({ "practiceId": story.practice, "body": "Grazie", "idempotencyKey": Person::key() });
    let hello = titolare.must("sendMessage", "message { id }", hello).await;

    let entries = all(titolare, &story, 100, Value::Null).await;
    // The clock of the tests stands still: numbers alone order what happened at one time.
    let numbers: Vec<i64> = entries.iter().map(|entry| entry["sequence"].as_i64().unwrap()).collect();
    assert!(numbers.windows(2).all(|pair| pair[0] > pair[1]), "{numbers:?}");
    assert_eq!(all(titolare, &story, 7, Value::Null).await, entries, "pages of seven are the same");
    let total = page(titolare, &story, json!({ "first": 1 })).await["totalCount"].as_u64().unwrap();
    assert_eq!(total, entries.len() as u64);

    let kinds = |name: &str| {
        of(&entries, name).iter().map(|entry| entry["kind"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(kinds("IstanzaEntry"), ["PRACTICE_ENDORSED", "PRACTICE_SENT"]);
    assert!(of(&entries, "IstanzaEntry").iter().all(|entry| entry["istanza"]["kind"] == "ORIGINALE"));
    assert_eq!(
        of(&entries, "NoticeEntry").iter().map(|e| &e["notice"]["id"]).collect::<Vec<_>>(),
        [&json!(told)]
    );
    assert_eq!(kinds("IntegrationEntry"), ["INTEGRATION_ANSWERED", "POINT_ANSWERED", "NOTICE_ISSUED"]);
    assert!(of(&entries, "IntegrationEntry").iter().all(|entry| entry["request"]["id"] == asked.as_str()));
    assert_eq!(of(&entries, "DecisionEntry").len(), 1);
    assert_eq!(
        of(&entries, "DecisionEntry")[0]["notice"],
        json!({ "id": decided, "kind": "AUTORIZZAZIONE" })
    );
    assert_eq!(of(&entries, "MessageEntry")[0]["message"]["id"], hello["message"]["id"]);
    assert!(of(&entries, "StatementEntry").len() >= 5);
    assert!(of(&entries, "StatementEntry").iter().all(|entry| entry["declaration"]["id"].is_string()));
    assert_eq!(kinds("PaymentEntry").len(), of(&entries, "PaymentEntry").len());
    assert!(of(&entries, "PaymentEntry").iter().any(|entry| entry["payment"]["id"].is_string()));
    assert_eq!(of(&entries, "DelegationEntry")[0]["kind"], "DELEGATION_CONCLUDED");
    assert!(of(&entries, "DelegationEntry").iter().all(|entry| entry["delegation"]["id"].is_string()));
    assert!(of(&entries, "DocumentEntry").iter().all(|entry| entry["attachment"]["name"].is_string()));
    assert!(of(&entries, "SubjectEntry").iter().all(|entry| entry["subject"]["displayName"].is_string()));
    assert!(kinds("SectionEntry").iter().any(|kind| kind == "SECTION_SAVED"));
    assert!(kinds("CourseEntry").contains(&"COMPILATION_CLOSED".to_owned()));

    // Only what is asked for.
    let few = all(titolare, &story, 100, json!(["ISTANZE", "NOTICES"])).await;
    let some = ["IstanzaEntry", "NoticeEntry", "IntegrationEntry", "DecisionEntry"];
    assert_eq!(few.len(), some.iter().map(|name| of(&entries, name).len()).sum::<usize>());
    // A cursor is of its practice.
    let other = Story::filled(&app).await;
    let first = page(titolare, &story, json!({ "first": 1 })).await;
    let variables = json!({ "id": other.practice, "after": first["edges"][0]["cursor"] });
    let refused = titolare.ask(TIMELINE, variables).await;
    assert_eq!(refused["errors"][0]["extensions"]["code"], "BAD_REQUEST");

    // The office sees what it does itself; the others do not, nor the payment.
    let of_office = all(&reviewer, &story, 100, Value::Null).await;
    let drafted = |entries: &[Value]| entries.iter().any(|entry| entry["kind"] == "NOTICE_DRAFTED");
    assert!(drafted(&of_office) && !drafted(&entries));
    assert!(!of(&of_office, "PaymentEntry").is_empty(), "the office reviews it");
    let client = all(&app.person(CLIENT).await, &story, 100, Value::Null).await;
    assert!(of(&client, "PaymentEntry").is_empty() && !of(&client, "DecisionEntry").is_empty());
    // A clerk of the protocol reads no section, no chat, no notice.
    let (clerk, _) = officer(&app, STRANGER, "FI", "PROTOCOLLO").await;
    let clerk = all(&clerk, &story, 100, Value::Null).await;
    for hidden in
        ["SectionEntry", "DocumentEntry", "MessageEntry", "NoticeEntry", "StatementEntry", "PaymentEntry"]
    {
        assert!(of(&clerk, hidden).is_empty(), "{hidden}");
    }
    assert_eq!(of(&clerk, "IstanzaEntry").len(), 2);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn while_it_is_paid_everybody_reads_of_his_own_statements_only() {
    let app = App::start().await;
    let story = Story::stated(&app).await;
    let contractor = app.person(CONTRACTOR).await;
    let entries = all(&contractor, &story, 3, Value::Null).await;
    let statements = of(&entries, "StatementEntry");
    assert!(!statements.is_empty());
    assert!(statements.iter().all(|entry| entry["declaration"]["mine"] == true), "{statements:?}");
    for hidden in ["DelegationEntry", "PaymentEntry", "DocumentEntry", "SubjectEntry", "SectionEntry"] {
        assert!(of(&entries, hidden).is_empty(), "{hidden}");
    }
    let whole = all(&story.titolare, &story, 100, Value::Null).await;
    assert!(of(&whole, "StatementEntry").len() > statements.len());
    app.end().await;
}
