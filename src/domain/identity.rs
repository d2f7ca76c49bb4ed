//! How people and programs prove who they are, and what happens around that.

use chrono::{DateTime, Utc};

use super::person::FiscalCode;

closed! {
    /// How an identity was proven.
    pub enum AuthMethod {
        /// National service card (CNS, TS-CNS).
        Cns = "CNS",
        /// Public digital identity (SPID).
        Spid = "SPID",
        /// Electronic identity card (CIE).
        Cie = "CIE",
        /// No proof: a development server.
        Dev = "DEV",
        /// A machine token that its holder made after a login.
        MachineToken = "MACHINE_TOKEN",
        /// The service itself: demo data and the command line.
        Service = "SERVICE",
    }
}

/// A person as he proved himself at a login.
#[derive(Clone, Debug)]
pub struct Identity {
    pub fiscal_code: FiscalCode,
    pub name: String,
    pub method: AuthMethod,
    /// Assurance level, 1 to 3. A CNS counts as 3 (dossier 10.1).
    pub level: i16,
    /// Who vouches: the provider's address or the name of the certificate's issuer.
    pub issuer: String,
    /// When the person proved himself there, which may be before he came here.
    pub at: DateTime<Utc>,
    /// Where notices about his logins go, when the provider tells.
    pub email: Option<String>,
}

closed! {
    /// What a machine token may do. Whatever binds its holder stays his own act.
    pub enum Scope {
        /// List and read practices, follow their changes, download documents.
        Read = "READ",
        /// Open practices, fill sections and subjects.
        Fill = "FILL",
        /// Upload, attach and remove documents.
        Upload = "UPLOAD",
        /// Run formal checks.
        Verify = "VERIFY",
    }
}

/// A set of scopes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scopes(u8);

impl Scopes {
    pub fn of(scopes: &[Scope]) -> Self {
        Self(scopes.iter().fold(0, |bits, scope| bits | 1 << *scope as u8))
    }

    pub fn holds(self, scope: Scope) -> bool {
        self.0 & (1 << scope as u8) != 0
    }

    pub fn list(self) -> Vec<Scope> {
        Scope::ALL.iter().copied().filter(|scope| self.holds(*scope)).collect()
    }

    /// Codes with spaces between them, as stored.
    pub fn text(self) -> String {
        self.list().iter().map(|scope| scope.code()).collect::<Vec<_>>().join(" ")
    }

    pub fn from_text(text: &str) -> Option<Self> {
        let scopes: Option<Vec<Scope>> = text.split_whitespace().map(Scope::from_code).collect();
        scopes.map(|scopes| Self::of(&scopes))
    }
}

closed! {
    /// What the trail of identities records.
    pub enum IdentityEvent {
        /// A person signed in.
        Login = "LOGIN",
        /// A login was refused.
        LoginRefused = "LOGIN_REFUSED",
        /// After failures, logins are refused for a while.
        LoginLocked = "LOGIN_LOCKED",
        /// A session was ended by its person, or by his next login.
        SessionEnded = "SESSION_ENDED",
        /// A session ended by its age or because nobody used it.
        SessionExpired = "SESSION_EXPIRED",
        /// A token that opens nothing was presented.
        TokenRefused = "TOKEN_REFUSED",
        /// An act was refused for how the identity was proven.
        ActRefused = "ACT_REFUSED",
        /// A request came from a page of a foreign origin.
        OriginRefused = "ORIGIN_REFUSED",
        /// A machine token was made.
        MachineTokenCreated = "MACHINE_TOKEN_CREATED",
        /// A machine token was replaced.
        MachineTokenRotated = "MACHINE_TOKEN_ROTATED",
        /// A machine token was revoked.
        MachineTokenRevoked = "MACHINE_TOKEN_REVOKED",
        /// A role in a seat was given.
        OfficeGranted = "OFFICE_GRANTED",
        /// Access to another seat was given.
        SeatAccessGranted = "SEAT_ACCESS_GRANTED",
        /// A role or an access was withdrawn.
        OfficeWithdrawn = "OFFICE_WITHDRAWN",
        /// A comune was given to an officer, or back to the common queue of its seat.
        RouteSaved = "ROUTE_SAVED",
        /// A draw was promised: the digest of its seed.
        DrawScheduled = "DRAW_SCHEDULED",
        /// The list of a draw was closed: its digest.
        DrawClosed = "DRAW_CLOSED",
        /// A draw was run: what was drawn.
        DrawRun = "DRAW_RUN",
        /// A hand-off to another system was made due again.
        HandOffRetried = "HAND_OFF_RETRIED",
    }
}

closed! {
    /// Why a token opened nothing. For the trail: the caller learns only that it did not.
    pub enum Denial {
        /// Nobody knows it.
        Unknown = "UNKNOWN",
        /// It was ended or revoked.
        Ended = "ENDED",
        /// Its time is over.
        Expired = "EXPIRED",
        /// It was not used for too long.
        Idle = "IDLE",
        /// It is not good for this network.
        Range = "RANGE",
        /// It is of another person than the one who opened the connection.
        OtherPerson = "OTHER_PERSON",
    }
}

/// Lengths of a lock, by how often the failures passed the mark: seconds.
const LOCKS: &[i64] = &[60, 5 * 60, 15 * 60, 60 * 60, 24 * 60 * 60];

/// For how long logins are refused after so many failures in a row; nothing while they are few.
/// `step` failures lead to each next lock.
pub fn lock_after(failures: i32, step: i32) -> Option<chrono::Duration> {
    if step <= 0 || failures < step || failures % step != 0 {
        return None;
    }
    let at = usize::try_from(failures / step - 1).unwrap_or(usize::MAX);
    LOCKS.get(at).or(LOCKS.last()).map(|seconds| chrono::Duration::seconds(*seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locks_grow_by_step_and_stay_at_a_day() {
        let minutes = |failures| lock_after(failures, 5).map(|lock| lock.num_minutes());
        let found: Vec<_> = (0..=40).filter_map(|n| minutes(n).map(|m| (n, m))).collect();
        assert_eq!(
            found,
            [(5, 1), (10, 5), (15, 15), (20, 60), (25, 1440), (30, 1440), (35, 1440), (40, 1440)]
        );
        assert_eq!(lock_after(5, 0), None);
    }

    #[test]
    fn scopes_survive_the_way_to_the_database() {
        for scopes in [vec![], vec![Scope::Read], vec![Scope::Verify, Scope::Fill]] {
            let set = Scopes::of(&scopes);
            assert_eq!(Scopes::from_text(&set.text()), Some(set));
            assert!(Scope::ALL.iter().all(|scope| set.holds(*scope) == scopes.contains(scope)));
        }
        assert_eq!(Scopes::from_text("READ SIGN"), None);
    }
}
