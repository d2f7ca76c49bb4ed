//! What we rely on in async-graphql 8.0.0-rc.5, pinned with small schemas of its own.
//!
//! The crate is a release candidate and its 7 line behaves differently (ARCHITECTURE.md says how),
//! so an update must show what moved. Every test is named after the behaviour. A failing one is a
//! question about our own code in `src/graphql` before it is a line to be changed here.
//!
//! Removed in 8, which a test cannot show: the playground, and the validators of mail addresses,
//! URLs and IP addresses.

mod answers;
mod guards;
mod inputs;
mod limits;
mod loaders;
mod names;
mod streams;
mod validation;

use std::fmt;

use async_graphql::{ObjectType, Request, Response, Schema, SubscriptionType};
use serde_json::Value;

/// An error of ours. The library shows the text of whatever can be displayed.
#[derive(Clone, Debug)]
struct Broken;

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("broken")
    }
}

/// The answer as the text that goes to the client: order of keys included.
async fn text<Q, M, S>(schema: &Schema<Q, M, S>, request: impl Into<Request>) -> String
where
    Q: ObjectType + 'static,
    M: ObjectType + 'static,
    S: SubscriptionType + 'static,
{
    as_text(&schema.execute(request).await)
}

fn as_text(response: &Response) -> String {
    serde_json::to_string(response).unwrap()
}

/// The `data` of an answer, as text.
fn data(response: &Response) -> String {
    serde_json::to_string(&response.data).unwrap()
}

/// The messages of the errors of an answer.
fn messages(response: &Response) -> Vec<&str> {
    response.errors.iter().map(|error| error.message.as_str()).collect()
}

/// The path of the only error.
fn path(response: &Response) -> Value {
    assert_eq!(response.errors.len(), 1, "{:?}", response.errors);
    serde_json::to_value(&response.errors[0].path).unwrap()
}

/// A request with variables, as clients send it.
fn request(json: Value) -> Request {
    serde_json::from_value(json).unwrap()
}
