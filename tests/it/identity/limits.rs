//! Rates: 429 with the time to wait, on every way in, counted across nodes, never an outage.

use std::time::{Duration, Instant};

use chrono::Duration as Span;
use portos::config::{Rate, Rates};
use portos::events::Servers;
use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{ask, by, code};
use crate::socket::client::{Client, Heard};
use crate::support::app::Options;
use crate::support::people::{STRANGER, TITOLARE};
use crate::support::redis::Redis;
use crate::support::{App, Person};

/// The clock of tests stands still unless it is moved: what is spent stays spent.
fn rates(caller: Option<(u32, u32)>, address: Option<(u32, u32)>) -> Options {
    let rate = |rate: Option<(u32, u32)>| rate.map(|(burst, per_second)| Rate { burst, per_second });
    Options {
        rates: Rates { caller: rate(caller), address: rate(address), lookup: None },
        ..Options::default()
    }
}

/// Asks until it is refused; answers how often it was not.
async fn until_refused(person: &Person) -> usize {
    for count in 0..5_000 {
        if ask(person).await.0 == StatusCode::TOO_MANY_REQUESTS {
            return count;
        }
    }
    panic!("never refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_too_much_is_told_when_to_come_back() {
    let app = App::with(rates(Some((20, 2)), None)).await;
    let (busy, other) = (app.person(TITOLARE).await, app.person(TITOLARE).await);
    assert_eq!(until_refused(&busy).await, 20);
    let request = busy.http.post(format!("{}/graphql", app.url)).bearer_auth(busy.token.as_ref().unwrap());
    let answer = request.json(&json!({ "query": super::VIEWER })).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.headers()["retry-after"], "1");
    let body: Value = answer.json().await.unwrap();
    assert_eq!(
        (code(&body), &body["errors"][0]["extensions"]["retryAfter"]),
        ("RATE_LIMITED".to_owned(), &json!(1))
    );
    assert_eq!(ask(&other).await.0, StatusCode::OK, "another session is another caller");
    for path in ["health/live", "health/ready", "metrics"] {
        for _ in 0..50 {
            assert_eq!(reqwest::get(format!("{}/{path}", app.url)).await.unwrap().status(), 200, "{path}");
        }
    }
    app.clock.advance(Span::seconds(5));
    assert_eq!(until_refused(&busy).await, 10);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_operation_costs_more_than_a_small_one() {
    let app = App::with(rates(Some((100, 1)), None)).await;
    let person = app.person(TITOLARE).await;
    let fields: String =
        (0..25).map(|at| format!("a{at}: viewer {{ name fiscalCode authMethod authLevel sessionExpiresAt freshUntil __typename }} ")).collect();
    let body = json!({ "query": format!("{{ {fields} }}") }).to_string();
    let (status, answer) = person.post(body.clone()).await;
    assert_eq!(status, StatusCode::OK, "{answer}");
    // 200 fields: one unit for the request, four for its size.
    assert_eq!(until_refused(&person).await, 95);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn operations_on_a_socket_are_counted_too() {
    let app = App::with(rates(Some((10, 1)), None)).await;
    let person = app.person(TITOLARE).await;
    let mut socket = Client::open(&person).await;
    let mut refused = None;
    for at in 0..20 {
        socket
            .say(json!({ "type": "subscribe", "id": at.to_string(), "payload": { "query": super::VIEWER } }))
            .await;
        let Heard::Message(message) = socket.hear().await else { panic!("closed") };
        if message["type"] == "error" {
            refused = Some((at, message));
            break;
        }
        assert_eq!(message["type"], "next", "{message}");
        assert!(matches!(socket.hear().await, Heard::Message(message) if message["type"] == "complete"));
    }
    let (at, message) = refused.expect("a refusal");
    assert_eq!(at, 10);
    let extensions = &message["payload"][0]["extensions"];
    assert_eq!((&extensions["code"], &extensions["retryAfter"]), (&json!("RATE_LIMITED"), &json!(1)));
    // The socket stays: it only has to wait.
    app.clock.advance(Span::seconds(3));
    socket.say(json!({ "type": "subscribe", "id": "x", "payload": { "query": super::VIEWER } })).await;
    assert!(matches!(socket.hear().await, Heard::Message(message) if message["type"] == "next"));
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_tokens_use_up_an_address_and_its_neighbour_stays() {
    let proxies = vec!["127.0.0.0/8".parse().unwrap()];
    let app = App::with(Options { proxies, ..rates(None, Some((100, 1))) }).await;
    let person = app.person(TITOLARE).await;
    let from = async |address: &str, token: &str| {
        let request = person.http.post(format!("{}/graphql", app.url)).header("x-forwarded-for", address);
        request
            .bearer_auth(token)
            .json(&json!({ "query": super::VIEWER }))
            .send()
            .await
            .unwrap()
            .status()
            .as_u16()
    };
    let wrong = "A".repeat(43);
    let mut tries = 0;
    while from("2001:db8:0:1::5", &wrong).await == 401 {
        tries += 1;
    }
    assert_eq!(tries, 5, "twenty-one units each");
    // IPv6 is counted by /64: another address of the same line is no other caller.
    assert_eq!(from("2001:db8:0:1:ffff::9", person.token.as_ref().unwrap()).await, 429);
    assert_eq!(from("2001:db8:0:2::5", person.token.as_ref().unwrap()).await, 200);
    assert_eq!(from("192.0.2.1", person.token.as_ref().unwrap()).await, 200);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_undeclared_proxy_says_nothing_about_the_address() {
    let app = App::with(rates(None, Some((10, 1)))).await;
    let nobody = app.nobody();
    let mut statuses = Vec::new();
    for at in 0..12 {
        let request = nobody.http.post(format!("{}/graphql", app.url));
        let request = request
            .header("x-forwarded-for", format!("198.51.100.{at}"))
            .header("x-portos-address", "192.0.2.1");
        statuses
            .push(request.json(&json!({ "query": super::VIEWER })).send().await.unwrap().status().as_u16());
    }
    assert_eq!(statuses[9..], [200, 429, 429]);
    app.end().await;
}

/// Waits until what one node spends is felt by the other.
async fn counting_together(one: &Person, two: &Person) {
    let started = Instant::now();
    loop {
        if ask(one).await.0 == StatusCode::TOO_MANY_REQUESTS
            && ask(two).await.0 == StatusCode::TOO_MANY_REQUESTS
        {
            return;
        }
        assert!(started.elapsed() < Duration::from_secs(15), "they do not count together");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_count_together_within_the_stated_bound_and_alone_without_redis() {
    let mut redis = Redis::start().await;
    let with = || Options { counted_in: Some(Servers::One(redis.url())), ..rates(Some((400, 1)), None) };
    let app = App::with(with()).await;
    let other = app.beside_with(with()).await;
    // Redis is found within a second; until then each counts alone.
    let (probe, there) =
        (app.person(STRANGER).await, |person: &Person| Person { url: other.url.clone(), ..person.clone() });
    counting_together(&probe, &there(&probe)).await;

    let person = app.person(TITOLARE).await;
    let elsewhere = there(&person);
    let (mut granted, mut refused) = (0, 0);
    while refused < 20 {
        for one in [&person, &elsewhere] {
            match ask(one).await.0 {
                StatusCode::OK => granted += 1,
                StatusCode::TOO_MANY_REQUESTS => refused += 1,
                other => panic!("{other}"),
            }
        }
    }
    // The bucket, a twentieth of it for each node, and what came back meanwhile.
    assert!((400..=400 + 2 * 20 + 30).contains(&granted), "{granted}");

    redis.kill();
    let again = app.person(TITOLARE).await;
    let started = Instant::now();
    for _ in 0..100 {
        assert_eq!(ask(&again).await.0, StatusCode::OK, "no outage");
    }
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
    other.leave().await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_is_slowed_before_anything_is_looked_up() {
    let app = App::with(Options { jobs: false, ..rates(None, Some((10, 1))) }).await;
    let guess = by(&app, &"A".repeat(43));
    while ask(&guess).await.0 == StatusCode::UNAUTHORIZED {}
    let before = app.env.pool.statements();
    for _ in 0..20 {
        assert_eq!(ask(&guess).await.0, StatusCode::TOO_MANY_REQUESTS);
    }
    assert_eq!(app.env.pool.statements(), before);
    app.end().await;
}
