import { expect, test } from 'vitest';
import { diffLine, wordDiff } from '../../src/text/diff.ts';
import { inMarks, marksAround } from '../../src/text/quoted.ts';

test('words that begin or end with a quotation mark of their own get none of ours', () => {
  expect(inMarks(' The gate was shut. ')).toBe('“The gate was shut.”');
  expect(inMarks('"The gate was shut," she said.')).toBe('"The gate was shut," she said.');
  expect(inMarks('She said: “The gate was shut.”')).toBe('She said: “The gate was shut.”');
  expect(inMarks('The “big” gate was shut.')).toBe('“The “big” gate was shut.”');
  expect(inMarks('The gate was shut.', ['"', '"'])).toBe('"The gate was shut."');
  const half = { before: '“The ', exact: 'gate', after: ' was', cut: { before: true, after: true } };
  expect(marksAround(half)).toEqual(['“', '”']);
});

test('quotation marks of another style, apostrophes, commas and stops are no change of words', () => {
  for (const [a, b] of [
    ["\"The 'old' gate wasn't shut,\" he said", '“The ‘old’ gate wasn’t shut”, he said'],
    ['The gate was shut.', 'the gate was shut,'],
    ['«The gate» was shut', '"The gate" was shut'],
  ] as const) {
    expect(wordDiff(a, b)).toEqual([{ in: 'both', text: a }]);
    expect(wordDiff(b, a)).toEqual([{ in: 'both', text: b }]);
  }
  expect(diffLine('"There was no gate, and every lamp burned," he said', '“There was no gate, and hardly any lamp burned”, he said')).toBe(
    '"There was no gate, and [-every-] {+hardly any+} lamp burned," he said',
  );
  const [first, second] = ['Costs rose by $4.2bn — twice.', 'Costs fell by $4.2bn, and  twice!'];
  expect(
    wordDiff(first, second)
      .filter((r) => r.in !== 'second')
      .map((r) => r.text)
      .join(''),
  ).toBe(first);
  expect(diffLine(first, second)).toBe('Costs [-rose-] {+fell+} by $4.2bn — {+, and+} twice.');
});
