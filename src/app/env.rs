//! What every use case works with: built once, handed down, replaced by tests.

use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use chrono::{DateTime, Utc};
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use tokio::runtime::Handle;
use tokio::sync::{Notify, Semaphore, broadcast};
use tokio_util::task::TaskTracker;
use uuid::Uuid;

use super::AppError;
use super::caller_cache::CallerCache;
use super::cards::Cards;
use super::deprecated_uses::Uses;
use super::identity_trail::Refusals;
use super::protocol::Protocol;
use super::receiving::Receiving;
use crate::domain::access::Windows;
use crate::domain::fee::Fees;
use crate::domain::ids::IdCodec;
use crate::domain::terms::Rules;
use crate::domain::topic::News;
use crate::files::{FileStore, Scanner};
use crate::identity::seal::PublicSeal;
use crate::identity::{AddressKey, Seal, SeedKey};
use crate::store::Pool;
use crate::trust::Folder;

/// The environment of the use cases. Cloning it is counting a reference.
#[derive(Clone)]
pub struct Env(Arc<Parts>);

/// What the environment is made of.
pub struct Parts {
    pub pool: Pool,
    pub files: FileStore,
    /// Looks for malware in what arrives; without one, documents say that nobody looked.
    pub scanner: Option<Scanner>,
    /// Requests that are receiving files now.
    pub receiving: Receiving,
    /// Signs addresses of downloads.
    pub addresses: AddressKey,
    pub ids: IdCodec,
    /// What is trusted when signatures in files are judged.
    pub trust: Option<Folder>,
    /// What cards are judged by at a login; without it nobody signs in by card.
    pub cards: Option<Cards>,
    /// Places for work that holds a whole file in memory.
    pub desks: Arc<Semaphore>,
    /// What the service seals its statements with.
    pub seal: Seal,
    /// The public keys of that seal and of those before it.
    pub seal_keys: Vec<PublicSeal>,
    pub fees: Fees,
    /// Where istanze get their protocol number.
    pub protocol: Arc<dyn Protocol>,
    /// Rung when something waits for another system.
    pub handoff_bell: Arc<Notify>,
    /// Terms and holidays.
    pub rules: Rules,
    /// Makes the seeds of draws.
    pub seeds: SeedKey,
    pub settings: Settings,
    pub callers: CallerCache,
    pub refusals: Refusals,
    pub uses: Uses,
    /// What each commit made known, for whoever delivers events.
    pub news: broadcast::Sender<News>,
    /// Rung when mail was queued.
    pub mail_bell: Arc<Notify>,
    /// Holds a token for each write under way: a stop waits for them.
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
    /// A session that nobody uses for so long is over.
    pub session_idle: chrono::Duration,
    /// How old the proof of an identity may be.
    pub windows: Windows,
    /// Failed logins that lead to each next lock.
    pub lock_step: i32,
    /// How long the trail keeps whole addresses.
    pub address_life: chrono::Duration,
    /// For so long bytes are taken for a ticket (R34).
    pub upload_life: chrono::Duration,
    /// For so long an address of a download opens (R48).
    pub download_life: chrono::Duration,
    pub chat: Chat,
    /// A hand-off that fails for longer is told of in the log and on the health page (R72).
    pub hand_off_alert: chrono::Duration,
    /// Days for which events are kept for streams that resume.
    pub event_days: i32,
}

/// Bounds of the chat.
#[derive(Clone, Copy, Debug)]
pub struct Chat {
    /// For so long the author may withdraw a message.
    pub withdraw: chrono::Duration,
    /// Messages of one person in one practice in ten minutes.
    pub rate: i64,
    /// A person is told of unread messages by mail once in this time at most.
    pub mail: chrono::Duration,
}

/// Time and new ids. Tests hand in their own.
#[derive(Clone)]
pub struct Clock {
    now: Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>,
    id: Arc<dyn Fn() -> Uuid + Send + Sync>,
}

impl Clock {
    /// The clock of the machine, and version 7 ids.
    pub fn system() -> Self {
        Self::ahead(0)
    }

    /// The same by so many days later: development does not wait for a term to end.
    #[expect(clippy::disallowed_methods, reason = "this is the one place where the machine's clock is read")]
    pub fn ahead(days: u64) -> Self {
        // Microseconds are what the database keeps; the audit hashes exactly those.
        let now = move || chrono::SubsecRound::trunc_subsecs(Utc::now(), 6) + chrono::Days::new(days);
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
    pub fn ring(&self, news: Vec<News>) {
        for news in news {
            let _ = self.news.send(news);
        }
    }

    /// Runs a write as one piece: if its caller goes away midway, the rest runs on a task of
    /// its own. Graceful stop waits for both.
    pub async fn run<T, F>(&self, work: F) -> Result<T, AppError>
    where
        F: Future<Output = Result<T, AppError>> + Send + 'static,
        T: Send + 'static,
    {
        let held = self.tasks.token();
        let work = AssertUnwindSafe(work).catch_unwind();
        let work = async move {
            let outcome = work.await.unwrap_or_else(|_| Err(AppError::fault("a write panicked")));
            drop(held);
            outcome
        };
        Whole(Some(work.boxed())).await
    }
}

/// A future that ends even when nobody waits for it any more.
struct Whole<T: Send + 'static>(Option<BoxFuture<'static, T>>);

impl<T: Send + 'static> Future for Whole<T> {
    type Output = T;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        let Some(work) = &mut self.0 else { return Poll::Pending };
        let outcome = work.as_mut().poll(cx);
        if outcome.is_ready() {
            self.0 = None;
        }
        outcome
    }
}

impl<T: Send + 'static> Drop for Whole<T> {
    fn drop(&mut self) {
        // Without a runtime the process is ending, and the database undoes what is open.
        if let (Some(work), Ok(runtime)) = (self.0.take(), Handle::try_current()) {
            runtime.spawn(work);
        }
    }
}
