//! Failed logins: locked by growing steps, told to the person, over with the time.

use chrono::Duration as Span;
use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{code, login, noted, person, trail};
use crate::support::App;
use crate::support::app::Options;
use crate::support::people::{GEOLOGIST, TITOLARE};

/// A login from an address that no other test of the person has, refused by the provider or not.
async fn from(app: &App, address: &str, fiscal_code: &str, refused: bool) -> (u16, Option<u64>, String) {
    let request = app.nobody().http.post(format!("{}/dev/login", app.url)).header("x-forwarded-for", address);
    let answer =
        request.json(&json!({ "fiscalCode": fiscal_code, "refused": refused })).send().await.unwrap();
    let status = answer.status().as_u16();
    let wait = answer.headers().get("retry-after").map(|value| value.to_str().unwrap().parse().unwrap());
    let body: Value = answer.json().await.unwrap();
    (status, wait, code(&body))
}

async fn app() -> App {
    App::with(Options { proxies: vec!["127.0.0.0/8".parse().unwrap()], ..Options::default() }).await
}

#[tokio::test(flavor = "multi_thread")]
async fn locks_grow_by_step_and_the_person_is_told() {
    let app = app().await;
    // Where to write is known since a login that worked.
    let known = json!({ "fiscalCode": TITOLARE, "name": "Paolo Landi", "email": "paolo@posta.example" });
    assert_eq!(login(&app, known.clone()).await.status(), StatusCode::OK);
    let mut tried = 0_u32;
    for (lock, mails) in [(60, 1), (300, 2), (900, 3)] {
        for at in 1..=5 {
            tried += 1;
            // Each from elsewhere: it is the person who is locked.
            let (status, wait, code) = from(&app, &format!("192.0.2.{tried}"), TITOLARE, true).await;
            if at < 5 {
                assert_eq!((status, wait, code.as_str()), (401, None, "UNAUTHENTICATED"), "try {tried}");
            } else {
                assert_eq!((status, code.as_str()), (429, "LOGIN_LOCKED"), "try {tried}");
                assert!(wait.is_some_and(|wait| wait.abs_diff(lock) <= 2), "{wait:?} instead of {lock}");
            }
        }
        // Locked: also who proves himself is asked to wait. Others are not.
        assert_eq!(from(&app, "198.51.100.1", TITOLARE, false).await.0, 429);
        assert_eq!(from(&app, "198.51.100.1", GEOLOGIST, false).await.0, 200);
        let sent = app.mails(mails).await;
        assert!(
            sent[mails - 1].rendered.text.contains(&format!("{tried} tentativi")),
            "{}",
            sent[mails - 1].rendered.text
        );
        app.clock.advance(Span::seconds(i64::try_from(lock).unwrap() + 5));
    }
    let lines = trail(&app, Some(TITOLARE)).await;
    for start in [
        "LOGIN_REFUSED REFUSED_BY_PROVIDER",
        "LOGIN_LOCKED 5 failures, 60 s",
        "LOGIN_LOCKED 15 failures, 900 s",
        "LOGIN_REFUSED LOCKED DEV/2",
    ] {
        assert!(lines.iter().any(|line| line.starts_with(start)), "{start}: {lines:?}");
    }
    // After the next login that works he sees what happened, and counting starts anew.
    let seen = person(&app, known.clone()).await;
    let failed = seen.data("{ viewer { failedLogins { count lastAt } } }", json!({})).await;
    assert_eq!(failed["viewer"]["failedLogins"]["count"], tried);
    assert!(failed["viewer"]["failedLogins"]["lastAt"].is_string());
    assert_eq!(from(&app, "203.0.113.1", TITOLARE, true).await.0, 401);
    let again = person(&app, known).await.data("{ viewer { failedLogins { count } } }", json!({})).await;
    assert_eq!(again["viewer"]["failedLogins"]["count"], 1);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_tries_many_people_is_locked_for_all_of_them() {
    let app = app().await;
    let mut locked = None;
    for at in 0..30 {
        let claimed = ["RSSMRA85T10A562S", TITOLARE, GEOLOGIST][at % 3];
        let (status, ..) = from(&app, "2001:db8:0:7::1", claimed, true).await;
        // People are locked after five of theirs: what counts here is the address.
        let fresh = crate::support::people::STRANGER;
        if from(&app, "2001:db8:0:7::2", fresh, false).await.0 == 429 {
            locked = Some(at + 1);
            break;
        }
        assert!(status == 401 || status == 429);
    }
    assert_eq!(locked, Some(20), "by the /64, after four times as many");
    assert_eq!(from(&app, "2001:db8:0:8::1", crate::support::people::STRANGER, false).await.0, 200);
    assert!(noted(&app, None, "LOGIN_LOCKED 20 failures").await);
    app.end().await;
}
