//! What a pdf must not hold: encryption, scripts, launched programs, executables (dossier 4.3).
//!
//! The syntax is read as a stream, without the table of contents of the file, for two reasons.
//! Libraries want the whole file in memory. And they read what the table names, while viewers
//! repair what is damaged: a script in an object that the table hides would run there and
//! not be seen here. So a name that means danger counts wherever it stands: in objects, in text, between them, in
//! streams that are not packed, and in object streams, which are inflated.

use super::inflate::{Inflate, MOST};
use super::names::{Names, Token};

/// Why a pdf is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Danger {
    Encrypted,
    JavaScript,
    Launch,
    Executable,
    /// Object streams in a coding that no ordinary program writes, or that become too much.
    Unreadable,
}

/// Endings of names that a system runs when they are opened.
const RUNS: &[&str] = &[
    "apk", "app", "bat", "chm", "cmd", "com", "cpl", "deb", "dll", "dmg", "exe", "hta", "jar", "js", "jse",
    "lnk", "msi", "msp", "pif", "ps1", "reg", "rpm", "scr", "sh", "vb", "vbe", "vbs", "wsf", "wsh",
];
/// Longest name of an embedded file that is read.
const NAME: usize = 520;
/// First bytes of an embedded file that are looked at.
const HEAD: usize = 512;

/// What the dictionary before a stream said, since the last `obj`.
#[derive(Clone, Copy)]
struct Dictionary {
    object_stream: bool,
    first: bool,
    count: bool,
    embedded: bool,
    filter: bool,
    flate: bool,
    other_filter: bool,
    predictor: bool,
}

impl Dictionary {
    const NOTHING: Self = Self {
        object_stream: false,
        first: false,
        count: false,
        embedded: false,
        filter: false,
        flate: false,
        other_filter: false,
        predictor: false,
    };

    fn name(&mut self, name: &[u8]) {
        match name {
            b"ObjStm" => self.object_stream = true,
            b"First" => self.first = true,
            b"N" => self.count = true,
            b"EmbeddedFile" => self.embedded = true,
            b"Filter" => self.filter = true,
            b"FlateDecode" | b"Fl" => self.flate = true,
            b"LZWDecode" | b"LZW" | b"ASCII85Decode" | b"A85" | b"ASCIIHexDecode" | b"AHx"
            | b"RunLengthDecode" | b"RL" | b"Crypt" | b"BrotliDecode" => self.other_filter = true,
            b"Predictor" => self.predictor = true,
            _ => {}
        }
    }
}

/// Where in the file we are.
enum Place {
    /// Objects.
    Syntax,
    /// After the word `stream`: its end of line.
    Begins(Dictionary),
    /// A stream; packed objects or an embedded file are taken along.
    Stream(Option<Inside>),
}

enum Inside {
    Objects(Inflate, Syntax),
    File(Option<Inflate>, Vec<u8>),
}

/// The name of a file, being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FileName {
    No,
    /// After `/F` or `/UF`.
    Awaited,
    Literal,
    Hex,
}

/// What was found, in the file and in its object streams alike.
#[derive(Default)]
struct Found {
    dangers: Vec<Danger>,
    embeds: bool,
    runs: bool,
}

impl Found {
    fn add(&mut self, danger: Danger) {
        if !self.dangers.contains(&danger) {
            self.dangers.push(danger);
        }
    }

    /// Names that mean danger wherever they stand. Shorter ones would be found in packed
    /// bytes by chance.
    fn name(&mut self, name: &[u8], joined: bool) {
        match name {
            b"JavaScript" if !joined => self.add(Danger::JavaScript),
            b"Launch" if !joined => self.add(Danger::Launch),
            b"Encrypt" => self.add(Danger::Encrypted),
            _ => {}
        }
    }
}

/// Objects as they are written: in the file, or in an object stream.
struct Syntax {
    names: Names,
    /// What was said since the last `obj`.
    dictionary: Dictionary,
    file_name: FileName,
    text: Vec<u8>,
}

impl Syntax {
    const fn new() -> Self {
        let dictionary = Dictionary::NOTHING;
        Self { names: Names::new(), dictionary, file_name: FileName::No, text: Vec::new() }
    }

