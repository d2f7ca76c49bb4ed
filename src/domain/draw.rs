//! The draw of filings for control: nobody can steer it, and everybody can compute it again.
//!
//! Before the list is known, the digest of a secret seed is published: the seed cannot be chosen to fit the
//! list. Then the list is closed, ordered and digested: it cannot be changed to fit the seed. Then the seed is
//! told. The rank of a filing is HMAC-SHA256 under the seed over the digest of the list and its protocol
//! number; of each group the lowest ranks are taken, as many as its quota asks for and at least one. With the
//! digest in the rank, whoever learned the seed too early still could not tell what is drawn before the
//! list is closed.
//!
//! With other tools: the list digest is the SHA-256 of `protocol TAB group LF` for each filing in order, the
//! commitment that of the 32 bytes of the seed, and a rank
//! `printf '%s\n%s' DIGEST PROTOCOL | openssl dgst -sha256 -mac HMAC -macopt hexkey:SEED`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use ring::hmac;
use serde::{Deserialize, Serialize};

use super::digest::Sha256;
use super::role::Seat;

/// A filing in the population.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Year and number: `2026/0001234`.
    pub protocol: String,
    /// Those that share a quota: zone, ag band, relevance and kind of filing, as the installation groups them.
    pub group: String,
}

/// How much of a group is drawn, in ten-thousandths: 1000 is a tenth.
pub type Quotas = BTreeMap<String, u16>;

/// All.
const WHOLE: u16 = 10_000;

/// The closed population, in order of protocol number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    entries: Vec<Entry>,
    digest: Sha256,
}

/// Why a list cannot be closed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    #[error("\"{0}\" is no protocol number: year, slash, number")]
    Protocol(String),
    #[error("{0} is there twice")]
    Twice(String),
    #[error("\"{0}\" is no name of a group: empty, or with a tab or line feed")]
    Group(String),
    #[error("the group \"{0}\" has no quota from 1 to 10000")]
    Quota(String),
}

impl List {
    /// Orders by year and number. Every group needs its quota.
    pub fn close(mut entries: Vec<Entry>, quotas: &Quotas) -> Result<Self, ListError> {
        let mut seen = BTreeSet::new();
        for entry in &entries {
            let number =
                number(&entry.protocol).ok_or_else(|| ListError::Protocol(entry.protocol.clone()))?;
            if !seen.insert(number) {
                return Err(ListError::Twice(entry.protocol.clone()));
            }
            if entry.group.is_empty() || entry.group.contains(['\t', '\n', '\r']) {
                return Err(ListError::Group(entry.group.clone()));
            }
            if !quotas.get(&entry.group).is_some_and(|quota| (1..=WHOLE).contains(quota)) {
                return Err(ListError::Quota(entry.group.clone()));
            }
        }
        entries.sort_by_key(|entry| number(&entry.protocol));
        let text: String =
            entries.iter().map(|entry| format!("{}\t{}\n", entry.protocol, entry.group)).collect();
        Ok(Self { entries, digest: Sha256::of(text.as_bytes()) })
    }

    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub fn digest(&self) -> Sha256 {
        self.digest
    }

    /// The protocol numbers that are drawn, in the order of the list.
    pub fn draw(&self, seed: &Seed, quotas: &Quotas) -> Vec<String> {
        let key = hmac::Key::new(hmac::HMAC_SHA256, &seed.0);
        let mut groups = BTreeMap::<&str, Vec<(Vec<u8>, usize)>>::new();
        for (place, entry) in self.entries.iter().enumerate() {
            let text = format!("{}\n{}", self.digest, entry.protocol);
            let rank = hmac::sign(&key, text.as_bytes()).as_ref().to_vec();
            groups.entry(&entry.group).or_default().push((rank, place));
        }
        let mut drawn = BTreeSet::new();
        for (group, mut ranks) in groups {
            ranks.sort();
            let take = share(ranks.len(), quotas.get(group).copied().unwrap_or(WHOLE));
            drawn.extend(ranks.into_iter().take(take).map(|(_, place)| place));
        }
        let of_place = |place: usize| self.entries.get(place).map(|entry| entry.protocol.clone());
        drawn.into_iter().filter_map(of_place).collect()
    }
}

/// The part of `count` that a quota asks for, rounded up: of something never nothing.
fn share(count: usize, quota: u16) -> usize {
    (count * usize::from(quota)).div_ceil(usize::from(WHOLE)).clamp(count.min(1), count)
}

/// Year and number, which order as text only while the numbers have equal length.
fn number(protocol: &str) -> Option<(u16, u64)> {
    let (year, number) = protocol.split_once('/')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (year.len() == 4 && digits(year) && digits(number)).then_some(())?;
    Some((year.parse().ok()?, number.parse().ok()?))
}

/// 32 random bytes that stay secret until the list is closed.
#[derive(Clone, PartialEq, Eq)]
pub struct Seed(pub [u8; 32]);

impl Seed {
    /// What is published before the list is known.
    pub fn commitment(&self) -> Sha256 {
        Sha256::of(&self.0)
    }

