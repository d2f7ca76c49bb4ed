//! Limits: what is counted, and what is not.

use std::time::{Duration, Instant};

use async_graphql::parser::parse_query;
use async_graphql::{EmptyMutation, EmptySubscription, Interface, Object, Request, Schema, SchemaBuilder};

use super::{data, messages};

struct Query;

#[Object]
impl Query {
    async fn node(&self) -> Node {
        Node
    }

    async fn nodes(&self, first: usize) -> Vec<Node> {
        std::iter::repeat_with(|| Node).take(first).collect()
    }

    #[graphql(complexity = "first * child_complexity + 2")]
    async fn page(&self, first: usize) -> Vec<Node> {
        std::iter::repeat_with(|| Node).take(first).collect()
    }

    async fn face(&self) -> Face {
        Face::Node(Node)
    }
}

struct Node;

#[Object]
impl Node {
    async fn id(&self) -> i32 {
        1
    }

    #[graphql(complexity = 50)]
    async fn dear(&self) -> i32 {
        1
    }

    async fn child(&self) -> Node {
        Node
    }
}

#[derive(Interface)]
#[graphql(field(name = "dear", ty = "i32"))]
enum Face {
    Node(Node),
}

type Builder = SchemaBuilder<Query, EmptyMutation, EmptySubscription>;

fn schema() -> Builder {
    Schema::build(Query, EmptyMutation, EmptySubscription)
}

/// The smallest complexity limit under which the query is answered.
async fn cost(query: &str) -> usize {
    for limit in 0..500 {
        let answer = schema().limit_complexity(limit).finish().execute(query).await;
        if answer.is_ok() {
            return limit;
        }
        assert_eq!(messages(&answer), ["Query is too complex."]);
    }
    panic!("{query} costs more than 500");
}

/// The smallest depth limit under which the query is answered.
async fn depth(query: &str) -> usize {
    for limit in 0..50 {
        let answer = schema().limit_depth(limit).finish().execute(query).await;
        if answer.is_ok() {
            return limit;
        }
        assert_eq!(messages(&answer), ["Query is nested too deep."]);
    }
    panic!("{query} is deeper than 50");
}

#[tokio::test]
async fn every_field_costs_one_and_a_list_is_not_multiplied() {
    assert_eq!(cost("{ node { id } }").await, 2);
    assert_eq!(cost("{ node { a: id b: id child { id } } }").await, 5);
    assert_eq!(cost("{ nodes(first: 1) { id } }").await, 2);
    assert_eq!(cost("{ nodes(first: 400) { id } }").await, 2, "a page field needs a formula of its own");
}

#[tokio::test]
async fn a_formula_multiplies_and_reads_literals_and_variables() {
    assert_eq!(cost("{ page(first: 10) { id child { id } } }").await, 10 * 3 + 2);
    let query = "query ($n: Int = 20) { page(first: $n) { id } }";
    assert_eq!(cost(query).await, 20 + 2);
}

#[tokio::test]
async fn a_formula_on_an_object_is_ignored_when_asked_through_an_interface() {
    assert_eq!(cost("{ node { dear } }").await, 51);
    assert_eq!(cost("{ face { dear } }").await, 2);
    assert_eq!(cost("{ face { ... on Node { dear } } }").await, 51);
}

#[tokio::test]
async fn a_fragment_costs_as_often_as_it_is_spread_and_typename_is_free() {
    assert_eq!(cost("{ a: node { ...F } b: node { ...F } } fragment F on Node { id child { id } }").await, 8);
    assert_eq!(cost("{ node { id ... on Node { child { id } } } }").await, 4);
    assert_eq!(
        cost("{ node { __typename again: __typename } }").await,
        1,
        "so the limit on aliases must hold it"
    );
}

#[tokio::test]
async fn a_skipped_field_costs_as_if_it_were_asked() {
    assert_eq!(cost("{ node { id child @skip(if: true) { id } } }").await, 4);
}

