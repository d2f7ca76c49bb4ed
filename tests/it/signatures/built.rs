//! Files that no program writes, judged all the same.

use portos::signatures::report::Report;
use portos::signatures::verdict::{SubIndication, Verdict};
use portos::signatures::{self, Input, Trust};
use rcgen::{BasicConstraints, DnType, GeneralSubtree, IsCa, NameConstraints};

use super::der::{CODICE, Person, authority, envelope, signer};

fn judge(bytes: &[u8], trust: &Trust) -> Report {
    let at = "2026-03-11T10:00:00Z".parse().unwrap();
    signatures::verify(&Input { bytes, content: None, trust, at })
}

fn reason(bytes: &[u8], trust: &Trust) -> Option<SubIndication> {
    judge(bytes, trust).sub_indication
}

/// `content` signed by the person, with these certificates enclosed.
fn signed(content: &[u8], person: &Person, others: &[&Person]) -> Vec<u8> {
    let certificates: Vec<&[u8]> =
        others.iter().chain([&person]).map(|other| other.certificate.as_slice()).collect();
    envelope(content, &certificates, &[person.info(&person.attributes(content))])
}

#[test]
fn attributes_may_stand_in_any_order_but_only_once() {
    let root = Person::root(authority("Root"));
    let (person, trust) = (root.issue(signer("Signer")), root.trusted());
    let report = judge(&signed(b"content", &person, &[]), &trust);
    assert_eq!((report.verdict, report.signers.len()), (Verdict::Valid, 1), "{report:?}");
    assert_eq!(report.signers[0].cf.as_ref().map(ToString::to_string).as_deref(), Some(CODICE));
    let mut attributes = person.attributes(b"content");
    attributes.reverse();
    let reversed = envelope(b"content", &[&person.certificate], &[person.info(&attributes)]);
    assert_eq!(judge(&reversed, &trust).verdict, Verdict::Valid);
    // Two digests: one reader could believe the first, another the second.
    attributes.push(person.attributes(b"other").remove(1));
    let twice = envelope(b"content", &[&person.certificate], &[person.info(&attributes)]);
    assert_eq!(reason(&twice, &trust), Some(SubIndication::FormatFailure));
}

#[test]
fn the_signed_attributes_bind_the_certificate() {
    let root = Person::root(authority("Root"));
    let (person, other, trust) = (root.issue(signer("One")), root.issue(signer("Two")), root.trusted());
    let attributes = other.attributes(b"content");
    let swapped = envelope(b"content", &[&person.certificate], &[person.info(&attributes)]);
    assert_eq!(reason(&swapped, &trust), Some(SubIndication::SigningCertMismatch));
    // A certificate of the same name and number, put in front, deceives nobody.
    let (mut alike, mut params) = (root.issue(signer("One")), signer("One"));
    params.serial_number = Some(7.into());
    let person = root.issue(params.clone());
    let false_root = Person::root(authority("Root"));
    alike.certificate = false_root.issue(params).certificate;
    let report = judge(&signed(b"content", &person, &[&alike]), &trust);
    assert_eq!(report.verdict, Verdict::Valid, "{report:?}");
    let missing = envelope(b"content", &[], &[person.info(&person.attributes(b"content"))]);
    assert_eq!(reason(&missing, &trust), Some(SubIndication::NoSigningCertificateFound));
}

#[test]
fn every_signer_of_one_envelope_counts() {
    let root = Person::root(authority("Root"));
    let (one, two, trust) = (root.issue(signer("One")), root.issue(signer("Two")), root.trusted());
    let infos = [one.info(&one.attributes(b"content")), two.info(&two.attributes(b"another"))];
    let both = envelope(b"content", &[&one.certificate, &two.certificate], &infos);
    let report = judge(&both, &trust);
    let verdicts: Vec<_> = report.signers.iter().map(|signer| signer.verdict).collect();
    assert_eq!(verdicts, [Verdict::Valid, Verdict::Invalid]);
    assert_eq!(report.sub_indication, Some(SubIndication::HashFailure));
}

#[test]
fn what_authorities_may_certify_is_held_to() {
    let root = Person::root(authority("Root"));
    let trust = root.trusted();
    let below = |middle: &Person| {
        let person = middle.issue(signer("Signer"));
        reason(&signed(b"content", &person, &[middle]), &trust)
    };
    assert_eq!(below(&root.issue(authority("Middle"))), None);
    // Trusted for itself, as the units that stamp are in trusted lists: it certifies nobody.
    let unit = root.issue(signer("Unit"));
    let person = unit.issue(signer("Signer"));
    let direct = reason(&signed(b"content", &unit, &[]), &unit.trusted());
    let below_unit = reason(&signed(b"content", &person, &[]), &unit.trusted());
    assert_eq!((direct, below_unit), (None, Some(SubIndication::NoCertificateChainFound)));
    // Not an authority at all.
    let middle = root.issue(signer("Middle"));
    assert_eq!(below(&middle), Some(SubIndication::NoCertificateChainFound));
    // One more authority than allowed.
    let mut limited = authority("Limited");
    limited.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    let limited = root.issue(limited);
    assert_eq!(below(&limited), None);
    let (middle, person);
    middle = limited.issue(authority("Middle"));
    person = middle.issue(signer("Signer"));
    let file = signed(b"content", &person, &[&middle, &limited]);
    assert_eq!(reason(&file, &trust), Some(SubIndication::ChainConstraintsFailure));
    // An authority that has expired.
    let mut old = authority("Old");
    old.not_after = rcgen::date_time_ymd(2025, 1, 1);
    assert_eq!(below(&root.issue(old)), Some(SubIndication::Expired));
    // A name that is not the authority's to certify.
    let mut narrow = authority("Narrow");
    let mut name = rcgen::DistinguishedName::new();
    name.push(DnType::CommonName, "Somebody else");
    let excluded_subtrees = vec![];
    let permitted_subtrees = vec![GeneralSubtree::DirectoryName(name)];
    narrow.name_constraints = Some(NameConstraints { permitted_subtrees, excluded_subtrees });
    assert_eq!(below(&root.issue(narrow)), Some(SubIndication::ChainConstraintsFailure));
}
