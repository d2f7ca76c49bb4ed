//! Reads Rust source as far as the rules need it: tokens with lines, paths, test code left out.

/// A word or a mark (`::` is one), and the line it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub text: String,
    pub line: usize,
}

/// A path as written, `a::b::c`, groups taken apart; `*` is a segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    pub text: String,
    pub line: usize,
}

/// The tokens of a source text, without comments, strings, characters and numbers.
pub fn tokens(source: &str) -> Vec<Token> {
    let chars: Vec<char> = source.chars().collect();
    let at = |place: usize| chars.get(place).copied().unwrap_or('\0');
    let (mut tokens, mut i, mut line) = (Vec::new(), 0, 1);
    while i < chars.len() {
        let start = i;
        let c = at(i);
        if c == '/' && at(i + 1) == '/' {
            while i < chars.len() && at(i) != '\n' {
                i += 1;
            }
        } else if c == '/' && at(i + 1) == '*' {
            let mut depth = 0;
            loop {
                match (at(i), at(i + 1)) {
                    ('/', '*') => (depth, i) = (depth + 1, i + 2),
                    ('*', '/') => (depth, i) = (depth - 1, i + 2),
                    _ => i += 1,
                }
                if depth == 0 || i >= chars.len() {
                    break;
                }
            }
        } else if let Some(end) = raw_string(&chars, i) {
            i = end;
        } else if c == '"' {
            i += 1;
            while i < chars.len() && at(i) != '"' {
                i += if at(i) == '\\' { 2 } else { 1 };
            }
            i += 1;
        } else if c == '\'' && (at(i + 1) == '\\' || at(i + 2) == '\'') {
            i += if at(i + 1) == '\\' { 3 } else { 2 };
            while i < chars.len() && at(i) != '\'' {
                i += 1;
            }
            i += 1;
        } else if c.is_ascii_digit() {
            while at(i).is_alphanumeric() || at(i) == '_' || (at(i) == '.' && at(i + 1).is_ascii_digit()) {
                i += 1;
            }
        } else if c.is_alphabetic() || c == '_' {
            while at(i).is_alphanumeric() || at(i) == '_' {
                i += 1;
            }
            // The prefix of a string or character, or `r#name`.
            let prefix: String = chars[start..i].iter().collect();
            if matches!(prefix.as_str(), "b" | "c") && at(i) == '"' || prefix == "b" && at(i) == '\'' {
                continue;
            }
            if prefix == "r" && at(i) == '#' {
                i += 1;
                continue;
            }
            tokens.push(Token { text: prefix, line });
        } else if c == ':' && at(i + 1) == ':' {
            i += 2;
            tokens.push(Token { text: "::".to_owned(), line });
        } else {
            i += 1;
            if !c.is_whitespace() {
                tokens.push(Token { text: c.to_string(), line });
            }
        }
        i = i.min(chars.len());
        line += chars[start..i].iter().filter(|c| **c == '\n').count();
    }
    tokens
}

/// Where the raw string that begins here ends.
fn raw_string(chars: &[char], start: usize) -> Option<usize> {
    let before = start.checked_sub(1).map_or(' ', |place| chars[place]);
    if before.is_alphanumeric() || before == '_' {
        return None;
    }
    let mut i = start + usize::from(matches!(chars[start], 'b' | 'c'));
    if chars.get(i) != Some(&'r') {
        return None;
    }
    i += 1;
    let hashes = chars[i..].iter().take_while(|c| **c == '#').count();
    i += hashes;
    if chars.get(i) != Some(&'"') {
        return None;
    }
    let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let rest = &chars[i + 1..];
    let length = rest.windows(end.len()).position(|window| window == end).unwrap_or(rest.len());
    Some((i + 1 + length + end.len()).min(chars.len()))
}

/// Leaves out what only tests compile. Answers the rest, and the modules that are files of tests.
pub fn without_tests(tokens: &[Token]) -> (Vec<Token>, Vec<String>) {
    let (mut rest, mut modules, mut i) = (Vec::new(), Vec::new(), 0);
    while i < tokens.len() {
        if !starts(&tokens[i..], &["#", "[", "cfg", "(", "test", ")", "]"]) {
            rest.push(tokens[i].clone());
            i += 1;
            continue;
        }
        while starts(&tokens[i..], &["#", "["]) {
            i = closing(tokens, i + 1) + 1;
        }
        let item = i;
        let head = tokens[item..].iter().take_while(|token| !matches!(token.text.as_str(), "{" | ";"));
        let is_use = head.into_iter().any(|token| token.text == "use");
        while i < tokens.len() {
            match tokens[i].text.as_str() {
                ";" => break,
                "{" if !is_use => {
                    i = closing(tokens, i);
                    break;
                }
                "(" | "[" | "{" => i = closing(tokens, i),
                _ => {}
            }
            i += 1;
        }
        let words: Vec<&str> =
            tokens[item..=i.min(tokens.len() - 1)].iter().map(|t| t.text.as_str()).collect();
        if let [.., "mod", name, ";"] = words.as_slice() {
            modules.push((*name).to_owned());
        }
        i += 1;
    }
    (rest, modules)
}

