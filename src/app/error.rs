//! Errors of the use cases: what the caller can fix, and what he cannot.

use crate::domain::access::Refusal;
use crate::domain::delegation::DelegationProblem;
use crate::domain::subject::SubjectProblemCode;
use crate::domain::violation::Lang;
use crate::store::StoreError;
use crate::store::error::Constraint;

/// Why a use case did not do what it was asked.
#[derive(Debug)]
pub enum AppError {
    /// The caller can do something about it; shown in the payload.
    Rejected(Vec<UserError>),
    /// The database cannot be reached or is too slow; the same request may succeed later.
    Unavailable(StoreError),
    /// Ours to repair; logged once with its cause, shown as a bare code.
    Fault(Box<dyn std::error::Error + Send + Sync>),
}

/// One thing that the caller can fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserError {
    pub code: ErrorCode,
    /// Dotted path of the input that caused it, empty when none did.
    pub path: String,
    /// Values for the message.
    pub params: Vec<String>,
}

macro_rules! codes {
    ($( $variant:ident = $code:literal, $doc:literal, $it:literal, $en:literal; )+) => {
        closed! {
            /// Code of an error that the caller can fix. New values may be added.
            pub enum ErrorCode { $( #[doc = $doc] $variant = $code, )+ }
        }

        impl ErrorCode {
            /// The text with places for parameters: `{0}`, `{1}`.
            pub const fn template(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $( (Self::$variant, Lang::It) => $it, (Self::$variant, Lang::En) => $en, )+
                }
            }
        }
    };
}

codes! {
    NotFound = "NOT_FOUND", "The object does not exist or is not visible to the caller.",
        "Oggetto non trovato. Controllare il collegamento o tornare all'elenco.", "Not found. Check the link or go back to the list.";
    Forbidden = "FORBIDDEN", "The caller sees the object, but this act is not his.",
        "Operazione non consentita con il ruolo attuale. Rivolgersi al titolare digitale.", "Your role does not allow this. Ask the titolare digitale.";
    DelegationScope = "DELEGATION_SCOPE", "The caller's delegation covers another section.",
        "La delega riguarda un'altra sezione: modificare solo la sezione delegata.", "Your delegation covers another section: change only that one.";
    DelegationNotActive = "DELEGATION_NOT_ACTIVE", "The delegation was revoked.",
        "La delega è stata annullata dal titolare digitale. I dati già salvati sono conservati.", "The titolare digitale revoked the delegation. What you saved is kept.";
    DelegationConcluded = "DELEGATION_CONCLUDED", "The delegation was concluded.",
        "La delega è conclusa. Per modificare ancora, chiedere al titolare digitale di riaprirla.", "The delegation is concluded. Ask the titolare digitale to open it again.";
    SectionDelegated = "SECTION_DELEGATED", "The section is in the hands of a delegate.",
        "La sezione è delegata: attendere la conclusione o annullare la delega.", "The section is delegated: wait for its conclusion or revoke the delegation.";
    PracticeFrozen = "PRACTICE_FROZEN", "The practice is past the phase in which this act is possible.",
        "La pratica non è più in compilazione. Riaprire la compilazione, se possibile.", "The practice is no longer being compiled. Reopen it, if possible.";
    Conflict = "CONFLICT", "Somebody saved in between. Parameters: current version, then the fields that differ.",
        "Nel frattempo la sezione è stata salvata (versione {0}). Rileggere i dati e ripetere la modifica.", "The section was saved in between (version {0}). Read it again and repeat your change.";
    Required = "REQUIRED", "A required value is missing.",
        "Valore obbligatorio: compilare il campo.", "A value is required: fill the field.";
    InvalidValue = "INVALID_VALUE", "The value has the wrong form.",
        "Valore non valido: {0}.", "Invalid value: {0}.";
    InvalidText = "INVALID_TEXT", "The text holds characters that cannot be stored.",
        "Il testo contiene caratteri non ammessi (per esempio NUL). Rimuoverli e riprovare.", "The text holds characters that are not allowed (NUL, for example). Remove them and try again.";
    TooLong = "TOO_LONG", "The text or list is too long. Parameter: the limit.",
        "Testo o elenco troppo lungo: al massimo {0}.", "Text or list too long: at most {0}.";
    FiscalCodeInvalid = "FISCAL_CODE_INVALID", "The fiscal code is not valid.",
        "Codice fiscale errato. Controllare le cifre e il carattere di controllo.", "Wrong fiscal code. Check its characters and the check character.";
    VatNumberInvalid = "VAT_NUMBER_INVALID", "The VAT number is not valid.",
        "Partita IVA errata. Controllare le 11 cifre.", "Wrong VAT number. Check its 11 digits.";
    EmailInvalid = "EMAIL_INVALID", "The mail address is not valid.",
        "Indirizzo e-mail non valido.", "Invalid mail address.";
    SectionNotDelegable = "SECTION_NOT_DELEGABLE", "The section is the titolare's alone.",
        "Le sezioni 1, 2 e 6 sono riservate al titolare digitale e non si possono delegare.", "Sections 1, 2 and 6 are the titolare's alone and cannot be delegated.";
    RoleNotDelegable = "ROLE_NOT_DELEGABLE", "The section cannot be delegated to a subject of this role.",
        "La sezione non si può delegare a un soggetto con questo ruolo.", "The section cannot be delegated to a subject of this role.";
    SubjectIncomplete = "SUBJECT_INCOMPLETE", "The subject lacks a personal fiscal code or a mail address.",
        "Completare il soggetto: servono il codice fiscale di una persona e l'indirizzo e-mail.", "Complete the subject: a person's fiscal code and a mail address are needed.";
    AlreadyDelegated = "ALREADY_DELEGATED", "Somebody holds the section already.",
        "La sezione è già delegata. Annullare prima la delega in corso.", "The section is delegated already. Revoke that delegation first.";
    SubjectDelegated = "SUBJECT_DELEGATED", "The subject holds an active delegation that this change would break.",
        "Il soggetto ha una delega attiva: annullarla prima di cambiarne ruolo o codice fiscale.", "The subject holds an active delegation: revoke it before changing role or fiscal code.";
    ReasonRequired = "REASON_REQUIRED", "The act needs a reason.",
        "Indicare il motivo.", "Give the reason.";
    CheckNotPassed = "CHECK_NOT_PASSED", "The formal check finds something that blocks. Parameters: the codes found.",
        "Il controllo formale non è superato ({0}). Correggere le anomalie e ripetere la verifica.", "The formal check does not pass ({0}). Correct the findings and verify again.";
    DeclarationMissing = "DECLARATION_MISSING", "The section has to be declared before the delegation can be concluded.",
        "Confermare prima la dichiarazione sui dati attuali della sezione.", "Confirm the declaration on the current data of the section first.";
    AlreadyDeclared = "ALREADY_DECLARED", "The section is declared already and has not changed since.",
        "La sezione è già stata dichiarata e non è cambiata.", "The section is declared already and has not changed.";
    DigestMismatch = "DIGEST_MISMATCH", "The digest that the person saw is not that of the current data.",
        "I dati sono cambiati dopo la lettura: rileggere la dichiarazione e confermare di nuovo.", "The data changed after you read it: read the declaration again and confirm.";
    SectionNotDeclarable = "SECTION_NOT_DECLARABLE", "This section has no declaration of its own.",
        "Per questa sezione non è prevista una dichiarazione.", "This section has no declaration of its own.";
    IdempotencyKeyReused = "IDEMPOTENCY_KEY_REUSED", "The key was used for another request.",
        "La chiave di idempotenza è già stata usata per un'altra richiesta: generarne una nuova.", "The idempotency key was used for another request: make a new one.";
    UnknownDocumentCode = "UNKNOWN_DOCUMENT_CODE", "The catalogue has no such code in this section.",
        "Tipo di allegato {0} non previsto in questa sezione: sceglierlo dal catalogo.", "No document of type {0} belongs to this section: choose one of the catalogue.";
    FileTooLarge = "FILE_TOO_LARGE", "The file is too large. Parameters: limit and actual size in bytes.",
        "File troppo grande: {1} byte, il limite è {0}. Ridurre o dividere il documento.", "File too large: {1} bytes, the limit is {0}. Reduce or split the document.";
    FormatNotAllowed = "FORMAT_NOT_ALLOWED", "The format is not allowed for this document. Parameter: what is allowed.",
        "Formato non ammesso: usare {0}.", "Format not allowed: use {0}.";
    SubmissionTooLarge = "SUBMISSION_TOO_LARGE", "The documents of the practice would be too large together. Parameters: limit and what they would be, in bytes.",
        "I documenti della pratica sarebbero {1} byte in tutto, il limite è {0}. Ridurre o eliminare qualche documento.", "The documents of the practice would have {1} bytes together, the limit is {0}. Reduce or remove some.";
    TooManyFiles = "TOO_MANY_FILES", "The practice would have too many documents. Parameters: limit and what it would have.",
        "La pratica avrebbe {1} documenti, il limite è {0}. Unirne alcuni.", "The practice would have {1} documents, the limit is {0}. Join some of them.";
    FileSizeMismatch = "FILE_SIZE_MISMATCH", "Another number of bytes arrived than was announced. Parameters: announced and actual.",
        "Arrivati {1} byte invece dei {0} annunciati: il file è cambiato o l'invio si è interrotto. Inviarlo di nuovo.", "{1} bytes arrived instead of the {0} announced: the file changed or the transfer broke off. Send it again.";
    FileDigestMismatch = "FILE_DIGEST_MISMATCH", "The bytes that arrived have another SHA-256 than was announced. Parameters: announced and actual.",
        "Il file arrivato non è quello annunciato (SHA-256 {1} invece di {0}). Scegliere di nuovo il file e ricominciare.", "The file that arrived is not the one announced (SHA-256 {1} instead of {0}). Choose the file again and start over.";
    ContentMismatch = "CONTENT_MISMATCH", "The content is not of the announced media type. Parameters: announced and found.",
        "Il contenuto del file ({1}) non è del tipo dichiarato ({0}). Caricare un pdf o un file firmato p7m.", "The content of the file ({1}) is not of the declared type ({0}). Upload a pdf or a signed p7m file.";
    PdfEncrypted = "PDF_ENCRYPTED", "The pdf is encrypted.",
        "Il pdf è cifrato o protetto da password: rimuovere la protezione e caricarlo di nuovo.", "The pdf is encrypted or protected by a password: remove the protection and upload it again.";
    PdfJavascript = "PDF_JAVASCRIPT", "The pdf holds JavaScript.",
        "Il pdf contiene JavaScript: esportarlo di nuovo senza script, per esempio in PDF/A.", "The pdf holds JavaScript: export it again without scripts, for example as PDF/A.";
    PdfLaunch = "PDF_LAUNCH", "The pdf starts programs.",
        "Il pdf contiene azioni che avviano programmi: esportarlo di nuovo, per esempio in PDF/A.", "The pdf holds actions that start programs: export it again, for example as PDF/A.";
    PdfExecutable = "PDF_EXECUTABLE", "The pdf holds an executable file.",
        "Il pdf contiene un file eseguibile: rimuovere l'allegato interno e caricarlo di nuovo.", "The pdf holds an executable file: remove what is embedded and upload it again.";
    PdfUnreadable = "PDF_UNREADABLE", "The objects of the pdf are packed in a way that cannot be checked.",
        "Il contenuto del pdf è compresso in un modo che non si può controllare: esportarlo di nuovo, per esempio in PDF/A.", "The content of the pdf is packed in a way that cannot be checked: export it again, for example as PDF/A.";
    FileInfected = "FILE_INFECTED", "The scanner found malware in the file. Parameter: its name, where it is known.",
        "L'antivirus ha trovato un contenuto pericoloso nel file ({0}): il file è rifiutato. Controllare il computer e caricarne una copia pulita.", "The scanner found malware in the file ({0}): the file is refused. Check the computer and upload a clean copy.";
    DocumentSent = "DOCUMENT_SENT", "The document was sent with an earlier istanza and stays; a variant may say that it counts no longer.",
        "Il documento è stato inviato con un'istanza precedente e non si elimina: nella variante si può invalidare.", "The document was sent with an earlier istanza and is not removed: in a variant it can be invalidated.";
    DocumentNotSent = "DOCUMENT_NOT_SENT", "Only a document that was sent earlier, in a variant or an answer to the office, can be invalidated or validated again.",
        "Si invalidano e si ripristinano solo i documenti già inviati, nella compilazione di una variante o di un'integrazione.", "Only documents that were sent earlier can be invalidated or validated again, while a variant or an integration is compiled.";
    IstanzaOpen = "ISTANZA_OPEN", "Another istanza is being compiled or waits for its outcome. Parameter: its kind.",
        "Un'altra istanza ({0}) è in compilazione o attende l'esito: inviarla, abbandonarla o attendere l'esito prima di aprirne una nuova.", "Another istanza ({0}) is being compiled or waits for its outcome: send it, give it up or wait before opening a new one.";
    IstanzaDecided = "ISTANZA_DECIDED", "The istanza was decided on, withdrawn, or is none that is. Parameter: its state.",
        "L'istanza non è più in attesa di decisione (stato {0}): aggiornare la pagina.", "The istanza does not wait for a decision (state {0}): reload the page.";
    PartNotEnded = "PART_NOT_ENDED", "The end of the works of a part was not sent. Parameter: the part.",
        "Per la parte «{0}» non risulta inviata la fine dei lavori: indicare le parti come nella fine lavori.", "The end of the works of the part “{0}” was not sent: name the parts as the end of the works does.";
    ScanPending = "SCAN_PENDING", "The scanner has not seen the file yet.",
        "Il file non è ancora stato controllato dall'antivirus: riprovare tra qualche minuto.", "The scanner has not seen the file yet: try again in a few minutes.";
    UploadOffset = "UPLOAD_OFFSET", "The bytes do not follow those that are stored. Parameters: where to go on, and where the request would have.",
        "L'invio deve riprendere dal byte {0}, non dal byte {1}.", "Go on from byte {0}, not from byte {1}.";
    UploadChecksum = "UPLOAD_CHECKSUM", "The bytes of this request have another checksum than it says; none of them was kept.",
        "I dati sono arrivati alterati: inviarli di nuovo dallo stesso punto.", "The data were altered on the way: send them again from the same point.";
    UploadNotReady = "UPLOAD_NOT_READY", "The bytes have not arrived.",
        "Il caricamento non è completo: inviare il file e riprovare.", "The upload is not complete: send the file and try again.";
    UploadExpired = "UPLOAD_EXPIRED", "The upload ticket expired or was used.",
        "Il permesso di caricamento è scaduto o già usato: richiederne uno nuovo.", "The upload ticket expired or was used: ask for a new one.";
    NoRendition = "NO_RENDITION", "A copy with the signatures on pages of its own is made only of a pdf that can be read.",
        "La copia con le firme si può produrre solo da un pdf leggibile: scaricare il file originale.", "A copy with the signatures is made only of a readable pdf: download the original file.";
    NotSignable = "NOT_SIGNABLE", "Only plain pdf documents are signed in the portal.",
        "Si possono firmare dal portale solo documenti pdf.", "Only pdf documents can be signed in the portal.";
    AlreadySigned = "ALREADY_SIGNED", "The caller has signed this document.",
        "Il documento è già stato firmato.", "The document is signed already.";
    SignatureNotAsked = "SIGNATURE_NOT_ASKED", "The grid does not ask the caller to sign this document, or nobody any more.",
        "La firma su questo documento non le è richiesta: consultare la griglia delle firme.", "Your signature on this document is not asked for: see the grid of signatures.";
    AlreadyRefused = "ALREADY_REFUSED", "The caller refused to sign this document already.",
        "Ha già rifiutato di firmare questo documento: per cambiare il motivo, ritirare prima il rifiuto.", "You refused to sign this document already: to change the reason, take the refusal back first.";
    SigningOutOfTurn = "SIGNING_OUT_OF_TURN", "By the order of the titolare somebody else signs the document first. Parameters: the role whose turn it is, the names.",
        "Prima deve firmare chi precede nell'ordine delle firme: {1} ({0}). Attendere la sua firma, o chiedere al titolare digitale di cambiare l'ordine.", "Somebody signs first in the order of signatures: {1} ({0}). Wait for that signature, or ask the titolare digitale to change the order.";
    RoleNotAsked = "ROLE_NOT_ASKED", "The document asks no signature of this role. Parameter: the role.",
        "Su questo documento non è richiesta la firma di {0}: indicare solo i ruoli della griglia delle firme.", "This document asks no signature of {0}: name only roles of the grid of signatures.";
    RoleRepeated = "ROLE_REPEATED", "The role was named before. Parameter: the role.",
        "{0} è indicato più volte: ogni ruolo firma una volta nell'ordine.", "{0} is named more than once: each role has one place in the order.";
    SigningOrderLate = "SIGNING_ORDER_LATE", "Somebody of this role has signed, and who would sign before has not. Parameters: the role, the role that would come first, its names.",
        "{0} ha già firmato e manca ancora la firma di {2} ({1}): cambiare l'ordine, o ritirare prima la firma.", "{0} has signed already and the signature of {2} ({1}) is missing: change the order, or withdraw that signature first.";
    StatementOutdated = "STATEMENT_OUTDATED", "The text that the person confirmed is not the current version.",
        "Il testo della dichiarazione è cambiato: rileggerlo e confermare.", "The text of the statement changed: read it again and confirm.";
    TooManyTokens = "TOO_MANY_TOKENS", "There are as many machine tokens as may be. Parameter: how many.",
        "Ci sono già {0} token attivi: revocarne uno.", "There are {0} active tokens already: revoke one.";
    NotAnOfficer = "NOT_AN_OFFICER", "The person holds no role in the seat that is named as his own.",
        "La persona non ha un ruolo nella sede indicata: verificare la sede di appartenenza.", "The person holds no role in that seat: check where he belongs.";
    AlreadyWithdrawn = "ALREADY_WITHDRAWN", "The role was withdrawn before.",
        "Il ruolo è già stato revocato: aggiornare l'elenco.", "The role was withdrawn before: read the list again.";
    OwnAdministration = "OWN_ADMINISTRATION", "Administrators do not withdraw their own administration.",
        "Non è possibile revocare la propria amministrazione: chiederlo a un altro amministratore della sede.", "You cannot withdraw your own administration: ask another administrator of the seat.";
    DraftExists = "DRAFT_EXISTS", "There is a draft of such an istanza already.",
        "Esiste già una bozza di questo tipo: completarla o abbandonarla.", "There is a draft of this kind already: complete it or give it up.";
    StateChanged = "STATE_CHANGED", "The practice is in another state now. Parameter: which.",
        "La pratica è ora nello stato {0}: aggiornare la pagina.", "The practice is in state {0} now: read it again.";
    StatementNotAsked = "STATEMENT_NOT_ASKED", "The statement was confirmed or refused, or fell with the reopening.",
        "La dichiarazione non è più richiesta: aggiornare la pagina.", "The statement is no longer asked: read the practice again.";
    PaymentNotOpen = "PAYMENT_NOT_OPEN", "Nothing is to be paid, or it was paid.",
        "Non risulta alcun pagamento da effettuare: aggiornare la pagina.", "There is nothing to be paid: read the practice again.";
    AmountDiffers = "AMOUNT_DIFFERS", "Another amount is due. Parameter: which.",
        "L'importo dovuto è {0}: correggerlo, oppure indicare il motivo della differenza.", "The amount due is {0}: correct it, or give the reason for the difference.";
    PayerIncomplete = "PAYER_INCOMPLETE", "The subject lacks a personal fiscal code or a mail address, or is the titolare himself.",
        "Indicare un soggetto della sezione 2, diverso dal titolare, con codice fiscale personale e indirizzo e-mail.", "Name a subject of section 2 other than the titolare, with a person's fiscal code and a mail address.";
    ProtocolPending = "PROTOCOL_PENDING", "The istanza has no protocol number yet.",
        "L'istanza è stata inviata e attende il numero di protocollo: riprovare tra poco.", "The istanza was sent and waits for its protocol number: try again shortly.";
    TooManyMessages = "TOO_MANY_MESSAGES", "The caller has sent as many messages as may be sent in this practice for now. Parameter: minutes until the next one.",
        "Sono già stati inviati molti messaggi: riprovare tra {0} minuti, o riunire il testo in un solo messaggio.", "Many messages were sent already: try again in {0} minutes, or put the text into one message.";
    WithdrawalTooLate = "WITHDRAWAL_TOO_LATE", "A message is withdrawn only for a while after it was sent. Parameter: for how many minutes.",
        "Il messaggio non si può più ritirare: era possibile per {0} minuti. Scrivere una rettifica.", "The message can no longer be withdrawn: that was possible for {0} minutes. Write a correction.";
    NotOfThisSeat = "NOT_OF_THIS_SEAT", "The seat is not competent for this comune.",
        "Il comune non è di competenza di questa sede: controllare il codice ISTAT.", "The seat is not competent for this comune: check the ISTAT code.";
    NoticeNotOpen = "NOTICE_NOT_OPEN", "The notice is in another state. Parameter: which.",
        "L'avviso è nello stato {0}: aggiornare la pagina.", "The notice is in state {0}: read it again.";
    OwnProposal = "OWN_PROPOSAL", "Nobody decides alone: the author of a proposal does not sign it.",
        "Chi ha redatto la proposta non può firmarla: deve firmarla un altro responsabile.", "The author of a proposal does not sign it: another officer in charge has to.";
    RefusalTooEarly = "REFUSAL_TOO_EARLY", "A refusal needs the notice of its grounds, and the time for observations to be over (art. 10-bis). Parameter: the last day of that time, when it runs.",
        "Prima del diniego vanno comunicati i motivi ostativi e deve trascorrere il termine per le osservazioni (fino al {0}).", "Before a refusal its grounds are told, and the time for observations has to be over (until {0}).";
    SignatureNotAccepted = "SIGNATURE_NOT_ACCEPTED", "The signed file does not hold this notice under a valid signature of the caller. Parameter: what is wrong.",
        "Il file firmato non è accettabile: {0}. Firmare il pdf dell'avviso con la propria firma digitale e caricarlo di nuovo.", "The signed file cannot be accepted: {0}. Sign the pdf of the notice with your own digital signature and upload it again.";
    PointsRequired = "POINTS_REQUIRED", "A request for integrations has 1 to 50 points, and no other notice has any.",
        "Indicare da 1 a 50 punti, solo per le richieste di integrazioni.", "Give 1 to 50 points, for requests of integrations only.";
    DrawOpen = "DRAW_OPEN", "The seat has a draw that is not published yet.",
        "La sede ha già un sorteggio in corso: completarlo prima di programmarne un altro.", "The seat has a draw under way: complete it first.";
    DrawNotOpen = "DRAW_NOT_OPEN", "The draw is in another state. Parameter: which.",
        "Il sorteggio è nello stato {0}: aggiornare la pagina.", "The draw is in state {0}: read it again.";
    DrawTooEarly = "DRAW_TOO_EARLY", "The list is closed once the period is over. Parameter: its last day.",
        "L'elenco si chiude quando il periodo è trascorso, dopo il {0}.", "The list is closed once the period is over, after {0}.";
    TermOver = "TERM_OVER", "The time for the answer is over. Parameter: its last day.",
        "Il termine per rispondere è scaduto il {0}: rivolgersi all'ufficio.", "The time for the answer ended on {0}: ask the office.";
    OpinionNotOpen = "OPINION_NOT_OPEN", "The opinion is in another state. Parameter: which.",
        "La richiesta di parere è nello stato {0}: aggiornare la pagina.", "The request for an opinion is in state {0}: read it again.";
    OwnOpinion = "OWN_OPINION", "Who works on the practice or is a party of it is not asked for an opinion on it.",
        "Il parere va chiesto a chi non è parte della pratica e non è l'ufficio che la esamina.", "Ask somebody who is neither a party of the practice nor the office that examines it.";
    DocumentSigned = "DOCUMENT_SIGNED", "A signed document is not removed.",
        "Il documento è firmato: ritirare prima la firma.", "The document is signed: withdraw the signature first.";
}

impl UserError {
    pub fn new(code: ErrorCode, path: impl Into<String>) -> Self {
        Self { code, path: path.into(), params: Vec::new() }
    }

    pub fn with(mut self, param: impl ToString) -> Self {
        self.params.push(param.to_string());
        self
    }

    /// The sentence for a person: what is wrong and what to do.
    pub fn message(&self, lang: Lang) -> String {
        crate::domain::violation::fill(self.code.template(lang), &self.params)
    }
}

impl AppError {
    pub fn reject(code: ErrorCode, path: impl Into<String>) -> Self {
        Self::Rejected(vec![UserError::new(code, path)])
    }

    pub fn unavailable(what: &str) -> Self {
        Self::Unavailable(StoreError::Unavailable(what.to_owned()))
    }

    pub fn fault(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Fault(cause.into())
    }

    /// Rejects with these errors, unless there are none.
    pub fn if_any(errors: Vec<UserError>) -> Result<(), Self> {
        if errors.is_empty() { Ok(()) } else { Err(Self::Rejected(errors)) }
    }
}

impl From<UserError> for AppError {
    fn from(error: UserError) -> Self {
        Self::Rejected(vec![error])
    }
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        let code = match refusal {
            Refusal::Hidden => ErrorCode::NotFound,
            Refusal::Forbidden => ErrorCode::Forbidden,
            Refusal::DelegationScope => ErrorCode::DelegationScope,
            Refusal::DelegationNotActive => ErrorCode::DelegationNotActive,
            Refusal::DelegationConcluded => ErrorCode::DelegationConcluded,
            Refusal::SectionDelegated => ErrorCode::SectionDelegated,
            Refusal::PracticeFrozen => ErrorCode::PracticeFrozen,
        };
        Self::reject(code, "")
    }
}

