//! Failed logins: counted, locked by steps, told to the person.

use core::net::IpAddr;

use chrono::{DateTime, Duration, Utc};
use serde_json::json;

use super::identity_trail::{self, Note};
use super::sessions::in_work;
use super::{AppError, Env};
use crate::domain::identity::{AuthMethod, Identity, IdentityEvent, lock_after};
use crate::domain::network;
use crate::domain::person::FiscalCode;
use crate::domain::topic::Topic;
use crate::store::Work;
use crate::store::login_guards::{self, Guard};
use crate::store::mails::{self, NewMail};

/// Failures that are older than this do not count into a lock any more.
const FORGIVEN: Duration = Duration::days(1);

/// The count of a person or network.
pub async fn guard(env: &Env, subject: Topic) -> Result<Option<Guard>, AppError> {
    let conn = env.pool.get().await?;
    Ok(login_guards::find(&conn, subject).await?)
}

fn network_topic(env: &Env, address: IpAddr) -> Topic {
    env.ids.network_topic(&network::line(address).to_string())
}

/// Until when logins of this person, or from this address, are refused.
pub async fn locked(
    env: &Env,
    person: Option<&Guard>,
    address: Option<IpAddr>,
) -> Result<Option<DateTime<Utc>>, AppError> {
    let there = match address {
        Some(address) => guard(env, network_topic(env, address)).await?,
        None => None,
    };
    let until = person.into_iter().chain(&there).filter_map(|guard| guard.locked_until).max();
    Ok(until.filter(|until| *until > env.clock.now()))
}

/// A note of a login.
pub fn note(kind: IdentityEvent, identity: &Identity, address: Option<IpAddr>) -> Note {
    Note {
        person: Some(identity.fiscal_code.to_string()),
        method: Some(identity.method),
        level: identity.level,
        issuer: identity.issuer.clone(),
        address,
        ..Note::new(kind)
    }
}

/// A login succeeded: its person starts anew.
pub(super) async fn succeeded(work: &Work, person: Topic, identity: &Identity) -> Result<(), AppError> {
    let email = identity.email.as_deref();
    Ok(login_guards::succeed(work.conn()?, person, &identity.name, email).await?)
}

/// A login that failed.
pub struct Failure {
    /// Whom it claimed to be, when that could be read.
    pub person: Option<FiscalCode>,
    pub address: Option<IpAddr>,
    /// What was wrong, as a code.
    pub reason: &'static str,
    pub method: Option<AuthMethod>,
    /// Who said so, when somebody did.
    pub issuer: String,
}

/// Counts a failed login for its person and its address, and locks them when it is time. Answers
/// until when. A lock by address needs four times as many: an office has one address for all.
pub async fn failed(env: &Env, failure: Failure) -> Result<Option<DateTime<Utc>>, AppError> {
    let (now, step) = (env.clock.now(), env.settings.lock_step);
    let refusal = Note {
        person: failure.person.as_ref().map(ToString::to_string),
        address: failure.address,
        method: failure.method,
        issuer: failure.issuer,
        ..Note::new(IdentityEvent::LoginRefused)
    };
    identity_trail::refused(env, refusal.clone().saying(failure.reason)).await;
    let person = failure.person.as_ref().map(|code| (env.ids.person_topic(code.as_str()), step));
    let there = failure.address.map(|address| (network_topic(env, address), step.saturating_mul(4)));
    let mut longest = None;
    let mut mailed = false;
    for (subject, step) in person.into_iter().chain(there) {
        let lock = in_work(env, async |work| {
            let failures = login_guards::fail(work.conn()?, subject, now, now - FORGIVEN).await?;
            let Some(lock) = lock_after(failures, step) else { return Ok(None) };
            let until = now + lock;
            login_guards::lock(work.conn()?, subject, until).await?;
            let note = Note { kind: IdentityEvent::LoginLocked, ..refusal.clone() };
            let note = note.saying(format!("{failures} failures, {} s", lock.num_seconds()));
            identity_trail::write(env, work.conn()?, note, now).await?;
            let guard = login_guards::find(work.conn()?, subject).await?;
            let told = tell(env, work, guard.as_ref(), failures, until, now).await?;
            Ok(Some((until, told)))
        })
        .await?;
        if let Some((until, told)) = lock {
            longest = longest.max(Some(until));
            mailed |= told;
        }
    }
    if mailed {
        env.mail_bell.notify_one();
    }
    Ok(longest)
}

/// Writes to the person whose logins are locked, where his provider said.
async fn tell(
    env: &Env,
    work: &mut Work,
    guard: Option<&Guard>,
    failures: i32,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<bool, AppError> {
    let Some(guard) = guard.filter(|guard| !guard.mail_address.is_empty()) else { return Ok(false) };
    let id = env.clock.new_id();
    let mail = NewMail {
        id,
        dedupe: format!("LOGIN_LOCKED:{id}"),
        kind: "LOGIN_LOCKED",
        to_name: &guard.name,
        to_address: &guard.mail_address,
        params: json!({
            "recipientName": guard.name,
            "failures": failures,
            "at": now,
            "until": until,
            "link": env.settings.public_url,
        }),
        now,
    };
    mails::queue_notice(work, mail)?;
    Ok(true)
}

/// Forgets networks that have not failed for long.
pub async fn sweep(env: &Env) -> Result<(), AppError> {
    let conn = env.pool.get().await?;
    login_guards::forget(&conn, env.clock.now() - FORGIVEN * 30).await?;
    Ok(())
}
