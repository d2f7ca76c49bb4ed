//! Connections that stay open: WebSockets and event streams.
//!
//! - `PORTOS_SOCKETS`: most open ones of this process, default 20000
//! - `PORTOS_SOCKETS_PER_CALLER`: most open ones of one person, default 100
//! - `PORTOS_SOCKET_STREAMS`: most operations at a time on one WebSocket, default 20
//! - `PORTOS_SOCKET_INIT_SECONDS`: a WebSocket says who it is within this time, default 10
//! - `PORTOS_SOCKET_PING_SECONDS`: a WebSocket is asked whether it lives this often, default 20
//! - `PORTOS_SOCKET_STALL_SECONDS`: a peer that takes no byte for so long is dropped, default 30

use std::time::Duration;

use super::{ConfigError, Vars};

#[derive(Clone, Debug)]
pub struct Sockets {
    pub total: usize,
    pub per_caller: usize,
    pub streams: usize,
    pub init: Duration,
    pub ping: Duration,
    pub stall: Duration,
}

impl Sockets {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        let many = (1, 1_000_000);
        let seconds = |name, default| {
            vars.number(name, default, (1, 3_600), "seconds from 1 to 3600").map(Duration::from_secs)
        };
        Ok(Self {
            total: vars.count("PORTOS_SOCKETS", 20_000, many, "a number from 1 to 1000000")?,
            per_caller: vars.count("PORTOS_SOCKETS_PER_CALLER", 100, many, "a number from 1 to 1000000")?,
            streams: vars.count("PORTOS_SOCKET_STREAMS", 20, (1, 1_000), "a number from 1 to 1000")?,
            init: seconds("PORTOS_SOCKET_INIT_SECONDS", 10)?,
            ping: seconds("PORTOS_SOCKET_PING_SECONDS", 20)?,
            stall: seconds("PORTOS_SOCKET_STALL_SECONDS", 30)?,
        })
    }
}
