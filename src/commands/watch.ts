import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';
import { formats } from '../report/formats/index.ts';
import { slashed } from '../text/files/paths.ts';
import { problemText } from '../text/files/problem.ts';
import { safeLine } from '../text/safe.ts';
import type { Edge, ExitCode } from './edge.ts';
import type { Asked } from './line/command.ts';
import { refuse } from './output/refuse.ts';
import { colourOf } from './output/wishes.ts';
import { assess } from './run/assess.ts';
import { gather } from './run/gather.ts';

/** Editors save in several steps; what follows within this time is one change. */
const SETTLE_MS = 150;

/** Checks, and checks again after every change of an article, a rule file or the configuration, until it is stopped (Ctrl-C). */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const first = await gather(edge, asked);
  if (first.config === null) return refuse(edge, first.problems, first.room);
  const rules = [...asked.options.rules, ...first.config.rules].map((r) => path.resolve(edge.cwd, r));
  const folders = new Set([...first.inputs.stories.map((s) => s.folder), ...rules]);
  const changes = changesIn([...folders]);
  for (;;) {
    await once(edge, asked);
    edge.err('Watching. Ctrl-C ends it.\n');
    const names = await changes();
    edge.err(`\nChanged: ${names.map(safeLine).join(', ')}\n`);
  }
}

async function once(edge: Edge, asked: Asked): Promise<void> {
  const gathered = await gather(edge, asked);
  const { run, problems } =
    gathered.config === null ? { run: null, problems: gathered.problems } : await assess(edge, asked, gathered.config, gathered.inputs, { depth: 'findings' });
  if (run === null) return edge.err(`${problems.map((p) => problemText(p, 'input')).join('\n\n')}\n`);
  const { render } = await (formats.text as (typeof formats)[string]).load();
  edge.out(render(run, { colour: colourOf(edge, asked), withFacts: false, quiet: asked.options.quiet }));
}

/** Names of files that changed in the folders since the last call; waits for the first, then until it is quiet. */
function changesIn(folders: readonly string[]): () => Promise<string[]> {
  const names = new Set<string>();
  let wake: (() => void) | null = null;
  let timer: NodeJS.Timeout | null = null;
  const noted = (name: string | null): void => {
    if (name === null || /(?:^|[\\/])\.|~$|\.crosscheck/.test(name)) return;
    names.add(slashed(name));
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      wake?.();
    }, SETTLE_MS);
  };
  const watchers: FSWatcher[] = folders.map((folder) => watch(folder, { recursive: true }, (_, name) => noted(name)));
  for (const watcher of watchers) watcher.on('error', () => watcher.close());
  return async () => {
    if (names.size === 0 || timer !== null)
      await new Promise<void>((done) => {
        wake = done;
      });
    const changed = [...names].sort();
    names.clear();
    return changed;
  };
}
