//! The service speaks TLS itself, and takes a new certificate without leaving anybody.

use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use reqwest::tls::Version;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;

use super::pki::{authority, server};
use super::provider::Provider;
use super::visit::{Visitor, client};
use crate::support::App;
use crate::support::app::Options;
use crate::support::binary::portos;

fn trusting(authority: &super::pki::Held) -> reqwest::ClientBuilder {
    client().tls_certs_only([reqwest::Certificate::from_pem(authority.pem().as_bytes()).unwrap()])
}

#[tokio::test(flavor = "multi_thread")]
async fn both_versions_and_both_protocols_are_spoken() {
    let (folder, root) = (tempfile::tempdir().unwrap(), authority("Radice dei server"));
    let files = root.issue(server("uno")).files(folder.path(), "server");
    let app = App::with(Options { tls: Some(files), secure: true, ..Options::default() }).await;
    for (version, name) in [(Version::TLS_1_2, "1.2"), (Version::TLS_1_3, "1.3")] {
        for (old, protocol) in [(false, reqwest::Version::HTTP_2), (true, reqwest::Version::HTTP_11)] {
            let client = trusting(&root).tls_version_min(version).tls_version_max(version);
            let client = if old { client.http1_only() } else { client }.build().unwrap();
            let answer = client.get(format!("{}/health/live", app.url)).send().await.unwrap();
            assert_eq!((answer.status().as_u16(), answer.version()), (200, protocol), "{name}");
            assert!(answer.headers().contains_key("strict-transport-security"));
        }
    }
    // Who opens a connection and says nothing keeps nobody waiting.
    let address = app.url.trim_start_matches("https://");
    let mute = tokio::net::TcpStream::connect(address).await.unwrap();
    let answer = trusting(&root).build().unwrap().get(format!("{}/health/live", app.url)).send();
    assert_eq!(tokio::time::timeout(Duration::from_secs(5), answer).await.unwrap().unwrap().status(), 200);
    drop(mute);
    let plain = reqwest::get(app.url.replace("https", "http")).await;
    assert!(plain.is_err(), "plain HTTP at the port of TLS");
    let stranger = client().build().unwrap().get(format!("{}/health/live", app.url)).send().await;
    assert!(stranger.is_err(), "an authority that nobody knows");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_certificate_is_used_and_open_connections_stay() {
    let (folder, old, new) = (tempfile::tempdir().unwrap(), authority("Vecchia"), authority("Nuova"));
    let files = old.issue(server("vecchio")).files(folder.path(), "server");
    let app = App::with(Options { tls: Some(files.clone()), ..Options::default() }).await;
    let live = format!("{}/health/live", app.url);
    // A WebSocket, kept: it is one of HTTP/1.1.
    let mut config = old.trusted();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    let mut request = app.url.replace("https", "wss").into_client_request().unwrap();
    *request.uri_mut() = format!("{}/graphql", app.url.replace("https", "wss")).parse().unwrap();
    request.headers_mut().insert("sec-websocket-protocol", "graphql-transport-ws".parse().unwrap());
    let (mut socket, _) =
        tokio_tungstenite::client_async(request, old.connected(config, &app.url).await.unwrap())
            .await
            .unwrap();
    let mut says = async |word: &str, answer: &str| {
        socket.send(Message::text(format!("{{\"type\":\"{word}\"}}"))).await.unwrap();
        let heard = socket.next().await.unwrap().unwrap().into_text().unwrap();
        assert!(heard.contains(answer), "{heard}");
    };
    says("ping", "pong").await;
    // Half a pair is not used: the key is there before its certificate.
    let fresh = || trusting(&old).build().unwrap();
    new.issue(server("nuovo")).write(&files);
    let mut found = false;
    for _ in 0..100 {
        found = trusting(&new).build().unwrap().get(&live).send().await.is_ok();
        if found {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(found, "the new certificate");
    assert!(fresh().get(&live).send().await.is_err(), "the old one is gone");
    says("ping", "pong").await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_over_tls_gets_cookies_that_only_tls_carries() {
    let (folder, root) = (tempfile::tempdir().unwrap(), authority("Radice dei server"));
    let files = root.issue(server("uno")).files(folder.path(), "server");
    let app = App::with(Options { tls: Some(files), secure: true, ..Options::default() }).await;
    let mut visitor = Visitor::over_tls(&root, None);
    let page = visitor.page(&format!("{}/login", app.url)).await;
    assert_eq!(page.status, 200, "{page:?}");
    app.end().await;
}

#[test]
fn plain_http_stays_on_this_machine_or_behind_a_declared_proxy() {
    let key = ("PORTOS_ID_KEY", "00112233445566778899aabbccddeeff");
    let far = ("PORTOS_LISTEN", "0.0.0.0:0");
    let (status, _, said) = portos(&[key, far], &["serve"]);
    assert_eq!(status, Some(1));
    assert!(said.contains("without TLS") && said.contains("PORTOS_TLS_CERTIFICATE"), "{said}");
    // With a proxy it goes on, to the next thing that is missing.
    for more in [("PORTOS_PROXIES", "10.0.0.0/8"), ("PORTOS_LISTEN", "127.0.0.1:0")] {
        let (_, _, said) = portos(&[key, far, more], &["serve"]);
        assert!(said.contains("DATABASE_URL"), "{said}");
    }
    let (_, _, said) = portos(&[key, ("PORTOS_TLS_KEY", "/x")], &["serve"]);
    assert!(said.contains("PORTOS_TLS_CERTIFICATE"), "{said}");
    let missing = [key, ("PORTOS_TLS_KEY", "/nowhere.key"), ("PORTOS_TLS_CERTIFICATE", "/nowhere.pem")];
    let (_, _, said) = portos(&missing, &["serve"]);
    assert!(said.contains("/nowhere.pem"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_looks_at_certificates_cards_and_providers() {
    let (folder, root, cards) =
        (tempfile::tempdir().unwrap(), authority("Radice"), authority("CNS di prova"));
    let (at, provider) = (|name: &str| folder.path().join(name), Provider::start().await);
    let examine = async |variables: Vec<(&'static str, String)>| {
        let run = move || {
            let variables: Vec<(&str, &str)> =
                variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
            portos(&variables, &["doctor"]).1
        };
        tokio::task::spawn_blocking(run).await.unwrap()
    };
    let line = |text: &str, what: &str| {
        let found =
            text.lines().find(|line| line.get(7..).is_some_and(|rest| rest.starts_with(&format!("{what} "))));
        found.unwrap_or_else(|| panic!("{what}: {text}")).to_owned()
    };
    let files = root.issue(server("uno")).files(folder.path(), "server");
    std::fs::create_dir(at("cns")).unwrap();
    std::fs::write(at("cns/issuer.pem"), cards.pem()).unwrap();
    std::fs::write(at("cns/issuer.crl"), cards.revocations(&[], (2039, 1))).unwrap();
    std::fs::write(at("rp.pem"), root.key_pem()).unwrap();
    let file = provider.file(folder.path(), serde_json::json!({ "key": "rp.pem" }));
    let text = |path: &std::path::Path| path.to_str().unwrap().to_owned();
    let variables = vec![
        ("PORTOS_TLS_CERTIFICATE", text(&files.certificate)),
        ("PORTOS_TLS_KEY", text(&files.key)),
        ("PORTOS_CNS_LISTEN", "127.0.0.1:0".to_owned()),
        ("PORTOS_CNS_DIR", text(&at("cns"))),
        ("PORTOS_OIDC_PROVIDERS", text(&file)),
    ];
    let said = examine(variables.clone()).await;
    assert!(line(&said, "tls").starts_with("ok     tls            certificate until 2040-01-01"), "{said}");
    assert!(
        line(&said, "cards").starts_with("ok     cards          1 issuers, 1 revocation lists"),
        "{said}"
    );
    assert!(line(&said, "providers").ends_with("reached: prova"), "{said}");
    // Everything that runs out has run out, and nobody answers.
    let mut old = server("vecchio");
    old.not_after = rcgen::date_time_ymd(2026, 2, 1);
    root.issue(old).write(&files);
    std::fs::write(at("cns/issuer.crl"), cards.revocations(&[], (2026, 2))).unwrap();
    provider.set(|how| how.issuer = Some("https://evil.example".to_owned()));
    let said = examine(variables.clone()).await;
    assert!(
        line(&said, "tls").starts_with("WRONG") && line(&said, "tls").contains("ended on 2026-02-01"),
        "{said}"
    );
    assert!(
        line(&said, "cards").starts_with("WRONG") && line(&said, "cards").contains("fetch its new issue"),
        "{said}"
    );
    let providers = line(&said, "providers");
    assert!(providers.starts_with("WRONG") && providers.contains("ISSUER_MISMATCH"), "{said}");
    std::fs::remove_file(at("cns/issuer.crl")).unwrap();
    provider.end();
    let said = examine(variables).await;
    assert!(line(&said, "cards").contains("no card can be checked"), "{said}");
    // A file that says something else than it should stops the start, with its place.
    for (more, problem) in [
        (serde_json::json!({ "kind": "CNS" }), "kind: SPID or CIE"),
        (serde_json::json!({ "name": "cns" }), "name:"),
        (serde_json::json!({ "issuer": "http://far.example" }), "https:// only"),
        (serde_json::json!({ "key": "nowhere.pem" }), "nowhere.pem"),
        (serde_json::json!({ "key": null }), "key: is missing"),
        (serde_json::json!({ "secret": "x" }), "unknown field"),
    ] {
        let mut all = serde_json::json!({ "key": "rp.pem" });
        for (name, value) in more.as_object().unwrap() {
            all[name] = value.clone();
        }
        let file = provider.file(folder.path(), all);
        let said = examine(vec![("PORTOS_OIDC_PROVIDERS", text(&file))]).await;
        let providers = line(&said, "providers");
        assert!(providers.starts_with("WRONG") && providers.contains(problem), "{providers}");
    }
}
