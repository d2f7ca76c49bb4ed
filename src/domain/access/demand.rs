//! What each operation demands of the proof of its caller's identity: one table.
//!
//! A row a root field or route: the assurance level (dossier 10.1: 2 to read and save), how
//! recent the proof has to be (R1), and what a machine token needs (R8, R105). It stands before
//! rights and never depends on a practice, so a refusal tells nothing about one.

use chrono::{DateTime, Duration, Utc};

use crate::domain::identity::{Scope, Scopes};

/// How recent the proof has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Freshness {
    /// As old as the session may be.
    Any,
    /// For decisions of the office.
    Staff,
    /// For acts that bind the person: declaring, signing, sending.
    Personal,
}

/// What a machine token needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForTokens {
    /// Nothing beyond being good.
    Open,
    /// This scope.
    Scope(Scope),
    /// No token will do: the act is a person's own.
    Never,
}

/// What one operation demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demand {
    pub level: i16,
    pub freshness: Freshness,
    pub tokens: ForTokens,
}

/// How old a proof may be.
#[derive(Clone, Copy, Debug)]
pub struct Windows {
    pub personal: Duration,
    pub staff: Duration,
}

/// What is known of the caller's proof.
#[derive(Clone, Copy, Debug)]
pub struct Proof {
    pub level: i16,
    pub at: DateTime<Utc>,
    /// Of a machine token; nothing for a person's session.
    pub scopes: Option<Scopes>,
}

closed! {
    /// What a proof lacks.
    pub enum Shortfall {
        /// The login was of too low a level.
        Level = "AUTH_LEVEL_TOO_LOW",
        /// The login is too long ago.
        Freshness = "REAUTHENTICATION_REQUIRED",
        /// A machine token cannot do this.
        Personal = "PERSONAL_ACT_REQUIRED",
        /// The machine token lacks the scope.
        Scope = "SCOPE_MISSING",
    }
}

const fn row(
    name: &'static str,
    level: i16,
    freshness: Freshness,
    tokens: ForTokens,
) -> (&'static str, Demand) {
    (name, Demand { level, freshness, tokens })
}

use ForTokens::{Never, Open, Scope as Of};
use Freshness::{Any, Personal, Staff};

