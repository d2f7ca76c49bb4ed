//! `GET /graphql` as a WebSocket, subprotocol `graphql-transport-ws`.
//!
//! ```text
//! upgrade (origin, place, cookie or bearer header) ─→ connection_init ─→ ack ─→ conversation ─→ close
//! ```
//!
//! A socket is one task. It writes nothing while the peer takes nothing, and reads nothing
//! then either: what a client does not read stays where it comes from.

mod close;
mod conversation;
mod line;
mod message;
mod upgrade;

pub use upgrade::get;
