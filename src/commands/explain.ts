import { checks } from '../compare/index.ts';
import { gateChecks } from '../gate/checks.ts';
import { byCodeUnit, fatal, type Problem } from '../model/index.ts';
import { chainText, checkListText, checkText, type Explained } from '../report/explain.ts';
import { suggestion } from '../text/words/nearest.ts';
import type { Edge, ExitCode } from './edge.ts';
import type { Asked } from './line/command.ts';
import { refuse } from './output/refuse.ts';
import { assess } from './run/assess.ts';
import { gather } from './run/gather.ts';

/** The checks of articles, and those of the gate among them. */
const all: readonly Explained[] = [...checks, ...Object.values(gateChecks)].sort((a, b) => byCodeUnit(a.id, b.id));

/** Eight hex digits; more where two findings of a run begin alike. */
const ID = /^[0-9a-f]{8,64}$/;

/** Says what a check means, or why a finding of the given articles exists; without a word, which checks there are. */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const [word, ...paths] = asked.operands;
  if (word === undefined) {
    edge.out(checkListText(all));
    return 0;
  }
  if (ID.test(word)) return explainFinding(edge, asked, word, paths);
  const check = all.find((c) => c.id === word);
  if (!check) return refuse(edge, [unknown(word)], 'crosscheck explain');
  edge.out(checkText(check));
  return 0;
}

async function explainFinding(edge: Edge, asked: Asked, id: string, paths: readonly string[]): Promise<ExitCode> {
  const gathered = await gather(edge, asked, paths);
  if (gathered.config === null) return refuse(edge, gathered.problems, gathered.room);
  const assessed = await assess(edge, asked, gathered.config, gathered.inputs, { depth: 'claims' });
  if (assessed.run === null) return refuse(edge, assessed.problems, 'rules');
  for (const story of assessed.run.stories) {
    const finding = story.findings.find((f) => f.id === id);
    if (!finding) continue;
    edge.out(chainText(story, finding, all.find((c) => c.id === finding.check) ?? null));
    return 0;
  }
  return refuse(edge, [missing(id)], 'crosscheck explain');
}

const unknown = (word: string): Problem =>
  fatal(
    `Unknown check "${word}".${suggestion(
      word,
      all.map((c) => c.id),
    )}`,
    'A check is named like date/conflict, a finding by the eight characters behind it.',
    'See crosscheck explain for all checks.',
  );

const missing = (id: string): Problem =>
  fatal(
    `No finding ${id} in these articles.`,
    'The texts may agree by now, or a new reading gave it another id.',
    'Name the same articles as the run that printed it: crosscheck explain ID PATH.',
  );
