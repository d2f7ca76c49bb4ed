//! Uploads and downloads: bytes by ticket, kept whole or not at all.

mod content;
mod downloads;
mod library;
mod memory;
mod s3;
mod scanner;
mod sealed;
mod sending;
mod tickets;
mod tus;

use std::path::PathBuf;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use portos::domain::digest::Sha256;
use reqwest::{Body, Method, Response};
use serde_json::{Value, json};

use crate::support::story::Story;
use crate::support::{App, Person};

const PDF: &str = "application/pdf";
const P7M: &str = "application/pkcs7-mime";

struct Ticket {
    id: String,
    url: String,
    token: String,
}

fn announced(bytes: &[u8]) -> Value {
    json!({
        "section": "GEOLOGY", "code": "A5", "name": "Relazione geologica è.pdf", "mediaType": PDF,
        "size": bytes.len(), "sha256": Sha256::of(bytes).to_string(),
    })
}

const SELECTION: &str = "files { ticket { id url method headers { name value } tusVersion size sha256 } errors { code path params } }";

async fn ticket(story: &Story, by: &Person, bytes: &[u8]) -> Ticket {
    ticket_for(story, by, announced(bytes)).await
}

async fn ticket_for(story: &Story, by: &Person, file: Value) -> Ticket {
    let input = json!({ "practiceId": story.practice, "files": [file] });
    let created = by.must("createUpload", SELECTION, input).await;
    let ticket = &created["files"][0]["ticket"];
    assert_eq!(ticket["method"], "PUT", "{created}");
    let headers = ticket["headers"].as_array().unwrap();
    let token = headers.iter().find(|header| header["name"] == "upload-token").unwrap();
    Ticket {
        id: ticket["id"].as_str().unwrap().to_owned(),
        url: ticket["url"].as_str().unwrap().to_owned(),
        token: token["value"].as_str().unwrap().to_owned(),
    }
}

/// A request of the ticket's holder.
fn request(by: &Person, ticket: &Ticket, method: Method) -> reqwest::RequestBuilder {
    let request = by.http.request(method, &ticket.url).header("upload-token", &ticket.token);
    match &by.token {
        Some(token) => request.bearer_auth(token),
        None => request,
    }
}

/// The status, and the code of a refusal.
async fn verdict(answer: Response) -> (u16, String) {
    let status = answer.status().as_u16();
    let body: Value = answer.json().await.unwrap_or_default();
    if status >= 400 {
        assert!(body["errors"][0]["extensions"]["requestId"].is_string(), "{status} {body}");
        assert!(body["errors"][0]["message"].as_str().is_some_and(|text| text.len() > 20), "{body}");
    }
    (status, body["errors"][0]["extensions"]["code"].as_str().unwrap_or_default().to_owned())
}

async fn put(by: &Person, ticket: &Ticket, body: impl Into<Body>) -> (u16, String) {
    verdict(request(by, ticket, Method::PUT).body(body).send().await.unwrap()).await
}

fn says(status: u16, code: &str) -> (u16, String) {
    (status, code.to_owned())
}

/// Where the upload stands, as HEAD tells.
async fn offset(by: &Person, ticket: &Ticket) -> u64 {
    let answer = request(by, ticket, Method::HEAD).header("tus-resumable", "1.0.0").send().await.unwrap();
    assert_eq!(answer.status(), 200);
    answer.headers()["upload-offset"].to_str().unwrap().parse().unwrap()
}

fn patch(by: &Person, ticket: &Ticket, at: u64) -> reqwest::RequestBuilder {
    request(by, ticket, Method::PATCH)
        .header("tus-resumable", "1.0.0")
        .header("upload-offset", at)
        .header("content-type", "application/offset+octet-stream")
}

async fn piece(by: &Person, ticket: &Ticket, at: u64, bytes: &[u8]) -> (u16, String) {
    verdict(patch(by, ticket, at).body(bytes.to_vec()).send().await.unwrap()).await
}

fn checksum(bytes: &[u8]) -> String {
    format!("sha256 {}", STANDARD.encode(Sha256::of(bytes).0))
}

/// Attaches an upload; the document's id.
async fn attach(by: &Person, ticket: &Ticket) -> String {
    let added = by.must("addAttachment", "attachment { id }", json!({ "uploadId": ticket.id })).await;
    added["attachment"]["id"].as_str().unwrap().to_owned()
}

/// What lies in staging.
fn staged(app: &App) -> Vec<PathBuf> {
    files_in(&app.files().join("staging"))
}

fn files_in(folder: &std::path::Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let all = entries.map(|entry| entry.unwrap().path());
    all.flat_map(|path| if path.is_dir() { files_in(&path) } else { vec![path] }).collect()
}

/// Where the bytes lie in the store.
fn object(app: &App, bytes: &[u8]) -> PathBuf {
    let name = Sha256::of(bytes).to_string();
    app.files().join("sha256").join(&name[..2]).join(name)
}

fn stored(app: &App, bytes: &[u8]) -> bool {
    object(app, bytes).exists()
}

/// Polls until it holds.
async fn until(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    for _ in 0..400 {
        if holds().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("not within ten seconds: {what}");
}

/// Bytes that look like nothing: reproducible, and no two kilobytes alike.
fn noise(size: usize, seed: u64) -> Vec<u8> {
    let mut state = seed | 1;
    let mut bytes = Vec::with_capacity(size + 8);
    while bytes.len() < size {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend(state.to_le_bytes());
    }
    bytes.truncate(size);
    bytes
}

/// A signed envelope as far as the first look goes: for files of any size.
fn envelope(size: usize, seed: u64) -> Vec<u8> {
    const HEAD: [u8; 17] = [
        0x30, 0x84, 0x7F, 0xFF, 0xFF, 0xFF, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02,
    ];
    [HEAD.as_slice(), &noise(size - HEAD.len(), seed)].concat()
}

fn announced_envelope(bytes: &[u8]) -> Value {
    let mut file = announced(bytes);
    file["mediaType"] = json!(P7M);
    file["name"] = json!("Relazione.pdf.p7m");
    file
}
