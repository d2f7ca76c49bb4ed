//! What a file is and holds, looked at when it has arrived.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use serde_json::{Value, json};

use super::{P7M, PDF, announced, envelope, put, says, staged, stored, ticket_for};
use crate::support::App;
use crate::support::story::Story;

fn packed(text: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::default());
    packer.write_all(text).unwrap();
    packer.finish().unwrap()
}

fn paper(body: &[u8]) -> Vec<u8> {
    let catalog = b"%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n";
    [catalog, body, b"\ntrailer << /Root 1 0 R >>\n%%EOF\n"].concat()
}

fn stream(dictionary: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("7 0 obj\n<< {dictionary} /Length {} >>\nstream\n", content.len());
    [head.as_bytes(), content, b"\nendstream endobj"].concat()
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_pdfs_are_refused_with_the_reason() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let objects = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode";
    let action = b"5 0 obj << /S /JavaScript /JS (app.alert\\(1\\)) >> endobj";
    let launch = b"5 0 obj << /S /Launch /Win << /F (cmd.exe) >> >> endobj";
    let embedded = b"5 0 obj << /Type /Filespec /UF (setup.exe) /EF << /F 7 0 R >> >> endobj";
    // Four of these make a gigabyte.
    let bomb = stream(objects, &packed(&vec![b' '; 80 << 20]));
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("PDF_ENCRYPTED", paper(b"trailer << /Encrypt 9 0 R >>")),
        ("PDF_JAVASCRIPT", paper(action)),
        ("PDF_JAVASCRIPT", paper(&stream(objects, &packed(action)))),
        ("PDF_LAUNCH", paper(launch)),
        ("PDF_EXECUTABLE", paper(embedded)),
        ("PDF_EXECUTABLE", paper(&stream("/Type /EmbeddedFile", b"MZ\x90\0\x03\0\0\0"))),
        ("PDF_UNREADABLE", paper(&bomb.repeat(4))),
    ];
    for (code, bytes) in cases {
        let ticket = super::ticket(&story, by, &bytes).await;
        assert_eq!(put(by, &ticket, bytes.clone()).await, says(422, code));
        assert!(!stored(&app, &bytes) && staged(&app).is_empty(), "{code}");
        assert_eq!(by.refused("addAttachment", json!({ "uploadId": ticket.id })).await, ["UPLOAD_NOT_READY"]);
    }
    // The same in a signed envelope.
    let bytes = [&envelope(100, 3)[..], &paper(launch)].concat();
    let mut file = announced(&bytes);
    file["mediaType"] = json!(P7M);
    let ticket = ticket_for(&story, by, file).await;
    assert_eq!(put(by, &ticket, bytes).await, says(422, "PDF_LAUNCH"));
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn content_must_be_what_was_announced() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let (pdf, p7m) = (paper(b""), envelope(300, 5));
    let cases: [(&str, &[u8], Option<&str>); 7] = [
        (PDF, &paper(b"% good"), None),
        (P7M, &envelope(300, 6), None),
        (PDF, &p7m, Some("application/pkcs7-mime")),
        (P7M, &pdf, Some("application/pdf")),
        (PDF, b"MZ\x90\0\x03\0\0\0", Some("application/vnd.microsoft.portable-executable")),
        (PDF, b"PK\x03\x04 and what follows", Some("application/zip")),
        (P7M, b"<html>", Some("application/octet-stream")),
    ];
    for (media_type, bytes, found) in cases {
        let mut file = announced(bytes);
        file["mediaType"] = json!(media_type);
        let ticket = ticket_for(&story, by, file).await;
        let answer =
            super::request(by, &ticket, reqwest::Method::PUT).body(bytes.to_vec()).send().await.unwrap();
        let status = answer.status().as_u16();
        let body: Value = answer.json().await.unwrap_or_default();
        let Some(found) = found else {
            assert_eq!(status, 204, "{body}");
            continue;
        };
        assert_eq!(status, 422);
        let extensions = &body["errors"][0]["extensions"];
        assert_eq!(extensions["code"], "CONTENT_MISMATCH");
        let params: Vec<_> =
            extensions["params"].as_array().unwrap().iter().map(|p| p.as_str().unwrap()).collect();
        assert_eq!(params[0], media_type);
        assert!(params[1] == found || found == "application/octet-stream", "{params:?}");
        assert!(!stored(&app, bytes) && staged(&app).is_empty());
    }
    app.end().await;
}
