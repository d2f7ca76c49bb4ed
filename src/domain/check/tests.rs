use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::sample::{self, complete};
use super::*;
use crate::domain::istanza::IstanzaKind;
use crate::domain::later::Told;
use crate::domain::role::SubjectRole;
use crate::domain::section::details::*;
use crate::domain::section::geology::*;
use crate::domain::statement::{self, StatementKind};
use crate::domain::subject::{PersonKind, ProfessionalOrder, Subject};
use crate::domain::violation::{Lang, Severity};

pub(super) const TESTER: &str = "VNNFRC79L09D612D";

fn codes(list: &[Violation]) -> Vec<RuleCode> {
    list.iter().map(|violation| violation.code).collect()
}

fn document<'a>(s: &'a mut Snapshot, code: &str) -> &'a mut Document {
    s.attachments.iter_mut().find(|document| document.code == code).unwrap()
}

fn subject(s: &mut Snapshot, role: SubjectRole) -> &mut Subject {
    s.subjects.iter_mut().find(|subject| subject.role == Some(role)).unwrap()
}

fn everything_confirmed(s: &Snapshot) -> Vec<(StatementKind, String)> {
    let who = |at: usize| Some(s.subjects[at].signing_code()?.to_string());
    statement::asked(s).into_iter().filter_map(|asked| Some((asked.kind, who(asked.subject)?))).collect()
}

#[test]
fn a_practice_that_was_stated_and_paid_may_be_sent() {
    let mut s = complete();
    let payment = PaymentSeen { settled: true, exempt: false, due: 23_200, paid: 23_200 };
    s.stage = Stage::Sending { confirmed: everything_confirmed(&s), payment: Some(payment) };
    assert_eq!(practice(&s), []);
}

fn remove(s: &mut Snapshot, code: &str) {
    s.attachments.retain(|document| document.code != code);
}

pub(super) fn tester(code: &str, enrolled: &str) -> Subject {
    sample::technician(
        sample::person(
            SubjectRole::Collaudatore,
            code,
            ("Federico", "Vannini"),
            "1979-07-09".parse().unwrap(),
            "f.vannini@studio.example",
        ),
        ("06211870487", "v@pec.example", ProfessionalOrder::Ingegneri, "4402", enrolled.parse().unwrap()),
    )
}

