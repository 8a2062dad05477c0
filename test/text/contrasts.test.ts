import { expect, test } from 'vitest';
import rows from '../../rules/lexicon/contrasts.json' with { type: 'json' };
import { contrast, contrastLine } from '../../src/text/words/contrasts.ts';

const linesIn = (text: string): ReadonlySet<number> => {
  const words = text.split(' ');
  return new Set(words.flatMap((word, i) => contrastLine(word, words[i + 1] ?? '') ?? []));
};
const apart = (a: string, b: string, ...of: string[]): boolean => contrast(linesIn(a), linesIn(b), of);

test('a word stands in one line, and rows name kinds of figure that there are', () => {
  const words = rows.flatMap(({ lines }) => lines.flatMap((line) => line.split(' ')));
  expect(words.filter((w, i) => words.indexOf(w) !== i)).toEqual([]);
  for (const { of } of rows) expect(['any', 'votes', 'scores', 'sums', 'measures', 'counts']).toContain(of);
});

test('lines of one row exclude each other, where neither text has a word of the other’s line', () => {
  expect(apart('unions asked for it', 'employers offered it')).toBe(true);
  expect(apart('unions asked for it', 'unions asked and employers offered it')).toBe(false);
  expect(apart('unions asked for it', 'unions got it')).toBe(false);
});

test('a word of a row that stands alone is enough in one text, of figures of its kind', () => {
  expect(apart('the main span is long', 'the bridge is long', 'measures')).toBe(true);
  expect(apart('the main span is long', 'the bridge is long', 'counts')).toBe(false);
  expect(apart('the span is long', 'the bridge is long', 'measures')).toBe(false);
  expect(apart('paid so far', 'set aside for it', 'measures')).toBe(true);
});
