import { diffArrays } from 'diff';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortestEdits, type WordEdit } from '../../src/text/edits.ts';

const words = fc.array(fc.constantFrom('we', 'will', 'open', 'the', 'gates'), { maxLength: 16 });

it('finds of equal ways the one that the diff finds', () => {
  fc.assert(
    fc.property(words, words, fc.integer({ min: 1, max: 40 }), (first, second, most) => {
      expect(shortestEdits(first, second, most)).toEqual(byDiff(first, second, most));
    }),
    { numRuns: 2_000 },
  );
});

it('gives up where it would take more', () => {
  expect(shortestEdits(['we', 'will', 'open'], ['they', 'will', 'open'], 2)).toEqual([{ first: [0, 1], second: [0, 1] }]);
  expect(shortestEdits(['we', 'will', 'open'], ['they', 'will', 'open'], 1)).toBeNull();
});

/** The same by the library: stretches that only one side has, those that touch as one. */
function byDiff(first: readonly string[], second: readonly string[], most: number): readonly WordEdit[] | null {
  const parts = diffArrays([...first], [...second], { maxEditLength: most });
  if (!parts) return null;
  const edits: { first: [number, number]; second: [number, number] }[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, value } of parts) {
    const before = edits.at(-1);
    const open = before && before.first[1] === i && before.second[1] === j ? before : null;
    const [x, y] = [added ? i : i + value.length, removed ? j : j + value.length];
    if (added || removed) {
      if (open) [open.first[1], open.second[1]] = [x, y];
      else edits.push({ first: [i, x], second: [j, y] });
    }
    [i, j] = [x, y];
  }
  return edits;
}
