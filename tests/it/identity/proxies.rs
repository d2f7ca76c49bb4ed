//! A proxy that ends TLS and hands on the certificate of the person: only the declared one, by its own certificate.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::Identity;
use serde_json::json;

use super::cards::Office;
use super::noted;
use super::pki::{CARD, CODICE, Held, card};
use super::visit::{Visitor, location, read};

/// As RFC 9440 writes it.
fn structured(held: &Held) -> String {
    format!(":{}:", STANDARD.encode(&held.der))
}

/// As nginx writes it.
fn escaped(held: &Held) -> String {
    held.pem().bytes().fold(String::new(), |mut text, byte| {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' => text.push(char::from(byte)),
            byte => text.push_str(&format!("%{byte:02X}")),
        }
        text
    })
}

/// The person goes to the public address himself and to the door by way of a proxy; the code of a failure, or who
/// signed in.
async fn through(
    office: &Office,
    shown: Option<Identity>,
    headers: &[(&str, &str)],
) -> Result<String, (u16, String)> {
    let mut person = Visitor::new();
    let door = person.to(&format!("{}/login/cns", office.app.url)).await;
    let mut proxy = Visitor::over_tls(&office.servers, shown);
    let answer = proxy.get_with(&door, headers).await;
    let Some(back) = location(&answer) else {
        let page = read(answer).await;
        return Err((page.status, page.code().to_owned()));
    };
    assert_eq!(person.to(&back).await, "/login");
    let seen = person.asks(&office.app).await;
    Ok(seen["viewer"]["fiscalCode"].as_str().unwrap().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_declared_proxy_is_believed_and_nobody_else() {
    // Its certificate is known by itself; who signed it does not matter.
    let (proxy, other) = (Held::alone(card("proxy", 5)), Held::alone(card("proxy", 5)));
    let office = Office::with(true, vec![proxy.der.clone()]).await;
    let person = office.issuer.issue(card(CARD, 1));
    let (own, nginx) = (structured(&person), escaped(&person));
    for headers in [("client-cert", own.as_str()), ("x-ssl-client-cert", nginx.as_str())] {
        assert_eq!(
            through(&office, Some(proxy.identity()), &[headers]).await.as_deref(),
            Ok(CODICE),
            "{headers:?}"
        );
        // A visitor who writes the header himself: without a certificate, with a good card, as another proxy.
        for shown in [None, Some(person.identity()), Some(other.identity())] {
            let refused = through(&office, shown, &[headers]).await;
            assert_eq!(refused, Err((403, "HEADER_REFUSED".to_owned())), "{headers:?}");
        }
    }
    assert!(noted(&office.app, None, "LOGIN_REFUSED HEADER_REFUSED").await);
    // The proxy's own certificate is nobody's card; an empty header says that the person showed none.
    for headers in [&[][..], &[("client-cert", "")]] {
        let none = through(&office, Some(proxy.identity()), headers).await;
        assert_eq!(none, Err((403, "NO_CERTIFICATE".to_owned())));
    }
    let chain = structured(&office.issuer);
    let along = [("client-cert", own.as_str()), ("client-cert-chain", chain.as_str())];
    assert_eq!(through(&office, Some(proxy.identity()), &along).await.as_deref(), Ok(CODICE));
    for headers in [
        &[("client-cert", "nonsense")][..],
        &[("client-cert", own.as_str()), ("x-ssl-client-cert", nginx.as_str())],
        &[("x-ssl-client-cert", "-----BEGIN%20CERT")],
    ] {
        let unread = through(&office, Some(proxy.identity()), headers).await;
        assert_eq!(unread, Err((400, "HEADER_UNREADABLE".to_owned())), "{headers:?}");
    }
    assert!(noted(&office.app, None, "LOGIN_REFUSED HEADER_UNREADABLE").await);
    // What a proxy hands on is judged like what is shown directly.
    let forged = structured(&Held::alone(card(CARD, 1)));
    let refused = through(&office, Some(proxy.identity()), &[("client-cert", &forged)]).await;
    assert_eq!(refused, Err((403, "UNKNOWN_ISSUER".to_owned())));
    // At the public address the header means nothing at all.
    let mut visitor = Visitor::new();
    visitor.get_with(&format!("{}/login", office.app.url), &[("client-cert", own.as_str())]).await;
    assert_eq!(visitor.asks(&office.app).await["viewer"], json!(null));
    office.app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_header_of_megabytes_is_refused_by_its_size() {
    let proxy = Held::alone(card("proxy", 5));
    let office = Office::with(true, vec![proxy.der.clone()]).await;
    let mut person = Visitor::new();
    let door = person.to(&format!("{}/login/cns", office.app.url)).await;
    let huge = format!(":{}:", "A".repeat(10 << 20));
    let sent = Visitor::over_tls(&office.servers, Some(proxy.identity()));
    let answer = sent.http.get(&door).header("client-cert", huge).send().await;
    // The answer may get lost behind what was still being sent.
    assert!(answer.is_err() || answer.is_ok_and(|answer| answer.status() == 431));
    let mine = structured(&office.issuer.issue(card(CARD, 1)));
    let good = through(&office, Some(proxy.identity()), &[("client-cert", &mine)]).await;
    assert_eq!(good.as_deref(), Ok(CODICE));
    office.app.end().await;
}
