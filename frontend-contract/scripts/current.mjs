// Fails when an operation uses what the schema has marked @deprecated: clients copy these, and the mark says what to use instead.
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, NoDeprecatedCustomRule, parse, validate } from 'graphql';

const here = (name) => new URL(`../${name}`, import.meta.url);
const schema = buildSchema(readFileSync(here('../schema.graphql'), 'utf8'));
for (const file of readdirSync(here('operations/')).filter((name) => name.endsWith('.graphql'))) {
  for (const { message } of validate(schema, parse(readFileSync(here(`operations/${file}`), 'utf8')), [NoDeprecatedCustomRule])) {
    console.error(`operations/${file}: ${message}`);
    process.exitCode = 1;
  }
}
