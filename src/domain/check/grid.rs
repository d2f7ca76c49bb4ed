//! The grid of signatures (4.2): which document asks for whose signature, and what stands.
//!
//! A cell is satisfied when the verified signatures, made in the portal or in the file, hold the
//! codice fiscale of everybody whom it asks. A legal person signs through its representative. [INF]

use crate::domain::catalogue::{Condition, DocumentKind, Quantity, SignerRule};
use crate::domain::person::FiscalCode;
use crate::domain::role::SubjectRole;

use super::snapshot::{Document, RefusalSeen, SignatureSeen, Snapshot};
use super::turn;

closed! {
    /// State of a cell of the grid of signatures.
    pub enum CellState {
        /// Everybody who must sign has signed every document of the kind.
        Satisfied = "SATISFIED",
        /// No document of the kind is attached.
        NoDocument = "NO_DOCUMENT",
        /// Nobody in section 2 holds the role.
        NoSubject = "NO_SUBJECT",
        /// A signature is missing.
        Missing = "MISSING",
        /// Who must sign has signed, but the signature does not hold.
        Invalid = "INVALID",
        /// Signed by somebody of whom the cell does not ask it, not by who must.
        SignerMismatch = "SIGNER_MISMATCH",
        /// Somebody of whom it is asked refused to sign, with a reason.
        Refused = "REFUSED",
        /// Signed, but who signs before by the order of the titolare has not: it counts once he has.
        OutOfOrder = "OUT_OF_ORDER",
    }
}

/// A row: one kind of document.
pub struct Row {
    pub kind: &'static DocumentKind,
    /// The document is mandatory here, as far as the practice says so far.
    pub due: bool,
    /// Ids of the documents of this kind that count.
    pub documents: Vec<String>,
    pub cells: Vec<Cell>,
}

/// A cell: one requirement of a role on a kind of document.
pub struct Cell {
    pub rule: SignerRule,
    pub state: CellState,
    /// Who must sign: places in the list of subjects.
    pub asked: Vec<usize>,
    /// Of those, who has not.
    pub missing: Vec<usize>,
    /// Signatures that stand against it, and on which document.
    pub faults: Vec<(String, SignatureSeen)>,
    /// Refusals that stand, of those whom it asks, and on which document.
    pub refusals: Vec<(String, RefusalSeen)>,
    /// What the order says of each document.
    pub turns: Vec<Turn>,
}

/// The place of a cell among those who sign one document.
pub struct Turn {
    pub document: String,
    /// From 0; nothing where the cell signs when it likes.
    pub place: Option<usize>,
    /// Nobody of an earlier place is missing.
    pub come: bool,
}

/// The grid of the practice: every kind that is due or attached and asks for a signature.
pub fn grid(snapshot: &Snapshot) -> Vec<Row> {
    let rows = snapshot.catalogue().kinds.iter().filter(|kind| !kind.signers.is_empty()).map(|kind| {
        let documents: Vec<&Document> = snapshot.documents().filter(|d| d.code == kind.code).collect();
        Row {
            kind,
            due: snapshot.asks(kind.condition),
            cells: kind.signers.iter().map(|rule| cell(snapshot, &documents, kind, rule)).collect(),
            documents: documents.iter().map(|document| document.id.clone()).collect(),
        }
    });
    rows.filter(|row| row.due || !row.documents.is_empty()).collect()
}

fn cell(snapshot: &Snapshot, documents: &[&Document], kind: &DocumentKind, rule: &SignerRule) -> Cell {
    let asked = asked(snapshot, kind, rule);
    let (mut missing, mut faults, mut refusals) = (Vec::new(), Vec::new(), Vec::new());
    let mut mismatch = false;
    for document in documents {
        let by = refused(snapshot, document, kind, std::slice::from_ref(rule));
        refusals.extend(by.map(|seen| (document.id.clone(), seen.clone())));
        let lacking = lacking(snapshot, document, kind, rule);
        let expected: Vec<FiscalCode> =
            lacking.iter().filter_map(|at| snapshot.subjects.get(*at)?.signing_code()).collect();
        for seen in &document.signers {
            let code = FiscalCode::parse(&seen.fiscal_code).ok();
            let theirs = code.is_some_and(|code| expected.contains(&code));
            if theirs {
                faults.push((document.id.clone(), seen.clone()));
            } else if !lacking.is_empty() && is_foreign(snapshot, kind, seen) {
                mismatch = true;
                faults.push((document.id.clone(), seen.clone()));
            }
        }
        missing.extend(lacking);
    }
    missing.sort_unstable();
    missing.dedup();
    let turns: Vec<Turn> = documents.iter().map(|at| turn::of(snapshot, at, kind, rule.role)).collect();
    let state = match () {
        () if documents.is_empty() => CellState::NoDocument,
        () if asked.is_empty() => CellState::NoSubject,
        () if !refusals.is_empty() => CellState::Refused,
        () if missing.is_empty() && turns.iter().any(|turn| !turn.come) => CellState::OutOfOrder,
        () if missing.is_empty() => CellState::Satisfied,
        () if mismatch => CellState::SignerMismatch,
        () if !faults.is_empty() => CellState::Invalid,
        () => CellState::Missing,
    };
    Cell { rule: *rule, state, asked, missing, faults, refusals, turns }
}

