//! The chat reads as it happened, whatever the clocks of the nodes say.

use chrono::Duration;
use serde_json::json;

use crate::support::story::Story;
use crate::support::{App, Person};

#[tokio::test(flavor = "multi_thread")]
async fn messages_stand_in_the_order_of_their_events_even_when_ids_run_backwards() {
    let app = App::start().await;
    let story = Story::concluded(&app).await;
    story.send(&app, "DEPOSITATA").await;
    let mut said = Vec::new();
    for n in 0..5 {
        let body = format!("messaggio {n}");
        let input = json!({ "practiceId": story.practice, "body": body, "idempotencyKey": Person::key() });
        let sent = story.titolare.must("sendMessage", "message { id }", input).await;
        said.push(sent["message"]["id"].as_str().unwrap().to_owned());
    }
    // As if each message came from a node whose clock is behind the one before.
    let owner = app.database.owner().await;
    let now = app.clock.now();
    for (n, id) in said.iter_mut().enumerate() {
        let old: portos::domain::ids::MessageId = app.env.ids.decode(id).unwrap();
        let at = now - Duration::hours(i64::try_from(n).unwrap());
        let seconds = uuid::Timestamp::from_unix(uuid::NoContext, at.timestamp().unsigned_abs(), 0);
        let new = uuid::Uuid::new_v7(seconds);
        let sql = "UPDATE messages SET id = $1::text::uuid WHERE id = $2::text::uuid";
        owner.execute(sql, &[&new.to_string(), &old.0.to_string()]).await.unwrap();
    }
    let query = "query($id: ID!, $after: String) { practice(id: $id) { messages(first: 2, after: $after) { \
        nodes { body } pageInfo { hasNextPage endCursor } } } }";
    let (mut read, mut after) = (Vec::new(), serde_json::Value::Null);
    loop {
        let data = story.titolare.data(query, json!({ "id": story.practice, "after": after })).await;
        let page = &data["practice"]["messages"];
        read.extend(
            page["nodes"].as_array().unwrap().iter().map(|node| node["body"].as_str().unwrap().to_owned()),
        );
        if page["pageInfo"]["hasNextPage"] != true {
            break;
        }
        after = page["pageInfo"]["endCursor"].clone();
    }
    assert_eq!(read, (0..5).rev().map(|n| format!("messaggio {n}")).collect::<Vec<_>>());
}
