//! The relay: makes sure that every committed event is rung on the wire.
//!
//! Every node runs one, and one at a time holds the lock; the others wait in the database
//! and take over the moment its connection ends. A holder that hangs is noticed by whoever
//! waits in vain for his own bell, and its connection is ended for it.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use tokio::sync::Notify;
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::{RecvError, TryRecvError};

use super::lock;
use super::wire::Wire;
use crate::domain::topic::{Bell, News, Topic};
use crate::store::line::{self, Line};
use crate::store::relay::Progress;
use crate::store::{Pool, StoreError};

/// The lock of the relay: "portosre".
const LOCK: i64 = 0x706f_7274_6f73_7265;
/// Said after commits on nodes that do not hold the lock.
const CHANNEL: &str = "portos_events";
/// Commits within this time go out together.
const TOGETHER: Duration = Duration::from_millis(10);
/// A wire that is away for so long is another node's chance.
const GIVE_UP: Duration = Duration::from_millis(500);
/// A bell that is not back by then: the holder hangs.
const BACK: Duration = Duration::from_millis(1_200);

/// A bell that is not back by then makes a node doubt that it hears all.
const LATE: Duration = Duration::from_millis(600);

/// The relay of this node.
#[derive(Clone)]
pub(super) struct Relay {
    pool: Pool,
    wire: Wire,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    leads: AtomicBool,
    wake: Notify,
    awaited: Mutex<Awaited>,
}

/// Own bells that have not come back, and since when: the one that is waited for, and the newest.
#[derive(Default)]
struct Awaited {
    first: Option<(Bell, Instant)>,
    newest: Option<(Bell, Instant)>,
    /// How often the wait was in vain.
    vain: u32,
}

impl Awaited {
    fn wait_for(&mut self, bell: Bell) {
        let since = Instant::now();
        self.first.get_or_insert((bell, since));
        self.newest = Some((bell, since));
    }

    fn heard(&mut self, bell: Bell) {
        let is = |own: Option<(Bell, Instant)>| {
            own.is_some_and(|(own, _)| own.topic == bell.topic && own.seq <= bell.seq)
        };
        if is(self.newest) {
            *self = Self::default();
        } else if is(self.first) {
            *self = Self { first: self.newest, newest: self.newest, vain: 0 };
        }
    }
}

impl Relay {
    pub fn new(pool: Pool, wire: Wire) -> Self {
        Self { pool, wire, state: Arc::default() }
    }

