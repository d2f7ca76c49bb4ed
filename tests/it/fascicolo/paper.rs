//! The whole fascicolo as a PDF: what its reader may see, and nothing else.

use portos::app::endorsing::register_due;
use serde_json::json;

use crate::office::officer;
use crate::support::app::Options;
use crate::support::people::{CLIENT, OFFICER, STRANGER};
use crate::support::story::Story;
use crate::support::{App, Person};

/// The text of the pdf behind `pdfUrl`, with blanks of one kind; or the status that refuses it.
async fn paper(by: &Person, url: &str) -> Result<String, u16> {
    let answer = by.http.get(url).bearer_auth(by.token.as_ref().unwrap()).send().await.unwrap();
    if answer.status() != 200 {
        return Err(answer.status().as_u16());
    }
    assert_eq!(answer.headers()["content-type"], "application/pdf");
    assert_eq!(answer.headers()["cache-control"], "private, no-store");
    let bytes = answer.bytes().await.unwrap();
    #[expect(clippy::disallowed_methods, reason = "where a person who runs this test wants to look at it")]
    if let Some(folder) = std::env::var_os("PORTOS_TEST_PAPERS") {
        std::fs::write(std::path::Path::new(&folder).join("fascicolo.pdf"), &bytes).unwrap();
    }
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let text = document.extract_text(&pages).unwrap();
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_fascicolo_is_written_for_its_reader() {
    let app = App::with(Options { jobs: false, ..Options::default() }).await;
    let story = Story::sent(&app).await;
    register_due(&app.env).await.unwrap();
    let query = "query($id: ID!) { fascicolo(practiceId: $id) { pdfUrl } }";
    let data = story.titolare.data(query, json!({ "id": story.practice })).await;
    let url = data["fascicolo"]["pdfUrl"].as_str().unwrap();
    let client = app.person(CLIENT).await;
    let read = paper(&client, url).await.unwrap();
    let whole = paper(&story.titolare, url).await.unwrap();
    for told in [
        "Fascicolo della pratica",
        "Progetto 2026/000001",
        "Riepilogo",
        "Cronologia",
        "Istanze",
        "Documenti",
        "Norma tecnica",
        "Pratica originale",
    ] {
        assert!(whole.contains(told) && read.contains(told), "{told}: {whole}");
    }
    // Personal data of others is not the client's to read.
    let geologist = crate::support::people::GEOLOGIST;
    assert!(whole.contains(geologist) && !read.contains(geologist));
    assert!(read.contains(CLIENT), "his own he sees");
    // The office sees the same paper; a clerk no section; a stranger nothing.
    let (reviewer, _) = officer(&app, OFFICER, "FI", "ISTRUTTORE").await;
    assert!(paper(&reviewer, url).await.unwrap().contains("Norma tecnica"));
    let (clerk, _) = officer(&app, crate::office::HEAD, "FI", "PROTOCOLLO").await;
    let clerk = paper(&clerk, url).await.unwrap();
    assert!(
        clerk.contains("Progetto 2026/000001") && !clerk.contains("Norma tecnica") && !clerk.contains("A5"),
        "{clerk}"
    );
    let stranger = app.person(STRANGER).await;
    assert_eq!(paper(&stranger, url).await, Err(404));
    assert_eq!(paper(&stranger, &format!("{}/practices/practice_x/fascicolo.pdf", app.url)).await, Err(404));
    let nobody = app.nobody().http.get(url).send().await.unwrap();
    assert_eq!(nobody.status(), 401);
    app.end().await;
}
