//! The order of signatures and refusals, in the grid and for who wants to sign: on the report on materials (A4),
//! which asks the structural designer and the director of works.

use super::grid::{Cell, CellState, grid, open_to};
use super::sample::{self, CLIENT, DESIGNER, DIRECTOR, complete, signature};
use super::snapshot::{Document, Snapshot};
use super::turn::{Awaited, OrderProblem, awaited, judge};
use crate::domain::person::FiscalCode;
use crate::domain::role::SubjectRole::{self, Committente, DirettoreLavori, Progettista};

const DIRECTOR_FIRST: [SubjectRole; 2] = [DirettoreLavori, Progettista];

fn a4(s: &mut Snapshot) -> &mut Document {
    s.attachments.iter_mut().find(|document| document.code == "A4").unwrap()
}

/// Signed by these, in this order of roles.
fn signed(codes: &[&str], order: &[SubjectRole]) -> Snapshot {
    let mut s = complete();
    let document = a4(&mut s);
    document.signers = codes.iter().map(|code| signature(code)).collect();
    document.order = order.to_vec();
    s
}

fn cells(s: &Snapshot) -> Vec<Cell> {
    grid(s).into_iter().find(|row| row.kind.code == "A4").unwrap().cells
}

fn states(s: &Snapshot) -> Vec<CellState> {
    cells(s).iter().map(|cell| cell.state).collect()
}

fn person(code: &str) -> FiscalCode {
    FiscalCode::parse(code).unwrap()
}

#[test]
fn a_signature_that_came_too_early_counts_once_those_before_it_are_there() {
    use CellState::{Missing, OutOfOrder, Satisfied};
    for (codes, order, expected) in [
        (&[DESIGNER][..], &[][..], [Satisfied, Missing]),
        (&[DESIGNER], &DIRECTOR_FIRST, [OutOfOrder, Missing]),
        (&[DIRECTOR], &DIRECTOR_FIRST, [Missing, Satisfied]),
        (&[DESIGNER, DIRECTOR], &DIRECTOR_FIRST, [Satisfied, Satisfied]),
        (&[], &DIRECTOR_FIRST, [Missing, Missing]),
        // One who is named alone waits for nobody.
        (&[DESIGNER], &[Progettista], [Satisfied, Missing]),
    ] {
        assert_eq!(states(&signed(codes, order)), expected, "{codes:?} {order:?}");
    }
    let of = |codes: &[&str]| -> Vec<(Option<usize>, bool)> {
        let cells = cells(&signed(codes, &DIRECTOR_FIRST));
        cells.iter().map(|cell| (cell.turns[0].place, cell.turns[0].come)).collect()
    };
    assert_eq!(of(&[]), [(Some(1), false), (Some(0), true)]);
    assert_eq!(of(&[DIRECTOR]), [(Some(1), true), (Some(0), true)]);
}

#[test]
fn who_comes_later_waits_for_whose_turn_it_is() {
    let waits = |codes: &[&str], order: &[SubjectRole], who: &str| {
        awaited(&signed(codes, order), "A4", &person(who)).map(|first| first.role)
    };
    assert_eq!(waits(&[], &DIRECTOR_FIRST, DESIGNER), Some(DirettoreLavori));
    assert_eq!(waits(&[], &DIRECTOR_FIRST, DIRECTOR), None);
    assert_eq!(waits(&[DIRECTOR], &DIRECTOR_FIRST, DESIGNER), None);
    assert_eq!(waits(&[], &[], DESIGNER), None);
    // Of whom nothing is asked nobody is kept waiting.
    assert_eq!(waits(&[], &DIRECTOR_FIRST, CLIENT), None);
    // Who holds both roles would wait for himself.
    let mut s = signed(&[], &DIRECTOR_FIRST);
    for subject in s.subjects.iter_mut().filter(|subject| subject.role == Some(DirettoreLavori)) {
        subject.fiscal_code = Some(DESIGNER.into());
    }
    assert_eq!(awaited(&s, "A4", &person(DESIGNER)), None);
    // A role that nobody holds is not waited for: another rule asks for the person.
    s.subjects.retain(|subject| subject.role != Some(DirettoreLavori));
    assert_eq!(awaited(&s, "A4", &person(DESIGNER)), None);
}

#[test]
fn an_order_names_asked_roles_once_and_comes_before_the_signatures() {
    let judged = |codes: &[&str], order: &[SubjectRole]| judge(&signed(codes, &[]), "A4", order);
    assert_eq!(judged(&[], &DIRECTOR_FIRST), Ok(()));
    assert_eq!(judged(&[], &[]), Ok(()));
    assert_eq!(judged(&[], &[Progettista, Committente]), Err(OrderProblem::NotAsked(1)));
    assert_eq!(judged(&[], &[Progettista, Progettista]), Err(OrderProblem::Twice(1)));
    let first = Awaited { role: DirettoreLavori, names: vec!["Giulia Cappelli".into()] };
    assert_eq!(judged(&[DESIGNER], &DIRECTOR_FIRST), Err(OrderProblem::Signed(1, first)));
    assert_eq!(judged(&[DIRECTOR], &DIRECTOR_FIRST), Ok(()));
    assert_eq!(judged(&[DESIGNER, DIRECTOR], &DIRECTOR_FIRST), Ok(()));
}

#[test]
fn a_refusal_counts_while_the_grid_asks_who_refused() {
    let mut s = signed(&[DESIGNER], &[]);
    assert_eq!(open_to(&s, "A4", &person(DIRECTOR)), [DirettoreLavori]);
    assert_eq!(open_to(&s, "A4", &person(DESIGNER)), [], "he signed");
    assert_eq!(open_to(&s, "A4", &person(CLIENT)), [], "he is not asked");
    a4(&mut s).refusals = vec![sample::refusal(DIRECTOR)];
    assert_eq!(states(&s), [CellState::Satisfied, CellState::Refused]);
    // Somebody else takes his place: nothing is asked of him any more.
    for subject in s.subjects.iter_mut().filter(|subject| subject.role == Some(DirettoreLavori)) {
        subject.fiscal_code = Some(CLIENT.into());
    }
    assert_eq!(states(&s), [CellState::Satisfied, CellState::Missing]);
    a4(&mut s).carried = true;
    assert_eq!(open_to(&s, "A4", &person(CLIENT)), [], "it was judged when it was sent");
}
