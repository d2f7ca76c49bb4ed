//! Loading what belongs to practices: one question type, one round trip a level.
//!
//! The library batches by key type. With one type a question, five lists of a practice
//! would leave as five batches on five connections; with one type for all questions they
//! leave together, pipelined on one. Loaders are made afresh for each execution, so that
//! a socket that lives for hours never reads an old value.
//!
//! This is the only file of the face that calls the store, and every question carries
//! the proof that its rows may be read.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use async_graphql::dataloader::{DataLoader, HashMapCache, Loader};
use async_graphql::runtime::{TokioSpawner, TokioTimer};
use futures_util::future::{OptionFuture, try_join_all};
use futures_util::try_join;

use super::context::Personal;
use super::error::{GqlError, TopCode};
use super::node::Child;
use crate::app::read::{self, Seeing};
use crate::app::{AppError, Env, Op};
use crate::domain::access::Seen;
use crate::domain::entity::{
    Attachment, Declaration, Delegation, Event, Message, Section, Signature, SubjectRecord,
};
use crate::domain::ids::{MessageId, PracticeId};
use crate::domain::role::{OfficeRole, Seat};
use crate::store::{
    Conn, StoreError, attachments, audit, declarations, delegations, messages, officers, sections, subjects,
};

/// A question about what belongs to a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ask {
    Practice(PracticeId),
    /// Sections without their forms.
    SectionHeads(Seen),
    Sections(Seen),
    Subjects(Seen),
    Attachments(Seen),
    Signatures(Seen),
    Delegations(Seen),
    Declarations(Seen),
    Events(Seen, i64),
    /// The newest messages, at most so many, and whether to count them all.
    Chat(Seen, i64, bool),
}

/// The answer to a question, shared by everybody who asked.
#[derive(Clone)]
enum Answer {
    Practice(Seeing),
    SectionHeads(Arc<Vec<Arc<Section>>>),
    Sections(Arc<Vec<Arc<Section>>>),
    Subjects(Arc<Vec<Arc<SubjectRecord>>>),
    Attachments(Arc<Vec<Arc<Attachment>>>),
    Signatures(Arc<Vec<Arc<Signature>>>),
    Delegations(Arc<Vec<Arc<Delegation>>>),
    Declarations(Arc<Vec<Arc<Declaration>>>),
    Events(Arc<Vec<Arc<Event>>>),
    Chat(Arc<Vec<Arc<Message>>>, Option<i64>),
}

/// Why a batch failed: the same for everybody who waited for it.
#[derive(Clone, Copy, Debug)]
struct BatchError(TopCode);

impl From<StoreError> for BatchError {
    fn from(error: StoreError) -> Self {
        AppError::from(error).into()
    }
}

impl From<AppError> for BatchError {
    fn from(error: AppError) -> Self {
        Self(GqlError::from(error).code())
    }
}

impl From<StoreError> for GqlError {
    fn from(error: StoreError) -> Self {
        AppError::from(error).into()
    }
}

struct Source {
    env: Env,
    op: Option<Arc<Op>>,
}

/// Rows grouped by practice.
fn group<T>(rows: Vec<T>, practice: impl Fn(&T) -> PracticeId) -> HashMap<PracticeId, Vec<Arc<T>>> {
    let mut groups: HashMap<PracticeId, Vec<Arc<T>>> = HashMap::new();
    for row in rows {
        groups.entry(practice(&row)).or_default().push(Arc::new(row));
    }
    groups
}

