//! Signing in by card over TLS: CNS and TS-CNS.

use rcgen::{CertificateParams, ExtendedKeyUsagePurpose, KeyUsagePurpose, date_time_ymd};
use serde_json::json;
use tempfile::TempDir;

use super::pki::{CARD, CODICE, Held, authority, card, numbered, padded, server};
use super::visit::{Page, Visitor, location, member, read};
use super::{noted, trail};
use crate::support::App;
use crate::support::app::{CardDoor, Options};

/// The issuer of cards, a server's authority, and the folder with what the service reads.
pub struct Office {
    pub app: App,
    pub issuer: Held,
    pub servers: Held,
    pub folder: TempDir,
}

/// Serials of cards that were revoked.
const REVOKED: u64 = 77;

impl Office {
    pub async fn open() -> Self {
        Self::with(true, Vec::new()).await
    }

    pub async fn with(revocation_required: bool, proxies: Vec<Vec<u8>>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (issuer, servers) = (authority("CNS di prova"), authority("Radice dei server"));
        let cards = folder.path().join("cards");
        std::fs::create_dir_all(&cards).unwrap();
        std::fs::write(cards.join("issuer.pem"), issuer.pem()).unwrap();
        std::fs::write(cards.join("issuer.crl"), issuer.revocations(&[REVOKED], (2027, 1))).unwrap();
        let tls = servers.issue(server("porte")).files(folder.path(), "server");
        let door = CardDoor { tls, folder: cards, revocation_required, proxies };
        let app = App::with(Options { cards: Some(door), ..Options::default() }).await;
        Self { app, issuer, servers, folder }
    }

    pub fn visitor(&self, shown: Option<&Held>) -> Visitor {
        Visitor::over_tls(&self.servers, shown.map(Held::identity))
    }

