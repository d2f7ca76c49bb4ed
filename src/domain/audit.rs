//! The hash chains of the audit: one a practice, so that writers of different practices
//! never wait for each other, one a person for his logins, and a daily root over all heads (R121).

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::digest::Sha256;
use super::event::{EventKind, EventRefs};
use super::identity::{AuthMethod, IdentityEvent};
use super::ids::PracticeId;
use super::role::ActorRole;
use super::topic::Topic;

/// One act, as it is hashed.
pub struct Entry<'a> {
    pub practice: PracticeId,
    pub seq: i64,
    pub at: DateTime<Utc>,
    pub actor_code: &'a str,
    pub actor_role: ActorRole,
    pub kind: EventKind,
    pub refs: &'a EventRefs,
    pub digest: Sha256,
}

/// The hash of an entry that follows `previous` (empty before the first).
pub fn chain(previous: &[u8], entry: &Entry<'_>) -> Sha256 {
    let object = entry.refs.object.map(|id| id.into_bytes());
    Sha256::of_list(&[
        previous,
        entry.practice.0.as_bytes(),
        &entry.seq.to_be_bytes(),
        // PostgreSQL keeps microseconds; more would not survive the way back.
        &entry.at.timestamp_micros().to_be_bytes(),
        entry.actor_code.as_bytes(),
        entry.actor_role.code().as_bytes(),
        entry.kind.code().as_bytes(),
        entry.refs.section.map_or("", |s| s.code()).as_bytes(),
        object.as_ref().map_or(&[][..], |bytes| &bytes[..]),
        &entry.digest.0,
    ])
}

/// One entry of the trail of identities, without its place in the chain.
#[derive(Clone, Debug)]
pub struct IdentityEntry {
    /// The person's topic, or the one for who is not known.
    pub chain: Topic,
    pub at: DateTime<Utc>,
    pub kind: IdentityEvent,
    /// Whom it is about; empty when that is not known.
    pub person_code: String,
    /// Who did it, when that is somebody else.
    pub actor_code: String,
    pub method: Option<AuthMethod>,
    pub level: i16,
    pub issuer: String,
    /// The network of the address, and the seal of the whole one.
    pub network: String,
    pub address_seal: Vec<u8>,
    /// The session, token or officer that it is about.
    pub object: Option<Uuid>,
    /// A code or a short text, never personal.
    pub detail: String,
}

impl IdentityEntry {
    /// The digest of everything but the place in the chain. The database links it: the head of
    /// the chain is known there only, see `store::identity_audit`.
    pub fn digest(&self) -> Sha256 {
        let object = self.object.map(Uuid::into_bytes);
        Sha256::of_list(&[
            self.chain.0.as_bytes(),
            &self.at.timestamp_micros().to_be_bytes(),
            self.kind.code().as_bytes(),
            self.person_code.as_bytes(),
            self.actor_code.as_bytes(),
            self.method.map_or("", AuthMethod::code).as_bytes(),
            &self.level.to_be_bytes(),
            self.issuer.as_bytes(),
            self.network.as_bytes(),
            &self.address_seal,
            object.as_ref().map_or(&[][..], |bytes| &bytes[..]),
            self.detail.as_bytes(),
        ])
    }

    /// The hash of this entry as number `seq` of its chain.
    pub fn link(&self, previous: &[u8], seq: i64) -> Sha256 {
        Sha256::of_list(&[previous, &seq.to_be_bytes(), &self.digest().0])
    }
}

/// The head of one chain at the end of a day; of identities, the id is the person's topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    pub practice: PracticeId,
    pub seq: i64,
    pub hash: Vec<u8>,
}

/// The root of a day: over the root before and every head that moved since, in the
/// order of practice ids.
pub fn root(previous: &[u8], day: NaiveDate, leaves: &[Leaf]) -> Sha256 {
    let day = day.to_string();
    let seqs: Vec<[u8; 8]> = leaves.iter().map(|leaf| leaf.seq.to_be_bytes()).collect();
    let mut parts: Vec<&[u8]> = vec![previous, day.as_bytes()];
    for (leaf, seq) in leaves.iter().zip(&seqs) {
        parts.extend([&leaf.practice.0.as_bytes()[..], &seq[..], &leaf.hash[..]]);
    }
    Sha256::of_list(&parts)
}
