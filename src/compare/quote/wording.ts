import type { ClaimOf, Evidence, Fact, FindingReading, Level, Reading, RuleBook, Story } from '../../model/index.ts';
import { append, covered, grouped } from '../../model/index.ts';
import { counted } from '../../text/counted.ts';
import { diffLine, type WordEdit } from '../../text/diff.ts';
import { resemblanceOf } from '../../values/index.ts';
import { defineCheck, type Found } from '../check.ts';
import { readingOf } from '../name/written/reading.ts';
import { wordsAgainst } from '../sides.ts';
import { type Brief, briefIn } from './brief.ts';
import { changedWords, isMarked, mostDirect, type QuotePair, quotePairs } from './pairs.ts';

/** One utterance in two wordings, both given as what somebody said. */
export const quoteWording = defineCheck({
  id: 'quote/wording',
  ceiling: 'error',
  title: 'Sources give one quotation in different words',
  why: 'Readers take words between quotation marks for what was said, and only one wording was.',
  find: ({ facts, story, book }) => {
    const related = facts.filter((f) => f.kind === 'quote' && f.readings.length > 1).flatMap((f) => raisedBy(f, story, book));
    const anchors = related.flatMap((r) => r.readings.flatMap(({ evidence }) => evidence.map((e) => e.anchor)));
    const told = new Map([...grouped(anchors, (a) => a.doc)].map(([doc, own]) => [doc, covered(own.map((a) => a.span))]));
    const isTold = (brief: Brief): boolean => brief.wordings.some(({ places }) => places.some((p) => told.get(p.doc)?.overlaps(p.span)));
    return [...related, ...briefIn(story, book).flatMap((brief) => (isTold(brief) ? [] : [briefFinding(story, brief)]))];
  },
  examples: {
    agree: [
      ['“We will open the long bridge on the first of May,” Ada Lind said.', '“We will open the long bridge on the first of May,” said Ada Lind.'],
      ['“We don’t want to close the old harbour road at all,” Ada Lind said.', '“We do not want to close the old harbour road at all,” Ada Lind said.'],
    ],
    disagree: [
      ['“We want to open the long bridge on the first of May,” Ada Lind said.', '“We refuse to open the long bridge on the first of May,” Ada Lind said.'],
    ],
  },
});

/** Why it matters where nobody quotes. */
const REPORTED = 'Both articles report one statement of one person, and a reader of both cannot tell what was said.';

/** One finding for words that both give as quoted, one for words that somebody reports in words of his own. */
function raisedBy(fact: Fact, story: Story, book: RuleBook): Found[] {
  const pairs = quotePairs(fact, book).flatMap((pair) => {
    const level = levelOf(pair);
    const sides = level ? ([0, 1] as const).map((side) => changedWords(story, pair, side, book)) : [];
    return level && sides.every((s) => s.length > 0) ? [{ pair, level, sides }] : [];
  });
  const top = (['error', 'warning'] as const).find((l) => pairs.some((p) => p.level === l));
  const loud = top
    ? findingOf(
        fact,
        pairs.filter((p) => p.level === top),
      )
    : [];
  const reported = findingOf(
    fact,
    pairs.filter((p) => p.level === 'info'),
  ).map((found) => (fact.readings.some((r) => isMarked(mostDirect(r))) ? found : { ...found, why: REPORTED }));
  return [...loud, ...reported.map((r) => (loud.length ? { ...r, key: `${r.key}|reported` } : r))];
}

/** One short sentence in two wordings, of which each article has one. */
function briefFinding(story: Story, { speaker, wordings, reversed }: Brief): Found {
  const because = reversed ? 'the sense is turned around' : 'words that carry meaning differ';
  const readings = wordings
    .map(({ key, places }) => readingOf(story, key, places[0]?.exact ?? key, places))
    .sort((a, b) => b.witnesses - a.witnesses || (a.value < b.value ? -1 : 1));
  return {
    level: 'warning',
    confidence: 0.75,
    agreement: reversed ? 'conflict' : 'compatible',
    key: `brief|${speaker}|${readings
      .map((r) => r.value)
      .sort()
      .join('|')}`,
    subject: 'words of a quotation',
    readings,
    what: `One short quotation: ${wordsAgainst(readings)}; ${because}.`,
    next: 'Find the recording or the original text, and let the quotation follow it.',
    because: [diffLine(wordings[0]?.key ?? '', wordings[1]?.key ?? ''), 'both sentences are whole, and one speaker’s', because],
  };
}

type Telling = { readonly pair: QuotePair; readonly level: Level; readonly sides: readonly (readonly Evidence[])[] };

