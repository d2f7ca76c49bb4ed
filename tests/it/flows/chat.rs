//! The chat reads as it happened, whatever the clocks of the nodes say.

use chrono::Duration;
use portos::app::chat_mail;
use serde_json::{Value, json};

use crate::support::app::Options;
use crate::support::db;
use crate::support::people::TITOLARE;
use crate::support::story::Story;
use crate::support::ws::Subscription;
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

const CHAT: &str = "query($id: ID!) { practice(id: $id) { unreadMessages messages { nodes { id body mine withdrawnAt \
                    readBy { role at } } } } }";

async fn sent(app: &App) -> (Story, Person) {
    let story = Story::filled(app).await;
    story.send(app, "IN_ISTRUTTORIA").await;
    (story, Story::officer(app).await)
}

fn message(story: &Story, body: &str) -> Value {
    json!({ "practiceId": story.practice, "body": body, "idempotencyKey": Person::key() })
}

async fn say(by: &Person, story: &Story, body: &str) -> String {
    let sent = by.must("sendMessage", "message { id }", message(story, body)).await;
    sent["message"]["id"].as_str().unwrap().to_owned()
}

async fn chat(by: &Person, story: &Story) -> Value {
    by.data(CHAT, json!({ "id": story.practice })).await["practice"].clone()
}

async fn read(by: &Person, story: &Story, up_to: &str) -> Value {
    let input = json!({ "practiceId": story.practice, "upTo": up_to });
    by.must("markMessagesRead", "practice { unreadMessages }", input).await["practice"]["unreadMessages"]
        .clone()
}

