//! Sessions: listed, ended at once everywhere, never fixed, as strong and fresh as acts demand.

use std::time::{Duration, Instant};

use chrono::Duration as Span;
use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{ask, by, code, login, noted, person};
use crate::support::app::Options;
use crate::support::people::{GEOLOGIST, STRANGER, TITOLARE};
use crate::support::story::Story;
use crate::support::ws::{End, Subscription};
use crate::support::{App, Person};

const SESSIONS: &str = "{ sessions { id method level issuer network current createdAt lastUsedAt } }";

#[tokio::test(flavor = "multi_thread")]
async fn a_person_sees_his_sessions_and_ends_one_of_them() {
    let app = App::start().await;
    let (phone, desk) = (app.person(TITOLARE).await, app.person(TITOLARE).await);
    let stranger = app.person(STRANGER).await;
    let listed = desk.data(SESSIONS, json!({})).await["sessions"].clone();
    let listed = listed.as_array().unwrap();
    assert_eq!(listed.len(), 2);
    assert_eq!((&listed[0]["current"], &listed[1]["current"]), (&json!(true), &json!(false)), "newest first");
    for session in listed {
        assert_eq!((&session["method"], &session["level"]), (&json!("DEV"), &json!(2)));
        assert_eq!((&session["issuer"], &session["network"]), (&json!("dev"), &json!("127.0.0.0/24")));
    }
    let other = json!({ "sessionId": listed[1]["id"] });
    // Somebody else's session is none.
    assert_eq!(stranger.refused("endSession", other.clone()).await, ["NOT_FOUND"]);
    assert_eq!(stranger.refused("endSession", json!({ "sessionId": "session_x" })).await, ["NOT_FOUND"]);
    assert_eq!(ask(&phone).await.0, StatusCode::OK);
    assert_eq!(desk.must("endSession", "endedSessions", other.clone()).await["endedSessions"], 1);
    assert_eq!(ask(&phone).await, (StatusCode::UNAUTHORIZED, "UNAUTHENTICATED".to_owned()));
    assert_eq!(desk.refused("endSession", other).await, ["NOT_FOUND"]);
    assert_eq!(ask(&desk).await.0, StatusCode::OK);
    app.person(TITOLARE).await;
    let kept = desk.must("endAllSessions", "endedSessions", json!({ "keepCurrent": true })).await;
    assert_eq!(kept["endedSessions"], 1);
    assert_eq!(desk.must("endAllSessions", "endedSessions", json!({})).await["endedSessions"], 1);
    assert_eq!(ask(&desk).await.0, StatusCode::UNAUTHORIZED);
    assert!(noted(&app, Some(TITOLARE), "SESSION_ENDED BY_PERSON DEV/2").await);
    assert!(noted(&app, Some(TITOLARE), "TOKEN_REFUSED ENDED DEV/2").await);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ended_session_is_refused_on_every_node_at_once() {
    let app = App::start().await;
    let other = app.beside().await;
    // Both nodes hear: what they remember is good for a minute.
    let started = Instant::now();
    while !(app.env.callers.is_trusted() && other.env.callers.is_trusted()) {
        assert!(started.elapsed() < Duration::from_secs(15), "the nodes do not hear each other");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let mut slowest = Duration::ZERO;
    for _ in 0..10 {
        let here = app.person(TITOLARE).await;
        let there = Person { url: other.url.clone(), ..here.clone() };
        assert_eq!((ask(&here).await.0, ask(&there).await.0), (StatusCode::OK, StatusCode::OK));
        other.clock.advance(Span::seconds(50));
        assert!(other.env.callers.get(&hash(&here), other.clock.now()).is_some(), "remembered for a minute");
        here.must("endSession", "endedSessions", json!({})).await;
        let ended = Instant::now();
        assert_eq!(ask(&here).await.0, StatusCode::UNAUTHORIZED, "the node that ended it");
        while ask(&there).await.0 == StatusCode::OK {
            assert!(ended.elapsed() < Duration::from_secs(2), "R2");
        }
        slowest = slowest.max(ended.elapsed());
    }
    println!("refused on the other node after at most {slowest:?}");
    other.leave().await;
    app.end().await;
}

fn hash(person: &Person) -> [u8; 32] {
    portos::identity::Presented::read(person.token.as_deref().unwrap()).unwrap().hash().0
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_fixed_before_the_login_ends_with_it() {
    let app = App::start().await;
    let attacker = app.person(STRANGER).await;
    let fixed = attacker.token.clone().unwrap();
    let victim = app
        .nobody()
        .http
        .post(format!("{}/dev/login", app.url))
        .header("cookie", format!("portos_session={fixed}"))
        .json(&json!({ "fiscalCode": TITOLARE }));
    let answer = victim.send().await.unwrap();
    let cookie = answer.headers()["set-cookie"].to_str().unwrap().to_owned();
    assert!(!cookie.contains(&fixed), "a login has a token of its own");
    assert_eq!(ask(&attacker).await, (StatusCode::UNAUTHORIZED, "UNAUTHENTICATED".to_owned()));
    assert!(noted(&app, Some(STRANGER), "SESSION_ENDED NEW_LOGIN").await);
    // A token that was never given out is nothing that a login could take over.
    let invented = by(&app, &"A".repeat(43));
    assert_eq!(ask(&invented).await.0, StatusCode::UNAUTHORIZED);
    assert!(noted(&app, None, "TOKEN_REFUSED UNKNOWN /0").await);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_act_wants_the_level_and_the_freshness_of_the_table() {
    let app = App::start().await;
    let story = Story::compiled(&app).await;
    let weak = person(&app, json!({ "fiscalCode": TITOLARE, "level": 1 })).await;
    assert_eq!(ask(&weak).await.1, "OK", "who he is may be asked");
    for query in [
        "{ practices(list: MY_PROJECTS) { totalCount } }",
        "mutation { createPractice(input: { title: \"x\", idempotencyKey: \"k\" }) { errors { code } } }",
        "fragment R on Query { practices(list: MY_PROJECTS) { totalCount } } { ...R }",
    ] {
        assert_eq!(code(&weak.ask(query, json!({})).await), "AUTH_LEVEL_TOO_LOW", "{query}");
        assert_eq!(code(&weak.ask(query, json!({})).await), "AUTH_LEVEL_TOO_LOW", "{query}, known");
    }
    assert!(noted(&app, Some(TITOLARE), "ACT_REFUSED AUTH_LEVEL_TOO_LOW DEV/1").await);
    let stream = "subscription($id: ID!) { practiceChanged(practiceId: $id) { live } }";
    let variables = json!({ "id": story.practice });
    let mut stream = Subscription::open(&weak, "practiceChanged", stream, variables).await;
    match stream.step().await {
        Err(End::Errors(errors)) => assert_eq!(errors[0]["extensions"]["code"], "AUTH_LEVEL_TOO_LOW"),
        other => panic!("{other:?}"),
    }

    let declare =
        json!({ "practiceId": story.practice, "section": "GEOLOGY", "idempotencyKey": Person::key() });
    let query =
        "mutation($input: DeclareSectionInput!) { declareSection(input: $input) { errors { code } } }";
    let until = story.geologist.data("{ viewer { freshUntil } }", json!({})).await;
    assert!(until["viewer"]["freshUntil"].is_string());
    app.clock.advance(Span::minutes(16));
    for _ in 0..2 {
        let answer = story.geologist.ask(query, json!({ "input": declare })).await;
        assert_eq!(code(&answer), "REAUTHENTICATION_REQUIRED", "{answer}");
    }
    let stale = story.geologist.data("{ viewer { freshUntil } }", json!({})).await;
    assert_eq!(stale["viewer"]["freshUntil"], Value::Null);
    let sign = json!({ "practiceId": story.practice, "attachmentIds": [], "statementVersion": 1,
        "idempotencyKey": Person::key() });
    let signing = "mutation($i: SignAttachmentsInput!) { signAttachments(input: $i) { errors { code } } }";
    let answer = story.geologist.ask(signing, json!({ "i": sign })).await;
    assert_eq!(code(&answer), "REAUTHENTICATION_REQUIRED");
    // Saving does not bind him.
    story.save(&story.geologist, 1, json!({ "geology": { "lithology": "Limi" } })).await;
    // A provider that proves him by a login of long ago makes nothing fresh.
    let old = app.clock.now() - Span::hours(1);
    let again = person(&app, json!({ "fiscalCode": GEOLOGIST, "provenAt": old })).await;
    assert_eq!(code(&again.ask(query, json!({ "input": declare })).await), "REAUTHENTICATION_REQUIRED");
    let fresh = app.person(GEOLOGIST).await;
    assert_eq!(fresh.data(query, json!({ "input": declare })).await["declareSection"]["errors"], json!([]));
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_when_nobody_uses_it_and_when_it_is_old() {
    let app = App::with(Options { session_idle: Span::minutes(60), ..Options::default() }).await;
    let (idle, used) = (app.person(TITOLARE).await, app.person(TITOLARE).await);
    for _ in 0..11 {
        app.clock.advance(Span::minutes(59));
        assert_eq!(ask(&used).await.0, StatusCode::OK);
    }
    assert_eq!(ask(&idle).await.0, StatusCode::UNAUTHORIZED);
    assert!(noted(&app, Some(TITOLARE), "TOKEN_REFUSED IDLE").await);
    app.clock.advance(Span::minutes(59));
    assert_eq!(ask(&used).await.0, StatusCode::OK);
    app.clock.advance(Span::minutes(13));
    assert_eq!(ask(&used).await.0, StatusCode::UNAUTHORIZED, "twelve hours in all");
    assert!(noted(&app, Some(TITOLARE), "TOKEN_REFUSED EXPIRED").await);

    // The sweep ends them for the record, and forgets them after a month.
    portos::jobs::sweep_identities(&app.env).await.unwrap();
    assert!(noted(&app, Some(TITOLARE), "SESSION_EXPIRED  DEV/2").await);
    let count = async || -> i64 {
        let owner = app.database.owner().await;
        owner.query_one("SELECT count(*) FROM sessions", &[]).await.unwrap().get(0)
    };
    assert_eq!(count().await, 2);
    app.clock.advance(Span::days(31));
    portos::jobs::sweep_identities(&app.env).await.unwrap();
    assert_eq!(count().await, 0);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_use_is_written_once_a_minute_and_not_more_often() {
    let app = App::with(Options { jobs: false, ..Options::default() }).await;
    let someone = app.person(TITOLARE).await;
    let last = async || -> String {
        let owner = app.database.owner().await;
        owner.query_one("SELECT last_used_at::text FROM sessions", &[]).await.unwrap().get(0)
    };
    let first = last().await;
    for _ in 0..5 {
        app.clock.advance(Span::seconds(5));
        assert_eq!(ask(&someone).await.0, StatusCode::OK);
    }
    assert_eq!(last().await, first);
    app.clock.advance(Span::seconds(60));
    assert_eq!(ask(&someone).await.0, StatusCode::OK);
    assert_ne!(last().await, first);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_persons_token_in_the_first_message_closes_the_socket() {
    use crate::socket::client::{Client, PROTOCOL};
    let app = App::start().await;
    let (victim, attacker) = (app.person(TITOLARE).await, app.person(STRANGER).await);
    let cookie = format!("portos_session={}", victim.token.as_deref().unwrap());
    let headers = [("sec-websocket-protocol", PROTOCOL), ("origin", app.url.as_str()), ("cookie", &cookie)];
    let mut socket = Client::upgrade(&app.url, &headers).await.unwrap();
    socket.init(&attacker).await;
    assert_eq!(socket.closed().await, Some(4403));
    assert!(noted(&app, Some(TITOLARE), "TOKEN_REFUSED OTHER_PERSON").await);
    // Another session of the same person is his.
    let mut socket = Client::upgrade(&app.url, &headers).await.unwrap();
    socket.init(&app.person(TITOLARE).await).await;
    assert!(matches!(socket.hear().await, crate::socket::client::Heard::Message(_)));
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_login_of_an_impossible_level_or_body_is_refused() {
    let app = App::start().await;
    for body in [
        json!({ "fiscalCode": TITOLARE, "level": 0 }),
        json!({ "fiscalCode": TITOLARE, "level": 4 }),
        json!({ "fiscalCode": "RSSMRA85T10A562X" }),
        json!({ "fiscalCode": TITOLARE, "name": "a\u{0}b" }),
        json!({ "fiscalCode": TITOLARE, "email": "nobody" }),
        json!([]),
    ] {
        assert_eq!(login(&app, body.clone()).await.status(), StatusCode::BAD_REQUEST, "{body}");
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_token_takes_as_long_as_one_that_is_nearly_right() {
    let app = App::start().await;
    let known = app.person(TITOLARE).await;
    let token = known.token.clone().unwrap();
    let last = if token.ends_with('A') { "Q" } else { "A" };
    let nearly = Person { token: Some(format!("{}{last}", &token[..token.len() - 1])), ..known.clone() };
    let unknown = Person { token: Some("Z".repeat(token.len())), ..known };
    let mut gaps = Vec::new();
    // A busy machine may spoil a series, a leak spoils them all.
    for _ in 0..3 {
        let mut times = [Vec::new(), Vec::new()];
        for _ in 0..200 {
            for (person, times) in [&nearly, &unknown].into_iter().zip(&mut times) {
                let start = Instant::now();
                assert_eq!(ask(person).await.0, StatusCode::UNAUTHORIZED);
                times.push(start.elapsed());
            }
        }
        let [nearly, unknown] = times.map(|mut times| {
            times.sort_unstable();
            times[times.len() / 2]
        });
        gaps.push(nearly.abs_diff(unknown));
        if gaps.last() < Some(&Duration::from_millis(2)) {
            break;
        }
    }
    assert!(gaps.last() < Some(&Duration::from_millis(2)), "{gaps:?}");
    app.end().await;
}
