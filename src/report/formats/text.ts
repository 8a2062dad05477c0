import { type Evidence, type Finding, greatest, isDecided, LEVELS, type NotChecked, pathIn, type Run, type StoryReport } from '../../model/index.ts';
import { capital } from '../../text/capital.ts';
import { counted } from '../../text/counted.ts';
import { type Places, placesIn, type Snippet } from '../../text/files/place.ts';
import { marksAround } from '../../text/quoted.ts';
import { safeLine } from '../../text/safe.ts';
import type { Manner } from '../manner.ts';
import { paint } from '../paint.ts';
import { answersTo, MOST_FINDINGS, uncheckedIn } from '../rows.ts';

/** Characters of the sentence on either side of the words. */
const AROUND = 44;

/** What a person reads in a terminal: one paragraph a finding, then the counts, what was not checked, and what to do next. */
export function render(run: Run, manner: Manner): string {
  let left = MOST_FINDINGS;
  const parts = run.stories.map((story) => {
    const shown = story.findings.slice(0, left);
    left -= shown.length;
    return storyText(story, shown, run.stories.length > 1, manner);
  });
  return `${[...parts.filter(Boolean), summary(run, manner)].join('\n\n')}\n`;
}

function storyText(story: StoryReport, findings: readonly Finding[], named: boolean, manner: Manner): string {
  const places = placesIn(story);
  const head = named ? [`== ${safeLine(story.story.id)}`] : [];
  return [...head, ...findings.map((f) => findingText(f, places, manner, folderOf(story, manner)))].join('\n\n');
}

/** What stands before the paths of a story. */
const folderOf = ({ folder }: StoryReport, { fromRoot }: Pick<Manner, 'fromRoot'>): string => (fromRoot ? folder : '');

function findingText(f: Finding, places: Places, { colour, quiet }: Manner, folder: string): string {
  const ink = paint(colour);
  const pieces = f.readings.flatMap((r) => r.evidence);
  const first = pieces.find((e) => places.documentOf(e.anchor.doc).standing === 'draft') ?? pieces[0];
  const head = `${first ? ink('bold', placeText(first, places, folder, true)) : '(no place)'}  ${ink(f.level, f.level)}  ${f.check}  ${ink('dim', f.id)}`;
  const wide = greatest([0, ...pieces.map((e) => placeText(e, places, folder, false).length)]);
  const quotes = f.readings.flatMap((r) => [
    ...r.evidence.map(
      (e) =>
        `    ${placeText(e, places, folder, false).padEnd(wide)}  ${quoted(places.around(e.anchor, AROUND))}${e.reads === null ? '' : `  = ${safeLine(e.reads)}`}`,
    ),
    ...(r.more > 0 ? [`    ${''.padEnd(wide)}  and ${r.more} more for ${safeLine(r.label)}`] : []),
  ]);
  const replaced = f.supersedes ? [`  Replaces ${f.supersedes}: a new reading has come.`] : [];
  return [
    head,
    `  ${capital(safeLine(f.what))}`,
    ...quotes,
    ...answersTo(f).map((line) => `  ${line}`),
    ...replaced,
    ...(quiet ? [] : [`  ${safeLine(f.why)}`, `  → ${safeLine(f.next)}`]),
  ].join('\n');
}

