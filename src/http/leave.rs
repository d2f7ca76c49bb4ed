//! How a connection that stays open comes to its end without being cut: its operations may
//! say their last word first.

use std::time::Duration;

use tokio::time::Instant;

/// Why, and what may still be said until when.
#[derive(Clone, Copy, Debug)]
pub struct Leave {
    pub cause: Cause,
    /// Subscriptions say that they end.
    subscriptions: Instant,
    /// Queries and mutations answer.
    all: Instant,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The session of the caller is over.
    SessionOver,
    /// The process is about to stop; the client goes on elsewhere.
    Draining,
}

/// After the session (R2: two seconds, closing included).
const AFTER_SESSION: Duration = Duration::from_millis(800);
const DRAIN_SUBSCRIPTIONS: Duration = Duration::from_secs(2);
/// The stop as a whole takes ten seconds.
const DRAIN_ALL: Duration = Duration::from_secs(7);

impl Leave {
    pub fn new(cause: Cause) -> Self {
        let now = Instant::now();
        let (subscriptions, all) = match cause {
            Cause::SessionOver => (AFTER_SESSION, AFTER_SESSION),
            Cause::Draining => (DRAIN_SUBSCRIPTIONS, DRAIN_ALL),
        };
        Self { cause, subscriptions: now + subscriptions, all: now + all }
    }

    /// When an operation is cut.
    pub fn until(&self, subscribes: bool) -> Instant {
        if subscribes { self.subscriptions } else { self.all }
    }

    /// A subscription that ends because the process stops goes on elsewhere: were it told
    /// to be complete, no client would take it up again.
    pub fn hides_end(&self, subscribes: bool) -> bool {
        self.cause == Cause::Draining && subscribes
    }
}
