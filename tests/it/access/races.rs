//! Two at once: nothing is lost, nobody writes after his delegation ended, one wins.

use std::time::Duration;

use futures_util::future::{join, join_all};
use portos::domain::ids::PracticeId;
use portos::domain::role::SubjectRole;
use serde_json::{Value, json};

use crate::support::people::{CLIENT, DIRECTOR, GEOLOGIST, TITOLARE};
use crate::support::{App, Person, story::Story};

/// A practice with one geologist, and nothing else that takes time.
async fn small(app: &App) -> Story {
    let titolare = app.person(TITOLARE).await;
    let input = json!({ "title": "Gara", "idempotencyKey": Person::key() });
    let created = titolare.must("createPractice", "practice { id }", input).await;
    let mut story = Story {
        geologist: app.person(GEOLOGIST).await,
        practice: created["practice"]["id"].as_str().unwrap().to_owned(),
        titolare,
        subjects: Vec::new(),
        delegation: String::new(),
    };
    story.add_subject(subject(GEOLOGIST)).await;
    story
}

fn subject(code: &str) -> Value {
    json!({ "role": SubjectRole::Geologo.code(), "personKind": "NATURAL", "fiscalCode": code,
        "firstName": "Geologo", "lastName": code, "email": "geologo@posta.example" })
}

async fn codes(by: &Person, mutation: &str, input: Value) -> Vec<String> {
    by.refused(mutation, input).await
}

/// Rounds of revoking against saving in one practice. Answers how many saves came first.
async fn rounds(app: &App, count: u64) -> u64 {
    let mut story = small(app).await;
    let (mut version, mut saved) = (0, 0);
    for round in 0..count {
        story.delegate().await;
        let form = json!({ "geology": { "lithology": format!("Limi {round}") } });
        let save = async {
            tokio::time::sleep(Duration::from_micros(round % 5 * 700)).await;
            codes(&story.geologist, "saveSection", story.save_input(version, form)).await
        };
        let revoke = async {
            tokio::time::sleep(Duration::from_micros(round % 3 * 700)).await;
            let input = json!({ "delegationId": story.delegation, "idempotencyKey": Person::key() });
            codes(&story.titolare, "revokeDelegation", input).await
        };
        let (save, revoke) = join(save, revoke).await;
        assert!(revoke.is_empty(), "revoking never fails: {revoke:?}");
        if save.is_empty() {
            version += 1;
            saved += 1;
        } else {
            assert_eq!(save, ["DELEGATION_NOT_ACTIVE"]);
        }
    }
    // The table tells the same: no save by the geologist outside of an active delegation.
    let id: PracticeId = app.env.ids.decode(&story.practice).unwrap();
    let sql = "SELECT seq, kind, actor_role FROM events WHERE topic = $1::text::uuid ORDER BY seq";
    let rows = app.database.owner().await.query(sql, &[&id.0.to_string()]).await.unwrap();
    let (mut active, mut found) = (false, 0);
    for (row, expected) in rows.iter().zip(1_i64..) {
        assert_eq!(row.get::<_, i64>(0), expected, "the sequence has no gap");
        match (row.get::<_, &str>(1), row.get::<_, &str>(2)) {
            ("DELEGATION_ACTIVATED", _) => active = true,
            ("DELEGATION_REVOKED", _) => active = false,
            ("SECTION_SAVED", "GEOLOGO") => {
                assert!(active, "a save at {expected}, after the revocation");
                found += 1;
            }
            _ => {}
        }
    }
    assert_eq!(found, saved, "what was answered is what is stored");
    saved
}

#[tokio::test(flavor = "multi_thread")]
async fn a_save_against_a_revocation_comes_first_or_is_refused() {
    let app = App::start().await;
    let saved: u64 = join_all((0..8).map(|_| rounds(&app, 125))).await.into_iter().sum();
    assert!((100..=900).contains(&saved), "of 1,000 saves {saved} came first: that is no race");
    app.end().await;
}

/// What one writer writes: his own field, counting up.
struct Writer {
    person: Person,
    own: &'static str,
    others: &'static str,
}

/// Saves `count` values, repeating each until it is stored. Answers the number of conflicts.
async fn write(story: &Story, writer: &Writer, count: i64) -> usize {
    let Writer { person, own, others } = writer;
    let (mut version, mut conflicts, mut seen) = (0, 0, 0);
    let selection =
        "section { version ... on BuildingSection { data { units occupants } } } errors { code params }";
    let query =
        format!("mutation($input: SaveSectionInput!) {{ saveSection(input: $input) {{ {selection} }} }}");
    for value in 1..=count {
        loop {
            let mut form = json!({ "building": {} });
            form["building"][own] = json!(value);
            let input = json!({ "input": story.save_input(version, form) });
            let payload = person.data(&query, input).await["saveSection"].clone();
            let Some(error) = payload["errors"].get(0) else {
                let data = &payload["section"]["data"];
                assert_eq!(payload["section"]["version"], version + 1);
                assert_eq!(data[own], value);
                let other = data[others].as_i64().unwrap_or(0);
                assert!(other >= seen, "a value of the other was lost: {other} after {seen}");
                (version, seen) = (version + 1, other);
                break;
            };
            assert_eq!(error["code"], "CONFLICT");
            // The current version, then the fields that differ: those of the other writer alone.
            let current: i64 = error["params"][0].as_str().unwrap().parse().unwrap();
            assert!(current > version, "{error}");
            assert_eq!(error["params"].as_array().unwrap()[1..], [json!(others)], "{error}");
            (version, conflicts) = (current, conflicts + 1);
        }
    }
    conflicts
}