#[tokio::test]
async fn all_operations_of_a_document_are_counted_together() {
    let query = "query A { node { id } } query B { node { id child { id } } }";
    let ask = |limit| async move {
        let request = Request::new(query).operation_name("A");
        schema().limit_complexity(limit).finish().execute(request).await.is_ok()
    };
    assert!(ask(6).await);
    assert!(!ask(5).await);
}

#[tokio::test]
async fn depth_is_counted_through_fragments() {
    assert_eq!(depth("{ node { id } }").await, 2);
    assert_eq!(
        depth("{ node { ...A } } fragment A on Node { child { ...B } } fragment B on Node { id }").await,
        3
    );
    assert_eq!(depth("{ node { ... on Node { child { ... on Node { id } } } } }").await, 3);
}

#[tokio::test]
async fn nothing_is_limited_by_default_but_a_recursion_of_32() {
    let nested =
        |levels: usize| format!("{{ node {{ {} id {} }} }}", "child {".repeat(levels), "}".repeat(levels));
    assert!(schema().finish().execute(nested(31)).await.is_ok());
    let answer = schema().finish().execute(nested(32)).await;
    assert_eq!(messages(&answer), ["The recursion depth of the query cannot be greater than `32`"]);

    let aliases: String = (0..3_000).map(|n| format!("a{n}: id ")).collect();
    let answer = schema().finish().execute(format!("{{ node {{ {aliases} }} }}")).await;
    assert!(answer.is_ok() && data(&answer).len() > 15_000);
}

#[tokio::test]
async fn aliases_are_counted_over_the_document_and_again_for_each_spread() {
    let ask = |query: &'static str| async move { schema().limit_aliases(2).finish().execute(query).await };
    assert!(ask("{ node { id } }").await.is_ok());
    assert!(ask("{ a: node { b: id } }").await.is_ok());
    let answer = ask("{ a: node { b: id c: id } }").await;
    assert_eq!(messages(&answer), ["The amount of aliases of the query cannot be greater than `2`"]);
    let spread = "{ a: node { ...F } node { ...F } } fragment F on Node { x: id }";
    assert!(ask(spread).await.is_err());
    assert_eq!(ask("{ a: nothing b: node { c: id } }").await.errors.len(), 1, "before validation");
}

#[tokio::test]
async fn directives_of_one_field_are_counted() {
    let ask = |query: &'static str| async move { schema().limit_directives(1).finish().execute(query).await };
    assert!(ask("{ node { id @include(if: true) } }").await.is_ok());
    let answer = ask("{ node { id @include(if: true) @skip(if: false) } }").await;
    assert_eq!(messages(&answer), ["The number of directives on the field `id` cannot be greater than `1`"]);
}

#[tokio::test]
async fn no_limit_stops_fragments_that_double_before_they_have_been_walked() {
    // Twenty fragments, each spreading the next one twice, are two million fields. Every limit is
    // checked by walking them, so the service must count spreads itself before it executes.
    let bomb = |levels: usize| {
        let fragments: String =
            (0..levels).map(|n| format!("fragment F{n} on Node {{ ...F{m} ...F{m} }} ", m = n + 1)).collect();
        format!("{{ node {{ ...F0 }} }} {fragments} fragment F{levels} on Node {{ id }}")
    };
    let strict = schema().limit_complexity(100).limit_depth(5).limit_aliases(0).limit_directives(0).finish();
    let measure = async |levels| {
        let start = Instant::now();
        let answer = strict.execute(bomb(levels)).await;
        assert_eq!(messages(&answer), ["Query is too complex."]);
        start.elapsed()
    };
    let small = measure(10).await;
    let big = measure(15).await;
    assert!(
        big > small.max(Duration::from_micros(100)) * 4,
        "five doublings took {small:?} and {big:?}: mended?"
    );
    assert!(parse_query(bomb(30)).is_ok(), "parsing alone is cheap: count on the parsed document");
}
