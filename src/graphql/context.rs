//! Typed access to what a request carries. Every accessor stands here, so that a missing
//! value is one test away and not a surprise at run time.

use std::sync::Arc;

use async_graphql::Context;

use super::error::{GqlError, TopCode};
use super::loaders::Loaders;
use crate::app::{Env, Op};
use crate::domain::ids::{IdCodec, PublicId};
use crate::domain::violation::Lang;
use crate::events::Hub;
use crate::identity::Caller;

/// One execution: an HTTP operation, or one event of a subscription.
pub struct Execution {
    pub env: Env,
    pub op: Option<Arc<Op>>,
    pub loaders: Loaders,
    /// Objects that wait for nothing may be left as JSON text: [`super::answer`] writes them.
    pub as_text: bool,
}

/// What stays the same while a socket lives. Per-event values are made afresh from it.
#[derive(Clone)]
pub struct Connection {
    pub env: Env,
    pub hub: Hub,
    pub caller: Option<Arc<Caller>>,
    pub lang: Lang,
}

impl Connection {
    /// The execution of one operation or event, with fresh loaders and the time of now.
    pub fn execution(&self) -> Execution {
        let op = self.caller.as_ref().map(|caller| {
            Arc::new(Op { caller: Arc::clone(caller), now: self.env.clock.now(), lang: self.lang })
        });
        Execution { loaders: Loaders::new(&self.env, op.clone()), env: self.env.clone(), op, as_text: false }
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
        self.execution()?.op.as_ref().ok_or_else(|| GqlError::new(TopCode::Unauthenticated))
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
