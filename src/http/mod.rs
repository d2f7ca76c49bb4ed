//! The transports: HTTP, WebSocket and event streams around the API, uploads and downloads, health.

mod address;
mod admission;
mod answer;
mod caller;
mod dev;
mod downloads;
mod graphiql;
mod graphql;
mod health;
mod leave;
mod notices;
mod operation;
mod papers;
mod router;
mod session_cookie;
mod socket;
mod sse;
mod stall;
mod uploads;

pub use router::{Service, Settings, router, serve};