/// The table. A name is a root field of the schema, or a route with its method.
pub const DEMANDS: &[(&str, Demand)] = &[
    // Who cannot sign in has to be told why; what it tells is of his own browser.
    row("loginDiagnostics", 0, Any, Open),
    // Who one is may be asked by every session, also to end it.
    row("viewer", 1, Any, Open),
    row("catalogue", 1, Any, Open),
    // For anybody who holds an attestation, without a session.
    row("publicAttestation", 0, Any, Open),
    row("sessions", 1, Any, Never),
    row("endSession", 1, Any, Never),
    row("endAllSessions", 1, Any, Never),
    // Reading.
    row("practice", 2, Any, Of(Scope::Read)),
    row("practices", 2, Any, Of(Scope::Read)),
    row("officePractices", 2, Any, Of(Scope::Read)),
    row("inbox", 2, Any, Of(Scope::Read)),
    row("inboxCounts", 2, Any, Of(Scope::Read)),
    row("comuneRoutes", 2, Any, Of(Scope::Read)),
    row("inboxItem", 2, Any, Of(Scope::Read)),
    row("colleagues", 2, Any, Of(Scope::Read)),
    row("practiceChanges", 2, Any, Of(Scope::Read)),
    row("draws", 2, Any, Of(Scope::Read)),
    row("handOffs", 2, Any, Of(Scope::Read)),
    row("officeReport", 2, Any, Of(Scope::Read)),
    row("fascicolo", 2, Any, Of(Scope::Read)),
    row("node", 2, Any, Of(Scope::Read)),
    row("nodes", 2, Any, Of(Scope::Read)),
    row("GET /files", 2, Any, Of(Scope::Read)),
    row("GET /istanze", 2, Any, Of(Scope::Read)),
    row("GET /practices", 2, Any, Of(Scope::Read)),
    row("delegationChanged", 2, Any, Of(Scope::Read)),
    row("messageAdded", 2, Any, Of(Scope::Read)),
    row("practiceChanged", 2, Any, Of(Scope::Read)),
    row("myDuties", 2, Any, Of(Scope::Read)),
    row("submissionReceived", 2, Any, Of(Scope::Read)),
    row("inboxChanged", 2, Any, Of(Scope::Read)),
    // A program is nobody who could be seen in a practice.
    row("presence", 2, Any, Never),
    row("batchProgressed", 2, Any, Never),
    // An opinion is asked of a person.
    row("opinionRequests", 2, Any, Never),
    row("opinionRequest", 2, Any, Never),
    row("giveOpinion", 2, Personal, Never),
    row("declineOpinion", 2, Any, Never),
    row("GET /opinions", 2, Any, Never),
    // Filling.
    row("createPractice", 2, Any, Of(Scope::Fill)),
    row("saveSection", 2, Any, Of(Scope::Fill)),
    row("addSubject", 2, Any, Of(Scope::Fill)),
    row("updateSubject", 2, Any, Of(Scope::Fill)),
    row("removeSubject", 2, Any, Of(Scope::Fill)),
    row("createUpload", 2, Any, Of(Scope::Upload)),
    row("PUT /uploads", 2, Any, Of(Scope::Upload)),
    row("addAttachment", 2, Any, Of(Scope::Upload)),
    row("verifyAttachment", 2, Any, Of(Scope::Verify)),
    row("removeAttachment", 2, Any, Of(Scope::Upload)),
    row("verifySection", 2, Any, Of(Scope::Verify)),
    row("verifyPractice", 2, Any, Of(Scope::Verify)),
    // What a person says or gives to others.
    row("sendMessage", 2, Any, Never),
    row("withdrawMessage", 2, Any, Never),
    row("markMessagesRead", 2, Any, Never),
    row("activateDelegation", 2, Any, Never),
    row("revokeDelegation", 2, Any, Never),
    row("concludeDelegation", 2, Any, Never),
    row("withdrawSignature", 2, Any, Never),
    row("withdrawSignatureRefusal", 2, Any, Never),
    row("setSigningOrder", 2, Any, Never),
    row("closeCompilation", 2, Any, Never),
    row("reopenCompilation", 2, Any, Never),
    row("openIstanza", 2, Any, Never),
    row("describeIstanza", 2, Any, Of(Scope::Fill)),
    row("abandonIstanza", 2, Any, Never),
    row("withdrawIstanza", 2, Personal, Never),
    row("invalidateAttachment", 2, Any, Of(Scope::Upload)),
    row("revalidateAttachment", 2, Any, Of(Scope::Upload)),
    row("replicatePractice", 2, Any, Of(Scope::Fill)),
    row("decideCancellation", 2, Staff, Never),
    row("delegatePayment", 2, Any, Never),
    row("declareManualPayment", 2, Any, Never),
    row("reviewManualPayment", 2, Staff, Never),
    // What binds him.
    row("confirmStatement", 2, Personal, Never),
    row("refuseStatement", 2, Personal, Never),
    row("sendPractice", 2, Personal, Never),
    row("declareSection", 2, Personal, Never),
    row("signAttachments", 2, Personal, Never),
    row("refuseSignature", 2, Personal, Never),
    row("createMachineToken", 2, Personal, Never),
    row("rotateMachineToken", 2, Personal, Never),
    // To revoke is never made hard.
    row("revokeMachineToken", 1, Any, Never),
    row("machineTokens", 2, Any, Never),
    // The people of the office.
    row("officers", 2, Any, Never),
    row("addOfficer", 2, Staff, Never),
    row("grantSeatAccess", 2, Staff, Never),
    row("withdrawOfficer", 2, Staff, Never),
    // The work of the office.
    row("markPracticeSeen", 2, Any, Never),
    row("assignPractice", 2, Any, Never),
    row("saveComuneRoute", 2, Staff, Never),
    row("createNotice", 2, Any, Never),
    row("updateNotice", 2, Any, Never),
    row("submitNotice", 2, Any, Never),
    row("returnNotice", 2, Any, Never),
    row("signNotice", 2, Staff, Never),
    row("evaluatePoint", 2, Any, Never),
    row("retryHandOff", 2, Any, Never),
    row("createDocumentUpload", 2, Any, Of(Scope::Upload)),
    row("addReceivedDocument", 2, Any, Never),
    row("setDocumentVisibility", 2, Any, Never),
    row("requestOpinion", 2, Staff, Never),
    row("withdrawOpinionRequest", 2, Any, Never),
    row("runBatch", 2, Any, Never),
    row("scheduleDraw", 2, Staff, Never),
    row("closeDraw", 2, Staff, Never),
    row("runDraw", 2, Staff, Never),
    // What the titolare answers.
    row("answerPoint", 2, Any, Never),
    row("sendObservations", 2, Personal, Never),
    row("GET /notices", 2, Any, Of(Scope::Read)),
    row("GET /documents", 2, Any, Of(Scope::Read)),
];

