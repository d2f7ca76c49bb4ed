//! Documents that are wrong, too large or too deep.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{code, still_serves, stored};
use crate::support::App;
use crate::support::people::TITOLARE;
use crate::support::story::Story;
use crate::support::ws::{End, Subscription};

/// Chains of fragments: `width` spreads a fragment, `length` fragments.
fn fragments(width: usize, length: usize) -> String {
    let mut text = String::from("{ ...f0 }");
    for at in 0..length {
        let spreads = format!("...f{} ", at + 1).repeat(width);
        write!(text, " fragment f{at} on Query {{ {spreads} }}").unwrap();
    }
    write!(text, " fragment f{length} on Query {{ viewer {{ name }} }}").unwrap();
    text
}

fn nested(levels: usize) -> String {
    let open = "practice(id: \"x\") { delegations { ".repeat(levels);
    format!("{{ {open} id {} }}", "} } ".repeat(levels))
}

fn aliases(count: usize) -> String {
    let fields: String = (0..count).map(|at| format!("a{at}: name ")).collect();
    format!("{{ viewer {{ {fields} }} }}")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_passes_a_limit_is_refused_at_once() {
    let app = App::start().await;
    let person = app.person(TITOLARE).await;
    let inline: String = (0..40).map(|_| "... on Query { ").collect();
    let variable_bomb = format!("{{ node(id: {}1{}) {{ id }} }}", "[".repeat(60), "]".repeat(60));
    let cases: Vec<(&str, String)> = vec![
        ("10,000 aliases", aliases(10_000)),
        ("51 aliases", aliases(51)),
        ("raw braces", "{".repeat(100_000)),
        ("raw braces with names", "{a".repeat(100_000)),
        ("raw brackets", format!("{{ nodes(ids: {}", "[".repeat(100_000))),
        ("raw parentheses", "{a(".repeat(50_000)),
        ("depth", nested(20)),
        ("doubling fragments", fragments(2, 40)),
        ("tripling fragments", fragments(3, 30)),
        ("a fragment of itself", "{ ...f } fragment f on Query { ...f }".to_owned()),
        ("fragments in a circle", "{ ...f } fragment f on Query { ...g } fragment g on Query { ...f }".to_owned()),
        ("root fields behind many fragments", format!("{} ", fragments(1, 20).replace("viewer { name }", &"__typename ".repeat(31)))),
        (
            "fields in a circle",
            "{ practice(id: \"x\") { ...f } } fragment f on Practice { id ...g } fragment g on Practice { ...f }"
                .to_owned(),
        ),
        ("31 root fields", format!("{{ {} }}", "__typename ".repeat(31))),
        ("root fields in a fragment", format!("{{ ...f }} fragment f on Query {{ {} }}", "__typename ".repeat(31))),
        ("2,001 tokens", format!("{{ {} }}", "__typename ".repeat(2_001))),
        ("2,001 punctuators", format!("{{ viewer {{ name }} }} {}", "!".repeat(2_001))),
        (
            "two mutations",
            "mutation($a: VerifyPracticeInput!) { a: verifyPractice(input: $a) { errors { code } } \
             b: verifyPractice(input: $a) { errors { code } } }"
                .to_owned(),
        ),
        (
            "two mutations in a fragment",
            "mutation($a: VerifyPracticeInput!) { ...f } fragment f on Mutation { \
             a: verifyPractice(input: $a) { errors { code } } b: verifyPractice(input: $a) { errors { code } } }"
                .to_owned(),
        ),
        ("pages of pages", "{ practices(list: MY_PROJECTS, first: 100) { nodes { messages(first: 100) { nodes { id body } } } } }".to_owned()),
        ("deep inline fragments", format!("{{ {inline} viewer {{ name }} {} }}", "}".repeat(40))),
    ];
    let before = stored(&app).await;
    for (name, query) in cases {
        let started = Instant::now();
        let answer = person.ask(&query, json!({ "a": { "practiceId": "x" } })).await;
        // Forty inline fragments are refused or, where they cost nothing, answered.
        if name == "deep inline fragments" && answer.get("errors").is_none() {
            continue;
        }
        assert_eq!(code(&answer), "LIMIT_EXCEEDED", "{name}: {answer}");
        assert!(started.elapsed() < Duration::from_secs(2), "{name}: {:?}", started.elapsed());
    }
    assert_eq!(stored(&app).await, before);
    // A value that is too deep is one of the wrong type, or one too deep.
    let answer = person.ask(&variable_bomb, json!({})).await;
    assert!(["BAD_REQUEST", "LIMIT_EXCEEDED"].contains(&code(&answer)), "{answer}");
    // What stays within is served.
    person.data(&aliases(50), json!({})).await;
    person.data(&format!("{{ {} }}", "__typename ".repeat(30)), json!({})).await;
    person.data(&fragments(2, 4), json!({})).await;
    still_serves(&person).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_schema_does_not_know_is_refused() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    let (person, id) = (&story.titolare, story.practice.clone());
    let before = stored(&app).await;
    let save = "mutation($input: SaveSectionInput!) { saveSection(input: $input) { section { version } errors { code } } }";
    let saving =
        |section: Value| json!({ "input": { "practiceId": id, "expectedVersion": 1, "section": section } });
    let cases: Vec<(&str, String, Value)> = vec![
        ("no document", String::new(), json!({})),
        ("no syntax", "{ viewer { name }".to_owned(), json!({})),
        ("control characters", "{ viewer\u{0} { name } }".to_owned(), json!({})),
        ("unknown field", "{ viewer { secret } }".to_owned(), json!({})),
        ("unknown type", "{ viewer { ... on Nobody { name } } }".to_owned(), json!({})),
        ("unknown fragment", "{ viewer { ...f } }".to_owned(), json!({})),
        ("unknown argument", "{ viewer(admin: true) { name } }".to_owned(), json!({})),
        ("unknown directive", "{ viewer @cached { name } }".to_owned(), json!({})),
        ("missing argument", "{ practice { id } }".to_owned(), json!({})),
        ("missing variable", "query($id: ID!) { practice(id: $id) { id } }".to_owned(), json!({})),
        ("unknown enum literal", "{ practices(list: ALL) { totalCount } }".to_owned(), json!({})),
        (
            "unknown enum value",
            "query($l: PracticeList!) { practices(list: $l) { totalCount } }".to_owned(),
            json!({ "l": "ALL" }),
        ),
        (
            "enum of the wrong case",
            "query($l: PracticeList!) { practices(list: $l) { totalCount } }".to_owned(),
            json!({ "l": "my_projects" }),
        ),
        (
            "enum as a number",
            "query($l: PracticeList!) { practices(list: $l) { totalCount } }".to_owned(),
            json!({ "l": 1 }),
        ),
        ("id as an object", "query($id: ID!) { practice(id: $id) { id } }".to_owned(), json!({ "id": {} })),
        (
            "id as a list",
            "query($id: ID!) { practice(id: $id) { id } }".to_owned(),
            json!({ "id": ["a", "b"] }),
        ),
        ("id as null", "query($id: ID!) { practice(id: $id) { id } }".to_owned(), json!({ "id": null })),
        (
            "unknown input field",
            save.to_owned(),
            saving(json!({ "details": { "title": "a", "titel": "b" } })),
        ),
        (
            "unknown field of the input",
            save.to_owned(),
            json!({ "input": { "practiceId": id, "expectedVersion": 1, "force": true, "section": { "details": { "title": "a" } } } }),
        ),
        (
            "two sections at once",
            save.to_owned(),
            saving(json!({ "details": { "title": "a" }, "geology": { "note": "b" } })),
        ),
        ("no section", save.to_owned(), saving(json!({}))),
        (
            "unknown enum in a form",
            save.to_owned(),
            saving(json!({ "details": { "seismicZone": "ZONE_9" } })),
        ),
        ("a text as a number", save.to_owned(), saving(json!({ "details": { "title": 7 } }))),
        ("a number as a text", save.to_owned(), saving(json!({ "building": { "storeysAbove": "two" } }))),
        (
            "a whole number of 2^31",
            save.to_owned(),
            saving(json!({ "building": { "storeysAbove": 2_147_483_648_i64 } })),
        ),
        ("no decimal", save.to_owned(), saving(json!({ "building": { "eavesHeight": "1e999999999" } }))),
        (
            "unknown input field, literally",
            format!(
                "mutation {{ saveSection(input: {{ practiceId: \"{id}\", expectedVersion: 1, section: {{ details: {{ titel: \"b\" }} }} }}) {{ errors {{ code }} }} }}"
            ),
            json!({}),
        ),
        (
            "a digest of another form",
            "mutation($i: DeclareSectionInput!) { declareSection(input: $i) { errors { code } } }".to_owned(),
            json!({ "i": { "practiceId": id, "section": "GEOLOGY", "digest": "AB", "idempotencyKey": "k" } }),
        ),
    ];
    for round in 0..2 {
        // The second time, what is known to be valid is not validated again.
        for (name, query, variables) in &cases {
            let (_, answer) =
                person.post(json!({ "query": query, "variables": variables }).to_string()).await;
            assert_eq!(code(&answer), "BAD_REQUEST", "{name}, round {round}: {answer}");
        }
        // A valid save makes the document of `save` a known one.
        let stale = person.ask(save, json!({ "input": { "practiceId": id, "expectedVersion": 99, "section": { "details": { "title": "a" } } } })).await;
        assert_eq!(stale["data"]["saveSection"]["errors"][0]["code"], "CONFLICT", "{stale}");
    }
    assert_eq!(stored(&app).await, before);
    still_serves(person).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_schema_is_shown_to_who_is_signed_in_only() {
    let app = App::start().await;
    let query = "{ __schema { types { name fields { name args { name type { name ofType { name ofType { name } } } } } } } }";
    let (nobody, person) = (app.nobody(), app.person(TITOLARE).await);
    let mixed = "{ __typename viewer { name } __schema { queryType { name } } }";
    // Known to be valid, once somebody was shown it.
    person.data(mixed, json!({})).await;
    let fragment = "{ ...f } fragment f on Query { __schema { queryType { name } } }";
    for query in [query, "{ __type(name: \"Query\") { name } }", mixed, fragment] {
        let answer = nobody.ask(query, json!({})).await;
        assert_eq!((code(&answer), &answer["data"]), ("UNAUTHENTICATED", &Value::Null), "{query}");
    }
    nobody.data("{ __typename }", json!({})).await;
    let shown = person.data(query, json!({})).await;
    assert!(shown["__schema"]["types"].as_array().unwrap().len() > 50);
    still_serves(&person).await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_limits_hold_on_sockets_too() {
    let app = App::start().await;
    let person = app.person(TITOLARE).await;
    for query in [aliases(10_000), "{".repeat(100_000), fragments(2, 40), nested(20)] {
        for text in [query.clone(), format!("subscription {query}")] {
            let mut socket = Subscription::open(&person, "viewer", &text, json!({})).await;
            let Err(End::Errors(errors)) = socket.step().await else {
                panic!("not refused: {}", &text[..60]);
            };
            let code = errors[0]["extensions"]["code"].as_str().unwrap();
            assert!(["LIMIT_EXCEEDED", "BAD_REQUEST"].contains(&code), "{errors}");
            assert!(errors[0]["extensions"]["requestId"].is_string(), "{errors}");
        }
    }
    still_serves(&person).await;
    app.end().await;
}
