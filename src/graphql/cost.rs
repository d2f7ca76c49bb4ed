//! What an operation costs, known before anything of it runs (R110).
//!
//! A field costs one, and what is asked below a page counts as often as the page has places. What waits for
//! more than its row stands in [`WORK`]. Of a text a [`Formula`] is made once; what it comes to for the
//! variables of a request is a few multiplications.

use core::convert::Infallible;
use std::collections::HashMap;
use std::sync::LazyLock;

use async_graphql::parser::types::{
    BaseType, ExecutableDocument, Field, FieldDefinition, OperationDefinition, OperationType, Selection,
    SelectionSet, Type, TypeKind,
};
use async_graphql::{Name, Value, Variables};

use super::page;
use super::schema;

/// Fields that cost more than one: type, field, what it costs by itself, how often what is below it counts.
pub const WORK: [(&str, &str, usize, usize); 12] = [
    ("Query", "publicAttestation", 50, 1),
    ("Practice", "signatureGrid", 20, 30),
    ("Practice", "drafts", 10, 2),
    ("Istanza", "content", 50, 1),
    ("Draw", "lots", 20, 50),
    ("Draw", "record", 50, 1),
    ("Batch", "items", 50, 50),
    ("OpinionRequest", "documents", 20, 10),
    ("Query", "officeReport", 200, 1),
    ("Fascicolo", "detail", 1, 6),
    ("Fascicolo", "asOf", 50, 1),
    ("Fascicolo", "diff", 50, 1),
];

/// Fields that are paid by one unit.
pub const FIELDS: usize = 50;
/// Units that a mutation or subscription costs more than a query.
pub const WRITE: u32 = 4;

/// Units of so many fields, beyond the one of any request.
pub fn units(fields: usize, only_queries: bool) -> u32 {
    let writes = if only_queries { 0 } else { WRITE };
    u32::try_from(fields / FIELDS).unwrap_or(u32::MAX).saturating_add(writes)
}

/// The cost of a text: a sum, and terms that depend on variables.
#[derive(Clone, Debug, Default)]
pub struct Formula {
    fields: usize,
    terms: Vec<(Times, Formula)>,
}

/// How often a term counts.
#[derive(Clone, Debug)]
enum Times {
    Always(usize),
    /// The size of a page; the default of the variable, when it has one.
    Page(Name, Option<i32>),
    /// The length of a list of ids.
    Ids(Name),
}

impl Formula {
    /// The cost of the operation of this name, or of all when none is named.
    pub fn of(document: &ExecutableDocument, operation: Option<&str>) -> Self {
        let mut sum = Self::default();
        for (name, found) in document.operations.iter() {
            if operation.is_none() || name.map(|name| name.as_str()) == operation {
                let mut reading = Reading { document, operation: &found.node, fragments: HashMap::new() };
                sum.add(reading.selection(&found.node.selection_set.node, root(found.node.ty)));
            }
        }
        sum
    }

    /// What it comes to.
    pub fn fields(&self, variables: &Variables) -> usize {
        self.terms.iter().fold(self.fields, |sum, (times, below)| {
            sum.saturating_add(times.of(variables).saturating_mul(below.fields(variables)))
        })
    }

    fn add(&mut self, other: Self) {
        self.fields = self.fields.saturating_add(other.fields);
        self.terms.extend(other.terms);
    }

    fn times(self, times: Times) -> Self {
        match times {
            Times::Always(1) => self,
            Times::Always(count) if self.terms.is_empty() => {
                Self { fields: self.fields.saturating_mul(count), terms: Vec::new() }
            }
            times => Self { fields: 0, terms: vec![(times, self)] },
        }
    }
}

impl Times {
    fn of(&self, variables: &Variables) -> usize {
        match self {
            Self::Always(count) => *count,
            Self::Page(name, default) => page::weight(whole(variables.get(name)).or(*default)),
            Self::Ids(name) => match variables.get(name) {
                Some(Value::List(ids)) => ids.len().max(1),
                _ => 1,
            },
        }
    }
}

