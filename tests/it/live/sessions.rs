//! A session that ends takes its connections with it, on every node (R2).

use std::time::{Duration, Instant};

use serde_json::json;

use super::PRACTICE;
use crate::support::App;
use crate::support::people::TITOLARE;
use crate::support::story::Story;
use crate::support::ws::{End, Subscription};

#[tokio::test(flavor = "multi_thread")]
async fn fifty_streams_on_two_nodes_end_with_their_session_and_no_other_does() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let other = app.beside().await;
    let (leaving, staying) = (story.titolare.clone(), app.person(TITOLARE).await);
    let mut elsewhere = leaving.clone();
    elsewhere.url.clone_from(&other.url);
    let mut streams = Vec::new();
    for at in 0..50 {
        let by = if at % 2 == 0 { &leaving } else { &elsewhere };
        let variables = json!({ "id": story.practice, "after": null });
        let mut stream = Subscription::open(by, "practiceChanged", PRACTICE, variables).await;
        assert_eq!(stream.next().await["live"], "SNAPSHOT");
        streams.push(stream);
    }
    let variables = json!({ "id": story.practice, "after": null });
    let mut kept = Subscription::open(&staying, "practiceChanged", PRACTICE, variables).await;
    assert_eq!(kept.next().await["live"], "SNAPSHOT");

    let ended = Instant::now();
    leaving.must("endSession", "endedSessions", json!({})).await;
    for mut stream in streams {
        assert_eq!(stream.next().await["live"], "ENDED");
        assert_eq!(stream.step().await.unwrap_err(), End::Complete);
        assert_eq!(stream.step().await.unwrap_err(), End::Closed(Some(4403)));
    }
    assert!(ended.elapsed() < Duration::from_secs(2), "{:?}", ended.elapsed());
    let (status, _) = leaving.post(json!({ "query": "{ viewer { name } }" }).to_string()).await;
    assert_eq!(status, 401);

    let subject = Story { titolare: staying.clone(), ..story };
    super::subject(&subject, "Resta").await;
    assert_eq!(kept.next().await["live"], "CHANGE");
    // And all at once.
    staying.must("endSession", "endedSessions", json!({ "everywhere": true })).await;
    assert_eq!(kept.next().await["live"], "ENDED");
    other.leave().await;
    app.end().await;
}
