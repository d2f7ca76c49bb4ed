//! Addresses that open one thing for one session and a short time.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use ring::hmac;

use super::Caller;

/// Signs addresses. Every node has the same key, so any of them serves the address.
#[derive(Clone)]
pub struct AddressKey(hmac::Key);

impl std::fmt::Debug for AddressKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AddressKey(…)")
    }
}

/// Why an address does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressProblem {
    /// Made for another thing, another session, or by nobody.
    Wrong,
    Expired,
}

impl AddressKey {
    /// Derived from the key of the installation, for this use alone.
    pub fn new(secret: &[u8]) -> Self {
        let root = hmac::Key::new(hmac::HMAC_SHA256, secret);
        let own = hmac::sign(&root, b"portos download addresses");
        Self(hmac::Key::new(hmac::HMAC_SHA256, own.as_ref()))
    }

    fn text(thing: &[u8], caller: &Caller, until: i64) -> Vec<u8> {
        let mut text = b"v1\0".to_vec();
        text.extend(until.to_be_bytes());
        text.extend(caller.session.as_bytes());
        text.extend(caller.fiscal_code.as_str().bytes());
        text.push(0);
        text.extend(thing);
        text
    }

    /// The signed part of an address: seconds of its end, and the signature.
    pub fn sign(&self, thing: &[u8], caller: &Caller, until: DateTime<Utc>) -> String {
        let until = until.timestamp();
        let tag = hmac::sign(&self.0, &Self::text(thing, caller, until));
        format!("{until}.{}", URL_SAFE_NO_PAD.encode(tag.as_ref()))
    }

    pub fn verify(
        &self,
        signed: &str,
        thing: &[u8],
        caller: &Caller,
        now: DateTime<Utc>,
    ) -> Result<(), AddressProblem> {
        let (until, tag) = signed.split_once('.').ok_or(AddressProblem::Wrong)?;
        let until: i64 = until.parse().map_err(|_| AddressProblem::Wrong)?;
        let tag = URL_SAFE_NO_PAD.decode(tag).map_err(|_| AddressProblem::Wrong)?;
        hmac::verify(&self.0, &Self::text(thing, caller, until), &tag).map_err(|_| AddressProblem::Wrong)?;
        if now.timestamp() >= until { Err(AddressProblem::Expired) } else { Ok(()) }
    }
}
