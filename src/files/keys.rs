//! Keys of encryption at rest. The first one seals, all of them open.

use crate::domain::digest::Sha256;

/// Longest name of a key.
const NAME: usize = 31;

/// A key of AES-256-GCM with its name, which stands in each object it sealed.
#[derive(Clone)]
pub struct Key {
    pub(super) name: String,
    pub(super) secret: [u8; 32],
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Key({})", self.name)
    }
}

impl Key {
    /// `2026:64 hex digits`; the name has 1 to 31 letters, digits, `-`, `_` or `.`.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, digits) = text.split_once(':')?;
        let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
        if name.is_empty() || name.len() > NAME || !name.bytes().all(fits) {
            return None;
        }
        // 32 bytes in hex have the form of a digest.
        let secret = Sha256::from_hex(&digits.to_ascii_lowercase())?.0;
        Some(Self { name: name.to_owned(), secret })
    }
}

/// The configured keys, newest first. Without any, files are stored as they are.
#[derive(Clone, Debug, Default)]
pub struct Keys(Vec<Key>);

impl Keys {
    pub fn new(keys: Vec<Key>) -> Self {
        Self(keys)
    }

    /// The key for what is written now.
    pub(super) fn newest(&self) -> Option<&Key> {
        self.0.first()
    }

    pub(super) fn named(&self, name: &str) -> Option<&Key> {
        self.0.iter().find(|key| key.name == name)
    }

    /// What `doctor` says about them.
    pub fn describe(&self) -> String {
        match self.newest() {
            None => "none: files are stored as they are (PORTOS_FILE_KEYS)".to_owned(),
            Some(key) => format!("{} seals, {} can open", key.name, self.0.len()),
        }
    }
}
