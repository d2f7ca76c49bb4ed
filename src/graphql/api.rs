//! The API as the transports see it: one call in, one answer or a stream out.

use std::sync::Arc;
use std::time::Instant;

use async_graphql::parser::parse_query;
use async_graphql::parser::types::OperationType;
use async_graphql::{Data, Request, Response, ServerError, ValidationMode};
use futures_util::StreamExt as _;
use futures_util::stream::BoxStream;

use super::answer;
use super::context::{Connection, Execution};
use super::documents::{Documents, Known, merges, settle_page_sizes};
use super::error::{TopCode, finish, refusal};
pub use super::limits::Limits;
use super::limits::{Exceeded, Shape, inspect, scan};
use super::schema::{self, Portos};
use crate::app::Env;
use crate::domain::violation::Lang;
use crate::events::Hub;
use crate::identity::Caller;
use crate::telemetry::metrics::Metrics;

/// Who calls, and how to answer him.
#[derive(Clone)]
pub struct Call {
    pub caller: Option<Arc<Caller>>,
    pub lang: Lang,
    pub request_id: Arc<str>,
}

/// The API.
#[derive(Clone)]
pub struct Api(Arc<Inner>);

struct Inner {
    env: Env,
    hub: Hub,
    limits: Limits,
    metrics: Metrics,
    introspection: bool,
    strict: Portos,
    fast: Portos,
    schema: Portos,
    streams: Portos,
    documents: Documents,
}

impl Api {
    /// `introspection` opens the schema to callers without a session.
    pub fn new(env: Env, hub: Hub, limits: Limits, metrics: Metrics, introspection: bool) -> Self {
        Self(Arc::new(Inner {
            strict: schema::of_operations(&limits, ValidationMode::Strict),
            fast: schema::of_operations(&limits, ValidationMode::Fast),
            schema: schema::of_introspection(),
            streams: schema::of_streams(&limits),
            documents: Documents::default(),
            env,
            hub,
            limits,
            metrics,
            introspection,
        }))
    }

    pub fn env(&self) -> &Env {
        &self.0.env
    }

    pub fn metrics(&self) -> &Metrics {
        &self.0.metrics
    }

    fn connection(&self, call: &Call) -> Connection {
        Connection {
            env: self.0.env.clone(),
            hub: self.0.hub.clone(),
            caller: call.caller.clone(),
            lang: call.lang,
        }
    }

    /// Runs one query or mutation.
    pub async fn execute(&self, call: &Call, request: Request) -> Response {
        self.respond(call, request, false).await
    }

    /// The same, as the JSON text of the answer: most objects are written without the way
    /// around by values.
    pub async fn answer(&self, call: &Call, request: Request) -> Result<Vec<u8>, serde_json::Error> {
        answer::text(&self.respond(call, request, true).await)
    }

