//! The shape of an answer: order, nulls, errors.

use std::time::Duration;

use async_graphql::{EmptyMutation, EmptySubscription, Object, Schema, SimpleObject};
use serde_json::json;

use super::{Broken, data, messages, path, text};

struct Query;

#[Object]
impl Query {
    /// Answers after so many milliseconds.
    async fn wait(&self, ms: u64) -> u64 {
        tokio::time::sleep(Duration::from_millis(ms)).await;
        ms
    }

    async fn item(&self) -> Option<Item> {
        Some(Item { name: "first" })
    }

    async fn sure_item(&self) -> Item {
        Item { name: "sure" }
    }

    async fn items(&self) -> Vec<Item> {
        vec![Item { name: "first" }, Item { name: "second" }]
    }

    async fn item_or_nulls(&self) -> Vec<Option<Item>> {
        vec![Some(Item { name: "first" }), None]
    }
}

#[derive(SimpleObject)]
#[graphql(complex)]
struct Item {
    name: &'static str,
}

#[async_graphql::ComplexObject]
impl Item {
    async fn sure(&self) -> Result<i32, Broken> {
        Err(Broken)
    }

    async fn result_of_option(&self) -> Result<Option<i32>, Broken> {
        Err(Broken)
    }

    async fn option_of_result(&self) -> Option<Result<i32, Broken>> {
        Some(Err(Broken))
    }

    async fn nested(&self) -> Item {
        Item { name: "nested" }
    }

    async fn maybe_nested(&self) -> Option<Item> {
        Some(Item { name: "maybe" })
    }
}

fn schema() -> Schema<Query, EmptyMutation, EmptySubscription> {
    Schema::new(Query, EmptyMutation, EmptySubscription)
}

#[tokio::test]
async fn keys_come_in_the_order_of_the_query_not_of_completion() {
    let answer = text(&schema(), "{ c: wait(ms: 20) item { name } a: wait(ms: 1) b: wait(ms: 10) }").await;
    assert_eq!(answer, r#"{"data":{"c":20,"item":{"name":"first"},"a":1,"b":10}}"#);
}

#[tokio::test]
async fn fields_of_one_level_run_side_by_side() {
    let start = std::time::Instant::now();
    text(&schema(), "{ a: wait(ms: 200) b: wait(ms: 200) c: wait(ms: 200) d: wait(ms: 200) }").await;
    assert!(start.elapsed() < Duration::from_millis(600), "one after another: {:?}", start.elapsed());
}

#[tokio::test]
async fn errors_come_before_data_in_the_text() {
    let answer = text(&schema(), "{ item { sure } }").await;
    assert!(answer.starts_with(r#"{"errors":["#), "{answer}");
    assert!(answer.ends_with(r#""data":{"item":null}}"#), "{answer}");
}

#[tokio::test]
async fn a_failing_non_null_field_nulls_the_nearest_nullable_ancestor() {
    let answer = schema().execute("{ item { name maybeNested { name nested { nested { sure } } } } }").await;
    assert_eq!(data(&answer), r#"{"item":{"name":"first","maybeNested":null}}"#);
    assert_eq!(path(&answer), json!(["item", "maybeNested", "nested", "nested", "sure"]));
    assert_eq!(messages(&answer), ["broken"]);
}

#[tokio::test]
async fn a_failing_non_null_field_without_a_nullable_ancestor_nulls_all_data() {
    let answer = schema().execute("{ item { name } sureItem { sure } }").await;
    assert_eq!(data(&answer), "null");
    assert_eq!(path(&answer), json!(["sureItem", "sure"]));
}

#[tokio::test]
async fn a_failing_field_takes_its_nullable_list_item_only_when_the_item_is_nullable() {
    let answer = schema().execute("{ itemOrNulls { name sure } }").await;
    assert_eq!(data(&answer), r#"{"itemOrNulls":[null,null]}"#);
    assert_eq!(path(&answer), json!(["itemOrNulls", 0, "sure"]));
    let answer = schema().execute("{ items { name sure } }").await;
    assert_eq!(data(&answer), "null");
}

#[tokio::test]
async fn option_of_result_nulls_the_field_and_keeps_its_siblings() {
    let answer = schema().execute("{ item { name optionOfResult nested { name } } }").await;
    assert_eq!(
        data(&answer),
        r#"{"item":{"name":"first","optionOfResult":null,"nested":{"name":"nested"}}}"#
    );
    assert_eq!(path(&answer), json!(["item", "optionOfResult"]));
}

#[tokio::test]
async fn result_of_option_nulls_the_ancestor_although_the_field_is_nullable() {
    assert!(schema().sdl().contains("resultOfOption: Int\n"), "{}", schema().sdl());
    let answer = schema().execute("{ item { name resultOfOption } }").await;
    assert_eq!(data(&answer), r#"{"item":null}"#);
    assert_eq!(path(&answer), json!(["item", "resultOfOption"]));
}

#[tokio::test]
async fn only_the_first_of_two_failing_siblings_is_reported() {
    let answer = schema().execute("{ item { a: sure b: sure } }").await;
    assert_eq!(path(&answer), json!(["item", "a"]));
    let answer = schema().execute("{ item { a: optionOfResult b: optionOfResult } }").await;
    assert_eq!(answer.errors.len(), 2, "but those that null themselves all are");
}

#[tokio::test]
async fn errors_of_the_library_carry_no_code() {
    for bad in [
        "{",
        "{ nothing }",
        "{ wait }",
        "{ wait(ms: \"x\") }",
        "query A { item { name } } query B { items { name } }",
    ] {
        let answer = schema().execute(bad).await;
        assert!(!answer.errors.is_empty(), "{bad}");
        assert!(answer.errors.iter().all(|error| error.extensions.is_none()), "{bad}: {:?}", answer.errors);
    }
}

#[tokio::test]
async fn an_answer_refused_before_execution_still_has_the_key_data() {
    let answer = text(&schema(), "{ nothing }").await;
    assert!(answer.ends_with(r#""data":null}"#), "{answer}");
}

#[tokio::test]
async fn the_text_of_any_displayable_error_reaches_the_client() {
    // The reason why resolvers of ours never return a foreign error.
    assert_eq!(messages(&schema().execute("{ item { sure } }").await), ["broken"]);
}
