//! The wire over Redis: one RESP3 connection subscribes and publishes.
//!
//! Connections are ours to watch, not the library's: its managers stop trying after some
//! failures until the next command, and a node that only listens sends none. Here a connection
//! that ends, or does not answer a beat, is an error; whoever carries connects again, finds the
//! server anew, subscribes, and makes the hub look at the table.

mod servers;

use std::time::Duration;

use redis::{PushKind, RedisResult, Value};
use tokio::sync::mpsc::unbounded_channel;
use tokio::time::MissedTickBehavior;

pub use self::servers::Servers;
use super::{Post, WireError};

const CHANNEL: &str = "portos:bells";
/// Redis that does not answer within this time is down.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often a connection shows that it lives.
const BEAT: Duration = Duration::from_secs(1);

/// Carries letters until the connection ends (an error) or the process does.
pub(super) async fn carry(servers: &Servers, post: &mut Post) -> Result<(), WireError> {
    let (push, mut pushed) = unbounded_channel();
    let mut link = servers.open(push).await?;
    link.connection.subscribe(CHANNEL).await?;
    let mut number = 0;
    let mut beat = tokio::time::interval(BEAT);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            letter = post.next(&mut number) => {
                let Some((text, done)) = letter else { return Ok(()) };
                let sent: RedisResult<()> =
                    redis::cmd("PUBLISH").arg(CHANNEL).arg(text).query_async(&mut link.connection).await;
                // Not taken: the relay sends it again.
                let _ = done.send(sent.is_ok());
                match sent {
                    Err(error) if error.code().is_some() => tracing::warn!(%error, "Redis refused a letter"),
                    sent => sent?,
                }
            }
            push = pushed.recv() => {
                let push = push.ok_or(WireError::Down)?;
                match (push.kind, push.data.as_slice()) {
                    (PushKind::Message, [_, Value::BulkString(text)]) => post.receive(text),
                    (PushKind::Subscribe, _) => post.connected(),
                    (PushKind::Unsubscribe | PushKind::Disconnection, _) => return Err(WireError::Down),
                    _ => {}
                }
            }
            _ = beat.tick() => link.check(servers).await?,
        }
    }
}

/// Whether Redis answers, and is what it should be.
pub async fn ping(servers: &Servers) -> Result<(), WireError> {
    let (push, _pushed) = unbounded_channel();
    let mut link = servers.open(push).await?;
    link.check(servers).await
}
