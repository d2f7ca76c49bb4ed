//! Presence: who has a practice open, and in which section. Never stored: each node tells the
//! others whom it holds, again and again; what is not repeated is forgotten.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tokio::sync::{mpsc, watch};
use uuid::Uuid;

use super::lock;
use super::wire::Wire;
use crate::domain::ids::PracticeId;
use crate::domain::role::ActorRole;
use crate::domain::section::SectionNumber;

/// How often a node repeats whom it holds.
const REPEAT: Duration = Duration::from_secs(5);
/// An entry that is not repeated is gone after this time; looked at with each repetition, so
/// that it surely is after thirty seconds (R18).
const GONE: Duration = Duration::from_secs(20);

/// Somebody in a practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Here {
    /// Tells one open stream from another.
    pub id: Uuid,
    pub name: String,
    pub role: ActorRole,
    pub section: Option<SectionNumber>,
    pub editing: bool,
    pub since: DateTime<Utc>,
}

/// What nodes tell each other.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Note {
    /// Everybody whom the sender holds in this practice.
    Held(PracticeId, Vec<Here>),
    /// Somebody opened this practice and wants to know who is there.
    Who(PracticeId),
}

/// Who is where, as far as this node knows.
#[derive(Clone)]
pub struct Presence(Arc<Parts>);

struct Parts {
    rooms: Mutex<HashMap<PracticeId, Room>>,
    out: mpsc::UnboundedSender<Note>,
    notes: Mutex<Option<mpsc::UnboundedReceiver<Note>>>,
}

/// Most people of one note: NOTIFY carries 8,000 bytes.
const TOLD: usize = 25;

struct Room {
    own: Vec<Here>,
    others: HashMap<Uuid, (Vec<Here>, Instant)>,
    changed: watch::Sender<()>,
}

impl Room {
    fn note(&self, practice: PracticeId) -> Note {
        Note::Held(practice, self.own.iter().take(TOLD).cloned().collect())
    }
}

/// One open stream: present as long as it lives.
pub struct Stay {
    presence: Presence,
    practice: PracticeId,
    id: Uuid,
    changed: watch::Receiver<()>,
}

impl Presence {
    /// Carries notes to the other nodes, and repeats them, as long as the process lives.
    pub(super) async fn run(self, wire: Wire) {
        let Some(mut notes) = lock(&self.0.notes).take() else {
            return;
        };
        let mut repeat = tokio::time::interval(REPEAT);
        loop {
            let notes = tokio::select! {
                note = notes.recv() => note.into_iter().collect(),
                _ = repeat.tick() => self.sweep(),
            };
            for note in notes {
                // A note that is lost is repeated.
                let _ = wire.tell(note).await;
            }
        }
    }

    /// Forgets what other nodes no longer repeat; answers what this one has to repeat.
    fn sweep(&self) -> Vec<Note> {
        let mut rooms = self.rooms();
        for room in rooms.values_mut() {
            let before = room.others.len();
            room.others.retain(|_, (_, at)| at.elapsed() < GONE);
            if room.others.len() < before {
                room.changed.send_replace(());
            }
        }
        let held = rooms.iter().filter(|(_, room)| !room.own.is_empty());
        held.map(|(practice, room)| room.note(*practice)).collect()
    }

    /// Takes a note of another node.
    pub(super) fn take(&self, from: Uuid, note: Note) {
        let mut rooms = self.rooms();
        match note {
            Note::Held(practice, held) => {
                // Nobody here looks at the others: nothing to remember.
                let Some(room) = rooms.get_mut(&practice) else { return };
                let known = if held.is_empty() {
                    room.others.remove(&from).map(|(known, _)| known)
                } else {
                    room.others.insert(from, (held.clone(), Instant::now())).map(|(known, _)| known)
                };
                if known.unwrap_or_default() != held {
                    room.changed.send_replace(());
                }
            }
            Note::Who(practice) => {
                if let Some(room) = rooms.get(&practice).filter(|room| !room.own.is_empty()) {
                    self.say(room.note(practice));
                }
            }
        }
    }

    /// Enters a practice and stays until dropped.
    pub fn enter(&self, practice: PracticeId, here: Here) -> Stay {
        let id = here.id;
        let mut rooms = self.rooms();
        let room = rooms.entry(practice).or_insert_with(|| Room {
            own: Vec::new(),
            others: HashMap::new(),
            changed: watch::channel(()).0,
        });
        if room.own.is_empty() {
            self.say(Note::Who(practice));
        }
        room.own.push(here);
        room.changed.send_replace(());
        self.say(room.note(practice));
        let changed = room.changed.subscribe();
        drop(rooms);
        Stay { presence: self.clone(), practice, id, changed }
    }

    fn leave(&self, practice: PracticeId, id: Uuid) {
        let mut rooms = self.rooms();
        if let Some(room) = rooms.get_mut(&practice) {
            room.own.retain(|here| here.id != id);
            room.changed.send_replace(());
            self.say(room.note(practice));
            if room.own.is_empty() {
                rooms.remove(&practice);
            }
        }
    }

    fn say(&self, note: Note) {
        let _ = self.0.out.send(note);
    }

    fn rooms(&self) -> MutexGuard<'_, HashMap<PracticeId, Room>> {
        lock(&self.0.rooms)
    }
}

impl Default for Presence {
    fn default() -> Self {
        let (out, notes) = mpsc::unbounded_channel();
        Self(Arc::new(Parts { rooms: Mutex::default(), out, notes: Mutex::new(Some(notes)) }))
    }
}

impl Stay {
    /// Waits until somebody came, went or moved.
    pub async fn changed(&mut self) {
        if self.changed.changed().await.is_err() {
            std::future::pending().await
        }
    }

    /// Who is here now, the longest first.
    pub fn everybody(&self) -> Vec<Here> {
        let rooms = self.presence.rooms();
        let Some(room) = rooms.get(&self.practice) else {
            return Vec::new();
        };
        let others = room.others.values().flat_map(|(held, _)| held);
        let mut all: Vec<Here> = room.own.iter().chain(others).cloned().collect();
        all.sort_by_key(|here| (here.since, here.id));
        all
    }
}

impl Drop for Stay {
    fn drop(&mut self) {
        self.presence.leave(self.practice, self.id);
    }
}
