//! Members of the schema that shall go, and which of them an operation asks for (R115).
//!
//! Of a text it is found out once, when it is read; values that come by variables are looked at only where
//! something in their type is marked. A request that asks for nothing marked pays nothing.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use async_graphql::parser::types::{
    ConstDirective, ExecutableDocument, Field, Selection, SelectionSet, TypeDefinition, TypeKind,
};
use async_graphql::{Name, Positioned, Value, Variables};
use chrono::NaiveDate;

use super::cost::{argument, named, root};
use super::schema;

/// What a mark says.
#[derive(Clone, Debug)]
pub struct Mark {
    /// What to use instead.
    pub reason: String,
    /// The earliest day of removal.
    pub removal: Option<NaiveDate>,
}

/// Every mark of the schema, by the coordinate of its member: `Type.field`, `Type.field(argument:)`, `Enum.VALUE`.
pub fn marks() -> &'static BTreeMap<String, Mark> {
    &BOOK.marks
}

/// The marked members that an operation asks for.
#[derive(Clone, Debug, Default)]
pub struct Marked {
    members: Vec<&'static str>,
    /// Variables in whose type something is marked.
    variables: Vec<(Name, &'static str)>,
}

impl Marked {
    /// Those of the operation of this name, or of all when none is named.
    pub fn of(document: &ExecutableDocument, operation: Option<&str>) -> Self {
        BOOK.read(document, operation)
    }

    /// With what the variables of a request hold, each once.
    pub fn used(&self, variables: &Variables) -> Vec<&'static str> {
        if self.variables.is_empty() {
            return self.members.clone();
        }
        let mut found = Found { members: self.members.iter().copied().collect(), ..Found::default() };
        for (name, of) in &self.variables {
            if let Some(value) = variables.get(name) {
                BOOK.value(value, of, &mut found);
            }
        }
        found.members.into_iter().collect()
    }
}

/// What the schema says, as far as marks ask for it.
#[derive(Default)]
struct Book {
    marks: BTreeMap<String, Mark>,
    /// Fields of objects and interfaces: the type that each answers, and those of its arguments.
    outputs: HashMap<String, HashMap<String, Output>>,
    /// Types of the fields of inputs; none for enums.
    inputs: HashMap<String, HashMap<String, String>>,
    /// Inputs and enums in which something is marked.
    reaching: HashSet<String>,
}

struct Output {
    of: String,
    arguments: HashMap<String, String>,
}

#[derive(Default)]
struct Found<'a> {
    members: BTreeSet<&'static str>,
    variables: Vec<(Name, &'static str)>,
    spread: HashSet<&'a str>,
}

static BOOK: LazyLock<Book> = LazyLock::new(|| Book::of(schema::definitions()));

impl Book {
    fn of(definitions: &[TypeDefinition]) -> Self {
        let mut book = Self::default();
        for definition in definitions {
            book.note(definition);
        }
        // As long as another type is found that leads to a mark.
        loop {
            let leads =
                |fields: &HashMap<String, String>| fields.values().any(|of| book.reaching.contains(of));
            let more: Vec<String> = book
                .inputs
                .iter()
                .filter(|(name, fields)| !book.reaching.contains(*name) && leads(fields))
                .map(|(name, _)| name.clone())
                .collect();
            if more.is_empty() {
                return book;
            }
            book.reaching.extend(more);
        }
    }

