//! A clock that tests set, and ids in order.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use chrono::{DateTime, Duration, TimeZone as _, Utc};
use portos::app::env::Clock;
use uuid::Uuid;

/// Monday, 2 March 2026, ten in the morning; a millisecond passes with every look.
#[derive(Clone)]
pub struct TestClock {
    micros: Arc<AtomicI64>,
    ids: Arc<AtomicU64>,
}

impl TestClock {
    pub fn new() -> Self {
        let start = Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).unwrap();
        Self { micros: Arc::new(AtomicI64::new(start.timestamp_micros())), ids: Arc::new(AtomicU64::new(1)) }
    }

    pub fn now(&self) -> DateTime<Utc> {
        let micros = self.micros.fetch_add(1_000, Ordering::SeqCst);
        DateTime::from_timestamp_micros(micros).unwrap()
    }

    pub fn advance(&self, by: Duration) {
        self.micros.fetch_add(by.num_microseconds().unwrap(), Ordering::SeqCst);
    }

    /// Makes ids that no other clock of the test makes.
    pub fn other_ids(&self) {
        static NODES: AtomicU64 = AtomicU64::new(1);
        self.ids.store(NODES.fetch_add(1, Ordering::SeqCst) << 40, Ordering::SeqCst);
    }

    pub fn clock(&self) -> Clock {
        let (time, ids) = (self.clone(), self.clone());
        Clock::new(move || time.now(), move || ids.new_id())
    }

    /// Version 7 in form, and in the order in which they were made.
    fn new_id(&self) -> Uuid {
        let count = self.ids.fetch_add(1, Ordering::SeqCst);
        let millis = u64::try_from(self.micros.load(Ordering::SeqCst) / 1_000).unwrap();
        uuid::Builder::from_unix_timestamp_millis(
            millis,
            &(u128::from(count)).to_be_bytes()[6..].try_into().unwrap(),
        )
        .into_uuid()
    }
}