/** The first pair in words, each wording that takes part in one as a reading. */
function findingOf(fact: Fact, loudest: readonly Telling[]): Found[] {
  const [worst] = loudest;
  if (!worst) return [];
  const { pair, level } = worst;
  const changed = new Map<Reading, Evidence[]>();
  for (const { pair: p, sides } of loudest)
    [p.left, p.right].forEach((reading, i) => {
      const own = changed.get(reading) ?? [];
      changed.set(reading, own);
      append(own, sides[i] ?? []);
    });
  const readings = [...changed].map(([reading, evidence]): FindingReading => {
    const own = reading === pair.left ? worst.sides[0] : reading === pair.right ? worst.sides[1] : evidence;
    const words = (own ?? []).filter((e) => e.anchor.doc === own?.[0]?.anchor.doc).map((e) => e.anchor.exact);
    return { value: reading.value, label: words.join(' … ') || reading.value, witnesses: reading.witnesses, evidence, more: 0 };
  });
  const subject = fact.about.join(', ');
  const [a, b] = [pair.left, pair.right].map((r) => (mostDirect(r).value?.content ?? []).map((c) => c.exact).join(' '));
  return [
    {
      level,
      confidence: pair.comparison.likeness,
      agreement: pair.comparison.difference === 'reversed' ? 'conflict' : 'compatible',
      key: fact.key,
      subject: subject && `words of ${subject}`,
      readings,
      what: `${subject}, one quotation: ${differing(pair, readings) ?? `“${readings[0]?.label}” against “${readings[1]?.label}”`}; ${pair.comparison.because}.`,
      next: 'Find the recording or the original text, and let the quotation follow it.',
      because: [diffLine(a ?? '', b ?? ''), `${pair.comparison.common} words in common, likeness ${pair.comparison.likeness}`, pair.comparison.because],
    },
  ];
}

/** Words that one side lacks are told as such: what stands at the gap of the other is no wording against them. Null where there is more to tell. */
function differing(pair: QuotePair, readings: readonly FindingReading[]): string | null {
  const [edit, ...more] = pair.comparison.edits;
  if (!edit || more.length || readings.length !== 2) return null;
  const [x, y] = [edit.first[1] - edit.first[0], edit.second[1] - edit.second[0]];
  if (Math.min(x, y) > 0) return null;
  const [full, short] = x > 0 ? [pair.left, pair.right] : [pair.right, pair.left];
  return `“${readings.find((r) => r.value === full.value)?.label}” stands in one wording and is left out in the other (${counted(short.witnesses, 'source')})`;
}

/** Null where a reader loses nothing: the same words, trimming, grammar. Where an outlet reports in words of its own, the difference is for information. */
function levelOf({ left, right, comparison }: QuotePair): Level | null {
  const [a, b] = [mostDirect(left), mostDirect(right)];
  const { difference, edits, likeness, common, trims, slight = false } = comparison;
  if (difference === 'identical' || difference === 'trimmed' || difference === 'grammar' || apart(a, b)) return null;
  const marked = Number(isMarked(a)) + Number(isMarked(b));
  if (a.anchor.doc === b.anchor.doc) return marked === 1 && difference === 'meaning' && isExchange(edits) && sameSpeaker(a, b) ? 'info' : null;
  if (slight || difference === 'style') return marked > 0 ? 'info' : null;
  if (marked === 2) {
    if (difference === 'reversed') return likeness >= 0.8 && !edits.some((e) => trims.some((t) => isNear(e, t))) ? 'error' : 'warning';
    return likeness >= 0.75 && common >= 6 ? 'warning' : null;
  }
  if (difference === 'reversed') return edits.length === 1 && likeness >= 0.9 && common >= 7 ? 'warning' : null;
  return difference === 'meaning' && (marked === 1 || isAddition(edits)) && likeness >= 0.75 && common >= 9 && sameSpeaker(a, b) ? 'info' : null;
}

/** One or two words stand for one or two others. */
const isExchange = ([edit, ...more]: readonly WordEdit[]): boolean =>
  edit !== undefined && !more.length && [edit.first, edit.second].every(([from, to]) => to > from && to - from <= 2);

/** One side has a word or two that the other lacks. */
const isAddition = ([edit, ...more]: readonly WordEdit[]): boolean => {
  const [x, y] = edit ? [edit.first[1] - edit.first[0], edit.second[1] - edit.second[0]] : [0, 0];
  return more.length === 0 && Math.min(x, y) === 0 && Math.max(x, y) <= 2;
};

const sameSpeaker = (a: ClaimOf<'quote'>, b: ClaimOf<'quote'>): boolean => a.attributedTo !== null && b.attributedTo !== null && !apart(a, b);

/** One wording stops a few words behind the turned one, so that the clause may say the same another way: "should be spent on you", "should not be spent". */
const isNear = (edit: WordEdit, trim: WordEdit): boolean => trim.first[0] >= edit.first[1] && trim.first[0] - edit.first[1] <= CLAUSE;

/** Words. */
const CLAUSE = 4;

/** Two different persons said it: no two wordings of one utterance. Surnames a slip apart are one person, misspelt. */
function apart(a: ClaimOf<'quote'>, b: ClaimOf<'quote'>): boolean {
  const [x, y] = [a.attributedTo, b.attributedTo];
  if (!x || !y || x.type !== 'person' || y.type !== 'person') return false;
  if (x.entity && y.entity) return x.entity !== y.entity;
  const last = (name: string): string => (name.split(/[\s-]+/).at(-1) ?? '').toLowerCase();
  const [s, t] = [last(x.name), last(y.name)];
  return s !== t && !/^(?:same|close)$/.test(resemblanceOf(s, t).kind);
}
