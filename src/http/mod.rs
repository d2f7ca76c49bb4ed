//! The transports: HTTP, WebSocket and event streams around the API, uploads and downloads, health.

mod address;
mod admission;
mod answer;
mod browser;
mod caller;
mod card;
mod dev;
mod documents;
mod downloads;
mod faces;
mod graphiql;
mod graphql;
mod health;
mod leave;
mod listen;
mod login;
mod login_pages;
mod notices;
mod operation;
mod papers;
mod registered;
mod router;
mod session_cookie;
mod socket;
mod sse;
mod stall;
mod tls;
mod uploads;

pub use listen::Door;
pub use login::Entrances;
pub use router::{Reset, Service, Settings, router, serve, serve_cards};
pub use tls::{CardVersions, Tls, TlsFiles, TlsProblem, certificates};
