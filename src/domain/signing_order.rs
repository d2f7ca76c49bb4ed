//! The order in which the roles sign a document, if the titolare set one (R43); else all sign as they like.

use super::ids::PracticeId;
use super::role::SubjectRole;

/// The order for one document of a practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SigningOrder {
    pub practice: PracticeId,
    /// Kind of the document.
    pub code: String,
    /// The document, as [`document_name`] says it.
    pub document: String,
    /// The first to sign first; a role that is not named signs when it likes.
    pub roles: Vec<SubjectRole>,
}

impl SigningOrder {
    pub fn is_of(&self, code: &str, name: &str) -> bool {
        self.code == code && self.document == document_name(name)
    }
}

/// A document by its name, whatever envelope a signature put around it: `Relazione.pdf` and
/// `relazione.pdf.p7m` are one document with other contents, so the second keeps the order of the first.
pub fn document_name(name: &str) -> String {
    let mut name = name.to_lowercase();
    while let Some(inner) = name.strip_suffix(".p7m") {
        name.truncate(inner.len());
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_envelope_does_not_make_another_document() {
        for name in ["Relazione.pdf", "relazione.PDF.p7m", "Relazione.pdf.p7m.P7M"] {
            assert_eq!(document_name(name), "relazione.pdf");
        }
        assert_ne!(document_name("Relazione 2.pdf"), "relazione.pdf");
    }
}
