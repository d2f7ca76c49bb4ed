//! A: the attachments, of section 5 and what holds for the files of every section.

use crate::domain::section::SectionNumber;
use crate::domain::subject::display_name;

use super::snapshot::{Document, ScanState, SignatureVerdict};
use super::{Findings, RuleCode, Snapshot, grid};

pub(super) fn check(snapshot: &Snapshot, found: &mut Findings) {
    if snapshot.kind.is_whole() {
        presence(snapshot, found);
    }
    // What an earlier istanza sent was judged then.
    for document in snapshot.documents().filter(|document| !document.carried) {
        signatures(snapshot, document, found);
        file(snapshot, document, found);
    }
    duplicates(snapshot, found);
}

fn presence(snapshot: &Snapshot, found: &mut Findings) {
    for kind in snapshot.catalogue().kinds {
        // Documents of section 4 alone have rules of their own; those that section 6 takes are asked for as
        // statements after the closing (E01), unless they are attached.
        let stated = kind.sections.contains(&SectionNumber::Asseverations);
        if !kind.sections.contains(&SectionNumber::Attachments) || stated {
            continue;
        }
        if !snapshot.asks(kind.condition) || snapshot.has_document(kind.code) {
            continue;
        }
        let replaced = snapshot.attachments.iter().any(|document| document.code == kind.code);
        let code = if replaced { RuleCode::A07 } else { RuleCode::A01 };
        found.add(code, format!("attachments.{}", kind.code), &[kind.code]);
    }
}

fn signatures(snapshot: &Snapshot, document: &Document, found: &mut Findings) {
    let path = format!("attachments.{}", document.code);
    // The geologist's documents are judged by the rules of section 4.
    let kind = snapshot.catalogue().kind(&document.code);
    if let Some(kind) = kind.filter(|kind| kind.sections != [SectionNumber::Geology]) {
        for seen in grid::refused(snapshot, document, kind, kind.signers) {
            found.add(RuleCode::A10, path.as_str(), &[&document.name, &seen.name]);
        }
        let missing = grid::missing(snapshot, document, kind);
        for (at, _) in &missing {
            let name = snapshot.subjects.get(*at).map(display_name).unwrap_or_default();
            found.add(RuleCode::A02, path.as_str(), &[&document.code, &name, &document.name]);
        }
        if let Some((_, rule)) = missing.first() {
            for seen in document.signers.iter().filter(|seen| grid::is_foreign(snapshot, kind, seen)) {
                let role = rule.role.code();
                found.add(RuleCode::A09, path.as_str(), &[&document.name, &seen.name, role]);
            }
        }
    }
    if document.has_verdict(SignatureVerdict::Invalid) {
        found.add(RuleCode::A03, path.as_str(), &[&document.name]);
    }
    if document.has_verdict(SignatureVerdict::Indeterminate) {
        found.add(RuleCode::A04, path, &[&document.name]);
    }
}

fn file(snapshot: &Snapshot, document: &Document, found: &mut Findings) {
    let path = format!("attachments.{}", document.code);
    let kind = snapshot.catalogue().kind(&document.code);
    // G15 says it for the files of section 4.
    if document.section != SectionNumber::Geology && !document.is_readable(kind) {
        found.add(RuleCode::A05, path.as_str(), &[&document.name]);
    }
    if matches!(document.scan, ScanState::Pending | ScanState::Infected) {
        found.add(RuleCode::A08, path, &[&document.name]);
    }
}

fn duplicates(snapshot: &Snapshot, found: &mut Findings) {
    let mut seen = std::collections::HashSet::new();
    for document in snapshot.documents().filter(|document| !document.sha256.is_empty()) {
        if !seen.insert(document.sha256.as_str()) {
            found.add(RuleCode::A06, format!("attachments.{}", document.code), &[&document.name]);
        }
    }
}
