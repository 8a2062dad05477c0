import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Anchor, type DocumentId, EMPTY_BOOK } from '../../src/model/index.ts';
import { loadRules, shippedRules } from '../../src/rules/load.ts';
import { wordEdits } from '../../src/text/diff.ts';
import { compareQuoteWords, type QuoteWord, ruledWords, wordsOfQuote } from '../../src/values/index.ts';

const corpus = parse(readFileSync(path.join(import.meta.dirname, '../corpus/quote-wording.yaml'), 'utf8')) as Record<string, [string, string][]>;
const rules = ruledWords(loadRules({ shipped: shippedRules(), story: null, extra: [], checks: null }).book?.quotes ?? EMPTY_BOOK.quotes);
const words = (text: string): readonly QuoteWord[] => {
  const anchor: Anchor = { doc: 'a' as DocumentId, span: { start: 0, end: text.length }, exact: text };
  return wordsOfQuote([anchor], rules);
};

for (const [difference, pairs] of Object.entries(corpus))
  describe(`quotation: ${difference}`, () => {
    test.each(pairs)('%s | %s', (a, b) => {
      const found = compareQuoteWords(words(a), words(b));
      expect(found, found.because).toMatchObject({ difference });
      expect(compareQuoteWords(words(b), words(a)).difference).toBe(difference);
    });
  });

const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 });

test('the edits rebuild one wording from the other', () => {
  fc.assert(
    fc.property(list, list, (a, b) => {
      const made = [...a];
      for (const e of [...(wordEdits(a, b) ?? [])].reverse()) made.splice(e.first[0], e.first[1] - e.first[0], ...b.slice(...e.second));
      expect(made).toEqual(b);
    }),
  );
});

test('there are no edits where more words differ than may, and the same edits where as many may as there are', () => {
  fc.assert(
    fc.property(list, list, fc.nat(30), (a, b, most) => {
      const edits = wordEdits(a, b) ?? [];
      const differ = edits.reduce((n, { first, second }) => n + first[1] - first[0] + second[1] - second[0], 0);
      expect(wordEdits(a, b, most)).toEqual(differ > most ? null : edits);
    }),
  );
});
