//! The codice fiscale in a certificate, wherever an Italian authority of the last twenty years put it.

use crate::domain::person::FiscalCode;

/// Labels before the code: EN 319 412-1 (`TINIT-`, `PNOIT-`), CNIPA 45/2009 (`IT:`), and others met.
const LABELS: &[&str] = &["TINIT-", "PNOIT-", "IT:", "CF:IT-", "CF:", "IT-", "C.F.:", "CF="];

/// Of a serialNumber, dnQualifier or common name. A code counts only with its check character right, and only one of a
/// person: eleven digits name a firm, whose seal is no one's signature.
pub fn find<'a>(
    serials: impl Iterator<Item = &'a str>,
    names: impl Iterator<Item = &'a str>,
) -> Option<FiscalCode> {
    let whole = |text: &str| {
        let text = text.trim();
        let label = LABELS
            .iter()
            .find(|label| text.get(..label.len()).is_some_and(|l| l.eq_ignore_ascii_case(label)));
        person(label.map_or(text, |label| text.get(label.len()..).unwrap_or_default()))
    };
    // CNS and CIE: `<code>/<card>.<hash>`; some old ones: `surname/name/<code>/…`.
    let in_parts = |text: &str| text.split('/').find_map(whole);
    serials.into_iter().find_map(whole).or_else(|| names.into_iter().find_map(in_parts))
}

fn person(text: &str) -> Option<FiscalCode> {
    FiscalCode::parse(text).ok().filter(FiscalCode::is_person)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_is_read_and_a_wrong_check_character_is_none() {
        let code = "PNTGVR84E57E335O";
        let in_serial = |text: &str| find([text].into_iter(), [].into_iter()).map(String::from);
        let in_name = |text: &str| find([].into_iter(), [text].into_iter()).map(String::from);
        for text in [
            "TINIT-PNTGVR84E57E335O",
            "IT:PNTGVR84E57E335O",
            "PNOIT-pntgvr84e57e335o",
            "CF:IT-PNTGVR84E57E335O",
            code,
        ] {
            assert_eq!(in_serial(text).as_deref(), Some(code), "{text}");
        }
        for text in [
            "PNTGVR84E57E335O/7430015007004321.abc=",
            "PONTARELLI/GINEVRA/PNTGVR84E57E335O/1",
            "CF:PNTGVR84E57E335O",
        ] {
            assert_eq!(in_name(text).as_deref(), Some(code), "{text}");
        }
        for text in [
            "TINIT-PNTGVR84E57E335A",
            "VATIT-00743110157",
            "00743110157",
            "TINFR-PNTGVR84E57E335O",
            "",
            "TIN€",
        ] {
            assert_eq!(in_serial(text), None, "{text}");
        }
    }
}