/// Refusals that stand against a document, of those whom these rules ask. A signature that another gives
/// instead does not take them away: who refused does, or another file.
pub(super) fn refused<'a>(
    snapshot: &'a Snapshot,
    document: &'a Document,
    kind: &'a DocumentKind,
    rules: &'a [SignerRule],
) -> impl Iterator<Item = &'a RefusalSeen> {
    document.refusals.iter().filter(move |seen| {
        let code = FiscalCode::parse(&seen.fiscal_code).ok();
        rules.iter().any(|rule| holds(snapshot, &asked(snapshot, kind, rule), code.as_ref()))
    })
}

/// A document that counts, and its kind.
pub(super) fn find<'a>(snapshot: &'a Snapshot, id: &str) -> Option<(&'a Document, &'static DocumentKind)> {
    let document = snapshot.documents().find(|document| document.id == id)?;
    Some((document, snapshot.catalogue().kind(&document.code)?))
}

/// Roles in which the grid asks a person to sign a document, and he has not. What an earlier istanza sent
/// was judged then: it asks nobody any more.
pub fn open_to(snapshot: &Snapshot, document: &str, person: &FiscalCode) -> Vec<SubjectRole> {
    let Some((document, kind)) = find(snapshot, document).filter(|found| !found.0.carried) else {
        return Vec::new();
    };
    let open = |rule: &&SignerRule| holds(snapshot, &lacking(snapshot, document, kind, rule), Some(person));
    let mut roles: Vec<SubjectRole> = kind.signers.iter().filter(open).map(|rule| rule.role).collect();
    roles.dedup();
    roles
}

/// Whether one of these subjects signs with this code.
pub(super) fn holds(snapshot: &Snapshot, people: &[usize], code: Option<&FiscalCode>) -> bool {
    let theirs = |at: &usize| snapshot.subjects.get(*at).and_then(|subject| subject.signing_code());
    code.is_some() && people.iter().any(|at| theirs(at).as_ref() == code)
}

/// Subjects of whom a rule asks the signature on a document and who have not given one that holds.
pub(super) fn lacking(
    snapshot: &Snapshot,
    document: &Document,
    kind: &DocumentKind,
    rule: &SignerRule,
) -> Vec<usize> {
    let signed = document.signed_by();
    let has_signed = |at: usize| {
        let code = snapshot.subjects.get(at).and_then(|subject| subject.signing_code());
        code.is_some_and(|code| signed.contains(&code))
    };
    let instead = rule.or_sub_role.is_some_and(|part| {
        snapshot.with_role(rule.role).any(|(at, subject)| subject.sub_role == Some(part) && has_signed(at))
    });
    if instead {
        return Vec::new();
    }
    asked(snapshot, kind, rule).into_iter().filter(|at| !has_signed(*at)).collect()
}

/// Subjects whose signature the grid asks for on a document and who have not given it, with the
/// rule that asks. A role that nobody holds is not told here: a rule on the subjects tells it.
pub(super) fn missing(
    snapshot: &Snapshot,
    document: &Document,
    kind: &DocumentKind,
) -> Vec<(usize, SignerRule)> {
    let of = |rule: &SignerRule| {
        let rule = *rule;
        lacking(snapshot, document, kind, &rule).into_iter().map(move |at| (at, rule))
    };
    kind.signers.iter().flat_map(of).collect()
}

/// A signature that holds, of somebody whom no cell of the row asks.
pub(super) fn is_foreign(snapshot: &Snapshot, kind: &DocumentKind, seen: &SignatureSeen) -> bool {
    let code = FiscalCode::parse(&seen.fiscal_code).ok();
    let asked_of = |rule: &SignerRule| holds(snapshot, &able(snapshot, kind, rule), code.as_ref());
    seen.verdict.counts() && !kind.signers.iter().any(asked_of)
}

/// Whose signature satisfies a rule: who must sign, and who may instead.
pub(super) fn able(snapshot: &Snapshot, kind: &DocumentKind, rule: &SignerRule) -> Vec<usize> {
    let stand_ins = snapshot
        .with_role(rule.role)
        .filter(|(_, subject)| rule.or_sub_role.is_some() && subject.sub_role == rule.or_sub_role)
        .map(|(at, _)| at);
    asked(snapshot, kind, rule).into_iter().chain(stand_ins).collect()
}

/// Who must sign by a rule: places in the list of subjects.
fn asked(snapshot: &Snapshot, kind: &DocumentKind, rule: &SignerRule) -> Vec<usize> {
    let mut holders: Vec<_> = snapshot
        .with_role(rule.role)
        .filter(|(_, subject)| rule.sub_role.is_none() || subject.sub_role == rule.sub_role)
        .collect();
    match kind.condition {
        // Only those who carry out the works themselves declare so.
        Condition::OwnWorks => {
            let own = snapshot.own_account_codes();
            holders.retain(|(_, subject)| subject.own_code().is_some_and(|code| own.contains(&code)));
        }
        // The titolare does not delegate himself.
        Condition::ClientDelegates => {
            let titolare = snapshot.titolare_code();
            holders.retain(|(_, subject)| subject.signing_code() != titolare);
        }
        _ => {}
    }
    if rule.quantity == Quantity::Main {
        // The main one of the role may hold another part of it: then the first of this part. [INF]
        let main =
            holders.iter().find(|(_, subject)| subject.main == Some(true)).or(holders.first()).copied();
        holders = main.into_iter().collect();
    }
    holders.into_iter().map(|(at, _)| at).collect()
}
