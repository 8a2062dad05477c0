import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildOptions } from 'esbuild';
import type { main } from '../../src/commands/main.ts';

export const root = path.resolve(import.meta.dirname, '..', '..');

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

const loadFrom = (folder: string, file: string) => import(/* @vite-ignore */ pathToFileURL(path.join(folder, file)).href);

/** Compiles the general rules beside a bundle: without them every run would test the examples of all rule files first. */
export async function compileInto(folder: string): Promise<void> {
  const { compileRules } = await loadFrom(folder, 'load.js');
  writeFileSync(path.join(folder, 'rules.json'), JSON.stringify(compileRules(path.join(root, 'rules'))));
}

/** `main` of such a bundle. */
export const mainFrom = async (folder: string): Promise<typeof main> => (await loadFrom(folder, 'main.js')).main;
