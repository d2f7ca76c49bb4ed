//! The catalogue of documents and the grid of signatures, as data by validity date (4.1, 4.2).
//!
//! The grid is agreed with the professions: a change is a new catalogue with its own
//! date, never an edit of one that has judged a practice.

use chrono::NaiveDate;

use super::role::{SubRole, SubjectRole};
use super::section::SectionNumber;

closed! {
    /// When a document is mandatory.
    pub enum Condition {
        /// Always.
        Always = "ALWAYS",
        /// The works concern a building.
        Buildings = "BUILDINGS",
        /// Unless an exclusion of art. 3, paragraphs 3 and 4, of regulation 36/R is chosen.
        Unless36r = "UNLESS_36R",
        /// A client is also the contractor (lavori in proprio).
        OwnWorks = "OWN_WORKS",
        /// A client delegates the titolare digitale.
        ClientDelegates = "CLIENT_DELEGATES",
        /// The works concern an existing building.
        ExistingBuilding = "EXISTING_BUILDING",
        /// The works leave a new structure.
        NewWorks = "NEW_WORKS",
        /// The works include new foundations.
        NewFoundations = "NEW_FOUNDATIONS",
        /// Static testing (collaudo statico) is due.
        TestingDue = "TESTING_DUE",
        /// The geologist did not compile section 4 himself.
        GeologyNotCompiled = "GEOLOGY_NOT_COMPILED",
        /// Given as a statement in section 6; a file only in migrated practices.
        Statement = "STATEMENT",
        /// Asked by another step or submission: payment, variant, works end, testing.
        OtherSubmission = "OTHER_SUBMISSION",
        /// Never.
        Never = "NEVER",
    }
}

closed! {
    /// How many subjects of a role must sign a document.
    pub enum Quantity {
        /// The main one.
        Main = "MAIN",
        /// All of them.
        All = "ALL",
    }
}

closed! {
    /// Format in which a document is accepted.
    pub enum DocumentFormat {
        /// A pdf, signed inside (PAdES) or to be signed in the portal.
        Pdf = "PDF",
        /// A signed envelope (CAdES, .p7m).
        P7m = "P7M",
    }
}

impl DocumentFormat {
    /// The media types under which it may be announced; the first one is the usual.
    pub const fn media_types(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["application/pdf"],
            Self::P7m => &["application/pkcs7-mime", "application/x-pkcs7-mime"],
        }
    }

    pub fn from_media_type(media_type: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.media_types().contains(&media_type))
    }
}

/// One cell of the grid: who must sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignerRule {
    pub role: SubjectRole,
    pub sub_role: Option<SubRole>,
    /// A subject of this part of the role may sign instead.
    pub or_sub_role: Option<SubRole>,
    pub quantity: Quantity,
}

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentKind {
    pub code: &'static str,
    pub title_it: &'static str,
    pub title_en: &'static str,
    /// Where it may be attached. A6 is one document with two entries. [SL]
    pub sections: &'static [SectionNumber],
    pub signers: &'static [SignerRule],
    pub condition: Condition,
    /// Source of the row.
    pub mark: &'static str,
    pub formats: &'static [DocumentFormat],
    pub max_bytes: u64,
}

/// The kinds of document in force from a date.
#[derive(Debug)]
pub struct Catalogue {
    pub version: &'static str,
    pub valid_from: NaiveDate,
    pub kinds: &'static [DocumentKind],
}

impl Catalogue {
    pub fn kind(&self, code: &str) -> Option<&'static DocumentKind> {
        self.kinds.iter().find(|kind| kind.code == code)
    }
}

/// The catalogue in force on the date; before the first one, the first.
pub fn on(date: NaiveDate) -> &'static Catalogue {
    let mut current = &FIRST;
    for next in LATER {
        if next.valid_from <= date {
            current = next;
        }
    }
    current
}

/// Most bytes of the documents of one submission, 2 GiB; no installation may allow a larger file. [INF]
pub const MAX_SUBMISSION_BYTES: u64 = 2 << 30;
/// Most documents of one submission. [INF]
pub const MAX_SUBMISSION_FILES: u64 = 500;
/// Longest name of a document, in characters. [INF]
pub const MAX_NAME: usize = 120;

