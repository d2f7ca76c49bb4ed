//! The hash chain of the audit: one a practice, so that writers of different practices
//! never wait for each other, and a daily root over all heads (R121).

use chrono::{DateTime, NaiveDate, Utc};

use super::digest::Sha256;
use super::event::{EventKind, EventRefs};
use super::ids::PracticeId;
use super::role::ActorRole;

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

/// The head of one practice at the end of a day.
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
