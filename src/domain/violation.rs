//! One finding of a formal check.

use super::section::SectionNumber;

closed! {
    /// How much a finding weighs.
    pub enum Severity {
        /// Blocks the step that asked for the check (blocco).
        Blocco = "BLOCCO",
        /// Is only a warning (avviso).
        Avviso = "AVVISO",
    }
}

/// A finding: which rule, where, with which parameters. Texts are made at the edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    pub code: super::check::RuleCode,
    pub section: SectionNumber,
    /// Dotted path of the field or document, for example `geology.groundwaterDepth`.
    pub path: String,
    /// Values for the message, in the order that its text numbers them.
    pub params: Vec<String>,
}

impl Violation {
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}
