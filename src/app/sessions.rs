//! Sessions: opened at a login, looked up at each call, ended once and for all.

use core::net::IpAddr;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::identity_trail::{self, Note};
use super::{AppError, Env, ErrorCode, Op, logins, machine_tokens};
use crate::domain::event::EventKind;
use crate::domain::identity::{AuthMethod, Denial, Identity, IdentityEvent};
use crate::domain::ids::SessionId;
use crate::domain::network;
use crate::domain::person::FiscalCode;
use crate::identity::{Caller, Presented, Token};
use crate::store::Work;
pub use crate::store::sessions::Session as Stored;
use crate::store::sessions::{self, Ended, Session, Watched};
use crate::store::types::code;

/// A session that was just opened; its token is shown once.
pub struct Opened {
    pub token: Token,
    pub session: SessionId,
    pub expires_at: DateTime<Utc>,
}

/// Why no session was opened.
#[derive(Debug)]
pub enum OpenError {
    /// After failures, until this moment.
    Locked(DateTime<Utc>),
    App(AppError),
}

impl<E: Into<AppError>> From<E> for OpenError {
    fn from(error: E) -> Self {
        Self::App(error.into())
    }
}

/// Opens a session for a proven identity: the one way in, whatever proved it. The session has a
/// new token always, and the one that the same browser held before ends, so that nobody can
/// prepare a session for somebody else.
pub async fn open(
    env: &Env,
    identity: Identity,
    address: Option<IpAddr>,
    before: Option<&Token>,
) -> Result<Opened, OpenError> {
    let now = env.clock.now();
    let person = env.ids.person_topic(identity.fiscal_code.as_str());
    let guard = logins::guard(env, person).await?;
    if let Some(until) = logins::locked(env, guard.as_ref(), address).await? {
        let note = logins::note(IdentityEvent::LoginRefused, &identity, address);
        identity_trail::refused(env, note.saying("LOCKED")).await;
        return Err(OpenError::Locked(until));
    }
    let token = Token::generate().map_err(AppError::fault)?;
    let session = Session {
        token_hash: token.hash().0.to_vec(),
        id: env.clock.new_id(),
        fiscal_code: identity.fiscal_code.to_string(),
        name: identity.name.clone(),
        auth_method: identity.method.code().to_owned(),
        auth_level: identity.level,
        created_at: now,
        expires_at: now + env.settings.session_life,
        ended_at: None,
        issuer: identity.issuer.clone(),
        // A provider whose clock is ahead makes nobody fresher than now.
        proven_at: identity.at.min(now),
        last_used_at: now,
        network: address.map(network::truncated).unwrap_or_default(),
        failed_before: guard.as_ref().map_or(0, |guard| guard.since_success),
        failed_last_at: guard.filter(|guard| guard.since_success > 0).and_then(|guard| guard.last_failed_at),
    };
    let note = logins::note(IdentityEvent::Login, &identity, address).about(session.id);
    in_work(env, async |work| {
        sessions::insert(work, &session).await?;
        if let Some(before) = before
            && let Some(ended) = sessions::end_by_token(work, &before.hash().0, now).await?
        {
            say_ended(env, work, &ended, address, now, IdentityEvent::SessionEnded, "NEW_LOGIN").await?;
        }
        logins::succeeded(work, person, &identity).await?;
        identity_trail::write(env, work.conn()?, note, now).await
    })
    .await?;
    Ok(Opened { token, session: SessionId(session.id), expires_at: session.expires_at })
}

/// Does something in one transaction, and rings for it.
pub(super) async fn in_work<T>(
    env: &Env,
    act: impl AsyncFnOnce(&mut Work) -> Result<T, AppError>,
) -> Result<T, AppError> {
    let mut work = Work::open_new(&env.pool).await?;
    match act(&mut work).await {
        Ok(value) => {
            let news = work.commit().await?;
            // Here it is over before anybody is told; the other nodes hear the bells.
            news.iter().for_each(|news| env.callers.rung(news.bell.topic));
            env.ring(news);
            Ok(value)
        }
        Err(error) => {
            work.rollback().await?;
            Err(error)
        }
    }
}

