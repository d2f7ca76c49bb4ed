//! Answers written as text are the answers of the library: both ways are asked the same.

use async_graphql::{Request, Variables};
use portos::app::sessions;
use portos::domain::violation::Lang;
use portos::graphql::Call;
use portos::identity::Presented;
use serde_json::json;

use crate::support::story::Story;
use crate::support::{App, Person};

const EVERYTHING: &str = "query($id: ID!) { practice(id: $id) { ...P same: title sections { ...S } \
    declarations { id section state text templateId templateVersion digest declarantRole declarantName \
    declarantFiscalCode viewerCan { read write attach sign verify declare conclude } declaredAt voidedAt } } \
    fascicolo(practiceId: $id) { practice { ...P section(kind: GEOLOGY) { ...S } } sections { ...S } \
    subjects { __typename id version role subRole main displayName personKind appointment delegatesTitolare firstName \
    lastName companyName vatNumber pec fiscalCode birthDate birthPlace sex email phone foreignId viewerCan { update remove } } \
    attachments { id section code name mediaType size sha256 scan ownerRole createdAt url viewerCan { read remove sign } \
    signatures { kind verdict subIndication timeSource signerName signerRole signerFiscalCode signedAt evidence } } delegations { ...D practice { id } } \
    chronology(first: 7) { sequence kind section actorRole at } messages(first: 3) { ...M } } \
    practices(list: MY_PROJECTS, first: 5) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } \
    edges { cursor node { ...P } } nodes { id activeDelegation { ...D } attachments(section: GEOLOGY) { id } } } } \
    fragment P on Practice { id number state title comuneName comuneIstat seat worksKind titolareName titolareFiscalCode \
    myRoles createdAt updatedAt sentAt viewerCan { delegate verify close reopen pay send openIstanza readFascicolo readChat writeChat erase } } \
    fragment S on Section { __typename id kind number version checkStatus savedAt savedByRole savedByName viewerCan { read write } \
    ... on GeologySection { attachments { id } } ... on SubjectsSection { subjects { id } } } \
    fragment D on Delegation { id section state role delegateName delegateFiscalCode subjectId mine reason createdAt endedAt version \
    viewerCan { revoke conclude } } \
    fragment M on MessageConnection { totalCount nodes { id authorRole authorName mine body createdAt viewerCan { reply } } }";

/// Documents that the writer leaves to the library, in part or whole.
const ODD: [&str; 4] = [
    "query($id: ID!) { practice(id: $id) { id sections { kind } sections { version } subjects { register { order } address { street } } } }",
    "query($id: ID!) { practice(id: $id) { id @include(if: true) title @skip(if: true) sections { ... on BuildingSection { data { grossVolume } } } } }",
    "query($id: ID!) { practice(id: $id) { sections { ... on Node { id } ... on DetailsSection { data { title } } } } }",
    "query($id: ID!) { fascicolo(practiceId: $id) { messages(first: 500) { nodes { id } } } }",
];

async fn call(app: &App, person: &Person) -> Call {
    let token = Presented::read(person.token.as_deref().unwrap()).unwrap();
    let caller = sessions::caller(&app.env, &token, None).await.unwrap().ok();
    Call::new(caller, Lang::It, "r".into())
}

#[tokio::test(flavor = "multi_thread")]
async fn both_ways_answer_the_same() {
    let app = App::start().await;
    let story = Story::concluded(&app).await;
    story.send(&app, "IN_ISTRUTTORIA").await;
    let body =
        json!({ "practiceId": story.practice, "body": "\"due\"\n\u{1}è", "idempotencyKey": Person::key() });
    story.titolare.mutate("sendMessage", "message { id }", body).await;
    for person in [&story.titolare, &story.geologist, &Story::officer(&app).await] {
        for document in [EVERYTHING].into_iter().chain(ODD) {
            let call = call(&app, person).await;
            let request = || {
                let variables = Variables::from_json(json!({ "id": story.practice }));
                Request::new(document).variables(variables)
            };
            let by_library = serde_json::to_string(&app.api.execute(&call, request()).await).unwrap();
            let written = String::from_utf8(app.api.answer(&call, request()).await.unwrap()).unwrap();
            assert_eq!(written, by_library, "{document}");
        }
    }
    app.end().await;
}

/// Rows are read without their forms where nothing of the forms is selected: each field alone answers what it
/// answers beside one that needs the form.
#[tokio::test(flavor = "multi_thread")]
async fn a_field_alone_answers_as_it_does_beside_a_form() {
    let app = App::start().await;
    let story = Story::concluded(&app).await;
    let listed = [
        ("Subject", "subjects", "address { street } register { number }"),
        ("Section", "sections", "... on BuildingSection { data { grossVolume } }"),
    ];
    for (of, list, form) in listed {
        let query =
            "query($name: String!) { __type(name: $name) { fields { name type { kind ofType { kind } } } } }";
        let described = story.titolare.data(query, json!({ "name": of })).await;
        let leaves = described["__type"]["fields"].as_array().unwrap().iter().filter(|field| {
            let ty = &field["type"];
            let kind = if ty["kind"] == "NON_NULL" { &ty["ofType"]["kind"] } else { &ty["kind"] };
            kind == "SCALAR" || kind == "ENUM"
        });
        let mut filled = 0;
        for name in leaves.map(|field| field["name"].as_str().unwrap()) {
            let query = |rest: &str| {
                format!("query($id: ID!) {{ practice(id: $id) {{ {list} {{ one: {name} {rest} }} }} }}")
            };
            let ask = async |rest| story.titolare.data(&query(rest), json!({ "id": story.practice })).await;
            let (alone, beside) = (ask("").await, ask(form).await);
            let values = |answer: &serde_json::Value| -> Vec<serde_json::Value> {
                let rows = answer["practice"][list].as_array().unwrap_or_else(|| panic!("{name}: {answer}"));
                rows.iter().map(|row| row["one"].clone()).collect()
            };
            assert_eq!(values(&alone), values(&beside), "{of}.{name}");
            filled += values(&alone).iter().filter(|value| !value.is_null()).count();
        }
        assert!(filled > 20, "{of}: {filled}");
    }
    app.end().await;
}