const FORMATS: &[DocumentFormat] = &[DocumentFormat::Pdf, DocumentFormat::P7m];

const fn signer(role: SubjectRole, quantity: Quantity) -> SignerRule {
    SignerRule { role, sub_role: None, or_sub_role: None, quantity }
}

const STRUCTURAL: SignerRule =
    SignerRule { sub_role: Some(SubRole::Strutturale), ..signer(SubjectRole::Progettista, Quantity::Main) };
const DESIGNER: SignerRule = signer(SubjectRole::Progettista, Quantity::Main);
const GEOTECHNICAL: SignerRule = SignerRule { or_sub_role: Some(SubRole::Geotecnico), ..DESIGNER };
const GEOLOGIST: SignerRule = signer(SubjectRole::Geologo, Quantity::Main);
const DIRECTOR: SignerRule = signer(SubjectRole::DirettoreLavori, Quantity::Main);
const CLIENT: SignerRule = signer(SubjectRole::Committente, Quantity::Main);
const CLIENTS: SignerRule = signer(SubjectRole::Committente, Quantity::All);
const CONTRACTORS: SignerRule = signer(SubjectRole::Ditta, Quantity::All);
const TESTER: SignerRule = signer(SubjectRole::Collaudatore, Quantity::Main);

const GEO: &[SectionNumber] = &[SectionNumber::Geology];
const DOC: &[SectionNumber] = &[SectionNumber::Attachments];
const GEO_DOC: &[SectionNumber] = &[SectionNumber::Geology, SectionNumber::Attachments];
const ASSEV: &[SectionNumber] = &[SectionNumber::Asseverations];
const DOC_ASSEV: &[SectionNumber] = &[SectionNumber::Attachments, SectionNumber::Asseverations];
/// Of another step: the kind is known, but no section of the compilation takes it.
const NONE: &[SectionNumber] = &[];

const fn kind(
    code: &'static str,
    title_it: &'static str,
    title_en: &'static str,
    sections: &'static [SectionNumber],
    signers: &'static [SignerRule],
    condition: Condition,
    mark: &'static str,
) -> DocumentKind {
    let (formats, max_bytes) = (FORMATS, MAX_SUBMISSION_BYTES);
    DocumentKind { code, title_it, title_en, sections, signers, condition, mark, formats, max_bytes }
}

use Condition as C;

