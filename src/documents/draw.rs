//! Pages into a file.

use chrono::{DateTime, Datelike, Timelike, Utc};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime as FileTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::{Document as File, SerializeSettings};
use parley::Alignment;

use super::flow::{BOTTOM, HEAD, Ink, LEFT, PAGE, Pages, Part, SMALL, WIDTH};
use super::fonts::Fonts;
use super::text::{Line, Typesetter};
use super::{Document, RenderError};

/// Everything is written for people of the office, in Italian.
const LANGUAGE: &str = "it-IT";
/// The norm bounds texts of the file that no page shows.
const LONGEST_TITLE: usize = 250;

pub fn write(document: &Document, pages: Pages, fonts: &Fonts) -> Result<Vec<u8>, RenderError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| RenderError::Norm(format!("{error:?}")))?;
    let mut file = File::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut typesetter = Typesetter::new(fonts);
    let mut drawn: Vec<Option<Identifier>> = Vec::new();
    let count = pages.pages.len();
    for (at, page) in pages.pages.iter().enumerate() {
        let Some(settings) = PageSettings::from_wh(PAGE.0, PAGE.1) else { continue };
        let mut sheet = file.start_page_with(settings);
        let mut surface = sheet.surface();
        artifact(&mut surface, ArtifactType::Layout, |surface| {
            page.ink.iter().for_each(|ink| fill(surface, ink))
        });
        if at > 0 {
            artifact(&mut surface, ArtifactType::Header, |surface| {
                lines(surface, fonts, &pages.title, LEFT, HEAD - 14.0);
                fill(surface, &Ink { x: LEFT, y: HEAD, width: WIDTH, height: 0.4 });
            });
        }
        for placed in &page.lines {
            match placed.part {
                Part::Repeated => artifact(&mut surface, ArtifactType::PaginationOther, |surface| {
                    line(surface, fonts, &placed.line, placed.x, placed.y);
                }),
                Part::Content(mark) => {
                    // A line without a glyph would leave an empty mark.
                    if placed.line.runs.iter().any(|run| !run.glyphs.is_empty()) {
                        let identifier = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                        line(&mut surface, fonts, &placed.line, placed.x, placed.y);
                        surface.end_tagged();
                        drawn.resize(drawn.len().max(mark + 1), None);
                        if let Some(slot) = drawn.get_mut(mark) {
                            *slot = Some(identifier);
                        }
                    }
                }
            }
        }
        let number = format!("Pagina {} di {count}", at + 1);
        let number = typesetter.lines(&number, SMALL, WIDTH, Alignment::End);
        artifact(&mut surface, ArtifactType::Footer, |surface| {
            fill(surface, &Ink { x: LEFT, y: BOTTOM + 12.0, width: WIDTH, height: 0.4 });
            lines(surface, fonts, &pages.reference, LEFT, BOTTOM + 17.0);
            lines(surface, fonts, &number, LEFT, BOTTOM + 17.0);
        });
        surface.finish();
        sheet.finish();
    }
    let mut outline = Outline::new();
    for entry in &pages.outline {
        let place = XyzDestination::new(entry.page, Point::from_xy(LEFT, entry.y));
        outline.push_child(OutlineNode::new(short(&entry.text), place));
    }
    file.set_outline(outline);
    file.set_tag_tree(pages.tree.finish(&drawn, LANGUAGE));
    file.set_metadata(metadata(document));
    file.finish().map_err(|error| match error {
        KrillaError::Font(..) => RenderError::Fonts,
        other => RenderError::Norm(format!("{other:?}")),
    })
}

fn metadata(document: &Document) -> Metadata {
    let title = if document.title.trim().is_empty() { "Documento" } else { document.title.trim() };
    Metadata::new()
        .title(short(title))
        .language(LANGUAGE.to_owned())
        .authors(document.office.first().map(|office| short(office)).into_iter().collect())
        .creator("PORTOS".to_owned())
        .description(short(&document.reference))
        .document_id(document.reference.clone())
        .creation_date(time(document.made))
}

fn time(at: DateTime<Utc>) -> FileTime {
    // Each fits its type: a month has no more than 31 days.
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    FileTime::new(u16::try_from(at.year()).unwrap_or_default())
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(LONGEST_TITLE).collect()
}

fn artifact(surface: &mut Surface<'_>, kind: ArtifactType, draw: impl FnOnce(&mut Surface<'_>)) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
    draw(surface);
    surface.end_tagged();
}

fn lines(surface: &mut Surface<'_>, fonts: &Fonts, lines: &[Line], x: f32, mut y: f32) {
    for each in lines {
        line(surface, fonts, each, x, y);
        y += each.height;
    }
}

fn line(surface: &mut Surface<'_>, fonts: &Fonts, line: &Line, x: f32, y: f32) {
    surface.set_fill(Some(Fill::default()));
    for run in line.runs.iter().filter(|run| !run.glyphs.is_empty()) {
        let start = Point::from_xy(x + run.x, y + line.baseline);
        surface.draw_glyphs(start, &run.glyphs, fonts.face(run.face), &line.text, run.size, false);
    }
}

fn fill(surface: &mut Surface<'_>, ink: &Ink) {
    let mut path = PathBuilder::new();
    if let Some(rectangle) = Rect::from_xywh(ink.x, ink.y, ink.width, ink.height) {
        path.push_rect(rectangle);
    }
    if let Some(path) = path.finish() {
        surface.set_fill(Some(Fill::default()));
        surface.draw_path(&path);
    }
}
