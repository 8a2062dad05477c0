import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf } from '../config/load.ts';
import { type BaselineEntry, baselineOf, baselineText, entryFor, staleIn } from '../gate/baseline.ts';
import { type Finding, fatal, isCounted, LEVELS, type Problem } from '../model/index.ts';
import { counted } from '../text/counted.ts';
import { safeLine } from '../text/safe.ts';
import type { Edge, ExitCode } from './edge.ts';
import { broken } from './gate/passes.ts';
import type { Asked } from './line/command.ts';
import { save } from './output/outlet.ts';
import { refuse } from './output/refuse.ts';
import { assess } from './run/assess.ts';
import { shownFrom } from './run/found.ts';
import { gather } from './run/gather.ts';

const DEFAULT = 'crosscheck-baseline.json';

/** `baseline create|prune|show`: the findings that are known and let through, each with a reason. Nothing is taken in without being named. */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const [word, ...paths] = asked.operands;
  if (word === 'create' && asked.options.because === null) return refuse(edge, [noReason], 'crosscheck baseline');
  const gathered = await gather(edge, asked, paths);
  if (gathered.config === null) return refuse(edge, gathered.problems, gathered.room);
  const { config, inputs } = gathered;
  const root = folderOf(config, edge.cwd);
  const file = asked.options.output === null ? path.join(root, config.gate.baseline ?? DEFAULT) : path.resolve(edge.cwd, asked.options.output);
  const shown = shownFrom(edge.cwd, file);
  const there = existsSync(file) ? baselineOf(readFileSync(file, 'utf8')) : { entries: [], fault: null };
  if (there.entries === null) return refuse(edge, [broken(shown, there.fault)], 'baseline');
  const assessed = await assess(edge, asked, config, inputs, { depth: 'findings' });
  if (assessed.run === null) return refuse(edge, assessed.problems, 'rules');
  const { stories, notChecked } = assessed.run;
  if (notChecked.length > 0 || stories.some((s) => s.notChecked.length > 0)) return refuse(edge, [notWhole], 'baseline');
  const findings = stories.flatMap((s) => s.findings);
  const stale = staleIn(there.entries, findings, new Set(stories.map((s) => s.story.id)));
  const state: State = { edge, file, shown, entries: there.entries, stale };
  if (word === 'show') return show(state);
  if (word === 'prune') return prune(state);
  const level = asked.options.failOn ?? config.gate.failOn;
  const loud = findings.filter((f) => isCounted(f) && LEVELS.indexOf(f.level) <= (level === 'never' ? 1 : LEVELS.indexOf(level)));
  return create(state, asked, loud);
}

type State = {
  readonly edge: Edge;
  readonly file: string;
  readonly shown: string;
  readonly entries: readonly BaselineEntry[];
  readonly stale: readonly BaselineEntry[];
};

/** A first baseline takes what counts now. One that exists takes more only with `--yes`, after they were named. */
function create({ edge, file, shown, entries, stale }: State, asked: Asked, findings: readonly Finding[]): ExitCode {
  const known = new Set(entries.map((e) => e.id));
  const come = findings.filter((f) => !known.has(f.id));
  const isFirst = !existsSync(file);
  edge.out(come.map((f) => `${f.id}  ${f.level}  ${f.check}  ${safeLine(f.what)}\n`).join(''));
  if (!isFirst && come.length > 0 && !asked.options.yes) {
    edge.err(`${shown} is left as it was: ${counted(come.length, 'finding is', 'findings are')} not in it. Give --yes to let them through too. (exit 1)\n`);
    return 1;
  }
  const because = asked.options.because as string;
  const problems = save(edge, file, baselineText([...entries, ...come.map((f) => entryFor(f, because))]));
  if (problems.length > 0) return refuse(edge, problems, 'output');
  edge.err(`${shown}: ${come.length} added, ${entries.length} kept${stale.length > 0 ? `, ${stale.length} of them stale: crosscheck baseline prune` : ''}.\n`);
  return 0;
}

function prune({ edge, file, shown, entries, stale }: State): ExitCode {
  const gone = new Set(stale);
  edge.out(stale.map(line).join(''));
  if (stale.length > 0) {
    const problems = save(edge, file, baselineText(entries.filter((e) => !gone.has(e))));
    if (problems.length > 0) return refuse(edge, problems, 'output');
  }
  edge.err(`${shown}: ${stale.length} taken out, ${entries.length - stale.length} kept.\n`);
  return 0;
}

function show({ edge, shown, entries, stale }: State): ExitCode {
  const gone = new Set(stale);
  edge.out(entries.map((e) => line(e).replace(/\n$/, gone.has(e) ? '  (stale: no finding answers to it)\n' : '\n')).join(''));
  edge.err(`${shown}: ${counted(entries.length, 'entry', 'entries')}, ${stale.length} stale.\n`);
  return 0;
}

const line = (e: BaselineEntry): string => `${e.id}  ${safeLine(e.check)}  ${safeLine(e.story)}  ${safeLine(e.because)}\n`;

const noReason: Problem = fatal(
  'A baseline wants a reason: --because TEXT.',
  'What is let through without one is never looked at again.',
  'Write, for instance, --because "printed before the gate was set up".',
);

const notWhole: Problem = fatal(
  'Not everything could be checked.',
  'An entry would look stale, or a finding absent, where nothing was compared.',
  'See crosscheck check, and put that right first.',
);
