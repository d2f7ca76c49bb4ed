//! Text into lines: shaping, breaking, and what to do with characters that cannot be shown.

use std::borrow::Cow;
use std::sync::Arc;

use krilla::text::{GlyphId, KrillaGlyph};
use parley::{
    Alignment, AlignmentOptions, FontContext, FontFamily, FontFamilyName, Layout, LayoutContext, LineHeight,
    OverflowWrap, StyleProperty,
};

use super::fonts::{Face, Fonts, covered};

/// Stands for a character that the fonts do not have.
const MISSING: char = '\u{FFFD}';

/// Face and size in points.
#[derive(Clone, Copy, Debug)]
pub struct Type {
    pub face: Face,
    pub size: f32,
}

/// A line that only needs its place.
#[derive(Clone, Debug)]
pub struct Line {
    pub height: f32,
    /// Below the top of the line.
    pub baseline: f32,
    /// The whole text that the glyphs point into.
    pub text: Arc<str>,
    pub runs: Vec<Run>,
}

/// Glyphs of one face, from left to right.
#[derive(Clone, Debug)]
pub struct Run {
    pub face: Face,
    pub size: f32,
    /// From the left edge of the text.
    pub x: f32,
    pub glyphs: Vec<KrillaGlyph>,
}

pub struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<()>,
}

impl Typesetter {
    pub fn new(fonts: &Fonts) -> Self {
        Self { fonts: fonts.context.clone(), layouts: LayoutContext::new() }
    }

    /// Lines no wider than `width` points. Words that are wider break where they must.
    pub fn lines(&mut self, text: &str, kind: Type, width: f32, alignment: Alignment) -> Vec<Line> {
        let text = legible(text);
        let mut layout = self.layout(&text, kind);
        layout.break_all_lines(Some(width));
        layout.align(alignment, AlignmentOptions::default());
        let text: Arc<str> = text.into();
        layout
            .lines()
            .map(|line| {
                let metrics = line.metrics();
                let mut x = metrics.offset;
                let runs = line.runs().filter_map(|run| Run::of(&run, &mut x)).collect();
                Line {
                    height: metrics.line_height,
                    baseline: metrics.baseline - metrics.block_min_coord,
                    text: Arc::clone(&text),
                    runs,
                }
            })
            .collect()
    }

    fn layout(&mut self, text: &str, kind: Type) -> Layout<()> {
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, text, 1.0, false);
        let families =
            [kind.face, Face::Plain].map(|face| FontFamilyName::Named(Cow::Borrowed(face.family())));
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(&families))));
        builder.push_default(StyleProperty::FontSize(kind.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(1.3)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.build(text)
    }
}

impl Run {
    /// Moves `x` behind the run. None when the face is not one of ours, which the layout has no other of.
    fn of(run: &parley::Run<'_, ()>, x: &mut f32) -> Option<Self> {
        let face = Face::of(run.font().data.as_ref())?;
        let (size, start) = (run.font_size(), *x);
        let mut glyphs = Vec::<KrillaGlyph>::new();
        for cluster in run.visual_clusters() {
            if cluster.is_ligature_continuation() {
                // A ligature has its glyph at its first letter; its text reaches over all.
                if let Some(glyph) = glyphs.last_mut() {
                    glyph.text_range.end = cluster.text_range().end;
                }
                continue;
            }
            for glyph in cluster.glyphs() {
                let [advance, right, up] = [glyph.advance, glyph.x, glyph.y].map(|points| points / size);
                let id = GlyphId::new(glyph.id);
                glyphs.push(KrillaGlyph::new(id, advance, right, up, 0.0, cluster.text_range(), None));
                *x += glyph.advance;
            }
        }
        Some(Self { face, size, x: start, glyphs })
    }
}

/// Text that every reader of the file sees and hears alike. Left out are characters that show nothing and
/// mean something to machines: controls, and those that turn the direction of text, so that it reads
/// otherwise than it is. What is not of the scripts of Europe, or not in the fonts, is shown as `�`:
/// official names are in Latin letters, and a box without meaning is what the norm of the archive refuses.
fn legible(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\n' => Some(c),
            '\t' => Some(' '),
            '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => None,
            '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' => None,
            _ if c.is_control() => None,
            '\u{20}'..='\u{52F}' | '\u{1E00}'..='\u{22FF}' | '\u{FB00}'..='\u{FB04}' if covered(c) => Some(c),
            _ => Some(MISSING),
        })
        .collect()
}
