//! The table of rights, as data (domain dossier 2.3–2.6).
//!
//! One row a phase and capacity: six cells for the sections, one for the practice.
//! Letters of a section: R read, W write fields, A add and remove attachments,
//! S sign or refuse to, V run the check, D declare, C conclude one's own delegation.
//! Letters of the practice: G give and revoke delegations, V check it whole,
//! X close the compilation, O reopen it, P pay, I send (invia), N open a new
//! istanza, F open the fascicolo (its parts follow the rights on the sections), L read the chat, M write in it, E erase the draft,
//! Y review a manual payment, W do the work of the office, D decide for it, T say in which turn the roles sign.
//! A caller's rights are the union of his capacities; no row, no right.

use super::facts::Facts;
use crate::domain::delegation::DelegationState;
use crate::domain::istanza::IstanzaKind;
use crate::domain::practice::Phase;
use crate::domain::role::{OfficeRole, SubjectRole};
use crate::domain::section::SectionNumber;

closed! {
    /// What can be done with one section.
    pub enum Right {
        /// Read its data.
        Read = "READ",
        /// Write its fields.
        Write = "WRITE",
        /// Add documents and remove one's own.
        Attach = "ATTACH",
        /// Sign documents in the portal, or refuse to.
        Sign = "SIGN",
        /// Run the formal check.
        Verify = "VERIFY",
        /// Declare its contents.
        Declare = "DECLARE",
        /// Conclude one's own delegation.
        Conclude = "CONCLUDE",
    }
}

closed! {
    /// What can be done with a practice as a whole.
    pub enum PracticeRight {
        /// Give and revoke delegations.
        Delegate = "DELEGATE",
        /// Run the full formal check.
        VerifyAll = "VERIFY_ALL",
        /// Close the compilation.
        Close = "CLOSE",
        /// Reopen the compilation; voids every statement.
        Reopen = "REOPEN",
        /// Pay.
        Pay = "PAY",
        /// Send to the office.
        Send = "SEND",
        /// Open a later istanza.
        NewIstanza = "NEW_ISTANZA",
        /// Read the fascicolo.
        ReadFascicolo = "READ_FASCICOLO",
        /// Read the chat with the office.
        ReadChat = "READ_CHAT",
        /// Write in the chat.
        WriteChat = "WRITE_CHAT",
        /// Erase a draft that was never sent.
        Erase = "ERASE",
        /// Say whether a manual receipt of payment is in order.
        ReviewPayment = "REVIEW_PAYMENT",
        /// Do the work of the office: take it, draft notices, propose decisions, add what arrived elsewhere.
        Work = "WORK",
        /// Decide for the office: name who works, sign and issue notices, ask for integrations, approve.
        Decide = "DECIDE",
        /// Say in which order the roles sign a document.
        OrderSignatures = "ORDER_SIGNATURES",
    }
}

/// What who opened a later istanza may do while he compiles it: sections that it does not touch are read
/// (dossier 5.2). A cell of the table stands where none of these does.
#[rustfmt::skip]
pub static LATER: &[(IstanzaKind, Row)] = &[
    (IstanzaKind::CambioSoggetti,     row(Compilazione, C::Titolare, ["R", "RWV", "R", "R", "RASV", "R"], "VXFET")),
    (IstanzaKind::Integrazione,       row(Compilazione, C::Titolare, ["RWV", "RWV", "RWV", "RWASV", "RWASV", "R"], "GVIFET")),
    (IstanzaKind::FineLavoriParziale, row(Compilazione, C::Titolare, DOCUMENTS_ONLY, "VIFET")),
    (IstanzaKind::FineLavoriTotale,   row(Compilazione, C::Titolare, DOCUMENTS_ONLY, "VIFET")),
    (IstanzaKind::CollaudoParziale,   row(Compilazione, C::Titolare, DOCUMENTS_ONLY, "VIFET")),
    (IstanzaKind::CollaudoTotale,     row(Compilazione, C::Titolare, DOCUMENTS_ONLY, "VIFET")),
    (IstanzaKind::Annullamento,       row(Compilazione, C::Titolare, DOCUMENTS_ONLY, "VIFET")),
];

const SECTION_LETTERS: &[u8] = b"RWASVDC";
const PRACTICE_LETTERS: &[u8] = b"GVXOPINFLMEYWDT";

/// Rights in one practice: one bit set a section, one for the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rights {
    sections: [u8; 6],
    practice: u16,
}

impl Rights {
    pub const NONE: Self = Self { sections: [0; 6], practice: 0 };

    pub fn allows(self, section: SectionNumber, right: Right) -> bool {
        self.sections.get(section.index()).is_some_and(|bits| bits & (1 << right as u8) != 0)
    }

