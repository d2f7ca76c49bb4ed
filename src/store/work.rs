//! Work: one write transaction on one practice.
//!
//! It opens with the practice locked and its facts read under that lock, collects what
//! happened, and commits rows, audit and events together. The lock makes the numbers of
//! events and audit rows gapless and visible in order, and lets only writers of the same
//! practice wait for each other.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::sql_types::Int4;
use diesel_async::RunQueryDsl as _;
use futures_util::future::{BoxFuture, try_join_all};
use futures_util::try_join;
use uuid::Uuid;

use super::facts::{self, Head, TrailHead};
use super::idempotency::{self, Used};
use super::sections;
use super::trail::{Also, Record, Tell};
use super::types::JsonText;
use super::{Conn, Pool, StoreError};
use crate::domain::access::{Permit, Reader};
use crate::domain::audit::{Entry, chain};
use crate::domain::digest::Sha256;
use crate::domain::entity::{Event, Section};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::PracticeId;
use crate::domain::role::ActorRole;
use crate::domain::section::SectionNumber;
use crate::domain::topic::{News, Topic};

// Transaction control goes through the same queue as every statement: simple queries
// would overtake statements that are still being prepared.
statement! { struct Begin {} -> Int4; "BEGIN" }
statement! { struct Commit {} -> Int4; "COMMIT" }
statement! { struct Rollback {} -> Int4; "ROLLBACK" }
/// A write that goes out with the commit.
type Later = Box<dyn for<'c> FnOnce(&'c Conn) -> BoxFuture<'c, QueryResult<usize>> + Send + Sync>;

/// Leaves a statement to the commit: [`Work::later`].
macro_rules! later {
    ($work:expr, $statement:expr) => {{
        let statement = $statement;
        $work.later(Box::new(move |conn| Box::pin(async move { statement.execute(&mut &**conn).await })));
    }};
}
pub(super) use later;

/// The trail of another practice that the work also writes, and its inbox.
struct Joined {
    practice: PracticeId,
    trail: TrailHead,
    office: Option<Topic>,
}

/// A write transaction on one practice; on a second one where something goes from one to the other.
pub struct Work {
    conn: Option<Conn>,
    trail: TrailHead,
    /// The seat whose inbox the practice is in.
    office: Option<Topic>,
    joined: Option<Joined>,
    records: Vec<Record>,
    /// The events of the records, in their order.
    happened: Vec<Event>,
    /// Without their numbers, which the topics give.
    told: Vec<Event>,
    later: Vec<Later>,
}

impl Work {
    /// Begins, locks the practice and reads its head and facts, in one round trip.
    /// Without such a practice there is no head; the work is then only good for ending.
    pub async fn open(
        pool: &Pool,
        reader: &Reader,
        now: DateTime<Utc>,
        practice: PracticeId,
    ) -> Result<(Self, Option<Head>), StoreError> {
        let (work, head, ()) = Self::start(pool, reader, now, practice, async |_| Ok(())).await?;
        Ok((work, head))
    }

    /// The same with one section and its marks: one statement locks and reads both.
    pub async fn open_section(
        pool: &Pool,
        reader: &Reader,
        now: DateTime<Utc>,
        practice: PracticeId,
        number: SectionNumber,
    ) -> Result<(Self, Option<(Head, Section, JsonText)>), StoreError> {
        let mut work = Self::on(pool.get().await?);
        let conn = work.conn()?;
        let (_, found) = try_join!(
            async { Ok::<_, StoreError>(Begin {}.execute(&mut &**conn).await?) },
            sections::locked(conn, reader, now.date_naive(), practice, number),
        )?;
        if let Some((head, ..)) = &found {
            work.trail = head.trail.clone();
        }
        Ok((work, found))
    }

    /// The same with the earlier use of an idempotency key by this caller, if any.
    pub async fn open_once(
        pool: &Pool,
        reader: &Reader,
        now: DateTime<Utc>,
        practice: PracticeId,
        key: &str,
    ) -> Result<(Self, Option<Head>, Option<Used>), StoreError> {
        Self::start(pool, reader, now, practice, async |work: &Self| {
            idempotency::find(work.conn()?, reader.code.as_str(), key).await
        })
        .await
    }

