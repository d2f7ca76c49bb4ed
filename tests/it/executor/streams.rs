//! Subscriptions: what an error does, which hooks run, what dropping does.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use async_graphql::extensions::{Extension, ExtensionContext, ExtensionFactory, NextExecute, NextRequest};
use async_graphql::{Context, EmptyMutation, Object, Request, Response, Schema, SimpleObject, Subscription};
use futures_util::{Stream, StreamExt, stream};
use serde_json::json;

use super::{Broken, data, messages, path};

struct Query;

#[Object]
impl Query {
    async fn one(&self) -> i32 {
        1
    }
}

#[derive(SimpleObject)]
#[graphql(complex)]
struct Event {
    number: i32,
}

#[async_graphql::ComplexObject]
impl Event {
    async fn odd(&self) -> Result<i32, Broken> {
        if self.number % 2 == 1 { Ok(self.number) } else { Err(Broken) }
    }
}

/// Counts streams that are open.
struct Open(Arc<AtomicUsize>);

impl Drop for Open {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

struct Live;

#[Subscription]
impl Live {
    async fn items(&self) -> impl Stream<Item = Result<i32, Broken>> {
        stream::iter([Ok(1), Err(Broken), Ok(3)])
    }

    async fn events(&self) -> impl Stream<Item = Event> {
        stream::iter([1, 2, 3].map(|number| Event { number }))
    }

    async fn refused(&self) -> Result<stream::Empty<i32>, Broken> {
        Err(Broken)
    }

    async fn endless(&self, ctx: &Context<'_>) -> impl Stream<Item = i32> {
        let open = ctx.data_unchecked::<Arc<AtomicUsize>>().clone();
        open.fetch_add(1, Ordering::SeqCst);
        let guard = Open(open);
        stream::iter(0..).map(move |number| {
            let _held = &guard;
            number
        })
    }
}

fn schema() -> Schema<Query, EmptyMutation, Live> {
    Schema::new(Query, EmptyMutation, Live)
}

async fn listen(query: &str) -> Vec<Response> {
    schema().execute_stream(query).collect().await
}

#[tokio::test]
async fn an_error_item_is_one_answer_and_the_stream_goes_on() {
    let answers = listen("subscription { items }").await;
    let seen: Vec<_> = answers.iter().map(data).collect();
    assert_eq!(seen, [r#"{"items":1}"#, "null", r#"{"items":3}"#]);
    assert_eq!(messages(&answers[1]), ["broken"]);
    assert_eq!(path(&answers[1]), json!(["items"]));
}

#[tokio::test]
async fn an_error_while_resolving_an_event_is_one_answer_and_the_stream_goes_on() {
    let answers = listen("subscription { events { odd } }").await;
    let seen: Vec<_> = answers.iter().map(data).collect();
    assert_eq!(seen, [r#"{"events":{"odd":1}}"#, "null", r#"{"events":{"odd":3}}"#]);
    assert_eq!(path(&answers[1]), json!(["events", "odd"]));
}

#[tokio::test]
async fn a_refused_subscription_is_one_answer_with_an_error_and_the_end() {
    let answers = listen("subscription { refused }").await;
    assert_eq!(answers.len(), 1);
    assert_eq!(messages(&answers[0]), ["broken"]);
    assert_eq!(data(&answers[0]), "null");
}

#[tokio::test]
async fn several_root_fields_are_accepted_and_answered_one_by_one() {
    // The specification allows one root field only; the library does not insist.
    let answers = listen("subscription { items events { number } }").await;
    assert_eq!(answers.len(), 6);
}

#[tokio::test]
async fn root_fields_inside_a_fragment_are_ignored_without_an_error() {
    let answers = listen("subscription { ...F } fragment F on Live { items }").await;
    assert!(answers.is_empty(), "{answers:?}");
}

#[tokio::test]
async fn a_subscription_is_refused_by_execute_and_a_query_is_answered_by_execute_stream() {
    let answer = schema().execute("subscription { items }").await;
    assert_eq!(messages(&answer), ["Subscriptions are not supported on this transport."]);
    let answers = listen("{ one }").await;
    assert_eq!(answers.iter().map(data).collect::<Vec<_>>(), [r#"{"one":1}"#]);
}

#[tokio::test]
async fn dropping_the_stream_drops_what_the_resolver_holds() {
    let open = Arc::new(AtomicUsize::new(0));
    let mut stream = schema().execute_stream(Request::new("subscription { endless }").data(open.clone()));
    assert_eq!(open.load(Ordering::SeqCst), 0, "nothing runs before it is polled");
    assert_eq!(data(&stream.next().await.unwrap()), r#"{"endless":0}"#);
    assert_eq!(open.load(Ordering::SeqCst), 1);
    drop(stream);
    assert_eq!(open.load(Ordering::SeqCst), 0);
}

/// Notes which hooks were called.
#[derive(Clone, Default)]
struct Hooks(Arc<Mutex<Vec<&'static str>>>);

impl Hooks {
    fn taken(&self) -> Vec<&'static str> {
        std::mem::take(&mut *self.0.lock().unwrap())
    }
}

impl ExtensionFactory for Hooks {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(self.clone())
    }
}

#[async_graphql::async_trait::async_trait]
impl Extension for Hooks {
    async fn request(&self, ctx: &ExtensionContext<'_>, next: NextRequest<'_>) -> Response {
        self.0.lock().unwrap().push("request");
        next.run(ctx).await
    }

    async fn execute(
        &self,
        ctx: &ExtensionContext<'_>,
        name: Option<&str>,
        next: NextExecute<'_>,
    ) -> Response {
        self.0.lock().unwrap().push("execute");
        next.run(ctx, name).await
    }
}

#[tokio::test]
async fn the_request_hook_is_skipped_on_the_streaming_path_and_execute_runs_for_each_event() {
    let hooks = Hooks::default();
    let schema = Schema::build(Query, EmptyMutation, Live).extension(hooks.clone()).finish();
    schema.execute("{ one }").await;
    assert_eq!(hooks.taken(), ["request", "execute"]);
    schema.execute_stream("{ one }").collect::<Vec<_>>().await;
    assert_eq!(hooks.taken(), ["execute"], "a query sent over the socket");
    schema.execute_stream("subscription { events { number } }").collect::<Vec<_>>().await;
    assert_eq!(hooks.taken(), ["execute"; 3]);
    schema.execute("{ nothing }").await;
    assert_eq!(hooks.taken(), ["request"], "an invalid query does not reach execute");
}