    /// 64 lower-case hex digits.
    pub fn hex(&self) -> String {
        // Not a digest, but it is written like one.
        Sha256(self.0).to_string()
    }

    pub fn from_hex(text: &str) -> Option<Self> {
        Sha256::from_hex(text).map(|bytes| Self(bytes.0))
    }
}

impl std::fmt::Debug for Seed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seed(hidden)")
    }
}

/// Everything that is published about a draw: enough to compute it again without the service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Record {
    /// Of this form: 1.
    pub version: u8,
    pub seat: Seat,
    /// Filings that were vidimate from this day …
    pub from: NaiveDate,
    /// … to this one, both included.
    pub to: NaiveDate,
    pub quotas: Quotas,
    pub commitment: Sha256,
    pub committed_at: DateTime<Utc>,
    pub list: Vec<Entry>,
    pub list_digest: Sha256,
    pub closed_at: DateTime<Utc>,
    /// 64 hex digits.
    pub seed: String,
    pub drawn_at: DateTime<Utc>,
    pub drawn: Vec<String>,
}

/// What is wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    #[error("version {0} is not known, only 1")]
    Version(u8),
    #[error("the seed is not 64 hex digits")]
    Seed,
    #[error("the seed is not the one of the commitment: its digest is {0}")]
    Commitment(Sha256),
    #[error("the list cannot be: {0}")]
    List(#[from] ListError),
    #[error("the list is not in the order of its protocol numbers")]
    Order,
    #[error("the digest of the list is {0}")]
    Digest(Sha256),
    #[error("the commitment, the closing of the list and the draw are not in this order")]
    Times,
    #[error("{0} was drawn and should not have been")]
    TooMuch(String),
    #[error("{0} should have been drawn")]
    Missing(String),
}

