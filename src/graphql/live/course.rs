//! The course of one stream of events: first message, replay, live, end.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::watch;

use super::render::{Group, Key, Rendered};
use super::{Asked, Asking, Beat, Plan};
use crate::app::read::{self, At, Moment, Seeing};
use crate::app::{AppError, Op};
use crate::domain::entity::Event;
use crate::domain::event::EventKind;
use crate::domain::ids::{MessageId, PracticeId};
use crate::domain::role::OfficeRole;
use crate::domain::topic::Topic;
use crate::events::{Heard, Listener};
use crate::graphql::api::Answer;
use crate::graphql::context::Connection;
use crate::graphql::error::{GqlError, TopCode};
use crate::graphql::page::bad_cursor;
use crate::graphql::subscription::LiveKind;

/// Rights that no event announces (dates of an office) are read again after this time.
const FRESH: Duration = Duration::from_secs(30);

/// One stream of events.
pub(super) struct Course {
    connection: Connection,
    asking: Arc<Asking>,
    asked: Asked,
    topic: Topic,
    listener: Listener,
    office: Office,
    /// Moves when roles of the caller do.
    moved: watch::Receiver<u64>,
    first: Option<First>,
    /// The position behind the last message.
    last: i64,
    over: bool,
}

/// The caller's role in the seat of the practice. Everything else that rights depend on is read
/// with each event.
struct Office {
    role: Option<OfficeRole>,
    at: Instant,
}

impl Office {
    fn of(seeing: Option<&Seeing>) -> Self {
        Self { role: seeing.and_then(|seeing| seeing.sight.facts().office), at: Instant::now() }
    }
}

/// The message before the events: what it is, where it stands, and the state that was read.
struct First(LiveKind, i64, Option<Seeing>);

/// What becomes of an event.
enum Fate {
    Said(Answer),
    Skipped,
    Ended,
}

impl Course {
    /// Starts for who may hear it now.
    pub async fn start(connection: Connection, asking: Arc<Asking>, plan: Plan) -> Result<Self, GqlError> {
        let hidden = || GqlError::new(TopCode::NotFound);
        let op = connection.op()?;
        let env = &connection.env;
        let (topic, newest, seeing) = match &plan.asked {
            Asked::Practice { id, may, .. } => {
                let practice: PracticeId = env.ids.decode(id).ok_or_else(hidden)?;
                let head = read::practice_at(env, &op, practice).await?;
                let head = head.filter(|head| may(&head.seeing.sight)).ok_or_else(hidden)?;
                (practice.into(), head.newest, Some(head.seeing))
            }
            Asked::Submissions { seat } => {
                if !read::holds_office(env, &op, *seat).await? {
                    return Err(hidden());
                }
                let topic = env.ids.office_topic(*seat);
                (topic, read::newest(env, topic).await?, None)
            }
            // What concerns a person is nothing to a token of the office that he holds.
            _ if op.caller.seat().is_some() => return Err(hidden()),
            _ => {
                let topic = env.ids.person_topic(op.code().as_str());
                (topic, read::newest(env, topic).await?, None)
            }
        };
        let office = Office::of(seeing.as_ref());
        let after = connection.resume.as_deref().or(plan.after.as_deref());
        let (from, first) = match after {
            None => (newest, Some(First(LiveKind::Snapshot, newest, seeing))),
            Some(text) => match env.ids.read_cursor(topic, text).ok_or_else(bad_cursor)? {
                // A position of the future is of another history: the client reads again.
                seq if seq > newest => (newest, Some(First(LiveKind::Reset, newest, seeing))),
                seq => (seq, None),
            },
        };
        let listener = connection.hub.listen(topic, from, newest);
        Ok(Self {
            moved: connection.office.clone(),
            connection,
            asking,
            asked: plan.asked,
            topic,
            listener,
            office,
            first,
            last: from,
            over: false,
        })
    }

