// `npm run bench:names [-- --errors]`: garbled names of office-holders and true names of new ones, in contexts taken from the dev articles when it runs.
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..', '..');
process.chdir(root);
const folder = mkdtempSync(path.join(root, 'node_modules', '.bench-names-'));
try {
  const outfile = path.join(folder, 'main.mjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'names', 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  await import(outfile);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
