//! The malware scanner: a small clamd that speaks the protocol, and what becomes of its answers.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use portos::files::Scanner;
use portos::jobs;
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::{announced_envelope, attach, envelope, put, says, staged, stored, ticket, ticket_for, until};
use crate::support::app::Options;
use crate::support::people::GEOLOGIST;
use crate::support::story::{Story, pdf};
use crate::support::{App, Person};

/// What the scanner knows.
const BAD: &[u8] = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE";
/// Its `StreamMaxLength`.
const MOST: usize = 400_000;

#[derive(Clone, Copy, PartialEq)]
enum Mood {
    Works,
    Away,
    /// Says that it cannot.
    Fails,
}

struct Clamd {
    address: SocketAddr,
    mood: Arc<Mutex<Mood>>,
}

impl Clamd {
    #[expect(clippy::disallowed_methods, reason = "each connection is a task; all end with the test")]
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (address, mood) = (listener.local_addr().unwrap(), Arc::new(Mutex::new(Mood::Works)));
        let shared = Arc::clone(&mood);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let now = *shared.lock().unwrap();
                if now != Mood::Away {
                    tokio::spawn(async move {
                        // A client that leaves early is its own affair.
                        let _ = serve(stream, now).await;
                    });
                }
            }
        });
        Self { address, mood }
    }

    fn set(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    fn scanner(&self, max_bytes: u64) -> Scanner {
        Scanner::Tcp { address: self.address.to_string(), max_bytes }
    }
}

/// One command of the protocol: `zPING\0`, or `zINSTREAM\0` and chunks with their length before them.
async fn serve(mut stream: TcpStream, mood: Mood) -> std::io::Result<()> {
    let mut command = Vec::new();
    loop {
        match stream.read_u8().await? {
            0 => break,
            byte => command.push(byte),
        }
    }
    if command == b"zPING" {
        return stream.write_all(b"PONG\0").await;
    }
    assert_eq!(command, b"zINSTREAM");
    let mut bytes = Vec::new();
    loop {
        let length = stream.read_u32().await?;
        if length == 0 {
            break;
        }
        let at = bytes.len();
        bytes.resize(at + usize::try_from(length).unwrap(), 0);
        stream.read_exact(&mut bytes[at..]).await?;
        if bytes.len() > MOST {
            // As clamd does: it says so and hangs up in the middle.
            return stream.write_all(b"INSTREAM size limit exceeded. ERROR\0").await;
        }
    }
    let bad = bytes.windows(BAD.len()).any(|window| window == BAD);
    let said: &[u8] = match (mood, bad) {
        (Mood::Works, true) => b"stream: Eicar-Signature FOUND\0",
        (Mood::Works, false) => b"stream: OK\0",
        _ => b"stream: Can't allocate memory ERROR\0",
    };
    stream.write_all(said).await
}

async fn app_with(clamd: &Clamd, max_bytes: u64) -> App {
    App::with(Options { scanner: Some(clamd.scanner(max_bytes)), jobs: false, ..Options::default() }).await
}

async fn scan_of(by: &Person, id: &str) -> String {
    let query = "query($id: ID!) { node(id: $id) { ... on Attachment { scan download { url } } } }";
    let data = by.data(query, json!({ "id": id })).await;
    let readable = data["node"]["download"].is_object();
    format!("{} {readable}", data["node"]["scan"].as_str().unwrap())
}

async fn read(by: &Person, id: &str) -> (u16, String) {
    let request = by.http.get(format!("{}/files/{id}", by.url)).bearer_auth(by.token.as_ref().unwrap());
    let answer = request.send().await.unwrap();
    if answer.status() == 200 { says(200, "") } else { super::verdict(answer).await }
}

