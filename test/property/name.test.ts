import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNames } from '../../src/values/index.ts';

const word = fc.stringMatching(/^[A-Z][a-z]{1,9}$/);
const name = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 4 }).map((w) => w.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.constantFrom('Анна', 'Ковальчук', 'bin', 'al', 'Jr.', 'A.', 'Ltd', '44', 'IV', "O'", '-', ',', '/'), { maxLength: 6 }).map((w) => w.join(' ')),
);
const schema = fc.constantFrom('person' as const, 'organization' as const, 'other' as const);

test('comparison is symmetric, its score lies in 0..1 and follows the agreement', () => {
  fc.assert(
    fc.property(name, name, schema, (a, b, s) => {
      const there = compareNames(a, b, { schema: s });
      const back = compareNames(b, a, { schema: s });
      expect([back.agreement, back.score, back.difference]).toEqual([there.agreement, there.score, there.difference]);
      expect(there.score).toBeGreaterThanOrEqual(0);
      expect(there.score).toBeLessThanOrEqual(1);
      expect(there.score >= 0.7).toBe(there.agreement === 'same' || there.agreement === 'compatible');
    }),
    { numRuns: 400 },
  );
});

test('a name is the same as itself in capitals', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 3 }), (words) => {
      const plain = words.join(' ');
      expect(compareNames(plain, plain.toUpperCase()).agreement).toBe('same');
    }),
  );
});

test('hostile lengths end soon', () => {
  const began = performance.now();
  for (const text of ['a'.repeat(100_000), 'Aa '.repeat(50_000), "O'".repeat(50_000), '(('.repeat(50_000), 'A.'.repeat(50_000), 'щ'.repeat(50_000)])
    for (const s of ['person', 'organization'] as const) compareNames(text, `${text}b`, { schema: s });
  expect(performance.now() - began).toBeLessThan(2_000);
});
