//! The hub: one reader of the events table for all listeners of this process.
//!
//! A bell names a topic and a number. The hub reads what is new of topics that somebody
//! listens to and hands each event to all of them, in order and once. It never trusts a bell
//! for more than that: a lost one delays, one too many is dropped by its number. What was
//! committed here and comes next in its topic is handed out without a look at the table.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock};
use std::time::Duration;

use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio_util::sync::CancellationToken;

use super::listener::{Joined, Listener};
use super::lock;
use super::presence::Presence;
use crate::domain::entity::Event;
use crate::domain::topic::{Bell, News, Topic};
use crate::store::{Pool, StoreError, events};

/// Events that wait for one listener; past that he is told to read again.
const QUEUE: usize = 64;
/// Most events of one topic in one read.
pub(super) const READ: i64 = 500;

/// What whoever attends to every bell of this node is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Something happened to this topic.
    Rung(Topic),
    /// Bells may have been missed.
    Gap,
    /// From now on every bell is heard, or not for sure.
    Heard(bool),
}

/// Fans events out to the listeners of this process.
#[derive(Clone)]
pub struct Hub(Arc<Parts>);

struct Parts {
    pool: Pool,
    presence: Presence,
    stopping: CancellationToken,
    topics: Mutex<HashMap<Topic, Slot>>,
    /// Seats whose inboxes somebody watches.
    inboxes: Mutex<HashMap<Topic, broadcast::Sender<Option<Topic>>>>,
    /// Whoever remembers something that bells put an end to.
    attending: OnceLock<Box<dyn Fn(Word) + Send + Sync>>,
    rung: UnboundedSender<Rung>,
    ringing: Mutex<Option<UnboundedReceiver<Rung>>>,
}

enum Rung {
    Bell(Bell),
    /// A wire came back: anything may have happened.
    Gap,
}

struct Slot {
    send: broadcast::Sender<Arc<Event>>,
    /// Everything up to here was handed out.
    last: i64,
}

impl Hub {
    pub fn new(pool: Pool) -> Self {
        let (rung, ringing) = unbounded_channel();
        Self(Arc::new(Parts {
            pool,
            presence: Presence::default(),
            stopping: CancellationToken::new(),
            topics: Mutex::default(),
            inboxes: Mutex::default(),
            attending: OnceLock::new(),
            rung,
            ringing: Mutex::new(Some(ringing)),
        }))
    }

    /// Who has which practice open.
    pub fn presence(&self) -> &Presence {
        &self.0.presence
    }

    /// Cancelled when this node stops: every stream says so and ends.
    pub fn stopping(&self) -> &CancellationToken {
        &self.0.stopping
    }

    /// Tells every bell, also of topics that nobody listens to; once a hub.
    pub fn attend(&self, attend: impl Fn(Word) + Send + Sync + 'static) {
        let _ = self.0.attending.set(Box::new(attend));
    }

    pub(super) fn tell(&self, word: Word) {
        if let Some(attend) = self.0.attending.get() {
            attend(word);
        }
    }

    /// Takes a bell, of a wire or of this node. Only what somebody here listens to costs anything.
    pub fn ring(&self, bell: Bell) {
        self.tell(Word::Rung(bell.topic));
        let wanted = self.topics().get(&bell.topic).is_some_and(|slot| slot.last < bell.seq);
        if wanted || bell.office.is_some_and(|office| lock(&self.0.inboxes).contains_key(&office)) {
            // The reader is gone only when the process ends.
            let _ = self.0.rung.send(Rung::Bell(bell));
        }
    }

    /// Hands out what this node committed. Another node's commit may come before it in the topic, or one of
    /// this node whose news are a step behind: then the table says what is between.
    fn happened(&self, news: &News) {
        self.ring(news.bell);
        let mut topics = self.topics();
        let Some(slot) = topics.get_mut(&news.bell.topic) else { return };
        if news.events.first().is_some_and(|first| first.seq == slot.last + 1) {
            slot.last = news.bell.seq;
            for event in &news.events {
                let _ = slot.send.send(Arc::new(event.clone()));
            }
        }
    }

    /// A wire broke and came back: bells may be missing.
    pub fn gap(&self) {
        self.tell(Word::Gap);
        let _ = self.0.rung.send(Rung::Gap);
    }

