//! The wire between nodes: bells over one Redis channel. Redis may lose them; after a
//! break the hub looks at the table again.

use std::time::Duration;

use futures_util::StreamExt as _;
use tokio::sync::broadcast;
use uuid::Uuid;

use super::Hub;
use crate::app::env::Bell;
use crate::domain::ids::PracticeId;

const CHANNEL: &str = "portos:bells";

/// Redis cannot be reached.
#[derive(Debug, thiserror::Error)]
#[error("Redis: {0}")]
pub struct WireError(#[from] redis::RedisError);

/// Carries the bells of this node to the others, and theirs to the hub, until dropped.
/// `node` tells one's own bells from those of others.
pub async fn connect(
    url: String,
    node: Uuid,
    bells: broadcast::Receiver<Bell>,
    hub: Hub,
) -> Result<(), WireError> {
    let client = redis::Client::open(url)?;
    let out = publish(client.clone(), node, bells);
    let inward = listen(client, node, hub);
    tokio::join!(out, inward);
    Ok(())
}

async fn publish(client: redis::Client, node: Uuid, mut bells: broadcast::Receiver<Bell>) {
    let mut wait = Backoff::new();
    loop {
        let mut connection = match client.get_connection_manager().await {
            Ok(connection) => connection,
            Err(error) => {
                wait.after(&error).await;
                continue;
            }
        };
        wait = Backoff::new();
        loop {
            let bell = match bells.recv().await {
                Ok(bell) => bell,
                Err(broadcast::error::RecvError::Lagged(_)) => continue,
                Err(broadcast::error::RecvError::Closed) => return,
            };
            let text = format!("{node} {} {}", bell.practice.0, bell.seq);
            let sent: redis::RedisResult<()> =
                redis::cmd("PUBLISH").arg(CHANNEL).arg(text).query_async(&mut connection).await;
            if let Err(error) = sent {
                // The other nodes look again when their own connection comes back.
                wait.after(&error).await;
                break;
            }
        }
    }
}

/// Hands the bells of other nodes to the hub alone: rung on this node's own bell they would
/// be carried out again, and back, without end.
async fn listen(client: redis::Client, node: Uuid, hub: Hub) {
    let mut wait = Backoff::new();
    let own = node.to_string();
    loop {
        match client.get_async_pubsub().await {
            Ok(mut pubsub) => {
                if let Err(error) = pubsub.subscribe(CHANNEL).await {
                    wait.after(&error).await;
                    continue;
                }
                wait = Backoff::new();
                // Whatever rang while nobody listened is in the table.
                if let Err(error) = hub.read_all().await {
                    tracing::warn!(%error, "events could not be read after a break of the wire");
                }
                let mut messages = pubsub.into_on_message();
                while let Some(message) = messages.next().await {
                    let Ok(text) = message.get_payload::<String>() else {
                        continue;
                    };
                    if text.starts_with(own.as_str()) {
                        continue;
                    }
                    if let Some(found) = parse(&text)
                        && let Err(error) = hub.read(found.practice).await
                    {
                        tracing::warn!(%error, "events could not be read; the next bell tries again");
                    }
                }
            }
            Err(error) => wait.after(&error).await,
        }
    }
}

fn parse(text: &str) -> Option<Bell> {
    let mut words = text.split(' ').skip(1);
    let practice = PracticeId(words.next()?.parse().ok()?);
    Some(Bell { practice, seq: words.next()?.parse().ok()? })
}

/// Waits longer after each failure, up to five seconds.
struct Backoff(Duration);

impl Backoff {
    fn new() -> Self {
        Self(Duration::from_millis(100))
    }

    async fn after(&mut self, error: &redis::RedisError) {
        tracing::warn!(%error, "Redis cannot be reached; trying again");
        tokio::time::sleep(self.0).await;
        self.0 = (self.0 * 2).min(Duration::from_secs(5));
    }
}

/// Whether Redis answers.
pub async fn ping(url: &str) -> Result<(), WireError> {
    let mut connection = redis::Client::open(url)?.get_multiplexed_async_connection().await?;
    let _: String = redis::cmd("PING").query_async(&mut connection).await?;
    Ok(())
}