/// R76: per message, when it was first read and in which role; once set it never changes.
#[tokio::test(flavor = "multi_thread")]
async fn each_side_counts_what_it_has_not_read_and_sees_when_the_other_did() {
    let app = App::start().await;
    let (story, officer) = sent(&app).await;
    let first = say(&story.titolare, &story, "Buongiorno").await;
    let second = say(&story.titolare, &story, "Una domanda").await;
    assert_eq!(chat(&officer, &story).await["unreadMessages"], 2);
    assert_eq!(chat(&story.titolare, &story).await["unreadMessages"], 0, "one's own are not unread");
    assert_eq!(read(&officer, &story, &first).await, 1);
    app.clock.advance(Duration::minutes(3));
    assert_eq!(read(&officer, &story, &second).await, 0);
    app.clock.advance(Duration::minutes(3));
    // Going back, and reading again, change nothing.
    assert_eq!(read(&officer, &story, &first).await, 0);
    let seen = chat(&story.titolare, &story).await;
    let reading = |at: usize| seen["messages"]["nodes"][at]["readBy"].clone();
    let at = |reading: Value| -> chrono::DateTime<chrono::Utc> {
        reading[0]["at"].as_str().unwrap().parse().unwrap()
    };
    assert_eq!(reading(1)[0]["role"], "UFFICIO");
    // The test clock ticks with every look.
    assert_eq!((at(reading(0)) - at(reading(1))).num_minutes(), 3);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_message_keeps_its_place_and_loses_its_text_for_everybody() {
    let app = App::start().await;
    let (story, officer) = sent(&app).await;
    let id = say(&story.titolare, &story, "Un errore: CF RSSMRA85T10A562S").await;
    let stream = "subscription($id: ID!) { messageAdded(practiceId: $id) { live event message { body withdrawnAt } } }";
    let mut heard =
        Subscription::open(&officer, "messageAdded", stream, json!({ "id": story.practice })).await;
    assert_eq!(heard.next().await["live"], "SNAPSHOT");
    let withdraw = |by: Person| {
        let input = json!({ "messageId": id });
        async move { by.mutate("withdrawMessage", "message { body withdrawnAt }", input).await }
    };
    // Only its author may.
    assert_eq!(withdraw(officer.clone()).await["errors"][0]["code"], "FORBIDDEN");
    app.clock.advance(Duration::minutes(14));
    let gone = withdraw(story.titolare.clone()).await;
    assert_eq!(gone["message"]["body"], Value::Null);
    let at = gone["message"]["withdrawnAt"].clone();
    app.clock.advance(Duration::hours(2));
    // Twice is as good as once, also when it could no longer be done.
    assert_eq!(withdraw(story.titolare.clone()).await["message"]["withdrawnAt"], at);
    let news = heard.next().await;
    assert_eq!((&news["event"], &news["message"]["body"]), (&json!("MESSAGE_WITHDRAWN"), &Value::Null));
    for person in [&officer, &story.titolare] {
        let seen = chat(person, &story).await;
        assert!(!seen.to_string().contains("RSSMRA85"), "{seen}");
        let nodes = seen["messages"]["nodes"].as_array().unwrap();
        assert_eq!((nodes.len(), &nodes[0]["withdrawnAt"]), (1, &at));
    }
    assert_eq!(chat(&officer, &story).await["unreadMessages"], 0, "there is nothing to read in it");
    // Too late.
    let late = say(&story.titolare, &story, "Un altro").await;
    app.clock.advance(Duration::minutes(16));
    let refused =
        story.titolare.mutate("withdrawMessage", "message { id }", json!({ "messageId": late })).await;
    assert_eq!(refused["errors"][0]["code"], "WITHDRAWAL_TOO_LATE");
    assert_eq!(refused["errors"][0]["params"], json!(["15"]));
    // The text is in no reach of the service's own role either: it can only add.
    let service = db::client(&app.database.service_url()).await;
    for sql in [
        "UPDATE messages SET body = ''",
        "DELETE FROM messages",
        "DELETE FROM message_withdrawals",
        "UPDATE chat_marks SET at = now()",
    ] {
        let error = service.batch_execute(sql).await.unwrap_err();
        assert_eq!(error.code().map(|code| code.code()), Some("42501"), "{sql}");
    }
    drop(service);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_floods_a_chat() {
    let app = App::start().await;
    let (story, officer) = sent(&app).await;
    for n in 0..20 {
        say(&story.titolare, &story, &format!("{n}")).await;
    }
    let refused = story.titolare.mutate("sendMessage", "message { id }", message(&story, "ancora")).await;
    assert_eq!(
        (&refused["message"], &refused["errors"][0]["code"]),
        (&Value::Null, &json!("TOO_MANY_MESSAGES"))
    );
    let minutes: i64 = refused["errors"][0]["params"][0].as_str().unwrap().parse().unwrap();
    assert!((9..=11).contains(&minutes), "{minutes}");
    // Others are not held up, and a while later neither is he.
    say(&officer, &story, "Buongiorno").await;
    app.clock.advance(Duration::minutes(minutes));
    say(&story.titolare, &story, "ancora").await;
    app.end().await;
}

/// M12: once an hour at most, and never of what was read, withdrawn or just sent.
#[tokio::test(flavor = "multi_thread")]
async fn a_mail_tells_of_unread_messages_once_an_hour_at_most() {
    let app = App::with(Options { jobs: false, ..Options::default() }).await;
    let (story, officer) = sent(&app).await;
    // The titolare gave an address for himself in section 2.
    let owner = app.database.owner().await;
    let sql = "UPDATE subjects SET acting_code = $1 WHERE id = (SELECT id FROM subjects WHERE data ->> 'email' <> '' \
               ORDER BY id LIMIT 1)";
    owner.execute(sql, &[&TITOLARE]).await.unwrap();
    let tell = async || chat_mail::tell(&app.env).await.unwrap();
    say(&story.titolare, &story, "Buongiorno").await;
    say(&officer, &story, "Risposta").await;
    assert_eq!(tell().await, 0, "who is there reads at once");
    app.clock.advance(Duration::minutes(6));
    assert_eq!(tell().await, 1);
    assert_eq!(tell().await, 0, "told");
    say(&officer, &story, "Seconda").await;
    app.clock.advance(Duration::minutes(40));
    assert_eq!(tell().await, 0, "within the hour");
    app.clock.advance(Duration::minutes(21));
    assert_eq!(tell().await, 1);
    let wrong = say(&officer, &story, "Sbagliato").await;
    officer.must("withdrawMessage", "message { id }", json!({ "messageId": wrong })).await;
    app.clock.advance(Duration::hours(2));
    assert_eq!(tell().await, 0, "withdrawn");
    let last = say(&officer, &story, "Terza").await;
    read(&story.titolare, &story, &last).await;
    app.clock.advance(Duration::hours(2));
    assert_eq!(tell().await, 0, "read");
    // Two nodes at a time tell him once.
    say(&officer, &story, "Quarta").await;
    app.clock.advance(Duration::minutes(6));
    let beside = app.beside_with(Options { jobs: false, ..Options::default() }).await;
    beside.clock.advance(app.clock.now() - beside.clock.now());
    let (one, other) = tokio::join!(chat_mail::tell(&app.env), chat_mail::tell(&beside.env));
    assert_eq!(one.unwrap() + other.unwrap(), 1);
    let said: Vec<serde_json::Value> = {
        let rows = owner
            .query("SELECT params::text FROM mails WHERE kind = 'MESSAGES_UNREAD' ORDER BY created_at", &[]);
        rows.await.unwrap().iter().map(|row| serde_json::from_str(row.get(0)).unwrap()).collect()
    };
    assert_eq!(said.iter().map(|params| params["count"].clone()).collect::<Vec<_>>(), [1, 2, 1]);
    assert!(said.iter().all(|params| !params.to_string().contains("Risposta")), "no mail holds a message");
    beside.end().await;
    app.end().await;
}
