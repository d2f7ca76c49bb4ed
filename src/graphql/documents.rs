//! Documents that were parsed and validated once: clients send few texts, many times.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use async_graphql::parser::types::{DocumentOperations, ExecutableDocument, Selection, SelectionSet};
use async_graphql::{Name, Pos, Positioned, Value};

use super::limits::Shape;

/// Documents kept at most; past that the cache starts again.
const ENTRIES: usize = 1_000;
/// Texts longer than this are not kept.
const LENGTH: usize = 16_384;

/// A document that passed the strict validation.
pub struct Known {
    pub document: ExecutableDocument,
    pub shape: Shape,
}

/// Cache of validated documents, by text and operation name.
#[derive(Default)]
pub struct Documents(Mutex<HashMap<Key, Arc<Known>>>);

/// Text and operation name.
type Key = (String, Option<String>);

impl Documents {
    pub fn get(&self, query: &str, operation: Option<&str>) -> Option<Arc<Known>> {
        let map = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        map.get(&(query.to_owned(), operation.map(str::to_owned))).cloned()
    }

    pub fn put(&self, query: String, operation: Option<String>, known: Known) {
        if query.len() > LENGTH {
            return;
        }
        let mut map = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if map.len() >= ENTRIES {
            map.clear();
        }
        map.insert((query, operation), Arc::new(known));
    }
}

/// Gives the default null to variables that are the size of a page and may be left out.
///
/// Such a variable that is not sent is as if the argument were not written. The library
/// knows that when it executes, not when it weighs the page: it would call the variable
/// undefined (`tests/it/input/pages.rs`).
pub fn settle_page_sizes(document: &mut ExecutableDocument) {
    let names = arguments_by_variable(document, "first");
    let operations: Vec<_> = match &mut document.operations {
        DocumentOperations::Single(operation) => vec![&mut operation.node],
        DocumentOperations::Multiple(all) => all.values_mut().map(|operation| &mut operation.node).collect(),
    };
    for variable in operations.into_iter().flat_map(|operation| &mut operation.variable_definitions) {
        let variable = &mut variable.node;
        let optional = variable.var_type.node.nullable && variable.default_value.is_none();
        if optional && names.contains(&variable.name.node) {
            variable.default_value = Some(Positioned::new(Value::Null, Pos::default()));
        }
    }
}

/// Variables that stand for an argument of this name, wherever it is written.
pub fn arguments_by_variable(document: &ExecutableDocument, argument: &str) -> Vec<Name> {
    let mut names = Vec::new();
    for fragment in document.fragments.values() {
        variables_for(argument, &fragment.node.selection_set.node, &mut names);
    }
    for (_, operation) in document.operations.iter() {
        variables_for(argument, &operation.node.selection_set.node, &mut names);
    }
    names
}

/// Those of one selection, fragments left to their own turn.
fn variables_for(argument: &str, selections: &SelectionSet, names: &mut Vec<Name>) {
    for item in &selections.items {
        match &item.node {
            Selection::Field(field) => {
                if let Some(value) = field.node.get_argument(argument) {
                    let variable = value.node.clone().into_const_with(Err);
                    names.extend(variable.err());
                }
                variables_for(argument, &field.node.selection_set.node, names);
            }
            Selection::InlineFragment(inline) => {
                variables_for(argument, &inline.node.selection_set.node, names)
            }
            Selection::FragmentSpread(_) => {}
        }
    }
}
