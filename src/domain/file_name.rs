//! Names of files, as people give them.
//!
//! What nobody sees is cleaned away: blanks and dots at the ends, marks that turn the direction of
//! writing (`gpj.exe` shown as `exe.jpg`) or have no width. What would make it another name is
//! refused: parts of a path, control characters. The name stands in the audit, so nothing
//! that a person can see is changed.

/// What a name may not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameProblem {
    Empty,
    /// `/`, `\`, or nothing but dots before the first letter.
    Path,
    /// NUL, line ends and the like.
    Control,
}

/// Marks without a width of their own: they order, join or hide (Unicode 5.2, bidirectional and default ignorable).
const fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// The name as it is kept.
pub fn clean(name: &str) -> Result<String, NameProblem> {
    if name.chars().any(char::is_control) {
        return Err(NameProblem::Control);
    }
    let seen: String = name.chars().filter(|c| !is_unseen(*c)).collect();
    let seen = seen.trim().trim_end_matches(['.', ' ']);
    if seen.contains(['/', '\\']) || seen.starts_with('.') {
        return Err(NameProblem::Path);
    }
    if seen.is_empty() {
        return Err(if name.contains('.') { NameProblem::Path } else { NameProblem::Empty });
    }
    Ok(seen.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cleaned_or_refused() {
        assert_eq!(clean("Relazione geologica è (1).pdf").unwrap(), "Relazione geologica è (1).pdf");
        assert_eq!(clean("  a.pdf . ").unwrap(), "a.pdf");
        assert_eq!(clean("a\u{202E}fdp.exe\u{200B}").unwrap(), "afdp.exe");
        for path in ["../../etc/passwd", "a/b", "a\\b.pdf", "..", ".", ".htaccess", "\u{200B}.x", "C:\\a.pdf"]
        {
            assert_eq!(clean(path), Err(NameProblem::Path), "{path}");
        }
        for control in ["a\0.pdf", "a\nb", "a\tb", "\u{85}"] {
            assert_eq!(clean(control), Err(NameProblem::Control));
        }
        for empty in ["", "  ", "\u{FEFF}"] {
            assert_eq!(clean(empty), Err(NameProblem::Empty));
        }
    }
}
