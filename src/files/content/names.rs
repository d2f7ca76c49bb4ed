//! Names and words of pdf syntax, found byte by byte in whatever they are part of.

/// Longer names and words are none that matter.
const LONGEST: usize = 32;

/// A name or a word that has just ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// `/Name`, with its `#xx` decoded. Joined: it follows another name than `/S` without a gap, as the
    /// parts of a path in a web address do, and as the kind of an action never does.
    Name { name: &'a [u8], joined: bool },
    /// `obj`, `stream`, a number …
    Word(&'a [u8]),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Between,
    InName,
    /// Within `#xx` of a name: how many digits were read, and their value.
    InEscape(u8, u8),
    InWord,
}

/// Finds tokens.
pub struct Names {
    state: State,
    text: [u8; LONGEST],
    length: usize,
    joined: bool,
}

/// White space and delimiters end a token (ISO 32000-1, 7.2.2).
fn ends(byte: u8) -> bool {
    matches!(
        byte,
        0 | 9 | 10 | 12 | 13 | 32 | b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

impl Names {
    pub const fn new() -> Self {
        Self { state: State::Between, text: [0; LONGEST], length: 0, joined: false }
    }

    /// Whether nothing has begun, so that only `/` can begin something that matters to a
    /// caller who wants names alone.
    pub fn is_between(&self) -> bool {
        self.state == State::Between
    }

    /// Takes one byte; a token is told with the byte that ends it.
    pub fn push(&mut self, byte: u8, mut tell: impl FnMut(Token<'_>)) {
        if let State::InEscape(count, value) = self.state {
            match digit(byte) {
                Some(low) if count == 1 => {
                    self.add(value << 4 | low);
                    self.state = State::InName;
                    return;
                }
                Some(high) => {
                    self.state = State::InEscape(1, high);
                    return;
                }
                // Not an escape after all: what follows is a name like any other.
                None => self.state = State::InName,
            }
        }
        if ends(byte) {
            let text = self.text.get(..self.length).unwrap_or_default();
            let after_name = match self.state {
                State::InName | State::InEscape(..) => {
                    tell(Token::Name { name: text, joined: self.joined });
                    text != b"S"
                }
                State::InWord => {
                    tell(Token::Word(text));
                    false
                }
                State::Between => false,
            };
            self.joined = after_name && byte == b'/';
            self.length = 0;
            self.state = if byte == b'/' { State::InName } else { State::Between };
            return;
        }
        match self.state {
            State::InName | State::InEscape(..) if byte == b'#' => self.state = State::InEscape(0, 0),
            State::InName | State::InEscape(..) => self.add(byte),
            State::Between | State::InWord => {
                self.state = State::InWord;
                self.add(byte);
            }
        }
    }

    /// Past the longest, a token becomes one that nobody knows.
    fn add(&mut self, byte: u8) {
        match self.text.get_mut(self.length) {
            Some(place) => {
                *place = byte;
                self.length += 1;
            }
            None => self.text.fill(0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &[u8]) -> Vec<String> {
        let (mut names, mut found) = (Names::new(), Vec::new());
        for byte in text {
            names.push(*byte, |token| {
                found.push(match token {
                    Token::Name { name, joined } => {
                        format!("{}/{}", if joined { "+" } else { "" }, String::from_utf8_lossy(name))
                    }
                    Token::Word(word) => String::from_utf8_lossy(word).into_owned(),
                });
            });
        }
        found
    }

    #[test]
    fn names_are_found_however_they_are_written() {
        assert_eq!(
            names(b"1 0 obj<</S/JavaScript/JS(x)>>"),
            ["1", "0", "obj", "/S", "/JavaScript", "+/JS", "x"]
        );
        assert_eq!(names(b"/J#61v#61Script "), ["/JavaScript"]);
        assert_eq!(names(b"(http://a/JavaScript) "), ["http:", "/", "+/a", "+/JavaScript"]);
        assert_eq!(names(b"/#53/JavaScript/JS "), ["/S", "/JavaScript", "+/JS"]);
        assert_eq!(names(b"/#4a#53 /A#4 /B#zz "), ["/JS", "/A", "/Bzz"]);
        assert_eq!(names(&[b"/".as_slice(), &[b'x'; 100], b" /Launch>"].concat())[1], "/Launch");
    }
}
