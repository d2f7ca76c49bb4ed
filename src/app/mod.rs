//! Use cases: one file a noun, one function a verb. Rights, rules and storage meet here.

pub mod act;
pub mod attachments;
pub mod caller_cache;
pub mod check;
pub mod declarations;
pub mod delegations;
pub mod demo;
pub mod env;
pub mod error;
pub mod health;
pub mod identity_trail;
pub mod intake;
pub mod logins;
pub mod machine_tokens;
pub mod mail;
pub mod messages;
pub mod officers;
pub mod op;
pub mod practices;
pub mod read;
pub mod receiving;
pub mod rendition;
pub mod sections;
pub mod sessions;
pub mod signing;
pub mod subjects;
pub mod text;
pub mod uploads;
pub mod verification;

pub use env::Env;
pub use error::{AppError, ErrorCode, UserError};
pub use op::Op;
