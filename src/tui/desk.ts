import {
  type Anchor,
  type Decision,
  type Document,
  type Finding,
  type FindingReading,
  isDecided,
  type Note,
  onceEach,
  type Sentence,
  type StoryReport,
  sentenceIndexAt,
  settle,
} from '../model/index.ts';
import { dayText } from '../text/days.ts';
import { type Places, placesIn } from '../text/files/place.ts';

/** One story on the desk: its report, and where words stand in it. */
export type DeskStory = { readonly report: StoryReport; readonly places: Places };

/** A finding with its story, as the list numbers it (from 1). */
export type Item = { readonly number: number; readonly finding: Finding; readonly home: DeskStory };

/** What lies on the desk: every story of the run with what editors decided. The screens are drawn from this and the state. */
export type Desk = {
  readonly stories: readonly DeskStory[];
  readonly items: readonly Item[];
  readonly byId: ReadonlyMap<string, Item>;
};

/** Puts a run on the desk. `decisions`: what the logs say, by id of the story. */
export function deskOf(reports: readonly StoryReport[], decisions: ReadonlyMap<string, readonly Decision[]> = new Map()): Desk {
  return withDecisions(
    reports.map((report) => ({ report, places: placesIn(report) })),
    decisions,
  );
}

/** The same stories after other decisions; tables of lines are kept. */
export function withDecisions(stories: readonly DeskStory[], decisions: ReadonlyMap<string, readonly Decision[]>): Desk {
  const settled = stories.map(({ report, places }) => {
    const known = decisions.get(report.story.id);
    return { report: known ? { ...report, findings: settle(report.findings, known) } : report, places };
  });
  const items = settled.flatMap((home) => home.report.findings.map((finding) => ({ finding, home }))).map((each, i) => ({ number: i + 1, ...each }));
  return { stories: settled, items, byId: new Map(items.map((i) => [i.finding.id, i])) };
}

/** The kind of a finding in an editor's word. */
export function kindOf(check: string): string {
  const family = check.slice(0, check.indexOf('/'));
  return family === 'quantity' ? 'number' : family === 'role' ? 'title' : family === 'polarity' ? 'yes/no' : family;
}

/** What the sources disagree on, in one line. */
export function issueOf({ readings, agreement, subject, what }: Finding): string {
  if (readings.length < 2 || agreement === null) return what;
  return `${subject}: ${readings.map((r) => r.label).join(' / ')}`;
}

/** The state of a finding in a word or two: what was decided, or `open`. */
export function statusOf({ decision, passed, readings }: Finding): string {
  if (passed) return passed.by === 'baseline' ? 'baseline' : 'let through';
  if (decision === null || decision.verb === 'note') return decision ? 'open, note' : 'open';
  switch (decision.verb) {
    case 'right':
      return `${readings.findIndex((r) => r.value === decision.reading) + 1} is right`;
    case 'fix':
      return 'fix needed';
    case 'not-a-conflict':
      return 'no conflict';
    case 'both-right':
      return 'both right';
    case 'ask':
      return 'ask';
  }
}

/** Does it wait for an editor? */
export const isOpen = (finding: Finding): boolean => !finding.passed && !isDecided(finding.decision);

/** How many findings there are of each level, and how many are open. */
export type Tally = { readonly levels: Readonly<Record<Finding['level'], number>>; readonly open: number };

/** The counts of a desk. */
export const tallyOf = onceEach((desk: Desk): Tally => {
  const levels = { error: 0, warning: 0, info: 0 };
  let open = 0;
  for (const { finding } of desk.items) {
    levels[finding.level]++;
    if (isOpen(finding)) open++;
  }
  return { levels, open };
});

/** Who is behind a reading: `1 source`, `3 sources`. */
export const sourcesText = ({ witnesses }: FindingReading): string => (witnesses === 1 ? '1 source' : `${witnesses} sources`);

/** `ap.md:14`; a place in a title says so. */
export function placeText(item: Item, anchor: Anchor): string {
  const at = item.home.places.at(anchor);
  return at.field === 'title' ? `${at.path} (title)` : `${at.path}:${at.line}`;
}

/** The day of publication in words. */
export const publishedText = ({ published }: Document): string => (published.edtf === null ? 'no date' : dayText(published.edtf));

/** The notes of a finding, oldest first. */
export const notesOf = ({ decision }: Finding): readonly Note[] => decision?.notes ?? [];

/** The articles of a story. */
export const articlesOf = ({ report }: DeskStory): readonly Document[] => report.story.articles.map((a) => a.annotated.document);

/** Every article on the desk with its place in its story, story by story. */
export const articlesIn = (desk: Desk) =>
  desk.stories.flatMap((home) => home.report.story.articles.map(({ annotated }, index) => ({ home, index, annotated })));

/** Characters on either side of words, as far as their sentence goes. */
const SENTENCE = 400;

/** The sentence that words stand in; a very long one is cut. */
export function sentenceOf({ home }: Item, anchor: Anchor): string {
  const { before, exact, after } = home.places.around(anchor, SENTENCE);
  return `${before}${exact}${after}`;
}

/** Words in their sentence with its neighbours: those of their own paragraph with it, `earlier` and `later` those of the paragraphs around; '' where there is none. */
export type Context = { readonly earlier: string; readonly before: string; readonly exact: string; readonly after: string; readonly later: string };

/** The context of words. */
export function contextOf({ home }: Item, { doc, span, exact }: Anchor): Context {
  const annotated = home.report.story.articles.find((a) => a.annotated.document.id === doc)?.annotated;
  const { sentences, document } = annotated ?? { sentences: [], document: home.places.documentOf(doc) };
  const first = sentenceIndexAt({ sentences }, span.start);
  const own = sentences[first];
  if (!own) return { earlier: '', ...home.places.around({ doc, span, exact }, SENTENCE), later: '' };
  const last = Math.max(first, sentenceIndexAt({ sentences }, Math.max(span.start, span.end - 1)));
  const [prior, next] = [sentences[first - 1], sentences[last + 1]];
  const end = sentences[last] ?? own;
  const text = (from: number, to: number): string => document.text.slice(from, to);
  const joins = (a: Sentence, b: Sentence): boolean => a.paragraph === b.paragraph && a.scope === b.scope;
  return {
    earlier: prior && !joins(own, prior) ? text(prior.span.start, prior.span.end) : '',
    before: text(Math.min(span.start, (prior && joins(own, prior) ? prior : own).span.start), span.start),
    exact,
    after: text(span.end, Math.max(span.end, (next && joins(end, next) ? next : end).span.end)),
    later: next && !joins(end, next) ? text(next.span.start, next.span.end) : '',
  };
}
