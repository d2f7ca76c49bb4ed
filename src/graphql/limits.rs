//! Limits on what an operation may ask, in one place (R111).
//!
//! The parser is recursive and reads the whole text first, so two limits stand before it:
//! the number of tokens and the depth of braces, counted by a scan without recursion.

use std::collections::HashMap;

use async_graphql::parser::types::{DocumentOperations, ExecutableDocument, OperationType, Selection};

use crate::domain::access::Demand;

/// What one operation may ask. The defaults are the promises of `frontend-contract`.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub depth: usize,
    pub complexity: usize,
    pub root_fields: usize,
    pub aliases: usize,
    pub tokens: usize,
    /// Time budget of one query.
    pub query_time: std::time::Duration,
}

/// Which limit a text passes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exceeded {
    pub what: &'static str,
    pub limit: usize,
}

impl Exceeded {
    pub fn message(&self) -> String {
        format!("{}: al massimo / at most {}", self.what, self.limit)
    }
}

/// Braces deeper than this are no query that a person wrote; the parser stays unharmed.
const BRACES: usize = 64;

/// Looks at the text before it is parsed.
pub fn scan(query: &str, limits: &Limits) -> Result<(), Exceeded> {
    let (mut tokens, mut depth, mut word) = (0_usize, 0_usize, false);
    let mut rest = query.as_bytes();
    while let [byte, tail @ ..] = rest {
        rest = tail;
        let in_word =
            byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-' | b'+') || *byte >= 0x80;
        match byte {
            b'"' => {
                tokens += 1;
                rest = after_string(tail);
            }
            b'#' => rest = tail.iter().position(|b| *b == b'\n').and_then(|at| tail.get(at..)).unwrap_or(&[]),
            b'{' | b'[' | b'(' => {
                tokens += 1;
                depth += 1;
                if depth > BRACES {
                    return Err(Exceeded { what: "depth", limit: limits.depth });
                }
            }
            b'}' | b']' | b')' => {
                tokens += 1;
                depth = depth.saturating_sub(1);
            }
            b' ' | b'\t' | b'\n' | b'\r' | b',' => {}
            _ if in_word => {
                if !word {
                    tokens += 1;
                }
            }
            _ => tokens += 1,
        }
        word = in_word;
        if tokens > limits.tokens {
            return Err(Exceeded { what: "tokens", limit: limits.tokens });
        }
    }
    Ok(())
}

/// What follows a string whose first quote was read.
fn after_string(text: &[u8]) -> &[u8] {
    if let Some(mut block) = text.strip_prefix(b"\"\"") {
        while let [_, tail @ ..] = block {
            if let Some(rest) = block.strip_prefix(b"\\\"\"\"") {
                block = rest;
            } else if let Some(rest) = block.strip_prefix(b"\"\"\"") {
                return rest;
            } else {
                block = tail;
            }
        }
        return &[];
    }
    let mut text = text;
    while let [byte, tail @ ..] = text {
        match (byte, tail) {
            (b'\\', [_, rest @ ..]) => text = rest,
            (b'"' | b'\n', _) => return tail,
            _ => text = tail,
        }
    }
    &[]
}

/// What kind of document it is, as far as its treatment depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Every operation in it is a plain query.
    pub only_queries: bool,
    /// It asks for the schema and nothing else.
    pub introspection: bool,
    /// It asks for the schema, among other things or alone.
    pub asks_schema: bool,
}

/// Looks at the parsed document: how large it is with its fragments put in place, root
/// fields, and one mutation a document.
///
/// The size comes first. Twenty fragments that each name the next one twice are a million
/// selections, and whatever walks them (the validator does) is busy for minutes.
pub fn inspect(document: &ExecutableDocument, limits: &Limits) -> Result<Shape, Exceeded> {
    let mut sizes = HashMap::new();
    let expanded = document.operations.iter().fold(0_usize, |sum, (_, operation)| {
        sum.saturating_add(size(document, &operation.node.selection_set.node.items, &mut sizes))
    });
    if expanded > limits.complexity {
        return Err(Exceeded { what: "selections", limit: limits.complexity });
    }
    let mut shape = Shape { only_queries: true, introspection: true, asks_schema: false };
    let operations: Vec<_> = match &document.operations {
        DocumentOperations::Single(operation) => vec![&operation.node],
        DocumentOperations::Multiple(all) => all.values().map(|operation| &operation.node).collect(),
    };
    for operation in operations {
        let mut roots = Vec::new();
        if !collect_roots(document, &operation.selection_set.node.items, 0, &mut roots) {
            return Err(Exceeded { what: "depth", limit: limits.depth });
        }
        if roots.len() > limits.root_fields {
            return Err(Exceeded { what: "root fields", limit: limits.root_fields });
        }
        shape.introspection &= roots.iter().all(|name| name.starts_with("__"));
        shape.asks_schema |= roots.iter().any(|name| matches!(*name, "__schema" | "__type"));
        match operation.ty {
            OperationType::Query => {}
            OperationType::Mutation => {
                shape.only_queries = false;
                // Each is a transaction of its own: two in one document could half succeed.
                // `__typename`, which caching clients add, is none.
                if roots.iter().filter(|name| **name != "__typename").count() > 1 {
                    return Err(Exceeded { what: "mutations in one document", limit: 1 });
                }
            }
            OperationType::Subscription => shape.only_queries = false,
        }
    }
    Ok(shape)
}

