// Bundles the command and the library. Code splitting keeps Ink out of everything but the desk.

import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leaveBytecode, makeScripts } from './compiled.mjs';
import { joinStart } from './start.mjs';
import { writeTypes } from './types.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = new URL('../dist/', import.meta.url);
const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  minifySyntax: true,
  external: ['react-devtools-core'],
  define: { 'process.env.NODE_ENV': '"production"', BUILD: JSON.stringify(hashOfSources()) },
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  logLevel: 'warning',
};

rmSync(dist, { recursive: true, force: true });
const command = { cli: 'src/cli.ts', worker: 'src/worker.ts', compiled: 'src/engine/compiled.ts' };
await build({ ...options, entryPoints: command, outdir: 'dist', splitting: true });
await joinStart(dist, options);
makeScripts(dist);
chmodSync(new URL('cli.js', dist), 0o755);
// The library stays a module like any other: it may be loaded where scripts run in a realm of their own.
await build({ ...options, entryPoints: { index: 'src/index.ts' }, outdir: 'dist', splitting: true, chunkNames: 'library-[name]-[hash]' });

// The general rules as data: reading their YAML on every run would double the start of a check.
const compiler = new URL('compile-rules.js', dist);
await build({ ...options, entryPoints: ['src/rules/load.ts'], outfile: 'dist/compile-rules.js' });
const { compileRules } = await import(compiler.href);
writeFileSync(new URL('rules.json', dist), JSON.stringify(compileRules(path.join(root, 'rules'))));
rmSync(compiler);
writeTypes();
leaveBytecode(dist, root);

/** What a kept result may come from: the same sources, dependencies and build. */
function hashOfSources() {
  const files = ['build', 'src', 'rules/lexicon'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((f) => f.isFile())
      .map((f) => path.relative(root, path.join(f.parentPath ?? f.path, f.name))),
  );
  const paths = ['package.json', 'package-lock.json', ...files];
  const hash = createHash('sha256');
  for (const file of paths.sort()) hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}