/// Spoils a complete practice so that the rule must speak. A new rule does not compile
/// without a case here.
pub(super) fn spoil(code: RuleCode, s: &mut Snapshot) {
    use RuleCode as R;
    use SubjectRole as Role;
    match code {
        R::G01 => remove(s, "A5"),
        R::G02 => document(s, "A5").signers.clear(),
        R::G03 => remove(s, "IND"),
        R::G04 => document(s, "IND").signers.clear(),
        R::G05 => s.geology_by_delegate = false,
        R::G06 => s.attachments.push(sample::document("A14", SectionNumber::Geology, "Scheda", &[])),
        R::G07 => s.geology.lithology = Some("  ".into()),
        R::G08 => s.geology.vs_equivalent = Some(Decimal::from(4_001)),
        R::G09 => s.geology.subsoil_category = Some(SubsoilCategory::S2),
        R::G10 => s.geology.vs_equivalent = Some(Decimal::from(900)),
        R::G11 => s.geology.topographic_category = Some(TopographicCategory::T3),
        R::G12 => s.building.gross_volume = Some(Decimal::from(1_501)),
        R::G13 => {
            s.geology.investigation_class = Some(InvestigationClass::Class3);
            for one in s.geology.investigations.iter_mut().flatten() {
                one.kind = InvestigationKind::Dpsh;
            }
        }
        R::G14 => {
            let lat = Decimal::new(43_975, 3);
            for one in s.geology.investigations.iter_mut().flatten() {
                one.point = one.point.clone().map(|point| GeoPoint { lat, ..point });
            }
        }
        R::G15 => document(s, "IND").media_type = "image/png".into(),
        R::G16 => {
            document(s, "A5").signers.push(sample::signature(TESTER));
        }
        R::G17 => s.details.exclusions_36r = Some(vec![Exclusion36r::Art3C3]),
        R::G19 => document(s, "A5").refusals = vec![sample::refusal(sample::GEOLOGIST)],
        R::G18 => s.subjects.retain(|subject| subject.role != Some(Role::Geologo)),
        R::D01 => s.details.title = None,
        R::D02 => s.details.comune_istat = Some("058091".into()),
        R::D03 => s.details.parcels.iter_mut().flatten().for_each(|parcel| parcel.sheet.clear()),
        R::D04 => s.details.point = Some(GeoPoint { lon: Decimal::new(125, 1), lat: Decimal::new(419, 1) }),
        R::D05 => s.details.technical_norm = Some(TechnicalNorm::Ntc2008),
        R::D06 => s.details.rilevanza = Some(Rilevanza::Rilevante),
        R::D07 => s.details.procedimento = Some(Procedimento::Autorizzazione),
        R::D08 => s.details.strategic = Some(StrategicKind::Relevant),
        R::S01 => s.subjects.retain(|subject| subject.role != Some(Role::DirettoreLavori)),
        R::S02 => subject(s, Role::Committente).main = Some(false),
        R::S03 => subject(s, Role::Committente).fiscal_code = Some("BNCLRA72M51D612A".into()),
        R::S04 => s.titolare = TESTER.into(),
        R::S05 => subject(s, Role::Committente).delegates_titolare = None,
        R::S06 => s.subjects.push(tester(TESTER, "2016-03-03")),
        R::S07 => s.details.rilevanza = Some(Rilevanza::Rilevante),
        R::S08 => subject(s, Role::Geologo).register = None,
        R::S09 => subject(s, Role::Ditta).email = None,
        R::S10 => {
            let builder = subject(s, Role::Ditta);
            builder.person_kind = Some(PersonKind::Natural);
            builder.fiscal_code = Some(sample::CLIENT.to_lowercase());
        }
        R::S11 => subject(s, Role::Ditta).representative = None,
        R::S12 => {
            let twin = subject(s, Role::Committente).clone();
            s.subjects.push(twin);
        }
        R::B01 => s.building.foundation = None,
        R::B02 => s.building.gross_volume = Some(Decimal::from(335)),
        R::B03 => s.details.intervention_kind = Some(InterventionKind::Miglioramento),
        R::A01 => remove(s, "A8"),
        R::A02 => drop(document(s, "A4").signers.pop()),
        R::A03 => document(s, "A8").signers[0].verdict = SignatureVerdict::Invalid,
        R::A04 => document(s, "A8").signers[0].verdict = SignatureVerdict::Indeterminate,
        R::A05 => document(s, "A8").media_type = "application/octet-stream".into(),
        R::A06 => document(s, "A9").sha256 = document(s, "A8").sha256.clone(),
        R::A07 => document(s, "A8").invalidated = true,
        R::A08 => document(s, "A8").scan = ScanState::Pending,
        R::A10 => document(s, "A8").refusals = vec![sample::refusal(sample::DESIGNER)],
        R::A09 => document(s, "A8").signers = vec![sample::signature(TESTER)],
        R::E01 | R::E02 | R::P01 | R::P02 => {
            if code == R::E02 {
                // A work whose testing is due.
                s.details.complex_work = Some(true);
                s.details.allegato_b_code = Some("B1".into());
                s.details.rilevanza = Some(Rilevanza::Rilevante);
                s.details.rilevanza_reason = Some(RilevanzaReason::A2);
                s.details.procedimento = Some(Procedimento::Autorizzazione);
                s.subjects.push(tester(TESTER, "2010-03-03"));
            }
            let mut confirmed = everything_confirmed(s);
            match code {
                R::E01 => confirmed.retain(|(kind, _)| *kind != StatementKind::DichiarazioneDirettoreLavori),
                R::E02 => confirmed.retain(|(kind, _)| *kind != StatementKind::AccettazioneCollaudatore),
                _ => {}
            }
            let paid = if code == R::P02 { 19_900 } else { 23_200 };
            let payment = PaymentSeen { settled: code != R::P01, exempt: false, due: 23_200, paid };
            s.stage = Stage::Sending { confirmed, payment: Some(payment) };
        }
        R::L01 => s.open_delegations.push((SectionNumber::Geology, "Claudio Grilli".into())),
        R::L02 | R::L03 | R::L04 => {
            // The end of the works of a building whose testing is due.
            s.kind = IstanzaKind::FineLavoriTotale;
            s.details.rilevanza = Some(Rilevanza::Rilevante);
            let on = if code == R::L03 { s.on.succ_opt() } else { Some(s.on) };
            s.told = Told { on: on.filter(|_| code != R::L02), ..Told::default() };
            let codes: &[&str] = if code == R::L04 { &["F1", "F2", "F3"] } else { &["F1", "F2"] };
            for code in codes {
                let mut brought = s.attachments[0].clone();
                brought.code = (*code).into();
                brought.sha256 = (*code).into();
                brought.signers = vec![sample::signature(sample::DIRECTOR)];
                s.attachments.push(brought);
            }
        }
    }
}

