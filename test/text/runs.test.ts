import { expect, test } from 'vitest';
import { runsIn, wordNumbers } from '../../src/text/runs.ts';

const numbered = (texts: readonly string[]): Int32Array[] => {
  const numberOf = wordNumbers();
  return texts.map((text) => Int32Array.from(text.split(' ').filter(Boolean), numberOf));
};
const numbersIn = (texts: readonly string[], length: number): number[][] => runsIn(numbered(texts), length).at.map((runs) => [...runs]);

test('equal runs have one number, in order of the places where they begin first', () => {
  expect(numbersIn(['the ferry left the pier at noon', 'at noon the ferry left', 'the pier'], 2)).toEqual([[0, 1, -1, 2, -1, 3], [3, -1, 0, 1], [2]]);
});

test('a run that stands nowhere else has no number, though each of its words does', () => {
  expect(numbersIn(['a b c', 'c b a'], 2)).toEqual([
    [-1, -1],
    [-1, -1],
  ]);
});

test('a run may stand twice in one text', () => expect(numbersIn(['no no no'], 2)).toEqual([[0, 0]]));

test('a text that is shorter than a run has none', () => {
  expect(numbersIn(['', 'one two', 'one two three', 'one two three'], 3)).toEqual([[], [], [0], [0]]);
  expect(runsIn([], 3)).toEqual({ at: [], count: 0 });
});

test('the numbers are those of the words written out', () => {
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return (seed >>> 8) % below;
  };
  for (const length of [1, 3, 5])
    for (let round = 0; round < 20; round++) {
      const texts = Array.from({ length: 1 + next(6) }, () => Array.from({ length: next(40) }, () => 'abc'[next(3)]).join(' '));
      const written = texts.map((text) => {
        const words = text.split(' ').filter(Boolean);
        return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, i) => words.slice(i, i + length).join(' '));
      });
      const all = written.flat();
      const again = [...new Set(all)].filter((run) => all.indexOf(run) !== all.lastIndexOf(run));
      const { at, count } = runsIn(numbered(texts), length);
      expect(at.map((runs) => [...runs])).toEqual(written.map((runs) => runs.map((run) => again.indexOf(run))));
      expect(count).toBe(again.length);
    }
});
