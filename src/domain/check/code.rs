//! The rules by code, with their weight and their texts.

use crate::domain::violation::Severity;

closed! {
    /// A rule of the formal checks. The codes are those of the published list.
    pub enum RuleCode {
        /// No exemption chosen and the geological report (A5) is missing. [SL]
        G01 = "G01",
        /// The geological report (A5) is not signed by the main geologist. [SL]
        G02 = "G02",
        /// No exemption chosen and no investigation attached. [SL]
        G03 = "G03",
        /// An investigation is not signed by the geologist. [SL]
        G04 = "G04",
        /// Summary sheet (A14) missing and section 4 not compiled by the geologist.
        G05 = "G05",
        /// The summary sheet (A14) is not signed by the geologist.
        G06 = "G06",
        /// Mandatory field of section 4 missing.
        G07 = "G07",
        /// Value of section 4 out of range.
        G08 = "G08",
        /// Subsoil category that the norm set does not know.
        G09 = "G09",
        /// Velocity and subsoil category disagree (warning).
        G10 = "G10",
        /// Topographic category differs from section 1 (warning).
        G11 = "G11",
        /// Class of investigation lower than volume and height ask.
        G12 = "G12",
        /// Class 3 or 4 without a borehole or geophysical investigation (warning). [INF]
        G13 = "G13",
        /// Investigation farther than 2 km from the works (warning). [INF]
        G14 = "G14",
        /// File of section 4 in a format that is not allowed.
        G15 = "G15",
        /// A signer of a geological document is not a geologist of section 2.
        G16 = "G16",
        /// Exemption chosen without a reason.
        G17 = "G17",
        /// No geologist in section 2 and no exemption.
        G18 = "G18",
        /// Who must sign a document of section 4 refused to. [INF]
        G19 = "G19",
        /// Mandatory field of section 1 missing.
        D01 = "D01",
        /// Comune not in Tuscany.
        D02 = "D02",
        /// No cadastral reference with sheet and parcel.
        D03 = "D03",
        /// Point outside the comune.
        D04 = "D04",
        /// Norm set not allowed at the date of filing. [LT]
        D05 = "D05",
        /// Relevance class does not fit zone, ag, use class and intervention. [94B]
        D06 = "D06",
        /// Procedure does not fit the relevance class.
        D07 = "D07",
        /// Strategic building without a code of Allegato A. [1R-B]
        D08 = "D08",
        /// A mandatory role is missing.
        S01 = "S01",
        /// Not exactly one main subject in a role. [SL]
        S02 = "S02",
        /// Fiscal code or VAT number missing or wrong.
        S03 = "S03",
        /// The titolare digitale is not among the subjects. [P2]
        S04 = "S04",
        /// The titolare digitale is not the client and a client does not delegate him. [SL]
        S05 = "S05",
        /// Tester not independent or without ten years of membership (art. 67). [STD]
        S06 = "S06",
        /// Testing is due and there is no tester.
        S07 = "S07",
        /// Technician without order and number.
        S08 = "S08",
        /// E-mail address missing of somebody who must act.
        S09 = "S09",
        /// Client and contractor are the same and the declaration (D3) is not attached: it is asked as a statement (warning). [SL]
        S10 = "S10",
        /// Legal person without representative.
        S11 = "S11",
        /// The same person twice in the same role.
        S12 = "S12",
        /// Mandatory field of section 3 missing.
        B01 = "B01",
        /// Volume far from area times height (warning).
        B02 = "B02",
        /// Existing building without knowledge level or safety indices.
        B03 = "B03",
        /// Mandatory attachment missing.
        A01 = "A01",
        /// Signature that the grid asks for is missing. [SL]
        A02 = "A02",
        /// Signature not valid, or document changed after it.
        A03 = "A03",
        /// Certificate that could not be proved valid at signing time (warning).
        A04 = "A04",
        /// Content not readable, or not in an allowed format.
        A05 = "A05",
        /// The same file attached twice.
        A06 = "A06",
        /// Mandatory document invalidated by a variant and not replaced. [SL]
        A07 = "A07",
        /// Virus scan not finished, or something found.
        A08 = "A08",
        /// Signed by somebody of whom the grid does not ask it, where who must sign has not (warning). [INF]
        A09 = "A09",
        /// Somebody whose signature the grid asks for refused it. [INF]
        A10 = "A10",
        /// A statement is not confirmed on what was frozen. [SL]
        E01 = "E01",
        /// The tester has not accepted his appointment. [SL]
        E02 = "E02",
        /// The payment is not settled.
        P01 = "P01",
        /// Another amount was paid than is due (warning: the payer gave his reason).
        P02 = "P02",
        /// A delegation is still open. [SL]
        L01 = "L01",
        /// A later istanza does not say what its kind has to say. [INF]
        L02 = "L02",
        /// The works ended, or were tested, in the future. [INF]
        L03 = "L03",
        /// A statement of proper execution where testing is due (warning). [STD]
        L04 = "L04",
    }
}