fn whole(value: Option<&Value>) -> Option<i32> {
    match value {
        Some(Value::Number(number)) => Some(number.as_i64().map_or(i32::MAX, |number| {
            i32::try_from(number).unwrap_or(if number < 0 { 1 } else { i32::MAX })
        })),
        _ => None,
    }
}

/// One reading of an operation.
struct Reading<'a> {
    document: &'a ExecutableDocument,
    operation: &'a OperationDefinition,
    fragments: HashMap<&'a str, Formula>,
}

impl<'a> Reading<'a> {
    fn selection(&mut self, set: &'a SelectionSet, of: &str) -> Formula {
        let mut sum = Formula::default();
        for item in &set.items {
            let found = match &item.node {
                Selection::Field(field) => self.field(&field.node, of),
                Selection::InlineFragment(inline) => {
                    let inner = inline.node.type_condition.as_ref();
                    let inner = inner.map_or(of, |condition| condition.node.on.node.as_str());
                    self.selection(&inline.node.selection_set.node, inner)
                }
                Selection::FragmentSpread(spread) => self.fragment(&spread.node.fragment_name.node),
            };
            sum.add(found);
        }
        sum
    }

    /// One that names itself costs nothing: the validator refuses it.
    fn fragment(&mut self, name: &'a Name) -> Formula {
        if let Some(known) = self.fragments.get(name.as_str()) {
            return known.clone();
        }
        let Some(fragment) = self.document.fragments.get(name) else { return Formula::default() };
        self.fragments.insert(name.as_str(), Formula::default());
        let of = fragment.node.type_condition.node.on.node.as_str();
        let found = self.selection(&fragment.node.selection_set.node, of);
        self.fragments.insert(name.as_str(), found.clone());
        found
    }

    /// What the schema does not know costs one: the validator refuses it.
    fn field(&mut self, field: &'a Field, of: &str) -> Formula {
        let known = PRICES.get(of).and_then(|fields| fields.get(field.name.node.as_str()));
        let below = self.selection(&field.selection_set.node, known.map_or("", |price| price.of.as_str()));
        let (own, times) = match known.map(|price| price.rule) {
            Some(Rule::Page) => (0, self.page(field)),
            Some(Rule::Ids) => (0, self.ids(field)),
            Some(Rule::Work(own, times)) => (own, Times::Always(times)),
            Some(Rule::One) | None => (1, Times::Always(1)),
        };
        let mut sum = Formula { fields: own, terms: Vec::new() };
        sum.add(below.times(times));
        sum
    }

    fn page(&self, field: &Field) -> Times {
        match written(field, "first") {
            Written::Variable(name) => {
                let definitions = &self.operation.variable_definitions;
                let definition = definitions.iter().find(|variable| variable.node.name.node == name);
                let default = definition.and_then(|variable| variable.node.default_value.as_ref());
                Times::Page(name, whole(default.map(|value| &value.node)))
            }
            Written::Value(value) => Times::Always(page::weight(whole(value.as_ref()))),
        }
    }

    fn ids(&self, field: &Field) -> Times {
        match written(field, "ids") {
            Written::Variable(name) => Times::Ids(name),
            Written::Value(Some(Value::List(ids))) => Times::Always(ids.len().max(1)),
            Written::Value(_) => Times::Always(1),
        }
    }
}

/// What stands for an argument.
enum Written {
    Variable(Name),
    /// With null for variables inside of it.
    Value(Option<Value>),
}

fn written(field: &Field, name: &str) -> Written {
    match argument(field, name) {
        Some(Value::Enum(name)) => match name.strip_prefix('$') {
            Some(name) => Written::Variable(Name::new(name)),
            None => Written::Value(None),
        },
        value => Written::Value(value),
    }
}

/// What stands for an argument, with `$name` as an enum's value for a variable: no value of the language begins so.
pub(super) fn argument(field: &Field, name: &str) -> Option<Value> {
    let marked = |name: Name| Ok::<_, Infallible>(Value::Enum(Name::new(format!("${name}"))));
    match field.get_argument(name)?.node.clone().into_const_with(marked) {
        Ok(value) => Some(value),
        Err(never) => match never {},
    }
}

