//! The desk of hand-offs: what fails is seen with its reason, tried again safely, and told of when it lasts (R72).

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::Duration;
use futures_util::future::BoxFuture;
use portos::app::protocol::{Protocol, ProtocolError, Registered, Request};
use portos::app::{endorsing, issuing};
use portos::jobs::{Deliverer, deliver_due};
use portos::mail::transport::{Outbox, Transport, sender};
use serde_json::{Value, json};

use super::notices::{key, proposed, under_review};
use super::{HEAD, officer};
use crate::support::app::Options;
use crate::support::people::{OFFICER, STRANGER, TITOLARE};
use crate::support::story::Story;
use crate::support::{App, Person, people};

/// A register that refuses until somebody repairs it.
struct Broken {
    repaired: AtomicBool,
}

impl Protocol for Broken {
    fn register<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Registered, ProtocolError>> {
        Box::pin(async move {
            if self.repaired.load(Ordering::SeqCst) {
                return Ok(Registered { number: format!("2026/{}", request.reference), at: request.at });
            }
            Err(ProtocolError::Refused("oggetto mancante".to_owned()))
        })
    }
}

async fn desk(by: &Person, failing: bool) -> Vec<Value> {
    let query = "query($failing: Boolean!) { handOffs(office: FI, failing: $failing) { nodes { id kind state about attempts \
                 lastError failingSince nextTryAt practice { id } } } }";
    let data = by.data(query, json!({ "failing": failing })).await;
    data["handOffs"]["nodes"].as_array().unwrap().clone()
}

async fn page(app: &App, path: &str) -> String {
    people::get(format!("{}{path}", app.url)).await.unwrap().text().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_fails_is_shown_told_of_and_tried_again() {
    let broken = Arc::new(Broken { repaired: AtomicBool::new(false) });
    let protocol: Arc<dyn Protocol> = broken.clone();
    let options = Options { jobs: false, protocol: Some(protocol), ..Options::default() };
    let app = App::with(options).await;
    let sent = Story::sent(&app).await;
    let reviewed = under_review(&app).await;
    let (reviewer, _) = officer(&app, OFFICER, "FI", "ISTRUTTORE").await;
    let (head, _) = officer(&app, HEAD, "FI", "RESPONSABILE").await;
    let (clerk, _) = officer(&app, STRANGER, "FI", "PROTOCOLLO").await;
    let id = proposed(&reviewer, &reviewed, "COMUNICAZIONE", Value::Null).await;
    head.must("signNotice", "notice { id }", key(&id)).await;
    // What waits for its first try is on the desk, and does not fail.
    assert!(desk(&clerk, true).await.is_empty());
    let kinds = |all: &[Value], kind: &str| all.iter().filter(|one| one["kind"] == kind).count();
    let waiting = desk(&clerk, false).await;
    assert_eq!((kinds(&waiting, "ISTANZA_PROTOCOL"), kinds(&waiting, "NOTICE_PROTOCOL")), (1, 1));
    let mails = kinds(&waiting, "MAIL");
    assert!(mails > 0 && waiting.iter().all(|one| one["state"] == "PENDING" && one["attempts"] == 0));
    // The register refuses the istanza, and the notice waits; every mail is refused too.
    assert_eq!(endorsing::register_due(&app.env).await.unwrap(), 0);
    assert_eq!(issuing::issue_due(&app.env).await.unwrap(), 0);
    let away =
        Deliverer { transport: Transport::File("/dev/null/nowhere".into()), from: sender("a@b.it").unwrap() };
    while deliver_due(&app.env, &away).await.unwrap() > 0 {}
    let failing = desk(&clerk, true).await;
    assert_eq!(failing.len(), 2 + mails);
    let istanza = failing.iter().find(|one| one["kind"] == "ISTANZA_PROTOCOL").unwrap();
    assert_eq!(
        (
            &istanza["state"],
            &istanza["lastError"],
            &istanza["attempts"],
            &istanza["nextTryAt"],
            &istanza["about"]
        ),
        (&json!("FAILED"), &json!("oggetto mancante"), &json!(1), &Value::Null, &json!("ORIGINALE"))
    );
    assert_eq!(istanza["practice"]["id"], json!(sent.practice));
    let notice = failing.iter().find(|one| one["kind"] == "NOTICE_PROTOCOL").unwrap();
    assert_eq!((&notice["state"], &notice["about"]), (&json!("PENDING"), &json!("COMUNICAZIONE")));
    assert!(notice["nextTryAt"].is_string() && notice["failingSince"].is_string());
    // Who does not run the desk sees nothing of it, and tries nothing.
    let again = |one: &Value| json!({ "handOffId": one["id"] });
    for person in [&reviewer, &app.person(TITOLARE).await] {
        assert!(desk(person, false).await.is_empty());
        assert_eq!(person.refused("retryHandOff", again(istanza)).await, ["NOT_FOUND"]);
    }
    // Young failures are a number; old ones are told of.
    let metrics = page(&app, "/metrics").await;
    assert!(metrics.contains(&format!("portos_hand_offs_failing {}", failing.len())), "{metrics}");
    assert!(page(&app, "/health/ready").await.contains("\"warnings\":[]"));
    app.clock.advance(Duration::minutes(16));
    let ready = page(&app, "/health/ready").await;
    assert!(ready.contains("\"ready\":true") && ready.contains("the oldest for 16 minutes"), "{ready}");
    // Tried again while the register still refuses, then when it is repaired; twice is once.
    let selection = "handOff { state attempts failingSince }";
    let due = clerk.must("retryHandOff", selection, again(istanza)).await;
    assert_eq!(due["handOff"]["state"], "PENDING");
    assert_eq!(endorsing::register_due(&app.env).await.unwrap(), 0);
    assert_eq!(
        desk(&clerk, true).await.iter().find(|one| one["id"] == istanza["id"]).unwrap()["attempts"],
        2
    );
    broken.repaired.store(true, Ordering::SeqCst);
    for _ in 0..2 {
        clerk.must("retryHandOff", selection, again(istanza)).await;
    }
    assert_eq!(endorsing::register_due(&app.env).await.unwrap(), 1);
    let done = clerk.must("retryHandOff", selection, again(istanza)).await;
    assert_eq!(done["handOff"]["state"], "DONE");
    assert_eq!(endorsing::register_due(&app.env).await.unwrap(), 0, "nothing is handed over twice");
    // A mail that was given up goes out when somebody says so, once.
    let mail = failing.iter().find(|one| one["kind"] == "MAIL").unwrap();
    clerk.must("retryHandOff", selection, again(mail)).await;
    let outbox = Outbox::default();
    let good = Deliverer { transport: Transport::Memory(outbox.clone()), from: sender("a@b.it").unwrap() };
    while deliver_due(&app.env, &good).await.unwrap() > 0 {}
    assert!(!outbox.sent().is_empty());
    assert_eq!(clerk.must("retryHandOff", selection, again(mail)).await["handOff"]["state"], "DONE");
    // The trail of identities names who tried.
    let owner = app.database.owner().await;
    let trail = "SELECT count(*) FROM identity_audit WHERE kind = 'HAND_OFF_RETRIED'";
    assert_eq!(owner.query_one(trail, &[]).await.unwrap().get::<_, i64>(0), 4);
    app.end().await;
}
