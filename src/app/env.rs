//! What every use case works with: built once, handed down, replaced by tests.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use tokio::sync::{Notify, broadcast};
use tokio_util::task::TaskTracker;
use uuid::Uuid;

use super::sessions::SessionCache;
use crate::domain::ids::IdCodec;
use crate::domain::topic::Bell;
use crate::files::FileStore;
use crate::store::Pool;

/// The environment of the use cases. Cloning it is counting a reference.
#[derive(Clone)]
pub struct Env(Arc<Parts>);

/// What the environment is made of.
pub struct Parts {
    pub pool: Pool,
    pub files: FileStore,
    pub ids: IdCodec,
    pub settings: Settings,
    pub sessions: SessionCache,
    /// Rung after each commit; whoever delivers events reads the table then.
    pub bell: broadcast::Sender<Bell>,
    /// Rung when mail was queued.
    pub mail_bell: Arc<Notify>,
    /// Writes run here, so that a closed connection does not cut them in half.
    pub tasks: TaskTracker,
    pub clock: Clock,
}

/// Plain values of the configuration that use cases need.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Address under which people reach the service, without a slash at the end.
    pub public_url: String,
    pub max_file_bytes: u64,
    pub session_life: chrono::Duration,
    pub upload_life: chrono::Duration,
    /// Days for which events are kept for streams that resume.
    pub event_days: i32,
}

/// Time and new ids. Tests hand in their own.
#[derive(Clone)]
pub struct Clock {
    now: Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>,
    id: Arc<dyn Fn() -> Uuid + Send + Sync>,
}

impl Clock {
    /// The clock of the machine, and version 7 ids.
    #[expect(clippy::disallowed_methods, reason = "this is the one place where the machine's clock is read")]
    pub fn system() -> Self {
        // Microseconds are what the database keeps; the audit hashes exactly those.
        let now = || chrono::SubsecRound::trunc_subsecs(Utc::now(), 6);
        Self { now: Arc::new(now), id: Arc::new(Uuid::now_v7) }
    }

    pub fn new(
        now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static,
        id: impl Fn() -> Uuid + Send + Sync + 'static,
    ) -> Self {
        Self { now: Arc::new(now), id: Arc::new(id) }
    }

    pub fn now(&self) -> DateTime<Utc> {
        (self.now)()
    }

    pub fn new_id(&self) -> Uuid {
        (self.id)()
    }
}

impl From<Parts> for Env {
    fn from(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }
}

impl std::ops::Deref for Env {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Env {
    /// Says that events were committed. Nobody listening is no error: the table has them.
    pub fn ring(&self, bells: Vec<Bell>) {
        for bell in bells {
            let _ = self.bell.send(bell);
        }
    }

    /// Runs a write on its own task and waits for it: if the caller goes away, the write
    /// still ends as one piece. Graceful stop waits for these tasks.
    pub async fn run<T, F>(&self, work: F) -> Result<T, super::AppError>
    where
        F: Future<Output = Result<T, super::AppError>> + Send + 'static,
        T: Send + 'static,
    {
        match self.tasks.spawn(work).await {
            Ok(outcome) => outcome,
            Err(error) => Err(super::AppError::fault(error)),
        }
    }
}