/// Whether an operation of so many fields may be asked at all.
pub fn affordable(fields: usize, limits: &Limits) -> Result<(), Exceeded> {
    if fields > limits.complexity {
        return Err(Exceeded { what: "costo / cost", limit: limits.complexity });
    }
    Ok(())
}

/// What the operation of this name demands of its caller's proof: of its root fields the most.
pub fn demand(document: &ExecutableDocument, operation: Option<&str>) -> Demand {
    let mut roots = Vec::new();
    for (name, found) in document.operations.iter() {
        if operation.is_none() || name.map(|name| name.as_str()) == operation {
            // What is nested too deep is refused elsewhere.
            collect_roots(document, &found.node.selection_set.node.items, 0, &mut roots);
        }
    }
    roots.into_iter().fold(Demand::NOTHING, |all, name| all.and(Demand::of(name)))
}

/// Selections with fragments put in place, each fragment counted once. A fragment that
/// names itself counts nothing: the validator refuses it.
fn size<'a>(
    document: &'a ExecutableDocument,
    items: &'a [async_graphql::Positioned<Selection>],
    sizes: &mut HashMap<&'a str, usize>,
) -> usize {
    items.iter().fold(0_usize, |sum, item| {
        let below = match &item.node {
            Selection::Field(field) => size(document, &field.node.selection_set.node.items, sizes),
            Selection::InlineFragment(inline) => size(document, &inline.node.selection_set.node.items, sizes),
            Selection::FragmentSpread(spread) => {
                let name = &spread.node.fragment_name.node;
                match (sizes.get(name.as_str()), document.fragments.get(name)) {
                    (Some(known), _) => *known,
                    (None, None) => 0,
                    (None, Some(fragment)) => {
                        sizes.insert(name.as_str(), 0);
                        let found = size(document, &fragment.node.selection_set.node.items, sizes);
                        sizes.insert(name.as_str(), found);
                        found
                    }
                }
            }
        };
        sum.saturating_add(1).saturating_add(below)
    })
}

/// Fragments at the root may name each other this deep.
const ROOT_FRAGMENTS: usize = 16;

/// Collects the names of the root fields, through fragments; false when those are nested too
/// deep to be seen through, for example because one names itself.
fn collect_roots<'a>(
    document: &'a ExecutableDocument,
    items: &'a [async_graphql::Positioned<Selection>],
    depth: usize,
    names: &mut Vec<&'a str>,
) -> bool {
    depth <= ROOT_FRAGMENTS
        && items.iter().all(|item| {
            let below = match &item.node {
                Selection::Field(field) => {
                    names.push(field.node.name.node.as_str());
                    return true;
                }
                Selection::InlineFragment(inline) => &inline.node.selection_set,
                Selection::FragmentSpread(spread) => {
                    match document.fragments.get(&spread.node.fragment_name.node) {
                        Some(fragment) => &fragment.node.selection_set,
                        // The validator's to refuse.
                        None => return true,
                    }
                }
            };
            collect_roots(document, &below.node.items, depth + 1, names)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits() -> Limits {
        Limits {
            depth: 12,
            complexity: 5_000,
            root_fields: 30,
            aliases: 50,
            tokens: 20,
            query_time: std::time::Duration::from_secs(30),
        }
    }

    #[test]
    fn doubling_fragments_are_counted_without_walking_them() {
        let mut query = "{ ...F0 }".to_owned();
        for at in 0..60 {
            query.push_str(&format!(" fragment F{at} on Query {{ ...F{} ...F{} }}", at + 1, at + 1));
        }
        query.push_str(" fragment F60 on Query { viewer { name } ...F0 }");
        let document = async_graphql::parser::parse_query(query).unwrap();
        assert_eq!(inspect(&document, &limits()).unwrap_err().what, "selections");
    }

    #[test]
    fn strings_and_comments_are_one_token_or_none() {
        let query = "{ a(x: \"}}}{{{ \\\" # no\", y: \"\"\"block \\\"\"\" { \"\"\") } # { { {";
        assert_eq!(scan(query, &limits()), Ok(()));
        assert!(scan(&"a ".repeat(21), &limits()).is_err());
        assert!(scan(&"{".repeat(65), &Limits { tokens: 1_000, ..limits() }).is_err());
        assert_eq!(scan("\"never closed", &limits()), Ok(()));
    }
}
