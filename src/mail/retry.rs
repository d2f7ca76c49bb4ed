//! When a mail that failed is tried again.

use chrono::{DateTime, Duration, Utc};

/// What a failed attempt means for the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The server refuses this mail or this address. Servers err too, so it gets a few more tries.
    Permanent,
    /// The server is away, busy or misconfigured: the mail waits for it.
    Transient,
}

/// Pauses after the first failures, in seconds; from then on one hour.
const PAUSES: [i64; 5] = [10, 30, 2 * 60, 10 * 60, 30 * 60];
const HOUR: i64 = 60 * 60;
/// Attempts that a refused mail gets.
const REFUSED: u32 = 3;
/// Attempts after which a waiting mail is given up: their pauses add up to more than five days,
/// so counting them needs no clock and a worker that was off for days loses nothing by it.
const WAITED: u32 = 126;

/// When to try again after `attempts` attempts, the last of which failed at `now`; `None` gives up.
///
/// Giving up is not losing: the row stays, with its reason, for people to see.
pub fn next_try(failure: Failure, attempts: u32, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let most = match failure {
        Failure::Permanent => REFUSED,
        Failure::Transient => WAITED,
    };
    if attempts >= most {
        return None;
    }
    now.checked_add_signed(Duration::seconds(pause(attempts)))
}

fn pause(attempts: u32) -> i64 {
    let failed_before = usize::try_from(attempts.saturating_sub(1)).unwrap_or(usize::MAX);
    PAUSES.get(failed_before).copied().unwrap_or(HOUR)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start() -> DateTime<Utc> {
        "2026-01-01T00:00:00Z".parse().unwrap()
    }

    fn pauses(failure: Failure) -> Vec<i64> {
        (1..).map_while(|n| next_try(failure, n, start())).map(|at| (at - start()).num_seconds()).collect()
    }

    #[test]
    fn waits_longer_and_then_every_hour() {
        let pauses = pauses(Failure::Transient);
        assert_eq!(pauses.get(..7).unwrap(), [10, 30, 120, 600, 1800, 3600, 3600]);
        assert!(pauses.iter().skip(5).all(|p| *p == 3600));
    }

    #[test]
    fn a_waiting_mail_gets_at_least_five_days() {
        let total: i64 = pauses(Failure::Transient).iter().sum();
        assert!((5 * 86_400..5 * 86_400 + 3600).contains(&total), "{total}");
    }

    #[test]
    fn a_refused_mail_gets_three_tries() {
        assert_eq!(pauses(Failure::Permanent), [10, 30]);
        assert_eq!(next_try(Failure::Permanent, 3, start()), None);
        assert_eq!(next_try(Failure::Permanent, u32::MAX, start()), None);
    }

    #[test]
    fn odd_input_does_not_panic() {
        assert!(next_try(Failure::Transient, 0, start()).is_some());
        assert_eq!(next_try(Failure::Transient, 1, DateTime::<Utc>::MAX_UTC), None);
    }
}
