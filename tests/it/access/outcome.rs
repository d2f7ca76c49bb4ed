//! The answer to a request of the walk, in one word.

use std::collections::BTreeSet;

use serde_json::Value;

use super::walk::{Ask, Ids, Root};

/// Codes of a list of errors, without repetition.
fn codes(errors: &Value, pointer: &str) -> Option<String> {
    let codes: BTreeSet<&str> =
        errors.as_array()?.iter().filter_map(|error| error.pointer(pointer)?.as_str()).collect();
    (!codes.is_empty()).then(|| codes.into_iter().collect::<Vec<_>>().join("+"))
}

/// The answer in one word.
pub fn word(ask: &Ask, answer: &Value, ids: &Ids) -> String {
    if let Some(code) = answer.get("closed") {
        return format!("closed {code}");
    }
    let top = answer.get("errors").or_else(|| answer.is_array().then_some(answer));
    if let Some(codes) = top.and_then(|errors| codes(errors, "/extensions/code")) {
        return codes;
    }
    let value = &answer["data"][ask.field];
    match ask.root {
        Root::Subscription => value["live"].as_str().unwrap_or("?").to_owned(),
        Root::Mutation => {
            let inner = value["outcomes"].as_array().into_iter().flatten();
            let inner: Vec<String> = inner.filter_map(|one| codes(&one["errors"], "/code")).collect();
            codes(&value["errors"], "/code").or(inner.first().cloned()).unwrap_or_else(|| "ok".to_owned())
        }
        Root::Query if matches!(ask.field, "practices" | "officePractices") => {
            let nodes = value["nodes"].as_array().unwrap();
            if nodes.iter().any(|node| node["id"] == ids.practice.as_str()) { "listed" } else { "absent" }
                .to_owned()
        }
        Root::Query if ask.field == "practiceChanges" => {
            let changes = value["changes"].as_array().unwrap();
            let found = changes.iter().find(|change| change["id"] == ids.practice.as_str());
            found
                .map_or("absent", |change| if change["practice"].is_null() { "gone" } else { "listed" })
                .to_owned()
        }
        Root::Query if ask.field == "inbox" => {
            let nodes = value["nodes"].as_array().unwrap();
            let listed = nodes.iter().any(|node| node["practice"]["id"] == ids.practice.as_str());
            if listed { "listed" } else { "absent" }.to_owned()
        }
        Root::Query if matches!(ask.field, "inboxCounts" | "comuneRoutes" | "colleagues" | "draws") => {
            if value.as_array().unwrap().is_empty() { "empty" } else { "shown" }.to_owned()
        }
        // How many there are depends on who else walks.
        Root::Query if matches!(ask.field, "officers" | "machineTokens" | "handOffs" | "opinionRequests") => {
            let nodes = value["nodes"].as_array().unwrap();
            if nodes.is_empty() && ask.field != "machineTokens" { "empty" } else { "shown" }.to_owned()
        }
        Root::Query if ask.field == "nodes" => {
            let nodes = value.as_array().unwrap();
            format!("{} of {}", nodes.iter().filter(|node| !node.is_null()).count(), nodes.len())
        }
        Root::Query if value.is_null() => "null".to_owned(),
        Root::Query => "shown".to_owned(),
    }
}
