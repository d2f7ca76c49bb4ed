//! SQL. The only folder that names diesel.
//!
//! Reads of what belongs to a practice take a [`crate::domain::access::Seen`], writes
//! take a [`crate::domain::access::Permit`]: neither can be made here.

#[macro_use]
mod statement;

pub mod additional;
pub mod attachments;
pub mod audit;
pub mod awaited;
pub mod batches;
pub mod chat_marks;
pub mod declarations;
pub mod delegations;
pub mod demo;
pub mod deprecated_uses;
pub mod desk;
pub mod draws;
pub mod error;
pub mod events;
pub mod facts;
mod filter;
pub mod handoffs;
pub mod idempotency;
pub mod identity_audit;
pub mod inbox;
pub mod istanze;
pub mod later;
pub mod line;
pub mod listing;
pub mod login_attempts;
pub mod login_guards;
pub mod machine_tokens;
pub mod mails;
pub mod messages;
pub mod migrate;
pub mod notices;
pub mod officers;
pub mod opinions;
pub mod payments;
pub mod pool;
pub mod practices;
pub mod protocol;
pub mod rechecks;
pub mod relay;
pub mod reports;
pub mod schema;
pub mod sections;
pub mod sessions;
pub mod signature_refusals;
pub mod signatures;
pub mod signing_orders;
pub mod subjects;
pub mod syncs;
mod trail;
pub mod types;
pub mod uploads;
pub mod verifications;
pub mod verify;
pub mod work;

pub use error::StoreError;
pub use pool::{Conn, Pool};
pub use work::Work;
