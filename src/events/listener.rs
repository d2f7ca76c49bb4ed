//! A listener: one reader's way through one topic, first from the table, then live.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;

use super::hub::{Hub, READ};
use crate::domain::entity::Event;
use crate::domain::topic::Topic;
use crate::store::{StoreError, events};

/// What a listener hears.
#[derive(Clone, Debug)]
pub enum Heard {
    Event(Arc<Event>),
    /// Events before this number are gone, or came faster than they were taken: read again.
    Reset(i64),
}

/// One listener of one topic.
pub struct Listener {
    receive: broadcast::Receiver<Arc<Event>>,
    /// Everything up to here was delivered.
    last: i64,
    /// The topic had reached this when the listener joined.
    newest: i64,
    /// Read from the table, not yet delivered.
    backlog: VecDeque<Arc<Event>>,
    /// The table may hold more than the backlog.
    behind: bool,
    /// Nothing came live since the table was read: a full queue is no sign of a slow reader yet.
    replaying: bool,
    /// The last field: it is dropped after the queue, and so counts who is left.
    seat: Seat,
}

/// A listener's place at the hub.
struct Seat {
    hub: Hub,
    topic: Topic,
}

impl Listener {
    /// Joined first, read second: an event in between comes both ways and is dropped once.
    pub(super) fn new(
        hub: Hub,
        topic: Topic,
        receive: broadcast::Receiver<Arc<Event>>,
        (after, newest): (i64, i64),
    ) -> Self {
        Self {
            receive,
            last: after,
            newest,
            backlog: VecDeque::new(),
            behind: true,
            replaying: true,
            seat: Seat { hub, topic },
        }
    }

    /// The next thing to hear; nothing when the hub is gone. A database that is away is waited for.
    pub async fn next(&mut self) -> Option<Heard> {
        loop {
            if let Some(event) = self.backlog.pop_front() {
                return Some(self.hear(event));
            }
            if self.behind {
                self.read().await;
                if self.backlog.is_empty() && self.last < self.newest {
                    // Everything up to there has left the window.
                    self.last = self.newest;
                    return Some(Heard::Reset(self.last));
                }
                continue;
            }
            match self.receive.recv().await {
                Ok(event) if event.seq <= self.last => {}
                Ok(event) if event.seq == self.last + 1 => {
                    self.replaying = false;
                    return Some(self.hear(event));
                }
                Ok(_) => self.behind = true,
                Err(RecvError::Lagged(_)) if self.replaying => self.behind = true,
                Err(RecvError::Lagged(_)) => return Some(self.overtaken()),
                Err(RecvError::Closed) => return None,
            }
        }
    }

    /// Numbers have no gaps: a jump in the table says that what was between is gone.
    fn hear(&mut self, event: Arc<Event>) -> Heard {
        let before = event.seq - 1;
        if before > self.last {
            self.last = before;
            self.backlog.push_front(event);
            return Heard::Reset(before);
        }
        self.last = event.seq;
        Heard::Event(event)
    }

    /// The queue ran over: what is left in it comes after the point of the reset.
    fn overtaken(&mut self) -> Heard {
        match self.receive.try_recv() {
            Ok(event) => {
                self.last = event.seq - 1;
                self.backlog.push_front(event);
            }
            Err(_) => self.behind = true,
        }
        Heard::Reset(self.last)
    }

    async fn read(&mut self) {
        let mut pause = Duration::from_millis(50);
        let found = loop {
            match self.find().await {
                Ok(found) => break found,
                Err(error) => {
                    tracing::warn!(%error, "events could not be read; trying again");
                    tokio::time::sleep(pause).await;
                    pause = (pause * 2).min(Duration::from_secs(1));
                }
            }
        };
        self.behind = i64::try_from(found.len()).is_ok_and(|count| count == READ);
        self.backlog.extend(found.into_iter().map(Arc::new));
    }

    async fn find(&self) -> Result<Vec<Event>, StoreError> {
        let conn = self.seat.hub.pool().get_live().await?;
        events::after(&conn, &[(self.seat.topic, self.last)], READ).await
    }
}

/// A listener who has joined and does not know yet from where on he hears.
pub struct Joined(pub(super) Listener);

impl Joined {
    /// Hears what is later than this number, which was read after joining.
    pub fn after(self, newest: i64) -> Listener {
        let mut listener = self.0;
        listener.last = newest;
        listener.behind = false;
        listener
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.hub.leave(self.topic);
    }
}
