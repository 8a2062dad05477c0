import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import type { main } from '../../src/commands/main.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** A folder of its own for each name, so that test files do not get in each other's way; below the project, where the general rules are found. */
export const cacheOf = (name: string): string => path.join(root, 'node_modules', '.cache', `gate-${name}`);

/** The commands, bundled as the package has them. */
export const optionsOf = (outdir: string): BuildOptions => ({
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  external: ['react-devtools-core'],
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  entryPoints: { main: path.join(root, 'src/commands/main.ts'), load: path.join(root, 'src/rules/load.ts') },
  outdir,
  splitting: true,
  logLevel: 'error',
});

/** Loads a file of such a bundle. */
export const loadFrom = (outdir: string, file: string) => import(/* @vite-ignore */ pathToFileURL(path.join(outdir, file)).href);

/** Compiles the general rules beside a bundle: without them every run would test the examples of all rule files first. */
export async function writeRules(outdir: string): Promise<void> {
  const { compileRules } = await loadFrom(outdir, 'load.js');
  writeFileSync(path.join(outdir, 'rules.json'), JSON.stringify(compileRules(path.join(root, 'rules'))));
}

/** `main` of a bundle of today's source. */
export async function builtMain(name: string): Promise<typeof main> {
  const outdir = cacheOf(name);
  await build(optionsOf(outdir));
  await writeRules(outdir);
  return (await loadFrom(outdir, 'main.js')).main;
}
