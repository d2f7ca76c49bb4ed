// Fails when the schema breaks what clients of the given revision rely on. A field, argument or value may go when it was
// marked @deprecated there, its reason names the day of removal, and that day is past.
//
//   node scripts/diff.mjs [revision]      main when none is named
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const revision = process.argv[2] ?? 'main';
const here = (name) => new URL(`../../${name}`, import.meta.url);
let before;
try {
  // Where this branch left it: what came there since is not missing here.
  const base = execFileSync('git', ['merge-base', revision, 'HEAD'], { cwd: here('.'), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  before = execFileSync('git', ['show', `${base}:schema.graphql`], { cwd: here('.'), encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] });
} catch {
  console.log(`contract: there is no revision ${revision} here; the schema is not compared`);
  // A developer may have no such branch; who merges has to.
  process.exit(process.env.CI ? 1 : 0);
}
const [old, now] = [buildSchema(before), buildSchema(readFileSync(here('schema.graphql'), 'utf8'))];

/** The reason with which a thing of the old schema was marked. */
function mark(path = '') {
  const [name, member, argument] = path.split('.');
  const type = old.getType(name);
  const found = type && 'getFields' in type ? type.getFields()[member] : type && 'getValue' in type ? type.getValue(member) : undefined;
  return (argument ? found?.args?.find(({ name }) => name === argument) : found)?.deprecationReason;
}

const today = new Date().toISOString().slice(0, 10);
const changes = await diff(old, now);
const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
const bad = breaking.filter(({ path }) => {
  const due = /\d{4}-\d{2}-\d{2}/.exec(mark(path) ?? '')?.[0];
  return !due || due > today;
});
for (const { message, path } of bad) console.error(`breaks clients of ${revision}: ${message} (${path})`);
if (bad.length) {
  console.error('contract: mark it @deprecated first, with the replacement and the earliest day of removal (README.md, Changes)');
  process.exit(1);
}
console.log(`contract: ${changes.length} changes against ${revision}, none breaks a client`);
