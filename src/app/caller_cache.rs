//! Callers by token, remembered for as long as the bells of their person are heard.
//!
//! Whatever happens to a person rings on his topic, on every node: what is remembered of him is
//! dropped then, and looked up again when he next calls. While this node cannot be sure to hear
//! the bells, a second is the longest that it trusts its memory.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Duration, Utc};

use crate::domain::topic::Topic;
use crate::identity::Caller;

/// While bells are heard. With each look-up a use is noted, so that it is also how exact the
/// idle time is.
const TRUSTED: Duration = Duration::seconds(60);
/// While they may be missing.
const DOUBTED: Duration = Duration::seconds(1);
/// Past this many entries the old ones are dropped before another is added.
const ENTRIES: usize = 50_000;

/// The memory of one node.
#[derive(Clone, Default)]
pub struct CallerCache(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    callers: HashMap<[u8; 32], Remembered>,
    of_person: HashMap<Topic, Vec<[u8; 32]>>,
    /// Look-ups under way, with the people whose bells rang since each began: what it read may
    /// be older than the bell.
    lookups: HashMap<u64, HashSet<Topic>>,
    next: u64,
    trusted: bool,
}

struct Remembered {
    caller: Arc<Caller>,
    at: DateTime<Utc>,
    /// When it is over if nobody uses it.
    until: DateTime<Utc>,
}

/// A look-up under way.
pub struct Lookup {
    cache: CallerCache,
    number: u64,
}

impl CallerCache {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The caller, if it is known that he still is one.
    pub fn get(&self, hash: &[u8; 32], now: DateTime<Utc>) -> Option<Arc<Caller>> {
        let state = self.lock();
        let found = state.callers.get(hash)?;
        let life = if state.trusted { TRUSTED } else { DOUBTED };
        let fresh = now - found.at < life && now >= found.at && found.until > now;
        fresh.then(|| Arc::clone(&found.caller))
    }

    /// To be taken before the database is asked.
    pub fn look_up(&self) -> Lookup {
        let mut state = self.lock();
        state.next += 1;
        let number = state.next;
        state.lookups.insert(number, HashSet::new());
        Lookup { cache: self.clone(), number }
    }

    /// A bell rang: what is known of this person may be over.
    pub fn rung(&self, topic: Topic) {
        if !topic.is_of_people() {
            return;
        }
        let mut state = self.lock();
        for hash in state.of_person.remove(&topic).unwrap_or_default() {
            state.callers.remove(&hash);
        }
        for missed in state.lookups.values_mut() {
            missed.insert(topic);
        }
    }

    /// Bells may have been missed: nothing that is known counts any more.
    pub fn forget_all(&self) {
        let mut state = self.lock();
        state.callers.clear();
        state.of_person.clear();
        // Look-ups under way may be older than what was missed: they begin anew next time.
        state.lookups.clear();
    }

    /// Whether it counts on hearing every bell.
    pub fn is_trusted(&self) -> bool {
        self.lock().trusted
    }

    /// Whether every bell is heard.
    pub fn trust(&self, trusted: bool) {
        self.lock().trusted = trusted;
    }
}

impl Lookup {
    /// Remembers what was found, unless the person's bell rang meanwhile.
    pub fn keep(
        self,
        hash: [u8; 32],
        caller: Arc<Caller>,
        person: Topic,
        now: DateTime<Utc>,
        until: DateTime<Utc>,
    ) {
        let mut state = self.cache.lock();
        if state.lookups.get(&self.number).is_none_or(|rung| rung.contains(&person)) {
            return;
        }
        if state.callers.len() >= ENTRIES {
            state.callers.retain(|_, entry| now - entry.at < TRUSTED);
            let State { callers, of_person, .. } = &mut *state;
            of_person.retain(|_, hashes| {
                hashes.retain(|hash| callers.contains_key(hash));
                !hashes.is_empty()
            });
        }
        let hashes = state.of_person.entry(person).or_default();
        if !hashes.contains(&hash) {
            hashes.push(hash);
        }
        state.callers.insert(hash, Remembered { caller, at: now, until });
    }
}

impl Drop for Lookup {
    fn drop(&mut self) {
        self.cache.lock().lookups.remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::IdCodec;
    use crate::domain::person::FiscalCode;

    #[test]
    fn a_bell_forgets_a_person_also_while_he_is_looked_up() {
        let cache = CallerCache::default();
        cache.trust(true);
        let now: DateTime<Utc> = "2026-03-02T09:00:00Z".parse().unwrap();
        let (until, ids) = (now + Duration::hours(1), IdCodec::new(&[1; 16]));
        let (anna, other) = (ids.person_topic("A"), ids.person_topic("B"));
        let caller = Arc::new(Caller::of_service(FiscalCode::parse("RSSMRA85T10A562S").unwrap(), "A", now));
        let keep = |lookup: Lookup| lookup.keep([1; 32], Arc::clone(&caller), anna, now, until);

        keep(cache.look_up());
        assert!(cache.get(&[1; 32], now + Duration::seconds(59)).is_some());
        assert!(cache.get(&[1; 32], now + Duration::seconds(60)).is_none());
        cache.rung(other);
        assert!(cache.get(&[1; 32], now).is_some());
        cache.rung(anna);
        assert!(cache.get(&[1; 32], now).is_none());

        let lookup = cache.look_up();
        cache.rung(anna);
        keep(lookup);
        assert!(cache.get(&[1; 32], now).is_none(), "what was read before the bell is not kept");
        let lookup = cache.look_up();
        cache.forget_all();
        keep(lookup);
        assert!(cache.get(&[1; 32], now).is_none());

        keep(cache.look_up());
        cache.trust(false);
        assert!(cache.get(&[1; 32], now + Duration::seconds(2)).is_none());
        assert!(cache.get(&[1; 32], now).is_some());
        assert!(cache.0.lock().unwrap().lookups.is_empty());
    }
}
