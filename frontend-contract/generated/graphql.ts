/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Names a draft to give up. */
export type AbandonIstanzaInput = {
  /** The istanza. */
  istanzaId: string | number;
};

/** Why a part of a practice is not there. New values may be added. */
export type AbsenceReason =
  /** It was not collected when the practice was filed, as in PORTOS 1. */
  | 'NOT_COLLECTED';

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
  | 'ALTRO'
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
  /** Another office or an expert whose opinion was asked. */
  | 'INTERPELLATO'
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

/** Adds a document that the office received outside of the portal. */
export type AddReceivedDocumentInput = {
  /** The day on which the office received it, not in the future. */
  receivedOn: string;
  /** From where it came: a sender, an office, a channel; at most 300 characters. */
  source: string;
  /** The ticket whose bytes have arrived. */
  uploadId: string | number;
  /** The parties see it at once. */
  visible: boolean;
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

/** What a document beside the sections is. */
export type AdditionalKind =
  /** The opinion of another office or an expert (parere). */
  | 'PARERE'
  /** Scanned receipt of a payment made outside, P2 of the catalogue (ricevuta di pagamento). */
  | 'RICEVUTA_PAGAMENTO'
  /** Received outside of the portal, added by the office (documento ricevuto). */
  | 'RICEVUTO';

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
  | 'CORNER'
  /** At an end (estremità). */
  | 'END'
  /** Internal (interno). */
  | 'INTERNAL'
  /** Isolated (isolato). */
  | 'ISOLATED';

/** Method of analysis (metodo di analisi), NTC 7.3. */
export type AnalysisMethod =
  /** Linear dynamic (lineare dinamica). */
  | 'LINEAR_DYNAMIC'
  /** Linear static (lineare statica). */
  | 'LINEAR_STATIC'
  /** Non-linear dynamic (non lineare dinamica). */
  | 'NON_LINEAR_DYNAMIC'
  /** Non-linear static (non lineare statica). */
  | 'NON_LINEAR_STATIC';

/** Answers a point of a request. */
export type AnswerPointInput = {
  /** How. */
  answer: PointAnswer;
  /** What there is to say; required unless it is provided. */
  note?: string | null | undefined;
  /** The request. */
  noticeId: string | number;
  /** Which point. */
  point: number;
};

/** State of an appointment (stato della nomina). */
export type AppointmentState =
  /** Accepted (accettata). */
  | 'ACCEPTED'
  /** Ended (cessata). */
  | 'ENDED'
  /** Proposed (proposta). */
  | 'PROPOSED';

/** Names a practice to an officer. */
export type AssignPracticeInput = {
  /** A role of the officer in the seat of the practice; null for nobody. */
  officerId?: string | number | null | undefined;
  /** The practice. */
  practiceId: string | number;
};

/** Whether a document counts (stato dell'allegato in variante, dossier 4.4). */
export type AttachmentValidity =
  /** Valid, from the first filing or from an istanza that is no variant (aggiunto). */
  | 'AGGIUNTO'
  /** Valid, added in a variant (aggiunto in variante). */
  | 'AGGIUNTO_IN_VARIANTE'
  /** No longer valid since a variant (invalidato con variante). */
  | 'INVALIDATO_CON_VARIANTE';

/** How an identity was proven. */
export type AuthMethod =
  /** Electronic identity card (CIE). */
  | 'CIE'
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

/** What a batch does with each item. */
export type BatchAct =
  /** Names the practice to an officer, or to nobody. */
  | 'ASSIGN'
  /** Notes that the caller has seen the practice. */
  | 'MARK_SEEN'
  /** Tries the hand-off again. */
  | 'RETRY_HAND_OFF';

/** How an item of a batch stands. */
export type BatchItemState =
  /** Done. */
  | 'DONE'
  /** Refused, with a code; the others go on. */
  | 'REFUSED'
  /** Not tried yet. */
  | 'WAITING';

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
  | 'COMMERCIAL'
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
  | 'BUILDINGS'
  /** Land (terreni). */
  | 'LAND';

/** How something differs between two versions. */
export type ChangeKind =
  /** Only the later one has it. */
  | 'ADDED'
  /** Both have it, not alike. */
  | 'CHANGED'
  /** Only the earlier one has it. */
  | 'REMOVED';

/** How the last formal check of a section ended. */
export type CheckStatus =
  /** Found something that blocks. */
  | 'FAILED'
  /** Not run since the last change. */
  | 'NOT_RUN'
  /** Found nothing that blocks. */
  | 'PASSED';

/** What an entry of the chronology is about. New values may be added. */
export type ChronologyGroup =
  /** The chat with the office. */
  | 'CHAT'
  /** Compilation: sections, subjects, documents and their signatures. */
  | 'COMPILATION'
  /** The course of the practice: opened, closed, opened again, drawn, assigned; documents received outside, opinions. */
  | 'COURSE'
  /** Delegations of compilation. */
  | 'DELEGATIONS'
  /** Istanze: sent, endorsed. */
  | 'ISTANZE'
  /** Notices of the office, requests of integrations and decisions among them, and what was answered. */
  | 'NOTICES'
  /** Payments. */
  | 'PAYMENTS'
  /** Statements and declarations. */
  | 'STATEMENTS';

/** How a term stands. New values may be added. */
export type ClockOutcome =
  /** Decided within the term. */
  | 'DECIDED'
  /** Decided when silence had already taken the place of a decision (art. 2, c. 8-bis, L. 241/1990). */
  | 'DECIDED_AFTER_SILENCE'
  /** Decided after the term, which by itself meant nothing. */
  | 'DECIDED_LATE'
  /** The term ended without a decision, which by itself means nothing. */
  | 'OVERDUE'
  /** It runs. */
  | 'RUNNING'
  /** The term ended, and silence took the place of a decision. */
  | 'SILENT'
  /** It is stopped. */
  | 'STOPPED';

/** A step of the explanation. New values may be added. */
export type ClockStepKind =
  /** The act came after the end of the term and does not stop it. */
  | 'AFTER_THE_END'
  /** The answer arrived. */
  | 'ANSWERED'
  /** The answer arrived after its time; the term ran again since the end of that. */
  | 'ANSWERED_LATE'
  /** The term began: the day itself is not counted. */
  | 'BEGAN'
  /** The decision was taken. */
  | 'DECIDED'
  /** The term ended without a decision. */
  | 'ENDED'
  /** The time for the answer was made longer. */
  | 'EXTENDED'
  /** The term was interrupted: it begins anew afterwards. */
  | 'INTERRUPTED'
  /** The last day is a holiday; the term ends on the first day after it that is none. */
  | 'MOVED'
  /** The act does not stop the term again: it already did as often as the law allows. */
  | 'NOT_AGAIN'
  /** The time for the answer was over, or already as long as the law allows. */
  | 'NOT_EXTENDED'
  /** The term was suspended: the days passed stay counted. */
  | 'SUSPENDED'
  /** No answer arrived in its time. */
  | 'UNANSWERED'
  /** Nothing had been asked that this could answer. */
  | 'WITHOUT_REQUEST';

/** Why the term of a decision does not run. */
export type ClockStopReason =
  /** Integrations were asked for. */
  | 'INTEGRAZIONE'
  /** The grounds for refusal were told, and observations are awaited. */
  | 'MOTIVI_OSTATIVI';

/** Names a practice. */
export type CloseCompilationInput = {
  /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
  idempotencyKey: string;
  /** The practice. */
  practiceId: string | number;
};

/** Closes the list of a draw. */
export type CloseDrawInput = {
  /** The draw. */
  drawId: string | number;
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
  | 'MASONRY'
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
  | 'CMS'
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

/** Asks for a ticket for a document beside the sections. */
export type CreateDocumentUploadInput = {
  /** What the document will be. */
  kind: AdditionalKind;
  /** Media type: `application/pdf` or `application/pkcs7-mime`. */
  mediaType: string;
  /** File name, at most 120 characters, no path. */
  name: string;
  /** The opinion, for its document. */
  opinionId?: string | number | null | undefined;
  /** The practice; not for opinions. */
  practiceId?: string | number | null | undefined;
  /** SHA-256 of the bytes. */
  sha256: string;
  /** Size in bytes. */
  size: number;
};

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

/** Drafts a notice. */
export type CreateNoticeInput = {
  /** Its text, at most 20,000 characters; an empty line separates paragraphs. */
  body: string;
  /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
  idempotencyKey: string;
  /** What it is. */
  kind: NoticeKind;
  /** What is asked, 1 to 50 points; for requests of integrations only. */
  points?: Array<string> | null | undefined;
  /** The practice. */
  practiceId: string | number;
  /** Its subject, at most 500 characters. */
  subject: string;
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

/** Decides on a cancellation. */
export type DecideCancellationInput = {
  /** Whether the practice is cancelled. */
  accept: boolean;
  /** The istanza. */
  istanzaId: string | number;
  /** Why; at most 2,000 characters. */
  reason: string;
};

/** State of a declaration. */
export type DeclarationState =
  /** Confirmed by the person who made it. Leads on: VOID to DECADUTA. */
  | 'CONFERMATA'
  /** Lost its force: what it covered was reopened, changed hands or was changed. Leads nowhere. */
  | 'DECADUTA'
  /** Asked of the person, who has not answered yet. Leads on: CONFIRM to CONFERMATA, REFUSE to RIFIUTATA, VOID to DECADUTA. */
  | 'RICHIESTA'
  /** Refused by the person, with a reason. Leads nowhere. */
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
  /** Ticket of the scanned receipt, of `createDocumentUpload`. */
  receiptUploadId?: string | number | null | undefined;
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

/** Declines to give an opinion. */
export type DeclineOpinionInput = {
  /** The request. */
  opinionId: string | number;
  /** Why, at most 20,000 characters. */
  reason: string;
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
  /** Revoked by the titolare, or ended because the subject was removed. Leads nowhere. */
  | 'ANNULLATA'
  /** Active: the delegate writes the section. Leads on: CONCLUDE to CONCLUSA, REVOKE to ANNULLATA, REMOVE_SUBJECT to ANNULLATA. */
  | 'ATTIVA'
  /** Concluded by the delegate; his write access has ended. Leads on: SEND to STORICA. */
  | 'CONCLUSA'
  /** History: the practice was sent. Leads nowhere. */
  | 'STORICA';

/** Says what an istanza is about, beyond the forms. Everything is replaced. */
export type DescribeIstanzaInput = {
  /** The istanza. */
  istanzaId: string | number;
  /** When the works ended, or were tested. */
  on?: string | null | undefined;
  /** Parts of the works that ended or were tested, by name; at most 50 of 100 characters. */
  parts?: Array<string>;
  /** Why; at most 2,000 characters. */
  reason?: string | null | undefined;
};

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
  | 'ALWAYS'
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
  | 'P7M'
  /** A pdf, signed inside (PAdES) or to be signed in the portal. */
  | 'PDF';

/** How a document of one version stands (dossier 4.4). */
export type DocumentValidity =
  /** Sent with a later istanza, and holds. */
  | 'ADDED_LATER'
  /** Sent before, and no longer part of what holds. */
  | 'INVALIDATED'
  /** Sent with the first filing, and holds. */
  | 'ORIGINAL';

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

/** How much of a group is drawn. */
export type DrawQuotaInput = {
  /** The group; `*` for those that are not named, which is required. */
  group: string;
  /** 1 to 10000; 1000 is a tenth. */
  tenthousandths: number;
};

/** State of a draw. */
export type DrawState =
  /** Drawn: the seed is told. Leads on: PUBLISH to PUBBLICATO. */
  | 'ESTRATTO'
  /** The list is closed and its digest published. Leads on: EXTRACT to ESTRATTO. */
  | 'LISTA_CHIUSA'
  /** Promised: period, quotas and the digest of the seed are published. Leads on: CLOSE_LIST to LISTA_CHIUSA. */
  | 'PROGRAMMATO'
  /** Every filing went its way; the record is published. Leads nowhere. */
  | 'PUBBLICATO';

/** Ductility class (classe di duttilità), NTC 7.2. */
export type DuctilityClass =
  /** High ductility (CD "A"). */
  | 'CD_A'
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
  | 'ALREADY_DECLARED'
  /** Somebody holds the section already. */
  | 'ALREADY_DELEGATED'
  /** The caller refused to sign this document already. */
  | 'ALREADY_REFUSED'
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
  /** Only a document that was sent earlier, in a variant or an answer to the office, can be invalidated or validated again. */
  | 'DOCUMENT_NOT_SENT'
  /** The document was sent with an earlier istanza and stays; a variant may say that it counts no longer. */
  | 'DOCUMENT_SENT'
  /** A signed document is not removed. */
  | 'DOCUMENT_SIGNED'
  /** There is a draft of such an istanza already. */
  | 'DRAFT_EXISTS'
  /** The draw is in another state. Parameter: which. */
  | 'DRAW_NOT_OPEN'
  /** The seat has a draw that is not published yet. */
  | 'DRAW_OPEN'
  /** The list is closed once the period is over. Parameter: its last day. */
  | 'DRAW_TOO_EARLY'
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
  /** The istanza was decided on, withdrawn, or is none that is. Parameter: its state. */
  | 'ISTANZA_DECIDED'
  /** Another istanza is being compiled or waits for its outcome. Parameter: its kind. */
  | 'ISTANZA_OPEN'
  /** The notice is in another state. Parameter: which. */
  | 'NOTICE_NOT_OPEN'
  /** The person holds no role in the seat that is named as his own. */
  | 'NOT_AN_OFFICER'
  /** The object does not exist or is not visible to the caller. */
  | 'NOT_FOUND'
  /** The seat is not competent for this comune. */
  | 'NOT_OF_THIS_SEAT'
  /** Only plain pdf documents are signed in the portal. */
  | 'NOT_SIGNABLE'
  /** A copy with the signatures on pages of its own is made only of a pdf that can be read. */
  | 'NO_RENDITION'
  /** The opinion is in another state. Parameter: which. */
  | 'OPINION_NOT_OPEN'
  /** Administrators do not withdraw their own administration. */
  | 'OWN_ADMINISTRATION'
  /** Who works on the practice or is a party of it is not asked for an opinion on it. */
  | 'OWN_OPINION'
  /** Nobody decides alone: the author of a proposal does not sign it. */
  | 'OWN_PROPOSAL'
  /** The end of the works of a part was not sent. Parameter: the part. */
  | 'PART_NOT_ENDED'
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
  /** A request for integrations has 1 to 50 points, and no other notice has any. */
  | 'POINTS_REQUIRED'
  /** The practice is past the phase in which this act is possible. */
  | 'PRACTICE_FROZEN'
  /** The istanza has no protocol number yet. */
  | 'PROTOCOL_PENDING'
  /** The act needs a reason. */
  | 'REASON_REQUIRED'
  /** A refusal needs the notice of its grounds, and the time for observations to be over (art. 10-bis). Parameter: the last day of that time, when it runs. */
  | 'REFUSAL_TOO_EARLY'
  /** A required value is missing. */
  | 'REQUIRED'
  /** The document asks no signature of this role. Parameter: the role. */
  | 'ROLE_NOT_ASKED'
  /** The section cannot be delegated to a subject of this role. */
  | 'ROLE_NOT_DELEGABLE'
  /** The role was named before. Parameter: the role. */
  | 'ROLE_REPEATED'
  /** The scanner has not seen the file yet. */
  | 'SCAN_PENDING'
  /** The section is in the hands of a delegate. */
  | 'SECTION_DELEGATED'
  /** This section has no declaration of its own. */
  | 'SECTION_NOT_DECLARABLE'
  /** The section is the titolare's alone. */
  | 'SECTION_NOT_DELEGABLE'
  /** The signed file does not hold this notice under a valid signature of the caller. Parameter: what is wrong. */
  | 'SIGNATURE_NOT_ACCEPTED'
  /** The grid does not ask the caller to sign this document, or nobody any more. */
  | 'SIGNATURE_NOT_ASKED'
  /** Somebody of this role has signed, and who would sign before has not. Parameters: the role, the role that would come first, its names. */
  | 'SIGNING_ORDER_LATE'
  /** By the order of the titolare somebody else signs the document first. Parameters: the role whose turn it is, the names. */
  | 'SIGNING_OUT_OF_TURN'
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
  /** The time for the answer is over. Parameter: its last day. */
  | 'TERM_OVER'
  /** The text or list is too long. Parameter: the limit. */
  | 'TOO_LONG'
  /** The practice would have too many documents. Parameters: limit and what it would have. */
  | 'TOO_MANY_FILES'
  /** The caller has sent as many messages as may be sent in this practice for now. Parameter: minutes until the next one. */
  | 'TOO_MANY_MESSAGES'
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
  | 'VAT_NUMBER_INVALID'
  /** A message is withdrawn only for a while after it was sent. Parameter: for how many minutes. */
  | 'WITHDRAWAL_TOO_LATE';

/** Judges an answer. */
export type EvaluatePointInput = {
  /** The answer is sufficient. */
  accepted: boolean;
  /** The request. */
  noticeId: string | number;
  /** Which point. */
  point: number;
};

/** Kind of an event. New values may be added. */
export type EventKind =
  /** A document was attached. */
  | 'ATTACHMENT_ADDED'
  /** A document no longer counts, by a later istanza. */
  | 'ATTACHMENT_INVALIDATED'
  /** A document was removed. */
  | 'ATTACHMENT_REMOVED'
  /** A document counts again, before the later istanza was sent. */
  | 'ATTACHMENT_REVALIDATED'
  /** A document was signed in the portal. */
  | 'ATTACHMENT_SIGNED'
  /** The signatures in a document were judged again. */
  | 'ATTACHMENT_VERIFIED'
  /** A batch of the person went on. */
  | 'BATCH_PROGRESSED'
  /** The compilation was closed: statements are asked. */
  | 'COMPILATION_CLOSED'
  /** The compilation was opened again: every statement falls. */
  | 'COMPILATION_REOPENED'
  /** What was sent with an istanza does not re-hash to its receipt any more: found by the nightly look. */
  | 'CONTENT_DIFFERS'
  /** A declaration lost its force because what it covered was reopened. */
  | 'DECLARATION_VOIDED'
  /** A delegation was given. */
  | 'DELEGATION_ACTIVATED'
  /** A delegation was concluded by the delegate. */
  | 'DELEGATION_CONCLUDED'
  /** A delegation was revoked. */
  | 'DELEGATION_REVOKED'
  /** The office added a document that it received outside; only the office sees that. */
  | 'DOCUMENT_FILED'
  /** The office hid it from them again. */
  | 'DOCUMENT_HIDDEN'
  /** The office showed a document that it received outside to the parties. */
  | 'DOCUMENT_SHOWN'
  /** Every point was answered: the practice goes on. */
  | 'INTEGRATION_ANSWERED'
  /** Nobody had answered the request for integrations in time: it lapsed, and the procedure ended. */
  | 'INTEGRATION_LAPSED'
  /** The draft of a later istanza was given up. */
  | 'ISTANZA_ABANDONED'
  /** The office decided on an istanza: a cancellation, or a variant with its notice. */
  | 'ISTANZA_DECIDED'
  /** What a later istanza says was written. */
  | 'ISTANZA_DESCRIBED'
  /** A sent istanza was withdrawn: it changes nothing more. */
  | 'ISTANZA_WITHDRAWN'
  /** A chat message was sent. */
  | 'MESSAGE_SENT'
  /** A chat message was withdrawn by its author. */
  | 'MESSAGE_WITHDRAWN'
  /** The office drafted, changed, proposed or gave back a notice; only the office sees it. */
  | 'NOTICE_DRAFTED'
  /** A notice was protocolled and notified. */
  | 'NOTICE_ISSUED'
  /** A party opened a notice. */
  | 'NOTICE_READ'
  /** A notice was signed; a decision takes effect with it. */
  | 'NOTICE_SIGNED'
  /** Observations on the grounds for refusal arrived. */
  | 'OBSERVATIONS_SENT'
  /** The person's roles in the office changed. */
  | 'OFFICE_CHANGED'
  /** Who was asked declined. */
  | 'OPINION_DECLINED'
  /** The opinion was given. */
  | 'OPINION_GIVEN'
  /** An opinion was asked of another office or an expert; opinions are seen by the office only. */
  | 'OPINION_REQUESTED'
  /** The time for the opinion passed in silence. */
  | 'OPINION_SILENT'
  /** The office took the request back. */
  | 'OPINION_WITHDRAWN'
  /** Somebody was told to pay, or no longer. */
  | 'PAYER_CHANGED'
  /** The payment took another state. */
  | 'PAYMENT_CHANGED'
  /** A point of a request for integrations was answered. */
  | 'POINT_ANSWERED'
  /** The office judged an answer. */
  | 'POINT_EVALUATED'
  /** Named to an officer, or to nobody. */
  | 'PRACTICE_ASSIGNED'
  /** A practice was opened. */
  | 'PRACTICE_CREATED'
  /** Drawn for control. */
  | 'PRACTICE_DRAWN'
  /** Protocolled, numbered and endorsed (vidimata), and sent on its procedure. */
  | 'PRACTICE_ENDORSED'
  /** The practice was sent to the office, or a later istanza of it. */
  | 'PRACTICE_SENT'
  /** Not drawn: filed. */
  | 'PRACTICE_SPARED'
  /** A section was declared. */
  | 'SECTION_DECLARED'
  /** A section was saved. */
  | 'SECTION_SAVED'
  /** A formal check was run. */
  | 'SECTION_VERIFIED'
  /** A session or machine token of the person was ended before its time. */
  | 'SESSION_ENDED'
  /** A refusal to sign was taken back by who refused. */
  | 'SIGNATURE_REFUSAL_WITHDRAWN'
  /** Somebody whose signature is asked refused it, with a reason. */
  | 'SIGNATURE_REFUSED'
  /** A signature made in the portal was withdrawn. */
  | 'SIGNATURE_WITHDRAWN'
  /** The order in which the roles sign a document was set, or taken away. */
  | 'SIGNING_ORDER_SET'
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
  | 'ART_3_C_3'
  /** Art. 3, paragraph 4. */
  | 'ART_3_C_4';

/** What a signature, or a file, is worth at its reference time. */
export type FileVerdict =
  /** What would be needed to say yes or no is missing here. */
  | 'INDETERMINATE'
  /** The signature is wrong, or was made or changed when it could not be (TOTAL-FAILED). */
  | 'INVALID'
  /** Nothing in the file is a signature. */
  | 'NO_SIGNATURE'
  /** Every check that can be made here passed (TOTAL-PASSED). */
  | 'VALID';

/** Foundation (fondazione). */
export type FoundationKind =
  /** Inverted beams (travi rovesce). */
  | 'BEAMS'
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
  | 'PLAIN'
  /** Ridge (crinale). */
  | 'RIDGE'
  /** Slope (versante). */
  | 'SLOPE'
  /** Valley floor (fondovalle). */
  | 'VALLEY_FLOOR';

/** Geomorphological hazard of the plan (pericolosità geomorfologica). */
export type GeomorphologicalHazard =
  /** G.1: low. */
  | 'G_1'
  /** G.2: medium. */
  | 'G_2'
  /** G.3: high. */
  | 'G_3'
  /** G.4: very high. */
  | 'G_4';

/** Gives an opinion. */
export type GiveOpinionInput = {
  /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
  idempotencyKey: string;
  /** The request. */
  opinionId: string | number;
  /** What it says. */
  outcome: OpinionOutcome;
  /** Its text, with the conditions if there are any; at most 20,000 characters. */
  text: string;
  /** Ticket of a document, of `createDocumentUpload`. */
  uploadId?: string | number | null | undefined;
};

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

/** Kind of a hand-off to another system. */
export type HandOffKind =
  /** Registration of an istanza in the protocol. */
  | 'ISTANZA_PROTOCOL'
  /** A mail. */
  | 'MAIL'
  /** Registration of a notice of the office in the protocol. */
  | 'NOTICE_PROTOCOL';

/** State of a hand-off. */
export type HandOffState =
  /** Done. */
  | 'DONE'
  /** Given up: it is tried again only when somebody says so. */
  | 'FAILED'
  /** It waits for its first or its next try. */
  | 'PENDING';

/** Horizontal structure, after AeDES section 3. */
export type HorizontalStructure =
  /** Beams with a flexible floor (soletta deformabile). */
  | 'FLEXIBLE'
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
  | 'I_1'
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

/** Tab of the inbox of a seat. A practice may be in several. New values may be added. */
export type InboxTab =
  /** Everything that is open. */
  | 'ALL'
  /** Arrived, not yet under review or control. */
  | 'ARRIVED'
  /** Named to the caller, or of a comune that comes to him. */
  | 'MINE'
  /** Decided or filed; works go on. */
  | 'SETTLED'
  /** Of nobody: the queue that the whole seat sees. */
  | 'UNASSIGNED'
  /** Waiting for somebody else: integrations, a draw. */
  | 'WAITING'
  /** Under review or control. */
  | 'WORKING';

/** Kind of infrastructure (tipo di infrastruttura). */
export type InfrastructureKind =
  /** Bridge or viaduct (ponte, viadotto). */
  | 'BRIDGE'
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

/** How a request for integrations stands. */
export type IntegrationState =
  /** No point is answered. Leads on: ANSWER to RISPOSTA_PARZIALE, COMPLETE to RISPOSTA, LAPSE to SCADUTA. */
  | 'APERTA'
  /** Every point is answered. Leads on: JUDGE to RISPOSTA, CONCLUDE to VALUTATA. */
  | 'RISPOSTA'
  /** Some points are answered; the clock stays stopped. Leads on: ANSWER to RISPOSTA_PARZIALE, COMPLETE to RISPOSTA, JUDGE to RISPOSTA_PARZIALE, LAPSE to SCADUTA. */
  | 'RISPOSTA_PARZIALE'
  /** The time for the answer passed: the request lapsed. Leads nowhere. */
  | 'SCADUTA'
  /** The office has judged every answer. Leads on: JUDGE to VALUTATA. */
  | 'VALUTATA';

/** Kind of intervention (tipo di intervento), after NTC 8.4. The legal words stay Italian. */
export type InterventionKind =
  /** Seismic upgrading to the level of new buildings. */
  | 'ADEGUAMENTO'
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

/** Names a document that counts no longer. */
export type InvalidateAttachmentInput = {
  /** The document, in the draft. */
  attachmentId: string | number;
};

/** Class of investigation (classe d'indagine), regulation 36/R art. 7. */
export type InvestigationClass =
  /** Class 1: the smallest works. */
  | 'CLASS_1'
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
  | 'BIBLIOGRAPHY'
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
  | 'ANNULLAMENTO'
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
  /** Given up before it was sent. Leads nowhere. */
  | 'ABBANDONATA'
  /** Accepted. Leads nowhere. */
  | 'ACCOLTA'
  /** A draft. Leads on: CLOSE to DA_ASSEVERARE, SEND_DIRECT to INVIATA, ABANDON to ABBANDONATA. */
  | 'BOZZA'
  /** Closed; each person asseverates or declares. Leads on: REOPEN to BOZZA, REFUSE_STATEMENT to BOZZA, COMPLETE_STATEMENTS to DA_PAGARE. */
  | 'DA_ASSEVERARE'
  /** All statements are in; payment is due. Leads on: REOPEN to BOZZA, SETTLE_PAYMENT to PRONTA_INVIO. */
  | 'DA_PAGARE'
  /** Sent; its protocol number is being asked for. Leads on: ENDORSE to VIDIMATA. */
  | 'INVIATA'
  /** Before the office. Leads on: ACCEPT to ACCOLTA, REJECT to RESPINTA, WITHDRAW to RITIRATA. */
  | 'IN_ESAME'
  /** Paid or exempt; it may be sent. Leads on: REOPEN to BOZZA, UNSETTLE_PAYMENT to DA_PAGARE, SEND to INVIATA. */
  | 'PRONTA_INVIO'
  /** Refused. Leads nowhere. */
  | 'RESPINTA'
  /** Withdrawn by who sent it; it stays readable and changes nothing more. Leads nowhere. */
  | 'RITIRATA'
  /** Protocolled and endorsed (vidimata). Leads on: EXAMINE to IN_ESAME, TAKE_EFFECT to ACCOLTA, ACCEPT to ACCOLTA, REJECT to RESPINTA, WITHDRAW to RITIRATA. */
  | 'VIDIMATA';

/** Knowledge level of an existing building (livello di conoscenza), NTC 8.5.4. */
export type KnowledgeLevel =
  /** LC1: limited. */
  | 'LC_1'
  /** LC2: adequate. */
  | 'LC_2'
  /** LC3: accurate. */
  | 'LC_3';

/** Outcome on liquefaction (liquefazione). */
export type LiquefactionOutcome =
  /** The check may be omitted (esclusa). */
  | 'EXCLUDED'
  /** Still to be checked (da verificare). */
  | 'TO_BE_VERIFIED'
  /** Checked (verificata). */
  | 'VERIFIED';

/** What a live message is. */
export type LiveKind =
  /** Something happened. */
  | 'CHANGE'
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
  | 'ANALYSIS'
  /** Simplified, by categories (semplificata). */
  | 'SIMPLIFIED';

/** Why a login failed. */
export type LoginProblem =
  /** The certificate has expired. */
  | 'CERTIFICATE_EXPIRED'
  /** A rule of the authorities forbids the certificate, or its algorithm is too weak. */
  | 'CERTIFICATE_NOT_ACCEPTED'
  /** The certificate is not valid yet, or a clock is wrong. */
  | 'CERTIFICATE_NOT_YET_VALID'
  /** The certificate was revoked or suspended. */
  | 'CERTIFICATE_REVOKED'
  /** What was sent is no certificate that can be read. */
  | 'CERTIFICATE_UNREADABLE'
  /** The identity provider does not accept the code with which the browser came back. */
  | 'CODE_REFUSED'
  /** A certificate came in a header from somebody who is not the declared proxy. */
  | 'HEADER_REFUSED'
  /** The declared proxy sent a header that cannot be read. */
  | 'HEADER_UNREADABLE'
  /** An answer names another identity provider than the one that was asked. */
  | 'ISSUER_MISMATCH'
  /** The level of the identity is too low. */
  | 'LEVEL_TOO_LOW'
  /** After failures, logins are refused for a while. */
  | 'LOGIN_LOCKED'
  /** The address to go to after the login is not one of this service. */
  | 'NEXT_REFUSED'
  /** What the identity provider signed belongs to another login. */
  | 'NONCE_MISMATCH'
  /** The browser sent no certificate. */
  | 'NO_CERTIFICATE'
  /** No valid codice fiscale of a person was found. */
  | 'NO_FISCAL_CODE'
  /** The login was begun in another browser. */
  | 'OTHER_BROWSER'
  /** The identity provider answers something else than the protocol says. */
  | 'PROVIDER_ANSWER'
  /** The identity provider answers too slowly. */
  | 'PROVIDER_SLOW'
  /** No such way to sign in. */
  | 'PROVIDER_UNKNOWN'
  /** The identity provider does not answer. */
  | 'PROVIDER_UNREACHABLE'
  /** Too much was asked in too short a time. */
  | 'RATE_LIMITED'
  /** The identity provider refused the login, or the person ended it there. */
  | 'REFUSED_BY_PROVIDER'
  /** Whether the certificate was revoked cannot be told now. */
  | 'REVOCATION_UNKNOWN'
  /** The login took too long. */
  | 'STATE_EXPIRED'
  /** Nobody knows the login to which the browser came back. */
  | 'STATE_UNKNOWN'
  /** The login to which the browser came back was used before. */
  | 'STATE_USED'
  /** What the identity provider signed does not stand up: signature, algorithm or addressee. */
  | 'TOKEN_INVALID'
  /** The times in what the identity provider signed do not fit the clock. */
  | 'TOKEN_TIMES'
  /** The service cannot answer now. */
  | 'UNAVAILABLE'
  /** No trusted authority issued the certificate. */
  | 'UNKNOWN_ISSUER'
  /** The certificate is not meant for logins. */
  | 'WRONG_PURPOSE';

/** A step of a login. */
export type LoginStep =
  /** The login was begun in this browser. */
  | 'BEGUN'
  /** The person came back into the browser in which the login was begun, in time. */
  | 'CAME_BACK'
  /** The browser sent a certificate. */
  | 'CERTIFICATE_SENT'
  /** A valid codice fiscale was found. */
  | 'FISCAL_CODE'
  /** What the identity provider says is genuine. */
  | 'GENUINE'
  /** The certificate comes from a trusted issuer. */
  | 'ISSUER'
  /** The level of the identity is high enough. */
  | 'LEVEL'
  /** The person signed in at the identity provider. */
  | 'PROVIDER_LOGIN'
  /** The identity provider could be reached. */
  | 'PROVIDER_REACHED'
  /** The certificate is meant for logins. */
  | 'PURPOSE'
  /** The certificate was not revoked. */
  | 'REVOCATION'
  /** A session was opened. */
  | 'SESSION'
  /** The certificate is within its time. */
  | 'VALIDITY';

/** How far a login came with a step. */
export type LoginStepState =
  /** The login ended here. */
  | 'FAILED'
  /** The login did not come so far, or not yet. */
  | 'NOT_REACHED'
  /** Done. */
  | 'PASSED';

/** What a machine token may do. Whatever binds its holder stays his own act. */
export type MachineTokenScope =
  /** Open practices, fill sections and subjects. */
  | 'FILL'
  /** List and read practices, follow their changes, download documents. */
  | 'READ'
  /** Upload, attach and remove documents. */
  | 'UPLOAD'
  /** Run formal checks. */
  | 'VERIFY';

/** Notes what the caller has read. */
export type MarkMessagesReadInput = {
  /** The practice. */
  practiceId: string | number;
  /** The newest message that he has read. */
  upTo: string | number;
};

/** Notes that the caller has seen a practice. */
export type MarkPracticeSeenInput = {
  /** The practice. */
  practiceId: string | number;
};

/** Nominal life (vita nominale), NTC 2.4.1. */
export type NominalLife =
  /** 10 years: temporary works. */
  | 'YEARS_10'
  /** 50 years: ordinary works. */
  | 'YEARS_50'
  /** 100 years: large works. */
  | 'YEARS_100';

/** Kind of a notice. New values may be added. */
export type NoticeKind =
  /** Authorisation (autorizzazione). */
  | 'AUTORIZZAZIONE'
  /** Start of the procedure (avvio del procedimento). */
  | 'AVVIO'
  /** End of the procedure (chiusura del procedimento). */
  | 'CHIUSURA'
  /** Any other communication (comunicazione). */
  | 'COMUNICAZIONE'
  /** Outcome of a control: compliant (conformità). */
  | 'CONFORMITA'
  /** Refusal (diniego). */
  | 'DINIEGO'
  /** Outcome of a draw (esito del sorteggio). */
  | 'ESITO_SORTEGGIO'
  /** Grounds for refusal, art. 10-bis L. 241/1990 (motivi ostativi). */
  | 'MOTIVI_OSTATIVI'
  /** Outcome of a control: not compliant (non conformità). */
  | 'NON_CONFORMITA'
  /** Request for integrations, point by point (richiesta di integrazioni). */
  | 'RICHIESTA_INTEGRAZIONI';

/** State of a notice. */
export type NoticeState =
  /** Being drafted; only the office sees it. Leads on: SUBMIT to DA_FIRMARE. */
  | 'BOZZA'
  /** Proposed: it waits for the signature of another officer. Leads on: RETURN to BOZZA, SIGN to FIRMATO. */
  | 'DA_FIRMARE'
  /** Signed; its protocol number is being asked for. Leads on: REGISTER to PROTOCOLLATO. */
  | 'FIRMATO'
  /** A party opened it. Leads nowhere. */
  | 'LETTO'
  /** In the fascicolo of the parties, who were told. Leads on: READ to LETTO. */
  | 'NOTIFICATO'
  /** Protocolled, with the stamp. Leads on: NOTIFY to NOTIFICATO. */
  | 'PROTOCOLLATO';

/** Role of an officer in one seat of the office. */
export type OfficeRole =
  /** Administrator of people and configuration (amministratore). */
  | 'AMMINISTRATORE'
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

/** Opens a later istanza. */
export type OpenIstanzaInput = {
  /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first draft. */
  idempotencyKey: string;
  /** What to submit; `Practice.openable` lists what the caller may open now. */
  kind: IstanzaKind;
  /** The practice. */
  practiceId: string | number;
};

/** What an opinion says. */
export type OpinionOutcome =
  /** Contrary (contrario). */
  | 'CONTRARIO'
  /** Favourable (favorevole). */
  | 'FAVOREVOLE'
  /** Favourable with conditions (favorevole con condizioni). */
  | 'FAVOREVOLE_CON_CONDIZIONI';

/** State of an opinion that was asked for. */
export type OpinionState =
  /** Who was asked declined. Leads nowhere. */
  | 'DECLINATO'
  /** Given. Leads nowhere. */
  | 'RESO'
  /** Asked; the answer is awaited. Leads on: GIVE to RESO, DECLINE to DECLINATO, FALL_SILENT to SILENZIO, WITHDRAW to RITIRATO. */
  | 'RICHIESTO'
  /** The office took the request back. Leads nowhere. */
  | 'RITIRATO'
  /** The term passed without an answer, which is recorded as such (art. 16, c. 2, L. 241/1990). Leads nowhere. */
  | 'SILENZIO';

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
  /** No longer asked for: the compilation was opened again, or another amount is due. Leads nowhere. */
  | 'ANNULLATO'
  /** Due, and nothing was done about it (da pagare). Leads on: EXEMPT to NON_DOVUTO, CREATE_POSITION to POSIZIONE_CREATA, DECLARE_MANUAL to MANUALE_DICHIARATO, CANCEL to ANNULLATO. */
  | 'DOVUTO'
  /** The payer was sent to the payment system. Leads on: RECEIVE to PAGATO, EXPIRE to SCADUTO, CANCEL to ANNULLATO. */
  | 'IN_ATTESA'
  /** The office contests the manual receipt. Leads on: DECLARE_MANUAL to MANUALE_DICHIARATO, CANCEL to ANNULLATO. */
  | 'MANUALE_CONTESTATO'
  /** Paid outside, as the payer declares with the number of his receipt. Leads on: VERIFY_MANUAL to MANUALE_VERIFICATO, CONTEST_MANUAL to MANUALE_CONTESTATO, CANCEL to ANNULLATO. */
  | 'MANUALE_DICHIARATO'
  /** The office found the manual receipt in order. Leads on: REFUND to RIMBORSATO. */
  | 'MANUALE_VERIFICATO'
  /** Not due: the client is a public body, or the table asks for nothing. Leads on: CANCEL to ANNULLATO. */
  | 'NON_DOVUTO'
  /** Paid, with a receipt of the payment system. Leads on: REFUND to RIMBORSATO. */
  | 'PAGATO'
  /** A position was created with the payment system; it has its number (IUV). Leads on: START to IN_ATTESA, RECEIVE to PAGATO, EXPIRE to SCADUTO, CANCEL to ANNULLATO. */
  | 'POSIZIONE_CREATA'
  /** Paid back: the practice was never sent. Leads nowhere. */
  | 'RIMBORSATO'
  /** The position expired unpaid. Leads on: CREATE_POSITION to POSIZIONE_CREATA, RECEIVE to PAGATO, DECLARE_MANUAL to MANUALE_DICHIARATO, CANCEL to ANNULLATO. */
  | 'SCADUTO';

/** Kind of person (tipo di persona). */
export type PersonKind =
  /** Legal person (persona giuridica). */
  | 'LEGAL'
  /** Natural person (persona fisica). */
  | 'NATURAL'
  /** Public body (ente pubblico). */
  | 'PUBLIC_BODY';

/** How a party answers a point. */
export type PointAnswer =
  /** It does not apply, for the reason given. */
  | 'NOT_APPLICABLE'
  /** What was asked for is provided. */
  | 'PROVIDED'
  /** It is not provided, for the reason given. */
  | 'REFUSED';

/**
 * Narrows a list of practices; members that are not sent, null or blank do not narrow, all others have to hold.
 * Words are found whatever their accents and capitals, as Italian inflects them, or by how they begin.
 */
export type PracticeFilter = {
  /** Words of the address of the works, at most 200 characters. */
  address?: string | null | undefined;
  /** Words of the name of a client (committente), at most 200 characters. */
  client?: string | null | undefined;
  /** In this comune: six digits of ISTAT. */
  comuneIstat?: string | null | undefined;
  /** An istanza of one of these kinds was sent. */
  istanzaKinds?: Array<IstanzaKind> | null | undefined;
  /** Something happened on this day or later. */
  lastEventFrom?: string | null | undefined;
  /** The last that happened was on this day or before. */
  lastEventTo?: string | null | undefined;
  /** The caller has one of these roles there. */
  myRoles?: Array<ActorRole> | null | undefined;
  /** Procedure, as in section 1. */
  procedures?: Array<Procedimento> | null | undefined;
  /** The project number begins so: `2026/000123`, `2026/`. */
  projectNumber?: string | null | undefined;
  /**
   * The number of an istanza or of a notice in the register of protocol begins so; below five characters it is taken as
   * the whole number.
   */
  protocolNumber?: string | null | undefined;
  /** Sent on this day or later, by the calendar of Italy. */
  sentFrom?: string | null | undefined;
  /** Sent on this day or before. */
  sentTo?: string | null | undefined;
  /** In one of these states. */
  states?: Array<PracticeState> | null | undefined;
  /**
   * Words of title, number, comune, address or names of the people, at most 200 characters. Who reads no section
   * of the practices finds them by title, number and comune.
   */
  text?: string | null | undefined;
  /** Kind of intervention, as in section 1. */
  worksKinds?: Array<InterventionKind> | null | undefined;
};

/** One of the five lists of the front end. */
export type PracticeList =
  /** "Archivio deleghe": sent practices of others in which the caller did something. */
  | 'DELEGATION_ARCHIVE'
  /** "Le mie deleghe/asseverazioni": practices in which the caller has something to do. */
  | 'MY_DELEGATIONS'
  /** "I miei progetti": practices of which the caller is titolare digitale, until they are closed. */
  | 'MY_PROJECTS'
  /** "Altri progetti": sent, open practices of others in which the caller is named. */
  | 'OTHER_PROJECTS'
  /** "Archivio progetti": closed practices in which the caller had any role. */
  | 'PROJECT_ARCHIVE';

/** State of a practice (pratica). New values may be added. */
export type PracticeState =
  /** Cancelled after sending. Leads nowhere. */
  | 'ANNULLATA'
  /** The office asked for integrations; the clock is stopped. Leads on: ANSWER_REVIEW to IN_ISTRUTTORIA, ANSWER_CONTROL to A_CONTROLLO, LAPSE_REVIEW to DINIEGO, LAPSE_CONTROL to NON_CONFORME, KEEP_AUTHORISED to AUTORIZZATA, KEEP_COMPLIANT to CONFORME, KEEP_FILED to DEPOSITATA, CANCEL to ANNULLATA. */
  | 'ATTESA_INTEGRAZIONI'
  /** In the population of the next draw. Leads on: DRAW to A_CONTROLLO, SPARE to DEPOSITATA, KEEP_AUTHORISED to AUTORIZZATA, KEEP_COMPLIANT to CONFORME, KEEP_FILED to DEPOSITATA, CANCEL to ANNULLATA. */
  | 'ATTESA_SORTEGGIO'
  /** Authorised. Leads on: VARY_TO_REVIEW to IN_ISTRUTTORIA, VARY_TO_CONTROL to A_CONTROLLO, VARY_TO_DRAW to ATTESA_SORTEGGIO, VARY_TO_FILING to DEPOSITATA, END_WORKS to LAVORI_ULTIMATI, CANCEL to ANNULLATA. */
  | 'AUTORIZZATA'
  /** Under control. Leads on: ASK_IN_CONTROL to ATTESA_INTEGRAZIONI, FIND_COMPLIANT to CONFORME, FIND_NON_COMPLIANT to NON_CONFORME, KEEP_AUTHORISED to AUTORIZZATA, KEEP_COMPLIANT to CONFORME, KEEP_FILED to DEPOSITATA, CANCEL to ANNULLATA. */
  | 'A_CONTROLLO'
  /** Closed: tested, or works ended and no testing due. Leads nowhere. */
  | 'CHIUSA'
  /** Draft of a later istanza that was sent: it goes on in its practice (confluita). Leads nowhere. */
  | 'CONFLUITA'
  /** Found compliant. Leads on: VARY_TO_REVIEW to IN_ISTRUTTORIA, VARY_TO_CONTROL to A_CONTROLLO, VARY_TO_DRAW to ATTESA_SORTEGGIO, VARY_TO_FILING to DEPOSITATA, END_WORKS to LAVORI_ULTIMATI, CANCEL to ANNULLATA. */
  | 'CONFORME'
  /** Compilation closed and frozen; each person asseverates or declares. Leads on: REOPEN to IN_COMPILAZIONE, REFUSE_STATEMENT to IN_COMPILAZIONE, COMPLETE_STATEMENTS to DA_PAGARE. */
  | 'DA_ASSEVERARE'
  /** All statements are in; payment is due. Leads on: REOPEN to IN_COMPILAZIONE, SETTLE_PAYMENT to PRONTA_INVIO. */
  | 'DA_PAGARE'
  /** Filed; works may start. Leads on: VARY_TO_REVIEW to IN_ISTRUTTORIA, VARY_TO_CONTROL to A_CONTROLLO, VARY_TO_DRAW to ATTESA_SORTEGGIO, VARY_TO_FILING to DEPOSITATA, END_WORKS to LAVORI_ULTIMATI, CANCEL to ANNULLATA. */
  | 'DEPOSITATA'
  /** Refused. Leads on: CANCEL to ANNULLATA. */
  | 'DINIEGO'
  /** Draft deleted before sending; only its trace is kept. Leads nowhere. */
  | 'ELIMINATA'
  /** Sent; the protocol number is being asked for. Leads on: ENDORSE to VIDIMATA, CANCEL to ANNULLATA. */
  | 'INVIATA'
  /** Being compiled by the titolare digitale and his delegates. Leads on: CLOSE to DA_ASSEVERARE, ERASE to ELIMINATA, MERGE to CONFLUITA. */
  | 'IN_COMPILAZIONE'
  /** Under technical review for an authorisation. Leads on: ASK_IN_REVIEW to ATTESA_INTEGRAZIONI, AUTHORISE to AUTORIZZATA, REFUSE to DINIEGO, KEEP_AUTHORISED to AUTORIZZATA, KEEP_COMPLIANT to CONFORME, KEEP_FILED to DEPOSITATA, CANCEL to ANNULLATA. */
  | 'IN_ISTRUTTORIA'
  /** Works ended, testing outstanding. Leads on: COMPLETE to CHIUSA, CANCEL to ANNULLATA. */
  | 'LAVORI_ULTIMATI'
  /** Found not compliant. Leads on: CANCEL to ANNULLATA. */
  | 'NON_CONFORME'
  /** Paid or exempt; the titolare may send. Leads on: REOPEN to IN_COMPILAZIONE, UNSETTLE_PAYMENT to DA_PAGARE, SEND to INVIATA, MERGE to CONFLUITA. */
  | 'PRONTA_INVIO'
  /** Endorsed (vidimata): project number and attestation given. Leads on: ROUTE_TO_REVIEW to IN_ISTRUTTORIA, ROUTE_TO_CONTROL to A_CONTROLLO, ROUTE_TO_DRAW to ATTESA_SORTEGGIO, ROUTE_TO_FILING to DEPOSITATA, CANCEL to ANNULLATA. */
  | 'VIDIMATA';

/** What somebody does in a practice. */
export type PresenceMode =
  /** Has its fields open for writing. */
  | 'EDITING'
  /** Looks at it. */
  | 'READING';

/** Procedure of the practice (procedimento). */
export type Procedimento =
  /** Written authorisation before the works start (autorizzazione). */
  | 'AUTORIZZAZIONE'
  /** Filing that is always controlled (deposito a controllo obbligatorio). */
  | 'DEPOSITO_CONTROLLO_OBBLIGATORIO'
  /** Filing that may be drawn for control (deposito a sorteggio). */
  | 'DEPOSITO_SORTEGGIO'
  /** Reduced filing of works of no relevance (privo di rilevanza). */
  | 'PRIVO_RILEVANZA';

/** Professional order (ordine o collegio). */
export type ProfessionalOrder =
  /** Architects (architetti). */
  | 'ARCHITETTI'
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

/** Refuses to sign a document. */
export type RefuseSignatureInput = {
  /** The document. */
  attachmentId: string | number;
  /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
  idempotencyKey: string;
  /** Why, 1 to 2,000 characters; everybody who sees the grid of signatures reads it. */
  reason: string;
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
  | 'A'
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

/** Replicates a practice. */
export type ReplicatePracticeInput = {
  /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first replica. */
  idempotencyKey: string;
  /** The practice. */
  practiceId: string | number;
};

/** A phase of a procedure whose length is measured. */
export type ReportPhase =
  /** From the protocol to the signature of the decision, or the lapse of a request. */
  | 'DECISION'
  /** From the protocol to the outcome of the draw. */
  | 'DRAW'
  /** From the notification of a request for integrations to the last answer. */
  | 'INTEGRATION'
  /** From sending to the protocol number. */
  | 'PROTOCOL';

/** Legal representative of a legal person (legale rappresentante). */
export type RepresentativeInput = {
  /** First name (nome). */
  firstName?: string | null | undefined;
  /** Fiscal code (codice fiscale); this person signs for the legal person. */
  fiscalCode?: string | null | undefined;
  /** Last name (cognome). */
  lastName?: string | null | undefined;
};

/** Asks for an opinion. */
export type RequestOpinionInput = {
  /** The documents that he may read, 1 to 100. */
  attachmentIds: Array<string | number>;
  /** Fiscal code of the person who is asked: neither a party nor an officer of the seat. */
  fiscalCode: string;
  /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
  idempotencyKey: string;
  /** Where he is written to. */
  mailAddress: string;
  /** His name, at most 200 characters. */
  name: string;
  /** The office or body that who is asked speaks for, at most 300 characters; none for an expert. */
  organisation?: string | null | undefined;
  /** The practice. */
  practiceId: string | number;
  /** What is asked, at most 10,000 characters. */
  question: string;
};

/** Kind of retaining works (opera di sostegno). */
export type RetainingKind =
  /** Cantilever wall (muro a mensola). */
  | 'CANTILEVER'
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

/** Tries a hand-off again. */
export type RetryHandOffInput = {
  /** The hand-off. */
  handOffId: string | number;
};

/** Gives a proposal back. */
export type ReturnNoticeInput = {
  /** The notice. */
  noticeId: string | number;
};

/** Names a document that counts again. */
export type RevalidateAttachmentInput = {
  /** The document, in the draft. */
  attachmentId: string | number;
};

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
  | 'MINORE'
  /** Of no relevance (priva di rilevanza). */
  | 'PRIVA'
  /** Relevant for public safety (rilevante). */
  | 'RILEVANTE';

/** Letter of art. 94-bis DPR 380/2001 that gives the relevance class. */
export type RilevanzaReason =
  /** Upgrading or improvement in zone 1, and in zone 2 with ag from 0.20 g. */
  | 'A1'
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
  | 'A'
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
  | 'FLAT'
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
  | 'A01'
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
  /** Somebody whose signature the grid asks for refused it. [INF] */
  | 'A10'
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
  /** Who must sign a document of section 4 refused to. [INF] */
  | 'G19'
  /** A delegation is still open. [SL] */
  | 'L01'
  /** A later istanza does not say what its kind has to say. [INF] */
  | 'L02'
  /** The works ended, or were tested, in the future. [INF] */
  | 'L03'
  /** A statement of proper execution where testing is due (warning). [STD] */
  | 'L04'
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

/** Runs a batch. */
export type RunBatchInput = {
  /** What is done with each item. */
  act: BatchAct;
  /**
   * Chosen by the client, kept for 48 hours: with the same key a batch that broke off goes on, and one that ended
   * answers what was done.
   */
  idempotencyKey: string;
  /** What it is done with, 1 to 500: practices, or hand-offs. */
  ids: Array<string | number>;
  /** The seat in which the caller holds a role. */
  office: Seat;
  /** For ASSIGN: a role of the officer in the seat of the practices; null for nobody. */
  officerId?: string | number | null | undefined;
};

/** Draws. */
export type RunDrawInput = {
  /** The draw. */
  drawId: string | number;
};

/** Gives a comune to an officer. */
export type SaveComuneRouteInput = {
  /** The comune, six digits of ISTAT. */
  comuneIstat: string;
  /** The seat. */
  office: Seat;
  /** A role of the officer in the seat; null for the common queue. */
  officerId?: string | number | null | undefined;
};

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
  | 'CLEAN'
  /** Something was found. */
  | 'INFECTED'
  /** No scanner is installed. */
  | 'NOT_SCANNED'
  /** Not finished. */
  | 'PENDING';

/** Promises a draw. */
export type ScheduleDrawInput = {
  /** First day of protocol. */
  from: string;
  /** The seat. */
  office: Seat;
  /** How much of each group. */
  quotas: Array<DrawQuotaInput>;
  /** Last day of protocol. */
  to: string;
};

/** Seat of the regional office: the ten provincial seats of the Settore Sismica. */
export type Seat =
  /** Arezzo. */
  | 'AR'
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
export type SectionInput =
  {   /** Section 5. */
  attachments: DocumentsInput; building?: never; details?: never; geology?: never; }
  |  { attachments?: never;   /** Section 3. */
  building: BuildingInput; details?: never; geology?: never; }
  |  { attachments?: never; building?: never;   /** Section 1. */
  details: DetailsInput; geology?: never; }
  |  { attachments?: never; building?: never; details?: never;   /** Section 4. */
  geology: GeologyInput; };

/** One of the six sections of a practice. */
export type SectionKind =
  /** 6: asseverations, declarations, acceptances (asseverazioni). */
  | 'ASSEVERATIONS'
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
  | 'S_1'
  /** S.2: medium. */
  | 'S_2'
  /** S.3: high. */
  | 'S_3'
  /** S.4: very high. */
  | 'S_4';

/** Seismic zone (zona sismica). Tuscany has no zone 1. */
export type SeismicZone =
  /** Zone 2. */
  | 'ZONE_2'
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

/** Observations on grounds for refusal. */
export type SendObservationsInput = {
  /** The notice of the grounds. */
  noticeId: string | number;
  /** The observations, at most 10,000 characters. */
  text: string;
};

/** Sends a practice to the office. */
export type SendPracticeInput = {
  /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first receipt. */
  idempotencyKey: string;
  /** The practice. */
  practiceId: string | number;
};

/** Shows a received document to the parties, or hides it. */
export type SetDocumentVisibilityInput = {
  /** The document. */
  documentId: string | number;
  /** The parties shall see it. */
  visible: boolean;
};

/** Sets in which order the roles sign a document. */
export type SetSigningOrderInput = {
  /** The document. */
  attachmentId: string | number;
  /**
   * Roles whose signature the grid asks on it, the first to sign first; empty: all sign when they like. A
   * role that is not named signs when it likes.
   */
  roles: Array<SubjectRole>;
};

/** How much a finding weighs. */
export type Severity =
  /** Is only a warning (avviso). */
  | 'AVVISO'
  /** Blocks the step that asked for the check (blocco). */
  | 'BLOCCO';

/** Sex, as in the fiscal code. */
export type Sex =
  /** Female. */
  | 'F'
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

/** Signs a proposal. */
export type SignNoticeInput = {
  /** Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer. */
  idempotencyKey: string;
  /** The notice. */
  noticeId: string | number;
  /**
   * The pdf of the notice in a signed envelope (CAdES), base64, at most 700,000 bytes; without it the caller signs in
   * the portal.
   */
  p7m?: string | null | undefined;
};

/** State of a cell of the grid of signatures. */
export type SignatureCellState =
  /** Who must sign has signed, but the signature does not hold. */
  | 'INVALID'
  /** A signature is missing. */
  | 'MISSING'
  /** No document of the kind is attached. */
  | 'NO_DOCUMENT'
  /** Nobody in section 2 holds the role. */
  | 'NO_SUBJECT'
  /** Signed, but who signs before by the order of the titolare has not: it counts once he has. */
  | 'OUT_OF_ORDER'
  /** Somebody of whom it is asked refused to sign, with a reason. */
  | 'REFUSED'
  /** Everybody who must sign has signed every document of the kind. */
  | 'SATISFIED'
  /** Signed by somebody of whom the cell does not ask it, not by who must. */
  | 'SIGNER_MISMATCH';

/** The format of one signature. */
export type SignatureFormat =
  /** CMS with the signing-certificate attribute (CAdES-BES or more). */
  | 'CADES'
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
  | 'APPLICATIVO'
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
  | 'INDETERMINATE'
  /** Not valid, or the document changed after the signature. */
  | 'INVALID'
  /** Not verified yet. */
  | 'NOT_VERIFIED'
  /** Valid. */
  | 'VALID';

/** What a reader of the report should know beside the verdict. */
export type SignatureWarning =
  /** The signature covers an earlier version; what came later is allowed (a signature, validation data). */
  | 'LATER_UPDATES'
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
  | 'CADES'
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
  | 'ALL'
  /** The main one. */
  | 'MAIN';

/** What it means that nothing was done within a term. */
export type Silence =
  /** What was asked for is granted (silenzio assenso). */
  | 'ASSENT'
  /** Nothing by itself: the term is only overdue. */
  | 'NONE'
  /** It goes on without, and the silence is recorded. */
  | 'RECORDED'
  /** What was asked for is refused (silenzio rigetto). */
  | 'REFUSAL';

/** Kind of a statement. New values may be added. */
export type StatementKind =
  /** Acceptance of the tester (accettazione dell'incarico). */
  | 'ACCETTAZIONE_COLLAUDATORE'
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
  | 'NONE'
  /** Relevant for the consequences of a collapse (rilevante). */
  | 'RELEVANT'
  /** Strategic for civil protection (strategico). */
  | 'STRATEGIC';

/** Why a verdict is not VALID. */
export type SubIndication =
  /** The certificate is not one for signing, or breaks a rule of those above it. */
  | 'CHAIN_CONSTRAINTS_FAILURE'
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
  | 'ARCHITETTONICO'
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
  | 'ALTRO'
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

/** Proposes a draft for signature. */
export type SubmitNoticeInput = {
  /** The notice. */
  noticeId: string | number;
};

/** Subsoil category (categoria di sottosuolo), NTC 3.2.2. */
export type SubsoilCategory =
  /** A: rock or very rigid soil. */
  | 'A'
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
  | 'EARLIER'
  /** NTC 2008 (DM 14 January 2008). */
  | 'NTC_2008'
  /** NTC 2018 (DM 17 January 2018), in force from 22 March 2018. */
  | 'NTC_2018';

/** What has to be done within a term. New values may be added. */
export type TermKind =
  /** Decision on a request for access to documents. */
  | 'ACCESSO_ATTI'
  /** Statement that authorisation was given by silence, when asked for. */
  | 'ATTESTAZIONE_SILENZIO'
  /** Decision on a request for authorisation. */
  | 'AUTORIZZAZIONE'
  /** Testing after that report. */
  | 'COLLAUDO'
  /** Objections of who is concerned by an access to documents. */
  | 'CONTROINTERESSATI'
  /** Decision of a control of a filing. */
  | 'CONTROLLO'
  /** Answer to a request for integrations. */
  | 'INTEGRAZIONE'
  /** Observations on the grounds for refusal (art. 10-bis L. 241/1990). */
  | 'OSSERVAZIONI'
  /** Opinion of another office or expert. */
  | 'PARERE'
  /** Entering in the portal what was sent by certified mail. */
  | 'REGOLARIZZAZIONE_PEC'
  /** Report of the director of works after the end of the structures. */
  | 'RELAZIONE_FINALE';

/** Building title (titolo edilizio). */
export type TitoloEdilizio =
  /** Sworn notice of works (CILA). */
  | 'CILA'
  /** No title is needed. */
  | 'NONE'
  /** Building permit (permesso di costruire). */
  | 'PERMESSO_COSTRUIRE'
  /** Certified notice of works (SCIA). */
  | 'SCIA';

/** Topographic category (categoria topografica), NTC 3.2.2. */
export type TopographicCategory =
  /** T1: plain, slopes up to 15 degrees. */
  | 'T1'
  /** T2: slopes above 15 degrees. */
  | 'T2'
  /** T3: ridges, slopes of 15 to 30 degrees. */
  | 'T3'
  /** T4: ridges, slopes above 30 degrees. */
  | 'T4';

/** Rewrites a draft. */
export type UpdateNoticeInput = {
  /** Its text. */
  body: string;
  /** The version that the editor has read. */
  expectedVersion: number;
  /** The notice. */
  noticeId: string | number;
  /** What is asked. */
  points?: Array<string> | null | undefined;
  /** Its subject. */
  subject: string;
};

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
  | 'CLASS_I'
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
  | 'REFERENCE'
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
  | 'CONCRETE_FRAMES'
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

/** Withdraws a sent istanza. */
export type WithdrawIstanzaInput = {
  /** The istanza. */
  istanzaId: string | number;
  /** Why; at most 2,000 characters. */
  reason: string;
};

/** Withdraws a message of one's own. */
export type WithdrawMessageInput = {
  /** The message. */
  messageId: string | number;
};

/** Takes a role or an access back. */
export type WithdrawOfficerInput = {
  /** Which one. */
  officerId: string | number;
};

/** Takes a request back. */
export type WithdrawOpinionRequestInput = {
  /** The request. */
  opinionId: string | number;
};

/** Withdraws one's own signature. */
export type WithdrawSignatureInput = {
  /** The document. */
  attachmentId: string | number;
};

/** Takes back one's own refusal to sign. */
export type WithdrawSignatureRefusalInput = {
  /** The document. */
  attachmentId: string | number;
};

/** Kind of structure (tipo di opera). */
export type WorkKind =
  /** Building (edificio). */
  | 'BUILDING'
  /** Infrastructure (infrastruttura). */
  | 'INFRASTRUCTURE'
  /** Any other structure (altro). */
  | 'OTHER';

export type AbandonIstanzaMutationVariables = Exact<{
  input: AbandonIstanzaInput;
}>;


export type AbandonIstanzaMutation = { abandonIstanza: { __typename: 'AbandonIstanzaPayload', istanzaId: string | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type ActivateDelegationMutationVariables = Exact<{
  input: ActivateDelegationInput;
}>;


export type ActivateDelegationMutation = { activateDelegation: { __typename: 'ActivateDelegationPayload', delegation: { __typename: 'Delegation', id: string, section: SectionKind, state: DelegationState, role: SubjectRole, delegateName: string, subjectId: string, mine: boolean, reason: string | null, createdAt: string, endedAt: string | null, version: number, viewerCan: { __typename: 'DelegationRights', revoke: boolean, conclude: boolean } } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type AddAttachmentMutationVariables = Exact<{
  input: AddAttachmentInput;
}>;


export type AddAttachmentMutation = { addAttachment: { __typename: 'AddAttachmentPayload', attachment: { __typename: 'Attachment', id: string, section: SectionKind, code: string, name: string, mediaType: string, size: number, sha256: string, scan: ScanState, ownerRole: ActorRole, createdAt: string, url: string, viewerCan: { __typename: 'AttachmentRights', read: boolean, remove: boolean, sign: boolean }, signatures: Array<{ __typename: 'Signature', kind: SignatureKind, verdict: SignatureVerdict, signerName: string, signerRole: ActorRole | null, signedAt: string }> } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type AddOfficerMutationVariables = Exact<{
  input: AddOfficerInput;
}>;


export type AddOfficerMutation = { addOfficer: { __typename: 'AddOfficerPayload', officer: { __typename: 'Officer', id: string, fiscalCode: string, name: string, seat: Seat, role: OfficeRole, validFrom: string, validTo: string | null, homeSeat: Seat | null, reason: string | null, grantedBy: string | null, grantedAt: string | null, withdrawnAt: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type AddReceivedDocumentMutationVariables = Exact<{
  input: AddReceivedDocumentInput;
}>;


export type AddReceivedDocumentMutation = { addReceivedDocument: { __typename: 'AddReceivedDocumentPayload', document: { __typename: 'AdditionalDocument', id: string, kind: AdditionalKind, name: string, mediaType: string, size: number, sha256: string, scan: ScanState, source: string | null, receivedOn: string | null, visible: boolean | null, addedByName: string | null, addedByRole: ActorRole, addedAt: string, url: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type AddSubjectMutationVariables = Exact<{
  input: AddSubjectInput;
}>;


export type AddSubjectMutation = { addSubject: { __typename: 'AddSubjectPayload', subject: { __typename: 'Subject', id: string, version: number, role: SubjectRole, main: boolean, displayName: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type AdditionalDocumentsQueryVariables = Exact<{
  practiceId: string | number;
}>;


export type AdditionalDocumentsQuery = { fascicolo: { __typename: 'Fascicolo', additionalDocuments: Array<{ __typename: 'AdditionalDocument', id: string, kind: AdditionalKind, name: string, mediaType: string, size: number, sha256: string, scan: ScanState, source: string | null, receivedOn: string | null, visible: boolean | null, addedByName: string | null, addedByRole: ActorRole, addedAt: string, url: string }> } | null };

export type AnswerPointMutationVariables = Exact<{
  input: AnswerPointInput;
}>;


export type AnswerPointMutation = { answerPoint: { __typename: 'AnswerPointPayload', notice: { __typename: 'Notice', id: string, kind: NoticeKind, state: NoticeState, version: number, subject: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type AssignPracticeMutationVariables = Exact<{
  input: AssignPracticeInput;
}>;


export type AssignPracticeMutation = { assignPractice: { __typename: 'AssignPracticePayload', practice: { __typename: 'Practice', id: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type BatchProgressedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type BatchProgressedSubscription = { batchProgressed: { __typename: 'BatchProgressed', live: LiveKind, cursor: string, at: string, batch: { __typename: 'Batch', id: string, act: BatchAct, total: number, done: number, refused: number, createdAt: string, endedAt: string | null } | null } };

export type CatalogueQueryVariables = Exact<{
  on?: string | null | undefined;
  section?: SectionKind | null | undefined;
}>;


export type CatalogueQuery = { catalogue: { __typename: 'Catalogue', version: string, validFrom: string, maxFilesPerUpload: number, maxSubmissionFiles: number, maxSubmissionSize: number, maxFileNameLength: number, formats: Array<{ __typename: 'DocumentFormatInfo', format: DocumentFormat, mediaTypes: Array<string> }>, signatureStatement: { __typename: 'SignatureStatement', version: number, text: string }, documents: Array<{ __typename: 'DocumentKind', code: string, titleIt: string, titleEn: string, sections: Array<SectionKind>, condition: DocumentCondition, formats: Array<DocumentFormat>, maxSize: number, signers: Array<{ __typename: 'SignerRule', role: SubjectRole, subRole: SubRole | null, quantity: SignerQuantity }> }> } };

export type ChatQueryVariables = Exact<{
  practice: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ChatQuery = { practice: { __typename: 'Practice', id: string, unreadMessages: number | null, viewerCan: { __typename: 'PracticeRights', readChat: boolean, writeChat: boolean }, messages: { __typename: 'MessageConnection', totalCount: number | null, nodes: Array<{ __typename: 'Message', id: string, authorRole: ActorRole, authorName: string, mine: boolean, body: string | null, createdAt: string, withdrawnAt: string | null, readBy: Array<{ __typename: 'MessageReading', role: ActorRole, at: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type CloseCompilationMutationVariables = Exact<{
  input: CloseCompilationInput;
}>;


export type CloseCompilationMutation = { closeCompilation: { __typename: 'CloseCompilationPayload', practice: { __typename: 'Practice', id: string, state: PracticeState, declarations: Array<{ __typename: 'Declaration', id: string, kind: StatementKind, state: DeclarationState, mine: boolean, declarantRole: ActorRole, declarantName: string, askedAt: string | null }> } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type CloseDrawMutationVariables = Exact<{
  input: CloseDrawInput;
}>;


export type CloseDrawMutation = { closeDraw: { __typename: 'CloseDrawPayload', draw: { __typename: 'Draw', id: string, state: DrawState, commitment: string, listDigest: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type ColleaguesQueryVariables = Exact<{
  office: Seat;
}>;


export type ColleaguesQuery = { colleagues: Array<{ __typename: 'Colleague', id: string, name: string, role: OfficeRole, own: boolean }> };

export type ComuneRoutesQueryVariables = Exact<{
  office: Seat;
}>;


export type ComuneRoutesQuery = { comuneRoutes: Array<{ __typename: 'ComuneRoute', comuneIstat: string, officerName: string, savedBy: string, savedAt: string }> };

export type ConcludeDelegationMutationVariables = Exact<{
  input: ConcludeDelegationInput;
}>;


export type ConcludeDelegationMutation = { concludeDelegation: { __typename: 'ConcludeDelegationPayload', delegation: { __typename: 'Delegation', id: string, section: SectionKind, state: DelegationState, role: SubjectRole, delegateName: string, subjectId: string, mine: boolean, reason: string | null, createdAt: string, endedAt: string | null, version: number, viewerCan: { __typename: 'DelegationRights', revoke: boolean, conclude: boolean }, practice: { __typename: 'Practice', id: string, state: PracticeState } | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type ConfirmStatementMutationVariables = Exact<{
  input: ConfirmStatementInput;
}>;


export type ConfirmStatementMutation = { confirmStatement: { __typename: 'ConfirmStatementPayload', declaration: { __typename: 'Declaration', id: string, kind: StatementKind, state: DeclarationState, text: string, digest: string, declaredAt: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type CreateDocumentUploadMutationVariables = Exact<{
  input: CreateDocumentUploadInput;
}>;


export type CreateDocumentUploadMutation = { createDocumentUpload: { __typename: 'CreateDocumentUploadPayload', ticket: { __typename: 'UploadTicket', id: string, method: string, url: string, size: number, sha256: string, expiresAt: string, headers: Array<{ __typename: 'UploadHeader', name: string, value: string }> } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type CreateMachineTokenMutationVariables = Exact<{
  input: CreateMachineTokenInput;
}>;


export type CreateMachineTokenMutation = { createMachineToken: { __typename: 'CreateMachineTokenPayload', issued: { __typename: 'IssuedToken', secret: string, token: { __typename: 'MachineToken', id: string, label: string, holderName: string, office: Seat | null, scopes: Array<MachineTokenScope>, ranges: Array<string>, mailAddress: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastNetwork: string | null, revokedAt: string | null } } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type CreateNoticeMutationVariables = Exact<{
  input: CreateNoticeInput;
}>;


export type CreateNoticeMutation = { createNotice: { __typename: 'CreateNoticePayload', notice: { __typename: 'Notice', id: string, kind: NoticeKind, state: NoticeState, version: number, subject: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type CreatePracticeMutationVariables = Exact<{
  input: CreatePracticeInput;
}>;


export type CreatePracticeMutation = { createPractice: { __typename: 'CreatePracticePayload', practice: { __typename: 'Practice', id: string, state: PracticeState, title: string, myRoles: Array<ActorRole>, createdAt: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type CreateUploadMutationVariables = Exact<{
  input: CreateUploadInput;
}>;


export type CreateUploadMutation = { createUpload: { __typename: 'CreateUploadPayload', files: Array<{ __typename: 'UploadOutcome', ticket: { __typename: 'UploadTicket', id: string, method: string, url: string, tusVersion: string, size: number, sha256: string, expiresAt: string, headers: Array<{ __typename: 'UploadHeader', name: string, value: string }> } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> }> | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type DecideCancellationMutationVariables = Exact<{
  input: DecideCancellationInput;
}>;


export type DecideCancellationMutation = { decideCancellation: { __typename: 'DecideCancellationPayload', istanza: { __typename: 'Istanza', id: string, kind: IstanzaKind, state: IstanzaState, parts: Array<string>, on: string | null, reason: string | null, answer: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type DeclareManualPaymentMutationVariables = Exact<{
  input: DeclareManualPaymentInput;
}>;


export type DeclareManualPaymentMutation = { declareManualPayment: { __typename: 'DeclareManualPaymentPayload', payment: { __typename: 'Payment', id: string, state: PaymentState, total: string, paid: string | null, owed: string, receiptNumber: string | null, paidOn: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type DeclareSectionMutationVariables = Exact<{
  input: DeclareSectionInput;
}>;


export type DeclareSectionMutation = { declareSection: { __typename: 'DeclareSectionPayload', declaration: { __typename: 'Declaration', id: string, section: SectionKind, state: DeclarationState, text: string, templateId: string, templateVersion: number, digest: string, declarantRole: ActorRole, declarantName: string, declaredAt: string | null, voidedAt: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type DeclineOpinionMutationVariables = Exact<{
  input: DeclineOpinionInput;
}>;


export type DeclineOpinionMutation = { declineOpinion: { __typename: 'DeclineOpinionPayload', opinion: { __typename: 'OpinionRequest', id: string, state: OpinionState, outcome: OpinionOutcome | null, answer: string | null, due: string, endedAt: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type DelegatePaymentMutationVariables = Exact<{
  input: DelegatePaymentInput;
}>;


export type DelegatePaymentMutation = { delegatePayment: { __typename: 'DelegatePaymentPayload', payment: { __typename: 'Payment', id: string, state: PaymentState, payerName: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type DelegationArchiveQueryVariables = Exact<{
  filter?: PracticeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DelegationArchiveQuery = { practices: { __typename: 'PracticeConnection', totalCount: number | null, nodes: Array<{ __typename: 'Practice', id: string, number: string | null, state: PracticeState, title: string, comuneName: string | null, titolareName: string, myRoles: Array<ActorRole>, updatedAt: string, sentAt: string | null, activeDelegation: { __typename: 'Delegation', id: string, section: SectionKind, mine: boolean } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type DelegationChangedSubscriptionVariables = Exact<{
  practice: string | number;
  after?: string | null | undefined;
}>;


export type DelegationChangedSubscription = { delegationChanged: { __typename: 'DelegationChanged', live: LiveKind, cursor: string, sequence: number, event: EventKind | null, section: SectionKind | null, actorRole: ActorRole | null, at: string, schemaVersion: number, delegation: { __typename: 'Delegation', id: string, section: SectionKind, state: DelegationState, delegateName: string, endedAt: string | null } | null, practice: { __typename: 'Practice', id: string, state: PracticeState, sections: Array<
        | { __typename: 'AsseverationsSection', kind: SectionKind, version: number, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean } }
        | { __typename: 'AttachmentsSection', kind: SectionKind, version: number, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean } }
        | { __typename: 'BuildingSection', kind: SectionKind, version: number, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean } }
        | { __typename: 'DetailsSection', kind: SectionKind, version: number, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean } }
        | { __typename: 'GeologySection', kind: SectionKind, version: number, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean } }
        | { __typename: 'SubjectsSection', kind: SectionKind, version: number, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean } }
      > } | null } };

export type DescribeIstanzaMutationVariables = Exact<{
  input: DescribeIstanzaInput;
}>;


export type DescribeIstanzaMutation = { describeIstanza: { __typename: 'DescribeIstanzaPayload', istanza: { __typename: 'Istanza', id: string, kind: IstanzaKind, state: IstanzaState, parts: Array<string>, on: string | null, reason: string | null, answer: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type DrawsQueryVariables = Exact<{
  office: Seat;
}>;


export type DrawsQuery = { draws: Array<{ __typename: 'Draw', id: string, state: DrawState, from: string, to: string, commitment: string, committedAt: string, listDigest: string | null, closedAt: string | null, drawnAt: string | null, publishedAt: string | null, record: string | null, quotas: Array<{ __typename: 'DrawQuota', group: string, tenthousandths: number }>, lots: Array<{ __typename: 'DrawLot', protocol: string, group: string, drawn: boolean | null }> }> };

export type EndAllSessionsMutationVariables = Exact<{
  input: EndAllSessionsInput;
}>;


export type EndAllSessionsMutation = { endAllSessions: { __typename: 'EndAllSessionsPayload', endedSessions: number | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = { endSession: { __typename: 'EndSessionPayload', endedSessions: number | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type EvaluatePointMutationVariables = Exact<{
  input: EvaluatePointInput;
}>;


export type EvaluatePointMutation = { evaluatePoint: { __typename: 'EvaluatePointPayload', notice: { __typename: 'Notice', id: string, kind: NoticeKind, state: NoticeState, version: number, subject: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type FascicoloQueryVariables = Exact<{
  practice: string | number;
  messages?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FascicoloQuery = { fascicolo: { __typename: 'Fascicolo', practice: { __typename: 'Practice', id: string, number: string | null, state: PracticeState, title: string, comuneName: string | null, seat: Seat | null, worksKind: InterventionKind | null, titolareName: string, myRoles: Array<ActorRole>, createdAt: string, updatedAt: string, sentAt: string | null }, subjects: Array<{ __typename: 'Subject', id: string, role: SubjectRole, subRole: SubRole | null, main: boolean, displayName: string, fiscalCode: string | null, pec: string | null, appointment: AppointmentState | null, register: { __typename: 'ProfessionalRegister', order: ProfessionalOrder | null, province: string | null, number: string | null } | null }>, timeline: { __typename: 'ChronologyItemConnection', nodes: Array<
        | { __typename: 'CourseEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string }
        | { __typename: 'DecisionEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string }
        | { __typename: 'DelegationEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, section: SectionKind | null }
        | { __typename: 'DocumentEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, section: SectionKind | null }
        | { __typename: 'IntegrationEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string }
        | { __typename: 'IstanzaEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string }
        | { __typename: 'MessageEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string }
        | { __typename: 'NoticeEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string }
        | { __typename: 'PaymentEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string }
        | { __typename: 'SectionEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, section: SectionKind | null }
        | { __typename: 'StatementEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, section: SectionKind | null }
        | { __typename: 'SubjectEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string }
      > }, sections: Array<
      | { __typename: 'AsseverationsSection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, declarations: Array<{ __typename: 'Declaration', id: string, section: SectionKind, state: DeclarationState, text: string, templateId: string, templateVersion: number, digest: string, declarantRole: ActorRole, declarantName: string, declaredAt: string | null, voidedAt: string | null }>, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
      | { __typename: 'AttachmentsSection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, documents: { __typename: 'Documents', note: string | null, geotechnicalInGeology: boolean | null }, attachments: Array<{ __typename: 'Attachment', id: string }>, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
      | { __typename: 'BuildingSection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, building: { __typename: 'Building', storeysAbove: number | null, storeysBelow: number | null, eavesHeight: string | null, maxHeight: string | null, coveredArea: string | null, totalArea: string | null, grossVolume: string | null, planLength: string | null, planWidth: string | null, constructionYear: number | null, lastInterventionYear: number | null, units: number | null, occupants: number | null, aggregatePosition: AggregatePosition | null, verticalStructure: VerticalStructure | null, horizontalStructure: HorizontalStructure | null, roof: RoofKind | null, foundation: FoundationKind | null, newFoundations: boolean | null, regularPlan: boolean | null, regularHeight: boolean | null, ductilityClass: DuctilityClass | null, qX: string | null, qY: string | null, analysisMethod: AnalysisMethod | null, softwareName: string | null, softwareVersion: string | null, softwareLicence: string | null, knowledgeLevel: KnowledgeLevel | null, zetaEBefore: string | null, zetaEAfter: string | null, zetaV: string | null, riskClassBefore: RiskClass | null, riskClassAfter: RiskClass | null, infrastructureKind: InfrastructureKind | null, infrastructureLength: string | null, maxSpan: string | null, infrastructureHeight: string | null, spans: number | null, retainingKind: RetainingKind | null, retainingHeight: string | null, retainingLength: string | null, uses: Array<{ __typename: 'UseShare', kind: BuildingUse, share: string | null }> | null }, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
      | { __typename: 'DetailsSection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, details: { __typename: 'Details', title: string | null, technicalNorm: TechnicalNorm | null, procedimento: Procedimento | null, rilevanza: Rilevanza | null, rilevanzaReason: RilevanzaReason | null, exclusions36r: Array<Exclusion36R> | null, workKind: WorkKind | null, interventionKind: InterventionKind | null, constructionType: ConstructionType | null, useClass: UseClass | null, nominalLife: NominalLife | null, strategic: StrategicKind | null, allegatoACode: string | null, complexWork: boolean | null, allegatoBCode: string | null, publicWork: boolean | null, publicBody: string | null, regionalGrant: boolean | null, grantProgramme: string | null, titoloEdilizio: TitoloEdilizio | null, titoloEdilizioNumber: string | null, titoloEdilizioDate: string | null, titoloEdilizioComune: string | null, comuneIstat: string | null, comuneName: string | null, belfiore: string | null, locality: string | null, street: string | null, houseNumber: string | null, postalCode: string | null, seismicZone: SeismicZone | null, ag: string | null, f0: string | null, tcStar: string | null, topographicCategory: TopographicCategory | null, linkedProject: string | null, worksAmount: string | null, expectedStart: string | null, parcels: Array<{ __typename: 'Parcel', register: CadastralRegister | null, section: string | null, sheet: string, parcel: string, sub: string | null }> | null, point: { __typename: 'GeoPoint', lon: string, lat: string } | null }, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
      | { __typename: 'GeologySection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, geology: { __typename: 'Geology', investigationClass: InvestigationClass | null, notDueReason: string | null, geomorphologicalHazard: GeomorphologicalHazard | null, hydraulicHazard: HydraulicHazard | null, localSeismicHazard: SeismicHazard | null, feasibility: string | null, geomorphologicalContext: GeomorphologicalContext | null, lithology: string | null, geologicalUnit: string | null, subsoilCategory: SubsoilCategory | null, vsEquivalent: string | null, vs30: string | null, bedrockDepth: string | null, topographicCategory: TopographicCategory | null, groundwaterAbsent: boolean | null, groundwaterDepth: string | null, liquefaction: LiquefactionOutcome | null, liquefactionMethod: string | null, fundamentalFrequency: string | null, fundamentalAmplitude: string | null, localResponse: LocalResponse | null, microzonationLevel: number | null, amplificationFactor: string | null, geologicalModel: string | null, note: string | null, investigations: Array<{ __typename: 'Investigation', kind: InvestigationKind, date: string | null, depth: string | null, existing: boolean, performedBy: string | null, attachment: string | null, point: { __typename: 'GeoPoint', lon: string, lat: string } | null }> | null }, attachments: Array<{ __typename: 'Attachment', id: string }>, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
      | { __typename: 'SubjectsSection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, subjects: Array<{ __typename: 'Subject', id: string }>, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
    >, attachments: Array<{ __typename: 'Attachment', id: string, section: SectionKind, code: string, name: string, mediaType: string, size: number, sha256: string, scan: ScanState, ownerRole: ActorRole, createdAt: string, url: string, contentUrl: string, renditionUrl: string | null, verdict: FileVerdict | null, viewerCan: { __typename: 'AttachmentRights', read: boolean, remove: boolean, sign: boolean }, signatures: Array<{ __typename: 'Signature', kind: SignatureKind, verdict: SignatureVerdict, subIndication: SubIndication | null, signerName: string, signerRole: ActorRole | null, signedAt: string }> }>, delegations: Array<{ __typename: 'Delegation', id: string, section: SectionKind, state: DelegationState, role: SubjectRole, delegateName: string, subjectId: string, mine: boolean, reason: string | null, createdAt: string, endedAt: string | null, version: number, viewerCan: { __typename: 'DelegationRights', revoke: boolean, conclude: boolean } }>, messages: { __typename: 'MessageConnection', totalCount: number | null, nodes: Array<{ __typename: 'Message', id: string, authorRole: ActorRole, authorName: string, mine: boolean, body: string | null, createdAt: string, withdrawnAt: string | null, readBy: Array<{ __typename: 'MessageReading', role: ActorRole, at: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type FascicoloAsOfQueryVariables = Exact<{
  practice: string | number;
  istanza: string | number;
}>;


export type FascicoloAsOfQuery = { fascicolo: { __typename: 'Fascicolo', asOf: { __typename: 'FascicoloVersion', notCollected: Array<SectionKind>, istanza: { __typename: 'Istanza', id: string, kind: IstanzaKind, number: number | null, sentAt: string | null }, details: { __typename: 'Details', title: string | null, procedimento: Procedimento | null, interventionKind: InterventionKind | null, comuneName: string | null, street: string | null, houseNumber: string | null } | null, subjects: Array<{ __typename: 'Subject', id: string, role: SubjectRole, displayName: string }>, documents: Array<{ __typename: 'VersionDocument', section: SectionKind, validity: DocumentValidity, document: { __typename: 'SentDocument', attachmentId: string, code: string, name: string, size: number, sha256: string }, origin: { __typename: 'Istanza', id: string, number: number | null }, endedBy: { __typename: 'Istanza', id: string, number: number | null } | null }> } | null } | null };

export type FascicoloDetailQueryVariables = Exact<{
  practice: string | number;
}>;


export type FascicoloDetailQuery = { fascicolo: { __typename: 'Fascicolo', pdfUrl: string, detail: Array<{ __typename: 'SectionPlace', kind: SectionKind, absence: AbsenceReason | null, section:
        | { __typename: 'AsseverationsSection', id: string, kind: SectionKind, savedAt: string | null }
        | { __typename: 'AttachmentsSection', id: string, kind: SectionKind, savedAt: string | null }
        | { __typename: 'BuildingSection', id: string, kind: SectionKind, savedAt: string | null }
        | { __typename: 'DetailsSection', id: string, kind: SectionKind, savedAt: string | null }
        | { __typename: 'GeologySection', id: string, kind: SectionKind, savedAt: string | null }
        | { __typename: 'SubjectsSection', id: string, kind: SectionKind, savedAt: string | null }
       | null }> } | null };

export type FascicoloDiffQueryVariables = Exact<{
  practice: string | number;
  from: string | number;
  to: string | number;
}>;


export type FascicoloDiffQuery = { fascicolo: { __typename: 'Fascicolo', diff: { __typename: 'FascicoloDiff', from: { __typename: 'Istanza', id: string, number: number | null }, to: { __typename: 'Istanza', id: string, number: number | null }, fields: Array<{ __typename: 'FieldDiff', section: SectionKind, path: string, kind: ChangeKind, before: string | null, after: string | null }>, subjects: Array<{ __typename: 'SubjectDiff', kind: ChangeKind, before: { __typename: 'Subject', role: SubjectRole, displayName: string } | null, after: { __typename: 'Subject', role: SubjectRole, displayName: string } | null, fields: Array<{ __typename: 'FieldDiff', path: string, kind: ChangeKind, before: string | null, after: string | null }> }>, documents: Array<{ __typename: 'DocumentDiff', kind: ChangeKind, before: { __typename: 'SentDocument', code: string, name: string, sha256: string } | null, after: { __typename: 'SentDocument', code: string, name: string, sha256: string } | null }> } | null } | null };

export type FascicoloFirstScreenQueryVariables = Exact<{
  practice: string | number;
}>;


export type FascicoloFirstScreenQuery = { viewer: { __typename: 'Viewer', fiscalCode: string, name: string, offices: Array<{ __typename: 'Office', seat: Seat, role: OfficeRole }> } | null, fascicolo: { __typename: 'Fascicolo', practice: { __typename: 'Practice', id: string, number: string | null, state: PracticeState, title: string, comuneName: string | null, seat: Seat | null, worksKind: InterventionKind | null, titolareName: string, myRoles: Array<ActorRole>, createdAt: string, updatedAt: string, sentAt: string | null, viewerCan: { __typename: 'PracticeRights', delegate: boolean, verify: boolean, close: boolean, reopen: boolean, pay: boolean, send: boolean, openIstanza: boolean, readFascicolo: boolean, readChat: boolean, writeChat: boolean, erase: boolean, work: boolean, decide: boolean } }, timeline: { __typename: 'ChronologyItemConnection', nodes: Array<
        | { __typename: 'CourseEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string }
        | { __typename: 'DecisionEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string }
        | { __typename: 'DelegationEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, section: SectionKind | null }
        | { __typename: 'DocumentEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, section: SectionKind | null }
        | { __typename: 'IntegrationEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string }
        | { __typename: 'IstanzaEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string }
        | { __typename: 'MessageEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string }
        | { __typename: 'NoticeEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string }
        | { __typename: 'PaymentEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string }
        | { __typename: 'SectionEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, section: SectionKind | null }
        | { __typename: 'StatementEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, section: SectionKind | null }
        | { __typename: 'SubjectEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string }
      > } } | null };

export type FascicoloSubjectsQueryVariables = Exact<{
  practice: string | number;
}>;


export type FascicoloSubjectsQuery = { practice: { __typename: 'Practice', id: string, subjects: Array<{ __typename: 'Subject', id: string, role: SubjectRole, subRole: SubRole | null, main: boolean, displayName: string, fiscalCode: string | null, pec: string | null, appointment: AppointmentState | null, register: { __typename: 'ProfessionalRegister', order: ProfessionalOrder | null, province: string | null, number: string | null } | null }> } | null };

export type FascicoloTimelineQueryVariables = Exact<{
  practice: string | number;
  only?: Array<ChronologyGroup> | ChronologyGroup | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FascicoloTimelineQuery = { fascicolo: { __typename: 'Fascicolo', timeline: { __typename: 'ChronologyItemConnection', edges: Array<{ __typename: 'ChronologyItemEdge', cursor: string, node:
          | { __typename: 'CourseEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string }
          | { __typename: 'DecisionEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, notice: { __typename: 'Notice', id: string, kind: NoticeKind, subject: string, stampedUrl: string | null } | null }
          | { __typename: 'DelegationEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, section: SectionKind | null, delegation: { __typename: 'Delegation', id: string, state: DelegationState, delegateName: string } | null }
          | { __typename: 'DocumentEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, section: SectionKind | null, attachment: { __typename: 'Attachment', id: string, code: string, name: string, url: string } | null }
          | { __typename: 'IntegrationEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, request: { __typename: 'Notice', id: string, subject: string, integrationState: IntegrationState | null, stampedUrl: string | null } | null }
          | { __typename: 'IstanzaEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, istanza: { __typename: 'Istanza', id: string, kind: IstanzaKind, number: number | null, protocolNumber: string | null, receiptUrl: string | null } | null }
          | { __typename: 'MessageEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, message: { __typename: 'Message', id: string, body: string | null } | null }
          | { __typename: 'NoticeEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, notice: { __typename: 'Notice', id: string, kind: NoticeKind, subject: string, stampedUrl: string | null } | null }
          | { __typename: 'PaymentEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, payment: { __typename: 'Payment', id: string, state: PaymentState, total: string } | null }
          | { __typename: 'SectionEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, section: SectionKind | null }
          | { __typename: 'StatementEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, section: SectionKind | null, declaration: { __typename: 'Declaration', id: string, kind: StatementKind, state: DeclarationState, declarantName: string } | null }
          | { __typename: 'SubjectEntry', sequence: number, kind: EventKind, actorRole: ActorRole, at: string, subject: { __typename: 'Subject', id: string, role: SubjectRole, displayName: string } | null }
         }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type FilingQueryVariables = Exact<{
  practice: string | number;
}>;


export type FilingQuery = { practice: { __typename: 'Practice', id: string, number: string | null, state: PracticeState, sentAt: string | null, viewerCan: { __typename: 'PracticeRights', close: boolean, reopen: boolean, pay: boolean, send: boolean, reviewPayment: boolean }, declarations: Array<{ __typename: 'Declaration', id: string, kind: StatementKind, state: DeclarationState, mine: boolean, text: string, digest: string, declarantRole: ActorRole, declarantName: string, askedAt: string | null, declaredAt: string | null, voidedAt: string | null, reason: string | null }>, payment: { __typename: 'Payment', id: string, state: PaymentState, cause: string, fee: string, stamps: number, stamp: string, total: string, paid: string | null, owed: string, tableVersion: string, rules: Array<string>, payerName: string | null, receiptNumber: string | null, paidOn: string | null, settledByName: string | null, settledAt: string | null, reviewReason: string | null } | null, istanze: Array<{ __typename: 'Istanza', id: string, kind: IstanzaKind, state: IstanzaState, number: number | null, openedAt: string, closedAt: string | null, sentAt: string | null, senderName: string | null, senderRole: ActorRole | null, frozenDigest: string | null, contentDigest: string | null, receipt: string | null, receiptUrl: string | null, protocolNumber: string | null, protocolAt: string | null, noticeCode: string | null, attestation: string | null, attestationUrl: string | null, documents: Array<{ __typename: 'SentDocument', attachmentId: string, code: string, name: string, size: number, sha256: string }>, routing: { __typename: 'Routing', procedure: Procedimento | null, regime: string, rulesOf: string, because: Array<string> } | null }>, worksStart: { __typename: 'WorksStart', allowed: boolean, since: string | null, because: string } } | null };

export type GiveOpinionMutationVariables = Exact<{
  input: GiveOpinionInput;
}>;


export type GiveOpinionMutation = { giveOpinion: { __typename: 'GiveOpinionPayload', opinion: { __typename: 'OpinionRequest', id: string, state: OpinionState, outcome: OpinionOutcome | null, answer: string | null, due: string, endedAt: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type GrantSeatAccessMutationVariables = Exact<{
  input: GrantSeatAccessInput;
}>;


export type GrantSeatAccessMutation = { grantSeatAccess: { __typename: 'GrantSeatAccessPayload', officer: { __typename: 'Officer', id: string, fiscalCode: string, name: string, seat: Seat, role: OfficeRole, validFrom: string, validTo: string | null, homeSeat: Seat | null, reason: string | null, grantedBy: string | null, grantedAt: string | null, withdrawnAt: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type HandOffsQueryVariables = Exact<{
  office: Seat;
  failing: boolean;
  after?: string | null | undefined;
}>;


export type HandOffsQuery = { handOffs: { __typename: 'HandOffConnection', nodes: Array<{ __typename: 'HandOff', id: string, kind: HandOffKind, state: HandOffState, about: string, attempts: number, lastError: string | null, failingSince: string | null, nextTryAt: string | null, createdAt: string, practice: { __typename: 'Practice', id: string, number: string | null, title: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type InboxQueryVariables = Exact<{
  office: Seat;
  tab: InboxTab;
  unread?: boolean;
  after?: string | null | undefined;
}>;


export type InboxQuery = { inbox: { __typename: 'InboxItemConnection', nodes: Array<{ __typename: 'InboxItem', unread: boolean, assignee: string | null, routedTo: string | null, practice: { __typename: 'Practice', id: string, number: string | null, state: PracticeState, title: string, comuneName: string | null, titolareName: string, sentAt: string | null, updatedAt: string, unreadMessages: number | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type InboxChangedSubscriptionVariables = Exact<{
  office: Seat;
}>;


export type InboxChangedSubscription = { inboxChanged: { __typename: 'InboxChanged', live: LiveKind, at: string, schemaVersion: number, practice: { __typename: 'Practice', id: string, number: string | null, title: string, state: PracticeState, updatedAt: string } | null } };

export type InboxCountsQueryVariables = Exact<{
  office: Seat;
}>;


export type InboxCountsQuery = { inboxCounts: Array<{ __typename: 'InboxCount', tab: InboxTab, total: number, unread: number }> };

export type InboxItemQueryVariables = Exact<{
  practice: string | number;
}>;


export type InboxItemQuery = { inboxItem: { __typename: 'InboxItem', unread: boolean, assignee: string | null, routedTo: string | null, practice: { __typename: 'Practice', id: string, seat: Seat | null, viewerCan: { __typename: 'PracticeRights', work: boolean, decide: boolean } } } | null };

export type InvalidateAttachmentMutationVariables = Exact<{
  input: InvalidateAttachmentInput;
}>;


export type InvalidateAttachmentMutation = { invalidateAttachment: { __typename: 'InvalidateAttachmentPayload', attachment: { __typename: 'Attachment', id: string, code: string, name: string, validity: AttachmentValidity, origin: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type LaterIstanzeQueryVariables = Exact<{
  id: string | number;
}>;


export type LaterIstanzeQuery = { practice: { __typename: 'Practice', id: string, kind: IstanzaKind, originalId: string | null, openable: Array<IstanzaKind>, drafts: Array<{ __typename: 'Practice', id: string, kind: IstanzaKind, state: PracticeState, title: string }>, istanze: Array<{ __typename: 'Istanza', id: string, kind: IstanzaKind, state: IstanzaState, number: number | null, parts: Array<string>, on: string | null, reason: string | null, answer: string | null, left: Array<{ __typename: 'IstanzaPerson', role: SubjectRole, name: string }>, joined: Array<{ __typename: 'IstanzaPerson', role: SubjectRole, name: string }> }>, attachments: Array<{ __typename: 'Attachment', id: string, code: string, name: string, validity: AttachmentValidity, addedBy: string | null, invalidatedBy: string | null, origin: string | null }> } | null };

export type LoginDiagnosticsQueryVariables = Exact<{ [key: string]: never; }>;


export type LoginDiagnosticsQuery = { loginDiagnostics: { __typename: 'LoginDiagnostics', method: AuthMethod, provider: string, startedAt: string, ended: boolean, problem: LoginProblem | null, message: string | null, remedy: string | null, steps: Array<{ __typename: 'LoginDiagnosticsStep', step: LoginStep, state: LoginStepState, label: string }> } | null };

export type MachineTokensQueryVariables = Exact<{
  office?: Seat | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MachineTokensQuery = { machineTokens: { __typename: 'MachineTokenConnection', totalCount: number | null, nodes: Array<{ __typename: 'MachineToken', id: string, label: string, holderName: string, office: Seat | null, scopes: Array<MachineTokenScope>, ranges: Array<string>, mailAddress: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastNetwork: string | null, revokedAt: string | null, deprecatedUse: Array<{ __typename: 'DeprecatedUse', member: string, reason: string, removableFrom: string | null, lastUsedOn: string, requests: number }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type MarkMessagesReadMutationVariables = Exact<{
  input: MarkMessagesReadInput;
}>;


export type MarkMessagesReadMutation = { markMessagesRead: { __typename: 'MarkMessagesReadPayload', practice: { __typename: 'Practice', id: string, unreadMessages: number | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type MarkPracticeSeenMutationVariables = Exact<{
  input: MarkPracticeSeenInput;
}>;


export type MarkPracticeSeenMutation = { markPracticeSeen: { __typename: 'MarkPracticeSeenPayload', practice: { __typename: 'Practice', id: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type MessageAddedSubscriptionVariables = Exact<{
  practice: string | number;
  after?: string | null | undefined;
}>;


export type MessageAddedSubscription = { messageAdded: { __typename: 'MessageAdded', live: LiveKind, cursor: string, sequence: number, event: EventKind | null, section: SectionKind | null, actorRole: ActorRole | null, at: string, schemaVersion: number, message: { __typename: 'Message', id: string, authorRole: ActorRole, authorName: string, mine: boolean, body: string | null, createdAt: string, withdrawnAt: string | null } | null, practice: { __typename: 'Practice', id: string } | null } };

export type MyDutiesQueryVariables = Exact<{
  filter?: PracticeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MyDutiesQuery = { practices: { __typename: 'PracticeConnection', totalCount: number | null, nodes: Array<{ __typename: 'Practice', id: string, number: string | null, state: PracticeState, title: string, comuneName: string | null, titolareName: string, myRoles: Array<ActorRole>, updatedAt: string, sentAt: string | null, activeDelegation: { __typename: 'Delegation', id: string, section: SectionKind, mine: boolean } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type MyDutyChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyDutyChangesSubscription = { myDuties: { __typename: 'DutyChanged', live: LiveKind, cursor: string, sequence: number, event: EventKind | null, section: SectionKind | null, actorRole: ActorRole | null, at: string, schemaVersion: number, practiceId: string | null, practice: { __typename: 'Practice', id: string, number: string | null, title: string, state: PracticeState } | null, delegation: { __typename: 'Delegation', id: string, section: SectionKind, state: DelegationState } | null } };

export type MyProjectsQueryVariables = Exact<{
  filter?: PracticeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MyProjectsQuery = { practices: { __typename: 'PracticeConnection', totalCount: number | null, nodes: Array<{ __typename: 'Practice', id: string, number: string | null, state: PracticeState, title: string, comuneName: string | null, titolareName: string, myRoles: Array<ActorRole>, updatedAt: string, sentAt: string | null, activeDelegation: { __typename: 'Delegation', id: string, section: SectionKind, mine: boolean } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type NodeQueryVariables = Exact<{
  id: string | number;
}>;


export type NodeQuery = { node:
    | { __typename: 'AsseverationsSection', kind: SectionKind, version: number, id: string }
    | { __typename: 'Attachment', code: string, name: string, scan: ScanState, id: string, download: { __typename: 'AttachmentDownload', url: string, expiresAt: string } | null }
    | { __typename: 'AttachmentsSection', kind: SectionKind, version: number, id: string }
    | { __typename: 'BuildingSection', kind: SectionKind, version: number, id: string }
    | { __typename: 'Declaration', section: SectionKind, id: string, declarationState: DeclarationState }
    | { __typename: 'Delegation', section: SectionKind, id: string, delegationState: DelegationState }
    | { __typename: 'DetailsSection', kind: SectionKind, version: number, id: string }
    | { __typename: 'GeologySection', kind: SectionKind, version: number, id: string }
    | { __typename: 'Message', body: string | null, id: string }
    | { __typename: 'Practice', title: string, id: string, practiceState: PracticeState }
    | { __typename: 'Subject', role: SubjectRole, displayName: string, id: string }
    | { __typename: 'SubjectsSection', kind: SectionKind, version: number, id: string }
   | null };

export type NodesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type NodesQuery = { nodes: Array<
    | { __typename: 'AsseverationsSection', kind: SectionKind, version: number, id: string }
    | { __typename: 'Attachment', code: string, name: string, id: string }
    | { __typename: 'AttachmentsSection', kind: SectionKind, version: number, id: string }
    | { __typename: 'BuildingSection', kind: SectionKind, version: number, id: string }
    | { __typename: 'Declaration', section: SectionKind, id: string, declarationState: DeclarationState }
    | { __typename: 'Delegation', section: SectionKind, id: string, delegationState: DelegationState }
    | { __typename: 'DetailsSection', kind: SectionKind, version: number, id: string }
    | { __typename: 'GeologySection', kind: SectionKind, version: number, id: string }
    | { __typename: 'Message', body: string | null, id: string }
    | { __typename: 'Practice', title: string, id: string, practiceState: PracticeState }
    | { __typename: 'Subject', role: SubjectRole, displayName: string, id: string }
    | { __typename: 'SubjectsSection', kind: SectionKind, version: number, id: string }
   | null> };

export type NoticesQueryVariables = Exact<{
  practice: string | number;
}>;


export type NoticesQuery = { practice: { __typename: 'Practice', id: string, notices: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, state: NoticeState, version: number, subject: string, body: string, integrationState: IntegrationState | null, authorName: string | null, draftedAt: string, signerName: string | null, signedAt: string | null, protocolNumber: string | null, protocolAt: string | null, notifiedAt: string | null, answerDue: string | null, observations: string | null, observedAt: string | null, readAt: string | null, readByRole: ActorRole | null, sha256: string | null, pdfUrl: string | null, signedUrl: string | null, stampedUrl: string | null, lastError: string | null, points: Array<{ __typename: 'NoticePoint', index: number, text: string, answer: PointAnswer | null, note: string | null, answeredAt: string | null, accepted: boolean | null }> }>, clock: { __typename: 'ProcedureClock', kind: TermKind, started: string, days: number, due: string, outcome: ClockOutcome, silence: Silence, silentSince: string | null, stops: Array<{ __typename: 'ClockStop', reason: ClockStopReason, suspendedFrom: string, suspendedTo: string, ground: string }>, steps: Array<{ __typename: 'ClockStep', on: string, what: ClockStepKind, due: string, ground: string }> } | null } | null };

export type OfficePracticesQueryVariables = Exact<{
  office: Seat;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OfficePracticesQuery = { officePractices: { __typename: 'PracticeConnection', totalCount: number | null, nodes: Array<{ __typename: 'Practice', id: string, number: string | null, state: PracticeState, title: string, comuneName: string | null, titolareName: string, sentAt: string | null, updatedAt: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OfficeReportQueryVariables = Exact<{
  office: Seat;
  from: string;
  to: string;
}>;


export type OfficeReportQuery = { officeReport: { __typename: 'OfficeReport', total: number, csv: string, states: Array<{ __typename: 'StateCount', state: PracticeState, count: number }>, procedures: Array<{ __typename: 'ProcedureCount', procedure: Procedimento | null, count: number }>, phases: Array<{ __typename: 'PhaseMedian', phase: ReportPhase, count: number, medianDays: number | null }> } | null };

export type OfficersQueryVariables = Exact<{
  office: Seat;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OfficersQuery = { officers: { __typename: 'OfficerConnection', totalCount: number | null, nodes: Array<{ __typename: 'Officer', id: string, fiscalCode: string, name: string, seat: Seat, role: OfficeRole, validFrom: string, validTo: string | null, homeSeat: Seat | null, reason: string | null, grantedBy: string | null, grantedAt: string | null, withdrawnAt: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OpenIstanzaMutationVariables = Exact<{
  input: OpenIstanzaInput;
}>;


export type OpenIstanzaMutation = { openIstanza: { __typename: 'OpenIstanzaPayload', practice: { __typename: 'Practice', id: string, kind: IstanzaKind, originalId: string | null, state: PracticeState, title: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type OpinionRequestQueryVariables = Exact<{
  id: string | number;
}>;


export type OpinionRequestQuery = { opinionRequest: { __typename: 'OpinionRequest', id: string, state: OpinionState, question: string, organisation: string | null, invitedName: string, askedAt: string, due: string, openedAt: string | null, outcome: OpinionOutcome | null, answer: string | null, endedAt: string | null, documentUrl: string | null, documents: Array<{ __typename: 'ExposedDocument', id: string, code: string, name: string, mediaType: string, size: number, sha256: string, url: string }> } | null };

export type OpinionRequestsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OpinionRequestsQuery = { opinionRequests: { __typename: 'OpinionRequestConnection', nodes: Array<{ __typename: 'OpinionRequest', id: string, state: OpinionState, question: string, organisation: string | null, invitedName: string, askedAt: string, due: string, openedAt: string | null, outcome: OpinionOutcome | null, answer: string | null, endedAt: string | null, documentUrl: string | null, documents: Array<{ __typename: 'ExposedDocument', id: string, code: string, name: string, mediaType: string, size: number, sha256: string, url: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OtherProjectsQueryVariables = Exact<{
  filter?: PracticeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OtherProjectsQuery = { practices: { __typename: 'PracticeConnection', totalCount: number | null, nodes: Array<{ __typename: 'Practice', id: string, number: string | null, state: PracticeState, title: string, comuneName: string | null, titolareName: string, myRoles: Array<ActorRole>, updatedAt: string, sentAt: string | null, activeDelegation: { __typename: 'Delegation', id: string, section: SectionKind, mine: boolean } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PracticeChangedSubscriptionVariables = Exact<{
  practice: string | number;
  after?: string | null | undefined;
}>;


export type PracticeChangedSubscription = { practiceChanged: { __typename: 'PracticeChanged', live: LiveKind, cursor: string, sequence: number, event: EventKind | null, section: SectionKind | null, actorRole: ActorRole | null, at: string, schemaVersion: number, practice: { __typename: 'Practice', id: string, state: PracticeState, updatedAt: string, sections: Array<
        | { __typename: 'AsseverationsSection', kind: SectionKind, version: number, checkStatus: CheckStatus }
        | { __typename: 'AttachmentsSection', kind: SectionKind, version: number, checkStatus: CheckStatus }
        | { __typename: 'BuildingSection', kind: SectionKind, version: number, checkStatus: CheckStatus }
        | { __typename: 'DetailsSection', kind: SectionKind, version: number, checkStatus: CheckStatus }
        | { __typename: 'GeologySection', kind: SectionKind, version: number, checkStatus: CheckStatus }
        | { __typename: 'SubjectsSection', kind: SectionKind, version: number, checkStatus: CheckStatus }
      > } | null } };

export type PracticeChangesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PracticeChangesQuery = { practiceChanges: { __typename: 'PracticeChanges', cursor: string, hasMore: boolean, changes: Array<{ __typename: 'PracticeChange', id: string, practice: { __typename: 'Practice', id: string, number: string | null, state: PracticeState, title: string, comuneName: string | null, titolareName: string, myRoles: Array<ActorRole>, updatedAt: string } | null }> } };

export type PracticeForCompilerQueryVariables = Exact<{
  practice: string | number;
}>;


export type PracticeForCompilerQuery = { practice: { __typename: 'Practice', id: string, number: string | null, state: PracticeState, kind: IstanzaKind, originalId: string | null, title: string, comuneName: string | null, seat: Seat | null, worksKind: InterventionKind | null, titolareName: string, myRoles: Array<ActorRole>, createdAt: string, updatedAt: string, sentAt: string | null, viewerCan: { __typename: 'PracticeRights', delegate: boolean, verify: boolean, close: boolean, reopen: boolean, pay: boolean, send: boolean, openIstanza: boolean, readFascicolo: boolean, readChat: boolean, writeChat: boolean, erase: boolean, reviewPayment: boolean, orderSignatures: boolean }, sections: Array<
      | { __typename: 'AsseverationsSection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, declarations: Array<{ __typename: 'Declaration', id: string, section: SectionKind, state: DeclarationState, text: string, templateId: string, templateVersion: number, digest: string, declarantRole: ActorRole, declarantName: string, declaredAt: string | null, voidedAt: string | null }>, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
      | { __typename: 'AttachmentsSection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, documents: { __typename: 'Documents', note: string | null, geotechnicalInGeology: boolean | null }, attachments: Array<{ __typename: 'Attachment', id: string, section: SectionKind, code: string, name: string, mediaType: string, size: number, sha256: string, scan: ScanState, ownerRole: ActorRole, createdAt: string, url: string, contentUrl: string, renditionUrl: string | null, verdict: FileVerdict | null, viewerCan: { __typename: 'AttachmentRights', read: boolean, remove: boolean, sign: boolean }, signatures: Array<{ __typename: 'Signature', kind: SignatureKind, verdict: SignatureVerdict, subIndication: SubIndication | null, signerName: string, signerRole: ActorRole | null, signerFiscalCode: string | null, signedAt: string }> }>, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
      | { __typename: 'BuildingSection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, building: { __typename: 'Building', storeysAbove: number | null, storeysBelow: number | null, eavesHeight: string | null, maxHeight: string | null, coveredArea: string | null, totalArea: string | null, grossVolume: string | null, planLength: string | null, planWidth: string | null, constructionYear: number | null, lastInterventionYear: number | null, units: number | null, occupants: number | null, aggregatePosition: AggregatePosition | null, verticalStructure: VerticalStructure | null, horizontalStructure: HorizontalStructure | null, roof: RoofKind | null, foundation: FoundationKind | null, newFoundations: boolean | null, regularPlan: boolean | null, regularHeight: boolean | null, ductilityClass: DuctilityClass | null, qX: string | null, qY: string | null, analysisMethod: AnalysisMethod | null, softwareName: string | null, softwareVersion: string | null, softwareLicence: string | null, knowledgeLevel: KnowledgeLevel | null, zetaEBefore: string | null, zetaEAfter: string | null, zetaV: string | null, riskClassBefore: RiskClass | null, riskClassAfter: RiskClass | null, infrastructureKind: InfrastructureKind | null, infrastructureLength: string | null, maxSpan: string | null, infrastructureHeight: string | null, spans: number | null, retainingKind: RetainingKind | null, retainingHeight: string | null, retainingLength: string | null, uses: Array<{ __typename: 'UseShare', kind: BuildingUse, share: string | null }> | null }, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
      | { __typename: 'DetailsSection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, details: { __typename: 'Details', title: string | null, technicalNorm: TechnicalNorm | null, procedimento: Procedimento | null, rilevanza: Rilevanza | null, rilevanzaReason: RilevanzaReason | null, exclusions36r: Array<Exclusion36R> | null, workKind: WorkKind | null, interventionKind: InterventionKind | null, constructionType: ConstructionType | null, useClass: UseClass | null, nominalLife: NominalLife | null, strategic: StrategicKind | null, allegatoACode: string | null, complexWork: boolean | null, allegatoBCode: string | null, publicWork: boolean | null, publicBody: string | null, regionalGrant: boolean | null, grantProgramme: string | null, titoloEdilizio: TitoloEdilizio | null, titoloEdilizioNumber: string | null, titoloEdilizioDate: string | null, titoloEdilizioComune: string | null, comuneIstat: string | null, comuneName: string | null, belfiore: string | null, locality: string | null, street: string | null, houseNumber: string | null, postalCode: string | null, seismicZone: SeismicZone | null, ag: string | null, f0: string | null, tcStar: string | null, topographicCategory: TopographicCategory | null, linkedProject: string | null, worksAmount: string | null, expectedStart: string | null, parcels: Array<{ __typename: 'Parcel', register: CadastralRegister | null, section: string | null, sheet: string, parcel: string, sub: string | null }> | null, point: { __typename: 'GeoPoint', lon: string, lat: string } | null }, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
      | { __typename: 'GeologySection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, geology: { __typename: 'Geology', investigationClass: InvestigationClass | null, notDueReason: string | null, geomorphologicalHazard: GeomorphologicalHazard | null, hydraulicHazard: HydraulicHazard | null, localSeismicHazard: SeismicHazard | null, feasibility: string | null, geomorphologicalContext: GeomorphologicalContext | null, lithology: string | null, geologicalUnit: string | null, subsoilCategory: SubsoilCategory | null, vsEquivalent: string | null, vs30: string | null, bedrockDepth: string | null, topographicCategory: TopographicCategory | null, groundwaterAbsent: boolean | null, groundwaterDepth: string | null, liquefaction: LiquefactionOutcome | null, liquefactionMethod: string | null, fundamentalFrequency: string | null, fundamentalAmplitude: string | null, localResponse: LocalResponse | null, microzonationLevel: number | null, amplificationFactor: string | null, geologicalModel: string | null, note: string | null, investigations: Array<{ __typename: 'Investigation', kind: InvestigationKind, date: string | null, depth: string | null, existing: boolean, performedBy: string | null, attachment: string | null, point: { __typename: 'GeoPoint', lon: string, lat: string } | null }> | null }, attachments: Array<{ __typename: 'Attachment', id: string, section: SectionKind, code: string, name: string, mediaType: string, size: number, sha256: string, scan: ScanState, ownerRole: ActorRole, createdAt: string, url: string, contentUrl: string, renditionUrl: string | null, verdict: FileVerdict | null, viewerCan: { __typename: 'AttachmentRights', read: boolean, remove: boolean, sign: boolean }, signatures: Array<{ __typename: 'Signature', kind: SignatureKind, verdict: SignatureVerdict, subIndication: SubIndication | null, signerName: string, signerRole: ActorRole | null, signerFiscalCode: string | null, signedAt: string }> }>, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
      | { __typename: 'SubjectsSection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, subjects: Array<{ __typename: 'Subject', id: string, version: number, role: SubjectRole, subRole: SubRole | null, main: boolean, displayName: string, personKind: PersonKind | null, firstName: string | null, lastName: string | null, companyName: string | null, fiscalCode: string | null, vatNumber: string | null, birthDate: string | null, birthPlace: string | null, sex: Sex | null, email: string | null, pec: string | null, phone: string | null, delegatesTitolare: boolean | null, foreignId: string | null, appointment: AppointmentState | null, address: { __typename: 'Address', street: string | null, houseNumber: string | null, postalCode: string | null, comuneIstat: string | null, comuneName: string | null, province: string | null, country: string | null } | null, register: { __typename: 'ProfessionalRegister', order: ProfessionalOrder | null, province: string | null, number: string | null, section: RegisterSection | null, enrolledOn: string | null } | null, representative: { __typename: 'Representative', firstName: string | null, lastName: string | null, fiscalCode: string | null } | null, viewerCan: { __typename: 'SubjectRights', update: boolean, remove: boolean } }>, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
    >, delegations: Array<{ __typename: 'Delegation', id: string, section: SectionKind, state: DelegationState, role: SubjectRole, delegateName: string, subjectId: string, mine: boolean, reason: string | null, createdAt: string, endedAt: string | null, version: number, viewerCan: { __typename: 'DelegationRights', revoke: boolean, conclude: boolean } }> } | null };

export type PracticeOpinionsQueryVariables = Exact<{
  id: string | number;
}>;


export type PracticeOpinionsQuery = { practice: { __typename: 'Practice', id: string, opinions: Array<{ __typename: 'OpinionRequest', id: string, state: OpinionState, question: string, organisation: string | null, invitedName: string, askedAt: string, due: string, openedAt: string | null, outcome: OpinionOutcome | null, answer: string | null, endedAt: string | null, documentUrl: string | null, askedByName: string | null, documents: Array<{ __typename: 'ExposedDocument', id: string, code: string, name: string, mediaType: string, size: number, sha256: string, url: string }> }> } | null };

export type PresenceSubscriptionVariables = Exact<{
  practice: string | number;
  section?: SectionKind | null | undefined;
  mode?: PresenceMode | null | undefined;
}>;


export type PresenceSubscription = { presence: { __typename: 'PresenceChanged', live: LiveKind, at: string, schemaVersion: number, people: Array<{ __typename: 'Present', name: string, role: ActorRole, section: SectionKind | null, mode: PresenceMode, since: string }> } };

export type ProjectArchiveQueryVariables = Exact<{
  filter?: PracticeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProjectArchiveQuery = { practices: { __typename: 'PracticeConnection', totalCount: number | null, nodes: Array<{ __typename: 'Practice', id: string, number: string | null, state: PracticeState, title: string, comuneName: string | null, titolareName: string, myRoles: Array<ActorRole>, updatedAt: string, sentAt: string | null, activeDelegation: { __typename: 'Delegation', id: string, section: SectionKind, mine: boolean } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PublicAttestationQueryVariables = Exact<{
  projectNumber: string;
  noticeCode: string;
}>;


export type PublicAttestationQuery = { publicAttestation: { __typename: 'PublicAttestation', projectNumber: string, protocolNumber: string, protocolAt: string, comune: string | null, procedure: Procedimento | null, digest: string, documents: Array<{ __typename: 'PublicDocument', code: string, sha256: string }> } | null };

export type RefuseSignatureMutationVariables = Exact<{
  input: RefuseSignatureInput;
}>;


export type RefuseSignatureMutation = { refuseSignature: { __typename: 'RefuseSignaturePayload', attachment: { __typename: 'Attachment', id: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type RefuseStatementMutationVariables = Exact<{
  input: RefuseStatementInput;
}>;


export type RefuseStatementMutation = { refuseStatement: { __typename: 'RefuseStatementPayload', refusedAt: string | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type RemoveAttachmentMutationVariables = Exact<{
  input: RemoveAttachmentInput;
}>;


export type RemoveAttachmentMutation = { removeAttachment: { __typename: 'RemoveAttachmentPayload', attachment: { __typename: 'Attachment', id: string, section: SectionKind, code: string, name: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type RemoveSubjectMutationVariables = Exact<{
  input: RemoveSubjectInput;
}>;


export type RemoveSubjectMutation = { removeSubject: { __typename: 'RemoveSubjectPayload', subject: { __typename: 'Subject', id: string, role: SubjectRole, displayName: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type ReopenCompilationMutationVariables = Exact<{
  input: ReopenCompilationInput;
}>;


export type ReopenCompilationMutation = { reopenCompilation: { __typename: 'ReopenCompilationPayload', practice: { __typename: 'Practice', id: string, state: PracticeState } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type ReplicatePracticeMutationVariables = Exact<{
  input: ReplicatePracticeInput;
}>;


export type ReplicatePracticeMutation = { replicatePractice: { __typename: 'ReplicatePracticePayload', practice: { __typename: 'Practice', id: string, kind: IstanzaKind, originalId: string | null, state: PracticeState, title: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type RequestOpinionMutationVariables = Exact<{
  input: RequestOpinionInput;
}>;


export type RequestOpinionMutation = { requestOpinion: { __typename: 'RequestOpinionPayload', opinion: { __typename: 'OpinionRequest', id: string, state: OpinionState, outcome: OpinionOutcome | null, answer: string | null, due: string, endedAt: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type RetryHandOffMutationVariables = Exact<{
  input: RetryHandOffInput;
}>;


export type RetryHandOffMutation = { retryHandOff: { __typename: 'RetryHandOffPayload', handOff: { __typename: 'HandOff', id: string, kind: HandOffKind, state: HandOffState, about: string, attempts: number, lastError: string | null, failingSince: string | null, nextTryAt: string | null, createdAt: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type ReturnNoticeMutationVariables = Exact<{
  input: ReturnNoticeInput;
}>;


export type ReturnNoticeMutation = { returnNotice: { __typename: 'ReturnNoticePayload', notice: { __typename: 'Notice', id: string, kind: NoticeKind, state: NoticeState, version: number, subject: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type RevalidateAttachmentMutationVariables = Exact<{
  input: RevalidateAttachmentInput;
}>;


export type RevalidateAttachmentMutation = { revalidateAttachment: { __typename: 'RevalidateAttachmentPayload', attachment: { __typename: 'Attachment', id: string, code: string, name: string, validity: AttachmentValidity, origin: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type ReviewManualPaymentMutationVariables = Exact<{
  input: ReviewManualPaymentInput;
}>;


export type ReviewManualPaymentMutation = { reviewManualPayment: { __typename: 'ReviewManualPaymentPayload', payment: { __typename: 'Payment', id: string, state: PaymentState, reviewReason: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type RevokeDelegationMutationVariables = Exact<{
  input: RevokeDelegationInput;
}>;


export type RevokeDelegationMutation = { revokeDelegation: { __typename: 'RevokeDelegationPayload', delegation: { __typename: 'Delegation', id: string, section: SectionKind, state: DelegationState, role: SubjectRole, delegateName: string, subjectId: string, mine: boolean, reason: string | null, createdAt: string, endedAt: string | null, version: number, viewerCan: { __typename: 'DelegationRights', revoke: boolean, conclude: boolean } } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type RevokeMachineTokenMutationVariables = Exact<{
  input: RevokeMachineTokenInput;
}>;


export type RevokeMachineTokenMutation = { revokeMachineToken: { __typename: 'RevokeMachineTokenPayload', token: { __typename: 'MachineToken', id: string, revokedAt: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type RotateMachineTokenMutationVariables = Exact<{
  input: RotateMachineTokenInput;
}>;


export type RotateMachineTokenMutation = { rotateMachineToken: { __typename: 'RotateMachineTokenPayload', issued: { __typename: 'IssuedToken', secret: string, token: { __typename: 'MachineToken', id: string, expiresAt: string } } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type RunBatchMutationVariables = Exact<{
  input: RunBatchInput;
}>;


export type RunBatchMutation = { runBatch: { __typename: 'RunBatchPayload', batch: { __typename: 'Batch', id: string, act: BatchAct, total: number, done: number, refused: number, createdAt: string, endedAt: string | null, items: Array<{ __typename: 'BatchItem', id: string, state: BatchItemState, code: string | null }> } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type RunDrawMutationVariables = Exact<{
  input: RunDrawInput;
}>;


export type RunDrawMutation = { runDraw: { __typename: 'RunDrawPayload', draw: { __typename: 'Draw', id: string, state: DrawState, commitment: string, listDigest: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type SaveComuneRouteMutationVariables = Exact<{
  input: SaveComuneRouteInput;
}>;


export type SaveComuneRouteMutation = { saveComuneRoute: { __typename: 'SaveComuneRoutePayload', routes: Array<{ __typename: 'ComuneRoute', comuneIstat: string, officerName: string }> | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type SaveSectionMutationVariables = Exact<{
  input: SaveSectionInput;
}>;


export type SaveSectionMutation = { saveSection: { __typename: 'SaveSectionPayload', section:
      | { __typename: 'AsseverationsSection', kind: SectionKind, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null }
      | { __typename: 'AttachmentsSection', kind: SectionKind, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null }
      | { __typename: 'BuildingSection', kind: SectionKind, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null }
      | { __typename: 'DetailsSection', kind: SectionKind, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null }
      | { __typename: 'GeologySection', kind: SectionKind, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null }
      | { __typename: 'SubjectsSection', kind: SectionKind, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null }
     | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type ScheduleDrawMutationVariables = Exact<{
  input: ScheduleDrawInput;
}>;


export type ScheduleDrawMutation = { scheduleDraw: { __typename: 'ScheduleDrawPayload', draw: { __typename: 'Draw', id: string, state: DrawState, commitment: string, listDigest: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type SearchOfficePracticesQueryVariables = Exact<{
  office: Seat;
  filter?: PracticeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchOfficePracticesQuery = { officePractices: { __typename: 'PracticeConnection', nodes: Array<{ __typename: 'Practice', id: string, number: string | null, title: string, state: PracticeState, comuneName: string | null, titolareName: string, sentAt: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type SearchPracticesQueryVariables = Exact<{
  list: PracticeList;
  filter?: PracticeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchPracticesQuery = { practices: { __typename: 'PracticeConnection', nodes: Array<{ __typename: 'Practice', id: string, number: string | null, title: string, state: PracticeState, comuneName: string | null, myRoles: Array<ActorRole>, updatedAt: string, sentAt: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type SectionFourQueryVariables = Exact<{
  practice: string | number;
}>;


export type SectionFourQuery = { practice: { __typename: 'Practice', id: string, state: PracticeState, title: string, titolareName: string, section:
      | { __typename: 'AsseverationsSection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
      | { __typename: 'AttachmentsSection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
      | { __typename: 'BuildingSection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
      | { __typename: 'DetailsSection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
      | { __typename: 'GeologySection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, data: { __typename: 'Geology', investigationClass: InvestigationClass | null, notDueReason: string | null, geomorphologicalHazard: GeomorphologicalHazard | null, hydraulicHazard: HydraulicHazard | null, localSeismicHazard: SeismicHazard | null, feasibility: string | null, geomorphologicalContext: GeomorphologicalContext | null, lithology: string | null, geologicalUnit: string | null, subsoilCategory: SubsoilCategory | null, vsEquivalent: string | null, vs30: string | null, bedrockDepth: string | null, topographicCategory: TopographicCategory | null, groundwaterAbsent: boolean | null, groundwaterDepth: string | null, liquefaction: LiquefactionOutcome | null, liquefactionMethod: string | null, fundamentalFrequency: string | null, fundamentalAmplitude: string | null, localResponse: LocalResponse | null, microzonationLevel: number | null, amplificationFactor: string | null, geologicalModel: string | null, note: string | null, investigations: Array<{ __typename: 'Investigation', kind: InvestigationKind, date: string | null, depth: string | null, existing: boolean, performedBy: string | null, attachment: string | null, point: { __typename: 'GeoPoint', lon: string, lat: string } | null }> | null }, attachments: Array<{ __typename: 'Attachment', id: string, section: SectionKind, code: string, name: string, mediaType: string, size: number, sha256: string, scan: ScanState, ownerRole: ActorRole, createdAt: string, url: string, contentUrl: string, renditionUrl: string | null, verdict: FileVerdict | null, viewerCan: { __typename: 'AttachmentRights', read: boolean, remove: boolean, sign: boolean }, signatures: Array<{ __typename: 'Signature', kind: SignatureKind, verdict: SignatureVerdict, subIndication: SubIndication | null, signerName: string, signerRole: ActorRole | null, signerFiscalCode: string | null, signedAt: string }> }>, delegation: { __typename: 'Delegation', id: string, section: SectionKind, state: DelegationState, role: SubjectRole, delegateName: string, subjectId: string, mine: boolean, reason: string | null, createdAt: string, endedAt: string | null, version: number, viewerCan: { __typename: 'DelegationRights', revoke: boolean, conclude: boolean } } | null, declarations: Array<{ __typename: 'Declaration', id: string, section: SectionKind, state: DeclarationState, text: string, templateId: string, templateVersion: number, digest: string, declarantRole: ActorRole, declarantName: string, declaredAt: string | null, voidedAt: string | null }>, declarationDraft: { __typename: 'DeclarationDraft', templateId: string, templateVersion: number, text: string, digest: string } | null, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
      | { __typename: 'SubjectsSection', id: string, kind: SectionKind, number: number, version: number, checkStatus: CheckStatus, savedAt: string | null, savedByRole: ActorRole | null, viewerCan: { __typename: 'SectionRights', read: boolean, write: boolean, attach: boolean, sign: boolean, verify: boolean, declare: boolean, conclude: boolean } }
     | null } | null };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { sendMessage: { __typename: 'SendMessagePayload', message: { __typename: 'Message', id: string, authorRole: ActorRole, authorName: string, mine: boolean, body: string | null, createdAt: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type SendObservationsMutationVariables = Exact<{
  input: SendObservationsInput;
}>;


export type SendObservationsMutation = { sendObservations: { __typename: 'SendObservationsPayload', notice: { __typename: 'Notice', id: string, kind: NoticeKind, state: NoticeState, version: number, subject: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type SendPracticeMutationVariables = Exact<{
  input: SendPracticeInput;
}>;


export type SendPracticeMutation = { sendPractice: { __typename: 'SendPracticePayload', receipt: string | null, istanza: { __typename: 'Istanza', id: string, kind: IstanzaKind, state: IstanzaState, sentAt: string | null, contentDigest: string | null, documents: Array<{ __typename: 'SentDocument', attachmentId: string, code: string, name: string, size: number, sha256: string }> } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { sessions: Array<{ __typename: 'Session', id: string, method: AuthMethod | null, level: number, issuer: string, createdAt: string, provenAt: string, lastUsedAt: string, expiresAt: string, network: string, current: boolean }>, viewer: { __typename: 'Viewer', failedLogins: { __typename: 'FailedLogins', count: number, lastAt: string | null } | null } | null };

export type SetDocumentVisibilityMutationVariables = Exact<{
  input: SetDocumentVisibilityInput;
}>;


export type SetDocumentVisibilityMutation = { setDocumentVisibility: { __typename: 'SetDocumentVisibilityPayload', document: { __typename: 'AdditionalDocument', id: string, name: string, visible: boolean | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type SetSigningOrderMutationVariables = Exact<{
  input: SetSigningOrderInput;
}>;


export type SetSigningOrderMutation = { setSigningOrder: { __typename: 'SetSigningOrderPayload', attachment: { __typename: 'Attachment', id: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type SignAttachmentsMutationVariables = Exact<{
  input: SignAttachmentsInput;
}>;


export type SignAttachmentsMutation = { signAttachments: { __typename: 'SignAttachmentsPayload', outcomes: Array<{ __typename: 'SignOutcome', attachmentId: string, signed: boolean, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> }> | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type SignNoticeMutationVariables = Exact<{
  input: SignNoticeInput;
}>;


export type SignNoticeMutation = { signNotice: { __typename: 'SignNoticePayload', notice: { __typename: 'Notice', id: string, kind: NoticeKind, state: NoticeState, version: number, subject: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type SignatureGridQueryVariables = Exact<{
  id: string | number;
}>;


export type SignatureGridQuery = { practice: { __typename: 'Practice', id: string, viewerCan: { __typename: 'PracticeRights', orderSignatures: boolean }, attachments: Array<{ __typename: 'Attachment', id: string, name: string }>, signatureGrid: Array<{ __typename: 'SignatureGridRow', code: string, titleIt: string, titleEn: string, due: boolean, attachmentIds: Array<string>, cells: Array<{ __typename: 'SignatureCell', role: SubjectRole, subRole: SubRole | null, quantity: SignerQuantity, state: SignatureCellState, viewerCanRefuse: Array<string>, asked: Array<{ __typename: 'AskedSigner', subjectId: string, name: string }>, missing: Array<{ __typename: 'AskedSigner', subjectId: string, name: string }>, faults: Array<{ __typename: 'SignatureFault', attachmentId: string, signerName: string, verdict: SignatureVerdict, subIndication: SubIndication | null }>, refusals: Array<{ __typename: 'SignatureRefusal', attachmentId: string, name: string, refusedAt: string, reason: string, viewerCanWithdraw: boolean }>, turns: Array<{ __typename: 'SigningTurn', attachmentId: string, place: number | null, come: boolean }> }> }> } | null };

export type SubmissionReceivedSubscriptionVariables = Exact<{
  office: Seat;
  after?: string | null | undefined;
}>;


export type SubmissionReceivedSubscription = { submissionReceived: { __typename: 'SubmissionReceived', live: LiveKind, cursor: string, sequence: number, event: EventKind | null, at: string, schemaVersion: number, practice: { __typename: 'Practice', id: string, number: string | null, title: string, state: PracticeState, comuneName: string | null, titolareName: string, sentAt: string | null } | null } };

export type SubmitNoticeMutationVariables = Exact<{
  input: SubmitNoticeInput;
}>;


export type SubmitNoticeMutation = { submitNotice: { __typename: 'SubmitNoticePayload', notice: { __typename: 'Notice', id: string, kind: NoticeKind, state: NoticeState, version: number, subject: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type UpdateNoticeMutationVariables = Exact<{
  input: UpdateNoticeInput;
}>;


export type UpdateNoticeMutation = { updateNotice: { __typename: 'UpdateNoticePayload', notice: { __typename: 'Notice', id: string, kind: NoticeKind, state: NoticeState, version: number, subject: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type UpdateSubjectMutationVariables = Exact<{
  input: UpdateSubjectInput;
}>;


export type UpdateSubjectMutation = { updateSubject: { __typename: 'UpdateSubjectPayload', subject: { __typename: 'Subject', id: string, version: number, role: SubjectRole, main: boolean, displayName: string, phone: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type VerifyAttachmentMutationVariables = Exact<{
  input: VerifyAttachmentInput;
}>;


export type VerifyAttachmentMutation = { verifyAttachment: { __typename: 'VerifyAttachmentPayload', attachment: { __typename: 'Attachment', id: string, verdict: FileVerdict | null, content: ContentKind | null, contentUrl: string, renditionUrl: string | null, verification: { __typename: 'Verification', verdict: FileVerdict, subIndication: SubIndication | null, kind: SignedFileKind, layers: number, content: ContentKind | null, warnings: Array<SignatureWarning>, referenceTime: string, checkedAt: string, trustDigest: string, signers: Array<{ __typename: 'VerifiedSigner', name: string | null, fiscalCode: string | null, verdict: FileVerdict, subIndication: SubIndication | null, format: SignatureFormat, layer: number, field: string | null, issuer: string | null, qualified: boolean, claimedTime: string | null, bestTime: string, timeSource: VerificationTimeSource, algorithm: string | null, changes: Array<string>, warnings: Array<SignatureWarning> }> } | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type VerifyPracticeMutationVariables = Exact<{
  input: VerifyPracticeInput;
}>;


export type VerifyPracticeMutation = { verifyPractice: { __typename: 'VerifyPracticePayload', practice: { __typename: 'Practice', id: string, sections: Array<
        | { __typename: 'AsseverationsSection', kind: SectionKind, checkStatus: CheckStatus }
        | { __typename: 'AttachmentsSection', kind: SectionKind, checkStatus: CheckStatus }
        | { __typename: 'BuildingSection', kind: SectionKind, checkStatus: CheckStatus }
        | { __typename: 'DetailsSection', kind: SectionKind, checkStatus: CheckStatus }
        | { __typename: 'GeologySection', kind: SectionKind, checkStatus: CheckStatus }
        | { __typename: 'SubjectsSection', kind: SectionKind, checkStatus: CheckStatus }
      > } | null, violations: Array<{ __typename: 'Violation', code: RuleCode, severity: Severity, section: SectionKind, path: string, message: string }>, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type VerifySectionMutationVariables = Exact<{
  input: VerifySectionInput;
}>;


export type VerifySectionMutation = { verifySection: { __typename: 'VerifySectionPayload', section:
      | { __typename: 'AsseverationsSection', id: string, kind: SectionKind, version: number, checkStatus: CheckStatus }
      | { __typename: 'AttachmentsSection', id: string, kind: SectionKind, version: number, checkStatus: CheckStatus }
      | { __typename: 'BuildingSection', id: string, kind: SectionKind, version: number, checkStatus: CheckStatus }
      | { __typename: 'DetailsSection', id: string, kind: SectionKind, version: number, checkStatus: CheckStatus }
      | { __typename: 'GeologySection', id: string, kind: SectionKind, version: number, checkStatus: CheckStatus }
      | { __typename: 'SubjectsSection', id: string, kind: SectionKind, version: number, checkStatus: CheckStatus }
     | null, violations: Array<{ __typename: 'Violation', code: RuleCode, severity: Severity, section: SectionKind, path: string, message: string }>, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { __typename: 'Viewer', fiscalCode: string, name: string, authMethod: string, authLevel: number, freshUntil: string | null, sessionExpiresAt: string, offices: Array<{ __typename: 'Office', seat: Seat, role: OfficeRole }> } | null };

export type WithdrawIstanzaMutationVariables = Exact<{
  input: WithdrawIstanzaInput;
}>;


export type WithdrawIstanzaMutation = { withdrawIstanza: { __typename: 'WithdrawIstanzaPayload', istanza: { __typename: 'Istanza', id: string, kind: IstanzaKind, state: IstanzaState, parts: Array<string>, on: string | null, reason: string | null, answer: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type WithdrawMessageMutationVariables = Exact<{
  input: WithdrawMessageInput;
}>;


export type WithdrawMessageMutation = { withdrawMessage: { __typename: 'WithdrawMessagePayload', message: { __typename: 'Message', id: string, body: string | null, withdrawnAt: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type WithdrawOfficerMutationVariables = Exact<{
  input: WithdrawOfficerInput;
}>;


export type WithdrawOfficerMutation = { withdrawOfficer: { __typename: 'WithdrawOfficerPayload', officer: { __typename: 'Officer', id: string, withdrawnAt: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type WithdrawOpinionRequestMutationVariables = Exact<{
  input: WithdrawOpinionRequestInput;
}>;


export type WithdrawOpinionRequestMutation = { withdrawOpinionRequest: { __typename: 'WithdrawOpinionRequestPayload', opinion: { __typename: 'OpinionRequest', id: string, state: OpinionState, outcome: OpinionOutcome | null, answer: string | null, due: string, endedAt: string | null } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type WithdrawSignatureMutationVariables = Exact<{
  input: WithdrawSignatureInput;
}>;


export type WithdrawSignatureMutation = { withdrawSignature: { __typename: 'WithdrawSignaturePayload', attachment: { __typename: 'Attachment', id: string, signatures: Array<{ __typename: 'Signature', signerName: string, signerRole: ActorRole | null, signedAt: string }> } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };

export type WithdrawSignatureRefusalMutationVariables = Exact<{
  input: WithdrawSignatureRefusalInput;
}>;


export type WithdrawSignatureRefusalMutation = { withdrawSignatureRefusal: { __typename: 'WithdrawSignatureRefusalPayload', attachment: { __typename: 'Attachment', id: string } | null, errors: Array<{ __typename: 'UserError', code: ErrorCode, path: string, message: string, params: Array<string> }> } };


export const AbandonIstanzaDocument = {"__meta__":{"hash":"sha256:96147a046eeb85fa7f082132594b795712c90b94e01044bbbc8d9eb34cca96f2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AbandonIstanza"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AbandonIstanzaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"abandonIstanza"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"istanzaId"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<AbandonIstanzaMutation, AbandonIstanzaMutationVariables>;
export const ActivateDelegationDocument = {"__meta__":{"hash":"sha256:535d60013b004771d55cd79bce56cea7f3437b67219a8887ce763b5dab7d1d7b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ActivateDelegation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ActivateDelegationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activateDelegation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"delegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"delegateName"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revoke"}},{"kind":"Field","name":{"kind":"Name","value":"conclude"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<ActivateDelegationMutation, ActivateDelegationMutationVariables>;
export const AddAttachmentDocument = {"__meta__":{"hash":"sha256:c9eacb2172e1093fec84458617dfb0fe7a810bf5837f31f9d27a1c17fb9dcdb2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddAttachment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddAttachmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addAttachment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attachment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"scan"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"sign"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signatures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"signerName"}},{"kind":"Field","name":{"kind":"Name","value":"signerRole"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<AddAttachmentMutation, AddAttachmentMutationVariables>;
export const AddOfficerDocument = {"__meta__":{"hash":"sha256:05fb8b9ac22dea77cc01cdfed905e5f428a1fed9497f3311cd18423785d55594"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddOfficer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddOfficerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addOfficer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seat"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"homeSeat"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"grantedBy"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<AddOfficerMutation, AddOfficerMutationVariables>;
export const AddReceivedDocumentDocument = {"__meta__":{"hash":"sha256:c12d8cc1ed9018b1b2cd46e5e53fb72893b15eadf6d6411885ae7f3418b48237"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddReceivedDocument"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddReceivedDocumentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addReceivedDocument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"scan"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"visible"}},{"kind":"Field","name":{"kind":"Name","value":"addedByName"}},{"kind":"Field","name":{"kind":"Name","value":"addedByRole"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<AddReceivedDocumentMutation, AddReceivedDocumentMutationVariables>;
export const AddSubjectDocument = {"__meta__":{"hash":"sha256:d31a7c41f8ecdea91cc3e1014770085076a16b9ea18244c453eef0c6083b7bc5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddSubject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddSubjectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addSubject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"main"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<AddSubjectMutation, AddSubjectMutationVariables>;
export const AdditionalDocumentsDocument = {"__meta__":{"hash":"sha256:8624acafff21da503deaecd516258a4c027f14bae89e55691bac1c584cae6ac7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdditionalDocuments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practiceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fascicolo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"practiceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practiceId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"additionalDocuments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"scan"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"visible"}},{"kind":"Field","name":{"kind":"Name","value":"addedByName"}},{"kind":"Field","name":{"kind":"Name","value":"addedByRole"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]} as unknown as DocumentNode<AdditionalDocumentsQuery, AdditionalDocumentsQueryVariables>;
export const AnswerPointDocument = {"__meta__":{"hash":"sha256:a89ecfdaa35d310da91373a120d90ed53726e10426bf8ca7d23b0ab613a72ca6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerPoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerPointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerPoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<AnswerPointMutation, AnswerPointMutationVariables>;
export const AssignPracticeDocument = {"__meta__":{"hash":"sha256:5b289a092b245363d089afbd0d4673865579762514a7bd09a6d78678341990c9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignPractice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignPracticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignPractice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<AssignPracticeMutation, AssignPracticeMutationVariables>;
export const BatchProgressedDocument = {"__meta__":{"hash":"sha256:f4615799dfac7ee97c6b741acdf6b35fe93686a0c213ec45110a158e49ea8f15"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"BatchProgressed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"batchProgressed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"live"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]}}]}}]} as unknown as DocumentNode<BatchProgressedSubscription, BatchProgressedSubscriptionVariables>;
export const CatalogueDocument = {"__meta__":{"hash":"sha256:97d03cd0ac2554e496763540d5d228e409f14af7d76f7106df11b3d333a1212e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Catalogue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"section"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SectionKind"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"maxFilesPerUpload"}},{"kind":"Field","name":{"kind":"Name","value":"maxSubmissionFiles"}},{"kind":"Field","name":{"kind":"Name","value":"maxSubmissionSize"}},{"kind":"Field","name":{"kind":"Name","value":"maxFileNameLength"}},{"kind":"Field","name":{"kind":"Name","value":"formats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"mediaTypes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signatureStatement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"section"},"value":{"kind":"Variable","name":{"kind":"Name","value":"section"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleIt"}},{"kind":"Field","name":{"kind":"Name","value":"titleEn"}},{"kind":"Field","name":{"kind":"Name","value":"sections"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"formats"}},{"kind":"Field","name":{"kind":"Name","value":"maxSize"}},{"kind":"Field","name":{"kind":"Name","value":"signers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"subRole"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CatalogueQuery, CatalogueQueryVariables>;
export const ChatDocument = {"__meta__":{"hash":"sha256:b5cbd00fd47a61fc4d4949effdd727b33210009cea065e49390308ceb0db30df"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Chat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practice"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unreadMessages"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"readChat"}},{"kind":"Field","name":{"kind":"Name","value":"writeChat"}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorRole"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"readBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]} as unknown as DocumentNode<ChatQuery, ChatQueryVariables>;
export const CloseCompilationDocument = {"__meta__":{"hash":"sha256:f11cfdc5d347385bf9e17bbd9c00f3b7de8deccd234d1dea6f49d56af0f254ec"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseCompilation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseCompilationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeCompilation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"declarations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"declarantRole"}},{"kind":"Field","name":{"kind":"Name","value":"declarantName"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<CloseCompilationMutation, CloseCompilationMutationVariables>;
export const CloseDrawDocument = {"__meta__":{"hash":"sha256:d13ab2b977f2cbd7cba383b0a3549d5267f602dbce5b6e75284e8f470880784b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseDraw"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseDrawInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeDraw"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"draw"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"commitment"}},{"kind":"Field","name":{"kind":"Name","value":"listDigest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<CloseDrawMutation, CloseDrawMutationVariables>;
export const ColleaguesDocument = {"__meta__":{"hash":"sha256:eb8c893bca9bd7cc5b5c27b1317031bbf7e1eeb25ef8af2be533f01323779694"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Colleagues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"office"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"colleagues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"office"},"value":{"kind":"Variable","name":{"kind":"Name","value":"office"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"own"}}]}}]}}]} as unknown as DocumentNode<ColleaguesQuery, ColleaguesQueryVariables>;
export const ComuneRoutesDocument = {"__meta__":{"hash":"sha256:bc145bc1e1bc615b24537bd47993ce32ac23144cbaf654108b0fa11f6c7c223a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComuneRoutes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"office"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comuneRoutes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"office"},"value":{"kind":"Variable","name":{"kind":"Name","value":"office"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"comuneIstat"}},{"kind":"Field","name":{"kind":"Name","value":"officerName"}},{"kind":"Field","name":{"kind":"Name","value":"savedBy"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}}]}}]}}]} as unknown as DocumentNode<ComuneRoutesQuery, ComuneRoutesQueryVariables>;
export const ConcludeDelegationDocument = {"__meta__":{"hash":"sha256:6e79f814d1a10715a1fab287428177e9f29b0659f2228a9e5c69414641be7d9e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConcludeDelegation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConcludeDelegationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concludeDelegation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"delegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"delegateName"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revoke"}},{"kind":"Field","name":{"kind":"Name","value":"conclude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<ConcludeDelegationMutation, ConcludeDelegationMutationVariables>;
export const ConfirmStatementDocument = {"__meta__":{"hash":"sha256:9f150bd0ced8b93a0a2f47eca7f3c9bcfe5565740d4da0800af624a1cd39dd4c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmStatement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmStatementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmStatement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declaration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"declaredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmStatementMutation, ConfirmStatementMutationVariables>;
export const CreateDocumentUploadDocument = {"__meta__":{"hash":"sha256:854e20b288081522abdda1bcff3e3cdd225dc3dcfd1e6bcd87e79c83cacc1c50"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateDocumentUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateDocumentUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createDocumentUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"headers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<CreateDocumentUploadMutation, CreateDocumentUploadMutationVariables>;
export const CreateMachineTokenDocument = {"__meta__":{"hash":"sha256:5426f7d986a6e361d46ee13b712a9c207ff53b7a1d6c078ba35789a5d1f1c84d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateMachineToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateMachineTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createMachineToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"issued"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"token"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"holderName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"ranges"}},{"kind":"Field","name":{"kind":"Name","value":"mailAddress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastNetwork"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<CreateMachineTokenMutation, CreateMachineTokenMutationVariables>;
export const CreateNoticeDocument = {"__meta__":{"hash":"sha256:96d47d174ccb68c4d30e157c9c8f09476ff8b57de6f2e179c47e93b5c65d0b10"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<CreateNoticeMutation, CreateNoticeMutationVariables>;
export const CreatePracticeDocument = {"__meta__":{"hash":"sha256:93d7271ce380a4e2b1ed9cd8a568bdab935021d70f852d751f0a2f79a12a1335"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePractice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePracticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPractice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"myRoles"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<CreatePracticeMutation, CreatePracticeMutationVariables>;
export const CreateUploadDocument = {"__meta__":{"hash":"sha256:04762e131efbd50249f7205d29d4cdf29ca15c1e8337a605b59482864cb001ea"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"headers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tusVersion"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<CreateUploadMutation, CreateUploadMutationVariables>;
export const DecideCancellationDocument = {"__meta__":{"hash":"sha256:481345e8da5fe5d40b134d42a91e6882756fa60b63595f92bc5af9fd657c6242"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideCancellation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideCancellationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideCancellation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"istanza"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<DecideCancellationMutation, DecideCancellationMutationVariables>;
export const DeclareManualPaymentDocument = {"__meta__":{"hash":"sha256:88d0f40e0e84dca4a9bf21e69883d780a4e2c9864f5430edbb6693a4818946a7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclareManualPayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclareManualPaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declareManualPayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"owed"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"paidOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<DeclareManualPaymentMutation, DeclareManualPaymentMutationVariables>;
export const DeclareSectionDocument = {"__meta__":{"hash":"sha256:03566787a4b159c46bf370e94c05a008289ba6c79d0c677524d6eb8ec1964c50"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclareSection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclareSectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declareSection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declaration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"templateId"}},{"kind":"Field","name":{"kind":"Name","value":"templateVersion"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"declarantRole"}},{"kind":"Field","name":{"kind":"Name","value":"declarantName"}},{"kind":"Field","name":{"kind":"Name","value":"declaredAt"}},{"kind":"Field","name":{"kind":"Name","value":"voidedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<DeclareSectionMutation, DeclareSectionMutationVariables>;
export const DeclineOpinionDocument = {"__meta__":{"hash":"sha256:9a50015579fae8b33d64423ec15c5691232eaae35e19e013a77629718c1365ba"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineOpinion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineOpinionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declineOpinion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"opinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<DeclineOpinionMutation, DeclineOpinionMutationVariables>;
export const DelegatePaymentDocument = {"__meta__":{"hash":"sha256:fcffc25d0dfd4bb8286a0c4409e4cc3accf0c59123ef3253573fe91027b86a64"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DelegatePayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DelegatePaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delegatePayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"payerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<DelegatePaymentMutation, DelegatePaymentMutationVariables>;
export const DelegationArchiveDocument = {"__meta__":{"hash":"sha256:ee8c4007835690054c66c4376863a4dab723ae37617a0ca94f98e4e6bb45e9ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DelegationArchive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PracticeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"list"},"value":{"kind":"EnumValue","value":"DELEGATION_ARCHIVE"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"titolareName"}},{"kind":"Field","name":{"kind":"Name","value":"myRoles"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"activeDelegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<DelegationArchiveQuery, DelegationArchiveQueryVariables>;
export const DelegationChangedDocument = {"__meta__":{"hash":"sha256:0f41ed1ac96d8aaeb01ddb32a51e5a0db117d5a5868f265d01b82f885573fc22"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DelegationChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delegationChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"practiceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practice"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"live"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"actorRole"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"schemaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"delegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"delegateName"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"sections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"write"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DelegationChangedSubscription, DelegationChangedSubscriptionVariables>;
export const DescribeIstanzaDocument = {"__meta__":{"hash":"sha256:a8292d81004c9056fc22efae050696a933200ef738793b4d2acb61d67986d995"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DescribeIstanza"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DescribeIstanzaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"describeIstanza"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"istanza"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<DescribeIstanzaMutation, DescribeIstanzaMutationVariables>;
export const DrawsDocument = {"__meta__":{"hash":"sha256:e8a17391f3fe9200464b0330f0e131ed6dce78306e4c2c0739484b0d486b8d21"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Draws"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"office"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draws"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"office"},"value":{"kind":"Variable","name":{"kind":"Name","value":"office"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"quotas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"tenthousandths"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitment"}},{"kind":"Field","name":{"kind":"Name","value":"committedAt"}},{"kind":"Field","name":{"kind":"Name","value":"listDigest"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"drawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"protocol"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"drawn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"}}]}}]}}]} as unknown as DocumentNode<DrawsQuery, DrawsQueryVariables>;
export const EndAllSessionsDocument = {"__meta__":{"hash":"sha256:4cddfe87eded0e733152307b4f8efdc5411d417e0de60aa62c65b0d63d97006e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndAllSessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndAllSessionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endAllSessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endedSessions"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<EndAllSessionsMutation, EndAllSessionsMutationVariables>;
export const EndSessionDocument = {"__meta__":{"hash":"sha256:242c09db9c53892184bf2390a1df1bf0e7cb6b8ab6fae4c689f709ec61629b9f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endedSessions"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<EndSessionMutation, EndSessionMutationVariables>;
export const EvaluatePointDocument = {"__meta__":{"hash":"sha256:2f43b9d0d8ad6b695647abfb1cb3870a92d90497010dba361ba0ac15937ced88"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EvaluatePoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EvaluatePointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"evaluatePoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<EvaluatePointMutation, EvaluatePointMutationVariables>;
export const FascicoloDocument = {"__meta__":{"hash":"sha256:b631989a2d78e18e90539768551873c01512ac731c8ab853ccbcb2492dea6732"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Fascicolo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"messages"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fascicolo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"practiceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practice"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"seat"}},{"kind":"Field","name":{"kind":"Name","value":"worksKind"}},{"kind":"Field","name":{"kind":"Name","value":"titolareName"}},{"kind":"Field","name":{"kind":"Name","value":"myRoles"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"subRole"}},{"kind":"Field","name":{"kind":"Name","value":"main"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalCode"}},{"kind":"Field","name":{"kind":"Name","value":"pec"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appointment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"actorRole"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatementEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DelegationEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SectionEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"checkStatus"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"savedByRole"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"write"}},{"kind":"Field","name":{"kind":"Name","value":"attach"}},{"kind":"Field","name":{"kind":"Name","value":"sign"}},{"kind":"Field","name":{"kind":"Name","value":"verify"}},{"kind":"Field","name":{"kind":"Name","value":"declare"}},{"kind":"Field","name":{"kind":"Name","value":"conclude"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DetailsSection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"details"},"name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"technicalNorm"}},{"kind":"Field","name":{"kind":"Name","value":"procedimento"}},{"kind":"Field","name":{"kind":"Name","value":"rilevanza"}},{"kind":"Field","name":{"kind":"Name","value":"rilevanzaReason"}},{"kind":"Field","name":{"kind":"Name","value":"exclusions36r"}},{"kind":"Field","name":{"kind":"Name","value":"workKind"}},{"kind":"Field","name":{"kind":"Name","value":"interventionKind"}},{"kind":"Field","name":{"kind":"Name","value":"constructionType"}},{"kind":"Field","name":{"kind":"Name","value":"useClass"}},{"kind":"Field","name":{"kind":"Name","value":"nominalLife"}},{"kind":"Field","name":{"kind":"Name","value":"strategic"}},{"kind":"Field","name":{"kind":"Name","value":"allegatoACode"}},{"kind":"Field","name":{"kind":"Name","value":"complexWork"}},{"kind":"Field","name":{"kind":"Name","value":"allegatoBCode"}},{"kind":"Field","name":{"kind":"Name","value":"publicWork"}},{"kind":"Field","name":{"kind":"Name","value":"publicBody"}},{"kind":"Field","name":{"kind":"Name","value":"regionalGrant"}},{"kind":"Field","name":{"kind":"Name","value":"grantProgramme"}},{"kind":"Field","name":{"kind":"Name","value":"titoloEdilizio"}},{"kind":"Field","name":{"kind":"Name","value":"titoloEdilizioNumber"}},{"kind":"Field","name":{"kind":"Name","value":"titoloEdilizioDate"}},{"kind":"Field","name":{"kind":"Name","value":"titoloEdilizioComune"}},{"kind":"Field","name":{"kind":"Name","value":"comuneIstat"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"belfiore"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"houseNumber"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"parcels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"register"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"sheet"}},{"kind":"Field","name":{"kind":"Name","value":"parcel"}},{"kind":"Field","name":{"kind":"Name","value":"sub"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lon"}},{"kind":"Field","name":{"kind":"Name","value":"lat"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seismicZone"}},{"kind":"Field","name":{"kind":"Name","value":"ag"}},{"kind":"Field","name":{"kind":"Name","value":"f0"}},{"kind":"Field","name":{"kind":"Name","value":"tcStar"}},{"kind":"Field","name":{"kind":"Name","value":"topographicCategory"}},{"kind":"Field","name":{"kind":"Name","value":"linkedProject"}},{"kind":"Field","name":{"kind":"Name","value":"worksAmount"}},{"kind":"Field","name":{"kind":"Name","value":"expectedStart"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubjectsSection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BuildingSection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"building"},"name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"storeysAbove"}},{"kind":"Field","name":{"kind":"Name","value":"storeysBelow"}},{"kind":"Field","name":{"kind":"Name","value":"eavesHeight"}},{"kind":"Field","name":{"kind":"Name","value":"maxHeight"}},{"kind":"Field","name":{"kind":"Name","value":"coveredArea"}},{"kind":"Field","name":{"kind":"Name","value":"totalArea"}},{"kind":"Field","name":{"kind":"Name","value":"grossVolume"}},{"kind":"Field","name":{"kind":"Name","value":"planLength"}},{"kind":"Field","name":{"kind":"Name","value":"planWidth"}},{"kind":"Field","name":{"kind":"Name","value":"constructionYear"}},{"kind":"Field","name":{"kind":"Name","value":"lastInterventionYear"}},{"kind":"Field","name":{"kind":"Name","value":"uses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"occupants"}},{"kind":"Field","name":{"kind":"Name","value":"aggregatePosition"}},{"kind":"Field","name":{"kind":"Name","value":"verticalStructure"}},{"kind":"Field","name":{"kind":"Name","value":"horizontalStructure"}},{"kind":"Field","name":{"kind":"Name","value":"roof"}},{"kind":"Field","name":{"kind":"Name","value":"foundation"}},{"kind":"Field","name":{"kind":"Name","value":"newFoundations"}},{"kind":"Field","name":{"kind":"Name","value":"regularPlan"}},{"kind":"Field","name":{"kind":"Name","value":"regularHeight"}},{"kind":"Field","name":{"kind":"Name","value":"ductilityClass"}},{"kind":"Field","name":{"kind":"Name","value":"qX"}},{"kind":"Field","name":{"kind":"Name","value":"qY"}},{"kind":"Field","name":{"kind":"Name","value":"analysisMethod"}},{"kind":"Field","name":{"kind":"Name","value":"softwareName"}},{"kind":"Field","name":{"kind":"Name","value":"softwareVersion"}},{"kind":"Field","name":{"kind":"Name","value":"softwareLicence"}},{"kind":"Field","name":{"kind":"Name","value":"knowledgeLevel"}},{"kind":"Field","name":{"kind":"Name","value":"zetaEBefore"}},{"kind":"Field","name":{"kind":"Name","value":"zetaEAfter"}},{"kind":"Field","name":{"kind":"Name","value":"zetaV"}},{"kind":"Field","name":{"kind":"Name","value":"riskClassBefore"}},{"kind":"Field","name":{"kind":"Name","value":"riskClassAfter"}},{"kind":"Field","name":{"kind":"Name","value":"infrastructureKind"}},{"kind":"Field","name":{"kind":"Name","value":"infrastructureLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxSpan"}},{"kind":"Field","name":{"kind":"Name","value":"infrastructureHeight"}},{"kind":"Field","name":{"kind":"Name","value":"spans"}},{"kind":"Field","name":{"kind":"Name","value":"retainingKind"}},{"kind":"Field","name":{"kind":"Name","value":"retainingHeight"}},{"kind":"Field","name":{"kind":"Name","value":"retainingLength"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GeologySection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"geology"},"name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"investigationClass"}},{"kind":"Field","name":{"kind":"Name","value":"notDueReason"}},{"kind":"Field","name":{"kind":"Name","value":"geomorphologicalHazard"}},{"kind":"Field","name":{"kind":"Name","value":"hydraulicHazard"}},{"kind":"Field","name":{"kind":"Name","value":"localSeismicHazard"}},{"kind":"Field","name":{"kind":"Name","value":"feasibility"}},{"kind":"Field","name":{"kind":"Name","value":"geomorphologicalContext"}},{"kind":"Field","name":{"kind":"Name","value":"lithology"}},{"kind":"Field","name":{"kind":"Name","value":"geologicalUnit"}},{"kind":"Field","name":{"kind":"Name","value":"subsoilCategory"}},{"kind":"Field","name":{"kind":"Name","value":"vsEquivalent"}},{"kind":"Field","name":{"kind":"Name","value":"vs30"}},{"kind":"Field","name":{"kind":"Name","value":"bedrockDepth"}},{"kind":"Field","name":{"kind":"Name","value":"topographicCategory"}},{"kind":"Field","name":{"kind":"Name","value":"groundwaterAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"groundwaterDepth"}},{"kind":"Field","name":{"kind":"Name","value":"liquefaction"}},{"kind":"Field","name":{"kind":"Name","value":"liquefactionMethod"}},{"kind":"Field","name":{"kind":"Name","value":"fundamentalFrequency"}},{"kind":"Field","name":{"kind":"Name","value":"fundamentalAmplitude"}},{"kind":"Field","name":{"kind":"Name","value":"localResponse"}},{"kind":"Field","name":{"kind":"Name","value":"microzonationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"amplificationFactor"}},{"kind":"Field","name":{"kind":"Name","value":"geologicalModel"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"investigations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lon"}},{"kind":"Field","name":{"kind":"Name","value":"lat"}}]}},{"kind":"Field","name":{"kind":"Name","value":"existing"}},{"kind":"Field","name":{"kind":"Name","value":"performedBy"}},{"kind":"Field","name":{"kind":"Name","value":"attachment"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AttachmentsSection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"documents"},"name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"geotechnicalInGeology"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AsseverationsSection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declarations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"templateId"}},{"kind":"Field","name":{"kind":"Name","value":"templateVersion"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"declarantRole"}},{"kind":"Field","name":{"kind":"Name","value":"declarantName"}},{"kind":"Field","name":{"kind":"Name","value":"declaredAt"}},{"kind":"Field","name":{"kind":"Name","value":"voidedAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"scan"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"contentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"renditionUrl"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"sign"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signatures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"subIndication"}},{"kind":"Field","name":{"kind":"Name","value":"signerName"}},{"kind":"Field","name":{"kind":"Name","value":"signerRole"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"delegations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"delegateName"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revoke"}},{"kind":"Field","name":{"kind":"Name","value":"conclude"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"messages"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorRole"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"readBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]} as unknown as DocumentNode<FascicoloQuery, FascicoloQueryVariables>;
export const FascicoloAsOfDocument = {"__meta__":{"hash":"sha256:c5830c752232bc7a82bc3bb354ba0d360362cb38a5a9354757bcc9ae6e1e76a5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FascicoloAsOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"istanza"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fascicolo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"practiceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practice"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"istanzaId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"istanza"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"istanza"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notCollected"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"procedimento"}},{"kind":"Field","name":{"kind":"Name","value":"interventionKind"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"houseNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attachmentId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}},{"kind":"Field","name":{"kind":"Name","value":"origin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FascicoloAsOfQuery, FascicoloAsOfQueryVariables>;
export const FascicoloDetailDocument = {"__meta__":{"hash":"sha256:56798d13dd2572c80654d0f5d409a89eace467f02ff40b1e3aa7069317738b38"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FascicoloDetail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fascicolo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"practiceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practice"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pdfUrl"}},{"kind":"Field","name":{"kind":"Name","value":"detail"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"absence"}},{"kind":"Field","name":{"kind":"Name","value":"section"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FascicoloDetailQuery, FascicoloDetailQueryVariables>;
export const FascicoloDiffDocument = {"__meta__":{"hash":"sha256:bdaad0d798e3cc68dd2e714d6ef3071e6752725a89fdbf2a18d9ee8a8c18bb30"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FascicoloDiff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fascicolo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"practiceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practice"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"diff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FascicoloDiffQuery, FascicoloDiffQueryVariables>;
export const FascicoloFirstScreenDocument = {"__meta__":{"hash":"sha256:7c2c8d19a0c4406d05d4f050ff2159526342dcd5ed0f1a53ebb046b51b703b8b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FascicoloFirstScreen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"offices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"seat"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fascicolo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"practiceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practice"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"seat"}},{"kind":"Field","name":{"kind":"Name","value":"worksKind"}},{"kind":"Field","name":{"kind":"Name","value":"titolareName"}},{"kind":"Field","name":{"kind":"Name","value":"myRoles"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"delegate"}},{"kind":"Field","name":{"kind":"Name","value":"verify"}},{"kind":"Field","name":{"kind":"Name","value":"close"}},{"kind":"Field","name":{"kind":"Name","value":"reopen"}},{"kind":"Field","name":{"kind":"Name","value":"pay"}},{"kind":"Field","name":{"kind":"Name","value":"send"}},{"kind":"Field","name":{"kind":"Name","value":"openIstanza"}},{"kind":"Field","name":{"kind":"Name","value":"readFascicolo"}},{"kind":"Field","name":{"kind":"Name","value":"readChat"}},{"kind":"Field","name":{"kind":"Name","value":"writeChat"}},{"kind":"Field","name":{"kind":"Name","value":"erase"}},{"kind":"Field","name":{"kind":"Name","value":"work"}},{"kind":"Field","name":{"kind":"Name","value":"decide"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"actorRole"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatementEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DelegationEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SectionEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FascicoloFirstScreenQuery, FascicoloFirstScreenQueryVariables>;
export const FascicoloSubjectsDocument = {"__meta__":{"hash":"sha256:64517bb7f4f14f5ee23fdfb1e08409d76a39bf6c7f5bddb3d5df5f6cb09f508c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FascicoloSubjects"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practice"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"subRole"}},{"kind":"Field","name":{"kind":"Name","value":"main"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalCode"}},{"kind":"Field","name":{"kind":"Name","value":"pec"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appointment"}}]}}]}}]}}]} as unknown as DocumentNode<FascicoloSubjectsQuery, FascicoloSubjectsQueryVariables>;
export const FascicoloTimelineDocument = {"__meta__":{"hash":"sha256:03e6af28b585532b7261ffd557454bfc4ba4f6f28fd9b437d0041497e0c889f4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FascicoloTimeline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"only"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChronologyGroup"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fascicolo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"practiceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practice"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"only"},"value":{"kind":"Variable","name":{"kind":"Name","value":"only"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"actorRole"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IstanzaEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"istanza"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"protocolNumber"}},{"kind":"Field","name":{"kind":"Name","value":"receiptUrl"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NoticeEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"stampedUrl"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IntegrationEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"integrationState"}},{"kind":"Field","name":{"kind":"Name","value":"stampedUrl"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecisionEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"stampedUrl"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatementEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"declaration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"declarantName"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PaymentEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DelegationEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"delegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"delegateName"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"attachment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubjectEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SectionEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FascicoloTimelineQuery, FascicoloTimelineQueryVariables>;
export const FilingDocument = {"__meta__":{"hash":"sha256:42eb50d295aa64d84c9497bbd80c6b21409d1e52834b3e0658d5fc10ef0b2043"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Filing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practice"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"close"}},{"kind":"Field","name":{"kind":"Name","value":"reopen"}},{"kind":"Field","name":{"kind":"Name","value":"pay"}},{"kind":"Field","name":{"kind":"Name","value":"send"}},{"kind":"Field","name":{"kind":"Name","value":"reviewPayment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"declarations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"declarantRole"}},{"kind":"Field","name":{"kind":"Name","value":"declarantName"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"declaredAt"}},{"kind":"Field","name":{"kind":"Name","value":"voidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"fee"}},{"kind":"Field","name":{"kind":"Name","value":"stamps"}},{"kind":"Field","name":{"kind":"Name","value":"stamp"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"owed"}},{"kind":"Field","name":{"kind":"Name","value":"tableVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"payerName"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"paidOn"}},{"kind":"Field","name":{"kind":"Name","value":"settledByName"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"reviewReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"istanze"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"senderName"}},{"kind":"Field","name":{"kind":"Name","value":"senderRole"}},{"kind":"Field","name":{"kind":"Name","value":"frozenDigest"}},{"kind":"Field","name":{"kind":"Name","value":"contentDigest"}},{"kind":"Field","name":{"kind":"Name","value":"receipt"}},{"kind":"Field","name":{"kind":"Name","value":"receiptUrl"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attachmentId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}},{"kind":"Field","name":{"kind":"Name","value":"routing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"procedure"}},{"kind":"Field","name":{"kind":"Name","value":"regime"}},{"kind":"Field","name":{"kind":"Name","value":"rulesOf"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}},{"kind":"Field","name":{"kind":"Name","value":"protocolNumber"}},{"kind":"Field","name":{"kind":"Name","value":"protocolAt"}},{"kind":"Field","name":{"kind":"Name","value":"noticeCode"}},{"kind":"Field","name":{"kind":"Name","value":"attestation"}},{"kind":"Field","name":{"kind":"Name","value":"attestationUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"worksStart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}}]}}]}}]} as unknown as DocumentNode<FilingQuery, FilingQueryVariables>;
export const GiveOpinionDocument = {"__meta__":{"hash":"sha256:b4aac92aff103bbb4c7f33ae0285db227d96c2541b8d284f485cd6e0ae0176bb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GiveOpinion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GiveOpinionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"giveOpinion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"opinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<GiveOpinionMutation, GiveOpinionMutationVariables>;
export const GrantSeatAccessDocument = {"__meta__":{"hash":"sha256:e3cff755e8c25a6be1628e5f3c69257ae4c29c7d1c2de44696126bdead51c86f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GrantSeatAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GrantSeatAccessInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantSeatAccess"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seat"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"homeSeat"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"grantedBy"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<GrantSeatAccessMutation, GrantSeatAccessMutationVariables>;
export const HandOffsDocument = {"__meta__":{"hash":"sha256:050f338a876a5a3927dbae8af844c8d36d8788883939d3f914be9f41883aacbf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HandOffs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"office"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"failing"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handOffs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"office"},"value":{"kind":"Variable","name":{"kind":"Name","value":"office"}}},{"kind":"Argument","name":{"kind":"Name","value":"failing"},"value":{"kind":"Variable","name":{"kind":"Name","value":"failing"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"nextTryAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<HandOffsQuery, HandOffsQueryVariables>;
export const InboxDocument = {"__meta__":{"hash":"sha256:98ebbfb0394f6b24ee53ed4046dc37eb1069cb46152ecc15648bfd96f7d609b5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Inbox"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"office"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tab"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InboxTab"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unread"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inbox"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"office"},"value":{"kind":"Variable","name":{"kind":"Name","value":"office"}}},{"kind":"Argument","name":{"kind":"Name","value":"tab"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tab"}}},{"kind":"Argument","name":{"kind":"Name","value":"unread"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unread"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"}},{"kind":"Field","name":{"kind":"Name","value":"routedTo"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"titolareName"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unreadMessages"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<InboxQuery, InboxQueryVariables>;
export const InboxChangedDocument = {"__meta__":{"hash":"sha256:4299f479812ac71d6fbfe093729794fb34ad98ff5d576d398b3f447329377cda"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"InboxChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"office"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboxChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"office"},"value":{"kind":"Variable","name":{"kind":"Name","value":"office"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"live"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"schemaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]}}]} as unknown as DocumentNode<InboxChangedSubscription, InboxChangedSubscriptionVariables>;
export const InboxCountsDocument = {"__meta__":{"hash":"sha256:68dcca4a4b1b692631d94506225ada8a0716f613cbc27233bf4bf3faa254aac7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InboxCounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"office"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboxCounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"office"},"value":{"kind":"Variable","name":{"kind":"Name","value":"office"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"tab"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}}]}}]}}]} as unknown as DocumentNode<InboxCountsQuery, InboxCountsQueryVariables>;
export const InboxItemDocument = {"__meta__":{"hash":"sha256:878c1fb0cd7bb1f0224a2650a6701150663c46c6cfcc9a89ad2a410630b280c1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InboxItem"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboxItem"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"practiceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practice"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"}},{"kind":"Field","name":{"kind":"Name","value":"routedTo"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seat"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"work"}},{"kind":"Field","name":{"kind":"Name","value":"decide"}}]}}]}}]}}]}}]} as unknown as DocumentNode<InboxItemQuery, InboxItemQueryVariables>;
export const InvalidateAttachmentDocument = {"__meta__":{"hash":"sha256:6d8b12dce20aa2e7cfaafb1932ae74a3540927c15b155c273fdf4b01b0f9a0e4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InvalidateAttachment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidateAttachmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invalidateAttachment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attachment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<InvalidateAttachmentMutation, InvalidateAttachmentMutationVariables>;
export const LaterIstanzeDocument = {"__meta__":{"hash":"sha256:f54e66e6f5cf8c7cf11d374469150fb44344cdcc61d7cd5867ed5274464e85f6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LaterIstanze"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"originalId"}},{"kind":"Field","name":{"kind":"Name","value":"openable"}},{"kind":"Field","name":{"kind":"Name","value":"drafts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"istanze"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"joined"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}},{"kind":"Field","name":{"kind":"Name","value":"addedBy"}},{"kind":"Field","name":{"kind":"Name","value":"invalidatedBy"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}}]}}]}}]}}]} as unknown as DocumentNode<LaterIstanzeQuery, LaterIstanzeQueryVariables>;
export const LoginDiagnosticsDocument = {"__meta__":{"hash":"sha256:2bcda358671619b9ee66a2c9889977918ba8134d5b3754c7e8e86a2aafd62fb3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LoginDiagnostics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"loginDiagnostics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]} as unknown as DocumentNode<LoginDiagnosticsQuery, LoginDiagnosticsQueryVariables>;
export const MachineTokensDocument = {"__meta__":{"hash":"sha256:9843665154e50972e30455209ca29f1098fbb06305550ea4b25f13bd8a7bb5ef"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MachineTokens"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"office"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"machineTokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"office"},"value":{"kind":"Variable","name":{"kind":"Name","value":"office"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"holderName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"ranges"}},{"kind":"Field","name":{"kind":"Name","value":"mailAddress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastNetwork"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deprecatedUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"member"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"removableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedOn"}},{"kind":"Field","name":{"kind":"Name","value":"requests"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<MachineTokensQuery, MachineTokensQueryVariables>;
export const MarkMessagesReadDocument = {"__meta__":{"hash":"sha256:919048344ed3f4f2fae651de0d398253592d7379abd1ebc25e3c5f99fd20f249"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkMessagesRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkMessagesReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markMessagesRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unreadMessages"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<MarkMessagesReadMutation, MarkMessagesReadMutationVariables>;
export const MarkPracticeSeenDocument = {"__meta__":{"hash":"sha256:8fc7151fcf4265cc5c5bddc34393d70ad1a91aab77d7f25e0e3e8a2e3e639f9b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkPracticeSeen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkPracticeSeenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markPracticeSeen"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<MarkPracticeSeenMutation, MarkPracticeSeenMutationVariables>;
export const MessageAddedDocument = {"__meta__":{"hash":"sha256:df8cd91d6ccc65d8b82b9353122045becfbe95905648a46243a8f357fb4d8580"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"MessageAdded"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageAdded"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"practiceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practice"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"live"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"actorRole"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"schemaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorRole"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<MessageAddedSubscription, MessageAddedSubscriptionVariables>;
export const MyDutiesDocument = {"__meta__":{"hash":"sha256:69483d99bfb6f4f027493f1cbcee963609e87f1910e2f85571648ad08735e79d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyDuties"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PracticeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"list"},"value":{"kind":"EnumValue","value":"MY_DELEGATIONS"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"titolareName"}},{"kind":"Field","name":{"kind":"Name","value":"myRoles"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"activeDelegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<MyDutiesQuery, MyDutiesQueryVariables>;
export const MyDutyChangesDocument = {"__meta__":{"hash":"sha256:c5c8bff15fa1446cf49afdb69ae85a80223b5496f44f89f02d88982b839107ce"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"MyDutyChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myDuties"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"live"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"actorRole"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"schemaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"practiceId"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"delegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<MyDutyChangesSubscription, MyDutyChangesSubscriptionVariables>;
export const MyProjectsDocument = {"__meta__":{"hash":"sha256:80ad203f286e96a97fc64f2b7492700f85e01233e718a9fcf10d7307ebf411e7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyProjects"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PracticeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"list"},"value":{"kind":"EnumValue","value":"MY_PROJECTS"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"titolareName"}},{"kind":"Field","name":{"kind":"Name","value":"myRoles"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"activeDelegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<MyProjectsQuery, MyProjectsQueryVariables>;
export const NodeDocument = {"__meta__":{"hash":"sha256:85cce58653689e2244b8481f0de185880dd05cbc1d54adae4b06c8b32342fd62"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Node"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Practice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"practiceState"},"name":{"kind":"Name","value":"state"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Section"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Subject"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Attachment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"scan"}},{"kind":"Field","name":{"kind":"Name","value":"download"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Delegation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","alias":{"kind":"Name","value":"delegationState"},"name":{"kind":"Name","value":"state"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Declaration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","alias":{"kind":"Name","value":"declarationState"},"name":{"kind":"Name","value":"state"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]}}]} as unknown as DocumentNode<NodeQuery, NodeQueryVariables>;
export const NodesDocument = {"__meta__":{"hash":"sha256:01e330105b017f0cef92c4995fa61b54c2d64ea7c5b2591381d6e1735c0c9e30"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Nodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Practice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"practiceState"},"name":{"kind":"Name","value":"state"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Section"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Subject"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Attachment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Delegation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","alias":{"kind":"Name","value":"delegationState"},"name":{"kind":"Name","value":"state"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Declaration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","alias":{"kind":"Name","value":"declarationState"},"name":{"kind":"Name","value":"state"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]}}]} as unknown as DocumentNode<NodesQuery, NodesQueryVariables>;
export const NoticesDocument = {"__meta__":{"hash":"sha256:fd8d18139bcefe62a0a62782b0b920b2f38a6f18d7e8b7772dd30cbcabdac26a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Notices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practice"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}}]}},{"kind":"Field","name":{"kind":"Name","value":"integrationState"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"draftedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signerName"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"protocolNumber"}},{"kind":"Field","name":{"kind":"Name","value":"protocolAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answerDue"}},{"kind":"Field","name":{"kind":"Name","value":"observations"}},{"kind":"Field","name":{"kind":"Name","value":"observedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"readByRole"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"pdfUrl"}},{"kind":"Field","name":{"kind":"Name","value":"signedUrl"}},{"kind":"Field","name":{"kind":"Name","value":"stampedUrl"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"started"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"silence"}},{"kind":"Field","name":{"kind":"Name","value":"silentSince"}},{"kind":"Field","name":{"kind":"Name","value":"stops"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedTo"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NoticesQuery, NoticesQueryVariables>;
export const OfficePracticesDocument = {"__meta__":{"hash":"sha256:a4149634ead2f814a87e75ab60235eb1025dd12bd00660d2bc8eec3246c899a5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfficePractices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"office"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officePractices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"office"},"value":{"kind":"Variable","name":{"kind":"Name","value":"office"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"titolareName"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<OfficePracticesQuery, OfficePracticesQueryVariables>;
export const OfficeReportDocument = {"__meta__":{"hash":"sha256:5e37bec6b7e9e6edd239994a93f4e8426871c9fc4e6374fe79a02d48fd29721f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfficeReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"office"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officeReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"office"},"value":{"kind":"Variable","name":{"kind":"Name","value":"office"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"procedures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"procedure"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"csv"}}]}}]}}]} as unknown as DocumentNode<OfficeReportQuery, OfficeReportQueryVariables>;
export const OfficersDocument = {"__meta__":{"hash":"sha256:952da98b252f9703eade0d9c063b42af49c6c0495b6d622ab50c5075e5a6d037"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Officers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"office"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"office"},"value":{"kind":"Variable","name":{"kind":"Name","value":"office"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seat"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"homeSeat"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"grantedBy"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<OfficersQuery, OfficersQueryVariables>;
export const OpenIstanzaDocument = {"__meta__":{"hash":"sha256:f4aab883d7ea5b646495b97a59711a4f588dbc5600098823dc81ecdc1c4a5142"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenIstanza"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenIstanzaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openIstanza"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"originalId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<OpenIstanzaMutation, OpenIstanzaMutationVariables>;
export const OpinionRequestDocument = {"__meta__":{"hash":"sha256:fb5450e8c073a75adf6c729c7aaf17ae9a002db0690125e48fc776edc2b72402"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpinionRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opinionRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"invitedName"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]} as unknown as DocumentNode<OpinionRequestQuery, OpinionRequestQueryVariables>;
export const OpinionRequestsDocument = {"__meta__":{"hash":"sha256:2f946c2141ffe0cdfffa4717c7d153c08c43d9603e42ceab2989f587d8c7418c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpinionRequests"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opinionRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"invitedName"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OpinionRequestsQuery, OpinionRequestsQueryVariables>;
export const OtherProjectsDocument = {"__meta__":{"hash":"sha256:2fb4d7e26f3c760b0155c25951a0bebdff2b9c2a2af1546ad22b76548dd2cd33"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OtherProjects"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PracticeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"list"},"value":{"kind":"EnumValue","value":"OTHER_PROJECTS"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"titolareName"}},{"kind":"Field","name":{"kind":"Name","value":"myRoles"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"activeDelegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<OtherProjectsQuery, OtherProjectsQueryVariables>;
export const PracticeChangedDocument = {"__meta__":{"hash":"sha256:96ea1a42066282b399d713bd55e4e7379534cbadce84db8001eb5f112052aa46"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"PracticeChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practiceChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"practiceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practice"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"live"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"actorRole"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"schemaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"checkStatus"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PracticeChangedSubscription, PracticeChangedSubscriptionVariables>;
export const PracticeChangesDocument = {"__meta__":{"hash":"sha256:511ab533668fce6975b3fa1ff1572162db0c65b4c06ae6dd8a9c0076ef41dfee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PracticeChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practiceChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"titolareName"}},{"kind":"Field","name":{"kind":"Name","value":"myRoles"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasMore"}}]}}]}}]} as unknown as DocumentNode<PracticeChangesQuery, PracticeChangesQueryVariables>;
export const PracticeForCompilerDocument = {"__meta__":{"hash":"sha256:bebe78d9bbf03d2c4d303d038b3aa03a2c571bb54a42428167c947489ad74b03"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PracticeForCompiler"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practice"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"originalId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"seat"}},{"kind":"Field","name":{"kind":"Name","value":"worksKind"}},{"kind":"Field","name":{"kind":"Name","value":"titolareName"}},{"kind":"Field","name":{"kind":"Name","value":"myRoles"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"delegate"}},{"kind":"Field","name":{"kind":"Name","value":"verify"}},{"kind":"Field","name":{"kind":"Name","value":"close"}},{"kind":"Field","name":{"kind":"Name","value":"reopen"}},{"kind":"Field","name":{"kind":"Name","value":"pay"}},{"kind":"Field","name":{"kind":"Name","value":"send"}},{"kind":"Field","name":{"kind":"Name","value":"openIstanza"}},{"kind":"Field","name":{"kind":"Name","value":"readFascicolo"}},{"kind":"Field","name":{"kind":"Name","value":"readChat"}},{"kind":"Field","name":{"kind":"Name","value":"writeChat"}},{"kind":"Field","name":{"kind":"Name","value":"erase"}},{"kind":"Field","name":{"kind":"Name","value":"reviewPayment"}},{"kind":"Field","name":{"kind":"Name","value":"orderSignatures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"checkStatus"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"savedByRole"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"write"}},{"kind":"Field","name":{"kind":"Name","value":"attach"}},{"kind":"Field","name":{"kind":"Name","value":"sign"}},{"kind":"Field","name":{"kind":"Name","value":"verify"}},{"kind":"Field","name":{"kind":"Name","value":"declare"}},{"kind":"Field","name":{"kind":"Name","value":"conclude"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DetailsSection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"details"},"name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"technicalNorm"}},{"kind":"Field","name":{"kind":"Name","value":"procedimento"}},{"kind":"Field","name":{"kind":"Name","value":"rilevanza"}},{"kind":"Field","name":{"kind":"Name","value":"rilevanzaReason"}},{"kind":"Field","name":{"kind":"Name","value":"exclusions36r"}},{"kind":"Field","name":{"kind":"Name","value":"workKind"}},{"kind":"Field","name":{"kind":"Name","value":"interventionKind"}},{"kind":"Field","name":{"kind":"Name","value":"constructionType"}},{"kind":"Field","name":{"kind":"Name","value":"useClass"}},{"kind":"Field","name":{"kind":"Name","value":"nominalLife"}},{"kind":"Field","name":{"kind":"Name","value":"strategic"}},{"kind":"Field","name":{"kind":"Name","value":"allegatoACode"}},{"kind":"Field","name":{"kind":"Name","value":"complexWork"}},{"kind":"Field","name":{"kind":"Name","value":"allegatoBCode"}},{"kind":"Field","name":{"kind":"Name","value":"publicWork"}},{"kind":"Field","name":{"kind":"Name","value":"publicBody"}},{"kind":"Field","name":{"kind":"Name","value":"regionalGrant"}},{"kind":"Field","name":{"kind":"Name","value":"grantProgramme"}},{"kind":"Field","name":{"kind":"Name","value":"titoloEdilizio"}},{"kind":"Field","name":{"kind":"Name","value":"titoloEdilizioNumber"}},{"kind":"Field","name":{"kind":"Name","value":"titoloEdilizioDate"}},{"kind":"Field","name":{"kind":"Name","value":"titoloEdilizioComune"}},{"kind":"Field","name":{"kind":"Name","value":"comuneIstat"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"belfiore"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"houseNumber"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"parcels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"register"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"sheet"}},{"kind":"Field","name":{"kind":"Name","value":"parcel"}},{"kind":"Field","name":{"kind":"Name","value":"sub"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lon"}},{"kind":"Field","name":{"kind":"Name","value":"lat"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seismicZone"}},{"kind":"Field","name":{"kind":"Name","value":"ag"}},{"kind":"Field","name":{"kind":"Name","value":"f0"}},{"kind":"Field","name":{"kind":"Name","value":"tcStar"}},{"kind":"Field","name":{"kind":"Name","value":"topographicCategory"}},{"kind":"Field","name":{"kind":"Name","value":"linkedProject"}},{"kind":"Field","name":{"kind":"Name","value":"worksAmount"}},{"kind":"Field","name":{"kind":"Name","value":"expectedStart"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubjectsSection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subjects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"subRole"}},{"kind":"Field","name":{"kind":"Name","value":"main"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"personKind"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalCode"}},{"kind":"Field","name":{"kind":"Name","value":"vatNumber"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"birthPlace"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"houseNumber"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"comuneIstat"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"pec"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"enrolledOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"representative"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"delegatesTitolare"}},{"kind":"Field","name":{"kind":"Name","value":"foreignId"}},{"kind":"Field","name":{"kind":"Name","value":"appointment"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"update"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BuildingSection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"building"},"name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"storeysAbove"}},{"kind":"Field","name":{"kind":"Name","value":"storeysBelow"}},{"kind":"Field","name":{"kind":"Name","value":"eavesHeight"}},{"kind":"Field","name":{"kind":"Name","value":"maxHeight"}},{"kind":"Field","name":{"kind":"Name","value":"coveredArea"}},{"kind":"Field","name":{"kind":"Name","value":"totalArea"}},{"kind":"Field","name":{"kind":"Name","value":"grossVolume"}},{"kind":"Field","name":{"kind":"Name","value":"planLength"}},{"kind":"Field","name":{"kind":"Name","value":"planWidth"}},{"kind":"Field","name":{"kind":"Name","value":"constructionYear"}},{"kind":"Field","name":{"kind":"Name","value":"lastInterventionYear"}},{"kind":"Field","name":{"kind":"Name","value":"uses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"occupants"}},{"kind":"Field","name":{"kind":"Name","value":"aggregatePosition"}},{"kind":"Field","name":{"kind":"Name","value":"verticalStructure"}},{"kind":"Field","name":{"kind":"Name","value":"horizontalStructure"}},{"kind":"Field","name":{"kind":"Name","value":"roof"}},{"kind":"Field","name":{"kind":"Name","value":"foundation"}},{"kind":"Field","name":{"kind":"Name","value":"newFoundations"}},{"kind":"Field","name":{"kind":"Name","value":"regularPlan"}},{"kind":"Field","name":{"kind":"Name","value":"regularHeight"}},{"kind":"Field","name":{"kind":"Name","value":"ductilityClass"}},{"kind":"Field","name":{"kind":"Name","value":"qX"}},{"kind":"Field","name":{"kind":"Name","value":"qY"}},{"kind":"Field","name":{"kind":"Name","value":"analysisMethod"}},{"kind":"Field","name":{"kind":"Name","value":"softwareName"}},{"kind":"Field","name":{"kind":"Name","value":"softwareVersion"}},{"kind":"Field","name":{"kind":"Name","value":"softwareLicence"}},{"kind":"Field","name":{"kind":"Name","value":"knowledgeLevel"}},{"kind":"Field","name":{"kind":"Name","value":"zetaEBefore"}},{"kind":"Field","name":{"kind":"Name","value":"zetaEAfter"}},{"kind":"Field","name":{"kind":"Name","value":"zetaV"}},{"kind":"Field","name":{"kind":"Name","value":"riskClassBefore"}},{"kind":"Field","name":{"kind":"Name","value":"riskClassAfter"}},{"kind":"Field","name":{"kind":"Name","value":"infrastructureKind"}},{"kind":"Field","name":{"kind":"Name","value":"infrastructureLength"}},{"kind":"Field","name":{"kind":"Name","value":"maxSpan"}},{"kind":"Field","name":{"kind":"Name","value":"infrastructureHeight"}},{"kind":"Field","name":{"kind":"Name","value":"spans"}},{"kind":"Field","name":{"kind":"Name","value":"retainingKind"}},{"kind":"Field","name":{"kind":"Name","value":"retainingHeight"}},{"kind":"Field","name":{"kind":"Name","value":"retainingLength"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GeologySection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"geology"},"name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"investigationClass"}},{"kind":"Field","name":{"kind":"Name","value":"notDueReason"}},{"kind":"Field","name":{"kind":"Name","value":"geomorphologicalHazard"}},{"kind":"Field","name":{"kind":"Name","value":"hydraulicHazard"}},{"kind":"Field","name":{"kind":"Name","value":"localSeismicHazard"}},{"kind":"Field","name":{"kind":"Name","value":"feasibility"}},{"kind":"Field","name":{"kind":"Name","value":"geomorphologicalContext"}},{"kind":"Field","name":{"kind":"Name","value":"lithology"}},{"kind":"Field","name":{"kind":"Name","value":"geologicalUnit"}},{"kind":"Field","name":{"kind":"Name","value":"subsoilCategory"}},{"kind":"Field","name":{"kind":"Name","value":"vsEquivalent"}},{"kind":"Field","name":{"kind":"Name","value":"vs30"}},{"kind":"Field","name":{"kind":"Name","value":"bedrockDepth"}},{"kind":"Field","name":{"kind":"Name","value":"topographicCategory"}},{"kind":"Field","name":{"kind":"Name","value":"groundwaterAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"groundwaterDepth"}},{"kind":"Field","name":{"kind":"Name","value":"liquefaction"}},{"kind":"Field","name":{"kind":"Name","value":"liquefactionMethod"}},{"kind":"Field","name":{"kind":"Name","value":"fundamentalFrequency"}},{"kind":"Field","name":{"kind":"Name","value":"fundamentalAmplitude"}},{"kind":"Field","name":{"kind":"Name","value":"localResponse"}},{"kind":"Field","name":{"kind":"Name","value":"microzonationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"amplificationFactor"}},{"kind":"Field","name":{"kind":"Name","value":"geologicalModel"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"investigations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lon"}},{"kind":"Field","name":{"kind":"Name","value":"lat"}}]}},{"kind":"Field","name":{"kind":"Name","value":"existing"}},{"kind":"Field","name":{"kind":"Name","value":"performedBy"}},{"kind":"Field","name":{"kind":"Name","value":"attachment"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"scan"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"contentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"renditionUrl"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"sign"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signatures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"subIndication"}},{"kind":"Field","name":{"kind":"Name","value":"signerName"}},{"kind":"Field","name":{"kind":"Name","value":"signerRole"}},{"kind":"Field","name":{"kind":"Name","value":"signerFiscalCode"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AttachmentsSection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"documents"},"name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"geotechnicalInGeology"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"scan"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"contentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"renditionUrl"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"sign"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signatures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"subIndication"}},{"kind":"Field","name":{"kind":"Name","value":"signerName"}},{"kind":"Field","name":{"kind":"Name","value":"signerRole"}},{"kind":"Field","name":{"kind":"Name","value":"signerFiscalCode"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AsseverationsSection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declarations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"templateId"}},{"kind":"Field","name":{"kind":"Name","value":"templateVersion"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"declarantRole"}},{"kind":"Field","name":{"kind":"Name","value":"declarantName"}},{"kind":"Field","name":{"kind":"Name","value":"declaredAt"}},{"kind":"Field","name":{"kind":"Name","value":"voidedAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"delegations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"delegateName"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revoke"}},{"kind":"Field","name":{"kind":"Name","value":"conclude"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PracticeForCompilerQuery, PracticeForCompilerQueryVariables>;
export const PracticeOpinionsDocument = {"__meta__":{"hash":"sha256:4bd8b238c7b4a962a4c5caff4f1ef3e2ba3de5d79ca6c177e7a36cd62212474d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PracticeOpinions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"invitedName"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedByName"}}]}}]}}]}}]} as unknown as DocumentNode<PracticeOpinionsQuery, PracticeOpinionsQueryVariables>;
export const PresenceDocument = {"__meta__":{"hash":"sha256:fd18ec8e0f9a6d2aefb1b719cb3f1972d748894ab562738802ab32b2cc7a35c1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Presence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"section"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SectionKind"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PresenceMode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"presence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"practiceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practice"}}},{"kind":"Argument","name":{"kind":"Name","value":"section"},"value":{"kind":"Variable","name":{"kind":"Name","value":"section"}}},{"kind":"Argument","name":{"kind":"Name","value":"mode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"live"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"schemaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]}}]} as unknown as DocumentNode<PresenceSubscription, PresenceSubscriptionVariables>;
export const ProjectArchiveDocument = {"__meta__":{"hash":"sha256:5fb24931bab5f9d43cafea79b9532b5f468277d7df510ec9abe650aafbfc9e37"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProjectArchive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PracticeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"list"},"value":{"kind":"EnumValue","value":"PROJECT_ARCHIVE"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"titolareName"}},{"kind":"Field","name":{"kind":"Name","value":"myRoles"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"activeDelegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<ProjectArchiveQuery, ProjectArchiveQueryVariables>;
export const PublicAttestationDocument = {"__meta__":{"hash":"sha256:fb46c311d2ad2b9548627d8b7216cc4a5595b5c3a2b8e9a30f1b8d5d2b9bf3c1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublicAttestation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"projectNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"noticeCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicAttestation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"projectNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"projectNumber"}}},{"kind":"Argument","name":{"kind":"Name","value":"noticeCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"noticeCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"projectNumber"}},{"kind":"Field","name":{"kind":"Name","value":"protocolNumber"}},{"kind":"Field","name":{"kind":"Name","value":"protocolAt"}},{"kind":"Field","name":{"kind":"Name","value":"comune"}},{"kind":"Field","name":{"kind":"Name","value":"procedure"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}}]}}]} as unknown as DocumentNode<PublicAttestationQuery, PublicAttestationQueryVariables>;
export const RefuseSignatureDocument = {"__meta__":{"hash":"sha256:f5a25798396d746537abb9b6690965479b8494e2edb002393c4d67aee6ab0ae5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefuseSignature"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefuseSignatureInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refuseSignature"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attachment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<RefuseSignatureMutation, RefuseSignatureMutationVariables>;
export const RefuseStatementDocument = {"__meta__":{"hash":"sha256:5f5afd4e7806a0604056e223da2f3833c16a1e84edab65880aa4450dbc80e461"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefuseStatement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefuseStatementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refuseStatement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"refusedAt"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<RefuseStatementMutation, RefuseStatementMutationVariables>;
export const RemoveAttachmentDocument = {"__meta__":{"hash":"sha256:95d03c3b6ed1a3a6e66a758f18de9175c21db967c7fd8cc73289851fa0bbd80d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveAttachment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveAttachmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeAttachment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attachment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveAttachmentMutation, RemoveAttachmentMutationVariables>;
export const RemoveSubjectDocument = {"__meta__":{"hash":"sha256:bd0a1c161ddab03ac84a0f03a70c35d9061157927761328c23ec9116f0eea5b8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveSubject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveSubjectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeSubject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveSubjectMutation, RemoveSubjectMutationVariables>;
export const ReopenCompilationDocument = {"__meta__":{"hash":"sha256:53837194c331b33363999f629619dc704a367befcf85e0777f60ff73be521dbe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReopenCompilation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenCompilationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reopenCompilation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<ReopenCompilationMutation, ReopenCompilationMutationVariables>;
export const ReplicatePracticeDocument = {"__meta__":{"hash":"sha256:1ed3d1661ceb24381aeebc20c5cac9620048fca859b03c730dddb4d4934ce5a6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplicatePractice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplicatePracticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replicatePractice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"originalId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<ReplicatePracticeMutation, ReplicatePracticeMutationVariables>;
export const RequestOpinionDocument = {"__meta__":{"hash":"sha256:cc4c6ddb01ed2fe31cb6a95aa5bd40d89d82805b2c159268ac4078d17fc103a8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestOpinion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestOpinionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestOpinion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"opinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<RequestOpinionMutation, RequestOpinionMutationVariables>;
export const RetryHandOffDocument = {"__meta__":{"hash":"sha256:3572b3a9db606205f34979fa5c82b20c23c2e983a6cc4aa050f4ca72b5b87b07"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryHandOff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetryHandOffInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryHandOff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"handOff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"nextTryAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<RetryHandOffMutation, RetryHandOffMutationVariables>;
export const ReturnNoticeDocument = {"__meta__":{"hash":"sha256:772d1edc9cb32dfb81b94a386af59681bec71fccdc732b535a9063b69a24809c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<ReturnNoticeMutation, ReturnNoticeMutationVariables>;
export const RevalidateAttachmentDocument = {"__meta__":{"hash":"sha256:9b0c93a0e7ad99f03a673e4715ae539972c94a81e2046253a4c570c17fcc85d7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevalidateAttachment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevalidateAttachmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revalidateAttachment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attachment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<RevalidateAttachmentMutation, RevalidateAttachmentMutationVariables>;
export const ReviewManualPaymentDocument = {"__meta__":{"hash":"sha256:4defc55aea2d0744ede9fd358db26534d61a1ea68fd9b136fb43502732115972"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviewManualPayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewManualPaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewManualPayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reviewReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<ReviewManualPaymentMutation, ReviewManualPaymentMutationVariables>;
export const RevokeDelegationDocument = {"__meta__":{"hash":"sha256:91b2933fafee0ff1c0cf779a881ffada597310138fbb678324f1cb534d47f88e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeDelegation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeDelegationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeDelegation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"delegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"delegateName"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revoke"}},{"kind":"Field","name":{"kind":"Name","value":"conclude"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeDelegationMutation, RevokeDelegationMutationVariables>;
export const RevokeMachineTokenDocument = {"__meta__":{"hash":"sha256:91a5956a539970370c9c3b34bedcd19cb6f10711f38d7bf6105e407a97a45243"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeMachineToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeMachineTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeMachineToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"token"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeMachineTokenMutation, RevokeMachineTokenMutationVariables>;
export const RotateMachineTokenDocument = {"__meta__":{"hash":"sha256:73ee298baf1885f7285546fc59d538f18d6a53ef4dd93249ecd5ff3e92bd8241"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateMachineToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RotateMachineTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateMachineToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"issued"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"token"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<RotateMachineTokenMutation, RotateMachineTokenMutationVariables>;
export const RunBatchDocument = {"__meta__":{"hash":"sha256:bf3ae5370ff0fec1f7c4088da9adf9f2f29538106418e7185838543f944edf01"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RunBatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RunBatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<RunBatchMutation, RunBatchMutationVariables>;
export const RunDrawDocument = {"__meta__":{"hash":"sha256:70cf18597ef6356857e476fe924d9e8063223e3257099bc06ab3eb69f25e9f04"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RunDraw"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RunDrawInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runDraw"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"draw"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"commitment"}},{"kind":"Field","name":{"kind":"Name","value":"listDigest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<RunDrawMutation, RunDrawMutationVariables>;
export const SaveComuneRouteDocument = {"__meta__":{"hash":"sha256:a708134d08a24443ea070ce75a4a2a90c1b90c2fb7099536f267e9c9f1a16b71"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveComuneRoute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveComuneRouteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveComuneRoute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"routes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"comuneIstat"}},{"kind":"Field","name":{"kind":"Name","value":"officerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<SaveComuneRouteMutation, SaveComuneRouteMutationVariables>;
export const SaveSectionDocument = {"__meta__":{"hash":"sha256:76818f5800cb2590820766f5cc4a3feff278ef3ca20f83189facd2afff2ee776"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveSection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveSectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveSection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"checkStatus"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"savedByRole"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<SaveSectionMutation, SaveSectionMutationVariables>;
export const ScheduleDrawDocument = {"__meta__":{"hash":"sha256:d71ab15ab34f447e5dc24dfe44cf8d1453252a12fa9c8ec117554a920c987e78"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScheduleDraw"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduleDrawInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduleDraw"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"draw"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"commitment"}},{"kind":"Field","name":{"kind":"Name","value":"listDigest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<ScheduleDrawMutation, ScheduleDrawMutationVariables>;
export const SearchOfficePracticesDocument = {"__meta__":{"hash":"sha256:d2a5559ae00c1b58aeb098ac30e6d82b8f1695b3f577453d84dbaaf3a8ca6b3d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchOfficePractices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"office"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PracticeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officePractices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"office"},"value":{"kind":"Variable","name":{"kind":"Name","value":"office"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"titolareName"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SearchOfficePracticesQuery, SearchOfficePracticesQueryVariables>;
export const SearchPracticesDocument = {"__meta__":{"hash":"sha256:c057bb9033a2088b09d6bd26c112c1e11b9cda33d1d3819dd90d68e65e23ecc2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchPractices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"list"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PracticeList"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PracticeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"list"},"value":{"kind":"Variable","name":{"kind":"Name","value":"list"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"myRoles"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SearchPracticesQuery, SearchPracticesQueryVariables>;
export const SectionFourDocument = {"__meta__":{"hash":"sha256:a996d4edfbb67d1702fbdf1cfc833c8de2640ba3f7ac1d92dd36b908802b27ee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SectionFour"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"practice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"practice"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"titolareName"}},{"kind":"Field","name":{"kind":"Name","value":"section"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"GEOLOGY"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"checkStatus"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"savedByRole"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"write"}},{"kind":"Field","name":{"kind":"Name","value":"attach"}},{"kind":"Field","name":{"kind":"Name","value":"sign"}},{"kind":"Field","name":{"kind":"Name","value":"verify"}},{"kind":"Field","name":{"kind":"Name","value":"declare"}},{"kind":"Field","name":{"kind":"Name","value":"conclude"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GeologySection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"investigationClass"}},{"kind":"Field","name":{"kind":"Name","value":"notDueReason"}},{"kind":"Field","name":{"kind":"Name","value":"geomorphologicalHazard"}},{"kind":"Field","name":{"kind":"Name","value":"hydraulicHazard"}},{"kind":"Field","name":{"kind":"Name","value":"localSeismicHazard"}},{"kind":"Field","name":{"kind":"Name","value":"feasibility"}},{"kind":"Field","name":{"kind":"Name","value":"geomorphologicalContext"}},{"kind":"Field","name":{"kind":"Name","value":"lithology"}},{"kind":"Field","name":{"kind":"Name","value":"geologicalUnit"}},{"kind":"Field","name":{"kind":"Name","value":"subsoilCategory"}},{"kind":"Field","name":{"kind":"Name","value":"vsEquivalent"}},{"kind":"Field","name":{"kind":"Name","value":"vs30"}},{"kind":"Field","name":{"kind":"Name","value":"bedrockDepth"}},{"kind":"Field","name":{"kind":"Name","value":"topographicCategory"}},{"kind":"Field","name":{"kind":"Name","value":"groundwaterAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"groundwaterDepth"}},{"kind":"Field","name":{"kind":"Name","value":"liquefaction"}},{"kind":"Field","name":{"kind":"Name","value":"liquefactionMethod"}},{"kind":"Field","name":{"kind":"Name","value":"fundamentalFrequency"}},{"kind":"Field","name":{"kind":"Name","value":"fundamentalAmplitude"}},{"kind":"Field","name":{"kind":"Name","value":"localResponse"}},{"kind":"Field","name":{"kind":"Name","value":"microzonationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"amplificationFactor"}},{"kind":"Field","name":{"kind":"Name","value":"geologicalModel"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"investigations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lon"}},{"kind":"Field","name":{"kind":"Name","value":"lat"}}]}},{"kind":"Field","name":{"kind":"Name","value":"existing"}},{"kind":"Field","name":{"kind":"Name","value":"performedBy"}},{"kind":"Field","name":{"kind":"Name","value":"attachment"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"scan"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"contentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"renditionUrl"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"sign"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signatures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"subIndication"}},{"kind":"Field","name":{"kind":"Name","value":"signerName"}},{"kind":"Field","name":{"kind":"Name","value":"signerRole"}},{"kind":"Field","name":{"kind":"Name","value":"signerFiscalCode"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"delegation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"delegateName"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revoke"}},{"kind":"Field","name":{"kind":"Name","value":"conclude"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"declarations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"templateId"}},{"kind":"Field","name":{"kind":"Name","value":"templateVersion"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"declarantRole"}},{"kind":"Field","name":{"kind":"Name","value":"declarantName"}},{"kind":"Field","name":{"kind":"Name","value":"declaredAt"}},{"kind":"Field","name":{"kind":"Name","value":"voidedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"declarationDraft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"templateId"}},{"kind":"Field","name":{"kind":"Name","value":"templateVersion"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SectionFourQuery, SectionFourQueryVariables>;
export const SendMessageDocument = {"__meta__":{"hash":"sha256:49cf201684055d93f92c0286cf782f5c9390f7bd089b65b20a9d5b0a09298127"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorRole"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<SendMessageMutation, SendMessageMutationVariables>;
export const SendObservationsDocument = {"__meta__":{"hash":"sha256:e7e04609924b84989de3dfa835aa4fa8d70d8d17f0f71fd0d58dd0a85e4223f9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendObservations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendObservationsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendObservations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<SendObservationsMutation, SendObservationsMutationVariables>;
export const SendPracticeDocument = {"__meta__":{"hash":"sha256:eb412aa3e5ee52294ef50bbc9d3053599ea2329e998e3cdccaa2a59f5fa709f4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendPractice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendPracticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendPractice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"receipt"}},{"kind":"Field","name":{"kind":"Name","value":"istanza"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"contentDigest"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attachmentId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<SendPracticeMutation, SendPracticeMutationVariables>;
export const SessionsDocument = {"__meta__":{"hash":"sha256:92b6e8033e45d465d0180c12de30668062f08ed8f0323ca176f946253a3d15e4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"provenAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"network"}},{"kind":"Field","name":{"kind":"Name","value":"current"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"failedLogins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}}]}}]}}]}}]} as unknown as DocumentNode<SessionsQuery, SessionsQueryVariables>;
export const SetDocumentVisibilityDocument = {"__meta__":{"hash":"sha256:ad2586f92ea2d6f5f35743009b8bf464b6ba024c8cb7bc422290f23f36e669ec"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetDocumentVisibility"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetDocumentVisibilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setDocumentVisibility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"visible"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<SetDocumentVisibilityMutation, SetDocumentVisibilityMutationVariables>;
export const SetSigningOrderDocument = {"__meta__":{"hash":"sha256:f420ec044a45c4d6df810a2c2483c992ab4c34ca9ce2740c807b405527f421ac"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetSigningOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetSigningOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setSigningOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attachment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<SetSigningOrderMutation, SetSigningOrderMutationVariables>;
export const SignAttachmentsDocument = {"__meta__":{"hash":"sha256:adfa4d00aef2915ba520c17c4d81e4f0c0cf0b1b616ced2470c8468546b4bbc1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignAttachments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignAttachmentsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signAttachments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attachmentId"}},{"kind":"Field","name":{"kind":"Name","value":"signed"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<SignAttachmentsMutation, SignAttachmentsMutationVariables>;
export const SignNoticeDocument = {"__meta__":{"hash":"sha256:5279e749788b06c6527310b8409728138b2a3bcef7982459dfd56764355e6ab2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<SignNoticeMutation, SignNoticeMutationVariables>;
export const SignatureGridDocument = {"__meta__":{"hash":"sha256:bc9081b8f18eef1841bfd759a882cdda37307a772505203791df038bb26b0159"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignatureGrid"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderSignatures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signatureGrid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"titleIt"}},{"kind":"Field","name":{"kind":"Name","value":"titleEn"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"attachmentIds"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"subRole"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"asked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attachmentId"}},{"kind":"Field","name":{"kind":"Name","value":"signerName"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"subIndication"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attachmentId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"refusedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanWithdraw"}}]}},{"kind":"Field","name":{"kind":"Name","value":"turns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attachmentId"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"come"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanRefuse"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SignatureGridQuery, SignatureGridQueryVariables>;
export const SubmissionReceivedDocument = {"__meta__":{"hash":"sha256:b8b527ade9daec1773969f05755199603b7113830b181d7169e8e7256e1a0348"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SubmissionReceived"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"office"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submissionReceived"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"office"},"value":{"kind":"Variable","name":{"kind":"Name","value":"office"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"live"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"schemaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"comuneName"}},{"kind":"Field","name":{"kind":"Name","value":"titolareName"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}}]}}]}}]}}]} as unknown as DocumentNode<SubmissionReceivedSubscription, SubmissionReceivedSubscriptionVariables>;
export const SubmitNoticeDocument = {"__meta__":{"hash":"sha256:5a56f585b44a6936ff74b1dfdb2086c92af2e7abc4d7c3513a07afe52b9103a9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<SubmitNoticeMutation, SubmitNoticeMutationVariables>;
export const UpdateNoticeDocument = {"__meta__":{"hash":"sha256:3c4c79caaf3dd4ec620e98d7a5f26234308c7d28d541e37af24c73eacf7eeeeb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateNoticeMutation, UpdateNoticeMutationVariables>;
export const UpdateSubjectDocument = {"__meta__":{"hash":"sha256:0c3a50641aaa1b0d155de060cc74b924d10c624b47080ae694c0ecee0824a16e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateSubject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateSubjectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateSubject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"main"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateSubjectMutation, UpdateSubjectMutationVariables>;
export const VerifyAttachmentDocument = {"__meta__":{"hash":"sha256:e9e0b7568657d192f966a08359b3af2d1c6d8c922cdf445dc2ade48faf290246"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyAttachment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyAttachmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyAttachment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attachment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"contentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"renditionUrl"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"subIndication"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"layers"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"referenceTime"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"trustDigest"}},{"kind":"Field","name":{"kind":"Name","value":"signers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalCode"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"subIndication"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"layer"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"qualified"}},{"kind":"Field","name":{"kind":"Name","value":"claimedTime"}},{"kind":"Field","name":{"kind":"Name","value":"bestTime"}},{"kind":"Field","name":{"kind":"Name","value":"timeSource"}},{"kind":"Field","name":{"kind":"Name","value":"algorithm"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<VerifyAttachmentMutation, VerifyAttachmentMutationVariables>;
export const VerifyPracticeDocument = {"__meta__":{"hash":"sha256:91c6d4ed7a29a172f6b4adf329175553b81f6811b43cf78247b198eb88c6831d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyPractice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyPracticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyPractice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"practice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"checkStatus"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"violations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<VerifyPracticeMutation, VerifyPracticeMutationVariables>;
export const VerifySectionDocument = {"__meta__":{"hash":"sha256:422bc56260839f88090c6a9076196446c51267d17c4d047608e858045a892c46"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifySection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifySectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifySection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"section"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"checkStatus"}}]}},{"kind":"Field","name":{"kind":"Name","value":"violations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<VerifySectionMutation, VerifySectionMutationVariables>;
export const ViewerDocument = {"__meta__":{"hash":"sha256:ee6a321a1d6867d4f65fcf35309b0c826054ce42caf5b4500f2818ae1ba22301"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"authMethod"}},{"kind":"Field","name":{"kind":"Name","value":"authLevel"}},{"kind":"Field","name":{"kind":"Name","value":"freshUntil"}},{"kind":"Field","name":{"kind":"Name","value":"sessionExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"offices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"seat"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const WithdrawIstanzaDocument = {"__meta__":{"hash":"sha256:41f971ff440c19978c94dea0b0d311cc90899225cd835d53272b07e420cd10f3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawIstanza"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawIstanzaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawIstanza"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"istanza"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawIstanzaMutation, WithdrawIstanzaMutationVariables>;
export const WithdrawMessageDocument = {"__meta__":{"hash":"sha256:4c13c097da2b7ddc1b27a92c7e2dfa5bf374c9085016d648ffb214c3b61e0f5b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawMessageMutation, WithdrawMessageMutationVariables>;
export const WithdrawOfficerDocument = {"__meta__":{"hash":"sha256:b60d638933329dc4d4e13ba61623609f552cd07c3a79c380b54d218a4d7b3c7e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawOfficer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawOfficerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawOfficer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawOfficerMutation, WithdrawOfficerMutationVariables>;
export const WithdrawOpinionRequestDocument = {"__meta__":{"hash":"sha256:59e94e9f58bd4a1d4c4001228fca7902f190056a52bd160bc5a320a67d8ae043"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawOpinionRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawOpinionRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawOpinionRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"opinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawOpinionRequestMutation, WithdrawOpinionRequestMutationVariables>;
export const WithdrawSignatureDocument = {"__meta__":{"hash":"sha256:d45f32a77acc3dae6496836c600d424584c7326b29756ec506d05cbc043d9ba4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawSignature"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawSignatureInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawSignature"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attachment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"signatures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"signerName"}},{"kind":"Field","name":{"kind":"Name","value":"signerRole"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawSignatureMutation, WithdrawSignatureMutationVariables>;
export const WithdrawSignatureRefusalDocument = {"__meta__":{"hash":"sha256:7dcd66904f54e3d1e4db58916cfce13fdc9ea5b2963e75d645e91b37bcace72a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawSignatureRefusal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawSignatureRefusalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawSignatureRefusal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"attachment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"params"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawSignatureRefusalMutation, WithdrawSignatureRefusalMutationVariables>;