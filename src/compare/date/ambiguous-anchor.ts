import {
  type Anchor,
  type Annotated,
  type Article,
  anchorAt,
  type Claim,
  claimsOfKind,
  type Sentence,
  sentenceIndexAt,
  type Token,
} from '../../model/index.ts';
import { boundsOfDate, labelOfDate } from '../../values/index.ts';
import { defineCheck, type Found } from '../check.ts';

/** "by then", "at that time", "the next three years" after two dates that could both be meant. */
export const dateAmbiguousAnchor = defineCheck({
  id: 'date/ambiguous-anchor',
  ceiling: 'warning',
  title: 'Words that count from one of two dates',
  why: 'Two dates stand before these words; readers will count from different ones.',
  find: ({ story }) => story.articles.flatMap((article) => ambiguous(article)),
  examples: {
    agree: [
      ['The canal was drained on 3 March 2021. By then the locks had failed.'],
      ['At the same time, traders fear the new toll.'],
      ['The quay closed in May 2019 and reopened in June 2021. It is busy now.'],
    ],
    disagree: [['The quay closed in May 2019 and reopened in June 2021. By then the harbour master had resigned.']],
  },
});

const PHRASES: readonly (readonly string[])[] = [
  ['at', 'that', 'time'],
  ['by', 'then'],
  ['since', 'then'],
  ['until', 'then'],
  ['from', 'then', 'on'],
  ['was', 'then', 'that'],
  ['at', 'the', 'same', 'time'],
];
const AHEAD = /^(?:the )?(?:next|following|coming) .*(?:days|weeks|months|years)$/i;

function ambiguous(article: Article): Found[] {
  const { annotated } = article;
  const dates = claimsOfKind(article, 'date').filter(
    (c) => c.value && boundsOfDate(c.value) && c.value.timex.type === 'DATE' && c.value.anchoredTo === 'stated',
  );
  if (dates.length < 2) return [];
  const found: Found[] = [];
  let next = 0;
  let before: Claim[] = [];
  for (const [index, sentence] of annotated.sentences.entries()) {
    const own: Claim[] = [];
    while (next < dates.length && (dates[next] as Claim).anchor.span.start < sentence.span.end) own.push(dates[next++] as Claim);
    if (own.length === 0 && before.length >= 2 && follows(annotated, before, index)) {
      const words = hanging(annotated, sentence, article);
      if (words) found.push(finding(words, before));
    }
    if (own.length) before = distinct(own);
  }
  return found;
}

/** The dates stand in the sentence just before, of the same paragraph. */
function follows(annotated: Annotated, before: readonly Claim[], index: number): boolean {
  const there = sentenceIndexAt(annotated, before[0]?.anchor.span.start ?? -1);
  return there === index - 1 && annotated.sentences[there]?.paragraph === annotated.sentences[index]?.paragraph;
}

function distinct(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = [];
  for (const claim of claims) {
    const bounds = claim.kind === 'date' && claim.value ? boundsOfDate(claim.value) : null;
    const overlaps = kept.some((k) => {
      const other = k.kind === 'date' && k.value ? boundsOfDate(k.value) : null;
      return !bounds || !other || (bounds.first <= other.last && other.first <= bounds.last);
    });
    if (bounds && !overlaps) kept.push(claim);
  }
  return kept;
}

/** The words of a sentence that count from a date outside it, where the sentence says that something happened. */
function hanging(annotated: Annotated, sentence: Sentence, article: Article): Anchor | null {
  const { tokens, document } = annotated;
  for (let i = sentence.first; i < sentence.last; i++)
    for (const phrase of PHRASES) {
      if (!phrase.every((word, k) => i + k < sentence.last && tokens[i + k]?.lower === word)) continue;
      const last = tokens[i + phrase.length - 1] as Token;
      const comma = tokens[i + phrase.length]?.text === ',';
      if (phrase[1] === 'the' && (i === sentence.first || comma)) continue;
      return anchorAt(document, { start: (tokens[i] as Token).start, end: last.end });
    }
  const ahead = claimsOfKind(article, 'date').find((c) => c.sentence.start === sentence.span.start && AHEAD.test(c.anchor.exact) && c.property !== 'date');
  return ahead?.anchor ?? null;
}

function finding(anchor: Anchor, dates: readonly Claim[]): Found {
  const labels = dates.map((d) => (d.kind === 'date' && d.value ? labelOfDate(d.value) : d.anchor.exact));
  return {
    confidence: 0.6,
    agreement: null,
    key: `anchor|${anchor.doc}|${anchor.exact.toLowerCase()}|${labels.join('|')}`,
    subject: `“${anchor.exact}”`,
    readings: [
      {
        value: anchor.exact.toLowerCase(),
        label: anchor.exact,
        witnesses: 1,
        evidence: [{ anchor, reads: `${labels.join(' or ')}` }, ...dates.slice(0, 3).map((d) => ({ anchor: d.anchor, reads: null }))],
        more: 0,
      },
    ],
    what: `“${anchor.exact}” may count from ${labels.join(' or from ')}.`,
    next: 'Name the date instead.',
    because: dates.map((d) => `“${d.anchor.exact}” stands in the sentence before`),
  };
}
