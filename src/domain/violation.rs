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

closed! {
    /// Language of the messages.
    pub enum Lang {
        /// Italian.
        It = "IT",
        /// English.
        En = "EN",
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

    /// The message in a language, with the values in their places.
    pub fn message(&self, lang: Lang) -> String {
        let template = match lang {
            Lang::It => self.code.message_it(),
            Lang::En => self.code.message_en(),
        };
        fill(template, &self.params)
    }
}

/// Puts `{0}`, `{1}`, … in place, in one pass: a value that looks like a place stays as it is.
pub(crate) fn fill(template: &str, params: &[String]) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((place, tail)) = after.split_once('}') else {
            text.push('{');
            rest = after;
            continue;
        };
        let value = place.parse::<usize>().ok().and_then(|at| params.get(at));
        text.push_str(value.map_or("", String::as_str));
        rest = tail;
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_in_place_once() {
        let params = ["{1}".to_owned(), "b".to_owned()];
        assert_eq!(fill("x {0}, {1}: {2}.", &params), "x {1}, b: .");
        assert_eq!(fill("open { only", &params), "open { only");
    }
}