    async fn start<T>(
        pool: &Pool,
        reader: &Reader,
        now: DateTime<Utc>,
        practice: PracticeId,
        more: impl AsyncFnOnce(&Self) -> Result<T, StoreError>,
    ) -> Result<(Self, Option<Head>, T), StoreError> {
        // From here on the connection is inside a transaction: dropped midway it must
        // not return to the pool, which `Drop` sees to.
        let mut work = Self::on(pool.get().await?);
        let conn = work.conn()?;
        let begin = async { Ok::<_, StoreError>(Begin {}.execute(&mut &**conn).await?) };
        // The facts stand in the row that is locked: who waited for the lock gets them as
        // the last writer left them. What is read further starts after the lock is held.
        let facts = facts::locked(conn, reader, now.date_naive(), practice);
        let (_, head, more) = try_join!(begin, facts, more(&work))?;
        if let Some(head) = &head {
            work.trail = head.trail.clone();
        }
        Ok((work, head, more))
    }

    /// Begins and locks the practice for the service itself, which asks for no facts.
    pub async fn open_for_service(pool: &Pool, permit: &Permit) -> Result<Self, StoreError> {
        let mut work = Self::on(pool.get().await?);
        let conn = work.conn()?;
        let begin = async { Ok::<_, StoreError>(Begin {}.execute(&mut &**conn).await?) };
        let (_, trail) = try_join!(begin, facts::trail_locked(conn, permit.practice()))?;
        work.trail = trail.ok_or_else(|| StoreError::Unavailable("the practice is gone".to_owned()))?;
        Ok(work)
    }

    /// Begins a transaction that locks no practice: a new one, or none.
    pub async fn open_new(pool: &Pool) -> Result<Self, StoreError> {
        let work = Self::on(pool.get().await?);
        Begin {}.execute(&mut &**work.conn()?).await?;
        Ok(work)
    }

    fn on(conn: Conn) -> Self {
        let trail = TrailHead { audit_seq: 0, audit_head: Vec::new(), event_seq: 0 };
        Self {
            conn: Some(conn),
            trail,
            office: None,
            joined: None,
            records: Vec::new(),
            happened: Vec::new(),
            told: Vec::new(),
            later: Vec::new(),
        }
    }

    /// From here on, what happens also touches the inbox of this seat.
    pub fn in_inbox_of(&mut self, office: Option<Topic>) {
        self.office = office;
    }

    /// Writes in a second practice too: its row is locked in this transaction, after the first one's.
    pub fn join(&mut self, practice: PracticeId, trail: TrailHead, office: Option<Topic>) {
        self.joined = Some(Joined { practice, trail, office });
    }

    /// The connection, for the statements of this transaction.
    pub fn conn(&self) -> Result<&Conn, StoreError> {
        self.conn.as_ref().ok_or_else(|| StoreError::Unavailable("the transaction is over".to_owned()))
    }

    /// Notes what happened: an audit row and an event, written at the commit.
    ///
    /// `digest` is of what the act was about, so that the trail also proves contents.
    pub fn record(
        &mut self,
        permit: &Permit,
        now: DateTime<Utc>,
        kind: EventKind,
        refs: EventRefs,
        digest: Sha256,
    ) -> Result<(), StoreError> {
        let actor = permit.actor().fiscal_code.to_string();
        let joined = self.joined.as_mut().filter(|joined| joined.practice == permit.practice());
        let (trail, office) = match joined {
            Some(joined) => (&mut joined.trail, joined.office),
            None => (&mut self.trail, self.office),
        };
        let entry = Entry {
            practice: permit.practice(),
            seq: trail.audit_seq + 1,
            at: now,
            actor_code: &actor,
            actor_role: permit.role(),
            kind,
            refs: &refs,
            digest,
        };
        let hash = chain(&trail.audit_head, &entry);
        let previous = std::mem::replace(&mut trail.audit_head, hash.0.to_vec());
        trail.audit_seq += 1;
        trail.event_seq += 1;
        self.records.push(Record {
            practice: permit.practice().0,
            at: now,
            kind: kind.code(),
            refs: JsonText::of(&refs)?,
            actor,
            role: permit.role().code(),
            audit_seq: trail.audit_seq,
            digest: digest.0.to_vec(),
            previous,
            hash: hash.0.to_vec(),
            event_seq: trail.event_seq,
            office: office.map(|office| office.0),
            also: Also::default(),
        });
        self.happened.push(Event {
            topic: permit.practice().into(),
            seq: trail.event_seq,
            practice: Some(permit.practice()),
            kind,
            refs,
            actor_role: permit.role(),
            at: now,
        });
        Ok(())
    }

