//! L02–L03: what a later istanza brings and says beyond the forms (dossier 5.2).

use crate::domain::istanza::IstanzaKind;
use crate::domain::section::SectionNumber;
use crate::domain::violation::Violation;

use super::{Findings, RuleCode, Snapshot};

pub(super) fn check(snapshot: &Snapshot, list: &mut Vec<Violation>) {
    let mut found = Findings { section: SectionNumber::Attachments, list: std::mem::take(list) };
    for code in snapshot.kind.needs() {
        // A document of an earlier istanza does not speak for this one.
        if !snapshot.documents().any(|document| document.code == *code && !document.carried) {
            found.add(RuleCode::A01, format!("attachments.{code}"), &[code]);
        }
    }
    let told = &snapshot.told;
    for field in snapshot.kind.says() {
        let said = match *field {
            "parts" => told.parts.iter().any(|part| !part.trim().is_empty()),
            "on" => told.on.is_some(),
            _ => told.reason.as_deref().is_some_and(|reason| !reason.trim().is_empty()),
        };
        if !said {
            found.add(RuleCode::L02, format!("istanza.{field}"), &[field]);
        }
    }
    if told.on.is_some_and(|day| day > snapshot.on) {
        found.add(RuleCode::L03, "istanza.on", &[]);
    }
    // Instead of testing: where that is due, it cannot be replaced (art. 67 c. 8-bis [STD]).
    let replaces = matches!(snapshot.kind, IstanzaKind::FineLavoriTotale | IstanzaKind::FineLavoriParziale);
    if replaces && snapshot.testing_is_due() && snapshot.documents().any(|d| d.code == "F3" && !d.carried) {
        found.add(RuleCode::L04, "attachments.F3", &[]);
    }
    *list = found.list;
}
