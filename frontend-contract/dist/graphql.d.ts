/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends {
    [key: string]: unknown;
}> = {
    [K in keyof T]: T[K];
};
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | {
    [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never;
};
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Gives a section to a subject. */
export type ActivateDelegationInput = {
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
    idempotencyKey: string;
    /** The practice. */
    practiceId: string | number;
    /** Why a delegation that the same person had concluded is opened again; required then. */
    reason?: string | null | undefined;
    /** Section 3, 4 or 5; the others are the titolare's alone. */
    section: SectionKind;
    /** A subject of section 2 whose role may hold the section. */
    subjectId: string | number;
};
/** In which capacity somebody acted or is seen acting. */
export type ActorRole = 
/** Another subject. */
'ALTRO'
/** Static tester. */
 | 'COLLAUDATORE'
/** Client. */
 | 'COMMITTENTE'
/** Director of works. */
 | 'DIRETTORE_LAVORI'
/** Contractor. */
 | 'DITTA'
/** Geologist. */
 | 'GEOLOGO'
/** Designer. */
 | 'PROGETTISTA'
/** The service itself. */
 | 'SISTEMA'
/** Titolare digitale of the practice. */
 | 'TITOLARE'
/** The regional office. */
 | 'UFFICIO';
/** Attaches what was uploaded. */
export type AddAttachmentInput = {
    /** The ticket whose bytes have arrived. */
    uploadId: string | number;
};
/** Gives a person a role in a seat. */
export type AddOfficerInput = {
    /** Fiscal code of the person. */
    fiscalCode: string;
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
    idempotencyKey: string;
    /** Name of the person. */
    name: string;
    /** The role. */
    role: OfficeRole;
    /** The seat. */
    seat: Seat;
    /** First day; today when none is named. */
    validFrom?: string | null | undefined;
    /** Last day; without end when none is named. */
    validTo?: string | null | undefined;
};
/** Adds a subject to section 2. */
export type AddSubjectInput = {
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
    idempotencyKey: string;
    /** The practice. */
    practiceId: string | number;
    /** The subject; role and a valid fiscal code (or foreign identifier) are needed, the rest may follow. */
    subject: SubjectInput;
};
/** Residence or seat (residenza, sede). */
export type AddressInput = {
    /** ISTAT code of the comune, six digits. */
    comuneIstat?: string | null | undefined;
    /** Name of the comune, or of the town abroad. */
    comuneName?: string | null | undefined;
    /** Country, ISO 3166 alpha-2; nothing means Italy. */
    country?: string | null | undefined;
    /** House number (civico). */
    houseNumber?: string | null | undefined;
    /** Postal code (CAP). */
    postalCode?: string | null | undefined;
    /** Province (sigla). */
    province?: string | null | undefined;
    /** Street (via). */
    street?: string | null | undefined;
};
/** Position of a building in its aggregate (posizione nell'aggregato). */
export type AggregatePosition = 
/** At a corner (angolo). */
'CORNER'
/** At an end (estremità). */
 | 'END'
/** Internal (interno). */
 | 'INTERNAL'
/** Isolated (isolato). */
 | 'ISOLATED';
/** Method of analysis (metodo di analisi), NTC 7.3. */
export type AnalysisMethod = 
/** Linear dynamic (lineare dinamica). */
'LINEAR_DYNAMIC'
/** Linear static (lineare statica). */
 | 'LINEAR_STATIC'
/** Non-linear dynamic (non lineare dinamica). */
 | 'NON_LINEAR_DYNAMIC'
/** Non-linear static (non lineare statica). */
 | 'NON_LINEAR_STATIC';
/** State of an appointment (stato della nomina). */
export type AppointmentState = 
/** Accepted (accettata). */
'ACCEPTED'
/** Ended (cessata). */
 | 'ENDED'
/** Proposed (proposta). */
 | 'PROPOSED';
/** How an identity was proven. */
export type AuthMethod = 
/** Electronic identity card (CIE). */
'CIE'
/** National service card (CNS, TS-CNS). */
 | 'CNS'
/** No proof: a development server. */
 | 'DEV'
/** A machine token that its holder made after a login. */
 | 'MACHINE_TOKEN'
/** The service itself: demo data and the command line. */
 | 'SERVICE'
/** Public digital identity (SPID). */
 | 'SPID';
/**
 * Section 3: metric and structural data of the building or infrastructure.
 *
 * Fields that are not sent keep their value; null clears.
 */
export type BuildingInput = {
    /** Position in the aggregate of buildings (posizione nell'aggregato). [INF] */
    aggregatePosition?: AggregatePosition | null | undefined;
    /** Method of analysis (metodo di analisi). [INF] */
    analysisMethod?: AnalysisMethod | null | undefined;
    /** Year of construction (anno di costruzione). [INF] */
    constructionYear?: number | null | undefined;
    /** Covered area (superficie coperta), m2. [INF] */
    coveredArea?: string | null | undefined;
    /** Ductility class (classe di duttilità). [INF] */
    ductilityClass?: DuctilityClass | null | undefined;
    /** Height of the eaves (altezza in gronda), m. [INF] */
    eavesHeight?: string | null | undefined;
    /** Foundation (fondazione). [INF] */
    foundation?: FoundationKind | null | undefined;
    /** Gross volume (volume lordo), m3. [INF] */
    grossVolume?: string | null | undefined;
    /** Horizontal structure (struttura orizzontale). [INF] */
    horizontalStructure?: HorizontalStructure | null | undefined;
    /** Largest height of the infrastructure (altezza massima), m. [INF] */
    infrastructureHeight?: string | null | undefined;
    /** Kind of infrastructure (tipo di infrastruttura). [INF] */
    infrastructureKind?: InfrastructureKind | null | undefined;
    /** Length of the infrastructure (lunghezza), m. [INF] */
    infrastructureLength?: string | null | undefined;
    /** Knowledge level of an existing building (livello di conoscenza). [INF] */
    knowledgeLevel?: KnowledgeLevel | null | undefined;
    /** Year of the last intervention (epoca dell'ultimo intervento). [INF] */
    lastInterventionYear?: number | null | undefined;
    /** Largest height (altezza massima), m. [INF] */
    maxHeight?: string | null | undefined;
    /** Largest span (luce massima), m. [INF] */
    maxSpan?: string | null | undefined;
    /** The works include new foundations (nuove fondazioni); asks for A7. [INF] */
    newFoundations?: boolean | null | undefined;
    /** Number of occupants (occupanti). [INF] */
    occupants?: number | null | undefined;
    /** Length in plan (dimensioni in pianta), m. [INF] */
    planLength?: string | null | undefined;
    /** Width in plan (dimensioni in pianta), m. [INF] */
    planWidth?: string | null | undefined;
    /** Behaviour factor in direction x (fattore di comportamento q). [INF] */
    qX?: string | null | undefined;
    /** Behaviour factor in direction y (fattore di comportamento q). [INF] */
    qY?: string | null | undefined;
    /** Regular in height (regolarità in altezza). [INF] */
    regularHeight?: boolean | null | undefined;
    /** Regular in plan (regolarità in pianta). [INF] */
    regularPlan?: boolean | null | undefined;
    /** Height of the retaining works (altezza), m. [INF] */
    retainingHeight?: string | null | undefined;
    /** Kind of retaining works (tipo di opera di sostegno). [INF] */
    retainingKind?: RetainingKind | null | undefined;
    /** Length of the retaining works (lunghezza), m. [INF] */
    retainingLength?: string | null | undefined;
    /** Seismic risk class after the works (classe di rischio). [AVV] */
    riskClassAfter?: RiskClass | null | undefined;
    /** Seismic risk class before the works (classe di rischio). [AVV] */
    riskClassBefore?: RiskClass | null | undefined;
    /** Roof (copertura). [INF] */
    roof?: RoofKind | null | undefined;
    /** Licence of the calculation software. [INF] */
    softwareLicence?: string | null | undefined;
    /** Name of the calculation software (software di calcolo). [INF] */
    softwareName?: string | null | undefined;
    /** Version of the calculation software. [INF] */
    softwareVersion?: string | null | undefined;
    /** Number of spans (campate). [INF] */
    spans?: number | null | undefined;
    /** Storeys above ground (piani fuori terra). [INF] */
    storeysAbove?: number | null | undefined;
    /** Storeys below ground (piani interrati). [INF] */
    storeysBelow?: number | null | undefined;
    /** Total floor area (superficie totale), m2. [INF] */
    totalArea?: string | null | undefined;
    /** Number of units (unità immobiliari). [INF] */
    units?: number | null | undefined;
    /** Uses with their shares (destinazione d'uso). [INF] */
    uses?: Array<UseShareInput> | null | undefined;
    /** Vertical structure (struttura verticale). [INF] */
    verticalStructure?: VerticalStructure | null | undefined;
    /** Safety index for earthquakes after the works (zeta E post), ratio. [INF] */
    zetaEAfter?: string | null | undefined;
    /** Safety index for earthquakes before the works (zeta E ante), ratio. [INF] */
    zetaEBefore?: string | null | undefined;
    /** Safety index for vertical loads (zeta V), ratio. [INF] */
    zetaV?: string | null | undefined;
};
/** Use of a building (destinazione d'uso). */
export type BuildingUse = 
/** Trade (commerciale). */
'COMMERCIAL'
/** Farming (agricolo). */
 | 'FARMING'
/** Offices (uffici). */
 | 'OFFICES'
/** Production (produttivo). */
 | 'PRODUCTION'
/** Public services (servizi pubblici). */
 | 'PUBLIC_SERVICES'
/** Homes (residenziale). */
 | 'RESIDENTIAL'
/** Storage (deposito). */
 | 'STORAGE'
/** Strategic functions (strategico). */
 | 'STRATEGIC'
/** Tourism and lodging (turistico-ricettivo). */
 | 'TOURISM';
/** Cadastral register (catasto). */
export type CadastralRegister = 
/** Buildings (fabbricati). */
'BUILDINGS'
/** Land (terreni). */
 | 'LAND';
/** How the last formal check of a section ended. */
export type CheckStatus = 
/** Found something that blocks. */
'FAILED'
/** Not run since the last change. */
 | 'NOT_RUN'
/** Found nothing that blocks. */
 | 'PASSED';
/** Names a practice. */
export type CloseCompilationInput = {
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
    idempotencyKey: string;
    /** The practice. */
    practiceId: string | number;
};
/** Ends one's own delegation. */
export type ConcludeDelegationInput = {
    /** The delegation. */
    delegationId: string | number;
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
    idempotencyKey: string;
};
/** Confirms a statement that was asked of the caller. */
export type ConfirmStatementInput = {
    /** The statement. */
    declarationId: string | number;
    /** Digest in the text that the person read. */
    digest: string;
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
    idempotencyKey: string;
};
/** Construction type (tipologia costruttiva). */
export type ConstructionType = 
/** Masonry (muratura). */
'MASONRY'
/** Mixed (mista). */
 | 'MIXED'
/** Any other type (altro). */
 | 'OTHER'
/** Prefabricated (prefabbricata). */
 | 'PREFABRICATED'
/** Prestressed concrete (cemento armato precompresso). */
 | 'PRESTRESSED_CONCRETE'
/** Reinforced concrete (cemento armato). */
 | 'REINFORCED_CONCRETE'
/** Steel (acciaio). */
 | 'STEEL'
/** Timber (legno). */
 | 'TIMBER';
/** What the innermost content is, by its first bytes. */
export type ContentKind = 
/** A signed file again that could not be opened */
'CMS'
/** AutoCAD drawing */
 | 'DWG'
/** Drawing exchange file */
 | 'DXF'
/** Building model in STEP form */
 | 'IFC'
/** JPEG */
 | 'JPEG'
/** Office file of the older binary form */
 | 'OLE'
/** Anything else */
 | 'OTHER'
/** PDF */
 | 'PDF'
/** PNG */
 | 'PNG'
/** Rich text */
 | 'RTF'
/** Plain text */
 | 'TEXT'
/** TIFF */
 | 'TIFF'
/** XML */
 | 'XML'
/** ZIP, and office files that are one */
 | 'ZIP';
/** Makes a machine token. */
export type CreateMachineTokenInput = {
    /** When it ends, at most 366 days from now. */
    expiresAt: string;
    /** What its holder calls it, at most 100 characters. */
    label: string;
    /** Where its holder is written to 30 and 7 days before its end. */
    mailAddress: string;
    /** Makes it a token of this seat, for who administers its people: it reads what the seat received. */
    office?: Seat | null | undefined;
    /** Networks from which it is good: `192.0.2.0/24`, `2001:db8::/32`, at most 20; any when none is named. */
    ranges?: Array<string>;
    /** What it may do. A token of the office reads and nothing else. */
    scopes: Array<MachineTokenScope>;
};
/** Opens a practice. */
export type CreatePracticeInput = {
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
    idempotencyKey: string;
    /** Title of the works (oggetto), at most 500 characters. */
    title: string;
};
/** Asks for upload tickets. */
export type CreateUploadInput = {
    /** The files, at most 50. */
    files: Array<UploadFileInput>;
    /** The practice. */
    practiceId: string | number;
};
/** State of a declaration. */
export type DeclarationState = 
/** Confirmed by the person who made it. */
'CONFERMATA'
/** Lost its force: what it covered was reopened, changed hands or was changed. */
 | 'DECADUTA'
/** Asked of the person, who has not answered yet. */
 | 'RICHIESTA'
/** Refused by the person, with a reason. */
 | 'RIFIUTATA';
/** Declares a payment made outside of the portal. */
export type DeclareManualPaymentInput = {
    /** What was paid, in euro. */
    amount: string;
    /** Needed when another amount was paid than is owed; at most 1,000 characters. */
    differenceReason?: string | null | undefined;
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
    idempotencyKey: string;
    /** The day of the payment, not in the future. */
    paidOn: string;
    /** The practice. */
    practiceId: string | number;
    /** Number of the receipt, at most 100 characters. */
    receiptNumber: string;
};
/** Confirms the declaration of a section. */
export type DeclareSectionInput = {
    /** Digest of the draft that the person read; if the data moved since, DIGEST_MISMATCH. */
    digest?: string | null | undefined;
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
    idempotencyKey: string;
    /** The practice. */
    practiceId: string | number;
    /** Which section; today only section 4 has a declaration of its own. */
    section: SectionKind;
};
/** Tells a subject to pay and send in the titolare's place. */
export type DelegatePaymentInput = {
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
    idempotencyKey: string;
    /** The practice. */
    practiceId: string | number;
    /** A subject of section 2; null takes it back. */
    subjectId?: string | number | null | undefined;
};
/** State of a delegation of compilation (delega di compilazione). */
export type DelegationState = 
/** Revoked by the titolare, or ended because the subject was removed. */
'ANNULLATA'
/** Active: the delegate writes the section. */
 | 'ATTIVA'
/** Concluded by the delegate; his write access has ended. */
 | 'CONCLUSA'
/** History: the practice was sent. */
 | 'STORICA';
/**
 * Section 1: main details of the works, of the law that applies and of the place.
 *
 * Fields that are not sent keep their value; null clears.
 */
export type DetailsInput = {
    /** Peak ground acceleration (ag) in g, return period 475 years, rigid soil. [STD] */
    ag?: string | null | undefined;
    /** Code in Allegato A of regulation 1/R. [1R-B] */
    allegatoACode?: string | null | undefined;
    /** Code in Allegato B of regulation 1/R. [1R-B] */
    allegatoBCode?: string | null | undefined;
    /** Belfiore code of the comune, four characters. */
    belfiore?: string | null | undefined;
    /** Particularly complex structure (opera complessa), Allegato B. [1R-B] */
    complexWork?: boolean | null | undefined;
    /** ISTAT code of the comune: three digits of the province, three of the comune. [STD] */
    comuneIstat?: string | null | undefined;
    /** Name of the comune. */
    comuneName?: string | null | undefined;
    /** Construction type (tipologia costruttiva). [PAY] */
    constructionType?: ConstructionType | null | undefined;
    /** Exclusions from the geological report (esclusioni 36/R, art. 3). [SL] */
    exclusions36r?: Array<Exclusion36R> | null | undefined;
    /** Expected start of the works (data di inizio prevista). [INF] */
    expectedStart?: string | null | undefined;
    /** Largest amplification of the spectrum (F0), pure number. [STD] */
    f0?: string | null | undefined;
    /** Grant programme (programma). [P3] */
    grantProgramme?: string | null | undefined;
    /** House number (civico). */
    houseNumber?: string | null | undefined;
    /** Kind of intervention (tipo di intervento). [INF] */
    interventionKind?: InterventionKind | null | undefined;
    /** Project number of a linked practice (pratica collegata). [INF] */
    linkedProject?: string | null | undefined;
    /** Locality or hamlet (località). */
    locality?: string | null | undefined;
    /** Nominal life (vita nominale), NTC 2.4.1. [STD] */
    nominalLife?: NominalLife | null | undefined;
    /** Cadastral references (catasto): at least one, with sheet and parcel. */
    parcels?: Array<ParcelInput> | null | undefined;
    /** The works on the map, WGS84. [P3][SL] */
    point?: GeoPointInput | null | undefined;
    /** Postal code (CAP), five digits. */
    postalCode?: string | null | undefined;
    /** Procedure (procedimento) that the titolare confirms. [P3] */
    procedimento?: Procedimento | null | undefined;
    /** Public body that owns the works (ente). [AVV][PAY] */
    publicBody?: string | null | undefined;
    /** Public works (opera pubblica). [AVV][PAY] */
    publicWork?: boolean | null | undefined;
    /** Regional grant (contributo regionale). [P3] */
    regionalGrant?: boolean | null | undefined;
    /** Relevance class of the works (rilevanza), art. 94-bis. [94B] */
    rilevanza?: Rilevanza | null | undefined;
    /** Letter of art. 94-bis that gives the class (motivo della rilevanza). [94B] */
    rilevanzaReason?: RilevanzaReason | null | undefined;
    /** Seismic zone of the comune (zona sismica). [PRATO] */
    seismicZone?: SeismicZone | null | undefined;
    /** Strategic or relevant building (edificio strategico o rilevante), Allegato A. [1R-B] */
    strategic?: StrategicKind | null | undefined;
    /** Street (via). */
    street?: string | null | undefined;
    /** Corner period (Tc*), seconds. [STD] */
    tcStar?: string | null | undefined;
    /** Technical norms of the project (norma tecnica). [LT] */
    technicalNorm?: TechnicalNorm | null | undefined;
    /** Title of the works (oggetto), at most 500 characters. [INF] */
    title?: string | null | undefined;
    /** Building title (titolo edilizio). [INF] */
    titoloEdilizio?: TitoloEdilizio | null | undefined;
    /** Comune that gave the building title. [INF] */
    titoloEdilizioComune?: string | null | undefined;
    /** Date of the building title. [INF] */
    titoloEdilizioDate?: string | null | undefined;
    /** Number of the building title. [INF] */
    titoloEdilizioNumber?: string | null | undefined;
    /** Topographic category (categoria topografica). [STD] */
    topographicCategory?: TopographicCategory | null | undefined;
    /** Use class (classe d'uso), NTC 2.4.2. [STD] */
    useClass?: UseClass | null | undefined;
    /** Kind of structure (tipo di opera). [SL] */
    workKind?: WorkKind | null | undefined;
    /** Amount of the works (importo dei lavori), EUR. [INF] */
    worksAmount?: string | null | undefined;
};
/** When a document is mandatory. */
export type DocumentCondition = 
/** Always. */
'ALWAYS'
/** The works concern a building. */
 | 'BUILDINGS'
/** A client delegates the titolare digitale. */
 | 'CLIENT_DELEGATES'
/** The works concern an existing building. */
 | 'EXISTING_BUILDING'
/** The geologist did not compile section 4 himself. */
 | 'GEOLOGY_NOT_COMPILED'
/** Never. */
 | 'NEVER'
/** The works include new foundations. */
 | 'NEW_FOUNDATIONS'
/** The works leave a new structure. */
 | 'NEW_WORKS'
/** Asked by another step or submission: payment, variant, works end, testing. */
 | 'OTHER_SUBMISSION'
/** A client is also the contractor (lavori in proprio). */
 | 'OWN_WORKS'
/** Given as a statement in section 6; a file only in migrated practices. */
 | 'STATEMENT'
/** Static testing (collaudo statico) is due. */
 | 'TESTING_DUE'
/** Unless an exclusion of art. 3, paragraphs 3 and 4, of regulation 36/R is chosen. */
 | 'UNLESS_36R';
/** Format in which a document is accepted. */
export type DocumentFormat = 
/** A signed envelope (CAdES, .p7m). */
'P7M'
/** A pdf, signed inside (PAdES) or to be signed in the portal. */
 | 'PDF';
/**
 * Section 5: notes on the attached documents.
 *
 * Fields that are not sent keep their value; null clears.
 */
export type DocumentsInput = {
    /** The geotechnical report (A6) is attached in section 4 instead of section 5. [SL] */
    geotechnicalInGeology?: boolean | null | undefined;
    /** Note to the office on the attached documents. [INF] */
    note?: string | null | undefined;
};
/** Ductility class (classe di duttilità), NTC 7.2. */
export type DuctilityClass = 
/** High ductility (CD "A"). */
'CD_A'
/** Medium ductility (CD "B"). */
 | 'CD_B'
/** Not dissipative (ND). */
 | 'ND';
/** Signs out everywhere. */
export type EndAllSessionsInput = {
    /** Leaves the session by which this is asked. */
    keepCurrent?: boolean;
};
/** Signs out, here or on one other device. */
export type EndSessionInput = {
    /** Ends every session of the caller, on whatever device; the same as `endAllSessions`. */
    everywhere?: boolean;
    /** Which session; the one by which this is asked when none is named. */
    sessionId?: string | number | null | undefined;
};
/** Code of an error that the caller can fix. New values may be added. */
export type ErrorCode = 
/** The section is declared already and has not changed since. */
'ALREADY_DECLARED'
/** Somebody holds the section already. */
 | 'ALREADY_DELEGATED'
/** The caller has signed this document. */
 | 'ALREADY_SIGNED'
/** The role was withdrawn before. */
 | 'ALREADY_WITHDRAWN'
/** Another amount is due. Parameter: which. */
 | 'AMOUNT_DIFFERS'
/** The formal check finds something that blocks. Parameters: the codes found. */
 | 'CHECK_NOT_PASSED'
/** Somebody saved in between. Parameters: current version, then the fields that differ. */
 | 'CONFLICT'
/** The content is not of the announced media type. Parameters: announced and found. */
 | 'CONTENT_MISMATCH'
/** The section has to be declared before the delegation can be concluded. */
 | 'DECLARATION_MISSING'
/** The delegation was concluded. */
 | 'DELEGATION_CONCLUDED'
/** The delegation was revoked. */
 | 'DELEGATION_NOT_ACTIVE'
/** The caller's delegation covers another section. */
 | 'DELEGATION_SCOPE'
/** The digest that the person saw is not that of the current data. */
 | 'DIGEST_MISMATCH'
/** A signed document is not removed. */
 | 'DOCUMENT_SIGNED'
/** There is a draft of such an istanza already. */
 | 'DRAFT_EXISTS'
/** The mail address is not valid. */
 | 'EMAIL_INVALID'
/** The bytes that arrived have another SHA-256 than was announced. Parameters: announced and actual. */
 | 'FILE_DIGEST_MISMATCH'
/** The scanner found malware in the file. Parameter: its name, where it is known. */
 | 'FILE_INFECTED'
/** Another number of bytes arrived than was announced. Parameters: announced and actual. */
 | 'FILE_SIZE_MISMATCH'
/** The file is too large. Parameters: limit and actual size in bytes. */
 | 'FILE_TOO_LARGE'
/** The fiscal code is not valid. */
 | 'FISCAL_CODE_INVALID'
/** The caller sees the object, but this act is not his. */
 | 'FORBIDDEN'
/** The format is not allowed for this document. Parameter: what is allowed. */
 | 'FORMAT_NOT_ALLOWED'
/** The key was used for another request. */
 | 'IDEMPOTENCY_KEY_REUSED'
/** The text holds characters that cannot be stored. */
 | 'INVALID_TEXT'
/** The value has the wrong form. */
 | 'INVALID_VALUE'
/** The person holds no role in the seat that is named as his own. */
 | 'NOT_AN_OFFICER'
/** The object does not exist or is not visible to the caller. */
 | 'NOT_FOUND'
/** Only plain pdf documents are signed in the portal. */
 | 'NOT_SIGNABLE'
/** A copy with the signatures on pages of its own is made only of a pdf that can be read. */
 | 'NO_RENDITION'
/** Administrators do not withdraw their own administration. */
 | 'OWN_ADMINISTRATION'
/** The subject lacks a personal fiscal code or a mail address, or is the titolare himself. */
 | 'PAYER_INCOMPLETE'
/** Nothing is to be paid, or it was paid. */
 | 'PAYMENT_NOT_OPEN'
/** The pdf is encrypted. */
 | 'PDF_ENCRYPTED'
/** The pdf holds an executable file. */
 | 'PDF_EXECUTABLE'
/** The pdf holds JavaScript. */
 | 'PDF_JAVASCRIPT'
/** The pdf starts programs. */
 | 'PDF_LAUNCH'
/** The objects of the pdf are packed in a way that cannot be checked. */
 | 'PDF_UNREADABLE'
/** The practice is past the phase in which this act is possible. */
 | 'PRACTICE_FROZEN'
/** The istanza has no protocol number yet. */
 | 'PROTOCOL_PENDING'
/** The act needs a reason. */
 | 'REASON_REQUIRED'
/** A required value is missing. */
 | 'REQUIRED'
/** The section cannot be delegated to a subject of this role. */
 | 'ROLE_NOT_DELEGABLE'
/** The scanner has not seen the file yet. */
 | 'SCAN_PENDING'
/** The section is in the hands of a delegate. */
 | 'SECTION_DELEGATED'
/** This section has no declaration of its own. */
 | 'SECTION_NOT_DECLARABLE'
/** The section is the titolare's alone. */
 | 'SECTION_NOT_DELEGABLE'
/** The statement was confirmed or refused, or fell with the reopening. */
 | 'STATEMENT_NOT_ASKED'
/** The text that the person confirmed is not the current version. */
 | 'STATEMENT_OUTDATED'
/** The practice is in another state now. Parameter: which. */
 | 'STATE_CHANGED'
/** The subject holds an active delegation that this change would break. */
 | 'SUBJECT_DELEGATED'
/** The subject lacks a personal fiscal code or a mail address. */
 | 'SUBJECT_INCOMPLETE'
/** The documents of the practice would be too large together. Parameters: limit and what they would be, in bytes. */
 | 'SUBMISSION_TOO_LARGE'
/** The text or list is too long. Parameter: the limit. */
 | 'TOO_LONG'
/** The practice would have too many documents. Parameters: limit and what it would have. */
 | 'TOO_MANY_FILES'
/** There are as many machine tokens as may be. Parameter: how many. */
 | 'TOO_MANY_TOKENS'
/** The catalogue has no such code in this section. */
 | 'UNKNOWN_DOCUMENT_CODE'
/** The bytes of this request have another checksum than it says; none of them was kept. */
 | 'UPLOAD_CHECKSUM'
/** The upload ticket expired or was used. */
 | 'UPLOAD_EXPIRED'
/** The bytes have not arrived. */
 | 'UPLOAD_NOT_READY'
/** The bytes do not follow those that are stored. Parameters: where to go on, and where the request would have. */
 | 'UPLOAD_OFFSET'
/** The VAT number is not valid. */
 | 'VAT_NUMBER_INVALID';
/** Kind of an event. New values may be added. */
export type EventKind = 
/** A document was attached. */
'ATTACHMENT_ADDED'
/** A document was removed. */
 | 'ATTACHMENT_REMOVED'
/** A document was signed in the portal. */
 | 'ATTACHMENT_SIGNED'
/** The signatures in a document were judged again. */
 | 'ATTACHMENT_VERIFIED'
/** The compilation was closed: statements are asked. */
 | 'COMPILATION_CLOSED'
/** The compilation was opened again: every statement falls. */
 | 'COMPILATION_REOPENED'
/** A declaration lost its force because what it covered was reopened. */
 | 'DECLARATION_VOIDED'
/** A delegation was given. */
 | 'DELEGATION_ACTIVATED'
/** A delegation was concluded by the delegate. */
 | 'DELEGATION_CONCLUDED'
/** A delegation was revoked. */
 | 'DELEGATION_REVOKED'
/** A chat message was sent. */
 | 'MESSAGE_SENT'
/** The person's roles in the office changed. */
 | 'OFFICE_CHANGED'
/** Somebody was told to pay, or no longer. */
 | 'PAYER_CHANGED'
/** The payment took another state. */
 | 'PAYMENT_CHANGED'
/** A practice was opened. */
 | 'PRACTICE_CREATED'
/** Protocolled, numbered and endorsed (vidimata), and sent on its procedure. */
 | 'PRACTICE_ENDORSED'
/** The practice was sent to the office. */
 | 'PRACTICE_SENT'
/** A section was declared. */
 | 'SECTION_DECLARED'
/** A section was saved. */
 | 'SECTION_SAVED'
/** A formal check was run. */
 | 'SECTION_VERIFIED'
/** A session or machine token of the person was ended before its time. */
 | 'SESSION_ENDED'
/** A signature made in the portal was withdrawn. */
 | 'SIGNATURE_WITHDRAWN'
/** A statement was confirmed. */
 | 'STATEMENT_CONFIRMED'
/** A statement was refused: the practice goes back to the titolare. */
 | 'STATEMENT_REFUSED'
/** A subject was added. */
 | 'SUBJECT_ADDED'
/** A subject was removed. */
 | 'SUBJECT_REMOVED'
/** A subject was changed. */
 | 'SUBJECT_UPDATED';
/** Exclusion from the geological report (regulation 36/R, art. 3). */
export type Exclusion36R = 
/** Art. 3, paragraph 3. */
'ART_3_C_3'
/** Art. 3, paragraph 4. */
 | 'ART_3_C_4';
/** What a signature, or a file, is worth at its reference time. */
export type FileVerdict = 
/** What would be needed to say yes or no is missing here. */
'INDETERMINATE'
/** The signature is wrong, or was made or changed when it could not be (TOTAL-FAILED). */
 | 'INVALID'
/** Nothing in the file is a signature. */
 | 'NO_SIGNATURE'
/** Every check that can be made here passed (TOTAL-PASSED). */
 | 'VALID';
/** Foundation (fondazione). */
export type FoundationKind = 
/** Inverted beams (travi rovesce). */
'BEAMS'
/** Connected footings (plinti collegati). */
 | 'CONNECTED_FOOTINGS'
/** Isolated footings (plinti isolati). */
 | 'FOOTINGS'
/** Masonry (fondazione in muratura). */
 | 'MASONRY'
/** Any other (altro). */
 | 'OTHER'
/** Piles (pali). */
 | 'PILES'
/** Raft (platea). */
 | 'RAFT';
/** A point on the map, WGS84. */
export type GeoPointInput = {
    /** Latitude, decimal degrees north. */
    lat: string;
    /** Longitude, decimal degrees east. */
    lon: string;
};
/**
 * Section 4: geology, the data of the summary sheet (scheda di sintesi).
 *
 * Fields that are not sent keep their value; null clears.
 */
export type GeologyInput = {
    /** Amplification factor (FA) of the microzonation study, pure number. [INF] */
    amplificationFactor?: string | null | undefined;
    /** Depth of the rigid substratum (profondità del substrato), m. [STD] */
    bedrockDepth?: string | null | undefined;
    /** Feasibility in the plan, with its prescriptions (fattibilità). [36R] */
    feasibility?: string | null | undefined;
    /** Amplitude at the fundamental frequency, pure number. [INF] */
    fundamentalAmplitude?: string | null | undefined;
    /** Fundamental frequency of the soil (frequenza fondamentale f0), Hz. [INF] */
    fundamentalFrequency?: string | null | undefined;
    /** Geological model (modello geologico). [36R] */
    geologicalModel?: string | null | undefined;
    /** Geological unit (unità geologica). [INF] */
    geologicalUnit?: string | null | undefined;
    /** Geomorphological context (contesto geomorfologico). [INF] */
    geomorphologicalContext?: GeomorphologicalContext | null | undefined;
    /** Geomorphological hazard (pericolosità geomorfologica). [STD] */
    geomorphologicalHazard?: GeomorphologicalHazard | null | undefined;
    /** No groundwater was met (falda assente). [INF] */
    groundwaterAbsent?: boolean | null | undefined;
    /** Depth of the groundwater (profondità della falda), m. [INF] */
    groundwaterDepth?: string | null | undefined;
    /** Hydraulic hazard (pericolosità idraulica). [INF] */
    hydraulicHazard?: HydraulicHazard | null | undefined;
    /** Class of investigation (classe d'indagine), 1 to 4. [36R] */
    investigationClass?: InvestigationClass | null | undefined;
    /** Investigations (indagini): at least one, unless the report is not due. [SL] */
    investigations?: Array<InvestigationInput> | null | undefined;
    /** Outcome on liquefaction (liquefazione), NTC 7.11.3.4. [STD] */
    liquefaction?: LiquefactionOutcome | null | undefined;
    /** Method of the liquefaction check (metodo). [STD] */
    liquefactionMethod?: string | null | undefined;
    /** Prevailing lithology (litologia prevalente). [INF] */
    lithology?: string | null | undefined;
    /** Local seismic response (risposta sismica locale). [STD] */
    localResponse?: LocalResponse | null | undefined;
    /** Local seismic hazard (pericolosità sismica locale). [INF] */
    localSeismicHazard?: SeismicHazard | null | undefined;
    /** Level of the seismic microzonation study (studio MS), 0 to 3. [INF] */
    microzonationLevel?: number | null | undefined;
    /** Why the geological report is not due (motivo), with an exclusion of art. 3 36/R. [SL] */
    notDueReason?: string | null | undefined;
    /** Note. [INF] */
    note?: string | null | undefined;
    /** Subsoil category (categoria di sottosuolo). [STD] */
    subsoilCategory?: SubsoilCategory | null | undefined;
    /** Topographic category (categoria topografica); must equal section 1. [STD] */
    topographicCategory?: TopographicCategory | null | undefined;
    /** Shear wave velocity of the first 30 m (Vs30, NTC 2008), m/s. [STD] */
    vs30?: string | null | undefined;
    /** Equivalent shear wave velocity (Vs,eq, NTC 2018), m/s. [STD] */
    vsEquivalent?: string | null | undefined;
};
/** Geomorphological context (contesto geomorfologico). */
export type GeomorphologicalContext = 
/** Plain (pianura). */
'PLAIN'
/** Ridge (crinale). */
 | 'RIDGE'
/** Slope (versante). */
 | 'SLOPE'
/** Valley floor (fondovalle). */
 | 'VALLEY_FLOOR';
/** Geomorphological hazard of the plan (pericolosità geomorfologica). */
export type GeomorphologicalHazard = 
/** G.1: low. */
'G_1'
/** G.2: medium. */
 | 'G_2'
/** G.3: high. */
 | 'G_3'
/** G.4: very high. */
 | 'G_4';
/** Gives an officer of another seat access to what this seat received. */
export type GrantSeatAccessInput = {
    /** Fiscal code of the officer. */
    fiscalCode: string;
    /** The seat that he belongs to. */
    homeSeat: Seat;
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
    idempotencyKey: string;
    /** Name of the officer. */
    name: string;
    /** Why, at most 1,000 characters. */
    reason: string;
    /** In which role; not as administrator. */
    role: OfficeRole;
    /** The seat whose practices he shall see. */
    seat: Seat;
    /** First day; today when none is named. */
    validFrom?: string | null | undefined;
    /** Last day, at most 366 days after the first. */
    validTo: string;
};
/** Horizontal structure, after AeDES section 3. */
export type HorizontalStructure = 
/** Beams with a flexible floor (soletta deformabile). */
'FLEXIBLE'
/** None (assente). */
 | 'NONE'
/** Beams with a rigid floor (soletta rigida). */
 | 'RIGID'
/** Beams with a semi-rigid floor (soletta semirigida). */
 | 'SEMI_RIGID'
/** Vaults without ties (volte senza catene). */
 | 'VAULTS'
/** Vaults with ties (volte con catene). */
 | 'VAULTS_TIED';
/** Hydraulic hazard (pericolosità idraulica): the scale of the plan or of the flood plan. */
export type HydraulicHazard = 
/** I.1: low. */
'I_1'
/** I.2: medium. */
 | 'I_2'
/** I.3: high. */
 | 'I_3'
/** I.4: very high. */
 | 'I_4'
/** P1: rare floods. */
 | 'P_1'
/** P2: less frequent floods. */
 | 'P_2'
/** P3: frequent floods. */
 | 'P_3';
/** Kind of infrastructure (tipo di infrastruttura). */
export type InfrastructureKind = 
/** Bridge or viaduct (ponte, viadotto). */
'BRIDGE'
/** Footbridge (passerella). */
 | 'FOOTBRIDGE'
/** Hydraulic works (opera idraulica). */
 | 'HYDRAULIC'
/** Any other (altro). */
 | 'OTHER'
/** Tank or reservoir (serbatoio). */
 | 'TANK'
/** Tower, mast or pylon (torre, traliccio). */
 | 'TOWER'
/** Tunnel (galleria). */
 | 'TUNNEL';
/** Kind of intervention (tipo di intervento), after NTC 8.4. The legal words stay Italian. */
export type InterventionKind = 
/** Seismic upgrading to the level of new buildings. */
'ADEGUAMENTO'
/** Any other intervention. */
 | 'ALTRO'
/** Extension of an existing building. */
 | 'AMPLIAMENTO'
/** Demolition and reconstruction. */
 | 'DEMOLIZIONE_RICOSTRUZIONE'
/** Seismic improvement. */
 | 'MIGLIORAMENTO'
/** New construction. */
 | 'NUOVA_COSTRUZIONE'
/** Retaining works. */
 | 'OPERA_SOSTEGNO'
/** Repair or local intervention. */
 | 'RIPARAZIONE_LOCALE'
/** Storeys added to an existing building. */
 | 'SOPRAELEVAZIONE';
/** Class of investigation (classe d'indagine), regulation 36/R art. 7. */
export type InvestigationClass = 
/** Class 1: the smallest works. */
'CLASS_1'
/** Class 2. */
 | 'CLASS_2'
/** Class 3. */
 | 'CLASS_3'
/** Class 4: the largest works. */
 | 'CLASS_4';
/** A geological investigation (indagine). */
export type InvestigationInput = {
    /** Public id of the attachment that holds the report. */
    attachment?: string | null | undefined;
    /** Day on which it was carried out (data). */
    date?: string | null | undefined;
    /** Depth reached (profondità), m. */
    depth?: string | null | undefined;
    /** Reused from an archive (esistente), not carried out for these works. */
    existing: boolean;
    /** Kind of investigation (tipo). */
    kind: InvestigationKind;
    /** Who carried it out (esecutore). */
    performedBy?: string | null | undefined;
    /** Where it was carried out (punto), WGS84. */
    point?: GeoPointInput | null | undefined;
};
/** Kind of investigation (tipo di indagine). */
export type InvestigationKind = 
/** Published data (bibliografia). */
'BIBLIOGRAPHY'
/** Cored borehole (sondaggio a carotaggio). */
 | 'CORED_BOREHOLE'
/** Cone penetration test (CPT). */
 | 'CPT'
/** Cone penetration test with pore pressure (CPTU). */
 | 'CPTU'
/** Cross-hole. */
 | 'CROSS_HOLE'
/** Destructive borehole (sondaggio a distruzione). */
 | 'DESTRUCTIVE_BOREHOLE'
/** Flat dilatometer (DMT). */
 | 'DMT'
/** Down-hole. */
 | 'DOWN_HOLE'
/** Light dynamic probing (DPL). */
 | 'DPL'
/** Medium dynamic probing (DPM). */
 | 'DPM'
/** Super-heavy dynamic probing (DPSH). */
 | 'DPSH'
/** Extended spatial autocorrelation (ESAC). */
 | 'ESAC'
/** Spectral ratio of ambient noise (HVSR). */
 | 'HVSR'
/** Inclinometer (inclinometro). */
 | 'INCLINOMETER'
/** Laboratory tests (prove di laboratorio). */
 | 'LABORATORY'
/** Load test (prova di carico). */
 | 'LOAD_TEST'
/** Surface waves (MASW). */
 | 'MASW'
/** Any other (altro). */
 | 'OTHER'
/** Piezometer (piezometro). */
 | 'PIEZOMETER'
/** Refraction, P waves (rifrazione P). */
 | 'REFRACTION_P'
/** Refraction, SH waves (rifrazione SH). */
 | 'REFRACTION_SH'
/** Passive surface waves (ReMi). */
 | 'REMI'
/** Standard penetration test (SPT). */
 | 'SPT'
/** Test pit (pozzetto). */
 | 'TEST_PIT'
/** Tomography (tomografia). */
 | 'TOMOGRAPHY';
/** Kind of an istanza. New values may be added. */
export type IstanzaKind = 
/** Cancellation (annullamento). */
'ANNULLAMENTO'
/** Change of subjects (cambio soggetti). */
 | 'CAMBIO_SOGGETTI'
/** Partial testing (collaudo parziale). */
 | 'COLLAUDO_PARZIALE'
/** Total testing (collaudo totale). */
 | 'COLLAUDO_TOTALE'
/** Partial end of the works (fine lavori parziale). */
 | 'FINE_LAVORI_PARZIALE'
/** Total end of the works (fine lavori totale). */
 | 'FINE_LAVORI_TOTALE'
/** Answer to a request of the office (integrazione). */
 | 'INTEGRAZIONE'
/** The first filing: sections 1 to 6 (originale). */
 | 'ORIGINALE'
/** Non-substantial variant (variante non sostanziale). */
 | 'VARIANTE_NON_SOSTANZIALE'
/** Substantial variant (variante sostanziale). */
 | 'VARIANTE_SOSTANZIALE';
/** State of an istanza. New values may be added. */
export type IstanzaState = 
/** Given up before it was sent. */
'ABBANDONATA'
/** Accepted. */
 | 'ACCOLTA'
/** A draft. */
 | 'BOZZA'
/** Closed; each person asseverates or declares. */
 | 'DA_ASSEVERARE'
/** All statements are in; payment is due. */
 | 'DA_PAGARE'
/** Sent; its protocol number is being asked for. */
 | 'INVIATA'
/** Before the office. */
 | 'IN_ESAME'
/** Paid or exempt; it may be sent. */
 | 'PRONTA_INVIO'
/** Refused. */
 | 'RESPINTA'
/** Withdrawn by who sent it; it stays readable and changes nothing more. */
 | 'RITIRATA'
/** Protocolled and endorsed (vidimata). */
 | 'VIDIMATA';
/** Knowledge level of an existing building (livello di conoscenza), NTC 8.5.4. */
export type KnowledgeLevel = 
/** LC1: limited. */
'LC_1'
/** LC2: adequate. */
 | 'LC_2'
/** LC3: accurate. */
 | 'LC_3';
/** Outcome on liquefaction (liquefazione). */
export type LiquefactionOutcome = 
/** The check may be omitted (esclusa). */
'EXCLUDED'
/** Still to be checked (da verificare). */
 | 'TO_BE_VERIFIED'
/** Checked (verificata). */
 | 'VERIFIED';
/** What a live message is. */
export type LiveKind = 
/** Something happened. */
'CHANGE'
/** The caller's rights ended, or the session; the last message of the stream. */
 | 'ENDED'
/** This node stops: connect again and go on from this cursor; the last message of the stream. */
 | 'MOVED'
/** History before this point is gone: read again, then go on from this cursor. */
 | 'RESET'
/** The first message of a stream without `after`: the state now, and the cursor to go on from. */
 | 'SNAPSHOT';
/** How the local seismic response is found (risposta sismica locale). */
export type LocalResponse = 
/** By a response analysis (analisi RSL). */
'ANALYSIS'
/** Simplified, by categories (semplificata). */
 | 'SIMPLIFIED';
/** What a machine token may do. Whatever binds its holder stays his own act. */
export type MachineTokenScope = 
/** Open practices, fill sections and subjects. */
'FILL'
/** List and read practices, follow their changes, download documents. */
 | 'READ'
/** Upload, attach and remove documents. */
 | 'UPLOAD'
/** Run formal checks. */
 | 'VERIFY';
/** Nominal life (vita nominale), NTC 2.4.1. */
export type NominalLife = 
/** 10 years: temporary works. */
'YEARS_10'
/** 50 years: ordinary works. */
 | 'YEARS_50'
/** 100 years: large works. */
 | 'YEARS_100';
/** Role of an officer in one seat of the office. */
export type OfficeRole = 
/** Administrator of people and configuration (amministratore). */
'AMMINISTRATORE'
/** Manager of the seat (dirigente). */
 | 'DIRIGENTE'
/** Reviewer (istruttore). */
 | 'ISTRUTTORE'
/** Protocol clerk (addetto al protocollo). */
 | 'PROTOCOLLO'
/** Officer in charge of the procedure (responsabile del procedimento). */
 | 'RESPONSABILE'
/** Draw operator (addetto ai sorteggi). */
 | 'SORTEGGI';
/** A cadastral reference (riferimento catastale). */
export type ParcelInput = {
    /** Parcel (particella); may carry a letter or a fraction, for example 123/a. */
    parcel: string;
    /** Land register or building register (terreni, fabbricati). */
    register?: CadastralRegister | null | undefined;
    /** Section of the register (sezione), where the comune has any. */
    section?: string | null | undefined;
    /** Sheet (foglio). */
    sheet: string;
    /** Sub-unit (subalterno). */
    sub?: string | null | undefined;
};
/** State of a payment. */
export type PaymentState = 
/** No longer asked for: the compilation was opened again, or another amount is due. */
'ANNULLATO'
/** Due, and nothing was done about it (da pagare). */
 | 'DOVUTO'
/** The payer was sent to the payment system. */
 | 'IN_ATTESA'
/** The office contests the manual receipt. */
 | 'MANUALE_CONTESTATO'
/** Paid outside, as the payer declares with the number of his receipt. */
 | 'MANUALE_DICHIARATO'
/** The office found the manual receipt in order. */
 | 'MANUALE_VERIFICATO'
/** Not due: the client is a public body, or the table asks for nothing. */
 | 'NON_DOVUTO'
/** Paid, with a receipt of the payment system. */
 | 'PAGATO'
/** A position was created with the payment system; it has its number (IUV). */
 | 'POSIZIONE_CREATA'
/** Paid back: the practice was never sent. */
 | 'RIMBORSATO'
/** The position expired unpaid. */
 | 'SCADUTO';
/** Kind of person (tipo di persona). */
export type PersonKind = 
/** Legal person (persona giuridica). */
'LEGAL'
/** Natural person (persona fisica). */
 | 'NATURAL'
/** Public body (ente pubblico). */
 | 'PUBLIC_BODY';
/** Narrows a list of practices; members that are not sent do not narrow. */
export type PracticeFilter = {
    /** In this comune: six digits of ISTAT. */
    comuneIstat?: string | null | undefined;
    /** In one of these states. */
    states?: Array<PracticeState> | null | undefined;
};
/** State of a practice (pratica). New values may be added. */
export type PracticeState = 
/** Cancelled after sending. */
'ANNULLATA'
/** The office asked for integrations; the clock is stopped. */
 | 'ATTESA_INTEGRAZIONI'
/** In the population of the next draw. */
 | 'ATTESA_SORTEGGIO'
/** Authorised. */
 | 'AUTORIZZATA'
/** Under control. */
 | 'A_CONTROLLO'
/** Closed: tested, or works ended and no testing due. */
 | 'CHIUSA'
/** Found compliant. */
 | 'CONFORME'
/** Compilation closed and frozen; each person asseverates or declares. */
 | 'DA_ASSEVERARE'
/** All statements are in; payment is due. */
 | 'DA_PAGARE'
/** Filed; works may start. */
 | 'DEPOSITATA'
/** Refused. */
 | 'DINIEGO'
/** Draft deleted before sending; only its trace is kept. */
 | 'ELIMINATA'
/** Sent; the protocol number is being asked for. */
 | 'INVIATA'
/** Being compiled by the titolare digitale and his delegates. */
 | 'IN_COMPILAZIONE'
/** Under technical review for an authorisation. */
 | 'IN_ISTRUTTORIA'
/** Works ended, testing outstanding. */
 | 'LAVORI_ULTIMATI'
/** Found not compliant. */
 | 'NON_CONFORME'
/** Paid or exempt; the titolare may send. */
 | 'PRONTA_INVIO'
/** Endorsed (vidimata): project number and attestation given. */
 | 'VIDIMATA';
/** What somebody does in a practice. */
export type PresenceMode = 
/** Has its fields open for writing. */
'EDITING'
/** Looks at it. */
 | 'READING';
/** Procedure of the practice (procedimento). */
export type Procedimento = 
/** Written authorisation before the works start (autorizzazione). */
'AUTORIZZAZIONE'
/** Filing that is always controlled (deposito a controllo obbligatorio). */
 | 'DEPOSITO_CONTROLLO_OBBLIGATORIO'
/** Filing that may be drawn for control (deposito a sorteggio). */
 | 'DEPOSITO_SORTEGGIO'
/** Reduced filing of works of no relevance (privo di rilevanza). */
 | 'PRIVO_RILEVANZA';
/** Professional order (ordine o collegio). */
export type ProfessionalOrder = 
/** Architects (architetti). */
'ARCHITETTI'
/** Geologists (geologi). */
 | 'GEOLOGI'
/** Surveyors (geometri). */
 | 'GEOMETRI'
/** Engineers (ingegneri). */
 | 'INGEGNERI'
/** Industrial and farming experts (periti). */
 | 'PERITI';
/** Registration with a professional order (albo). */
export type ProfessionalRegisterInput = {
    /** Day of registration; the tester needs ten years. [STD] */
    enrolledOn?: string | null | undefined;
    /** Registration number. */
    number?: string | null | undefined;
    /** The order (ordine). */
    order?: ProfessionalOrder | null | undefined;
    /** Province of the order. */
    province?: string | null | undefined;
    /** Section of the register. */
    section?: RegisterSection | null | undefined;
};
/** Refuses a statement that was asked of the caller. */
export type RefuseStatementInput = {
    /** The statement. */
    declarationId: string | number;
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
    idempotencyKey: string;
    /** Why, for the titolare; at most 1,000 characters. */
    reason: string;
};
/** Section of the professional register (sezione dell'albo). */
export type RegisterSection = 
/** Section A. */
'A'
/** Section B. */
 | 'B';
/** Names a document. */
export type RemoveAttachmentInput = {
    /** The document. */
    attachmentId: string | number;
};
/** Removes a subject from section 2. */
export type RemoveSubjectInput = {
    /** The version that the caller has read; another current version answers CONFLICT. */
    expectedVersion: number;
    /** The subject. */
    subjectId: string | number;
};
/** Names a practice. */
export type ReopenCompilationInput = {
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
    idempotencyKey: string;
    /** The practice. */
    practiceId: string | number;
};
/** Legal representative of a legal person (legale rappresentante). */
export type RepresentativeInput = {
    /** First name (nome). */
    firstName?: string | null | undefined;
    /** Fiscal code (codice fiscale); this person signs for the legal person. */
    fiscalCode?: string | null | undefined;
    /** Last name (cognome). */
    lastName?: string | null | undefined;
};
/** Kind of retaining works (opera di sostegno). */
export type RetainingKind = 
/** Cantilever wall (muro a mensola). */
'CANTILEVER'
/** Gabions (gabbioni). */
 | 'GABIONS'
/** Gravity wall (muro a gravità). */
 | 'GRAVITY'
/** Any other (altro). */
 | 'OTHER'
/** Pile or micropile wall (paratia). */
 | 'PILE_WALL'
/** Reinforced earth (terra rinforzata). */
 | 'REINFORCED_EARTH';
/** Says whether a manual receipt is in order. */
export type ReviewManualPaymentInput = {
    /** Why it is contested, at most 1,000 characters; null when it is in order. */
    contestedBecause?: string | null | undefined;
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
    idempotencyKey: string;
    /** The payment. */
    paymentId: string | number;
};
/** Takes a section back. */
export type RevokeDelegationInput = {
    /** The delegation. */
    delegationId: string | number;
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
    idempotencyKey: string;
};
/** Revokes a machine token. */
export type RevokeMachineTokenInput = {
    /** Which one. */
    tokenId: string | number;
};
/** Relevance class (rilevanza) of art. 94-bis DPR 380/2001. */
export type Rilevanza = 
/** Of minor relevance (minore rilevanza). */
'MINORE'
/** Of no relevance (priva di rilevanza). */
 | 'PRIVA'
/** Relevant for public safety (rilevante). */
 | 'RILEVANTE';
/** Letter of art. 94-bis DPR 380/2001 that gives the relevance class. */
export type RilevanzaReason = 
/** Upgrading or improvement in zone 1, and in zone 2 with ag from 0.20 g. */
'A1'
/** New unusual or particularly complex structures, zones 1 and 2. */
 | 'A2'
/** Strategic or relevant buildings, zones 1 and 2. */
 | 'A3'
/** Upgrading or improvement in zone 2 with ag below 0.20 g, and in zone 3. */
 | 'B1'
/** Repairs and local interventions. */
 | 'B2'
/** New buildings that are not under A2. */
 | 'B3'
/** Buildings with only occasional presence of people and farm buildings. */
 | 'B3_BIS'
/** Works that by nature and use are no danger to the public. */
 | 'C1';
/** Seismic risk class (classe di rischio sismico), for the tax bonus. */
export type RiskClass = 
/** A. */
'A'
/** A+: the least risk. */
 | 'A_PLUS'
/** B. */
 | 'B'
/** C. */
 | 'C'
/** D. */
 | 'D'
/** E. */
 | 'E'
/** F. */
 | 'F'
/** G: the greatest risk. */
 | 'G';
/** Roof (copertura), after AeDES section 3. */
export type RoofKind = 
/** Flat (piana). */
'FLAT'
/** Heavy, not thrusting (non spingente pesante). */
 | 'HEAVY'
/** Heavy and thrusting (spingente pesante). */
 | 'HEAVY_THRUSTING'
/** Light, not thrusting (non spingente leggera). */
 | 'LIGHT'
/** Light and thrusting (spingente leggera). */
 | 'LIGHT_THRUSTING'
/** None (assente). */
 | 'NONE';
/** Replaces a machine token. */
export type RotateMachineTokenInput = {
    /** When the new one ends, at most 366 days from now. */
    expiresAt: string;
    /** Which one. */
    tokenId: string | number;
};
/** A rule of the formal checks. The codes are those of the published list. */
export type RuleCode = 
/** Mandatory attachment missing. */
'A01'
/** Signature that the grid asks for is missing. [SL] */
 | 'A02'
/** Signature not valid, or document changed after it. */
 | 'A03'
/** Certificate that could not be proved valid at signing time (warning). */
 | 'A04'
/** Content not readable, or not in an allowed format. */
 | 'A05'
/** The same file attached twice. */
 | 'A06'
/** Mandatory document invalidated by a variant and not replaced. [SL] */
 | 'A07'
/** Virus scan not finished, or something found. */
 | 'A08'
/** Signed by somebody of whom the grid does not ask it, where who must sign has not (warning). [INF] */
 | 'A09'
/** Mandatory field of section 3 missing. */
 | 'B01'
/** Volume far from area times height (warning). */
 | 'B02'
/** Existing building without knowledge level or safety indices. */
 | 'B03'
/** Mandatory field of section 1 missing. */
 | 'D01'
/** Comune not in Tuscany. */
 | 'D02'
/** No cadastral reference with sheet and parcel. */
 | 'D03'
/** Point outside the comune. */
 | 'D04'
/** Norm set not allowed at the date of filing. [LT] */
 | 'D05'
/** Relevance class does not fit zone, ag, use class and intervention. [94B] */
 | 'D06'
/** Procedure does not fit the relevance class. */
 | 'D07'
/** Strategic building without a code of Allegato A. [1R-B] */
 | 'D08'
/** A statement is not confirmed on what was frozen. [SL] */
 | 'E01'
/** The tester has not accepted his appointment. [SL] */
 | 'E02'
/** No exemption chosen and the geological report (A5) is missing. [SL] */
 | 'G01'
/** The geological report (A5) is not signed by the main geologist. [SL] */
 | 'G02'
/** No exemption chosen and no investigation attached. [SL] */
 | 'G03'
/** An investigation is not signed by the geologist. [SL] */
 | 'G04'
/** Summary sheet (A14) missing and section 4 not compiled by the geologist. */
 | 'G05'
/** The summary sheet (A14) is not signed by the geologist. */
 | 'G06'
/** Mandatory field of section 4 missing. */
 | 'G07'
/** Value of section 4 out of range. */
 | 'G08'
/** Subsoil category that the norm set does not know. */
 | 'G09'
/** Velocity and subsoil category disagree (warning). */
 | 'G10'
/** Topographic category differs from section 1 (warning). */
 | 'G11'
/** Class of investigation lower than volume and height ask. */
 | 'G12'
/** Class 3 or 4 without a borehole or geophysical investigation (warning). [INF] */
 | 'G13'
/** Investigation farther than 2 km from the works (warning). [INF] */
 | 'G14'
/** File of section 4 in a format that is not allowed. */
 | 'G15'
/** A signer of a geological document is not a geologist of section 2. */
 | 'G16'
/** Exemption chosen without a reason. */
 | 'G17'
/** No geologist in section 2 and no exemption. */
 | 'G18'
/** A delegation is still open. [SL] */
 | 'L01'
/** The payment is not settled. */
 | 'P01'
/** Another amount was paid than is due (warning: the payer gave his reason). */
 | 'P02'
/** A mandatory role is missing. */
 | 'S01'
/** Not exactly one main subject in a role. [SL] */
 | 'S02'
/** Fiscal code or VAT number missing or wrong. */
 | 'S03'
/** The titolare digitale is not among the subjects. [P2] */
 | 'S04'
/** The titolare digitale is not the client and a client does not delegate him. [SL] */
 | 'S05'
/** Tester not independent or without ten years of membership (art. 67). [STD] */
 | 'S06'
/** Testing is due and there is no tester. */
 | 'S07'
/** Technician without order and number. */
 | 'S08'
/** E-mail address missing of somebody who must act. */
 | 'S09'
/** Client and contractor are the same and the declaration (D3) is not attached: it is asked as a statement (warning). [SL] */
 | 'S10'
/** Legal person without representative. */
 | 'S11'
/** The same person twice in the same role. */
 | 'S12';
/** Saves part of a section. */
export type SaveSectionInput = {
    /** The version that the caller has read; another current version answers CONFLICT. */
    expectedVersion: number;
    /** The practice. */
    practiceId: string | number;
    /** The fields to change. */
    section: SectionInput;
};
/** State of the virus scan of a file. */
export type ScanState = 
/** Nothing was found. */
'CLEAN'
/** Something was found. */
 | 'INFECTED'
/** No scanner is installed. */
 | 'NOT_SCANNED'
/** Not finished. */
 | 'PENDING';
/** Seat of the regional office: the ten provincial seats of the Settore Sismica. */
export type Seat = 
/** Arezzo. */
'AR'
/** Firenze. */
 | 'FI'
/** Grosseto. */
 | 'GR'
/** Livorno. */
 | 'LI'
/** Lucca. */
 | 'LU'
/** Massa-Carrara. */
 | 'MS'
/** Pisa. */
 | 'PI'
/** Prato. */
 | 'PO'
/** Pistoia. */
 | 'PT'
/** Siena. */
 | 'SI';
/**
 * The form of one section; exactly one member is sent. Section 2 changes by the mutations
 * of subjects, section 6 by declarations.
 */
export type SectionInput = {
    attachments: DocumentsInput;
    building?: never;
    details?: never;
    geology?: never;
} | {
    attachments?: never; /** Section 3. */
    building: BuildingInput;
    details?: never;
    geology?: never;
} | {
    attachments?: never;
    building?: never; /** Section 1. */
    details: DetailsInput;
    geology?: never;
} | {
    attachments?: never;
    building?: never;
    details?: never; /** Section 4. */
    geology: GeologyInput;
};
/** One of the six sections of a practice. */
export type SectionKind = 
/** 6: asseverations, declarations, acceptances (asseverazioni). */
'ASSEVERATIONS'
/** 5: attachments (allegati). */
 | 'ATTACHMENTS'
/** 3: building or infrastructure (descrizione edificio). */
 | 'BUILDING'
/** 1: main details (dettagli principali). */
 | 'DETAILS'
/** 4: geology (sezione geologica). */
 | 'GEOLOGY'
/** 2: subjects (anagrafica soggetti). */
 | 'SUBJECTS';
/** Local seismic hazard of the plan (pericolosità sismica locale). */
export type SeismicHazard = 
/** S.1: low. */
'S_1'
/** S.2: medium. */
 | 'S_2'
/** S.3: high. */
 | 'S_3'
/** S.4: very high. */
 | 'S_4';
/** Seismic zone (zona sismica). Tuscany has no zone 1. */
export type SeismicZone = 
/** Zone 2. */
'ZONE_2'
/** Zone 3. */
 | 'ZONE_3'
/** Zone 4. */
 | 'ZONE_4';
/** Sends a message. */
export type SendMessageInput = {
    /** The text, 1 to 1,000 characters. */
    body: string;
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
    idempotencyKey: string;
    /** The practice. */
    practiceId: string | number;
};
/** Sends a practice to the office. */
export type SendPracticeInput = {
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first receipt. */
    idempotencyKey: string;
    /** The practice. */
    practiceId: string | number;
};
/** How much a finding weighs. */
export type Severity = 
/** Is only a warning (avviso). */
'AVVISO'
/** Blocks the step that asked for the check (blocco). */
 | 'BLOCCO';
/** Sex, as in the fiscal code. */
export type Sex = 
/** Female. */
'F'
/** Male. */
 | 'M';
/** Signs documents in the portal. */
export type SignAttachmentsInput = {
    /** The documents, at most 200: plain pdf only. */
    attachmentIds: Array<string | number>;
    /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
    idempotencyKey: string;
    /** The practice. */
    practiceId: string | number;
    /** Version of the statement that the person read (query `catalogue`). */
    statementVersion: number;
};
/** State of a cell of the grid of signatures. */
export type SignatureCellState = 
/** Who must sign has signed, but the signature does not hold. */
'INVALID'
/** A signature is missing. */
 | 'MISSING'
/** No document of the kind is attached. */
 | 'NO_DOCUMENT'
/** Nobody in section 2 holds the role. */
 | 'NO_SUBJECT'
/** Everybody who must sign has signed every document of the kind. */
 | 'SATISFIED'
/** Signed by somebody of whom the cell does not ask it, not by who must. */
 | 'SIGNER_MISMATCH';
/** The format of one signature. */
export type SignatureFormat = 
/** CMS with the signing-certificate attribute (CAdES-BES or more). */
'CADES'
/** CMS without it. */
 | 'CMS'
/** A PDF signature of ETSI.CAdES.detached. */
 | 'PADES'
/** A PDF signature of adbe.pkcs7.detached. */
 | 'PDF_CMS'
/** Another PDF signature; not judged. */
 | 'PDF_OTHER';
/** How a signature was made. */
export type SignatureKind = 
/** In the portal, by the person who was logged in (firma da applicativo). */
'APPLICATIVO'
/** In the file, CAdES. */
 | 'CADES'
/** In the file, CMS without the attribute that names the certificate: no CAdES. */
 | 'CMS'
/** In the file, PAdES. */
 | 'PADES'
/** In the file, a pdf signature of the older format. */
 | 'PDF';
/** Outcome of the verification of a signature. */
export type SignatureVerdict = 
/** Neither could be proved, for example with an expired certificate and no time stamp. */
'INDETERMINATE'
/** Not valid, or the document changed after the signature. */
 | 'INVALID'
/** Not verified yet. */
 | 'NOT_VERIFIED'
/** Valid. */
 | 'VALID';
/** What a reader of the report should know beside the verdict. */
export type SignatureWarning = 
/** The signature covers an earlier version; what came later is allowed (a signature, validation data). */
'LATER_UPDATES'
/** The certificate does not call itself qualified. */
 | 'NOT_QUALIFIED'
/** The certificate carries no codice fiscale with a right check character. */
 | 'NO_CODICE_FISCALE'
/** No revocation list for the certificate is at hand. */
 | 'REVOCATION_NOT_CHECKED'
/** The revocation list is older than the time at which the signature is judged. */
 | 'REVOCATION_OUTDATED'
/** The certificate was revoked, later than the time at which the signature is judged. */
 | 'REVOKED_LATER'
/** A time-stamp is there that does not fit the signature. */
 | 'TIMESTAMP_INVALID'
/** A time-stamp is there whose authority is not trusted here, so its time does not count. */
 | 'TIMESTAMP_NOT_TRUSTED'
/** Bytes follow the signed data; they are not part of it. */
 | 'TRAILING_BYTES'
/** A trusted list is past its next update: what it says may be old. */
 | 'TRUST_LIST_EXPIRED';
/** What kind of signed file this is, by its outermost layer. */
export type SignedFileKind = 
/** A CMS envelope whose signers all name their certificate (`.p7m`). */
'CADES'
/** A CMS envelope of which a signer does not. */
 | 'CMS'
/** No signature. */
 | 'NONE'
/** A PDF whose signatures are all in the European format. */
 | 'PADES'
/** A PDF with a signature of the older format of ISO 32000. */
 | 'PDF'
/** A file wrapped with time-stamps (`.tsd`, RFC 5544). */
 | 'TSD';
/** How many subjects of a role must sign a document. */
export type SignerQuantity = 
/** All of them. */
'ALL'
/** The main one. */
 | 'MAIN';
/** Kind of a statement. New values may be added. */
export type StatementKind = 
/** Acceptance of the tester (accettazione dell'incarico). */
'ACCETTAZIONE_COLLAUDATORE'
/** Asseveration of the design (asseverazione del progettista). */
 | 'ASSEVERAZIONE_PROGETTISTA'
/** The client delegates the titolare digitale. */
 | 'DELEGA_COMMITTENTE'
/** Declaration of the contractor (costruttore). */
 | 'DICHIARAZIONE_COSTRUTTORE'
/** Declaration and acceptance of the director of works. */
 | 'DICHIARAZIONE_DIRETTORE_LAVORI'
/** The geologist's declaration at the end of his delegation. */
 | 'GEOLOGO'
/** The client carries out the works himself (lavori in proprio). */
 | 'LAVORI_IN_PROPRIO'
/** Appointment of the tester by the client (nomina del collaudatore). */
 | 'NOMINA_COLLAUDATORE';
/** Strategic or relevant building, Allegato A of regulation 1/R. */
export type StrategicKind = 
/** Neither. */
'NONE'
/** Relevant for the consequences of a collapse (rilevante). */
 | 'RELEVANT'
/** Strategic for civil protection (strategico). */
 | 'STRATEGIC';
/** Why a verdict is not VALID. */
export type SubIndication = 
/** The certificate is not one for signing, or breaks a rule of those above it. */
'CHAIN_CONSTRAINTS_FAILURE'
/** The algorithm is too weak, or not supported here. */
 | 'CRYPTO_CONSTRAINTS_FAILURE_NO_POE'
/** The file is enciphered and cannot be read. Named by us. */
 | 'ENCRYPTED'
/** The certificate had expired before. */
 | 'EXPIRED'
/** The file is damaged, or its parts do not fit each other. */
 | 'FORMAT_FAILURE'
/** Fields of a PDF form were filled in after the signature. Named by us. */
 | 'FORM_FILLED_AFTER_SIGNATURE'
/** The content is not the one that was signed. */
 | 'HASH_FAILURE'
/** A PDF was changed after the signature. Named by us. */
 | 'MODIFIED_AFTER_SIGNATURE'
/** The certificate was not valid yet. */
 | 'NOT_YET_VALID'
/** No path leads from the certificate to a trusted authority. */
 | 'NO_CERTIFICATE_CHAIN_FOUND'
/** No certificate in the file is the signer's. */
 | 'NO_SIGNING_CERTIFICATE_FOUND'
/** The certificate expired between the claimed time and the first proof that the file existed. */
 | 'OUT_OF_BOUNDS_NO_POE'
/** The certificate was revoked before. */
 | 'REVOKED'
/** A detached signature without the file that it signs. */
 | 'SIGNED_DATA_NOT_FOUND'
/** The claimed time lies after the reference time. Named by us. */
 | 'SIGNED_IN_THE_FUTURE'
/** The signed attributes name another certificate. Named by us. */
 | 'SIGNING_CERT_MISMATCH'
/** The signing-certificate attribute is missing: a plain CMS, no CAdES or PAdES. */
 | 'SIG_CONSTRAINTS_FAILURE'
/** The signature value was not made with the key of the certificate. */
 | 'SIG_CRYPTO_FAILURE'
/** The PDF is damaged and was read by guessing, as viewers do. Named by us. */
 | 'STRUCTURE_REPAIRED'
/** Signed files inside each other, deeper than anybody does. Named by us. */
 | 'TOO_MANY_LAYERS';
/** Part of a role that a technician takes. */
export type SubRole = 
/** Architectural part. */
'ARCHITETTONICO'
/** General direction of the works. */
 | 'GENERALE'
/** Geotechnical part. */
 | 'GEOTECNICO'
/** Structural part. */
 | 'STRUTTURALE';
/**
 * Section 2: a person or body with a role in the practice (soggetto).
 *
 * Fields that are not sent keep their value; null clears.
 */
export type SubjectInput = {
    /** Residence or seat (residenza, sede). */
    address?: AddressInput | null | undefined;
    /** State of the appointment (stato della nomina). */
    appointment?: AppointmentState | null | undefined;
    /** Date of birth (data di nascita). */
    birthDate?: string | null | undefined;
    /** Place of birth (comune di nascita). */
    birthPlace?: string | null | undefined;
    /** Name of the legal person or body (denominazione). */
    companyName?: string | null | undefined;
    /** The client delegates the titolare digitale (delega del committente). [SL] */
    delegatesTitolare?: boolean | null | undefined;
    /** E-mail address, for notices. */
    email?: string | null | undefined;
    /** First name (nome). */
    firstName?: string | null | undefined;
    /** Fiscal code (codice fiscale), 16 characters or 11 digits. */
    fiscalCode?: string | null | undefined;
    /** Identifier of a foreign subject that has no fiscal code (identificativo estero). [INF] */
    foreignId?: string | null | undefined;
    /** Last name (cognome). */
    lastName?: string | null | undefined;
    /** The main subject of the role (principale). [SL] */
    main?: boolean | null | undefined;
    /** Certified e-mail address (PEC). */
    pec?: string | null | undefined;
    /** Natural person, legal person or public body (tipo di persona). */
    personKind?: PersonKind | null | undefined;
    /** Telephone (telefono). */
    phone?: string | null | undefined;
    /** Registration with a professional order (albo). */
    register?: ProfessionalRegisterInput | null | undefined;
    /** Legal representative (legale rappresentante) of a legal person or body. */
    representative?: RepresentativeInput | null | undefined;
    /** Role (ruolo). [SL] */
    role?: SubjectRole | null | undefined;
    /** Sex (sesso). */
    sex?: Sex | null | undefined;
    /** Part of the role (sottoruolo). */
    subRole?: SubRole | null | undefined;
    /** VAT number (partita IVA), 11 digits. */
    vatNumber?: string | null | undefined;
};
/** Role of a subject of section 2. The Italian words stay: English would merge legal notions. */
export type SubjectRole = 
/** Any other subject (altro soggetto). */
'ALTRO'
/** Static tester, a third party (collaudatore). */
 | 'COLLAUDATORE'
/** Client, legal owner of the practice (committente). */
 | 'COMMITTENTE'
/** Director of works (direttore dei lavori). */
 | 'DIRETTORE_LAVORI'
/** Contractor (ditta esecutrice). */
 | 'DITTA'
/** Geologist (geologo). */
 | 'GEOLOGO'
/** Designer (progettista). */
 | 'PROGETTISTA';
/** Subsoil category (categoria di sottosuolo), NTC 3.2.2. */
export type SubsoilCategory = 
/** A: rock or very rigid soil. */
'A'
/** B: soft rock, very dense soil. */
 | 'B'
/** C: dense or stiff soil. */
 | 'C'
/** D: loose or soft soil. */
 | 'D'
/** E: shallow soft soil on rigid soil. */
 | 'E'
/** S1: very soft soil; NTC 2008 only. */
 | 'S1'
/** S2: soil that may liquefy, sensitive clay; NTC 2008 only. */
 | 'S2';
/** Technical norms for constructions (norma tecnica). */
export type TechnicalNorm = 
/** Norms before the NTC 2008. */
'EARLIER'
/** NTC 2008 (DM 14 January 2008). */
 | 'NTC_2008'
/** NTC 2018 (DM 17 January 2018), in force from 22 March 2018. */
 | 'NTC_2018';
/** Building title (titolo edilizio). */
export type TitoloEdilizio = 
/** Sworn notice of works (CILA). */
'CILA'
/** No title is needed. */
 | 'NONE'
/** Building permit (permesso di costruire). */
 | 'PERMESSO_COSTRUIRE'
/** Certified notice of works (SCIA). */
 | 'SCIA';
/** Topographic category (categoria topografica), NTC 3.2.2. */
export type TopographicCategory = 
/** T1: plain, slopes up to 15 degrees. */
'T1'
/** T2: slopes above 15 degrees. */
 | 'T2'
/** T3: ridges, slopes of 15 to 30 degrees. */
 | 'T3'
/** T4: ridges, slopes above 30 degrees. */
 | 'T4';
/** Changes a subject of section 2. */
export type UpdateSubjectInput = {
    /** The version that the caller has read; another current version answers CONFLICT. */
    expectedVersion: number;
    /** The fields to change. */
    subject: SubjectInput;
    /** The subject. */
    subjectId: string | number;
};
/** One file that is about to be sent. */
export type UploadFileInput = {
    /** Code of the catalogue. */
    code: string;
    /** Media type: `application/pdf` or `application/pkcs7-mime`. */
    mediaType: string;
    /** File name, at most 120 characters, no path. Blanks and dots at its ends and characters without a width are taken away. */
    name: string;
    /** The section it belongs to: 4 or 5. */
    section: SectionKind;
    /** SHA-256 of the bytes. */
    sha256: string;
    /** Size in bytes. */
    size: number;
};
/** Use class (classe d'uso), NTC 2.4.2. */
export type UseClass = 
/** Class I: occasional presence of people, farm buildings. */
'CLASS_I'
/** Class II: normal crowding. */
 | 'CLASS_II'
/** Class III: significant crowding. */
 | 'CLASS_III'
/** Class IV: important public or strategic functions. */
 | 'CLASS_IV';
/** A use of the building with its share of the floor area. */
export type UseShareInput = {
    /** The use (destinazione d'uso). */
    kind: BuildingUse;
    /** Share of the floor area, per cent. */
    share?: string | null | undefined;
};
/** Where the time comes from at which a signature is judged. */
export type VerificationTimeSource = 
/** The reference time: when the portal received the file. */
'REFERENCE'
/** A time-stamp of a trusted authority (RFC 3161). */
 | 'TIMESTAMP';
/** Judges the signatures in a document again. */
export type VerifyAttachmentInput = {
    /** The document. */
    attachmentId: string | number;
};
/** Runs the formal check of the whole practice. */
export type VerifyPracticeInput = {
    /** The practice. */
    practiceId: string | number;
};
/** Runs the formal check of one section. */
export type VerifySectionInput = {
    /** The practice. */
    practiceId: string | number;
    /** Which section. */
    section: SectionKind;
};
/** Vertical structure, after AeDES section 3. */
export type VerticalStructure = 
/** Reinforced concrete frames (telai in c.a.). */
'CONCRETE_FRAMES'
/** Reinforced concrete walls (pareti in c.a.). */
 | 'CONCRETE_WALLS'
/** Masonry of irregular texture or poor quality (muratura irregolare). */
 | 'MASONRY_IRREGULAR'
/** Masonry of regular texture and good quality (muratura regolare). */
 | 'MASONRY_REGULAR'
/** Reinforced or confined masonry (muratura armata o confinata). */
 | 'MASONRY_REINFORCED'
/** Mixed (mista). */
 | 'MIXED'
/** Any other (altro). */
 | 'OTHER'
/** Precast concrete (prefabbricato). */
 | 'PRECAST'
/** Steel frames (telai in acciaio). */
 | 'STEEL_FRAMES'
/** Timber (legno). */
 | 'TIMBER';
/** Takes a role or an access back. */
export type WithdrawOfficerInput = {
    /** Which one. */
    officerId: string | number;
};
/** Withdraws one's own signature. */
export type WithdrawSignatureInput = {
    /** The document. */
    attachmentId: string | number;
};
/** Kind of structure (tipo di opera). */
export type WorkKind = 
/** Building (edificio). */
'BUILDING'
/** Infrastructure (infrastruttura). */
 | 'INFRASTRUCTURE'
/** Any other structure (altro). */
 | 'OTHER';
export type ActivateDelegationMutationVariables = Exact<{
    input: ActivateDelegationInput;
}>;
export type ActivateDelegationMutation = {
    activateDelegation: {
        __typename: 'ActivateDelegationPayload';
        delegation: {
            __typename: 'Delegation';
            id: string;
            section: SectionKind;
            state: DelegationState;
            role: SubjectRole;
            delegateName: string;
            subjectId: string;
            mine: boolean;
            reason: string | null;
            createdAt: string;
            endedAt: string | null;
            version: number;
            viewerCan: {
                __typename: 'DelegationRights';
                revoke: boolean;
                conclude: boolean;
            };
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type AddAttachmentMutationVariables = Exact<{
    input: AddAttachmentInput;
}>;
export type AddAttachmentMutation = {
    addAttachment: {
        __typename: 'AddAttachmentPayload';
        attachment: {
            __typename: 'Attachment';
            id: string;
            section: SectionKind;
            code: string;
            name: string;
            mediaType: string;
            size: number;
            sha256: string;
            scan: ScanState;
            ownerRole: ActorRole;
            createdAt: string;
            url: string;
            viewerCan: {
                __typename: 'AttachmentRights';
                read: boolean;
                remove: boolean;
                sign: boolean;
            };
            signatures: Array<{
                __typename: 'Signature';
                kind: SignatureKind;
                verdict: SignatureVerdict;
                signerName: string;
                signerRole: ActorRole | null;
                signedAt: string;
            }>;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type AddOfficerMutationVariables = Exact<{
    input: AddOfficerInput;
}>;
export type AddOfficerMutation = {
    addOfficer: {
        __typename: 'AddOfficerPayload';
        officer: {
            __typename: 'Officer';
            id: string;
            fiscalCode: string;
            name: string;
            seat: Seat;
            role: OfficeRole;
            validFrom: string;
            validTo: string | null;
            homeSeat: Seat | null;
            reason: string | null;
            grantedBy: string | null;
            grantedAt: string | null;
            withdrawnAt: string | null;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type AddSubjectMutationVariables = Exact<{
    input: AddSubjectInput;
}>;
export type AddSubjectMutation = {
    addSubject: {
        __typename: 'AddSubjectPayload';
        subject: {
            __typename: 'Subject';
            id: string;
            version: number;
            role: SubjectRole;
            main: boolean;
            displayName: string;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type CatalogueQueryVariables = Exact<{
    on?: string | null | undefined;
    section?: SectionKind | null | undefined;
}>;
export type CatalogueQuery = {
    catalogue: {
        __typename: 'Catalogue';
        version: string;
        validFrom: string;
        maxFilesPerUpload: number;
        maxSubmissionFiles: number;
        maxSubmissionSize: number;
        maxFileNameLength: number;
        formats: Array<{
            __typename: 'DocumentFormatInfo';
            format: DocumentFormat;
            mediaTypes: Array<string>;
        }>;
        signatureStatement: {
            __typename: 'SignatureStatement';
            version: number;
            text: string;
        };
        documents: Array<{
            __typename: 'DocumentKind';
            code: string;
            titleIt: string;
            titleEn: string;
            sections: Array<SectionKind>;
            condition: DocumentCondition;
            formats: Array<DocumentFormat>;
            maxSize: number;
            signers: Array<{
                __typename: 'SignerRule';
                role: SubjectRole;
                subRole: SubRole | null;
                quantity: SignerQuantity;
            }>;
        }>;
    };
};
export type ChatQueryVariables = Exact<{
    practice: string | number;
    first?: number | null | undefined;
    after?: string | null | undefined;
}>;
export type ChatQuery = {
    practice: {
        __typename: 'Practice';
        id: string;
        viewerCan: {
            __typename: 'PracticeRights';
            readChat: boolean;
            writeChat: boolean;
        };
        messages: {
            __typename: 'MessageConnection';
            totalCount: number | null;
            nodes: Array<{
                __typename: 'Message';
                id: string;
                authorRole: ActorRole;
                authorName: string;
                mine: boolean;
                body: string;
                createdAt: string;
            }>;
            pageInfo: {
                __typename: 'PageInfo';
                hasNextPage: boolean;
                endCursor: string | null;
            };
        } | null;
    } | null;
};
export type CloseCompilationMutationVariables = Exact<{
    input: CloseCompilationInput;
}>;
export type CloseCompilationMutation = {
    closeCompilation: {
        __typename: 'CloseCompilationPayload';
        practice: {
            __typename: 'Practice';
            id: string;
            state: PracticeState;
            declarations: Array<{
                __typename: 'Declaration';
                id: string;
                kind: StatementKind;
                state: DeclarationState;
                mine: boolean;
                declarantRole: ActorRole;
                declarantName: string;
                askedAt: string | null;
            }>;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type ConcludeDelegationMutationVariables = Exact<{
    input: ConcludeDelegationInput;
}>;
export type ConcludeDelegationMutation = {
    concludeDelegation: {
        __typename: 'ConcludeDelegationPayload';
        delegation: {
            __typename: 'Delegation';
            id: string;
            section: SectionKind;
            state: DelegationState;
            role: SubjectRole;
            delegateName: string;
            subjectId: string;
            mine: boolean;
            reason: string | null;
            createdAt: string;
            endedAt: string | null;
            version: number;
            viewerCan: {
                __typename: 'DelegationRights';
                revoke: boolean;
                conclude: boolean;
            };
            practice: {
                __typename: 'Practice';
                id: string;
                state: PracticeState;
            } | null;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type ConfirmStatementMutationVariables = Exact<{
    input: ConfirmStatementInput;
}>;
export type ConfirmStatementMutation = {
    confirmStatement: {
        __typename: 'ConfirmStatementPayload';
        declaration: {
            __typename: 'Declaration';
            id: string;
            kind: StatementKind;
            state: DeclarationState;
            text: string;
            digest: string;
            declaredAt: string | null;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type CreateMachineTokenMutationVariables = Exact<{
    input: CreateMachineTokenInput;
}>;
export type CreateMachineTokenMutation = {
    createMachineToken: {
        __typename: 'CreateMachineTokenPayload';
        issued: {
            __typename: 'IssuedToken';
            secret: string;
            token: {
                __typename: 'MachineToken';
                id: string;
                label: string;
                holderName: string;
                office: Seat | null;
                scopes: Array<MachineTokenScope>;
                ranges: Array<string>;
                mailAddress: string;
                createdAt: string;
                expiresAt: string;
                lastUsedAt: string | null;
                lastNetwork: string | null;
                revokedAt: string | null;
            };
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type CreatePracticeMutationVariables = Exact<{
    input: CreatePracticeInput;
}>;
export type CreatePracticeMutation = {
    createPractice: {
        __typename: 'CreatePracticePayload';
        practice: {
            __typename: 'Practice';
            id: string;
            state: PracticeState;
            title: string;
            myRoles: Array<ActorRole>;
            createdAt: string;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type CreateUploadMutationVariables = Exact<{
    input: CreateUploadInput;
}>;
export type CreateUploadMutation = {
    createUpload: {
        __typename: 'CreateUploadPayload';
        files: Array<{
            __typename: 'UploadOutcome';
            ticket: {
                __typename: 'UploadTicket';
                id: string;
                method: string;
                url: string;
                tusVersion: string;
                size: number;
                sha256: string;
                expiresAt: string;
                headers: Array<{
                    __typename: 'UploadHeader';
                    name: string;
                    value: string;
                }>;
            } | null;
            errors: Array<{
                __typename: 'UserError';
                code: ErrorCode;
                path: string;
                message: string;
                params: Array<string>;
            }>;
        }> | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type DeclareManualPaymentMutationVariables = Exact<{
    input: DeclareManualPaymentInput;
}>;
export type DeclareManualPaymentMutation = {
    declareManualPayment: {
        __typename: 'PaymentPayload';
        payment: {
            __typename: 'Payment';
            id: string;
            state: PaymentState;
            total: string;
            paid: string | null;
            owed: string;
            receiptNumber: string | null;
            paidOn: string | null;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type DeclareSectionMutationVariables = Exact<{
    input: DeclareSectionInput;
}>;
export type DeclareSectionMutation = {
    declareSection: {
        __typename: 'DeclareSectionPayload';
        declaration: {
            __typename: 'Declaration';
            id: string;
            section: SectionKind;
            state: DeclarationState;
            text: string;
            templateId: string;
            templateVersion: number;
            digest: string;
            declarantRole: ActorRole;
            declarantName: string;
            declaredAt: string | null;
            voidedAt: string | null;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type DelegatePaymentMutationVariables = Exact<{
    input: DelegatePaymentInput;
}>;
export type DelegatePaymentMutation = {
    delegatePayment: {
        __typename: 'PaymentPayload';
        payment: {
            __typename: 'Payment';
            id: string;
            state: PaymentState;
            payerName: string | null;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type DelegationArchiveQueryVariables = Exact<{
    filter?: PracticeFilter | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
}>;
export type DelegationArchiveQuery = {
    practices: {
        __typename: 'PracticeConnection';
        totalCount: number | null;
        nodes: Array<{
            __typename: 'Practice';
            id: string;
            number: string | null;
            state: PracticeState;
            title: string;
            comuneName: string | null;
            titolareName: string;
            myRoles: Array<ActorRole>;
            updatedAt: string;
            sentAt: string | null;
            activeDelegation: {
                __typename: 'Delegation';
                id: string;
                section: SectionKind;
                mine: boolean;
            } | null;
        }>;
        pageInfo: {
            __typename: 'PageInfo';
            hasNextPage: boolean;
            endCursor: string | null;
        };
    };
};
export type DelegationChangedSubscriptionVariables = Exact<{
    practice: string | number;
    after?: string | null | undefined;
}>;
export type DelegationChangedSubscription = {
    delegationChanged: {
        __typename: 'DelegationChanged';
        live: LiveKind;
        cursor: string;
        sequence: number;
        event: EventKind | null;
        section: SectionKind | null;
        actorRole: ActorRole | null;
        at: string;
        schemaVersion: number;
        delegation: {
            __typename: 'Delegation';
            id: string;
            section: SectionKind;
            state: DelegationState;
            delegateName: string;
            endedAt: string | null;
        } | null;
        practice: {
            __typename: 'Practice';
            id: string;
            state: PracticeState;
            sections: Array<{
                __typename: 'AsseverationsSection';
                kind: SectionKind;
                version: number;
                viewerCan: {
                    __typename: 'SectionRights';
                    read: boolean;
                    write: boolean;
                };
            } | {
                __typename: 'AttachmentsSection';
                kind: SectionKind;
                version: number;
                viewerCan: {
                    __typename: 'SectionRights';
                    read: boolean;
                    write: boolean;
                };
            } | {
                __typename: 'BuildingSection';
                kind: SectionKind;
                version: number;
                viewerCan: {
                    __typename: 'SectionRights';
                    read: boolean;
                    write: boolean;
                };
            } | {
                __typename: 'DetailsSection';
                kind: SectionKind;
                version: number;
                viewerCan: {
                    __typename: 'SectionRights';
                    read: boolean;
                    write: boolean;
                };
            } | {
                __typename: 'GeologySection';
                kind: SectionKind;
                version: number;
                viewerCan: {
                    __typename: 'SectionRights';
                    read: boolean;
                    write: boolean;
                };
            } | {
                __typename: 'SubjectsSection';
                kind: SectionKind;
                version: number;
                viewerCan: {
                    __typename: 'SectionRights';
                    read: boolean;
                    write: boolean;
                };
            }>;
        } | null;
    };
};
export type EndAllSessionsMutationVariables = Exact<{
    input: EndAllSessionsInput;
}>;
export type EndAllSessionsMutation = {
    endAllSessions: {
        __typename: 'EndAllSessionsPayload';
        endedSessions: number | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type EndSessionMutationVariables = Exact<{
    input: EndSessionInput;
}>;
export type EndSessionMutation = {
    endSession: {
        __typename: 'EndSessionPayload';
        endedSessions: number | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type FascicoloQueryVariables = Exact<{
    practice: string | number;
    messages?: number | null | undefined;
    after?: string | null | undefined;
}>;
export type FascicoloQuery = {
    fascicolo: {
        __typename: 'Fascicolo';
        practice: {
            __typename: 'Practice';
            id: string;
            number: string | null;
            state: PracticeState;
            title: string;
            comuneName: string | null;
            seat: Seat | null;
            worksKind: InterventionKind | null;
            titolareName: string;
            myRoles: Array<ActorRole>;
            createdAt: string;
            updatedAt: string;
            sentAt: string | null;
        };
        subjects: Array<{
            __typename: 'Subject';
            id: string;
            role: SubjectRole;
            subRole: SubRole | null;
            main: boolean;
            displayName: string;
            fiscalCode: string | null;
            pec: string | null;
            appointment: AppointmentState | null;
            register: {
                __typename: 'ProfessionalRegister';
                order: ProfessionalOrder | null;
                province: string | null;
                number: string | null;
            } | null;
        }>;
        chronology: Array<{
            __typename: 'ChronologyEntry';
            sequence: number;
            kind: EventKind;
            section: SectionKind | null;
            actorRole: ActorRole;
            at: string;
        }>;
        sections: Array<{
            __typename: 'AsseverationsSection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            declarations: Array<{
                __typename: 'Declaration';
                id: string;
                section: SectionKind;
                state: DeclarationState;
                text: string;
                templateId: string;
                templateVersion: number;
                digest: string;
                declarantRole: ActorRole;
                declarantName: string;
                declaredAt: string | null;
                voidedAt: string | null;
            }>;
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        } | {
            __typename: 'AttachmentsSection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            documents: {
                __typename: 'Documents';
                note: string | null;
                geotechnicalInGeology: boolean | null;
            };
            attachments: Array<{
                __typename: 'Attachment';
                id: string;
            }>;
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        } | {
            __typename: 'BuildingSection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            building: {
                __typename: 'Building';
                storeysAbove: number | null;
                storeysBelow: number | null;
                eavesHeight: string | null;
                maxHeight: string | null;
                coveredArea: string | null;
                totalArea: string | null;
                grossVolume: string | null;
                planLength: string | null;
                planWidth: string | null;
                constructionYear: number | null;
                lastInterventionYear: number | null;
                units: number | null;
                occupants: number | null;
                aggregatePosition: AggregatePosition | null;
                verticalStructure: VerticalStructure | null;
                horizontalStructure: HorizontalStructure | null;
                roof: RoofKind | null;
                foundation: FoundationKind | null;
                newFoundations: boolean | null;
                regularPlan: boolean | null;
                regularHeight: boolean | null;
                ductilityClass: DuctilityClass | null;
                qX: string | null;
                qY: string | null;
                analysisMethod: AnalysisMethod | null;
                softwareName: string | null;
                softwareVersion: string | null;
                softwareLicence: string | null;
                knowledgeLevel: KnowledgeLevel | null;
                zetaEBefore: string | null;
                zetaEAfter: string | null;
                zetaV: string | null;
                riskClassBefore: RiskClass | null;
                riskClassAfter: RiskClass | null;
                infrastructureKind: InfrastructureKind | null;
                infrastructureLength: string | null;
                maxSpan: string | null;
                infrastructureHeight: string | null;
                spans: number | null;
                retainingKind: RetainingKind | null;
                retainingHeight: string | null;
                retainingLength: string | null;
                uses: Array<{
                    __typename: 'UseShare';
                    kind: BuildingUse;
                    share: string | null;
                }> | null;
            };
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        } | {
            __typename: 'DetailsSection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            details: {
                __typename: 'Details';
                title: string | null;
                technicalNorm: TechnicalNorm | null;
                procedimento: Procedimento | null;
                rilevanza: Rilevanza | null;
                rilevanzaReason: RilevanzaReason | null;
                exclusions36r: Array<Exclusion36R> | null;
                workKind: WorkKind | null;
                interventionKind: InterventionKind | null;
                constructionType: ConstructionType | null;
                useClass: UseClass | null;
                nominalLife: NominalLife | null;
                strategic: StrategicKind | null;
                allegatoACode: string | null;
                complexWork: boolean | null;
                allegatoBCode: string | null;
                publicWork: boolean | null;
                publicBody: string | null;
                regionalGrant: boolean | null;
                grantProgramme: string | null;
                titoloEdilizio: TitoloEdilizio | null;
                titoloEdilizioNumber: string | null;
                titoloEdilizioDate: string | null;
                titoloEdilizioComune: string | null;
                comuneIstat: string | null;
                comuneName: string | null;
                belfiore: string | null;
                locality: string | null;
                street: string | null;
                houseNumber: string | null;
                postalCode: string | null;
                seismicZone: SeismicZone | null;
                ag: string | null;
                f0: string | null;
                tcStar: string | null;
                topographicCategory: TopographicCategory | null;
                linkedProject: string | null;
                worksAmount: string | null;
                expectedStart: string | null;
                parcels: Array<{
                    __typename: 'Parcel';
                    register: CadastralRegister | null;
                    section: string | null;
                    sheet: string;
                    parcel: string;
                    sub: string | null;
                }> | null;
                point: {
                    __typename: 'GeoPoint';
                    lon: string;
                    lat: string;
                } | null;
            };
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        } | {
            __typename: 'GeologySection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            geology: {
                __typename: 'Geology';
                investigationClass: InvestigationClass | null;
                notDueReason: string | null;
                geomorphologicalHazard: GeomorphologicalHazard | null;
                hydraulicHazard: HydraulicHazard | null;
                localSeismicHazard: SeismicHazard | null;
                feasibility: string | null;
                geomorphologicalContext: GeomorphologicalContext | null;
                lithology: string | null;
                geologicalUnit: string | null;
                subsoilCategory: SubsoilCategory | null;
                vsEquivalent: string | null;
                vs30: string | null;
                bedrockDepth: string | null;
                topographicCategory: TopographicCategory | null;
                groundwaterAbsent: boolean | null;
                groundwaterDepth: string | null;
                liquefaction: LiquefactionOutcome | null;
                liquefactionMethod: string | null;
                fundamentalFrequency: string | null;
                fundamentalAmplitude: string | null;
                localResponse: LocalResponse | null;
                microzonationLevel: number | null;
                amplificationFactor: string | null;
                geologicalModel: string | null;
                note: string | null;
                investigations: Array<{
                    __typename: 'Investigation';
                    kind: InvestigationKind;
                    date: string | null;
                    depth: string | null;
                    existing: boolean;
                    performedBy: string | null;
                    attachment: string | null;
                    point: {
                        __typename: 'GeoPoint';
                        lon: string;
                        lat: string;
                    } | null;
                }> | null;
            };
            attachments: Array<{
                __typename: 'Attachment';
                id: string;
            }>;
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        } | {
            __typename: 'SubjectsSection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            subjects: Array<{
                __typename: 'Subject';
                id: string;
            }>;
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        }>;
        attachments: Array<{
            __typename: 'Attachment';
            id: string;
            section: SectionKind;
            code: string;
            name: string;
            mediaType: string;
            size: number;
            sha256: string;
            scan: ScanState;
            ownerRole: ActorRole;
            createdAt: string;
            url: string;
            contentUrl: string;
            renditionUrl: string | null;
            verdict: FileVerdict | null;
            viewerCan: {
                __typename: 'AttachmentRights';
                read: boolean;
                remove: boolean;
                sign: boolean;
            };
            signatures: Array<{
                __typename: 'Signature';
                kind: SignatureKind;
                verdict: SignatureVerdict;
                subIndication: SubIndication | null;
                signerName: string;
                signerRole: ActorRole | null;
                signedAt: string;
            }>;
        }>;
        delegations: Array<{
            __typename: 'Delegation';
            id: string;
            section: SectionKind;
            state: DelegationState;
            role: SubjectRole;
            delegateName: string;
            subjectId: string;
            mine: boolean;
            reason: string | null;
            createdAt: string;
            endedAt: string | null;
            version: number;
            viewerCan: {
                __typename: 'DelegationRights';
                revoke: boolean;
                conclude: boolean;
            };
        }>;
        messages: {
            __typename: 'MessageConnection';
            totalCount: number | null;
            nodes: Array<{
                __typename: 'Message';
                id: string;
                authorRole: ActorRole;
                authorName: string;
                mine: boolean;
                body: string;
                createdAt: string;
            }>;
            pageInfo: {
                __typename: 'PageInfo';
                hasNextPage: boolean;
                endCursor: string | null;
            };
        } | null;
    } | null;
};
export type FascicoloFirstScreenQueryVariables = Exact<{
    practice: string | number;
}>;
export type FascicoloFirstScreenQuery = {
    viewer: {
        __typename: 'Viewer';
        fiscalCode: string;
        name: string;
        offices: Array<{
            __typename: 'Office';
            seat: Seat;
            role: OfficeRole;
        }>;
    } | null;
    fascicolo: {
        __typename: 'Fascicolo';
        practice: {
            __typename: 'Practice';
            id: string;
            number: string | null;
            state: PracticeState;
            title: string;
            comuneName: string | null;
            seat: Seat | null;
            worksKind: InterventionKind | null;
            titolareName: string;
            myRoles: Array<ActorRole>;
            createdAt: string;
            sentAt: string | null;
            viewerCan: {
                __typename: 'PracticeRights';
                delegate: boolean;
                verify: boolean;
                close: boolean;
                reopen: boolean;
                pay: boolean;
                send: boolean;
                openIstanza: boolean;
                readFascicolo: boolean;
                readChat: boolean;
                writeChat: boolean;
                erase: boolean;
            };
        };
        chronology: Array<{
            __typename: 'ChronologyEntry';
            sequence: number;
            kind: EventKind;
            section: SectionKind | null;
            actorRole: ActorRole;
            at: string;
        }>;
    } | null;
};
export type FascicoloSubjectsQueryVariables = Exact<{
    practice: string | number;
}>;
export type FascicoloSubjectsQuery = {
    practice: {
        __typename: 'Practice';
        id: string;
        subjects: Array<{
            __typename: 'Subject';
            id: string;
            role: SubjectRole;
            subRole: SubRole | null;
            main: boolean;
            displayName: string;
            fiscalCode: string | null;
            pec: string | null;
            appointment: AppointmentState | null;
            register: {
                __typename: 'ProfessionalRegister';
                order: ProfessionalOrder | null;
                province: string | null;
                number: string | null;
            } | null;
        }>;
    } | null;
};
export type FilingQueryVariables = Exact<{
    practice: string | number;
}>;
export type FilingQuery = {
    practice: {
        __typename: 'Practice';
        id: string;
        number: string | null;
        state: PracticeState;
        sentAt: string | null;
        viewerCan: {
            __typename: 'PracticeRights';
            close: boolean;
            reopen: boolean;
            pay: boolean;
            send: boolean;
            reviewPayment: boolean;
        };
        declarations: Array<{
            __typename: 'Declaration';
            id: string;
            kind: StatementKind;
            state: DeclarationState;
            mine: boolean;
            text: string;
            digest: string;
            declarantRole: ActorRole;
            declarantName: string;
            askedAt: string | null;
            declaredAt: string | null;
            voidedAt: string | null;
            reason: string | null;
        }>;
        payment: {
            __typename: 'Payment';
            id: string;
            state: PaymentState;
            cause: string;
            fee: string;
            stamps: number;
            stamp: string;
            total: string;
            paid: string | null;
            owed: string;
            tableVersion: string;
            rules: Array<string>;
            payerName: string | null;
            receiptNumber: string | null;
            paidOn: string | null;
            settledByName: string | null;
            settledAt: string | null;
            reviewReason: string | null;
        } | null;
        istanze: Array<{
            __typename: 'Istanza';
            id: string;
            kind: IstanzaKind;
            state: IstanzaState;
            number: number | null;
            openedAt: string;
            closedAt: string | null;
            sentAt: string | null;
            senderName: string | null;
            senderRole: ActorRole | null;
            frozenDigest: string | null;
            contentDigest: string | null;
            receipt: string | null;
            protocolNumber: string | null;
            protocolAt: string | null;
            noticeCode: string | null;
            attestation: string | null;
            documents: Array<{
                __typename: 'SentDocument';
                attachmentId: string;
                code: string;
                name: string;
                size: number;
                sha256: string;
            }>;
            routing: {
                __typename: 'Routing';
                procedure: Procedimento | null;
                regime: string;
                rulesOf: string;
                because: Array<string>;
            } | null;
        }>;
        worksStart: {
            __typename: 'WorksStart';
            allowed: boolean;
            since: string | null;
            because: string;
        };
    } | null;
};
export type GrantSeatAccessMutationVariables = Exact<{
    input: GrantSeatAccessInput;
}>;
export type GrantSeatAccessMutation = {
    grantSeatAccess: {
        __typename: 'GrantSeatAccessPayload';
        officer: {
            __typename: 'Officer';
            id: string;
            fiscalCode: string;
            name: string;
            seat: Seat;
            role: OfficeRole;
            validFrom: string;
            validTo: string | null;
            homeSeat: Seat | null;
            reason: string | null;
            grantedBy: string | null;
            grantedAt: string | null;
            withdrawnAt: string | null;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type InboxChangedSubscriptionVariables = Exact<{
    office: Seat;
}>;
export type InboxChangedSubscription = {
    inboxChanged: {
        __typename: 'InboxChanged';
        live: LiveKind;
        at: string;
        schemaVersion: number;
        practice: {
            __typename: 'Practice';
            id: string;
            number: string | null;
            title: string;
            state: PracticeState;
            updatedAt: string;
        } | null;
    };
};
export type MachineTokensQueryVariables = Exact<{
    office?: Seat | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
}>;
export type MachineTokensQuery = {
    machineTokens: {
        __typename: 'MachineTokenConnection';
        totalCount: number | null;
        nodes: Array<{
            __typename: 'MachineToken';
            id: string;
            label: string;
            holderName: string;
            office: Seat | null;
            scopes: Array<MachineTokenScope>;
            ranges: Array<string>;
            mailAddress: string;
            createdAt: string;
            expiresAt: string;
            lastUsedAt: string | null;
            lastNetwork: string | null;
            revokedAt: string | null;
        }>;
        pageInfo: {
            __typename: 'PageInfo';
            hasNextPage: boolean;
            endCursor: string | null;
        };
    };
};
export type MessageAddedSubscriptionVariables = Exact<{
    practice: string | number;
    after?: string | null | undefined;
}>;
export type MessageAddedSubscription = {
    messageAdded: {
        __typename: 'MessageAdded';
        live: LiveKind;
        cursor: string;
        sequence: number;
        event: EventKind | null;
        section: SectionKind | null;
        actorRole: ActorRole | null;
        at: string;
        schemaVersion: number;
        message: {
            __typename: 'Message';
            id: string;
            authorRole: ActorRole;
            authorName: string;
            mine: boolean;
            body: string;
            createdAt: string;
        } | null;
        practice: {
            __typename: 'Practice';
            id: string;
        } | null;
    };
};
export type MyDutiesQueryVariables = Exact<{
    filter?: PracticeFilter | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
}>;
export type MyDutiesQuery = {
    practices: {
        __typename: 'PracticeConnection';
        totalCount: number | null;
        nodes: Array<{
            __typename: 'Practice';
            id: string;
            number: string | null;
            state: PracticeState;
            title: string;
            comuneName: string | null;
            titolareName: string;
            myRoles: Array<ActorRole>;
            updatedAt: string;
            sentAt: string | null;
            activeDelegation: {
                __typename: 'Delegation';
                id: string;
                section: SectionKind;
                mine: boolean;
            } | null;
        }>;
        pageInfo: {
            __typename: 'PageInfo';
            hasNextPage: boolean;
            endCursor: string | null;
        };
    };
};
export type MyDutyChangesSubscriptionVariables = Exact<{
    after?: string | null | undefined;
}>;
export type MyDutyChangesSubscription = {
    myDuties: {
        __typename: 'DutyChanged';
        live: LiveKind;
        cursor: string;
        sequence: number;
        event: EventKind | null;
        section: SectionKind | null;
        actorRole: ActorRole | null;
        at: string;
        schemaVersion: number;
        practiceId: string | null;
        practice: {
            __typename: 'Practice';
            id: string;
            number: string | null;
            title: string;
            state: PracticeState;
        } | null;
        delegation: {
            __typename: 'Delegation';
            id: string;
            section: SectionKind;
            state: DelegationState;
        } | null;
    };
};
export type MyProjectsQueryVariables = Exact<{
    filter?: PracticeFilter | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
}>;
export type MyProjectsQuery = {
    practices: {
        __typename: 'PracticeConnection';
        totalCount: number | null;
        nodes: Array<{
            __typename: 'Practice';
            id: string;
            number: string | null;
            state: PracticeState;
            title: string;
            comuneName: string | null;
            titolareName: string;
            myRoles: Array<ActorRole>;
            updatedAt: string;
            sentAt: string | null;
            activeDelegation: {
                __typename: 'Delegation';
                id: string;
                section: SectionKind;
                mine: boolean;
            } | null;
        }>;
        pageInfo: {
            __typename: 'PageInfo';
            hasNextPage: boolean;
            endCursor: string | null;
        };
    };
};
export type NodeQueryVariables = Exact<{
    id: string | number;
}>;
export type NodeQuery = {
    node: {
        __typename: 'AsseverationsSection';
        kind: SectionKind;
        version: number;
        id: string;
    } | {
        __typename: 'Attachment';
        code: string;
        name: string;
        scan: ScanState;
        id: string;
        download: {
            __typename: 'AttachmentDownload';
            url: string;
            expiresAt: string;
        } | null;
    } | {
        __typename: 'AttachmentsSection';
        kind: SectionKind;
        version: number;
        id: string;
    } | {
        __typename: 'BuildingSection';
        kind: SectionKind;
        version: number;
        id: string;
    } | {
        __typename: 'Declaration';
        section: SectionKind;
        id: string;
        declarationState: DeclarationState;
    } | {
        __typename: 'Delegation';
        section: SectionKind;
        id: string;
        delegationState: DelegationState;
    } | {
        __typename: 'DetailsSection';
        kind: SectionKind;
        version: number;
        id: string;
    } | {
        __typename: 'GeologySection';
        kind: SectionKind;
        version: number;
        id: string;
    } | {
        __typename: 'Message';
        body: string;
        id: string;
    } | {
        __typename: 'Practice';
        title: string;
        id: string;
        practiceState: PracticeState;
    } | {
        __typename: 'Subject';
        role: SubjectRole;
        displayName: string;
        id: string;
    } | {
        __typename: 'SubjectsSection';
        kind: SectionKind;
        version: number;
        id: string;
    } | null;
};
export type NodesQueryVariables = Exact<{
    ids: Array<string | number> | string | number;
}>;
export type NodesQuery = {
    nodes: Array<{
        __typename: 'AsseverationsSection';
        kind: SectionKind;
        version: number;
        id: string;
    } | {
        __typename: 'Attachment';
        code: string;
        name: string;
        id: string;
    } | {
        __typename: 'AttachmentsSection';
        kind: SectionKind;
        version: number;
        id: string;
    } | {
        __typename: 'BuildingSection';
        kind: SectionKind;
        version: number;
        id: string;
    } | {
        __typename: 'Declaration';
        section: SectionKind;
        id: string;
        declarationState: DeclarationState;
    } | {
        __typename: 'Delegation';
        section: SectionKind;
        id: string;
        delegationState: DelegationState;
    } | {
        __typename: 'DetailsSection';
        kind: SectionKind;
        version: number;
        id: string;
    } | {
        __typename: 'GeologySection';
        kind: SectionKind;
        version: number;
        id: string;
    } | {
        __typename: 'Message';
        body: string;
        id: string;
    } | {
        __typename: 'Practice';
        title: string;
        id: string;
        practiceState: PracticeState;
    } | {
        __typename: 'Subject';
        role: SubjectRole;
        displayName: string;
        id: string;
    } | {
        __typename: 'SubjectsSection';
        kind: SectionKind;
        version: number;
        id: string;
    } | null>;
};
export type OfficePracticesQueryVariables = Exact<{
    office: Seat;
    first?: number | null | undefined;
    after?: string | null | undefined;
}>;
export type OfficePracticesQuery = {
    officePractices: {
        __typename: 'PracticeConnection';
        totalCount: number | null;
        nodes: Array<{
            __typename: 'Practice';
            id: string;
            number: string | null;
            state: PracticeState;
            title: string;
            comuneName: string | null;
            titolareName: string;
            sentAt: string | null;
            updatedAt: string;
        }>;
        pageInfo: {
            __typename: 'PageInfo';
            hasNextPage: boolean;
            endCursor: string | null;
        };
    };
};
export type OfficersQueryVariables = Exact<{
    office: Seat;
    first?: number | null | undefined;
    after?: string | null | undefined;
}>;
export type OfficersQuery = {
    officers: {
        __typename: 'OfficerConnection';
        totalCount: number | null;
        nodes: Array<{
            __typename: 'Officer';
            id: string;
            fiscalCode: string;
            name: string;
            seat: Seat;
            role: OfficeRole;
            validFrom: string;
            validTo: string | null;
            homeSeat: Seat | null;
            reason: string | null;
            grantedBy: string | null;
            grantedAt: string | null;
            withdrawnAt: string | null;
        }>;
        pageInfo: {
            __typename: 'PageInfo';
            hasNextPage: boolean;
            endCursor: string | null;
        };
    };
};
export type OtherProjectsQueryVariables = Exact<{
    filter?: PracticeFilter | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
}>;
export type OtherProjectsQuery = {
    practices: {
        __typename: 'PracticeConnection';
        totalCount: number | null;
        nodes: Array<{
            __typename: 'Practice';
            id: string;
            number: string | null;
            state: PracticeState;
            title: string;
            comuneName: string | null;
            titolareName: string;
            myRoles: Array<ActorRole>;
            updatedAt: string;
            sentAt: string | null;
            activeDelegation: {
                __typename: 'Delegation';
                id: string;
                section: SectionKind;
                mine: boolean;
            } | null;
        }>;
        pageInfo: {
            __typename: 'PageInfo';
            hasNextPage: boolean;
            endCursor: string | null;
        };
    };
};
export type PracticeChangedSubscriptionVariables = Exact<{
    practice: string | number;
    after?: string | null | undefined;
}>;
export type PracticeChangedSubscription = {
    practiceChanged: {
        __typename: 'PracticeChanged';
        live: LiveKind;
        cursor: string;
        sequence: number;
        event: EventKind | null;
        section: SectionKind | null;
        actorRole: ActorRole | null;
        at: string;
        schemaVersion: number;
        practice: {
            __typename: 'Practice';
            id: string;
            state: PracticeState;
            updatedAt: string;
            sections: Array<{
                __typename: 'AsseverationsSection';
                kind: SectionKind;
                version: number;
                checkStatus: CheckStatus;
            } | {
                __typename: 'AttachmentsSection';
                kind: SectionKind;
                version: number;
                checkStatus: CheckStatus;
            } | {
                __typename: 'BuildingSection';
                kind: SectionKind;
                version: number;
                checkStatus: CheckStatus;
            } | {
                __typename: 'DetailsSection';
                kind: SectionKind;
                version: number;
                checkStatus: CheckStatus;
            } | {
                __typename: 'GeologySection';
                kind: SectionKind;
                version: number;
                checkStatus: CheckStatus;
            } | {
                __typename: 'SubjectsSection';
                kind: SectionKind;
                version: number;
                checkStatus: CheckStatus;
            }>;
        } | null;
    };
};
export type PracticeForCompilerQueryVariables = Exact<{
    practice: string | number;
}>;
export type PracticeForCompilerQuery = {
    practice: {
        __typename: 'Practice';
        id: string;
        number: string | null;
        state: PracticeState;
        title: string;
        comuneName: string | null;
        seat: Seat | null;
        worksKind: InterventionKind | null;
        titolareName: string;
        myRoles: Array<ActorRole>;
        createdAt: string;
        updatedAt: string;
        sentAt: string | null;
        viewerCan: {
            __typename: 'PracticeRights';
            delegate: boolean;
            verify: boolean;
            close: boolean;
            reopen: boolean;
            pay: boolean;
            send: boolean;
            openIstanza: boolean;
            readFascicolo: boolean;
            readChat: boolean;
            writeChat: boolean;
            erase: boolean;
        };
        sections: Array<{
            __typename: 'AsseverationsSection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            declarations: Array<{
                __typename: 'Declaration';
                id: string;
                section: SectionKind;
                state: DeclarationState;
                text: string;
                templateId: string;
                templateVersion: number;
                digest: string;
                declarantRole: ActorRole;
                declarantName: string;
                declaredAt: string | null;
                voidedAt: string | null;
            }>;
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        } | {
            __typename: 'AttachmentsSection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            documents: {
                __typename: 'Documents';
                note: string | null;
                geotechnicalInGeology: boolean | null;
            };
            attachments: Array<{
                __typename: 'Attachment';
                id: string;
                section: SectionKind;
                code: string;
                name: string;
                mediaType: string;
                size: number;
                sha256: string;
                scan: ScanState;
                ownerRole: ActorRole;
                createdAt: string;
                url: string;
                contentUrl: string;
                renditionUrl: string | null;
                verdict: FileVerdict | null;
                verification: {
                    __typename: 'Verification';
                    verdict: FileVerdict;
                    subIndication: SubIndication | null;
                    referenceTime: string;
                    warnings: Array<SignatureWarning>;
                } | null;
                viewerCan: {
                    __typename: 'AttachmentRights';
                    read: boolean;
                    remove: boolean;
                    sign: boolean;
                };
                signatures: Array<{
                    __typename: 'Signature';
                    kind: SignatureKind;
                    verdict: SignatureVerdict;
                    subIndication: SubIndication | null;
                    signerName: string;
                    signerRole: ActorRole | null;
                    signerFiscalCode: string | null;
                    signedAt: string;
                }>;
            }>;
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        } | {
            __typename: 'BuildingSection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            building: {
                __typename: 'Building';
                storeysAbove: number | null;
                storeysBelow: number | null;
                eavesHeight: string | null;
                maxHeight: string | null;
                coveredArea: string | null;
                totalArea: string | null;
                grossVolume: string | null;
                planLength: string | null;
                planWidth: string | null;
                constructionYear: number | null;
                lastInterventionYear: number | null;
                units: number | null;
                occupants: number | null;
                aggregatePosition: AggregatePosition | null;
                verticalStructure: VerticalStructure | null;
                horizontalStructure: HorizontalStructure | null;
                roof: RoofKind | null;
                foundation: FoundationKind | null;
                newFoundations: boolean | null;
                regularPlan: boolean | null;
                regularHeight: boolean | null;
                ductilityClass: DuctilityClass | null;
                qX: string | null;
                qY: string | null;
                analysisMethod: AnalysisMethod | null;
                softwareName: string | null;
                softwareVersion: string | null;
                softwareLicence: string | null;
                knowledgeLevel: KnowledgeLevel | null;
                zetaEBefore: string | null;
                zetaEAfter: string | null;
                zetaV: string | null;
                riskClassBefore: RiskClass | null;
                riskClassAfter: RiskClass | null;
                infrastructureKind: InfrastructureKind | null;
                infrastructureLength: string | null;
                maxSpan: string | null;
                infrastructureHeight: string | null;
                spans: number | null;
                retainingKind: RetainingKind | null;
                retainingHeight: string | null;
                retainingLength: string | null;
                uses: Array<{
                    __typename: 'UseShare';
                    kind: BuildingUse;
                    share: string | null;
                }> | null;
            };
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        } | {
            __typename: 'DetailsSection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            details: {
                __typename: 'Details';
                title: string | null;
                technicalNorm: TechnicalNorm | null;
                procedimento: Procedimento | null;
                rilevanza: Rilevanza | null;
                rilevanzaReason: RilevanzaReason | null;
                exclusions36r: Array<Exclusion36R> | null;
                workKind: WorkKind | null;
                interventionKind: InterventionKind | null;
                constructionType: ConstructionType | null;
                useClass: UseClass | null;
                nominalLife: NominalLife | null;
                strategic: StrategicKind | null;
                allegatoACode: string | null;
                complexWork: boolean | null;
                allegatoBCode: string | null;
                publicWork: boolean | null;
                publicBody: string | null;
                regionalGrant: boolean | null;
                grantProgramme: string | null;
                titoloEdilizio: TitoloEdilizio | null;
                titoloEdilizioNumber: string | null;
                titoloEdilizioDate: string | null;
                titoloEdilizioComune: string | null;
                comuneIstat: string | null;
                comuneName: string | null;
                belfiore: string | null;
                locality: string | null;
                street: string | null;
                houseNumber: string | null;
                postalCode: string | null;
                seismicZone: SeismicZone | null;
                ag: string | null;
                f0: string | null;
                tcStar: string | null;
                topographicCategory: TopographicCategory | null;
                linkedProject: string | null;
                worksAmount: string | null;
                expectedStart: string | null;
                parcels: Array<{
                    __typename: 'Parcel';
                    register: CadastralRegister | null;
                    section: string | null;
                    sheet: string;
                    parcel: string;
                    sub: string | null;
                }> | null;
                point: {
                    __typename: 'GeoPoint';
                    lon: string;
                    lat: string;
                } | null;
            };
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        } | {
            __typename: 'GeologySection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            geology: {
                __typename: 'Geology';
                investigationClass: InvestigationClass | null;
                notDueReason: string | null;
                geomorphologicalHazard: GeomorphologicalHazard | null;
                hydraulicHazard: HydraulicHazard | null;
                localSeismicHazard: SeismicHazard | null;
                feasibility: string | null;
                geomorphologicalContext: GeomorphologicalContext | null;
                lithology: string | null;
                geologicalUnit: string | null;
                subsoilCategory: SubsoilCategory | null;
                vsEquivalent: string | null;
                vs30: string | null;
                bedrockDepth: string | null;
                topographicCategory: TopographicCategory | null;
                groundwaterAbsent: boolean | null;
                groundwaterDepth: string | null;
                liquefaction: LiquefactionOutcome | null;
                liquefactionMethod: string | null;
                fundamentalFrequency: string | null;
                fundamentalAmplitude: string | null;
                localResponse: LocalResponse | null;
                microzonationLevel: number | null;
                amplificationFactor: string | null;
                geologicalModel: string | null;
                note: string | null;
                investigations: Array<{
                    __typename: 'Investigation';
                    kind: InvestigationKind;
                    date: string | null;
                    depth: string | null;
                    existing: boolean;
                    performedBy: string | null;
                    attachment: string | null;
                    point: {
                        __typename: 'GeoPoint';
                        lon: string;
                        lat: string;
                    } | null;
                }> | null;
            };
            attachments: Array<{
                __typename: 'Attachment';
                id: string;
                section: SectionKind;
                code: string;
                name: string;
                mediaType: string;
                size: number;
                sha256: string;
                scan: ScanState;
                ownerRole: ActorRole;
                createdAt: string;
                url: string;
                contentUrl: string;
                renditionUrl: string | null;
                verdict: FileVerdict | null;
                verification: {
                    __typename: 'Verification';
                    verdict: FileVerdict;
                    subIndication: SubIndication | null;
                    referenceTime: string;
                    warnings: Array<SignatureWarning>;
                } | null;
                viewerCan: {
                    __typename: 'AttachmentRights';
                    read: boolean;
                    remove: boolean;
                    sign: boolean;
                };
                signatures: Array<{
                    __typename: 'Signature';
                    kind: SignatureKind;
                    verdict: SignatureVerdict;
                    subIndication: SubIndication | null;
                    signerName: string;
                    signerRole: ActorRole | null;
                    signerFiscalCode: string | null;
                    signedAt: string;
                }>;
            }>;
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        } | {
            __typename: 'SubjectsSection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            subjects: Array<{
                __typename: 'Subject';
                id: string;
                version: number;
                role: SubjectRole;
                subRole: SubRole | null;
                main: boolean;
                displayName: string;
                personKind: PersonKind | null;
                firstName: string | null;
                lastName: string | null;
                companyName: string | null;
                fiscalCode: string | null;
                vatNumber: string | null;
                birthDate: string | null;
                birthPlace: string | null;
                sex: Sex | null;
                email: string | null;
                pec: string | null;
                phone: string | null;
                delegatesTitolare: boolean | null;
                foreignId: string | null;
                appointment: AppointmentState | null;
                address: {
                    __typename: 'Address';
                    street: string | null;
                    houseNumber: string | null;
                    postalCode: string | null;
                    comuneIstat: string | null;
                    comuneName: string | null;
                    province: string | null;
                    country: string | null;
                } | null;
                register: {
                    __typename: 'ProfessionalRegister';
                    order: ProfessionalOrder | null;
                    province: string | null;
                    number: string | null;
                    section: RegisterSection | null;
                    enrolledOn: string | null;
                } | null;
                representative: {
                    __typename: 'Representative';
                    firstName: string | null;
                    lastName: string | null;
                    fiscalCode: string | null;
                } | null;
                viewerCan: {
                    __typename: 'SubjectRights';
                    update: boolean;
                    remove: boolean;
                };
            }>;
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        }>;
        delegations: Array<{
            __typename: 'Delegation';
            id: string;
            section: SectionKind;
            state: DelegationState;
            role: SubjectRole;
            delegateName: string;
            subjectId: string;
            mine: boolean;
            reason: string | null;
            createdAt: string;
            endedAt: string | null;
            version: number;
            viewerCan: {
                __typename: 'DelegationRights';
                revoke: boolean;
                conclude: boolean;
            };
        }>;
    } | null;
};
export type PresenceSubscriptionVariables = Exact<{
    practice: string | number;
    section?: SectionKind | null | undefined;
    mode?: PresenceMode | null | undefined;
}>;
export type PresenceSubscription = {
    presence: {
        __typename: 'PresenceChanged';
        live: LiveKind;
        at: string;
        schemaVersion: number;
        people: Array<{
            __typename: 'Present';
            name: string;
            role: ActorRole;
            section: SectionKind | null;
            mode: PresenceMode;
            since: string;
        }>;
    };
};
export type ProjectArchiveQueryVariables = Exact<{
    filter?: PracticeFilter | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
}>;
export type ProjectArchiveQuery = {
    practices: {
        __typename: 'PracticeConnection';
        totalCount: number | null;
        nodes: Array<{
            __typename: 'Practice';
            id: string;
            number: string | null;
            state: PracticeState;
            title: string;
            comuneName: string | null;
            titolareName: string;
            myRoles: Array<ActorRole>;
            updatedAt: string;
            sentAt: string | null;
            activeDelegation: {
                __typename: 'Delegation';
                id: string;
                section: SectionKind;
                mine: boolean;
            } | null;
        }>;
        pageInfo: {
            __typename: 'PageInfo';
            hasNextPage: boolean;
            endCursor: string | null;
        };
    };
};
export type PublicAttestationQueryVariables = Exact<{
    projectNumber: string;
    noticeCode: string;
}>;
export type PublicAttestationQuery = {
    publicAttestation: {
        __typename: 'PublicAttestation';
        projectNumber: string;
        protocolNumber: string;
        protocolAt: string;
        comune: string | null;
        procedure: Procedimento | null;
        digest: string;
        documents: Array<{
            __typename: 'PublicDocument';
            code: string;
            sha256: string;
        }>;
    } | null;
};
export type RefuseStatementMutationVariables = Exact<{
    input: RefuseStatementInput;
}>;
export type RefuseStatementMutation = {
    refuseStatement: {
        __typename: 'RefuseStatementPayload';
        refusedAt: string | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type RemoveAttachmentMutationVariables = Exact<{
    input: RemoveAttachmentInput;
}>;
export type RemoveAttachmentMutation = {
    removeAttachment: {
        __typename: 'RemoveAttachmentPayload';
        attachment: {
            __typename: 'Attachment';
            id: string;
            section: SectionKind;
            code: string;
            name: string;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type RemoveSubjectMutationVariables = Exact<{
    input: RemoveSubjectInput;
}>;
export type RemoveSubjectMutation = {
    removeSubject: {
        __typename: 'RemoveSubjectPayload';
        subject: {
            __typename: 'Subject';
            id: string;
            role: SubjectRole;
            displayName: string;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type ReopenCompilationMutationVariables = Exact<{
    input: ReopenCompilationInput;
}>;
export type ReopenCompilationMutation = {
    reopenCompilation: {
        __typename: 'ReopenCompilationPayload';
        practice: {
            __typename: 'Practice';
            id: string;
            state: PracticeState;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type ReviewManualPaymentMutationVariables = Exact<{
    input: ReviewManualPaymentInput;
}>;
export type ReviewManualPaymentMutation = {
    reviewManualPayment: {
        __typename: 'PaymentPayload';
        payment: {
            __typename: 'Payment';
            id: string;
            state: PaymentState;
            reviewReason: string | null;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type RevokeDelegationMutationVariables = Exact<{
    input: RevokeDelegationInput;
}>;
export type RevokeDelegationMutation = {
    revokeDelegation: {
        __typename: 'RevokeDelegationPayload';
        delegation: {
            __typename: 'Delegation';
            id: string;
            section: SectionKind;
            state: DelegationState;
            role: SubjectRole;
            delegateName: string;
            subjectId: string;
            mine: boolean;
            reason: string | null;
            createdAt: string;
            endedAt: string | null;
            version: number;
            viewerCan: {
                __typename: 'DelegationRights';
                revoke: boolean;
                conclude: boolean;
            };
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type RevokeMachineTokenMutationVariables = Exact<{
    input: RevokeMachineTokenInput;
}>;
export type RevokeMachineTokenMutation = {
    revokeMachineToken: {
        __typename: 'RevokeMachineTokenPayload';
        token: {
            __typename: 'MachineToken';
            id: string;
            revokedAt: string | null;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type RotateMachineTokenMutationVariables = Exact<{
    input: RotateMachineTokenInput;
}>;
export type RotateMachineTokenMutation = {
    rotateMachineToken: {
        __typename: 'RotateMachineTokenPayload';
        issued: {
            __typename: 'IssuedToken';
            secret: string;
            token: {
                __typename: 'MachineToken';
                id: string;
                expiresAt: string;
            };
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type SaveSectionMutationVariables = Exact<{
    input: SaveSectionInput;
}>;
export type SaveSectionMutation = {
    saveSection: {
        __typename: 'SaveSectionPayload';
        section: {
            __typename: 'AsseverationsSection';
            id: string;
            kind: SectionKind;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
        } | {
            __typename: 'AttachmentsSection';
            id: string;
            kind: SectionKind;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
        } | {
            __typename: 'BuildingSection';
            id: string;
            kind: SectionKind;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
        } | {
            __typename: 'DetailsSection';
            id: string;
            kind: SectionKind;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
        } | {
            __typename: 'GeologySection';
            id: string;
            kind: SectionKind;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
        } | {
            __typename: 'SubjectsSection';
            id: string;
            kind: SectionKind;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type SectionFourQueryVariables = Exact<{
    practice: string | number;
}>;
export type SectionFourQuery = {
    practice: {
        __typename: 'Practice';
        id: string;
        state: PracticeState;
        title: string;
        titolareName: string;
        section: {
            __typename: 'AsseverationsSection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        } | {
            __typename: 'AttachmentsSection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        } | {
            __typename: 'BuildingSection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        } | {
            __typename: 'DetailsSection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        } | {
            __typename: 'GeologySection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            data: {
                __typename: 'Geology';
                investigationClass: InvestigationClass | null;
                notDueReason: string | null;
                geomorphologicalHazard: GeomorphologicalHazard | null;
                hydraulicHazard: HydraulicHazard | null;
                localSeismicHazard: SeismicHazard | null;
                feasibility: string | null;
                geomorphologicalContext: GeomorphologicalContext | null;
                lithology: string | null;
                geologicalUnit: string | null;
                subsoilCategory: SubsoilCategory | null;
                vsEquivalent: string | null;
                vs30: string | null;
                bedrockDepth: string | null;
                topographicCategory: TopographicCategory | null;
                groundwaterAbsent: boolean | null;
                groundwaterDepth: string | null;
                liquefaction: LiquefactionOutcome | null;
                liquefactionMethod: string | null;
                fundamentalFrequency: string | null;
                fundamentalAmplitude: string | null;
                localResponse: LocalResponse | null;
                microzonationLevel: number | null;
                amplificationFactor: string | null;
                geologicalModel: string | null;
                note: string | null;
                investigations: Array<{
                    __typename: 'Investigation';
                    kind: InvestigationKind;
                    date: string | null;
                    depth: string | null;
                    existing: boolean;
                    performedBy: string | null;
                    attachment: string | null;
                    point: {
                        __typename: 'GeoPoint';
                        lon: string;
                        lat: string;
                    } | null;
                }> | null;
            };
            attachments: Array<{
                __typename: 'Attachment';
                id: string;
                section: SectionKind;
                code: string;
                name: string;
                mediaType: string;
                size: number;
                sha256: string;
                scan: ScanState;
                ownerRole: ActorRole;
                createdAt: string;
                url: string;
                contentUrl: string;
                renditionUrl: string | null;
                verdict: FileVerdict | null;
                verification: {
                    __typename: 'Verification';
                    verdict: FileVerdict;
                    subIndication: SubIndication | null;
                    referenceTime: string;
                    warnings: Array<SignatureWarning>;
                } | null;
                viewerCan: {
                    __typename: 'AttachmentRights';
                    read: boolean;
                    remove: boolean;
                    sign: boolean;
                };
                signatures: Array<{
                    __typename: 'Signature';
                    kind: SignatureKind;
                    verdict: SignatureVerdict;
                    subIndication: SubIndication | null;
                    signerName: string;
                    signerRole: ActorRole | null;
                    signerFiscalCode: string | null;
                    signedAt: string;
                }>;
            }>;
            delegation: {
                __typename: 'Delegation';
                id: string;
                section: SectionKind;
                state: DelegationState;
                role: SubjectRole;
                delegateName: string;
                subjectId: string;
                mine: boolean;
                reason: string | null;
                createdAt: string;
                endedAt: string | null;
                version: number;
                viewerCan: {
                    __typename: 'DelegationRights';
                    revoke: boolean;
                    conclude: boolean;
                };
            } | null;
            declarations: Array<{
                __typename: 'Declaration';
                id: string;
                section: SectionKind;
                state: DeclarationState;
                text: string;
                templateId: string;
                templateVersion: number;
                digest: string;
                declarantRole: ActorRole;
                declarantName: string;
                declaredAt: string | null;
                voidedAt: string | null;
            }>;
            declarationDraft: {
                __typename: 'DeclarationDraft';
                templateId: string;
                templateVersion: number;
                text: string;
                digest: string;
            } | null;
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        } | {
            __typename: 'SubjectsSection';
            id: string;
            kind: SectionKind;
            number: number;
            version: number;
            checkStatus: CheckStatus;
            savedAt: string | null;
            savedByRole: ActorRole | null;
            viewerCan: {
                __typename: 'SectionRights';
                read: boolean;
                write: boolean;
                attach: boolean;
                sign: boolean;
                verify: boolean;
                declare: boolean;
                conclude: boolean;
            };
        } | null;
    } | null;
};
export type SendMessageMutationVariables = Exact<{
    input: SendMessageInput;
}>;
export type SendMessageMutation = {
    sendMessage: {
        __typename: 'SendMessagePayload';
        message: {
            __typename: 'Message';
            id: string;
            authorRole: ActorRole;
            authorName: string;
            mine: boolean;
            body: string;
            createdAt: string;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type SendPracticeMutationVariables = Exact<{
    input: SendPracticeInput;
}>;
export type SendPracticeMutation = {
    sendPractice: {
        __typename: 'SendPracticePayload';
        receipt: string | null;
        istanza: {
            __typename: 'Istanza';
            id: string;
            kind: IstanzaKind;
            state: IstanzaState;
            sentAt: string | null;
            contentDigest: string | null;
            documents: Array<{
                __typename: 'SentDocument';
                attachmentId: string;
                code: string;
                name: string;
                size: number;
                sha256: string;
            }>;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type SessionsQueryVariables = Exact<{
    [key: string]: never;
}>;
export type SessionsQuery = {
    sessions: Array<{
        __typename: 'Session';
        id: string;
        method: AuthMethod | null;
        level: number;
        issuer: string;
        createdAt: string;
        provenAt: string;
        lastUsedAt: string;
        expiresAt: string;
        network: string;
        current: boolean;
    }>;
    viewer: {
        __typename: 'Viewer';
        failedLogins: {
            __typename: 'FailedLogins';
            count: number;
            lastAt: string | null;
        } | null;
    } | null;
};
export type SignAttachmentsMutationVariables = Exact<{
    input: SignAttachmentsInput;
}>;
export type SignAttachmentsMutation = {
    signAttachments: {
        __typename: 'SignAttachmentsPayload';
        outcomes: Array<{
            __typename: 'SignOutcome';
            attachmentId: string;
            signed: boolean;
            errors: Array<{
                __typename: 'UserError';
                code: ErrorCode;
                path: string;
                message: string;
                params: Array<string>;
            }>;
        }> | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type SignatureGridQueryVariables = Exact<{
    id: string | number;
}>;
export type SignatureGridQuery = {
    practice: {
        __typename: 'Practice';
        id: string;
        signatureGrid: Array<{
            __typename: 'SignatureGridRow';
            code: string;
            titleIt: string;
            titleEn: string;
            due: boolean;
            attachmentIds: Array<string>;
            cells: Array<{
                __typename: 'SignatureCell';
                role: SubjectRole;
                subRole: SubRole | null;
                quantity: SignerQuantity;
                state: SignatureCellState;
                asked: Array<{
                    __typename: 'AskedSigner';
                    subjectId: string;
                    name: string;
                }>;
                missing: Array<{
                    __typename: 'AskedSigner';
                    subjectId: string;
                    name: string;
                }>;
                faults: Array<{
                    __typename: 'SignatureFault';
                    attachmentId: string;
                    signerName: string;
                    verdict: SignatureVerdict;
                    subIndication: SubIndication | null;
                }>;
            }>;
        }>;
    } | null;
};
export type SubmissionReceivedSubscriptionVariables = Exact<{
    office: Seat;
    after?: string | null | undefined;
}>;
export type SubmissionReceivedSubscription = {
    submissionReceived: {
        __typename: 'SubmissionReceived';
        live: LiveKind;
        cursor: string;
        sequence: number;
        event: EventKind | null;
        at: string;
        schemaVersion: number;
        practice: {
            __typename: 'Practice';
            id: string;
            number: string | null;
            title: string;
            state: PracticeState;
            comuneName: string | null;
            titolareName: string;
            sentAt: string | null;
        } | null;
    };
};
export type UpdateSubjectMutationVariables = Exact<{
    input: UpdateSubjectInput;
}>;
export type UpdateSubjectMutation = {
    updateSubject: {
        __typename: 'UpdateSubjectPayload';
        subject: {
            __typename: 'Subject';
            id: string;
            version: number;
            role: SubjectRole;
            main: boolean;
            displayName: string;
            phone: string | null;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type VerifyAttachmentMutationVariables = Exact<{
    input: VerifyAttachmentInput;
}>;
export type VerifyAttachmentMutation = {
    verifyAttachment: {
        __typename: 'VerifyAttachmentPayload';
        attachment: {
            __typename: 'Attachment';
            id: string;
            verdict: FileVerdict | null;
            content: ContentKind | null;
            contentUrl: string;
            renditionUrl: string | null;
            verification: {
                __typename: 'Verification';
                verdict: FileVerdict;
                subIndication: SubIndication | null;
                kind: SignedFileKind;
                layers: number;
                content: ContentKind | null;
                warnings: Array<SignatureWarning>;
                referenceTime: string;
                checkedAt: string;
                trustDigest: string;
                signers: Array<{
                    __typename: 'VerifiedSigner';
                    name: string | null;
                    fiscalCode: string | null;
                    verdict: FileVerdict;
                    subIndication: SubIndication | null;
                    format: SignatureFormat;
                    layer: number;
                    field: string | null;
                    issuer: string | null;
                    qualified: boolean;
                    claimedTime: string | null;
                    bestTime: string;
                    timeSource: VerificationTimeSource;
                    algorithm: string | null;
                    changes: Array<string>;
                    warnings: Array<SignatureWarning>;
                }>;
            } | null;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type VerifyPracticeMutationVariables = Exact<{
    input: VerifyPracticeInput;
}>;
export type VerifyPracticeMutation = {
    verifyPractice: {
        __typename: 'VerifyPracticePayload';
        practice: {
            __typename: 'Practice';
            id: string;
            sections: Array<{
                __typename: 'AsseverationsSection';
                kind: SectionKind;
                checkStatus: CheckStatus;
            } | {
                __typename: 'AttachmentsSection';
                kind: SectionKind;
                checkStatus: CheckStatus;
            } | {
                __typename: 'BuildingSection';
                kind: SectionKind;
                checkStatus: CheckStatus;
            } | {
                __typename: 'DetailsSection';
                kind: SectionKind;
                checkStatus: CheckStatus;
            } | {
                __typename: 'GeologySection';
                kind: SectionKind;
                checkStatus: CheckStatus;
            } | {
                __typename: 'SubjectsSection';
                kind: SectionKind;
                checkStatus: CheckStatus;
            }>;
        } | null;
        violations: Array<{
            __typename: 'Violation';
            code: RuleCode;
            severity: Severity;
            section: SectionKind;
            path: string;
            message: string;
        }>;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type VerifySectionMutationVariables = Exact<{
    input: VerifySectionInput;
}>;
export type VerifySectionMutation = {
    verifySection: {
        __typename: 'VerifySectionPayload';
        section: {
            __typename: 'AsseverationsSection';
            id: string;
            kind: SectionKind;
            version: number;
            checkStatus: CheckStatus;
        } | {
            __typename: 'AttachmentsSection';
            id: string;
            kind: SectionKind;
            version: number;
            checkStatus: CheckStatus;
        } | {
            __typename: 'BuildingSection';
            id: string;
            kind: SectionKind;
            version: number;
            checkStatus: CheckStatus;
        } | {
            __typename: 'DetailsSection';
            id: string;
            kind: SectionKind;
            version: number;
            checkStatus: CheckStatus;
        } | {
            __typename: 'GeologySection';
            id: string;
            kind: SectionKind;
            version: number;
            checkStatus: CheckStatus;
        } | {
            __typename: 'SubjectsSection';
            id: string;
            kind: SectionKind;
            version: number;
            checkStatus: CheckStatus;
        } | null;
        violations: Array<{
            __typename: 'Violation';
            code: RuleCode;
            severity: Severity;
            section: SectionKind;
            path: string;
            message: string;
        }>;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type ViewerQueryVariables = Exact<{
    [key: string]: never;
}>;
export type ViewerQuery = {
    viewer: {
        __typename: 'Viewer';
        fiscalCode: string;
        name: string;
        authMethod: string;
        authLevel: number;
        freshUntil: string | null;
        sessionExpiresAt: string;
        offices: Array<{
            __typename: 'Office';
            seat: Seat;
            role: OfficeRole;
        }>;
    } | null;
};
export type WithdrawOfficerMutationVariables = Exact<{
    input: WithdrawOfficerInput;
}>;
export type WithdrawOfficerMutation = {
    withdrawOfficer: {
        __typename: 'WithdrawOfficerPayload';
        officer: {
            __typename: 'Officer';
            id: string;
            withdrawnAt: string | null;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export type WithdrawSignatureMutationVariables = Exact<{
    input: WithdrawSignatureInput;
}>;
export type WithdrawSignatureMutation = {
    withdrawSignature: {
        __typename: 'WithdrawSignaturePayload';
        attachment: {
            __typename: 'Attachment';
            id: string;
            signatures: Array<{
                __typename: 'Signature';
                signerName: string;
                signerRole: ActorRole | null;
                signedAt: string;
            }>;
        } | null;
        errors: Array<{
            __typename: 'UserError';
            code: ErrorCode;
            path: string;
            message: string;
            params: Array<string>;
        }>;
    };
};
export declare const ActivateDelegationDocument: DocumentNode<ActivateDelegationMutation, ActivateDelegationMutationVariables>;
export declare const AddAttachmentDocument: DocumentNode<AddAttachmentMutation, AddAttachmentMutationVariables>;
export declare const AddOfficerDocument: DocumentNode<AddOfficerMutation, AddOfficerMutationVariables>;
export declare const AddSubjectDocument: DocumentNode<AddSubjectMutation, AddSubjectMutationVariables>;
export declare const CatalogueDocument: DocumentNode<CatalogueQuery, CatalogueQueryVariables>;
export declare const ChatDocument: DocumentNode<ChatQuery, ChatQueryVariables>;
export declare const CloseCompilationDocument: DocumentNode<CloseCompilationMutation, CloseCompilationMutationVariables>;
export declare const ConcludeDelegationDocument: DocumentNode<ConcludeDelegationMutation, ConcludeDelegationMutationVariables>;
export declare const ConfirmStatementDocument: DocumentNode<ConfirmStatementMutation, ConfirmStatementMutationVariables>;
export declare const CreateMachineTokenDocument: DocumentNode<CreateMachineTokenMutation, CreateMachineTokenMutationVariables>;
export declare const CreatePracticeDocument: DocumentNode<CreatePracticeMutation, CreatePracticeMutationVariables>;
export declare const CreateUploadDocument: DocumentNode<CreateUploadMutation, CreateUploadMutationVariables>;
export declare const DeclareManualPaymentDocument: DocumentNode<DeclareManualPaymentMutation, DeclareManualPaymentMutationVariables>;
export declare const DeclareSectionDocument: DocumentNode<DeclareSectionMutation, DeclareSectionMutationVariables>;
export declare const DelegatePaymentDocument: DocumentNode<DelegatePaymentMutation, DelegatePaymentMutationVariables>;
export declare const DelegationArchiveDocument: DocumentNode<DelegationArchiveQuery, DelegationArchiveQueryVariables>;
export declare const DelegationChangedDocument: DocumentNode<DelegationChangedSubscription, DelegationChangedSubscriptionVariables>;
export declare const EndAllSessionsDocument: DocumentNode<EndAllSessionsMutation, EndAllSessionsMutationVariables>;
export declare const EndSessionDocument: DocumentNode<EndSessionMutation, EndSessionMutationVariables>;
export declare const FascicoloDocument: DocumentNode<FascicoloQuery, FascicoloQueryVariables>;
export declare const FascicoloFirstScreenDocument: DocumentNode<FascicoloFirstScreenQuery, FascicoloFirstScreenQueryVariables>;
export declare const FascicoloSubjectsDocument: DocumentNode<FascicoloSubjectsQuery, FascicoloSubjectsQueryVariables>;
export declare const FilingDocument: DocumentNode<FilingQuery, FilingQueryVariables>;
export declare const GrantSeatAccessDocument: DocumentNode<GrantSeatAccessMutation, GrantSeatAccessMutationVariables>;
export declare const InboxChangedDocument: DocumentNode<InboxChangedSubscription, InboxChangedSubscriptionVariables>;
export declare const MachineTokensDocument: DocumentNode<MachineTokensQuery, MachineTokensQueryVariables>;
export declare const MessageAddedDocument: DocumentNode<MessageAddedSubscription, MessageAddedSubscriptionVariables>;
export declare const MyDutiesDocument: DocumentNode<MyDutiesQuery, MyDutiesQueryVariables>;
export declare const MyDutyChangesDocument: DocumentNode<MyDutyChangesSubscription, MyDutyChangesSubscriptionVariables>;
export declare const MyProjectsDocument: DocumentNode<MyProjectsQuery, MyProjectsQueryVariables>;
export declare const NodeDocument: DocumentNode<NodeQuery, NodeQueryVariables>;
export declare const NodesDocument: DocumentNode<NodesQuery, NodesQueryVariables>;
export declare const OfficePracticesDocument: DocumentNode<OfficePracticesQuery, OfficePracticesQueryVariables>;
export declare const OfficersDocument: DocumentNode<OfficersQuery, OfficersQueryVariables>;
export declare const OtherProjectsDocument: DocumentNode<OtherProjectsQuery, OtherProjectsQueryVariables>;
export declare const PracticeChangedDocument: DocumentNode<PracticeChangedSubscription, PracticeChangedSubscriptionVariables>;
export declare const PracticeForCompilerDocument: DocumentNode<PracticeForCompilerQuery, PracticeForCompilerQueryVariables>;
export declare const PresenceDocument: DocumentNode<PresenceSubscription, PresenceSubscriptionVariables>;
export declare const ProjectArchiveDocument: DocumentNode<ProjectArchiveQuery, ProjectArchiveQueryVariables>;
export declare const PublicAttestationDocument: DocumentNode<PublicAttestationQuery, PublicAttestationQueryVariables>;
export declare const RefuseStatementDocument: DocumentNode<RefuseStatementMutation, RefuseStatementMutationVariables>;
export declare const RemoveAttachmentDocument: DocumentNode<RemoveAttachmentMutation, RemoveAttachmentMutationVariables>;
export declare const RemoveSubjectDocument: DocumentNode<RemoveSubjectMutation, RemoveSubjectMutationVariables>;
export declare const ReopenCompilationDocument: DocumentNode<ReopenCompilationMutation, ReopenCompilationMutationVariables>;
export declare const ReviewManualPaymentDocument: DocumentNode<ReviewManualPaymentMutation, ReviewManualPaymentMutationVariables>;
export declare const RevokeDelegationDocument: DocumentNode<RevokeDelegationMutation, RevokeDelegationMutationVariables>;
export declare const RevokeMachineTokenDocument: DocumentNode<RevokeMachineTokenMutation, RevokeMachineTokenMutationVariables>;
export declare const RotateMachineTokenDocument: DocumentNode<RotateMachineTokenMutation, RotateMachineTokenMutationVariables>;
export declare const SaveSectionDocument: DocumentNode<SaveSectionMutation, SaveSectionMutationVariables>;
export declare const SectionFourDocument: DocumentNode<SectionFourQuery, SectionFourQueryVariables>;
export declare const SendMessageDocument: DocumentNode<SendMessageMutation, SendMessageMutationVariables>;
export declare const SendPracticeDocument: DocumentNode<SendPracticeMutation, SendPracticeMutationVariables>;
export declare const SessionsDocument: DocumentNode<SessionsQuery, SessionsQueryVariables>;
export declare const SignAttachmentsDocument: DocumentNode<SignAttachmentsMutation, SignAttachmentsMutationVariables>;
export declare const SignatureGridDocument: DocumentNode<SignatureGridQuery, SignatureGridQueryVariables>;
export declare const SubmissionReceivedDocument: DocumentNode<SubmissionReceivedSubscription, SubmissionReceivedSubscriptionVariables>;
export declare const UpdateSubjectDocument: DocumentNode<UpdateSubjectMutation, UpdateSubjectMutationVariables>;
export declare const VerifyAttachmentDocument: DocumentNode<VerifyAttachmentMutation, VerifyAttachmentMutationVariables>;
export declare const VerifyPracticeDocument: DocumentNode<VerifyPracticeMutation, VerifyPracticeMutationVariables>;
export declare const VerifySectionDocument: DocumentNode<VerifySectionMutation, VerifySectionMutationVariables>;
export declare const ViewerDocument: DocumentNode<ViewerQuery, ViewerQueryVariables>;
export declare const WithdrawOfficerDocument: DocumentNode<WithdrawOfficerMutation, WithdrawOfficerMutationVariables>;
export declare const WithdrawSignatureDocument: DocumentNode<WithdrawSignatureMutation, WithdrawSignatureMutationVariables>;
export {};