    /// Notes that a practice row was made in the work on another one.
    pub fn record_first(
        &mut self,
        permit: &Permit,
        now: DateTime<Utc>,
        digest: Sha256,
    ) -> Result<(), StoreError> {
        let trail = TrailHead { audit_seq: 0, audit_head: Vec::new(), event_seq: 0 };
        self.join(permit.practice(), trail, None);
        self.record(permit, now, EventKind::PracticeCreated, EventRefs::default(), digest)
    }

    /// Leaves the save of a section to what was noted last; a second one goes out as any other write.
    pub(super) fn with_record(&mut self, save: sections::Save) {
        match self.records.last_mut() {
            Some(record) if record.also.0.is_none() => record.also = Also(Some(save)),
            _ => later!(self, save),
        }
    }

    /// Number of the event that was noted last.
    pub fn last_event(&self) -> i64 {
        self.trail.event_seq
    }

    /// Tells a person or a seat of what was noted last.
    pub fn tell(&mut self, topic: Topic) {
        if let Some(last) = self.happened.last() {
            self.told.push(Event { topic, seq: 0, ..last.clone() });
        }
    }

    /// Tells a person of what happened outside of any practice.
    pub fn tell_of(&mut self, topic: Topic, kind: EventKind, object: Uuid, now: DateTime<Utc>) {
        let (refs, actor_role) = (EventRefs::object(object), ActorRole::Sistema);
        self.told.push(Event { topic, seq: 0, practice: None, kind, refs, actor_role, at: now });
    }

    /// Leaves a write to the commit: nothing of this transaction reads it again.
    pub(super) fn later(&mut self, write: Later) {
        self.later.push(write);
    }

    /// Writes now what was left.
    pub async fn flush(&mut self) -> Result<(), StoreError> {
        let later = std::mem::take(&mut self.later);
        let conn = self.conn()?;
        try_join_all(later.into_iter().map(|write| write(conn))).await?;
        Ok(())
    }

    /// Writes what was left, then the trail, and commits, in one round trip. Answers what
    /// may be rung now.
    pub async fn commit(mut self) -> Result<Vec<News>, StoreError> {
        let later = std::mem::take(&mut self.later);
        let records = std::mem::take(&mut self.records);
        let mut told = std::mem::take(&mut self.told);
        // Always in one order, so that two works never wait for each other's topics.
        told.sort_by_key(|event| event.topic);
        let mut news: Vec<News> = Vec::with_capacity(2 + told.len());
        for (event, record) in std::mem::take(&mut self.happened).into_iter().zip(&records) {
            News::add(&mut news, event, record.office.map(Topic));
        }
        let conn = self.conn()?;
        let later = async { Ok(try_join_all(later.into_iter().map(|write| write(conn))).await?) };
        let trail = try_join_all(
            records.into_iter().map(|record| async move { Ok(record.execute(&mut &**conn).await?) }),
        );
        let told = try_join_all(told.into_iter().map(|mut event| async move {
            let seqs: Vec<i64> = Tell::of(&event)?.load(&mut &**conn).await?;
            event.seq = seqs.into_iter().next().unwrap_or_default();
            Ok(event)
        }));
        let commit = async { Ok(Commit {}.execute(&mut &**conn).await?) };
        let (_, _, told, _) = try_join!(later, trail, told, commit).map_err(|error: StoreError| error)?;
        for event in told {
            News::add(&mut news, event, None);
        }
        self.conn = None;
        Ok(news)
    }

    /// Ends without a trace.
    pub async fn rollback(mut self) -> Result<(), StoreError> {
        Rollback {}.execute(&mut &**self.conn()?).await?;
        self.conn = None;
        Ok(())
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        if let Some(conn) = self.conn.take() {
            // Neither committed nor rolled back: closing the connection undoes the work.
            drop(diesel_async::pooled_connection::deadpool::Object::take(conn));
        }
    }
}
