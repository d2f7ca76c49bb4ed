//! How much one caller may ask in a time: token buckets, counted across nodes in Redis.
//!
//! A node decides by its own memory and reports to Redis what was spent, so that most requests
//! wait for nobody. It may have spent at most a twentieth of a bucket that it has not reported;
//! when the bucket is below a quarter, every request asks Redis first. So all nodes together
//! never let through more than the bucket holds and a twentieth of it for each node. Without
//! Redis, or while it is away, each node counts alone.

mod bucket;
mod shared;

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use ipnet::IpNet;
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

use self::bucket::{Bucket, Verdict};
use crate::config::{Rate, Rates};
use crate::events::Servers;

/// Whose bucket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A session or machine token.
    Caller(Uuid),
    /// An address, as a line.
    Address(IpNet),
    /// The public look-up, by address.
    Lookup(IpNet),
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Caller(id) => write!(f, "c:{id}"),
            Self::Address(net) => write!(f, "a:{net}"),
            Self::Lookup(net) => write!(f, "l:{net}"),
        }
    }
}

/// Nothing is left; ask again after so long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryAfter(pub Duration);

impl RetryAfter {
    /// Whole seconds, at least one.
    pub fn seconds(self) -> u64 {
        self.0.as_secs() + u64::from(self.0.subsec_nanos() > 0).max(u64::from(self.0.as_secs() == 0))
    }
}

/// What is left to one caller.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Left {
    pub limit: u32,
    pub remaining: u32,
    /// Until all is there again.
    pub reset: Duration,
}

/// What a shared count is asked.
struct Question {
    key: Key,
    rate: Rate,
    /// Spent here and not reported yet.
    spent: u32,
    /// Wanted now.
    want: u32,
    answer: oneshot::Sender<Counted>,
}

/// What it answers: whether what was wanted was there, and what is left.
#[derive(Clone, Copy, Debug)]
struct Counted {
    granted: bool,
    level: f64,
}

/// Redis that does not answer by then is away for this request.
const PATIENCE: Duration = Duration::from_millis(100);
/// What was spent is reported no later than after this time.
const REPORT: Duration = Duration::from_millis(500);
/// Past this many buckets, the full ones are dropped.
const ENTRIES: usize = 50_000;

type Now = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// The buckets as this node knows them.
#[derive(Clone)]
pub struct Limiter(Arc<Inner>);

struct Inner {
    rates: Rates,
    now: Now,
    buckets: Mutex<HashMap<Key, Bucket>>,
    questions: mpsc::Sender<Question>,
    asked: Mutex<Option<mpsc::Receiver<Question>>>,
    shared: std::sync::atomic::AtomicBool,
}

impl Limiter {
    /// `now` is the clock of the service: buckets fill by it.
    pub fn new(rates: Rates, now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        let (questions, asked) = mpsc::channel(1_024);
        Self(Arc::new(Inner {
            rates,
            now: Arc::new(now),
            buckets: Mutex::default(),
            questions,
            asked: Mutex::new(Some(asked)),
            shared: false.into(),
        }))
    }

    fn rate(&self, key: Key) -> Option<Rate> {
        match key {
            Key::Caller(_) => self.0.rates.caller,
            Key::Address(_) => self.0.rates.address,
            Key::Lookup(_) => self.0.rates.lookup,
        }
    }

    fn with<T>(&self, key: Key, rate: Rate, act: impl FnOnce(&mut Bucket) -> T) -> T {
        let now = (self.0.now)();
        let mut buckets = self.0.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= ENTRIES && !buckets.contains_key(&key) {
            buckets.retain(|key, bucket| self.rate(*key).is_some_and(|rate| !bucket.is_full(rate, now)));
        }
        let bucket = buckets.entry(key).or_insert_with(|| Bucket::full(rate, now));
        bucket.fill(rate, now);
        act(bucket)
    }

    /// Takes so many units and tells what is left, or says when they will be there. Of a caller without a limit
    /// nothing is told.
    pub async fn admit(&self, key: Key, units: u32) -> Result<Option<Left>, RetryAfter> {
        let Some(rate) = self.rate(key) else { return Ok(None) };
        // What costs more than a whole bucket would never be let in.
        let units = units.min(rate.burst);
        let shared = self.0.shared.load(std::sync::atomic::Ordering::Relaxed);
        let take = |bucket: &mut Bucket| match units {
            0 => (Verdict::Granted, bucket.left(rate)),
            units => (bucket.take(rate, units, shared), bucket.left(rate)),
        };
        let (verdict, left) = self.with(key, rate, take);
        let spent = match verdict {
            Verdict::Granted => return Ok(Some(left)),
            Verdict::Refused(after) => return Err(RetryAfter(after)),
            Verdict::Ask { spent } => spent,
        };
        match self.ask(key, rate, spent, units).await {
            Some(Counted { granted, level }) => {
                let learn = |bucket: &mut Bucket| (bucket.learn(rate, level, units), bucket.left(rate));
                let (after, left) = self.with(key, rate, learn);
                if granted { Ok(Some(left)) } else { Err(RetryAfter(after)) }
            }
            // Away: this node counts alone.
            None => {
                let alone = |bucket: &mut Bucket| (bucket.alone(rate, spent, units), bucket.left(rate));
                match self.with(key, rate, alone) {
                    (Verdict::Refused(after), _) => Err(RetryAfter(after)),
                    (_, left) => Ok(Some(left)),
                }
            }
        }
    }

    /// Takes what a request that was let in turned out to cost, also below nothing.
    pub fn charge(&self, key: Key, units: u32) {
        if let Some(rate) = self.rate(key)
            && units > 0
        {
            self.with(key, rate, |bucket| bucket.charge(rate, units));
        }
    }

    async fn ask(&self, key: Key, rate: Rate, spent: u32, want: u32) -> Option<Counted> {
        let (answer, answered) = oneshot::channel();
        self.0.questions.try_send(Question { key, rate, spent, want, answer }).ok()?;
        tokio::time::timeout(PATIENCE, answered).await.ok()?.ok()
    }

    /// Counts together with the other nodes until dropped. Without servers, each counts alone.
    pub async fn run(self, servers: Option<Servers>) {
        let taken = self.0.asked.lock().unwrap_or_else(PoisonError::into_inner).take();
        let (Some(servers), Some(asked)) = (servers, taken) else {
            return std::future::pending().await;
        };
        let up = |up| self.0.shared.store(up, std::sync::atomic::Ordering::Relaxed);
        tokio::join!(shared::run(&servers, asked, up), self.report());
    }

    /// Reports what was spent now and then, also of callers who went away.
    async fn report(&self) {
        loop {
            tokio::time::sleep(REPORT).await;
            if !self.0.shared.load(std::sync::atomic::Ordering::Relaxed) {
                continue;
            }
            let pending: Vec<(Key, u32)> = {
                let mut buckets = self.0.buckets.lock().unwrap_or_else(PoisonError::into_inner);
                buckets.iter_mut().filter_map(|(key, bucket)| Some((*key, bucket.pending()?))).collect()
            };
            let reports = pending.into_iter().filter_map(|(key, spent)| Some((key, self.rate(key)?, spent)));
            for (key, rate, spent) in reports {
                match self.ask(key, rate, spent, 0).await {
                    Some(counted) => {
                        self.with(key, rate, |bucket| bucket.learn(rate, counted.level, 0));
                    }
                    None => self.with(key, rate, |bucket| bucket.keep(spent)),
                }
            }
        }
    }
}