/// Tells everybody who holds something open for a session, and the trail.
async fn say_ended(
    env: &Env,
    work: &mut Work,
    ended: &Ended,
    address: Option<IpAddr>,
    now: DateTime<Utc>,
    kind: IdentityEvent,
    why: &str,
) -> Result<(), AppError> {
    work.tell_of(env.ids.person_topic(&ended.fiscal_code), EventKind::SessionEnded, ended.id, now);
    let note = Note {
        person: Some(ended.fiscal_code.clone()),
        method: AuthMethod::from_code(&ended.auth_method),
        level: ended.auth_level,
        issuer: ended.issuer.clone(),
        address,
        ..Note::new(kind)
    };
    identity_trail::write(env, work.conn()?, note.about(ended.id).saying(why), now).await
}

/// Ends one session of the caller: the one he calls by, or another of his.
pub async fn end(env: &Env, op: &Op, id: Option<SessionId>) -> Result<usize, AppError> {
    let id = id.map_or(op.caller.session, |id| id.0);
    in_work(env, async |work| {
        let ended = sessions::end(work, id, op.code().as_str(), op.now).await?;
        let ended = ended.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "sessionId"))?;
        say_ended(env, work, &ended, op.address, op.now, IdentityEvent::SessionEnded, "BY_PERSON").await?;
        Ok(1)
    })
    .await
}

/// Ends every session of the caller, or every other one. Answers how many.
pub async fn end_all(env: &Env, op: &Op, keep_current: bool) -> Result<usize, AppError> {
    let but = keep_current.then_some(op.caller.session);
    in_work(env, async |work| {
        let ended = sessions::end_all(work, op.code().as_str(), but, op.now).await?;
        for one in &ended {
            say_ended(env, work, one, op.address, op.now, IdentityEvent::SessionEnded, "BY_PERSON").await?;
        }
        Ok(ended.len())
    })
    .await
}

/// Most sessions that are listed: more than a person has devices.
const LISTED: i64 = 100;

/// The caller's sessions that still stand, newest first.
pub async fn mine(env: &Env, op: &Op) -> Result<Vec<Session>, AppError> {
    let conn = env.pool.get().await?;
    Ok(sessions::standing(&conn, op.code().as_str(), op.now, env.settings.session_idle, LISTED).await?)
}

/// The caller's own session, as stored; nothing for a machine token.
pub async fn current(env: &Env, op: &Op) -> Result<Option<Session>, AppError> {
    let conn = env.pool.get().await?;
    Ok(sessions::find(&conn, op.caller.session).await?)
}

/// How a session or token stands, for who watches over its open connections.
pub struct Standing {
    /// When it is over if nobody uses it; nothing when it is.
    pub until: Option<DateTime<Utc>>,
    /// How far the topic of its person came.
    pub newest: i64,
}

pub async fn watch(env: &Env, caller: &Caller) -> Result<Standing, AppError> {
    let conn = env.pool.get().await?;
    let person = env.ids.person_topic(caller.fiscal_code.as_str());
    let Watched { expires_at, last_used_at, newest } = sessions::watch(&conn, caller.session, person).await?;
    let idle = last_used_at.map(|used| used + env.settings.session_idle);
    let until = expires_at.map(|end| idle.map_or(end, |idle| end.min(idle)));
    Ok(Standing { until: until.filter(|until| *until > env.clock.now()), newest })
}

/// How often a use is written at most. The idle time is exact to about this.
pub(super) const TOUCHED: chrono::Duration = chrono::Duration::seconds(60);