    fn note(&mut self, definition: &TypeDefinition) {
        let name = definition.name.node.as_str();
        let fields = match &definition.kind {
            TypeKind::Object(object) => &object.fields,
            TypeKind::Interface(interface) => &interface.fields,
            TypeKind::Enum(of) => {
                for value in &of.values {
                    let member = format!("{name}.{}", value.node.value.node);
                    self.mark(member, &value.node.directives, Some(name));
                }
                self.inputs.insert(name.to_owned(), HashMap::new());
                return;
            }
            TypeKind::InputObject(input) => {
                let mut types = HashMap::new();
                for field in &input.fields {
                    self.mark(format!("{name}.{}", field.node.name.node), &field.node.directives, Some(name));
                    types.insert(field.node.name.node.to_string(), named(&field.node.ty.node));
                }
                self.inputs.insert(name.to_owned(), types);
                return;
            }
            TypeKind::Scalar | TypeKind::Union(_) => return,
        };
        let mut outputs = HashMap::new();
        for field in fields {
            let (field, member) = (&field.node, format!("{name}.{}", field.node.name.node));
            let mut arguments = HashMap::new();
            for argument in &field.arguments {
                let argument = &argument.node;
                self.mark(format!("{member}({}:)", argument.name.node), &argument.directives, None);
                arguments.insert(argument.name.node.to_string(), named(&argument.ty.node));
            }
            self.mark(member, &field.directives, None);
            outputs.insert(field.name.node.to_string(), Output { of: named(&field.ty.node), arguments });
        }
        self.outputs.insert(name.to_owned(), outputs);
    }

    /// `within`: the input or enum that the member belongs to.
    fn mark(&mut self, member: String, directives: &[Positioned<ConstDirective>], within: Option<&str>) {
        let Some(mark) = directives.iter().find(|directive| directive.node.name.node == "deprecated") else {
            return;
        };
        let reason = match mark.node.get_argument("reason").map(|reason| &reason.node) {
            Some(Value::String(reason)) => reason.clone(),
            _ => String::new(),
        };
        let words = reason.split(|c: char| !c.is_ascii_digit() && c != '-');
        let removal = words.filter(|word| word.len() == 10).find_map(|word| word.parse().ok());
        self.marks.insert(member, Mark { reason, removal });
        self.reaching.extend(within.map(str::to_owned));
    }

    fn read(&'static self, document: &ExecutableDocument, operation: Option<&str>) -> Marked {
        if self.marks.is_empty() {
            return Marked::default();
        }
        let mut found = Found::default();
        for (name, asked) in document.operations.iter() {
            if operation.is_none() || name.map(|name| name.as_str()) == operation {
                self.selection(document, &asked.node.selection_set.node, root(asked.node.ty), &mut found);
            }
        }
        Marked { members: found.members.into_iter().collect(), variables: found.variables }
    }

    fn selection<'a>(
        &'static self,
        document: &'a ExecutableDocument,
        set: &'a SelectionSet,
        of: &str,
        found: &mut Found<'a>,
    ) {
        for item in &set.items {
            match &item.node {
                Selection::Field(field) => self.field(document, &field.node, of, found),
                Selection::InlineFragment(inline) => {
                    let on = inline.node.type_condition.as_ref();
                    let of = on.map_or(of, |condition| condition.node.on.node.as_str());
                    self.selection(document, &inline.node.selection_set.node, of, found);
                }
                Selection::FragmentSpread(spread) => {
                    let name = &spread.node.fragment_name.node;
                    let fragment =
                        document.fragments.get(name).filter(|_| found.spread.insert(name.as_str()));
                    if let Some(fragment) = fragment {
                        let of = fragment.node.type_condition.node.on.node.as_str();
                        self.selection(document, &fragment.node.selection_set.node, of, found);
                    }
                }
            }
        }
    }

    fn field<'a>(
        &'static self,
        document: &'a ExecutableDocument,
        field: &'a Field,
        of: &str,
        found: &mut Found<'a>,
    ) {
        let name = field.name.node.as_str();
        let Some(output) = self.outputs.get(of).and_then(|fields| fields.get(name)) else { return };
        self.ask(&format!("{of}.{name}"), found);
        for (given, _) in &field.arguments {
            self.ask(&format!("{of}.{name}({}:)", given.node), found);
            let Some(of) = output.arguments.get(given.node.as_str()) else { continue };
            if let Some(value) = argument(field, given.node.as_str()) {
                self.value(&value, of, found);
            }
        }
        self.selection(document, &field.selection_set.node, &output.of, found);
    }

    /// Looks into what was given for an input or an enum. Variables stand in it as [`argument`] marks them.
    fn value(&'static self, value: &Value, of: &str, found: &mut Found<'_>) {
        let Some(of) = self.reaching.get(of) else { return };
        match value {
            Value::Enum(name) => match name.strip_prefix('$') {
                Some(variable) => found.variables.push((Name::new(variable), of)),
                None => self.ask(&format!("{of}.{name}"), found),
            },
            Value::String(name) => self.ask(&format!("{of}.{name}"), found),
            Value::List(values) => values.iter().for_each(|value| self.value(value, of, found)),
            Value::Object(fields) => {
                for (name, value) in fields {
                    self.ask(&format!("{of}.{name}"), found);
                    if let Some(of) = self.inputs.get(of).and_then(|types| types.get(name.as_str())) {
                        self.value(value, of, found);
                    }
                }
            }
            _ => {}
        }
    }

    fn ask(&'static self, member: &str, found: &mut Found<'_>) {
        found.members.extend(self.marks.get_key_value(member).map(|(member, _)| member.as_str()));
    }
}

