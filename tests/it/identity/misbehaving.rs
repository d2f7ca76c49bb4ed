//! Providers that are slow, lie, send too much, change their keys, or are gone.

use chrono::Duration;
use serde_json::json;

use super::noted;
use super::pki::CODICE;
use super::provider::Provider;
use super::visit::Visitor;
use super::world::World;
use crate::support::App;
use crate::support::app::Options;

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_misbehaves_harms_nobody_else() {
    let world = World::new().await;
    let live = format!("{}/health/live", world.app.url);
    // Before anything is known of it: it lies about itself, or is no provider at all.
    let start = async |code: &str| {
        let page = Visitor::new().page(&format!("{}/login/prova", world.app.url)).await;
        assert_eq!(page.code(), code, "{page:?}");
        assert!(page.is_clear());
        world.app.clock.advance(Duration::seconds(11));
    };
    world.provider.set(|how| how.issuer = Some("https://evil.example".to_owned()));
    start("ISSUER_MISMATCH").await;
    world.provider.set(|how| (how.issuer, how.endless) = (None, Some("metadata")));
    start("PROVIDER_ANSWER").await;
    // It takes its time. Nobody else waits for it, and who comes next is told at once.
    world.provider.set(|how| (how.endless, how.silent) = (None, Some("metadata")));
    let url = format!("{}/login/prova", world.app.url);
    let (mut one, mut other) = (Visitor::new(), Visitor::new());
    let before = std::time::Instant::now();
    let (slow, second, _) =
        tokio::join!(one.page(&url), other.page(&url), async { reqwest::get(&live).await.unwrap() });
    assert_eq!((slow.code(), slow.status), ("PROVIDER_SLOW", 504));
    assert_eq!(second.code(), "PROVIDER_SLOW");
    assert!(before.elapsed() < std::time::Duration::from_secs(15), "{:?}", before.elapsed());
    world.app.clock.advance(Duration::seconds(11));
    world.provider.set(|how| how.silent = None);

    // Midway: a hundred megabytes in place of a token, and in place of a person.
    for what in ["token", "me"] {
        world.provider.set(|how| how.endless = Some(what));
        assert_eq!(world.refused(what, "PROVIDER_ANSWER").await.status, 502);
    }
    world.provider.set(|how| how.endless = None);
    // New keys between the way out and the way back: they are asked for once, and the login succeeds.
    let mut visitor = Visitor::new();
    let way = world.leave(&mut visitor, "").await;
    world.app.clock.advance(Duration::seconds(11));
    let asked = world.provider.asked("keys");
    world.provider.rotate();
    world.provider.set(|how| how.now = world.app.clock.now().timestamp());
    assert_eq!(world.come_back(&mut visitor, &way).await.unwrap(), "/login");
    assert_eq!(world.provider.asked("keys"), asked + 1);
    // Who sends tokens of unknown keys does not make us ask each time.
    world.provider.set(|how| how.algorithm = "foreign");
    for _ in 0..5 {
        world.refused("foreign", "TOKEN_INVALID").await;
    }
    assert!(world.provider.asked("keys") <= asked + 2, "{}", world.provider.asked("keys"));
    world.provider.set(|how| how.algorithm = "ES256");

    // It is gone: what was known serves the way out, and the way back says what is wrong.
    let way = world.leave(&mut visitor, "").await;
    world.provider.end();
    for _ in 0..200 {
        if reqwest::get(format!("{}/jwks", world.provider.url)).await.is_err() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    let page = world.come_back(&mut visitor, &way).await.unwrap_err();
    assert_eq!((page.code(), page.status), ("PROVIDER_UNREACHABLE", 503));
    assert_eq!(reqwest::get(&live).await.unwrap().status(), 200);
    // None of this was the person's fault: nobody is locked out.
    assert!(!noted(&world.app, None, "LOGIN_LOCKED").await);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_stands_in_for_a_provider_that_cannot_be_asked() {
    let (provider, folder) = (Provider::start().await, tempfile::tempdir().unwrap());
    let mut metadata = provider.metadata();
    metadata["jwks"] = provider.keys();
    std::fs::write(folder.path().join("prova.json"), metadata.to_string()).unwrap();
    let providers = Some(provider.file(folder.path(), json!({ "discovery": "prova.json" })));
    let app = App::with(Options { providers, ..Options::default() }).await;
    // Its metadata cannot be had; the rest of it works.
    provider.set(|how| how.endless = Some("metadata"));
    let world = World { app, provider, _folder: folder };
    let mut visitor = Visitor::new();
    assert_eq!(world.login(&mut visitor).await.unwrap(), "/login");
    assert_eq!(visitor.asks(&world.app).await["viewer"]["fiscalCode"], CODICE);
    assert_eq!(world.provider.asked("keys"), 0);
    world.end().await;
}
