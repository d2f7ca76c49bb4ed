//! Values of inputs: text that cannot be stored, dates that are none, versions that never were.

use serde_json::{Value, json};

use super::{code, codes, still_serves, stored};
use crate::support::story::Story;
use crate::support::{App, Person};

const SAVE: &str = "mutation($input: SaveSectionInput!) { saveSection(input: $input) { section { version } errors { code path params } } }";

/// The code of a refusal, in the payload or at the top.
fn refusal(answer: &Value) -> String {
    if answer.get("errors").is_some() {
        return code(answer).to_owned();
    }
    let payload = answer["data"].as_object().unwrap().values().next().unwrap();
    payload["errors"][0]["code"].as_str().unwrap_or_else(|| panic!("not refused: {answer}")).to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn text_that_cannot_be_stored_is_refused_field_by_field() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let person = &story.titolare;
    let before = stored(&app).await;
    for text in ["a\u{0}b", "\u{0}", "\u{1}", "\u{7f}", "\u{85}", "a\u{1b}[31m"] {
        let sections = [
            json!({ "details": { "title": text } }),
            json!({ "details": { "parcels": [{ "sheet": text, "parcel": "1" }] } }),
            json!({ "building": { "softwareName": text } }),
        ];
        for section in sections {
            let answer = person.ask(SAVE, json!({ "input": story.save_input(1, section.clone()) })).await;
            assert_eq!(refusal(&answer), "INVALID_TEXT", "{section}");
        }
        let subject = story.subject("GEOLOGO");
        let input = json!({ "subjectId": subject, "expectedVersion": 1, "subject": { "lastName": text } });
        assert_eq!(person.refused("updateSubject", input).await, ["INVALID_TEXT"], "{text:?}");
        let input = json!({ "title": text, "idempotencyKey": Person::key() });
        assert_eq!(person.refused("createPractice", input).await, ["INVALID_TEXT"], "{text:?}");
        let input = json!({ "title": "x", "idempotencyKey": text });
        assert_eq!(person.refused("createPractice", input).await, ["INVALID_VALUE"], "{text:?}");
        let mut input = story.activation("GEOLOGY", "GEOLOGO");
        input["reason"] = json!(text);
        // What is only white space says nothing and is no reason; nothing of it is kept.
        if text != "\u{85}" {
            assert_eq!(person.refused("activateDelegation", input).await, ["INVALID_TEXT"], "{text:?}");
        }
        let file = json!({ "section": "ATTACHMENTS", "code": text, "name": text, "mediaType": text, "size": 1,
            "sha256": "a".repeat(64) });
        let answer = person
            .must(
                "createUpload",
                "files { ticket { id } errors { code path } }",
                json!({ "practiceId": story.practice, "files": [file] }),
            )
            .await;
        assert_eq!(answer["files"][0]["ticket"], Value::Null, "{text:?}");
        let found = answer["files"][0]["errors"].to_string();
        assert!(found.contains("INVALID_TEXT") && found.contains("UNKNOWN_DOCUMENT_CODE"), "{found}");
    }
    assert_eq!(stored(&app).await, before);

    story.send(&app, "IN_ISTRUTTORIA").await;
    let before = stored(&app).await;
    for (body, expected) in [
        ("a\u{0}b".to_owned(), "INVALID_TEXT"),
        (" \n ".to_owned(), "REQUIRED"),
        ("x".repeat(1_001), "TOO_LONG"),
    ] {
        let input = json!({ "practiceId": story.practice, "body": body, "idempotencyKey": Person::key() });
        assert_eq!(person.refused("sendMessage", input).await, [expected]);
    }
    assert_eq!(stored(&app).await, before);
    still_serves(person).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_of_all_scripts_are_kept_as_they_are() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let text = "Perizia «àèìòù» ’ — 漢字 🏠 e\u{301}\n\tseconda riga \\u0000 '; DROP TABLE practices; --";
    story.save(&story.titolare, 1, json!({ "details": { "locality": text } })).await;
    let query = "query($id: ID!) { practice(id: $id) { section(kind: DETAILS) { ... on DetailsSection { data { locality } } } } }";
    let data = story.titolare.data(query, json!({ "id": story.practice })).await;
    assert_eq!(data["practice"]["section"]["data"]["locality"], text);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_and_lists_that_are_too_long_are_refused() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let person = &story.titolare;
    let before = stored(&app).await;
    let parcel = json!({ "register": "LAND", "sheet": "1", "parcel": "2" });
    for section in [
        json!({ "details": { "locality": "x".repeat(4_001) } }),
        json!({ "details": { "title": "x".repeat(501) } }),
        json!({ "details": { "locality": "x".repeat(200_000) } }),
        json!({ "details": { "parcels": vec![parcel; 201] } }),
        json!({ "building": { "uses": vec![json!({ "kind": "OFFICES", "share": "1" }); 5_000] } }),
    ] {
        let answer = person.ask(SAVE, json!({ "input": story.save_input(1, section.clone()) })).await;
        assert_eq!(refusal(&answer), "TOO_LONG", "{}", &section.to_string()[..60]);
    }
    let input = json!({ "title": "x".repeat(501), "idempotencyKey": Person::key() });
    assert_eq!(person.refused("createPractice", input).await, ["TOO_LONG"]);
    let input = json!({ "title": "x".repeat(200_000), "idempotencyKey": Person::key() });
    assert_eq!(person.refused("createPractice", input).await, ["TOO_LONG"]);
    for key in ["", &"k".repeat(101), &"k".repeat(200_000)] {
        let input = json!({ "title": "x", "idempotencyKey": key });
        assert_eq!(person.refused("createPractice", input).await, ["INVALID_VALUE"]);
    }
    let mut input = story.activation("GEOLOGY", "GEOLOGO");
    input["reason"] = json!("x".repeat(1_001));
    assert_eq!(person.refused("activateDelegation", input).await, ["TOO_LONG"]);
    let file = json!({ "section": "ATTACHMENTS", "code": "A1", "name": "a.pdf", "mediaType": "application/pdf",
        "size": 1, "sha256": "a".repeat(64) });
    let input = json!({ "practiceId": story.practice, "files": vec![file; 51] });
    assert_eq!(person.refused("createUpload", input).await, ["TOO_LONG"]);
    let input = json!({ "practiceId": story.practice, "attachmentIds": vec!["x"; 201], "statementVersion": 1,
        "idempotencyKey": Person::key() });
    assert_eq!(person.refused("signAttachments", input).await, ["TOO_LONG"]);
    let subject = story.subject("GEOLOGO");
    let input = json!({ "subjectId": subject, "expectedVersion": 1, "subject": { "birthPlace": "x".repeat(100_000) } });
    assert_eq!(person.refused("updateSubject", input).await, ["TOO_LONG"]);
    assert_eq!(stored(&app).await, before);
    still_serves(person).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_is_none_is_refused() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let person = &story.titolare;
    let before = stored(&app).await;
    for day in [
        "9999-12-31",
        "9999-01-01",
        "0000-01-01",
        "0001-01-01",
        "-001-01-01",
        "1799-12-31",
        "2200-01-01",
        "10000-01-01",
        "+2026-01-0",
        "2026-02-30",
        "2026-13-01",
        "2026-00-10",
        "2026-1-1",
        "26-01-01",
        "",
        "2026-01-01T00:00:00Z",
        "01/02/2026",
        "today",
        "2026-01-01\u{0}",
        "２０２６-01-01",
    ] {
        let section = json!({ "details": { "expectedStart": day } });
        let answer = person.ask(SAVE, json!({ "input": story.save_input(1, section) })).await;
        assert_eq!(refusal(&answer), "BAD_REQUEST", "{day:?}");
        let input = json!({ "subjectId": story.subject("GEOLOGO"), "expectedVersion": 1, "subject": { "birthDate": day } });
        let query = "mutation($i: UpdateSubjectInput!) { updateSubject(input: $i) { errors { code } } }";
        assert_eq!(codes(&person.ask(query, json!({ "i": input })).await), ["BAD_REQUEST"], "{day:?}");
        let answer =
            person.ask("query($d: Date!) { catalogue(on: $d) { version } }", json!({ "d": day })).await;
        assert_eq!(code(&answer), "BAD_REQUEST", "{day:?}");
    }
    let answer = person.ask("{ catalogue(on: \"2026-02-30\") { version } }", json!({})).await;
    assert_eq!(code(&answer), "BAD_REQUEST");
    assert_eq!(stored(&app).await, before);
    for day in ["1800-01-01", "2024-02-29", "2199-12-31"] {
        person.data("query($d: Date!) { catalogue(on: $d) { version } }", json!({ "d": day })).await;
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_version_that_is_not_the_current_one_conflicts() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let person = &story.titolare;
    let before = stored(&app).await;
    for version in [0_i64, 2, -1, 2_147_483_647, -2_147_483_648] {
        let section = json!({ "details": { "title": "altro" } });
        let answer = person.ask(SAVE, json!({ "input": story.save_input(version, section) })).await;
        let error = &answer["data"]["saveSection"]["errors"][0];
        assert_eq!(
            (&error["code"], &error["path"]),
            (&json!("CONFLICT"), &json!("expectedVersion")),
            "{version}"
        );
        assert_eq!(error["params"][0], "1", "the current version: {answer}");
        let subject = story.subject("DITTA");
        let input = json!({ "subjectId": subject, "expectedVersion": if version == 2 { 3 } else { version }, "subject": { "phone": "1" } });
        assert_eq!(person.refused("updateSubject", input.clone()).await, ["CONFLICT"], "{version}");
        let input = json!({ "subjectId": subject, "expectedVersion": input["expectedVersion"] });
        assert_eq!(person.refused("removeSubject", input).await, ["CONFLICT"], "{version}");
    }
    for version in [json!(2_147_483_648_i64), json!(1.5), json!("1"), json!(true), json!(null)] {
        let input = json!({ "practiceId": story.practice, "expectedVersion": version, "section": { "details": { "title": "x" } } });
        let answer = person.ask(SAVE, json!({ "input": input })).await;
        assert_eq!(code(&answer), "BAD_REQUEST", "{version}: {answer}");
    }
    assert_eq!(stored(&app).await, before);
    still_serves(person).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_of_any_size_are_stored_exactly_or_refused() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let person = &story.titolare;
    let mut version = 1;
    for number in [
        "0.1",
        "-0.000000000000000000000000001",
        "79228162514264337593543950335",
        "1e5",
        "NaN",
        "Infinity",
        "",
        "1,5",
        "79228162514264337593543950336",
        "1e400",
        "0x10",
        &"9".repeat(10_000),
    ] {
        let before = stored(&app).await;
        let section = json!({ "building": { "eavesHeight": number } });
        let answer = person.ask(SAVE, json!({ "input": story.save_input(version, section) })).await;
        if answer.get("errors").is_some() {
            assert_eq!(code(&answer), "BAD_REQUEST", "{number}");
            assert_eq!(stored(&app).await, before, "{number}");
        } else if answer["data"]["saveSection"]["errors"] == json!([]) {
            version += 1;
        }
    }
    assert!((3..6).contains(&version), "some were saved: {version}");
    // Equal and written in another way: stored as it was sent.
    let owner = app.database.owner().await;
    for number in ["12.5", "12.50"] {
        let section = json!({ "building": { "eavesHeight": number } });
        let answer = person.ask(SAVE, json!({ "input": story.save_input(version, section) })).await;
        assert_eq!(answer["data"]["saveSection"]["errors"], json!([]));
        version += 1;
        let sql = "SELECT data ->> 'eavesHeight' FROM sections WHERE number = 3";
        assert_eq!(owner.query_one(sql, &[]).await.unwrap().get::<_, String>(0), number);
    }
    still_serves(person).await;
    app.end().await;
}
