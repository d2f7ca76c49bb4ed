// Fails when schema.graphql breaks what clients rely on: what they were last promised (promised.graphql), and what `main` has.
// Where there is history, what they were promised may not be broken by editing that file either.
//
//   node scripts/diff.mjs [--promise] [checkout]     --promise: then schema.graphql is what they are promised
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { broken } from './compare.mjs';

const promising = process.argv.includes('--promise');
const root = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? fileURLToPath(new URL('../..', import.meta.url));
const [SCHEMA, PROMISED] = ['schema.graphql', 'frontend-contract/promised.graphql'];
const read = (name) => existsSync(join(root, name)) && readFileSync(join(root, name), 'utf8');
const git = (...args) => {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
};
const commit = (...args) => git(...args).trim();

const today = new Date().toISOString().slice(0, 10);
const [schema, promise] = [read(SCHEMA), read(PROMISED)];
if (!promise) {
  console.error(`contract: ${PROMISED} is missing; it is not for removing: take it from the history`);
  process.exit(1);
}
// Where this branch left main; on main itself, what was there before the last commit and before what is not committed.
const head = commit('rev-parse', 'HEAD');
const main = ['main', 'origin/main'].map((name) => commit('merge-base', name, 'HEAD')).find(Boolean);
const bases = (main && main !== head ? [main] : [head, commit('rev-parse', '--verify', '-q', 'HEAD^')]).filter(Boolean);
// The promise that the present one took the place of, and when.
const committed = promise === git('show', `HEAD:${PROMISED}`);
const moves = commit('log', '--first-parent', '--format=%H %as', '--', PROMISED).split('\n').map((line) => line.split(' '));
const [moved, earlier] = committed ? [moves[0]?.[1], moves[1]?.[0]] : [today, moves[0]?.[0]];

const pairs = [{ name: 'what clients were promised', before: promise, after: schema, promised: promising ? today : undefined }];
for (const base of bases) pairs.push({ name: base.slice(0, 9), before: git('show', `${base}:${SCHEMA}`), after: schema });
for (const base of new Set([...bases, earlier].filter(Boolean)))
  pairs.push({ name: `the promise of ${base.slice(0, 9)}`, before: git('show', `${base}:${PROMISED}`), after: promise, promised: moved });

let bad = 0;
for (const { name, before, after, promised } of pairs) {
  if (!before || before === after) continue;
  const { changes, said } = await broken(before, after, { today, promised });
  for (const sentence of said) console.error(`breaks clients of ${name}: ${sentence}`);
  if (!said.length) console.log(`contract: ${changes} changes against ${name}, none breaks a client`);
  bad += said.length;
}
if (bad) {
  console.error('contract: mark it @deprecated first, with the replacement and the earliest day of removal (README.md, Changes)');
  process.exit(1);
}
if (promising) copyFileSync(join(root, SCHEMA), join(root, PROMISED));
