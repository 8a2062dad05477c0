import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed, unpacked } from '../../src/threads/packed.ts';

const numbers = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, 2 ** 28, 2 ** 53));
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    numbers,
    fc.string({ unit: 'binary' }),
    fc.constantFrom(null, undefined, true, false, '', '\ud800'),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => !/^(?:__proto__|constructor)$|\n/.test(key)),
      tie('value'),
      { maxKeys: 5, noNullPrototype: true },
    ),
  ),
})).value;

test('plain data is the same after packing', () => {
  fc.assert(
    fc.property(plain, (value) => {
      expect(unpacked(packed(value, []), [])).toStrictEqual(value);
    }),
    { numRuns: 2000 },
  );
});

test('what was one object is one object again; a known one is the one that is given', () => {
  const shared = { start: 3, end: 9 };
  const known = { text: 'The pier was closed.' };
  const copy = unpacked(packed({ a: shared, b: [shared, shared], known }, [known]), [known]) as { a: object; b: object[]; known: object };
  expect(copy.b[0]).toBe(copy.a);
  expect(copy.b[1]).toBe(copy.a);
  expect(copy.known).toBe(known);
});

test('bytes may stand anywhere in a file', () => {
  const value = { of: ['three', 3.5, { a: null }] };
  const bytes = packed(value, []);
  for (let at = 0; at < 8; at++) expect(unpacked(Buffer.concat([Buffer.alloc(at), bytes]).subarray(at), [])).toStrictEqual(value);
});