/** `path:line:column`, or for a record `file.jsonl#id:line:column`; a place in a title says so. Never begins like a command of a CI runner. */
function placeText(e: Evidence, places: Places, folder: string, column: boolean): string {
  const at = places.at(e.anchor);
  const path = safeLine(pathIn(folder, at.path)).replace(/^(?=::|##\[)/, './');
  return at.field === 'title' ? `${path} (title)` : `${path}:${at.line}${column ? `:${at.column}` : ''}`;
}

function quoted(snippet: Snippet): string {
  const { before, exact, after, cut } = snippet;
  const [open, close] = marksAround(snippet);
  const flat = (s: string): string => s.replace(/\s+/g, ' ');
  return safeLine(`${open}${cut.before ? '… ' : ''}${flat(before).trimStart()}[${flat(exact).trim()}]${flat(after).trimEnd()}${cut.after ? ' …' : ''}${close}`);
}

function summary(run: Run, manner: Manner): string {
  const { quiet, fromRoot } = manner;
  const findings = run.stories.flatMap((s) => s.findings);
  const articles = run.stories.reduce((n, s) => n + s.story.articles.length, 0);
  const stories = run.stories.filter((s) => s.story.articles.length > 0).length;
  const claims = run.stories.reduce((n, s) => n + s.details, 0);
  const found = LEVELS.map((level) => [findings.filter((f) => f.level === level).length, level] as const).filter(([n]) => n > 0);
  const said = found.length === 0 ? 'No findings' : found.map(([n, level]) => (level === 'info' ? `${n} info` : counted(n, level))).join(', ');
  const inStories = stories > 1 ? ` in ${stories} stories` : '';
  const decided = findings.filter((f) => isDecided(f.decision)).length;
  return [
    ...(findings.length > MOST_FINDINGS ? [`${findings.length - MOST_FINDINGS} more findings are not shown.`] : []),
    `${said} in ${counted(articles, 'article')}${inStories} (${counted(claims, 'claim')})${decided > 0 ? `, ${decided} decided` : ''}. ${notCheckedText(run, fromRoot)}`,
    ...leftOutText(run),
    ...unresolvedText(run, manner),
    ...(run.only.length > 0 ? [`Only findings of these kinds: ${run.only.join(', ')}.`] : []),
    ...silencedText(run),
    ...bluntText(run, manner),
    ...(quiet || findings.length === 0 ? [] : [`Next: crosscheck explain ${findings[0]?.id}   or   crosscheck review   or   crosscheck report -o report.md`]),
    ...(articles === 1 ? ['Not compared: only one article.'] : []),
  ].join('\n');
}

/** The line that makes a pass believable; it stands in every run. */
export function notCheckedText(run: Pick<Run, 'notChecked' | 'stories'>, fromRoot = false): string {
  const all: readonly NotChecked[] = fromRoot ? uncheckedIn(run) : [...run.notChecked, ...run.stories.flatMap((s) => s.notChecked)];
  if (all.length === 0) return 'Not checked: nothing.';
  const rows = all.slice(0, 50).map((n) => `  ${safeLine(n.path)}: ${safeLine(n.reason)}`);
  return ['Not checked:', ...rows, ...(all.length > 50 ? [`  and ${all.length - 50} more`] : [])].join('\n');
}

/** What was no article, as crosscheck wrote it; a line, or none. */
export function leftOutText({ leftOut = [] }: Pick<Run, 'leftOut'>): string[] {
  if (leftOut.length === 0) return [];
  const named = leftOut.slice(0, 5).map((l) => `${safeLine(l.path)} (${safeLine(l.what)})`);
  return [`Left out, no article: ${named.join(', ')}${leftOut.length > 5 ? ` and ${leftOut.length - 5} more` : ''}.`];
}

function unresolvedText(run: Run, manner: Manner): string[] {
  const rows = run.stories.flatMap((s) => {
    const places = placesIn(s);
    return s.unresolved.map(({ anchor }) => {
      const at = places.at(anchor);
      return `${safeLine(pathIn(folderOf(s, manner), at.path))}:${at.line} “${safeLine(anchor.exact)}”`;
    });
  });
  if (rows.length === 0) return [];
  return [`Read, not resolved: ${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ` and ${rows.length - 5} more` : ''}.`];
}

function silencedText(run: Run): string[] {
  const off = [...new Set(run.stories.flatMap((s) => s.silenced))];
  return off.length > 0 ? [`Turned off by checks.yaml: ${off.map(safeLine).join(', ')}.`] : [];
}

/** Marks that let nothing through. */
function bluntText(run: Run, manner: Manner): string[] {
  const rows = run.stories.flatMap((s) => (s.blunt ?? []).map((m) => `${safeLine(pathIn(folderOf(s, manner), m.path))}:${m.line} ${safeLine(m.fault)}`));
  if (rows.length === 0) return [];
  return [`Marks without effect: ${rows.slice(0, 20).join('; ')}${rows.length > 20 ? `; and ${rows.length - 20} more` : ''}.`];
}
