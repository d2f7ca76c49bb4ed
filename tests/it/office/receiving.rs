//! What is sent is on the officers' screens at once (R64).

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use serde_json::json;

use super::officer;
use crate::support::App;
use crate::support::people::OFFICER;
use crate::support::story::Story;
use crate::support::ws::Subscription;

/// R64 wants 300 ms at p95 from the commit to 200 sockets. A loaded debug build gets more; measured from before the
/// request, so the commit itself is in the figure, which is printed.
#[tokio::test(flavor = "multi_thread")]
async fn a_submission_reaches_two_hundred_sockets_of_the_seat() {
    let app = App::start().await;
    let (reviewer, _) = officer(&app, OFFICER, "FI", "ISTRUTTORE").await;
    let query = "subscription { submissionReceived(office: FI) { live practice { id state } } }";
    // No person holds more than a hundred sockets.
    let (second, _) = officer(&app, super::HEAD, "FI", "RESPONSABILE").await;
    let mut streams = Vec::new();
    for at in 0..200 {
        let person = if at % 2 == 0 { &reviewer } else { &second };
        let mut stream = Subscription::open(person, "submissionReceived", query, json!({})).await;
        assert_eq!(stream.step().await.unwrap()["live"], "SNAPSHOT");
        streams.push(stream);
    }
    let mut waits: Vec<Duration> = Vec::new();
    for _ in 0..2 {
        let story = Story::paid(&app).await;
        let start = Instant::now();
        let heard = join_all(streams.iter_mut().map(|stream| async move {
            let message = stream.step().await.unwrap();
            (message["practice"]["id"].clone(), start.elapsed())
        }));
        let (heard, _) = futures_util::join!(heard, story.submit());
        for (practice, wait) in heard {
            assert_eq!(practice, json!(story.practice));
            waits.push(wait);
        }
    }
    waits.sort_unstable();
    let at = |share: usize| waits[waits.len() * share / 100].as_millis();
    eprintln!("submissionReceived, request to 200 sockets: median {} ms, p95 {} ms", at(50), at(95));
    app.end().await;
}
