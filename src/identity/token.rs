//! Opaque tokens: 256 random bits, stored only as their hash.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::{SecureRandom as _, SystemRandom};

use crate::domain::digest::Sha256;

/// A token as its holder knows it. Not printable: it opens doors.
pub struct Token(String);

/// The system's source of randomness failed.
#[derive(Debug, thiserror::Error)]
#[error("the system gave no random numbers")]
pub struct NoRandom;

impl Token {
    pub fn generate() -> Result<Self, NoRandom> {
        let mut bytes = [0_u8; 32];
        SystemRandom::new().fill(&mut bytes).map_err(|_| NoRandom)?;
        Ok(Self(URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// Random bytes that seal an address in the trail.
    pub fn nonce() -> Result<[u8; 16], NoRandom> {
        let mut bytes = [0_u8; 16];
        SystemRandom::new().fill(&mut bytes).map_err(|_| NoRandom)?;
        Ok(bytes)
    }

    /// Sixteen characters for people to copy, which nobody guesses.
    pub fn notice_code() -> Result<String, NoRandom> {
        let mut bytes = [0_u8; 8];
        SystemRandom::new().fill(&mut bytes).map_err(|_| NoRandom)?;
        Ok(format!("{:016X}", u64::from_be_bytes(bytes)))
    }

    /// Reads a token that somebody presented; nothing when it cannot be one.
    pub fn read(text: &str) -> Option<Self> {
        let fits =
            text.len() == 43 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        fits.then(|| Self(text.to_owned()))
    }

    /// What is stored and compared. The token has full entropy, so a plain hash is enough,
    /// and looking it up by its hash tells nothing by timing.
    pub fn hash(&self) -> Sha256 {
        Sha256::of(self.0.as_bytes())
    }

    /// The token itself, to be handed to its holder once.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// A token that somebody presented, of either kind.
#[derive(Debug)]
pub enum Presented {
    Session(Token),
    Machine(Token),
}

/// What a machine token begins with: people and scanners of leaked secrets know it by this.
const MACHINE: &str = "portos_";

impl Presented {
    /// Nothing when it cannot be one.
    pub fn read(text: &str) -> Option<Self> {
        match text.strip_prefix(MACHINE) {
            Some(rest) => Token::read(rest).map(Self::Machine),
            None => Token::read(text).map(Self::Session),
        }
    }

    /// A machine token as its holder is shown it, once.
    pub fn reveal_machine(token: &Token) -> String {
        format!("{MACHINE}{}", token.reveal())
    }

    pub fn hash(&self) -> Sha256 {
        match self {
            Self::Session(token) | Self::Machine(token) => token.hash(),
        }
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}
