//! Typed ids, and their public form.
//!
//! Inside, an id is a version 7 UUID: new rows land side by side in the index.
//! Outside, that would tell age and order to whoever collects ids (R106), so the
//! public form is `kind_` plus the 16 bytes enciphered with the service's id key.

use aes::Aes128;
use aes::cipher::{BlockDecrypt, BlockEncrypt, KeyInit};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::hmac;
use uuid::Uuid;

use super::role::Seat;
use super::topic::Topic;

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
    /// An istanza.
    IstanzaId = "istanza",
    /// A payment.
    PaymentId = "payment",
    /// Something handed to another system.
    HandoffId = "handoff",
    /// A notice of the office.
    NoticeId = "notice",
    /// A document beside the sections of a practice.
    AdditionalDocumentId = "document",
    /// An opinion that was asked for.
    OpinionId = "opinion",
    /// A batch of the office.
    BatchId = "batch",
    /// A draw of filings for control.
    DrawId = "draw",
    /// A chat message.
    MessageId = "message",
    /// A session.
    SessionId = "session",
    /// A machine token.
    MachineTokenId = "token",
    /// A role of a person in a seat.
    OfficerId = "officer",
}

/// Enciphers ids for the outside. One key for the whole installation, kept for ever:
/// another key breaks the links in mails already sent.
#[derive(Clone)]
pub struct IdCodec {
    cipher: Aes128,
    names: hmac::Key,
}

/// Version of the cursors of streams, their first byte.
const CURSOR: u8 = 1;

impl IdCodec {
    pub fn new(key: &[u8; 16]) -> Self {
        Self { cipher: Aes128::new(key.into()), names: hmac::Key::new(hmac::HMAC_SHA256, key) }
    }

    pub fn encode<I: PublicId>(&self, id: I) -> String {
        self.seal(I::PREFIX, id.uuid().into_bytes())
    }

    fn seal(&self, prefix: &str, bytes: [u8; 16]) -> String {
        let mut block = aes::Block::from(bytes);
        self.cipher.encrypt_block(&mut block);
        let mut text = String::with_capacity(prefix.len() + 23);
        text.push_str(prefix);
        text.push('_');
        URL_SAFE_NO_PAD.encode_string(block, &mut text);
        text
    }

    fn open(&self, prefix: &str, text: &str) -> Option<[u8; 16]> {
        let rest = text.strip_prefix(prefix)?.strip_prefix('_')?;
        let mut bytes = [0_u8; 16];
        match URL_SAFE_NO_PAD.decode_slice(rest, &mut bytes) {
            Ok(16) => {}
            _ => return None,
        }
        let mut block = aes::Block::from(bytes);
        self.cipher.decrypt_block(&mut block);
        Some(block.into())
    }

    /// The id behind the text, or nothing when the text is of another kind or forged.
    pub fn decode<I: PublicId>(&self, text: &str) -> Option<I> {
        self.open(I::PREFIX, text).map(|bytes| I::from_uuid(Uuid::from_bytes(bytes)))
    }

    /// The topic of what concerns a person.
    pub fn person_topic(&self, fiscal_code: &str) -> Topic {
        self.topic("person", fiscal_code)
    }

    /// What the cursors of a person's list of changes belong to.
    pub fn sync_topic(&self, fiscal_code: &str) -> Topic {
        self.topic("sync", fiscal_code)
    }

    /// The topic of what comes to a seat of the office.
    pub fn office_topic(&self, seat: Seat) -> Topic {
        self.topic("office", seat.code())
    }

    /// Names a network without telling it, for counts of failed logins.
    pub fn network_topic(&self, network: &str) -> Topic {
        self.topic("network", network)
    }

    /// The chain of the trail for who is not known.
    pub fn unknown_topic(&self) -> Topic {
        self.topic("identity", "unknown")
    }

    fn topic(&self, kind: &str, name: &str) -> Topic {
        let mut context = hmac::Context::with_key(&self.names);
        context.update(kind.as_bytes());
        context.update(&[0]);
        context.update(name.as_bytes());
        let mut bytes = [0; 16];
        for (byte, signed) in bytes.iter_mut().zip(context.sign().as_ref()) {
            *byte = *signed;
        }
        // Version 8: the fields are ours, so that no practice can have this id.
        Topic(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }

    /// A position in a topic, for the outside: opaque, and of that topic only.
    pub fn cursor(&self, topic: Topic, seq: i64) -> String {
        let mut bytes = [0; 16];
        bytes[0] = CURSOR;
        bytes[1..8].copy_from_slice(&topic.0.as_bytes()[9..]);
        bytes[8..].copy_from_slice(&seq.to_be_bytes());
        self.seal("cursor", bytes)
    }

    /// The position behind a cursor; nothing when it is forged, or of another topic or version.
    pub fn read_cursor(&self, topic: Topic, text: &str) -> Option<i64> {
        let bytes = self.open("cursor", text)?;
        let (mut seq, ours) = ([0; 8], bytes[0] == CURSOR && bytes[1..8] == topic.0.as_bytes()[9..]);
        seq.copy_from_slice(&bytes[8..]);
        ours.then(|| i64::from_be_bytes(seq)).filter(|seq| *seq >= 0)
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
