//! Inputs: what was left out, what was null, and what the built-in validators say.

use async_graphql::{
    EmptyMutation, EmptySubscription, InputObject, MaybeUndefined, Object, OneofObject, Schema,
};
use serde_json::{Value, json};

use super::{data, messages, path, request};

#[derive(InputObject)]
struct Form {
    title: MaybeUndefined<String>,
    storeys: MaybeUndefined<i32>,
    place: Option<Place>,
}

#[derive(InputObject)]
struct Place {
    street: MaybeUndefined<String>,
}

#[derive(OneofObject)]
enum Change {
    Details(Form),
    Number(i32),
}

#[derive(InputObject)]
struct Limited {
    #[graphql(validator(max_length = 3))]
    first: String,
    #[graphql(validator(max_length = 3))]
    second: String,
}

struct Query;

#[Object]
impl Query {
    async fn save(&self, form: Form) -> String {
        let place = form.place.map_or("none", |place| seen(&place.street));
        format!("{} {} {place}", seen(&form.title), seen(&form.storeys))
    }

    async fn direct(&self, title: MaybeUndefined<String>) -> &str {
        seen(&title)
    }

    async fn change(&self, change: Change) -> String {
        match change {
            Change::Details(form) => format!("details {}", seen(&form.title)),
            Change::Number(number) => format!("number {number}"),
        }
    }

    async fn limited(&self, input: Limited) -> String {
        input.first + &input.second
    }
}

fn seen<T>(value: &MaybeUndefined<T>) -> &'static str {
    match value {
        MaybeUndefined::Undefined => "undefined",
        MaybeUndefined::Null => "null",
        MaybeUndefined::Value(_) => "value",
    }
}

fn schema() -> Schema<Query, EmptyMutation, EmptySubscription> {
    Schema::new(Query, EmptyMutation, EmptySubscription)
}

async fn ask(query: &str, variables: Value) -> String {
    let answer = schema().execute(request(json!({ "query": query, "variables": variables }))).await;
    assert_eq!(messages(&answer), [""; 0]);
    data(&answer)
}

#[tokio::test]
async fn a_nullable_variable_left_out_inside_an_input_object_arrives_as_undefined() {
    let query = "query ($t: String, $s: Int, $street: String) {
        save(form: { title: $t, storeys: $s, place: { street: $street } }) }";
    assert_eq!(ask(query, json!({})).await, r#"{"save":"undefined undefined undefined"}"#);
    assert_eq!(ask(query, json!({ "t": "x" })).await, r#"{"save":"value undefined undefined"}"#);
    let nulls = json!({ "t": null, "s": null, "street": null });
    assert_eq!(ask(query, nulls).await, r#"{"save":"null null null"}"#);
}

#[tokio::test]
async fn fields_left_out_of_a_whole_object_variable_arrive_as_undefined() {
    let query = "query ($form: Form!) { save(form: $form) }";
    assert_eq!(ask(query, json!({ "form": {} })).await, r#"{"save":"undefined undefined none"}"#);
    let form = json!({ "form": { "title": null, "place": {} } });
    assert_eq!(ask(query, form).await, r#"{"save":"null undefined undefined"}"#);
}

#[tokio::test]
async fn a_variable_left_out_as_an_argument_arrives_as_undefined_and_a_default_counts() {
    assert_eq!(ask("query ($t: String) { direct(title: $t) }", json!({})).await, r#"{"direct":"undefined"}"#);
    assert_eq!(
        ask("query ($t: String = \"x\") { direct(title: $t) }", json!({})).await,
        r#"{"direct":"value"}"#
    );
    assert_eq!(ask("{ direct }", json!({})).await, r#"{"direct":"undefined"}"#);
}

#[tokio::test]
async fn a_one_of_input_takes_exactly_one_member() {
    let query = "query ($change: Change!) { change(change: $change) }";
    assert_eq!(ask(query, json!({ "change": { "number": 4 } })).await, r#"{"change":"number 4"}"#);
    let partial = json!({ "change": { "details": {} } });
    assert_eq!(ask(query, partial).await, r#"{"change":"details undefined"}"#);
    for bad in [json!({}), json!({ "number": 4, "details": {} }), json!({ "number": null })] {
        let body = json!({ "query": query, "variables": { "change": bad } });
        assert!(schema().execute(request(body)).await.is_err(), "{bad}");
    }
}

#[tokio::test]
async fn a_one_of_member_may_hold_a_variable_beside_literals() {
    let query = "query ($n: Int!) { change(change: { number: $n }) }";
    assert_eq!(ask(query, json!({ "n": 5 })).await, r#"{"change":"number 5"}"#);
}

#[tokio::test]
async fn built_in_validators_stop_at_the_first_failure_and_name_the_root_field_without_a_code() {
    let answer = schema().execute(r#"{ limited(input: { first: "long", second: "longer" }) }"#).await;
    assert_eq!(path(&answer), json!(["limited"]));
    assert!(answer.errors[0].extensions.is_none());
    assert!(!answer.errors[0].message.contains("second"), "{}", answer.errors[0].message);
}

#[tokio::test]
async fn unknown_fields_of_an_input_variable_are_refused() {
    let body = json!({
        "query": "query ($form: Form!) { save(form: $form) }",
        "variables": { "form": { "titel": "x" } },
    });
    assert!(schema().execute(request(body)).await.is_err());
}
