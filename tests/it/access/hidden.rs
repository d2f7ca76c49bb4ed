//! What is hidden looks like what is not there, and hidden values are null.

use std::time::{Duration, Instant};

use portos::domain::check::sample;
use serde_json::{Value, json};

use super::outcome::word;
use super::walk::{self, Ask, Ids, Root, asks, draft};
use crate::support::people::{CLIENT, CONTRACTOR, DIRECTOR, GEOLOGIST, STRANGER, TITOLARE};
use crate::support::{App, Person, story::Story};

/// The answer as sent, without what differs between any two requests.
async fn bare(person: &Person, ask: &Ask) -> String {
    let text = if ask.root == Root::Subscription {
        walk::answer(person, ask).await.to_string()
    } else {
        let (status, text) = walk::text(person, ask).await;
        format!("{status} {text}")
    };
    let (start, mut rest) = text.split_once("\"requestId\":\"").unwrap_or((&text, ""));
    rest = rest.split_once('"').map_or("", |(_, after)| after);
    format!("{start}{rest}")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forbidden_id_and_a_random_one_get_the_same_bytes() {
    let app = App::start().await;
    let (_story, draft) = draft(&app).await;
    let random = Ids::random(&app.env.ids);
    let mut compared = 0;
    for code in [STRANGER, CLIENT, DIRECTOR] {
        let person = app.person(code).await;
        for (forbidden, missing) in asks(&draft).iter().zip(asks(&random)) {
            if !forbidden.by_id {
                continue;
            }
            let (hidden, absent) = (bare(&person, forbidden).await, bare(&person, &missing).await);
            assert_eq!(hidden, absent, "{} as {code}", forbidden.row());
            assert!(hidden.contains("null") || hidden.contains("NOT_FOUND"), "{hidden}");
            compared += 1;
        }
    }
    assert!(compared > 150, "only {compared} pairs were compared");
    app.end().await;
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forbidden_id_takes_as_long_as_a_random_one() {
    let app = App::start().await;
    let (_story, draft) = draft(&app).await;
    let random = Ids::random(&app.env.ids);
    let stranger = app.person(STRANGER).await;
    let (forbidden, missing) = (asks(&draft), asks(&random));
    for row in ["practice", "node declaration", "saveSection DETAILS", "revokeDelegation"] {
        let pick = |asks: &[Ask]| asks.iter().position(|ask| ask.row() == row).unwrap();
        let (forbidden, missing) = (&forbidden[pick(&forbidden)], &missing[pick(&missing)]);
        let mut gaps = Vec::new();
        // A busy machine may spoil a series, a leak spoils them all.
        for _ in 0..3 {
            let mut times = [Vec::new(), Vec::new()];
            for _ in 0..200 {
                for (ask, times) in [forbidden, missing].into_iter().zip(&mut times) {
                    let start = Instant::now();
                    walk::text(&stranger, ask).await;
                    times.push(start.elapsed());
                }
            }
            let [hidden, absent] = times.map(median);
            gaps.push(hidden.abs_diff(absent));
            if gaps.last() < Some(&Duration::from_millis(5)) {
                break;
            }
        }
        assert!(gaps.last() < Some(&Duration::from_millis(5)), "{row}: {gaps:?}");
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_subject_without_a_delegation_gets_nothing_of_a_draft() {
    let app = App::start().await;
    let (story, ids) = draft(&app).await;
    // Also the geologist: his delegation is revoked.
    let input = json!({ "delegationId": story.delegation, "idempotencyKey": Person::key() });
    story.titolare.must("revokeDelegation", "delegation { state }", input).await;
    for code in [CLIENT, DIRECTOR, CONTRACTOR, GEOLOGIST] {
        let person = app.person(code).await;
        for ask in asks(&ids).iter().filter(|ask| ask.root != Root::Mutation) {
            let found = word(ask, &walk::answer(&person, ask).await, &ids);
            let expected = match ask.field {
                "viewer" | "catalogue" | "sessions" | "machineTokens" => "shown",
                "officers" | "inboxCounts" | "comuneRoutes" | "colleagues" | "draws" | "handOffs"
                | "opinionRequests" => "empty",
                // His own topic: that it is open says nothing of the draft.
                "myDuties" | "batchProgressed" => "SNAPSHOT",
                "practices" | "practiceChanges" | "officePractices" | "inbox" => "absent",
                "nodes" => "0 of 13",
                "practice" | "inboxItem" | "fascicolo" | "node" | "publicAttestation"
                | "loginDiagnostics" | "opinionRequest" | "officeReport" => "null",
                _ => "NOT_FOUND",
            };
            assert_eq!(found, expected, "{} as {code}", ask.row());
        }
        let query = "{ practices(list: MY_DELEGATIONS) { totalCount nodes { id } } }";
        let listed = person.data(query, json!({})).await;
        assert_eq!(listed["practices"], json!({ "totalCount": 0, "nodes": [] }), "{code}");
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_of_another_kind_names_nothing() {
    let app = App::start().await;
    let (story, ids) = draft(&app).await;
    let wrong = Ids {
        practice: ids.subject.clone(),
        subject: ids.director.replace("subject_", "delegation_"),
        director: ids.practice.clone(),
        document4: ids.declaration.clone(),
        document5: ids.practice.replace("practice_", "attachment_"),
        delegation: ids.practice.clone(),
        declaration: ids.delegation.replace("delegation_", "declaration_"),
        message: ids.declaration.replace("declaration_", "message_"),
        payment: ids.declaration.replace("declaration_", "payment_"),
        notice: ids.message.replace("message_", "notice_"),
        draw: ids.message.replace("message_", "draw_"),
        hand_off: ids.message.replace("message_", "handoff_"),
        opinion: ids.message.clone(),
        additional: ids.opinion.clone(),
        upload4: ids.practice.clone(),
        upload5: ids.document5.clone(),
        token: ids.officer.clone(),
        officer: ids.token.clone(),
    };
    for ask in asks(&wrong).iter().filter(|ask| ask.by_id && !ask.field.starts_with("node")) {
        let found = word(ask, &walk::answer(&story.titolare, ask).await, &wrong);
        assert!(found == "null" || found == "NOT_FOUND", "{}: {found}", ask.row());
    }
    let shifted = [&wrong.subject, &wrong.document5, &wrong.declaration, &wrong.message];
    let sections = [ids.section(0), ids.section(7), wrong.section(1), format!("section_x_{}", ids.practice)];
    let garbage = ["", "_", "practice", "practice_", "PRACTICE_AAAAAAAAAAAAAAAAAAAAAA", "x_1"];
    let all: Vec<&str> = shifted
        .iter()
        .map(|id| id.as_str())
        .chain(sections.iter().map(String::as_str))
        .chain(garbage)
        .collect();
    let query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    let found = story.titolare.data(query, json!({ "ids": all })).await;
    assert_eq!(found["nodes"], json!(vec![Value::Null; all.len()]));
    app.end().await;
}

/// Everything of a practice that could carry personal data.
const WIDE: &str = "query($id: ID!) { practice(id: $id) { titolareFiscalCode
    subjects { role displayName fiscalCode birthDate birthPlace sex address { street postalCode } email phone
        foreignId representative { firstName fiscalCode } }
    sections { savedByName ... on SubjectsSection { subjects { role fiscalCode email birthDate } }
        ... on GeologySection { delegation { delegateFiscalCode } declarations { declarantFiscalCode text }
            attachments { signatures { signerFiscalCode signerName } } } }
    attachments { ownerRole signatures { signerFiscalCode } }
    delegations { delegateFiscalCode } declarations { declarantFiscalCode } }
  fascicolo(practiceId: $id) { practice { titolareFiscalCode } subjects { fiscalCode email birthDate }
    attachments { signatures { signerFiscalCode } } delegations { delegateFiscalCode } } }";

/// What identifies a person and is nobody else's: code, mail, birth.
fn personal(code: &str) -> Vec<String> {
    let subjects = sample::subjects();
    let own = subjects.iter().find(|s| s.signing_code().is_some_and(|found| found.as_str() == code)).unwrap();
    let born = own.birth_date.map(|day| day.to_string());
    own.email.clone().into_iter().chain(born).chain([code.to_owned()]).collect()
}

async fn read(person: &Person, practice: &str) -> Value {
    person.data(WIDE, json!({ "id": practice })).await
}

/// Whose personal data the answer contains; it must be all of a person's or nothing.
fn seen(answer: &Value) -> Vec<&'static str> {
    let text = answer.to_string();
    let people = [TITOLARE, CLIENT, DIRECTOR, GEOLOGIST, CONTRACTOR];
    let shown = |code: &&str| {
        let values = personal(code);
        let found = values.iter().filter(|value| text.contains(value.as_str())).count();
        assert!(found == 0 || found == values.len(), "{code}: {found} of {values:?}");
        found > 0
    };
    people.into_iter().filter(shown).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn personal_data_is_shown_to_who_works_with_it_and_to_the_person_himself() {
    let app = App::start().await;
    let everybody = [TITOLARE, CLIENT, DIRECTOR, GEOLOGIST, CONTRACTOR];
    let (story, _) = draft(&app).await;

    assert_eq!(seen(&read(&story.titolare, &story.practice).await), everybody);
    let delegate = read(&story.geologist, &story.practice).await;
    assert_eq!(seen(&delegate), [GEOLOGIST]);
    // Names and roles are what the delegate works with, and those he has.
    let subjects = delegate["practice"]["subjects"].as_array().unwrap();
    assert!(subjects.len() == 5 && subjects.iter().all(|subject| subject["displayName"].is_string()));
    for subject in subjects.iter().filter(|subject| subject["role"] != "GEOLOGO") {
        let hidden =
            ["fiscalCode", "birthDate", "birthPlace", "sex", "address", "email", "phone", "representative"];
        assert!(hidden.iter().all(|field| subject[*field].is_null()), "{subject}");
    }
    assert_eq!(delegate["practice"]["titolareFiscalCode"], Value::Null);

    story.conclude().await;
    story.send(&app, "VIDIMATA").await;
    let officer = Story::officer(&app).await;
    for (code, expected) in [
        (TITOLARE, everybody.to_vec()),
        (CLIENT, vec![CLIENT]),
        (DIRECTOR, vec![DIRECTOR]),
        (GEOLOGIST, vec![GEOLOGIST]),
        (CONTRACTOR, vec![CONTRACTOR]),
    ] {
        let answer = read(&app.person(code).await, &story.practice).await;
        assert_eq!(seen(&answer), expected, "{code}");
        let names: Vec<&Value> = sections(&answer).map(|section| &section["savedByName"]).collect();
        assert!(names.iter().all(|name| name.is_null()), "{code} sees roles, not names: {names:?}");
    }
    let office = read(&officer, &story.practice).await;
    assert_eq!(seen(&office), everybody);
    assert!(
        sections(&office).any(|section| section["savedByName"] == "Claudio Grilli"),
        "the office sees who"
    );
    app.end().await;
}

fn sections(answer: &Value) -> impl Iterator<Item = &Value> {
    answer["practice"]["sections"].as_array().unwrap().iter()
}