    /// The next message. A database that is away is waited for; the session ends elsewhere.
    pub async fn next(&mut self) -> Option<Answer> {
        if self.over {
            return None;
        }
        if let Some(First(live, seq, seeing)) = self.first.take() {
            return Some(patiently!(self.render(live, seq, None, seeing.clone())));
        }
        loop {
            let heard = tokio::select! {
                biased;
                word = self.connection.ends() => return Some(self.last_word(word).await),
                Ok(()) = self.moved.changed() => {
                    if patiently!(self.still_sees()) {
                        continue;
                    }
                    return Some(self.last_word(LiveKind::Ended).await);
                }
                heard = self.listener.next() => heard?,
            };
            match heard {
                Heard::Reset(seq) => return Some(self.state(LiveKind::Reset, seq).await),
                Heard::Event(_) if self.connection.is_expired() => {
                    return Some(self.last_word(LiveKind::Ended).await);
                }
                Heard::Event(event) => {
                    self.last = event.seq;
                    match patiently!(self.event(&event)) {
                        Fate::Said(answer) => return Some(answer),
                        Fate::Skipped => {}
                        Fate::Ended => return Some(self.last_word(LiveKind::Ended).await),
                    }
                }
            }
        }
    }

    async fn event(&mut self, event: &Arc<Event>) -> Result<Fate, AppError> {
        if matches!(self.asked, Asked::Batches) && event.kind == EventKind::BatchProgressed {
            return self.render(LiveKind::Change, event.seq, Some(event), None).await.map(Fate::Said);
        }
        let Some(practice) = event.practice else { return Ok(Fate::Skipped) };
        match &self.asked {
            Asked::Practice { wants, may, .. } => {
                let (wants, may) = (*wants, *may);
                // Events that move rights are looked at even where they are not shown.
                if !wants(event.kind) && !event.kind.moves_rights() {
                    return Ok(Fate::Skipped);
                }
                self.refresh_office(practice).await?;
                let moment = self.moment(event, practice).await?;
                let seeing = moment.seen_by(&self.op()?, self.office.role)?;
                let Some(seeing) = seeing.filter(|seeing| may(&seeing.sight)) else {
                    return Ok(Fate::Ended);
                };
                if !wants(event.kind) || !seeing.sight.hears(event.kind, event.refs.section) {
                    return Ok(Fate::Skipped);
                }
                self.shared(event, seeing, &moment).await
            }
            Asked::Submissions { .. } if event.kind == EventKind::PracticeSent => {
                match self.read(practice).await? {
                    Some(head) => {
                        let moment = self.moment(event, practice).await?;
                        self.shared(event, head.seeing, &moment).await
                    }
                    // Of the seat no longer, or the practice is: one of the two.
                    None => self.unless_officer().await,
                }
            }
            Asked::Duties => {
                let seeing = self.read(practice).await?.map(|head| head.seeing);
                self.render(LiveKind::Change, event.seq, Some(event), seeing).await.map(Fate::Said)
            }
            _ => Ok(Fate::Skipped),
        }
    }

    /// Whether the caller may still hear this, now that his roles in the office changed.
    async fn still_sees(&mut self) -> Result<bool, AppError> {
        match &self.asked {
            Asked::Practice { may, .. } => {
                let may = *may;
                let head = self.read(PracticeId(self.topic.0)).await?;
                let seeing = head.map(|head| head.seeing).filter(|seeing| may(&seeing.sight));
                self.office = Office::of(seeing.as_ref());
                Ok(seeing.is_some())
            }
            Asked::Submissions { seat } => read::holds_office(&self.connection.env, &self.op()?, *seat).await,
            _ => Ok(true),
        }
    }

    /// An officer's role ends by date: no event says so.
    async fn refresh_office(&mut self, practice: PracticeId) -> Result<(), AppError> {
        if self.office.role.is_some() && self.office.at.elapsed() > FRESH {
            let head = self.read(practice).await?;
            self.office = Office::of(head.as_ref().map(|head| &head.seeing));
        }
        Ok(())
    }

    /// The practice at an event: one listener reads it, the others wait for him.
    async fn moment(&self, event: &Event, practice: PracticeId) -> Result<Arc<Moment>, AppError> {
        let cell = self.asking.shared.moments.cell((self.topic, event.seq));
        let moment = cell
            .get_or_try_init(|| async { Moment::read(&self.connection.env, practice).await.map(Arc::new) });
        moment.await.cloned()
    }

