//! The transports: HTTP and WebSocket around the API, uploads and downloads, health.

mod answer;
mod caller;
mod dev;
mod files;
mod graphiql;
mod graphql;
mod health;
mod router;
mod socket;

pub use router::{Service, Settings, router, serve};