    pub fn allows_practice(self, right: PracticeRight) -> bool {
        self.practice & (1 << right as u16) != 0
    }

    pub fn is_empty(self) -> bool {
        self == Self::NONE
    }

    fn union(&mut self, other: Self) {
        for (mine, more) in self.sections.iter_mut().zip(other.sections) {
            *mine |= more;
        }
        self.practice |= other.practice;
    }

    /// The letters of one section, in the order of the table's head.
    pub fn letters(self, section: SectionNumber) -> String {
        Right::ALL
            .iter()
            .zip(SECTION_LETTERS)
            .filter(|(right, _)| self.allows(section, **right))
            .map(|(_, letter)| char::from(*letter))
            .collect()
    }

    /// The letters of the practice column.
    pub fn practice_letters(self) -> String {
        PracticeRight::ALL
            .iter()
            .zip(PRACTICE_LETTERS)
            .filter(|(right, _)| self.allows_practice(**right))
            .map(|(_, letter)| char::from(*letter))
            .collect()
    }
}

closed! {
    /// In which capacity a row of the table speaks.
    pub enum Capacity {
        /// Titolare digitale.
        Titolare = "TITOLARE",
        /// Designer with an active delegation on section 3.
        ProgettistaDelegato3 = "PROGETTISTA_DELEGATO_3",
        /// Geologist with an active delegation on section 4.
        GeologoDelegato4 = "GEOLOGO_DELEGATO_4",
        /// Designer or director of works with an active delegation on section 5.
        TecnicoDelegato5 = "TECNICO_DELEGATO_5",
        /// Contractor with an active delegation on section 5.
        DittaDelegata5 = "DITTA_DELEGATA_5",
        /// Geologist whose delegation is concluded.
        GeologoConcluso = "GEOLOGO_CONCLUSO",
        /// Client named in section 2.
        Committente = "COMMITTENTE",
        /// Designer named in section 2.
        Progettista = "PROGETTISTA",
        /// Director of works named in section 2.
        DirettoreLavori = "DIRETTORE_LAVORI",
        /// Main director of works.
        DirettoreLavoriPrincipale = "DIRETTORE_LAVORI_PRINCIPALE",
        /// Contractor named in section 2.
        Ditta = "DITTA",
        /// Geologist named in section 2.
        Geologo = "GEOLOGO",
        /// Tester named in section 2.
        Collaudatore = "COLLAUDATORE",
        /// Main tester.
        CollaudatorePrincipale = "COLLAUDATORE_PRINCIPALE",
        /// Subject whom the titolare told to pay and send.
        DelegatoPagamento = "DELEGATO_PAGAMENTO",
        /// Other subject named in section 2.
        Altro = "ALTRO",
        /// Reviewer of the competent seat.
        Istruttore = "ISTRUTTORE",
        /// Officer in charge or manager of the competent seat.
        Responsabile = "RESPONSABILE",
        /// Protocol clerk or draw operator of the competent seat.
        Operatore = "OPERATORE",
    }
}

/// One row of the table.
pub struct Row {
    pub phase: Phase,
    pub capacity: Capacity,
    pub rights: Rights,
}

#[expect(clippy::indexing_slicing, reason = "runs while compiling: a wrong index is a compile error")]
const fn bits(cell: &str, letters: &[u8]) -> u16 {
    let cell = cell.as_bytes();
    let mut bits = 0;
    let mut i = 0;
    while i < cell.len() {
        let mut at = 0;
        while letters[at] != cell[i] {
            at += 1; // An unknown letter runs past the end: the table does not compile.
        }
        bits |= 1 << at;
        i += 1;
    }
    bits
}

#[expect(clippy::indexing_slicing, reason = "runs while compiling: a wrong index is a compile error")]
const fn row(phase: Phase, capacity: Capacity, sections: [&str; 6], practice: &str) -> Row {
    let mut cells = [0_u8; 6];
    let mut i = 0;
    while i < 6 {
        cells[i] = bits(sections[i], SECTION_LETTERS) as u8;
        i += 1;
    }
    Row { phase, capacity, rights: Rights { sections: cells, practice: bits(practice, PRACTICE_LETTERS) } }
}

use Capacity as C;
use Phase::{Aperta, Asseverazione, Chiusa, Compilazione, Invio};

const ALL_READ: [&str; 6] = ["R", "R", "R", "R", "R", "R"];
const OWN_STATEMENTS: [&str; 6] = ["", "", "", "", "", "R"];
const DOCUMENTS_ONLY: [&str; 6] = ["R", "R", "R", "R", "RASV", "R"];
const NOTHING: [&str; 6] = ["", "", "", "", "", ""];

