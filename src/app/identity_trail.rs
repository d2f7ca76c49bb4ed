//! The trail of identities: who signed in, was refused, ended, was given and lost rights.

use core::net::IpAddr;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

use super::{AppError, Env};
use crate::domain::audit::IdentityEntry;
use crate::domain::identity::{AuthMethod, IdentityEvent};
use crate::domain::network;
use crate::domain::topic::Topic;
use crate::identity::{Caller, Token};
use crate::store::identity_audit::{self, Whole};
use crate::store::{Conn, StoreError};

/// What is to be noted. Most of it is not known of a stranger.
#[derive(Clone, Debug)]
pub struct Note {
    pub kind: IdentityEvent,
    /// Fiscal code of whom it is about.
    pub person: Option<String>,
    /// Of who did it, when that is somebody else.
    pub actor: Option<String>,
    pub method: Option<AuthMethod>,
    pub level: i16,
    pub issuer: String,
    pub address: Option<IpAddr>,
    pub object: Option<Uuid>,
    pub detail: String,
}

impl Note {
    pub fn new(kind: IdentityEvent) -> Self {
        Self {
            kind,
            person: None,
            actor: None,
            method: None,
            level: 0,
            issuer: String::new(),
            address: None,
            object: None,
            detail: String::new(),
        }
    }

    /// About a caller, and the session or token by which he calls.
    pub fn of(kind: IdentityEvent, caller: &Caller, address: Option<IpAddr>) -> Self {
        Self {
            person: Some(caller.fiscal_code.to_string()),
            method: Some(caller.method),
            level: caller.level,
            issuer: caller.issuer.clone(),
            address,
            object: Some(caller.session),
            ..Self::new(kind)
        }
    }

    pub fn about(self, object: Uuid) -> Self {
        Self { object: Some(object), ..self }
    }

    pub fn saying(self, detail: impl Into<String>) -> Self {
        Self { detail: detail.into(), ..self }
    }

    fn chain(&self, env: &Env) -> Topic {
        self.person.as_deref().map_or_else(|| env.ids.unknown_topic(), |code| env.ids.person_topic(code))
    }
}

/// Writes a note within the transaction that the connection is in.
pub async fn write(env: &Env, conn: &Conn, note: Note, now: DateTime<Utc>) -> Result<(), AppError> {
    let (entry, whole) = entry(env, note, now)?;
    Ok(identity_audit::append(conn, &entry, whole).await?)
}

fn entry(env: &Env, note: Note, now: DateTime<Utc>) -> Result<(IdentityEntry, Whole), AppError> {
    let chain = note.chain(env);
    let (mut seal, mut whole) = (Vec::new(), Whole::default());
    if let Some(address) = note.address {
        whole.nonce = Token::nonce().map_err(AppError::fault)?.to_vec();
        whole.address = network::plain(address).to_string();
        seal = network::seal(&whole.nonce, &whole.address).0.to_vec();
    }
    let entry = IdentityEntry {
        chain,
        at: now,
        kind: note.kind,
        person_code: note.person.unwrap_or_default(),
        actor_code: note.actor.unwrap_or_default(),
        method: note.method,
        level: note.level,
        issuer: note.issuer,
        network: note.address.map(network::truncated).unwrap_or_default(),
        address_seal: seal,
        object: note.object,
        detail: note.detail,
    };
    Ok((entry, whole))
}

/// Refusals of one kind to one caller or network within this time are one row, with their count.
const TOGETHER: Duration = Duration::seconds(10);
/// Past this many the old ones are dropped.
const ENTRIES: usize = 10_000;

/// Which refusals were written lately, so that who tries a thousand tokens a second does not write
/// a thousand rows a second.
#[derive(Clone, Default)]
pub struct Refusals(Arc<Mutex<HashMap<Alike, Lately>>>);

type Alike = (IdentityEvent, Topic, Option<Uuid>, String, String);

struct Lately {
    at: DateTime<Utc>,
    more: u64,
}

impl Refusals {
    /// How many alike came since the last that was written, if this one is to be written.
    fn count(&self, alike: Alike, now: DateTime<Utc>) -> Option<u64> {
        let mut map = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if map.len() >= ENTRIES {
            map.retain(|_, lately| now - lately.at < TOGETHER);
        }
        match map.get_mut(&alike) {
            Some(lately) if now - lately.at < TOGETHER => {
                lately.more += 1;
                None
            }
            found => {
                let more = found.map_or(0, |lately| lately.more);
                map.insert(alike, Lately { at: now, more: 0 });
                Some(more)
            }
        }
    }
}

/// Writes a refusal. It has happened whether or not it can be written: a database that is away
/// leaves it to the log.
pub async fn refused(env: &Env, note: Note) {
    let now = env.clock.now();
    let network = note.address.map(network::truncated).unwrap_or_default();
    let alike = (note.kind, note.chain(env), note.object, network, note.detail.clone());
    let Some(more) = env.refusals.count(alike, now) else { return };
    let note = match more {
        0 => note,
        more => Note { detail: format!("{} (+{more})", note.detail), ..note },
    };
    let (kind, detail) = (note.kind, note.detail.clone());
    let written = async {
        let conn = env.pool.get().await?;
        write(env, &conn, note, now).await
    };
    if let Err(error) = written.await {
        tracing::warn!(?error, %kind, detail, "a refusal could not be written into the trail");
    }
}

/// Removes whole addresses that were kept long enough. The trail keeps the networks.
pub async fn forget_addresses(env: &Env) -> Result<usize, StoreError> {
    let conn = env.pool.get().await?;
    identity_audit::forget_addresses(&conn, env.clock.now() - env.settings.address_life).await
}
