//! Sending the whole by PUT: what differs is refused, and nothing of it stays.

use futures_util::stream;
use reqwest::Body;
use serde_json::json;
use tokio::io::AsyncWriteExt as _;

use super::{announced, attach, noise, offset, piece, put, says, staged, stored, ticket, ticket_for, until};
use crate::support::App;
use crate::support::story::{Story, pdf};

/// A body of which the server learns the length only at its end.
fn streamed(bytes: &[u8]) -> Body {
    let chunks: Vec<_> = bytes.chunks(7).map(|chunk| Ok::<_, std::io::Error>(chunk.to_vec())).collect();
    Body::wrap_stream(stream::iter(chunks))
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
    assert_eq!(put(by, &ticket, other.clone()).await, says(422, "FILE_DIGEST_MISMATCH"));
    assert_eq!(put(by, &ticket, streamed(&other)).await, says(422, "FILE_DIGEST_MISMATCH"));
    let (short, long) = (&bytes[..bytes.len() - 1], [bytes.clone(), b"x".to_vec()].concat());
    assert_eq!(put(by, &ticket, short.to_vec()).await, says(422, "FILE_SIZE_MISMATCH"));
    assert_eq!(put(by, &ticket, streamed(short)).await, says(422, "FILE_SIZE_MISMATCH"));
    assert_eq!(put(by, &ticket, Vec::new()).await, says(422, "FILE_SIZE_MISMATCH"));
    assert_eq!(put(by, &ticket, long.clone()).await, says(413, "FILE_TOO_LARGE"));
    assert_eq!(put(by, &ticket, streamed(&long)).await, says(413, "FILE_TOO_LARGE"));
    assert!(!stored(&app, &bytes) && !stored(&app, &other));
    assert!(staged(&app).is_empty(), "nothing is left behind");
    assert_eq!(by.refused("addAttachment", json!({ "uploadId": ticket.id })).await, ["UPLOAD_NOT_READY"]);

    // The ticket still stands: the same bytes arrive whole at last, even twice.
    assert_eq!(put(by, &ticket, streamed(&bytes)).await.0, 204);
    assert_eq!(put(by, &ticket, bytes.clone()).await.0, 204);
    assert!(stored(&app, &bytes));
    attach(by, &ticket).await;
    assert!(staged(&app).is_empty());
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transfer_that_breaks_off_can_be_continued() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let bytes = [&b"%PDF-1.7\n"[..], &noise(3_000_000, 7)].concat();
    let ticket = ticket(&story, by, &bytes).await;
    let address = app.url.trim_start_matches("http://").to_owned();
    let path = ticket.url.strip_prefix(&app.url).unwrap();
    for chunked in [true, false] {
        let mut socket = tokio::net::TcpStream::connect(&address).await.unwrap();
        let length = if chunked {
            "transfer-encoding: chunked".to_owned()
        } else {
            format!("content-length: {}", bytes.len())
        };
        let head = format!(
            "PUT {path} HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {}\r\nupload-token: {}\r\n{length}\r\n\r\n",
            by.token.as_ref().unwrap(),
            ticket.token,
        );
        socket.write_all(head.as_bytes()).await.unwrap();
        if chunked {
            socket.write_all(b"200000\r\n").await.unwrap();
        }
        socket.write_all(&bytes[..1_500_000]).await.unwrap();
        socket.flush().await.unwrap();
        until("a part is stored", async || !staged(&app).is_empty()).await;
        drop(socket);
        let owner = app.database.owner().await;
        let known = "SELECT received_bytes FROM uploads WHERE received_bytes = 1500000";
        until("all that came is kept", async || owner.query(known, &[]).await.unwrap().len() == 1).await;
    }
    let refused = by.refused("addAttachment", json!({ "uploadId": ticket.id })).await;
    assert_eq!(refused, ["UPLOAD_NOT_READY"]);
    // What came by PUT goes on as tus.
    assert_eq!(offset(by, &ticket).await, 1_500_000);
    assert_eq!(piece(by, &ticket, 1_500_000, &bytes[1_500_000..]).await.0, 204);
    assert!(stored(&app, &bytes) && staged(&app).is_empty());
    attach(by, &ticket).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_bytes_twice_are_one_object() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let bytes = pdf("Due volte");
    let mut written = None;
    for name in ["Uno.pdf", "Due.pdf"] {
        let mut file = announced(&bytes);
        file["name"] = json!(name);
        let ticket = ticket_for(&story, &story.geologist, file).await;
        assert_eq!(put(&story.geologist, &ticket, bytes.clone()).await.0, 204);
        attach(&story.geologist, &ticket).await;
        let now = std::fs::metadata(super::object(&app, &bytes)).unwrap().modified().unwrap();
        assert_eq!(*written.get_or_insert(now), now, "written once");
    }
    assert_eq!(super::files_in(&app.files()).len(), 1);
    app.end().await;
}