    /// Hands out what is new whenever bells rang, as long as the process lives. The first caller is
    /// the reader; a second one returns at once.
    pub async fn run(self, mut local: broadcast::Receiver<News>) {
        let Some(mut ringing) = lock(&self.0.ringing).take() else {
            return;
        };
        let mut stale: HashSet<Topic> = HashSet::new();
        let mut pause = Duration::ZERO;
        loop {
            if stale.is_empty() {
                tokio::select! {
                    news = local.recv() => match news {
                        Ok(news) => self.happened(&news),
                        Err(RecvError::Lagged(_)) => self.gap(),
                        Err(RecvError::Closed) => return,
                    },
                    Some(rung) = ringing.recv() => self.note(rung, &mut stale),
                }
            } else {
                tokio::time::sleep(pause).await;
            }
            // Whatever else rang meanwhile goes into the same read.
            loop {
                match local.try_recv() {
                    Ok(news) => self.happened(&news),
                    Err(broadcast::error::TryRecvError::Lagged(_)) => self.gap(),
                    Err(_) => break,
                }
            }
            while let Ok(rung) = ringing.try_recv() {
                self.note(rung, &mut stale);
            }
            match self.read(&mut stale).await {
                Ok(()) => pause = Duration::ZERO,
                Err(error) => {
                    // The topics stay stale: nothing is lost while the database is away.
                    pause = (pause * 2).clamp(Duration::from_millis(50), Duration::from_secs(1));
                    tracing::warn!(%error, "events could not be read; trying again");
                }
            }
        }
    }

    fn note(&self, rung: Rung, stale: &mut HashSet<Topic>) {
        match rung {
            Rung::Bell(bell) => {
                if self.topics().get(&bell.topic).is_some_and(|slot| slot.last < bell.seq) {
                    stale.insert(bell.topic);
                }
                if let Some(inbox) =
                    bell.office.and_then(|office| lock(&self.0.inboxes).get(&office).cloned())
                {
                    let _ = inbox.send(Some(bell.topic));
                }
            }
            Rung::Gap => {
                stale.extend(self.topics().keys());
                lock(&self.0.inboxes).values().for_each(|inbox| {
                    let _ = inbox.send(None);
                });
            }
        }
    }

    /// Hands out what is new of these topics, and takes those from the list that are done.
    async fn read(&self, stale: &mut HashSet<Topic>) -> Result<(), StoreError> {
        while !stale.is_empty() {
            let wanted: Vec<(Topic, i64)> = {
                let topics = self.topics();
                stale.iter().filter_map(|topic| Some((*topic, topics.get(topic)?.last))).take(500).collect()
            };
            if wanted.is_empty() {
                stale.clear();
                return Ok(());
            }
            let conn = self.0.pool.get_live().await?;
            let found = events::after(&conn, &wanted, READ).await?;
            drop(conn);
            let mut counts: HashMap<Topic, i64> = HashMap::new();
            let mut topics = self.topics();
            for event in found {
                *counts.entry(event.topic).or_default() += 1;
                if let Some(slot) = topics.get_mut(&event.topic)
                    && event.seq > slot.last
                {
                    slot.last = event.seq;
                    // An error says that the last listener just left.
                    let _ = slot.send.send(Arc::new(event));
                }
            }
            for (topic, _) in wanted {
                if counts.get(&topic).is_none_or(|count| *count < READ) {
                    stale.remove(&topic);
                }
            }
        }
        Ok(())
    }

    /// Listens to a topic from after this number on: first what is in the table, then what
    /// comes. `newest` is a number that the topic is known to have reached.
    pub fn listen(&self, topic: Topic, after: i64, newest: i64) -> Listener {
        let receive = self
            .topics()
            .entry(topic)
            .or_insert_with(|| Slot { send: broadcast::channel(QUEUE).0, last: newest })
            .send
            .subscribe();
        Listener::new(self.clone(), topic, receive, (after, newest))
    }

    /// Joins a topic whose newest number is asked afterwards: nothing in between is lost. The
    /// first bell reads the topic from its beginning: for topics of people, which are short.
    pub fn join(&self, topic: Topic) -> Joined {
        Joined(self.listen(topic, 0, 0))
    }

    /// A listener has left; with the last one goes the topic.
    pub(super) fn leave(&self, topic: Topic) {
        let mut topics = self.topics();
        if topics.get(&topic).is_some_and(|slot| slot.send.receiver_count() == 0) {
            topics.remove(&topic);
        }
    }

    pub(super) fn pool(&self) -> &Pool {
        &self.0.pool
    }

    /// Hints that a practice of this seat's inbox changed; none, that any may have.
    pub fn watch_inbox(&self, office: Topic) -> broadcast::Receiver<Option<Topic>> {
        let mut inboxes = lock(&self.0.inboxes);
        inboxes.retain(|_, inbox| inbox.receiver_count() > 0);
        inboxes.entry(office).or_insert_with(|| broadcast::channel(QUEUE).0).subscribe()
    }

    /// Topics with listeners, and listeners: for the metrics.
    pub fn size(&self) -> (usize, usize) {
        let topics = self.topics();
        (topics.len(), topics.values().map(|slot| slot.send.receiver_count()).sum())
    }

    fn topics(&self) -> MutexGuard<'_, HashMap<Topic, Slot>> {
        lock(&self.0.topics)
    }
}
