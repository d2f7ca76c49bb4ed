//! Pdfs that do something, written by hand.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::*;

fn packed(text: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::default());
    packer.write_all(text).unwrap();
    packer.finish().unwrap()
}

fn pdf(body: &[u8]) -> Vec<u8> {
    [b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", body, b"\ntrailer << /Root 1 0 R >>\n%%EOF\n"].concat()
}

fn stream(dictionary: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("7 0 obj\n<< {dictionary} /Length {} >>\nstream\r\n", content.len());
    [head.as_bytes(), content, b"\nendstream\nendobj\n"].concat()
}

/// What is found must not depend on where the chunks end.
fn look(bytes: &[u8], whole: bool) -> Option<Danger> {
    let found: Vec<_> = [1, 7, 4_096, usize::MAX]
        .into_iter()
        .map(|size| {
            let mut look = PdfLook::new(whole);
            bytes.chunks(size.min(bytes.len().max(1))).for_each(|chunk| look.push(chunk));
            look.finish()
        })
        .collect();
    assert!(found.windows(2).all(|pair| pair[0] == pair[1]), "{found:?}");
    found[0]
}

#[test]
fn ordinary_content_passes() {
    let attached = stream("/Type /EmbeddedFile /Filter /FlateDecode", &packed(b"<FatturaElettronica/>"));
    for body in [
        b"1 0 obj << /Type /Catalog /Metadata 3 0 R >> endobj".to_vec(),
        stream("/Filter /FlateDecode", &packed(b"BT (Relazione /JS e calcolo) Tj ET")),
        stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", &packed(b"1 0 << /Type /Page >>")),
        stream("/Type /XObject /Subtype /Image /Filter /DCTDecode", &[0xFF, 0xD8, b'/', b'J', b'S', b' ', 0xFF]),
        [&attached[..], b"8 0 obj << /Type /Filespec /F (fattura.xml) /EF << /F 7 0 R >> >> endobj"].concat(),
        b"9 0 obj << /Title (il file setup.exe) /A << /S /URI /URI (https://a.example/JavaScript) >> >> endobj".to_vec(),
        b"9 0 obj << /F (setup.exe) /S /GoToR >> endobj".to_vec(),
    ] {
        assert_eq!(look(&pdf(&body), true), None, "{}", String::from_utf8_lossy(&body));
    }
    assert_eq!(look(b"", true), None);
    assert_eq!(look(b"%PDF-1.7", true), None);
}

#[test]
fn danger_is_found_wherever_it_stands() {
    let action: &[u8] = b"5 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj";
    let objects = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode";
    for (danger, body) in [
        (Danger::JavaScript, action.to_vec()),
        (Danger::JavaScript, b"5 0 obj << /S /J#61vaScrip#74 >> endobj".to_vec()),
        (Danger::JavaScript, b"5 0 obj << /S /Rendition /JS 6 0 R >> endobj".to_vec()),
        (Danger::JavaScript, stream(objects, &packed(action))),
        (Danger::JavaScript, stream("/N 1 /First 4 /Filter [/Fl]", &packed(action))),
        (Danger::JavaScript, stream("/Type /ObjStm /N 1 /First 4", action)),
        // Hidden: in text, in a comment, in a stream that is not packed, behind one that never ends.
        (Danger::JavaScript, [b"4 0 obj ( endobj\n", action].concat()),
        (Danger::JavaScript, [b"% >> stream\n", action].concat()),
        (Danger::JavaScript, stream("/Subtype /Image", action)),
        (Danger::JavaScript, [b"(stream\n", &stream(objects, &packed(action))[..]].concat()),
        (Danger::Launch, b"5 0 obj << /S /Launch /F (cmd.exe) >> endobj".to_vec()),
        (Danger::Launch, stream(objects, &packed(b"<< /S /Launch >>"))),
        (Danger::Encrypted, b"trailer << /Encrypt 9 0 R >>".to_vec()),
        (Danger::Encrypted, stream("/Type /XRef /Encrypt 9 0 R /Filter /FlateDecode", &packed(b"x"))),
        (
            Danger::Executable,
            b"8 0 obj << /Type /Filespec /UF (Calcolo.EXE) /EF << /F 7 0 R >> >> endobj".to_vec(),
        ),
        (Danger::Executable, b"8 0 obj << /EF << /F 7 0 R >> /F <612E626174> >> endobj".to_vec()),
        (
            Danger::Executable,
            stream(objects, &packed(b"<< /F(\xFE\xFF\0a\0.\0v\0b\0s) /EF << /F 7 0 R >> >>")),
        ),
        (
            Danger::Executable,
            stream("/Type /EmbeddedFile /Filter /FlateDecode", &packed(b"MZ\x90\0\x03\0\0\0")),
        ),
        (Danger::Executable, stream("/Type /EmbeddedFile", b"\x7FELF\x02\x01\x01\0")),
        (
            Danger::Unreadable,
            stream("/Type /ObjStm /N 1 /First 4 /Filter [/ASCII85Decode /FlateDecode]", b"x"),
        ),
        (Danger::Unreadable, stream("/Type /ObjStm /N 1 /First 4 /Filter 9 0 R", b"x")),
    ] {
        assert_eq!(look(&pdf(&body), true), Some(danger), "{}", String::from_utf8_lossy(&body));
    }
    // Encryption says more than what is inside: it is named first.
    assert_eq!(look(&pdf(&[action, b" /Encrypt 9 0 R"].concat()), true), Some(Danger::Encrypted));
}

#[test]
fn bombs_end_and_damage_does_not_matter() {
    let bomb = packed(&vec![b' '; usize::try_from(MOST / 32).unwrap()]);
    let one = stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", &bomb);
    let mut look = PdfLook::new(true);
    for _ in 0..33 {
        look.push(&one);
    }
    assert_eq!(look.finish(), Some(Danger::Unreadable));
    let action = packed(b"1 0 << /S /JavaScript >>");
    let good = pdf(&stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", &action));
    for length in 0..good.len() {
        PdfLook::new(true).push(&good[..length]);
        let mut wrong = good.clone();
        wrong[length] ^= 0x55;
        let mut look = PdfLook::new(true);
        look.push(&wrong);
        look.finish();
    }
}

#[test]
fn an_envelope_shows_its_pdf() {
    let inner = pdf(b"5 0 obj << /S /Launch >> endobj");
    let envelope = [&[0x30, 0x80, 0x06, 0x09][..], b"/JS /Encrypt ", &inner, &[0; 20]].concat();
    assert_eq!(look(&envelope, false), Some(Danger::Launch));
    assert_eq!(look(&[&[0x30, 0x80][..], b"/JavaScript /Launch "].concat(), false), None);
}
