use super::*;
use proptest::prelude::*;

#[test]
fn published_codes_are_accepted_as_given() {
    for code in [
        "RSSMRA85T10A562S",
        "RSSMRA89T13F205B",
        "RSSMRA80A01H501U",
        "RSSMRA80A01H50MM",
        "RSSMRA80A01H5LMX",
        "RSSMRAULALMHRLMD",
        "00743110157",
    ] {
        assert_eq!(FiscalCode::parse(code).map(String::from), Ok(code.to_owned()));
    }
    let typed = FiscalCode::parse("  rssmra80a01h501u ").map(String::from);
    assert_eq!(typed.as_deref(), Ok("RSSMRA80A01H501U"));
}

#[test]
fn an_omocodic_form_is_another_person() {
    let base = FiscalCode::parse("RSSMRA80A01H501U").unwrap();
    let twin = FiscalCode::parse("RSSMRAULALMHRLMD").unwrap();
    assert_ne!(base, twin);
    assert_eq!(base.birth(), twin.birth());
    assert_eq!(twin.birth_place().as_deref(), Some("H501"));
}

#[test]
fn the_error_says_which_check_failed() {
    let error = |text| FiscalCode::parse(text).unwrap_err();
    assert_eq!(error(""), FiscalCodeError::Length(0));
    assert_eq!(error("RSSMRA80A01H501"), FiscalCodeError::Length(15));
    assert_eq!(error("RSSMRA80A01H501X"), FiscalCodeError::CheckCharacter { expected: 'U' });
    assert_eq!(error("RSSMRA80F01H501U"), FiscalCodeError::Character(9));
    assert_eq!(error("RSSMR180A01H501U"), FiscalCodeError::Character(6));
    assert_eq!(error("RSSMRA80A01H50AU"), FiscalCodeError::Character(15));
    assert_eq!(error("RSSMRÀ80A01H501U"), FiscalCodeError::Character(6));
    assert_eq!(error("00743110158"), FiscalCodeError::CheckDigit { expected: '7' });
    assert_eq!(error("0074311015A"), FiscalCodeError::Character(11));
    assert_eq!(error("00000000000"), FiscalCodeError::Zeros);
}

#[test]
fn hints_read_sex_and_birth() {
    let man = FiscalCode::parse("RSSMRA85T10A562S").unwrap();
    assert_eq!(man.sex(), Some(SexHint::Male));
    assert_eq!(man.birth(), Some(BirthHint { year_of_century: 85, month: 12, day: 10 }));
    let woman = FiscalCode::parse("BNCLRA72M51D612Z").unwrap();
    assert_eq!(woman.sex(), Some(SexHint::Female));
    assert_eq!(woman.birth().map(|b| (b.month, b.day)), Some((8, 11)));
    let company = FiscalCode::parse("00743110157").unwrap();
    assert!(!company.is_person());
    assert_eq!((company.sex(), company.birth(), company.birth_place()), (None, None, None));
}

#[test]
fn vat_numbers() {
    for number in ["00743110157", "01386030488", "12345678903"] {
        assert_eq!(VatNumber::parse(number).map(String::from), Ok(number.to_owned()));
    }
    assert_eq!(VatNumber::parse("00000000000"), Err(VatNumberError::Zeros));
    assert_eq!(VatNumber::parse("12345678901"), Err(VatNumberError::CheckDigit { expected: '3' }));
    assert_eq!(VatNumber::parse("IT12345678903"), Err(VatNumberError::Length(13)));
    assert_eq!(VatNumber::parse("1234567890X"), Err(VatNumberError::Character(11)));
    assert!(VatNumber::parse("01386030488").unwrap().office_is_known());
    assert!(!VatNumber::parse("12345678903").unwrap().office_is_known());
}

#[test]
fn email_addresses() {
    for good in ["a@b.it", "mario.rossi+portos@studio-rossi.example", "ufficio@pec.comune.example"] {
        assert!(Email::parse(good).is_ok(), "{good}");
    }
    for (bad, why) in [
        ("", EmailError::Length),
        ("mario", EmailError::Shape),
        ("@b.it", EmailError::Shape),
        ("a@b@c.it", EmailError::Shape),
        ("a@b", EmailError::Domain),
        ("a@b..it", EmailError::Domain),
        ("a@-b.it", EmailError::Domain),
        ("a b@c.it", EmailError::Character),
        ("a@b.it\r\nBcc: x@y.it", EmailError::Character),
        ("Mario <a@b.it>", EmailError::Character),
    ] {
        assert_eq!(Email::parse(bad), Err(why), "{bad}");
    }
}

#[test]
fn stored_text_is_checked_again_when_read() {
    let code: FiscalCode = serde_json::from_str("\"rssmra80a01h501u\"").unwrap();
    assert_eq!(serde_json::to_string(&code).unwrap(), "\"RSSMRA80A01H501U\"");
    assert!(serde_json::from_str::<FiscalCode>("\"RSSMRA80A01H501X\"").is_err());
    assert!(serde_json::from_str::<VatNumber>("\"12345678901\"").is_err());
}

fn with_check(first: &str) -> String {
    let sum: u32 = first.bytes().enumerate().map(|(at, byte)| weight(at, byte)).sum();
    format!("{first}{}", letter_at(sum % 26))
}

proptest! {
    #[test]
    fn a_code_of_the_right_shape_survives_the_round_trip(
        first in "[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}"
    ) {
        let text = with_check(&first);
        let code = FiscalCode::parse(&text).unwrap();
        prop_assert_eq!(code.as_str(), &text);
        let lower: FiscalCode = serde_json::from_value(text.to_lowercase().into()).unwrap();
        prop_assert_eq!(lower, code);
    }

    #[test]
    fn every_other_check_character_is_refused(
        first in "[A-Z]{6}[0-9]{2}[ABCDEHLMPRST][0-9]{2}[A-Z][0-9]{3}", other in "[A-Z]"
    ) {
        let text = with_check(&first);
        let forged = format!("{first}{other}");
        prop_assert_eq!(FiscalCode::parse(&forged).is_ok(), forged == text);
    }

    #[test]
    fn every_other_check_digit_is_refused(first in "[0-9]{9}[1-9]", other in "[0-9]") {
        let right = vat_digit(first.bytes());
        let text = format!("{first}{other}");
        let good = other.starts_with(right);
        prop_assert_eq!(VatNumber::parse(&text).is_ok(), good);
        prop_assert_eq!(FiscalCode::parse(&text).is_ok(), good);
    }

    #[test]
    fn parsing_never_panics(text in any::<String>()) {
        let _ = (FiscalCode::parse(&text), VatNumber::parse(&text), Email::parse(&text));
    }
}
