//! Loading what belongs to practices: one question type, one round trip a level.
//!
//! The library batches by key type. With one type a question, five lists of a practice
//! would leave as five batches on five connections; with one type for all questions they
//! leave together, pipelined on one. Loaders are made afresh for each execution, so that
//! a socket that lives for hours never reads an old value.
//!
//! This is the only folder of the face that calls the store, and every question carries
//! the proof that its rows may be read.

mod source;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use async_graphql::dataloader::{DataLoader, HashMapCache, Loader as _};
use async_graphql::runtime::{TokioSpawner, TokioTimer};

pub use source::Ask;
use source::{Answer, Evidence, Source, chat};

use super::context::Personal;
use super::error::GqlError;
use super::node::Child;
use crate::app::deprecated_uses::Asked;
use crate::app::read::{self, Seeing};
use crate::app::{Env, Op};
use crate::domain::access::Seen;
use crate::domain::additional::AdditionalDocument;
use crate::domain::entity::{
    Attachment, ChatMark, Declaration, Delegation, Event, Istanza, Message, Notice, Payment, Section,
    Signature, SubjectRecord,
};
use crate::domain::ids::{MachineTokenId, MessageId, PracticeId};
use crate::domain::opinion::Opinion;
use crate::domain::role::{OfficeRole, Seat};
use crate::domain::signature_refusal::SignatureRefusal;
use crate::domain::signing_order::SigningOrder;
use crate::store::verifications::Verified;
use crate::store::{Conn, attachments, declarations, delegations, messages, subjects};

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
    list!(
        /// Asked of the table: see [`Self::subject_heads`].
        heads_of_subjects, SubjectHeads, SubjectRecord);
    list!(subjects, Subjects, SubjectRecord);
    list!(attachments, Attachments, Attachment);
    list!(signatures, Signatures, Signature);
    list!(
        /// Refusals to sign, which stand.
        signature_refusals, SignatureRefusals, SignatureRefusal);
    list!(signing_orders, SigningOrders, SigningOrder);
    list!(
        /// The sealed proofs of the acts of signing.
        evidence, Evidence, Evidence);
    list!(
        /// The newest report on the signatures in each file.
        verifications, Verifications, Verified);
    list!(delegations, Delegations, Delegation);
    list!(declarations, Declarations, Declaration);
    list!(istanze, Istanze, Istanza);
    list!(payments, Payments, Payment);
    list!(notices, Notices, Notice);
    list!(additional, Additional, AdditionalDocument);
    list!(opinions, Opinions, Opinion);
    list!(
        /// How far who had read the chat when, oldest first.
        chat_marks, ChatMarks, ChatMark);

    /// Subjects of whose forms only the addresses are sure to be there: those that were loaded whole serve as well.
    pub async fn subject_heads(&self, seen: Seen) -> Result<Arc<Vec<Arc<SubjectRecord>>>, GqlError> {
        match self.ready(&Ask::Subjects(seen)) {
            Some(Answer::Subjects(rows)) => Ok(rows),
            _ => self.heads_of_subjects(seen).await,
        }
    }

    /// How many messages of others the caller has not read.
    pub async fn unread(&self, seen: Seen) -> Result<i64, GqlError> {
        Ok(match self.ask(Ask::Unread(seen)).await? {
            Some(Answer::Unread(rows)) => rows.first().map_or(0, |row| row.1),
            _ => 0,
        })
    }

    /// What a machine token asks for that shall go.
    pub async fn deprecated_uses(&self, token: MachineTokenId) -> Result<Arc<Vec<Asked>>, GqlError> {
        match self.ask(Ask::DeprecatedUses(token)).await? {
            Some(Answer::DeprecatedUses(asked)) => Ok(asked),
            _ => Ok(Arc::default()),
        }
    }

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

    /// These messages.
    pub async fn messages(&self, seen: Seen, ids: Vec<MessageId>) -> Result<Vec<Message>, GqlError> {
        let conn = self.conn().await?;
        Ok(messages::some(&conn, seen, ids).await?)
    }

    /// Seats and roles of an officer today.
    pub async fn offices(&self, op: &Op) -> Result<Vec<(Seat, OfficeRole)>, GqlError> {
        self.patience().await;
        Ok(read::offices(&self.env, op).await?)
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
