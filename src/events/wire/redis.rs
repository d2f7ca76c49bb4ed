//! The wire over Redis: one RESP3 connection subscribes and publishes. The library connects
//! and subscribes again by itself; each time it did, the hub looks at the table.

use std::time::Duration;

use redis::aio::{ConnectionManager, ConnectionManagerConfig};
use redis::{Client, IntoConnectionInfo as _, ProtocolVersion, PushInfo, PushKind, Value};
use tokio::sync::mpsc::unbounded_channel;

use super::{Post, WireError};

const CHANNEL: &str = "portos:bells";
/// Redis that does not answer within this time is down.
const PATIENCE: Duration = Duration::from_secs(2);

async fn connect(
    addresses: &str,
    push: tokio::sync::mpsc::UnboundedSender<PushInfo>,
) -> Result<ConnectionManager, WireError> {
    let info = addresses.into_connection_info()?;
    let settings = info.redis_settings().clone().set_protocol(ProtocolVersion::RESP3);
    let client = Client::open(info.set_redis_settings(settings))?;
    let config = ConnectionManagerConfig::new()
        .set_push_sender(push)
        .set_automatic_resubscription()
        .set_connection_timeout(Some(PATIENCE))
        .set_response_timeout(Some(PATIENCE))
        .set_max_delay(Duration::from_secs(2));
    Ok(client.get_connection_manager_with_config(config).await?)
}

/// Carries letters until the process ends; a broken connection is an error only when it
/// cannot be opened at all.
pub(super) async fn carry(addresses: &str, post: &mut Post) -> Result<(), WireError> {
    let (push, mut pushed) = unbounded_channel();
    let mut connection = connect(addresses, push).await?;
    connection.subscribe(CHANNEL).await?;
    let mut number = 0;
    loop {
        tokio::select! {
            letter = post.next(&mut number) => {
                let Some((text, done)) = letter else { return Ok(()) };
                let sent: redis::RedisResult<()> =
                    redis::cmd("PUBLISH").arg(CHANNEL).arg(text).query_async(&mut connection).await;
                let _ = done.send(sent.is_ok());
                if let Err(error) = sent {
                    tracing::warn!(%error, "Redis did not take a letter; the relay sends it again");
                }
            }
            push = pushed.recv() => match push {
                None => return Err(WireError::Down),
                Some(push) => match push.kind {
                    PushKind::Message => {
                        if let [_, Value::BulkString(text)] = push.data.as_slice()
                            && let Ok(text) = std::str::from_utf8(text)
                        {
                            post.receive(text);
                        }
                    }
                    PushKind::Subscribe => post.connected(),
                    PushKind::Disconnection => post.disconnected(),
                    _ => {}
                },
            },
        }
    }
}

/// Whether Redis answers.
pub async fn ping(addresses: &str) -> Result<(), WireError> {
    let (push, _pushed) = unbounded_channel();
    let mut connection = connect(addresses, push).await?;
    let _: String = redis::cmd("PING").query_async(&mut connection).await?;
    Ok(())
}
