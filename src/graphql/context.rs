//! Typed access to what a request carries. Every accessor stands here, so that a missing
//! value is one test away and not a surprise at run time.

use core::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use async_graphql::Context;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::error::{GqlError, TopCode};
use super::loaders::Loaders;
use super::subscription::LiveKind;
use crate::app::{Env, Op};
use crate::domain::digest::Sha256;
use crate::domain::ids::{IdCodec, PublicId};
use crate::domain::violation::Lang;
use crate::events::Hub;
use crate::identity::Caller;

/// One execution: an HTTP operation, or one event of a subscription.
pub struct Execution {
    pub env: Env,
    op: Option<Arc<Op>>,
    pub loaders: Loaders,
    personal: Personal,
    /// Under which the logins of the asking browser are stored.
    pub browser: Option<Sha256>,
    /// The language of who asks, signed in or not.
    pub lang: Lang,
    /// Objects that wait for nothing may be left as JSON text: [`super::answer`] writes them.
    pub as_text: bool,
}

/// Set when a value was asked that the caller's rights alone do not decide: such an answer
/// is his only. Whatever looks at the caller sets it.
#[derive(Clone, Default)]
pub struct Personal(Arc<AtomicBool>);

impl Personal {
    pub fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Execution {
    /// Whether objects may be left as text.
    pub fn writing_text(self, as_text: bool) -> Self {
        Self { as_text, ..self }
    }

    /// Whether the answer is the caller's only; asked when it is made.
    pub fn personal(&self) -> Personal {
        self.personal.clone()
    }
}

/// What stays the same while a socket lives. Per-event values are made afresh from it.
#[derive(Clone)]
pub struct Connection {
    pub env: Env,
    pub hub: Hub,
    pub caller: Option<Arc<Caller>>,
    pub lang: Lang,
    /// Cursor that the transport resumes from; it counts more than the argument `after`.
    pub resume: Option<Arc<str>>,
    /// Cancelled when the session is over.
    pub over: CancellationToken,
    /// Moves when the caller's roles in the office do.
    pub office: watch::Receiver<u64>,
    /// Where the connection came from.
    pub address: Option<IpAddr>,
    /// Under which the logins of this browser are stored.
    pub browser: Option<Sha256>,
}

impl Connection {
    /// The execution of one operation or event, with fresh loaders and the time of now.
    pub fn execution(&self) -> Execution {
        let op = self.op().ok().map(Arc::new);
        let personal = Personal::default();
        let loaders = Loaders::new(&self.env, op.clone(), personal.clone());
        let (env, browser, lang) = (self.env.clone(), self.browser, self.lang);
        Execution { loaders, env, op, personal, browser, lang, as_text: false }
    }

    /// The session's time came, whatever a timer says.
    pub fn is_expired(&self) -> bool {
        self.caller.as_ref().is_none_or(|caller| caller.expires_at <= self.env.clock.now())
    }

    /// Waits until the streams of this connection have to end, and answers with which word.
    pub async fn ends(&self) -> LiveKind {
        tokio::select! {
            biased;
            () = self.over.cancelled() => LiveKind::Ended,
            () = self.hub.stopping().cancelled() => LiveKind::Moved,
        }
    }

    /// The caller's operation of now.
    pub fn op(&self) -> Result<Op, GqlError> {
        let caller = self.caller.as_ref().ok_or_else(|| GqlError::new(TopCode::Unauthenticated))?;
        Ok(Op {
            caller: Arc::clone(caller),
            now: self.env.clock.now(),
            lang: self.lang,
            address: self.address,
        })
    }
}

/// Accessors on the library's context.
pub trait ContextExt {
    fn execution(&self) -> Result<&Execution, GqlError>;

    fn env(&self) -> Result<&Env, GqlError> {
        Ok(&self.execution()?.env)
    }

    /// The operation of a caller who is signed in.
    fn op(&self) -> Result<&Arc<Op>, GqlError> {
        let execution = self.execution()?;
        execution.personal.set();
        execution.op.as_ref().ok_or_else(|| GqlError::new(TopCode::Unauthenticated))
    }

    fn loaders(&self) -> Result<&Loaders, GqlError> {
        Ok(&self.execution()?.loaders)
    }

    fn ids(&self) -> Result<&IdCodec, GqlError> {
        Ok(&self.env()?.ids)
    }

    fn encode<I: PublicId>(&self, id: I) -> Result<async_graphql::ID, GqlError> {
        Ok(async_graphql::ID(self.ids()?.encode(id)))
    }
}

impl ContextExt for Context<'_> {
    fn execution(&self) -> Result<&Execution, GqlError> {
        self.data_opt::<Execution>().ok_or_else(|| GqlError::new(TopCode::Internal))
    }
}