impl Record {
    /// Computes the draw again. No flaw: the set that was published is the one that comes out.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.version != 1 {
            return vec![Flaw::Version(self.version)];
        }
        if !(self.committed_at <= self.closed_at && self.closed_at <= self.drawn_at) {
            flaws.push(Flaw::Times);
        }
        let seed = Seed::from_hex(&self.seed);
        match &seed {
            None => flaws.push(Flaw::Seed),
            Some(seed) if seed.commitment() != self.commitment => {
                flaws.push(Flaw::Commitment(seed.commitment()))
            }
            Some(_) => {}
        }
        let list = match List::close(self.list.clone(), &self.quotas) {
            Ok(list) => list,
            Err(error) => {
                flaws.push(error.into());
                return flaws;
            }
        };
        if list.entries() != self.list {
            flaws.push(Flaw::Order);
        }
        if list.digest() != self.list_digest {
            flaws.push(Flaw::Digest(list.digest()));
        }
        if let Some(seed) = seed {
            let right: BTreeSet<_> = list.draw(&seed, &self.quotas).into_iter().collect();
            let told: BTreeSet<_> = self.drawn.iter().cloned().collect();
            flaws.extend(told.difference(&right).cloned().map(Flaw::TooMuch));
            flaws.extend(right.difference(&told).cloned().map(Flaw::Missing));
        }
        flaws
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotas() -> Quotas {
        [("zona 2".to_owned(), 1_000), ("zona 3".to_owned(), 500)].into()
    }

    fn entries(count: usize) -> Vec<Entry> {
        let group = |at: usize| if at.is_multiple_of(4) { "zona 2" } else { "zona 3" }.to_owned();
        (1..=count).map(|at| Entry { protocol: format!("2026/{at:07}"), group: group(at) }).collect()
    }

    fn record(count: usize) -> Record {
        let seed = Seed([7; 32]);
        let list = List::close(entries(count), &quotas()).unwrap();
        let at = |hour| format!("2026-11-22T{hour:02}:00:00Z").parse().unwrap();
        Record {
            version: 1,
            seat: Seat::Fi,
            from: "2026-11-16".parse().unwrap(),
            to: "2026-11-22".parse().unwrap(),
            quotas: quotas(),
            commitment: seed.commitment(),
            committed_at: at(8),
            list: list.entries().to_vec(),
            list_digest: list.digest(),
            closed_at: at(9),
            seed: seed.hex(),
            drawn_at: at(10),
            drawn: list.draw(&seed, &quotas()),
        }
    }

    #[test]
    fn the_order_of_arrival_changes_nothing() {
        let (one, mut other) = (entries(200), entries(200));
        other.reverse();
        other.swap(3, 77);
        let (one, other) = (List::close(one, &quotas()).unwrap(), List::close(other, &quotas()).unwrap());
        assert_eq!(one, other);
        let seed = Seed([9; 32]);
        assert_eq!(one.draw(&seed, &quotas()), other.draw(&seed, &quotas()));
        assert_ne!(one.draw(&seed, &quotas()), one.draw(&Seed([8; 32]), &quotas()));
    }

    #[test]
    fn numbers_are_ordered_as_numbers() {
        let of = |protocol: &str| Entry { protocol: protocol.to_owned(), group: "zona 2".to_owned() };
        let list = List::close(vec![of("2026/10"), of("2026/9"), of("2025/11")], &quotas()).unwrap();
        let order: Vec<_> = list.entries().iter().map(|entry| entry.protocol.as_str()).collect();
        assert_eq!(order, ["2025/11", "2026/9", "2026/10"]);
        assert_eq!(
            List::close(vec![of("2026/9"), of("2026/09")], &quotas()),
            Err(ListError::Twice("2026/09".into()))
        );
    }

    #[test]
    fn as_many_as_the_quota_asks_for_and_at_least_one() {
        for (count, quota, share_of) in [
            (0, 1_000, 0),
            (1, 1, 1),
            (1, 10_000, 1),
            (9, 1_000, 1),
            (10, 1_000, 1),
            (11, 1_000, 2),
            (200, 500, 10),
            (201, 500, 11),
            (3, 10_000, 3),
            (3, 9_999, 3),
            (1_000_000, 1, 100),
        ] {
            assert_eq!(share(count, quota), share_of, "{quota} of {count}");
        }
        // 50 of zona 2 at a tenth, 150 of zona 3 at a twentieth.
        assert_eq!(
            List::close(entries(200), &quotas()).unwrap().draw(&Seed([1; 32]), &quotas()).len(),
            5 + 8
        );
        assert!(List::close(Vec::new(), &quotas()).unwrap().draw(&Seed([1; 32]), &quotas()).is_empty());
    }

    #[test]
    fn everybody_has_the_same_chance() {
        // Of a hundred filings a tenth, over a thousand seeds: each about a hundred times.
        let quotas: Quotas = [("zona 2".to_owned(), 1_000)].into();
        let entries =
            (1..=100).map(|at| Entry { protocol: format!("2026/{at}"), group: "zona 2".into() }).collect();
        let list = List::close(entries, &quotas).unwrap();
        let mut times = BTreeMap::<String, u32>::new();
        for seed in 0_u32..1_000 {
            for drawn in list.draw(&Seed(Sha256::of(&seed.to_be_bytes()).0), &quotas) {
                *times.entry(drawn).or_default() += 1;
            }
        }
        assert_eq!(times.len(), 100);
        // Five standard deviations of a binomial with n = 1000, p = 0.1.
        assert!(times.values().all(|count| (52..=148).contains(count)), "{times:?}");
    }

    /// The set that Python's hashlib and hmac compute: pinned, so that a change of the rule is seen.
    #[test]
    fn the_rule_does_not_change() {
        let record = record(40);
        assert_eq!(
            record.commitment.to_string(),
            "4bb06f8e4e3a7715d201d573d0aa423762e55dabd61a2c02278fa56cc6d294e0"
        );
        assert_eq!(
            record.list_digest.to_string(),
            "88fa4c9275558cdf666d5e3080d8f601af925852df0c3e0fa607a6e33fce6e48"
        );
        assert_eq!(record.drawn, ["2026/0000011", "2026/0000031", "2026/0000036"]);
    }

    type Change<'a> = Box<dyn Fn(&mut Record) + 'a>;

    #[test]
    fn any_change_of_what_was_published_is_a_flaw() {
        let good = record(60);
        assert_eq!(good.flaws(), []);
        let drawn = good.drawn[0].clone();
        let other =
            good.list.iter().find(|entry| !good.drawn.contains(&entry.protocol)).unwrap().protocol.clone();
        let broken: Vec<(&str, Change<'_>)> = vec![
            ("not drawn", Box::new(|record| drop(record.drawn.remove(0)))),
            ("too much", Box::new(|record| record.drawn.push(other.clone()))),
            ("seed", Box::new(|record| record.seed = Seed([8; 32]).hex())),
            ("no seed", Box::new(|record| record.seed.clear())),
            ("commitment", Box::new(|record| record.commitment = Sha256::of(b"x"))),
            ("list", Box::new(|record| drop(record.list.remove(4)))),
            ("order", Box::new(|record| record.list.swap(0, 1))),
            ("twice", Box::new(|record| record.list.push(record.list[0].clone()))),
            ("digest", Box::new(|record| record.list_digest = Sha256::of(b"x"))),
            ("group", Box::new(|record| record.list[0].group = "zona 9".into())),
            (
                "quota",
                Box::new(|record| record.quotas = [("zona 2".into(), 9_000), ("zona 3".into(), 500)].into()),
            ),
            ("times", Box::new(|record| record.closed_at = record.drawn_at + chrono::Duration::hours(1))),
            ("version", Box::new(|record| record.version = 2)),
        ];
        for (name, change) in broken {
            let mut record = good.clone();
            change(&mut record);
            assert!(!record.flaws().is_empty(), "{name}");
        }
        let mut record = good.clone();
        record.drawn.retain(|protocol| *protocol != drawn);
        assert_eq!(record.flaws(), [Flaw::Missing(drawn)]);
    }

    #[test]
    fn a_seed_is_not_printed() {
        assert!(!format!("{:?}", Seed([7; 32])).contains('7'));
    }
}
