//! The line to one client: messages in, messages out, and its end.

use std::time::Duration;

use axum::extract::ws::{Message, Utf8Bytes, WebSocket};
use bytes::Bytes;
use futures_util::{SinkExt as _, StreamExt as _};
use tokio::time::{sleep, timeout};

use super::close::{self, Close, End};

/// For the close frame to be taken and answered.
const FAREWELL: Duration = Duration::from_secs(1);

/// What comes in.
pub enum Heard {
    Message(Utf8Bytes),
    /// A ping or pong frame.
    Sign,
    End(End),
}

pub struct Line {
    socket: WebSocket,
    /// Something was written that has not left yet.
    unsent: bool,
}

impl Line {
    pub fn new(socket: WebSocket) -> Self {
        Self { socket, unsent: false }
    }

    pub async fn hear(&mut self) -> Heard {
        match self.socket.next().await {
            Some(Ok(Message::Text(text))) => Heard::Message(text),
            Some(Ok(Message::Binary(_))) => Heard::End(End::Close(Close::BINARY)),
            Some(Ok(Message::Ping(_))) => {
                // Its pong is written already. It leaves before anything else is read:
                // pings of a client who reads nothing must not pile up here.
                self.unsent = true;
                Heard::Sign
            }
            Some(Ok(Message::Pong(_))) => Heard::Sign,
            Some(Ok(Message::Close(_))) | None => Heard::End(End::Left),
            Some(Err(error)) => Heard::End(close::of(&error)),
        }
    }

    /// Writes a message behind what was written before; [`Self::flush`] sends them together.
    pub async fn say(&mut self, message: Message) -> Result<(), End> {
        self.unsent = true;
        self.socket.feed(message).await.map_err(|error| close::of(&error))
    }

    pub async fn ping(&mut self) -> Result<(), End> {
        self.say(Message::Ping(Bytes::new())).await
    }

    pub fn has_unsent(&self) -> bool {
        self.unsent
    }

    pub async fn flush(&mut self) -> Result<(), End> {
        self.unsent = false;
        self.socket.flush().await.map_err(|error| close::of(&error))
    }

    /// Says why, waits a little for the client to hear it, and hangs up.
    pub async fn end(mut self, end: End) {
        let deaf = matches!(end, End::Close(Close { deaf: true, .. }));
        let farewell = async {
            let said = match end {
                End::Close(close) => self.socket.send(Message::Close(Some(close.frame()))).await.is_ok(),
                End::Left => true,
                End::Dead | End::Slow => false,
            };
            // What the client still sends must be read: hanging up on it would reset the
            // connection, and the client would lose the close frame.
            while said && matches!(self.socket.next().await, Some(Ok(_))) {}
            if said && deaf {
                sleep(FAREWELL).await;
            }
        };
        let _late = timeout(FAREWELL, farewell).await;
    }
}
