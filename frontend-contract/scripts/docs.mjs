// Writes generated/docs.json, of which the page /docs is made: every operation with its example, and every type of the schema.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType } from 'graphql';

const here = (name) => new URL(`../${name}`, import.meta.url);
const schema = buildSchema(readFileSync(here('../schema.graphql'), 'utf8'));
const line = (text) => (text ?? '').replace(/\s+/g, ' ').trim();

const ids = JSON.parse(readFileSync(here('generated/ids.json'), 'utf8'));

const operations = readdirSync(here('operations/'))
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((file) => {
    const text = readFileSync(here(`operations/${file}`), 'utf8');
    const name = file.replace('.graphql', '');
    return {
      name,
      id: ids[name],
      kind: /^(query|mutation|subscription)/m.exec(text)[1],
      about: text.split('\n').filter((row) => row.startsWith('# ')).map((row) => row.slice(2)).join(' '),
      text: text.split('\n').filter((row) => !row.startsWith('#')).join('\n').trim(),
      variables: JSON.parse(readFileSync(here(`variables/${name}.json`), 'utf8')),
    };
  });

const member = (field) => ({
  name: field.name,
  type: String(field.type),
  about: line(field.description),
  ...(field.args?.length ? { args: field.args.map(member) } : {}),
  ...(field.deprecationReason ? { deprecated: field.deprecationReason } : {}),
});
const kind = (type) =>
  isEnumType(type) ? 'enum' : isInputObjectType(type) ? 'input' : isInterfaceType(type) ? 'interface' : isObjectType(type) ? 'type' : isScalarType(type) ? 'scalar' : 'union';
const types = Object.values(schema.getTypeMap())
  .filter(({ name }) => !name.startsWith('__') && !['ID', 'Int', 'Float', 'String', 'Boolean'].includes(name))
  .sort((a, b) => a.name.localeCompare(b.name))
  .map((type) => ({
    name: type.name,
    kind: kind(type),
    about: line(type.description),
    ...('getFields' in type ? { fields: Object.values(type.getFields()).map(member) } : {}),
    ...(isEnumType(type) ? { values: type.getValues().map(({ name, description }) => ({ name, about: line(description) })) } : {}),
  }));

const text = `${JSON.stringify({ operations, types })}\n`;
const file = here('generated/docs.json');
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('frontend-contract/generated/docs.json is old; type: make contract');
  process.exitCode = 1;
}
