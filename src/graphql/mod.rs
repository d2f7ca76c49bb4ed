//! The face: names, shapes and conversions. No SQL and no rule.

#[macro_use]
mod forms;

mod answer;
pub mod api;
mod attachment;
mod catalogue;
mod chronology;
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
mod practice_filter;
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
mod version;
mod viewer;

pub use api::{Api, Call};
