// What a first visit to each face loads, compressed, against its budget; and that no file asks another host for anything.
// Chunks that come later (upload, the other language, parts of a page) count for nobody's first screen, with one exception:
// the front office is counted with its compilation, since that is what its people come for.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url).pathname;
const size = (name) => gzipSync(readFileSync(dist + name), { level: 9 }).length;
const text = (name) => readFileSync(dist + name, 'utf8');
const assets = readdirSync(`${dist}assets`).map((name) => `assets/${name}`).filter((name) => !/\.(gz|br)$/.test(name));

/** Scripts that a script imports at once, itself included. */
function graph(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, next] of text(name).matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) graph(`assets/${next}`, seen);
  return seen;
}
const starting = (start) => assets.filter((name) => name.startsWith(`assets/${start}-`) && name.endsWith('.js'));

const FACES = [
  { page: 'fascicolo.html', limit: 140_000, later: ['fields.it'] },
  { page: 'index.html', limit: 220_000, later: ['fields.it', 'Practice', 'Documents', 'Subjects'] },
  { page: 'ufficio.html', limit: 220_000, later: ['fields.it', 'Review'] },
];
let failed = false;
const judge = (what, is, limit, unit = 'B gzip') => {
  const good = is <= limit;
  failed ||= !good;
  console.log(`${good ? 'ok  ' : 'OVER'} ${what}: ${is} of ${limit} ${unit}`);
};
for (const { page, limit, later } of FACES) {
  const entries = [...text(page).matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, name]) => name);
  const seen = new Set();
  for (const name of [...entries, ...later.flatMap(starting)]) graph(name, seen);
  judge(`${page} script`, [...seen].reduce((sum, name) => sum + size(name), 0), limit);
  const styles = [...text(page).matchAll(/href="\/(assets\/[^"]+\.css)"/g)].map(([, name]) => name);
  judge(`${page} style`, styles.reduce((sum, name) => sum + size(name), 0), 70_000);
  if ([...seen].some((name) => text(name).includes('tus-resumable') || text(name).includes('Tus-Resumable'))) {
    console.log(`OVER ${page}: the upload library is in the first chunks`);
    failed = true;
  }
}
judge('fonts', assets.filter((name) => /\.woff2?$/.test(name)).length, 3, 'files');

// Addresses in comments, licences and namespaces are not requests.
const HARMLESS = /^https?:\/\/(www\.w3\.org|react\.dev|reactjs\.org|reactrouter\.com|tus\.io|github\.com|formidable\.com|bit\.ly|goo\.gl|spec\.graphql\.org|getbootstrap\.com|italia\.github\.io|localhost|nearform\.com|commerce\.nearform\.com)/;
for (const name of [...assets, 'index.html', 'fascicolo.html', 'ufficio.html'].filter((name) => /\.(js|css|html)$/.test(name))) {
  for (const [address] of text(name).matchAll(/https?:\/\/[a-z0-9.-]+/gi)) {
    if (HARMLESS.test(address)) continue;
    console.log(`OVER ${name} names another host: ${address}`);
    failed = true;
  }
  if (name.endsWith('.css') && /url\(["']?(https?:)?\/\//.test(text(name))) {
    console.log(`OVER ${name} loads from another host`);
    failed = true;
  }
}
process.exitCode = failed ? 1 : 0;
