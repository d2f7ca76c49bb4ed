//! Guards and visibility: why rights are not built on them.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use async_graphql::{
    Context, EmptyMutation, EmptySubscription, Guard, Object, Request, Result, Schema, SimpleObject,
    Subscription,
};
use futures_util::{Stream, StreamExt, stream};
use serde_json::json;

use super::{data, messages, path};

/// Lets only the person of this name through, and counts how often it was asked.
struct Named(&'static str);

impl Guard for Named {
    async fn check(&self, ctx: &Context<'_>) -> Result<()> {
        if let Some(asked) = ctx.data_opt::<Arc<AtomicUsize>>() {
            asked.fetch_add(1, Ordering::Relaxed);
        }
        match ctx.data_opt::<&'static str>() {
            Some(name) if *name == self.0 => Ok(()),
            _ => Err("refused".into()),
        }
    }
}

struct Query;

#[Object]
impl Query {
    async fn person(&self) -> Option<Person> {
        Some(Person { name: "Claudio", tax_code: Some("secret") })
    }

    #[graphql(guard = "Named(\"anna\")")]
    async fn office(&self) -> Option<i32> {
        Some(1)
    }

    #[graphql(visible = false)]
    async fn invisible(&self) -> i32 {
        7
    }
}

#[derive(SimpleObject)]
struct Person {
    name: &'static str,
    #[graphql(guard = "Named(\"anna\")")]
    tax_code: Option<&'static str>,
}

struct Live;

#[Subscription]
impl Live {
    #[graphql(guard = "Named(\"anna\")")]
    async fn ticks(&self) -> impl Stream<Item = i32> {
        stream::iter(0..3)
    }
}

fn schema() -> Schema<Query, EmptyMutation, EmptySubscription> {
    Schema::new(Query, EmptyMutation, EmptySubscription)
}

#[tokio::test]
async fn a_refusing_guard_nulls_the_ancestor_even_of_a_nullable_field() {
    let query = "{ person { name taxCode } }";
    let answer = schema().execute(Request::new(query).data("bruno")).await;
    assert_eq!(data(&answer), r#"{"person":null}"#, "one hidden field blanks the whole object");
    assert_eq!(path(&answer), json!(["person", "taxCode"]));
    assert_eq!(messages(&answer), ["refused"]);
    let answer = schema().execute(Request::new(query).data("anna")).await;
    assert_eq!(data(&answer), r#"{"person":{"name":"Claudio","taxCode":"secret"}}"#);
}

#[tokio::test]
async fn a_refusing_guard_at_the_root_nulls_all_data() {
    let answer = schema().execute(Request::new("{ person { name } office }").data("bruno")).await;
    assert_eq!(data(&answer), "null");
    assert_eq!(path(&answer), json!(["office"]));
}

#[tokio::test]
async fn a_guard_on_a_subscription_is_asked_once_and_not_for_each_event() {
    let schema = Schema::new(Query, EmptyMutation, Live);
    let asked = Arc::new(AtomicUsize::new(0));
    let request = Request::new("subscription { ticks }").data("anna").data(asked.clone());
    let answers: Vec<_> = schema.execute_stream(request).collect().await;
    assert_eq!(answers.len(), 3);
    assert_eq!(asked.load(Ordering::Relaxed), 1);

    let refused: Vec<_> = schema.execute_stream("subscription { ticks }").collect().await;
    assert_eq!(refused.len(), 1);
    assert_eq!(messages(&refused[0]), ["refused"]);
}

#[tokio::test]
async fn visible_hides_from_introspection_only() {
    let names = schema().execute(r#"{ __type(name: "Query") { fields { name } } }"#).await;
    assert!(!data(&names).contains("invisible"), "{}", data(&names));
    assert_eq!(data(&schema().execute("{ invisible }").await), r#"{"invisible":7}"#);
    assert!(schema().sdl().contains("invisible: Int!"), "the SDL shows it too");
}
