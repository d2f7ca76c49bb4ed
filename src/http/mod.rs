//! The transports: HTTP, WebSocket and event streams around the API, uploads and downloads, health.

mod admission;
mod answer;
mod caller;
mod dev;
mod files;
mod graphiql;
mod graphql;
mod health;
mod leave;
mod operation;
mod router;
mod socket;
mod sse;
mod stall;

pub use router::{Service, Settings, router, serve};
