//! Names that the library derives, and what the SDL contains.

use async_graphql::{EmptyMutation, EmptySubscription, Enum, Interface, Object, Schema, SimpleObject};

#[derive(Clone, Copy, Enum, Eq, PartialEq)]
enum Norm {
    Dpr380,
    Ntc2018,
    InCompilazione,
    #[graphql(name = "LR_65")]
    Lr65,
}

#[derive(SimpleObject)]
struct Flags {
    is_2fa: bool,
    vs30: i32,
    sheet_2_of_3: i32,
    tax_code: String,
}

#[derive(Interface)]
#[graphql(field(name = "number", ty = "&i32"))]
enum Section {
    Details(Details),
}

#[derive(SimpleObject)]
struct Details {
    number: i32,
}

/// Implements nothing that a root field returns.
#[derive(SimpleObject)]
struct Stranded {
    number: i32,
}

struct Query;

#[Object]
impl Query {
    async fn norm(&self) -> Norm {
        Norm::Dpr380
    }

    async fn flags(&self) -> Flags {
        Flags { is_2fa: true, vs30: 412, sheet_2_of_3: 2, tax_code: String::new() }
    }

    async fn section(&self) -> Section {
        Section::Details(Details { number: 1 })
    }
}

fn schema() -> Schema<Query, EmptyMutation, EmptySubscription> {
    Schema::new(Query, EmptyMutation, EmptySubscription)
}

#[test]
fn enum_values_with_digits_get_no_underscore_unless_named() {
    let sdl = schema().sdl();
    assert!(sdl.contains("enum Norm {\n\tDPR380\n\tNTC2018\n\tIN_COMPILAZIONE\n\tLR_65\n}"), "{sdl}");
}

#[test]
fn fields_with_digits_keep_the_letter_after_the_digit() {
    let sdl = schema().sdl();
    assert!(
        sdl.contains(
            "type Flags {\n\tis2fa: Boolean!\n\tvs30: Int!\n\tsheet2Of3: Int!\n\ttaxCode: String!\n}"
        ),
        "{sdl}"
    );
}

#[test]
fn the_sdl_lists_types_by_name_and_fields_in_order_of_declaration() {
    let sdl = schema().sdl();
    let at = |text: &str| sdl.find(text).unwrap_or_else(|| panic!("{text} is missing in {sdl}"));
    assert!(at("type Details") < at("type Flags"));
    assert!(at("type Flags") < at("enum Norm"));
    assert!(at("norm: Norm!") < at("flags: Flags!"));
    assert_eq!(sdl, schema().sdl(), "two exports are equal");
}

#[test]
fn a_type_that_no_field_returns_is_in_the_sdl_only_when_registered() {
    assert!(!schema().sdl().contains("Stranded"));
    let schema =
        Schema::build(Query, EmptyMutation, EmptySubscription).register_output_type::<Stranded>().finish();
    assert!(schema.sdl().contains("type Stranded"), "{}", schema.sdl());
}
