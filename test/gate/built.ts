import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { main } from '../../src/commands/main.ts';

/**
 * The commands bundled as the package has them, with the general rules compiled beside them: read from source, every run would test the
 * examples of all rule files first. A folder of its own for each name, so that test files do not get in each other's way.
 */
export async function builtMain(name: string): Promise<typeof main> {
  const root = path.resolve(import.meta.dirname, '..', '..');
  const outdir = path.join(root, 'node_modules', '.cache', `gate-${name}`);
  const banner = { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" };
  const entryPoints = { main: path.join(root, 'src/commands/main.ts'), load: path.join(root, 'src/rules/load.ts') };
  await build({
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    external: ['react-devtools-core'],
    banner,
    entryPoints,
    outdir,
    splitting: true,
    logLevel: 'error',
  });
  const load = (file: string) => import(/* @vite-ignore */ pathToFileURL(path.join(outdir, file)).href);
  const { compileRules } = await load('load.js');
  writeFileSync(path.join(outdir, 'rules.json'), JSON.stringify(compileRules(path.join(root, 'rules'))));
  return (await load('main.js')).main;
}
