//! Events on their way to listeners: the table is the truth, the bell only says "look".

mod hub;
mod wire;

pub use hub::{Hub, Listener};
pub use wire::{WireError, connect, ping};