/// The table. A change here changes `tests/it/golden/access.txt`, which lawyers read.
#[rustfmt::skip]
pub static TABLE: &[Row] = &[
    //                                                1      2      3       4         5       6
    // 2.3 Compilation. Who is only named in section 2 sees nothing of a draft (2.2.8, R6).
    row(Compilazione, C::Titolare,                  ["RWV", "RWV", "RWV",  "RWASV",  "RWASV", "R"], "GVXFET"),
    row(Compilazione, C::ProgettistaDelegato3,      ["R",   "R",   "RWVC", "R",      "R",     ""],  "F"),
    row(Compilazione, C::GeologoDelegato4,          ["R",   "R",   "R",    "RWASVDC", "R",    ""],  "F"),
    row(Compilazione, C::TecnicoDelegato5,          ["R",   "R",   "R",    "R",      "RASVC", ""],  "F"),
    row(Compilazione, C::DittaDelegata5,            ["R",   "R",   "R",    "",       "RASC",  ""],  "F"),
    // 2.4 Statements. Data is frozen; each signs and declares his own.
    row(Asseverazione, C::Titolare,                 ["R",   "R",   "R",    "R",      "R",     "RD"], "OF"),
    row(Asseverazione, C::Progettista,              ["R",   "R",   "R",    "R",      "RS",    "RD"], "F"),
    row(Asseverazione, C::DirettoreLavori,          ["R",   "R",   "R",    "R",      "RS",    "RD"], "F"),
    row(Asseverazione, C::Ditta,                    ["R",   "R",   "R",    "R",      "RS",    "RD"], "F"),
    row(Asseverazione, C::Collaudatore,             ["R",   "R",   "R",    "R",      "R",     "RD"], "F"),
    row(Asseverazione, C::Committente,              ["R",   "R",   "R",    "R",      "RS",    "RD"], "F"),
    row(Asseverazione, C::GeologoConcluso,          ["R",   "R",   "R",    "R",      "R",     ""],   "F"),
    // 2.5 Payment and sending: the titolare and whom he told to pay, who sees the amount and what it is
    // for and nothing of the contents (R99). The others read what they stated themselves.
    row(Invio, C::Titolare,                         ALL_READ, "OPIF"),
    row(Invio, C::DelegatoPagamento,                NOTHING, "PI"),
    row(Invio, C::Progettista,                      OWN_STATEMENTS, "F"),
    row(Invio, C::DirettoreLavori,                  OWN_STATEMENTS, "F"),
    row(Invio, C::Ditta,                            OWN_STATEMENTS, "F"),
    row(Invio, C::Collaudatore,                     OWN_STATEMENTS, "F"),
    row(Invio, C::Committente,                      OWN_STATEMENTS, "F"),
    // 2.6 Sent and open: every subject reads the whole file.
    row(Aperta, C::Titolare,                        ALL_READ, "PNFLM"),
    row(Aperta, C::Committente,                     ALL_READ, "FL"),
    row(Aperta, C::Progettista,                     ALL_READ, "FL"),
    row(Aperta, C::DirettoreLavori,                 ALL_READ, "FL"),
    row(Aperta, C::DirettoreLavoriPrincipale,       ALL_READ, "NFL"),
    row(Aperta, C::Ditta,                           ALL_READ, "FL"),
    row(Aperta, C::Geologo,                         ALL_READ, "FL"),
    row(Aperta, C::Collaudatore,                    ALL_READ, "FL"),
    row(Aperta, C::CollaudatorePrincipale,          ALL_READ, "NFL"),
    row(Aperta, C::Altro,                           ALL_READ, "FL"),
    row(Aperta, C::Istruttore,                      ALL_READ, "FLMYW"),
    row(Aperta, C::Responsabile,                    ALL_READ, "FLMYWD"),
    row(Aperta, C::Operatore,                       NOTHING,  "F"),
    // Closed: the same people read, nobody writes.
    row(Chiusa, C::Titolare,                        ALL_READ, "FL"),
    row(Chiusa, C::Committente,                     ALL_READ, "FL"),
    row(Chiusa, C::Progettista,                     ALL_READ, "FL"),
    row(Chiusa, C::DirettoreLavori,                 ALL_READ, "FL"),
    row(Chiusa, C::Ditta,                           ALL_READ, "FL"),
    row(Chiusa, C::Geologo,                         ALL_READ, "FL"),
    row(Chiusa, C::Collaudatore,                    ALL_READ, "FL"),
    row(Chiusa, C::Altro,                           ALL_READ, "FL"),
    row(Chiusa, C::Istruttore,                      ALL_READ, "FL"),
    row(Chiusa, C::Responsabile,                    ALL_READ, "FL"),
    row(Chiusa, C::Operatore,                       NOTHING,  "F"),
];

