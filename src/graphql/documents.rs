//! Documents that were parsed and validated once: clients send few texts, many times.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use async_graphql::parser::types::{ExecutableDocument, Selection, SelectionSet};
use async_graphql::{Name, Request};

use super::cost::Formula;
use super::deprecated::Marked;
use super::limits::Shape;
use crate::domain::access::Demand;
use crate::domain::digest::Sha256;

/// Documents kept at most; past that the cache starts again.
const ENTRIES: usize = 1_000;
/// Texts longer than this are not kept.
const LENGTH: usize = 16_384;

/// A document that passed the strict validation.
pub struct Known {
    pub document: ExecutableDocument,
    pub shape: Shape,
    /// What it demands of its caller's proof.
    pub demand: Demand,
    /// See [`merges`].
    pub merges: bool,
    pub formula: Formula,
    pub marked: Marked,
}

/// Cache of validated documents, by text and operation name.
#[derive(Default)]
pub struct Documents(Mutex<HashMap<String, Operations>>);

/// What is known of one text, by operation name: mostly one.
type Operations = Vec<(Option<String>, Arc<Known>)>;

impl Documents {
    pub fn get(&self, query: &str, operation: Option<&str>) -> Option<Arc<Known>> {
        let map = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = map.get(query)?.iter().find(|(name, _)| name.as_deref() == operation);
        known.map(|(_, known)| Arc::clone(known))
    }

    pub fn put(&self, query: String, operation: Option<String>, known: Arc<Known>) {
        if query.len() > LENGTH || self.get(&query, operation.as_deref()).is_some() {
            return;
        }
        let mut map = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if map.values().map(Vec::len).sum::<usize>() >= ENTRIES {
            map.clear();
        }
        map.entry(query).or_default().push((operation, known));
    }
}

/// Whether the document selects below one name of an answer in several places, so that
/// objects have to be merged. The library does that with values, not with text.
///
/// Judged without types: what could only meet in another type counts too.
pub fn merges(document: &ExecutableDocument) -> bool {
    let operations = document.operations.iter().map(|(_, operation)| &operation.node.selection_set.node);
    let fragments = document.fragments.values().map(|fragment| &fragment.node.selection_set.node);
    let mut rest: Vec<&SelectionSet> = operations.chain(fragments).collect();
    let mut judged = HashSet::new();
    while let Some(set) = rest.pop() {
        if !judged.insert(std::ptr::from_ref(set)) {
            continue;
        }
        let (mut names, mut spread) = (HashSet::new(), HashSet::new());
        let mut flat = vec![set];
        while let Some(set) = flat.pop() {
            for item in &set.items {
                match &item.node {
                    Selection::Field(field) if field.node.selection_set.node.items.is_empty() => {}
                    Selection::Field(field) => {
                        if !names.insert(field.node.response_key().node.as_str()) {
                            return true;
                        }
                        rest.push(&field.node.selection_set.node);
                    }
                    Selection::InlineFragment(inline) => flat.push(&inline.node.selection_set.node),
                    Selection::FragmentSpread(other) => {
                        let name = &other.node.fragment_name.node;
                        if !spread.insert(name.as_str()) {
                            return true;
                        }
                        flat.extend(
                            document.fragments.get(name).map(|fragment| &fragment.node.selection_set.node),
                        );
                    }
                }
            }
        }
    }
    false
}

/// Everything that shapes the messages of a subscription. Where it goes on from does not:
/// variables that stand for `after` are left out.
pub fn question(request: &Request, document: &ExecutableDocument) -> Sha256 {
    let cursors = arguments_by_variable(document, "after");
    let variables: BTreeMap<&str, String> = request
        .variables
        .iter()
        .filter(|(name, _)| !cursors.contains(name))
        .map(|(name, value)| (name.as_str(), value.to_string()))
        .collect();
    let variables = format!("{variables:?}");
    let name = request.operation_name.as_deref().unwrap_or("");
    Sha256::of_list(&[request.query.as_bytes(), name.as_bytes(), variables.as_bytes()])
}

/// Variables that stand for an argument of this name, wherever it is written.
fn arguments_by_variable(document: &ExecutableDocument, argument: &str) -> Vec<Name> {
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