/// The place of the bracket that closes the one here.
pub fn closing(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0;
    for (place, token) in tokens.iter().enumerate().skip(open) {
        match token.text.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return place;
        }
    }
    tokens.len().saturating_sub(1)
}

pub fn starts(tokens: &[Token], words: &[&str]) -> bool {
    tokens.len() >= words.len() && tokens.iter().zip(words).all(|(token, word)| token.text == *word)
}

/// Every path of two segments and more, and every single name after `use`.
///
/// `super` is resolved with the module that the file is, and what is below the crate begins with
/// `crate`.
pub fn paths(tokens: &[Token], module: &[String]) -> Vec<Path> {
    let (mut found, mut i, mut depth) = (Vec::new(), 0, 0_usize);
    // The modules written inside the file that are open here, with the depth of their brace.
    let mut inline: Vec<(usize, String)> = Vec::new();
    while i < tokens.len() {
        let text = tokens[i].text.as_str();
        let before = |back: usize| i.checked_sub(back).map_or("", |place| tokens[place].text.as_str());
        let after = tokens.get(i + 1).map_or("", |token| token.text.as_str());
        let absolute = before(1) == "::"
            && (before(2) == "use" || !is_name(before(2)))
            && !matches!(before(2), ">" | "]" | ")");
        let in_use = before(1) == "use" || (before(1) == "::" && before(2) == "use");
        let inside = (before(1) == "::" && !absolute) || before(1) == ".";
        if (is_name(text) && !inside && (after == "::" || in_use)) || (in_use && text == "{") {
            let open = inline.iter().map(|(_, name)| name);
            let here: Vec<String> = module.iter().chain(open).cloned().collect();
            let first = found.len();
            i = tree(tokens, i, "", &mut found);
            for path in &mut found[first..] {
                path.text = resolved(&path.text, &here);
            }
            continue;
        }
        match text {
            "{" => depth += 1,
            "}" => {
                depth = depth.saturating_sub(1);
                inline.retain(|(open, _)| *open < depth + 1);
            }
            "mod" if tokens.get(i + 2).is_some_and(|token| token.text == "{") => {
                inline.push((depth + 1, tokens[i + 1].text.clone()));
                i += 2;
                continue;
            }
            _ => {}
        }
        i += 1;
    }
    found
}

/// Reads a path or a tree of paths; answers the place after it.
fn tree(tokens: &[Token], mut i: usize, prefix: &str, found: &mut Vec<Path>) -> usize {
    let line = tokens.get(i).map_or(0, |token| token.line);
    let mut text = prefix.to_owned();
    loop {
        match tokens.get(i).map(|token| token.text.as_str()) {
            Some("{") => {
                let end = closing(tokens, i);
                i += 1;
                while i < end {
                    let next = tree(tokens, i, &text, found);
                    // Past `as name` and the comma.
                    i = next.max(i);
                    while i < end && tokens[i].text != "," {
                        i += 1;
                    }
                    i += 1;
                }
                return end + 1;
            }
            Some(word) if is_name(word) || word == "*" => {
                if !text.is_empty() {
                    text.push_str("::");
                }
                text.push_str(word);
                i += 1;
                if tokens.get(i).is_some_and(|token| token.text == "::") {
                    i += 1;
                    continue;
                }
            }
            // `path::<T>` and the like: the path ends here, its arguments are read on their own.
            _ => {}
        }
        found.push(Path { text, line });
        return i;
    }
}

/// `super` and `self` in front put in terms of the crate.
fn resolved(text: &str, here: &[String]) -> String {
    let mut segments: Vec<&str> = text.split("::").collect();
    let mut base: Vec<&str> = here.iter().map(String::as_str).collect();
    match segments.first() {
        Some(&"self") if segments.len() > 1 => {
            segments.remove(0);
        }
        Some(&"super") => {}
        _ => return text.to_owned(),
    }
    while segments.first() == Some(&"super") {
        segments.remove(0);
        base.pop();
    }
    std::iter::once("crate").chain(base).chain(segments).collect::<Vec<_>>().join("::")
}

/// A word that can be part of a path: not `use`, `return` and the like, after which a path may begin.
fn is_name(text: &str) -> bool {
    const NEVER: &[&str] = &[
        "as", "await", "break", "const", "dyn", "else", "for", "if", "impl", "in", "let", "loop", "match",
        "mut", "pub", "ref", "return", "unsafe", "use", "where", "while", "yield",
    ];
    text.starts_with(|c: char| c.is_alphabetic() || c == '_') && !NEVER.contains(&text)
}
