//! A copy of a PDF with pages at its end that say who signed. The original is what counts: its
//! signatures do not hold in the copy, which the pages say themselves.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream, dictionary};

/// What one stream of objects may grow to when it is unpacked.
const UNPACKED: usize = 16 << 20;
/// A4 in points, its margin, and the height of a line.
const PAGE: (i64, i64) = (595, 842);
const MARGIN: i64 = 56;
const LINE: i64 = 15;
/// Lines that a page holds, and letters that a line holds in ten points of Helvetica, widest case aside.
const LINES: usize = 46;
const LETTERS: usize = 92;

/// Why there is no copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenditionError {
    #[error("the PDF cannot be read")]
    Unreadable,
    #[error("the PDF is enciphered")]
    Encrypted,
}

/// The PDF with these lines on pages behind its own, under a title.
pub fn with_pages(pdf: &[u8], title: &str, lines: &[String]) -> Result<Vec<u8>, RenditionError> {
    catch_unwind(AssertUnwindSafe(|| append(pdf, title, lines))).unwrap_or(Err(RenditionError::Unreadable))
}

fn append(pdf: &[u8], title: &str, lines: &[String]) -> Result<Vec<u8>, RenditionError> {
    let options = LoadOptions { max_decompressed_size: Some(UNPACKED), ..LoadOptions::default() };
    let mut document =
        Document::load_mem_with_options(pdf, options).map_err(|_| RenditionError::Unreadable)?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(RenditionError::Encrypted);
    }
    let root = document
        .catalog()
        .and_then(|catalog| catalog.get(b"Pages"))
        .and_then(Object::as_reference)
        .map_err(|_| RenditionError::Unreadable)?;
    let fonts = fonts(&mut document);
    let lines: Vec<String> = lines.iter().flat_map(|line| wrapped(line)).collect();
    let mut pages = Vec::new();
    for part in lines.chunks(LINES) {
        pages.push(page(&mut document, root, fonts, title, part)?);
    }
    let tree = document
        .get_object_mut(root)
        .and_then(Object::as_dict_mut)
        .map_err(|_| RenditionError::Unreadable)?;
    let count = tree.get(b"Count").and_then(Object::as_i64).map_err(|_| RenditionError::Unreadable)?;
    let added = i64::try_from(pages.len()).map_err(|_| RenditionError::Unreadable)?;
    tree.set("Count", count + added);
    let kids =
        tree.get_mut(b"Kids").and_then(Object::as_array_mut).map_err(|_| RenditionError::Unreadable)?;
    kids.extend(pages.into_iter().map(Object::Reference));
    let mut out = Vec::with_capacity(pdf.len() + 8_192);
    document.save_to(&mut out).map_err(|_| RenditionError::Unreadable)?;
    Ok(out)
}

fn fonts(document: &mut Document) -> ObjectId {
    let mut font = |name: &str| {
        document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => name, "Encoding" => "WinAnsiEncoding",
        })
    };
    let (plain, bold) = (font("Helvetica"), font("Helvetica-Bold"));
    document.add_object(dictionary! { "Font" => dictionary! { "F1" => plain, "F2" => bold } })
}

fn page(
    document: &mut Document,
    root: ObjectId,
    resources: ObjectId,
    title: &str,
    lines: &[String],
) -> Result<ObjectId, RenditionError> {
    let mut operations = vec![Operation::new("BT", vec![])];
    let mut write = |font: &str, size: i64, down: i64, text: &str| {
        operations.push(Operation::new("Tf", vec![font.into(), size.into()]));
        operations.push(Operation::new("Td", vec![0.into(), (-down).into()]));
        operations.push(Operation::new("Tj", vec![Object::string_literal(letters(text))]));
    };
    write("F2", 14, 0, title);
    write("F1", 10, 2 * LINE, "");
    for line in lines {
        write("F1", 10, LINE, line);
    }
    operations.push(Operation::new("ET", vec![]));
    // The first position of a text is where its matrix says.
    let start = [1.into(), 0.into(), 0.into(), 1.into(), MARGIN.into(), (PAGE.1 - MARGIN).into()];
    operations.insert(1, Operation::new("Tm", start.to_vec()));
    let content = Content { operations }.encode().map_err(|_| RenditionError::Unreadable)?;
    let content = document.add_object(Stream::new(Dictionary::new(), content));
    Ok(document.add_object(dictionary! {
        "Type" => "Page", "Parent" => root, "Contents" => content, "Resources" => resources,
        "MediaBox" => vec![0.into(), 0.into(), PAGE.0.into(), PAGE.1.into()],
    }))
}

/// The text in the letters of the font (Windows code page 1252, of which Latin-1 is what names need).
fn letters(text: &str) -> Vec<u8> {
    let letter = |c: char| match c {
        '«' | '»' | '·' => c as u8,
        '’' => 0x92,
        '–' => 0x96,
        '…' => 0x85,
        '€' => 0x80,
        ' '..='~' | '\u{a0}'..='\u{ff}' => c as u8,
        _ => b'?',
    };
    text.chars().map(letter).collect()
}

/// A line in pieces that fit, cut at spaces where there are any.
fn wrapped(line: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for word in line.split(' ') {
        let mut word: Vec<char> = word.chars().collect();
        while let Some(piece) = pieces.last_mut() {
            let used = piece.chars().count();
            let space = usize::from(used > 0);
            if used + space + word.len() <= LETTERS {
                piece.extend(std::iter::repeat_n(' ', space).chain(word));
                break;
            }
            if used == 0 {
                let rest = word.split_off(LETTERS);
                piece.extend(word);
                word = rest;
            }
            pieces.push(String::new());
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut_at_spaces_and_words_that_are_too_long_anywhere() {
        let line = format!("{} {} b", "a".repeat(60), "c".repeat(200));
        let pieces = wrapped(&line);
        assert_eq!(pieces.concat().replace(' ', ""), line.replace(' ', ""));
        assert!(pieces.iter().all(|piece| piece.chars().count() <= LETTERS), "{pieces:?}");
        assert_eq!(wrapped(""), [""]);
    }
}