#[test]
fn every_rule_is_silent_on_the_sample_and_speaks_on_its_own_case() {
    assert_eq!(practice(&complete()), []);
    for code in RuleCode::ALL {
        let mut spoiled = complete();
        spoil(*code, &mut spoiled);
        let list = practice(&spoiled);
        assert!(codes(&list).contains(code), "{code} is silent: {list:?}");
        for violation in &list {
            let times = list.iter().filter(|other| *other == violation).count();
            assert_eq!(times, 1, "{code}: twice {violation:?}");
            for lang in Lang::ALL {
                let message = violation.message(*lang);
                assert!(!message.is_empty() && !message.contains(['{', '}']), "{message}");
            }
        }
    }
}

#[test]
fn a_spoiled_practice_says_little_else() {
    // Consequences that belong together; everything else must stay silent.
    let together: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("G08", ["G10"].as_slice()),
        ("G18", &["G16"]),
        ("D04", &["G14"]),
        ("D06", &["D07", "S07"]),
        ("D08", &["D06", "D07"]),
        ("S03", &["A02", "A09"]),
        ("S07", &["D06", "D07"]),
        ("S12", &["S02"]),
        ("B03", &["A01", "B01"]),
        ("A03", &["A02"]),
        ("A09", &["A02"]),
    ]);
    for code in RuleCode::ALL {
        let mut spoiled = complete();
        spoil(*code, &mut spoiled);
        let others: BTreeSet<_> = codes(&practice(&spoiled)).iter().map(|code| code.code()).collect();
        let others: Vec<_> = others.into_iter().filter(|other| *other != code.code()).collect();
        assert_eq!(others, together.get(code.code()).copied().unwrap_or_default(), "{code}");
    }
}

#[test]
fn the_practice_is_the_union_of_its_sections() {
    let mut spoiled = complete();
    for code in RuleCode::ALL {
        if !matches!(code, RuleCode::G01 | RuleCode::G03) && !code.code().starts_with('L') {
            spoil(*code, &mut spoiled);
        }
        if matches!(code, RuleCode::G18 | RuleCode::S01) {
            spoiled.subjects = complete().subjects;
        }
        if code.code() == "A01" {
            spoiled.attachments = complete().attachments;
        }
    }
    let union: Vec<_> = SectionNumber::ALL.iter().flat_map(|number| section(&spoiled, *number)).collect();
    assert_eq!(practice(&spoiled), union);
    for violation in &union {
        let families = match violation.section {
            SectionNumber::Details => "D",
            SectionNumber::Subjects => "S",
            SectionNumber::Building => "B",
            SectionNumber::Geology => "G",
            SectionNumber::Attachments => "A",
            SectionNumber::Asseverations => "EP",
        };
        assert!(violation.code.code().starts_with(|c| families.contains(c)), "{violation:?}");
    }
}

#[test]
fn warnings_are_those_of_the_list() {
    let warnings: Vec<_> =
        RuleCode::ALL.iter().filter(|code| code.severity() == Severity::Avviso).map(|c| c.code()).collect();
    assert_eq!(warnings, ["G10", "G11", "G13", "G14", "S10", "B02", "A04", "A09", "P02", "L04"]);
}

