//! The smallest template language that serves: `{{name}}`, escaped by the kind of file.

/// What a file is, hence what must not happen in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One header line: a line break here would begin a header of the attacker's choice.
    Subject,
    /// Plain text.
    Text,
    /// A page: values are data, never mark-up.
    Html,
}

/// Fills a template in one pass, so that a value which looks like a placeholder stays as it is.
///
/// A name without value becomes nothing; the test of the templates keeps that from happening.
pub fn fill(template: &str, form: Form, values: &[(&str, String)]) -> String {
    let mut out = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        let Some((name, tail)) = after.split_once("}}") else {
            rest = after;
            break;
        };
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            escape(value, form, &mut out);
        }
        rest = tail;
    }
    out.push_str(rest);
    if form == Form::Subject { out.trim().replace(['\r', '\n'], " ") } else { out }
}

fn escape(value: &str, form: Form, out: &mut String) {
    for c in value.chars() {
        match c {
            '&' if form == Form::Html => out.push_str("&amp;"),
            '<' if form == Form::Html => out.push_str("&lt;"),
            '>' if form == Form::Html => out.push_str("&gt;"),
            '"' if form == Form::Html => out.push_str("&quot;"),
            '\'' if form == Form::Html => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}

/// A value as one short line: what people typed must neither break out of its place
/// nor push the words of the service out of sight.
pub fn one_line(value: &str, most: usize) -> String {
    let visible: String = value.chars().map(|c| if breaks(c) { ' ' } else { c }).collect();
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(most) {
        Some((cut, _)) => format!("{}…", line.get(..cut).unwrap_or_default().trim_end()),
        None => line,
    }
}

/// Control characters, line and paragraph separators, and the marks that turn the direction of
/// reading, with which a title could make the words around it read otherwise.
fn breaks(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Names of the placeholders of a template, for the test that compares them with the known ones.
#[cfg(test)]
pub fn placeholders(template: &str) -> Vec<&str> {
    template.split("{{").skip(1).map(|part| part.split_once("}}").map_or(part, |(name, _)| name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values() -> Vec<(&'static str, String)> {
        vec![("a", "<b> & \"c\" 'd'".to_owned()), ("b", "{{a}}".to_owned())]
    }

    #[test]
    fn escapes_by_form_and_expands_once() {
        assert_eq!(fill("x {{a}} y", Form::Text, &values()), "x <b> & \"c\" 'd' y");
        assert_eq!(fill("{{a}}", Form::Html, &values()), "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;");
        assert_eq!(fill("{{b}}{{b}}", Form::Text, &values()), "{{a}}{{a}}");
        assert_eq!(fill("{{nobody}}!", Form::Text, &values()), "!");
        assert_eq!(fill("a {{open", Form::Text, &values()), "a open");
    }

    #[test]
    fn a_subject_is_one_line() {
        let values = [("t", "x\r\nBcc: y".to_owned())];
        assert_eq!(fill("s {{t}}\n", Form::Subject, &values), "s x  Bcc: y");
    }

    #[test]
    fn values_are_one_visible_line() {
        assert_eq!(one_line(" a\r\nb\tc\0\u{2028}d\u{202e}e ", 40), "a b c d e");
        assert_eq!(one_line("àèìòù", 5), "àèìòù");
        assert_eq!(one_line("àèìòùx", 5), "àèìòù…");
        assert_eq!(one_line("ab cd", 3), "ab…");
    }

    #[test]
    fn finds_placeholders() {
        assert_eq!(placeholders("{{a}} b {{c}}{{d"), ["a", "c", "d"]);
    }
}
