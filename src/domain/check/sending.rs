//! E and P: statements and payment, which come after the compilation is closed.

use crate::domain::statement::{StatementKind, asked};
use crate::domain::subject::display_name;

use super::snapshot::{Snapshot, Stage};
use super::{Findings, RuleCode};

pub(super) fn check(snapshot: &Snapshot, found: &mut Findings) {
    let Stage::Sending { confirmed, payment } = &snapshot.stage else { return };
    for asked in asked(snapshot) {
        let Some(subject) = snapshot.subjects.get(asked.subject) else { continue };
        let code = subject.signing_code();
        let by_him = |(kind, who): &(StatementKind, String)| {
            *kind == asked.kind && code.as_ref().is_some_and(|code| code.as_str() == who)
        };
        if confirmed.iter().any(by_him) {
            continue;
        }
        let path = format!("subjects[{}]", asked.subject);
        let name = display_name(subject);
        match asked.kind {
            StatementKind::AccettazioneCollaudatore => found.add(RuleCode::E02, path, &[&name]),
            kind => found.add(RuleCode::E01, path, &[&name, kind.code()]),
        }
    }
    match payment {
        Some(payment) if payment.settled => {
            if !payment.exempt && payment.paid != payment.due {
                let (paid, due) = (payment.paid.to_string(), payment.due.to_string());
                found.add(RuleCode::P02, "payment", &[&paid, &due]);
            }
        }
        _ => found.add(RuleCode::P01, "payment", &[]),
    }
}
