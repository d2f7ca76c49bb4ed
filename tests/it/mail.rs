//! Mail, through a real SMTP server.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use portos::mail::smtp::{Smtp, SmtpConfig};
use portos::mail::transport::Transport;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::app::Options;
use crate::support::story::Story;
use crate::support::{App, Person};

/// A mail server on loopback; ends with this value, or with the test process.
struct Server {
    child: Child,
    port: u16,
    folder: PathBuf,
}

impl Server {
    fn start(folder: &Path, port: u16, more: &[&str]) -> Self {
        #[expect(
            clippy::disallowed_methods,
            reason = "the runner names the interpreter that has the mail server"
        )]
        let python = std::env::var("PORTOS_TEST_PYTHON").unwrap_or_else(|_| {
            panic!("PORTOS_TEST_PYTHON must name a python with aiosmtpd; `make test` prepares one")
        });
        let mut child = Command::new(&python)
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/support/smtp_sink.py"))
            .args(["--port", &port.to_string(), "--dir"])
            .arg(folder)
            .args(more)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{python}: {error}"));
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let port =
            line.trim().strip_prefix("ready ").unwrap_or_else(|| panic!("the mail server says {line:?}"));
        Self { port: port.parse().unwrap(), child, folder: folder.to_owned() }
    }

    fn mails(&self) -> Vec<Value> {
        mails(&self.folder)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

fn mails(folder: &Path) -> Vec<Value> {
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    names.sort();
    names.iter().map(|name| serde_json::from_str(&std::fs::read_to_string(name).unwrap()).unwrap()).collect()
}

async fn with_server(port: u16) -> App {
    let smtp = Smtp::new(&SmtpConfig::new(format!("smtp://127.0.0.1:{port}?tls=none"))).unwrap();
    App::with(Options { transport: Some(Transport::Smtp(smtp)), ..Options::default() }).await
}

/// Waits until so many mails arrived, and a little longer for one too many.
async fn arrived(server: &Server, count: usize) -> Vec<Value> {
    for _ in 0..200 {
        if server.mails().len() >= count {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    let found = server.mails();
    assert_eq!(found.len(), count, "{found:#?}");
    found
}

/// State, attempts and last error of the one mail of the outbox.
async fn row(app: &App) -> (String, i32, Option<String>) {
    let sql = "SELECT state, attempts, last_error FROM mails";
    let row = app.database.owner().await.query_one(sql, &[]).await.unwrap();
    (row.get(0), row.get(1), row.get(2))
}

async fn until(app: &App, attempts: i32) -> (String, i32, Option<String>) {
    for _ in 0..200 {
        let found = row(app).await;
        if found.1 >= attempts && (found.0 == "SENT" || found.2.is_some()) {
            return found;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("no attempt {attempts}: {:?}", row(app).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_delegate_gets_a_mail_in_italian_with_a_link() {
    let folder = TempDir::new().unwrap();
    let server = Server::start(folder.path(), 0, &[]);
    let app = with_server(server.port).await;
    let story = Story::delegated(&app).await;
    let mail = arrived(&server, 1).await.remove(0);
    let address = portos::domain::check::sample::subjects()
        .into_iter()
        .find(|subject| subject.role == Some(portos::domain::role::SubjectRole::Geologo))
        .and_then(|subject| subject.email)
        .unwrap();
    assert_eq!(mail["to"], json!([address]));
    assert_eq!(mail["from_header"], "PORTOS <no-reply@portos.example>");
    let subject = mail["subject"].as_str().unwrap();
    assert!(subject.starts_with("PORTOS: delega per la sezione 4"), "{subject}");
    let link = format!("{}/pratiche/{}", app.url, story.practice);
    let (text, html) = (mail["text"].as_str().unwrap(), mail["html"].as_str().unwrap());
    for body in [text, html] {
        assert!(body.contains(&link), "{body}");
        assert!(body.contains("Sezione geologica") && body.contains("Paolo Landi"), "{body}");
        assert!(!body.contains("{{"), "{body}");
        assert!(!body.contains(story.geologist.token.as_ref().unwrap()), "the link carries no right");
    }
    assert!(html.contains(&format!("href=\"{link}\"")), "{html}");
    assert!(mail["message_id"].as_str().unwrap().starts_with('<'));
    let (state, attempts, error) = until(&app, 1).await;
    assert_eq!((state.as_str(), attempts, error), ("SENT", 1, None));

    // The same act again is the same mail.
    let input = json!({ "delegationId": story.delegation, "idempotencyKey": Person::key() });
    for _ in 0..2 {
        story.titolare.must("revokeDelegation", "delegation { id }", input.clone()).await;
    }
    let mails = arrived(&server, 2).await;
    assert!(mails[1]["subject"].as_str().unwrap().contains("delega revocata"), "{}", mails[1]);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_down_delays_a_mail_and_never_loses_it() {
    let folder = TempDir::new().unwrap();
    // Nothing listens where a server was.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let app = with_server(port).await;
    Story::delegated(&app).await;
    let (state, attempts, error) = until(&app, 1).await;
    assert_eq!((state.as_str(), attempts), ("PENDING", 1));
    assert!(error.is_some());
    // Still down when it is tried again, and long after.
    app.clock.advance(chrono::Duration::seconds(11));
    assert_eq!(until(&app, 2).await.0, "PENDING");
    app.clock.advance(chrono::Duration::seconds(31));
    assert_eq!(until(&app, 3).await.0, "PENDING");

    let server = Server::start(folder.path(), port, &[]);
    assert!(server.mails().is_empty());
    app.clock.advance(chrono::Duration::minutes(3));
    arrived(&server, 1).await;
    assert_eq!(until(&app, 4).await, ("SENT".to_owned(), 4, None));
    app.clock.advance(chrono::Duration::hours(2));
    tokio::time::sleep(Duration::from_millis(2_500)).await;
    arrived(&server, 1).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_says_later_gets_the_mail_once() {
    let folder = TempDir::new().unwrap();
    let server = Server::start(folder.path(), 0, &["--fail-first", "1"]);
    let app = with_server(server.port).await;
    Story::delegated(&app).await;
    let (state, _, error) = until(&app, 1).await;
    assert_eq!(state, "PENDING");
    assert!(error.unwrap().contains("451"), "the answer of the server is kept");
    assert!(server.mails().is_empty());
    app.clock.advance(chrono::Duration::seconds(11));
    arrived(&server, 1).await;
    assert_eq!(until(&app, 2).await, ("SENT".to_owned(), 2, None));
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_refused_is_given_up_and_shown() {
    let folder = TempDir::new().unwrap();
    let address = "claudio.grilli@geologi.example";
    let app_address = portos::domain::check::sample::subjects()
        .into_iter()
        .find(|subject| subject.role == Some(portos::domain::role::SubjectRole::Geologo))
        .and_then(|subject| subject.email)
        .unwrap_or_else(|| address.to_owned());
    let server = Server::start(folder.path(), 0, &["--refuse", &app_address]);
    let app = with_server(server.port).await;
    Story::delegated(&app).await;
    for attempt in 1..=3 {
        let (_, _, error) = until(&app, attempt).await;
        assert!(error.unwrap().contains("550"));
        app.clock.advance(chrono::Duration::minutes(2));
    }
    let (state, attempts, _) = until(&app, 3).await;
    assert_eq!((state.as_str(), attempts), ("FAILED", 3));
    assert!(server.mails().is_empty());
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_is_written_with_its_act_or_not_at_all() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let owner = app.database.owner().await;
    let count = async || -> i64 { owner.query_one("SELECT count(*) FROM mails", &[]).await.unwrap().get(0) };
    for (section, role) in [("DETAILS", "GEOLOGO"), ("GEOLOGY", "DITTA")] {
        assert!(
            !story.titolare.refused("activateDelegation", story.activation(section, role)).await.is_empty()
        );
    }
    assert_eq!(count().await, 0);
    // The act fails after its mail was queued: the key of the act is refused by the database.
    owner
        .batch_execute("ALTER TABLE idempotency ADD CONSTRAINT full_up CHECK (false) NOT VALID")
        .await
        .unwrap();
    let query =
        "mutation($i: ActivateDelegationInput!) { activateDelegation(input: $i) { errors { code } } }";
    let answer = story.titolare.ask(query, json!({ "i": story.activation("GEOLOGY", "GEOLOGO") })).await;
    assert_eq!(answer["errors"][0]["extensions"]["code"], "INTERNAL", "{answer}");
    assert!(!answer.to_string().contains("full_up"), "no cause is shown: {answer}");
    assert_eq!(count().await, 0);
    let delegations: i64 = owner.query_one("SELECT count(*) FROM delegations", &[]).await.unwrap().get(0);
    assert_eq!(delegations, 0);
    owner.batch_execute("ALTER TABLE idempotency DROP CONSTRAINT full_up").await.unwrap();

    // With the act, exactly one, even under another key.
    let input = story.activation("GEOLOGY", "GEOLOGO");
    story.titolare.must("activateDelegation", "delegation { id }", input.clone()).await;
    story.titolare.must("activateDelegation", "delegation { id }", input).await;
    let again = story.titolare.refused("activateDelegation", story.activation("GEOLOGY", "GEOLOGO")).await;
    assert_eq!(again, ["ALREADY_DELEGATED"]);
    assert_eq!(count().await, 1);
    assert_eq!(app.mails(1).await.len(), 1);
    app.end().await;
}
