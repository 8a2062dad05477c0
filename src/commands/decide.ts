import path from 'node:path';
import { type Config, type Finding, fatal, type Problem, type RuleBook, type Run, VERBS, type Verb } from '../model/index.ts';
import type { Inputs } from '../read/inputs.ts';
import { loadRules } from '../rules/load.ts';
import { StoreError } from '../store/index.ts';
import { counted } from '../text/counted.ts';
import { safeLine } from '../text/safe.ts';
import { suggestion } from '../text/words/nearest.ts';
import { answerTo, logOf, youngest } from './decisions.ts';
import { PROPOSALS, publish, ruleFrom } from './desk/always.ts';
import type { Edge, ExitCode } from './edge.ts';
import type { Asked } from './line/command.ts';
import { refuse } from './output/refuse.ts';
import { assess, rulesFor } from './run/assess.ts';
import { gather } from './run/gather.ts';

const TAG = 'crosscheck decide';

/** Every key of the desk for a script: an answer to a finding, or undo and redo of this editor's last one. */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const [first, verb = ''] = asked.operands;
  const act = first === 'undo' || first === 'redo' ? first : null;
  const wrong = act === null ? wrongVerb(verb, asked) : [];
  if (wrong.length > 0) return refuse(edge, wrong, TAG);
  const gathered = await gather(edge, asked, asked.operands.slice(act === null ? 2 : 1));
  if (gathered.config === null) return refuse(edge, gathered.problems, gathered.room);
  const { config, inputs } = gathered;
  const bookOf = (folder: string): RuleBook | null => loadRules(rulesFor(edge, asked, config, folder)).book;
  try {
    return act === null ? await answer(edge, asked, config, inputs, bookOf) : reverse(edge, asked, act, inputs, bookOf);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return refuse(edge, [fatal(error.message, 'The decision is not saved.', 'Make room or set the permissions, then decide again.')], TAG);
  }
}

/** The rules that hold for the story in a folder; null where they cannot be read. */
type BookOf = (folder: string) => RuleBook | null;

/** Writes what an editor says about a finding, and the rule that it amounts to where one is asked for. */
async function answer(edge: Edge, asked: Asked, config: Config, inputs: Inputs, bookOf: BookOf): Promise<ExitCode> {
  const [id = '', second] = asked.operands;
  const { because, reading: named, always: isAlways } = asked.options;
  const verb = second as Verb;
  const { run: checked, problems } = await assess(edge, asked, config, inputs, { depth: 'claims' });
  if (checked === null) return refuse(edge, problems, 'rules');
  const report = checked.stories.find((s) => s.findings.some((f) => f.id === id));
  const finding = report?.findings.find((f) => f.id === id);
  if (!report || !finding) return refuse(edge, [unknownFinding(id, checked)], TAG);
  const reading = verb === 'right' ? readingOf(finding, named as string) : null;
  if (verb === 'right' && reading === null) return refuse(edge, [unknownReading(finding, named as string)], TAG);
  const { folder } = inputs.stories.find((s) => s.id === finding.story) ?? (inputs.stories[0] as (typeof inputs.stories)[0]);
  const log = logOf(edge, asked, folder);
  const book = isAlways ? bookOf(folder) : null;
  const always = isAlways ? ruleFrom(finding, { verb, reading, because }, report, book) : undefined;
  if (typeof always === 'string') return refuse(edge, [fatal('No rule can say this.', always, 'Decide it without --always.')], TAG);
  const { who, sequence } = log.record(answerTo(finding, verb, reading, because, always));
  const what = reading === null ? verb : `${verb}: ${safeLine(reading)}`;
  edge.out(`${finding.id}  ${what}  (${safeLine(who)}, entry ${sequence} of ${safeLine(path.relative(edge.cwd, log.file))})\n`);
  const trouble = publish(log, folder, () => book ?? bookOf(folder));
  if (trouble !== null) edge.err(`The proposals could not be written: ${safeLine(trouble)}. The decision is kept.\n`);
  else if (always) edge.out(`Proposed in ${safeLine(path.relative(edge.cwd, path.join(folder, PROPOSALS)))}: ${safeLine(always.says)}\n`);
  return 0;
}

/** Takes back, or brings back, the youngest of what this editor did in these stories. */
function reverse(edge: Edge, asked: Asked, act: 'undo' | 'redo', { stories }: Inputs, bookOf: BookOf): ExitCode {
  const logs = new Map(stories.map(({ folder }) => [folder, logOf(edge, asked, folder)]));
  const entry = youngest([...logs.values()], act)?.reverse(act) ?? null;
  for (const [folder, log] of logs) publish(log, folder, () => bookOf(folder));
  if (entry === null || entry.act !== 'decide')
    return refuse(edge, [fatal(`There is nothing to ${act}.`, `You can ${act} what you decided yourself.`, 'See crosscheck check for what is decided.')], TAG);
  edge.out(`${entry.finding}  ${act === 'undo' ? 'taken back' : 'brought back'}: ${entry.verb}\n`);
  return 0;
}

/** A reading by its number on the desk, its label or its value. */
function readingOf({ readings }: Finding, said: string): string | null {
  return (readings.find((r) => r.value === said || r.label === said) ?? readings[/^\d{1,3}$/.test(said) ? Number(said) - 1 : -1])?.value ?? null;
}

function wrongVerb(verb: string, { options }: Asked): Problem[] {
  if (!VERBS.includes(verb as Verb))
    return [
      fatal(
        `Unknown decision "${verb}".${suggestion(verb, VERBS)}`,
        `A finding is answered with one of: ${VERBS.join(', ')}.`,
        'Write crosscheck decide ID fix.',
      ),
    ];
  if (verb === 'right' && options.reading === null)
    return [
      fatal('"right" wants a reading.', 'It says which of the readings is right.', 'Write crosscheck decide ID right --reading 2, as the desk numbers them.'),
    ];
  if (verb === 'note' && options.because === null)
    return [fatal('"note" wants words.', 'A note says something.', 'Write crosscheck decide ID note --because "…".')];
  if (verb !== 'right' && options.reading !== null)
    return [fatal(`"${verb}" takes no reading.`, 'It would be ignored without a word.', 'Leave --reading out.')];
  return [];
}

function unknownFinding(id: string, { stories }: Run): Problem {
  const ids = stories.flatMap((s) => s.findings.map((f) => f.id));
  return fatal(
    `No finding "${id}" in these articles.${suggestion(id, ids)}`,
    `They have ${counted(ids.length, 'finding')}.`,
    'See crosscheck check for the ids.',
  );
}

function unknownReading(finding: Finding, said: string): Problem {
  const readings = finding.readings.map((r, i) => `${i + 1} = ${r.label}`).join(', ');
  return fatal(`Finding ${finding.id} has no reading "${said}".`, `Its readings: ${readings}.`, 'Name one by its number.');
}