impl Demand {
    /// What is demanded where nothing else is said: everything. A new field without a row is
    /// refused to who is not a person freshly proven, and a test names it.
    pub const ALL: Self = Self { level: 2, freshness: Personal, tokens: Never };

    /// What every caller meets.
    pub const NOTHING: Self = Self { level: 0, freshness: Any, tokens: Open };

    /// The demand of a root field or route; the schema's own questions demand nothing.
    pub fn of(name: &str) -> Self {
        if name.starts_with("__") {
            return Self::NOTHING;
        }
        DEMANDS.iter().find(|(known, _)| *known == name).map_or(Self::ALL, |(_, demand)| *demand)
    }

    /// Both: a document may ask for several things. Of two different scopes both are needed, which
    /// no table row says: then only a person will do.
    pub fn and(self, other: Self) -> Self {
        let tokens = match (self.tokens, other.tokens) {
            (Open, other) => other,
            (own, Open) => own,
            (own, other) if own == other => own,
            _ => Never,
        };
        Self { level: self.level.max(other.level), freshness: self.freshness.max(other.freshness), tokens }
    }

    /// Whether the proof meets it, or what it lacks.
    pub fn judge(self, proof: Proof, now: DateTime<Utc>, windows: Windows) -> Result<(), Shortfall> {
        match (proof.scopes, self.tokens) {
            (Some(_), Never) => return Err(Shortfall::Personal),
            (Some(scopes), Of(scope)) if !scopes.holds(scope) => return Err(Shortfall::Scope),
            _ => {}
        }
        if proof.level < self.level {
            return Err(Shortfall::Level);
        }
        let window = match self.freshness {
            Any => return Ok(()),
            Staff => windows.staff,
            Personal => windows.personal,
        };
        if now - proof.at > window { Err(Shortfall::Freshness) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_is_judged_by_token_level_and_age_in_this_order() {
        let now: DateTime<Utc> = "2026-03-02T09:00:00Z".parse().unwrap();
        let windows = Windows { personal: Duration::minutes(15), staff: Duration::minutes(30) };
        let judge = |name: &str, level, minutes, scopes: Option<&[Scope]>| {
            let at = now - Duration::minutes(minutes);
            let proof = Proof { level, at, scopes: scopes.map(Scopes::of) };
            Demand::of(name).judge(proof, now, windows).map_err(Shortfall::code)
        };
        assert_eq!(judge("declareSection", 2, 15, None), Ok(()));
        assert_eq!(judge("declareSection", 2, 16, None), Err("REAUTHENTICATION_REQUIRED"));
        assert_eq!(judge("addOfficer", 2, 16, None), Ok(()));
        assert_eq!(judge("addOfficer", 2, 31, None), Err("REAUTHENTICATION_REQUIRED"));
        assert_eq!(judge("saveSection", 1, 0, None), Err("AUTH_LEVEL_TOO_LOW"));
        assert_eq!(judge("viewer", 1, 600, None), Ok(()));
        assert_eq!(judge("saveSection", 2, 600, Some(&[Scope::Fill])), Ok(()));
        assert_eq!(judge("saveSection", 2, 600, Some(&[Scope::Read])), Err("SCOPE_MISSING"));
        assert_eq!(judge("signAttachments", 2, 0, Some(Scope::ALL)), Err("PERSONAL_ACT_REQUIRED"));
        assert_eq!(judge("notYetInTheTable", 2, 16, None), Err("REAUTHENTICATION_REQUIRED"));
        assert_eq!(judge("__schema", 1, 600, Some(&[])), Ok(()));
    }

    #[test]
    fn no_name_stands_twice() {
        for (at, (name, _)) in DEMANDS.iter().enumerate() {
            assert!(DEMANDS.iter().skip(at + 1).all(|(other, _)| other != name), "{name}");
        }
    }
}
