//! The formal checks (section 6 of the form's rules): pure function of a snapshot.
//!
//! One engine: the check of the practice is the checks of the sections, plus the open
//! delegations. A rule therefore cannot say one thing to a delegate and another to the
//! titolare.

mod attachments;
mod building;
mod code;
pub mod dated;
mod details;
mod geology;
pub mod grid;
#[cfg(test)]
mod grid_tests;
mod later;
#[cfg(test)]
mod property_tests;
pub mod rilevanza;
pub mod sample;
mod sending;
mod snapshot;
mod subjects;
#[cfg(test)]
mod tests;
pub mod turn;
#[cfg(test)]
mod turn_tests;

pub use code::RuleCode;
pub use snapshot::{
    Document, PaymentSeen, RefusalSeen, ScanState, SignatureSeen, SignatureVerdict, Snapshot, Stage,
    testing_is_due,
};

use super::section::SectionNumber;
use super::violation::Violation;

/// The findings of one section. For section 4 this is the delegate's partial check.
pub fn section(snapshot: &Snapshot, section: SectionNumber) -> Vec<Violation> {
    let mut found = Findings { section, list: Vec::new() };
    match section {
        SectionNumber::Details => details::check(snapshot, &mut found),
        SectionNumber::Subjects => subjects::check(snapshot, &mut found),
        SectionNumber::Building => building::check(snapshot, &mut found),
        SectionNumber::Geology => geology::check(snapshot, &mut found),
        SectionNumber::Attachments => attachments::check(snapshot, &mut found),
        SectionNumber::Asseverations => sending::check(snapshot, &mut found),
    }
    found.list
}

/// The findings of the whole practice, as closing and sending ask.
pub fn practice(snapshot: &Snapshot) -> Vec<Violation> {
    // A later istanza that does not touch a section does not answer for it.
    let touched = snapshot.kind.touches();
    let mut list: Vec<_> = SectionNumber::ALL
        .iter()
        .filter(|number| **number > SectionNumber::Geology || touched.contains(number))
        .flat_map(|number| section(snapshot, *number))
        .collect();
    for (number, name) in &snapshot.open_delegations {
        let mut found = Findings { section: *number, list };
        found.add(RuleCode::L01, "delegations", &[name]);
        list = found.list;
    }
    later::check(snapshot, &mut list);
    list
}

/// Where the rules put what they find.
struct Findings {
    section: SectionNumber,
    list: Vec<Violation>,
}

impl Findings {
    fn add(&mut self, code: RuleCode, path: impl Into<String>, params: &[&str]) {
        let params = params.iter().map(|param| (*param).to_owned()).collect();
        let violation = Violation { code, section: self.section, path: path.into(), params };
        // A file that was signed twice by the same person is still one finding.
        if !self.list.contains(&violation) {
            self.list.push(violation);
        }
    }

    /// One finding for each field that is not filled in.
    fn require(&mut self, code: RuleCode, form: &str, fields: &[(&str, bool)]) {
        for (field, filled) in fields {
            if !filled {
                self.add(code, format!("{form}.{field}"), &[field]);
            }
        }
    }
}

/// Whether a text says anything.
fn has_text(text: &Option<String>) -> bool {
    text.as_deref().is_some_and(|text| !text.trim().is_empty())
}
