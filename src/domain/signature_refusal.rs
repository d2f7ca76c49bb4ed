//! A signature that was refused (R43): who, on which bytes, why, and how it ended.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::digest::Sha256;
use super::ids::{AttachmentId, PracticeId};
use super::role::SubjectRole;

/// Longest reason, in characters.
pub const MAX_REASON: usize = 2_000;

closed! {
    /// How the refusal of a signature ended.
    pub enum RefusalEnd {
        /// Who refused took it back.
        Withdrawn = "WITHDRAWN",
        /// Who refused signed the document after all.
        Overtaken = "OVERTAKEN",
        /// The file was removed, also to put another in its place: that one asks anew.
        FileRemoved = "FILE_REMOVED",
    }
}

/// A refusal that stands.
#[derive(Clone, Debug)]
pub struct SignatureRefusal {
    pub id: Uuid,
    pub practice: PracticeId,
    pub attachment: AttachmentId,
    /// The bytes that he refused to sign.
    pub sha256: Sha256,
    pub refuser_code: String,
    pub refuser_name: String,
    /// In which roles the signature was asked of him.
    pub roles: Vec<SubjectRole>,
    pub reason: String,
    pub refused_at: DateTime<Utc>,
}
