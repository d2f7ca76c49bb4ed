//! One bucket as one node knows it.

use std::time::Duration;

use chrono::{DateTime, Utc};

use super::Left;
use crate::config::Rate;

/// Of a bucket, what a node may have spent unreported.
const LEASE: u32 = 20;
/// Of a bucket, below which every request asks.
const NEAR: u32 = 4;

/// What comes of taking.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Verdict {
    Granted,
    Refused(Duration),
    /// The shared count decides; this much was spent here since it was last told.
    Ask {
        spent: u32,
    },
}

/// What is left, as far as is known here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bucket {
    level: f64,
    at: DateTime<Utc>,
    spent: u32,
}

impl Bucket {
    pub fn full(rate: Rate, now: DateTime<Utc>) -> Self {
        Self { level: rate.burst.into(), at: now, spent: 0 }
    }

    /// What came back since the last look.
    pub fn fill(&mut self, rate: Rate, now: DateTime<Utc>) {
        let passed = (now - self.at).num_microseconds().unwrap_or(i64::MAX).max(0);
        #[expect(clippy::cast_precision_loss, reason = "a bucket is full long before that many microseconds")]
        let back = passed as f64 / 1e6 * f64::from(rate.per_second);
        self.level = (self.level + back).min(rate.burst.into());
        self.at = now.max(self.at);
    }

    pub fn is_full(&self, rate: Rate, now: DateTime<Utc>) -> bool {
        let mut then = *self;
        then.fill(rate, now);
        then.spent == 0 && then.level >= f64::from(rate.burst)
    }

    /// Takes units, alone or as one of several who share.
    pub fn take(&mut self, rate: Rate, units: u32, shared: bool) -> Verdict {
        let lease = (rate.burst / LEASE).max(1);
        let near = self.level < f64::from(rate.burst / NEAR);
        if shared && (near || self.spent.saturating_add(units) > lease) {
            return Verdict::Ask { spent: std::mem::take(&mut self.spent) };
        }
        self.take_here(rate, units)
    }

    fn take_here(&mut self, rate: Rate, units: u32) -> Verdict {
        if self.level < f64::from(units) {
            return Verdict::Refused(self.until(rate, units));
        }
        self.level -= f64::from(units);
        self.spent = self.spent.saturating_add(units);
        Verdict::Granted
    }

    /// The shared count did not answer: what was not reported stays to be, and the node decides.
    pub fn alone(&mut self, rate: Rate, spent: u32, units: u32) -> Verdict {
        self.keep(spent);
        self.take_here(rate, units)
    }

    /// Takes what was used already; the debt stops at one bucket.
    pub fn charge(&mut self, rate: Rate, units: u32) {
        self.level = (self.level - f64::from(units)).max(-f64::from(rate.burst));
        self.spent = self.spent.saturating_add(units);
    }

    /// What the shared count says is left; answers after how long so many units will be there.
    pub fn learn(&mut self, rate: Rate, level: f64, units: u32) -> Duration {
        // Meanwhile more may have been spent here.
        self.level = (level - f64::from(self.spent)).min(rate.burst.into());
        self.until(rate, units)
    }

    fn until(&self, rate: Rate, units: u32) -> Duration {
        let missing = (f64::from(units) - self.level).max(0.0);
        Duration::from_secs_f64(missing / f64::from(rate.per_second))
    }

    /// What is left, in whole units, and when all of it is there again.
    pub fn left(&self, rate: Rate) -> Left {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between nothing and one bucket"
        )]
        let remaining = self.level.clamp(0.0, rate.burst.into()) as u32;
        Left { limit: rate.burst, remaining, reset: self.until(rate, rate.burst) }
    }

    /// What is to be reported.
    pub fn pending(&mut self) -> Option<u32> {
        let spent = std::mem::take(&mut self.spent);
        (spent > 0).then_some(spent)
    }

    /// A report was not taken.
    pub fn keep(&mut self, spent: u32) {
        self.spent = self.spent.saturating_add(spent);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: Rate = Rate { burst: 100, per_second: 10 };

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_000_000 + seconds, 0).unwrap()
    }

    #[test]
    fn a_bucket_empties_says_when_and_fills() {
        let mut bucket = Bucket::full(RATE, at(0));
        assert_eq!(bucket.take(RATE, 60, false), Verdict::Granted);
        assert_eq!(bucket.take(RATE, 60, false), Verdict::Refused(Duration::from_secs(2)));
        bucket.fill(RATE, at(2));
        assert_eq!(bucket.take(RATE, 60, false), Verdict::Granted);
        bucket.charge(RATE, 1_000);
        assert_eq!(bucket.take(RATE, 1, false), Verdict::Refused(Duration::from_millis(10_100)));
        assert!(!bucket.is_full(RATE, at(10)));
        assert_eq!(bucket.pending(), Some(1_120));
        assert!(bucket.is_full(RATE, at(1_000)));
        // A clock that goes back gives nothing.
        bucket.fill(RATE, at(-1_000));
        assert!(matches!(bucket.take(RATE, 1, false), Verdict::Refused(_)));
    }

    #[test]
    fn who_shares_asks_after_a_twentieth_and_below_a_quarter() {
        let mut bucket = Bucket::full(RATE, at(0));
        for _ in 0..5 {
            assert_eq!(bucket.take(RATE, 1, true), Verdict::Granted);
        }
        assert_eq!(bucket.take(RATE, 1, true), Verdict::Ask { spent: 5 });
        bucket.learn(RATE, 24.0, 1);
        assert_eq!(bucket.take(RATE, 1, true), Verdict::Ask { spent: 0 });
        assert_eq!(bucket.alone(RATE, 0, 1), Verdict::Granted);
        assert_eq!(bucket.learn(RATE, 0.0, 10), Duration::from_millis(1_100), "one was spent meanwhile");
    }
}
