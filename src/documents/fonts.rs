//! The fonts, part of the program: no machine lacks them or has others of the same name.

use std::sync::{Arc, LazyLock};

use krilla::text::Font;
use parley::FontContext;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfo, FontInfoOverride};

use super::RenderError;

/// One face of the three that documents are set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    Plain,
    Bold,
    Mono,
}

impl Face {
    const ALL: [Self; 3] = [Self::Plain, Self::Bold, Self::Mono];

    /// Latin with all its diacritics, Greek and Cyrillic: names of people come from everywhere.
    fn bytes(self) -> &'static [u8] {
        // Each has one address, by which `of` knows it.
        static PLAIN: &[u8] = include_bytes!("fonts/DejaVuSansCondensed.ttf");
        static BOLD: &[u8] = include_bytes!("fonts/DejaVuSansCondensed-Bold.ttf");
        static MONO: &[u8] = include_bytes!("fonts/DejaVuSansMono.ttf");
        match self {
            Self::Plain => PLAIN,
            Self::Bold => BOLD,
            Self::Mono => MONO,
        }
    }

    /// Under which the layout finds it: each face is a family of its own, so that nothing is guessed.
    pub const fn family(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Bold => "bold",
            Self::Mono => "mono",
        }
    }

    /// The face that the layout took, told by where its bytes lie.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        Self::ALL.iter().copied().find(|face| std::ptr::eq(face.bytes(), bytes))
    }
}

/// Whether the plain face, to which the others fall back, has a glyph for the character.
pub fn covered(c: char) -> bool {
    static PLAIN: LazyLock<Option<FontInfo>> = LazyLock::new(|| {
        let mut context = CONTEXT.clone();
        let family = context.collection.family_by_name(Face::Plain.family())?;
        family.default_font().cloned()
    });
    PLAIN
        .as_ref()
        .and_then(|font| font.charmap_index().charmap(Face::Plain.bytes()))
        .and_then(|charmap| charmap.map(u32::from(c)))
        .is_some_and(|glyph| glyph != 0)
}

/// The faces, for the layout and for the file.
pub struct Fonts {
    /// Searched by the layout; a copy for each document, which shares the bytes.
    pub context: FontContext,
    plain: Font,
    bold: Font,
    mono: Font,
}

/// Made once: reading the tables of three fonts costs more than a page.
static CONTEXT: LazyLock<FontContext> = LazyLock::new(|| {
    let options = CollectionOptions { shared: false, system_fonts: false };
    let mut context = FontContext { collection: Collection::new(options), ..FontContext::default() };
    for face in Face::ALL {
        let name = FontInfoOverride { family_name: Some(face.family()), ..Default::default() };
        context.collection.register_fonts(Blob::new(Arc::new(face.bytes())), Some(name));
    }
    context
});

impl Fonts {
    pub fn load() -> Result<Self, RenderError> {
        let font = |face: Face| Font::new(face.bytes().into(), 0).ok_or(RenderError::Fonts);
        Ok(Self {
            context: CONTEXT.clone(),
            plain: font(Face::Plain)?,
            bold: font(Face::Bold)?,
            mono: font(Face::Mono)?,
        })
    }

    pub fn face(&self, face: Face) -> Font {
        match face {
            Face::Plain => self.plain.clone(),
            Face::Bold => self.bold.clone(),
            Face::Mono => self.mono.clone(),
        }
    }
}