/// The caller behind a token that was presented, or why there is none. What is refused is noted
/// in the trail; the caller learns only that it is.
pub async fn caller(
    env: &Env,
    token: &Presented,
    address: Option<IpAddr>,
) -> Result<Result<Arc<Caller>, Denial>, AppError> {
    let (hash, now) = (token.hash().0, env.clock.now());
    let found = match env.callers.get(&hash, now) {
        Some(caller) => Ok(caller),
        None => match token {
            Presented::Session(_) => look_up(env, hash, now).await?,
            Presented::Machine(_) => machine_tokens::look_up(env, hash, now, address).await?,
        },
    };
    let found = found.and_then(|caller| match caller.may_come_from(address) {
        true => Ok(caller),
        false => Err((Denial::Range, Some(caller))),
    });
    match found {
        Ok(caller) => Ok(Ok(caller)),
        Err((denial, whose)) => {
            let kind = IdentityEvent::TokenRefused;
            let note = match whose {
                Some(caller) => Note::of(kind, &caller, address),
                None => Note { address, ..Note::new(kind) },
            };
            identity_trail::refused(env, note.saying(denial.code())).await;
            Ok(Err(denial))
        }
    }
}

/// A caller, or why he is none and who he was.
pub(super) type Found = Result<Arc<Caller>, (Denial, Option<Arc<Caller>>)>;

async fn look_up(env: &Env, hash: [u8; 32], now: DateTime<Utc>) -> Result<Found, AppError> {
    let lookup = env.callers.look_up();
    let conn = env.pool.get().await?;
    let Some((session, staff)) = sessions::by_token(&conn, &hash).await? else {
        return Ok(Err((Denial::Unknown, None)));
    };
    let (ended, used) = (session.ended_at.is_some(), session.last_used_at);
    let caller = Arc::new(caller_of(session, staff)?);
    let idle = used + env.settings.session_idle;
    let denial = match () {
        () if ended => Some(Denial::Ended),
        () if caller.expires_at <= now => Some(Denial::Expired),
        () if idle <= now => Some(Denial::Idle),
        () => None,
    };
    if let Some(denial) = denial {
        return Ok(Err((denial, Some(caller))));
    }
    if now - used >= TOUCHED {
        sessions::touch(&conn, caller.session, now).await?;
    }
    let person = env.ids.person_topic(caller.fiscal_code.as_str());
    lookup.keep(
        hash,
        Arc::clone(&caller),
        person,
        now,
        caller.expires_at.min(now + env.settings.session_idle),
    );
    Ok(Ok(caller))
}

fn caller_of(session: Session, staff: bool) -> Result<Caller, AppError> {
    Ok(Caller {
        fiscal_code: FiscalCode::parse(&session.fiscal_code).map_err(AppError::fault)?,
        name: session.name,
        session: session.id,
        method: code("sessions", "auth_method", &session.auth_method, AuthMethod::from_code)?,
        level: session.auth_level,
        issuer: session.issuer,
        proven_at: session.proven_at,
        expires_at: session.expires_at,
        grant: None,
        staff,
    })
}

/// A use over a connection that stays open, where no token is presented again.
pub async fn used(env: &Env, caller: &Caller) -> Result<(), AppError> {
    if caller.grant.is_some() {
        return Ok(());
    }
    let conn = env.pool.get().await?;
    Ok(sessions::touch(&conn, caller.session, env.clock.now()).await?)
}

/// How long an ended session is kept, for the list of those who ask what happened.
const KEPT: chrono::Duration = chrono::Duration::days(30);
/// Sessions of one sweep.
const SWEPT: i64 = 500;

/// Ends what is over by age or idleness, with its row in the trail, and forgets what is long over.
pub async fn sweep(env: &Env) -> Result<usize, AppError> {
    let now = env.clock.now();
    let expired = in_work(env, async |work| {
        let over = sessions::expire(work, now, env.settings.session_idle, SWEPT).await?;
        for ended in &over {
            say_ended(env, work, ended, None, now, IdentityEvent::SessionExpired, "").await?;
        }
        Ok(over.len())
    })
    .await?;
    let conn = env.pool.get().await?;
    sessions::forget(&conn, now - KEPT).await?;
    Ok(expired)
}
