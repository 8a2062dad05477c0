// Bundles the command and the library. Code splitting keeps Ink out of everything but the desk.
import { chmodSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });
await build({
  absWorkingDir: new URL('.', import.meta.url).pathname,
  entryPoints: ['src/cli.ts', 'src/index.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  minifySyntax: true,
  external: ['react-devtools-core'],
  define: { 'process.env.NODE_ENV': '"production"' },
  banner: { js: "import { createRequire as __require } from 'node:module'; const require = __require(import.meta.url);" },
  logLevel: 'warning',
});
chmodSync(new URL('dist/cli.js', import.meta.url), 0o755);