// One row a line, as in the grid: easier to compare with the agreed one.
#[rustfmt::skip]
const GRID_2018: &[DocumentKind] = &[
    kind("A1", "Progetto architettonico", "Architectural drawings", DOC, &[DESIGNER], C::Buildings, "INF"),
    kind("A2", "Stato attuale, rilievo e indagini sulla costruzione", "Survey of the existing building", DOC, &[DESIGNER], C::ExistingBuilding, "INF"),
    kind("A3", "Relazione generale", "General report", DOC, &[STRUCTURAL], C::Always, "MC22"),
    kind("A4", "Relazione sui materiali", "Report on materials", DOC, &[STRUCTURAL, DIRECTOR], C::Always, "DL32"),
    kind("A5", "Relazione geologica", "Geological report", GEO, &[GEOLOGIST], C::Unless36r, "SL"),
    kind("A6", "Relazione geotecnica", "Geotechnical report", GEO_DOC, &[GEOTECHNICAL], C::Unless36r, "SL"),
    kind("A7", "Relazione sulle fondazioni", "Report on foundations", DOC, &[STRUCTURAL], C::NewFoundations, "INF"),
    kind("A8", "Relazione di calcolo", "Calculation report", DOC, &[STRUCTURAL], C::Always, "INF"),
    kind("A9", "Fascicolo dei calcoli", "Calculation file", DOC, &[STRUCTURAL], C::Always, "INF"),
    kind("A10", "Elaborati grafici strutturali", "Structural drawings", DOC, &[STRUCTURAL], C::Always, "INF"),
    kind("A11", "Particolari costruttivi", "Construction details", DOC, &[STRUCTURAL], C::Always, "INF"),
    kind("A12", "Piano di manutenzione", "Maintenance plan", DOC, &[STRUCTURAL], C::NewWorks, "INF"),
    kind("A13", "Documentazione fotografica", "Photographs", DOC, &[DESIGNER], C::ExistingBuilding, "INF"),
    kind("A14", "Scheda di sintesi geologica", "Geological summary sheet", GEO, &[GEOLOGIST], C::GeologyNotCompiled, "SL"),
    kind("IND", "Indagini", "Investigations", GEO, &[GEOLOGIST], C::Unless36r, "SL"),
    kind("D1", "Asseverazione del progettista", "Asseveration of the designer", ASSEV, &[SignerRule { quantity: Quantity::All, ..DESIGNER }], C::Statement, "INF"),
    kind("D2", "Delega del committente al titolare digitale", "Delegation of the client", DOC_ASSEV, &[CLIENTS], C::ClientDelegates, "SL"),
    kind("D3", "Dichiarazione lavori in proprio", "Declaration of works on own account", DOC_ASSEV, &[CLIENTS], C::OwnWorks, "SL"),
    kind("D4", "Nomina e accettazione del collaudatore", "Appointment of the tester", ASSEV, &[CLIENT, TESTER], C::TestingDue, "INF"),
    kind("D5", "Dichiarazione del direttore dei lavori", "Declaration of the director of works", ASSEV, &[DIRECTOR], C::Always, "INF"),
    kind("D6", "Dichiarazione del costruttore", "Declaration of the contractor", ASSEV, &[CONTRACTORS], C::Always, "INF"),
    kind("P1", "Dichiarazione di pagamento", "Payment declaration", NONE, &[], C::OtherSubmission, "PAY"),
    kind("P2", "Ricevuta di pagamento manuale", "Receipt of a manual payment", NONE, &[], C::OtherSubmission, "PAY"),
    kind("DOM", "Domanda firmata", "Signed application", NONE, &[], C::Never, "P1"),
    kind("ALT", "Altri documenti", "Other documents", DOC, &[], C::Never, "MC22"),
    kind("V1", "Relazione di variante", "Report on the variant", DOC, &[STRUCTURAL], C::OtherSubmission, "INF"),
    kind("F1", "Relazione a struttura ultimata", "Report on the finished structure", NONE, &[DIRECTOR], C::OtherSubmission, "STD"),
    kind("F2", "Certificati delle prove sui materiali", "Certificates of material tests", NONE, &[DIRECTOR], C::OtherSubmission, "STD"),
    kind("F3", "Dichiarazione di regolare esecuzione", "Statement of proper execution", NONE, &[DIRECTOR], C::OtherSubmission, "P3"),
    kind("C1", "Certificato di collaudo statico", "Static testing certificate", NONE, &[TESTER], C::OtherSubmission, "STD"),
    kind("I1", "Lettera di risposta alle integrazioni", "Answer to the integration request", NONE, &[DESIGNER], C::OtherSubmission, "INF"),
    kind("S1", "Documentazione per la sanatoria", "Regularisation documents", DOC, &[DESIGNER], C::OtherSubmission, "INF"),
];

/// The grid agreed with the professions in March 2018. [SL]; titles partly [INF]
static FIRST: Catalogue =
    Catalogue { version: "2018-03", valid_from: super::check::dated::day(2018, 3, 1), kinds: GRID_2018 };

/// Later catalogues, oldest first.
static LATER: &[Catalogue] = &[];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_found() {
        let catalogue = on(NaiveDate::MAX);
        for (at, kind) in catalogue.kinds.iter().enumerate() {
            assert_eq!(catalogue.kinds.iter().position(|k| k.code == kind.code), Some(at), "{}", kind.code);
            assert_eq!(catalogue.kind(kind.code), Some(kind));
        }
        assert_eq!(catalogue.kind("A99"), None);
    }

    #[test]
    fn the_first_catalogue_also_serves_earlier_dates() {
        assert_eq!(on(NaiveDate::MIN).version, "2018-03");
        assert_eq!(on(FIRST.valid_from).version, "2018-03");
        assert!(LATER.is_sorted_by_key(|catalogue| catalogue.valid_from));
    }

    #[test]
    fn the_geotechnical_report_has_two_entries() {
        let kind = on(NaiveDate::MAX).kind("A6").unwrap();
        assert_eq!(kind.sections, [SectionNumber::Geology, SectionNumber::Attachments]);
        assert_eq!(kind.signers, [GEOTECHNICAL]);
    }
}