    /// Takes a byte; true when it ends the word that begins a stream.
    fn byte(&mut self, byte: u8, found: &mut Found) -> bool {
        self.name_of_file(byte, found);
        let (dictionary, file_name) = (&mut self.dictionary, &mut self.file_name);
        let mut begins = false;
        self.names.push(byte, |token| match token {
            Token::Word(b"obj" | b"endobj") => *dictionary = Dictionary::NOTHING,
            Token::Word(word) => begins = word == b"stream",
            Token::Name { name, joined } => {
                found.name(name, joined);
                match name {
                    b"JS" => found.add(Danger::JavaScript),
                    b"EF" | b"EmbeddedFiles" => found.embeds = true,
                    b"F" | b"UF" => *file_name = FileName::Awaited,
                    _ => dictionary.name(name),
                }
                found.embeds |= dictionary.embedded;
            }
        });
        // The byte that ended `/F` may begin its string.
        if self.file_name == FileName::Awaited {
            self.name_of_file(byte, found);
        }
        begins
    }

    fn name_of_file(&mut self, byte: u8, found: &mut Found) {
        match (self.file_name, byte) {
            (FileName::No, _) => {}
            (FileName::Awaited, b'(') => self.file_name = FileName::Literal,
            (FileName::Awaited, b'<') => self.file_name = FileName::Hex,
            (FileName::Awaited, byte) if byte.is_ascii_whitespace() => {}
            (FileName::Awaited, _) => self.file_name = FileName::No,
            (FileName::Literal, b')') | (FileName::Hex, b'>') => {
                found.runs |= runs(&self.text, self.file_name == FileName::Hex);
                self.text.clear();
                self.file_name = FileName::No;
            }
            (FileName::Literal | FileName::Hex, _) if self.text.len() >= NAME => {
                self.text.clear();
                self.file_name = FileName::No;
            }
            (FileName::Literal | FileName::Hex, byte) => self.text.push(byte),
        }
    }
}

/// Whether a file of this name runs when it is opened. UTF-16 loses its zeros.
fn runs(text: &[u8], hex: bool) -> bool {
    let bytes: Vec<u8> = if hex {
        let digits: Vec<u8> =
            text.iter().filter_map(|b| char::from(*b).to_digit(16)?.try_into().ok()).collect();
        digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect()
    } else {
        text.to_vec()
    };
    let name: String = bytes.iter().filter(|b| b.is_ascii_graphic()).map(|b| char::from(*b)).collect();
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    name.contains('.') && RUNS.contains(&ending.as_str())
}

/// First bytes of what a system runs: Windows, Linux, macOS in both orders and sizes, scripts.
const PROGRAMS: [&[u8]; 8] = [
    b"MZ",
    b"\x7FELF",
    b"\xFE\xED\xFA\xCE",
    b"\xFE\xED\xFA\xCF",
    b"\xCE\xFA\xED\xFE",
    b"\xCF\xFA\xED\xFE",
    b"\xCA\xFE\xBA\xBE",
    b"#!",
];

/// Looks at a pdf as it passes.
pub struct PdfLook {
    /// Whether the file is a pdf; in a signed envelope one may begin later, or never.
    whole: bool,
    begun: bool,
    place: Place,
    syntax: Syntax,
    /// Names in streams.
    names: Names,
    /// The last bytes, for `%PDF-` and `endstream`.
    last: [u8; 9],
    /// Bytes of the stream that is taken along.
    packed: Vec<u8>,
    /// Bytes that streams may still become.
    left: u64,
    found: Found,
}

impl PdfLook {
    pub fn new(whole: bool) -> Self {
        Self {
            whole,
            begun: whole,
            place: Place::Syntax,
            syntax: Syntax::new(),
            names: Names::new(),
            last: [0; 9],
            packed: Vec::new(),
            left: MOST,
            found: Found::default(),
        }
    }

    pub fn push(&mut self, chunk: &[u8]) {
        for byte in chunk {
            self.last.rotate_left(1);
            if let Some(place) = self.last.last_mut() {
                *place = *byte;
            }
            if self.begun {
                self.byte(*byte);
            } else {
                self.begun = self.last.ends_with(b"%PDF-");
            }
        }
        self.flush();
    }

