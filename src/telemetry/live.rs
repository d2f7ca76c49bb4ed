//! Metrics of connections that stay open.

use prometheus::{IntCounterVec, IntGauge, IntGaugeVec, Opts, Registry};

/// How a connection that stays open was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    WebSocket,
    EventStream,
}

impl Transport {
    const fn label(self) -> &'static str {
        match self {
            Self::WebSocket => "websocket",
            Self::EventStream => "sse",
        }
    }
}

/// Counters and gauges of open connections.
#[derive(Clone)]
pub struct Live {
    open: IntGaugeVec,
    refused: IntCounterVec,
    ended: IntCounterVec,
}

impl Live {
    pub(super) fn new(registry: &Registry) -> Result<Self, prometheus::Error> {
        let open = IntGaugeVec::new(
            Opts::new("portos_live_connections", "Open WebSockets and event streams"),
            &["transport"],
        )?;
        let refused = IntCounterVec::new(
            Opts::new("portos_live_refused_total", "Connections that were not let in, by reason"),
            &["reason"],
        )?;
        let ended = IntCounterVec::new(
            Opts::new("portos_live_ended_total", "Connections that ended, by reason"),
            &["transport", "reason"],
        )?;
        registry.register(Box::new(open.clone()))?;
        registry.register(Box::new(refused.clone()))?;
        registry.register(Box::new(ended.clone()))?;
        // Named from the start, so that a collector sees zeros and not gaps.
        for transport in [Transport::WebSocket, Transport::EventStream] {
            open.with_label_values(&[transport.label()]).set(0);
        }
        Ok(Self { open, refused, ended })
    }

    /// A connection opened; it is counted until the guard is dropped.
    pub fn open(&self, transport: Transport) -> OpenConnection {
        let open = self.open.with_label_values(&[transport.label()]);
        open.inc();
        OpenConnection { open, ended: self.ended.clone(), transport, reason: "client" }
    }

    /// A connection was not let in.
    pub fn refused(&self, reason: &'static str) {
        self.refused.with_label_values(&[reason]).inc();
    }
}

/// An open connection, for as long as it lives.
pub struct OpenConnection {
    open: IntGauge,
    ended: IntCounterVec,
    transport: Transport,
    reason: &'static str,
}

impl OpenConnection {
    /// Why it ends, when it is not the client who ends it.
    pub fn because(&mut self, reason: &'static str) {
        self.reason = reason;
    }
}

impl Drop for OpenConnection {
    fn drop(&mut self) {
        self.open.dec();
        self.ended.with_label_values(&[self.transport.label(), self.reason]).inc();
    }
}