#[test]
fn an_empty_practice_names_each_missing_field_once() {
    let empty = Snapshot {
        details: Details::default(),
        building: Default::default(),
        geology: Geology::default(),
        subjects: Vec::new(),
        attachments: Vec::new(),
        ..complete()
    };
    let list = section(&empty, SectionNumber::Geology);
    let paths: Vec<_> =
        list.iter().filter(|v| v.code == RuleCode::G07).map(|violation| violation.path.as_str()).collect();
    assert!(paths.contains(&"geology.vsEquivalent") && paths.contains(&"geology.groundwaterDepth"));
    assert_eq!(paths.len(), 14);
    assert!(list.iter().any(|violation| violation.path == "attachments.A5"));
    let missing = section(&empty, SectionNumber::Details);
    assert!(missing.iter().any(|violation| violation.message(Lang::It) == "Sezione 1 incompleta: ag."));
}

#[test]
fn paths_name_real_fields() {
    fn camel(name: &str) -> String {
        let mut parts = name.split('_');
        let mut text = parts.next().unwrap().to_owned();
        for part in parts {
            let (first, rest) = part.split_at(1);
            text += &(first.to_uppercase() + rest);
        }
        text
    }
    let fields = |form: &str, names: &[&str]| names.iter().map(|n| format!("{form}.{}", camel(n))).collect();
    let known: [Vec<String>; 3] = [
        fields("details", Details::FIELDS),
        fields("building", crate::domain::section::Building::FIELDS),
        fields("geology", Geology::FIELDS),
    ];
    let known = known.concat();
    let spoiled = RuleCode::ALL.iter().map(|code| {
        let mut s = complete();
        spoil(*code, &mut s);
        s
    });
    let empty = Snapshot {
        details: Details::default(),
        building: Default::default(),
        geology: Geology::default(),
        ..complete()
    };
    for violation in spoiled.chain([empty]).flat_map(|s| practice(&s)) {
        let field = violation.path.split('[').next().unwrap().to_owned();
        let other = ["subjects", "delegations", "payment"].contains(&field.as_str())
            || field.starts_with("attachments.")
            || field.starts_with("istanza.");
        assert!(other || known.contains(&field), "{violation:?}");
    }
}

#[test]
fn an_exemption_lifts_the_geology() {
    let mut exempt = complete();
    exempt.details.exclusions_36r = Some(vec![Exclusion36r::Art3C4]);
    exempt.geology =
        Geology { not_due_reason: Some("Opera di modesto rilievo".into()), ..Geology::default() };
    exempt.geology_by_delegate = false;
    exempt.subjects.retain(|subject| subject.role != Some(SubjectRole::Geologo));
    exempt.attachments.retain(|document| !["A5", "A6", "IND"].contains(&document.code.as_str()));
    assert_eq!(practice(&exempt), []);
}

#[test]
fn a_tester_is_a_third_party_with_ten_years() {
    let mut s = complete();
    s.subjects.push(tester(TESTER, "2016-03-02"));
    assert_eq!(practice(&s), []);
    s.subjects.pop();
    s.subjects.push(tester(sample::CONTRACTOR, "2000-01-01"));
    assert_eq!(codes(&practice(&s)), [RuleCode::S06], "the contractor's representative");
}

#[test]
fn the_geotechnical_designer_may_sign_the_geotechnical_report() {
    let mut s = complete();
    let mut second = tester(TESTER, "2016-03-02");
    second.role = Some(SubjectRole::Progettista);
    second.sub_role = Some(crate::domain::role::SubRole::Geotecnico);
    second.main = Some(false);
    s.subjects.push(second);
    document(&mut s, "A6").signers[0].fiscal_code = TESTER.into();
    document(&mut s, "A6").section = SectionNumber::Geology;
    assert_eq!(practice(&s), []);
    document(&mut s, "A6").signers[0].fiscal_code = sample::DIRECTOR.into();
    assert_eq!(codes(&practice(&s)), [RuleCode::A02, RuleCode::A09]);
}

#[test]
fn a_signature_not_verified_yet_does_not_count_and_no_scanner_does_not_block() {
    let mut s = complete();
    document(&mut s, "A8").scan = ScanState::NotScanned;
    assert_eq!(practice(&s), []);
    document(&mut s, "A8").signers[0].verdict = SignatureVerdict::NotVerified;
    assert_eq!(codes(&practice(&s)), [RuleCode::A02]);
}
