//! Every root field as everybody: a new field without a row fails here.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use futures_util::future::join_all;
use serde_json::json;

use super::outcome::word;
use super::walk::{GUEST, Ids, Root, asks, draft, give_uploads};
use super::{give_office, golden, walk};
use crate::support::people::{ADMINISTRATOR, CLIENT, GEOLOGIST, OFFICER, STRANGER, TITOLARE};
use crate::support::story::Story;
use crate::support::{App, Person};

/// An officer of the seat of Pisa, which is not competent.
const ELSEWHERE: &str = "RSSMRA85T10A562S";

/// The people of the walk: letter of the column, who, in which state of the practice.
const CALLERS: [(&str, &str, Stage); 13] = [
    ("", "nobody signed in, draft", Stage::Draft),
    (STRANGER, "stranger, draft", Stage::Draft),
    (TITOLARE, "titolare, draft with section 4 delegated", Stage::Draft),
    (GEOLOGIST, "geologist with the active delegation, draft", Stage::Draft),
    (GEOLOGIST, "geologist who concluded, draft", Stage::Concluded),
    (CLIENT, "client named in section 2, draft", Stage::Draft),
    (OFFICER, "reviewer of the seat, draft", Stage::Draft),
    (OFFICER, "reviewer of the seat, sent", Stage::Sent),
    (ELSEWHERE, "reviewer of another seat, sent", Stage::Sent),
    (TITOLARE, "titolare, sent", Stage::Sent),
    (GEOLOGIST, "geologist who concluded, sent", Stage::Sent),
    (STRANGER, "stranger, sent", Stage::Sent),
    (ADMINISTRATOR, "administrator of the seat, sent", Stage::Sent),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Draft,
    Concluded,
    Sent,
}

async fn scene(app: &App, stage: Stage) -> Ids {
    let (story, ids): (Story, Ids) = draft(app).await;
    if stage != Stage::Draft {
        story.conclude().await;
    }
    if stage == Stage::Sent {
        story.send(app, "VIDIMATA").await;
    }
    ids
}

/// The column of one caller: row to word, in the order of the walk.
async fn column(app: &App, code: &str, stage: Stage) -> Vec<(Root, String, &'static str, String)> {
    let ids = scene(app, stage).await;
    let person: Person = if code.is_empty() { app.nobody() } else { app.person(code).await };
    give_uploads(app, &ids, code).await;
    let mut column = Vec::new();
    for ask in asks(&ids).into_iter().filter(|ask| ask.field != EVERYWHERE) {
        let answer = walk::answer(&person, &ask).await;
        column.push((ask.root, ask.row(), ask.field, word(&ask, &answer, &ids)));
    }
    column
}

/// Ends the sessions of all walks of its person: it comes when they have ended.
const EVERYWHERE: &str = "endAllSessions";

async fn everywhere(app: &App, code: &str) -> (Root, String, &'static str, String) {
    let ids = Ids::random(&app.env.ids);
    let person = if code.is_empty() { app.nobody() } else { app.person(code).await };
    let ask = asks(&ids).into_iter().find(|ask| ask.field == EVERYWHERE).unwrap();
    let answer = walk::answer(&person, &ask).await;
    (ask.root, ask.row(), ask.field, word(&ask, &answer, &ids))
}

/// The names of all root fields, as the schema in force tells them.
async fn fields(app: &App) -> BTreeSet<String> {
    let query = "{ __schema { queryType { fields { name } } mutationType { fields { name } } \
                 subscriptionType { fields { name } } } }";
    let data = app.person(STRANGER).await.data(query, json!({})).await;
    let mut names = BTreeSet::new();
    for root in ["queryType", "mutationType", "subscriptionType"] {
        let fields = data["__schema"][root]["fields"].as_array().unwrap();
        assert!(fields.len() > 2, "{root} has its fields");
        names.extend(fields.iter().map(|field| field["name"].as_str().unwrap().to_owned()));
    }
    names
}

fn printed(columns: &[Vec<(Root, String, &'static str, String)>]) -> String {
    let mut text =
        "EVERY ROOT FIELD AS EVERYBODY\n\nOne line a request, one word a caller, in this order:\n".to_owned();
    for (at, (_, who, _)) in CALLERS.iter().enumerate() {
        writeln!(text, "  {:>2}  {who}", at + 1).unwrap();
    }
    text.push_str(
        "\nok, shown, listed, SNAPSHOT: done or shown. null, absent, NOT_FOUND: as if it did not exist.\n\
         Other words are codes of refusals. The walk goes down the lines: what a line changed, the next sees.\n",
    );
    let mut root = None;
    for (at, (kind, row, _, _)) in columns[0].iter().enumerate() {
        if root != Some(*kind) {
            write!(text, "\n{kind:?}\n").unwrap();
            root = Some(*kind);
        }
        writeln!(text, "{row}").unwrap();
        let mut callers: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (number, column) in columns.iter().enumerate() {
            callers.entry(&column[at].3).or_default().push((number + 1).to_string());
        }
        for (word, who) in callers {
            writeln!(text, "    {word:<24} {}", who.join(" ")).unwrap();
        }
    }
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn every_root_field_answers_everybody_as_the_table_says() {
    let app = App::start().await;
    give_office(&app, OFFICER, "FI", "ISTRUTTORE").await;
    give_office(&app, ELSEWHERE, "PI", "ISTRUTTORE").await;
    give_office(&app, GUEST, "PI", "ISTRUTTORE").await;
    give_office(&app, ADMINISTRATOR, "FI", "AMMINISTRATORE").await;
    let mut columns = join_all(CALLERS.iter().map(|(code, _, stage)| column(&app, code, *stage))).await;
    for (column, (code, _, _)) in columns.iter_mut().zip(CALLERS) {
        column.push(everywhere(&app, code).await);
    }

    let walked: BTreeSet<String> = columns[0].iter().map(|(_, _, field, _)| (*field).to_owned()).collect();
    let uncovered: Vec<String> = fields(&app).await.difference(&walked).cloned().collect();
    assert!(uncovered.is_empty(), "root fields without a row in walk.rs: {uncovered:?}");
    let known: BTreeSet<&str> = portos::domain::access::DEMANDS.iter().map(|(name, _)| *name).collect();
    let bare: Vec<String> =
        fields(&app).await.into_iter().filter(|name| !known.contains(name.as_str())).collect();
    assert!(bare.is_empty(), "root fields without a row in domain/access/demand.rs: {bare:?}");
    let gone: Vec<&&str> =
        known.iter().filter(|name| !name.contains('/') && !walked.contains(**name)).collect();
    assert!(gone.is_empty(), "rows of demand.rs that are no root field: {gone:?}");
    for (column, (_, who, _)) in columns.iter().zip(CALLERS) {
        for (_, row, _, word) in column {
            assert!(!word.contains("INTERNAL") && word != "?", "{row} as {who}: {word}");
        }
    }
    golden::compare("roots.txt", &printed(&columns));
    app.end().await;
}
