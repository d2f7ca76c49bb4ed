// How the fields of each form stand on the page. Labels, units, help and values come from the contract.

import { t } from '../shared/i18n';
import type { FormValues } from './values';

export interface Group {
  title: string;
  help?: string;
  /** Names of fields; a width in twelfths behind a colon, 6 where none stands. */
  fields: string[];
  /** Shown only when it matters; what is filled in is shown always. */
  when?: (values: FormValues) => boolean;
}

const is = (field: string, ...values: string[]) => (form: FormValues) => values.includes(String(form[field] ?? ''));
const EXISTING = ['AMPLIAMENTO', 'SOPRAELEVAZIONE', 'ADEGUAMENTO', 'MIGLIORAMENTO', 'RIPARAZIONE_LOCALE'];

export const details = (): Group[] => [
  { title: t('Opera e intervento', 'Works'), fields: ['title:12', 'workKind', 'interventionKind', 'constructionType', 'worksAmount', 'expectedStart', 'linkedProject'] },
  {
    title: t('Norme e procedimento', 'Norms and procedure'),
    fields: ['technicalNorm', 'procedimento', 'rilevanza', 'rilevanzaReason', 'useClass', 'nominalLife', 'exclusions36r:12'],
  },
  { title: t('Edifici strategici e opere complesse', 'Strategic buildings and complex structures'), fields: ['strategic', 'allegatoACode', 'complexWork', 'allegatoBCode'] },
  {
    title: t('Opere pubbliche e contributi', 'Public works and grants'),
    fields: ['publicWork', 'publicBody', 'regionalGrant', 'grantProgramme'],
  },
  { title: t('Titolo edilizio', 'Building title'), fields: ['titoloEdilizio', 'titoloEdilizioNumber', 'titoloEdilizioDate', 'titoloEdilizioComune'] },
  { title: t('Localizzazione', 'Place'), fields: ['comuneName', 'comuneIstat', 'belfiore', 'locality', 'street', 'houseNumber:3', 'postalCode:3', 'parcels:12', 'point:12'] },
  { title: t('Sismicità del sito', 'Seismicity of the site'), fields: ['seismicZone', 'topographicCategory', 'ag:4', 'f0:4', 'tcStar:4'] },
];

export const building = (): Group[] => [
  { title: t('Dimensioni', 'Dimensions'), fields: ['storeysAbove:3', 'storeysBelow:3', 'eavesHeight:3', 'maxHeight:3', 'coveredArea:4', 'totalArea:4', 'grossVolume:4', 'planLength', 'planWidth'] },
  { title: t('Uso ed epoca', 'Use and age'), fields: ['constructionYear:3', 'lastInterventionYear:3', 'units:3', 'occupants:3', 'aggregatePosition', 'uses:12'] },
  { title: t('Struttura', 'Structure'), fields: ['verticalStructure', 'horizontalStructure', 'roof', 'foundation', 'newFoundations:4', 'regularPlan:4', 'regularHeight:4'] },
  { title: t('Calcolo', 'Analysis'), fields: ['analysisMethod', 'ductilityClass', 'qX', 'qY', 'softwareName:4', 'softwareVersion:4', 'softwareLicence:4'] },
  { title: t('Edificio esistente', 'Existing building'), fields: ['knowledgeLevel', 'zetaEBefore:3', 'zetaEAfter:3', 'zetaV:4', 'riskClassBefore:4', 'riskClassAfter:4'] },
  { title: t('Infrastruttura', 'Infrastructure'), help: t('Solo per ponti, gallerie, torri e simili.', 'Only for bridges, tunnels, towers and the like.'), fields: ['infrastructureKind', 'infrastructureLength', 'maxSpan:4', 'infrastructureHeight:4', 'spans:4'] },
  { title: t('Opera di sostegno', 'Retaining works'), help: t('Solo per muri, paratie e simili.', 'Only for walls and the like.'), fields: ['retainingKind:12', 'retainingHeight', 'retainingLength'] },
];

export const geology = (): Group[] => [
  { title: t('Inquadramento', 'Setting'), fields: ['investigationClass', 'geomorphologicalContext', 'lithology', 'geologicalUnit', 'notDueReason:12'] },
  { title: t('Pericolosità e fattibilità', 'Hazards and feasibility'), fields: ['geomorphologicalHazard:4', 'hydraulicHazard:4', 'localSeismicHazard:4', 'feasibility:12'] },
  { title: t('Sottosuolo', 'Subsoil'), fields: ['subsoilCategory', 'topographicCategory', 'vsEquivalent:4', 'vs30:4', 'bedrockDepth:4', 'groundwaterAbsent', 'groundwaterDepth'] },
  { title: t('Liquefazione e risposta locale', 'Liquefaction and local response'), fields: ['liquefaction', 'liquefactionMethod', 'localResponse', 'microzonationLevel', 'fundamentalFrequency:4', 'fundamentalAmplitude:4', 'amplificationFactor:4'] },
  { title: t('Modello e note', 'Model and notes'), fields: ['geologicalModel:12', 'note:12'] },
  { title: t('Indagini', 'Investigations'), fields: ['investigations:12'] },
];

export const documents = (): Group[] => [{ title: t('Note sui documenti', 'Notes on the documents'), fields: ['geotechnicalInGeology:12', 'note:12'] }];

export const subject = (values: FormValues): Group[] => [
  { title: t('Ruolo', 'Role'), fields: ['role', 'subRole', 'main', 'appointment', ...(values['role'] === 'COMMITTENTE' ? ['delegatesTitolare:12'] : [])] },
  {
    title: t('Identità', 'Identity'),
    fields: [
      'personKind', 'fiscalCode',
      ...(is('personKind', 'LEGAL', 'PUBLIC_BODY')(values) ? ['companyName', 'vatNumber'] : ['firstName', 'lastName', 'birthDate:4', 'birthPlace:4', 'sex:4', 'vatNumber']),
      'foreignId',
    ],
  },
  ...(is('personKind', 'LEGAL', 'PUBLIC_BODY')(values) ? [{ title: t('Legale rappresentante', 'Legal representative'), fields: ['representative:12'] }] : []),
  { title: t('Recapiti', 'Contacts'), fields: ['email', 'pec', 'phone', 'address:12'] },
  ...(is('role', 'PROGETTISTA', 'DIRETTORE_LAVORI', 'GEOLOGO', 'COLLAUDATORE')(values) ? [{ title: t('Albo professionale', 'Professional register'), fields: ['register:12'] }] : []),
];

/** Fields that hold more than a line. */
export const LONG = new Set(['title', 'feasibility', 'notDueReason', 'geologicalModel', 'note', 'liquefactionMethod']);

export const existing = (values: FormValues): boolean => EXISTING.includes(String(values['interventionKind'] ?? ''));

/** Which form the fields of a section are described by, and where its groups stand. */
export const SECTIONS = {
  DETAILS: { form: 'details', member: 'details', groups: details },
  BUILDING: { form: 'building', member: 'building', groups: building },
  GEOLOGY: { form: 'geology', member: 'geology', groups: geology },
  ATTACHMENTS: { form: 'attachments', member: 'attachments', groups: documents },
} as const;
export type FormSection = keyof typeof SECTIONS;
