//! Events on their way to listeners: the table is the truth, the bell only says "look"; what this node
//! itself committed it has at hand.

mod hub;
mod listener;
mod presence;
mod relay;
mod wire;

use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::broadcast;
use uuid::Uuid;

pub use hub::{Hub, Word};
pub use listener::{Heard, Joined, Listener};
pub use presence::{Here, Presence, Stay};
pub use wire::{Carrier, Servers, WireError, ping};

use crate::domain::topic::News;
use crate::store::Pool;
use relay::Relay;
use wire::{Inward, wire};

/// How often a node looks whether it hears.
const CONFIDENCE: std::time::Duration = std::time::Duration::from_millis(200);

/// Runs everything between the table and the listeners of this node until dropped: the hub,
/// the relay, and the wire to the other nodes.
pub async fn run(node: Uuid, pool: Pool, carrier: Carrier, hub: Hub, news: &broadcast::Sender<News>) {
    let (wire, post, mut inward) = wire(node);
    let relay = Relay::new(pool, wire.clone());
    let receive = async {
        while let Some(came) = inward.recv().await {
            match came {
                Inward::Gap => hub.gap(),
                Inward::Bell(bell) => {
                    relay.heard(bell);
                    hub.ring(bell);
                }
                Inward::Note(from, note) => hub.presence().take(from, note),
            }
        }
    };
    // What is remembered between bells is good only while they come: the wire is up, and what this
    // node itself rang is back from whoever relays.
    let confidence = async {
        let mut sure = false;
        loop {
            let now = wire.is_up() && !relay.waits();
            if now != sure {
                sure = now;
                hub.tell(Word::Heard(sure));
            }
            tokio::time::sleep(CONFIDENCE).await;
        }
    };
    tokio::join!(
        confidence,
        hub.clone().run(news.subscribe()),
        relay.clone().announce(news.subscribe()),
        relay.clone().run(),
        hub.presence().clone().run(wire.clone()),
        post.run(carrier),
        receive,
    );
}

/// What is behind a mutex here stays whole when a thread panics with it.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
