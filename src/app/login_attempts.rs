//! Logins under way: begun in one browser, used once, within ten minutes, on whatever node.

use core::net::IpAddr;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::identity_trail::{self, Note};
use super::logins::{self, Failure};
use super::{AppError, Env};
use crate::domain::digest::Sha256;
use crate::domain::identity::{AuthMethod, IdentityEvent};
use crate::domain::login::LoginProblem;
use crate::domain::network;
use crate::domain::person::FiscalCode;
use crate::domain::return_path::ReturnPath;
use crate::identity::Token;
use crate::store::login_attempts;
pub use crate::store::login_attempts::Attempt;
use crate::store::types::code;

/// How long a login is good for.
pub const LIFE: Duration = Duration::minutes(10);
/// How long its end is told to its browser.
pub const TOLD: Duration = Duration::hours(1);
/// How long it is kept.
const KEPT: Duration = Duration::days(1);

/// What is begun.
pub struct Begin<'a> {
    pub browser: &'a Token,
    pub method: AuthMethod,
    /// The name of the provider in the configuration.
    pub provider: &'a str,
    pub next: &'a ReturnPath,
    pub address: Option<IpAddr>,
}

/// What the browser takes along, and what only we know until it comes back.
pub struct Begun {
    pub state: Token,
    pub nonce: Token,
    pub verifier: Token,
}

pub async fn begin(env: &Env, begin: Begin<'_>) -> Result<Begun, AppError> {
    let random = || Token::generate().map_err(AppError::fault);
    let (begun, now) = (Begun { state: random()?, nonce: random()?, verifier: random()? }, env.clock.now());
    let attempt = Attempt {
        state_hash: begun.state.hash().0.to_vec(),
        browser_hash: begin.browser.hash().0.to_vec(),
        method: begin.method.code().to_owned(),
        provider: begin.provider.to_owned(),
        nonce: begun.nonce.reveal().to_owned(),
        verifier: begun.verifier.reveal().to_owned(),
        next: begin.next.as_str().to_owned(),
        network: begin.address.map(network::truncated).unwrap_or_default(),
        started_at: now,
        expires_at: now + LIFE,
        proven: None,
        ticket_hash: None,
        used_at: None,
        ended_at: None,
        problem: None,
    };
    let conn = env.pool.get().await?;
    login_attempts::insert(&conn, &attempt).await?;
    Ok(begun)
}

/// Why a browser that comes back gets no further.
pub type Refusal = Result<LoginProblem, AppError>;

/// Takes a login for its one use, by the browser that began it.
pub async fn claim(env: &Env, state: &Token, browser: Option<&Token>) -> Result<Attempt, Refusal> {
    let (state, now) = (state.hash().0, env.clock.now());
    let conn = env.pool.get().await.map_err(|error| Err(error.into()))?;
    if let Some(browser) = browser {
        let claimed = login_attempts::claim(&conn, &state, &browser.hash().0, now).await;
        if let Some(attempt) = claimed.map_err(|error| Err(error.into()))? {
            return Ok(attempt);
        }
    }
    let found = login_attempts::find(&conn, &state).await.map_err(|error| Err(error.into()))?;
    let ours = |attempt: &Attempt| {
        browser.is_some_and(|browser| attempt.browser_hash.as_slice() == browser.hash().0.as_slice())
    };
    Err(Ok(match found {
        None => LoginProblem::StateUnknown,
        Some(attempt) if !ours(&attempt) => LoginProblem::OtherBrowser,
        Some(attempt) if attempt.used_at.is_some() => LoginProblem::StateUsed,
        Some(_) => LoginProblem::StateExpired,
    }))
}

/// What a card proved, on its way to the session.
#[derive(Deserialize, Serialize)]
pub struct Proven {
    pub fiscal_code: String,
    pub name: String,
    pub issuer: String,
    pub at: DateTime<Utc>,
}

