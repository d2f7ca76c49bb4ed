// Writes generated/fields.it.json and fields.en.json: the fields of the forms and the values of their enumerations with labels, help,
// units and kinds, read off the descriptions of the schema, which have the form "English (italiano), unit. [source]";
// and generated/cache.json: what a normalising cache has to know, the objects without an id and the members of the interfaces.
// and generated/ids.json: the registered operations by name.
// What a description does not say in Italian stands in labels.it.json; a text that is in neither is an error.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, getNamedType, getNullableType, isAbstractType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';

const here = (name) => new URL(`../${name}`, import.meta.url);
const schema = buildSchema(readFileSync(here('../schema.graphql'), 'utf8'));
const italian = JSON.parse(readFileSync(here('labels.it.json'), 'utf8'));

const FORMS = { details: 'DetailsInput', building: 'BuildingInput', geology: 'GeologyInput', attachments: 'DocumentsInput', subject: 'SubjectInput' };
const UNITS = { m: 'm', m2: 'm²', m3: 'm³', 'm/s': 'm/s', EUR: '€', Hz: 'Hz', seconds: 's', 'per cent': '%' };
// Shown beside forms, by the faces and in lists.
const ENUMS = ['ActorRole', 'CheckStatus', 'ChronologyGroup', 'DeclarationState', 'DelegationState', 'DocumentCondition', 'EventKind', 'IstanzaKind', 'IstanzaState', 'PaymentState', 'StatementKind',
  'FileVerdict', 'OfficeRole', 'PracticeState', 'ScanState', 'Seat', 'SectionKind', 'SignatureCellState', 'SignatureKind',
  'SignatureVerdict', 'SignerQuantity', 'SubIndication', 'AuthMethod', 'ClockOutcome', 'ClockStepKind', 'ClockStopReason', 'DrawState', 'IntegrationState',
  'MachineTokenScope', 'NoticeKind', 'NoticeState', 'OpinionOutcome', 'OpinionState', 'PointAnswer', 'Silence', 'TermKind'];

const missing = [];
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
// "Storeys above ground (piani fuori terra). [INF]" → both languages and the unit.
function texts(name, description) {
  const text = (description ?? '').replace(/\s+/g, ' ').replace(/(\s*\[[^\]]*\])+\s*$/, '').replace(/\.$/, '').trim();
  const found = /^(.*?)\s*\(([^)]*)\)(.*)$/.exec(text);
  const given = italian[name];
  const rest = found ? found[3] : '';
  const unit = Object.entries(UNITS).find(([code]) => rest.split(/[,;]\s*/).includes(code) || text.endsWith(`, ${code}`));
  const en = given?.en ?? (found ? found[1] : text.split(/[.,;](?:\s|$)/)[0]);
  const it = given?.it ?? (found ? capital(found[2]) : undefined);
  if (!it || !en) missing.push(`${name}: ${text}`);
  return { it: it ?? '', en, ...(unit ? { unit: unit[1] } : {}), ...(given?.help ? { help: given.help } : {}) };
}

const enums = {};
function describeEnum(type) {
  enums[type.name] ??= Object.fromEntries(
    type.getValues().map((value) => {
      const { it, en } = texts(`${type.name}.${value.name}`, value.description);
      return [value.name, [it, en]];
    }),
  );
}

const forms = {};
function describeForm(key, type) {
  if (forms[key]) return;
  forms[key] = {};
  for (const field of Object.values(type.getFields())) {
    const named = getNamedType(field.type);
    const entry = { ...texts(`${type.name}.${field.name}`, field.description), type: named.name };
    if (isListType(getNullableType(field.type))) entry.list = true;
    if (isNonNullType(field.type)) entry.required = true;
    if (isEnumType(named)) describeEnum(named);
    if (isInputObjectType(named)) describeForm(named.name, named);
    forms[key][field.name] = entry;
  }
}
for (const [key, name] of Object.entries(FORMS)) describeForm(key, schema.getType(name));
for (const name of ENUMS) if (schema.getType(name)) describeEnum(schema.getType(name));

// Objects without an id are parts of their parents.
const embedded = Object.values(schema.getTypeMap())
  .filter((type) => 'getFields' in type && !isInputObjectType(type) && !type.name.startsWith('__') && !type.getFields().id)
  .map((type) => type.name)
  .filter((name) => !['Query', 'Mutation', 'Subscription'].includes(name));

const possibleTypes = Object.fromEntries(
  Object.values(schema.getTypeMap())
    .filter((type) => isAbstractType(type))
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
);

if (missing.length) {
  console.error(`labels.it.json lacks:\n  ${missing.join('\n  ')}`);
  process.exitCode = 1;
}
const lang = (at, key) => ({
  forms: mapValues(forms, (form) => mapValues(form, ({ it, en, help, ...rest }) => ({ label: at ? en : it, ...(help ? { help: help[at] } : {}), ...rest }))),
  enums: mapValues(enums, (values) => mapValues(values, (texts) => texts[at])),
  language: key,
});
function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
// By its name, the id under which an operation is registered.
const registered = JSON.parse(readFileSync(here('generated/persisted-documents.json'), 'utf8'));
const ids = Object.fromEntries(Object.entries(registered).map(([id, text]) => [/^\w+ (\w+)/.exec(text)[1], id]).sort());
const files = { 'ids.json': ids, 'fields.it.json': lang(0, 'it'), 'fields.en.json': lang(1, 'en'), 'cache.json': { embedded, possibleTypes } };
for (const [name, content] of Object.entries(files)) {
  const text = `${JSON.stringify(content, null, 1)}\n`;
  const file = here(`generated/${name}`);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`frontend-contract/generated/${name} is old; type: make contract`);
    process.exitCode = 1;
  }
}
