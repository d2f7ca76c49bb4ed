//! Whose turn it is to sign a document, where the titolare set an order of the roles (R43).
//!
//! Only what stands counts, never when it was made: a file that brings every signature at once keeps any
//! order, and a signature that came too early counts as soon as those before it are there. [INF]

use crate::domain::catalogue::{DocumentKind, SignerRule};
use crate::domain::person::FiscalCode;
use crate::domain::role::SubjectRole;
use crate::domain::subject::display_name;

use super::grid::{Turn, able, find, holds, lacking};
use super::snapshot::{Document, Snapshot};

/// Who signs first.
#[derive(Debug, PartialEq, Eq)]
pub struct Awaited {
    pub role: SubjectRole,
    /// Of the role, who is missing.
    pub names: Vec<String>,
}

/// Why an order cannot be set.
#[derive(Debug, PartialEq, Eq)]
pub enum OrderProblem {
    /// The document asks no signature of the role with this place.
    NotAsked(usize),
    /// The role with this place was named before.
    Twice(usize),
    /// Somebody of the role with this place signed already, and who would sign before has not.
    Signed(usize, Awaited),
}

/// The place of a role on a document.
pub(super) fn of(snapshot: &Snapshot, document: &Document, kind: &DocumentKind, role: SubjectRole) -> Turn {
    let place = document.order.iter().position(|other| *other == role);
    let before = document.order.get(..place.unwrap_or(0)).unwrap_or_default();
    Turn { document: document.id.clone(), place, come: first(snapshot, document, kind, before).is_none() }
}

/// Who has to sign a document before this person may; nothing when it is his turn, no order was set, or none of
/// the roles that it names is his. Who holds several signs when the first of them may.
pub fn awaited(snapshot: &Snapshot, document: &str, person: &FiscalCode) -> Option<Awaited> {
    let (document, kind) = find(snapshot, document)?;
    let his = |role: &SubjectRole| {
        rules(kind, *role).any(|rule| {
            !lacking(snapshot, document, kind, rule).is_empty()
                && holds(snapshot, &able(snapshot, kind, rule), Some(person))
        })
    };
    let place = document.order.iter().position(his)?;
    first(snapshot, document, kind, document.order.get(..place)?)
}

/// Whether the roles may sign a document in this order.
pub fn judge(snapshot: &Snapshot, document: &str, order: &[SubjectRole]) -> Result<(), OrderProblem> {
    let found = find(snapshot, document);
    for (place, role) in order.iter().enumerate() {
        let before = order.get(..place).unwrap_or_default();
        let Some((document, kind)) = found.filter(|(_, kind)| rules(kind, *role).next().is_some()) else {
            return Err(OrderProblem::NotAsked(place));
        };
        if before.contains(role) {
            return Err(OrderProblem::Twice(place));
        }
        let signed = document.signed_by();
        let has_signed = |rule: &SignerRule| {
            let people = able(snapshot, kind, rule);
            signed.iter().any(|code| holds(snapshot, &people, Some(code)))
        };
        if let Some(first) = first(snapshot, document, kind, before)
            && rules(kind, *role).any(has_signed)
        {
            return Err(OrderProblem::Signed(place, first));
        }
    }
    Ok(())
}

/// The first of these roles whose signatures are not all there. One that nobody holds is not waited for.
fn first(
    snapshot: &Snapshot,
    document: &Document,
    kind: &DocumentKind,
    roles: &[SubjectRole],
) -> Option<Awaited> {
    roles.iter().find_map(|role| {
        let missing = rules(kind, *role).flat_map(|rule| lacking(snapshot, document, kind, rule));
        let names: Vec<String> =
            missing.filter_map(|at| snapshot.subjects.get(at)).map(display_name).collect();
        (!names.is_empty()).then_some(Awaited { role: *role, names })
    })
}

fn rules(kind: &DocumentKind, role: SubjectRole) -> impl Iterator<Item = &SignerRule> {
    kind.signers.iter().filter(move |rule| rule.role == role)
}
