//! The wire between nodes: bells and presence, over Redis or over NOTIFY of PostgreSQL.
//!
//! Either may lose what it carries: letters are numbered by their sender, and a jump, like
//! every new connection, makes the hub look at the table.

mod notify;
mod redis;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use tokio::sync::{Notify, mpsc, oneshot, watch};
use uuid::Uuid;

use super::presence::Note;
use crate::domain::topic::{Bell, Topic};
use crate::store::{Pool, StoreError};

pub use self::redis::{Servers, ping};

/// Most bells of one letter: NOTIFY carries 8,000 bytes.
pub(super) const BELLS: usize = 64;

/// The wire is broken; it is being connected again.
#[derive(Debug, thiserror::Error)]
pub enum WireError {
    #[error("Redis: {0}")]
    Redis(#[from] ::redis::RedisError),
    #[error("PostgreSQL: {0}")]
    Postgres(#[from] StoreError),
    #[error("Redis: {0}")]
    Role(&'static str),
    #[error("the wire is down")]
    Down,
}

/// What goes over the wire.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Letter {
    from: Uuid,
    number: u64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    bells: Vec<(Uuid, i64, Option<Uuid>)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<Note>,
}

/// What comes from the wire.
pub(super) enum Inward {
    /// Connected, or connected again, or something is missing.
    Gap,
    Bell(Bell),
    Note(Uuid, Note),
}

/// Which wire.
#[derive(Clone)]
pub enum Carrier {
    /// NOTIFY of the database that everybody shares.
    Postgres(Pool),
    Redis(Servers),
}

type Posted = (Letter, oneshot::Sender<bool>);

/// The sending end.
#[derive(Clone)]
pub(super) struct Wire {
    post: mpsc::Sender<Posted>,
    up: watch::Receiver<bool>,
    doubt: Arc<Notify>,
}

/// The end that does the work: one connection, sending and receiving.
pub(super) struct Post {
    node: Uuid,
    posted: mpsc::Receiver<Posted>,
    inward: mpsc::UnboundedSender<Inward>,
    up: watch::Sender<bool>,
    doubt: Arc<Notify>,
    numbers: HashMap<Uuid, u64>,
}

/// The two ends of the wire of this node, and what comes in.
pub(super) fn wire(node: Uuid) -> (Wire, Post, mpsc::UnboundedReceiver<Inward>) {
    let (post, posted) = mpsc::channel(64);
    let (inward, received) = mpsc::unbounded_channel();
    let (up, is_up) = watch::channel(false);
    let doubt = Arc::new(Notify::new());
    let wire = Wire { post, up: is_up, doubt: Arc::clone(&doubt) };
    (wire, Post { node, posted, inward, up, doubt, numbers: HashMap::new() }, received)
}

impl Wire {
    /// Whether the wire is connected.
    pub fn is_up(&self) -> bool {
        *self.up.borrow()
    }

    /// Waits until the wire is connected.
    pub async fn comes_up(&self) {
        if self.up.clone().wait_for(|up| *up).await.is_err() {
            std::future::pending().await
        }
    }

    /// What should have come did not: the connection may only look alive.
    pub fn doubt(&self) {
        self.doubt.notify_one();
    }

    /// Sends bells to every node, this one included; done when the carrier has them.
    pub async fn ring(&self, bells: &[Bell]) -> Result<(), WireError> {
        for chunk in bells.chunks(BELLS) {
            let bells = chunk.iter().map(|b| (b.topic.0, b.seq, b.office.map(|o| o.0))).collect();
            self.send(Letter { bells, ..Letter::default() }).await?;
        }
        Ok(())
    }

    /// Tells the other nodes who is where.
    pub async fn tell(&self, note: Note) -> Result<(), WireError> {
        self.send(Letter { note: Some(note), ..Letter::default() }).await
    }

    async fn send(&self, letter: Letter) -> Result<(), WireError> {
        let (done, sent) = oneshot::channel();
        self.post.send((letter, done)).await.map_err(|_| WireError::Down)?;
        if sent.await.unwrap_or(false) { Ok(()) } else { Err(WireError::Down) }
    }
}

impl Post {
    /// Carries letters until dropped, connecting again whenever the connection ends.
    pub async fn run(mut self, carrier: Carrier) {
        let mut pause = Duration::from_millis(100);
        loop {
            let doubt = Arc::clone(&self.doubt);
            let carried = async {
                match &carrier {
                    Carrier::Postgres(pool) => notify::carry(pool, &mut self).await,
                    // Large, and once a connection.
                    Carrier::Redis(servers) => Box::pin(redis::carry(servers, &mut self)).await,
                }
            };
            let ended = tokio::select! {
                ended = carried => ended,
                () = doubt.notified() => Err(WireError::Down),
            };
            if self.up.send_replace(false) {
                pause = Duration::from_millis(100);
            }
            match ended {
                Ok(()) => return,
                Err(error) => tracing::warn!(%error, "the wire between nodes is down; connecting again"),
            }
            // Who waits to send learns it now instead of when the wire is back.
            while let Ok((_, done)) = self.posted.try_recv() {
                let _ = done.send(false);
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(Duration::from_secs(2));
        }
    }

    /// The connection stands: whatever rang before it did is in the table.
    fn connected(&mut self) {
        self.up.send_replace(true);
        self.numbers.clear();
        let _ = self.inward.send(Inward::Gap);
    }

    /// The next letter to send, as text, with whom to tell when it is gone; nothing when the
    /// process ends.
    async fn next(&mut self, number: &mut u64) -> Option<(String, oneshot::Sender<bool>)> {
        loop {
            let (mut letter, done) = self.posted.recv().await?;
            *number += 1;
            letter.from = self.node;
            letter.number = *number;
            match serde_json::to_string(&letter) {
                Ok(text) => return Some((text, done)),
                Err(error) => tracing::error!(%error, "a letter could not be written"),
            }
        }
    }

    /// Takes a letter in.
    fn receive(&mut self, text: &[u8]) {
        let Ok(letter) = serde_json::from_slice::<Letter>(text) else {
            tracing::warn!("a letter of another version was dropped");
            return;
        };
        let before = self.numbers.insert(letter.from, letter.number);
        // Backwards too: the sender connected again, and what he sent first may be missing.
        if before.is_some_and(|before| letter.number != before + 1) {
            let _ = self.inward.send(Inward::Gap);
        }
        for (topic, seq, office) in letter.bells {
            let bell = Bell { topic: Topic(topic), seq, office: office.map(Topic) };
            let _ = self.inward.send(Inward::Bell(bell));
        }
        if let Some(note) = letter.note
            && letter.from != self.node
        {
            let _ = self.inward.send(Inward::Note(letter.from, note));
        }
    }
}