    /// The worst that was found.
    pub fn finish(mut self) -> Option<Danger> {
        if self.begun {
            self.byte(b'\n');
            self.end_stream();
        }
        if self.found.embeds && self.found.runs {
            self.found.add(Danger::Executable);
        }
        // In an envelope, the chunks of BER stand between the bytes of the pdf: what cannot be
        // read there proves nothing.
        self.found.dangers.retain(|danger| self.whole || *danger != Danger::Unreadable);
        self.found.dangers.into_iter().min()
    }

    fn byte(&mut self, byte: u8) {
        match self.place {
            Place::Syntax => {
                if self.syntax.byte(byte, &mut self.found) {
                    self.place = Place::Begins(std::mem::replace(&mut self.syntax, Syntax::new()).dictionary);
                    if byte == b'\n' {
                        self.begin_stream();
                    }
                }
            }
            // An end of line belongs to the word; writers put blanks there too.
            Place::Begins(_) => match byte {
                b'\n' => self.begin_stream(),
                b'\r' | b' ' | b'\t' => {}
                byte => {
                    self.begin_stream();
                    self.byte(byte);
                }
            },
            Place::Stream(_) => self.stream(byte),
        }
    }

    /// Decides what is taken along of a stream.
    fn begin_stream(&mut self) {
        let Place::Begins(said) = self.place else { return };
        let plain = !said.filter && !said.flate;
        if said.object_stream || (said.first && said.count) {
            if said.predictor || said.other_filter || !(plain || said.flate) {
                self.found.add(Danger::Unreadable);
            }
            self.place = if plain {
                Place::Syntax
            } else {
                Place::Stream(said.flate.then(|| Inside::Objects(Inflate::new(), Syntax::new())))
            };
            return;
        }
        let readable = plain || (said.flate && !said.other_filter);
        let inflate = || said.flate.then(Inflate::new);
        self.place = Place::Stream(
            (said.embedded && readable).then(|| Inside::File(inflate(), Vec::with_capacity(HEAD))),
        );
    }

    fn stream(&mut self, byte: u8) {
        if matches!(self.place, Place::Stream(Some(_))) {
            self.packed.push(byte);
        }
        let (found, mut objects) = (&mut self.found, false);
        if byte == b'/' || !self.names.is_between() {
            self.names.push(byte, |token| {
                if let Token::Name { name, joined } = token {
                    found.name(name, joined);
                    objects = name == b"ObjStm";
                }
            });
        }
        if self.last.ends_with(b"endstream") {
            self.end_stream();
        } else if objects {
            // A stream would hold this packed: the one that seemed to begin was none.
            self.end_stream();
            self.syntax.dictionary = Dictionary { object_stream: true, flate: true, ..Dictionary::NOTHING };
        }
    }

    fn end_stream(&mut self) {
        self.flush();
        if let Place::Stream(Some(Inside::File(_, head))) = &self.place
            && PROGRAMS.iter().any(|first| head.starts_with(first))
        {
            self.found.add(Danger::Executable);
        }
        self.place = Place::Syntax;
        self.names = Names::new();
    }

    /// Hands on what was gathered of a stream.
    fn flush(&mut self) {
        let Place::Stream(Some(inside)) = &mut self.place else { return };
        let (found, packed) = (&mut self.found, std::mem::take(&mut self.packed));
        let fits = match inside {
            Inside::Objects(inflate, syntax) => inflate.push(&packed, &mut self.left, |plain| {
                for byte in plain {
                    syntax.byte(*byte, found);
                }
            }),
            Inside::File(inflate, head) => {
                let mut take = |plain: &[u8]| {
                    let missing = HEAD.saturating_sub(head.len()).min(plain.len());
                    head.extend_from_slice(plain.get(..missing).unwrap_or_default());
                };
                match inflate {
                    Some(inflate) => inflate.push(&packed, &mut self.left, take),
                    None => {
                        take(&packed);
                        true
                    }
                }
            }
        };
        if !fits {
            self.found.add(Danger::Unreadable);
            self.place = Place::Stream(None);
        }
    }
}

#[cfg(test)]
#[path = "pdf_tests.rs"]
mod tests;
