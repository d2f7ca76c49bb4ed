//! Documents that the service writes itself: PDF from a title, blocks of text and tables.
//!
//! Whoever composes one gives content only; sizes, places and pages are decided here, alike for
//! every document of the office. Equal content gives equal bytes, so that a document can be made
//! again and compared. The result is PDF/A-2a (ISO 19005-2) for the archive and PDF/UA-1 (ISO
//! 14289-1) for who reads with other means than the eyes; fonts are embedded and the same on every
//! machine.

mod draw;
mod flow;
mod fonts;
mod tags;
mod text;

use chrono::{DateTime, Utc};

/// What a document says, in reading order.
#[derive(Clone, Debug)]
pub struct Document {
    /// Head of the first page, the name of the office first: `Regione Toscana`, the seat, an address.
    pub office: Vec<String>,
    /// Lines of the box at the top right: the protocol stamp. None without lines.
    pub stamp: Vec<String>,
    pub title: String,
    /// Foot of every page, beside the page number: what tells this document from all others.
    pub reference: String,
    /// When it was made; shown by readers of the file, in no visible place.
    pub made: DateTime<Utc>,
    pub blocks: Vec<Block>,
}

/// A piece of a document. Line feeds inside a text begin a new line.
#[derive(Clone, Debug)]
pub enum Block {
    Heading(String),
    Paragraph(String),
    /// Names at the left, what they have at the right.
    Fields(Vec<Field>),
    /// A head that is repeated on each page, then rows.
    Table(Table),
    /// Small print: grounds, notes for the reader.
    Note(String),
}

#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    pub value: String,
    pub style: Style,
}

#[derive(Clone, Debug, Default)]
pub struct Table {
    pub columns: Vec<Column>,
    /// Cells in the order of the columns. A missing cell is empty, one too many is joined to the last.
    pub rows: Vec<Vec<String>>,
}

#[derive(Clone, Debug)]
pub struct Column {
    pub title: String,
    /// Its part of the width, against the sum of all.
    pub share: u16,
    pub style: Style,
}

/// How a value is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    #[default]
    Text,
    /// Digests and codes: every character as wide as the others.
    Code,
}

impl Field {
    pub fn text(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into(), style: Style::Text }
    }

    pub fn code(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into(), style: Style::Code }
    }
}

impl Column {
    pub fn text(title: impl Into<String>, share: u16) -> Self {
        Self { title: title.into(), share, style: Style::Text }
    }

    pub fn code(title: impl Into<String>, share: u16) -> Self {
        Self { title: title.into(), share, style: Style::Code }
    }
}

/// Why a document could not be written. No content brings it about: characters that the fonts lack
/// are shown as `�`. It is a fault of ours, to be logged.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    #[error("the fonts of the service cannot be read")]
    Fonts,
    #[error("the document does not keep to its norm: {0}")]
    Norm(String),
}

/// The document as PDF. It takes processor time (some milliseconds a page): call it where nothing waits.
pub fn render(document: &Document) -> Result<Vec<u8>, RenderError> {
    let fonts = fonts::Fonts::load()?;
    let mut typesetter = text::Typesetter::new(&fonts);
    draw::write(document, flow::pages(document, &mut typesetter), &fonts)
}

#[cfg(test)]
mod tests;
