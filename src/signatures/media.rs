//! What bytes are, by how they begin.

use super::verdict::MediaKind;

/// By the first bytes; names and endings are not asked.
pub fn sniff(bytes: &[u8]) -> MediaKind {
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    let text = bytes.get(..bytes.len().min(512)).unwrap_or_default();
    let trimmed = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text).trim_ascii_start();
    match bytes {
        _ if starts(b"%PDF-") => MediaKind::Pdf,
        _ if starts(b"\x89PNG\r\n\x1a\n") => MediaKind::Png,
        _ if starts(b"\xff\xd8\xff") => MediaKind::Jpeg,
        _ if starts(b"II*\0") || starts(b"MM\0*") => MediaKind::Tiff,
        _ if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") => MediaKind::Zip,
        _ if starts(b"AC10") => MediaKind::Dwg,
        _ if starts(b"{\\rtf") => MediaKind::Rtf,
        _ if starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") => MediaKind::Ole,
        _ if trimmed.starts_with(b"ISO-10303-21") => MediaKind::Ifc,
        _ if trimmed.starts_with(b"<?xml") => MediaKind::Xml,
        _ if is_dxf(trimmed) => MediaKind::Dxf,
        _ if super::armour::looks_signed(bytes) => MediaKind::Cms,
        _ if is_text(bytes) => MediaKind::Text,
        _ => MediaKind::Other,
    }
}

/// `0`, then `SECTION`, after comments with the code 999.
fn is_dxf(start: &[u8]) -> bool {
    let mut lines = start.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    match (lines.next(), lines.next()) {
        (Some(b"0"), Some(second)) => second == b"SECTION",
        (Some(b"999"), Some(_)) => true,
        _ => start.starts_with(b"AutoCAD Binary DXF"),
    }
}

fn is_text(bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let cut_short = |error: std::str::Utf8Error| error.error_len().is_none() && start.len() < bytes.len();
    !start.is_empty()
        && start.iter().all(|byte| *byte >= b' ' || byte.is_ascii_whitespace())
        && std::str::from_utf8(start).map_or_else(cut_short, |_| true)
}