#[tokio::test(flavor = "multi_thread")]
async fn two_writers_of_a_thousand_saves_lose_nothing() {
    let app = App::start().await;
    let story = small(&app).await;
    let one = Writer { person: app.person(TITOLARE).await, own: "units", others: "occupants" };
    let two = Writer { person: app.person(TITOLARE).await, own: "occupants", others: "units" };
    let (a, b) = join(write(&story, &one, 1_000), write(&story, &two, 1_000)).await;
    assert!(a + b > 50, "only {a} + {b} conflicts: that is no race");
    let query = "query($id: ID!) { practice(id: $id) { section(kind: BUILDING) { version \
                 ... on BuildingSection { data { units occupants } } } } }";
    let data = story.titolare.data(query, json!({ "id": story.practice })).await;
    let expected = json!({ "version": 2_000, "data": { "units": 1_000, "occupants": 1_000 } });
    assert_eq!(data["practice"]["section"], expected);
    let owner = app.database.owner().await;
    let sql = "SELECT count(*) FROM audit WHERE kind = 'SECTION_SAVED'";
    assert_eq!(owner.query_one(sql, &[]).await.unwrap().get::<_, i64>(0), 2_000);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_writers_of_different_fields_are_all_found() {
    const FIELDS: [&str; 8] = [
        "locality",
        "street",
        "houseNumber",
        "postalCode",
        "titoloEdilizioNumber",
        "titoloEdilizioComune",
        "comuneName",
        "belfiore",
    ];
    let app = App::start().await;
    let story = small(&app).await;
    let write = async |field: &str| {
        let (person, mut version) = (app.person(TITOLARE).await, 0);
        loop {
            let mut form = json!({ "details": {} });
            form["details"][field] = json!(format!("valore {field}"));
            let payload =
                person.mutate("saveSection", "section { version }", story.save_input(version, form));
            let payload = payload.await;
            let Some(error) = payload["errors"].get(0) else { break };
            assert_eq!(error["code"], "CONFLICT", "{error}");
            version = error["params"][0].as_str().unwrap().parse().unwrap();
        }
    };
    join_all(FIELDS.map(write)).await;
    let query = format!(
        "query($id: ID!) {{ practice(id: $id) {{ section(kind: DETAILS) {{ version ... on DetailsSection {{ data {{ {} }} }} }} }} }}",
        FIELDS.join(" ")
    );
    let data = story.titolare.data(&query, json!({ "id": story.practice })).await;
    let section = &data["practice"]["section"];
    assert_eq!(section["version"], FIELDS.len());
    for field in FIELDS {
        assert_eq!(section["data"][field], format!("valore {field}"));
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_conclude_at_once_one_wins() {
    let app = App::start().await;
    for _ in 0..4 {
        let story = Story::compiled(&app).await;
        story.declare().await;
        let again = app.person(GEOLOGIST).await;
        let input = || json!({ "delegationId": story.delegation, "idempotencyKey": Person::key() });
        let (one, two) = join(
            codes(&story.geologist, "concludeDelegation", input()),
            codes(&again, "concludeDelegation", input()),
        )
        .await;
        let mut both = [one, two];
        both.sort();
        assert_eq!(both, [vec![], vec!["DELEGATION_CONCLUDED".to_owned()]]);
    }
    let sql = "SELECT count(*) FROM events WHERE kind = 'DELEGATION_CONCLUDED' AND topic = practice_id";
    let owner = app.database.owner().await;
    assert_eq!(owner.query_one(sql, &[]).await.unwrap().get::<_, i64>(0), 4);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_are_given_the_same_section_at_once_one_gets_it() {
    let app = App::start().await;
    let mut story = small(&app).await;
    for code in [DIRECTOR, CLIENT] {
        story.add_subject(subject(code)).await;
    }
    let again = app.person(TITOLARE).await;
    for round in 0..20 {
        let input = |at: usize| {
            json!({ "practiceId": story.practice, "section": "GEOLOGY", "subjectId": story.subjects[at].1,
                "idempotencyKey": Person::key() })
        };
        let select = "delegation { id }";
        let (one, two) = join(
            story.titolare.mutate("activateDelegation", select, input(round % 3)),
            again.mutate("activateDelegation", select, input((round + 1) % 3)),
        )
        .await;
        let won: Vec<&Value> = [&one, &two].into_iter().filter(|one| !one["delegation"].is_null()).collect();
        let lost: Vec<&Value> = [&one, &two].into_iter().filter(|one| one["delegation"].is_null()).collect();
        assert!(won.len() == 1 && lost.len() == 1, "{one} {two}");
        assert_eq!(lost[0]["errors"][0]["code"], "ALREADY_DELEGATED");
        let input = json!({ "delegationId": won[0]["delegation"]["id"], "idempotencyKey": Person::key() });
        story.titolare.must("revokeDelegation", "delegation { state }", input).await;
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_request_twice_at_once_is_done_once() {
    let app = App::start().await;
    let story = small(&app).await;
    for _ in 0..10 {
        let input = story.activation("GEOLOGY", "GEOLOGO");
        let select = "delegation { id }";
        let (one, two) = join(
            story.titolare.mutate("activateDelegation", select, input.clone()),
            story.titolare.mutate("activateDelegation", select, input),
        )
        .await;
        assert_eq!(one, two);
        let id = &one["delegation"]["id"];
        let input = json!({ "delegationId": id, "idempotencyKey": Person::key() });
        story.titolare.must("revokeDelegation", "delegation { state }", input).await;
    }
    let owner = app.database.owner().await;
    let count = owner.query_one("SELECT count(*) FROM delegations", &[]).await.unwrap();
    assert_eq!(count.get::<_, i64>(0), 10);
    app.end().await;
}
