//! What a caller has left to spend, as the answers tell it (R110).

use std::sync::Arc;

use async_graphql::indexmap::IndexMap;
use async_graphql::{Name, Response, Value};
use futures_util::future::BoxFuture;

use super::error::{TopCode, refusal};
use crate::domain::violation::Lang;

/// Of one caller, after something was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Units at most.
    pub limit: u32,
    /// Units left.
    pub remaining: u32,
    /// Seconds until all are there again, when nothing is asked.
    pub reset: u64,
}

/// Whoever counts for the caller. Nothing is told of a caller without a limit.
pub trait Purse: Send + Sync {
    /// Takes so many units, all or none; else the seconds until they will be there.
    fn pay(&self, units: u32) -> BoxFuture<'_, Result<Option<Budget>, u64>>;
}

/// What was paid for an operation, for its answer.
pub struct Paid {
    units: u32,
    budget: Option<Budget>,
}

impl Paid {
    /// Pays `units` beyond the one that every request costs; a dry run pays nothing more.
    pub async fn by(
        purse: Option<&Arc<dyn Purse>>,
        units: u32,
        dry: bool,
        lang: Lang,
    ) -> Result<Option<Self>, Response> {
        let Some(purse) = purse else { return Ok(None) };
        match purse.pay(if dry { 0 } else { units }).await {
            Ok(budget) => Ok(Some(Self { units: units.saturating_add(1), budget })),
            Err(seconds) => Err(too_many(seconds, lang)),
        }
    }

    /// Writes it into the answer.
    pub fn tell(&self, response: &mut Response) {
        let Self { units, budget } = self;
        let mut told = IndexMap::new();
        let mut put = |name: &str, value: Option<u64>| {
            told.insert(Name::new(name), value.map_or(Value::Null, Value::from));
        };
        put("cost", Some((*units).into()));
        put("limit", budget.map(|budget| budget.limit.into()));
        put("remaining", budget.map(|budget| budget.remaining.into()));
        put("reset", budget.map(|budget| budget.reset));
        response.extensions.insert("cost".to_owned(), Value::Object(told));
    }
}

/// The refusal of an operation that the caller cannot pay now.
fn too_many(seconds: u64, lang: Lang) -> Response {
    let mut response = refusal(TopCode::RateLimited, TopCode::RateLimited.message(lang));
    for error in &mut response.errors {
        error.extensions.get_or_insert_default().set("retryAfter", seconds);
    }
    response
}

/// The seconds to wait that a refusal tells.
pub fn retry_after(response: &Response) -> Option<u64> {
    match response.errors.first()?.extensions.as_ref()?.get("retryAfter") {
        Some(Value::Number(seconds)) => seconds.as_u64(),
        _ => None,
    }
}
