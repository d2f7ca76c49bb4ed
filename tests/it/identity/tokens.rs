//! Machine tokens: what they may do and from where, until when, and that a revoked one is none.

use std::time::{Duration, Instant};

use chrono::Duration as Span;
use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{ask, by, code, noted, trail};
use crate::access::give_office;
use crate::support::app::Options;
use crate::support::people::{ADMINISTRATOR, OFFICER, STRANGER, TITOLARE};
use crate::support::story::{Story, pdf};
use crate::support::ws::{End, Subscription};
use crate::support::{App, Person};

/// What a token is asked for; `more` replaces members.
fn wanted(more: Value) -> Value {
    let mut input = json!({ "label": "Gestionale", "scopes": ["READ", "FILL", "UPLOAD", "VERIFY"],
        "expiresAt": "2026-12-31T00:00:00Z", "mailAddress": "studio@posta.example" });
    for (name, value) in more.as_object().unwrap() {
        input[name] = value.clone();
    }
    input
}

/// A program that calls by a new token of this person, and the token's id.
pub async fn program(app: &App, holder: &Person, more: Value) -> (Person, String) {
    let issued = holder.must("createMachineToken", "issued { secret token { id } }", wanted(more)).await;
    let issued = &issued["issued"];
    let secret = issued["secret"].as_str().unwrap();
    assert!(secret.starts_with("portos_") && secret.len() == 50, "{secret}");
    (by(app, secret), issued["token"]["id"].as_str().unwrap().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_lists_fills_uploads_and_verifies_and_does_no_personal_act() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let (program, id) = program(&app, &story.titolare, json!({})).await;
    let listed = program
        .data("{ practices(list: MY_PROJECTS) { totalCount } viewer { authMethod } }", json!({}))
        .await;
    assert_eq!(
        listed,
        json!({ "practices": { "totalCount": 1 }, "viewer": { "authMethod": "MACHINE_TOKEN" } })
    );
    story.save(&program, 1, json!({ "building": { "units": 2 } })).await;
    story.attach(&program, "ATTACHMENTS", "A3", "Relazione.pdf").await;
    program.must("verifyPractice", "violations { code }", json!({ "practiceId": story.practice })).await;
    program
        .must("createPractice", "practice { id }", json!({ "title": "Altra", "idempotencyKey": "k" }))
        .await;

    let declare = json!({ "practiceId": story.practice, "section": "GEOLOGY", "idempotencyKey": "d" });
    let sign = json!({ "practiceId": story.practice, "attachmentIds": [], "statementVersion": 1, "idempotencyKey": "s" });
    let delegation = json!({ "delegationId": story.delegation, "idempotencyKey": "c" });
    let personal = [
        ("declareSection", declare),
        ("signAttachments", sign),
        ("concludeDelegation", delegation.clone()),
        ("revokeDelegation", delegation),
        ("activateDelegation", story.activation("BUILDING", "PROGETTISTA")),
        ("sendMessage", json!({ "practiceId": story.practice, "body": "x", "idempotencyKey": "m" })),
        ("createMachineToken", wanted(json!({}))),
        ("endAllSessions", json!({})),
        ("revokeMachineToken", json!({ "tokenId": id })),
    ];
    for (mutation, input) in personal {
        let name = format!("{}{}Input", mutation[..1].to_uppercase(), &mutation[1..]);
        let query = format!("mutation($i: {name}!) {{ {mutation}(input: $i) {{ errors {{ code }} }} }}");
        let answer = program.ask(&query, json!({ "i": input })).await;
        assert_eq!(code(&answer), "PERSONAL_ACT_REQUIRED", "{mutation}: {answer}");
    }
    assert!(noted(&app, Some(TITOLARE), "ACT_REFUSED PERSONAL_ACT_REQUIRED MACHINE_TOKEN/2").await);
    let tokens =
        "{ machineTokens { totalCount nodes { id label scopes lastUsedAt lastNetwork revokedAt } } }";
    let listed = story.titolare.data(tokens, json!({})).await["machineTokens"].clone();
    assert_eq!(listed["totalCount"], 1);
    assert_eq!(listed["nodes"][0]["lastNetwork"], "127.0.0.0/24");
    assert!(listed["nodes"][0]["lastUsedAt"].is_string() && !listed.to_string().contains("portos_"));
    let stored = "SELECT count(*) FROM machine_tokens WHERE encode(token_hash, 'escape') LIKE '%portos%'";
    assert_eq!(app.database.owner().await.query_one(stored, &[]).await.unwrap().get::<_, i64>(0), 0);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scope_that_is_not_there_is_refused_on_every_way_in() {
    let app = App::start().await;
    let story = Story::compiled(&app).await;
    let (reader, _) = program(&app, &story.geologist, json!({ "scopes": ["READ"] })).await;
    let (filler, _) = program(&app, &story.geologist, json!({ "scopes": ["FILL"] })).await;
    let create =
        "mutation { createPractice(input: { title: \"x\", idempotencyKey: \"k\" }) { errors { code } } }";
    assert_eq!(code(&reader.ask(create, json!({})).await), "SCOPE_MISSING");
    let id = json!({ "id": story.practice });
    let read = "query($id: ID!) { practice(id: $id) { attachments { url } } }";
    assert_eq!(code(&filler.ask(read, id.clone()).await), "SCOPE_MISSING");
    let documents = reader.data(read, id.clone()).await;
    let url = documents["practice"]["attachments"][0]["url"].as_str().unwrap();
    for (program, status) in [(&reader, StatusCode::OK), (&filler, StatusCode::FORBIDDEN)] {
        let get = program.http.get(url).bearer_auth(program.token.as_ref().unwrap()).send().await.unwrap();
        assert_eq!(get.status(), status);
    }
    // A ticket of the person is not a right of his program to send the bytes.
    let file = json!({ "practiceId": story.practice, "files": [{ "section": "GEOLOGY", "code": "IND", "name": "S.pdf",
        "mediaType": "application/pdf", "size": 10, "sha256": "ab".repeat(32) }] });
    let created =
        story.geologist.must("createUpload", "files { ticket { url headers { name value } } }", file).await;
    let ticket = &created["files"][0]["ticket"];
    let put = reader.http.put(ticket["url"].as_str().unwrap()).bearer_auth(reader.token.as_ref().unwrap());
    let header = &ticket["headers"][0];
    let put = put.header(header["name"].as_str().unwrap(), header["value"].as_str().unwrap()).body(pdf("x"));
    let refused = put.send().await.unwrap();
    assert_eq!(refused.status(), StatusCode::FORBIDDEN);
    assert_eq!(code(&refused.json().await.unwrap()), "SCOPE_MISSING");
    let stream = "subscription($id: ID!) { practiceChanged(practiceId: $id) { live } }";
    let mut stream = Subscription::open(&filler, "practiceChanged", stream, id).await;
    assert!(matches!(stream.step().await, Err(End::Errors(_))));
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_good_within_its_ranges_and_its_time_only() {
    let proxies = vec!["127.0.0.1/32".parse().unwrap()];
    let app = App::with(Options { proxies, ..Options::default() }).await;
    let holder = app.person(TITOLARE).await;
    let ranges = json!({ "ranges": ["192.0.2.0/24", "2001:db8::/32"], "expiresAt": "2026-03-20T00:00:00Z" });
    let (program, _) = program(&app, &holder, ranges).await;
    let from = async |address: &str| {
        let request = program.http.post(format!("{}/graphql", app.url)).header("x-forwarded-for", address);
        let request = request.bearer_auth(program.token.as_ref().unwrap());
        request.json(&json!({ "query": super::VIEWER })).send().await.unwrap().status().as_u16()
    };
    assert_eq!((from("192.0.2.9").await, from("2001:db8::7").await), (200, 200));
    // Remembered or not: each call is looked at.
    assert_eq!((from("192.0.3.9").await, from("2001:db9::7").await), (401, 401));
    assert_eq!(from("192.0.2.9, 203.0.113.5").await, 401, "what stands left may be invented");
    assert_eq!(ask(&program).await.0, StatusCode::UNAUTHORIZED, "from the proxy itself");
    assert!(noted(&app, Some(TITOLARE), "TOKEN_REFUSED RANGE MACHINE_TOKEN/2").await);
    app.clock.advance(Span::days(18));
    assert_eq!(from("192.0.2.9").await, 401);
    assert!(noted(&app, Some(TITOLARE), "TOKEN_REFUSED EXPIRED MACHINE_TOKEN/2").await);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_revoked_token_is_refused_on_every_node_and_its_sockets_close() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let other = app.beside().await;
    let (program, id) = program(&app, &story.titolare, json!({})).await;
    let there = Person { url: other.url.clone(), ..program.clone() };
    let stream = "subscription($id: ID!) { practiceChanged(practiceId: $id) { live } }";
    let variables = json!({ "id": story.practice });
    let mut streams = Vec::new();
    for by in [&program, &there] {
        let mut stream = Subscription::open(by, "practiceChanged", stream, variables.clone()).await;
        assert_eq!(stream.next().await["live"], "SNAPSHOT");
        streams.push(stream);
    }
    assert_eq!(
        app.person(STRANGER).await.refused("revokeMachineToken", json!({ "tokenId": id })).await,
        ["NOT_FOUND"]
    );
    story.titolare.must("revokeMachineToken", "token { revokedAt }", json!({ "tokenId": id })).await;
    let revoked = Instant::now();
    assert_eq!(ask(&program).await.0, StatusCode::UNAUTHORIZED);
    while ask(&there).await.0 == StatusCode::OK {
        assert!(revoked.elapsed() < Duration::from_secs(2));
    }
    for mut stream in streams {
        assert_eq!(stream.next().await["live"], "ENDED");
        assert_eq!(stream.step().await.unwrap_err(), End::Complete);
        assert_eq!(stream.step().await.unwrap_err(), End::Closed(Some(4403)));
    }
    assert!(revoked.elapsed() < Duration::from_secs(2), "{:?}", revoked.elapsed());
    assert_eq!(story.titolare.refused("revokeMachineToken", json!({ "tokenId": id })).await, ["NOT_FOUND"]);
    let lines = trail(&app, Some(TITOLARE)).await;
    let kinds = ["MACHINE_TOKEN_CREATED", "MACHINE_TOKEN_REVOKED", "TOKEN_REFUSED ENDED MACHINE_TOKEN"];
    assert!(kinds.iter().all(|kind| lines.iter().any(|line| line.starts_with(kind))), "{lines:?}");
    other.leave().await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rotating_gives_another_secret_and_ends_the_old_one() {
    let app = App::start().await;
    let holder = app.person(TITOLARE).await;
    let (old, id) = program(&app, &holder, json!({ "ranges": ["127.0.0.0/8"] })).await;
    let input = json!({ "tokenId": id, "expiresAt": "2027-01-31T00:00:00Z" });
    let selection = "issued { secret token { label ranges scopes expiresAt } }";
    let issued = holder.must("rotateMachineToken", selection, input.clone()).await["issued"].clone();
    assert_eq!(
        (&issued["token"]["label"], &issued["token"]["ranges"]),
        (&json!("Gestionale"), &json!(["127.0.0.0/8"]))
    );
    assert_eq!(ask(&old).await.0, StatusCode::UNAUTHORIZED);
    assert_eq!(ask(&by(&app, issued["secret"].as_str().unwrap())).await.0, StatusCode::OK);
    assert_eq!(holder.refused("rotateMachineToken", input).await, ["NOT_FOUND"], "it is no token any more");
    // An old login makes no tokens.
    app.clock.advance(Span::minutes(16));
    let query =
        "mutation($i: CreateMachineTokenInput!) { createMachineToken(input: $i) { errors { code } } }";
    assert_eq!(
        code(&holder.ask(query, json!({ "i": wanted(json!({})) })).await),
        "REAUTHENTICATION_REQUIRED"
    );
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_token_cannot_be_is_said_by_path() {
    let app = App::start().await;
    let holder = app.person(TITOLARE).await;
    let cases = [
        (json!({ "label": " " }), "REQUIRED label"),
        (json!({ "label": "x".repeat(101) }), "TOO_LONG label"),
        (json!({ "scopes": [] }), "REQUIRED scopes"),
        (json!({ "expiresAt": "2026-03-01T00:00:00Z" }), "INVALID_VALUE expiresAt"),
        (json!({ "expiresAt": "2027-04-01T00:00:00Z" }), "INVALID_VALUE expiresAt"),
        (json!({ "mailAddress": "x" }), "EMAIL_INVALID mailAddress"),
        (json!({ "ranges": ["10.0.0.0/8", "10.0.0.0/33"] }), "INVALID_VALUE ranges[1]"),
        (json!({ "ranges": vec!["10.0.0.0/8"; 21] }), "TOO_LONG ranges"),
        (json!({ "office": "FI" }), "INVALID_VALUE scopes"),
        (json!({ "office": "FI", "scopes": ["READ"] }), "FORBIDDEN "),
    ];
    for (more, expected) in cases {
        let payload = holder.mutate("createMachineToken", "issued { secret }", wanted(more.clone())).await;
        let found =
            format!("{} {}", payload["errors"][0]["code"], payload["errors"][0]["path"]).replace('"', "");
        assert_eq!(found, expected, "{more}: {payload}");
        assert_eq!(payload["issued"], Value::Null);
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn its_holder_is_written_to_thirty_and_seven_days_before_its_end() {
    let app = App::start().await;
    let holder = app.person(TITOLARE).await;
    program(&app, &holder, json!({ "expiresAt": "2026-05-01T09:00:00Z" })).await;
    let (_, revoked) = program(&app, &holder, json!({ "expiresAt": "2026-05-01T09:00:00Z" })).await;
    holder.must("revokeMachineToken", "token { id }", json!({ "tokenId": revoked })).await;
    let warn = async || portos::jobs::warn_tokens(&app.env).await.unwrap();
    // It is 2 March: on 31 March 32 days are left.
    app.clock.advance(Span::days(28));
    assert_eq!(warn().await, 0);
    app.clock.advance(Span::days(3));
    assert_eq!((warn().await, warn().await), (1, 0), "once");
    let sent = app.mails(1).await;
    assert_eq!(sent[0].to_address, "studio@posta.example");
    assert!(
        sent[0].rendered.text.contains("«Gestionale»") && sent[0].rendered.text.contains("1º maggio 2026")
    );
    app.clock.advance(Span::days(23));
    assert_eq!((warn().await, warn().await), (1, 0), "and once more");
    app.mails(2).await;
    app.clock.advance(Span::days(7));
    assert_eq!(warn().await, 0, "it is over");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_of_the_office_reads_its_seat_and_nothing_of_its_holder() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    story.send(&app, "IN_ISTRUTTORIA").await;
    let draft = Story::filled(&app).await;
    // The holder is an administrator and reviewer of the seat, and titolare of a draft of his own.
    for role in ["AMMINISTRATORE", "ISTRUTTORE"] {
        give_office(&app, ADMINISTRATOR, "FI", role).await;
    }
    let holder = app.person(ADMINISTRATOR).await;
    let own = holder
        .must("createPractice", "practice { id }", json!({ "title": "Mia", "idempotencyKey": "k" }))
        .await;
    let (program, _) = program(&app, &holder, json!({ "office": "FI", "scopes": ["READ"] })).await;
    let query = "query($a: ID!, $b: ID!, $c: ID!) { a: practice(id: $a) { id } b: practice(id: $b) { id } c: practice(id: $c) { id } \
                 practices(list: MY_PROJECTS) { totalCount } officePractices(office: FI) { totalCount nodes { id } } }";
    let ids = json!({ "a": story.practice, "b": draft.practice, "c": own["practice"]["id"] });
    let seen = program.data(query, ids.clone()).await;
    assert_eq!(seen["a"]["id"], story.practice.as_str());
    assert_eq!((&seen["b"], &seen["c"]), (&Value::Null, &Value::Null));
    assert_eq!(seen["practices"]["totalCount"], 0);
    assert_eq!(seen["officePractices"], json!({ "totalCount": 1, "nodes": [{ "id": story.practice }] }));
    assert!(holder.data(query, ids).await["c"].is_object());
    let mut duties =
        Subscription::open(&program, "myDuties", "subscription { myDuties { live } }", json!({})).await;
    assert!(matches!(duties.step().await, Err(End::Errors(_))), "his own affairs");
    // Everybody who administers the seat sees it; others do not.
    let listed = "{ machineTokens(office: FI) { totalCount } }";
    assert_eq!(holder.data(listed, json!({})).await["machineTokens"]["totalCount"], 1);
    give_office(&app, OFFICER, "FI", "ISTRUTTORE").await;
    assert_eq!(app.person(OFFICER).await.data(listed, json!({})).await["machineTokens"]["totalCount"], 0);
    app.end().await;
}
