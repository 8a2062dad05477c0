import path from 'node:path';
import { type Finding, fatal, type Problem, type RuleBook, VERBS, type Verb } from '../model/index.ts';
import { loadRules } from '../rules/load.ts';
import { type Log, StoreError } from '../store/index.ts';
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
  const [first = '', second = ''] = asked.operands;
  const reversing = first === 'undo' || first === 'redo';
  const wrong = reversing ? [] : wrongVerb(second, asked);
  if (wrong.length > 0) return refuse(edge, wrong, TAG);
  const gathered = await gather(edge, asked, asked.operands.slice(reversing ? 1 : 2));
  if (gathered.config === null) return refuse(edge, gathered.problems, gathered.room);
  const { inputs } = gathered;
  try {
    const { config } = gathered;
    const bookOf = (folder: string): RuleBook | null => loadRules(rulesFor(edge, asked, config, folder)).book;
    if (reversing) {
      const logs = inputs.stories.map((s) => ({ log: logOf(edge, asked, s.folder), folder: s.folder }));
      const exit = reverse(
        edge,
        first,
        logs.map((l) => l.log),
      );
      for (const { log, folder } of logs) publish(log, folder, () => bookOf(folder));
      return exit;
    }
    const assessed = await assess(edge, asked, gathered.config, inputs, { depth: 'claims' });
    if (assessed.run === null) return refuse(edge, assessed.problems, 'rules');
    const findings = assessed.run.stories.flatMap((s) => s.findings);
    const finding = findings.find((f) => f.id === first);
    if (!finding) return refuse(edge, [unknownFinding(first, findings)], TAG);
    const reading = second === 'right' ? readingOf(finding, asked.options.reading as string) : null;
    if (second === 'right' && reading === null) return refuse(edge, [unknownReading(finding, asked.options.reading as string)], TAG);
    const { folder } = inputs.stories.find((s) => s.id === finding.story) ?? (inputs.stories[0] as (typeof inputs.stories)[0]);
    const log = logOf(edge, asked, folder);
    const report = assessed.run.stories.find((s) => s.story.id === finding.story) ?? (assessed.run.stories[0] as (typeof assessed.run.stories)[0]);
    const book = asked.options.always ? bookOf(folder) : null;
    const { because } = asked.options;
    const always = asked.options.always ? ruleFrom(finding, { verb: second as Verb, reading, because }, report, book) : undefined;
    if (typeof always === 'string') return refuse(edge, [fatal('No rule can say this.', always, 'Decide it without --always.')], TAG);
    const entry = log.record(answerTo(finding, second as Verb, reading, because, always));
    edge.out(
      `${finding.id}  ${second}${reading === null ? '' : `: ${safeLine(reading)}`}  (${safeLine(entry.who)}, entry ${entry.sequence} of ${safeLine(path.relative(edge.cwd, log.file))})\n`,
    );
    const trouble = publish(log, folder, () => book ?? bookOf(folder));
    if (trouble !== null) edge.err(`The proposals could not be written: ${safeLine(trouble)}. The decision is kept.\n`);
    else if (always) edge.out(`Proposed in ${safeLine(path.relative(edge.cwd, path.join(folder, PROPOSALS)))}: ${safeLine(always.says)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return refuse(edge, [fatal(error.message, 'The decision is not saved.', 'Make room or set the permissions, then decide again.')], TAG);
  }
}

/** Takes back, or brings back, the youngest of what this editor did in these stories. */
function reverse(edge: Edge, act: 'undo' | 'redo', logs: readonly Log[]): ExitCode {
  const last = youngest(logs, act);
  const entry = last?.reverse(act) ?? null;
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

function unknownFinding(id: string, findings: readonly Finding[]): Problem {
  const ids = findings.map((f) => f.id);
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
