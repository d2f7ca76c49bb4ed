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

mod state;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use ring::hmac;
use serde::{Deserialize, Serialize};

pub use state::{Draw, DrawState, DrawTrigger};

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
mod tests;
