//! People of the office: given and withdrawn by administrators, at once, each time with its row.

use serde_json::{Value, json};

use super::{ask, by, code, noted, trail};
use crate::access::give_office;
use crate::support::people::{ADMINISTRATOR, OFFICER, STRANGER};
use crate::support::story::Story;
use crate::support::ws::{End, Subscription, connect_with, receive, send};
use crate::support::{App, Person};

/// A reviewer of the seat of Pisa.
const ELSEWHERE: &str = "RSSMRA85T10A562S";
const PAGE: &str = "{ officePractices(office: FI) { totalCount nodes { id } } }";
const NOTHING: &str = r#"{"nodes":[],"totalCount":0}"#;

async fn administrator(app: &App) -> Person {
    give_office(app, ADMINISTRATOR, "FI", "AMMINISTRATORE").await;
    app.person(ADMINISTRATOR).await
}

fn reviewer(code: &str) -> Value {
    json!({ "seat": "FI", "role": "ISTRUTTORE", "fiscalCode": code, "name": "Federico Martini",
        "idempotencyKey": Person::key() })
}

fn access() -> Value {
    json!({ "seat": "FI", "role": "ISTRUTTORE", "fiscalCode": ELSEWHERE, "name": "Mario Rossi", "homeSeat": "PI",
        "reason": "Sostituzione", "validFrom": "2026-03-02", "validTo": "2026-03-10", "idempotencyKey": Person::key() })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_is_given_counts_on_a_socket_that_was_open_before() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    story.send(&app, "IN_ISTRUTTORIA").await;
    let (administrator, officer) = (administrator(&app).await, app.person(OFFICER).await);
    let token = format!("Bearer {}", officer.token.as_deref().unwrap());
    let mut socket = connect_with(&officer, &[("authorization", &token)]).await;
    send(&mut socket, json!({ "type": "connection_init" })).await;
    assert_eq!(receive(&mut socket).await.unwrap()["type"], "connection_ack");
    let query = "query($id: ID!) { practice(id: $id) { id } }";
    let mut asked = async |at: &str| {
        let payload = json!({ "query": query, "variables": { "id": story.practice } });
        send(&mut socket, json!({ "type": "subscribe", "id": at, "payload": payload })).await;
        let answer = receive(&mut socket).await.unwrap()["payload"]["data"]["practice"]["id"].clone();
        assert_eq!(receive(&mut socket).await.unwrap()["type"], "complete");
        answer
    };
    assert_eq!(asked("before").await, Value::Null);
    administrator.must("addOfficer", "officer { id }", reviewer(OFFICER)).await;
    assert_eq!(asked("after").await, story.practice.as_str());
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_is_given_counts_at_once_and_is_withdrawn_in_open_streams_too() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    story.send(&app, "IN_ISTRUTTORIA").await;
    let (administrator, officer) = (administrator(&app).await, app.person(OFFICER).await);
    let practice = "query($id: ID!) { practice(id: $id) { id } viewer { offices { seat role } } }";
    let id = json!({ "id": story.practice });
    assert_eq!(officer.data(practice, id.clone()).await["practice"], Value::Null);
    assert_eq!(officer.data(PAGE, json!({})).await["officePractices"].to_string(), NOTHING);

    let input = reviewer(OFFICER);
    let given = administrator.must("addOfficer", "officer { id grantedBy validFrom }", input.clone()).await;
    assert_eq!(given["officer"]["validFrom"], "2026-03-02");
    let again = administrator.must("addOfficer", "officer { id }", input).await;
    assert_eq!(again["officer"]["id"], given["officer"]["id"], "a retry gives nothing twice");
    let seen = officer.data(practice, id.clone()).await;
    assert_eq!(seen["viewer"]["offices"], json!([{ "seat": "FI", "role": "ISTRUTTORE" }]));
    assert_eq!(seen["practice"]["id"], story.practice.as_str());
    assert_eq!(officer.data(PAGE, json!({})).await["officePractices"]["totalCount"], 1);

    // Four kinds of streams, and none of them has anything to hear.
    let streams = [
        ("practiceChanged", "subscription($id: ID!) { practiceChanged(practiceId: $id) { live } }"),
        (
            "submissionReceived",
            "subscription($id: ID) { submissionReceived(office: FI, after: $id) { live } }",
        ),
        ("inboxChanged", "subscription { inboxChanged(office: FI) { live } }"),
        ("presence", "subscription($id: ID!) { presence(practiceId: $id) { live } }"),
    ];
    let mut open = Vec::new();
    for (field, query) in streams {
        let query = query.replace("($id: ID)", "").replace(", after: $id", "");
        let mut stream = Subscription::open(&officer, field, &query, id.clone()).await;
        assert_eq!(stream.next().await["live"], "SNAPSHOT", "{field}");
        open.push((field, stream));
    }
    let withdraw = json!({ "officerId": given["officer"]["id"] });
    let withdrawn = administrator.must("withdrawOfficer", "officer { withdrawnAt }", withdraw.clone()).await;
    assert!(withdrawn["officer"]["withdrawnAt"].is_string());
    for (field, mut stream) in open {
        assert_eq!(stream.next().await["live"], "ENDED", "{field}");
        assert_eq!(stream.step().await.unwrap_err(), End::Complete, "{field}");
    }
    assert_eq!(officer.data(practice, id).await, json!({ "practice": null, "viewer": { "offices": [] } }));
    assert_eq!(administrator.refused("withdrawOfficer", withdraw).await, ["ALREADY_WITHDRAWN"]);
    let lines = trail(&app, Some(OFFICER)).await;
    assert!(
        lines.iter().any(|line| line.starts_with("OFFICE_GRANTED FI ISTRUTTORE 2026-03-02 open DEV/2")),
        "{lines:?}"
    );
    assert!(lines.iter().any(|line| line.starts_with("OFFICE_WITHDRAWN FI ISTRUTTORE")), "{lines:?}");
    let actors = "SELECT count(*) FROM identity_audit WHERE kind LIKE 'OFFICE%' AND actor_code = $1";
    let found: i64 = app.database.owner().await.query_one(actors, &[&ADMINISTRATOR]).await.unwrap().get(0);
    assert_eq!(found, 2, "who gave and who took is named");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_of_another_seat_sees_nothing_without_a_dated_grant() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    story.send(&app, "IN_ISTRUTTORIA").await;
    give_office(&app, ELSEWHERE, "PI", "ISTRUTTORE").await;
    let (administrator, officer) = (administrator(&app).await, app.person(ELSEWHERE).await);
    let page = async || officer.data(PAGE, json!({})).await["officePractices"].to_string();
    assert_eq!(page().await, NOTHING);

    let bad = [
        (json!({ "reason": " " }), "REQUIRED"),
        (json!({ "homeSeat": "FI" }), "INVALID_VALUE"),
        (json!({ "role": "AMMINISTRATORE" }), "INVALID_VALUE"),
        (json!({ "validTo": "2026-03-01" }), "INVALID_VALUE"),
        (json!({ "validTo": "2027-04-01" }), "INVALID_VALUE"),
        (json!({ "homeSeat": "LU" }), "NOT_AN_OFFICER"),
        (json!({ "fiscalCode": "01386030488" }), "FISCAL_CODE_INVALID"),
        (json!({ "seat": "PI", "homeSeat": "FI" }), "FORBIDDEN"),
    ];
    for (more, expected) in bad {
        let mut input = access();
        for (name, value) in more.as_object().unwrap() {
            input[name] = value.clone();
        }
        assert_eq!(administrator.refused("grantSeatAccess", input).await[0], expected, "{more}");
    }
    assert_eq!(officer.refused("grantSeatAccess", access()).await, ["FORBIDDEN"], "not to himself");
    assert_eq!(page().await, NOTHING);

    administrator.must("grantSeatAccess", "officer { homeSeat reason }", access()).await;
    assert!(page().await.contains(&story.practice));
    assert!(noted(&app, Some(ELSEWHERE), "SEAT_ACCESS_GRANTED FI ISTRUTTORE 2026-03-02 2026-03-10").await);
    app.clock.advance(chrono::Duration::days(9));
    let later = app.person(ELSEWHERE).await;
    let found = later.data(PAGE, json!({})).await["officePractices"].to_string();
    assert_eq!(found, NOTHING, "its last day is over");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_administers_another_seat_or_none_gives_and_sees_nothing() {
    let app = App::start().await;
    let administrator = administrator(&app).await;
    give_office(&app, ELSEWHERE, "PI", "AMMINISTRATORE").await;
    let kept = give_office(&app, OFFICER, "FI", "ISTRUTTORE").await;
    let people = "{ officers(office: FI) { totalCount nodes { id name } } }";
    for code in [STRANGER, OFFICER, ELSEWHERE] {
        let person = app.person(code).await;
        assert_eq!(person.refused("addOfficer", reviewer(STRANGER)).await, ["FORBIDDEN"], "{code}");
        assert_eq!(
            person.refused("withdrawOfficer", json!({ "officerId": kept })).await,
            ["NOT_FOUND"],
            "{code}"
        );
        assert_eq!(person.data(people, json!({})).await["officers"].to_string(), NOTHING, "{code}");
    }
    let listed = administrator.data(people, json!({})).await;
    assert_eq!(listed["officers"]["totalCount"], 2);
    // Pages go on by cursor.
    let page = "query($after: String) { officers(office: FI, first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }";
    let first = administrator.data(page, json!({ "after": null })).await["officers"].clone();
    let cursor = first["pageInfo"]["endCursor"].clone();
    let second = administrator.data(page, json!({ "after": cursor })).await["officers"].clone();
    assert_eq!(
        (&first["pageInfo"]["hasNextPage"], &second["pageInfo"]["hasNextPage"]),
        (&json!(true), &json!(false))
    );
    assert_ne!(first["nodes"], second["nodes"]);
    let other = "query($after: String) { officers(office: PI, after: $after) { totalCount } }";
    assert_eq!(code(&administrator.ask(other, json!({ "after": cursor })).await), "BAD_REQUEST");
    // Nobody leaves a seat without an administrator by withdrawing himself.
    let own = "SELECT id::text FROM officers WHERE fiscal_code = $1";
    let own: String = app.database.owner().await.query_one(own, &[&ADMINISTRATOR]).await.unwrap().get(0);
    let own = app.env.ids.encode(portos::domain::ids::OfficerId(own.parse().unwrap()));
    assert_eq!(
        administrator.refused("withdrawOfficer", json!({ "officerId": own })).await,
        ["OWN_ADMINISTRATION"]
    );
    // A decision of the office wants a login of the last half hour.
    app.clock.advance(chrono::Duration::minutes(31));
    let query = "mutation($i: AddOfficerInput!) { addOfficer(input: $i) { errors { code } } }";
    let answer = administrator.ask(query, json!({ "i": reviewer(STRANGER) })).await;
    assert_eq!(code(&answer), "REAUTHENTICATION_REQUIRED");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_role_go_the_tokens_of_the_seat() {
    let app = App::start().await;
    let administrator = administrator(&app).await;
    let given = administrator.must("addOfficer", "officer { id }", {
        let mut input = reviewer(OFFICER);
        input["role"] = "AMMINISTRATORE".into();
        input
    });
    let given = given.await["officer"]["id"].clone();
    let input = json!({ "label": "Protocollo", "scopes": ["READ"], "expiresAt": "2026-12-31T00:00:00Z",
        "mailAddress": "sede@regione.example", "office": "FI" });
    let officer = app.person(OFFICER).await;
    let made = officer.must("createMachineToken", "issued { secret }", input).await;
    let program = by(&app, made["issued"]["secret"].as_str().unwrap());
    assert_eq!(ask(&program).await.1, "OK");
    administrator.must("withdrawOfficer", "officer { id }", json!({ "officerId": given })).await;
    assert_eq!(ask(&program).await.1, "UNAUTHENTICATED");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_operator_makes_the_first_administrator() {
    let app = App::start().await;
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("seal.pem");
    let portos = || std::process::Command::new(env!("CARGO_BIN_EXE_portos"));
    assert!(portos().arg("seal-key").arg(&key).output().unwrap().status.success());
    let url = app.database.service_url();
    let add = move |role: &'static str| {
        let (url, key) = (url.clone(), key.clone());
        tokio::task::spawn_blocking(move || {
            std::process::Command::new(env!("CARGO_BIN_EXE_portos"))
                .args([
                    "office",
                    "add",
                    "--fiscal-code",
                    OFFICER,
                    "--name",
                    "Federico Martini",
                    "--seat",
                    "FI",
                ])
                .args(["--role", role])
                .env_clear()
                .env("DATABASE_URL", url)
                .env("PORTOS_SEAL_KEY", key)
                .env("PORTOS_ID_KEY", "2a".repeat(16))
                .env("PORTOS_DATA", std::env::temp_dir())
                .output()
                .unwrap()
        })
    };
    let wrong = add("CAPO").await.unwrap();
    assert!(!wrong.status.success() && String::from_utf8_lossy(&wrong.stderr).contains("--role"));
    let done = add("AMMINISTRATORE").await.unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    app.clock.advance(chrono::Duration::days(36_500));
    let officer = app.person(OFFICER).await;
    officer.must("addOfficer", "officer { id }", reviewer(STRANGER)).await;
    assert!(noted(&app, Some(OFFICER), "OFFICE_GRANTED FI AMMINISTRATORE").await);
    app.end().await;
}