/// What the schema says of a field.
struct Price {
    /// The type that it answers, without lists and marks.
    of: String,
    rule: Rule,
}

#[derive(Clone, Copy)]
enum Rule {
    One,
    /// It takes `first`.
    Page,
    /// It takes `ids`.
    Ids,
    /// See [`WORK`].
    Work(usize, usize),
}

/// Every field of the schema, read off its own text: a new list needs no entry here.
static PRICES: LazyLock<HashMap<String, HashMap<String, Price>>> = LazyLock::new(|| {
    let mut prices = HashMap::new();
    for definition in schema::definitions() {
        let of = definition.name.node.to_string();
        let fields = match &definition.kind {
            TypeKind::Object(object) => &object.fields,
            TypeKind::Interface(interface) => &interface.fields,
            _ => continue,
        };
        let priced = fields.iter().map(|field| (field.node.name.node.to_string(), price(&of, &field.node)));
        prices.insert(of.clone(), priced.collect());
    }
    prices
});

fn price(of: &str, field: &FieldDefinition) -> Price {
    let name = field.name.node.as_str();
    let takes = |argument: &str| field.arguments.iter().any(|found| found.node.name.node == argument);
    let work = WORK.iter().find(|(type_name, field, ..)| *type_name == of && *field == name);
    let rule = match work {
        Some((.., own, times)) => Rule::Work(*own, *times),
        None if takes("first") => Rule::Page,
        None if takes("ids") => Rule::Ids,
        None => Rule::One,
    };
    Price { of: named(&field.ty.node), rule }
}

pub(super) fn named(ty: &Type) -> String {
    match &ty.base {
        BaseType::Named(name) => name.to_string(),
        BaseType::List(inner) => named(inner),
    }
}

pub(super) fn root(of: OperationType) -> &'static str {
    match of {
        OperationType::Query => "Query",
        OperationType::Mutation => "Mutation",
        OperationType::Subscription => "Subscription",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cost(text: &str, variables: serde_json::Value) -> usize {
        let document = async_graphql::parser::parse_query(text).unwrap();
        Formula::of(&document, None).fields(&Variables::from_json(variables))
    }

    #[test]
    fn a_page_counts_its_places_wherever_its_size_is_written() {
        let none = serde_json::json!({});
        assert_eq!(cost("{ viewer { name } }", none.clone()), 2);
        assert_eq!(cost("{ practices(list: MY_PROJECTS, first: 10) { nodes { id } } }", none.clone()), 20);
        assert_eq!(cost("{ practices(list: MY_PROJECTS) { nodes { id } } }", none.clone()), 100);
        let text = "query($n: Int = 5) { practices(list: MY_PROJECTS, first: $n) { nodes { ...P } } } \
                    fragment P on Practice { id messages(first: $n) { nodes { id } } }";
        assert_eq!(cost(text, none), 5 * (1 + 1 + 5 * 2));
        assert_eq!(cost(text, serde_json::json!({ "n": 20 })), 20 * (1 + 1 + 20 * 2));
        assert_eq!(cost(text, serde_json::json!({ "n": 99_999_999_999_i64 })), 100 * (2 + 100 * 2));
    }

    #[test]
    fn ids_and_work_are_counted() {
        let text = "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Practice { title } } }";
        assert_eq!(cost(text, serde_json::json!({ "ids": ["a", "b", "c"] })), 6);
        let grid = "query($id: ID!) { practice(id: $id) { signatureGrid { code } } }";
        assert_eq!(cost(grid, serde_json::json!({})), 1 + 20 + 30);
    }

    #[test]
    fn every_entry_of_the_table_names_a_field_of_the_schema() {
        for (of, field, ..) in WORK {
            assert!(PRICES[of].contains_key(field), "{of}.{field}");
        }
    }
}