    async fn unless_officer(&self) -> Result<Fate, AppError> {
        let Asked::Submissions { seat } = &self.asked else { return Ok(Fate::Skipped) };
        let holds = read::holds_office(&self.connection.env, &self.op()?, *seat).await?;
        Ok(if holds { Fate::Skipped } else { Fate::Ended })
    }

    /// The text of an event for everybody who stands to the practice like the caller: one of
    /// them renders it.
    async fn shared(&self, event: &Arc<Event>, seeing: Seeing, moment: &Moment) -> Result<Fate, AppError> {
        let (topic, seq) = (self.topic, event.seq);
        let key = Key { topic, seq, question: self.asking.question.0, lang: self.connection.lang };
        let shared = &self.asking.shared;
        let mut own = None;
        let cell = shared.texts.cell((key.clone(), Group(Arc::clone(&seeing.sight))));
        let text = cell.get_or_try_init(|| async {
            let rendered = self.change(event, seeing.clone(), moment).await?;
            if rendered.personal {
                own = Some(rendered.text);
                return Ok::<_, AppError>(None);
            }
            Ok(Some(rendered.text))
        });
        if let Some(text) = text.await? {
            return Ok(Fate::Said(Answer::Result(text.clone())));
        }
        let cell = shared.own.cell((key, self.op()?.reader()));
        let text = cell.get_or_try_init(|| async {
            match own {
                Some(text) => Ok::<_, AppError>(text),
                None => Ok(self.change(event, seeing, moment).await?.text),
            }
        });
        Ok(Fate::Said(Answer::Result(text.await?.clone())))
    }

    async fn change(
        &self,
        event: &Arc<Event>,
        seeing: Seeing,
        moment: &Moment,
    ) -> Result<Rendered, AppError> {
        let mut beat = self.beat(LiveKind::Change, event.seq, Some(event), Some(seeing));
        let id = event.refs.object.filter(|_| event.kind.is_chat()).map(MessageId);
        if let (Some(id), Some(seen)) = (id, beat.seeing.as_ref().and_then(|seeing| seeing.sight.chat())) {
            beat.message = moment.message(&self.connection.env, seen, id).await?;
        }
        self.asking.render(&self.connection, beat).await
    }

    /// A message of the state now, at this position.
    async fn state(&mut self, live: LiveKind, seq: i64) -> Answer {
        self.last = seq;
        match patiently!(self.now(live, seq)) {
            Some(answer) => answer,
            None => self.last_word(LiveKind::Ended).await,
        }
    }

    /// Nothing when the practice is hidden by now.
    async fn now(&self, live: LiveKind, seq: i64) -> Result<Option<Answer>, AppError> {
        let mut seeing = None;
        if let Asked::Practice { may, .. } = &self.asked {
            let head = self.read(PracticeId(self.topic.0)).await?;
            seeing = head.map(|head| head.seeing).filter(|seeing| may(&seeing.sight));
            if seeing.is_none() {
                return Ok(None);
            }
        }
        self.render(live, seq, None, seeing).await.map(Some)
    }

    /// The last message of the stream.
    async fn last_word(&mut self, live: LiveKind) -> Answer {
        self.over = true;
        let last = self.last;
        patiently!(self.render(live, last, None, None))
    }

    async fn render(
        &self,
        live: LiveKind,
        seq: i64,
        event: Option<&Arc<Event>>,
        seeing: Option<Seeing>,
    ) -> Result<Answer, AppError> {
        let beat = self.beat(live, seq, event, seeing);
        Ok(Answer::Result(self.asking.render(&self.connection, beat).await?.text))
    }

    fn beat(&self, live: LiveKind, seq: i64, event: Option<&Arc<Event>>, seeing: Option<Seeing>) -> Beat {
        Beat {
            live,
            cursor: self.connection.env.ids.cursor(self.topic, seq),
            seq,
            event: event.map(Arc::clone),
            at: event.map_or_else(|| self.connection.env.clock.now(), |event| event.at),
            seeing,
            message: None,
            here: Vec::new(),
        }
    }

    async fn read(&self, practice: PracticeId) -> Result<Option<At>, AppError> {
        read::practice_at(&self.connection.env, &self.op()?, practice).await
    }

    fn op(&self) -> Result<Op, AppError> {
        self.connection.op().map_err(|_| AppError::fault("a stream without a caller"))
    }
}
