//! The course of a stream: join, first message, replay, live, end.
//!
//! ```text
//! subscribe ─ sees the practice? ─ no ─→ NOT_FOUND
//!     │ without `after`: SNAPSHOT (cursor of now)     with `after`: replay of what is later
//!     └─→ each event: facts read again ─ hidden? ─→ ENDED, last message
//!                                      ─ session over? ─→ ENDED, last message
//! ```

use std::sync::Arc;

use async_graphql::ID;
use chrono::{DateTime, Utc};
use futures_util::StreamExt as _;
use futures_util::future::BoxFuture;
use futures_util::stream::BoxStream;

use super::context::{Connection, Execution};
use super::error::{GqlError, TopCode};
use super::subscription::LiveKind;
use crate::app::Op;
use crate::app::read::{self, Seeing};
use crate::domain::entity::Event;
use crate::domain::event::EventKind;
use crate::domain::ids::PracticeId;
use crate::events::Listener;

/// One message of a stream, before it takes the form of its subscription.
#[derive(Clone)]
pub struct Beat {
    pub live: LiveKind,
    pub cursor: String,
    pub seq: i64,
    pub event: Option<Arc<Event>>,
    pub at: DateTime<Utc>,
}

/// Makes the message of one subscription out of a beat; without a seeing, of the last one.
type Face<T> =
    dyn Fn(Execution, Beat, Option<Seeing>) -> BoxFuture<'static, Result<T, GqlError>> + Send + Sync;

/// Which events a stream shows, and to whom.
type About = (fn(EventKind) -> bool, fn(&Seeing) -> bool);

struct Course<T> {
    connection: Connection,
    practice: PracticeId,
    listener: Listener,
    wants: fn(EventKind) -> bool,
    may: fn(&Seeing) -> bool,
    face: Box<Face<T>>,
    first: Option<i64>,
    over: bool,
}

/// Cursor of a position in the history of one practice.
fn cursor(connection: &Connection, practice: PracticeId, seq: i64) -> String {
    format!("events.{}.{seq}", connection.env.ids.encode(practice))
}

fn read_cursor(connection: &Connection, practice: PracticeId, text: &str) -> Option<i64> {
    let own = connection.env.ids.encode(practice);
    text.strip_prefix("events.")?
        .strip_prefix(own.as_str())?
        .strip_prefix('.')?
        .parse()
        .ok()
        .filter(|seq| *seq >= 0)
}

fn op(connection: &Connection) -> Result<Op, GqlError> {
    let caller = connection.caller.as_ref().ok_or_else(|| GqlError::new(TopCode::Unauthenticated))?;
    Ok(Op { caller: Arc::clone(caller), now: connection.env.clock.now(), lang: connection.lang })
}

/// Starts a stream for who sees the practice now, and in it what the stream is about.
pub async fn listen<T: Send + 'static>(
    connection: Connection,
    practice_id: ID,
    after: Option<String>,
    (wants, may): About,
    face: impl Fn(Execution, Beat, Option<Seeing>) -> BoxFuture<'static, Result<T, GqlError>>
    + Send
    + Sync
    + 'static,
) -> Result<BoxStream<'static, Result<T, GqlError>>, GqlError> {
    let hidden = || GqlError::new(TopCode::NotFound);
    let op = op(&connection)?;
    let practice: PracticeId = connection.env.ids.decode(&practice_id).ok_or_else(hidden)?;
    let head = read::practice_at(&connection.env, &op, practice).await?;
    let head = head.filter(|head| may(&head.seeing)).ok_or_else(hidden)?;
    let (from, first) = match after {
        // A cursor of the future is of another history: the client reads again.
        Some(text) => match read_cursor(&connection, practice, &text) {
            None => return Err(super::page::bad_cursor()),
            Some(seq) if seq > head.newest => (head.newest, Some(-1)),
            Some(seq) => (seq, None),
        },
        None => (head.newest, Some(head.newest)),
    };
    let listener = connection.hub.listen(practice, from).await?;
    let face = Box::new(face);
    let course = Course { connection, practice, listener, wants, may, face, first, over: false };
    Ok(futures_util::stream::unfold(course, |mut course| async move {
        let item = course.next().await?;
        Some((item, course))
    })
    .boxed())
}

impl<T> Course<T> {
    async fn next(&mut self) -> Option<Result<T, GqlError>> {
        if self.over {
            return None;
        }
        if let Some(first) = self.first.take() {
            let live = if first < 0 { LiveKind::Reset } else { LiveKind::Snapshot };
            return Some(self.deliver(live, None).await);
        }
        let remaining = self.until_expiry();
        match tokio::time::timeout(remaining, self.next_event()).await {
            Ok(Ok(Some(event))) => Some(self.deliver(LiveKind::Change, Some(event)).await),
            Ok(Ok(None)) => None,
            Ok(Err(error)) => {
                self.over = true;
                Some(Err(error))
            }
            Err(_) => Some(self.end(None).await),
        }
    }

    async fn next_event(&mut self) -> Result<Option<Arc<Event>>, GqlError> {
        loop {
            match self.listener.next().await? {
                // Events that move rights are looked at even where they are not shown: they
                // may end the stream.
                Some(event) if (self.wants)(event.kind) || event.kind.moves_rights() => {
                    return Ok(Some(event));
                }
                Some(_) => {}
                None => return Ok(None),
            }
        }
    }

    fn until_expiry(&self) -> std::time::Duration {
        let now = self.connection.env.clock.now();
        let left = self.connection.caller.as_ref().map(|caller| caller.expires_at - now);
        left.and_then(|left| left.to_std().ok()).unwrap_or_default()
    }

    /// Asks the rights of now and makes the message.
    async fn deliver(&mut self, live: LiveKind, event: Option<Arc<Event>>) -> Result<T, GqlError> {
        let mut event = event;
        loop {
            if self.until_expiry().is_zero() {
                return self.end(None).await;
            }
            let head = read::practice_at(&self.connection.env, &op(&self.connection)?, self.practice).await?;
            let Some(head) = head.filter(|head| (self.may)(&head.seeing)) else {
                return self.end(event).await;
            };
            let shown = |event: &Arc<Event>| {
                (self.wants)(event.kind) && head.seeing.sight.shows_event(event.refs.section)
            };
            if event.as_ref().is_some_and(|event| !shown(event)) {
                // Of a hidden section, or seen for its rights only; they still stand.
                let next = tokio::time::timeout(self.until_expiry(), self.next_event()).await;
                match next {
                    Ok(next) => event = next?,
                    Err(_) => return self.end(None).await,
                }
                if event.is_none() {
                    return self.end(None).await;
                }
                continue;
            }
            let seq = event.as_ref().map_or(head.newest, |event| event.seq);
            let beat = self.beat(live, seq, event);
            return (self.face)(self.connection.execution(), beat, Some(head.seeing)).await;
        }
    }

    async fn end(&mut self, event: Option<Arc<Event>>) -> Result<T, GqlError> {
        self.over = true;
        let seq = event.as_ref().map_or(0, |event| event.seq);
        let beat = self.beat(LiveKind::Ended, seq, None);
        (self.face)(self.connection.execution(), beat, None).await
    }

    fn beat(&self, live: LiveKind, seq: i64, event: Option<Arc<Event>>) -> Beat {
        let at = event.as_ref().map_or_else(|| self.connection.env.clock.now(), |event| event.at);
        Beat { live, cursor: cursor(&self.connection, self.practice, seq), seq, event, at }
    }
}
