//! Typed ids, and their public form.
//!
//! Inside, an id is a version 7 UUID: new rows land side by side in the index.
//! Outside, that would tell age and order to whoever collects ids (R106), so the
//! public form is `kind_` plus the 16 bytes enciphered with the service's id key.

use aes::Aes128;
use aes::cipher::{BlockDecrypt, BlockEncrypt, KeyInit};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use uuid::Uuid;

macro_rules! ids {
    ($( $(#[doc = $doc:literal])+ $name:ident = $prefix:literal, )+) => { $(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl PublicId for $name {
            const PREFIX: &'static str = $prefix;
            fn uuid(self) -> Uuid { self.0 }
            fn from_uuid(id: Uuid) -> Self { Self(id) }
        }
    )+ };
}

/// An id that has a public form.
pub trait PublicId: Copy {
    /// Names the kind of object in the public form.
    const PREFIX: &'static str;
    fn uuid(self) -> Uuid;
    fn from_uuid(id: Uuid) -> Self;
}

ids! {
    /// A pratica.
    PracticeId = "practice",
    /// A person or body in section 2 of a practice.
    SubjectId = "subject",
    /// A document attached to a section.
    AttachmentId = "attachment",
    /// A delegation of compilation.
    DelegationId = "delegation",
    /// A declaration made by a person.
    DeclarationId = "declaration",
    /// A chat message.
    MessageId = "message",
}

/// Enciphers ids for the outside. One key for the whole installation, kept for ever:
/// another key breaks the links in mails already sent.
#[derive(Clone)]
pub struct IdCodec(Aes128);

impl IdCodec {
    pub fn new(key: &[u8; 16]) -> Self {
        Self(Aes128::new(key.into()))
    }

    pub fn encode<I: PublicId>(&self, id: I) -> String {
        let mut block = aes::Block::from(id.uuid().into_bytes());
        self.0.encrypt_block(&mut block);
        let mut text = String::with_capacity(I::PREFIX.len() + 23);
        text.push_str(I::PREFIX);
        text.push('_');
        URL_SAFE_NO_PAD.encode_string(block, &mut text);
        text
    }

    /// The id behind the text, or nothing when the text is of another kind or forged.
    pub fn decode<I: PublicId>(&self, text: &str) -> Option<I> {
        let rest = text.strip_prefix(I::PREFIX)?.strip_prefix('_')?;
        let mut bytes = [0_u8; 16];
        match URL_SAFE_NO_PAD.decode_slice(rest, &mut bytes) {
            Ok(16) => {}
            _ => return None,
        }
        let mut block = aes::Block::from(bytes);
        self.0.decrypt_block(&mut block);
        Some(I::from_uuid(Uuid::from_bytes(block.into())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_public_form_is_typed_and_hides_age() {
        let codec = IdCodec::new(&[7; 16]);
        let early = PracticeId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001));
        let late = PracticeId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0002));
        let text = codec.encode(early);
        assert_eq!(codec.decode::<PracticeId>(&text), Some(early));
        assert_eq!(codec.decode::<SubjectId>(&text), None);
        let shared = text.bytes().zip(codec.encode(late).bytes()).filter(|(a, b)| a == b).count();
        assert!(shared < 20, "two neighbours look alike: {shared} equal characters");
        for bad in ["", "practice_", "practice_AAAA", "practice_ä", "practice_AAAAAAAAAAAAAAAAAAAAAAAAAA"] {
            assert_eq!(codec.decode::<PracticeId>(bad), None, "{bad}");
        }
    }
}
