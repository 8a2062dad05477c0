import { asGiven, type Document, type Evidence, type Finding, fileOf, LEVELS, type Level, pathIn, type Run, type StoryReport } from '../model/index.ts';
import { counted } from '../text/counted.ts';
import { linesOf } from '../text/files/lines.ts';
import { type Places, placesIn } from '../text/files/place.ts';
import { safeLine } from '../text/safe.ts';

/** An output prints at most so many findings (GitHub takes no more of a SARIF run), and says how many more there are. */
export const MOST_FINDINGS = 5000;
/** Other places named in one message. */
const OTHERS = 8;

/** A place as tools of a repository know it: path from its root, 1-based, end exclusive, UTF-16 units. Of a record only the line is known. */
export type Spot = {
  readonly path: string;
  readonly line: number;
  readonly columns: { readonly from: number; readonly endLine: number; readonly to: number } | null;
  readonly exact: string;
  readonly reads: string | null;
  readonly reading: number;
  readonly document: Document;
};

/** A finding with the place it is shown at (the draft's, where it touches one) and those it contradicts. */
export type Row = { readonly finding: Finding; readonly story: StoryReport; readonly spot: Spot | null; readonly others: readonly Spot[] };

/** The findings of all stories, loudest first, and how many are left out. */
export function rowsOf(run: Run): { readonly rows: readonly Row[]; readonly more: number } {
  const all = run.stories.flatMap((story) => story.findings.map((finding) => ({ finding, story })));
  const loudest = LEVELS.flatMap((level) => all.filter((r) => r.finding.level === level)).slice(0, MOST_FINDINGS);
  const spotters = new Map(run.stories.map((story) => [story, spotsIn(story)]));
  const rows = loudest.map(({ finding, story }) => {
    const spotOf = spotters.get(story) as ReturnType<typeof spotsIn>;
    const spots = finding.readings.flatMap((r, i) => r.evidence.map((e) => spotOf(e, i)));
    const spot = spots.find((s) => s.document.standing === 'draft') ?? spots[0] ?? null;
    return { finding, story, spot, others: spots.filter((s) => s !== spot && (s.reading !== spot?.reading || s.document !== spot?.document)) };
  });
  return { rows, more: all.length - rows.length };
}

/** A path from the root of the repository: the story's folder, then the article's path in it, without the id of a record. */
export const repositoryPath = ({ folder }: Pick<StoryReport, 'folder'>, document: Document): string => pathIn(folder, fileOf(document));

function spotsIn(story: StoryReport): (e: Evidence, reading: number) => Spot {
  const places: Places = placesIn(story);
  const lines = new Map<Document, ReturnType<typeof linesOf>>();
  return ({ anchor, reads }, reading) => {
    const document = places.documentOf(anchor.doc);
    const at = places.at(anchor);
    const positions = lines.get(document) ?? linesOf(document.source);
    lines.set(document, positions);
    const plain = document.format !== 'json' && document.format !== 'jsonl' && at.field === 'text';
    const end = positions(Math.max(at.start, at.end - 1));
    return {
      path: repositoryPath(story, document),
      line: plain ? at.line : (at.fileLine ?? 1),
      columns: plain ? { from: at.column, endLine: end.line, to: end.column + (at.end > at.start ? 1 : 0) } : null,
      exact: asGiven(document, anchor),
      reads,
      reading,
      document,
    };
  };
}

/** The whole of a finding in plain lines: what, where the others say otherwise, what to do next. */
export function messageOf({ finding, others }: Row): readonly string[] {
  const said = others.slice(0, OTHERS).map((s) => `${s.path}:${s.line} “${s.exact}”${s.reads === null || s.reads === s.exact ? '' : ` = ${s.reads}`}`);
  const settled = settledBy(finding);
  return [
    finding.what,
    ...said,
    ...(others.length > OTHERS ? [`and ${others.length - OTHERS} more places`] : []),
    finding.why,
    `→ ${finding.next}`,
    ...(settled ? [settled] : []),
  ].map((line) => safeLine(line));
}

/** Who answered a finding, and what let it through, each in words. */
export const answersTo = ({ decision, passed }: Finding): readonly string[] => [
  ...(decision ? [`Decided: ${decision.verb} (${safeLine(decision.who)})${decision.because ? `: ${safeLine(decision.because)}` : ''}`] : []),
  ...(passed ? [`Let through by ${passed.by === 'baseline' ? 'the baseline' : 'a mark in the article'}: ${safeLine(passed.because)}`] : []),
];

/** The same in one sentence: what let it through speaks before the answer. Null where there is neither. */
export const settledBy = (finding: Finding): string | null => answersTo(finding).at(-1) ?? null;

/** What was not checked, with paths from the root of the repository where they belong to a story. */
export const uncheckedIn = (run: Pick<Run, 'notChecked' | 'stories'>): readonly { readonly path: string; readonly reason: string }[] => [
  ...run.notChecked,
  ...run.stories.flatMap((s) => s.notChecked.map((n) => ({ ...n, path: pathIn(s.folder, n.path) }))),
];

/** `3 errors, 1 warning, 0 info`: every level, so that nothing found is said too. */
export function countsOf(run: Run): Readonly<Record<Level, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const story of run.stories) for (const f of story.findings) counts[f.level] += 1;
  return counts;
}

/** The words of `countsOf`. */
export function countsText(run: Run): string {
  const { error, warning, info } = countsOf(run);
  return `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${info} info`;
}

/** Guards a line of a CI log: no runner may read a command in it, wherever it begins. */
export const inLog = (line: string): string => line.replace(/##(?=\[)/g, '# #').replace(/^(\s*)(?=::)/, '$1| ');
