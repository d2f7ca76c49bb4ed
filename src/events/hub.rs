//! The hub: one reader of the events table for all listeners of this process.
//!
//! A bell names a practice and a sequence. The hub reads what is new of practices that
//! somebody listens to and hands each event to all of them, in order and once. A listener
//! that falls behind is told so and reads the table itself.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;

use crate::app::env::Bell;
use crate::domain::entity::Event;
use crate::domain::ids::PracticeId;
use crate::store::{Pool, StoreError, events};

/// Events that wait for one listener; past that he reads the table.
const QUEUE: usize = 256;
/// Most events of one read.
const READ: i64 = 1_000;

/// Fans events out to the listeners of this process.
#[derive(Clone)]
pub struct Hub {
    pool: Pool,
    topics: Arc<Mutex<HashMap<PracticeId, Topic>>>,
}

struct Topic {
    send: broadcast::Sender<Arc<Event>>,
    /// Everything up to here was handed out.
    last: i64,
}

/// One listener of one practice.
pub struct Listener {
    pool: Pool,
    practice: PracticeId,
    receive: broadcast::Receiver<Arc<Event>>,
    /// Everything up to here was delivered.
    last: i64,
    /// Read from the table, not yet delivered.
    backlog: std::collections::VecDeque<Arc<Event>>,
}

impl Hub {
    pub fn new(pool: Pool) -> Self {
        Self { pool, topics: Arc::default() }
    }

    /// Reads the table at each bell until the bells stop.
    pub async fn run(self, mut bells: broadcast::Receiver<Bell>) {
        loop {
            let read = match bells.recv().await {
                Ok(bell) => self.read(bell.practice).await,
                // Bells were missed: every practice with listeners may have news.
                Err(RecvError::Lagged(_)) => self.read_all().await,
                Err(RecvError::Closed) => return,
            };
            if let Err(error) = read {
                tracing::warn!(%error, "events could not be read; the next bell tries again");
            }
        }
    }

    /// Looks again at every practice with listeners: after a wire came back.
    pub async fn read_all(&self) -> Result<(), StoreError> {
        let practices: Vec<PracticeId> = self.lock().keys().copied().collect();
        for practice in practices {
            self.read(practice).await?;
        }
        Ok(())
    }

    /// Hands out what is new of one practice.
    pub(super) async fn read(&self, practice: PracticeId) -> Result<(), StoreError> {
        let Some(mut last) = self.lock().get(&practice).map(|topic| topic.last) else {
            return Ok(());
        };
        loop {
            let conn = self.pool.get().await?;
            let found = events::after(&conn, practice, last, READ).await?;
            drop(conn);
            let full = i64::try_from(found.len()).is_ok_and(|n| n == READ);
            let mut topics = self.lock();
            let Some(topic) = topics.get_mut(&practice) else {
                return Ok(());
            };
            for event in found {
                last = event.seq;
                if event.seq > topic.last {
                    topic.last = event.seq;
                    // An error says that the last listener just left.
                    let _ = topic.send.send(Arc::new(event));
                }
            }
            if topic.send.receiver_count() == 0 {
                topics.remove(&practice);
                return Ok(());
            }
            if !full {
                return Ok(());
            }
        }
    }

    /// Listens to a practice from after this sequence on: first what is in the table,
    /// then what comes.
    pub async fn listen(&self, practice: PracticeId, after: i64) -> Result<Listener, StoreError> {
        let receive = {
            let mut topics = self.lock();
            topics.retain(|_, topic| topic.send.receiver_count() > 0);
            let topic = topics
                .entry(practice)
                .or_insert_with(|| Topic { send: broadcast::channel(QUEUE).0, last: after });
            topic.send.subscribe()
        };
        let mut listener =
            Listener { pool: self.pool.clone(), practice, receive, last: after, backlog: Default::default() };
        // Joined first, read second: an event in between comes both ways and is dropped once.
        listener.catch_up().await?;
        Ok(listener)
    }

    /// Practices with listeners, and listeners: for the metrics.
    pub fn size(&self) -> (usize, usize) {
        let topics = self.lock();
        (topics.len(), topics.values().map(|topic| topic.send.receiver_count()).sum())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<PracticeId, Topic>> {
        self.topics.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Listener {
    /// The next event; nothing when the hub is gone.
    pub async fn next(&mut self) -> Result<Option<Arc<Event>>, StoreError> {
        loop {
            if let Some(event) = self.backlog.pop_front() {
                self.last = event.seq;
                return Ok(Some(event));
            }
            match self.receive.recv().await {
                Ok(event) if event.seq <= self.last => {}
                Ok(event) if event.seq == self.last + 1 => {
                    self.last = event.seq;
                    return Ok(Some(event));
                }
                // A jump or a full queue: the table has what is missing.
                Ok(_) | Err(RecvError::Lagged(_)) => self.catch_up().await?,
                Err(RecvError::Closed) => return Ok(None),
            }
        }
    }

    async fn catch_up(&mut self) -> Result<(), StoreError> {
        let conn = self.pool.get().await?;
        let mut from = self.last;
        loop {
            let found = events::after(&conn, self.practice, from, READ).await?;
            let count = found.len();
            for event in found {
                from = event.seq;
                self.backlog.push_back(Arc::new(event));
            }
            if !i64::try_from(count).is_ok_and(|n| n == READ) {
                return Ok(());
            }
        }
    }
}
