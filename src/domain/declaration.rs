//! Declarations: a versioned text, and the digest of exactly what it covers (R15, R45).

use serde::Serialize;

use super::digest::Sha256;
use super::lifecycle::lifecycle;
use super::section::{Geology, SectionNumber};

closed! {
    /// State of a declaration.
    pub enum DeclarationState {
        /// Asked of the person, who has not answered yet.
        Richiesta = "RICHIESTA",
        /// Confirmed by the person who made it.
        Confermata = "CONFERMATA",
        /// Refused by the person, with a reason.
        Rifiutata = "RIFIUTATA",
        /// Lost its force: what it covered was reopened, changed hands or was changed.
        Decaduta = "DECADUTA",
    }
}

closed! {
    /// What can happen to a declaration.
    pub enum DeclarationTrigger {
        /// The person confirms it.
        Confirm = "CONFIRM",
        /// The person refuses it.
        Refuse = "REFUSE",
        /// What it covers changes hands or is opened again.
        Void = "VOID",
    }
}

lifecycle! {
    DeclarationState on DeclarationTrigger, "dichiarazione", from Richiesta;
    Richiesta => Confirm => Confermata, by Declarant, when "after reading; proof of identity not older than 15 minutes";
    Richiesta => Refuse => Rifiutata, by Declarant, when "with a reason";
    Richiesta | Confermata => Void => Decaduta, by System, when "compilation opened again, subject changed";
}

/// A text that a person confirms, with its version. Old versions stay in the program:
/// a declaration made on version n stays displayable after n + 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    pub id: &'static str,
    pub version: i32,
    text: &'static str,
}

/// The geologist's declaration of responsibility at the end of his delegation.
/// The slides name the act, the wording is ours [INF].
pub const GEOLOGIST: Template = Template {
    id: "dichiarazione-geologo",
    version: 1,
    text: "Il/La sottoscritto/a {nome}, geologo incaricato, consapevole delle responsabilità penali per \
dichiarazioni mendaci (art. 76 DPR 445/2000), dichiara di aver compilato la sezione 4 (geologica) della pratica \
«{titolo}», che i dati inseriti corrispondono agli elaborati allegati e di sottoscriverne il contenuto ai sensi \
del D.Lgs. 82/2005. Impronta SHA-256 dei dati e degli allegati dichiarati: {impronta}.",
};

/// What a person confirms when he signs a document inside the portal.
/// The sentence is the one of the slides.
pub const APPLICATION_SIGNATURE: Template = Template {
    id: "firma-applicativo",
    version: 1,
    text: "Dichiaro di aver preso visione del documento, e di sottoscriverne il contenuto ai sensi del D.Lgs. 82/2005",
};

impl Template {
    pub const fn new(id: &'static str, version: i32, text: &'static str) -> Self {
        Self { id, version, text }
    }

    /// The text as the person reads it.
    pub fn render(self, name: &str, title: &str, digest: Option<Sha256>) -> String {
        let digest = digest.map(|d| d.to_string()).unwrap_or_default();
        self.fill(&[("nome", name), ("titolo", title), ("impronta", &digest)])
    }

    /// The text with these values in their places.
    pub fn fill(self, values: &[(&str, &str)]) -> String {
        // One pass over the template: a name that looks like a placeholder stays what it is.
        let mut out = String::with_capacity(self.text.len() + 96);
        let mut rest = self.text;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let known = after.split_once('}').and_then(|(name, tail)| {
                let (_, value) = values.iter().find(|(known, _)| *known == name)?;
                Some((*value, tail))
            });
            match known {
                Some((value, tail)) => {
                    out.push_str(value);
                    rest = tail;
                }
                None => {
                    out.push('{');
                    rest = after;
                }
            }
        }
        out.push_str(rest);
        out
    }
}

/// What a declaration of a section covers, in the form that is hashed.
#[derive(Serialize)]
struct Frozen<'a> {
    section: SectionNumber,
    data: &'a Geology,
    attachments: Vec<(&'a str, &'a str)>,
}

/// The digest over the data of section 4 and its attachments (code and SHA-256 of each,
/// in an order that does not depend on when they were added).
pub fn digest_geology<'a>(
    data: &Geology,
    attachments: impl Iterator<Item = (&'a str, &'a str)>,
) -> Result<Sha256, serde_json::Error> {
    let mut attachments: Vec<_> = attachments.collect();
    attachments.sort_unstable();
    Sha256::of_json(&Frozen { section: SectionNumber::Geology, data, attachments })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_looks_like_a_placeholder_stays_a_name() {
        let text = GEOLOGIST.render("{impronta}", "Casa", None);
        assert!(text.contains("sottoscritto/a {impronta}, geologo"), "{text}");
    }

    #[test]
    fn the_digest_sees_every_value_and_not_the_order_of_documents() {
        let data = Geology::default();
        let one = digest_geology(&data, [("A5", "aa"), ("IND", "bb")].into_iter()).unwrap();
        let two = digest_geology(&data, [("IND", "bb"), ("A5", "aa")].into_iter()).unwrap();
        let three = digest_geology(&data, [("IND", "bc"), ("A5", "aa")].into_iter()).unwrap();
        assert_eq!(one, two);
        assert_ne!(one, three);
    }
}
