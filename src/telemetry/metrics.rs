//! Metrics of this process, in the text form of Prometheus. Labels are closed sets: no
//! person, no practice, no free text.

use std::sync::Arc;
use std::time::Duration;

use prometheus::{
    Encoder as _, Histogram, HistogramOpts, IntCounterVec, IntGauge, Opts, Registry, TextEncoder,
};

use super::live::Live;

/// Counters and gauges of the service.
#[derive(Clone)]
pub struct Metrics(Arc<Inner>);

struct Inner {
    registry: Registry,
    operations: IntCounterVec,
    deprecated: IntCounterVec,
    seconds: Histogram,
    streams: IntGauge,
    live: Live,
    statements: IntGauge,
    connections: IntGauge,
    connections_idle: IntGauge,
    connections_awaited: IntGauge,
    topics: IntGauge,
    listeners: IntGauge,
    mails_waiting: IntGauge,
    hand_offs_failing: IntGauge,
    hand_off_oldest_failure: IntGauge,
    contents_differing: IntGauge,
}

/// Values that are read when somebody asks for the metrics.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reading {
    pub statements: u64,
    pub connections: (usize, usize, usize),
    pub listeners: (usize, usize),
    pub mails_waiting: i64,
    pub hand_offs_failing: i64,
    /// Seconds.
    pub hand_off_oldest_failure: i64,
    pub contents_differing: i64,
}

impl Metrics {
    pub fn new() -> Result<Self, prometheus::Error> {
        let registry = Registry::new();
        let gauge = |name: &str, help: &str| -> Result<IntGauge, prometheus::Error> {
            let gauge = IntGauge::new(name, help)?;
            registry.register(Box::new(gauge.clone()))?;
            Ok(gauge)
        };
        let operations = IntCounterVec::new(
            Opts::new("portos_operations_total", "GraphQL operations by first error code"),
            &["code"],
        )?;
        registry.register(Box::new(operations.clone()))?;
        let deprecated = IntCounterVec::new(
            Opts::new(
                "portos_deprecated_requests_total",
                "GraphQL operations that ask for a deprecated member",
            ),
            &["member"],
        )?;
        registry.register(Box::new(deprecated.clone()))?;
        let seconds = Histogram::with_opts(
            HistogramOpts::new("portos_operation_seconds", "Duration of GraphQL operations")
                .buckets(vec![0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0]),
        )?;
        registry.register(Box::new(seconds.clone()))?;
        Ok(Self(Arc::new(Inner {
            operations,
            deprecated,
            seconds,
            live: Live::new(&registry)?,
            streams: gauge("portos_streams", "Open subscription streams")?,
            statements: gauge("portos_sql_statements_total", "SQL statements sent since the start")?,
            connections: gauge("portos_database_connections", "Database connections of the pool")?,
            connections_idle: gauge(
                "portos_database_connections_idle",
                "Database connections that wait for work",
            )?,
            connections_awaited: gauge(
                "portos_database_connections_awaited",
                "Requests that wait for a connection",
            )?,
            topics: gauge("portos_hub_practices", "Practices with listeners")?,
            listeners: gauge("portos_hub_listeners", "Listeners of the hub")?,
            mails_waiting: gauge("portos_mails_waiting", "Mails that were not sent yet")?,
            hand_offs_failing: gauge(
                "portos_hand_offs_failing",
                "Registrations and mails whose last try failed",
            )?,
            hand_off_oldest_failure: gauge(
                "portos_hand_off_oldest_failure_seconds",
                "For how long the oldest of them fails",
            )?,
            contents_differing: gauge(
                "portos_contents_differing",
                "Sent istanze of the last nightly sample that do not re-hash to their receipts",
            )?,
            registry,
        })))
    }

    /// One operation ended.
    pub fn operation(&self, code: &'static str, took: Duration) {
        self.0.operations.with_label_values(&[code]).inc();
        self.0.seconds.observe(took.as_secs_f64());
    }

    /// An operation asked for a member of the schema that shall go.
    pub fn deprecated(&self, member: &'static str) {
        self.0.deprecated.with_label_values(&[member]).inc();
    }

    /// A stream opened; it is counted until the guard is dropped.
    pub fn stream(&self) -> OpenStream {
        self.0.streams.inc();
        OpenStream(self.0.streams.clone())
    }

    /// Connections that stay open.
    pub fn live(&self) -> &Live {
        &self.0.live
    }

    /// The text that a collector reads.
    pub fn text(&self, reading: Reading) -> Result<String, prometheus::Error> {
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        self.0.statements.set(i64::try_from(reading.statements).unwrap_or(i64::MAX));
        let (size, idle, awaited) = reading.connections;
        self.0.connections.set(count(size));
        self.0.connections_idle.set(count(idle));
        self.0.connections_awaited.set(count(awaited));
        let (topics, listeners) = reading.listeners;
        self.0.topics.set(count(topics));
        self.0.listeners.set(count(listeners));
        self.0.mails_waiting.set(reading.mails_waiting);
        self.0.hand_offs_failing.set(reading.hand_offs_failing);
        self.0.hand_off_oldest_failure.set(reading.hand_off_oldest_failure);
        self.0.contents_differing.set(reading.contents_differing);
        let mut text = Vec::new();
        TextEncoder::new().encode(&self.0.registry.gather(), &mut text)?;
        String::from_utf8(text).map_err(|e| prometheus::Error::Msg(e.to_string()))
    }
}

/// An open stream, for as long as it lives.
pub struct OpenStream(IntGauge);

impl Drop for OpenStream {
    fn drop(&mut self) {
        self.0.dec();
    }
}
