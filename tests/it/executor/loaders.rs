//! The loader of the library: batching, and what a failing sibling does to it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_graphql::dataloader::{DataLoader, Loader};
use async_graphql::extensions::{Extension, ExtensionContext, ExtensionFactory, NextExecute};
use async_graphql::runtime::{TokioSpawner, TokioTimer};
use async_graphql::{
    Context, Data, EmptyMutation, EmptySubscription, Object, Request, Response, Schema, Subscription,
};
use futures_util::{Stream, StreamExt, stream};

use super::{Broken, data, path};

/// A key type for each question.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
struct NameOf(i32);
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
struct AgeOf(i32);

/// Takes two milliseconds like a statement, and notes the size of every batch.
#[derive(Clone, Default)]
struct People(Arc<Mutex<Vec<usize>>>);

impl Loader<NameOf> for People {
    type Value = String;
    type Error = Broken;

    async fn load(&self, keys: &[NameOf]) -> Result<HashMap<NameOf, String>, Broken> {
        self.0.lock().unwrap().push(keys.len());
        tokio::time::sleep(Duration::from_millis(20)).await;
        if keys.contains(&NameOf(-2)) {
            return Err(Broken);
        }
        // Number 13 does not exist.
        Ok(keys.iter().filter(|key| key.0 != 13).map(|key| (*key, format!("n{}", key.0))).collect())
    }
}

impl Loader<AgeOf> for People {
    type Value = i32;
    type Error = Broken;

    async fn load(&self, keys: &[AgeOf]) -> Result<HashMap<AgeOf, i32>, Broken> {
        self.0.lock().unwrap().push(keys.len());
        Ok(keys.iter().map(|key| (*key, key.0 * 2)).collect())
    }
}

type Loaders = DataLoader<People>;

fn loaders(people: &People) -> Loaders {
    DataLoader::new(people.clone(), TokioSpawner::current(), TokioTimer::default())
        .delay(Duration::from_micros(200))
}

struct Query;

#[Object]
impl Query {
    async fn people(&self, first: i32) -> Vec<Option<Person>> {
        (0..first).map(|number| Some(Person(number))).collect()
    }

    async fn person(&self, number: i32) -> Option<Person> {
        Some(Person(number))
    }
}

struct Person(i32);

#[Object]
impl Person {
    async fn name(&self, ctx: &Context<'_>) -> Option<Result<Option<String>, Broken>> {
        Some(ctx.data_unchecked::<Loaders>().load_one(NameOf(self.0)).await)
    }

    async fn age(&self, ctx: &Context<'_>) -> Option<i32> {
        ctx.data_unchecked::<Loaders>().load_one(AgeOf(self.0)).await.ok().flatten()
    }

    /// Fails for number 0 while the batch of names is on its way.
    async fn fails_first(&self) -> Result<i32, Broken> {
        tokio::time::sleep(Duration::from_millis(5)).await;
        if self.0 == 0 { Err(Broken) } else { Ok(self.0) }
    }
}

async fn ask(people: &People, query: &str) -> Response {
    let schema = Schema::new(Query, EmptyMutation, EmptySubscription);
    schema.execute(Request::new(query).data(loaders(people))).await
}

#[tokio::test]
async fn two_hundred_keys_are_loaded_in_few_batches() {
    let people = People::default();
    let answer = ask(&people, "{ people(first: 200) { name } }").await;
    assert!(answer.is_ok(), "{:?}", answer.errors);
    let batches = people.0.lock().unwrap().clone();
    assert_eq!(batches.iter().sum::<usize>(), 200, "each key once");
    assert!(batches.len() <= 3, "{batches:?}");
}

