import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { extract } from '../../src/extract/index.ts';
import { type Claim, type ClaimOf, EMPTY_BOOK, type RuleBook } from '../../src/model/index.ts';
import { loadRules, shippedRules } from '../../src/rules/load.ts';
import { markedIn } from '../../src/text/marks.ts';
import { annotated } from './date-reading.ts';

const corpus = parse(readFileSync(path.join(import.meta.dirname, '../corpus/quote.yaml'), 'utf8')) as {
  said: { text: string; read: string[] }[];
  never: string[];
};
const cues = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: null }).book?.quotes;
const book: RuleBook = { ...EMPTY_BOOK, quotes: cues ?? EMPTY_BOOK.quotes };

const quotesIn = (text: string): ClaimOf<'quote'>[] => {
  return extract(annotated(text, null, book), book).filter((c: Claim): c is ClaimOf<'quote'> => c.kind === 'quote');
};
const shown = (c: ClaimOf<'quote'>): string => `${c.attributedTo?.name} | ${c.value?.directness} | ${c.value?.content.map((a) => a.exact).join(' // ')}`;

describe('quotations', () => {
  test.each(corpus.said)('$text', ({ text, read }) => {
    expect(quotesIn(text).map(shown)).toEqual(read);
  });
  test.each(corpus.never)('none in %s', (text) => {
    expect(quotesIn(text).map(shown)).toEqual([]);
  });
});

const scrap = fc.constantFrom(
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  "''",
  '«',
  '»',
  '—',
  '- ',
  ' ',
  ', ',
  '. ',
  '\n',
  'she said',
  'Ada Lind said',
  'the gate',
  'The gate',
  'told him that',
);

test('whatever the marks, words keep their places, and contents of direct speech do not overlap', () => {
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 60 }), (parts) => {
      const text = parts.join(' ');
      const stretches = markedIn(text, [{ start: 0, end: text.length }]);
      stretches.forEach((s, i) => {
        expect(s.inner.start).toBeLessThan(s.inner.end);
        if (i) expect(s.whole.start).toBeGreaterThanOrEqual(stretches[i - 1]?.whole.end ?? 0);
      });
      for (const claim of quotesIn(text)) for (const a of claim.value?.content ?? []) expect(text.slice(a.span.start, a.span.end)).toBe(a.exact);
    }),
  );
});

test('time grows with the text, not faster, however many marks stand in it', () => {
  const of = (n: number): number => {
    const text = `${'“It is late," she said "and '.repeat(n)}\n${"'tis ‘ ” “ ".repeat(n)}`;
    const begun = performance.now();
    quotesIn(text);
    return performance.now() - begun;
  };
  of(200);
  const [short, long] = [Math.max(5, of(400)), of(3200)];
  expect(long / short).toBeLessThan(40);
});
