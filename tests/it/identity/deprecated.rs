//! Who still asks for what shall go (R115): counted by token, day and member, on every node, and told to its holder.

use serde_json::{Value, json};

use super::tokens::program;
use crate::support::people::{STRANGER, TITOLARE};
use crate::support::story::Story;
use crate::support::{App, Person};

const MEMBER: &str = "Fascicolo.chronology";
const OLD: &str = "query($id: ID!) { fascicolo(practiceId: $id) { a: chronology { kind } b: chronology(first: 2) { at } } }";
const NEW: &str = "query($id: ID!) { fascicolo(practiceId: $id) { timeline { totalCount } } }";

/// What the tokens of a person ask for that shall go, by their ids.
async fn told(person: &Person) -> Vec<(String, Value)> {
    let asked = "{ machineTokens { nodes { id deprecatedUse { member reason removableFrom lastUsedOn requests } } } }";
    let listed = person.data(asked, json!({})).await;
    let nodes = listed["machineTokens"]["nodes"].as_array().unwrap();
    nodes
        .iter()
        .map(|node| (node["id"].as_str().unwrap().to_owned(), node["deprecatedUse"].clone()))
        .collect()
}

async fn of(person: &Person, token: &str) -> Value {
    told(person).await.into_iter().find(|(id, _)| id == token).unwrap().1
}

async fn counted(app: &App) -> Vec<(bool, i64)> {
    portos::jobs::write_uses(&app.env).await;
    let sql = "SELECT caller = '00000000-0000-0000-0000-000000000000', requests FROM deprecated_uses WHERE member = $1 ORDER BY 1, 2";
    let rows = app.database.owner().await.query(sql, &[&MEMBER]).await.unwrap();
    rows.iter().map(|row| (row.get(0), row.get(1))).collect()
}

/// What `portos deprecated` prints.
async fn printed(app: &App) -> String {
    let (url, folder) = (app.database.service_url(), tempfile::tempdir().unwrap());
    let key = folder.path().join("seal.pem");
    let command = move || {
        let portos = || std::process::Command::new(env!("CARGO_BIN_EXE_portos"));
        assert!(portos().arg("seal-key").arg(&key).output().unwrap().status.success());
        let mut list = portos();
        list.arg("deprecated").env_clear().env("DATABASE_URL", url).env("PORTOS_SEAL_KEY", key);
        list.env("PORTOS_ID_KEY", "2a".repeat(16)).env("PORTOS_DATA", folder.path()).output().unwrap()
    };
    let output = tokio::task::spawn_blocking(command).await.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_token_asks_for_that_shall_go_is_counted_once_a_request_on_every_node() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let id = json!({ "id": story.practice });
    let (old, old_id) = program(&app, &story.titolare, json!({})).await;
    let (new, new_id) = program(&app, &story.titolare, json!({ "label": "Nuovo" })).await;

    // A text that is not known yet, and the same again.
    old.data(OLD, id.clone()).await;
    old.data(OLD, id.clone()).await;
    new.data(NEW, id.clone()).await;
    // What did not run is no use: not valid, or only asked what it would cost.
    let wrong =
        old.ask("query($id: ID!) { fascicolo(practiceId: $id) { chronology { kynd } } }", id.clone()).await;
    assert!(wrong["errors"].is_array(), "{wrong}");
    let dry = json!({ "query": OLD, "variables": id, "extensions": { "dryRun": true } });
    old.post(dry.to_string()).await;
    assert_eq!(counted(&app).await, [(false, 2)]);

    // Another node adds its own.
    let node = app.beside().await;
    Person { url: node.url.clone(), ..old.clone() }.data(OLD, id.clone()).await;
    old.data(OLD, id.clone()).await;
    counted(&node).await;
    assert_eq!(counted(&app).await, [(false, 4)]);

    // People are one sum, whoever they are.
    story.titolare.data(OLD, id.clone()).await;
    let geologist = app.person(crate::support::people::GEOLOGIST).await;
    geologist.data(OLD, id.clone()).await;
    assert_eq!(counted(&app).await, [(false, 4), (true, 2)]);

    let today = app.env.clock.now().date_naive().to_string();
    let told_of = json!([{ "member": MEMBER, "reason": "Use `timeline`, which pages and links. Goes on 2027-06-01 at the earliest.",
        "removableFrom": "2027-06-01", "lastUsedOn": today, "requests": 4 }]);
    assert_eq!(of(&story.titolare, &old_id).await, told_of);
    assert_eq!(of(&story.titolare, &new_id).await, json!([]));
    assert_eq!(told(&app.person(STRANGER).await).await, []);

    let metrics =
        app.nobody().http.get(format!("{}/metrics", app.url)).send().await.unwrap().text().await.unwrap();
    assert!(
        metrics.contains("portos_deprecated_requests_total{member=\"Fascicolo.chronology\"} 5"),
        "{metrics}"
    );
    let line = format!(
        "{MEMBER} (removal: 2027-06-01): last on {today}, 6 requests, 4 of them by 1 machine tokens\n"
    );
    assert_eq!(printed(&app).await, line);

    // A day later it counts anew, and after more than a year it is forgotten.
    app.clock.advance(chrono::Duration::days(1));
    let later = app.person(TITOLARE).await;
    old.data(OLD, id).await;
    assert_eq!(counted(&app).await, [(false, 1), (false, 4), (true, 2)]);
    assert_eq!(of(&later, &old_id).await[0]["requests"], 5);
    app.clock.advance(chrono::Duration::days(400));
    portos::jobs::sweep_identities(&app.env).await.unwrap();
    assert_eq!(counted(&app).await, [(false, 1)]);
    node.end().await;
    app.end().await;
}
