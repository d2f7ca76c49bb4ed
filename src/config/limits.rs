//! What one request may cost.
//!
//! - `PORTOS_LIMIT_BODY_BYTES`: largest GraphQL request body, default 1048576
//! - `PORTOS_LIMIT_QUERY_DEPTH`: deepest nesting of a query, default 12
//! - `PORTOS_LIMIT_COMPLEXITY`: highest cost by the cost table, default 5000
//! - `PORTOS_LIMIT_ROOT_FIELDS`: most root fields of an operation, default 30
//! - `PORTOS_LIMIT_ALIASES`: most aliases of a document, default 50
//! - `PORTOS_LIMIT_TOKENS`: most lexical tokens of a document, default 2000
//! - `PORTOS_LIMIT_QUERY_SECONDS`: longest execution, default 30

use std::time::Duration;

use super::{ConfigError, Vars};

#[derive(Clone, Debug)]
pub struct Limits {
    pub body_bytes: usize,
    pub query_depth: usize,
    pub complexity: usize,
    pub root_fields: usize,
    pub aliases: usize,
    pub tokens: usize,
    pub query_time: Duration,
}

impl Limits {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        let body = (1_024, 64 << 20);
        let seconds = vars.number("PORTOS_LIMIT_QUERY_SECONDS", 30, (1, 600), "seconds from 1 to 600")?;
        Ok(Self {
            body_bytes: vars.count(
                "PORTOS_LIMIT_BODY_BYTES",
                1 << 20,
                body,
                "bytes from 1024 to 67108864",
            )?,
            query_depth: vars.count("PORTOS_LIMIT_QUERY_DEPTH", 12, (1, 100), "a number from 1 to 100")?,
            complexity: vars.count(
                "PORTOS_LIMIT_COMPLEXITY",
                5_000,
                (1, 1_000_000),
                "a number from 1 to 1000000",
            )?,
            root_fields: vars.count("PORTOS_LIMIT_ROOT_FIELDS", 30, (1, 1_000), "a number from 1 to 1000")?,
            aliases: vars.count("PORTOS_LIMIT_ALIASES", 50, (0, 10_000), "a number from 0 to 10000")?,
            tokens: vars.count(
                "PORTOS_LIMIT_TOKENS",
                2_000,
                (10, 1_000_000),
                "a number from 10 to 1000000",
            )?,
            query_time: Duration::from_secs(seconds),
        })
    }
}
