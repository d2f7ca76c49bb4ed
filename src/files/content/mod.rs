//! What a file is, by its content, and what it must not hold. Bytes come in chunks and are
//! looked at as they pass: memory is the same for a kilobyte and for a gigabyte.

mod inflate;
mod names;
mod pdf;
mod sniff;

pub use pdf::Danger;
pub use sniff::Kind;

use crate::domain::catalogue::DocumentFormat;
use pdf::PdfLook;

/// Why content is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is something else than was announced: the media type of what it is.
    Other(String),
    /// A pdf that does or hides something.
    Pdf(Danger),
}

/// Looks at a file as it passes.
pub struct Look {
    format: DocumentFormat,
    /// The first bytes.
    head: Vec<u8>,
    pdf: PdfLook,
}

impl Look {
    pub fn new(format: DocumentFormat) -> Self {
        let pdf = PdfLook::new(format == DocumentFormat::Pdf);
        Self { format, head: Vec::with_capacity(sniff::HEAD), pdf }
    }

    pub fn push(&mut self, chunk: &[u8]) {
        let missing = sniff::HEAD.saturating_sub(self.head.len()).min(chunk.len());
        self.head.extend_from_slice(chunk.get(..missing).unwrap_or_default());
        self.pdf.push(chunk);
    }

    pub fn finish(self) -> Result<(), Refused> {
        let kind = sniff::kind(&self.head);
        let fits = match self.format {
            DocumentFormat::Pdf => kind == Kind::Pdf,
            DocumentFormat::P7m => kind == Kind::Cms,
        };
        if !fits {
            return Err(Refused::Other(kind.media_type().to_owned()));
        }
        self.pdf.finish().map_or(Ok(()), |danger| Err(Refused::Pdf(danger)))
    }
}
