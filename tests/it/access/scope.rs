//! A delegation opens one section and nothing else, whichever section it is.

use portos::domain::access::Capacity;
use portos::domain::ids::{PracticeId, SubjectId};
use portos::domain::role::SubjectRole;
use portos::domain::section::SectionNumber;
use serde_json::{Value, json};

use super::walk::{Ids, Root, answer, asks, draft};
use crate::support::people::{CONTRACTOR, DIRECTOR, GEOLOGIST};
use crate::support::ws::Subscription;
use crate::support::{App, Person, story::Story};

const DESIGNER: &str = "RSSMRA85T10A562S";

/// A subject who can be reached, so that only section and role decide.
fn subject(role: SubjectRole, code: &str) -> Value {
    json!({ "role": role.code(), "personKind": "NATURAL", "fiscalCode": code, "firstName": "Mario",
        "lastName": "Rossi", "email": "mario.rossi@posta.example" })
}

/// Everything of a practice that has a version, as stored.
async fn versions(app: &App, practice: &str) -> String {
    let id: PracticeId = app.env.ids.decode(practice).unwrap();
    let sql = "SELECT concat_ws(' ', \
        (SELECT string_agg(concat_ws(':', number, version, revision, check_status, data, marks), ' ' ORDER BY number) \
         FROM sections WHERE practice_id = p.id), \
        (SELECT string_agg(concat_ws(':', id, version, data), ' ' ORDER BY id) FROM subjects WHERE practice_id = p.id), \
        (SELECT string_agg(concat_ws(':', id, version, state), ' ' ORDER BY id) FROM delegations WHERE practice_id = p.id), \
        (SELECT count(*) FROM attachments WHERE practice_id = p.id), \
        (SELECT count(*) FROM uploads WHERE practice_id = p.id), p.event_seq, p.audit_seq, p.updated_at) \
        FROM practices p WHERE id = $1::text::uuid";
    let owner = app.database.owner().await;
    owner.query_one(sql, &[&id.0.to_string()]).await.unwrap().get(0)
}

/// The numbers of the sections that a person reads, by what `viewerCan` says and by what is there.
async fn readable(person: &Person, practice: &str) -> Vec<i64> {
    let query =
        "query($id: ID!) { practice(id: $id) { sections { number viewerCan { read write attach sign } } } }";
    let data = person.data(query, json!({ "id": practice })).await;
    let sections = data["practice"]["sections"].as_array().unwrap();
    assert!(sections.iter().all(|section| section["viewerCan"]["read"] == true));
    sections.iter().map(|section| section["number"].as_i64().unwrap()).collect()
}

/// Every write outside of the section, with the refusals that it gets.
async fn writes_elsewhere(person: &Person, story: &Story, ids: &Ids, own: &str) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for ask in asks(ids).iter().filter(|ask| ask.root == Root::Mutation && ask.by_id) {
        let about_own =
            ask.variant == own || ask.variant.starts_with("no ") || ask.variant.starts_with("unknown");
        // These are about the delegation of section 4, which the practice does not have here.
        let elsewhere = ["rotateMachineToken", "revokeMachineToken", "withdrawOfficer"].contains(&ask.field);
        let about_none =
            elsewhere || ["concludeDelegation", "revokeDelegation", "addAttachment"].contains(&ask.field);
        if about_own || about_none {
            continue;
        }
        let answer = answer(person, ask).await;
        let payload = &answer["data"][ask.field];
        let errors = payload.pointer("/outcomes/0/errors").unwrap_or(&payload["errors"]);
        found.push((ask.row(), errors.clone()));
    }
    let declare = json!({ "practiceId": story.practice, "section": "ASSEVERATIONS",
        "idempotencyKey": Person::key() });
    let payload = person.mutate("declareSection", "", declare).await;
    found.push(("declareSection ASSEVERATIONS".to_owned(), payload["errors"].clone()));
    found
}

