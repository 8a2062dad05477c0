// Bundles the command and the library. Code splitting keeps Ink out of everything but the desk.
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const options = {
  absWorkingDir: new URL('.', import.meta.url).pathname,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  minifySyntax: true,
  external: ['react-devtools-core'],
  define: { 'process.env.NODE_ENV': '"production"' },
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  logLevel: 'warning',
};

rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });
await build({ ...options, entryPoints: ['src/cli.ts', 'src/index.ts'], outdir: 'dist', splitting: true });
chmodSync(new URL('dist/cli.js', import.meta.url), 0o755);

// The general rules as data: reading their YAML on every run would double the start of a check.
const compiler = new URL('dist/compile-rules.js', import.meta.url);
await build({ ...options, entryPoints: ['src/rules/load.ts'], outfile: 'dist/compile-rules.js' });
const { compileRules } = await import(compiler.href);
writeFileSync(new URL('dist/rules.json', import.meta.url), JSON.stringify(compileRules(new URL('rules', import.meta.url).pathname)));
rmSync(compiler);
