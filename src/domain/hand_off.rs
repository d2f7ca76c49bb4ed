//! What the service hands to other systems: the register of protocol and the mail server (R72).

use chrono::{DateTime, Utc};

use super::ids::{HandoffId, PracticeId};

closed! {
    /// Kind of a hand-off to another system.
    pub enum HandOffKind {
        /// Registration of an istanza in the protocol.
        IstanzaProtocol = "ISTANZA_PROTOCOL",
        /// Registration of a notice of the office in the protocol.
        NoticeProtocol = "NOTICE_PROTOCOL",
        /// A mail.
        Mail = "MAIL",
    }
}

closed! {
    /// State of a hand-off.
    pub enum HandOffState {
        /// It waits for its first or its next try.
        Pending = "PENDING",
        /// Given up: it is tried again only when somebody says so.
        Failed = "FAILED",
        /// Done.
        Done = "DONE",
    }
}

/// A hand-off as the desk shows it.
#[derive(Clone, Debug)]
pub struct HandOff {
    pub id: HandoffId,
    pub practice: PracticeId,
    pub kind: HandOffKind,
    pub state: HandOffState,
    /// What is handed over: kind of istanza, of notice or of mail.
    pub about: String,
    pub attempts: i32,
    pub last_error: Option<String>,
    /// When the first try failed that no success followed.
    pub failing_since: Option<DateTime<Utc>>,
    /// Nothing for one that was given up.
    pub next_try_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
}