fn bad() -> Vec<u8> {
    [&pdf("Malata")[..], BAD].concat()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_scanner_says_becomes_the_state() {
    let clamd = Clamd::start().await;
    let app = app_with(&clamd, 500_000).await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let clean = story.attach(by, "GEOLOGY", "A5", "Relazione.pdf").await;
    assert_eq!(scan_of(&story.titolare, &clean).await, "CLEAN true");

    let bytes = bad();
    let refused = ticket(&story, by, &bytes).await;
    assert_eq!(put(by, &refused, bytes.clone()).await, says(422, "FILE_INFECTED"));
    assert!(!stored(&app, &bytes) && staged(&app).is_empty());
    assert_eq!(by.refused("addAttachment", json!({ "uploadId": refused.id })).await, ["UPLOAD_NOT_READY"]);

    // Above our setting, and between it and what the scanner itself takes.
    for size in [500_001, 450_000] {
        let large = envelope(size, 9);
        let ticket = ticket_for(&story, by, announced_envelope(&large)).await;
        assert_eq!(put(by, &ticket, large).await.0, 204);
        let id = attach(by, &ticket).await;
        assert_eq!(scan_of(by, &id).await, "NOT_SCANNED true", "{size}");
        assert_eq!(read(&story.titolare, &id).await.0, 200);
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_scanned_waits_and_nobody_else_reads_it() {
    let clamd = Clamd::start().await;
    let app = app_with(&clamd, 500_000).await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    clamd.set(Mood::Away);
    let good = story.attach(by, "GEOLOGY", "A5", "Relazione.pdf").await;
    clamd.set(Mood::Fails);
    let bytes = bad();
    let ticket = ticket(&story, by, &bytes).await;
    assert_eq!(put(by, &ticket, bytes).await.0, 204);
    let ill = attach(by, &ticket).await;

    for id in [&good, &ill] {
        assert_eq!(scan_of(by, id).await, "PENDING true");
        assert_eq!(scan_of(&story.titolare, id).await, "PENDING false");
        assert_eq!(read(by, id).await.0, 200, "who attached it has it anyway");
        assert_eq!(read(&story.titolare, id).await, says(403, "SCAN_PENDING"));
    }
    let sign = async |id: &String| {
        let input = json!({
            "practiceId": story.practice, "attachmentIds": [id], "statementVersion": 1, "idempotencyKey": Person::key(),
        });
        let signed = by.must("signAttachments", "outcomes { signed errors { code } }", input).await;
        signed["outcomes"][0]["errors"][0]["code"].as_str().unwrap_or("signed").to_owned()
    };
    assert_eq!(sign(&good).await, "SCAN_PENDING");
    // Still away: nothing changes, nothing is lost.
    assert_eq!(jobs::scan_files(&app.env).await.unwrap(), 0);
    assert_eq!(scan_of(by, &good).await, "PENDING true");
    clamd.set(Mood::Works);
    assert_eq!(jobs::scan_files(&app.env).await.unwrap(), 2);
    assert_eq!(jobs::scan_files(&app.env).await.unwrap(), 0);
    assert_eq!(scan_of(&story.titolare, &good).await, "CLEAN true");
    assert_eq!(read(&story.titolare, &good).await.0, 200);
    assert_eq!(sign(&good).await, "signed");
    for person in [by, &story.titolare] {
        assert_eq!(scan_of(person, &ill).await, "INFECTED false");
        assert_eq!(read(person, &ill).await, says(403, "FILE_INFECTED"));
    }
    assert_eq!(sign(&ill).await, "NOT_SIGNABLE");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_job_runs_by_itself_and_an_infected_upload_cannot_be_attached() {
    let clamd = Clamd::start().await;
    clamd.set(Mood::Away);
    let first = app_with(&clamd, 500_000).await;
    let story = Story::delegated(&first).await;
    let bytes = bad();
    let waiting = ticket(&story, &story.geologist, &bytes).await;
    assert_eq!(put(&story.geologist, &waiting, bytes).await.0, 204);
    clamd.set(Mood::Works);
    // The jobs of a node begin when it starts.
    let options = Options { scanner: Some(clamd.scanner(500_000)), ..Options::default() };
    let second = first.beside_with(options).await;
    let by = second.person(GEOLOGIST).await;
    let owner = first.database.owner().await;
    let query = "SELECT 1 FROM uploads WHERE scan = 'INFECTED'";
    until("the file is scanned", async || owner.query(query, &[]).await.unwrap().len() == 1).await;
    assert_eq!(by.refused("addAttachment", json!({ "uploadId": waiting.id })).await, ["FILE_INFECTED"]);
    second.leave().await;
    first.end().await;
}
