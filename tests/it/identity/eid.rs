//! Signing in by SPID and CIE: what is good once, and what is not the provider's.

use chrono::Duration;
use serde_json::{Value, json};

use super::pki::CODICE;
use super::provider::{CLIENT, SPID};
use super::visit::{Visitor, member};
use super::world::{Way, World};
use super::{by, noted, trail};
use crate::support::people::TITOLARE;

#[tokio::test(flavor = "multi_thread")]
async fn a_login_opens_a_session_and_a_second_one_renews_the_proof() {
    let world = World::new().await;
    let mut visitor = Visitor::new();
    let page = visitor.page(&format!("{}/login?next=/pratiche", world.app.url)).await;
    assert!(page.text.contains("href=\"/login/prova?next=/pratiche\""), "{page:?}");
    assert!(page.text.contains("Prova &amp; &lt;b&gt;figli&lt;/b&gt;"), "{page:?}");
    let way = world.leave(&mut visitor, "?next=/pratiche%3Fstato=BOZZA").await;
    assert_eq!(world.come_back(&mut visitor, &way).await.unwrap(), "/pratiche?stato=BOZZA");
    let seen = visitor.asks(&world.app).await;
    let viewer =
        json!({ "fiscalCode": CODICE, "name": "Ginevra Pontarelli", "authMethod": "SPID", "authLevel": 2 });
    assert_eq!(seen["viewer"], viewer);
    assert!(
        seen["loginDiagnostics"]["steps"].as_array().unwrap().iter().all(|step| step["state"] == "PASSED")
    );
    // Later the proof is old; a new login makes it new, and ends the session before.
    let before = visitor.session().unwrap().clone();
    world.app.clock.advance(Duration::minutes(20));
    let fresh = async |token: &str| {
        let data = by(&world.app, token).data("{ viewer { freshUntil } }", json!({})).await;
        !data["viewer"]["freshUntil"].is_null()
    };
    assert!(!fresh(&before).await);
    assert_eq!(world.login(&mut visitor).await.unwrap(), "/login");
    assert!(fresh(visitor.session().unwrap()).await);
    assert_eq!(super::ask(&by(&world.app, &before)).await.1, "UNAUTHENTICATED");
    let rows = trail(&world.app, Some(CODICE)).await;
    assert_eq!(rows.iter().filter(|row| *row == "LOGIN  SPID/2").count(), 2, "{rows:#?}");
    // A provider that keeps people signed in makes nobody fresher than he is.
    world.provider.set(|how| how.token = json!({ "auth_time": how.now - 1_000 }));
    let way = world.leave(&mut visitor, "").await;
    world.come_back(&mut visitor, &way).await.unwrap();
    assert!(!fresh(visitor.session().unwrap()).await);
    // What we are, for the provider.
    let ours = format!("{}/.well-known/openid-relying-party", world.app.url);
    let ours: Value = reqwest::get(ours).await.unwrap().json().await.unwrap();
    assert_eq!(ours["clients"][0]["client_id"], CLIENT);
    assert_eq!(ours["token_endpoint_auth_method"], "private_key_jwt");
    let uses: Vec<&str> =
        ours["jwks"]["keys"].as_array().unwrap().iter().map(|key| key["use"].as_str().unwrap()).collect();
    assert_eq!(uses, ["sig", "enc"]);
    assert!(ours["jwks"]["keys"][0].get("d").is_none());
    // Nothing of logins is kept for long.
    let kept = async || {
        let rows = world.app.database.owner().await.query("SELECT 1 FROM login_attempts", &[]).await.unwrap();
        rows.len()
    };
    assert_eq!(kept().await, 3);
    world.app.clock.advance(Duration::hours(25));
    portos::jobs::sweep_identities(&world.app.env).await.unwrap();
    assert_eq!(kept().await, 0);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_request_goes_as_a_signed_object_where_the_provider_wants_it() {
    let more = json!({ "requestObject": true, "levels": { "urn:strong": 2 }, "scopes": ["openid", "email"] });
    let world = World::with(more).await;
    let target = Visitor::new().to(&format!("{}/login/prova", world.app.url)).await;
    let object = member(&target, "request").unwrap();
    let keys = format!("{}/.well-known/openid-relying-party", world.app.url);
    let ours: Value = reqwest::get(keys).await.unwrap().json().await.unwrap();
    let key = serde_json::from_value(ours["jwks"]["keys"][0].clone()).unwrap();
    let key = portos::identity::seal::PublicSeal::of_jwk(&key).unwrap();
    let sealed = portos::identity::seal::open(&object, &[key]).unwrap();
    let claims: Value = serde_json::from_slice(&sealed.payload).unwrap();
    assert_eq!((&claims["iss"], &claims["aud"]), (&json!(CLIENT), &json!([world.provider.url])));
    assert_eq!((&claims["acr_values"], &claims["scope"]), (&json!("urn:strong"), &json!("openid email")));
    for name in ["state", "nonce", "code_challenge", "redirect_uri"] {
        assert_eq!(claims[name].as_str().map(str::to_owned), member(&target, name), "{name}");
    }
    assert!(claims["claims"]["userinfo"].is_object(), "{claims}");
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_back_is_good_once_in_time_and_in_its_browser() {
    let world = World::new().await;
    let (mut one, mut other) = (Visitor::new(), Visitor::new());
    let page = async |visitor: &mut Visitor, way: &Way| visitor.page(&world.back(way)).await;

    let way = world.leave(&mut one, "").await;
    // Somebody else's browser: he cannot use it, nor spoil it.
    assert_eq!(page(&mut other, &way).await.code(), "OTHER_BROWSER");
    world.leave(&mut other, "").await;
    assert_eq!(page(&mut other, &way).await.code(), "OTHER_BROWSER");
    assert_eq!(world.come_back(&mut one, &way).await.unwrap(), "/login");
    assert_eq!(page(&mut one, &way).await.code(), "STATE_USED");

    // The code of one login in another: the provider gave it once.
    let next = world.leave(&mut one, "").await;
    let replayed = Way { code: way.code.clone(), ..next };
    assert_eq!(page(&mut one, &replayed).await.code(), "CODE_REFUSED");
    // A code that was made for another login: it knows another verifier, and the token another nonce.
    let (mine, theirs) = (world.leave(&mut one, "").await, world.leave(&mut other, "").await);
    let swapped = Way { code: theirs.code.clone(), ..mine };
    assert_eq!(page(&mut one, &swapped).await.code(), "CODE_REFUSED");
    let mine = world.leave(&mut one, "").await;
    let code = world.provider.grant(&theirs.nonce, &mine.challenge);
    assert_eq!(page(&mut one, &Way { code, ..mine }).await.code(), "NONCE_MISMATCH");

    let way = world.leave(&mut one, "").await;
    world.app.clock.advance(Duration::minutes(10) + Duration::seconds(1));
    assert_eq!(page(&mut one, &way).await.code(), "STATE_EXPIRED");
    for state in ["", "x", &"A".repeat(43)] {
        let url = format!("{}/login/callback?state={state}&code=x", world.app.url);
        assert_eq!(one.page(&url).await.code(), "STATE_UNKNOWN", "{state}");
    }
    for (error, code) in [
        ("access_denied", "REFUSED_BY_PROVIDER"),
        ("temporarily_unavailable", "PROVIDER_UNREACHABLE"),
        ("invalid_scope", "PROVIDER_ANSWER"),
    ] {
        let way = world.leave(&mut one, "").await;
        let ended = format!("{}/login/callback?state={}&error={error}", world.app.url, way.state);
        assert_eq!(one.page(&ended).await.code(), code);
    }
    let way = world.leave(&mut one, "").await;
    let mixed = format!("{}&iss=https%3A%2F%2Fevil.example", world.back(&way));
    assert_eq!(one.page(&mixed).await.code(), "ISSUER_MISMATCH");
    assert_eq!(one.page(&format!("{}/login/nowhere", world.app.url)).await.code(), "PROVIDER_UNKNOWN");
    for code in [
        "OTHER_BROWSER",
        "STATE_USED",
        "CODE_REFUSED",
        "NONCE_MISMATCH",
        "STATE_EXPIRED",
        "STATE_UNKNOWN",
        "REFUSED_BY_PROVIDER",
        "ISSUER_MISMATCH",
        "PROVIDER_UNKNOWN",
    ] {
        assert!(noted(&world.app, None, &format!("LOGIN_REFUSED {code}")).await, "{code}");
    }
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tokens_that_are_not_the_providers_or_not_for_us_are_refused() {
    let world = World::new().await;
    let set = |algorithm: &'static str, token: Value, person: Value| {
        world.provider.set(|how| (how.algorithm, how.token, how.person) = (algorithm, token, person));
    };
    for algorithm in ["none", "HS256", "foreign", "borrowed"] {
        set(algorithm, json!({}), json!({}));
        world.refused(algorithm, "TOKEN_INVALID").await;
        // Keys that were just asked for are not asked for again at once.
        world.app.clock.advance(Duration::seconds(11));
    }
    let now = || world.app.clock.now().timestamp();
    let fiscal = "https://attributes.eid.gov.it/fiscal_number";
    for (name, token, person, code) in [
        ("another client", json!({ "aud": "other" }), json!({}), "TOKEN_INVALID"),
        ("two clients", json!({ "aud": [CLIENT, "other"] }), json!({}), "TOKEN_INVALID"),
        ("another issuer", json!({ "iss": "https://evil.example" }), json!({}), "ISSUER_MISMATCH"),
        ("no nonce", json!({ "nonce": null }), json!({}), "NONCE_MISMATCH"),
        ("expired", json!({ "exp": now() - 125 }), json!({}), "TOKEN_TIMES"),
        ("of the future", json!({ "iat": now() + 140 }), json!({}), "TOKEN_TIMES"),
        ("not yet", json!({ "nbf": now() + 140 }), json!({}), "TOKEN_TIMES"),
        ("old", json!({ "iat": now() - 800 }), json!({}), "TOKEN_TIMES"),
        ("no level", json!({ "acr": null }), json!({}), "LEVEL_TOO_LOW"),
        ("level 1", json!({ "acr": format!("{SPID}1") }), json!({}), "LEVEL_TOO_LOW"),
        ("another access token", json!({ "at_hash": "AAAAAAAAAAAAAAAAAAAAAA" }), json!({}), "TOKEN_INVALID"),
        ("another person", json!({}), json!({ "sub": "somebody" }), "TOKEN_INVALID"),
        ("UserInfo for another", json!({}), json!({ "aud": "other" }), "TOKEN_INVALID"),
        ("UserInfo of another", json!({}), json!({ "iss": "https://evil.example" }), "ISSUER_MISMATCH"),
        ("no code", json!({}), json!({ fiscal: null }), "NO_FISCAL_CODE"),
        ("a firm", json!({}), json!({ fiscal: "VATIT-00743110157" }), "NO_FISCAL_CODE"),
        ("a wrong code", json!({}), json!({ fiscal: "TINIT-PNTGVR84E57E335A" }), "NO_FISCAL_CODE"),
    ] {
        set("ES256", token, person);
        world.refused(name, code).await;
    }
    set("ES256", json!({}), json!({}));
    world.provider.set(|how| how.signed_person = false);
    world.refused("unsigned UserInfo", "TOKEN_INVALID").await;
    world.provider.set(|how| how.signed_person = true);
    // Clocks that are two minutes apart, either way, are apart and no more (R1).
    for seconds in [-119, 119] {
        let token =
            json!({ "iat": now() + seconds, "exp": now() + seconds + 5, "auth_time": now() + seconds });
        set("ES256", token, json!({}));
        let outcome = world.login(&mut Visitor::new()).await;
        assert!(outcome.is_ok(), "{seconds}: {outcome:?}");
    }
    set("ES256", json!({ "acr": format!("{SPID}3") }), json!({}));
    let mut visitor = Visitor::new();
    world.login(&mut visitor).await.unwrap();
    assert_eq!(visitor.asks(&world.app).await["viewer"]["authLevel"], 3);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_login_nobody_is_led_elsewhere() {
    let world = World::new().await;
    for next in [
        "//evil.example",
        "/\\evil.example",
        "\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "%2F%2Fevil.example",
        "/%2Fevil.example",
        "/%5Cevil.example",
        "%2F%255Cevil.example",
        "/%09/evil.example",
        "evil",
    ] {
        let mut visitor = Visitor::new();
        let page = visitor.page(&format!("{}/login/prova?next={next}", world.app.url)).await;
        assert_eq!((page.code(), page.status), ("NEXT_REFUSED", 400), "{next}: {page:?}");
    }
    // Twice named is none.
    let page =
        Visitor::new().page(&format!("{}/login/prova?next=/a&next=//evil.example", world.app.url)).await;
    assert_eq!(page.code(), "NEXT_REFUSED");
    assert!(noted(&world.app, None, "LOGIN_REFUSED NEXT_REFUSED").await);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_was_planted_ends_at_the_login() {
    let world = World::new().await;
    // The attacker signs in himself and gets his cookie into the victim's browser.
    let attacker = world.app.person(TITOLARE).await;
    let planted = attacker.token.clone().unwrap();
    let mut victim = Visitor::new();
    victim.cookies.insert("portos_session".to_owned(), planted.clone());
    world.login(&mut victim).await.unwrap();
    assert_ne!(victim.session().unwrap(), &planted);
    assert_eq!(victim.asks(&world.app).await["viewer"]["fiscalCode"], CODICE);
    assert_eq!(super::ask(&attacker).await.1, "UNAUTHENTICATED");
    assert!(noted(&world.app, Some(TITOLARE), "SESSION_ENDED NEW_LOGIN").await);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_fails_again_and_again_is_locked_out_and_told_for_how_long() {
    let world = World::new().await;
    let mut visitor = Visitor::new();
    let mut last = None;
    for _ in 0..20 {
        let way = world.leave(&mut visitor, "").await;
        let ended = format!("{}/login/callback?state={}&error=access_denied", world.app.url, way.state);
        last = Some(visitor.page(&ended).await);
    }
    let seconds: u64 = last.unwrap().retry_after.unwrap().parse().unwrap();
    assert!((59..=60).contains(&seconds), "{seconds}");
    let page = world.login(&mut visitor).await.unwrap_err();
    assert_eq!((page.code(), page.status), ("LOGIN_LOCKED", 429), "{page:?}");
    assert!(page.retry_after.is_some() && visitor.session().is_none());
    assert_eq!(visitor.asks(&world.app).await["loginDiagnostics"]["problem"], "LOGIN_LOCKED");
    world.app.clock.advance(Duration::seconds(61));
    assert_eq!(world.login(&mut visitor).await.unwrap(), "/login");
    world.end().await;
}
