//! What browsers are told, and what pages of foreign origins get.

use reqwest::{Method, RequestBuilder, StatusCode};
use serde_json::json;

use super::{login, noted};
use crate::support::App;
use crate::support::app::Options;
use crate::support::people::TITOLARE;

const EVIL: &str = "https://evil.example";

async fn cookie(app: &App) -> String {
    let answer = login(app, json!({ "fiscalCode": TITOLARE })).await;
    let cookie = answer.headers()["set-cookie"].to_str().unwrap().to_owned();
    cookie.split(';').next().unwrap().to_owned()
}

fn asking(app: &App, path: &str) -> RequestBuilder {
    app.nobody().http.post(format!("{}{path}", app.url)).json(&json!({ "query": super::VIEWER }))
}

async fn status(request: RequestBuilder) -> u16 {
    request.send().await.unwrap().status().as_u16()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_foreign_page_cannot_act_for_a_cookie_by_any_way_in() {
    let app = App::start().await;
    let cookie = cookie(&app).await;
    let stream = || asking(&app, "/graphql/stream").header("accept", "text/event-stream");
    for request in [asking(&app, "/graphql"), stream()] {
        let clone = || request.try_clone().unwrap().header("cookie", &cookie);
        assert_eq!(status(clone().header("origin", EVIL)).await, 403);
        assert_eq!(status(clone().header("origin", EVIL).header("sec-fetch-site", "same-origin")).await, 403);
        assert_eq!(status(clone().header("sec-fetch-site", "cross-site")).await, 403);
        assert_eq!(status(clone().header("sec-fetch-site", "same-site")).await, 403);
        assert_eq!(status(clone()).await, 403, "neither is said");
        assert_eq!(status(clone().header("sec-fetch-site", "same-origin")).await, 200);
        assert_eq!(status(clone().header("origin", &app.url)).await, 200);
    }
    // What a form can send without asking first.
    for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"] {
        let form = app.nobody().http.post(format!("{}/graphql", app.url)).header("cookie", &cookie);
        let form = form
            .header("origin", &app.url)
            .header("content-type", kind)
            .body("{\"query\":\"{ viewer { name } }\"}");
        assert_eq!(status(form).await, 415, "{kind}");
    }
    assert!(noted(&app, None, "ORIGIN_REFUSED").await);
    // Nor can it sign a visitor in.
    let signing = app.nobody().http.post(format!("{}/dev/login", app.url)).header("origin", EVIL);
    assert_eq!(status(signing.json(&json!({ "fiscalCode": TITOLARE }))).await, 403);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn browsers_are_let_through_for_listed_origins_only() {
    let app = App::start().await;
    for path in ["/graphql", "/graphql/stream", "/uploads/x", "/files/x"] {
        let preflight = |origin: &str| {
            let request = app.nobody().http.request(Method::OPTIONS, format!("{}{path}", app.url));
            request
                .header("origin", origin)
                .header("access-control-request-method", "POST")
                .header("access-control-request-headers", "content-type,authorization,upload-token")
        };
        let ours = preflight(&app.url).send().await.unwrap();
        assert_eq!(ours.status(), StatusCode::OK, "{path}");
        let said = |name: &str| ours.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(
            (said("access-control-allow-origin"), said("access-control-allow-credentials")),
            (app.url.clone(), "true".to_owned())
        );
        assert!(said("access-control-allow-headers").contains("upload-token"));
        let foreign = preflight(EVIL).send().await.unwrap();
        assert!(!foreign.headers().contains_key("access-control-allow-origin"), "{path}");
    }
    let answer = asking(&app, "/graphql").header("origin", &app.url).send().await.unwrap();
    let exposed = answer.headers()["access-control-expose-headers"].to_str().unwrap();
    assert!(exposed.contains("retry-after") && exposed.contains("x-request-id"), "{exposed}");
    // The protocol of uploads has an OPTIONS of its own.
    let tus =
        app.nobody().http.request(Method::OPTIONS, format!("{}/uploads/x", app.url)).send().await.unwrap();
    assert_eq!(
        (tus.status(), &tus.headers()["tus-version"]),
        (StatusCode::NO_CONTENT, &"1.0.0".parse().unwrap())
    );
    // A refusal can be read too.
    let refused = asking(&app, "/graphql").header("origin", &app.url).bearer_auth("x").send().await.unwrap();
    assert_eq!(refused.headers()["access-control-allow-origin"], app.url.as_str());
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_has_its_headers_and_no_page_has_inline_script() {
    let app = App::start().await;
    for path in [
        "/",
        "/dev",
        "/fascicolo/x",
        "/ufficio",
        "/graphiql",
        "/health/live",
        "/metrics",
        "/nowhere",
        "/graphql",
        "/graphiql/start.js",
    ] {
        let answer =
            app.nobody().http.get(format!("{}{path}", app.url)).header("accept", "*/*").send().await.unwrap();
        let headers = answer.headers().clone();
        for name in [
            "x-content-type-options",
            "referrer-policy",
            "x-frame-options",
            "permissions-policy",
            "cross-origin-opener-policy",
            "content-security-policy",
        ] {
            assert!(headers.contains_key(name), "{path}: {name}");
        }
        assert!(!headers.contains_key("strict-transport-security"), "{path}: not over plain HTTP");
        let policy = headers["content-security-policy"].to_str().unwrap();
        assert!(
            policy.contains("frame-ancestors 'none'") && policy.contains("default-src 'none'"),
            "{path}: {policy}"
        );
        let script = policy.split(';').find(|part| part.trim().starts_with("script-src")).unwrap_or("");
        assert!(!script.contains("unsafe") && !script.contains('*'), "{path}: {policy}");
        let text = answer.text().await.unwrap();
        if text.starts_with("<!doctype html>") {
            assert!(
                text.split("<script")
                    .skip(1)
                    .all(|tag| tag.split('>').next().unwrap().contains(" src=\"/")
                        && tag.contains("></script>")),
                "{path}"
            );
            assert!(
                !text.contains("<style") && !text.contains(" style=") && !text.contains(" onclick"),
                "{path}"
            );
            // What it names is there.
            for part in text.split(['"']).filter(|part| part.ends_with(".js") || part.ends_with(".css")) {
                assert_eq!(reqwest::get(format!("{}{part}", app.url)).await.unwrap().status(), 200, "{part}");
            }
        }
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn over_https_the_cookie_is_this_hosts_alone() {
    let app = App::with(Options { secure: true, ..Options::default() }).await;
    let answer = login(&app, json!({ "fiscalCode": TITOLARE })).await;
    let set = answer.headers()["set-cookie"].to_str().unwrap().to_owned();
    assert!(set.starts_with("__Host-portos_session="), "{set}");
    for word in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
        assert!(set.contains(word), "{set}");
    }
    assert!(!set.contains("Domain"), "{set}");
    assert_eq!(answer.headers()["strict-transport-security"], "max-age=31536000");
    let token = set.split(['=', ';']).nth(1).unwrap().to_owned();
    // A neighbour under the same domain can set the other name, and gets nothing by it.
    for (name, expected) in [("__Host-portos_session", true), ("portos_session", false)] {
        let request =
            asking(&app, "/graphql").header("origin", &app.url).header("cookie", format!("{name}={token}"));
        let body: serde_json::Value = request.send().await.unwrap().json().await.unwrap();
        assert_eq!(body["data"]["viewer"].is_object(), expected, "{name}: {body}");
    }
    // A cookie that is good no longer is taken back.
    let stale = asking(&app, "/graphql").header("origin", &app.url);
    let stale =
        stale.header("cookie", format!("__Host-portos_session={}", "A".repeat(43))).send().await.unwrap();
    assert_eq!(stale.status(), StatusCode::UNAUTHORIZED);
    assert!(stale.headers()["set-cookie"].to_str().unwrap().contains("Max-Age=0"));
    app.end().await;
}