/// Notes what a card proved; the ticket goes with the browser back to where it began. Nothing: the login is
/// not there any more.
pub async fn prove(env: &Env, state: &Token, proven: &Proven) -> Result<Option<Token>, AppError> {
    let ticket = Token::generate().map_err(AppError::fault)?;
    let text = serde_json::to_string(proven).map_err(AppError::fault)?;
    let conn = env.pool.get().await?;
    let noted =
        login_attempts::prove(&conn, &state.hash().0, &text, &ticket.hash().0, env.clock.now()).await?;
    Ok(noted.then_some(ticket))
}

/// What the card proved, for who brings the ticket. The login was claimed before.
pub fn proven(attempt: &Attempt, ticket: Option<&Token>) -> Option<Proven> {
    let fits = ticket.map(|ticket| ticket.hash().0.to_vec()) == attempt.ticket_hash;
    let text = attempt.proven.as_deref().filter(|_| fits && attempt.ticket_hash.is_some())?;
    serde_json::from_str(text).ok()
}

/// Notes the end of a login for its browser, well or with a problem. It has ended whether or not that can be noted.
pub async fn ended(env: &Env, state: &Token, problem: Option<LoginProblem>) {
    let noted = async {
        let conn = env.pool.get().await?;
        let problem = problem.map(LoginProblem::code);
        login_attempts::end(&conn, &state.hash().0, problem, env.clock.now()).await
    };
    if let Err(error) = noted.await {
        tracing::warn!(%error, "the end of a login could not be noted");
    }
}

/// What is known of a login that failed.
#[derive(Default)]
pub struct Failed<'a> {
    pub state: Option<&'a Token>,
    pub method: Option<AuthMethod>,
    /// Whom it is about; only when a trusted authority says so: nobody locks others out by a name he made up.
    pub person: Option<&'a FiscalCode>,
    pub issuer: String,
    pub address: Option<IpAddr>,
}

/// Notes a failure for the browser and the trail, and counts it where it counts. Answers until when logins
/// are locked by it. A failure has happened whether or not it can be noted.
pub async fn failed(env: &Env, problem: LoginProblem, failed: Failed<'_>) -> Option<DateTime<Utc>> {
    if let Some(state) = failed.state {
        ended(env, state, Some(problem)).await;
    }
    if problem.counts() {
        let failure = Failure {
            person: failed.person.cloned(),
            address: failed.address,
            reason: problem.code(),
            method: failed.method,
            issuer: failed.issuer,
        };
        return match logins::failed(env, failure).await {
            Ok(until) => until,
            Err(error) => {
                tracing::warn!(?error, "a failed login could not be counted");
                None
            }
        };
    }
    let note = Note {
        person: failed.person.map(ToString::to_string),
        method: failed.method,
        issuer: failed.issuer,
        address: failed.address,
        ..Note::new(IdentityEvent::LoginRefused)
    };
    identity_trail::refused(env, note.saying(problem.code())).await;
    None
}

/// How the last login of a browser stands.
pub struct Try {
    pub method: AuthMethod,
    pub provider: String,
    pub started_at: DateTime<Utc>,
    pub ended: bool,
    pub problem: Option<LoginProblem>,
}

/// The last login that this browser began within the hour.
pub async fn last(env: &Env, browser: Sha256) -> Result<Option<Try>, AppError> {
    let conn = env.pool.get().await?;
    let found = login_attempts::latest(&conn, &browser.0).await?;
    drop(conn);
    let Some(attempt) = found.filter(|attempt| env.clock.now() - attempt.started_at < TOLD) else {
        return Ok(None);
    };
    let over = attempt.ended_at.is_none() && attempt.expires_at <= env.clock.now();
    let problem = attempt.problem.as_deref().and_then(LoginProblem::from_code);
    Ok(Some(Try {
        method: code("login_attempts", "method", &attempt.method, AuthMethod::from_code)?,
        provider: attempt.provider,
        started_at: attempt.started_at,
        ended: attempt.ended_at.is_some() || over,
        problem: problem.or(over.then_some(LoginProblem::StateExpired)),
    }))
}

/// Forgets old logins.
pub async fn sweep(env: &Env) -> Result<(), AppError> {
    let conn = env.pool.get().await?;
    login_attempts::forget(&conn, env.clock.now() - KEPT).await?;
    Ok(())
}
