//! Downloads: who reads the section, ranges, addresses for a short time.

use chrono::Duration;
use portos::domain::digest::Sha256;
use reqwest::{Method, Response, StatusCode};
use serde_json::json;

use super::{attach, put, ticket};
use crate::support::people::{CLIENT, GEOLOGIST, STRANGER};
use crate::support::story::{Story, pdf};
use crate::support::{App, Person};

async fn ask(by: &Person, method: Method, url: &str, headers: &[(&str, &str)]) -> Response {
    let mut request = by.http.request(method, url);
    if let Some(token) = &by.token {
        request = request.bearer_auth(token);
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.send().await.unwrap()
}

async fn get(url: &str, by: &Person) -> Response {
    ask(by, Method::GET, url, &[]).await
}

/// A document of the geologist; its id and address.
async fn document(story: &Story, bytes: &[u8]) -> (String, String) {
    let ticket = ticket(story, &story.geologist, bytes).await;
    assert_eq!(put(&story.geologist, &ticket, bytes.to_vec()).await.0, 204);
    let id = attach(&story.geologist, &ticket).await;
    let url = format!("{}/files/{id}", story.geologist.url);
    (id, url)
}

/// A short-lived address of the document, and its end.
async fn address(by: &Person, id: &str) -> (String, String) {
    let query = "query($id: ID!) { node(id: $id) { ... on Attachment { download { url expiresAt } } } }";
    let data = by.data(query, json!({ "id": id })).await;
    let text = |name: &str| data["node"]["download"][name].as_str().unwrap().to_owned();
    (text("url"), text("expiresAt"))
}

#[tokio::test(flavor = "multi_thread")]
async fn who_reads_the_section_downloads_the_same_bytes() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let bytes = pdf("Relazione");
    let (_, url) = document(&story, &bytes).await;
    for reader in [&story.geologist, &story.titolare] {
        let answer = get(&url, reader).await;
        assert_eq!(answer.status(), StatusCode::OK);
        let header = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(header("content-type"), "application/pdf");
        assert_eq!(header("content-length"), bytes.len().to_string());
        assert_eq!(header("etag"), format!("\"{}\"", Sha256::of(&bytes)));
        assert_eq!(
            header("content-disposition"),
            "attachment; filename*=UTF-8''Relazione%20geologica%20%C3%A8.pdf"
        );
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("cache-control"), "private, no-store");
        assert!(header("content-security-policy").contains("sandbox"));
        assert_eq!(answer.bytes().await.unwrap(), bytes);
    }
    for other in [&app.person(STRANGER).await, &app.person(CLIENT).await] {
        assert_eq!(get(&url, other).await.status(), StatusCode::NOT_FOUND);
    }
    assert_eq!(get(&url, &app.nobody()).await.status(), StatusCode::UNAUTHORIZED);
    for path in ["attachment_x", "x", "..%2f..%2fetc%2fpasswd", "%00", &story.practice] {
        let answer = get(&format!("{}/files/{path}", app.url), &story.geologist).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path}");
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ranges_and_conditions_are_served() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let bytes = [&b"%PDF-1.7\n"[..], &super::noise(200_000, 11)].concat();
    let (_, url) = document(&story, &bytes).await;
    let (size, tag) = (bytes.len(), format!("\"{}\"", Sha256::of(&bytes)));
    for (range, start, end) in [
        ("bytes=0-0", 0, 1),
        ("bytes=65530-65545", 65_530, 65_546),
        ("bytes=131072-", 131_072, size),
        ("bytes=-5", size - 5, size),
        ("bytes=100-999999999", 100, size),
    ] {
        for extra in [None, Some(("if-range", tag.as_str()))] {
            let headers: Vec<_> = [("range", range)].into_iter().chain(extra).collect();
            let answer = ask(by, Method::GET, &url, &headers).await;
            assert_eq!(answer.status(), 206, "{range}");
            let told = format!("bytes {start}-{}/{size}", end - 1);
            assert_eq!(answer.headers()["content-range"], told);
            assert_eq!(answer.headers()["content-length"], (end - start).to_string());
            assert_eq!(answer.bytes().await.unwrap(), bytes[start..end], "{range}");
        }
    }
    let beyond = format!("bytes={size}-");
    for range in [beyond.as_str(), "bytes=900000-900001"] {
        let answer = ask(by, Method::GET, &url, &[("range", range)]).await;
        assert_eq!(answer.status(), 416, "{range}");
        assert_eq!(answer.headers()["content-range"], format!("bytes */{size}"));
    }
    // No range of this file: the whole of it.
    for headers in [
        vec![("range", "bytes=0-1"), ("if-range", "\"another\"")],
        vec![("range", "bytes=0-1"), ("if-range", "Mon, 02 Mar 2026 09:00:00 GMT")],
        vec![("range", "bytes=0-1,5-6")],
        vec![("range", "lines=1-2")],
        vec![("range", "bytes=x")],
        vec![("if-none-match", "\"another\"")],
    ] {
        let answer = ask(by, Method::GET, &url, &headers).await;
        assert_eq!(answer.status(), 200, "{headers:?}");
        assert_eq!(answer.headers()["accept-ranges"], "bytes");
        assert_eq!(answer.bytes().await.unwrap(), bytes);
    }
    let weak = format!("\"x\", W/{tag}");
    for told in [tag.as_str(), weak.as_str(), "*"] {
        let answer = ask(by, Method::GET, &url, &[("if-none-match", told)]).await;
        assert_eq!(
            (answer.status().as_u16(), answer.headers()["etag"].to_str().unwrap()),
            (304, tag.as_str())
        );
        assert!(answer.bytes().await.unwrap().is_empty());
    }
    let head = ask(by, Method::HEAD, &url, &[]).await;
    assert_eq!(
        (head.status().as_u16(), head.headers()["content-length"].to_str().unwrap()),
        (200, size.to_string().as_str())
    );
    assert_eq!(
        ask(by, Method::HEAD, &url, &[("range", "bytes=0-9")]).await.headers()["content-length"],
        "10"
    );
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_opens_for_five_minutes_and_for_one_session() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let bytes = pdf("Relazione");
    let (id, plain) = document(&story, &bytes).await;
    let (url, until) = address(&story.geologist, &id).await;
    assert!(until.starts_with("2026-03-02T09:05:"), "{until}");
    assert_eq!(get(&url, &story.geologist).await.bytes().await.unwrap(), bytes);
    // Copied by somebody who reads the section too, by the same person elsewhere, by nobody.
    assert_eq!(get(&plain, &story.titolare).await.status(), 200);
    for other in [&story.titolare, &app.person(GEOLOGIST).await, &app.person(STRANGER).await] {
        assert_eq!(get(&url, other).await.status(), StatusCode::NOT_FOUND);
    }
    assert_eq!(get(&url, &app.nobody()).await.status(), StatusCode::UNAUTHORIZED);
    // For another document, for a longer time, altered.
    let (_, other) = document(&story, &pdf("Un'altra")).await;
    let signed = url.split_once("?signed=").unwrap().1;
    let (end, tag) = signed.split_once('.').unwrap();
    let later = end.parse::<i64>().unwrap() + 3_600;
    for wrong in [
        format!("{other}?signed={signed}"),
        format!("{plain}?signed={later}.{tag}"),
        format!("{plain}?signed={end}.{}", tag.to_lowercase()),
        format!("{plain}?signed={end}"),
        format!("{plain}?signed="),
    ] {
        assert_eq!(get(&wrong, &story.geologist).await.status(), StatusCode::NOT_FOUND, "{wrong}");
    }
    app.clock.advance(Duration::minutes(5));
    assert_eq!(get(&url, &story.geologist).await.status(), StatusCode::GONE);
    let (url, _) = address(&story.geologist, &id).await;
    assert_eq!(get(&url, &story.geologist).await.status(), StatusCode::OK);
    app.end().await;
}
