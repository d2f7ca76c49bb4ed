//! The API as the transports see it: one call in, one answer or a stream out.

use std::sync::Arc;
use std::time::Instant;

use async_graphql::parser::parse_query;
use async_graphql::parser::types::OperationType;
use async_graphql::{Request, Response, ServerError, Value};
use bytes::Bytes;
use futures_util::StreamExt as _;
use futures_util::stream::{self, BoxStream};

use super::answer;
use super::budget::Paid;
pub use super::call::Call;
use super::context::Connection;
use super::cost::{self, Formula};
use super::deprecated::Marked;
use super::documents::{Documents, Known, merges, question};
use super::error::{TopCode, finish, first_code, refusal};
pub use super::limits::Limits;
use super::limits::{Exceeded, Shape, affordable, demand, inspect, scan};
use super::live::{self, Asking, PlanSlot, Shared};
use super::schema::{self, Portos};
use crate::app::Env;
use crate::app::deprecated_uses;
use crate::app::identity_trail::{self, Note};
use crate::domain::access::Demand;
use crate::domain::identity::IdentityEvent;
use crate::events::{Hub, Word};
use crate::telemetry::metrics::Metrics;

/// What a request over a stream transport has become.
pub struct Operation {
    /// Goes on until one side ends it; anything else answers once.
    pub subscribes: bool,
    pub answers: BoxStream<'static, Answer>,
}

/// One answer, as JSON text.
pub enum Answer {
    /// The result of an execution.
    Result(Bytes),
    /// Nothing ran: the list of errors. Nothing follows.
    Refused(Bytes),
}

impl Answer {
    /// Errors without a path were raised before anything ran.
    fn first(response: &Response) -> Self {
        let refused = !response.errors.is_empty()
            && response.data == async_graphql::Value::Null
            && response.errors.iter().all(|error| error.path.is_empty());
        if refused { Self::Refused(json(&response.errors)) } else { Self::Result(json(response)) }
    }
}

/// The member of a request's `extensions` that asks for a dry run.
pub const DRY_RUN: &str = "dryRun";

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
    dry: Portos,
    documents: Documents,
    shared: Arc<Shared>,
}

