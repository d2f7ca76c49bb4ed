//! The face: names, shapes and conversions. No SQL and no rule.

#[macro_use]
mod forms;

mod answer;
pub mod api;
mod attachment;
mod attestation;
mod catalogue;
mod context;
mod declaration;
mod delegation;
mod documents;
mod draw;
mod enums;
pub mod error;
mod fascicolo;
mod filing;
mod grid;
mod inbox;
mod istanza;
mod later;
mod limits;
mod live;
mod loaders;
mod login;
mod machine_token;
mod message;
mod node;
mod notice;
mod notice_mutations;
mod officer;
mod page;
mod payload;
mod payment;
mod plain;
mod practice;
mod preload;
mod query;
mod rights;
mod scalars;
pub mod schema;
mod section;
mod section_forms;
mod session;
mod signature;
mod signing;
mod subject;
mod subscription;
mod upload;
mod verification;
mod verify;
mod viewer;
mod works_start;

pub use api::{Api, Call};