    /// From the button to the end; the last page, or where a good login leads.
    pub async fn login(&self, visitor: &mut Visitor, next: &str) -> Result<String, Page> {
        let door = visitor.to(&format!("{}/login/cns?next={next}", self.app.url)).await;
        assert!(door.starts_with(&format!("{}/login/card?state=", self.app.card_url)), "{door}");
        let answer = visitor.get(&door).await;
        let Some(back) = location(&answer) else { return Err(read(answer).await) };
        let answer = visitor.get(&back).await;
        match location(&answer) {
            Some(target) => Ok(target),
            None => Err(read(answer).await),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_opens_a_session_in_whatever_form_its_code_is_written() {
    let office = Office::open().await;
    for params in [
        card(CARD, 1),
        card("PONTARELLI/GINEVRA/PNTGVR84E57E335O/7430015007004321", 1),
        numbered("Ginevra Pontarelli", "TINIT-PNTGVR84E57E335O"),
        numbered("Ginevra Pontarelli", "IT:PNTGVR84E57E335O"),
        numbered("Ginevra Pontarelli", "PNTGVR84E57E335O"),
        numbered("Ginevra Pontarelli", "pnoit-pntgvr84e57e335o"),
        numbered(CARD, "TINIT-PNTGVR84E57E335O"),
    ] {
        let name = format!("{:?}", params.distinguished_name);
        let mut visitor = office.visitor(Some(&office.issuer.issue(params)));
        assert_eq!(office.login(&mut visitor, "/login").await.as_deref().unwrap(), "/login", "{name}");
        let seen = visitor.asks(&office.app).await;
        let viewer = json!({ "fiscalCode": CODICE, "name": "Ginevra Pontarelli", "authMethod": "CNS", "authLevel": 3 });
        assert_eq!(seen["viewer"], viewer, "{name}");
        assert_eq!(seen["loginDiagnostics"]["problem"], json!(null));
        let page = visitor.page(&format!("{}/login", office.app.url)).await;
        assert!(page.text.contains("Ginevra Pontarelli"), "{page:?}");
    }
    let rows = trail(&office.app, Some(CODICE)).await;
    assert_eq!(rows.iter().filter(|row| *row == "LOGIN  CNS/3").count(), 7, "{rows:#?}");
    office.app.end().await;
}

/// A card that is nearly good.
fn altered(change: impl FnOnce(&mut CertificateParams)) -> CertificateParams {
    let mut params = card(CARD, 1);
    change(&mut params);
    params
}

#[tokio::test(flavor = "multi_thread")]
async fn every_certificate_that_is_not_good_is_refused_and_explained() {
    let office = Office::open().await;
    // Same names, another key: only the signature tells it from the real one.
    let impostor = authority("CNS di prova");
    let issue = |params| Some(office.issuer.issue(params));
    let expired = altered(|params| params.not_after = date_time_ymd(2026, 3, 1));
    let early = altered(|params| params.not_before = date_time_ymd(2026, 3, 3));
    let signing = altered(|params| {
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::EmailProtection];
        params.key_usages = vec![KeyUsagePurpose::ContentCommitment];
    });
    let silent = altered(|params| params.extended_key_usages.clear());
    let wrong_end = card("PNTGVR84E57E335A/7430015007004321.x", 1);
    let two = numbered(CARD, "TINIT-RSSMRA85T10A562S");
    let cases: Vec<(&str, Option<Held>, &str, u16)> = vec![
        ("nothing", None, "NO_CERTIFICATE", 403),
        ("self-signed", Some(Held::alone(card(CARD, 1))), "UNKNOWN_ISSUER", 403),
        ("look-alike issuer", Some(impostor.issue(card(CARD, 1))), "UNKNOWN_ISSUER", 403),
        ("expired", issue(expired), "CERTIFICATE_EXPIRED", 403),
        ("not yet valid", issue(early), "CERTIFICATE_NOT_YET_VALID", 403),
        ("revoked", issue(card(CARD, REVOKED)), "CERTIFICATE_REVOKED", 403),
        ("for signatures", issue(signing), "WRONG_PURPOSE", 403),
        ("for nothing", issue(silent), "WRONG_PURPOSE", 403),
        ("wrong check character", issue(wrong_end), "NO_FISCAL_CODE", 403),
        ("two codes", issue(two), "NO_FISCAL_CODE", 403),
        ("NUL in the name", issue(card("PNTGVR84E57E335O\0/1.x", 1)), "CERTIFICATE_UNREADABLE", 403),
        ("a firm", issue(numbered("Ditta", "VATIT-00743110157")), "NO_FISCAL_CODE", 403),
    ];
    for (name, shown, code, status) in &cases {
        let mut visitor = office.visitor(shown.as_ref());
        let page = office.login(&mut visitor, "/login").await.unwrap_err();
        assert_eq!((page.code(), page.status), (*code, *status), "{name}: {page:?}");
        assert!(page.is_clear(), "{name}: {page:?}");
        assert!(visitor.session().is_none(), "{name}");
        // The browser may ask what happened, also at the public address, by page and by query.
        let seen = visitor.asks(&office.app).await;
        assert_eq!(seen["viewer"], json!(null), "{name}");
        assert_eq!(seen["loginDiagnostics"]["problem"], *code, "{name}");
        assert!(seen["loginDiagnostics"]["remedy"].as_str().unwrap().len() > 20, "{name}");
        let steps = seen["loginDiagnostics"]["steps"].as_array().unwrap();
        assert_eq!(steps.iter().filter(|step| step["state"] == "FAILED").count(), 1, "{name}: {steps:?}");
        let told = visitor.page(&format!("{}/login/diagnostics", office.app.url)).await;
        assert_eq!(told.code(), *code, "{name}");
        assert!(noted(&office.app, None, &format!("LOGIN_REFUSED {code}")).await, "{name}");
    }
    // A genuine card names its person in the trail; a forged one names nobody, so that it locks nobody out.
    let of_person = trail(&office.app, Some(CODICE)).await;
    assert!(
        of_person.iter().any(|row| row.starts_with("LOGIN_REFUSED CERTIFICATE_REVOKED")),
        "{of_person:#?}"
    );
    assert!(!of_person.iter().any(|row| row.contains("UNKNOWN_ISSUER")), "{of_person:#?}");
    office.app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn revocation_that_cannot_be_told_refuses_unless_the_operator_says_otherwise() {
    for (required, expected) in [(true, Some("REVOCATION_UNKNOWN")), (false, None)] {
        let office = Office::with(required, Vec::new()).await;
        let card = office.issuer.issue(card(CARD, 1));
        let mut visitor = office.visitor(Some(&card));
        assert!(office.login(&mut visitor, "/login").await.is_ok());
        // The list runs out; then a new one comes, and counts at once.
        let list = office.folder.path().join("cards/issuer.crl");
        std::fs::write(&list, office.issuer.revocations(&[REVOKED], (2026, 2))).unwrap();
        let outcome = office.login(&mut office.visitor(Some(&card)), "/login").await;
        assert_eq!(outcome.err().as_ref().map(Page::code), expected);
        std::fs::write(&list, office.issuer.revocations(&[1, REVOKED], (2027, 1))).unwrap();
        let outcome = office.login(&mut office.visitor(Some(&card)), "/login").await;
        assert_eq!(outcome.unwrap_err().code(), "CERTIFICATE_REVOKED");
        office.app.end().await;
    }
}

/// The national list with one service of this kind and status.
fn national_list(issuer: &Held, kind: &str, status: &str) -> String {
    use base64::Engine as _;
    let certificate = base64::engine::general_purpose::STANDARD.encode(&issuer.der);
    let uri = "http://uri.etsi.org/TrstSvc";
    format!(
        "<TrustServiceStatusList><SchemeInformation><SchemeTerritory>IT</SchemeTerritory></SchemeInformation>\
         <TSPService><ServiceInformation><ServiceTypeIdentifier>{uri}/Svctype/{kind}</ServiceTypeIdentifier>\
         <ServiceDigitalIdentity><X509Certificate>{certificate}</X509Certificate></ServiceDigitalIdentity>\
         <ServiceStatus>{uri}/TrustedList/Svcstatus/{status}</ServiceStatus>\
         <StatusStartingTime>2025-01-01T00:00:00Z</StatusStartingTime></ServiceInformation></TSPService>\
         </TrustServiceStatusList>"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn of_the_national_list_those_who_identify_people_count() {
    let office = Office::open().await;
    let card = office.issuer.issue(card(CARD, 1));
    let (list, pem) =
        (office.folder.path().join("cards/it.xml"), office.folder.path().join("cards/issuer.pem"));
    for (kind, status, expected) in [
        ("IdV", "recognisedatnationallevel", None),
        ("IdV", "deprecatedatnationallevel", Some("UNKNOWN_ISSUER")),
        // Who may issue certificates for signatures does not say by them who signs in.
        ("CA/QC", "granted", Some("UNKNOWN_ISSUER")),
    ] {
        // Another authority is there, so that the folder is never without one.
        std::fs::write(&pem, authority("Altra CNS").pem()).unwrap();
        std::fs::write(&list, national_list(&office.issuer, kind, status)).unwrap();
        let outcome = office.login(&mut office.visitor(Some(&card)), "/login").await;
        assert_eq!(outcome.as_ref().err().map(Page::code), expected, "{kind} {status}: {outcome:?}");
    }
    office.app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_proves_its_person_to_the_browser_that_began_and_to_no_other() {
    let office = Office::open().await;
    let card = office.issuer.issue(card(CARD, 1));
    let (mut attacker, mut victim) = (office.visitor(None), office.visitor(Some(&card)));
    // The attacker begins, and gets the victim to show his card for it.
    let door = attacker.to(&format!("{}/login/cns", office.app.url)).await;
    let back = victim.to(&door).await;
    let page = victim.page(&back).await;
    assert_eq!((page.code(), page.status), ("OTHER_BROWSER", 403));
    assert!(victim.session().is_none() && attacker.session().is_none());
    // Without the ticket that went to the victim, the attacker gets nothing; and that was his one try.
    let state = member(&back, "state").unwrap();
    let guess = format!("{}/login/callback?state={state}&code={}", office.app.url, "A".repeat(43));
    assert_eq!(attacker.page(&guess).await.code(), "CODE_REFUSED");
    assert_eq!(attacker.page(&back).await.code(), "STATE_USED");
    // A login that is not there, and one that took too long.
    let nowhere = format!("{}/login/card?state={}", office.app.card_url, "B".repeat(43));
    assert_eq!(victim.page(&nowhere).await.code(), "STATE_UNKNOWN");
    let door = victim.to(&format!("{}/login/cns", office.app.url)).await;
    office.app.clock.advance(chrono::Duration::minutes(11));
    assert_eq!(victim.page(&door).await.code(), "STATE_UNKNOWN");
    // A card without a login begun is sent to begin one; everything else is at the public address.
    assert_eq!(
        victim.to(&format!("{}/login/card", office.app.card_url)).await,
        format!("{}/login/cns", office.app.url)
    );
    assert_eq!(
        victim.to(&format!("{}/graphql", office.app.card_url)).await,
        format!("{}/login", office.app.url)
    );
    office.app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn certificates_of_megabytes_end_in_the_handshake_and_leave_a_row() {
    let office = Office::open().await;
    // No library of clients would make such a one: the bytes are handed over as they are.
    let huge = office.issuer.issue(padded(10 << 20));
    assert!(huge.shown_raw(&office.servers, &office.app.card_url).await.is_err());
    for _ in 0..200 {
        if noted(&office.app, None, "LOGIN_REFUSED CERTIFICATE_UNREADABLE").await {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    assert!(noted(&office.app, None, "LOGIN_REFUSED CERTIFICATE_UNREADABLE").await);
    // One of some kilobytes more than usual is a certificate like others, and the service goes on.
    let large = office.issuer.issue(padded(20_000));
    let outcome = office.login(&mut office.visitor(Some(&large)), "/login").await;
    assert!(outcome.is_ok(), "{outcome:?}");
    office.app.end().await;
}