macro_rules! asked {
    ($keys:ident, $kind:ident) => {
        $keys
            .iter()
            .filter_map(|key| match key {
                Ask::$kind(seen) => Some(*seen),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
}

/// A query over the practices asked about, or nothing when nobody asked.
macro_rules! when_asked {
    ($seen:ident, $query:expr) => {{
        let query: OptionFuture<_> = (!$seen.is_empty()).then(|| $query).into();
        async { query.await.transpose().map(Option::unwrap_or_default) }
    }};
}

impl Loader<Ask> for Source {
    type Value = Answer;
    type Error = BatchError;

    async fn load(&self, keys: &[Ask]) -> Result<HashMap<Ask, Answer>, BatchError> {
        let mut answers = HashMap::with_capacity(keys.len());
        let practices = asked!(keys, Practice);
        if let (false, Some(op)) = (practices.is_empty(), &self.op) {
            for seeing in read::practices(&self.env, op, practices).await? {
                answers.insert(Ask::Practice(seeing.practice.id), Answer::Practice(seeing));
            }
        }
        let (in_heads, in_sections) = (asked!(keys, SectionHeads), asked!(keys, Sections));
        let in_subjects = asked!(keys, Subjects);
        let (in_attachments, in_signatures) = (asked!(keys, Attachments), asked!(keys, Signatures));
        let (in_delegations, in_declarations) = (asked!(keys, Delegations), asked!(keys, Declarations));
        let in_events: Vec<(Seen, i64)> = keys
            .iter()
            .filter_map(|key| match key {
                Ask::Events(seen, limit) => Some((*seen, *limit)),
                _ => None,
            })
            .collect();
        let in_chats: Vec<(Seen, i64, bool)> = keys
            .iter()
            .filter_map(|key| match key {
                Ask::Chat(seen, limit, counted) => Some((*seen, *limit, *counted)),
                _ => None,
            })
            .collect();
        if keys.len() == answers.len() {
            return Ok(answers);
        }
        let limit = in_events.iter().map(|(_, limit)| *limit).max().unwrap_or(0);
        let of_events: Vec<Seen> = in_events.iter().map(|(seen, _)| *seen).collect();

        let conn = self.env.pool.get().await?;
        let chats = try_join_all(
            in_chats.iter().map(|(seen, limit, counted)| chat(&conn, *seen, None, *limit, *counted)),
        );
        let (
            found_heads,
            found_sections,
            found_subjects,
            found_attachments,
            found_signatures,
            found_delegations,
            found_declarations,
            found_events,
            found_chats,
        ) = try_join!(
            when_asked!(in_heads, sections::heads_of(&conn, &in_heads)),
            when_asked!(in_sections, sections::of(&conn, &in_sections)),
            when_asked!(in_subjects, subjects::of(&conn, &in_subjects)),
            when_asked!(in_attachments, attachments::of(&conn, &in_attachments)),
            when_asked!(in_signatures, attachments::signatures_of(&conn, &in_signatures)),
            when_asked!(in_delegations, delegations::of(&conn, &in_delegations)),
            when_asked!(in_declarations, declarations::of(&conn, &in_declarations)),
            when_asked!(of_events, audit::newest_of(&conn, &of_events, limit)),
            chats,
        )?;
        drop(conn);

        macro_rules! answer {
            ($seen:ident, $kind:ident, $rows:expr) => {
                let mut groups = $rows;
                for seen in $seen {
                    let rows = groups.remove(&seen.practice()).unwrap_or_default();
                    answers.insert(Ask::$kind(seen), Answer::$kind(Arc::new(rows)));
                }
            };
        }
        answer!(in_heads, SectionHeads, group(found_heads, |r| r.practice));
        answer!(in_sections, Sections, group(found_sections, |r| r.practice));
        answer!(in_subjects, Subjects, group(found_subjects, |r| r.practice));
        answer!(in_attachments, Attachments, group(found_attachments, |r| r.practice));
        answer!(in_delegations, Delegations, group(found_delegations, |r| r.practice));
        answer!(in_declarations, Declarations, group(found_declarations, |r| r.practice));
        let mut signatures: HashMap<PracticeId, Vec<Arc<Signature>>> = HashMap::new();
        for (practice, signature) in found_signatures {
            signatures.entry(practice).or_default().push(Arc::new(signature));
        }
        answer!(in_signatures, Signatures, signatures);
        let groups = group(found_events, |r| PracticeId(r.topic.0));
        for (seen, limit) in in_events {
            let mut rows = groups.get(&seen.practice()).cloned().unwrap_or_default();
            rows.truncate(usize::try_from(limit).unwrap_or(0));
            answers.insert(Ask::Events(seen, limit), Answer::Events(Arc::new(rows)));
        }
        for ((seen, limit, counted), (rows, total)) in in_chats.into_iter().zip(found_chats) {
            let rows = rows.into_iter().map(Arc::new).collect();
            answers.insert(Ask::Chat(seen, limit, counted), Answer::Chat(Arc::new(rows), total));
        }
        Ok(answers)
    }
}

/// A page of a chat and, if asked for, its length.
async fn chat(
    conn: &Conn,
    seen: Seen,
    after: Option<MessageId>,
    limit: i64,
    counted: bool,
) -> Result<(Vec<Message>, Option<i64>), StoreError> {
    let total: OptionFuture<_> = counted.then(|| messages::count(conn, seen)).into();
    try_join!(messages::page(conn, seen, after, limit), async { total.await.transpose() })
}

/// The loaders of one execution.
pub struct Loaders {
    env: Env,
    op: Option<Arc<Op>>,
    personal: Personal,
    /// Answers that were loaded ahead.
    ready: Mutex<HashMap<Ask, Answer>>,
    /// Nobody may wait now: see [`Hurry`].
    hurried: AtomicBool,
    /// Made when something is asked that was not loaded ahead.
    loader: OnceLock<DataLoader<Source, HashMapCache>>,
}

/// While it lives, a question that is not answered yet is not even asked: who asks would
/// not wait for the answer.
pub struct Hurry<'a>(&'a AtomicBool);

impl Drop for Hurry<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Relaxed);
    }
}

