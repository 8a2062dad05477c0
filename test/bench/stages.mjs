// Processor time of each stage on one story, in a process of its own: stages.mjs BUNDLE FOLDER prints `[[stage, ms], …]`.
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles the stages of `src` into `folder` and times them: stage → ms of processor. */
export async function stagesOf(root, folder, story) {
  const lines = [
    "export { annotate } from './src/annotate/index.ts'; export { extract } from './src/extract/index.ts'; export { link } from './src/link/index.ts';",
    "export { align } from './src/align/index.ts'; export { checks, compare } from './src/compare/index.ts'; export { judge } from './src/judge/index.ts';",
    "export { readInputs } from './src/read/inputs.ts'; export { loadRules } from './src/rules/load.ts'; export { formats } from './src/report/formats/index.ts';",
  ];
  const outfile = path.join(folder, 'stages.mjs');
  const banner = { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" };
  const stdin = { contents: lines.join('\n'), resolveDir: root };
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', minifySyntax: true, banner, logLevel: 'error' });
  copyFileSync(path.join(root, 'dist', 'rules.json'), path.join(folder, 'rules.json'));
  const ran = spawnSync(process.execPath, [fileURLToPath(import.meta.url), outfile, story], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return new Map(JSON.parse(ran.stdout));
}

async function main(bundle, story) {
  const took = [];
  const timed = async (stage, work) => {
    const { user, system } = process.cpuUsage();
    const made = await work();
    const now = process.cpuUsage();
    took.push([stage, (now.user + now.system - user - system) / 1000]);
    return made;
  };
  const its = await timed('load', () => import(bundle));
  const { book } = await timed('rules', () => its.loadRules({ shipped: path.resolve('rules'), story: null, extra: [], checks: its.checks.map((c) => c.id) }));
  const options = {
    cwd: story,
    published: null,
    encoding: null,
    timezone: null,
    formats: {},
    stories: [],
    fields: {},
    stdinName: '-',
    stdin: async () => new Uint8Array(),
  };
  const { stories } = await timed('read', () => its.readInputs([{ path: story, standing: null }], { ...options, allowOutside: false }));
  const annotated = await timed('annotate', () => stories[0].documents.map((d) => its.annotate(d, book)));
  const articles = await timed('extract', () => annotated.map((a) => ({ annotated: a, claims: its.extract(a, book) })));
  const linked = await timed('link', () => its.link('story', null, articles, book));
  const facts = await timed('align', () => its.align(linked, book));
  const raised = await timed('compare', () => its.compare({ story: linked, facts, book }));
  const ceilings = new Map(its.checks.map((c) => [c.id, c.ceiling]));
  const report = await timed('judge', () => its.judge(linked, facts, raised, book, { decisions: [], notChecked: [] }, ceilings));
  const run = { version: '', stories: [{ ...report, notes: null, folder: '' }], notChecked: [], only: [], asOf: null };
  await timed('print', async () => (await its.formats.json.load()).render(run, { colour: false, withFacts: false, quiet: false }));
  console.log(JSON.stringify(took));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv[2], process.argv[3]);
