import { type Finding, isCounted, type Run, type StoryReport } from '../../model/index.ts';
import { counted } from '../../text/counted.ts';
import { CREED, REPORT_MARK } from '../../text/files/own.ts';
import { coverageIn } from '../coverage.ts';
import type { Manner } from '../manner.ts';
import { checklistText } from '../markdown/checklist.ts';
import { agreedText, singleText, timelineText } from '../markdown/coverage.ts';
import { md, row } from '../markdown/escape.ts';
import { findingText, titleOf } from '../markdown/finding.ts';
import { methodText, sourcesText, type Voices, voicesOf } from '../markdown/sources.ts';
import { MOST_FINDINGS, settledBy, uncheckedIn } from '../rows.ts';
import { saidIn } from '../says.ts';

/**
 * The report to work through: the mark by which reading leaves it out, verdict, table to decide on, one section a finding, notes, checklist of each draft, what agreed,
 * what was not checked, method. CommonMark with the tables of GFM, line feeds alone, no time of the run.
 */
export const render = (run: Run, manner: Manner): string => [...pieces(run, manner)].join('');

/** The report in pieces: each story, then what holds for all. */
export function* pieces(run: Run, manner: Manner): Generator<string> {
  let left = MOST_FINDINGS;
  yield ended([REPORT_MARK, '']);
  for (const story of run.stories) {
    const shown = story.findings.slice(0, left);
    left -= shown.length;
    yield ended(storyText(story, shown, manner.toRoot ?? ''));
  }
  const more = run.stories.reduce((n, s) => n + s.findings.length, 0) - (MOST_FINDINGS - left);
  yield ended([...(more > 0 ? [`${more} more findings are not shown.`, ''] : []), ...uncheckedText(run), ...methodLines(run)]);
}

/** Lines, each with its end. */
const ended = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

function storyText(story: StoryReport, findings: readonly Finding[], toRoot: string): string[] {
  const voices = voicesOf(story, toRoot);
  const coverage = coverageIn(story);
  const loud = findings.filter((f) => f.level !== 'info');
  const quiet = findings.filter((f) => f.level === 'info');
  const drafts = story.story.articles.filter((a) => a.annotated.document.standing === 'draft');
  return [
    `# Consistency report: ${md(story.story.title ?? story.story.id)}`,
    '',
    ...verdictText(story, loud),
    ...(loud.length > 0 ? tableText(loud, voices) : []),
    ...loud.flatMap((f, i) => findingText(f, i + 1, voices)),
    ...(quiet.length > 0 ? ['## For information', '', ...quiet.flatMap((f) => noteText(f, voices)), ''] : []),
    ...drafts.flatMap((a) => checklistText(story, a, voices)),
    ...agreedText(coverage, voices),
    ...singleText(coverage, voices),
    ...timelineText(coverage, voices),
    ...(story.story.articles.length > 0 ? sourcesText(story, voices) : []),
  ];
}

function verdictText({ story: { articles }, details }: StoryReport, loud: readonly Finding[]): string[] {
  const open = loud.filter(isCounted).length;
  const settled = loud.length - open;
  const verdict = `${open === 0 ? 'Nothing needs a decision' : `${counted(open, 'finding')} ${open === 1 ? 'needs' : 'need'} a decision`}${settled > 0 ? `, ${settled} settled` : ''}.`;
  return [
    `**${verdict}** ${counted(articles.length, 'source')}, ${counted(details, 'claim')}.`,
    CREED,
    ...(articles.length === 1 ? ['Not compared: only one article.'] : []),
    '',
  ];
}

function tableText(findings: readonly Finding[], voices: Voices): string[] {
  const rows = findings.map((f, i) => row([String(i + 1), md(titleOf(f)), saidText(f, voices), f.level, md(settledBy(f) ?? 'open')]));
  return [row(['#', 'What', 'Sources say', 'Level', 'Decision']), '|--:|---|---|---|---|', ...rows, ''];
}

/** "**14** (Agency) – **12** (Daily)": first what is said, then who says it. */
function saidText(f: Finding, voices: Voices): string {
  return saidIn(f, voices.places)
    .map(({ words, evidence }) => {
      const names = [...new Set(evidence.map((e) => voices.nameOf(voices.places.documentOf(e.anchor.doc))))];
      const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
      const by = `${names.slice(0, 3).join(', ')}${more}`;
      return `**${md(words)}**${by ? ` (${by})` : ''}`;
    })
    .join(' – ');
}

function noteText(f: Finding, voices: Voices): string[] {
  const places = f.readings.flatMap((r) => r.evidence).map((e) => voices.linkTo(voices.places.documentOf(e.anchor.doc), voices.places.at(e.anchor)));
  const where = [...new Set(places)].slice(0, 6);
  const settled = settledBy(f);
  return [
    `- ${md(f.what)} ${md(f.next)}${settled ? ` **${md(settled)}**` : ''}  `,
    `  ${where.length > 0 ? `${where.join(', ')} ` : ''}(\`${f.check}\`, \`${f.id}\`)`,
  ];
}

function uncheckedText(run: Run): string[] {
  const all = uncheckedIn(run);
  const items = all.slice(0, 200).map((n) => `- ${md(n.path)}: ${md(n.reason)}`);
  const unresolved = run.stories.flatMap((s) => {
    const { places } = voicesOf(s, '');
    return s.unresolved.map(({ anchor }) => `${md(places.at(anchor).path)}:${places.at(anchor).line} “${md(anchor.exact)}”`);
  });
  return [
    '## Not checked',
    '',
    ...(all.length === 0 ? ['Nothing.'] : items),
    ...(all.length > 200 ? [`- and ${all.length - 200} more`] : []),
    '',
    ...(unresolved.length > 0
      ? [`Read, not resolved: ${unresolved.slice(0, 50).join(', ')}${unresolved.length > 50 ? ` and ${unresolved.length - 50} more` : ''}.`, '']
      : []),
  ];
}

function methodLines(run: Run): string[] {
  return [
    '## How this was made',
    '',
    `- crosscheck ${md(run.version)}${run.asOf ? `, as of ${md(run.asOf)}` : ''}.`,
    ...run.stories.flatMap(methodText),
    ...(run.only.length > 0 ? [`- Only findings of these kinds: ${run.only.map(md).join(', ')}.`] : []),
  ];
}
