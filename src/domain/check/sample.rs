//! A complete practice that passes every check: a new house in the Mugello, with
//! invented people. Tests start from it and spoil one thing; the demo data show it.

use chrono::{DateTime, NaiveDate};
use rust_decimal::Decimal;

use crate::domain::istanza::IstanzaKind;
use crate::domain::later::Told;
use crate::domain::role::{SubRole, SubjectRole};
use crate::domain::section::building::*;
use crate::domain::section::details::*;
use crate::domain::section::geology::*;
use crate::domain::section::{Building, Details, Geology, SectionNumber};
use crate::domain::subject::*;

use super::snapshot::{Document, RefusalSeen, ScanState, SignatureSeen, SignatureVerdict, Snapshot, Stage};

/// Client: Laura Bianchi.
pub const CLIENT: &str = "BNCLRA72M51D612Z";
/// Structural designer and titolare digitale: Paolo Landi.
pub const DESIGNER: &str = "LNDPLA63B11B036E";
/// Director of works: Giulia Cappelli.
pub const DIRECTOR: &str = "CPPGLI85T58D612X";
/// Geologist: Claudio Grilli.
pub const GEOLOGIST: &str = "GRLCLD70E02D612W";
/// Representative of the contractor: Andrea Fabbri.
pub const CONTRACTOR: &str = "FBBNDR81R23G999P";

