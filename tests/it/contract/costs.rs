//! What operations cost (R110): told in every answer, asked without running anything, and never past the budget.

use std::fmt::Write as _;

use portos::config::{Rate, Rates};
use reqwest::StatusCode;
use serde_json::{Value, json};

use super::documents;
use crate::support::app::Options;
use crate::support::people::TITOLARE;
use crate::support::{App, Person};

const HEAD: &str = "\
# What each operation of the contract costs its caller, in units, with its example variables.
#
# One for the request, one for each 50 fields (times the places of a page), four for a mutation or subscription.
# Rewritten by UPDATE_GOLDEN=1.
";

/// Asks what an operation would cost.
async fn dry(person: &Person, text: &str, variables: &Value) -> Value {
    let body = json!({ "query": text, "variables": variables, "extensions": { "dryRun": true } });
    let (status, answer) = person.post(body.to_string()).await;
    assert_eq!(status, StatusCode::OK, "{answer}");
    answer
}

#[tokio::test(flavor = "multi_thread")]
async fn no_operation_costs_more_than_pinned_and_asking_runs_nothing() {
    let app = App::with(Options { jobs: false, ..Options::default() }).await;
    let person = app.person(TITOLARE).await;
    dry(&person, "{ viewer { name } }", &json!({})).await;
    let before = app.env.pool.statements();
    let mut text = HEAD.to_owned();
    for operation in documents::all() {
        let answer = dry(&person, &operation.text, &operation.variables).await;
        assert!(answer["data"].is_null() && answer["errors"].is_null(), "{}: {answer}", operation.name);
        let cost = answer["extensions"]["cost"]["cost"].as_u64().unwrap();
        writeln!(text, "{:<24}{cost:>4}", operation.name).unwrap();
    }
    assert_eq!(app.env.pool.statements(), before, "a dry run reached the database");
    super::golden("tests/it/golden/costs.txt", &text);
    app.end().await;
}

/// As in `identity::limits`: the clock stands still, so what is spent stays spent.
async fn with_units(burst: u32) -> App {
    let caller = Some(Rate { burst, per_second: 2 });
    let rates = Rates { caller, address: None, lookup: None };
    App::with(Options { jobs: false, rates, ..Options::default() }).await
}

const PAGE: &str =
    "query($n: Int) { practices(list: MY_PROJECTS, first: $n) { nodes { id title number } totalCount } }";

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_tells_what_it_cost_and_what_is_left() {
    let app = with_units(100).await;
    let person = app.person(TITOLARE).await;
    // Five fields, a hundred times: ten units and the one of the request.
    let told = person.ask(PAGE, json!({ "n": 100 })).await["extensions"]["cost"].clone();
    assert_eq!(told, json!({ "cost": 11, "limit": 100, "remaining": 89, "reset": 6 }));
    // The same text for a smaller page, from the list of documents that are known.
    let told = person.ask(PAGE, json!({ "n": 10 })).await["extensions"]["cost"].clone();
    assert_eq!(told, json!({ "cost": 2, "limit": 100, "remaining": 87, "reset": 7 }));
    // A dry run costs its request; a mutation that was not to be done is not.
    let input = json!({ "input": { "title": "Prova", "idempotencyKey": Person::key() } });
    let text = "mutation($input: CreatePracticeInput!) { createPractice(input: $input) { practice { id } errors { code } } }";
    let answer = dry(&person, text, &input).await;
    assert_eq!(answer["extensions"]["cost"], json!({ "cost": 5, "limit": 100, "remaining": 86, "reset": 7 }));
    let found = person.ask(PAGE, json!({ "n": 1 })).await;
    assert_eq!(found["data"]["practices"]["totalCount"], 0, "{found}");
    // What is wrong is said without running it, too.
    let wrong = json!({ "query": "{ viewer { nane } }", "extensions": { "dryRun": true } });
    let (_, answer) = person.post(wrong.to_string()).await;
    assert_eq!(answer["errors"][0]["extensions"]["code"], "BAD_REQUEST", "{answer}");
    let wrong = json!({ "query": "{ viewer { name } }", "extensions": { "dryRun": "yes" } });
    assert_eq!(person.post(wrong.to_string()).await.0, StatusCode::BAD_REQUEST);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_budget_does_not_cover_never_reaches_the_database() {
    let app = with_units(30).await;
    let person = app.person(TITOLARE).await;
    for left in [19, 8] {
        let told = person.ask(PAGE, json!({ "n": 100 })).await;
        assert_eq!(told["extensions"]["cost"]["remaining"], left, "{told}");
    }
    let before = app.env.pool.statements();
    let body = json!({ "query": PAGE, "variables": { "n": 100 } });
    let request =
        person.http.post(format!("{}/graphql", app.url)).bearer_auth(person.token.as_ref().unwrap());
    let answer = request.json(&body).send().await.unwrap();
    assert_eq!(
        (answer.status(), &answer.headers()["retry-after"]),
        (StatusCode::TOO_MANY_REQUESTS, &"2".parse().unwrap())
    );
    let answer: Value = answer.json().await.unwrap();
    let error = &answer["errors"][0];
    assert_eq!(
        (&error["extensions"]["code"], &error["extensions"]["retryAfter"]),
        (&json!("RATE_LIMITED"), &json!(2))
    );
    assert!(answer["data"].is_null(), "{answer}");
    assert_eq!(app.env.pool.statements(), before);
    // A smaller question is still paid.
    let told = person.ask(PAGE, json!({ "n": 10 })).await;
    assert_eq!(told["data"]["practices"]["totalCount"], 0, "{told}");
    app.clock.advance(chrono::Duration::seconds(5));
    let told = person.ask(PAGE, json!({ "n": 100 })).await;
    assert_eq!(told["data"]["practices"]["totalCount"], 0, "{told}");
    app.end().await;
}

/// The table of costs is one place: the library's own weights would be a second.
#[test]
fn no_field_brings_a_weight_of_its_own() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/graphql");
    for file in
        std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file())
    {
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(!text.contains("graphql(complexity"), "{}: see src/graphql/cost.rs", file.display());
    }
}
