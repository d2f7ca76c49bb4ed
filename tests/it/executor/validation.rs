//! `ValidationMode::Fast` on documents that were parsed and strictly validated before.
//!
//! Documents are validated once, strictly, and kept; later requests bring the parsed document to a
//! schema in fast mode. Both must then answer alike, and limits must hold in both. Only wrong values
//! of variables, which strict mode looks at too, are refused later and in other words.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use async_graphql::parser::parse_query;
use async_graphql::{
    Context, EmptySubscription, Enum, InputObject, MaybeUndefined, Object, Request, Response, Schema,
    SchemaBuilder, Union, ValidationMode, Variables,
};
use serde_json::{Value, json};

use super::{Broken, as_text, messages, path};

#[derive(Clone, Copy, Enum, Eq, PartialEq)]
enum Colour {
    Red,
}

#[derive(InputObject)]
struct Form {
    title: MaybeUndefined<String>,
    storeys: i32,
}

#[derive(Union)]
enum Thing {
    Node(Node),
}

struct Node;

#[Object]
impl Node {
    async fn id(&self) -> i32 {
        1
    }

    async fn child(&self) -> Option<Node> {
        Some(Node)
    }

    async fn fails(&self) -> Result<i32, Broken> {
        Err(Broken)
    }
}

struct Query;

#[Object]
impl Query {
    async fn node(&self) -> Node {
        Node
    }

    async fn thing(&self) -> Thing {
        Thing::Node(Node)
    }

    #[graphql(complexity = "first as usize * child_complexity")]
    async fn page(&self, #[graphql(default = 2)] first: i32) -> Vec<Node> {
        (0..first).map(|_| Node).collect()
    }

    async fn echo(&self, form: Form, colour: Option<Colour>) -> String {
        format!("{} {} {}", form.title.is_undefined(), form.storeys, colour.is_some())
    }
}

struct Mutation;

#[Object]
impl Mutation {
    async fn touch(&self, ctx: &Context<'_>, times: i32) -> i32 {
        if let Some(touched) = ctx.data_opt::<Arc<AtomicUsize>>() {
            touched.fetch_add(1, Ordering::Relaxed);
        }
        times
    }
}

fn build(mode: ValidationMode) -> SchemaBuilder<Query, Mutation, EmptySubscription> {
    Schema::build(Query, Mutation, EmptySubscription).validation_mode(mode)
}

fn variables(value: &Value) -> Variables {
    Variables::from_json(value.clone())
}

/// A request that brings its document parsed and its text empty.
fn parsed(document: &str, with: &Value) -> Request {
    let mut request = Request::new("").variables(variables(with));
    request.set_parsed_query(parse_query(document).unwrap());
    request
}

#[tokio::test]
async fn fast_mode_answers_a_validated_parsed_document_like_strict_mode() {
    let strict = build(ValidationMode::Strict).finish();
    let fast = build(ValidationMode::Fast).finish();
    let form =
        "query ($t: String, $s: Int!, $c: Colour) { echo(form: { title: $t, storeys: $s }, colour: $c) }";
    let whole = "query ($form: Form!) { echo(form: $form) }";
    for (document, with) in [
        ("{ node { id child { ...F } } } fragment F on Node { id again: id __typename }", json!({})),
        ("{ thing { __typename ... on Node { id } } }", json!({})),
        ("{ node { child { fails } id } }", json!({})),
        ("{ page { id } }", json!({})),
        ("query ($n: Int = 3) { page(first: $n) { id } }", json!({})),
        ("query ($n: Int) { page(first: $n) { id } }", json!({})),
        (
            "query ($no: Boolean!) { node { id @skip(if: $no) child @include(if: $no) { id } } }",
            json!({ "no": true }),
        ),
        (form, json!({ "s": 3 })),
        (form, json!({ "s": 3, "t": null, "c": "RED" })),
        (form, json!({})),
        (whole, json!({ "form": { "storeys": 1 } })),
        (whole, json!({})),
        ("mutation ($n: Int!) { a: touch(times: $n) b: touch(times: 2) }", json!({ "n": 1 })),
        ("{ __schema { queryType { name } } __type(name: \"Form\") { inputFields { name } } }", json!({})),
    ] {
        let text = Request::new(document).variables(variables(&with));
        let expected = as_text(&strict.execute(text).await);
        let got = as_text(&fast.execute(parsed(document, &with)).await);
        assert_eq!(got, expected, "{document} {with}");
    }
}

#[tokio::test]
async fn fast_mode_still_enforces_depth_complexity_aliases_and_recursion() {
    let fast = |ask: fn(SchemaBuilder<Query, Mutation, EmptySubscription>) -> SchemaBuilder<_, _, _>| {
        ask(build(ValidationMode::Fast)).finish()
    };
    async fn refused(
        schema: Schema<Query, Mutation, EmptySubscription>,
        fits: &str,
        too_much: &str,
    ) -> Response {
        let none = json!({});
        let answer = schema.execute(parsed(fits, &none)).await;
        assert!(answer.is_ok(), "{:?}", answer.errors);
        schema.execute(parsed(too_much, &none)).await
    }
    let deep = "{ node { ...F } } fragment F on Node { child { id } }";
    let answer = refused(fast(|b| b.limit_depth(2)), "{ node { id } }", deep).await;
    assert_eq!(messages(&answer), ["Query is nested too deep."]);
    let answer =
        refused(fast(|b| b.limit_complexity(10)), "{ page(first: 10) { id } }", "{ page(first: 11) { id } }")
            .await;
    assert_eq!(messages(&answer), ["Query is too complex."]);
    let answer = refused(fast(|b| b.limit_aliases(1)), "{ a: node { id } }", "{ a: node { b: id } }").await;
    assert_eq!(messages(&answer), ["The amount of aliases of the query cannot be greater than `1`"]);
    let answer = refused(fast(|b| b.limit_recursive_depth(1)), "{ node { id } }", deep).await;
    assert_eq!(messages(&answer), ["The recursion depth of the query cannot be greater than `1`"]);
}

