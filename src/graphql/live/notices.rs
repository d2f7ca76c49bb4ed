//! Streams without a history: hints of an inbox, and presence. Who reconnects reads again.

use std::sync::Arc;

use async_graphql::ID;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, watch};

use super::{Asking, Beat};
use crate::app::read::{self, Seeing};
use crate::domain::ids::PracticeId;
use crate::domain::role::{ActorRole, Seat};
use crate::domain::section::SectionNumber;
use crate::domain::topic::Topic;
use crate::events::{Heard, Here, Listener, Stay};
use crate::graphql::api::Answer;
use crate::graphql::context::Connection;
use crate::graphql::error::{GqlError, TopCode};
use crate::graphql::subscription::LiveKind;

/// What both kinds have in common.
struct Said {
    connection: Connection,
    asking: Arc<Asking>,
    started: bool,
    over: bool,
}

impl Said {
    fn new(connection: Connection, asking: Arc<Asking>) -> Self {
        Self { connection, asking, started: false, over: false }
    }

    async fn say(&mut self, live: LiveKind, seeing: Option<Seeing>, here: Vec<Here>) -> Answer {
        self.started = true;
        self.over = matches!(live, LiveKind::Ended | LiveKind::Moved);
        let at = self.connection.env.clock.now();
        let beat = Beat { live, cursor: String::new(), seq: 0, event: None, at, seeing, message: None, here };
        let rendered = patiently!(self.asking.render(&self.connection, beat.clone()));
        Answer::Result(rendered.text)
    }
}

/// Hints that the inbox of a seat changed: re-read hints, not a history.
pub(super) struct Inbox {
    said: Said,
    seat: Seat,
    hints: broadcast::Receiver<Option<Topic>>,
    moved: watch::Receiver<u64>,
}

impl Inbox {
    pub async fn start(connection: Connection, asking: Arc<Asking>, seat: Seat) -> Result<Self, GqlError> {
        if !read::holds_office(&connection.env, &connection.op()?, seat).await? {
            return Err(GqlError::new(TopCode::NotFound));
        }
        let hints = connection.hub.watch_inbox(connection.env.ids.office_topic(seat));
        let moved = connection.office.clone();
        Ok(Self { said: Said::new(connection, asking), seat, hints, moved })
    }

    pub async fn next(&mut self) -> Option<Answer> {
        if self.said.over {
            return None;
        }
        if !self.said.started {
            return Some(self.said.say(LiveKind::Snapshot, None, Vec::new()).await);
        }
        let connection = self.said.connection.clone();
        loop {
            let hint = tokio::select! {
                biased;
                word = connection.ends() => return Some(self.said.say(word, None, Vec::new()).await),
                Ok(()) = self.moved.changed() => None,
                hint = self.hints.recv() => Some(hint),
            };
            let op = connection.op().ok()?;
            if !patiently!(read::holds_office(&connection.env, &op, self.seat)) {
                return Some(self.said.say(LiveKind::Ended, None, Vec::new()).await);
            }
            let practice = match hint {
                // His roles changed, and this one is still his.
                None => continue,
                Some(Ok(practice)) => practice.map(|topic| PracticeId(topic.0)),
                Some(Err(RecvError::Lagged(_))) => None,
                Some(Err(RecvError::Closed)) => return None,
            };
            let Some(practice) = practice else {
                return Some(self.said.say(LiveKind::Reset, None, Vec::new()).await);
            };
            let seeing = patiently!(read::practice(&connection.env, &op, practice));
            if seeing.is_some() {
                return Some(self.said.say(LiveKind::Change, seeing, Vec::new()).await);
            }
        }
    }
}

/// Who is in a practice. The caller is, for as long as his stream lives.
pub(super) struct Company {
    said: Said,
    practice: PracticeId,
    stay: Stay,
    /// Rights move with the events of the practice, and with roles in the office.
    events: Listener,
    moved: watch::Receiver<u64>,
}

impl Company {
    pub async fn start(
        connection: Connection,
        asking: Arc<Asking>,
        id: &ID,
        (section, editing): (Option<SectionNumber>, bool),
    ) -> Result<Self, GqlError> {
        let hidden = || GqlError::new(TopCode::NotFound);
        let op = connection.op()?;
        let practice: PracticeId = connection.env.ids.decode(id).ok_or_else(hidden)?;
        let at = read::practice_at(&connection.env, &op, practice).await?.ok_or_else(hidden)?;
        let facts = at.seeing.sight.facts();
        let here = Here {
            id: connection.env.clock.new_id(),
            name: op.caller.name.clone(),
            role: if facts.titolare { ActorRole::Titolare } else { facts.office_or_subject() },
            section: section.filter(|section| at.seeing.sight.shows_event(Some(*section))),
            editing,
            since: op.now,
        };
        let events = connection.hub.listen(practice.into(), at.newest, at.newest);
        let stay = connection.hub.presence().enter(practice, here);
        let moved = connection.office.clone();
        Ok(Self { said: Said::new(connection, asking), practice, stay, events, moved })
    }

    pub async fn next(&mut self) -> Option<Answer> {
        if self.said.over {
            return None;
        }
        let connection = self.said.connection.clone();
        let mut live = LiveKind::Snapshot;
        while self.said.started {
            live = LiveKind::Change;
            tokio::select! {
                biased;
                word = connection.ends() => return Some(self.said.say(word, None, Vec::new()).await),
                () = self.stay.changed() => break,
                Ok(()) = self.moved.changed() => break,
                heard = self.events.next() => match heard? {
                    Heard::Event(event) if event.kind.moves_rights() => break,
                    Heard::Event(_) => {}
                    Heard::Reset(_) => break,
                },
            }
        }
        let op = connection.op().ok()?;
        let seeing = patiently!(read::practice(&connection.env, &op, self.practice));
        let Some(seeing) = seeing else {
            return Some(self.said.say(LiveKind::Ended, None, Vec::new()).await);
        };
        let mut here = self.stay.everybody();
        for person in &mut here {
            person.section = person.section.filter(|section| seeing.sight.shows_event(Some(*section)));
        }
        Some(self.said.say(live, Some(seeing), here).await)
    }
}