/// What the titolare keeps of a section while somebody else holds it: reading, and
/// in section 5 adding documents that the delegate does not own [INF].
const WHILE_DELEGATED: [&str; 6] = ["R", "R", "R", "R", "RA", "R"];

impl Capacity {
    /// The capacities that the facts give.
    fn of(facts: &Facts) -> impl Iterator<Item = Self> + '_ {
        let titolare = facts.titolare.then_some(Self::Titolare);
        let delegated = facts.delegations.iter().filter(|d| d.mine).filter_map(|d| match d.state {
            DelegationState::Attiva => Self::delegate(d.section, d.role),
            DelegationState::Conclusa if d.role == SubjectRole::Geologo => Some(Self::GeologoConcluso),
            _ => None,
        });
        let roles = facts.roles.iter().flat_map(move |role| {
            let main = facts.roles.is_main(role);
            let (base, of_main) = match role {
                SubjectRole::Committente => (Self::Committente, None),
                SubjectRole::Progettista => (Self::Progettista, None),
                SubjectRole::DirettoreLavori => {
                    (Self::DirettoreLavori, Some(Self::DirettoreLavoriPrincipale))
                }
                SubjectRole::Ditta => (Self::Ditta, None),
                SubjectRole::Geologo => (Self::Geologo, None),
                SubjectRole::Collaudatore => (Self::Collaudatore, Some(Self::CollaudatorePrincipale)),
                SubjectRole::Altro => (Self::Altro, None),
            };
            [Some(base), of_main.filter(|_| main)].into_iter().flatten()
        });
        let office = facts.office.and_then(|role| match role {
            OfficeRole::Istruttore => Some(Self::Istruttore),
            OfficeRole::Responsabile | OfficeRole::Dirigente => Some(Self::Responsabile),
            OfficeRole::Protocollo | OfficeRole::Sorteggi => Some(Self::Operatore),
            OfficeRole::Amministratore => None,
        });
        let payer = facts.payer.then_some(Self::DelegatoPagamento);
        titolare.into_iter().chain(payer).chain(delegated).chain(roles).chain(office)
    }

    /// The capacity that an active delegation gives; nothing where none may be given.
    ///
    /// Sections 1, 2 and 6 are the titolare's alone (slides: "accesso esclusivo").
    pub const fn delegate(section: SectionNumber, role: SubjectRole) -> Option<Self> {
        match (section, role) {
            (SectionNumber::Building, SubjectRole::Progettista) => Some(Self::ProgettistaDelegato3),
            (SectionNumber::Geology, SubjectRole::Geologo) => Some(Self::GeologoDelegato4),
            (SectionNumber::Attachments, SubjectRole::Progettista | SubjectRole::DirettoreLavori) => {
                Some(Self::TecnicoDelegato5)
            }
            (SectionNumber::Attachments, SubjectRole::Ditta) => Some(Self::DittaDelegata5),
            _ => None,
        }
    }
}

/// The titolare holds this right in some phase.
pub fn is_ever_titolares(right: PracticeRight) -> bool {
    TABLE.iter().any(|row| row.capacity == Capacity::Titolare && row.rights.allows_practice(right))
}

/// The row of a later istanza in place of one of the table.
fn of_later(facts: &Facts, row: &Row) -> Option<&'static Row> {
    let kind = facts.later?.kind;
    let stands = |(of, own): &&(IstanzaKind, Row)| {
        *of == kind && own.phase == row.phase && own.capacity == row.capacity
    };
    LATER.iter().find(stands).map(|(_, own)| own)
}

/// The union of all rows that apply to these facts.
pub fn rights_of(facts: &Facts) -> Rights {
    let phase = facts.state.phase();
    let mut rights = Rights::NONE;
    for capacity in Capacity::of(facts) {
        for row in TABLE.iter().filter(|row| row.phase == phase && row.capacity == capacity) {
            let mut granted = of_later(facts, row).unwrap_or(row).rights;
            if capacity == Capacity::Titolare && phase == Phase::Compilazione {
                for section in SectionNumber::ALL.iter().filter(|s| facts.is_delegated(**s)) {
                    if let (Some(cell), Some(kept)) =
                        (granted.sections.get_mut(section.index()), WHILE_DELEGATED.get(section.index()))
                    {
                        *cell = bits(kept, SECTION_LETTERS) as u8;
                    }
                }
            }
            rights.union(granted);
        }
    }
    rights
}
