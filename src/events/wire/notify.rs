//! The wire over NOTIFY: one connection beside the pool listens and speaks.

use super::{Post, WireError};
use crate::store::Pool;
use crate::store::line::{Line, notify};

const CHANNEL: &str = "portos_bells";

/// Carries letters until the connection ends (an error) or the process does.
pub(super) async fn carry(pool: &Pool, post: &mut Post) -> Result<(), WireError> {
    let mut line = Line::open(pool, "portos wire").await?;
    line.listen(CHANNEL).await?;
    post.connected();
    let mut number = 0;
    loop {
        tokio::select! {
            letter = post.next(&mut number) => {
                let Some((text, done)) = letter else { return Ok(()) };
                let sent = notify(&mut line.conn, CHANNEL, text).await;
                let _ = done.send(sent.is_ok());
                sent?;
            }
            notice = line.notices.recv() => match notice {
                Some((_, text)) => post.receive(text.as_bytes()),
                None => return Err(WireError::Down),
            },
        }
    }
}
