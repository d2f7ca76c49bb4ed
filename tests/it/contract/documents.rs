//! The files of `frontend-contract`: operations with an example of their variables.

use std::fs;
use std::path::{Path, PathBuf};

use async_graphql::parser::parse_query;
use async_graphql::parser::types::{OperationDefinition, OperationType, Selection};
use serde_json::Value;

/// One operation of the contract.
pub struct Operation {
    pub name: String,
    pub text: String,
    pub variables: Value,
    pub kind: OperationType,
    /// Names of the root fields, in order.
    pub roots: Vec<String>,
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("frontend-contract").join(name)
}

fn stems(name: &str) -> Vec<String> {
    let mut found: Vec<String> = fs::read_dir(folder(name))
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    found.sort();
    found
}

fn definition(text: &str, name: &str) -> OperationDefinition {
    let document = parse_query(text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut all = document.operations.iter();
    let (found, definition) = all.next().unwrap();
    assert!(all.next().is_none(), "{name}: one operation a file");
    assert_eq!(found.map(|name| name.as_str()), Some(name), "the operation has the name of its file");
    definition.node.clone()
}

/// All operations, by name.
pub fn all() -> Vec<Operation> {
    assert_eq!(stems("operations"), stems("variables"), "each operation has one file of variables");
    let read = |name: String| {
        let text = fs::read_to_string(folder("operations").join(format!("{name}.graphql"))).unwrap();
        let example = fs::read_to_string(folder("variables").join(format!("{name}.json"))).unwrap();
        let variables: Value =
            serde_json::from_str(&example).unwrap_or_else(|error| panic!("{name}.json: {error}"));
        let definition = definition(&text, &name);
        for given in variables.as_object().expect("an object of variables").keys() {
            let declared = definition.variable_definitions.iter().any(|v| v.node.name.node.as_str() == given);
            assert!(declared, "{name}.json: ${given} is not declared");
        }
        let roots = definition
            .selection_set
            .node
            .items
            .iter()
            .map(|item| match &item.node {
                Selection::Field(field) => field.node.name.node.to_string(),
                _ => panic!("{name}: root fields only"),
            })
            .collect();
        Operation { kind: definition.ty, roots, name, text, variables }
    };
    stems("operations").into_iter().map(read).collect()
}

#[test]
fn every_operation_has_a_sentence_and_variables_that_fit() {
    for operation in all() {
        assert!(operation.text.starts_with("# "), "{}: say what it is for", operation.name);
    }
}