impl Api {
    /// `introspection` opens the schema to callers without a session.
    pub fn new(env: Env, hub: Hub, limits: Limits, metrics: Metrics, introspection: bool) -> Self {
        let callers = env.callers.clone();
        hub.attend(move |word| match word {
            Word::Rung(topic) => callers.rung(topic),
            Word::Gap => callers.forget_all(),
            Word::Heard(sure) => callers.trust(sure),
        });
        Self(Arc::new(Inner {
            strict: schema::of_operations(&limits),
            fast: schema::of_known(),
            schema: schema::of_introspection(),
            dry: schema::of_dry_runs(&limits),
            documents: Documents::default(),
            shared: Arc::default(),
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
            resume: call.resume.clone(),
            over: call.over.clone(),
            office: call.office.subscribe(),
            address: call.address,
            browser: call.browser,
        }
    }

    /// Runs one query or mutation.
    pub async fn execute(&self, call: &Call, request: Request) -> Response {
        self.respond(call, request, false).await
    }

    /// The same, as the JSON text of the answer: most objects are written without the way
    /// around by values. An answer that holds nothing is left to the library.
    pub async fn answer(&self, call: &Call, request: Request) -> Result<Vec<u8>, Response> {
        let response = self.respond(call, request, true).await;
        if response.data == async_graphql::Value::Null {
            return Err(response);
        }
        answer::text(&response).map_err(|error| {
            tracing::error!(%error, "an answer could not be written");
            let mut refused = refusal(TopCode::Internal, TopCode::Internal.message(call.lang));
            finish(&mut refused, &call.request_id, call.lang);
            refused
        })
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

    /// What it costs is known and paid before anything of it runs.
    async fn run(&self, call: &Call, request: Request, as_text: bool) -> Response {
        let inner = &self.0;
        let (known, validated) = match self.known(&request) {
            Ok(known) => known,
            Err(refusal) => return *refusal,
        };
        if let Some(refusal) = self.hides_schema(call, known.shape) {
            return refusal;
        }
        let fields = known.formula.fields(&request.variables);
        if let Err(exceeded) = affordable(fields, &inner.limits) {
            return refusal(TopCode::LimitExceeded, exceeded.message());
        }
        let (units, dry) = (cost::units(fields, known.shape.only_queries), is_dry(&request));
        let paid = match Paid::by(call.purse.as_ref(), units, dry, call.lang).await {
            Ok(paid) => paid,
            Err(refusal) => return refusal,
        };
        let mut response = if dry {
            let mut request = request;
            request.set_parsed_query(known.document.clone());
            inner.dry.execute(request).await
        } else {
            self.perform(call, request, known, validated, as_text).await
        };
        if let Some(paid) = paid {
            paid.tell(&mut response);
        }
        response
    }

    /// The document, and whether it was found valid before.
    fn known(&self, request: &Request) -> Result<(Arc<Known>, bool), Box<Response>> {
        match self.0.documents.get(&request.query, request.operation_name.as_deref()) {
            Some(known) => Ok((known, true)),
            None => Ok((Arc::new(self.read(request)?), false)),
        }
    }

    /// Reads a document that is not known yet.
    fn read(&self, request: &Request) -> Result<Known, Box<Response>> {
        let inner = &self.0;
        let exceeded = |exceeded: Exceeded| Box::new(refusal(TopCode::LimitExceeded, exceeded.message()));
        scan(&request.query, &inner.limits).map_err(exceeded)?;
        let document = parse_query(&request.query)
            .map_err(|error| Box::new(Response::from_errors(vec![ServerError::from(error)])))?;
        let shape = inspect(&document, &inner.limits).map_err(exceeded)?;
        let operation = request.operation_name.as_deref();
        Ok(Known {
            shape,
            demand: demand(&document, operation),
            merges: merges(&document),
            formula: Formula::of(&document, operation),
            marked: Marked::of(&document, operation),
            document,
        })
    }

    async fn perform(
        &self,
        call: &Call,
        mut request: Request,
        known: Arc<Known>,
        validated: bool,
        as_text: bool,
    ) -> Response {
        let inner = &self.0;
        if let Some(code) = self.falls_short(call, known.demand).await {
            return refusal(code, code.message(call.lang));
        }
        let marked = known.marked.used(&request.variables);
        request.set_parsed_query(known.document.clone());
        let execution = self.connection(call).execution().writing_text(as_text && !known.merges);
        let only_queries = known.shape.only_queries;
        if known.shape.introspection {
            return self.timed(&inner.schema, true, call, request.data(execution)).await;
        }
        // The fast schema does not look at variables: a misspelt field of an input would
        // be lost in silence. Queries lose nothing; mutations are validated every time.
        let schema = if validated && only_queries { &inner.fast } else { &inner.strict };
        let new = (!validated).then(|| (request.query.clone(), request.operation_name.clone()));
        let response = self.timed(schema, only_queries, call, request.data(execution)).await;
        // An error without a path was raised before anything ran: not known to be valid.
        if response.errors.iter().all(|error| !error.path.is_empty()) {
            self.count(call, &marked);
            if let Some((query, operation)) = new {
                inner.documents.put(query, operation, known);
            }
        }
        response
    }

    /// Counts a request that asks for what shall go.
    fn count(&self, call: &Call, marked: &[&'static str]) {
        if marked.is_empty() {
            return;
        }
        deprecated_uses::count(self.env(), call.caller.as_deref(), marked);
        for member in marked {
            self.0.metrics.deprecated(member);
        }
    }

    /// Refuses to show the schema to a caller without a session, unless it is open.
    fn hides_schema(&self, call: &Call, shape: Shape) -> Option<Response> {
        let hidden = shape.asks_schema && !self.0.introspection && call.caller.is_none();
        hidden.then(|| refusal(TopCode::Unauthenticated, TopCode::Unauthenticated.message(call.lang)))
    }

    /// What the proof of the caller's identity lacks for this, if anything; then the trail has it.
    /// Who is nobody is refused by what he asks for.
    pub async fn falls_short(&self, call: &Call, demand: Demand) -> Option<TopCode> {
        let caller = call.caller.as_deref()?;
        let env = self.env();
        let judged = demand.judge(caller.proof(), env.clock.now(), env.settings.windows);
        let shortfall = judged.err()?;
        let note = Note::of(IdentityEvent::ActRefused, caller, call.address);
        identity_trail::refused(env, note.saying(shortfall.code())).await;
        Some(shortfall.into())
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

    /// Runs whatever came over a connection that stays open: a stream for subscriptions,
    /// one answer otherwise.
    pub fn stream(&self, call: Call, request: Request) -> Operation {
        let (api, call) = (self.clone(), call.staying());
        match self.subscription(&request) {
            Some(known) => {
                // Apart: what opening needs is free when the stream runs.
                let open = Box::pin(async move { api.open(&call, request, known).await });
                Operation { subscribes: true, answers: stream::once(open).flatten().boxed() }
            }
            None => {
                let answer = async move { Answer::first(&api.execute(&call, request).await) };
                Operation { subscribes: false, answers: stream::once(answer).boxed() }
            }
        }
    }

    /// Ends when the session of the caller is over; never for a caller without one.
    pub fn ended(&self, call: &Call) -> impl Future<Output = ()> + Send + use<> {
        let (env, hub, call) = (self.0.env.clone(), self.0.hub.clone(), call.clone());
        async move {
            match call.caller {
                Some(caller) => live::session_over(env, hub, caller, &call.office).await,
                None => std::future::pending().await,
            }
            call.over.cancel();
        }
    }

    /// The document, if it subscribes. By the whole document: clients send one operation at a
    /// time. What passes a limit is left to `execute`, which says which one.
    fn subscription(&self, request: &Request) -> Option<Arc<Known>> {
        if is_dry(request) {
            return None;
        }
        let (known, _) = self.known(request).ok()?;
        let mut operations = known.document.operations.iter();
        operations.any(|(_, op)| op.node.ty == OperationType::Subscription).then_some(known)
    }

    /// Lets the executor check a subscription and say what it asks, and starts its stream.
    async fn open(&self, call: &Call, request: Request, known: Arc<Known>) -> BoxStream<'static, Answer> {
        let refused = |mut response: Response| {
            finish(&mut response, &call.request_id, call.lang);
            stream::once(std::future::ready(Answer::first(&response))).boxed()
        };
        let (inner, connection) = (&self.0, self.connection(call));
        let fields = known.formula.fields(&request.variables);
        if let Err(exceeded) = affordable(fields, &inner.limits) {
            return refused(refusal(TopCode::LimitExceeded, exceeded.message()));
        }
        let units = cost::units(fields, false);
        if let Err(refusal) = Paid::by(call.purse.as_ref(), units, false, call.lang).await {
            return refused(refusal);
        }
        if let Some(code) = self.falls_short(call, known.demand).await {
            return refused(refusal(code, code.message(call.lang)));
        }
        let marked = known.marked.used(&request.variables);
        let slot = Arc::new(PlanSlot::default());
        let asking = Asking {
            schema: inner.fast.clone(),
            question: question(&request, &known.document),
            variables: request.variables.clone(),
            operation_name: request.operation_name.clone(),
            known: Arc::clone(&known),
            request_id: Arc::clone(&call.request_id),
            shared: Arc::clone(&inner.shared),
            _open: inner.metrics.stream(),
        };
        let text = (request.query.clone(), request.operation_name.clone());
        let mut request = request.data(Arc::clone(&slot)).data(connection.execution());
        request.set_parsed_query(known.document.clone());
        if let Some(response) = inner.strict.execute_stream(request).boxed().next().await {
            return refused(response);
        }
        let mut plans = slot.take();
        let (Some((name, plan)), true) = (plans.pop(), plans.is_empty()) else {
            return refused(refusal(TopCode::BadRequest, "A subscription has one root field."));
        };
        self.count(call, &marked);
        // Kept once for all who send this text; thousands listen.
        inner.documents.put(text.0, text.1, known);
        match live::open(connection, Arc::new(asking), plan).await {
            Ok(answers) => answers,
            Err(error) => refused(error.of_field(name)),
        }
    }
}

/// The client asks what the operation would cost, and that it be not done: `extensions: { dryRun: true }`.
fn is_dry(request: &Request) -> bool {
    request.extensions.get(DRY_RUN).is_some_and(|value| *value == Value::Boolean(true))
}

/// The text of an answer. Our values always have one; were it not so, the client learns a code.
pub(super) fn json<T: serde::Serialize>(value: &T) -> Bytes {
    serde_json::to_vec(value).map_or_else(
        |error| {
            tracing::error!(%error, "an answer could not be written");
            Bytes::from_static(br#"{"data":null,"errors":[{"message":"","extensions":{"code":"INTERNAL"}}]}"#)
        },
        Bytes::from,
    )
}
