//! Where a login leads back to: an address of this service and of no other.

/// A path of our own, with its query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnPath(String);

/// Longer than any address of ours.
const LONGEST: usize = 2_000;

impl ReturnPath {
    /// Reads what was asked for. Browsers take `//host`, `/\host` and what hides them behind tabs or
    /// percent signs for other hosts, or pass it on to programs that do: none of our paths looks so.
    pub fn parse(text: &str) -> Option<Self> {
        let path = text.split(['?', '#']).next()?;
        let lower = path.to_ascii_lowercase();
        let plain = text.len() <= LONGEST
            && text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\\\"<>`".contains(&byte));
        let foreign = ["//", "%2f", "%5c", "%25", "%0", "/.."].iter().any(|part| lower.contains(part));
        (plain && !foreign && text.starts_with('/')).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_our_own_are_taken() {
        for good in
            ["/", "/pratiche/practice_abc", "/pratiche?stato=BOZZA&q=%2Fvia#x", "/a/b.c", "/x?u=https://a//b"]
        {
            assert_eq!(ReturnPath::parse(good).map(|path| path.0), Some(good.to_owned()));
        }
        for bad in [
            "",
            "pratiche",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https://evil.example/",
            "javascript:alert(1)",
            "/%2fevil.example",
            "/%5Cevil.example",
            "/%252fevil.example",
            "/\t/evil.example",
            "/%09/evil.example",
            "/a//evil.example",
            "/../evil",
            "/ evil",
            "/è",
            "/\r\nLocation: https://evil.example",
        ] {
            assert_eq!(ReturnPath::parse(bad), None, "{bad:?}");
        }
        assert_eq!(ReturnPath::parse(&format!("/{}", "a".repeat(2_000))), None);
    }
}
