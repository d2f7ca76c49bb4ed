//! The course of one stream of events: first message, replay, live, end.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::render::{Key, Reader, Text};
use super::{Asked, Asking, Beat, Plan};
use crate::app::read::{self, At, Seeing};
use crate::app::{AppError, Op};
use crate::domain::access::{Facts, Sight};
use crate::domain::entity::Event;
use crate::domain::event::EventKind;
use crate::domain::ids::PracticeId;
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
    /// How the caller stands to the practice, for streams of one.
    held: Option<Held>,
    first: Option<First>,
    /// The position behind the last message.
    last: i64,
    over: bool,
}

/// Rights as they were read, until an event moves them.
struct Held {
    facts: Arc<Facts>,
    sight: Sight,
    at: Instant,
}

impl Held {
    fn of(seeing: &Seeing) -> Self {
        let sight = Sight::clone(&seeing.sight);
        Self { facts: Arc::new(sight.facts().clone()), sight, at: Instant::now() }
    }
}

/// The message before the events: what it is, where it stands, and the state that was read.
struct First(LiveKind, i64, Option<Seeing>);

/// What becomes of an event.
enum Fate {
    Said(Answer),
    Skipped,
    /// Rights moved while it was rendered: look at it again.
    Again,
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
            _ => {
                let topic = env.ids.person_topic(op.code().as_str());
                (topic, read::newest(env, topic).await?, None)
            }
        };
        let held = seeing.as_ref().map(Held::of);
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
            connection,
            asking,
            asked: plan.asked,
            topic,
            listener,
            held,
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
                heard = self.listener.next() => heard?,
            };
            match heard {
                Heard::Reset(seq) => return Some(self.state(LiveKind::Reset, seq).await),
                Heard::Event(_) if self.connection.is_expired() => {
                    return Some(self.last_word(LiveKind::Ended).await);
                }
                Heard::Event(event) => {
                    self.last = event.seq;
                    loop {
                        match patiently!(self.event(&event)) {
                            Fate::Said(answer) => return Some(answer),
                            Fate::Skipped => break,
                            Fate::Again => {}
                            Fate::Ended => return Some(self.last_word(LiveKind::Ended).await),
                        }
                    }
                }
            }
        }
    }

    async fn event(&mut self, event: &Arc<Event>) -> Result<Fate, AppError> {
        match (&self.asked, event.practice) {
            (Asked::Practice { wants, may, .. }, Some(practice)) => {
                let (wants, may) = (*wants, *may);
                let stale = self.held.as_ref().is_none_or(|held| held.at.elapsed() > FRESH);
                // Events that move rights are looked at even where they are not shown.
                if stale || event.kind.moves_rights() {
                    let head = self.read(practice).await?;
                    self.held =
                        head.filter(|head| may(&head.seeing.sight)).map(|head| Held::of(&head.seeing));
                }
                let Some(held) = &self.held else {
                    return Ok(Fate::Ended);
                };
                if !wants(event.kind) || !held.sight.shows_event(event.refs.section) {
                    return Ok(Fate::Skipped);
                }
                let facts = Arc::clone(&held.facts);
                self.shared(event, practice, facts).await
            }
            (Asked::Submissions { .. }, Some(practice)) if event.kind == EventKind::PracticeSent => {
                match self.read(practice).await? {
                    Some(head) => {
                        let facts = Arc::new(head.seeing.sight.facts().clone());
                        self.shared(event, practice, facts).await
                    }
                    // Of the seat no longer, or the practice is: one of the two.
                    None => self.unless_officer().await,
                }
            }
            (Asked::Duties, Some(practice)) => {
                let seeing = self.read(practice).await?.map(|head| head.seeing);
                self.render(LiveKind::Change, event.seq, Some(event), seeing).await.map(Fate::Said)
            }
            _ => Ok(Fate::Skipped),
        }
    }

    async fn unless_officer(&self) -> Result<Fate, AppError> {
        let Asked::Submissions { seat } = &self.asked else { return Ok(Fate::Skipped) };
        let holds = read::holds_office(&self.connection.env, &self.op()?, *seat).await?;
        Ok(if holds { Fate::Skipped } else { Fate::Ended })
    }

    /// The text of an event for everybody who stands to the practice like the caller. One of
    /// them reads the practice and renders; when his rights turn out to have moved, again.
    async fn shared(
        &mut self,
        event: &Arc<Event>,
        practice: PracticeId,
        facts: Arc<Facts>,
    ) -> Result<Fate, AppError> {
        let key = |reader| Key {
            topic: self.topic,
            seq: event.seq,
            question: self.asking.question.0,
            lang: self.connection.lang,
            reader,
        };
        let mut own = None;
        let cell = self.asking.shared.cell(key(Reader::Group(Arc::clone(&facts))));
        let text = cell
            .get_or_try_init(|| async {
                let head = self.read(practice).await?;
                let seeing = head.map(|head| head.seeing);
                if seeing.as_ref().is_none_or(|seeing| *seeing.sight.facts() != *facts) {
                    return Err(Interrupted::Moved);
                }
                let rendered = self.rendered(LiveKind::Change, event.seq, Some(event), seeing).await?;
                if rendered.personal {
                    own = Some(rendered.text);
                    return Ok(Text::Personal);
                }
                Ok(Text::Same(rendered.text))
            })
            .await;
        match text {
            Ok(Text::Same(text)) => Ok(Fate::Said(Answer::Result(text.clone()))),
            Ok(Text::Personal) => {
                let person = self.connection.env.ids.person_topic(self.op()?.code().as_str());
                let cell = self.asking.shared.cell(key(Reader::Person(person)));
                let text = cell
                    .get_or_try_init(|| async {
                        if let Some(text) = own {
                            return Ok::<_, AppError>(Text::Same(text));
                        }
                        let seeing = self.read(practice).await?.map(|head| head.seeing);
                        let rendered =
                            self.rendered(LiveKind::Change, event.seq, Some(event), seeing).await?;
                        Ok(Text::Same(rendered.text))
                    })
                    .await?;
                match text {
                    Text::Same(text) => Ok(Fate::Said(Answer::Result(text.clone()))),
                    Text::Personal => Ok(Fate::Skipped),
                }
            }
            Err(Interrupted::Moved) => {
                self.held = None;
                Ok(Fate::Again)
            }
            Err(Interrupted::By(error)) => Err(error),
        }
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
        Ok(Answer::Result(self.rendered(live, seq, event, seeing).await?.text))
    }

    async fn rendered(
        &self,
        live: LiveKind,
        seq: i64,
        event: Option<&Arc<Event>>,
        seeing: Option<Seeing>,
    ) -> Result<super::render::Rendered, AppError> {
        let at = event.map_or_else(|| self.connection.env.clock.now(), |event| event.at);
        let beat = Beat {
            live,
            cursor: self.connection.env.ids.cursor(self.topic, seq),
            seq,
            event: event.map(Arc::clone),
            at,
            seeing,
            here: Vec::new(),
        };
        self.asking.render(&self.connection, beat).await
    }

    async fn read(&self, practice: PracticeId) -> Result<Option<At>, AppError> {
        read::practice_at(&self.connection.env, &self.op()?, practice).await
    }

    fn op(&self) -> Result<Op, AppError> {
        self.connection.op().map_err(|_| AppError::fault("a stream without a caller"))
    }
}

/// Why a text was not made.
enum Interrupted {
    /// The reader's rights are others by now.
    Moved,
    By(AppError),
}

impl From<AppError> for Interrupted {
    fn from(error: AppError) -> Self {
        Self::By(error)
    }
}