    /// Waits for the lock, relays while it holds it, and waits again. Without a wire it leaves the
    /// lock to others, who may have one.
    pub async fn run(self) {
        loop {
            self.wire.comes_up().await;
            let ended = self.hold().await;
            self.state.leads.store(false, Ordering::Relaxed);
            if let Err(error) = ended {
                tracing::warn!(%error, "the relay stopped; waiting for the lock again");
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    async fn hold(&self) -> Result<(), StoreError> {
        let mut line = Line::open(&self.pool, "portos relay").await?;
        line.lock(LOCK).await?;
        if !self.wire.is_up() {
            // Lost while waiting for the lock.
            return Err(StoreError::Unavailable("the wire is down".to_owned()));
        }
        line.listen(CHANNEL).await?;
        self.state.leads.store(true, Ordering::Relaxed);
        let mut progress = Progress::load(&mut line.conn).await?;
        let mut busy = Instant::now();
        loop {
            let due = progress.due(&mut line.conn).await?;
            if !due.bells.is_empty() {
                self.publish(&mut line, &newest(&due.bells)).await?;
                progress.published(&mut line.conn, due).await?;
                busy = Instant::now();
            }
            tokio::select! {
                () = self.state.wake.notified() => {}
                notice = line.notices.recv() => {
                    notice.ok_or_else(gone)?;
                    while line.notices.try_recv().is_ok() {}
                }
                // Only for a node that died between its commit and its word.
                () = tokio::time::sleep(patience(busy.elapsed())) => {}
            }
            tokio::time::sleep(TOGETHER).await;
        }
    }

    /// At least once: what the wire does not take is sent again. A wire that is away ends the
    /// hold, and so does the line: somebody else may have the lock by now.
    async fn publish(&self, line: &mut Line, bells: &[Bell]) -> Result<(), StoreError> {
        let start = Instant::now();
        loop {
            let ring = self.wire.ring(bells);
            tokio::pin!(ring);
            let rung = loop {
                tokio::select! {
                    rung = &mut ring => break rung,
                    notice = line.notices.recv() => {
                        notice.ok_or_else(gone)?;
                        // Of a commit that this look at the table may have missed: look again.
                        self.state.wake.notify_one();
                    }
                }
            };
            match rung {
                Ok(()) => return Ok(()),
                Err(error) if start.elapsed() > GIVE_UP && !self.wire.is_up() => {
                    return Err(StoreError::Unavailable(error.to_string()));
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    /// Takes the bells of this node's own commits to whoever holds the lock, and watches that
    /// they come back.
    pub async fn announce(self, mut local: broadcast::Receiver<News>) {
        loop {
            let awaited = self.awaited().map(|(_, since)| since + BACK);
            let overdue = async {
                match awaited {
                    Some(at) => tokio::time::sleep_until(at.into()).await,
                    None => std::future::pending().await,
                }
            };
            let news = tokio::select! {
                news = local.recv() => news,
                () = overdue => {
                    self.free_the_lock().await;
                    continue;
                }
            };
            match news {
                Ok(news) => self.lock().wait_for(news.bell),
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return,
            }
            if self.state.leads.load(Ordering::Relaxed) {
                self.state.wake.notify_one();
                continue;
            }
            tokio::time::sleep(TOGETHER).await;
            loop {
                match local.try_recv() {
                    Ok(news) => self.lock().wait_for(news.bell),
                    Err(TryRecvError::Lagged(_)) => {}
                    Err(_) => break,
                }
            }
            if let Err(error) = self.say().await {
                tracing::warn!(%error, "the relay was not told; it looks by itself");
            }
        }
    }

    async fn say(&self) -> Result<(), StoreError> {
        let mut conn = self.pool.get().await?;
        line::notify(&mut conn, CHANNEL, String::new()).await
    }

    /// Whether an own bell is out for longer than it should be.
    pub fn waits(&self) -> bool {
        self.awaited().is_some_and(|(_, since)| since.elapsed() > LATE)
    }

    /// A bell came by the wire.
    pub fn heard(&self, bell: Bell) {
        self.lock().heard(bell);
    }

    async fn free_the_lock(&self) {
        let hangs = !self.state.leads.load(Ordering::Relaxed) && self.wire.is_up();
        if hangs {
            match line::end_holder(&self.pool, LOCK).await {
                Ok(ended) => tracing::warn!(ended, "own bells did not come back: the relay was freed"),
                Err(error) => tracing::warn!(%error, "own bells do not come back"),
            }
        }
        let mut awaited = self.lock();
        if self.wire.is_up() {
            awaited.vain += 1;
        }
        if awaited.vain >= 2 {
            // Another holder did not help: it is this node that hears nothing.
            awaited.vain = 0;
            self.wire.doubt();
        }
        // If it still does not come: again, more slowly.
        let again = Instant::now() + if hangs { BACK * 2 } else { Duration::ZERO };
        if let Some((_, since)) = awaited.first.as_mut() {
            *since = again;
        }
    }

    fn awaited(&self) -> Option<(Bell, Instant)> {
        self.lock().first
    }

    fn lock(&self) -> MutexGuard<'_, Awaited> {
        lock(&self.state.awaited)
    }
}

fn gone() -> StoreError {
    StoreError::Unavailable("the connection of the relay ended".to_owned())
}

/// How long a relay that nobody wakes waits before it looks by itself.
fn patience(idle: Duration) -> Duration {
    match idle.as_secs() {
        0..5 => Duration::from_secs(1),
        5..60 => Duration::from_secs(5),
        _ => Duration::from_secs(30),
    }
}

/// One bell a topic is enough: the newest. Seats of inboxes are kept.
fn newest(bells: &[Bell]) -> Vec<Bell> {
    let mut newest: BTreeMap<(Topic, Option<Topic>), Bell> = BTreeMap::new();
    for bell in bells {
        newest.insert((bell.topic, bell.office), *bell);
    }
    newest.into_values().collect()
}