    async fn respond(&self, call: &Call, request: Request, as_text: bool) -> Response {
        let started = Instant::now();
        let name = request.operation_name.clone();
        let mut response = self.run(call, request, as_text).await;
        finish(&mut response, &call.request_id, call.lang);
        let code = first_code(&response.errors);
        self.0.metrics.operation(code, started.elapsed());
        tracing::debug!(
            operation = name.as_deref().unwrap_or_default(),
            code,
            micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX),
            request_id = &*call.request_id,
            "operation"
        );
        response
    }

    async fn run(&self, call: &Call, mut request: Request, as_text: bool) -> Response {
        let inner = &self.0;
        if let Some(known) = inner.documents.get(&request.query, request.operation_name.as_deref()) {
            if let Some(refusal) = self.hides_schema(call, known.shape) {
                return refusal;
            }
            request.set_parsed_query(known.document.clone());
            let execution =
                Execution { as_text: as_text && !known.merges, ..self.connection(call).execution() };
            // The fast schema does not look at variables: a misspelt field of an input would
            // be lost in silence. Queries lose nothing; mutations are validated every time.
            let schema = if known.shape.only_queries { &inner.fast } else { &inner.strict };
            return self.timed(schema, known.shape.only_queries, call, request.data(execution)).await;
        }
        if let Err(exceeded) = scan(&request.query, &inner.limits) {
            return refusal(TopCode::LimitExceeded, exceeded.message());
        }
        let mut document = match parse_query(&request.query) {
            Ok(document) => document,
            Err(error) => return Response::from_errors(vec![ServerError::from(error)]),
        };
        let shape = match inspect(&document, &inner.limits) {
            Ok(shape) => shape,
            Err(exceeded) => return refusal(TopCode::LimitExceeded, exceeded.message()),
        };
        settle_page_sizes(&mut document);
        if let Some(refusal) = self.hides_schema(call, shape) {
            return refusal;
        }
        request.set_parsed_query(document.clone());
        let merges = merges(&document);
        let execution = Execution { as_text: as_text && !merges, ..self.connection(call).execution() };
        if shape.introspection {
            return self.timed(&inner.schema, true, call, request.data(execution)).await;
        }
        let key = (request.query.clone(), request.operation_name.clone());
        let response = self.timed(&inner.strict, shape.only_queries, call, request.data(execution)).await;
        // An error without a path was raised before anything ran: not known to be valid.
        if response.errors.iter().all(|error| !error.path.is_empty()) {
            inner.documents.put(key.0, key.1, Known { document, shape, merges });
        }
        response
    }

    /// Refuses to show the schema to a caller without a session, unless it is open.
    fn hides_schema(&self, call: &Call, shape: Shape) -> Option<Response> {
        let hidden = shape.asks_schema && !self.0.introspection && call.caller.is_none();
        hidden.then(|| refusal(TopCode::Unauthenticated, TopCode::Unauthenticated.message(call.lang)))
    }

    /// Queries have a time budget. Mutations run on their own task and always end; the
    /// database's own limits bound them.
    async fn timed(&self, schema: &Portos, budget: bool, call: &Call, request: Request) -> Response {
        if !budget {
            return schema.execute(request).await;
        }
        match tokio::time::timeout(self.0.limits.query_time, schema.execute(request)).await {
            Ok(response) => response,
            Err(_) => refusal(TopCode::Timeout, TopCode::Timeout.message(call.lang)),
        }
    }

    /// Runs whatever came over a socket: a stream for subscriptions, one answer otherwise.
    pub fn stream(&self, call: Call, mut request: Request) -> BoxStream<'static, Response> {
        let api = self.clone();
        if !matches!(self.subscribes(&mut request), Ok(true)) {
            return futures_util::stream::once(async move { api.execute(&call, request).await }).boxed();
        }
        let mut data = Data::default();
        data.insert(self.connection(&call));
        let guard = self.0.metrics.stream();
        self.0
            .streams
            .execute_stream_with_session_data(request, Arc::new(data))
            .map(move |mut response| {
                let _open = &guard;
                finish(&mut response, &call.request_id, call.lang);
                response
            })
            .boxed()
    }

    /// Whether the document subscribes. By the whole document: clients send one operation
    /// at a time. What passes a limit is left to `execute`, which says which one.
    fn subscribes(&self, request: &mut Request) -> Result<bool, Exceeded> {
        scan(&request.query, &self.0.limits)?;
        let Ok(mut document) = parse_query(&request.query) else {
            return Ok(false);
        };
        inspect(&document, &self.0.limits)?;
        let subscribes = |ty| ty == OperationType::Subscription;
        let found = document.operations.iter().any(|(_, operation)| subscribes(operation.node.ty));
        settle_page_sizes(&mut document);
        request.set_parsed_query(document);
        Ok(found)
    }
}

fn first_code(errors: &[ServerError]) -> &'static str {
    errors
        .first()
        .and_then(|error| error.extensions.as_ref())
        .and_then(|extensions| match extensions.get("code") {
            Some(async_graphql::Value::String(code)) => TopCode::from_code(code),
            _ => None,
        })
        .map_or("OK", TopCode::code)
}
