// Bundles the command and the library. Code splitting keeps Ink out of everything but the desk.

import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeTypes } from './types.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
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

rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });
const entryPoints = { cli: 'src/cli.ts', index: 'src/index.ts', worker: 'src/worker.ts' };
await build({ ...options, entryPoints, outdir: 'dist', splitting: true });
await joinStart();
chmodSync(new URL('dist/cli.js', import.meta.url), 0o755);

// The general rules as data: reading their YAML on every run would double the start of a check.
const compiler = new URL('dist/compile-rules.js', import.meta.url);
await build({ ...options, entryPoints: ['src/rules/load.ts'], outfile: 'dist/compile-rules.js' });
const { compileRules } = await import(compiler.href);
writeFileSync(new URL('dist/rules.json', import.meta.url), JSON.stringify(compileRules(path.join(root, 'rules'))));
rmSync(compiler);
writeTypes();

/** What a kept result may come from: the same sources, dependencies and build. */
function hashOfSources() {
  const files = ['src', 'rules/lexicon'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((f) => f.isFile())
      .map((f) => path.relative(root, path.join(f.parentPath ?? f.path, f.name))),
  );
  const paths = ['package.json', 'package-lock.json', 'build.mjs', ...files];
  const hash = createHash('sha256');
  for (const file of paths.sort()) hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** Each file that the start loads costs a millisecond or two: the chunks behind cli.js become one, under which all others find their names. */
async function joinStart() {
  const dist = new URL('dist/', import.meta.url);
  const read = (file) => readFileSync(new URL(file, dist), 'utf8');
  /** The chunk that a line imports, between what stands before and behind its name. */
  const imported = /(^(?:import|\} from|import \{[^}]*\} from) ?"\.\/)(chunk-\w+\.js)(";$)/gm;
  const chunksOf = (file) => [...read(file).matchAll(imported)].map((m) => m[2]);
  const joined = new Set();
  const collect = (file) => {
    for (const chunk of chunksOf(file))
      if (!joined.has(chunk)) {
        joined.add(chunk);
        collect(chunk);
      }
  };
  collect('cli.js');
  const names = [...joined].flatMap(
    (chunk) =>
      /^export \{\n([\s\S]*?)\n\};\n?$/m
        .exec(read(chunk))?.[1]
        .split(',')
        .map((n) => n.trim().split(' as ').at(-1)) ?? [],
  );
  if (new Set(names).size < names.length) throw new Error('two chunks of the start export one name');
  const contents = [...joined].map((chunk) => `export * from "./${chunk}";`).join('\n');
  const { banner: _, ...rest } = options;
  const external = [
    ...readdirSync(dist)
      .filter((f) => f.endsWith('.js') && !joined.has(f))
      .map((f) => `./${f}`),
    ...options.external,
  ];
  await build({ ...rest, stdin: { contents, resolveDir: fileURLToPath(dist) }, outfile: 'dist/start.js', external });
  for (const chunk of joined) rmSync(new URL(chunk, dist));
  for (const file of readdirSync(dist).filter((f) => f.endsWith('.js') && f !== 'start.js')) {
    const text = read(file).replace(imported, (whole, head, chunk, tail) => (joined.has(chunk) ? `${head}start.js${tail}` : whole));
    writeFileSync(new URL(file, dist), text);
  }
}