impl RuleCode {
    /// Warnings are marked as such in the list; an uncertain certificate is one because the
    /// network may be at fault (7.3). Everything else blocks.
    pub const fn severity(self) -> Severity {
        match self {
            Self::G10
            | Self::G11
            | Self::G13
            | Self::G14
            | Self::B02
            | Self::A04
            | Self::A09
            | Self::S10
            | Self::L04
            | Self::P02 => Severity::Avviso,
            _ => Severity::Blocco,
        }
    }

    /// Text in Italian; `{0}` and so on stand for the parameters of the finding.
    pub const fn message_it(self) -> &'static str {
        match self {
            Self::G01 => "Manca la relazione geologica (A5).",
            Self::G02 => "A5 non risulta firmata dal geologo.",
            Self::G03 => "Allegare almeno un'indagine.",
            Self::G04 => "Indagine non firmata dal geologo: {0}.",
            Self::G05 => "Allegare la scheda di sintesi (A14) o compilare i dati.",
            Self::G06 => "A14 non firmata dal geologo.",
            Self::G07 => "Campo obbligatorio non compilato: {0}.",
            Self::G08 => "Valore non ammesso per {0}.",
            Self::G09 => "Categoria di sottosuolo non prevista dalla norma scelta.",
            Self::G10 => "Verificare categoria e velocità.",
            Self::G11 => "Categoria topografica diversa dalla sezione 1.",
            Self::G12 => "Classe di indagine non coerente con volume e altezza: attesa {0}.",
            Self::G13 => "Indagini non adeguate alla classe.",
            Self::G14 => "Ubicazione indagine lontana dal sito.",
            Self::G15 => "Formato non ammesso: {0}.",
            Self::G16 => "Firmatario non presente tra i soggetti: {0}.",
            Self::G17 => "Motivare l'esclusione.",
            Self::G18 => "Indicare il geologo in anagrafica.",
            Self::G19 | Self::A10 => {
                "{1} ha rifiutato di firmare {0}. Il motivo è nella griglia delle firme: sostituire il documento o chiedere di ritirare il rifiuto."
            }
            Self::D01 => "Sezione 1 incompleta: {0}.",
            Self::D02 => "Comune non valido.",
            Self::D03 => "Indicare foglio e particella.",
            Self::D04 => "Il punto non ricade nel comune.",
            Self::D05 => "Norma tecnica non applicabile.",
            Self::D06 => "Rilevanza non coerente: atteso {0}.",
            Self::D07 => "Procedimento non coerente: atteso {0}.",
            Self::D08 => "Indicare la tipologia strategica.",
            Self::S01 => "Manca il soggetto: {0}.",
            Self::S02 => "Indicare il soggetto principale per {0}.",
            Self::S03 => "Codice fiscale o partita IVA errati.",
            Self::S04 => "Il titolare digitale deve avere un ruolo.",
            Self::S05 => "Manca la delega del committente: {0}.",
            Self::S06 => {
                "Il collaudatore non può essere progettista, direttore dei lavori o ditta, e deve essere iscritto all'albo da almeno dieci anni."
            }
            Self::S07 => "Indicare il collaudatore.",
            Self::S08 => "Dati dell'albo mancanti.",
            Self::S09 => "Indirizzo e-mail mancante.",
            Self::S10 => {
                "Committente e ditta coincidono: se la dichiarazione di lavori in proprio (D3) non è allegata, sarà richiesta dopo la chiusura."
            }
            Self::S11 => "Indicare il legale rappresentante.",
            Self::S12 => "Soggetto duplicato.",
            Self::B01 => "Sezione 3 incompleta: {0}.",
            Self::B02 => "Verificare i dati metrici.",
            Self::B03 => "Indici di sicurezza mancanti: {0}.",
            Self::A01 => "Manca l'allegato {0}.",
            Self::A02 => "{0}: manca la firma di {1} ({2}).",
            Self::A03 => "Firma non valida su {0}.",
            Self::A04 => "Certificato non valido o non verificabile su {0}.",
            Self::A05 => "Contenuto non leggibile: {0}.",
            Self::A06 => "Documento duplicato: {0}.",
            Self::A07 => "Allegato invalidato non sostituito: {0}.",
            Self::A08 => "File in analisi o rifiutato: {0}.",
            Self::A09 => {
                "{0} è firmato da {1}, ma la firma richiesta è di: {2}. Correggere i soggetti della sezione 2 o allegare il file firmato da chi deve."
            }
            Self::E01 => "Manca la dichiarazione di {0} ({1}).",
            Self::E02 => "Manca l'accettazione del collaudatore {0}.",
            Self::P01 => "Pagamento non completato.",
            Self::P02 => "Importo pagato diverso dal dovuto: {0} invece di {1} centesimi.",
            Self::L01 => "Deleghe ancora attive: {0}.",
            Self::L02 => "Completare i dati dell'istanza: manca {0}.",
            Self::L03 => {
                "La data indicata è futura: indicare il giorno in cui i lavori sono finiti o collaudati."
            }
            Self::L04 => {
                "Il collaudo è dovuto: la dichiarazione di regolare esecuzione (F3) non lo sostituisce."
            }
        }
    }

    /// Text in English; `{0}` and so on stand for the parameters of the finding.
    pub const fn message_en(self) -> &'static str {
        match self {
            Self::G01 => "The geological report (A5) is missing.",
            Self::G02 => "A5 is not signed by the geologist.",
            Self::G03 => "Attach at least one investigation.",
            Self::G04 => "Investigation not signed by the geologist: {0}.",
            Self::G05 => "Attach the summary sheet (A14) or fill in the data.",
            Self::G06 => "A14 is not signed by the geologist.",
            Self::G07 => "Mandatory field not filled in: {0}.",
            Self::G08 => "Value not allowed for {0}.",
            Self::G09 => "The chosen norms do not have this subsoil category.",
            Self::G10 => "Check category and velocity.",
            Self::G11 => "The topographic category differs from section 1.",
            Self::G12 => "The class of investigation does not fit volume and height: expected {0}.",
            Self::G13 => "The investigations do not fit the class.",
            Self::G14 => "The investigation is far from the site.",
            Self::G15 => "Format not allowed: {0}.",
            Self::G16 => "A signer is not among the subjects: {0}.",
            Self::G17 => "Give the reason of the exclusion.",
            Self::G18 => "Name the geologist among the subjects.",
            Self::G19 | Self::A10 => {
                "{1} refused to sign {0}. The grid of signatures says why: replace the document or ask for the refusal to be taken back."
            }
            Self::D01 => "Section 1 is incomplete: {0}.",
            Self::D02 => "The comune is not valid.",
            Self::D03 => "Give sheet and parcel.",
            Self::D04 => "The point is not in the comune.",
            Self::D05 => "The technical norms do not apply.",
            Self::D06 => "The relevance does not fit: expected {0}.",
            Self::D07 => "The procedure does not fit: expected {0}.",
            Self::D08 => "Give the strategic type.",
            Self::S01 => "A subject is missing: {0}.",
            Self::S02 => "Choose the main subject for {0}.",
            Self::S03 => "The fiscal code or VAT number is wrong.",
            Self::S04 => "The titolare digitale must have a role.",
            Self::S05 => "The delegation of the client is missing: {0}.",
            Self::S06 => {
                "The tester may not be designer, director of works or contractor, and needs ten years of membership."
            }
            Self::S07 => "Name the tester.",
            Self::S08 => "The registration data are missing.",
            Self::S09 => "The e-mail address is missing.",
            Self::S10 => {
                "Client and contractor are the same: unless the declaration of works on own account (D3) is attached, it will be asked for after the closing."
            }
            Self::S11 => "Name the legal representative.",
            Self::S12 => "Duplicate subject.",
            Self::B01 => "Section 3 is incomplete: {0}.",
            Self::B02 => "Check the metric data.",
            Self::B03 => "Safety indices are missing: {0}.",
            Self::A01 => "Attachment {0} is missing.",
            Self::A02 => "{0}: the signature of {1} is missing ({2}).",
            Self::A03 => "Signature not valid on {0}.",
            Self::A04 => "Certificate not valid or not verifiable on {0}.",
            Self::A05 => "Content not readable: {0}.",
            Self::A06 => "Duplicate document: {0}.",
            Self::A07 => "Invalidated attachment not replaced: {0}.",
            Self::A08 => "File being scanned or refused: {0}.",
            Self::A09 => {
                "{0} is signed by {1}, but the signature asked for is of: {2}. Correct the subjects of section 2 or attach the file signed by who must."
            }
            Self::E01 => "The statement of {0} is missing ({1}).",
            Self::E02 => "The acceptance of the tester {0} is missing.",
            Self::P01 => "The payment is not settled.",
            Self::P02 => "Another amount was paid than is due: {0} instead of {1} cents.",
            Self::L01 => "Delegations still open: {0}.",
            Self::L02 => "Complete what the istanza says: {0} is missing.",
            Self::L03 => {
                "The day given is in the future: give the day on which the works ended or were tested."
            }
            Self::L04 => "Testing is due: the statement of proper execution (F3) does not replace it.",
        }
    }
}
