//! What an operation selects of practices is loaded in one round trip, before their fields
//! are asked: then nothing has to wait, and the answer is written in one go.

use async_graphql::{Context, SelectionField, Value};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::loaders::Ask;
use super::page;
use crate::app::read::Seeing;
use crate::domain::section::SectionNumber;

/// Fields of a section that are answered without its form, which is most of its bytes.
pub const SECTION_HEADS: [&str; 10] = [
    "__typename",
    "id",
    "kind",
    "number",
    "version",
    "checkStatus",
    "savedAt",
    "savedByRole",
    "savedByName",
    "viewerCan",
];

/// The same of a subject.
pub const SUBJECT_HEADS: [&str; 9] =
    ["__typename", "id", "version", "role", "main", "displayName", "email", "pec", "viewerCan"];

/// Whether nothing but these fields is selected.
pub fn only(heads: &[&str], of: &SelectionField<'_>) -> bool {
    of.selection_set().all(|field| heads.contains(&field.name()))
}

/// Loads what is selected below the field of one practice.
pub async fn practice(ctx: &Context<'_>, seeing: &Seeing) -> Result<(), GqlError> {
    let mut asks = Vec::new();
    for field in ctx.field().selection_set() {
        ask(&field, seeing, true, &mut asks);
    }
    ctx.loaders()?.preload(asks).await
}

/// Loads what is selected below the items of a page of practices.
pub async fn page(ctx: &Context<'_>, seeings: &[Seeing]) -> Result<(), GqlError> {
    let mut asks = Vec::new();
    let mut below = |item: &SelectionField<'_>| {
        for field in item.selection_set() {
            seeings.iter().for_each(|seeing| ask(&field, seeing, false, &mut asks));
        }
    };
    for field in ctx.field().selection_set() {
        match field.name() {
            "nodes" => below(&field),
            "edges" => {
                field.selection_set().filter(|edge| edge.name() == "node").for_each(|node| below(&node))
            }
            _ => {}
        }
    }
    ctx.loaders()?.preload(asks).await
}

/// The questions that a field of a practice will ask. What is left out here is asked later.
fn ask(field: &SelectionField<'_>, seeing: &Seeing, alone: bool, asks: &mut Vec<Ask>) {
    let sight = &seeing.sight;
    let mut add = |ask: Ask| {
        if !asks.contains(&ask) {
            asks.push(ask);
        }
    };
    match field.name() {
        "sections" => {
            if let Some(seen) = SectionNumber::ALL.iter().find_map(|number| sight.section(*number)) {
                let heads = only(&SECTION_HEADS, field);
                add(if heads { Ask::SectionHeads(seen) } else { Ask::Sections(seen) });
            }
        }
        "subjects" => {
            if let Some(seen) = sight.section(SectionNumber::Subjects) {
                let heads = only(&SUBJECT_HEADS, field);
                add(if heads { Ask::SubjectHeads(seen) } else { Ask::Subjects(seen) });
            }
        }
        "attachments" => {
            add(Ask::Attachments(sight.whole()));
            if field.selection_set().any(|field| field.name() == "signatures") {
                add(Ask::Signatures(sight.whole()));
            }
        }
        "delegations" | "activeDelegation" => add(Ask::Delegations(sight.whole())),
        "declarations" => add(Ask::Declarations(sight.whole())),
        "istanze" | "worksStart" => add(Ask::Istanze(sight.whole())),
        "payment" => add(Ask::Payments(sight.whole())),
        "chronology" => {
            if let Some((size, _)) = page_of(field) {
                add(Ask::Events(sight.whole(), size));
            }
        }
        "messages" if alone => {
            if let (Some(seen), Some((size, false))) = (sight.chat(), page_of(field)) {
                let counted = field.selection_set().any(|field| field.name() == "totalCount");
                add(Ask::Chat(seen, size + 1, counted));
                if selects(field, "readBy", 3) {
                    add(Ask::ChatMarks(seen));
                }
            }
        }
        "additionalDocuments" => add(Ask::Additional(sight.whole())),
        "opinions" => add(Ask::Opinions(sight.whole())),
        "notices" => add(Ask::Notices(sight.whole())),
        "clock" => {
            add(Ask::Istanze(sight.whole()));
            add(Ask::Notices(sight.whole()));
        }
        "unreadMessages" => {
            if let Some(seen) = sight.chat() {
                add(Ask::Unread(seen));
            }
        }
        _ => {}
    }
}

/// Whether a field is selected somewhere below, so many levels down at most.
fn selects(field: &SelectionField<'_>, name: &str, levels: u8) -> bool {
    let below =
        |field: SelectionField<'_>| field.name() == name || levels > 1 && selects(&field, name, levels - 1);
    field.selection_set().any(below)
}

/// The size of the page that a field asks for, and whether it goes on from a cursor.
fn page_of(field: &SelectionField<'_>) -> Option<(i64, bool)> {
    let (mut first, mut after) = (None, false);
    for (name, value) in field.arguments().ok()? {
        match (name.as_str(), value) {
            ("first", Value::Number(number)) => first = Some(i32::try_from(number.as_i64()?).ok()?),
            ("after", Value::String(_)) => after = true,
            _ => {}
        }
    }
    Some((page::size(first).ok()?, after))
}
