//! What came after a signature: the signed revision against the file as it is now.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::document::Document;
use super::rules::Comparison;
use crate::signatures::verdict::SubIndication as Sub;

/// Revisions that are compared for one file; each is read anew.
const MOST: usize = 32;

/// What happened after one signature.
#[derive(Clone, Default)]
pub struct Changes {
    pub failure: Option<(Sub, &'static str)>,
    /// In words, allowed ones too.
    pub list: Vec<String>,
    /// Something follows the signed bytes.
    pub later: bool,
}

pub struct Revisions<'a> {
    bytes: &'a [u8],
    /// The whole file, once a comparison asked for it; none when it cannot be read.
    current: OnceCell<Option<Document>>,
    known: HashMap<(usize, bool), Changes>,
}

impl<'a> Revisions<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, current: OnceCell::new(), known: HashMap::new() }
    }

    /// Changes after the byte `end`; `locked` when the signature certifies that there will be none.
    pub fn since(&mut self, end: usize, locked: bool) -> Changes {
        if let Some(known) = self.known.get(&(end, locked)) {
            return known.clone();
        }
        let changes = if self.known.len() >= MOST {
            let detail = "there are too many revisions to compare";
            Changes { failure: Some((Sub::FormatFailure, detail)), list: Vec::new(), later: true }
        } else {
            self.compare(end, locked)
        };
        self.known.insert((end, locked), changes.clone());
        changes
    }

    fn compare(&self, end: usize, locked: bool) -> Changes {
        let (Some(signed), Some(tail)) = (self.bytes.get(..end), self.bytes.get(end..)) else {
            return Changes::default();
        };
        if is_blank(tail) {
            return Changes::default();
        }
        let modified = |detail: &'static str, list: Vec<String>| Changes {
            failure: Some((Sub::ModifiedAfterSignature, detail)),
            list,
            later: true,
        };
        // A whole update ends as it began: with a table and the end mark, and nothing behind it.
        let mark = b"%%EOF";
        let last = tail.windows(mark.len()).rposition(|window| window == mark);
        let behind = last.and_then(|at| tail.get(at + mark.len()..)).unwrap_or(tail);
        let has_table = tail.windows(9).any(|window| window == b"startxref");
        if !signed.trim_ascii_end().ends_with(mark) || !has_table || !is_blank(behind) {
            return modified("bytes follow the signed part that are no update of the document", Vec::new());
        }
        let current = self.current.get_or_init(|| Document::load(self.bytes, true).ok());
        let (Ok(old), Some(current)) = (Document::load(signed, true), current) else {
            return modified("what was signed is not a document by itself", Vec::new());
        };
        let found = Comparison::new(&old, current).run();
        let mut list = found.allowed;
        if !found.forbidden.is_empty() {
            list.splice(0..0, found.forbidden);
            return modified("the document was changed after the signature", list);
        }
        if locked && (found.signed || !found.filled.is_empty()) {
            return modified("the signature forbids every later change", list);
        }
        if !found.filled.is_empty() {
            list.splice(0..0, found.filled);
            let detail = "fields of the form were filled in after the signature";
            return Changes { failure: Some((Sub::FormFilledAfterSignature, detail)), list, later: true };
        }
        let failure = (old.repaired && !current.repaired)
            .then_some((Sub::StructureRepaired, "the structure of what was signed is damaged"));
        Changes { failure, list, later: true }
    }
}

fn is_blank(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0)
}
