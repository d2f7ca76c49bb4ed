//! Topics: what a stream of events is about, and how news of one travels.
//!
//! A practice is its own topic. People and seats of the office have one too, for what
//! concerns them in any practice; it is named by a keyed digest, so that neither the events
//! nor the wires between nodes carry a fiscal code.

use uuid::Uuid;

use super::entity::Event;
use super::ids::PracticeId;

/// Names one ordered sequence of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Topic(pub Uuid);

impl Topic {
    /// Of a person or a seat: what was derived has another version than what was numbered.
    pub fn is_of_people(self) -> bool {
        self.0.get_version_num() == 8
    }
}

impl From<PracticeId> for Topic {
    fn from(practice: PracticeId) -> Self {
        Self(practice.0)
    }
}

/// Events of this topic up to this number are in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bell {
    pub topic: Topic,
    pub seq: i64,
    /// The seat whose inbox this touches.
    pub office: Option<Topic>,
}

/// What one commit of this process made known of one topic. The bell travels to other nodes; here the events
/// themselves are at hand, as they stand in the table.
#[derive(Clone, Debug)]
pub struct News {
    pub bell: Bell,
    /// In order and without gaps, up to the number of the bell. With none of them the table is read.
    pub events: Vec<Event>,
}

impl News {
    /// Adds the next event of its topic.
    pub fn add(all: &mut Vec<Self>, event: Event, office: Option<Topic>) {
        let bell = Bell { topic: event.topic, seq: event.seq, office };
        match all.iter_mut().find(|news| news.bell.topic == bell.topic) {
            Some(news) => {
                news.bell = bell;
                news.events.push(event);
            }
            None => all.push(Self { bell, events: vec![event] }),
        }
    }
}