#[cfg(test)]
mod tests {
    use async_graphql::parser::types::TypeSystemDefinition;
    use async_graphql::parser::{parse_query, parse_schema};

    use super::*;

    const SDL: &str = r#"
        type Query { old: Thing @deprecated(reason: "Use `new`. Goes on 2027-06-01 at the earliest.") new: Thing }
        type Thing { text(size: Int @deprecated(reason: "Use `of`."), of: Filter): String, things(in: [State!]): [Thing!]! }
        input Filter { word: String, state: State, more: Filter, gone: Int @deprecated(reason: "Use `word`.") }
        enum State { OPEN LOST @deprecated(reason: "Use `OPEN`.") }
    "#;

    fn book() -> &'static Book {
        let definitions =
            parse_schema(SDL).unwrap().definitions.into_iter().filter_map(|definition| match definition {
                TypeSystemDefinition::Type(definition) => Some(definition.node),
                _ => None,
            });
        Box::leak(Box::new(Book::of(&definitions.collect::<Vec<_>>())))
    }

    fn read(text: &str) -> Marked {
        book().read(&parse_query(text).unwrap(), None)
    }

    #[test]
    fn what_is_marked_is_found_wherever_it_is_written() {
        assert_eq!(book().marks["Query.old"].removal, Some("2027-06-01".parse().unwrap()));
        assert!(read("{ new { things { text(of: { word: \"LOST\" }) } } }").members.is_empty());
        let cases = [
            ("{ a: old { text } b: old { text } }", "Query.old"),
            (
                "{ new { ...T } } fragment T on Thing { things { ... on Thing { text(size: 3) } } }",
                "Thing.text(size:)",
            ),
            ("{ new { things(in: [OPEN, LOST]) { text } } }", "State.LOST"),
            ("{ new { text(of: { more: { gone: 1 } }) } }", "Filter.gone"),
            ("{ new { text(of: { more: { state: LOST } }) } }", "State.LOST"),
        ];
        for (text, member) in cases {
            assert_eq!(read(text).members, [member], "{text}");
        }
    }

    #[test]
    fn variables_are_looked_at_where_their_type_has_a_mark() {
        let marked = read(
            "query($n: Int, $w: String, $s: State) { new { text(size: $n, of: { word: $w, state: $s }) } }",
        );
        assert_eq!(marked.members, ["Thing.text(size:)"]);
        let names: Vec<&str> = marked
            .variables
            .iter()
            .map(|(name, of)| {
                assert_eq!(*of, "State");
                name.as_str()
            })
            .collect();
        assert_eq!(names, ["s"]);
        let mut found = Found::default();
        book().value(
            &Value::from_json(serde_json::json!([{ "state": "LOST", "gone": 1 }])).unwrap(),
            "Filter",
            &mut found,
        );
        assert_eq!(found.members.into_iter().collect::<Vec<_>>(), ["Filter.gone", "State.LOST"]);
    }
}
