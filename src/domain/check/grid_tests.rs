//! Every cell of the grid: signed as it asks, not signed, signed by somebody else, signed in vain.

use super::grid::{CellState, Row, grid};
use super::sample::{self, complete, signature};
use super::snapshot::{SignatureVerdict, Snapshot};
use crate::domain::catalogue::{Condition, DocumentKind, Quantity};
use crate::domain::person::FiscalCode;
use crate::domain::role::SubjectRole;
use crate::domain::section::details::{Exclusion36r, InterventionKind, Rilevanza};

const NOBODY: &str = "RSSMRA85T10A562S";

/// A complete practice in which the document is due, attached once and signed by nobody.
fn with_document(kind: &DocumentKind) -> Snapshot {
    let mut s = complete();
    s.subjects.push(super::tests::tester(super::tests::TESTER, "2010-01-01"));
    s.attachments.retain(|document| document.code != kind.code);
    let section =
        kind.sections.first().copied().unwrap_or(crate::domain::section::SectionNumber::Attachments);
    s.attachments.push(sample::document(kind.code, section, "Documento", &[]));
    match kind.condition {
        Condition::OwnWorks => {
            let client = s.subjects.iter().position(|x| x.role == Some(SubjectRole::Committente)).unwrap();
            let mut builder = s.subjects[client].clone();
            builder.role = Some(SubjectRole::Ditta);
            s.subjects.push(builder);
        }
        Condition::ClientDelegates => {
            for subject in s.subjects.iter_mut().filter(|x| x.role == Some(SubjectRole::Committente)) {
                subject.delegates_titolare = Some(true);
            }
        }
        _ => {}
    }
    s
}

fn sign(s: &mut Snapshot, kind: &DocumentKind, codes: &[FiscalCode], verdict: SignatureVerdict) {
    let document = s.attachments.iter_mut().find(|document| document.code == kind.code).unwrap();
    document.signers = codes.iter().map(|code| signature(code.as_str())).collect();
    document.signers.iter_mut().for_each(|seen| seen.verdict = verdict);
}

fn row(s: &Snapshot, code: &str) -> Row {
    grid(s).into_iter().find(|row| row.kind.code == code).unwrap()
}

#[test]
fn every_cell_of_the_catalogue_is_satisfied_by_whom_it_asks_and_by_nobody_else() {
    let catalogue = complete().catalogue();
    let mut cells = 0;
    for kind in catalogue.kinds.iter().filter(|kind| !kind.signers.is_empty()) {
        let s = with_document(kind);
        for at in 0..kind.signers.len() {
            let open = row(&s, kind.code);
            let cell = &open.cells[at];
            if cell.asked.is_empty() {
                assert_eq!(cell.state, CellState::NoSubject, "{} {at}", kind.code);
                continue;
            }
            cells += 1;
            assert_eq!((cell.state, &cell.missing), (CellState::Missing, &cell.asked), "{} {at}", kind.code);
            if cell.rule.quantity == Quantity::Main {
                assert_eq!(cell.asked.len(), 1, "{} {at}", kind.code);
            }
            let people: Vec<FiscalCode> =
                cell.asked.iter().map(|at| s.subjects[*at].signing_code().unwrap()).collect();
            let state = |codes: &[FiscalCode], verdict| {
                let mut signed = s.clone();
                sign(&mut signed, kind, codes, verdict);
                row(&signed, kind.code).cells.swap_remove(at).state
            };
            assert_eq!(state(&people, SignatureVerdict::Valid), CellState::Satisfied, "{} {at}", kind.code);
            assert_eq!(
                state(&people, SignatureVerdict::Indeterminate),
                CellState::Satisfied,
                "{}",
                kind.code
            );
            assert_eq!(state(&people, SignatureVerdict::Invalid), CellState::Invalid, "{} {at}", kind.code);
            let stranger = [FiscalCode::parse(NOBODY).unwrap()];
            assert_eq!(state(&stranger, SignatureVerdict::Valid), CellState::SignerMismatch, "{}", kind.code);
            // All of them, not all but one.
            if let [_, rest @ ..] = people.as_slice()
                && !rest.is_empty()
            {
                assert_eq!(state(rest, SignatureVerdict::Valid), CellState::Missing, "{} {at}", kind.code);
            }
        }
    }
    assert!(cells > 25, "{cells} cells were tried");
}

#[test]
fn rows_are_due_as_the_practice_says() {
    let due = |s: &Snapshot, code: &str| grid(s).iter().any(|row| row.kind.code == code && row.due);
    let mut s = complete();
    assert!(due(&s, "A3") && due(&s, "A5"));
    s.details.exclusions_36r = Some(vec![Exclusion36r::Art3C4]);
    assert!(!due(&s, "A5") && due(&s, "A3"));
    let mut s = complete();
    assert!(!due(&s, "A2"));
    s.details.intervention_kind = Some(InterventionKind::Miglioramento);
    assert!(due(&s, "A2"));
    s.details.rilevanza = Some(Rilevanza::Rilevante);
    assert!(!due(&s, "D3"));
}

#[test]
fn each_of_several_documents_of_a_kind_must_be_signed() {
    let mut s = complete();
    let first = s.attachments.iter().find(|document| document.code == "A8").unwrap().clone();
    s.attachments.push(super::Document { id: "second".into(), signers: Vec::new(), ..first });
    let row = row(&s, "A8");
    assert_eq!((row.documents.len(), row.cells[0].state), (2, CellState::Missing));
}

#[test]
fn a_legal_person_signs_through_its_representative() {
    let s = with_document(complete().catalogue().kind("D6").unwrap());
    let open = row(&s, "D6");
    let at = open.cells[0].asked[0];
    let representative = s.subjects[at].signing_code().unwrap();
    assert_ne!(s.subjects[at].own_code(), Some(representative.clone()));
    let mut signed = s.clone();
    sign(&mut signed, open.kind, &[representative], SignatureVerdict::Valid);
    assert!(!row(&signed, "D6").cells[0].missing.contains(&at));
}
