//! Documents that were parsed and validated once: clients send few texts, many times.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use async_graphql::parser::types::ExecutableDocument;

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
pub struct Documents(Mutex<HashMap<(String, Option<String>), Arc<Known>>>);

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
