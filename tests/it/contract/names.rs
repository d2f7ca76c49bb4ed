//! Conventions of names and shapes, read off the committed schema.

use std::collections::BTreeMap;

use async_graphql::Positioned;
use async_graphql::parser::parse_schema;
use async_graphql::parser::types::{
    FieldDefinition, InputValueDefinition, TypeDefinition, TypeKind, TypeSystemDefinition,
};

fn types() -> BTreeMap<String, TypeDefinition> {
    let document = parse_schema(include_str!("../../../schema.graphql")).expect("schema.graphql");
    let named = document.definitions.into_iter().filter_map(|definition| match definition {
        TypeSystemDefinition::Type(found) => Some((found.node.name.node.to_string(), found.node)),
        _ => None,
    });
    named.collect()
}

fn fields(definition: &TypeDefinition) -> &[Positioned<FieldDefinition>] {
    match &definition.kind {
        TypeKind::Object(object) => &object.fields,
        TypeKind::Interface(interface) => &interface.fields,
        _ => &[],
    }
}

/// Every input value of a type: members of an input object, arguments of fields.
fn inputs(definition: &TypeDefinition) -> Vec<(String, &InputValueDefinition)> {
    if let TypeKind::InputObject(input) = &definition.kind {
        return input.fields.iter().map(|f| (String::new(), &f.node)).collect();
    }
    fields(definition)
        .iter()
        .flat_map(|f| f.node.arguments.iter().map(|a| (format!("{}.", f.node.name.node), &a.node)))
        .collect()
}

fn is_pascal(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase()) && name.chars().all(|c| c.is_ascii_alphanumeric())
}

fn is_camel(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(|c| c.is_ascii_alphanumeric())
}

fn is_upper(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}

fn fail(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn types_fields_and_values_are_spelt_alike() {
    let mut wrong = Vec::new();
    for (name, definition) in types() {
        if !is_pascal(&name) {
            wrong.push(format!("{name}: types are PascalCase"));
        }
        for field in fields(&definition).iter().filter(|f| !is_camel(&f.node.name.node)) {
            wrong.push(format!("{name}.{}: fields are camelCase", field.node.name.node));
        }
        for (of, input) in inputs(&definition).iter().filter(|(_, input)| !is_camel(&input.name.node)) {
            wrong.push(format!("{name}.{of}{}: inputs are camelCase", input.name.node));
        }
        if let TypeKind::Enum(values) = &definition.kind {
            for value in values.values.iter().filter(|v| !is_upper(&v.node.value.node)) {
                wrong.push(format!("{name}.{}: values are UPPER_CASE", value.node.value.node));
            }
        }
    }
    fail(wrong);
}

#[test]
fn everything_is_described() {
    let mut wrong = Vec::new();
    for (name, definition) in types() {
        if definition.description.is_none() {
            wrong.push(name.clone());
        }
        let bare = fields(&definition).iter().filter(|f| f.node.description.is_none());
        wrong.extend(bare.map(|f| format!("{name}.{}", f.node.name.node)));
        let all = inputs(&definition);
        let bare = all.iter().filter(|(_, input)| input.description.is_none());
        wrong.extend(bare.map(|(of, input)| format!("{name}.{of}{}", input.name.node)));
        if let TypeKind::Enum(values) = &definition.kind {
            let bare = values.values.iter().filter(|v| v.node.description.is_none());
            wrong.extend(bare.map(|v| format!("{name}.{}", v.node.value.node)));
        }
    }
    fail(wrong);
}

/// What a mutation may begin with. A new verb is a new word that clients learn.
const VERBS: &[&str] = &[
    "abandon",
    "activate",
    "add",
    "answer",
    "assign",
    "close",
    "conclude",
    "confirm",
    "create",
    "decide",
    "declare",
    "delegate",
    "describe",
    "end",
    "evaluate",
    "grant",
    "invalidate",
    "mark",
    "open",
    "refuse",
    "remove",
    "reopen",
    "replicate",
    "return",
    "revalidate",
    "review",
    "revoke",
    "rotate",
    "run",
    "save",
    "schedule",
    "send",
    "sign",
    "submit",
    "update",
    "verify",
    "withdraw",
];

#[test]
fn mutations_are_verbs_with_one_input_and_one_payload() {
    let all = types();
    let mut wrong = Vec::new();
    for field in fields(&all["Mutation"]) {
        let name = field.node.name.node.as_str();
        let noun = VERBS.iter().find_map(|verb| name.strip_prefix(verb));
        if !noun.is_some_and(|noun| noun.starts_with(|c: char| c.is_ascii_uppercase())) {
            wrong.push(format!("{name}: begins with no known verb"));
        }
        let base = format!("{}{}", name[..1].to_uppercase(), &name[1..]);
        let arguments: Vec<String> = field
            .node
            .arguments
            .iter()
            .map(|a| format!("{}: {}", a.node.name.node, a.node.ty.node))
            .collect();
        if arguments != [format!("input: {base}Input!")] {
            wrong.push(format!("{name}: takes {arguments:?}"));
        }
        if field.node.ty.node.to_string() != format!("{base}Payload!") {
            wrong.push(format!("{name}: answers {}", field.node.ty.node));
        }
    }
    fail(wrong);
}

#[test]
fn payloads_carry_errors_and_a_nullable_result() {
    let mut wrong = Vec::new();
    for (name, definition) in types().into_iter().filter(|(name, _)| name.ends_with("Payload")) {
        let shape: BTreeMap<String, String> = fields(&definition)
            .iter()
            .map(|f| (f.node.name.node.to_string(), f.node.ty.node.to_string()))
            .collect();
        if shape.get("errors").map(String::as_str) != Some("[UserError!]!") {
            wrong.push(format!("{name}: errors: [UserError!]! is missing"));
        }
        if !shape.values().any(|ty| !ty.ends_with('!')) {
            wrong.push(format!("{name}: the result is null when there are errors"));
        }
    }
    fail(wrong);
}

#[test]
fn connections_have_one_shape() {
    let all = types();
    let mut wrong = Vec::new();
    for (name, definition) in all.iter().filter(|(name, _)| name.ends_with("Connection")) {
        let item = name.trim_end_matches("Connection");
        let shape = |definition: &TypeDefinition| {
            let line = |f: &Positioned<FieldDefinition>| format!("{}: {}", f.node.name.node, f.node.ty.node);
            fields(definition).iter().map(line).collect::<Vec<_>>()
        };
        let expected = [
            format!("edges: [{item}Edge!]!"),
            format!("nodes: [{item}!]!"),
            "pageInfo: PageInfo!".to_owned(),
            "totalCount: Int".to_owned(),
        ];
        if shape(definition) != expected {
            wrong.push(format!("{name}: {:?}", shape(definition)));
        }
        let edge = all.get(&format!("{item}Edge")).map(shape).unwrap_or_default();
        if edge != ["cursor: String!".to_owned(), format!("node: {item}!")] {
            wrong.push(format!("{item}Edge: {edge:?}"));
        }
    }
    fail(wrong);
}
