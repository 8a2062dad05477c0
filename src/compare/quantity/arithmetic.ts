import { type Article, anchorAt, type Evidence, type Span } from '../../model/index.ts';
import { defineCheck, type Found } from '../check.ts';
import { agesIn } from './arithmetic/ages.ts';
import { anniversariesIn } from './arithmetic/anniversaries.ts';
import { changesIn } from './arithmetic/changes.ts';
import { conversionsIn } from './arithmetic/conversions.ts';
import { linesOf, type Slip } from './arithmetic/line.ts';
import { ranksIn } from './arithmetic/ranks.ts';
import { sharesIn } from './arithmetic/shares.ts';
import { sumsIn } from './arithmetic/sums.ts';
import { turnsIn } from './arithmetic/turns.ts';

/** Sums, shares, changes, conversions, ages, anniversaries and ranks that do not come out. Each finding shows its calculation. */
export const quantityArithmetic = defineCheck({
  id: 'quantity/arithmetic',
  ceiling: 'error',
  title: 'The figures do not add up',
  why: 'The figures of the text do not fit each other, so at least one of them is wrong.',
  find: ({ story }) => story.articles.flatMap((article) => slipsOf(article).map(finding)),
  examples: {
    agree: [
      ['Of the 180 passengers, 45 (25 percent) were children.'],
      ['Output rose 12 percent to 56 tonnes from 50 tonnes.'],
      ['The lake is 12 km (7.5 miles) long.'],
      ['Twelve people, including nine women and four lawyers, were freed.'],
    ],
    disagree: [
      ['Of the 180 passengers, 45 (35 percent) were children.'],
      ['Output rose 32 percent to 56 tonnes from 50 tonnes.'],
      ['The lake is 12 km (1.2 miles) long.'],
    ],
  },
});

function slipsOf(article: Article): Slip[] {
  const lines = linesOf(article);
  const slips = lines.flatMap((line) => [
    ...sharesIn(line),
    ...changesIn(line),
    ...turnsIn(line),
    ...sumsIn(line),
    ...anniversariesIn(line),
    ...conversionsIn(line),
    ...ranksIn(line),
  ]);
  return [...slips, ...agesIn(article, lines)];
}

function finding({ annotated: { document }, stated, counted, what, sum, confidence }: Slip): Found {
  const evidence = (spans: readonly Span[]): Evidence[] => spans.map((span) => ({ anchor: anchorAt(document, span), reads: null }));
  const words = [...stated.spans, ...counted.spans].map((s) => document.text.slice(s.start, s.end).toLowerCase().replace(/\s+/g, ' '));
  return {
    confidence,
    agreement: null,
    key: `arithmetic|${document.id}|${words.join('|')}`,
    subject: `“${words[0]}”`,
    readings: [
      { value: `stated ${stated.label}`, label: stated.label, witnesses: 1, evidence: evidence(stated.spans), more: 0 },
      { value: `counted ${counted.label}`, label: counted.label, witnesses: 1, evidence: evidence(counted.spans), more: 0 },
    ],
    what: `${what}.`.replace(/^\p{Ll}/u, (c) => c.toUpperCase()),
    next: 'Do the sum again from the source, and correct the figure that is wrong.',
    because: [sum],
  };
}
