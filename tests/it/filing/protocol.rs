//! The register: down, late, refusing, asked twice; and what the vidimazione gives.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use futures_util::future::BoxFuture;
use portos::app::endorsing::register_due;
use portos::app::protocol::{LocalRegister, Protocol, ProtocolError, Registered, Request};
use portos::config::{Rate, Rates};
use portos::identity::seal;
use serde_json::{Value, json};

use crate::support::app::Options;
use crate::support::binary::portos;
use crate::support::people::CLIENT;
use crate::support::story::{Story, pdf};
use crate::support::{App, Person};

const NUMBERS: &str = "query($id: ID!) { practice(id: $id) { number state worksStart { allowed since } istanze { state number \
                       protocolNumber noticeCode attestation } } }";

async fn numbers(story: &Story, person: &Person) -> Value {
    person.data(NUMBERS, json!({ "id": story.practice })).await["practice"].clone()
}

fn quiet() -> Options {
    Options { jobs: false, ..Options::default() }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_gets_its_numbers_attestation_and_procedure() {
    let app = App::with(quiet()).await;
    let story = Story::sent(&app).await;
    let waiting = numbers(&story, &story.titolare).await;
    assert_eq!(waiting["state"], "INVIATA");
    assert_eq!(waiting["worksStart"]["allowed"], false);
    assert_eq!(register_due(&app.env).await.unwrap(), 1);
    assert_eq!(register_due(&app.env).await.unwrap(), 0);
    let done = numbers(&story, &story.titolare).await;
    assert_eq!(
        (&done["number"], &done["state"]),
        (&json!("2026/000001"), &json!("ATTESA_SORTEGGIO")),
        "{done}"
    );
    assert_eq!(done["worksStart"], json!({ "allowed": true, "since": "2026-03-02" }));
    let istanza = &done["istanze"][0];
    assert_eq!((&istanza["state"], &istanza["number"]), (&json!("VIDIMATA"), &json!(1)));
    assert_eq!(istanza["protocolNumber"], "2026/0000001");
    let opened = seal::open(istanza["attestation"].as_str().unwrap(), &app.env.seal_keys).unwrap();
    let attestation: Value = serde_json::from_slice(&opened.payload).unwrap();
    assert_eq!(attestation["projectNumber"], "2026/000001");
    assert_eq!(attestation["noticeCode"], istanza["noticeCode"]);
    assert_eq!((app.mails_of("PRACTICE_ENDORSED").await, app.mails_of("PRACTICE_OPENED").await), (1, 4));
    let client = app.person(CLIENT).await;
    let seen = numbers(&story, &client).await;
    assert_eq!(seen["istanze"][0]["attestation"], Value::Null, "the attestation is the titolare's");
    assert_eq!(seen["number"], "2026/000001");

    // Anybody with both numbers learns what the attestation says, and no name.
    let query = "query($p: String!, $n: String!) { publicAttestation(projectNumber: $p, noticeCode: $n) { projectNumber \
                 protocolNumber comune digest documents { code sha256 } } }";
    let notice = istanza["noticeCode"].as_str().unwrap();
    let nobody = Person::nobody(&app.url);
    let found = nobody.data(query, json!({ "p": "2026/000001", "n": notice.to_lowercase() })).await;
    assert_eq!(found["publicAttestation"]["protocolNumber"], "2026/0000001");
    for (number, code) in
        [("2026/000002", notice), ("2026/000001", "0123456789ABCDEF"), ("", ""), ("\0", notice)]
    {
        let found = nobody.data(query, json!({ "p": number, "n": code })).await;
        assert_eq!(found["publicAttestation"], Value::Null, "{number} {code}");
    }
}

/// A register that fails as often as it is told, and then works.
struct Moody {
    failures: AtomicUsize,
    refuses: bool,
    asked: AtomicUsize,
    behind: LocalRegister,
    /// Registers, and says that it did not: the answer got lost.
    forgets: bool,
}

impl Protocol for Moody {
    fn register<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Registered, ProtocolError>> {
        Box::pin(async move {
            self.asked.fetch_add(1, Ordering::SeqCst);
            let fails =
                self.failures.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
            if fails.is_err() {
                return self.behind.register(request).await;
            }
            if self.refuses {
                return Err(ProtocolError::Refused("oggetto mancante".to_owned()));
            }
            if self.forgets {
                self.behind.register(request).await?;
            }
            Err(ProtocolError::Unavailable("connection refused".to_owned()))
        })
    }
}

async fn moody(failures: usize, refuses: bool, forgets: bool) -> (App, Arc<Moody>) {
    let base = App::with(quiet()).await;
    let behind = LocalRegister::new(base.env.pool.clone(), "TEST");
    let failures = AtomicUsize::new(failures);
    let moody = Arc::new(Moody { failures, refuses, asked: AtomicUsize::new(0), behind, forgets });
    let protocol: Arc<dyn Protocol> = moody.clone();
    // Two nodes on one database: the first lends its connections to the register only.
    let node = base.beside_with(Options { protocol: Some(protocol), ..quiet() }).await;
    Box::leak(Box::new(base));
    (node, moody)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_register_that_is_down_for_hours_holds_nothing_back_and_numbers_once_in_order() {
    let (app, moody) = moody(6, false, true).await;
    let (first, second) = (Story::sent(&app).await, Story::sent(&app).await);
    for _ in 0..6 {
        assert_eq!(register_due(&app.env).await.unwrap(), 0);
        assert_eq!(register_due(&app.env).await.unwrap(), 0, "nothing is tried before its time");
        app.clock.advance(chrono::Duration::hours(1));
    }
    assert_eq!(moody.asked.load(Ordering::SeqCst), 6, "the oldest alone is tried");
    assert_eq!(register_due(&app.env).await.unwrap(), 2);
    let owner = app.database.owner().await;
    let rows = owner.query("SELECT protocol_number, number FROM istanze ORDER BY id", &[]).await.unwrap();
    let given: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    assert_eq!(given, ["2026/0000001", "2026/0000002"], "in the order of sending, no number lost or doubled");
    let entries: i64 = owner.query_one("SELECT count(*) FROM protocol_entries", &[]).await.unwrap().get(0);
    assert_eq!(entries, 2);
    let numbers: Vec<Option<String>> = owner
        .query("SELECT number FROM practices ORDER BY number", &[])
        .await
        .unwrap()
        .iter()
        .map(|r| r.get(0))
        .collect();
    assert_eq!(numbers, [Some("2026/000001".to_owned()), Some("2026/000002".to_owned())]);
    let _ = (first, second);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_is_refused_is_put_aside_and_the_others_go_on() {
    let (app, _) = moody(1, true, false).await;
    let (first, second) = (Story::sent(&app).await, Story::sent(&app).await);
    assert_eq!(register_due(&app.env).await.unwrap(), 1);
    assert_eq!(first.state_seen_by(&first.titolare).await, "INVIATA");
    assert_eq!(second.state_seen_by(&second.titolare).await, "ATTESA_SORTEGGIO");
    let owner = app.database.owner().await;
    let sql = "SELECT last_error FROM handoffs WHERE state = 'FAILED'";
    let error: String = owner.query_one(sql, &[]).await.unwrap().get(0);
    assert_eq!(error, "oggetto mancante");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_workers_at_once_number_each_once() {
    let app = App::with(quiet()).await;
    let mut stories = Vec::new();
    for _ in 0..3 {
        stories.push(Story::sent(&app).await);
    }
    let workers = (0..8).map(|_| register_due(&app.env));
    let done: usize = futures_util::future::join_all(workers).await.into_iter().map(Result::unwrap).sum();
    assert_eq!(done, 3);
    let owner = app.database.owner().await;
    let sql = "SELECT count(DISTINCT protocol_number), count(DISTINCT p.number) FROM istanze i JOIN practices p ON \
               p.id = i.practice_id WHERE i.protocol_number IS NOT NULL";
    let row = owner.query_one(sql, &[]).await.unwrap();
    assert_eq!((row.get::<_, i64>(0), row.get::<_, i64>(1)), (3, 3));
}

#[tokio::test(flavor = "multi_thread")]
async fn receipt_and_attestation_are_papers_too_and_stand_without_the_service() {
    let app = App::with(quiet()).await;
    let story = Story::sent(&app).await;
    let query =
        "query($id: ID!) { practice(id: $id) { istanze { receipt receiptUrl attestation attestationUrl } } }";
    let urls = |person: Person| {
        let id = story.practice.clone();
        async move { person.data(query, json!({ "id": id })).await["practice"]["istanze"][0].clone() }
    };
    let early = urls(story.titolare.clone()).await;
    assert_eq!(early["attestationUrl"], Value::Null);
    assert_eq!(register_due(&app.env).await.unwrap(), 1);
    let found = urls(story.titolare.clone()).await;
    let client = app.person(CLIENT).await;
    for name in ["receiptUrl", "attestationUrl"] {
        let url = found[name].as_str().unwrap();
        let get = |person: &Person| {
            let request = person.http.get(url);
            match &person.token {
                Some(token) => request.bearer_auth(token),
                None => request,
            }
        };
        let answer = get(&story.titolare).send().await.unwrap();
        assert_eq!(answer.headers()["content-type"], "application/pdf");
        let bytes = answer.bytes().await.unwrap();
        assert!(bytes.starts_with(b"%PDF-"), "{name}");
        let again = get(&story.titolare).send().await.unwrap().bytes().await.unwrap();
        assert_eq!(bytes, again, "{name}: equal bytes");
        assert_eq!(get(&client).send().await.unwrap().status(), 404, "{name} names the sender");
        assert_eq!(get(&Person::nobody(&app.url)).send().await.unwrap().status(), 401);
    }
    // Off line, with the published keys: what was sent fits, something else does not, nor a changed seal.
    let folder = tempfile::tempdir().unwrap();
    let keys = story.titolare.http.get(format!("{}/.well-known/jwks.json", app.url)).send().await.unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let keys = write("keys.json", &keys.bytes().await.unwrap());
    let report = write("a.pdf", &pdf("Relazione geologica.pdf"));
    let other = write("b.pdf", &pdf("Altro.pdf"));
    for name in ["receipt", "attestation"] {
        let sealed = write(name, found[name].as_str().unwrap().as_bytes());
        let broken = write("broken", found[name].as_str().unwrap().replacen('.', ".e", 1).as_bytes());
        for (file, with, good) in
            [(&sealed, &report, true), (&sealed, &other, false), (&broken, &report, false)]
        {
            let paths = [file, with, &keys].map(|path| path.to_str().unwrap());
            let args = ["verify-receipt", paths[0], paths[1], "--key", paths[2], "--json"];
            let (status, out, _) = portos(&[], &args);
            let said: Value = serde_json::from_str(&out).unwrap();
            assert_eq!((status == Some(0), &said["valid"]), (good, &json!(good)), "{name} {said}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_tries_the_look_up_ten_times_a_minute() {
    let lookup = Some(Rate { burst: 600, per_second: 10 });
    let rates = Rates { caller: None, address: None, lookup };
    let app = App::with(Options { rates, ..quiet() }).await;
    let nobody = Person::nobody(&app.url);
    let tries = |times: usize| {
        let one =
            "publicAttestation(projectNumber: \"2026/000001\", noticeCode: \"0123456789ABCDEF\") { digest }";
        let all: Vec<String> = (0..times).map(|at| format!("t{at}: {one}")).collect();
        json!({ "query": format!("{{ {} }}", all.join(" ")) }).to_string()
    };
    for _ in 0..3 {
        assert_eq!(nobody.post(tries(3)).await.0, 200);
    }
    assert_eq!(nobody.post(tries(2)).await.0, 429, "two more in one document are eleven");
    assert_eq!(nobody.post(tries(1)).await.0, 200);
    let (status, answer) = nobody.post(tries(1)).await;
    assert_eq!((status.as_u16(), &answer["errors"][0]["extensions"]["code"]), (429, &json!("RATE_LIMITED")));
    assert_eq!(
        nobody.post(json!({ "query": "{ catalogue { version } }" }).to_string()).await.0,
        200,
        "the rest goes on"
    );
    app.clock.advance(chrono::Duration::seconds(6));
    assert_eq!(nobody.post(tries(1)).await.0, 200);
}