#[tokio::test]
async fn fast_mode_reads_the_complexity_of_a_variable_from_the_request() {
    let fast = build(ValidationMode::Fast).limit_complexity(10).finish();
    let document = "query ($n: Int!) { page(first: $n) { id } }";
    assert!(fast.execute(parsed(document, &json!({ "n": 10 }))).await.is_ok());
    let answer = fast.execute(parsed(document, &json!({ "n": 11 }))).await;
    assert_eq!(messages(&answer), ["Query is too complex."]);
}

#[tokio::test]
async fn a_wrong_value_of_a_variable_is_refused_before_execution_by_strict_and_at_the_field_by_fast_mode() {
    let strict = build(ValidationMode::Strict).finish();
    let fast = build(ValidationMode::Fast).finish();
    let document = "query ($form: Form!, $c: Colour) { node { id } echo(form: $form, colour: $c) }";
    for with in [
        json!({ "form": { "storeys": 1 }, "c": "BLUE" }),
        json!({ "form": { "storeys": "three" } }),
        json!({ "form": { "storeys": null } }),
        json!({ "form": { "storeys": 1, "unknown": 1 } }),
        json!({ "form": null }),
    ] {
        let answer = strict.execute(Request::new(document).variables(variables(&with))).await;
        assert_eq!((answer.errors.len(), answer.errors[0].path.is_empty()), (1, true), "{with}: {answer:?}");
        let answer = fast.execute(parsed(document, &with)).await;
        if with["form"]["unknown"].is_null() {
            assert_eq!(path(&answer), json!(["echo"]), "{with}");
        } else {
            assert!(answer.is_ok(), "a field that the input does not have is overlooked: {answer:?}");
        }
    }
}

#[tokio::test]
async fn a_value_refused_at_the_field_does_not_stop_the_mutations_before_it() {
    // Strict mode lets a variable that was left out, and a number out of range, get that far too.
    let document = "mutation ($n: Int!) { a: touch(times: 1) b: touch(times: $n) }";
    for (mode, with, ran) in [
        (ValidationMode::Strict, json!({ "n": "x" }), 0),
        (ValidationMode::Strict, json!({}), 1),
        (ValidationMode::Strict, json!({ "n": 3_000_000_000_i64 }), 1),
        (ValidationMode::Fast, json!({ "n": "x" }), 1),
    ] {
        let touched = Arc::new(AtomicUsize::new(0));
        let answer = build(mode).finish().execute(parsed(document, &with).data(touched.clone())).await;
        assert!(answer.is_err());
        assert_eq!(touched.load(Ordering::Relaxed), ran, "{mode:?} {with}");
    }
}

#[tokio::test]
async fn fast_mode_answers_invalid_documents_so_they_must_have_been_validated_before() {
    let strict = build(ValidationMode::Strict).finish();
    let fast = build(ValidationMode::Fast).finish();
    for (invalid, answered) in [
        ("{ nothing }", r#"{"data":{"nothing":null}}"#),
        ("{ node }", r#"{"data":{"node":{}}}"#),
        ("{ page(first: 1, last: 1) { id } }", r#"{"data":{"page":[{"id":1}]}}"#),
        ("{ node { id @unknown } }", r#"{"data":{"node":{"id":1}}}"#),
        ("query ($unused: Int) { node { id } }", r#"{"data":{"node":{"id":1}}}"#),
        ("{ node { id } } fragment F on Node { id }", r#"{"data":{"node":{"id":1}}}"#),
    ] {
        assert!(strict.execute(invalid).await.is_err(), "{invalid}");
        assert_eq!(as_text(&fast.execute(invalid).await), answered, "{invalid}");
    }
    assert!(fast.execute("{ node { ...Unknown } }").await.is_err());
    assert!(fast.execute("{ node { ...F } } fragment F on Node { child { ...F } }").await.is_err());
}

#[tokio::test]
async fn conflicting_fields_below_merged_parents_are_not_noticed_and_the_first_wins() {
    // Not as the specification wants it: the clash is refused only inside one selection.
    let strict = build(ValidationMode::Strict).finish();
    let answer = strict.execute("{ node { id } node { id: child { id } } }").await;
    assert_eq!(as_text(&answer), r#"{"data":{"node":{"id":1}}}"#);
    assert!(strict.execute("{ node { id id: child { id } } }").await.is_err());
}

#[tokio::test]
async fn a_parsed_document_wins_over_the_text_and_an_operation_name_picks_in_it() {
    let strict = build(ValidationMode::Strict).finish();
    let mut request = Request::new("{ nothing }").operation_name("B");
    request.set_parsed_query(parse_query("query A { node { id } } query B { page { id } }").unwrap());
    assert_eq!(as_text(&strict.execute(request).await), r#"{"data":{"page":[{"id":1},{"id":1}]}}"#);
}

#[tokio::test]
async fn an_operation_name_is_refused_for_a_document_with_one_unnamed_operation() {
    let strict = build(ValidationMode::Strict).finish();
    let answer = strict.execute(Request::new("{ node { id } }").operation_name("A")).await;
    assert_eq!(messages(&answer), [r#"Unknown operation named "A""#]);
}
