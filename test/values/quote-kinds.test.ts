import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Anchor, type DocumentId, EMPTY_BOOK } from '../../src/model/index.ts';
import { loadRules, shippedRules } from '../../src/rules/load.ts';
import { wordEdits } from '../../src/text/diff.ts';
import { kindOf, type QuoteWord, ruledWords, wordsOfQuote } from '../../src/values/index.ts';

const corpus = parse(readFileSync(path.join(import.meta.dirname, '../corpus/quote-kinds.yaml'), 'utf8')) as Record<string, [string, string][]>;
const rules = ruledWords(loadRules({ shipped: shippedRules(), story: null, extra: [], checks: null }).book?.quotes ?? EMPTY_BOOK.quotes);
const words = (exact: string): readonly QuoteWord[] => {
  const anchor: Anchor = { doc: 'a' as DocumentId, span: { start: 0, end: exact.length }, exact };
  return wordsOfQuote([anchor], rules);
};

/** The kinds of all places where two wordings differ, without those that change nothing. */
function kinds(a: readonly QuoteWord[], b: readonly QuoteWord[]): string[] {
  const edits =
    wordEdits(
      a.map((w) => w.key),
      b.map((w) => w.key),
    ) ?? [];
  return edits.map((e) => kindOf(e, a, b)).filter((k) => k !== 'grammar');
}

for (const [kind, pairs] of Object.entries(corpus))
  describe(`an edit of ${kind}`, () => {
    const expected = kind === 'grammar' ? [] : [kind];
    test.each(pairs)('%s | %s', (a, b) => {
      expect(kinds(words(a), words(b))).toEqual(expected);
      expect(kinds(words(b), words(a))).toEqual(expected);
    });
  });
