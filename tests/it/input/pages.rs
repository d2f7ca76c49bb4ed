//! Pages, cursors and ids that are not the caller's.

use serde_json::{Value, json};

use super::{code, still_serves, stored};
use crate::support::people::{STRANGER, TITOLARE};
use crate::support::story::Story;
use crate::support::{App, Person};

const PAGE: &str = "query($list: PracticeList!, $first: Int, $after: String, $filter: PracticeFilter) { \
                    practices(list: $list, first: $first, after: $after, filter: $filter) { \
                    totalCount edges { cursor node { id } } pageInfo { endCursor hasNextPage } } }";

#[tokio::test(flavor = "multi_thread")]
async fn a_page_has_one_to_a_hundred_items() {
    let app = App::start().await;
    let person = app.person(TITOLARE).await;
    for first in [json!(0), json!(101), json!(-1), json!(2_147_483_647), json!(-2_147_483_648_i64)] {
        let answer = person.ask(PAGE, json!({ "list": "MY_PROJECTS", "first": first })).await;
        let found = code(&answer);
        assert!(["BAD_REQUEST", "LIMIT_EXCEEDED"].contains(&found), "{first}: {answer}");
    }
    for first in [json!(1), json!(100), json!(null)] {
        person.data(PAGE, json!({ "list": "MY_PROJECTS", "first": first })).await;
    }
    let ids: Vec<String> = (0..101).map(|at| format!("practice_{at}")).collect();
    let answer = person.ask("query($i: [ID!]!) { nodes(ids: $i) { id } }", json!({ "i": ids })).await;
    assert_eq!(code(&answer), "LIMIT_EXCEEDED");
    let ids: Vec<String> = (0..40_000).map(|at| format!("practice_{at}")).collect();
    let answer = person.ask("query($i: [ID!]!) { nodes(ids: $i) { id } }", json!({ "i": ids })).await;
    assert_eq!(code(&answer), "LIMIT_EXCEEDED");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_belongs_to_its_list() {
    let app = App::start().await;
    let (one, two) = (Story::filled(&app).await, Story::filled(&app).await);
    let person = one.titolare.clone();
    let page = person.data(PAGE, json!({ "list": "MY_PROJECTS", "first": 1 })).await;
    let cursor = page["practices"]["pageInfo"]["endCursor"].clone();
    assert_eq!(page["practices"]["pageInfo"]["hasNextPage"], true);
    let next = person.data(PAGE, json!({ "list": "MY_PROJECTS", "after": cursor })).await;
    assert_eq!(next["practices"]["edges"][0]["node"]["id"], json!(one.practice));

    let answer = person.ask(PAGE, json!({ "list": "OTHER_PROJECTS", "after": cursor })).await;
    assert_eq!(code(&answer), "BAD_REQUEST");
    let own = format!("my_projects.{}", one.subject("GEOLOGO"));
    for wrong in ["", "x", "my_projects.", "my_projects.practice_AAAA", "\u{0}", &own, &"x".repeat(100_000)] {
        let answer = person.ask(PAGE, json!({ "list": "MY_PROJECTS", "after": wrong })).await;
        assert_eq!(code(&answer), "BAD_REQUEST", "{}", &wrong[..wrong.len().min(40)]);
    }
    let wrong: [Value; 4] = [json!("\u{0}"), json!("04801"), json!("x".repeat(5_000)), json!("04801è")];
    for comune in wrong {
        let variables = json!({ "list": "MY_PROJECTS", "filter": { "comuneIstat": comune } });
        assert_eq!(code(&person.ask(PAGE, variables).await), "BAD_REQUEST", "{comune}");
    }

    // The chat of one practice does not go on in another.
    one.send(&app, "IN_ISTRUTTORIA").await;
    two.send(&app, "IN_ISTRUTTORIA").await;
    for story in [&one, &two] {
        let input =
            json!({ "practiceId": story.practice, "body": "Buongiorno", "idempotencyKey": Person::key() });
        person.must("sendMessage", "message { id }", input).await;
    }
    let chat = "query($id: ID!, $after: String, $first: Int) { practice(id: $id) { \
                messages(after: $after, first: $first) { edges { cursor } } } }";
    let found = person.data(chat, json!({ "id": one.practice })).await;
    let cursor = found["practice"]["messages"]["edges"][0]["cursor"].clone();
    assert!(cursor.is_string(), "{found}");
    person.data(chat, json!({ "id": one.practice, "after": cursor })).await;
    let answer = person.ask(chat, json!({ "id": two.practice, "after": cursor })).await;
    assert_eq!(code(&answer), "BAD_REQUEST");
    for first in [0, 101, -1] {
        let answer = person.ask(chat, json!({ "id": one.practice, "first": first })).await;
        assert!(["BAD_REQUEST", "LIMIT_EXCEEDED"].contains(&code(&answer)), "{first}");
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ids_of_others_of_another_kind_and_of_nobody_answer_alike() {
    let app = App::start().await;
    let story = Story::compiled(&app).await;
    let stranger = app.person(STRANGER).await;
    let before = stored(&app).await;
    let subject = story.subject("GEOLOGO").to_owned();
    let forged = format!("{}A", &story.practice[..story.practice.len() - 1]);
    let wrong = ["", "x", "practice_", "practice_AAAAAAAAAAAAAAAAAAAAAA", "\u{0}", "17", &forged, &subject];
    let hidden = [story.practice.as_str()];
    let answers = async |id: &str, by: &Person| {
        let data = by
            .data(
                "query($id: ID!) { practice(id: $id) { id } node(id: $id) { id } fascicolo(practiceId: $id) { __typename } nodes(ids: [$id]) { id } }",
                json!({ "id": id }),
            )
            .await;
        assert_eq!(
            data,
            json!({ "practice": null, "node": null, "fascicolo": null, "nodes": [null] }),
            "{id:?}"
        );
    };
    for id in wrong.iter().chain(&hidden) {
        answers(id, &stranger).await;
    }
    // Every mutation, with ids of another kind, of nobody, and of others.
    let key = Person::key;
    let file = json!({ "section": "GEOLOGY", "code": "A5", "name": "a.pdf", "mediaType": "application/pdf",
        "size": 1, "sha256": "a".repeat(64) });
    for id in wrong.iter().chain(&hidden) {
        let title = json!({ "details": { "title": "x" } });
        let cases = [
            ("saveSection", json!({ "practiceId": id, "expectedVersion": 1, "section": title })),
            ("verifySection", json!({ "practiceId": id, "section": "GEOLOGY" })),
            ("verifyPractice", json!({ "practiceId": id })),
            (
                "addSubject",
                json!({ "practiceId": id, "subject": { "role": "ALTRO" }, "idempotencyKey": key() }),
            ),
            ("updateSubject", json!({ "subjectId": id, "expectedVersion": 1, "subject": { "phone": "1" } })),
            ("removeSubject", json!({ "subjectId": id, "expectedVersion": 1 })),
            ("createUpload", json!({ "practiceId": id, "files": [file] })),
            ("addAttachment", json!({ "uploadId": id })),
            ("removeAttachment", json!({ "attachmentId": id })),
            (
                "signAttachments",
                json!({ "practiceId": id, "attachmentIds": [id], "statementVersion": 1, "idempotencyKey": key() }),
            ),
            ("withdrawSignature", json!({ "attachmentId": id })),
            ("refuseSignature", json!({ "attachmentId": id, "reason": "No", "idempotencyKey": key() })),
            ("withdrawSignatureRefusal", json!({ "attachmentId": id })),
            ("setSigningOrder", json!({ "attachmentId": id, "roles": [] })),
            (
                "activateDelegation",
                json!({ "practiceId": id, "section": "GEOLOGY", "subjectId": id, "idempotencyKey": key() }),
            ),
            ("revokeDelegation", json!({ "delegationId": id, "idempotencyKey": key() })),
            ("concludeDelegation", json!({ "delegationId": id, "idempotencyKey": key() })),
            ("declareSection", json!({ "practiceId": id, "section": "GEOLOGY", "idempotencyKey": key() })),
            ("sendMessage", json!({ "practiceId": id, "body": "x", "idempotencyKey": key() })),
        ];
        for (mutation, input) in cases {
            let codes = stranger.refused(mutation, input).await;
            assert_eq!(codes, ["NOT_FOUND"], "{mutation} {id:?}");
        }
    }
    // Asking for nothing tells nothing.
    for id in [&story.practice, &forged] {
        let input = json!({ "practiceId": id, "files": [] });
        assert_eq!(stranger.refused("createUpload", input).await, ["REQUIRED"]);
        let input =
            json!({ "practiceId": id, "attachmentIds": [], "statementVersion": 1, "idempotencyKey": key() });
        assert_eq!(stranger.refused("signAttachments", input).await, ["NOT_FOUND"]);
    }
    // Objects of a practice that he does not see.
    for (mutation, input) in [
        ("updateSubject", json!({ "subjectId": subject, "expectedVersion": 1, "subject": { "phone": "1" } })),
        ("removeSubject", json!({ "subjectId": subject, "expectedVersion": 1 })),
        ("revokeDelegation", json!({ "delegationId": story.delegation, "idempotencyKey": key() })),
        ("concludeDelegation", json!({ "delegationId": story.delegation, "idempotencyKey": key() })),
    ] {
        assert_eq!(stranger.refused(mutation, input).await, ["NOT_FOUND"], "{mutation}");
    }
    assert_eq!(stored(&app).await, before);
    still_serves(&stranger).await;
    app.end().await;
}