impl From<DelegationProblem> for ErrorCode {
    fn from(problem: DelegationProblem) -> Self {
        match problem {
            DelegationProblem::SectionNotDelegable => Self::SectionNotDelegable,
            DelegationProblem::RoleNotDelegable => Self::RoleNotDelegable,
            DelegationProblem::SubjectIncomplete => Self::SubjectIncomplete,
            DelegationProblem::AlreadyDelegated => Self::AlreadyDelegated,
        }
    }
}

impl From<SubjectProblemCode> for ErrorCode {
    fn from(problem: SubjectProblemCode) -> Self {
        match problem {
            SubjectProblemCode::Required => Self::Required,
            SubjectProblemCode::FiscalCodeInvalid => Self::FiscalCodeInvalid,
            SubjectProblemCode::VatNumberInvalid => Self::VatNumberInvalid,
            SubjectProblemCode::EmailInvalid => Self::EmailInvalid,
            SubjectProblemCode::TooLong => Self::TooLong,
        }
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::reject(ErrorCode::NotFound, ""),
            StoreError::Conflict(Constraint::OneActiveDelegation) => {
                Self::reject(ErrorCode::AlreadyDelegated, "")
            }
            StoreError::Conflict(Constraint::OneDeclaration) => Self::reject(ErrorCode::AlreadyDeclared, ""),
            StoreError::Conflict(Constraint::OneOpenDraw) => Self::reject(ErrorCode::DrawOpen, "office"),
            StoreError::Conflict(Constraint::OneDraft) => Self::reject(ErrorCode::DraftExists, ""),
            StoreError::Conflict(Constraint::RefusedOnce) => Self::reject(ErrorCode::AlreadyRefused, ""),
            StoreError::Conflict(Constraint::SignedOnce) => Self::reject(ErrorCode::AlreadySigned, ""),
            StoreError::Conflict(Constraint::IdempotencyKey) => {
                Self::reject(ErrorCode::IdempotencyKeyReused, "idempotencyKey")
            }
            StoreError::Unavailable(_) | StoreError::Retry(_) | StoreError::Timeout => {
                Self::Unavailable(error)
            }
            StoreError::Conflict(Constraint::MailOnce)
            | StoreError::Fault(_)
            | StoreError::Corrupt { .. } => Self::fault(error),
        }
    }
}

impl From<serde_json::Error> for AppError {
    fn from(error: serde_json::Error) -> Self {
        Self::fault(error)
    }
}