async fn one_section_only(section: &str, role: &str, code: &str, reads: &[i64]) {
    let app = App::start().await;
    let (mut story, ids) = draft(&app).await;
    if code == DESIGNER {
        story.subjects.retain(|(role, _)| role != "PROGETTISTA");
        story.add_subject(subject(SubjectRole::Progettista, DESIGNER)).await;
    }
    if section != "GEOLOGY" {
        let input = json!({ "delegationId": story.delegation, "idempotencyKey": Person::key() });
        story.titolare.must("revokeDelegation", "delegation { state }", input).await;
        story.titolare.must("activateDelegation", "delegation { id }", story.activation(section, role)).await;
    }
    let delegate = app.person(code).await;
    let before = versions(&app, &story.practice).await;
    let refused = writes_elsewhere(&delegate, &story, &ids, section).await;
    assert!(refused.len() > 12, "{refused:?}");
    for (row, errors) in refused {
        let codes: Vec<&str> =
            errors.as_array().unwrap().iter().map(|error| error["code"].as_str().unwrap()).collect();
        // A statement that nobody asks, and a payment that there is not, are not there at all.
        let absent = [
            "confirmStatement",
            "refuseStatement",
            "reviewManualPayment",
            // Hidden from everybody but the office, or who is asked.
            "retryHandOff",
            "setDocumentVisibility",
            "withdrawOpinionRequest",
            "giveOpinion",
            "declineOpinion",
        ]
        .contains(&row.as_str());
        // Neither is a document of a section that he cannot read.
        let hidden = !reads.contains(&4)
            && [
                "removeAttachment GEOLOGY",
                "verifyAttachment GEOLOGY",
                "withdrawSignature GEOLOGY",
                "refuseSignature GEOLOGY",
                "withdrawSignatureRefusal GEOLOGY",
                "setSigningOrder GEOLOGY",
                "signAttachments GEOLOGY",
            ]
            .contains(&row.as_str());
        // What is the office's is never the titolare's either: no delegation of his could give it.
        let office = [
            "markPracticeSeen",
            "assignPractice",
            "createNotice",
            "updateNotice",
            "submitNotice",
            "returnNotice",
            "signNotice",
            "evaluatePoint",
            "createDocumentUpload",
            "requestOpinion",
            "runBatch",
        ]
        .contains(&row.split(' ').next().unwrap_or_default());
        let expected = match (hidden || absent, office) {
            (true, _) => "NOT_FOUND",
            (_, true) => "FORBIDDEN",
            _ => "DELEGATION_SCOPE",
        };
        assert_eq!(codes, [expected], "{row} with a delegation on {section}");
    }
    assert_eq!(versions(&app, &story.practice).await, before, "nothing moved");
    assert_eq!(readable(&delegate, &story.practice).await, reads, "{section}");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delegation_of_section_3_reads_the_rest_and_writes_3_only() {
    one_section_only("BUILDING", "PROGETTISTA", DESIGNER, &[1, 2, 3, 4, 5]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delegation_of_section_4_reads_the_rest_and_writes_4_only() {
    one_section_only("GEOLOGY", "GEOLOGO", GEOLOGIST, &[1, 2, 3, 4, 5]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delegation_of_section_5_reads_the_rest_and_acts_in_5_only() {
    one_section_only("ATTACHMENTS", "DIRETTORE_LAVORI", DIRECTOR, &[1, 2, 3, 4, 5]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contractor_with_section_5_does_not_read_the_geology() {
    one_section_only("ATTACHMENTS", "DITTA", CONTRACTOR, &[1, 2, 3, 5]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_delegate_writes_his_own_section() {
    let app = App::start().await;
    let (mut story, _) = draft(&app).await;
    story.subjects.retain(|(role, _)| role != "PROGETTISTA");
    story.add_subject(subject(SubjectRole::Progettista, DESIGNER)).await;
    for (section, role) in [("BUILDING", "PROGETTISTA"), ("ATTACHMENTS", "DITTA")] {
        story.titolare.must("activateDelegation", "delegation { id }", story.activation(section, role)).await;
    }
    let (designer, contractor) = (app.person(DESIGNER).await, app.person(CONTRACTOR).await);
    assert_eq!(story.save(&designer, 1, json!({ "building": { "units": 3 } })).await, 2);
    assert_eq!(story.save(&story.geologist, 1, json!({ "geology": { "lithology": "Ghiaie" } })).await, 2);
    story.attach(&contractor, "ATTACHMENTS", "ALT", "Cantiere.pdf").await;
    let query = "query($id: ID!) { practice(id: $id) { sections { number savedByRole } attachments { name ownerRole } } }";
    let data = story.titolare.data(query, json!({ "id": story.practice })).await["practice"].clone();
    let saved = |number: usize| data["sections"][number - 1]["savedByRole"].clone();
    assert_eq!((saved(3), saved(4)), (json!("PROGETTISTA"), json!("GEOLOGO")));
    let attached = data["attachments"].as_array().unwrap().iter().find(|one| one["name"] == "Cantiere.pdf");
    assert_eq!(attached.unwrap()["ownerRole"], "DITTA");

    // What happened in the geology is hidden from the contractor, who does not read it.
    let chronology = "query($id: ID!) { fascicolo(practiceId: $id) { chronology { section } } }";
    for (person, sees) in [(&story.titolare, true), (&contractor, false)] {
        let data = person.data(chronology, json!({ "id": story.practice })).await;
        let entries = data["fascicolo"]["chronology"].as_array().unwrap().clone();
        assert!(entries.iter().any(|entry| entry["section"] == "ATTACHMENTS"));
        assert_eq!(entries.iter().any(|entry| entry["section"] == "GEOLOGY"), sees);
    }
    let stream = "subscription($id: ID!) { practiceChanged(practiceId: $id) { live section } }";
    let mut stream =
        Subscription::open(&contractor, "practiceChanged", stream, json!({ "id": story.practice })).await;
    assert_eq!(stream.next().await["live"], "SNAPSHOT");
    story.save(&story.geologist, 2, json!({ "geology": { "lithology": "Sabbie" } })).await;
    story.save(&designer, 2, json!({ "building": { "units": 4 } })).await;
    assert_eq!(stream.next().await["section"], "BUILDING", "the save of the geology passes unseen");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_section_is_given_only_to_the_roles_that_may_hold_it() {
    let app = App::start().await;
    let mut story = Story::filled(&app).await;
    story.add_subject(subject(SubjectRole::Collaudatore, DESIGNER)).await;
    story.add_subject(subject(SubjectRole::Altro, DESIGNER)).await;
    let before = versions(&app, &story.practice).await;
    let mut refused = 0;
    for section in SectionNumber::ALL {
        let delegable = matches!(section.number(), 3..=5);
        for role in SubjectRole::ALL {
            if Capacity::delegate(*section, *role).is_some() {
                assert!(delegable, "{section}");
                continue;
            }
            let expected = if delegable { "ROLE_NOT_DELEGABLE" } else { "SECTION_NOT_DELEGABLE" };
            let input = story.activation(section.code(), role.code());
            let codes = story.titolare.refused("activateDelegation", input).await;
            assert_eq!(codes, [expected], "{section} to {role}");
            refused += 1;
        }
    }
    // Five pairs of section and role are left: 3 designer, 4 geologist, 5 designer, director, contractor.
    assert_eq!(refused, 6 * 7 - 5);
    assert_eq!(versions(&app, &story.practice).await, before);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_forced_into_the_database_gives_no_right_on_sections_1_2_and_6() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let owner = app.database.owner().await;
    let practice: PracticeId = app.env.ids.decode(&story.practice).unwrap();
    let subject: SubjectId = app.env.ids.decode(story.subject("GEOLOGO")).unwrap();
    for section in [1_i16, 2, 6] {
        let sql = "INSERT INTO delegations (id, practice_id, section, subject_id, role, delegate_code, \
                   delegate_name, state, created_at) VALUES (gen_random_uuid(), $1::text::uuid, $2, \
                   $3::text::uuid, 'GEOLOGO', $4, 'Claudio Grilli', 'ATTIVA', now())";
        let (practice, subject) = (practice.0.to_string(), subject.0.to_string());
        owner.execute(sql, &[&practice, &section, &subject, &GEOLOGIST]).await.unwrap();
    }
    let before = versions(&app, &story.practice).await;
    let query =
        "query($id: ID!) { practice(id: $id) { id } practices(list: MY_DELEGATIONS) { nodes { id } } }";
    let seen = story.geologist.data(query, json!({ "id": story.practice })).await;
    assert_eq!(seen, json!({ "practice": null, "practices": { "nodes": [] } }));
    let details = story.save_input(1, json!({ "details": { "locality": "Altrove" } }));
    assert_eq!(story.geologist.refused("saveSection", details).await, ["NOT_FOUND"]);
    let added = json!({ "practiceId": story.practice, "subject": { "role": "ALTRO", "fiscalCode": DESIGNER },
        "idempotencyKey": Person::key() });
    assert_eq!(story.geologist.refused("addSubject", added).await, ["NOT_FOUND"]);
    for section in SectionNumber::ALL {
        let input = json!({ "practiceId": story.practice, "section": section.code() });
        assert_eq!(story.geologist.refused("verifySection", input).await, ["NOT_FOUND"], "{section}");
    }
    assert_eq!(versions(&app, &story.practice).await, before);
    app.end().await;
}
