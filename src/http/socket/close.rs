//! How a socket ends. Codes of the 4000s are the protocol's own; reasons are for logs of
//! clients, stay as they are, and fit into a close frame.

use std::error::Error as _;
use std::io::ErrorKind;

use axum::extract::ws::{CloseFrame, Utf8Bytes};
use tungstenite::Error as Wire;

/// How a conversation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The client left.
    Left,
    /// The client does not answer pings.
    Dead,
    /// The client takes nothing.
    Slow,
    /// We close.
    Close(Close),
}

impl End {
    /// For the metrics; who leaves by himself has no label.
    pub const fn label(self) -> Option<&'static str> {
        match self {
            Self::Left => None,
            Self::Dead => Some("dead"),
            Self::Slow => Some("slow"),
            Self::Close(close) => Some(close.label),
        }
    }
}

/// A close frame of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Close {
    code: u16,
    reason: &'static str,
    label: &'static str,
    /// What comes in cannot be read any more.
    pub deaf: bool,
}

impl Close {
    const fn new(code: u16, reason: &'static str, label: &'static str) -> Self {
        Self { code, reason, label, deaf: false }
    }

    const fn deaf(code: u16, reason: &'static str, label: &'static str) -> Self {
        Self { code, reason, label, deaf: true }
    }

    pub const NOT_A_MESSAGE: Self = Self::new(4400, "Invalid message received", "bad_message");
    pub const BINARY: Self = Self::new(4400, "Binary messages are not served", "bad_message");
    pub const NOT_ACKNOWLEDGED: Self = Self::new(4401, "Unauthorized", "unauthorized");
    pub const FORBIDDEN: Self = Self::new(4403, "Forbidden", "forbidden");
    pub const SESSION_OVER: Self = Self::new(4403, "The session is over: sign in again", "session_over");
    pub const NOT_OUR_PROTOCOL: Self =
        Self::new(4406, "Subprotocol not acceptable: use graphql-transport-ws", "subprotocol");
    pub const NO_INIT: Self = Self::new(4408, "Connection initialisation timeout", "no_init");
    pub const ID_IN_USE: Self = Self::new(4409, "Subscriber for this id already exists", "id_in_use");
    pub const SECOND_INIT: Self = Self::new(4429, "Too many initialisation requests", "second_init");
    pub const GOING_AWAY: Self = Self::new(1001, "Going away: connect again", "draining");
    /// The client's libraries come back after a while when they read 1013.
    pub const CALLER_FULL: Self = Self::new(1013, "Too many connections of this person", "caller_full");
    pub const UNAVAILABLE: Self = Self::new(1013, "Try again later", "unavailable");
    const BROKEN: Self = Self::deaf(1002, "Not the WebSocket protocol", "broken");
    const NOT_TEXT: Self = Self::deaf(1007, "Text must be UTF-8", "broken");
    const TOO_LARGE: Self = Self::deaf(1009, "The message is too large", "too_large");

    pub fn frame(self) -> CloseFrame {
        CloseFrame { code: self.code, reason: Utf8Bytes::from_static(self.reason) }
    }
}

/// What a failed read or write means.
pub fn of(error: &axum::Error) -> End {
    match error.source().and_then(|source| source.downcast_ref::<Wire>()) {
        Some(Wire::Io(error)) if error.kind() == ErrorKind::TimedOut => End::Slow,
        Some(Wire::Capacity(_)) => End::Close(Close::TOO_LARGE),
        Some(Wire::Utf8(_)) => End::Close(Close::NOT_TEXT),
        Some(Wire::Protocol(tungstenite::error::ProtocolError::ResetWithoutClosingHandshake)) => End::Left,
        Some(Wire::Protocol(_)) => End::Close(Close::BROKEN),
        _ => End::Left,
    }
}
