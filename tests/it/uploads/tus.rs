//! The tus protocol by hand: offsets, checksums, two nodes, what is abandoned.

use chrono::Duration;
use portos::jobs;
use reqwest::Method;
use serde_json::json;

use super::{
    Ticket, announced, attach, checksum, noise, offset, patch, piece, request, says, staged, stored, ticket,
    ticket_for, until, verdict,
};
use crate::support::people::{GEOLOGIST, STRANGER};
use crate::support::story::{Story, pdf};
use crate::support::{App, Person};

fn paper(size: usize) -> Vec<u8> {
    [&b"%PDF-1.7\n"[..], &noise(size, 3)].concat()
}

#[tokio::test(flavor = "multi_thread")]
async fn pieces_follow_each_other_and_make_the_whole() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let bytes = paper(2_500_000);
    let ticket = ticket(&story, by, &bytes).await;

    let answer = by.http.request(Method::OPTIONS, &ticket.url).send().await.unwrap();
    assert_eq!(answer.status(), 204);
    for (name, value) in [
        ("tus-version", "1.0.0"),
        ("tus-resumable", "1.0.0"),
        ("tus-extension", "checksum,expiration,termination"),
        ("tus-checksum-algorithm", "sha256"),
        ("tus-max-size", "104857600"),
    ] {
        assert_eq!(answer.headers()[name], value);
    }
    let head = request(by, &ticket, Method::HEAD).header("tus-resumable", "1.0.0").send().await.unwrap();
    assert_eq!(head.headers()["upload-offset"], "0");
    assert_eq!(head.headers()["upload-length"], bytes.len().to_string());
    assert_eq!(head.headers()["cache-control"], "no-store");
    assert_eq!(head.headers()["upload-expires"], "Tue, 03 Mar 2026 09:00:00 GMT");

    assert_eq!(piece(by, &ticket, 0, &bytes[..1_200_001]).await.0, 204);
    assert_eq!(offset(by, &ticket).await, 1_200_001);
    // Not where it stands: before, after, far beyond.
    for at in [0, 1_200_000, 1_200_002, u64::MAX] {
        assert_eq!(piece(by, &ticket, at, b"x").await, says(409, "UPLOAD_OFFSET"), "{at}");
    }
    assert_eq!(piece(by, &ticket, 1_200_001, &bytes).await, says(413, "FILE_TOO_LARGE"));
    assert_eq!(piece(by, &ticket, 1_200_001, b"").await.0, 204, "nothing is nothing");
    assert_eq!(offset(by, &ticket).await, 1_200_001);
    let answer = patch(by, &ticket, 1_200_001).body(bytes[1_200_001..].to_vec()).send().await.unwrap();
    assert_eq!(answer.status(), 204);
    assert_eq!(answer.headers()["upload-offset"], bytes.len().to_string());
    assert_eq!(answer.headers()["tus-resumable"], "1.0.0");
    assert!(stored(&app, &bytes) && staged(&app).is_empty());
    assert_eq!(offset(by, &ticket).await, bytes.len() as u64);
    attach(by, &ticket).await;
    assert_eq!(piece(by, &ticket, 0, b"x").await, says(410, "UPLOAD_EXPIRED"));
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_that_are_no_tus_are_refused() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let bytes = pdf("Relazione");
    let ticket = ticket(&story, by, &bytes).await;
    let send = async |request: reqwest::RequestBuilder| verdict(request.send().await.unwrap()).await;
    let base = || request(by, &ticket, Method::PATCH).body(bytes.clone());
    let media = ("content-type", "application/offset+octet-stream");
    assert_eq!(
        send(base().header("upload-offset", 0).header(media.0, media.1)).await,
        says(412, "BAD_REQUEST")
    );
    let spoken = || base().header("tus-resumable", "1.0.0");
    assert_eq!(send(spoken().header("upload-offset", 0)).await, says(415, "BAD_REQUEST"));
    assert_eq!(send(spoken().header(media.0, media.1)).await, says(400, "BAD_REQUEST"));
    assert_eq!(
        send(spoken().header(media.0, media.1).header("upload-offset", -1)).await,
        says(400, "BAD_REQUEST")
    );
    for wrong in ["md5 AAAA", "sha256", "sha256 x", "sha256 AAAA"] {
        assert_eq!(
            send(patch(by, &ticket, 0).header("upload-checksum", wrong)).await,
            says(400, "BAD_REQUEST")
        );
    }
    assert_eq!(send(request(by, &ticket, Method::POST)).await.0, 405);
    for other in [&story.titolare, &app.person(STRANGER).await] {
        assert_eq!(piece(other, &ticket, 0, &bytes).await, says(404, "NOT_FOUND"));
        let delete = request(other, &ticket, Method::DELETE).header("tus-resumable", "1.0.0");
        assert_eq!(send(delete).await, says(404, "NOT_FOUND"));
    }
    assert_eq!(piece(&app.nobody(), &ticket, 0, &bytes).await, says(401, "UNAUTHENTICATED"));
    let wrong = Ticket { token: "a".repeat(43), id: ticket.id.clone(), url: ticket.url.clone() };
    assert_eq!(piece(by, &wrong, 0, &bytes).await, says(404, "NOT_FOUND"));
    assert_eq!(offset(by, &ticket).await, 0);
    assert!(staged(&app).is_empty());
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_piece_with_a_wrong_checksum_is_not_kept() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let bytes = paper(2_500_000);
    let ticket = ticket(&story, by, &bytes).await;
    let (one, two) = bytes.split_at(2_200_000);
    let send = async |at: u64, sum: String, body: &[u8]| {
        verdict(
            patch(by, &ticket, at).header("upload-checksum", sum).body(body.to_vec()).send().await.unwrap(),
        )
        .await
    };
    assert_eq!(send(0, checksum(two), one).await, says(460, "UPLOAD_CHECKSUM"));
    assert_eq!(offset(by, &ticket).await, 0);
    assert!(staged(&app).is_empty());
    assert_eq!(send(0, checksum(one), one).await.0, 204);
    assert_eq!(send(one.len() as u64, checksum(one), two).await, says(460, "UPLOAD_CHECKSUM"));
    assert_eq!(offset(by, &ticket).await, one.len() as u64);
    assert_eq!(send(one.len() as u64, checksum(two), two).await.0, 204);
    assert!(stored(&app, &bytes) && staged(&app).is_empty());
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_changes_between_its_pieces_is_refused_and_gone() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let bytes = paper(40_000);
    let ticket = ticket(&story, by, &bytes).await;
    let mut changed = bytes.clone();
    changed[30_000] ^= 1;
    assert_eq!(piece(by, &ticket, 0, &bytes[..20_000]).await.0, 204);
    assert_eq!(piece(by, &ticket, 20_000, &changed[20_000..]).await, says(422, "FILE_DIGEST_MISMATCH"));
    assert!(staged(&app).is_empty() && !stored(&app, &bytes) && !stored(&app, &changed));
    // From the start again, and given up in between.
    assert_eq!(offset(by, &ticket).await, 0);
    assert_eq!(piece(by, &ticket, 0, &bytes[..20_000]).await.0, 204);
    let ended = request(by, &ticket, Method::DELETE).header("tus-resumable", "1.0.0").send().await.unwrap();
    assert_eq!((ended.status().as_u16(), staged(&app).len()), (204, 0));
    assert_eq!(offset(by, &ticket).await, 0);
    assert_eq!(piece(by, &ticket, 0, &bytes).await.0, 204);
    attach(by, &ticket).await;
    app.end().await;
}