/// The whole practice on 2 March 2026.
pub fn complete() -> Snapshot {
    Snapshot {
        on: day(2026, 3, 2),
        titolare: DESIGNER.to_owned(),
        details: details(),
        building: building(),
        geology: geology(),
        geology_by_delegate: true,
        subjects: subjects(),
        attachments: attachments(),
        stage: Stage::Compiling,
        open_delegations: Vec::new(),
        kind: IstanzaKind::Originale,
        told: Told::default(),
        standing: Vec::new(),
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn text(value: &str) -> Option<String> {
    Some(value.to_owned())
}

/// The number without its decimal point, and how many decimals it has.
fn number(digits: i64, decimals: u32) -> Option<Decimal> {
    Decimal::try_new(digits, decimals).ok()
}

fn point(lon: i64, lat: i64) -> GeoPoint {
    GeoPoint { lon: Decimal::new(lon, 4), lat: Decimal::new(lat, 4) }
}

/// Section 1.
pub fn details() -> Details {
    Details {
        title: text("Costruzione di una casa unifamiliare in cemento armato"),
        technical_norm: Some(TechnicalNorm::Ntc2018),
        procedimento: Some(Procedimento::DepositoSorteggio),
        rilevanza: Some(Rilevanza::Minore),
        rilevanza_reason: Some(RilevanzaReason::B3),
        work_kind: Some(WorkKind::Building),
        intervention_kind: Some(InterventionKind::NuovaCostruzione),
        construction_type: Some(ConstructionType::ReinforcedConcrete),
        use_class: Some(UseClass::Ii),
        nominal_life: Some(NominalLife::Years50),
        strategic: Some(StrategicKind::None),
        complex_work: Some(false),
        public_work: Some(false),
        titolo_edilizio: Some(TitoloEdilizio::PermessoCostruire),
        titolo_edilizio_number: text("112/2025"),
        titolo_edilizio_date: Some(day(2025, 11, 18)),
        titolo_edilizio_comune: text("Borgo San Lorenzo"),
        comune_istat: text("048004"),
        comune_name: text("Borgo San Lorenzo"),
        belfiore: text("B036"),
        locality: text("Rabatta"),
        street: text("Via dei Campi"),
        house_number: text("12"),
        postal_code: text("50032"),
        parcels: Some(vec![Parcel {
            register: Some(CadastralRegister::Land),
            section: None,
            sheet: "87".to_owned(),
            parcel: "214".to_owned(),
            sub: None,
        }]),
        point: Some(point(113_864, 439_553)),
        seismic_zone: Some(SeismicZone::Zone2),
        ag: number(197, 3),
        f0: number(2_394, 3),
        tc_star: number(301, 3),
        topographic_category: Some(TopographicCategory::T1),
        works_amount: number(320_000, 0),
        expected_start: Some(day(2026, 5, 4)),
        ..Details::default()
    }
}

/// Section 3.
pub fn building() -> Building {
    Building {
        storeys_above: Some(2),
        storeys_below: Some(0),
        eaves_height: number(610, 2),
        max_height: number(720, 2),
        covered_area: number(1_400, 1),
        total_area: number(2_650, 1),
        gross_volume: number(9_100, 1),
        plan_length: number(1_400, 2),
        plan_width: number(1_000, 2),
        uses: Some(vec![UseShare { kind: BuildingUse::Residential, share: number(100, 0) }]),
        units: Some(1),
        occupants: Some(4),
        aggregate_position: Some(AggregatePosition::Isolated),
        vertical_structure: Some(VerticalStructure::ConcreteFrames),
        horizontal_structure: Some(HorizontalStructure::Rigid),
        roof: Some(RoofKind::Light),
        foundation: Some(FoundationKind::Beams),
        new_foundations: Some(true),
        regular_plan: Some(true),
        regular_height: Some(true),
        ductility_class: Some(DuctilityClass::CdB),
        q_x: number(39, 1),
        q_y: number(39, 1),
        analysis_method: Some(AnalysisMethod::LinearDynamic),
        software_name: text("Telaio Prova"),
        software_version: text("12.1"),
        software_licence: text("ESEMPIO-0001"),
        ..Building::default()
    }
}

/// Section 4.
pub fn geology() -> Geology {
    let investigation = |kind, depth, attachment: &str| Investigation {
        kind,
        date: Some(day(2025, 9, 23)),
        depth: number(depth, 1),
        point: Some(point(113_861, 439_551)),
        existing: false,
        performed_by: text("Sondaggi Prova srl"),
        attachment: text(attachment),
    };
    Geology {
        investigation_class: Some(InvestigationClass::Class2),
        geomorphological_hazard: Some(GeomorphologicalHazard::G2),
        hydraulic_hazard: Some(HydraulicHazard::I1),
        local_seismic_hazard: Some(SeismicHazard::S3),
        feasibility: text("Fattibilità con normali vincoli."),
        geomorphological_context: Some(GeomorphologicalContext::ValleyFloor),
        lithology: text("Limi sabbiosi su ghiaie"),
        geological_unit: text("Depositi alluvionali terrazzati"),
        subsoil_category: Some(SubsoilCategory::B),
        vs_equivalent: number(412, 0),
        bedrock_depth: number(28, 0),
        topographic_category: Some(TopographicCategory::T1),
        groundwater_absent: Some(false),
        groundwater_depth: number(64, 1),
        liquefaction: Some(LiquefactionOutcome::Excluded),
        fundamental_frequency: number(38, 1),
        fundamental_amplitude: number(31, 1),
        local_response: Some(LocalResponse::Simplified),
        microzonation_level: Some(1),
        geological_model: text("Alluvioni recenti su substrato lacustre."),
        investigations: Some(vec![
            investigation(InvestigationKind::CoredBorehole, 150, "IND-1"),
            investigation(InvestigationKind::Masw, 300, "IND-2"),
        ]),
        ..Geology::default()
    }
}

/// Section 2.
pub fn subjects() -> Vec<Subject> {
    use SubjectRole as Role;
    let client = Subject {
        address: Some(address("Via dei Campi", "8", "50032", "048004", "Borgo San Lorenzo")),
        delegates_titolare: Some(true),
        ..person(
            Role::Committente,
            CLIENT,
            ("Laura", "Bianchi"),
            day(1972, 8, 11),
            "laura.bianchi@posta.example",
        )
    };
    let designer = Subject {
        sub_role: Some(SubRole::Strutturale),
        ..technician(
            person(
                Role::Progettista,
                DESIGNER,
                ("Paolo", "Landi"),
                day(1963, 2, 11),
                "p.landi@studio.example",
            ),
            ("05987120481", "landi@pec.example", ProfessionalOrder::Ingegneri, "2871", day(1991, 3, 5)),
        )
    };
    let director = Subject {
        sub_role: Some(SubRole::Strutturale),
        ..technician(
            person(
                Role::DirettoreLavori,
                DIRECTOR,
                ("Giulia", "Cappelli"),
                day(1985, 12, 18),
                "g.cappelli@studio.example",
            ),
            ("07100340483", "cappelli@pec.example", ProfessionalOrder::Ingegneri, "6120", day(2012, 1, 20)),
        )
    };
    let geologist = technician(
        person(Role::Geologo, GEOLOGIST, ("Claudio", "Grilli"), day(1970, 5, 2), "c.grilli@geo.example"),
        ("06211870487", "grilli@pec.example", ProfessionalOrder::Geologi, "934", day(1998, 6, 9)),
    );
    let contractor = Subject {
        role: Some(Role::Ditta),
        main: Some(true),
        person_kind: Some(PersonKind::Legal),
        fiscal_code: text("06345120486"),
        vat_number: text("06345120486"),
        company_name: text("Fabbri Costruzioni srl"),
        address: Some(address("Via dell'Artigianato", "3", "59100", "100005", "Prato")),
        email: text("ufficio@fabbricostruzioni.example"),
        pec: text("fabbricostruzioni@pec.example"),
        representative: Some(Representative {
            first_name: text("Andrea"),
            last_name: text("Fabbri"),
            fiscal_code: text(CONTRACTOR),
        }),
        appointment: Some(AppointmentState::Accepted),
        ..Subject::default()
    };
    vec![client, designer, director, geologist, contractor]
}

fn address(street: &str, house: &str, postal: &str, istat: &str, comune: &str) -> Address {
    let province = if istat.starts_with("100") { "PO" } else { "FI" };
    Address {
        street: text(street),
        house_number: text(house),
        postal_code: text(postal),
        comune_istat: text(istat),
        comune_name: text(comune),
        province: text(province),
        country: None,
    }
}

/// A natural person, main in the role.
pub fn person(role: SubjectRole, code: &str, name: (&str, &str), born: NaiveDate, email: &str) -> Subject {
    Subject {
        role: Some(role),
        main: Some(true),
        person_kind: Some(PersonKind::Natural),
        fiscal_code: text(code),
        first_name: text(name.0),
        last_name: text(name.1),
        birth_date: Some(born),
        email: text(email),
        appointment: Some(AppointmentState::Accepted),
        ..Subject::default()
    }
}

/// The same person as a professional: VAT number, PEC, order, number and day of registration.
pub fn technician(who: Subject, office: (&str, &str, ProfessionalOrder, &str, NaiveDate)) -> Subject {
    let (vat_number, pec, order, number, enrolled_on) = office;
    Subject {
        vat_number: text(vat_number),
        pec: text(pec),
        address: Some(address("Piazza Dante", "21", "50032", "048004", "Borgo San Lorenzo")),
        register: Some(ProfessionalRegister {
            order: Some(order),
            province: text("FI"),
            number: text(number),
            section: Some(RegisterSection::A),
            enrolled_on: Some(enrolled_on),
        }),
        ..who
    }
}

/// The documents of sections 4 and 5, signed.
pub fn attachments() -> Vec<Document> {
    use SectionNumber::{Attachments, Geology};
    let rows: [(&str, SectionNumber, &str, &[&str]); 15] = [
        ("A1", Attachments, "Progetto_architettonico", &[DESIGNER]),
        ("A3", Attachments, "Relazione_generale", &[DESIGNER]),
        ("A4", Attachments, "Relazione_materiali", &[DESIGNER, DIRECTOR]),
        ("A5", Geology, "Relazione_geologica", &[GEOLOGIST]),
        ("A6", Attachments, "Relazione_geotecnica", &[DESIGNER]),
        ("A7", Attachments, "Relazione_fondazioni", &[DESIGNER]),
        ("A8", Attachments, "Relazione_calcolo", &[DESIGNER]),
        ("A9", Attachments, "Fascicolo_calcoli", &[DESIGNER]),
        ("A10", Attachments, "Elaborati_strutturali", &[DESIGNER]),
        ("A11", Attachments, "Particolari_costruttivi", &[DESIGNER]),
        ("A12", Attachments, "Piano_manutenzione", &[DESIGNER]),
        ("IND", Geology, "Sondaggio", &[GEOLOGIST]),
        ("IND", Geology, "Masw", &[GEOLOGIST]),
        ("D2", Attachments, "Delega_committente", &[CLIENT]),
        ("ALT", Attachments, "Visura_catastale", &[]),
    ];
    let mut documents: Vec<Document> = rows.map(|row| document(row.0, row.1, row.2, row.3)).into();
    // The summary of section 4 names the two reports by their ids.
    for (at, report) in documents.iter_mut().filter(|document| document.code == "IND").enumerate() {
        report.id = format!("IND-{}", at + 1);
    }
    documents
}

/// A signature that holds.
pub fn signature(code: &str) -> SignatureSeen {
    SignatureSeen {
        fiscal_code: code.to_owned(),
        name: "Firmatario".to_owned(),
        verdict: SignatureVerdict::Valid,
        sub_indication: None,
    }
}

/// A refusal to sign that stands.
pub fn refusal(code: &str) -> RefusalSeen {
    let (fiscal_code, name) = (code.to_owned(), "Chi rifiuta".to_owned());
    RefusalSeen {
        fiscal_code,
        name,
        reason: "Non è la relazione concordata.".to_owned(),
        at: DateTime::UNIX_EPOCH,
    }
}

/// A signed document; unsigned, it is a plain pdf.
pub fn document(code: &str, section: SectionNumber, title: &str, signers: &[&str]) -> Document {
    let (ending, media_type) =
        if signers.is_empty() { ("pdf", "application/pdf") } else { ("pdf.p7m", "application/pkcs7-mime") };
    Document {
        id: code.to_owned(),
        section,
        code: code.to_owned(),
        name: format!("{title}.{ending}"),
        media_type: media_type.to_owned(),
        sha256: format!("digest of {title}"),
        signers: signers.iter().map(|code| signature(code)).collect(),
        refusals: Vec::new(),
        order: Vec::new(),
        scan: ScanState::Clean,
        invalidated: false,
        carried: false,
    }
}