#[tokio::test]
async fn questions_of_different_kinds_are_batched_apart_on_one_loader() {
    let people = People::default();
    let answer = ask(&people, "{ people(first: 3) { name age } }").await;
    assert_eq!(
        data(&answer),
        r#"{"people":[{"name":"n0","age":0},{"name":"n1","age":2},{"name":"n2","age":4}]}"#
    );
    assert_eq!(people.0.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn equal_keys_are_loaded_once_in_a_batch_and_again_after_it() {
    let people = People::default();
    let request = "{ a: person(number: 7) { name } b: person(number: 7) { name } }";
    assert_eq!(data(&ask(&people, request).await), r#"{"a":{"name":"n7"},"b":{"name":"n7"}}"#);
    assert_eq!(*people.0.lock().unwrap(), [1]);

    let loader = loaders(&people);
    loader.load_one(NameOf(7)).await.unwrap();
    loader.load_one(NameOf(7)).await.unwrap();
    assert_eq!(*people.0.lock().unwrap(), [1, 1, 1], "nothing is cached unless asked for");
}

#[tokio::test]
async fn a_missing_key_is_nothing_and_no_keys_ask_nothing() {
    let people = People::default();
    let loader = loaders(&people);
    assert_eq!(loader.load_one(NameOf(13)).await.unwrap(), None);
    assert!(loader.load_many(Vec::<NameOf>::new()).await.unwrap().is_empty());
    assert_eq!(*people.0.lock().unwrap(), [1]);
}

#[tokio::test]
async fn an_error_of_the_batch_reaches_every_waiter_as_it_is() {
    let people = People::default();
    let answer = ask(&people, "{ a: person(number: -2) { name } b: person(number: 1) { name } }").await;
    assert_eq!(data(&answer), r#"{"a":{"name":null},"b":{"name":null}}"#);
    assert_eq!(answer.errors.len(), 2);
    assert_eq!(answer.errors[0].message, "broken");
}

#[tokio::test]
async fn a_batch_in_flight_survives_the_failure_of_the_sibling_that_started_it() {
    let people = People::default();
    let answer = ask(&people, "{ people(first: 3) { name failsFirst } }").await;
    assert_eq!(
        data(&answer),
        r#"{"people":[null,{"name":"n1","failsFirst":1},{"name":"n2","failsFirst":2}]}"#
    );
    assert_eq!(path(&answer), serde_json::json!(["people", 0, "failsFirst"]));
    assert_eq!(*people.0.lock().unwrap(), [3], "one batch, and nobody had to ask again");
}

/// Attaches fresh loaders to every execution, and numbers the executions.
#[derive(Clone)]
struct FreshLoaders(People, Arc<AtomicUsize>);
struct Turn(usize);

impl ExtensionFactory for FreshLoaders {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(self.clone())
    }
}

#[async_graphql::async_trait::async_trait]
impl Extension for FreshLoaders {
    async fn execute(
        &self,
        ctx: &ExtensionContext<'_>,
        name: Option<&str>,
        next: NextExecute<'_>,
    ) -> Response {
        let mut data = Data::default();
        data.insert(loaders(&self.0));
        data.insert(Turn(self.1.fetch_add(1, Ordering::Relaxed) + 1));
        next.run_with_data(ctx, name, data).await
    }
}

struct Live;

#[Subscription]
impl Live {
    async fn moved(&self, ctx: &Context<'_>) -> impl Stream<Item = Moved> {
        assert!(ctx.data_opt::<Loaders>().is_none(), "not there yet while subscribing");
        stream::iter(0..3).map(Moved)
    }
}

struct Moved(i32);

#[Object]
impl Moved {
    async fn person(&self) -> Person {
        Person(self.0)
    }

    async fn turn(&self, ctx: &Context<'_>) -> usize {
        ctx.data_unchecked::<Turn>().0
    }
}

#[tokio::test]
async fn execute_data_is_fresh_for_each_operation_and_for_each_event_but_absent_when_subscribing() {
    let people = People::default();
    let fresh = FreshLoaders(people.clone(), Arc::default());
    let schema = Schema::build(Query, EmptyMutation, Live).extension(fresh.clone()).finish();
    let answer = schema.execute("{ person(number: 1) { name age } }").await;
    assert_eq!(data(&answer), r#"{"person":{"name":"n1","age":2}}"#);
    assert_eq!(fresh.1.load(Ordering::Relaxed), 1);

    let events = schema.execute_stream("subscription { moved { turn person { name } } }");
    let seen: Vec<_> = events.map(|event| data(&event)).collect().await;
    assert_eq!(
        seen,
        [
            r#"{"moved":{"turn":2,"person":{"name":"n0"}}}"#,
            r#"{"moved":{"turn":3,"person":{"name":"n1"}}}"#,
            r#"{"moved":{"turn":4,"person":{"name":"n2"}}}"#,
        ]
    );
}