/// Stores a part of which the database knows nothing.
async fn stage(app: &App, upload: uuid::Uuid, object: uuid::Uuid, bytes: &[u8]) {
    let mut part = app.env.files.part(object, 0).unwrap();
    part.push(bytes).unwrap();
    app.env.files.stage(upload, part).await.unwrap();
}

/// The request that may add parts.
async fn writer(owner: &tokio_postgres::Client) -> Option<String> {
    owner.query_one("SELECT writer::text FROM uploads", &[]).await.unwrap().get(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn any_node_goes_on_and_only_the_newest_request_writes() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let bytes = paper(3_000_000);
    let mine = ticket(&story, by, &bytes).await;
    let other = app.beside().await;
    let there = Ticket {
        url: mine.url.replace(&app.url, &other.url),
        id: mine.id.clone(),
        token: mine.token.clone(),
    };
    let him = Person { url: other.url.clone(), ..by.clone() };
    assert_eq!(piece(by, &mine, 0, &bytes[..1_000_000]).await.0, 204);
    assert_eq!(offset(&him, &there).await, 1_000_000);

    let owner = app.database.owner().await;
    let before = writer(&owner).await;
    // A request of the first node hangs in the middle while the client has gone to the other one.
    let (sender, receiver) = tokio::sync::mpsc::channel::<Result<Vec<u8>, std::io::Error>>(1);
    let body = reqwest::Body::wrap_stream(tokio_stream::wrappers::ReceiverStream::new(receiver));
    let slow = patch(by, &mine, 1_000_000).body(body);
    let hanging = async {
        sender.send(Ok(vec![b'x'; 10])).await.unwrap();
        until("the hanging request has begun", async || writer(&owner).await != before).await;
        assert_eq!(piece(&him, &there, 1_000_000, &bytes[1_000_000..2_000_000]).await.0, 204);
        // Now it brings the rest of what it has: nobody takes it.
        sender.send(Ok(vec![b'x'; 1_900_000])).await.unwrap();
        drop(sender);
    };
    let (answer, ()) = tokio::join!(slow.send(), hanging);
    assert_eq!(verdict(answer.unwrap()).await, says(409, "UPLOAD_OFFSET"));
    assert_eq!(offset(by, &mine).await, 2_000_000);
    // Two at once at the same offset: one of them is taken.
    let rest = &bytes[2_000_000..];
    let (one, two) = tokio::join!(piece(by, &mine, 2_000_000, rest), piece(&him, &there, 2_000_000, rest));
    let mut statuses = [one.0, two.0];
    statuses.sort_unstable();
    assert_eq!(statuses, [204, 409], "{one:?} {two:?}");
    assert!(stored(&app, &bytes));
    attach(by, &mine).await;
    other.leave().await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_stop_left_undone_is_done_by_the_next_look() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let bytes = paper(30_000);
    let ticket = ticket(&story, by, &bytes).await;
    assert_eq!(piece(by, &ticket, 0, &bytes[..29_999]).await.0, 204);
    // The process ended after the last byte was stored, before the whole was put together.
    let part = uuid::Uuid::new_v4();
    stage(&app, ticket.id.parse().unwrap(), part, &bytes[29_999..]).await;
    let owner = app.database.owner().await;
    let known =
        format!("INSERT INTO upload_parts SELECT id, 29999, size_bytes - 29999, '{part}' FROM uploads");
    owner.batch_execute(&known).await.unwrap();
    owner.execute("UPDATE uploads SET received_bytes = size_bytes", &[]).await.unwrap();
    assert_eq!(offset(by, &ticket).await, bytes.len() as u64);
    assert!(stored(&app, &bytes) && staged(&app).is_empty());
    attach(by, &ticket).await;
    // Parts that a power cut took: the upload begins anew, and says so.
    let again = ticket_for(&story, by, announced(&paper(30_001))).await;
    assert_eq!(piece(by, &again, 0, &paper(30_001)[..20_000]).await.0, 204);
    for path in staged(&app) {
        std::fs::remove_file(path).unwrap();
    }
    assert_eq!(piece(by, &again, 20_000, &paper(30_001)[20_000..]).await, says(400, "UPLOAD_NOT_READY"));
    assert_eq!(offset(by, &again).await, 0);
    assert_eq!(piece(by, &again, 0, &paper(30_001)).await.0, 204);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn abandoned_parts_vanish_after_a_day() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let bytes = paper(40_000);
    let (kept, left) = (ticket(&story, by, &bytes).await, ticket(&story, by, &paper(40_001)).await);
    assert_eq!(piece(by, &left, 0, &bytes[..20_000]).await.0, 204);
    app.clock.advance(Duration::hours(23));
    let by = &app.person(GEOLOGIST).await;
    assert_eq!(piece(by, &kept, 0, &bytes[..10]).await.0, 204);
    jobs::sweep_uploads(&app.env).await.unwrap();
    assert_eq!(staged(&app).len(), 2, "a day is not over");
    assert_eq!(offset(by, &left).await, 20_000);
    // Something of no ticket at all, as a crash may leave it.
    let nobody = uuid::Uuid::new_v4();
    stage(&app, nobody, nobody, b"rest").await;
    app.clock.advance(Duration::minutes(61));
    jobs::sweep_uploads(&app.env).await.unwrap();
    assert!(staged(&app).is_empty(), "{:?}", staged(&app));
    let parts = app.database.owner().await.query("SELECT 1 FROM upload_parts", &[]).await.unwrap();
    assert!(parts.is_empty());
    for ticket in [&kept, &left] {
        assert_eq!(piece(by, ticket, 0, &bytes).await, says(410, "UPLOAD_EXPIRED"));
        assert_eq!(by.refused("addAttachment", json!({ "uploadId": ticket.id })).await, ["UPLOAD_EXPIRED"]);
    }
    app.end().await;
}
