//! Sessions: a token becomes a caller, looked up at most once a second.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

use super::{AppError, Env};
use crate::domain::person::FiscalCode;
use crate::identity::{Caller, Token};
use crate::store::sessions::{self, Session};

/// Callers by token hash, for a second: a burst of requests of one person asks the
/// database once, and a session that ends elsewhere ends here within that second (R2: two).
#[derive(Clone, Default)]
pub struct SessionCache(Arc<Mutex<HashMap<[u8; 32], Remembered>>>);

#[derive(Clone)]
struct Remembered {
    caller: Arc<Caller>,
    at: DateTime<Utc>,
}

const REMEMBERED_FOR: Duration = Duration::seconds(1);
/// Past this many entries the stale ones are dropped before another is added.
const ENTRIES: usize = 20_000;

impl SessionCache {
    fn get(&self, hash: &[u8; 32], now: DateTime<Utc>) -> Option<Arc<Caller>> {
        let map = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = map.get(hash)?;
        let fresh = now - found.at < REMEMBERED_FOR && now >= found.at && found.caller.expires_at > now;
        fresh.then(|| Arc::clone(&found.caller))
    }

    fn put(&self, hash: [u8; 32], caller: Arc<Caller>, now: DateTime<Utc>) {
        let mut map = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if map.len() >= ENTRIES {
            map.retain(|_, entry| now - entry.at < REMEMBERED_FOR);
        }
        map.insert(hash, Remembered { caller, at: now });
    }

    fn forget(&self, session: Uuid) {
        let mut map = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        map.retain(|_, entry| entry.caller.session != session);
    }
}

/// A person as he proved himself at login.
pub struct Proven {
    pub fiscal_code: FiscalCode,
    pub name: String,
    pub method: String,
    pub level: i16,
}

/// Opens a session and answers its token, which is shown once.
pub async fn open(env: &Env, proven: Proven) -> Result<(Token, DateTime<Utc>), AppError> {
    let token = Token::generate().map_err(AppError::fault)?;
    let now = env.clock.now();
    let expires_at = now + env.settings.session_life;
    let session = Session {
        token_hash: token.hash().0.to_vec(),
        id: env.clock.new_id(),
        fiscal_code: proven.fiscal_code.to_string(),
        name: proven.name,
        auth_method: proven.method,
        auth_level: proven.level,
        created_at: now,
        expires_at,
        ended_at: None,
    };
    let conn = env.pool.get().await?;
    sessions::insert(&conn, &session).await?;
    Ok((token, expires_at))
}

/// Ends the caller's session, or all of his: here at once, on other nodes within a second, and
/// with them their open streams. Answers how many ended.
pub async fn end(env: &Env, caller: &Caller, everywhere: bool) -> Result<usize, AppError> {
    let (conn, now) = (env.pool.get().await?, env.clock.now());
    let person = env.ids.person_topic(caller.fiscal_code.as_str());
    let wanted = match everywhere {
        true => sessions::standing(&conn, caller.fiscal_code.as_str(), now).await?,
        false => vec![caller.session],
    };
    let mut bells = Vec::with_capacity(wanted.len());
    for session in wanted {
        bells.extend(sessions::end(&conn, session, person, now).await?);
        env.sessions.forget(session);
    }
    let ended = bells.len();
    env.ring(bells);
    Ok(ended)
}

/// Whether the caller's session still stands, and how far the topic of his person came.
pub async fn watch(env: &Env, caller: &Caller) -> Result<(bool, i64), AppError> {
    let conn = env.pool.get().await?;
    let person = env.ids.person_topic(caller.fiscal_code.as_str());
    Ok(sessions::watch(&conn, caller.session, person, env.clock.now()).await?)
}

/// The caller behind a token; nothing when it is unknown, ended or expired.
pub async fn caller(env: &Env, token: &Token) -> Result<Option<Arc<Caller>>, AppError> {
    let (hash, now) = (token.hash().0, env.clock.now());
    if let Some(caller) = env.sessions.get(&hash, now) {
        return Ok(Some(caller));
    }
    let conn = env.pool.get().await?;
    let Some(session) = sessions::by_token(&conn, &hash).await? else {
        return Ok(None);
    };
    if session.ended_at.is_some() || session.expires_at <= now {
        return Ok(None);
    }
    let caller = Arc::new(caller_of(session)?);
    env.sessions.put(hash, Arc::clone(&caller), now);
    Ok(Some(caller))
}

fn caller_of(session: Session) -> Result<Caller, AppError> {
    let id: Uuid = session.id;
    Ok(Caller {
        fiscal_code: FiscalCode::parse(&session.fiscal_code).map_err(AppError::fault)?,
        name: session.name,
        session: id,
        method: session.auth_method,
        level: session.auth_level,
        expires_at: session.expires_at,
    })
}
