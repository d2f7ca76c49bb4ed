//! Seeds of draws: secret until they are told, and kept by nobody.

use ring::error::Unspecified;
use ring::hmac;
use ring::rand::{SecureRandom as _, SystemRandom};
use uuid::Uuid;

/// Makes seeds. Who has the database has the nonces, who has the configuration has the key; a seed takes both.
#[derive(Clone)]
pub struct SeedKey(hmac::Key);

impl std::fmt::Debug for SeedKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SeedKey(…)")
    }
}

impl SeedKey {
    /// Derived from the key of the installation, for this use alone.
    pub fn new(secret: &[u8]) -> Self {
        let root = hmac::Key::new(hmac::HMAC_SHA256, secret);
        let own = hmac::sign(&root, b"portos draw seeds");
        Self(hmac::Key::new(hmac::HMAC_SHA256, own.as_ref()))
    }

    /// New random bytes for a draw.
    pub fn nonce() -> Result<Vec<u8>, Unspecified> {
        let mut nonce = vec![0; 32];
        SystemRandom::new().fill(&mut nonce)?;
        Ok(nonce)
    }

    /// The seed of a draw, the same each time.
    pub fn seed(&self, draw: Uuid, nonce: &[u8]) -> [u8; 32] {
        let mut context = hmac::Context::with_key(&self.0);
        context.update(draw.as_bytes());
        context.update(nonce);
        let mut seed = [0; 32];
        for (byte, signed) in seed.iter_mut().zip(context.sign().as_ref()) {
            *byte = *signed;
        }
        seed
    }
}
