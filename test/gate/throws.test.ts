import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { expect, test } from 'vitest';
import { compileInto, mainFrom, optionsOf, root } from './built.ts';
import { DRAFT, NEWSROOM, RIGHT, repository, runIn } from './repository.ts';

const ROOMS = ['align', 'annotate', 'commands', 'compare', 'config', 'extract', 'gate', 'judge', 'link', 'read', 'report', 'rules', 'text', 'values'];
const src = path.resolve(import.meta.dirname, '..', '..', 'src');

type Place = { readonly file: string; readonly name: string };
type Faults = { throwAt: string | null; hits: Set<string> };
const faults: Faults = { throwAt: null, hits: new Set() };
(globalThis as unknown as { crosscheckFaults: Faults }).crosscheckFaults = faults;

/** Every exported function of the stages and of the gate gets a first line that may throw. */
const FUNCTION = /^(export (?:async )?function (\w+)(?:<[^>\n]*>)?\([^{}]*?\)(?:: [^{\n]*)? \{)$/gm;
const planted: Place[] = [];
const plant: Plugin = {
  name: 'plant',
  setup(it) {
    it.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path: file }) => {
      const relative = path.relative(src, file).split(path.sep).join('/');
      const text = readFileSync(file, 'utf8');
      if (!ROOMS.includes(relative.split('/')[0] as string)) return { contents: text, loader: 'ts' };
      const contents = text.replace(FUNCTION, (whole, _head: string, name: string) => {
        planted.push({ file: relative, name });
        const id = JSON.stringify(`${relative}:${name}`);
        return `${whole} { const f = globalThis.crosscheckFaults; f.hits.add(${id}); if (f.throwAt === ${id}) throw new Error('planted'); }`;
      });
      return { contents, loader: 'ts' };
    });
  },
};

const folder = path.join(root, 'node_modules', '.cache', `throws-${process.pid}`);
await build({ ...optionsOf(folder), plugins: [plant] });
await compileInto(folder);
const main = await mainFrom(folder);
const repo = repository(main, NEWSROOM);

test('a throw in fifty places and more never ends with 0', async () => {
  expect(readdirSync(src)).toEqual(expect.arrayContaining(ROOMS));
  repo.branch('change');
  repo.write({ [DRAFT]: RIGHT });
  repo.commit('change');
  faults.hits.clear();
  const argv = ['ci', '--base', 'main'];
  expect(await runIn(main, repo.root, argv)).toMatchObject({ exit: 0 });
  const reached = [...faults.hits].sort();
  expect(reached.length).toBeGreaterThan(150);
  // Every room is in it: evenly taken from all that a run reaches.
  const step = reached.length / 60;
  const chosen = Array.from({ length: 60 }, (_, i) => reached[Math.floor(i * step)] as string);
  const passed: string[] = [];
  let thrown = 0;
  for (const id of chosen) {
    faults.throwAt = id;
    faults.hits.clear();
    // What `main` itself does not catch ends the process, which is never 0.
    const { exit } = await runIn(main, repo.root, argv).catch(() => ({ exit: 2 }));
    faults.throwAt = null;
    // What is remembered from the run before is not asked again, and throws nothing.
    if (!faults.hits.has(id)) continue;
    thrown++;
    if (exit !== 2 && exit !== 3) passed.push(`${id}: ${exit}`);
  }
  expect(passed).toEqual([]);
  expect(thrown).toBeGreaterThanOrEqual(50);
}, 120_000);
