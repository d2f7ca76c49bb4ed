//! The grid of signatures over the API, as each person sees it.

use serde_json::{Value, json};

use crate::support::people::CONTRACTOR;
use crate::support::story::Story;
use crate::support::{App, Person};

const GRID: &str = "query($id: ID!) { practice(id: $id) { signatureGrid { code due attachmentIds cells { \
    role state asked { name } missing { name } faults { signerName verdict } } } } }";

async fn grid(by: &Person, practice: &str) -> Vec<Value> {
    let data = by.data(GRID, json!({ "id": practice })).await;
    data["practice"]["signatureGrid"].as_array().cloned().unwrap_or_default()
}

fn state<'a>(grid: &'a [Value], code: &str) -> &'a str {
    let row = grid.iter().find(|row| row["code"] == code).unwrap_or_else(|| panic!("no row {code}"));
    row["cells"][0]["state"].as_str().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_grid_follows_what_is_attached_and_signed() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    assert_eq!(state(&grid(by, &story.practice).await, "A5"), "NO_DOCUMENT");
    let report = story.attach(by, "GEOLOGY", "A5", "Relazione geologica.pdf").await;
    let open = grid(by, &story.practice).await;
    assert_eq!(state(&open, "A5"), "MISSING");
    let row = open.iter().find(|row| row["code"] == "A5").unwrap();
    assert_eq!((&row["due"], &row["attachmentIds"]), (&json!(true), &json!([report])));
    assert_eq!(row["cells"][0]["missing"], json!([{ "name": "Claudio Grilli" }]));
    assert_eq!(row["cells"][0]["role"], "GEOLOGO");

    story.sign(by, std::slice::from_ref(&report)).await;
    assert_eq!(state(&grid(by, &story.practice).await, "A5"), "SATISFIED");
    by.must("withdrawSignature", "attachment { id }", json!({ "attachmentId": report })).await;
    assert_eq!(state(&grid(by, &story.practice).await, "A5"), "MISSING");
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_of_hidden_sections_are_not_there() {
    let app = App::start().await;
    let story = Story::concluded(&app).await;
    let whole = grid(&story.titolare, &story.practice).await;
    assert!(whole.iter().any(|row| row["code"] == "A5"), "the titolare reads section 4");
    // The contractor with section 5 does not read section 4.
    let given = story
        .titolare
        .must("activateDelegation", "delegation { id }", story.activation("ATTACHMENTS", "DITTA"))
        .await;
    assert!(given["delegation"]["id"].is_string());
    let contractor = app.person(CONTRACTOR).await;
    let part = grid(&contractor, &story.practice).await;
    assert!(!part.is_empty());
    assert!(
        part.iter().all(|row| row["code"] != "A5" && row["code"] != "A6" && row["code"] != "IND"),
        "{part:?}"
    );
}
