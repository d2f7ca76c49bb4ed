//! Every operation of the contract, executed as everybody: what comes back is a golden text.

use std::fmt::Write as _;

use async_graphql::parser::types::OperationType;
use serde_json::Value;

use super::documents::{self, Operation};
use super::stage::{Actor, ROLES, Stage};
use crate::support::ws::{End, Subscription, connect, receive, send};

const HEAD: &str = "\
# Every operation of frontend-contract, executed as everybody on a prepared practice.
#
# ok            a mutation did what it was asked      data, null    what a query answered
# refused CODE  errors of the payload                 error CODE    top level, extensions.code
# The titolare and the geologist at work see a draft; the three on the right a practice that was sent.
# Rewritten by UPDATE_GOLDEN=1.
";

/// The outcome in a few words, and whether anything may have changed.
pub async fn play(operation: &Operation, actor: &Actor) -> (String, bool) {
    if operation.kind == OperationType::Subscription {
        return (listen(operation, actor).await.0, false);
    }
    let variables = actor.variables(operation);
    let answer = actor.person.ask(&operation.text, variables).await;
    if let Some(errors) = answer["errors"].as_array() {
        return (format!("error {}", codes(errors)), false);
    }
    let words: Vec<String> = operation
        .roots
        .iter()
        .map(|root| {
            let value = &answer["data"][root];
            if operation.kind == OperationType::Mutation { payload(value) } else { data(value) }
        })
        .collect();
    (words.join(", "), operation.kind == OperationType::Mutation)
}

fn codes(errors: &[Value]) -> String {
    let code = |error: &Value| {
        error["extensions"]["code"].as_str().or(error["code"].as_str()).unwrap_or("without a code").to_owned()
    };
    errors.iter().map(code).collect::<Vec<_>>().join(" ")
}

/// Errors of the payload itself and of each of its items.
fn payload(value: &Value) -> String {
    let mut all = value["errors"].as_array().unwrap().clone();
    for field in value.as_object().unwrap().values().filter_map(Value::as_array) {
        all.extend(field.iter().filter_map(|item| item["errors"].as_array()).flatten().cloned());
    }
    if all.is_empty() { "ok".to_owned() } else { format!("refused {}", codes(&all)) }
}

fn data(value: &Value) -> String {
    match (value, value["nodes"].as_array()) {
        (Value::Null, _) => "null".to_owned(),
        (Value::Array(items), _) => {
            let there = items.iter().filter(|item| !item.is_null()).count();
            format!("data {there} of {}", items.len())
        }
        (_, Some(nodes)) => format!("data {} rows", nodes.len()),
        _ => "data".to_owned(),
    }
}

/// The first word of a stream, and the stream while it goes on.
pub async fn listen(operation: &Operation, actor: &Actor) -> (String, Option<Subscription>) {
    let variables = actor.variables(operation);
    if actor.person.token.is_none() {
        // Without a session the socket itself is refused, after its first message.
        let mut socket = connect(&actor.person).await;
        send(&mut socket, serde_json::json!({ "type": "connection_init" })).await;
        let outcome = match receive(&mut socket).await {
            Err(End::Closed(Some(code))) => format!("socket closed {code}"),
            other => format!("{other:?}"),
        };
        return (outcome, None);
    }
    let mut stream = Subscription::open(&actor.person, &operation.roots[0], &operation.text, variables).await;
    match stream.step().await {
        Ok(message) => (message["live"].as_str().unwrap().to_owned(), Some(stream)),
        Err(End::Errors(errors)) => (format!("error {}", codes(errors.as_array().unwrap())), None),
        Err(end) => (format!("{end:?}"), None),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_operation_answers_everybody_as_promised() {
    let stage = Stage::new().await;
    let mut text = HEAD.to_owned();
    for operation in documents::all() {
        writeln!(text, "\n{}", operation.name).unwrap();
        for role in ROLES {
            let (outcome, dirty) = play(&operation, stage.actor(role)).await;
            for fault in ["BAD_REQUEST", "INTERNAL", "LIMIT_EXCEEDED", "UNAVAILABLE", "TIMEOUT"] {
                assert!(!outcome.contains(fault), "{} as {role}: {outcome}", operation.name);
            }
            writeln!(text, "  {role:<24}{outcome}").unwrap();
            if dirty {
                stage.restore().await;
            }
        }
    }
    super::golden("tests/it/golden/operations.txt", &text);
    stage.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_schema_is_shown_to_who_is_signed_in() {
    let app = crate::support::App::start().await;
    let query = "{ __schema { queryType { name } } }";
    let person = app.person(crate::support::people::STRANGER).await;
    assert_eq!(person.data(query, serde_json::json!({})).await["__schema"]["queryType"]["name"], "Query");
    let answer = app.nobody().ask(query, serde_json::json!({})).await;
    assert!(answer["data"]["__schema"].is_null(), "{answer}");
    let mixed = "{ viewer { name } __type(name: \"Query\") { name } }";
    let answer = app.nobody().ask(mixed, serde_json::json!({})).await;
    assert!(answer["data"]["__type"].is_null(), "{answer}");
    app.end().await;
}
