// Beside each file of the build its compressed forms, so that the service compresses nothing while it answers.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url).pathname;
// Who passes the fonts on passes their licence on.
copyFileSync(new URL('../node_modules/bootstrap-italia/dist/fonts/Titillium_Web/OFL.txt', import.meta.url), `${dist}assets/OFL.txt`);
for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !/\.(html|js|css|svg|json)$/.test(entry.name)) continue;
  const bytes = readFileSync(file);
  for (const [ending, packed] of [
    ['.gz', gzipSync(bytes, { level: 9 })],
    ['.br', brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })],
  ]) if (packed.length < bytes.length) writeFileSync(file + ending, packed);
}
