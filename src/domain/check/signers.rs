//! Who must sign a document, and who has (4.2).

use crate::domain::catalogue::{Condition, DocumentFormat, DocumentKind, Quantity, SignerRule};
use crate::domain::person::FiscalCode;
use crate::domain::subject::{Subject, display_name};

use super::snapshot::{Document, SignatureVerdict, Snapshot};

impl Document {
    /// Codes of those who signed. What could not be proved either way counts, and is
    /// told by a warning of its own; what was not verified does not.
    fn signed_by(&self) -> Vec<FiscalCode> {
        self.signers
            .iter()
            .filter(|seen| matches!(seen.verdict, SignatureVerdict::Valid | SignatureVerdict::Indeterminate))
            .filter_map(|seen| FiscalCode::parse(&seen.fiscal_code).ok())
            .collect()
    }

    pub(super) fn has_verdict(&self, verdict: SignatureVerdict) -> bool {
        self.signers.iter().any(|seen| seen.verdict == verdict)
    }

    /// Content of an allowed format, with a name that says the same.
    pub(super) fn is_readable(&self, kind: Option<&DocumentKind>) -> bool {
        let Some(format) = DocumentFormat::from_media_type(&self.media_type) else {
            return false;
        };
        let name = self.name.to_ascii_lowercase();
        let named = match format {
            DocumentFormat::Pdf => name.ends_with(".pdf"),
            DocumentFormat::P7m => name.ends_with(".p7m"),
        };
        named && kind.is_none_or(|kind| kind.formats.contains(&format))
    }
}

/// Names of those whose signature the grid asks for and the document does not carry.
/// A role that nobody holds is not told here: a rule on the subjects tells it.
pub(super) fn missing(snapshot: &Snapshot, document: &Document, kind: &DocumentKind) -> Vec<String> {
    let signed = document.signed_by();
    let has_signed = |subject: &Subject| subject.signing_code().is_some_and(|code| signed.contains(&code));
    let mut names = Vec::new();
    for rule in kind.signers {
        if rule.or_sub_role.is_some_and(|part| {
            snapshot.with_role(rule.role).any(|(_, s)| s.sub_role == Some(part) && has_signed(s))
        }) {
            continue;
        }
        for subject in required(snapshot, kind, rule) {
            if !has_signed(subject) {
                names.push(display_name(subject));
            }
        }
    }
    names
}

fn required<'a>(snapshot: &'a Snapshot, kind: &DocumentKind, rule: &SignerRule) -> Vec<&'a Subject> {
    let mut holders: Vec<_> = snapshot
        .with_role(rule.role)
        .map(|(_, subject)| subject)
        .filter(|subject| rule.sub_role.is_none() || subject.sub_role == rule.sub_role)
        .collect();
    match kind.condition {
        // Only those who carry out the works themselves declare so.
        Condition::OwnWorks => {
            let own = snapshot.own_account_codes();
            holders.retain(|subject| subject.own_code().is_some_and(|code| own.contains(&code)));
        }
        // The titolare does not delegate himself.
        Condition::ClientDelegates => {
            let titolare = snapshot.titolare_code();
            holders.retain(|subject| subject.signing_code() != titolare);
        }
        _ => {}
    }
    if rule.quantity == Quantity::Main {
        // The main one of the role may hold another part of it: then the first of this part. [INF]
        let main = holders.iter().find(|subject| subject.main == Some(true)).or(holders.first()).copied();
        holders = main.into_iter().collect();
    }
    holders
}
