//! Uploads and downloads: bytes by ticket, kept whole or not at all.

use chrono::Duration;
use futures_util::stream;
use portos::domain::digest::Sha256;
use reqwest::{Body, StatusCode};
use serde_json::{Value, json};

use crate::support::people::{CLIENT, STRANGER};
use crate::support::story::{Story, pdf};
use crate::support::{App, Person};

struct Ticket {
    id: String,
    url: String,
    token: String,
}

fn announced(bytes: &[u8]) -> Value {
    json!({
        "section": "GEOLOGY", "code": "A5", "name": "Relazione geologica è.pdf", "mediaType": "application/pdf",
        "size": bytes.len(), "sha256": Sha256::of(bytes).to_string(),
    })
}

const SELECTION: &str =
    "files { ticket { id url method headers { name value } } errors { code path params } }";

async fn ticket(story: &Story, by: &Person, bytes: &[u8]) -> Ticket {
    let input = json!({ "practiceId": story.practice, "files": [announced(bytes)] });
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

/// Sends a body under a ticket; the status, and the code of a refusal.
async fn put(by: &Person, ticket: &Ticket, body: impl Into<Body>) -> (u16, String) {
    let request = by.http.put(&ticket.url).header("upload-token", &ticket.token).body(body);
    let request = match &by.token {
        Some(token) => request.bearer_auth(token),
        None => request,
    };
    let answer = request.send().await.unwrap();
    let status = answer.status().as_u16();
    let body: Value = answer.json().await.unwrap_or_default();
    if status != 204 {
        assert!(body["errors"][0]["extensions"]["requestId"].is_string(), "{status} {body}");
    }
    (status, body["errors"][0]["extensions"]["code"].as_str().unwrap_or_default().to_owned())
}

/// A body of which the server learns the length only at its end.
fn streamed(bytes: &[u8]) -> Body {
    let chunks: Vec<_> = bytes.chunks(7).map(|chunk| Ok::<_, std::io::Error>(chunk.to_vec())).collect();
    Body::wrap_stream(stream::iter(chunks))
}

fn incoming(app: &App) -> usize {
    std::fs::read_dir(app.files().join("incoming")).unwrap().count()
}

fn stored(app: &App, bytes: &[u8]) -> bool {
    let name = Sha256::of(bytes).to_string();
    app.files().join(&name[..2]).join(name).exists()
}

#[tokio::test(flavor = "multi_thread")]
async fn bytes_that_differ_from_what_was_announced_are_not_kept() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let bytes = pdf("Relazione");
    let ticket = ticket(&story, by, &bytes).await;

    let mut other = bytes.clone();
    other[10] ^= 1;
    assert_eq!(put(by, &ticket, other.clone()).await, (422, "BAD_REQUEST".to_owned()));
    assert_eq!(put(by, &ticket, streamed(&other)).await.0, 422);
    let (short, long) = (&bytes[..bytes.len() - 1], [bytes.clone(), b"x".to_vec()].concat());
    assert_eq!(put(by, &ticket, short.to_vec()).await, (422, "BAD_REQUEST".to_owned()));
    assert_eq!(put(by, &ticket, streamed(short)).await.0, 422);
    assert_eq!(put(by, &ticket, Vec::new()).await.0, 422);
    assert_eq!(put(by, &ticket, long.clone()).await, (413, "BAD_REQUEST".to_owned()));
    assert_eq!(put(by, &ticket, streamed(&long)).await.0, 413);
    assert!(!stored(&app, &bytes) && !stored(&app, &other));
    assert_eq!(incoming(&app), 0, "nothing is left behind");
    assert_eq!(by.refused("addAttachment", json!({ "uploadId": ticket.id })).await, ["UPLOAD_NOT_READY"]);

    // The ticket still stands: the same bytes arrive whole at last, even twice.
    assert_eq!(put(by, &ticket, streamed(&bytes)).await.0, 204);
    assert_eq!(put(by, &ticket, bytes.clone()).await.0, 204);
    assert!(stored(&app, &bytes));
    by.must("addAttachment", "attachment { id }", json!({ "uploadId": ticket.id })).await;
    assert_eq!(incoming(&app), 0);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transfer_that_breaks_off_leaves_nothing() {
    use tokio::io::AsyncWriteExt as _;
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let bytes = pdf(&"x".repeat(100_000));
    let ticket = ticket(&story, &story.geologist, &bytes).await;
    let address = app.url.trim_start_matches("http://").to_owned();
    let path = ticket.url.strip_prefix(&app.url).unwrap();
    for whole in [true, false] {
        let mut socket = tokio::net::TcpStream::connect(&address).await.unwrap();
        let length = if whole {
            format!("content-length: {}", bytes.len())
        } else {
            "transfer-encoding: chunked".to_owned()
        };
        let head = format!(
            "PUT {path} HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {}\r\nupload-token: {}\r\n{length}\r\n\r\n",
            story.geologist.token.as_ref().unwrap(),
            ticket.token,
        );
        socket.write_all(head.as_bytes()).await.unwrap();
        if !whole {
            socket.write_all(b"8000\r\n").await.unwrap();
        }
        socket.write_all(&bytes[..30_000]).await.unwrap();
        socket.flush().await.unwrap();
        for _ in 0..200 {
            if incoming(&app) == 1 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        assert_eq!(incoming(&app), 1, "the transfer is under way");
        drop(socket);
        for _ in 0..200 {
            if incoming(&app) == 0 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        assert_eq!(incoming(&app), 0);
    }
    assert!(!stored(&app, &bytes));
    let refused = story.geologist.refused("addAttachment", json!({ "uploadId": ticket.id })).await;
    assert_eq!(refused, ["UPLOAD_NOT_READY"]);
    assert_eq!(put(&story.geologist, &ticket, bytes).await.0, 204);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ticket_serves_one_person_once_and_for_an_hour() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = story.geologist.clone();
    let bytes = pdf("Relazione");
    let ticket = ticket(&story, &by, &bytes).await;

    // Another person, another token, nobody, no such ticket: all alike.
    for other in [&story.titolare, &app.person(STRANGER).await] {
        assert_eq!(put(other, &ticket, bytes.clone()).await, (404, "NOT_FOUND".to_owned()));
        assert_eq!(other.refused("addAttachment", json!({ "uploadId": ticket.id })).await, ["NOT_FOUND"]);
    }
    assert_eq!(put(&app.nobody(), &ticket, bytes.clone()).await, (401, "UNAUTHENTICATED".to_owned()));
    let wrong = Ticket { token: "a".repeat(43), id: ticket.id.clone(), url: ticket.url.clone() };
    assert_eq!(put(&by, &wrong, bytes.clone()).await.0, 404);
    for path in ["x", "00000000-0000-0000-0000-000000000000", "..%2f..%2fetc%2fpasswd", "%00"] {
        let wrong = Ticket {
            url: format!("{}/uploads/{path}", app.url),
            token: ticket.token.clone(),
            id: String::new(),
        };
        assert_eq!(put(&by, &wrong, bytes.clone()).await.0, 404, "{path}");
    }
    assert!(!stored(&app, &bytes));

    // Used once.
    assert_eq!(put(&by, &ticket, bytes.clone()).await.0, 204);
    by.must("addAttachment", "attachment { id }", json!({ "uploadId": ticket.id })).await;
    assert_eq!(by.refused("addAttachment", json!({ "uploadId": ticket.id })).await, ["UPLOAD_EXPIRED"]);
    assert_eq!(put(&by, &ticket, bytes.clone()).await, (410, "NOT_FOUND".to_owned()));

    // Two at once attach one document.
    let twice = self::ticket(&story, &by, &pdf("Zwei")).await;
    assert_eq!(put(&by, &twice, pdf("Zwei")).await.0, 204);
    let attach = || by.mutate("addAttachment", "attachment { id }", json!({ "uploadId": twice.id }));
    let (one, two) = tokio::join!(attach(), attach());
    let added = [&one, &two].iter().filter(|answer| answer["attachment"]["id"].is_string()).count();
    assert_eq!(added, 1, "{one} {two}");

    // Expired: bytes are refused, and the ticket cannot be used.
    let late = self::ticket(&story, &by, &pdf("Spät")).await;
    app.clock.advance(Duration::minutes(61));
    let by = app.person(crate::support::people::GEOLOGIST).await;
    assert_eq!(put(&by, &late, pdf("Spät")).await, (410, "NOT_FOUND".to_owned()));
    assert_eq!(by.refused("addAttachment", json!({ "uploadId": late.id })).await, ["UPLOAD_EXPIRED"]);
    assert_eq!(incoming(&app), 0);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_announced_wrongly_gets_no_ticket() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let bytes = pdf("Relazione");
    let cases = [
        ("code", json!("Z99"), "UNKNOWN_DOCUMENT_CODE"),
        ("code", json!(""), "UNKNOWN_DOCUMENT_CODE"),
        ("code", json!("A1"), "UNKNOWN_DOCUMENT_CODE"),
        ("size", json!(104_857_601), "FILE_TOO_LARGE"),
        ("size", json!(1_i64 << 53), "FILE_TOO_LARGE"),
        ("size", json!(0), "INVALID_VALUE"),
        ("mediaType", json!("text/html"), "FORMAT_NOT_ALLOWED"),
        ("mediaType", json!("application/pdf\r\nx: y"), "FORMAT_NOT_ALLOWED"),
        ("name", json!("../../etc/passwd"), "INVALID_VALUE"),
        ("name", json!("a\\b.pdf"), "INVALID_VALUE"),
        ("name", json!(".htaccess"), "INVALID_VALUE"),
        ("name", json!("a\nb.pdf"), "INVALID_VALUE"),
        ("name", json!(" "), "REQUIRED"),
        ("name", json!("x".repeat(121)), "TOO_LONG"),
        ("name", json!("a\u{0}.pdf"), "INVALID_TEXT"),
    ];
    for (field, value, code) in cases {
        let mut file = announced(&bytes);
        file[field] = value.clone();
        let input = json!({ "practiceId": story.practice, "files": [file, announced(&bytes)] });
        let answer = story.geologist.must("createUpload", SELECTION, input).await;
        let (wrong, right) = (&answer["files"][0], &answer["files"][1]);
        assert!(wrong["ticket"].is_null(), "{field} {value}");
        assert_eq!(wrong["errors"][0]["code"], code, "{field} {value}: {wrong}");
        assert_eq!(wrong["errors"][0]["path"], format!("files[0].{field}"));
        assert!(right["ticket"]["id"].is_string(), "each file has its own answer: {right}");
    }
    // Sizes and digests of another form never get so far.
    let query = "mutation($i: CreateUploadInput!) { createUpload(input: $i) { errors { code } } }";
    for (field, value) in [
        ("size", json!(-1)),
        ("size", json!((1_i64 << 53) + 1)),
        ("size", json!(1.5)),
        ("sha256", json!("xyz")),
    ] {
        let mut file = announced(&bytes);
        file[field] = value;
        let input = json!({ "i": { "practiceId": story.practice, "files": [file] } });
        let answer = story.geologist.ask(query, input).await;
        assert_eq!(answer["errors"][0]["extensions"]["code"], "BAD_REQUEST", "{field}");
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_reads_the_section_downloads_the_same_bytes() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let bytes = pdf("Relazione");
    let ticket = ticket(&story, &story.geologist, &bytes).await;
    assert_eq!(put(&story.geologist, &ticket, bytes.clone()).await.0, 204);
    let selection = "attachment { id url name }";
    let added = story.geologist.must("addAttachment", selection, json!({ "uploadId": ticket.id })).await;
    let url = added["attachment"]["url"].as_str().unwrap().to_owned();
    let get = async |url: &str, by: &Person| {
        let request = by.http.get(url);
        match &by.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
        .send()
        .await
        .unwrap()
    };
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
