//! PORTOS 2.0: filing of structural projects in seismic zones.
//!
//! Imports go one way: `domain` ← `store` ← `app` ← `graphql` ← `http`.
//! ARCHITECTURE.md has the map; `tests/it/architecture.rs` holds everybody to it.

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)
)]

#[macro_use]
pub mod domain;

pub mod app;
pub mod cli;
pub mod config;
pub mod dev;
pub mod documents;
pub mod events;
pub mod files;
pub mod graphql;
pub mod http;
pub mod identity;
pub mod jobs;
pub mod limits;
pub mod mail;
pub mod oidc;
pub mod signatures;
pub mod store;
pub mod telemetry;
pub mod trust;