macro_rules! list {
    ($(#[$doc:meta])* $name:ident, $kind:ident, $ty:ty) => {
        $(#[$doc])*
        pub async fn $name(&self, seen: Seen) -> Result<Arc<Vec<Arc<$ty>>>, GqlError> {
            match self.ask(Ask::$kind(seen)).await? {
                Some(Answer::$kind(rows)) => Ok(rows),
                _ => Ok(Arc::default()),
            }
        }
    };
}

impl Loaders {
    pub fn new(env: &Env, op: Option<Arc<Op>>, personal: Personal) -> Self {
        Self {
            env: env.clone(),
            op,
            personal,
            ready: Mutex::default(),
            hurried: AtomicBool::new(false),
            loader: OnceLock::new(),
        }
    }

    fn source(&self) -> Source {
        Source { env: self.env.clone(), op: self.op.clone() }
    }

    fn loader(&self) -> &DataLoader<Source, HashMapCache> {
        self.loader.get_or_init(|| {
            let (spawner, timer) = (TokioSpawner::current(), TokioTimer::default());
            DataLoader::with_cache(self.source(), spawner, timer, HashMapCache::default())
                // The timer's grain makes it a millisecond; below that batches would split.
                .delay(Duration::from_micros(100))
        })
    }

    /// Answers these questions in one round trip, before anybody asks them.
    pub async fn preload(&self, asks: Vec<Ask>) -> Result<(), GqlError> {
        if asks.is_empty() {
            return Ok(());
        }
        let answers = self.source().load(&asks).await.map_err(|error| GqlError::new(error.0))?;
        self.ready.lock().unwrap_or_else(PoisonError::into_inner).extend(answers);
        Ok(())
    }

    pub fn hurry(&self) -> Hurry<'_> {
        self.hurried.store(true, Ordering::Relaxed);
        Hurry(&self.hurried)
    }

    fn ready(&self, ask: &Ask) -> Option<Answer> {
        self.ready.lock().unwrap_or_else(PoisonError::into_inner).get(ask).cloned()
    }

    async fn ask(&self, ask: Ask) -> Result<Option<Answer>, GqlError> {
        if let Some(answer) = self.ready(&ask) {
            return Ok(Some(answer));
        }
        self.patience().await;
        self.loader().load_one(ask).await.map_err(|error| GqlError::new(error.0))
    }

    /// Never ends while nobody may wait.
    async fn patience(&self) {
        if self.hurried.load(Ordering::Relaxed) {
            std::future::pending::<()>().await;
        }
    }

    async fn conn(&self) -> Result<Conn, GqlError> {
        self.patience().await;
        Ok(self.env.pool.get().await?)
    }

    /// A practice that the caller sees.
    pub async fn practice(&self, id: PracticeId) -> Result<Option<Seeing>, GqlError> {
        // His rights there are read: the answer is his.
        self.personal.set();
        match self.ask(Ask::Practice(id)).await? {
            Some(Answer::Practice(seeing)) => Ok(Some(seeing)),
            _ => Ok(None),
        }
    }

    list!(
        /// Sections without their forms.
        section_heads, SectionHeads, Section);
    list!(sections, Sections, Section);
    list!(subjects, Subjects, SubjectRecord);
    list!(attachments, Attachments, Attachment);
    list!(signatures, Signatures, Signature);
    list!(delegations, Delegations, Delegation);
    list!(declarations, Declarations, Declaration);

    /// The newest events of a practice, newest first.
    pub async fn events(&self, seen: Seen, limit: i64) -> Result<Arc<Vec<Arc<Event>>>, GqlError> {
        match self.ask(Ask::Events(seen, limit)).await? {
            Some(Answer::Events(rows)) => Ok(rows),
            _ => Ok(Arc::default()),
        }
    }

    /// One page of the chat and, if asked for, its length: below a single practice only.
    pub async fn chat(
        &self,
        seen: Seen,
        after: Option<MessageId>,
        limit: i64,
        counted: bool,
    ) -> Result<(Arc<Vec<Arc<Message>>>, Option<i64>), GqlError> {
        if let (None, Some(Answer::Chat(rows, total))) = (after, self.ready(&Ask::Chat(seen, limit, counted)))
        {
            return Ok((rows, total));
        }
        let conn = self.conn().await?;
        let (rows, total) = chat(&conn, seen, after, limit, counted).await?;
        Ok((Arc::new(rows.into_iter().map(Arc::new).collect()), total))
    }

    /// One message.
    pub async fn message(&self, seen: Seen, id: MessageId) -> Result<Option<Message>, GqlError> {
        let conn = self.conn().await?;
        Ok(messages::one(&conn, seen, id).await?)
    }

    /// Seats and roles of an officer today.
    pub async fn offices(&self, op: &Op) -> Result<Vec<(Seat, OfficeRole)>, GqlError> {
        let conn = self.conn().await?;
        Ok(officers::of(&conn, op.code().as_str(), op.now.date_naive()).await?)
    }

    /// The practice of a child, so that its rights can be asked.
    pub async fn practice_of(&self, child: Child) -> Result<Option<PracticeId>, GqlError> {
        let conn = self.conn().await?;
        Ok(match child {
            Child::Subject(id) => subjects::practice_of(&conn, id).await?,
            Child::Attachment(id) => attachments::practice_of(&conn, id).await?,
            Child::Delegation(id) => delegations::practice_of(&conn, id).await?,
            Child::Declaration(id) => declarations::practice_of(&conn, id).await?,
            Child::Message(id) => messages::practice_of(&conn, id).await?,
        })
    }
}
