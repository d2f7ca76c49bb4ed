//! Mail: what is written, how it leaves, and when a failed attempt is made again.
//!
//! `message` turns an outbox row into text, `transport` hands it to a server, a folder or a test,
//! `retry` says when to try again. Reading and closing outbox rows is work of `jobs`.

pub mod filing;
pub mod message;
pub mod retry;
pub mod smtp;
mod template;
pub mod transport;
